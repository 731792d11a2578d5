"""Whether the names of an article are those of persons, bodies or places, judged by all the places where they stand."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from typing import NamedTuple

from .chunks import Group, Phrase
from .classes import peoples, singular, word_class
from .clauses import Sentence, outermost
from .lexicon import is_common_noun, is_firm_noun, is_person_noun, lexicon
from .tokens import folded

Name = tuple[str, ...]
_CLEAR, _GIVEN, _LIKELY = 4, 3, 1  # what evidence weighs


def name_runs(s: Sentence, phrase: Phrase, known: Callable[[str], bool] = lambda _: False) -> Iterator[tuple[int, int]]:
    """First word and end of each name in a noun phrase; common nouns only where `known` as names."""
    w, k = s.words, phrase.first
    calendar = word_class("weekdays", "months")
    while k < phrase.last:
        first = k
        while k < phrase.last and w.tags[k] == "NNP":
            k += 1
        if (
            k > first
            and not calendar.issuperset(w.words[first:k])
            and not (_no_name(w.words[first:k]) and not (k - first == 1 and known(w.words[first])))
        ):
            yield first, k
        k += k == first


def _no_name(words: list[str]) -> bool:
    """Whether words with a capital are no name: a Draft; Bolivian, Indigenous Canadians."""
    return (len(words) == 1 or words[-1] in peoples()) and all(map(_no_name_alone, words))


def _no_name_alone(word: str) -> bool:
    tags = {lexicon().get(word.capitalize(), ""), lexicon().get(singular(word).capitalize(), "")}
    return word in peoples() or "JJ" in tags or (is_common_noun(word) and tags.isdisjoint({"NNP", "NNPS"}))


def name_key(s: Sentence, first: int, last: int) -> Name:
    """The words of a name, without accents and case."""
    return tuple(map(folded, s.words.words[first:last]))


def kinds_of_names(sentences: list[Sentence]) -> dict[Name, str]:
    """Each name to person, body, place, thing, speaker (person or body), or to nothing where nothing tells."""
    evidence: dict[Name, Counter[str]] = defaultdict(Counter)
    for s in sentences:
        for phrase in s.chunks.phrases:
            for first, last in name_runs(s, phrase):
                evidence[name_key(s, first, last)].update(_tells(s, phrase, first, last))
    told = {name: max(found.items(), key=lambda item: item[::-1], default=("", 0)) for name, found in evidence.items()}
    kinds = {name: kind if weight else "" for name, (kind, weight) in told.items()}
    parts = {word for name, kind in kinds.items() if kind == "person" and len(name) > 1 for word in name}
    alone = {name for name, (_, weight) in told.items() if len(name) == 1 and weight < _CLEAR and name[0] in parts}
    return kinds | dict.fromkeys(alone, "person")


def _tells(s: Sentence, phrase: Phrase, first: int, last: int) -> Counter[str]:
    """What a name's own words, and those beside it at one place, tell of its kind."""
    place = Place(s, phrase, first, last)
    found = Counter[str]()
    for sign, weight in _SIGNS:
        found[sign(place)] += weight
    del found[""]
    if not found.keys() - {"speaker"}:
        found.update(_by_place(place))
    form = _by_form(place)
    if form:
        found[form] += _LIKELY
    return found


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
    def before(self) -> str:
        """The noun right before it, or the office that "of" and a noun end; empty where another word stands there."""
        s, k = self.s, self.first - 1
        if s.word(k - 1) in word_class("office_links") and is_person_noun(s.word(k - 2)):
            k -= 2  # Secretary of State Ana Ruiz
        beside = self.first > self.phrase.first or s.tag(k) in {"NN", "NNS"}
        return s.word(k) if beside else ""


