"""Whether the names of an article are those of persons, bodies or places, judged by all the places where they stand."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from math import inf
from typing import NamedTuple

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
_NAMED = word_class("named_papers", "named_clubs", "named_firms")


class Place(NamedTuple):
    """A name at one place: its sentence and noun phrase, its first word and end."""

    s: Sentence
    phrase: Phrase
    first: int
    last: int

    @property
    def key(self) -> Name:
        """The words of the name, without accents and case."""
        return tuple(map(folded, self.s.words.words[self.first : self.last]))

    @property
    def surface(self) -> str:
        """The name as written."""
        return self.s.words.surface(self.first, self.last)

    @property
    def ends(self) -> bool:
        """Whether its noun phrase ends with it."""
        return self.last == self.phrase.last

    @property
    def said(self) -> list[Span]:
        """What noun phrases beside it say that it is the name of."""
        return list(appositions(self.s, self.phrase)) if self.ends else []

    @property
    def words(self) -> list[str]:
        """The words of the name; of a longer one in the singular."""
        own = self.s.words.words[self.first : self.last]
        return list(map(singular, own)) if len(own) > 1 else own

    @property
    def marking(self) -> set[str]:
        """The words that tell most: the first and the last, as they stand, and the head."""
        return {self.s.word(self.first), self.s.word(self.last - 1), head_of_name(self.words)}

    @property
    def given(self) -> bool:
        """Whether it begins with a given name, and goes on."""
        return self.last - self.first > 1 and self.s.word(self.first) in word_class("men", "women")

    @property
    def before(self) -> str:
        """The noun right before it, or the office that "of" and a noun end; empty where another word stands there."""
        s, k = self.s, self.first - 1
        if s.tag(k) in {"NN", "NNP"} and s.word(k - 1) in word_class("office_links") and is_person_noun(s.word(k - 2)):
            k -= 2  # Secretary of State Ana Ruiz
        return s.word(k) if self.first > self.phrase.first else ""


def names_in(s: Sentence, phrase: Phrase, known: Callable[[str], bool] = lambda _: False) -> Iterator[Place]:
    """The names in a noun phrase; common nouns only where `known` as names."""
    w, k = s.words, phrase.first
    calendar = word_class("weekdays", "months")
    while k < phrase.last:
        first = k
        while k < phrase.last and w.tags[k] == "NNP":
            k += 1
        if split := _behind_place(s, first, k):
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
    evidence: dict[Name, Counter[str]] = defaultdict(Counter)
    for s in sentences:
        for phrase in s.chunks.phrases:
            for place in names_in(s, phrase):
                evidence[place.key].update(_told(place))
    told = {name: max(found.items(), key=lambda item: item[::-1], default=("", 0)) for name, found in evidence.items()}
    kinds = {name: kind if weight else "" for name, (kind, weight) in told.items()}
    parts = {word for name, kind in kinds.items() if kind == "person" and len(name) > 1 for word in name}
    unsure = {name for name, (kind, weight) in told.items() if weight < _GIVES_WAY.get(kind, 0)}
    alone = {name for name in unsure if len(name) == 1 and name[0] in parts}
    return kinds | dict.fromkeys(alone, "person")


def _told(place: Place) -> Counter[str]:
    """What a name's own words, and those beside it at one place, tell of its kind."""
    found = Counter[str]()
    for sign, weight in _SIGNS:
        found[sign(place)] += weight
    if not found.keys() - {"speaker", ""}:
        found["place"] += _by_preposition(place)
    found[_by_form(place)] += _LIKELY
    del found[""]
    return found


def _by_words(p: Place) -> str:
    """The kind that the words of a name tell: the Ministry of Health, Lake Orr, Hurricane Otto, the AFR."""
    own, written, more = p.words, p.surface, p.last - p.first > 1
    head = head_of_name(own) if more else own[0]
    if written in countries():
        return "place"
    if head in word_class("bodies") or {"for", "&"} & set(own) or (more and p.marking & _NAMED):
        return "body"
    if head in word_class("places", "named_places") or (more and own[0] in word_class("places", "saints")):
        return "place"
    if more and word_class("bodies") & set(own):
        return "body"
    if more and (own[0] in word_class("things") or own[-1] in word_class("only_things")):
        return "thing"
    return "body" if not more and 1 < len(written) < 6 and written.isupper() and "." not in written else ""


