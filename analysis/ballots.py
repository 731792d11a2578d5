"""Which numbers are polls, votes, margins, thresholds, turnout or seats: cues beside the number in its clause."""

from .cues import (
    AHEAD,
    CHAMBERS,
    CHANGE_NOUNS,
    CHANGE_VERBS,
    COUNT_NOUNS,
    ECONOMY,
    ELECTION_VERBS,
    LEAD_NOUNS,
    NEED,
    SEAT_NOUNS,
    THRESHOLD_NOUNS,
    TURNOUT,
    VOTE_NOUNS,
    WIN,
)
from .numbers import DASHES
from .reading import HARD, Reading
from .scene import Scene, source_at
from .sentence_words import Words

LEFT, RIGHT = 14, 9  # words looked at on either side of a number
SHARE = {"exit": "exit_poll_share", "poll": "poll_share", "result": "vote_share"}
VOTERS = set(
    [
        "voters",
        "electorate",
        "electors",
        "enrolled",
        "people",
        "citizens",
        "adults",
        "those",
        "residents",
        "population",
        "registered",
        "eligible",
    ]
)
TURNED = set(["voted", "turned", "participated", "cast", "voting", "abstained"])
LOSE = set(
    [
        "lost",
        "lose",
        "losing",
        "gained",
        "gain",
        "gaining",
        "shed",
        "picked",
        "flipped",
        "gains",
        "losing",
        "up",
        "down",
    ]
)
DEMAND = NEED | set(["clear", "surpass", "cross", "passing", "clearing", "crossing"])
PURPOSE = set(
    [
        "avoid",
        "win",
        "govern",
        "majority",
        "outright",
        "runoff",
        "victory",
        "control",
        "form",
        "enter",
        "needed",
        "required",
        "necessary",
        "rule",
    ]
)
SHARE_PREPOSITIONS = set(
    [
        "with",
        "at",
        "on",
        "to",
        "by",
        "for",
        "of",
        "from",
        "against",
        "versus",
        "and",
        ",",
        ":",
        "(",
        "–",
        "than",
        "had",
        "has",
        "have",
        "about",
        "is",
        "was",
    ]
)


def vote_measure(
    w: Words, readings: list[Reading], k: int, scene: Scene, cues: list[tuple[int, str]]
) -> tuple[str, str]:
    """The measure of number k by what stands beside it, and the rule; ("", "") where nothing speaks of votes."""
    r = readings[k]
    if r.number.form in {"times", "ordinal", "another", "none"} and not _none(w, r):
        return "", ""
    left, right = _sides(w, readings, k)
    if r.number.unit == "percent":
        return _percent(w, r, left, right, scene, cues)
    if r.number.unit == "points":
        return _points(r, left, right, scene)
    return _count(w, readings, k, left, right, scene)


def _none(w: Words, r: Reading) -> bool:
    return r.number.form == "none" and bool(SEAT_NOUNS & set(w.low[r.noun[0] : r.noun[1]]))


def _sides(w: Words, readings: list[Reading], k: int) -> tuple[list[str], list[str]]:
    """The words before and after number k, up to the next number of its sort or the end of its clause."""
    r = readings[k]
    start, end = max(0, r.left - LEFT), min(len(w.low), r.number.after + RIGHT)
    for other in readings[max(0, k - 3) : k]:
        if not other.kind:
            start = max(start, other.number.after)
    for other in readings[k + 1 : k + 4]:
        if not other.kind:
            end = min(end, other.left)
    left = w.low[start : r.left]
    for at in range(len(left) - 1, -1, -1):
        if left[at] in HARD - {"(", ":"}:
            left = left[at + 1 :]
            break
    right = w.low[r.number.after : end]
    for at, word in enumerate(right):
        if word in HARD - {"("}:
            right = right[:at]
            break
    return left, right