def _by_words(p: Place) -> str:
    """The kind that the words of a name tell: the Ministry of Health, Lake Orr, Hurricane Otto, the AFR."""
    own, core = p.words, p.core
    more = len(own) > 1
    if core[-1] in word_class("bodies") or (more and own[-1] in word_class("only_named")) or {"for", "&"} & set(own):
        return "body"
    if core[-1] in word_class("places") or (more and own[0] in word_class("places", "saints")):
        return "place"
    if len(core) > 1 and word_class("bodies") & set(core):
        return "body"
    if more and own[0] in word_class("things"):
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
    if p.before not in word_class("titles") and not is_person_noun(noun):
        return ""
    named = len(p.core) > 1 and not p.given and p.core[-1] in word_class("bodies", "only_named")
    return "" if named else "person"  # Resort chief Orr Holdings


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
    age = after[0] == "," and after[1].isdecimal() and len(after[1]) < 3 and after[2]
    if age or after[:2] == [",", "who"] or after[0] == "who":
        return "person"
    said = list(appositions(s, p.phrase))
    if any(_of_people(s, phrase) for phrase in said):
        return "person"
    return "body" if said else ""


def _of_people(s: Sentence, phrase: Phrase) -> bool:
    """Whether an apposition calls somebody a person: a farmer; not the world's biggest farmer of salmon."""
    head, said = s.word(phrase.head), s.words.words[phrase.first : phrase.head]
    most = any(word.endswith("est") or word in {"leading", "top"} for word in said)
    return is_person_noun(head) and not (is_firm_noun(head) and (most or head in word_class("bodies")))


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


def _by_place(p: Place) -> dict[str, int]:
    """Where something is, or whence and whither, may be a place."""
    before = p.s.word(p.phrase.first - 1)
    alone = p.first == p.phrase.first and p.last == p.phrase.last
    return {"place": _LIKELY + (before not in {"from", "to"})} if alone and before in word_class("at_place") else {}


def _by_form(p: Place) -> str:
    """Two to four words are most often a person's name, but one that ends in a common noun a body's."""
    if not 1 < p.last - p.first < 5 or p.s.word(p.phrase.first) == "the":
        return ""
    return "body" if is_common_noun(p.words[-1]) else "person"


_SIGNS: tuple[tuple[Callable[[Place], str], int], ...] = (
    (_by_words, _CLEAR),
    (_by_noun, _CLEAR + 1),  # the correspondent Ann Field, though a field is a place
    (_by_aside, _CLEAR + 1),
    (_by_given_name, _GIVEN),
    (_by_firm_noun, _LIKELY + 1),
    (_by_officer, _LIKELY + 1),
    (_by_saying, _LIKELY),
)


def appositions(s: Sentence, phrase: Phrase) -> Iterator[Phrase]:
    """The noun phrases that say, between commas or before one, what a phrase with a name is."""
    w, k = s.words, phrase.last
    if w.tags[k : k + 3] == [",", "CD", ","]:
        k += 2  # Soto, 45, a baker
    after = s.phrase(k + 1) if s.tag(k) == "," else None
    if after and after.name < 0 and _says_what(s, after) and _closed(s, after):
        yield after
    before = s.phrase(phrase.first - 2) if w.tags[phrase.first - 1] == "," else None
    before = outermost(s, before, {"of", "for", "at"})  # a spokesman for the ministry, Jan Holt
    if before and before.name < 0 and _says_what(s, before):
        yield before


def _closed(s: Sentence, phrase: Phrase) -> bool:
    """Whether an apposition ends before a verb does: in Orr, a baker told us … is none."""
    k = phrase.last
    while k < len(s.words) and s.tag(k) not in {",", ".", ";", ")", ":"}:
        chunk = s.chunks.at[k]
        if isinstance(chunk, Group):
            return not chunk.finite
        k = chunk.last if chunk else k + 1
    return True


def _says_what(s: Sentence, phrase: Phrase) -> bool:
    head = s.word(phrase.head)
    return s.tag(phrase.head) == "NN" and (is_person_noun(head) or head in word_class("bodies"))
