"""Verbs and nouns of killing, injuring, ousting, detaining and the like, and whether a text tells that it happened."""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ..text.chunks import Group, Phrase
from ..text.classes import class_file, inflected, singular, word_class
from ..text.clauses import Sentence, is_name, whole
from ..text.lexicon import is_person_noun

ACTIONS = {
    "kill": "killing", "injure": "injuring", "oust": "ousting", "resign": "resigning", "detain": "detaining",
    "evict": "evicting", "attack": "attacking",
}  # fmt: skip
_REACH = 8  # words and chunks that are looked at for what a noun, an infinitive or a gerund hangs on


class Act(NamedTuple):
    """A verb or noun of an action, what must follow; whether done to people, known by a blow, of an election too."""

    base: str
    action: str
    follow: tuple[tuple[str, ...], ...] = ()
    people: bool = False
    blow: bool = False
    contest: bool = False


@cache
def verbs() -> dict[str, list[Act]]:
    """Each form of a verb to what it may be, those with words that must follow first."""
    table: dict[str, list[Act]] = {}
    for action in ACTIONS:
        for entry in class_file("acts")[action]["verbs"].split():
            written, *follow = entry.split("|")
            base, *irregular = written.split(":")
            behind = tuple(tuple(words.split("_")) for words in follow)
            act = Act(base.strip("!~?"), action, behind, *(mark in base for mark in "!~?"))
            for form in dict.fromkeys(inflected(act.base, *irregular)):
                table.setdefault(form, []).append(act)
    return {form: sorted(acts, key=lambda act: not act.follow) for form, acts in table.items()}


@cache
def nouns() -> dict[str, Act]:
    """Each noun to what it is."""
    entries = [(a, *e.partition("|")) for a in ACTIONS for e in class_file("acts")[a]["nouns"].split()]
    return {n.strip("!"): Act(n.strip("!"), a, ((of,),) if of else (), "!" in n) for a, n, _, of in entries}


@cache
def words(name: str) -> frozenset[str]:
    """A class of words that only acts need."""
    return frozenset(class_file("acts")["words"][name].split())


@cache
def forms(name: str) -> frozenset[str]:
    """A class of verbs that only acts need in all their forms; a preposition behind a low line."""
    entries = (entry.partition("_") for entry in words(name))
    return frozenset(form + line + after for verb, line, after in entries for form in inflected(*verb.split(":")))


def happened(s: Sentence, group: Group, who: Phrase | None) -> bool:
    """Whether the act of a verb group, done or suffered by `who`, is told or alleged: not denied, planned, supposed."""
    w = s.words
    if group.negated or "MD" in w.tags[group.first : group.verb] or says_none(s, who):
        return False
    start = group.first if who is None or who.first > group.first else who.first
    if start and not word_class("supposing").isdisjoint({w.words[start - 1], w.words[group.first - 1]}):
        return False
    if not group.finite:
        return _hangs_on_fact(s, group)
    if w.words[start - 1 : start] == ["that"]:  # denied that, no proof that, rejected the claim that
        unreal = _refuted(s, start - 1) or _unreal(s, list(governors(s, start - 1)))
        denied = unreal or says_none(s, s.phrase(start - 2))
    else:
        denied = (above := s.group(start - 1)) is not None and s.word(above.verb) in forms("unreal")
    present = group.first == group.verb and w.tags[group.verb] in {"VBZ", "VBP"} and w.words[-1] == "."
    return group.real and not present and not denied


def _hangs_on_fact(s: Sentence, own: Group) -> bool:
    """Whether what an infinitive ("managed to") or gerund hangs on tells that it happened."""
    w, above = s.words, list(governors(s, own.first))
    if "TO" in w.tags[own.first : own.verb + 1] or w.tags[own.verb] == "VB":
        group = s.group(above[-1][0]) if above else None
        told = group is not None and group.real and not group.negated
        return told and s.word(above[-1][0]) in forms("implicative")
    noun = own.passive and own.first == own.verb and w.tags[own.first - 1] == "IN"  # the number of injured
    if noun and w.words[own.first - 1] not in word_class("subordinators"):
        return False
    return w.words[own.first - 1] not in {"without", "from"} and not _unreal(s, above)


