"""The dimension that a number's own unit or noun gives it: share, points, seats, members, chamber, votes or voters."""

from .. import cues as cue
from ..numbers.reading import Reading
from ..numbers.words import Words

DIMENSION = {
    "poll_share": "share", "exit_poll_share": "share", "vote_share": "share", "turnout": "share",
    "vote_margin": "points", "seats": "seats", "seats_total": "seats", "vote_count": "votes",
}  # fmt: skip

PLACED = 5  # words behind places in which their chamber is named


def own_dimension(w: Words, r: Reading) -> str:
    """The dimension that the number's own unit or noun gives it."""
    if r.number.unit:
        return "share" if r.number.unit == "percent" else "points"
    after, noun = r.number.after, w.low[r.noun[0] : r.noun[1]]
    if w.at(after) in cue.DASHES and after + 1 < len(w.low):
        return cue.HYPHENED.get(w.low[after + 1], "")
    if not noun:
        turned = w.at(after) in cue.TURNING or (w.at(after) == "went" and "polls" in w.low[after : after + 5])
        return "voters" if turned else ""
    return next((dimension for dimension, so in _named(w, r, noun).items() if so), "")


def _named(w: Words, r: Reading, noun: list[str]) -> dict[str, bool]:
    """Whether a noun names seats, members, votes or voters."""
    last, value = noun[-1], r.number.value
    return {
        "seats": (last not in cue.NOT_SEATS and not cue.SEATS.isdisjoint(noun)) or _places(w, r),
        "members": last in cue.MEMBERS or ("members" in (noun[0], last) and value > 10),
        "votes": (last not in cue.NOT_VOTES and not cue.VOTE_NOUNS.isdisjoint(noun))
        or (noun == ["vote"] and value == 1) or (last == "majority" and r.number.form == "digits"),
        "voters": not cue.VOTERS.isdisjoint(noun) or (value >= 1000 and w.upper(r.noun[1] - 1) and last.endswith("s")),
    }  # fmt: skip


def _places(w: Words, r: Reading) -> bool:
    """Whether places or posts are those in a chamber: seven places in the Althing, 12 Senate posts."""
    noun, behind = w.low[slice(*r.noun)], w.low[r.noun[1] :][:PLACED]
    return noun[-1] in cue.SEAT_PLACES and not cue.CHAMBERS.isdisjoint(noun + behind)
