"""The people, bodies and places of an article: which of them a name, a pronoun or a noun calls up."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from .classes import singular

MAY_BE_PERSON = frozenset({"", "person", "speaker"})
REMEMBERED = 4  # sentences after which nobody is "he" or "the group" any more
_MALE = frozenset("he him his himself".split())
_FEMALE = frozenset("she her hers herself".split())
_THING = frozenset("it its itself".split())

_BODY, _PERSON = frozenset({"body", "speaker"}), frozenset({"person", "speaker"})
_MANY = frozenset("they them their themselves".split())
_OFFICIAL_BODIES = frozenset(
    "ministry court police army hospital university parliament government state council assembly".split()
)


@dataclass
class Entity:
    """Somebody or something that an article speaks of: the fullest name, or the words that stand for one."""

    name: str
    words: tuple[str, ...]
    kind: str = ""  # person, body, place, group (people without a name), speaker (person or body)
    named: bool = True
    sex: str = ""
    roles: set[str] = field(default_factory=set)
    known: bool = False  # its name is one that the reader gave


@dataclass
class Cast:
    """The entities of an article in order of first mention, and those mentioned last, by salience."""

    entities: list[Entity] = field(default_factory=list)
    recent: list[tuple[int, bool, Entity]] = field(default_factory=list)  # sentence, whether its subject, who
    by_words: dict[tuple[str, ...], Entity] = field(default_factory=dict)
    by_last: dict[str, list[Entity]] = field(default_factory=dict)
    apposed: dict[tuple[int, int], Entity] = field(default_factory=dict)  # sentence and first word of a phrase, who


Known = dict[tuple[str, ...], tuple[str, str]]  # words of a name that the reader gave to canonical name and kind


def given(words: tuple[str, ...], cast: Cast, known: Known) -> Entity | None:
    """The entity of a name that the reader gave, made where it is met first."""
    if words not in known:
        return None
    name, kind = known[words]
    found = next((e for e in cast.entities if e.known and e.name == name), None)
    if found is None:
        found = Entity(name, words, kind, known=True)
        cast.entities.append(found)
    return found


def alike(words: tuple[str, ...], kind: str, cast: Cast) -> Entity | None:
    """The last entity that the name is a shorter or a longer form of."""
    if len(words) == 1 and len(words[0]) > 1:
        initials = next((e for e in reversed(cast.entities) if len(e.words) > 2 and _initials(e) == words[0]), None)
        if initials:
            return initials
    for entity in reversed(cast.by_last.get(words[-1], [])):
        short, long = sorted((words, entity.words), key=len)
        persons = {kind, entity.kind} <= MAY_BE_PERSON
        if persons and len(short) == len(long) == 2 and long[0].startswith(short[0]):
            return entity  # Will Orr, William Orr
        if persons and long[-len(short) :] == short and (len(short) == 1 or len(long) > 2):
            return entity
    first = next(
        (e for e in reversed(cast.entities) if e.kind == "person" and len(words) == 1 and e.words[0] == words[0]), None
    )
    return first if kind in MAY_BE_PERSON else None


def _initials(entity: Entity) -> str:
    return "".join(word[0] for word in entity.words if word not in {"of", "the", "for", "and"})


def learn(cast: Cast, entity: Entity, words: tuple[str, ...]) -> None:
    cast.by_words[words] = entity
    same = cast.by_last.setdefault(words[-1], [])
    if entity not in same:
        same.append(entity)


def recent(i: int, cast: Cast, kinds: frozenset[str]) -> Iterator[Entity]:
    """Who of these kinds was mentioned last, sentence after sentence back, subjects before others.

    Of whom nothing is known counts only as a subject.
    """
    sentences: dict[int, tuple[list[Entity], list[Entity]]] = {}
    for sentence, leading, entity in reversed(cast.recent[-60:]):
        if i - sentence > REMEMBERED:
            break
        if entity.kind in kinds or (leading and not entity.kind and entity.named):
            sentences.setdefault(sentence, ([], []))[not leading].append(entity)
    for leading_ones, others in sentences.values():
        yield from [*leading_ones, *others]


def pronoun(word: str, i: int, cast: Cast) -> Entity | None:
    """Whom he, she, it or they stands for: the last fitting one."""
    if word in _THING:
        return _turned("body", next((e for e in recent(i, cast, _BODY) if not e.sex), None))
    if word in _MANY:
        return next(recent(i, cast, frozenset({"group", "body"})), None)
    if word not in _MALE | _FEMALE:
        return None
    own, other = ("m", "f") if word in _MALE else ("f", "m")
    found = next((e for e in recent(i, cast, _PERSON) if e.sex != other), None)
    if found and not found.sex:
        found.sex = own
    return _turned("person", found)


def _turned(kind: str, entity: Entity | None) -> Entity | None:
    """The entity, which now turns out to be a person or a body."""
    if entity and entity.kind in {"", "speaker"}:
        entity.kind = kind
    return entity


def same_body(head: str, i: int, cast: Cast) -> Entity | None:
    """Which body has been called so before, or else, for a noun that says little, the last one."""
    named = (e for e in reversed(cast.entities) if e.kind == "body" and head in {*e.roles, _core(e.words)})
    loose = (
        _turned("body", e)
        for e in recent(i, cast, _BODY)
        if head not in _OFFICIAL_BODIES and e.named and _core(e.words) not in _OFFICIAL_BODIES
    )
    return next(named, None) or next(loose, None)


def _core(words: tuple[str, ...]) -> str:
    """The head of a name: union in Union of Workers."""
    end = next((k for k, word in enumerate(words) if word in {"of", "for"} and k), len(words))
    return singular(words[end - 1])
