"""Who is who in an article: names, noun phrases and pronouns that stand for the same person, body or place."""

from collections.abc import Iterator
from typing import NamedTuple

from .cast import MAY_BE_PERSON, Cast, Entity, Known, alike, given, learn, pronoun, same_body
from .chunks import Group, Phrase
from .classes import is_person_noun, singular, word_class
from .clauses import Sentence, subject
from .lexicon import is_common_noun, lexicon
from .tags import Words
from .tokens import folded

_POSITION = frozenset("in at near off outside across around inside throughout from into".split())
_DEFINITE = frozenset({"the", "this", "that"})


class Mention(NamedTuple):
    """A place where an entity is meant: number of the sentence (from 0), first word and end, form, the entity.

    form: name, noun (the minister) or pronoun. `phrase` is the noun phrase that the words stand in.
    """

    sentence: int
    first: int
    last: int
    form: str
    entity: Entity
    phrase: Phrase


def find_mentions(sentences: list[Sentence], quoted: list[frozenset[int]], known: Known) -> list[list[Mention]]:
    """The mentions of each sentence of an article, in order of position.

    `quoted` has the numbers of each sentence's words that stand in quotations: of whom they speak, nobody outside does.
    """
    cast = Cast()
    pairs = enumerate(zip(sentences, quoted, strict=True))
    return [list(_in_sentence(s, i, inside, cast, known)) for i, (s, inside) in pairs]


def _in_sentence(s: Sentence, i: int, quoted: frozenset[int], cast: Cast, known: Known) -> Iterator[Mention]:
    subjects = {p.first for g in s.chunks.groups if g.finite and (p := subject(s, g))}
    for phrase in s.chunks.phrases:
        leading = phrase.first in subjects
        for first, last, form, entity in _of_phrase(s, phrase, i, cast, known):
            if first not in quoted:
                cast.recent.append((i, leading and last >= phrase.last, entity))
            yield Mention(i, first, last, form, entity, phrase)


def _of_phrase(s: Sentence, phrase: Phrase, i: int, cast: Cast, known: Known) -> Iterator[tuple[int, int, str, Entity]]:
    """The mentions inside a noun phrase: a possessive, names, or the phrase itself."""
    w = s.words
    for k in range(phrase.first, phrase.last):
        if w.tags[k] in {"PRP$", "PRP"}:
            meant = pronoun(w.words[k], i, cast)
            if meant:
                yield k, k + 1, "pronoun", meant
    runs = [part for run in name_runs(s, phrase) for part in _split(w, *run, known)]
    for first, last in runs:
        if not _of_office(s, phrase, last):
            yield first, last, "name", _named(s, phrase, first, last, i, cast, known)
    if not runs or runs[-1][1] < phrase.last:
        meant = _noun(s, phrase, i, cast)
        if meant:
            yield phrase.first, phrase.last, "noun", meant


def name_runs(s: Sentence, phrase: Phrase) -> Iterator[tuple[int, int]]:
    """First word and end of each name in a noun phrase; weekdays and months are none."""
    w, k = s.words, phrase.first
    calendar = word_class("weekdays", "months")
    while k < phrase.last:
        first = k
        while k < phrase.last and w.tags[k] == "NNP":
            k += 1
        office = k - first > 2 and w.words[first - 1] == "of" and is_person_noun(w.words[first - 2])
        common = [is_common_noun(word) for word in (w.words[first], w.words[k - 1])]
        first += office and common == [True, False]  # Secretary of State Ana Ruiz
        demonym = k - first == 1 and k < phrase.last and lexicon().get(w.words[first].capitalize()) == "JJ"
        if k > first and not demonym and not calendar.issuperset(w.words[first:k]):
            yield first, k
        k += k == first


