"""Who is who in an article: names, noun phrases and pronouns that stand for the same person, body or place."""

from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from . import cast as who
from .cast import MAY_BE_PERSON, Cast, Entity, Known, sex_of
from .chunks import Phrase, owner
from .classes import peoples, singular, word_class
from .clauses import Sentence, subject
from .lexicon import is_body_noun, is_person_noun
from .name_kinds import Place, kinds_of_names, names_in
from .spelling import in_small
from .tokens import folded

_OPENING = 2  # sentences that open an article
Spot = tuple[int, int, str, Entity]  # first word, end, form of a mention, who


class Mention(NamedTuple):
    """Where an entity is meant: first word, end, form (name, noun, pronoun), who, noun phrase."""

    first: int
    last: int
    form: str
    entity: Entity
    phrase: Phrase


def find_mentions(sentences: list[Sentence], quoted: list[frozenset[int]], known: Known) -> list[list[Mention]]:
    """The mentions of each sentence, in order; of whom its words `quoted` (by number) speak, nobody outside does."""
    kinds = kinds_of_names(sentences)
    cast = Cast(kinds, known, who.sexes_of_names(sentences, kinds))
    pairs = enumerate(zip(sentences, quoted, strict=True))
    found = [list(_in_sentence(s, i, inside, cast)) for i, (s, inside) in pairs]
    return [[m._replace(entity=m.entity.who) for m in mentions] for mentions in found]


def _in_sentence(s: Sentence, i: int, quoted: frozenset[int], cast: Cast) -> Iterator[Mention]:
    subjects = _subjects(s)
    for phrase in s.chunks.phrases:
        spots = []
        for spot in _of_phrase(s, phrase, i, quoted, cast):
            first, last, _, entity = spot
            cast.at.setdefault((i, first), entity)
            if first not in quoted:
                cast.recent.append((i, (last >= phrase.last) * subjects.get(phrase.first, 0), entity))
            spots.append(Mention(*spot, phrase))
        if spots:
            cast.at[i, phrase.head] = spots[-1].entity
        yield from spots


def _subjects(s: Sentence) -> dict[int, int]:
    """The first words of the subjects of a sentence to the roles that they play in it."""
    found: dict[int, int] = {}
    for group in (g for g in s.chunks.groups if g.finite):
        role = who.SAYS if s.word(group.verb) in word_class("saying") else who.LEADS
        if phrase := subject(s, group):
            found[phrase.first] = max(role, found.get(phrase.first, role))
    return found


def _of_phrase(s: Sentence, phrase: Phrase, i: int, quoted: frozenset[int], cast: Cast) -> Iterator[Spot]:
    """The mentions inside a noun phrase: a possessive, names, or the phrase itself."""
    w = s.words
    for k in range(phrase.first, phrase.last):
        if w.tags[k] in {"PRP$", "PRP"}:
            acting = _acting(s, k, i, cast)
            if meant := who.pronoun(w.words[k], i, cast, acting, k in quoted):
                yield k, k + 1, "pronoun", meant
    owning = owner(w, phrase)
    if owning and owning.name < 0 and (whose := _noun(s, owning, i, cast)):
        yield owning.first, owning.last, "noun", whose
    names = [part for place in names_in(s, phrase, partial(_called, cast)) for part in _parts(place, cast.known)]
    for place in names:
        yield place.first, place.last, "name", _named(place, i, cast)
    whole = not names or not names[-1].ends
    if whole and w.tags[phrase.head] != "PRP" and (meant := _noun(s, phrase, i, cast)):
        yield phrase.first, phrase.last, "noun", meant


def _called(cast: Cast, word: str) -> bool:
    """Whether a word alone is a name that the reader gave, or the surname of a person named before: Musk, May."""
    people = cast.by_word.get(folded(word), {})
    return (folded(word),) in cast.known or any(e.kind == "person" and e.words[-1:] == (folded(word),) for e in people)


def _acting(s: Sentence, k: int, i: int, cast: Cast) -> Entity | None:
    """Who does something to whom the pronoun at word k stands for."""
    group = s.group(k - 1) if s.tag(k) == "PRP" and s.word(k) in {"him", "her", "them"} else None
    if group and s.word(group.first) == "to":  # called Ana Ruiz to thank her; not: told Ana Ruiz to thank her
        before = next((g for g in reversed(s.chunks.groups) if g.finite and g.last < group.first), group)
        group = group if s.word(before.verb) in word_class("saying") else before
    doer = subject(s, group) if group else None
    return cast.at.get((i, doer.head)) if doer else None


