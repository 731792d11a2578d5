"""Noun phrases that say, beside a name, what it is the name of."""

from collections.abc import Iterator

from .chunks import Phrase
from .classes import word_class
from .clauses import Sentence, outermost
from .lexicon import is_firm_noun, is_person_noun


def appositions(s: Sentence, phrase: Phrase) -> Iterator[Phrase]:
    """The noun phrases that say, between commas or before one, what a phrase with a name is."""
    w, k = s.words, phrase.last
    if w.tags[k : k + 3] == [",", "CD", ","]:
        k += 2  # Soto, 45, a baker
    after = s.phrase(k + 1) if s.tag(k) == "," else None
    follows = s.group(after.last) if after else None  # in Orr, a baker told us
    if after and _says_what(s, after) and not (follows and follows.finite):
        yield after
    before = s.phrase(phrase.first - 2) if w.tags[phrase.first - 1] == "," else None
    before = outermost(s, before, {"of", "for", "at"})  # a spokesman for the ministry, Jan Holt
    if before and _says_what(s, before):
        yield before


def _says_what(s: Sentence, phrase: Phrase) -> bool:
    if phrase.name_end == phrase.last:
        return False
    head = s.word(phrase.head)
    one = s.tag(phrase.head) == "NN" or s.word(phrase.first) == "both"
    return one and (is_person_noun(head) or head in word_class("bodies"))


def is_of_people(s: Sentence, phrase: Phrase) -> bool:
    """Whether an apposition calls somebody a person: a farmer; not the world's biggest farmer of salmon."""
    head, said = s.word(phrase.head), s.words.words[phrase.first : phrase.head]
    most = any(word.endswith("est") or word in {"leading", "top"} for word in said)
    return is_person_noun(head) and not (is_firm_noun(head) and (most or head in word_class("bodies")))