def _by_noun(p: Place) -> str:
    """The kind that the noun before a name tells: Senator Holt, the miners' union Orr Solidar, the film Sister Ada."""
    noun = singular(p.before)
    if is_firm_noun(noun):
        return ""
    if noun in word_class("bodies"):
        return "body"
    if noun in word_class("things"):
        return "thing"
    player = p.last - p.first > 1 and noun in word_class("players")
    if p.before not in word_class("titles") and not is_person_noun(noun) and not player:
        return ""
    if p.s.tag(p.first - 1) == "NNS" and not p.given and p.s.word(p.last) not in {",", "and", "&"}:
        return "body"  # the newcomers Orr
    named = not p.given and p.marking & (word_class("bodies") | _NAMED)
    return "" if named or p.surface in countries() else "person"  # Resort chief Orr Holdings


def _by_firm_noun(p: Place) -> str:
    """The kind of a name behind a noun of firms and of people: rival Orr; his rival Orr, rival Ann Orr."""
    if not is_firm_noun(singular(p.before)) or p.given:
        return ""
    his = {"his", "her", "my"} & set(p.s.words.words[p.phrase.first : p.first])
    return "person" if his else "body" if p.last - p.first == 1 else ""


def _by_aside(p: Place) -> str:
    """The kind that words behind a name, or an apposition, tell: Holt, 45; Holt, who …; Holt, a baker."""
    if not p.ends:
        return ""
    sign, next_word, third = (p.s.word(k) for k in range(p.last, p.last + 3))
    if "who" in {sign, next_word} or (sign == "," and next_word.isdecimal() and third == ","):
        return "person"
    people = [is_of_people(p.s, span.first, span.head) for span in p.said]
    return "person" if any(people) else "body" if people else ""


def _by_landmark(p: Place) -> str:
    """A place by what is called after it or what it is called: the Orr valley, the town of Orr."""
    s, first, last = p.s, p.phrase.first, p.phrase.last
    named_after = p.last == p.phrase.head == last - 1 and s.word(p.last) in word_class("places")
    of = first == p.first and s.word(first - 1) == "of" and s.word(first - 2) in word_class("places")
    return "place" if named_after or of else ""


def _by_given_name(p: Place) -> str:
    return "person" if p.given else ""


def _by_saying(p: Place) -> str:
    """Whoever says something is a speaker."""
    follows = p.s.group(p.last) if p.ends else None
    return "speaker" if follows and p.s.word(follows.verb) in word_class("saying") else ""


def _by_preposition(p: Place) -> int:
    """How likely a name is a place where something is, or whence and whither, by what stands before it."""
    before = p.s.word(p.phrase.first - 1)
    alone = p.first == p.phrase.first and p.ends
    moves = before in {"from", "to"}
    offered = moves and p.s.phrase(p.phrase.first - 2)  # an offer from Orr
    return 2 - moves if alone and not offered and before in word_class("at_place") else 0


def _by_form(p: Place) -> str:
    """Two to four words are most often a person's name, but one that ends in a common noun a body's."""
    if not 1 < p.last - p.first < 5 or p.s.word(p.phrase.first) == "the":
        return ""
    return "body" if is_common_noun(p.words[-1]) else "person"


_SIGNS: tuple[tuple[Callable[[Place], str], int], ...] = (
    (_by_words, _CLEAR),
    (_by_noun, _CLEAR + 1),  # the correspondent Ann Field, though a field is a place
    (_by_aside, _CLEAR + 1),
    (_by_landmark, _CLEAR + 1),
    (_by_given_name, _CLEAR - 1),
    (_by_firm_noun, _LIKELY + 1),
    (_by_saying, _LIKELY),
)
