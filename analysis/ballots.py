"""Which numbers are polls, votes, margins, thresholds, turnout or seats.

A number has a dimension (share, points, seats, votes, voters): its unit or noun, or for a bare number that of its
neighbour, of its sentence, of the sentence before. Within a dimension the words beside it tell its role: a result,
a total, a threshold, a lead, a change.
"""

from . import vote_cues as cue
from .numbers import DASHES
from .reading import FOLLOWING, HARD, Reading
from .scene import Scene, source_at
from .sentence_words import Words

LEFT, RIGHT = 14, 9  # words looked at on either side of a number
SHARE = {"exit": "exit_poll_share", "poll": "poll_share", "result": "vote_share"}
DIMENSION = {
    "poll_share": "share", "exit_poll_share": "share", "vote_share": "share", "turnout": "share", "vote_margin": "points",
    "seats": "seats", "seats_total": "seats", "vote_count": "votes",
}  # fmt: skip
NAMED_ENDINGS = frozenset(", ( : ) – -".split())
PASSED = frozenset("passed approved adopted rejected carried backed failed defeated voted vote endorsed ratified".split())
FOR_OR_AGAINST = frozenset("favour favor against abstentions abstention abstaining abstained hands".split())


class Sides:
    """The words before and after a number, up to the next number or the end of its clause."""

    __slots__ = ("left", "right")

    def __init__(self, w: Words, readings: list[Reading], k: int) -> None:
        r = readings[k]
        start, end = max(0, r.left - LEFT), min(len(w.low), r.number.after + RIGHT)
        if k and not readings[k - 1].kind:
            start = max(start, readings[k - 1].number.after)
        if k + 1 < len(readings) and not readings[k + 1].kind:
            end = min(end, readings[k + 1].left)
        self.left = _cut(w.low[start : r.left][::-1], HARD - {"(", ":", "="})[::-1]
        self.right = _cut(w.low[r.number.after : end], HARD - {"("})


def _cut(words: list[str], stops: frozenset[str]) -> list[str]:
    for at, word in enumerate(words):
        if word in stops:
            return words[:at]
    return words


def vote_measures(w: Words, readings: list[Reading], scene: Scene, cues: list[tuple[int, str]]) -> None:
    """Set the measure of each number of a sentence that speaks of polls and votes."""
    last = Reading.blank()
    for k, r in enumerate(readings):
        if r.kind or r.measure:
            if r.measure:
                last = Reading.blank()
            continue
        sides = Sides(w, readings, k)
        dimension, own = _dimension(w, readings, k, sides, last, scene)
        r.measure = _role(w, readings, k, sides, dimension, own, last, scene, cues)
        r.dimension = dimension if r.measure else ""
        if r.measure:
            last = r


def electoral(scene: Scene, sides: Sides) -> bool:
    """Whether a number stands in talk of elections."""
    return scene.election >= 3 or not (cue.ELECTION | cue.VOTE_NOUNS).isdisjoint(sides.left + sides.right)


# --- dimension


def _dimension(w: Words, readings: list[Reading], k: int, sides: Sides, last: Reading, scene: Scene) -> tuple[str, bool]:
    """The dimension of a number, and whether it is its own (unit or noun) or taken from its neighbours."""
    r = readings[k]
    own = _own_dimension(w, r)
    if own or r.number.form not in {"digits", "word"}:
        return own, True
    if not open_end(w, r) and not _half_of_pair(w, readings, k):
        return "", True
    if _signed(w, r):
        return "", True
    for other in (_partner(w, readings, k), last.dimension if last.measure else "", _next_dimension(w, readings, k)):
        if other and _fits(other, r):
            return other, False
    word = _dimension_word(w, r, sides)
    if word and _fits(word, r):
        return word, False
    if scene.measure_age <= 1 and _fits(scene.dimension, r):
        return scene.dimension, False
    if scene.election >= 3 and _half_of_pair(w, readings, k) == "share":
        return "share", False
    return "", False


