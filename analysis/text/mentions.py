"""Who is who in an article: names, noun phrases and pronouns that stand for the same person, body or place."""

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from . import cast as who
from .appositions import Span, appositions
from .cast import MAY_BE_PERSON, Cast, Entity, Known, sex_of
from .chunks import Phrase, owner
from .classes import peoples, singular, word_class
from .clauses import Sentence, subject
from .lexicon import is_body_noun, is_firm_noun, is_person_noun
from .name_kinds import kinds_of_names, name_key, name_runs
from .tags import Words
from .tokens import folded

_OPENING = 2  # sentences that open an article


class Mention(NamedTuple):
    """Where an entity is meant: sentence (from 0), first word, end, form (name, noun, pronoun), who, noun phrase."""

    sentence: int
    first: int
    last: int
    form: str
    entity: Entity
    phrase: Phrase


def find_mentions(sentences: list[Sentence], quoted: list[frozenset[int]], known: Known) -> list[list[Mention]]:
    """The mentions of each sentence, in order; of whom its words `quoted` (by number) speak, nobody outside does."""
    cast = Cast(kinds_of_names(sentences))
    pairs = enumerate(zip(sentences, quoted, strict=True))
    found = [list(_in_sentence(s, i, inside, cast, known)) for i, (s, inside) in pairs]
    return [[m._replace(entity=m.entity.who) for m in mentions] for mentions in found]


def _in_sentence(s: Sentence, i: int, quoted: frozenset[int], cast: Cast, known: Known) -> Iterator[Mention]:
    subjects = {p.first for g in s.chunks.groups if g.finite and (p := subject(s, g))}
    for phrase in s.chunks.phrases:
        leading = phrase.first in subjects
        for first, last, form, entity in _of_phrase(s, phrase, i, cast, known):
            cast.by_phrase[id(phrase)] = entity
            cast.by_place.setdefault((i, first), entity)
            if first not in quoted:
                cast.recent.append((i, leading and last >= phrase.last, entity))
            yield Mention(i, first, last, form, entity, phrase)


def _of_phrase(s: Sentence, phrase: Phrase, i: int, cast: Cast, known: Known) -> Iterator[tuple[int, int, str, Entity]]:
    """The mentions inside a noun phrase: a possessive, names, or the phrase itself."""
    w = s.words
    for k in range(phrase.first, phrase.last):
        if w.tags[k] in {"PRP$", "PRP"}:
            acting = _acting(s, k, cast) if w.tags[k] == "PRP" else None
            if meant := who.pronoun(w.words[k], i, cast, acting):
                yield k, k + 1, "pronoun", meant
    owning = owner(w, phrase)
    if owning and owning.name < 0 and (whose := _noun(s, owning, i, cast)):
        yield owning.first, owning.last, "noun", whose
    called = partial(_called, cast=cast, known=known)
    runs = [part for run in name_runs(s, phrase, called) for part in _split(w, *run, known)]
    for first, last in runs:
        yield first, last, "name", _named(s, phrase, first, last, i, cast, known)
    if (not runs or runs[-1][1] < phrase.last) and (meant := _noun(s, phrase, i, cast)):
        yield phrase.first, phrase.last, "noun", meant


def _called(word: str, cast: Cast, known: Known) -> bool:
    """Whether a word alone is a name that the reader gave, or the surname of a person named before: Musk, May."""
    people = cast.by_word.get(folded(word), {})
    return (folded(word),) in known or any(e.kind == "person" and e.words[-1:] == (folded(word),) for e in people)


def _acting(s: Sentence, k: int, cast: Cast) -> Entity | None:
    """Who does something to whom the pronoun at word k stands for."""
    group = s.group(k - 1) if s.word(k) in {"him", "her", "them"} else None
    doer = subject(s, group) if group else None
    return cast.by_phrase.get(id(doer)) if doer else None


def _split(w: Words, first: int, last: int, known: Known) -> list[tuple[int, int]]:
    """The names in a run of capitals, as those that the reader gave show them: the Ruiz Administration."""
    words = tuple(map(folded, w.words[first:last]))
    if words in known:
        return [(first, last)]
    rules = word_class("rules") | {"'s", "'"}
    end = next((k for k in range(last - 1, first, -1) if words[: k - first] in known and w.words[k] in rules), last)
    starts = (k for k in range(first + 1, end) if words[k - first : end - first] in known)
    start = next((k for k in starts if end - k > 1 or is_person_noun(w.words[k - 1])), first)
    before = (first, start - is_person_noun(w.words[start - 1]))  # President Ruiz: the title is no name
    return [run for run in (before, (start, end), (end + (w.words[end : end + 1] == ["'s"]), last)) if run[0] < run[1]]