def _percent(
    w: Words, r: Reading, left: list[str], right: list[str], scene: Scene, cues: list[tuple[int, str]]
) -> tuple[str, str]:
    near, last3 = right[:6], left[-4:]
    of_vote = _of_vote(right)
    if (
        set(right[:7]) & COUNT_NOUNS
        or "counted" in left[-5:]
        or (right[:1] == ["of"] and {"polling", "precincts", "stations", "sheets"} & set(near))
    ):
        return "", "count"
    if (
        THRESHOLD_NOUNS & set(right[:4])
        or THRESHOLD_NOUNS & set(left[-6:])
        or (DEMAND & set(left[-5:]) and not of_vote == "lead")
        or {"needed", "required", "necessary"} & set(right[:6])
    ):
        return ("threshold", "beside") if _electoral(scene, left, right) else ("", "")
    if _until(left) and (of_vote or not right or right[0] in {"to", "in", ",", "of"}):
        return "threshold", "beside"
    if (
        LEAD_NOUNS & set(right[:3])
        or (right[:1] and right[0] in AHEAD)
        or (
            LEAD_NOUNS & set(left[-4:])
            and left[-1:]
            and left[-1] in {"of", "was", "is", "to", "by", "at"}
            and not of_vote
        )
    ):
        return ("vote_margin", "beside") if _electoral(scene, left, right) else ("", "")
    if (
        TURNOUT & set(right[:3])
        or TURNOUT & set(left)
        or _turned_out(right)
        or (TURNED & set(left[-6:]) and right[:1] == ["of"] and VOTERS & set(near) and not of_vote)
    ):
        return (
            ("turnout", "beside")
            if not {"of"} & set(right[:1]) or VOTERS & set(near) or TURNOUT & set(left)
            else ("turnout", "beside")
        )
    if of_vote == "vote":
        return SHARE[source_at(cues, r.number.first, scene)], "of the vote"
    if (
        CHANGE_NOUNS & set(right[:3])
        or (left[-1:] == ["by"] and CHANGE_VERBS & set(left[-3:]))
        or (left[-1:] and left[-1] in CHANGE_VERBS - {"added"} and not _electoral(scene, left, []))
    ):
        return "", "change"
    if {"approval", "popularity", "approve", "disapprove", "disapproval", "approved", "favourable", "favorable"} & set(
        left[-8:] + right[:6]
    ):
        return "poll_share", "approval"
    if right[:1] == ["of"] and not of_vote:
        return _of_others(left, right, scene, cues, r)
    if (scene.election < 3 and not cues) or ECONOMY & set(left[-8:]) or ECONOMY & set(right[:4]):
        return "", ""
    if (
        right[:1]
        and right[0].isalpha()
        and right[0] not in SHARE_PREPOSITIONS
        and right[0]
        not in {
            "in",
            "while",
            "but",
            "as",
            "after",
            "among",
            "nationwide",
            "when",
            "who",
            "said",
            "say",
            "would",
            "support",
            "saying",
            "each",
            "respectively",
            "behind",
            "followed",
            "compared",
            "ahead",
            "overall",
            "nationally",
            "votes",
            "vote",
            "backed",
            "favoured",
            "favored",
            "supported",
            "voted",
            "back",
            "favour",
            "favor",
            "yes",
            "no",
            "though",
            "or",
            "according",
            "share",
            "before",
            "mark",
            "still",
            "between",
            "so",
            "exactly",
            "did",
            "were",
            "undecided",
            "against",
            "chose",
            "opposed",
            "just",
        }
        and not right[0].endswith("ly")
    ):
        return "", ""
    if (
        WIN & set(left[-8:])
        or (last3[-1:] and last3[-1] in SHARE_PREPOSITIONS)
        or {"support", "backing"} & set(near[:2] + left[-5:])
        or {"voted", "backed", "supported", "favoured", "favored", "opposed", "undecided", "chose", "against", "would"}
        & set(near[:2])
    ):
        if _electoral(scene, left, right):
            return SHARE[source_at(cues, r.number.first, scene)], "verb"
    return "", ""


