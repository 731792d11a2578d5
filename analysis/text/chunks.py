"""Noun phrases and verb groups of a sentence."""

from typing import NamedTuple

from .capitals import is_surname
from .classes import word_class
from .lexicon import is_person_noun
from .tags import Words

_LONGEST = 60  # words of a noun phrase or a verb group
_NOMINAL = frozenset({"NN", "NNS", "NNP"})
_MODIFIERS = frozenset({"JJ", "VBN", "VBG", "CD"})
_VERBAL = frozenset({"VB", "VBD", "VBZ", "VBP", "VBN", "VBG", "MD"})
_OPENS = _NOMINAL | _MODIFIERS | {"DT", "PRP$"}
_LED_IN = [words.split("_") for words in sorted(word_class("led_in"))]
_LEADS = word_class("quantifying") | {words[0] for words in _LED_IN}


class Phrase(NamedTuple):
    """A noun phrase: first word, end, head (of the mayor Ana Ruiz: Ruiz), where its name begins and ends (-1: none)."""

    first: int
    last: int
    head: int
    name: int
    name_end: int


class Group(NamedTuple):
    """A verb with its auxiliaries: first word, end, the verb; whether it is passive, negated, finite, and real: not
    what may or should be done, behind a modal, "to" or a word of planning."""

    first: int
    last: int
    verb: int
    passive: bool
    negated: bool
    finite: bool
    real: bool


class Chunks(NamedTuple):
    """The chunks of a sentence: `at` has for each word the one it belongs to, None where that is none."""

    phrases: list[Phrase]
    groups: list[Group]
    at: list[Phrase | Group | None]


def find_chunks(w: Words) -> Chunks:
    """The noun phrases and verb groups of a sentence, in order, without overlap."""
    chunks = Chunks([], [], [None] * len(w))
    i = 0
    while i < len(w):
        found = _goes_on(w, chunks.groups[-1:], i) or noun_phrase(w, i) or verb_group(w, i)
        if isinstance(found, Phrase):
            chunks.phrases.append(found)
        elif found:
            chunks.groups.append(found)
        if found:
            chunks.at[found.first : found.last] = [found] * (found.last - found.first)
        i = found.last if found else i + 1
    return chunks


def noun_phrase(w: Words, i: int, limit: int = 0) -> Phrase | None:
    """The noun phrase that begins at word i; it ends before word `limit`, where that is given."""
    limit = limit or i + _LONGEST
    if w.tags[i] in {"PRP", "WP"}:
        return Phrase(i, i + 1, i, -1, -1)
    if w.tags[i] not in _OPENS and w.words[i] not in _LEADS:
        return None
    start = _led_in(w, i)
    opened = _behind_determiners(w, start)
    last, head = _nouns(w, opened, opened > i, limit)
    if head < 0:
        return None
    owning = w.words[last : last + 1] in (["'s"], ["'"]) and last + 1 < min(len(w), limit)
    office = _office_goes_on(w, last)
    if (owning and w.tags[last + 1] not in {"PRP", "WP", "DT"}) or office:
        inner = noun_phrase(w, last + 1 + office, limit)
        if inner:
            return inner._replace(first=i)  # the mayor's house; Secretary of State Ana Ruiz
    name, name_end = _name(w, opened, last)
    if name_end == last:
        head = next((k - 1 for k in range(name + 1, last) if w.words[k] in {"of", "for", "on"}), head)
    return Phrase(i, last, head, name, name_end)


def _office_goes_on(w: Words, last: int) -> bool:
    """Whether an office of two nouns ends with the words behind `last`, and a name follows: of State Ana Ruiz."""
    linked = not word_class("office_links").isdisjoint(w.words[last : last + 1])
    named = w.tags[last + 1 : last + 3] == ["NN", "NNP"] and w.words[last + 1] not in word_class("titles")
    return linked and named and w.capital(last + 1) and is_person_noun(w.words[last - 1])