def _own_dimension(w: Words, r: Reading) -> str:
    if r.number.unit:
        return "share" if r.number.unit == "percent" else "points"
    if r.number.form in {"times", "ordinal", "another"}:
        return ""
    after = r.number.after
    ahead = w.low[after : after + 3]
    if len(ahead) > 1 and ahead[0] in DASHES and w.glued(after):
        return {"seat": "chamber", "member": "chamber", "seater": "chamber", "vote": "votes"}.get(ahead[1], "")
    noun = w.low[r.noun[0] : r.noun[1]]
    if not noun:
        return ""
    if not cue.SEATS.isdisjoint(noun) and noun[-1] not in {"projection", "projections", "majority", "lead"}:
        return "seats"
    if noun[-1] in cue.MEMBERS or (noun[-1] in {"members"} and r.number.value > 20):
        return "members"
    if not cue.VOTE_NOUNS.isdisjoint(noun):
        return "votes"
    return "voters" if not cue.VOTERS.isdisjoint(noun) else ""


def open_end(w: Words, r: Reading) -> bool:
    """Whether nothing is counted by name: a number before a preposition, a mark or the end."""
    after = r.number.after
    if r.noun[0] < r.noun[1] and w.low[r.noun[0]] not in {"each", "apiece", "respectively"}:
        return False
    return after >= len(w.low) or w.low[after] in FOLLOWING


def _half_of_pair(w: Words, readings: list[Reading], k: int) -> str:
    """share where a number is half of a pair such as 62-38 or 55.7 to 44.3, other for a pair like 81-30."""
    for a, b in ((k, k + 1), (k - 1, k)):
        if a < 0 or b >= len(readings):
            continue
        x, y = readings[a].number, readings[b].number
        if y.first - x.after == 1 and (w.low[x.after] in DASHES or w.low[x.after] == "to") and not readings[b].kind and not readings[a].kind:
            return "share" if 94 <= x.value + y.value <= 100.5 or not float(x.value).is_integer() else "pair"
    return ""


def _signed(w: Words, r: Reading) -> bool:
    """(+1), (-2): a change."""
    first = r.number.first
    return first > 0 and w.low[first - 1] in {"+", "-", "−", "–", "±"} and w.glued(first) and not w.glued(first - 1)


def _partner(w: Words, readings: list[Reading], k: int) -> str:
    """The dimension of the whole of which number k is a part: 73 out of the 130 seats."""
    if k + 1 >= len(readings):
        return ""
    r, other = readings[k], readings[k + 1]
    between = w.low[r.number.after : other.number.first]
    if len(between) <= 6 and "of" in between and "," not in between:
        own = _own_dimension(w, other)
        return "seats" if own in {"seats", "chamber", "members"} else own if own in {"votes"} else ""
    return ""


def _next_dimension(w: Words, readings: list[Reading], k: int) -> str:
    if k + 1 >= len(readings) or readings[k + 1].kind:
        return ""
    r, other = readings[k], readings[k + 1]
    own = _own_dimension(w, other)
    if own in {"share", "seats", "votes"} and other.number.first - r.number.after <= 9:
        return own
    return ""


def _dimension_word(w: Words, r: Reading, sides: Sides) -> str:
    """The dimension that a word of the clause names: the turnout, the lead, seats, a majority, the chamber."""
    for word in reversed(sides.left):
        if word in cue.TURNOUT:
            return "share"
        if word in cue.LEADS:
            return "points" if r.number.value <= 60 else "votes"
        if word in cue.SEATS or word in cue.CHAMBERS or word == "majority":
            return "seats"
        if word in {"vote", "support", "rating", "backing", "ballot", "approval", "share"}:
            return "share"
        if word == "votes":
            return "votes"
    return "seats" if not cue.SEATS.isdisjoint(sides.right[:8]) or {"majority", "govern"} & set(sides.right[:8]) else ""