def _of_vote(right: list[str]) -> str:
    """vote where the percentage is one of votes, lead where it is a difference in them."""
    limit = 8 if right[:1] == ["of"] or right[:1] == ["in"] else 3
    for at, word in enumerate(right[:limit]):
        if word in {"vote", "votes", "ballots", "ballot", "preferences"}:
            following = right[at + 1] if at + 1 < len(right) else ""
            if following in {"lead", "margin", "swing", "threshold"}:
                return "lead"
            return "vote" if right[0] in {"of", "in", "from", "vote", "votes", "share"} or at < 3 else ""
        if word in HARD or word == ",":
            return ""
    return ""


def _until(left: list[str]) -> bool:
    """A condition: unless he secures more than 50%; if no candidate wins 50%."""
    return (
        bool({"unless", "if", "anyone", "whoever"} & set(left[-9:]))
        or left[-3:-1] == ["or", "more"]
        or {"no", "candidate"} <= set(left[-7:])
    )


def _turned_out(right: list[str]) -> bool:
    for at, word in enumerate(right[:8]):
        if word in {"voted", "vote", "voting"}:
            following = set(right[at + 1 : at + 4])
            if not {"for", "against", "yes", "no", "to", "in"} & set(right[at + 1 : at + 2]) or (
                "in" in following and VOTERS & set(right[:at])
            ):
                return VOTERS.isdisjoint(right[:at]) is False or {"had", "have", "actually"} & set(right[:at]) != set()
        if word in {"turned", "participated"} or (
            word == "cast" and {"ballots", "ballot", "votes", "vote", "their"} & set(right[at + 1 : at + 4])
        ):
            return True
        if word == "took" and right[at + 1 : at + 2] == ["part"]:
            return True
    return False


def _of_others(
    left: list[str], right: list[str], scene: Scene, cues: list[tuple[int, str]], r: Reading
) -> tuple[str, str]:
    """40 percent of women backed him; 63 percent of exports."""
    head = set(right[:6])
    speakers = VOTERS | set(
        [
            "respondents",
            "polled",
            "surveyed",
            "women",
            "men",
            "latinos",
            "hispanics",
            "americans",
            "whites",
            "blacks",
            "democrats",
            "republicans",
        ]
    )
    acts = set(
        [
            "support",
            "supported",
            "back",
            "backed",
            "prefer",
            "preferred",
            "favour",
            "favor",
            "voted",
            "vote",
            "chose",
            "would",
            "choose",
            "backing",
            "disapprove",
            "approve",
        ]
    )
    if speakers & head and acts & set(right[:12]) and _electoral(scene, left, right):
        return SHARE[source_at(cues, r.number.first, scene)], "voters"
    return "", "of"


def _points(r: Reading, left: list[str], right: list[str], scene: Scene) -> tuple[str, str]:
    around = set(left[-8:] + right[:6])
    if not _electoral(scene, left, right) or {
        "basis",
        "index",
        "shares",
        "nasdaq",
        "ftse",
        "dow",
        "league",
        "table",
        "scored",
        "rebounds",
    } & set(left + right):
        return "", ""
    if (
        THRESHOLD_NOUNS & around
        or DEMAND & set(left[-6:])
        or {"needed", "required", "necessary"} & set(right[:6])
        or "avoid" in right[:8]
    ):
        return "threshold", "beside"
    if (
        LEAD_NOUNS & around
        or AHEAD & set(right[:3])
        or {
            "separated",
            "separate",
            "separates",
            "led",
            "leads",
            "leading",
            "beat",
            "beating",
            "won",
            "trailing",
            "trails",
            "trailed",
            "ahead",
            "behind",
            "lead",
            "defeated",
            "narrowed",
            "widened",
            "clear",
            "apart",
            "between",
        }
        & around
    ):
        if not (
            {"swing", "gained", "lost", "rose", "fell", "dropped", "slipped", "increase", "up", "down", "drop", "rise"}
            & around
            and not LEAD_NOUNS & around
        ):
            return "vote_margin", "beside"
    return "", ""