def _parts(at: Place, known: Known) -> list[Place]:
    """The names in a run of capitals, as those that the reader gave show them: the Ruiz Administration."""
    w, first, last, words = at.s.words, at.first, at.last, at.key
    if words in known:
        return [at]
    rules = word_class("rules") | {"'s", "'"}
    end = next((k for k in range(last - 1, first, -1) if words[: k - first] in known and w.words[k] in rules), last)
    starts = (k for k in range(first + 1, end) if words[k - first : end - first] in known)
    start = next((k for k in starts if end - k > 1 or is_person_noun(w.words[k - 1])), first)
    before = (first, start - is_person_noun(w.words[start - 1]))  # President Ruiz: the title is no name
    runs = (before, (start, end), (end + (w.words[end : end + 1] == ["'s"]), last))
    return [Place(at.s, at.phrase, a, b) for a, b in runs if a < b]


def _named(at: Place, i: int, cast: Cast) -> Entity:
    """The entity that a name stands for, which its words and those beside it then describe."""
    kind, said = cast.kinds.get(at.key, ""), at.said
    entity = _whose(at, i, kind, cast)
    if entity.kind in {"", "speaker"}:
        entity.kind = kind or entity.kind
    who.learn(cast, entity, at.key)
    _describe(at, entity, cast)
    cast.at |= dict.fromkeys([(i, span.head) for span in said], entity)
    short = _abbreviation(at)
    if short and entity.kind != "person":  # not: Ana Ruiz (Peru)
        who.learn(cast, entity, short)
    return entity


def _whose(at: Place, i: int, kind: str, cast: Cast) -> Entity:
    """Whose a name is: one of the cast's, whom an apposition has just told of, or somebody's new; who is known as the
    mayor is no aide to the mayor."""
    words = at.key
    sex, same = sex_of({at.before}), cast.by_words.get(words)
    same = same if same and same.may_be(sex) else None  # Mrs Orr is not Jan Orr
    entity = who.given(words, cast) or same or who.alike(words, kind, sex, cast)
    told = (cast.at[i, span.head].who for span in at.said if (i, span.head) in cast.at)
    near = cast.at.get((i, at.first - 2))
    unnamed = next((e for e in told if not e.named and (near is None or near.who is not entity)), None)
    if entity is None:
        entity = unnamed or _opener(at, i, kind, cast) or Entity("", words, kind)
        entity.name, entity.words, entity.named = in_small(at.surface), words, True
    elif unnamed:
        unnamed.turned_out = entity
    elif not entity.known and entity.kind in MAY_BE_PERSON and _is_end(entity.words, words):
        entity.name, entity.words = in_small(at.surface), words  # Soto, or Jan, then Jan Soto
    return entity