def owner(w: Words, phrase: Phrase) -> Phrase | None:
    """Whose a phrase says that something is: the union in "the union's list"."""
    mark = next((k for k in range(phrase.head, phrase.first, -1) if w.tags[k] in {"POS", "'"}), 0)
    return Phrase(phrase.first, mark, mark - 1, *_name(w, phrase.first, mark)) if mark else None


def _led_in(w: Words, i: int) -> int:
    """Where the number begins that words such as "more than" at i lead to; i where none do."""
    if w.words[i] not in _LEADS:
        return i
    for words in _LED_IN:
        n = i + len(words)
        if w.words[i:n] == words and n < len(w) and (_counts(w, n) or w.words[n] in word_class("counted_in")):
            return n
    near = w.tags[i] in {"RB", "IN", "JJ", "DT"} and w.words[i] in word_class("quantifying") - {"as", "at", "than"}
    if not near or i + 1 == len(w):
        return i
    behind = _led_in(w, i + 1) if w.tags[i] == "RB" else i + 1  # just over 200
    return behind if behind > i + 1 or _counts(w, i + 1) else i


def _counts(w: Words, n: int) -> bool:
    """Whether a number stands at word n, also behind an article or half: 200, a hundred, half a dozen."""
    k = n
    while w.words[k : k + 1] in (["a"], ["an"], ["half"]):
        k += 1
    if k == n:
        return w.tags[n : n + 1] == ["CD"]
    return k < len(w) and (w.words[k] == "dozen" or (w.tags[k] == "CD" and w.words[k].isalpha()))  # not: a 2013 law


def _behind_determiners(w: Words, i: int) -> int:
    n = i
    while n < len(w) and w.tags[n] in {"DT", "PRP$"}:
        n += 1
    return n


def _nouns(w: Words, i: int, opened: bool, limit: int) -> tuple[int, int]:
    """The end of the noun phrase whose words after the determiner begin at i, and its head; -1 where it has none."""
    k, head = i, -1
    while k < min(len(w), limit):
        tag = w.tags[k]
        if tag in _NOMINAL:
            if head >= 0 and _is_day(w, k) != _is_day(w, head):
                break  # in Velm on Friday, on Friday Otto Katz
            head = k
        elif not (tag in _MODIFIERS and _modifies(w, i, k, head, opened)) and not _links(w, k, head):
            break
        k += 1
    return (head + 1, head) if head >= 0 else _headless(w, i, k, opened)


def _is_day(w: Words, k: int) -> bool:
    """Whether word k is a weekday, or a month beside a number: in Velm May 3, not Theresa May, Ann Friday."""
    if w.words[k] in word_class("weekdays"):
        return not is_surname(w.words, w.capital, k)
    return w.words[k] in word_class("months") and "CD" in w.tags[k + 1 : k + 2]


def _modifies(w: Words, i: int, k: int, head: int, opened: bool) -> bool:
    """Whether the adjective, participle or number at k belongs to the phrase begun at i: a noun must follow soon."""
    tag = w.tags[k]
    if head >= 0 and (tag in {"VBN", "VBG"} or w.words[k] in {"last", "next"}):
        return False
    if tag == "CD":
        year = k > 0 and len(w.words[k - 1]) == 4 and w.words[k - 1].isdecimal()
        return (head < 0 or w.tags[head] == "NNP") and not year
    if tag == "VBG" and k == i and not opened:
        return False
    for n in range(k + 1, min(k + 5, len(w))):
        if w.tags[n] in _NOMINAL:
            return True
        if w.tags[n] not in _MODIFIERS and w.words[n] not in {"and", ",", "-"}:
            break
    return head < 0 and opened


def _links(w: Words, k: int, head: int) -> bool:
    """Whether a word between modifiers joins them: the red, angry and tired crowd; an adverb before an adjective."""
    if head >= 0 or k == 0 or k + 1 == len(w):
        return False
    tag, follows = w.tags[k], w.tags[k + 1]
    if tag == "RB":
        return follows in {"JJ", "VBN"} and w.tags[k - 1] in {"DT", "PRP$", "CD"}
    return (tag in {"CC", ","} and w.tags[k - 1] == "JJ" == follows) or (tag == "-" and w.glued(k))