def _named(s: Sentence, phrase: Phrase, first: int, last: int, i: int, cast: Cast, known: Known) -> Entity:
    """The entity that a name stands for: one of the cast, whom an apposition has just told of, or a new one."""
    w = s.words
    words = name_key(s, first, last)
    kind = cast.kinds.get(words, "")
    entity = who.given(words, cast, known) or cast.by_words.get(words) or who.alike(words, kind, cast)
    said = list(appositions(s, phrase)) if last == phrase.last else []
    apposed = [(i, span.head) for span in said]
    told = next((cast.apposed[at].who for at in apposed if at in cast.apposed), None)
    unnamed = told if told and not told.named else None
    if entity is None:
        entity = unnamed or _opener(s, i, phrase, last, kind, said, cast) or Entity("", words, kind)
        entity.name, entity.words, entity.named = w.surface(first, last), words, True
    elif unnamed:
        unnamed.turned_out = entity
    elif not entity.known and entity.kind in MAY_BE_PERSON and entity.words == words[-len(entity.words) :]:
        entity.name, entity.words = w.surface(first, last), words  # Soto, then Jan Soto
    if kind and entity.kind in {"", "speaker"}:
        entity.kind = kind
    who.learn(cast, entity, words)
    _describe(s, phrase, first, entity, said, cast)
    cast.apposed |= dict.fromkeys(apposed, entity)
    short = _abbreviation(s, phrase, last)
    if short and entity.kind != "person":  # not: Ana Ruiz (Peru)
        who.learn(cast, entity, short)
    return entity


def _opener(s: Sentence, i: int, phrase: Phrase, last: int, kind: str, said: list[Span], cast: Cast) -> Entity | None:
    """The person whom the opening told of without a name, where a new name is theirs: A clerk was jailed. Ana Ruiz …"""
    new = all(s.word(span.first - 1) in {"a", "an"} for span in said)
    plain = phrase.first == phrase.name and last == phrase.last and new
    if i > _OPENING or cast.opener is None or cast.opener.named or kind != "person" or not plain:
        return None
    opener, cast.opener = cast.opener, None
    return opener


def _abbreviation(s: Sentence, phrase: Phrase, last: int) -> tuple[str, ...]:
    """The short form in brackets right behind a name: the Alliance of Fishers for Reform (AFR)."""
    w = s.words
    bracketed = last == phrase.last and last - phrase.name > 1 and w.words[last : last + 3 : 2] == ["(", ")"]
    return (folded(w.words[last + 1]),) if bracketed and w.capital(last + 1) else ()


def _describe(s: Sentence, phrase: Phrase, first: int, entity: Entity, said: list[Span], cast: Cast) -> None:
    """Note what the words around a name say that it is: its roles, whether a man or a woman."""
    own = next((k for k in range(first - 1, phrase.first, -1) if s.tag(k) in {"POS", "'"}), phrase.first)
    words = s.words.words[max(own, first - 3) : first]  # the miners' union Orr Solidar
    roles = {w for w in words if is_person_noun(w) or w in word_class("titles", "bodies")}
    roles |= {s.word(span.head) for span in said}
    entity.roles |= roles
    cast.by_role |= dict.fromkeys(roles, entity)
    entity.sex = entity.sex or sex_of(roles, entity.words[0] if entity.kind != "body" and len(entity.words) > 1 else "")


def _noun(s: Sentence, phrase: Phrase, i: int, cast: Cast) -> Entity | None:
    """Whom a noun phrase without a name stands for: somebody told of before (the minister), or somebody new."""
    w = s.words
    if (i, phrase.head) in cast.apposed:
        return cast.apposed[i, phrase.head]
    head, many = w.words[phrase.head], w.tags[phrase.head] == "NNS" or w.words[phrase.head] in word_class("people")
    body = is_body_noun(head)
    person = (is_person_noun(head) or head in peoples()) and not (body and is_firm_noun(head))
    follows = s.group(phrase.last) if w.tags[phrase.head] == "NN" else None
    speaks = follows and w.words[follows.verb] in word_class("saying") and follows.finite
    if not (person or body or (speaks and singular(head) not in word_class("documents"))):
        return None
    before = None if many else _told_before(s, phrase, i, cast)
    if before:
        cast.apposed[i, phrase.head] = before
        return before
    kind = "group" if many else "body" if body else "person" if person else "speaker"
    start = _first_of_two(s, phrase) if many else phrase.first
    entity = Entity(
        w.surface(start, phrase.last), tuple(w.words[phrase.first : phrase.last]), kind, False, sex_of({head})
    )
    entity.roles.add(head)
    cast.by_role[head] = entity
    if kind == "person" and i < _OPENING and cast.opener is None:
        cast.opener = entity
    cast.apposed[i, phrase.head] = entity
    return entity


def _told_before(s: Sentence, phrase: Phrase, i: int, cast: Cast) -> Entity | None:
    """Who was told of before and a definite noun phrase stands for: the minister, not the skipper's lawyer."""
    w, head = s.words, s.word(phrase.head)
    if head in word_class("relations") and w.tags[phrase.first] == "PRP$" and s.tag(phrase.last) != ",":
        return who.other_person(cast.by_place.get((i, phrase.first)), i, cast)
    if head in word_class("any_body", "clubs") and w.tags[phrase.first] == "PRP$":
        return who.same_body(head, i, cast, loose=True)
    if w.words[phrase.first] not in word_class("definite") or owner(w, phrase):
        return None
    told = s.word(phrase.last) in {"of", "for", "at"}  # of what: another president
    loose = head not in word_class("offices") and not told
    if (is_person_noun(head) or head in peoples()) and not (is_firm_noun(head) and is_body_noun(head)):
        return None if told else who.same_person(head, i, cast, loose)
    return who.same_body(head, i, cast, loose)


def _first_of_two(s: Sentence, phrase: Phrase) -> int:
    """The first word of two groups of people with "and" between, of which a phrase is the second: miners and cooks."""
    before = s.phrase(phrase.first - 2) if s.word(phrase.first - 1) == "and" else None
    many = before and before.name < 0 and s.tag(before.head) == "NNS"
    return before.first if before and many and is_person_noun(s.word(before.head)) else phrase.first