def _is_end(short: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Whether a name is one of the ends of a longer one, or all of it."""
    return short in (words[-len(short) :], words[: len(short)])


def _opener(at: Place, i: int, kind: str, cast: Cast) -> Entity | None:
    """The person whom the opening told of without a name, where a new name is theirs: A clerk was jailed. Ana Ruiz …"""
    new = all(at.s.word(span.first - 1) in {"a", "an"} for span in at.said)
    plain = at.phrase.first == at.phrase.name and at.ends and new
    if i > _OPENING or cast.opener is None or cast.opener.named or kind != "person" or not plain:
        return None
    opener, cast.opener = cast.opener, None
    return opener


def _abbreviation(at: Place) -> tuple[str, ...]:
    """The short form in brackets right behind a name: the Alliance of Fishers for Reform (AFR)."""
    w, last = at.s.words, at.last
    bracketed = at.ends and last - at.phrase.name > 1 and w.words[last : last + 3 : 2] == ["(", ")"]
    return (folded(w.words[last + 1]),) if bracketed and w.capital(last + 1) else ()


def _describe(at: Place, entity: Entity, cast: Cast) -> None:
    """Note what the words around a name say that it is: its roles, whether a man or a woman."""
    s, first = at.s, at.first
    own = next((k for k in range(first - 1, at.phrase.first, -1) if s.tag(k) in {"POS", "'"}), at.phrase.first)
    words = s.words.words[max(own, first - 3) : first]  # the miners' union Orr Solidar
    roles = {w for w in words if is_person_noun(w) or w in word_class("titles", "bodies")}
    roles |= {s.word(span.head) for span in at.said}
    entity.roles |= roles
    cast.by_role |= dict.fromkeys(roles, entity)
    given = entity.words[0] if entity.kind != "body" and len(entity.words) > 1 else ""
    entity.sex = entity.sex or cast.sexes.get(at.key[-1], "") or sex_of(roles, given)


def _noun(s: Sentence, phrase: Phrase, i: int, cast: Cast) -> Entity | None:
    """Whom a noun phrase without a name stands for: somebody told of before (the minister), or somebody new."""
    place = i, phrase.head
    kind = _kind(s, phrase)
    if place not in cast.at and kind:
        before = _told_before(s, phrase, kind, i, cast) if kind != "group" else None
        cast.at[place] = before or _new(s, phrase, kind, i, cast)
    return cast.at.get(place)


def _kind(s: Sentence, phrase: Phrase) -> str:
    """What a noun phrase without a name stands for: person, body, group (of either), speaker; empty for others."""
    head = s.word(phrase.head)
    many = s.tag(phrase.head) == "NNS" or head in word_class("people")
    if head.endswith("year-old"):
        return "person"
    if is_body_noun(head) or is_person_noun(head) or head in peoples():
        return "group" if many else "body" if is_body_noun(head) else "person"
    follows = s.group(phrase.last) if s.tag(phrase.head) == "NN" else None
    speaks = follows and follows.finite and s.word(follows.verb) in word_class("saying")
    return "speaker" if speaks and singular(head) not in word_class("documents") else ""


def _new(s: Sentence, phrase: Phrase, kind: str, i: int, cast: Cast) -> Entity:
    """Somebody without a name whom a noun phrase tells of first."""
    w, head = s.words, s.word(phrase.head)
    start = _first_of_two(s, phrase) if kind == "group" else phrase.first
    words = tuple(w.words[phrase.first : phrase.last])
    entity = Entity(w.surface(start, phrase.last), words, kind, False, sex_of({head}), {head})
    cast.by_role[head] = entity
    if kind == "person" and i < _OPENING and cast.opener is None:
        cast.opener = entity
    return entity


def _told_before(s: Sentence, phrase: Phrase, kind: str, i: int, cast: Cast) -> Entity | None:
    """Who was told of before and a definite noun phrase stands for: the minister, not the skipper's lawyer."""
    head, own = s.word(phrase.head), s.tag(phrase.first) == "PRP$"
    if own and head in word_class("relations") and s.tag(phrase.last) != ",":
        return who.other_person(cast.at.get((i, phrase.first)), i, cast)
    if own and head in word_class("any_body", "clubs"):
        return who.told_of("body", head, i, cast, loose=True)
    if s.word(phrase.first) not in word_class("definite") or owner(s.words, phrase):
        return None
    told = s.word(phrase.last) in {"of", "for", "at"}  # of what: another president
    loose = head not in word_class("offices") and not told
    if kind == "person":
        return None if told else who.told_of(kind, head, i, cast, loose)
    called = who.told_of("body", head, i, cast, loose)
    return None if called and _of_another(s, phrase, called) else called


def _of_another(s: Sentence, phrase: Phrase, body: Entity) -> bool:
    """Whether a noun phrase qualifies the noun in the name of a body otherwise: the Orbe army is not the Velm army."""
    own = (k for k in range(phrase.first + 1, phrase.head) if s.words.capital(k) or s.tag(k)[:2] == "NN")
    return s.word(phrase.head) in body.words and not {*map(s.word, own)} <= {*body.words}


def _first_of_two(s: Sentence, phrase: Phrase) -> int:
    """The first word of two groups of people with "and" between, of which a phrase is the second: miners and cooks."""
    before = s.phrase(phrase.first - 2) if s.word(phrase.first - 1) == "and" else None
    many = before and before.name < 0 and s.tag(before.head) == "NNS"
    return before.first if before and many and is_person_noun(s.word(before.head)) else phrase.first