def _headless(w: Words, i: int, k: int, opened: bool) -> tuple[int, int]:
    """A phrase whose head is no noun: a number alone, several, the wounded, 40 injured."""
    while k > i and w.tags[k - 1] not in _MODIFIERS:
        k -= 1
    if k > i and (w.tags[k - 1] == "CD" or (opened and w.tags[k - 1] in {"JJ", "VBN"})):
        return k, k - 1
    if i < len(w) and w.words[i] in word_class("quantifiers") and w.tags[i + 1 : i + 2] != ["IN"]:
        return i + 1, i
    return (i, i - 1) if opened and i > 0 and w.words[i - 1] in word_class("standing") else (i, -1)


def _name(w: Words, first: int, last: int) -> tuple[int, int]:
    """Where the last name of words first to last begins and ends; -1, -1 where they hold none."""
    end = next((k + 1 for k in range(last - 1, first - 1, -1) if w.tags[k] == "NNP"), -1)
    start = end
    while start > first and w.tags[start - 1] == "NNP":
        start -= 1
    return (start, end) if end >= 0 else (-1, -1)


def verb_group(w: Words, i: int) -> Group | None:
    """The verb group that begins at word i."""
    if w.tags[i] not in _VERBAL and not (w.tags[i] == "TO" and w.tags[i + 1 : i + 2] == ["VB"]):
        return None
    k, verb = i, -1
    while k < min(len(w), i + _LONGEST) and w.tags[k] in _VERBAL | {"RB", "TO"} and not _group_ends(w, k, verb):
        verb = k if w.tags[k] in _VERBAL and w.tags[k] != "MD" else verb
        k += 1
    return _group(w, i, verb) if verb >= 0 else None


def _goes_on(w: Words, before: list[Group], i: int) -> Group | None:
    """The participle at word i that shares the "have" of the verb group before it: had shot and killed two men."""
    if w.tags[i] != "VBN" or not before or before[0].passive or w.tags[before[0].verb] != "VBN":
        return None
    joints = set(w.tags[before[0].last : i])
    listed = "CC" in joints or w.tags[i + 1 : i + 3] in (["CC", "VBN"], [",", "VBN"])
    real = before[0].real and "MD" not in w.tags[before[0].first : i]
    return Group(i, i + 1, i, *before[0][3:6], real) if listed and joints <= {"CC", ",", "RB"} else None


def _group_ends(w: Words, k: int, verb: int) -> bool:
    """Whether a verb group whose last verb so far is `verb` (-1: none) ends before word k, which is one of verbs."""
    if w.tags[k] == "TO" and w.tags[k + 1 : k + 2] != ["VB"]:
        return True
    if verb < 0 or w.words[verb] in word_class("be", "get", "have", "do", "modals"):
        return False
    own = w.tags[k] in {"VBD", "VBZ", "VBP", "VBG"}
    return own or (w.tags[k] == "TO" and w.words[verb] not in word_class("planning"))


def _group(w: Words, i: int, verb: int) -> Group:
    words, tags = w.words[i:verb], w.tags[i:verb]
    helped = list(filter(word_class("be", "get", "have").__contains__, words))[-1:]
    passive = w.tags[verb] == "VBN" and (not helped or helped[0] in word_class("be", "get"))
    negated = any(x in word_class("negations") or x.endswith("n't") for x in words)
    finite = any(t in {"MD", "VBD", "VBZ", "VBP"} for t in w.tags[i : verb + 1])
    perfect = {"have", "has", "had"} & set(words)
    planned = ("MD" in tags and not perfect) or "TO" in tags or bool(word_class("planning") & set(words))
    return Group(i, verb + 1, verb, passive, negated, finite, not planned)
