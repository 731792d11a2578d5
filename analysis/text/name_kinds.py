"""Whether the names of an article are those of persons, bodies or places, judged by all the places where they stand."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from math import inf

from .appositions import Span, appositions, is_of_people
from .cast import head_of_name
from .chunks import Phrase
from .classes import countries, peoples, singular, word_class
from .clauses import Sentence
from .lexicon import is_common_noun, is_firm_noun, is_person_noun, lexicon
from .tokens import folded

Name = tuple[str, ...]  # its words, without accents and case
_CLEAR, _LIKELY = 4, 1  # what evidence weighs
_GIVES_WAY = {"": inf, "speaker": inf, "body": _CLEAR}  # what says less of one word than the whole name of a person
_BODIES = word_class("bodies")
_NAMED = word_class("named_papers", "named_clubs", "named_firms")
_BODIES_OR_NAMED = _BODIES | _NAMED


@dataclass(eq=False)
class Place:
    """A name at one place: its sentence and noun phrase, its first word and end."""

    s: Sentence
    phrase: Phrase
    first: int
    last: int

    def __post_init__(self) -> None:
        own = self.s.words.words[self.first : self.last]
        self.key: Name = tuple(map(folded, own))
        self.surface = self.s.words.surface(self.first, self.last)  # as written
        self.ends = self.last == self.phrase.last  # its noun phrase
        self.long = len(own) > 1
        self.given = self.long and own[0] in word_class("men", "women")  # begins with a given name, and goes on

    @cached_property
    def words(self) -> list[str]:
        """The words of the name; of a longer one in the singular."""
        own = self.s.words.words[self.first : self.last]
        return list(map(singular, own)) if self.long else own

    @cached_property
    def head(self) -> str:
        """The head of the name."""
        return head_of_name(self.words) if self.long else self.words[0]

    @property
    def marking(self) -> set[str]:
        """The words that tell most: the first and the last, as they stand, and the head."""
        return {self.s.word(self.first), self.s.word(self.last - 1), self.head}

    @cached_property
    def said(self) -> list[Span]:
        """What noun phrases beside it say that it is the name of."""
        return list(appositions(self.s, self.phrase)) if self.ends else []

    @cached_property
    def before(self) -> str:
        """The noun right before it, or the office that "of" and a noun end; empty where another word stands there."""
        s, k = self.s, self.first - 1
        if s.tag(k) in {"NN", "NNP"} and s.word(k - 1) in word_class("office_links") and is_person_noun(s.word(k - 2)):
            k -= 2  # Secretary of State Ana Ruiz
        return s.word(k) if self.first > self.phrase.first else ""

    @cached_property
    def noun(self) -> str:
        """The same in the singular."""
        return singular(self.before)

    @property
    def titled(self) -> bool:
        """Whether the noun before it is one of people."""
        player = self.long and self.noun in word_class("players")
        return self.before in word_class("titles") or is_person_noun(self.noun) or player

    def behind(self, n: int) -> str:
        """The n-th word behind it."""
        return self.s.word(self.last + n)


def names_in(s: Sentence, phrase: Phrase, known: Callable[[str], bool] = lambda _: False) -> Iterator[Place]:
    """The names in a noun phrase; common nouns only where `known` as names."""
    w, k = s.words, phrase.first
    if "NNP" not in w.tags[k : phrase.last]:
        return
    calendar = word_class("weekdays", "months")
    while k < phrase.last:
        first = k
        while k < phrase.last and w.tags[k] == "NNP":
            k += 1
        if k - first > 2 and (split := _behind_place(s, first, k)):
            yield Place(s, phrase, first, split)
            first = split
        words = w.words[first:k]
        if words and not calendar.issuperset(words) and ((len(words) == 1 and known(words[0])) or not _no_name(words)):
            yield Place(s, phrase, first, k)
        k += k == first


def _behind_place(s: Sentence, first: int, last: int) -> int:
    """Where in a run of capitals the name of who is somewhere in office begins: Bishop of Velm Ana Ruiz; else 0."""
    office = s.word(first - 1) in word_class("office_links") and is_person_noun(s.word(first - 2))
    starts = range(first + 1, last - 1) if office else range(0)
    return next((k for k in starts if s.word(k) in word_class("men", "women")), 0)


def _no_name(words: list[str]) -> bool:
    """Whether words with a capital are no name: a Draft; Bolivian, Indigenous Canadians."""
    return (len(words) == 1 or words[-1] in peoples()) and all(map(_no_name_alone, words))


def _no_name_alone(word: str) -> bool:
    tags = {lexicon().get(word.capitalize(), ""), lexicon().get(singular(word).capitalize(), "")}
    return word in peoples() or "JJ" in tags or (is_common_noun(word) and tags.isdisjoint({"NNP", "NNPS"}))


def kinds_of_names(sentences: list[Sentence]) -> dict[Name, str]:
    """Each name to person, body, place, thing, speaker (person or body), or to nothing where nothing tells."""
    evidence: dict[Name, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for s in sentences:
        for phrase in s.chunks.phrases:
            for place in names_in(s, phrase):
                _tell(place, evidence[place.key])
    told = {name: max(found.items(), key=lambda item: item[::-1], default=("", 0)) for name, found in evidence.items()}
    kinds = {name: kind if weight else "" for name, (kind, weight) in told.items()}
    parts = {word for name, kind in kinds.items() if kind == "person" and len(name) > 1 for word in name}
    unsure = {name for name, (kind, weight) in told.items() if weight < _GIVES_WAY.get(kind, 0)}
    alone = {name for name in unsure if len(name) == 1 and name[0] in parts}
    sure = {name for name, (kind, weight) in told.items() if kind == "person" and weight > _CLEAR}
    whole = {name for name, (_, weight) in told.items() if weight <= _CLEAR and name[-1:] in sure}  # Mr Field
    return kinds | dict.fromkeys(alone | whole, "person")


def _tell(p: Place, evidence: dict[str, int]) -> None:
    """Add what a name's own words, and those beside it at one place, tell of its kind."""
    kinds = [next((kind for kind, holds in signs if holds(p)), "") for _, *signs in _SIGNS]
    for kind, (weight, *_) in zip(kinds, _SIGNS, strict=True):
        if kind:
            evidence[kind] += weight
    if {"speaker", ""}.issuperset(kinds):
        evidence["place"] += _by_preposition(p)
    if p.long and p.last - p.first < 5 and p.s.word(p.phrase.first) != "the":  # most often a person's
        plain = is_common_noun(p.words[-1]) or (lexicon().get(p.words[0]) == "JJ" and not p.given)  # Free Velm
        evidence["body" if plain else "person"] += _LIKELY