def _fits(dimension: str, r: Reading) -> bool:
    n = r.number
    whole = float(n.value).is_integer()
    if dimension == "share":
        return n.value <= 100
    if dimension == "points":
        return n.value <= 60
    if dimension in {"seats", "members", "chamber"}:
        return whole and n.value <= 3000
    return dimension == "votes" and whole and n.value >= 10


# --- role


def _role(w: Words, readings: list[Reading], k: int, sides: Sides, dimension: str, own: bool, last: Reading, scene: Scene, cues: list[tuple[int, str]]) -> str:  # fmt: skip
    r = readings[k]
    if r.number.form == "none" and dimension not in {"seats", "votes"}:
        return ""
    if _tally(w, readings, k, sides, scene):
        return "vote_count"
    if dimension == "share":
        return _share(w, r, sides, own, last, scene, cues)
    if dimension == "points":
        return _points(r, sides, own, scene)
    if dimension == "chamber":
        return _chamber(w, r, scene)
    if dimension in {"seats", "members"}:
        return _seats(w, readings, k, sides, dimension == "seats", own, scene)
    if dimension == "votes":
        return _votes(w, r, sides, scene)
    if dimension == "voters" and electoral(scene, sides):
        return _voters(w, r, sides)
    return ""


def _tally(w: Words, readings: list[Reading], k: int, sides: Sides, scene: Scene) -> bool:
    """Votes in a house: 217-213, by 57 votes to 49, 174 in favour, four abstaining."""
    r = readings[k]
    if scene.election < 2 or r.number.unit or r.number.form not in {"digits", "word", "none"}:
        return False
    if r.number.form == "none":
        return "votes" in w.low[r.noun[0] : r.noun[1]] and not {"against", "for", "cast"}.isdisjoint(sides.right)
    if not cue.TURNED.isdisjoint({"cast"}) and not FOR_OR_AGAINST.isdisjoint(sides.right[:5]) and {"in", "against", "abstaining", "abstentions", "abstained", "voted"} & set(sides.right[:5]):
        return "percent" not in sides.right and not {"war", "charges", "crimes", "violence"} & set(sides.right)
    pair = _half_of_pair(w, readings, k) == "pair" or (k and readings[k - 1].measure == "vote_count" and w.low[readings[k - 1].noun[1] : r.left] == ["to"])
    return bool(pair) and not PASSED.isdisjoint(sides.left[-6:] + (["voted"] if k and readings[k - 1].measure == "vote_count" else [])) or (w.low[r.number.after : r.number.after + 2] == ["votes", "to"] and "by" in sides.left[-1:])


def _share(w: Words, r: Reading, sides: Sides, own: bool, last: Reading, scene: Scene, cues: list[tuple[int, str]]) -> str:
    left, right = sides.left, sides.right
    source = SHARE[source_at(cues, r.number.first, scene)]
    of_vote = own and _of_vote(right)
    if not electoral(scene, sides) and not (of_vote or cues):
        return ""
    if not cue.COUNTING.isdisjoint(right[:8]) and (right[0] in {"of", "reporting", "counted"} or "counted" in right[:4]) or left[-1:] == ["counted"]:
        return ""
    if _is_threshold(left, right) or _conditional(left, right):
        return "threshold"
    if own and (not cue.LEADS.isdisjoint(right[:3]) or (not cue.AHEAD.isdisjoint(right[:1]) and left[-1:] != ["on"])) or left[-1:] == ["by"] and not of_vote and not cue.MARGIN_VERBS.isdisjoint(left[-6:]):
        return "vote_margin"
    if not cue.TURNOUT.isdisjoint(left + right[:3]) or own and _turned_out(right):
        return "turnout" if cue.ECONOMY.isdisjoint(left) else ""
    if own and not cue.OPINION.isdisjoint(left[-9:] + right[:7]):
        return "poll_share"
    if of_vote:
        return source
    if own and _change(left, right):
        return ""
    if right[:1] == ["of"] and own:
        return _of_voters(right, source)
    if not cue.ECONOMY.isdisjoint(left[-9:] + right[:5]):
        return ""
    if own and right and right[0] not in FOLLOWING and right[0] not in cue.BACK and right[0].isalpha() and not w.word[r.number.after][0].isupper() and not right[0].endswith("ly"):
        return ""
    if last.measure == "turnout" or (not last.measure and scene.measure == "turnout" and not own):
        if cue.WIN.isdisjoint(left[-8:]) or {"from", "was", "it"} & set(left[-2:]):
            return "turnout"
    if last.measure in {"poll_share", "exit_poll_share", "vote_share"} and not (cue.WIN & set(left[-8:])):
        return last.measure if not own or (not left or left[-1] in cue.LINKS or w.word[r.left - 1][0].isupper()) else source
    if not own or not left or left[-1] in cue.LINKS or left[-1] in cue.WIN or not cue.WIN.isdisjoint(left[-8:]) or not cue.BACK.isdisjoint(right[:3]) or (w.word[r.left - 1][0].isupper()):
        return source
    return ""