def _electoral(scene: Scene, left: list[str], right: list[str]) -> bool:
    return scene.election >= 3 or bool(
        (ELECTION_VERBS | VOTE_NOUNS | {"election", "poll", "polls", "candidate", "party"}) & set(left + right)
    )


def _count(
    w: Words, readings: list[Reading], k: int, left: list[str], right: list[str], scene: Scene
) -> tuple[str, str]:
    r = readings[k]
    first, last = r.noun
    noun = w.low[first:last]
    ahead = w.low[r.number.after : r.number.after + 5]
    if ahead[:1] and ahead[0] in DASHES and len(ahead) > 1 and ahead[1] in {"seat", "member", "strong", "seater"}:
        if ahead[1] != "strong" and (CHAMBERS & set(w.low[r.number.after : r.number.after + 7]) or scene.election >= 3):
            if {"majority", "lead", "plurality", "edge"} & set(w.low[r.number.after : r.number.after + 5]):
                return "", ""
            return (
                ("seats_total", "beside") if scene.election >= 3 or CHAMBERS & set(ahead + noun + right) else ("", "")
            )
        return "", ""
    if {"electoral", "college"} & set(noun[:2]) and {"votes", "vote"} & set(noun):
        return (
            ("threshold", "beside")
            if NEED & set(left[-5:]) or {"needed", "required"} & set(right)
            else ("vote_count", "noun")
        )
    seat = next((x for x in noun if x in SEAT_NOUNS), "")
    if (seat and seat == noun[-1]) or (seat and not {"vote", "votes"} & set(noun)):
        return _seats(w, readings, k, left, right, scene, seat)
    if VOTE_NOUNS & set(noun) - {"voting"} and noun[-1] != "s":
        return _votes(w, r, left, right, scene)
    if (
        _turned_out(right)
        and (set(noun) & (VOTERS - {"eligible", "registered", "population"}) or not noun)
        and "for" not in right[:7]
    ):
        return ("turnout", "beside") if not {"eligible"} & set(noun) or "turned" in right else ("", "")
    if ({"turned"} & set(left[-5:]) and "out" in left[-4:]) or (TURNOUT & set(left[-6:]) and scene.election >= 2):
        return ("turnout", "beside") if not noun or set(noun) & (VOTERS | {"strong"}) else ("", "")
    if {"took", "flocked", "went", "headed"} & set(right[:6]) and "polls" in right[:8]:
        return "turnout", "beside"
    return _bare(w, readings, k, left, right, scene)


def _seats(
    w: Words, readings: list[Reading], k: int, left: list[str], right: list[str], scene: Scene, seat: str
) -> tuple[str, str]:
    r = readings[k]
    plain = seat in {"seats", "seat", "mandates", "mandate"}
    if not plain and scene.election < 3:
        return "", ""
    if seat in {
        "officials",
        "deputies",
        "senators",
        "mps",
        "lawmakers",
        "legislators",
        "representatives",
        "senator",
        "mp",
        "deputy",
        "councils",
        "governors",
        "mayors",
        "councillors",
        "councilors",
    } and not (WIN - {"with", "on", "at", "put", "held", "hold", "gave"}) & set(left[-6:]):
        total = _part_of(w, readings, k)
        return ("seats_total", "of") if total else ("", "")
    if not plain and (not left or scene.election < 3):
        return "", ""
    if (
        plain
        and scene.election < 2
        and not CHAMBERS & set(left + right)
        and not {"majority", "party"} & set(left + right)
    ):
        return "", ""
    if (
        NEED & set(left[-7:])
        or {"needed", "required", "necessary"} & set(right[:6])
        or ({"majority"} & set(left[-3:]) and left[-1:] and left[-1] in {"of", "("})
        or ({"short"} & set(left[-5:]) and "of" in left[-4:])
        or ("majority" in right[:4] and {"for", "a"} & set(right[:4]))
    ):
        return "threshold", "beside"
    if _part_of(w, readings, k):
        return "seats_total", "of"
    words = w.low[max(0, r.left - 3) : r.left]
    if (
        {"lost", "lose", "losing", "gained", "gain", "gaining", "shed", "flipped", "loses", "gains", "loss"}
        & set(left[-4:])
        or {"more", "fewer", "extra", "additional"} & set(w.low[r.number.after : r.number.after + 1])
        or {"up", "down", "fewer", "more"} & set(right[1:3])
    ):
        return "", "change"
    if (
        ({"has", "have", "holds", "comprises", "contains"} & set(left[-2:]) and CHAMBERS & set(left[-5:]))
        or {"available", "grabs", "stake", "contested", "total"} & set(right[:6] + left[-4:])
        or (
            words[-1:] in (["all"], ["the"])
            and (
                {"in", "of", "at", "up"} & set(right[1:4])
                or CHAMBERS & set(right)
                or {"were", "are", "being"} & set(right[1:3])
            )
            and not WIN & set(left[-4:-1])
        )
    ):
        return "seats_total", "beside"
    return "seats", "noun"


