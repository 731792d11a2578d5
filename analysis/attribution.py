"""On whose word a value stands: "according to …", "… said", "a poll by …", exit polls."""

from .cues import FUNCTION, WEEKDAYS
from .phrases import NO_NAME, bare_name, capital, phrase_after, phrase_before
from .reading import HARD
from .sentence_words import Words

SAY = frozenset(
    "said says say reported reports report announced told confirmed estimated estimates claimed claims stated added declared"
    " recorded documented counted reckons acknowledged insisted insists admitted admits gives gave put puts lists listed notes"
    " noted speaks spoke replied explained tallied tweeted wrote found finds showed shows calculated warned suggested asserted"
    " alleged alleges conceded publishes published according predicted forecast foresaw projected sees saw"
    .split()
)  # fmt: skip
SAY_ALONE = SAY - frozenset(
    "gives gave put puts counted recorded found finds shows showed published publishes notes lists according sees saw wrote".split()
)
SELF_SAID = frozenset("declared announced confirmed proclaimed".split())
NO_SOURCE = frozenset("law constitution rules definition contrast comparison noon midnight far then now".split())
AFTER_SPEECH = frozenset("said says added told explained replied according".split())
REACH = 60  # words on either side of a value in which its source is looked for
BEFORE_VERB = frozenset("has have had also later earlier who which then still on late yesterday".split())
POLLS = frozenset("poll polls survey surveys pollster pollsters projection polling".split())
FIGURES = frozenset(
    "tally count figures data estimate estimates toll results numbers reckoning list website statement report".split()
)
PRONOUNS = frozenset("he she they it".split())
SHOW = frozenset(
    "showed shows show suggested suggest gave give put puts indicated indicate projected predicted predict predicting had has have".split()
)


def attributed_to(w: Words, first: int, measure: str, speaker: str) -> str:
    """The source of the value at word `first`; `speaker` stands in for a pronoun. Empty where none is named."""
    reach = range(max(0, first - REACH), min(len(w.low), first + REACH))
    return _according(w, reach) or _poll(w, measure, reach) or _said(w, first, speaker, reach)


def _according(w: Words, reach: range) -> str:
    low = w.low
    for i in reach[:-2]:
        if low[i] == "according" and low[i + 1] == "to":
            first, last = phrase_after(w, i + 2)
            by = next((j for j in range(first, min(last + 3, len(low))) if low[j] == "by"), 0)
            if by and not POLLS.isdisjoint(low[first:last]):
                return _clean(w, *phrase_after(w, by + 1))
            return _clean(w, first, last)
        if low[i] == "as" and low[i + 1] == "reported" and low[i + 2] == "by":
            return _clean(w, *phrase_after(w, i + 3))
    if low[:1] == ["per"]:
        return _clean(w, *phrase_after(w, 1))
    return ""


def _poll(w: Words, measure: str, reach: range) -> str:
    """Who asked or counted: a poll by Cadem, the Monmouth poll, Cadem's closing survey, exit polls."""
    if measure not in {"poll_share", "exit_poll_share", "seats", "vote_margin"}:
        return ""
    low = w.low
    for i in reach:
        if low[i] not in POLLS:
            continue
        if i and (low[i - 1] == "exit" or low[max(0, i - 2) : i] == ["exit", "-"]):
            return w.slice(i - 1 if low[i - 1] == "exit" else i - 2, i + 1)
        for j in range(i + 1, min(i + 7, len(low))):
            if low[j] in HARD:
                break
            if (
                low[j] in {"by", "from"}
                and j + 1 < len(low)
                and (capital(w, j + 1) or low[j + 1] in {"the", "pollster", "broadcaster", "a"})
            ):
                return _clean(w, *phrase_after(w, j + 1))
        name = _pollster(w, i)
        if name:
            return name
    return ""


def _pollster(w: Words, i: int) -> str:
    """The name before the word poll or survey at i, adjectives between them left out."""
    j = i
    while j and i - j < 4 and w.low[j - 1].isalpha() and not capital(w, j - 1) and w.low[j - 1] not in FUNCTION:
        j -= 1
    j -= j > 0 and w.low[j - 1] == "'s"
    start = j
    while (
        start
        and (capital(w, start - 1) or (w.low[start - 1] in {"/", "-", "&"} and w.glued(start - 1)))
        and j - start < 6
    ):
        start -= 1
    return w.slice(start, j) if start < j and w.low[start] not in NO_NAME else ""


def _said(w: Words, first: int, speaker: str, reach: range) -> str:
    """The police said …; …, said Ruth Mwansa; he put the toll at 40."""
    low = w.low
    for i in reach:
        word = low[i]
        if word not in SAY or word == "according":
            continue
        follows = i + 1 < len(low) and capital(w, i + 1) or low[i + 1 : i + 2] in (["the"], ["a"], ["an"])
        inverted = i and low[i - 1] in {",", "”", '"', "’", "'"} and word in AFTER_SPEECH and follows
        if inverted and word != "according":
            return _clean(w, *phrase_after(w, i + 1))
        if word in SELF_SAID and low[i + 1 : i + 2] in (["himself"], ["herself"], ["itself"], ["themselves"]):
            continue
        if word not in SAY_ALONE and not (i < first and first - i < 12):
            continue
        if i > first and not _set_off(w, i):
            continue
        found = _speaker(w, i, speaker)
        if found:
            return found
    return ""


def _set_off(w: Words, i: int) -> bool:
    """Whether the clause of the verb of saying at i, after the value, is set off by a comma or a quotation mark."""
    for j in range(i - 1, max(-1, i - 14), -1):
        if w.low[j] in {",", "”", '"', "’", ".", ";"}:
            return True
    return False


def _speaker(w: Words, i: int, speaker: str) -> str:
    """The subject of the verb of saying at word i."""
    low, j = w.low, i
    while j and (low[j - 1].endswith("ly") or low[j - 1] in BEFORE_VERB or low[j - 1] in WEEKDAYS):
        j -= 1
    if j and low[j - 1] in PRONOUNS:
        return speaker
    if j and low[j - 1] in {",", ")"}:
        k = j - 1
        while k and low[k - 1] not in {",", "(", ";", "."} and j - k < 18:
            k -= 1
        if k and low[k - 1] in {",", "("}:
            j = k - 1
    start, end = phrase_before(w, j)
    while (
        start > 2
        and low[start - 1] in {"in", "at", "from", "for", "with", "on"}
        and start < end
        and phrase_before(w, start - 1)[0] < start - 1
    ):
        start, end = phrase_before(w, start - 1)  # hospital sources in Ife said
    if start == end or low[end - 1] in {"that", "which", "and"} or low[start][0].isdigit():
        return ""
    return _clean(w, start, end)


def _clean(w: Words, first: int, last: int) -> str:
    """A source without determiners; a name without the titles before it."""
    if first >= last:
        return ""
    if (
        not any(capital(w, i) for i in range(first, last))
        and w.low[last : last + 1] == [","]
        and last + 1 < len(w.low)
        and capital(w, last + 1)
    ):
        first, last = phrase_after(w, last + 1)  # the undersecretary, Suleiman Abdul Jabbar
    if "'s" in w.low[first:last] and w.low[last - 1] in FIGURES:
        last = first + w.low[first:last].index("'s")  # the commission's provisional tally
    text = bare_name(w, first, last)
    if text.lower() in NO_SOURCE:
        return ""
    return text if any(c.isalpha() for c in text) else ""
