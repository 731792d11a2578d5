"""Signs of what a name is: a person, a body, a place or a thing."""

from collections.abc import Callable
from typing import NamedTuple

from .appositions import appositions, is_of_people
from .chunks import Phrase
from .classes import countries, singular, word_class
from .clauses import Sentence
from .lexicon import is_common_noun, is_firm_noun, is_person_noun

CLEAR, LIKELY = 4, 1  # what evidence weighs
_GIVEN = 3
_ENDS = frozenset({"", ",", ".", ";", ":", ")", "-", "–", "—"})  # behind an age
_NAMED = word_class("named_papers", "named_clubs", "named_firms")


class Place(NamedTuple):
    """A name at one place: its sentence and noun phrase, its first word and end."""

    s: Sentence
    phrase: Phrase
    first: int
    last: int

    @property
    def words(self) -> list[str]:
        """The words of the name, in the singular."""
        return [singular(word) for word in self.s.words.words[self.first : self.last]]

    @property
    def core(self) -> list[str]:
        """The same without what "of", "for" or "on" adds."""
        own = self.words
        return own[: next((k for k, word in enumerate(own) if k and word in {"of", "for", "on"}), len(own))]

    @property
    def given(self) -> bool:
        """Whether it begins with a given name, and goes on."""
        return self.last - self.first > 1 and self.s.word(self.first) in word_class("men", "women")

    @property
    def listed(self) -> bool:
        """Whether another name follows."""
        return self.s.word(self.last) in {",", "and", "&"} and self.s.tag(self.last + 1) == "NNP"

    @property
    def before(self) -> str:
        """The noun right before it, or the office that "of" and a noun end; empty where another word stands there."""
        s, k = self.s, self.first - 1
        if s.tag(k) in {"NN", "NNP"} and s.word(k - 1) in word_class("office_links") and is_person_noun(s.word(k - 2)):
            k -= 2  # Secretary of State Ana Ruiz
        beside = self.first > self.phrase.first or s.tag(k) in {"NN", "NNS"}
        return s.word(k) if beside else ""


def _by_words(p: Place) -> str:
    """The kind that the words of a name tell: the Ministry of Health, Lake Orr, Hurricane Otto, the AFR."""
    own, core = p.words, p.core
    more = len(own) > 1
    if p.s.words.surface(p.first, p.last) in countries():
        return "place"
    if not more and own[0] != p.s.word(p.first):
        return ""  # Banks, a surname
    named = more and {p.s.word(p.first), p.s.word(p.last - 1)} & _NAMED
    if core[-1] in word_class("bodies") or named or {"for", "&"} & set(own):
        return "body"
    if core[-1] in word_class("places", "named_places") or (more and own[0] in word_class("places", "saints")):
        return "place"
    if len(core) > 1 and word_class("bodies") & set(core):
        return "body"
    if more and (own[0] in word_class("things") or own[-1] in word_class("only_things")):
        return "thing"
    short = p.s.words.surface(p.first, p.last)
    short_body = not more and len(short) > 1 and short.isupper() and "." not in short
    return "body" if short_body and (p.phrase.first < p.first or len(short) < 6) else ""


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
    if p.s.tag(p.first - 1) == "NNS" and not p.listed and not p.given:
        return "body"  # the newcomers Orr
    named = len(p.core) > 1 and not p.given and {p.core[-1], p.s.word(p.last - 1)} & (word_class("bodies") | _NAMED)
    return "" if named or p.s.words.surface(p.first, p.last) in countries() else "person"  # Resort chief Orr Holdings


def _by_firm_noun(p: Place) -> str:
    """The kind of a name behind a noun of firms and of people: rival Orr; his rival Orr, rival Ann Orr."""
    noun = singular(p.before)
    if not is_firm_noun(noun) or p.given:
        return ""
    his = {"his", "her", "my"} & set(p.s.words.words[p.phrase.first : p.first])
    body = p.last - p.first == 1 or noun in word_class("bodies")
    return "person" if his else "body" if body else ""


def _by_aside(p: Place) -> str:
    """The kind that words behind a name, or an apposition, tell: Holt, 45; Holt, who …; Holt, a baker."""
    s, last = p.s, p.last
    if last < p.phrase.last:
        bodies = word_class("bodies") - {"government"}
        return "body" if s.word(p.phrase.head) in bodies and last == p.phrase.head else ""
    after = [s.word(k) for k in range(last, last + 3)]
    age = after[0] == "," and after[1].isdecimal() and len(after[1]) < 3 and after[2] in _ENDS
    if age or after[:2] == [",", "who"] or after[0] == "who":
        return "person"
    said = list(appositions(s, p.phrase))
    if any(is_of_people(s, phrase) for phrase in said):
        return "person"
    return "body" if said else ""


def _by_landmark(p: Place) -> str:
    """A place by what it is called after or called: the Orr valley, the town of Orr."""
    s, first, last = p.s, p.phrase.first, p.phrase.last
    named_after = p.last == p.phrase.head == last - 1 and s.word(p.last) in word_class("places")
    of = first == p.first and s.word(first - 1) == "of" and s.word(first - 2) in word_class("places")
    return "place" if named_after or of else ""


def _by_officer(p: Place) -> str:
    """The kind of what has somebody to head it or speak for it: a spokesman for Orr."""
    s, k = p.s, p.phrase.first - 1
    whole = p.first == p.phrase.first and not p.given
    heads = word_class("offices") - word_class("rulers")
    return "body" if whole and s.word(k) in {"of", "for"} and s.word(k - 1) in heads else ""


def _by_given_name(p: Place) -> str:
    return "person" if p.given else ""


def _by_saying(p: Place) -> str:
    """Whoever says something is a speaker."""
    follows = p.s.group(p.phrase.last) if p.last == p.phrase.last else None
    return "speaker" if follows and p.s.word(follows.verb) in word_class("saying") else ""


def by_place(p: Place) -> dict[str, int]:
    """Where something is, or whence and whither, may be a place."""
    before = p.s.word(p.phrase.first - 1)
    alone = p.first == p.phrase.first and p.last == p.phrase.last
    if before in {"from", "to"} and p.s.phrase(p.phrase.first - 2):
        return {}  # an offer from Orr
    return {"place": LIKELY + (before not in {"from", "to"})} if alone and before in word_class("at_place") else {}


def by_form(p: Place) -> str:
    """Two to four words are most often a person's name, but one that ends in a common noun a body's."""
    if not 1 < p.last - p.first < 5 or p.s.word(p.phrase.first) == "the":
        return ""
    return "body" if is_common_noun(p.words[-1]) else "person"


SIGNS: tuple[tuple[Callable[[Place], str], int], ...] = (
    (_by_words, CLEAR),
    (_by_noun, CLEAR + 1),  # the correspondent Ann Field, though a field is a place
    (_by_aside, CLEAR + 1),
    (_by_landmark, CLEAR + 1),
    (_by_given_name, _GIVEN),
    (_by_firm_noun, LIKELY + 1),
    (_by_officer, LIKELY + 1),
    (_by_saying, LIKELY),
)
