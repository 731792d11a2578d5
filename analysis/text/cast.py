"""The people, bodies and places of an article: which of them a name, a pronoun or a noun calls up."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, field
from itertools import groupby, islice
from operator import itemgetter

from .classes import peoples, singular, word_class

MAY_BE_PERSON = frozenset({"", "person", "speaker"})
_REMEMBERED_PERSON = 6  # the same of a noun: the striker
_REMEMBERED_BODY = 12  # the same of what a noun says of which kind it is: the airline
REMEMBERED = 4  # sentences after which nobody is "he" or "the group" any more
_NAMESAKES = 50  # names with a word in common that are compared

_BODY, _PERSON = frozenset({"body", "speaker"}), frozenset({"person", "speaker"})


_FAMILIES = {
    **dict.fromkeys(("daily", "magazine", "newspaper", "paper", "tabloid", "weekly"), "named_papers"),
    **dict.fromkeys(word_class("clubs"), "named_clubs"),
    "party": "named_parties",
    **dict.fromkeys(("airline", "carrier", "maker", "steelmaker"), "named_firms"),
}  # what bodies are called to the class of the words in their names

Known = dict[tuple[str, ...], tuple[str, str]]  # words of a name that the reader gave to canonical name and kind


@dataclass(eq=False)
class Entity:
    """Somebody or something that an article speaks of: the fullest name, or the words that stand for one."""

    name: str
    words: tuple[str, ...]
    kind: str = ""  # person, body, place, group (people without a name), speaker (person or body)
    named: bool = True
    sex: str = ""
    roles: set[str] = field(default_factory=set)
    known: bool = False  # its name is one that the reader gave
    turned_out: "Entity | None" = None  # who it is, where the article told only later

    @property
    def who(self) -> "Entity":
        """The entity itself, or the one that it turned out to be."""
        return self.turned_out.who if self.turned_out else self


@dataclass
class Cast:
    """The entities of an article by what calls them up, and those mentioned last."""

    kinds: dict[tuple[str, ...], str]  # of all names of the article
    known: Known  # the names that the reader gave
    given: dict[str, Entity] = field(default_factory=dict)  # those whose names the reader gave
    recent: list[tuple[int, bool, Entity]] = field(default_factory=list)  # sentence, whether its subject, who
    by_words: dict[tuple[str, ...], Entity] = field(default_factory=dict)
    by_word: dict[str, dict[Entity, None]] = field(default_factory=dict)  # in order of first mention
    by_role: dict[str, Entity] = field(default_factory=dict)  # the last person or body called so
    opener: Entity | None = None  # somebody without a name of whom the first sentences tell
    at: dict[tuple[int, int], Entity] = field(default_factory=dict)  # sentence, and first word or head of a phrase


def given(words: tuple[str, ...], cast: Cast) -> Entity | None:
    """The entity of a name that the reader gave, made where it is met first."""
    if words not in cast.known:
        return None
    name, kind = cast.known[words]
    return cast.given.setdefault(name, Entity(name, words, "body" if kind == "party" else kind, known=True))


def alike(words: tuple[str, ...], kind: str, cast: Cast) -> Entity | None:
    """The last entity that the name is a shorter or a longer form of."""
    if kind not in MAY_BE_PERSON:
        return None
    same = cast.by_word.get(words[-1]) or cast.by_word.get(words[0], {})
    for entity in islice(reversed(same), _NAMESAKES):
        short, long = sorted((words, entity.words), key=len)
        sure = "person" in {kind, entity.kind} or long[-len(short) :] == short
        ends = len(short) > 1 and (short[0], short[-1]) == (long[0], long[-1])  # Ana Luz Orr, Ana Orr
        inside = ends or any(long[k : k + len(short)] == short for k in range(len(long) - len(short) + 1))
        if entity.kind in MAY_BE_PERSON and sure and inside:
            return entity
    return None


def learn(cast: Cast, entity: Entity, words: tuple[str, ...]) -> None:
    cast.by_words[words] = entity
    if entity.kind == "body":
        cast.by_role[head_of_name(words)] = entity
    for word in words:
        cast.by_word.setdefault(word, {})[entity] = None


def recent(i: int, cast: Cast, kinds: frozenset[str], within: int = REMEMBERED) -> Iterator[Entity]:
    """Who of these kinds was mentioned last, sentence after sentence back, those with names and subjects first."""
    for sentence, said in groupby(reversed(cast.recent[-200:]), key=itemgetter(0)):
        if i - sentence > within:
            return
        fitting = [(leading, e) for _, leading, e in said if e.who.kind in kinds or (leading and not e.who.kind)]
        yield from (e.who for _, e in sorted(fitting, key=lambda found: (not found[1].who.named, not found[0])))


def pronoun(word: str, i: int, cast: Cast, acting: Entity | None, quoted: bool) -> Entity | None:
    """Whom he, she, it or they stands for: the last fitting one, but not who is `acting` on him or her; one that is
    `quoted` may stand for somebody else, and tells of nobody whether it is a man or a woman."""
    if word in word_class("it"):
        return _turned("body", next(recent(i, cast, _BODY), None))
    if word in word_class("they"):
        return next(recent(i, cast, frozenset({"group", "body"})), None)
    if word not in word_class("he", "she"):
        return None
    own, other = ("m", "f") if word in word_class("he") else ("f", "m")
    found = next((e for e in recent(i, cast, _PERSON) if e.sex != other and e is not acting), None)
    if found and not found.sex and not quoted:
        found.sex = own
    return _turned("person", found)


def _turned(kind: str, entity: Entity | None) -> Entity | None:
    """The entity, which now turns out to be a person or a body."""
    if entity and entity.kind in {"", "speaker"}:
        entity.kind = kind
    return entity


def told_of(kind: str, head: str, i: int, cast: Cast, loose: bool) -> Entity | None:
    """Which person or body has been called so before, or else, where `loose`, the last one with a name who could be."""
    called = cast.by_role.get(head)
    if called and called.who.kind == kind:
        return called.who
    if not loose:
        return None
    return _person(head, i, cast) if kind == "person" else _body(head, i, cast)


def _person(head: str, i: int, cast: Cast) -> Entity | None:
    """Whom a noun of people may mean: the striker."""
    sex, near = sex_of({head}), recent(i, cast, _PERSON, _REMEMBERED_PERSON)
    fitting = [e for e in near if e.named and not (sex and e.sex and sex != e.sex)]
    return next(iter(fitting), None) if head in peoples() else max(fitting, key=fitting.count, default=None)


def _body(head: str, i: int, cast: Cast) -> Entity | None:
    """Which body a noun that says little may mean: one with such a word in its name, else one that no name tells of."""
    official, family = word_class("official"), word_class(_FAMILIES[head]) if head in _FAMILIES else set()
    near = [(head_of_name(e.words), e) for e in recent(i, cast, _BODY | {""}, _REMEMBERED_BODY) if e.named]
    near = [(noun, e) for noun, e in near if noun not in official and head not in official]
    kin = [e for _, e in near if family & set(e.words)]
    free = [e for noun, e in near if noun not in word_class("bodies") and head not in word_class("any_body")]
    return _turned("body", next(iter([*kin, *free, *(e for _, e in near)]), None))


def other_person(owner: Entity | None, i: int, cast: Cast) -> Entity | None:
    """The last person with a name but the one whose a rival or a successor is."""
    near = recent(i, cast, _PERSON)
    return next((e for e in near if e.named and e.kind == "person" and owner and e is not owner.who), None)


def sex_of(words: Set[str], given_name: str = "") -> str:
    """Whether words for somebody, or a given name, say that it is a man (m) or a woman (f)."""
    if words & word_class("male") or given_name in word_class("men"):
        return "m"
    return "f" if words & word_class("female") or given_name in word_class("women") else ""


def head_of_name(words: Sequence[str]) -> str:
    """The head of a name: union in Union of Workers."""
    end = next((k for k, word in enumerate(words) if word in {"of", "for", "on"}), len(words))
    return singular(words[end - 1])