def _of_vote(right: list[str]) -> bool:
    """52 percent of the vote, 14% of all valid votes cast, 47% in the popular vote."""
    for at, word in enumerate(right[:8]):
        if word in cue.VOTE_NOUNS or word in {"intentions"}:
            return (right[at + 1 : at + 2] or [""])[0] not in {"lead", "margin", "swing", "threshold", "counted", "tallied"}
        if word in HARD or word == "," or word in {"to", "who", "had", "would", "on"}:
            return False
    return False


def _is_threshold(left: list[str], right: list[str]) -> bool:
    """Whether a rule's number is meant: needs 61, the 5 percent barrier, 10 points required to avoid a runoff."""
    if not cue.THRESHOLDS.isdisjoint(right[:4]) or not cue.THRESHOLDS.isdisjoint(left[-6:]):
        return True
    if not cue.NEED.isdisjoint(left[-7:]) or {"needed", "required", "necessary", "avoid", "outright"} & set(right[:9]) and not {"won", "took"} & set(left):
        return True
    if "price" in left[-6:] and "entry" in left[-6:]:
        return True
    if "short" in left[-4:] and "of" in left[-3:] or {"magic"} & set(left[-3:]):
        return True
    if left[-1:] == ["the"] and not cue.SURPASS.isdisjoint(left[-4:]):
        return True
    return bool(right) and right[0] in {"wins", "suffices", "mark"} or right[:2] in (["to", "govern"], ["to", "win"], ["would", "suffice"])


def _conditional(left: list[str], right: list[str]) -> bool:
    """unless he secures more than half; if no candidate wins 50%; whoever gets."""
    near = left[-10:]
    return bool({"unless", "whoever"} & set(near)) or "if" in near and bool({"no", "nobody", "none", "candidate", "anyone"} & set(near)) or {"no", "candidate"} <= set(near[-7:]) or "rule" in near or {"a", "candidate", "must"} <= set(near)


def _turned_out(right: list[str]) -> bool:
    """Whether people voted at all, not for somebody."""
    for at, word in enumerate(right[:9]):
        following = (right[at + 1 : at + 2] or [""])[0]
        if word in {"voted", "participated"}:
            if following in {"for", "against", "yes", "no", "to", "in"} and not (following == "in" and not cue.VOTERS.isdisjoint(right[:at])):
                return False
            return True
        if word == "turned" and following == "out" or word == "cast" and {"ballots", "ballot", "votes", "vote", "their"} & set(right[at + 1 : at + 4]):
            return True
        if word in {"took", "taken"} and following == "part" or word in {"went", "flocked", "headed", "took"} and "polls" in right[at : at + 4]:
            return True
        if word == "enrolled" and not {"women", "men"} & set(right):
            return True
    return False


