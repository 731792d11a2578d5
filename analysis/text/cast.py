"""The people, bodies and places of an article: which of them a name, a pronoun or a noun calls up."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence, Set
from dataclasses import dataclass, field
from itertools import groupby, islice
from operator import itemgetter

from .classes import peoples, singular, word_class
from .clauses import Sentence
from .tokens import folded

MAY_BE_PERSON = frozenset({"", "person", "speaker"})
_REMEMBERED_PERSON = 6  # the same of a noun: the striker
_REMEMBERED_BODY = 12  # the same of what a noun says of which kind it is: the airline
REMEMBERED = 4  # sentences after which nobody is "he" or "the group" any more
LEADS, SAYS = 1, 2  # who is the subject of a verb, of one of saying
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

    def may_be(self, sex: str) -> bool:
        """Whether nothing says that it is of the other sex than this."""
        return not (sex and self.sex) or sex == self.sex

    @property
    def who(self) -> "Entity":
        """The entity itself, or the one that it turned out to be."""
        return self.turned_out.who if self.turned_out else self


@dataclass
class Cast:
    """The entities of an article by what calls them up, and those mentioned last."""

    kinds: dict[tuple[str, ...], str]  # of all names of the article
    known: Known  # the names that the reader gave
    sexes: dict[str, str]  # of surnames (`sexes_of_names`)
    given: dict[str, Entity] = field(default_factory=dict)  # those whose names the reader gave
    recent: list[tuple[int, int, Entity]] = field(default_factory=list)  # sentence, LEADS or SAYS or 0, who
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


def sexes_of_names(sentences: list[Sentence], kinds: Collection[tuple[str, ...]]) -> dict[str, str]:
    """The surnames of which the noun or title before one tells, anywhere, whether it is a man's (m) or a woman's (f):
    Mr Ruiz, the actress Ruiz; none that two people have."""
    found: dict[str, set[str]] = {}
    for s in sentences:
        for k, sex in ((k, sex_of({word})) for k, word in enumerate(s.words.words)):
            phrase = s.phrase(k + 1) if sex else None
            if phrase and phrase.name == k + 1:
                found.setdefault(folded(s.word(phrase.name_end - 1)), set()).add(sex)
    full = Counter(name[-1] for name in kinds if len(name) > 1)
    return {name: min(sexes) for name, sexes in found.items() if len(sexes) == 1 and full[name] < 2}


def alike(words: tuple[str, ...], kind: str, sex: str, cast: Cast) -> Entity | None:
    """The last entity that the name, of a man (m) or a woman (f) where that is told, is a shorter or longer form of."""
    if kind not in MAY_BE_PERSON:
        return None
    same = cast.by_word.get(words[-1]) or cast.by_word.get(words[0], {})
    for entity in islice(reversed(same), _NAMESAKES):
        short, long = sorted((words, entity.words), key=len)
        sure = "person" in {kind, entity.kind} or long[-len(short) :] == short
        ends = len(short) > 1 and (short[0], short[-1]) == (long[0], long[-1])  # Ana Luz Orr, Ana Orr
        inside = ends or any(long[k : k + len(short)] == short for k in range(len(long) - len(short) + 1))
        if entity.kind in MAY_BE_PERSON and sure and inside and entity.may_be(sex):
            return entity
    return None


def learn(cast: Cast, entity: Entity, words: tuple[str, ...]) -> None:
    cast.by_words[words] = entity
    if entity.kind == "body":
        cast.by_role[head_of_name(words)] = entity
    for word in words:
        cast.by_word.setdefault(word, {})[entity] = None


def recent(i: int, cast: Cast, kinds: frozenset[str], within: int = REMEMBERED, sex: str = "") -> Iterator[Entity]:
    """Who of these kinds was mentioned last, sentence after sentence back, those with names, of this sex and subjects
    first."""
    for sentence, said in groupby(reversed(cast.recent[-200:]), key=itemgetter(0)):
        if i - sentence > within:
            return
        fitting = [(leading, e) for _, leading, e in said if e.who.kind in kinds or (leading and not e.who.kind)]
        yield from (e.who for _, e in sorted(fitting, key=lambda found: _rank(found[0], found[1], sex)))


def _rank(leading: int, entity: Entity, sex: str) -> tuple[bool, ...]:
    """How far behind others of a sentence somebody is whom a word for somebody of this sex may stand for."""
    return not entity.who.named, bool(sex) and leading < SAYS, entity.who.sex != sex, not leading


def pronoun(word: str, i: int, cast: Cast, acting: Entity | None, quoted: bool) -> Entity | None:
    """Whom he, she, it or they stands for: the last fitting one, but not who is `acting` on him or her; one that is
    `quoted` may stand for somebody else, and tells of nobody whether it is a man or a woman."""
    if word in word_class("it"):
        body = next(recent(i, cast, _BODY), None)
        return body if quoted else _turned("body", body)
    if word in word_class("they"):
        return next(recent(i, cast, frozenset({"group", "body"})), None)
    if word not in word_class("he", "she"):
        return None
    own = "m" if word in word_class("he") else "f"
    found = next((e for e in recent(i, cast, _PERSON, sex=own) if e.may_be(own) and e is not acting), None)
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
    fitting = [e for e in near if e.named and e.may_be(sex)]
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