def only_dismissed(s: Sentence, act: Act, first: int, end: int) -> bool:
    """Whether an act is done, at work, to several people who hold no office: 40 cooks were sacked."""
    phrase = s.phrase(first)
    many = phrase is not None and s.tag(phrase.head) in {"NNS", "CD"}
    offices = word_class("offices").intersection(map(singular, s.words.words[first:end]))
    return act.base in words("dismissing") and many and not offices


def is_people(s: Sentence, phrase: Phrase) -> bool:
    """Whether a noun phrase is one of people, as far as its words tell; a name alone is none."""
    w, counted = s.words, s.phrase(phrase.last + 1)
    if counted and w.words[phrase.head] in word_class("counted_in") and w.words[phrase.last] == "of":
        return s.tag(counted.head) != "CD" and is_people(s, counted)  # dozens of farmers
    hostage = w.words[phrase.head] in {"captive", "hostage"} and phrase.head > phrase.first + 1  # held the crew hostage
    head = w.words[phrase.head - hostage]
    if w.tags[phrase.head] in {"CD", "PRP"} or is_person_noun(head):
        return head != "it"
    return is_name(phrase) and w.tags[phrase.head - 1] not in {"DT", "PRP$", "POS"} and phrase.head > phrase.first


def people_before(s: Sentence, group: Group) -> Phrase | None:
    """The people right before a participle of a sentence with a verb of its own, or how many of them: they filled the
    streets for the funerals of nine of the 26 people killed."""
    near = s.phrase(group.first - 1) if group.first == group.verb else None
    if near is None or not is_people(s, near) or not any(g.finite and g != group for g in s.chunks.groups):
        return None
    outer = s.phrase(near.first - 2) if s.word(near.first - 1) == "of" else None
    dozens = outer and s.tag(outer.head) == "NNS" and s.word(outer.head) in word_class("counted_in")
    return outer if outer and (dozens or s.tag(outer.head) == "CD") else near


def qualified(s: Sentence, phrase: Phrase, k: int) -> tuple[int, int] | None:
    """The people or body that a participle at word k qualifies in its phrase: the ousted government('s impunity)."""
    w, bodies = s.words, word_class("bodies")
    if is_people(s, phrase) or w.words[phrase.head] in bodies:
        return whole(s, phrase)
    own = (n for n in range(phrase.head, k, -1) if is_person_noun(w.words[n]) or w.words[n] in bodies)
    last = next(own, None)
    return (phrase.first, last + 1) if last else None


def told_as_noun(s: Sentence, phrase: Phrase) -> bool:
    """Whether the act that is the head of a noun phrase is told or alleged, not demanded, charged or threatened."""
    w = s.words
    state = w.words[phrase.head - 1] == "house" or w.words[phrase.first - 1 : phrase.first] == ["under"]
    return not state and not says_none(s, phrase) and not _unreal(s, list(governors(s, phrase.first)))


def governors(s: Sentence, k: int) -> Iterator[tuple[int, str]]:
    """The nouns and the verb (last) that what begins at word k hangs on, each with the preposition between."""
    w, after = s.words, ""
    for _ in range(_REACH):
        k -= 1
        if group := s.group(k):
            yield group.verb, after
            return
        if phrase := s.phrase(k):
            yield phrase.head, after
            k = phrase.first
        elif k < 0 or not (w.words[k] in word_class("act_hangs") or w.tags[k] in {"RB", "RP", "JJ", "CC"}):
            return
        elif w.words[k] in word_class("act_hangs"):
            after = after or w.words[k]


def _unreal(s: Sentence, above: list[tuple[int, str]]) -> bool:
    """Whether what hangs on these words is no act: a demand for it, its trial, a threat of it."""
    return any({s.word(k), f"{s.word(k)}_{after}"} & forms("unreal") for k, after in above)


def _refuted(s: Sentence, k: int) -> bool:
    """Whether what "that" tells at word k is called false: the claim that … is a lie, it is not true that …"""
    said = s.words.words
    false = (n for n, word in enumerate(said) if word in words("false"))
    return said[k - 2 : k] == ["not", "true"] or any(n == k - 1 or words("is") & {*said[n - 2 : n]} for n in false)


def says_none(s: Sentence, phrase: Phrase | None) -> bool:
    """Whether a noun phrase tells that there is nobody or nothing: no guards; not: no fewer than 12 guards."""
    bound = phrase is not None and s.word(phrase.first + 2) == "than"
    return phrase is not None and not bound and s.word(phrase.first) in word_class("negations")