def _change(left: list[str], right: list[str]) -> bool:
    """Whether a percentage is a change: a 4% swing, 33 percent more, down by 3%."""
    if right[:1] and (right[0] in cue.CHANGE_NOUNS or right[0] in {"a", "per"} or not cue.CHANGE_NOUNS.isdisjoint(right[:2])) and not {"than"} & set(left[-1:]):
        return right[0] not in {"up", "down"}
    if left[-1:] == ["by"] and not cue.MOVE_BY.isdisjoint(left[-4:]):
        return True
    return bool(left) and left[-1] in cue.MOVE_BY | {"another", "further"} and left[-1] not in {"added", "lost"} or left[-2:] in (["swing", "of"], ["increase", "of"], ["rise", "of"], ["fall", "of"], ["drop", "of"])


def _of_voters(right: list[str], source: str) -> str:
    """40 percent of women backed him; 63 percent of exports."""
    voters = cue.VOTERS | {"respondents", "polled", "surveyed", "interviewees", "latinos", "democrats", "republicans", "whom", "us", "supporters", "under"}
    if voters.isdisjoint(right[:6]):
        return ""
    if not cue.BACK.isdisjoint(right[1:]) or "whom" in right[:3]:
        return "" if {"said", "say", "believe", "think"} & set(right) and not {"vote", "support", "back"} & set(right) else source
    return ""


def _points(r: Reading, sides: Sides, own: bool, scene: Scene) -> str:
    left, right = sides.left, sides.right
    words = set(left + right)
    if not electoral(scene, sides) or words & {"basis", "index", "nasdaq", "ftse", "dow", "league", "table", "scored", "season", "match"}:
        return ""
    if _is_threshold(left, right):
        return "threshold"
    if not own:
        return "vote_margin"
    if not cue.LEADS.isdisjoint(words) or not cue.AHEAD.isdisjoint(right[:4] + left[-3:]):
        return "vote_margin"
    if right[:1] and right[0] in cue.CHANGE_NOUNS or left[-1:] and left[-1] in cue.MOVE_BY | {"another", "further"} or {"swing", "gained", "rose", "fell", "dropped", "slipped", "increase", "drop", "rise", "lower", "higher"} & words:
        return ""
    return "vote_margin" if not cue.MARGIN_VERBS.isdisjoint(words) or "between" in words else ""


def _chamber(w: Words, r: Reading, scene: Scene) -> str:
    ahead = w.low[r.number.after : r.number.after + 8]
    if {"majority", "lead", "plurality", "edge", "deficit", "advantage", "cushion", "hurdle"} & set(ahead[:4]):
        return "threshold" if "needed" in ahead else "vote_margin" if False else ""
    return "seats_total" if scene.election >= 2 or not cue.CHAMBERS.isdisjoint(ahead) else ""


def _seats(w: Words, readings: list[Reading], k: int, sides: Sides, plain: bool, own: bool, scene: Scene) -> str:
    r = readings[k]
    left, right = sides.left, sides.right
    if scene.election < (2 if plain and own else 3):
        return ""
    if _is_threshold(left, right) or left[-2:] == ["majority", "of"] or {"for", "absolute"} & set(right[1:3]) and "majority" in right[:6] or "whoever" in left:
        return "threshold"
    if _whole(w, readings, k):
        return "seats_total"
    if not plain:
        return _members(w, r, sides)
    near = w.low[max(0, r.left - 4) : r.left]
    moved = {"lost", "lose", "losing", "gained", "gain", "gaining", "shed", "flipped", "loses", "gains", "costs", "cost"}
    if own and (moved & set(near) or {"more", "fewer", "extra", "additional", "less"} & set(w.low[r.number.after : r.number.after + 2]) or {"up", "down"} & set(near[-1:])) or w.low[r.number.after : r.number.after + 1] in (["more"], ["fewer"]):
        return "seats" if {"in", "as"} & set(w.low[r.number.after + 1 : r.number.after + 2]) else ""
    if own and _all_seats(w, r, left, right):
        return "seats_total"
    return "seats"