def _part_of(w: Words, readings: list[Reading], k: int) -> bool:
    """Whether number k is the whole of which the number before it is a part: 73 out of the 130."""
    if not k:
        return False
    between = w.low[readings[k - 1].number.after : readings[k].left]
    between += w.low[readings[k].left : readings[k].number.first]
    return (
        0 < len(between) <= 8
        and "of" in between
        and between[0] in {"of", "out", "seats", "seat", "deputies", "(", "mps", "senators"}
        and "," not in between
    )


def _votes(w: Words, r: Reading, left: list[str], right: list[str], scene: Scene) -> tuple[str, str]:
    if scene.election < 2:
        return "", ""
    if NEED & set(left[-5:]) or {"needed", "required", "necessary"} & set(right[:5]):
        return "threshold", "beside"
    close = left[-5:]
    if (
        (
            left[-1:] == ["by"]
            and not {"passed", "approved", "adopted", "rejected", "carried", "backed"} & set(left[-6:])
        )
        or (LEAD_NOUNS & set(close) and close[-1:] and close[-1] in {"of", "was", "to", "is"})
        or AHEAD & set(right[1:4])
        or {"separated", "separating", "short"} & set(close)
        or {"lead", "margin", "majority", "difference"} & set(right[1:3])
        or {"more", "fewer"} & set(right[:1])
        or (right[1:2] == ["more"] and "than" in right[:4])
    ):
        return "vote_margin", "beside"
    if {"lost", "gained", "lose", "fewer", "more"} & set(left[-3:]):
        return "", "change"
    return "vote_count", "noun"


def _bare(
    w: Words, readings: list[Reading], k: int, left: list[str], right: list[str], scene: Scene
) -> tuple[str, str]:
    """Numbers without a noun: 73 out of the 130 seats, a majority of 61, votes of 217-213."""
    r = readings[k]
    low = w.low
    if scene.election < 3:
        return "", ""
    bare = r.noun[0] >= r.noun[1]
    nxt = readings[k + 1] if k + 1 < len(readings) else None
    if nxt and (bare or low[r.number.after] == "of") and nxt.number.first - r.number.after <= 6:
        between = low[r.number.after : nxt.number.first]
        if (
            "of" in between
            and "," not in between
            and SEAT_NOUNS & set(low[nxt.noun[0] : nxt.noun[1]] + low[nxt.number.after : nxt.number.after + 3])
        ):
            seats = _seats(w, readings, k, left, right, scene, "seats")
            return seats if seats[0] != "seats_total" else ("seats", "of")
    if low[r.number.after : r.number.after + 1] == ["of"] and "seats" in low[r.number.after : r.number.after + 6]:
        return "seats", "of"
    if (bare and {"majority"} & set(left[-4:]) and left[-1:] in (["of"], ["("])) or (
        bare and NEED & set(left[-4:]) and {"majority", "govern", "seats", "coalition"} & set(left + right)
    ):
        return "threshold", "beside"
    if bare and r.number.form == "digits" and not float(r.number.value).is_integer() and r.number.value < 100:
        return "", "decimal"
    return "", ""