def _split(w: Words, first: int, last: int, known: Known) -> list[tuple[int, int]]:
    """The names in a run of capitals, as those that the reader gave show them: the Ruiz Administration."""
    words = tuple(map(folded, w.words[first:last]))
    if words in known:
        return [(first, last)]
    end = next((k for k in range(last - 1, first, -1) if words[: k - first] in known and _ends_name(w, k)), last)
    starts = (k for k in range(first + 1, end) if words[k - first : end - first] in known)
    start = next((k for k in starts if end - k > 1 or is_person_noun(w.words[k - 1])), first)
    before = (first, start - is_person_noun(w.words[start - 1]))  # President Ruiz: the title is no name
    return [run for run in (before, (start, end), (end + (w.words[end : end + 1] == ["'s"]), last)) if run[0] < run[1]]


def _ends_name(w: Words, k: int) -> bool:
    return w.words[k] in word_class("rules") or w.words[k] in {"'s", "'"}


def _of_office(s: Sentence, phrase: Phrase, last: int) -> bool:
    """Whether a name is only part of the office that follows it: Energy Minister Holt."""
    return last < phrase.last and s.words.words[last] in {"minister", "secretary"}


def _named(s: Sentence, phrase: Phrase, first: int, last: int, i: int, cast: Cast, known: Known) -> Entity:
    """The entity that a name stands for: one of the cast, whom an apposition has just told of, or a new one."""
    w = s.words
    words = tuple(map(folded, w.words[first:last]))
    kind = _kind(s, phrase, first, last)
    entity = given(words, cast, known) or cast.by_words.get(words) or alike(words, kind, cast)
    told = [
        cast.apposed[i, p.first] for p in appositions(s, phrase) if (i, p.first) in cast.apposed and last == phrase.last
    ]
    if entity is None and told and not told[0].named:
        entity = told[0]
        entity.name, entity.words, entity.named = w.surface(first, last), words, True
    elif entity is None:
        entity = Entity(w.surface(first, last), words, kind)
        cast.entities.append(entity)
    elif told and not told[0].named:
        told[0].name, told[0].words, told[0].named, told[0].kind = entity.name, entity.words, True, entity.kind
    elif not entity.known and entity.kind in MAY_BE_PERSON and entity.words == words[-len(entity.words) :]:
        entity.name, entity.words = w.surface(first, last), words  # Soto, then Jan Soto
    if kind and entity.kind in {"", "speaker"}:
        entity.kind = kind
    learn(cast, entity, words)
    _describe(s, phrase, first, last, entity)
    if last == phrase.last:
        cast.apposed |= {(i, p.first): entity for p in appositions(s, phrase)}
    short = _abbreviation(s, phrase, last)
    if short:
        learn(cast, entity, short)
    return entity


def _abbreviation(s: Sentence, phrase: Phrase, last: int) -> tuple[str, ...]:
    """The short form in brackets right behind a name: the Alliance of Fishers for Reform (AFR)."""
    w = s.words
    if last != phrase.last or w.words[last : last + 1] != ["("] or w.words[last + 2 : last + 3] != [")"]:
        return ()
    return (folded(w.words[last + 1]),) if w.capital(last + 1) else ()


def _kind(s: Sentence, phrase: Phrase, first: int, last: int) -> str:
    """Person, body or place, as far as the words of a name and those beside it tell."""
    w = s.words
    own = [singular(word) for word in w.words[first:last]]
    core = own[: own.index("of")] if "of" in own else own
    if core[-1] in word_class("bodies") or (len(core) > 1 and word_class("bodies") & set(core)) or "for" in own:
        return "body"
    if core[-1] in word_class("places") or (len(own) > 1 and own[0] in word_class("places")):
        return "place"
    before = w.words[first - 1] if first else ""
    if before in word_class("titles") or is_person_noun(before):
        return "person"
    if before in word_class("bodies") and first > phrase.first:
        return "body"  # the miners' union Orr Solidar
    after = w.words[last : last + 3]
    if after[:1] == [","] and len(after) == 3 and after[1].isdecimal() and after[2] == ",":
        return "person"
    if first == phrase.first and before in _POSITION and last == phrase.last:
        return "place"
    if w.text[w.starts[first] : w.ends[last - 1]].isupper() and last - first == 1 and before == "the":
        return "body"
    follows = s.chunks.at[phrase.last] if phrase.last < len(w) else None
    says = isinstance(follows, Group) and w.words[follows.verb] in word_class("saying")
    return "speaker" if says and last == phrase.last else ""