def _by_preposition(p: Place) -> int:
    """How likely a name is a place where something is, or whence and whither, by what stands before it."""
    before = p.s.word(p.phrase.first - 1)
    moves = before in {"from", "to"}
    offered = moves and p.s.phrase(p.phrase.first - 2)  # an offer from Orr
    alone = p.first == p.phrase.first and p.ends
    return 2 - moves if alone and not offered and before in word_class("at_place") else 0


def _lies(p: Place) -> bool:
    """Whether a place is called after it, or it is said to be one: the Orr valley, the town of Orr."""
    s, k = p.s, p.first
    named_after = p.last == p.phrase.head == p.phrase.last - 1 and p.behind(0) in word_class("places")
    of = k == p.phrase.first and s.word(k - 1) == "of" and s.word(k - 2) in word_class("places")
    return named_after or of


def _owns(p: Place) -> bool:
    """Whether it has what bodies have: managers of Orr, Orr's poll."""
    has = word_class("of_bodies")
    of = p.first == p.phrase.first and p.s.word(p.first - 1) == "of" and p.s.word(p.first - 2) in has
    return of or (p.behind(0) in {"'s", "’s"} and p.behind(1) in has)


def _speaks(p: Place) -> bool:
    follows = p.s.group(p.last) if p.ends else None
    return follows is not None and p.s.word(follows.verb) in word_class("saying")


Sign = tuple[str, Callable[[Place], object]]
# What each sign weighs, and the kinds it may tell: the first that holds; an empty one ends the search.
_SIGNS: tuple[tuple[int, *tuple[Sign, ...]], ...] = (
    (
        _CLEAR,  # its own words: the Ministry of Health, Lake Orr, Hurricane Otto, the AFR
        ("place", lambda p: p.surface in countries()),
        ("body", lambda p: p.head in _BODIES or "for" in p.words or "&" in p.words),
        ("body", lambda p: p.long and p.marking & _NAMED),
        ("body", lambda p: "_".join(p.words[:2]) in word_class("named_aid")),
        ("place", lambda p: p.head in word_class("places", "named_places")),
        ("place", lambda p: p.long and p.words[0] in word_class("places", "saints")),
        ("body", lambda p: p.long and not _BODIES.isdisjoint(p.words)),
        ("thing", lambda p: p.long and p.words[0] in word_class("things")),
        ("thing", lambda p: p.long and p.words[-1] in word_class("only_things")),
        ("body", lambda p: not p.long and 1 < len(p.surface) < 6 and p.surface.isupper() and "." not in p.surface),
    ),
    (
        _CLEAR + 1,  # the noun before it: the correspondent Ann Field, though a field is a place
        ("", lambda p: not p.before or is_firm_noun(p.noun)),
        ("body", lambda p: p.noun in _BODIES),
        ("thing", lambda p: p.noun in word_class("things")),
        ("", lambda p: not p.titled),
        # the newcomers Orr
        ("body", lambda p: p.s.tag(p.first - 1) == "NNS" and not p.given and p.behind(0) not in {",", "and", "&"}),
        ("", lambda p: not p.given and p.marking & _BODIES_OR_NAMED),  # Resort chief Orr Holdings
        ("person", lambda p: p.surface not in countries()),
    ),
    (
        _CLEAR + 1,  # the words behind it: Holt, 45; Holt, who …; Holt, a baker
        ("", lambda p: not p.ends),
        ("person", lambda p: "who" in {p.behind(0), p.behind(1)}),
        ("person", lambda p: p.behind(0) == p.behind(2) == "," and p.behind(1).isdecimal()),
        ("person", lambda p: any(is_of_people(p.s, span.first, span.head) for span in p.said)),
        ("body", lambda p: p.said),
    ),
    (_CLEAR + 1, ("place", _lies)),
    (_CLEAR - 1, ("body", _owns)),
    (_CLEAR - 1, ("person", lambda p: p.given)),
    (
        _LIKELY + 1,  # a noun of firms and of people: rival Orr; his rival Orr, rival Ann Orr
        ("", lambda p: p.given or not p.before or not is_firm_noun(p.noun)),
        ("person", lambda p: {"his", "her", "my"} & set(p.s.words.words[p.phrase.first : p.first])),
        ("body", lambda p: not p.long),
    ),
    (_LIKELY, ("speaker", _speaks)),
)
