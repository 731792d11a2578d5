"""Whether the names of an article are those of persons, bodies or places, judged by all the places where they stand."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator

from .chunks import Group, Phrase
from .classes import peoples, singular, word_class
from .clauses import Sentence, outermost
from .lexicon import is_common_noun, is_person_noun, lexicon
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
    """Each name to person, body, place, speaker (person or body), or to nothing where nothing tells."""
    evidence: dict[Name, Counter[str]] = defaultdict(Counter)
    for s in sentences:
        for phrase in s.chunks.phrases:
            for first, last in name_runs(s, phrase):
                evidence[name_key(s, first, last)].update(_tells(s, phrase, first, last))
    told = {name: max(found.items(), key=lambda item: item[::-1], default=("", 0)) for name, found in evidence.items()}
    kinds = {name: kind if weight else "" for name, (kind, weight) in told.items()}
    parts = {word for name, kind in kinds.items() if kind == "person" and len(name) > 1 for word in name}
    alone = {name for name, kind in kinds.items() if len(name) == 1 and kind in {"", "speaker"} and name[0] in parts}
    return kinds | dict.fromkeys(alone, "person")


def _tells(s: Sentence, phrase: Phrase, first: int, last: int) -> Counter[str]:
    """What a name's own words, and those beside it at one place, tell of its kind."""
    w, found = s.words, Counter[str]()
    found[_by_words(s, phrase, first, last)] += _CLEAR
    office = _by_office(s, phrase, first, last)
    found[office] += _CLEAR + (office == "person")  # the correspondent Ann Field, though a field is a place
    del found[""]
    before = s.word(phrase.first - 1)
    if first == phrase.first and last == phrase.last and before in word_class("at_place") and len(found) == 0:
        found["place"] += _LIKELY + (before not in {"from", "to"})
    follows = s.group(phrase.last)
    if follows and w.words[follows.verb] in word_class("saying") and last == phrase.last:
        found["speaker"] += _LIKELY
    if last - first > 1 and w.words[first] in word_class("men", "women"):
        found["person"] += _GIVEN
    if 1 < last - first < 5 and w.words[phrase.first] != "the":
        found["body" if is_common_noun(singular(w.words[last - 1])) else "person"] += _LIKELY
    return found


def _by_words(s: Sentence, phrase: Phrase, first: int, last: int) -> str:
    """The kind that the words of a name tell: the Ministry of Health, Lake Orr, the AFR."""
    w = s.words
    own = [singular(word) for word in w.words[first:last]]
    core = own[: next((k for k, word in enumerate(own) if k and word in {"of", "for", "on"}), len(own))]
    if (
        core[-1] in word_class("bodies")
        or (len(own) > 1 and own[-1] in word_class("only_named"))
        or "for" in own
        or "&" in own
    ):
        return "body"
    if core[-1] in word_class("places") or (len(own) > 1 and own[0] in word_class("places")):
        return "place"
    if len(core) > 1 and word_class("bodies") & set(core):
        return "body"
    short = w.text[w.starts[first] : w.ends[last - 1]]
    short_body = last - first == 1 and len(short) > 1 and short.isupper() and "." not in short
    return "body" if short_body and (phrase.first < first or len(short) < 6) else ""


def _by_office(s: Sentence, phrase: Phrase, first: int, last: int) -> str:
    """The kind that the words around a name tell: Senator Holt; Holt, 45, a baker; the miners' union Orr Solidar."""
    w = s.words
    before = s.word(first - 1)
    if first > phrase.first or w.tags[first - 1 : first] == ["NN"]:
        if before in word_class("titles") or is_person_noun(before):
            return "person"
        if before in word_class("bodies"):
            return "body"
    if last < phrase.last:
        return "body" if w.words[phrase.head] in word_class("bodies") - {"government"} and last == phrase.head else ""
    after = w.words[last : last + 3]
    if after[:1] == [","] and len(after) == 3 and after[1].isdecimal() and len(after[1]) < 3:
        return "person"
    heads = [w.words[p.head] for p in appositions(s, phrase)]
    if any(map(is_person_noun, heads)) or after[:2] == [",", "who"] or after[:1] == ["who"]:
        return "person"
    return "body" if any(head in word_class("bodies") for head in heads) else ""


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