def _whole(w: Words, readings: list[Reading], k: int) -> bool:
    """Whether number k is the whole of which the number before it is a part: 73 out of the 130, 133 of 199."""
    if not k:
        return False
    before = readings[k - 1]
    between = w.low[before.number.after : readings[k].number.first]
    return 0 < len(between) <= 9 and (between[-1] in {"of", "the"} or between[-1] == "'s" or "of" in between) and "of" in between and (not between[0] == ",") and (between[0] in {"of", "out", "("} or before.measure == "seats") or between[:3] == [",", "out", "of"]


def _members(w: Words, r: Reading, sides: Sides) -> str:
    left, right = sides.left, sides.right
    noun = w.low[r.noun[1] - 1]
    if noun in {"officials", "counties", "municipalities", "constituencies", "councils", "governors", "mayors"} and not {"won", "wins", "win", "carried", "captured", "took", "has", "have", "elected", "carrying", "winning"} & set(left[-4:]):
        return ""
    if left[-1:] in (["with"], ["of"], ["has"]) and (not left[:-1] or not cue.CHAMBERS.isdisjoint(left[-5:])) and noun in {"mps", "members", "deputies", "senators", "lawmakers"}:
        return "seats_total"
    if noun == "members":
        return "seats_total" if left[-1:] == ["of"] else ""
    if not (cue.WIN - {"had", "put", "saw", "named", "voted", "chose"}).isdisjoint(left[-6:]) or {"elected", "returned"} & set(right[:4]):
        return "seats"
    return "seats" if left[-1:] in (["with"], ["between"]) else ""


def _all_seats(w: Words, r: Reading, left: list[str], right: list[str]) -> bool:
    """Whether all seats of a house are meant: parliament's 120 seats, 300 seats are at stake."""
    if {"available", "grabs", "stake", "contested", "total", "elective"} & set(right[:8] + left[-4:]) or left[-1:] in (["all"], ["'s"]) and (left[-1:] == ["all"] or not cue.CHAMBERS.isdisjoint(left[-3:])):
        return True
    if not cue.CHAMBERS.isdisjoint(left[-5:]) and {"has", "have", "comprises", "contains", "of"} & set(left[-2:]):
        return True
    the = r.left > 0 and w.low[r.left - 1] == "the" or "the" in w.low[r.left : r.number.first]
    return the and cue.WIN.isdisjoint(left[-4:]) and (not cue.CHAMBERS.isdisjoint(right[1:]) or {"were", "are"} & set(right[1:3]) != set())


def _votes(w: Words, r: Reading, sides: Sides, scene: Scene) -> str:
    left, right = sides.left, sides.right
    if scene.election < 2 or not {"counting", "sheets", "cost", "costs", "electoral-roll", "invalid", "spoiled", "spoilt"}.isdisjoint(left[-5:] + right[:2]):
        return ""
    if _is_threshold(left, right):
        return "threshold"
    lead = not cue.LEADS.isdisjoint(left[-6:] + right[:4]) or {"separate", "separated", "separating", "between"} & set(left[-4:] + right[1:4])
    if lead or left[-1:] == ["by"] and PASSED.isdisjoint(left[-6:]) or not cue.AHEAD.isdisjoint(right[1:3]) or w.low[r.number.after : r.number.after + 1] in (["more"], ["fewer"]) or {"more", "fewer"} & set(right[1:2]) or left[-2:] in (["majority", "of"], ["short", "by"]):
        return "vote_margin"
    if {"lost", "gained", "lose"} & set(left[-3:]):
        return ""
    return "vote_count"


def _voters(w: Words, r: Reading, sides: Sides) -> str:
    noun = set(w.low[r.noun[0] : r.noun[1]])
    if _turned_out(sides.right) and not {"if"} & set(sides.left) or "accredited" in sides.right[:4]:
        return "turnout"
    if noun & {"strong"} or {"turned", "out"} <= set(sides.left[-5:]):
        return "turnout"
    if not cue.TURNOUT.isdisjoint(sides.left[-5:]) and not noun & {"registered", "eligible"}:
        return "turnout"
    return ""
