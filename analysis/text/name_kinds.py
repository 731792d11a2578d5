"""Whether the names of an article are those of persons, bodies or places, judged by all the places where they stand."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from math import inf

from .chunks import Phrase
from .classes import peoples, singular, word_class
from .clauses import Sentence
from .lexicon import is_common_noun, is_person_noun, lexicon
from .name_signs import CLEAR, LIKELY, SIGNS, Place, by_form, by_place
from .tokens import folded

Name = tuple[str, ...]
_GIVES_WAY = {"": inf, "speaker": inf, "body": CLEAR}  # what says less of one word than the whole name of a person


def name_runs(s: Sentence, phrase: Phrase, known: Callable[[str], bool] = lambda _: False) -> Iterator[tuple[int, int]]:
    """First word and end of each name in a noun phrase; common nouns only where `known` as names."""
    w, k = s.words, phrase.first
    calendar = word_class("weekdays", "months")
    while k < phrase.last:
        first = k
        while k < phrase.last and w.tags[k] == "NNP":
            k += 1
        called = k - first == 1 and known(w.words[first])
        if k > first and not calendar.issuperset(w.words[first:k]) and (called or not _no_name(w.words[first:k])):
            cut = _office_end(s, first, k)
            yield from filter(lambda run: run[0] < run[1], ((first, cut), (cut, k)))
        k += k == first


def _office_end(s: Sentence, first: int, last: int) -> int:
    """Where an office ends in a run of capitals, and a name begins: Ambassador to Velm Ana Ruiz; else `first`."""
    w = s.words
    if w.words[first - 1] not in word_class("office_links") or not is_person_noun(w.words[first - 2]):
        return first
    given = word_class("men", "women")
    return next((k for k in range(first + 1, last - 1) if w.words[k] in given), first)


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
    unsure = {name for name, (kind, weight) in told.items() if weight < _GIVES_WAY.get(kind, 0)}
    alone = {name for name in unsure if len(name) == 1 and name[0] in parts}
    return kinds | dict.fromkeys(alone, "person")


def _tells(s: Sentence, phrase: Phrase, first: int, last: int) -> Counter[str]:
    """What a name's own words, and those beside it at one place, tell of its kind."""
    place = Place(s, phrase, first, last)
    found = Counter[str]()
    for sign, weight in SIGNS:
        found[sign(place)] += weight
    del found[""]
    if not found.keys() - {"speaker"}:
        found.update(by_place(place))
    form = by_form(place)
    if form:
        found[form] += LIKELY
    return found