def _describe(s: Sentence, phrase: Phrase, first: int, last: int, entity: Entity) -> None:
    """Note what the words around a name say that it is: its roles, whether a man or a woman."""
    own = next((k for k in range(first - 1, phrase.first, -1) if s.words.tags[k] in {"POS", "'"}), phrase.first)
    words = s.words.words[max(own, first - 3) : first]  # the miners' union Orr Solidar
    roles = {w for w in words if is_person_noun(w) or w in word_class("titles", "bodies")}
    for p in appositions(s, phrase):
        head = s.words.words[p.head]
        if is_person_noun(head) or singular(head) in word_class("bodies"):
            roles.add(head)
    entity.roles |= roles
    if entity.kind in {"", "speaker"} and any(map(is_person_noun, roles)):
        entity.kind = "person"
    entity.sex = entity.sex or ("m" if roles & word_class("male") else "f" if roles & word_class("female") else "")


def appositions(s: Sentence, phrase: Phrase) -> Iterator[Phrase]:
    """The noun phrases that say, between commas or before one, what a phrase with a name is."""
    w, at = s.words, s.chunks.at
    k = phrase.last
    if w.tags[k : k + 2] == [",", "CD"] and w.tags[k + 2 : k + 3] == [","]:
        k += 2  # Soto, 45, a baker
    after = at[k + 1] if k + 1 < len(w) and w.tags[k] == "," else None
    if isinstance(after, Phrase) and after.name < 0 and _says_what(w, after):
        yield after
    p = phrase.first - 2
    before = at[p] if p >= 0 and w.tags[p + 1] == "," else None
    while isinstance(before, Phrase) and before.first > 1 and w.words[before.first - 1] in {"of", "for", "at"}:
        before = at[before.first - 2]  # a spokesman for the ministry, Jan Holt
    if isinstance(before, Phrase) and before.name < 0 and _says_what(w, before):
        yield before


def _says_what(w: Words, phrase: Phrase) -> bool:
    head = w.words[phrase.head]
    return w.tags[phrase.head] == "NN" and (is_person_noun(head) or head in word_class("bodies"))


def _noun(s: Sentence, phrase: Phrase, i: int, cast: Cast) -> Entity | None:
    """Whom a noun phrase without a name stands for: somebody told of before (the minister), or somebody new."""
    w = s.words
    if (i, phrase.first) in cast.apposed:
        return cast.apposed[i, phrase.first]
    head, many = w.words[phrase.head], w.tags[phrase.head] == "NNS" or w.words[phrase.head] in word_class("people")
    person, body = is_person_noun(head), head in word_class("bodies")
    if not (person or body):
        return None
    if w.words[phrase.first] in _DEFINITE and not many:
        before = _same_person(s, phrase, i, cast) if person else same_body(head, i, cast)
        if before:
            cast.apposed[i, phrase.first] = before
            return before
    sex = "m" if head in word_class("male") else "f" if head in word_class("female") else ""
    kind = "group" if many else "body" if body else "person"
    entity = Entity(w.surface(phrase.first, phrase.last), tuple(w.words[phrase.first : phrase.last]), kind, False, sex)
    entity.roles.add(head)
    cast.entities.append(entity)
    cast.apposed[i, phrase.first] = entity
    return entity


def _same_person(s: Sentence, phrase: Phrase, i: int, cast: Cast) -> Entity | None:
    """Who has been called so before; at the beginning of a sentence else who was its subject before: the striker."""
    head = s.words.words[phrase.head]
    called = next((e for e in reversed(cast.entities) if e.kind == "person" and head in e.roles), None)
    if called or phrase.first:
        return called
    sex = "m" if head in word_class("male") else "f" if head in word_class("female") else ""
    leading = (e for n, leads, e in reversed(cast.recent[-20:]) if leads and i - n <= 2)
    last = next(leading, None)
    fits = last and last.named and last.kind in {"person", "speaker"} and not (sex and last.sex and sex != last.sex)
    return last if fits else None
