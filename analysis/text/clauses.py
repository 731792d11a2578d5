"""Who does what a verb says, and how far noun phrases reach."""

from typing import NamedTuple, TypeGuard

from .chunks import Chunks, Group, Phrase
from .classes import singular, word_class
from .lexicon import is_person_noun
from .tags import Words

_LISTED, _BACK = 8, 80  # verbs of a list that share a subject, words that a subject may be away or long
_ASIDES = frozenset({",", ")", "—", "–"})


class Sentence(NamedTuple):
    """The words of a sentence and their chunks."""

    words: Words
    chunks: Chunks

    def word(self, k: int) -> str:
        """Word k in lower case; empty where the sentence has none."""
        return self.words.words[k] if 0 <= k < len(self.words) else ""

    def tag(self, k: int) -> str:
        """The part of speech of word k; empty where the sentence has none."""
        return self.words.tags[k] if 0 <= k < len(self.words) else ""

    def phrase(self, k: int) -> Phrase | None:
        """The noun phrase that word k stands in, if there is one."""
        return found if 0 <= k < len(self.words) and isinstance(found := self.chunks.at[k], Phrase) else None

    def group(self, k: int) -> Group | None:
        """The verb group that word k stands in, if there is one."""
        return found if 0 <= k < len(self.words) and isinstance(found := self.chunks.at[k], Group) else None


def is_name(phrase: Phrase | None) -> TypeGuard[Phrase]:
    """Whether a noun phrase ends in a name."""
    return phrase is not None and phrase.name >= 0 and phrase.name_end == phrase.last


def subject(s: Sentence, group: Group) -> Phrase | None:
    """The noun phrase that a verb group is said of: its subject, or what a participle qualifies."""
    tags, own = s.words.tags, group.first - 1
    if spent := _spent(s, group):
        return subject(s, spent)
    k = own
    for _ in range(_LISTED):
        while s.tag(k) == "RB" and s.tag(k - 1) in {"CC", "RB"}:
            k -= 1  # seized and later freed him
        before = shared(s, k, group) if k >= 0 and tags[k] in {"CC", ","} else None
        if before is None:
            break
        group, k = before, before.first - 1
    if k >= 0 and tags[k] == "CC":
        return None
    found = to_the_left(s, k)
    if found is None and tags[k : k + 1] == [","] and (before := _previous(s, k, "")):
        found = to_the_left(s, before.first - 1)  # seized a man, tied him up and fled
    return found or _set_off(s, k) or _set_off(s, own)


def _set_off(s: Sentence, k: int) -> Phrase | None:
    """The name before the comma at word k: that day, Velm, declared its support; here is Ana Ruiz, speaking in Velm."""
    near = s.phrase(k - 1) if s.words.tags[k : k + 1] == [","] else None
    named = near and near.name >= 0 and _past(s, near, aside=False) == near.first
    return near if named else None


def _spent(s: Sentence, group: Group) -> Group | None:
    """The verb whose object is a time, which a participle fills: spent the week telling us."""
    time = s.phrase(group.first - 1) if s.tag(group.first) == "VBG" else None
    return s.group(time.first - 1) if time and singular(s.word(time.head)) in word_class("times") else None


def to_the_left(s: Sentence, k: int) -> Phrase | None:
    """The noun phrase to the left of word k that no preposition, aside or other verb keeps from being the subject."""
    aside, end = False, max(-1, k - _BACK)
    while k > end:
        phrase = s.phrase(k)
        if phrase:
            if s.word(phrase.head) in word_class("relative"):
                return _antecedent(s, phrase.first)
            on = _past(s, phrase, aside)
            if on == phrase.first:
                return phrase
            k = on
        elif s.word(k) in word_class("relative"):
            return _antecedent(s, k) if s.chunks.at[k - 1 : k] != [None] else None
        else:
            aside = aside or s.tag(k) in _ASIDES
            k = _before_word(s, k)
    return None


def _past(s: Sentence, phrase: Phrase, aside: bool) -> int:
    """Where to look on, left of a phrase that is no subject; its first word where it is one."""
    k = _left_of(s, phrase)
    if k != phrase.first - 1:
        return k
    inside = s.group(k)
    if inside and _qualifies(s, inside):
        return inside.first - 1
    age = aside and s.tag(phrase.head) == "CD" and s.tag(k) == ","
    return k - 1 if age else phrase.first  # Soto, 45, a baker, said


def _before_word(s: Sentence, k: int) -> int:
    """Where to look on, left of a word that is in no noun phrase; -1 where the clause begins there."""
    w, group = s.words, s.group(k)
    if group:
        return group.first - 1 if _qualifies(s, group) else -1
    if w.tags[k] in _ASIDES:
        opening = "(" if w.tags[k] == ")" else w.tags[k]  # else the sign only ends what opens the sentence
        return next((p for p in range(k - 1, max(-1, k - 25), -1) if w.tags[p] == opening), 0) - 1
    if w.tags[k] == "JJ" and s.tag(k + 1) in {"TO", "IN"} and s.phrase(k - 1):
        return k - 1  # a source close to the mayor said
    return k - 1 if w.tags[k] in {"RB", "IN", "-"} and w.words[k] not in word_class("subordinators") else -1


def _qualifies(s: Sentence, group: Group) -> bool:
    """Whether a verb group only qualifies the noun before it: the men arrested …; the blast that killed …"""
    p = group.first - 1
    return not group.finite or (s.word(p) in word_class("relative") and s.tag(p) == "WP")


def _left_of(s: Sentence, phrase: Phrase) -> int:
    """The word from which a subject is looked for left of a phrase: before its preposition, where one governs it."""
    w, p = s.words, phrase.first - 1
    if p < 0:
        return p
    if w.words[p] == "of" and w.words[p - 1] in word_class("several") and s.chunks.at[p - 1] is None:
        return p  # several of the candidates
    if _opens_clause(s, phrase):
        return p
    if w.tags[p] in {"IN", "TO"} and w.words[p] not in {"that", "because", "while", "if", "although", "though", "as"}:
        return p - 1
    return p


def _opens_clause(s: Sentence, phrase: Phrase) -> bool:
    """Whether "after" or "before" opens a clause whose subject a phrase is: they fled after two men were hurt; not: the
    men who fled after the fire were hurt."""
    p, group = phrase.first - 1, s.group(phrase.last)
    if s.word(p) not in {"after", "before"} or group is None or not group.finite:
        return False
    before = next((g for g in reversed(s.chunks.groups) if g.last <= p and g.finite), None)
    return p == 0 or (before is not None and s.word(before.first - 1) not in word_class("relative"))


def _antecedent(s: Sentence, i: int) -> Phrase | None:
    """The noun phrase that a relative pronoun at word i stands for."""
    k = i - 1
    while s.tag(k) in {",", "IN", "-"}:
        k -= 1
    phrase = s.phrase(k)
    outer = s.phrase(phrase.first - 2) if phrase and s.tag(phrase.first - 1) == "IN" else None
    if phrase is None or outer is None:
        return phrase
    person = s.word(i) == "who" and is_person_noun(s.word(outer.head)) and not is_person_noun(s.word(phrase.head))
    counted = s.word(phrase.first - 1) == "of" and s.tag(outer.head) == "CD"
    return outer if person or counted else phrase  # a doctor in Velm who; one of those who


def shared(s: Sentence, k: int, group: Group) -> Group | None:
    """The verb group whose subject the one behind the conjunction or comma at k shares."""
    w = s.words
    participle = w.tags[group.first] in {"VBG", "VBN"}
    if w.tags[k] == "," and not participle and (not s.group(k - 1) or _ends_relative(s, k)):
        return None
    return _previous(s, k, w.tags[group.verb])


def _ends_relative(s: Sentence, k: int) -> bool:
    """Whether the comma at word k closes what a relative pronoun opens: an aide to the mayor, who left, …"""
    opening = next((p for p in range(k - 1, max(-1, k - _BACK), -1) if s.tag(p) == ","), k)
    return s.word(opening + 1) in word_class("relative")


def _previous(s: Sentence, k: int, own: str) -> Group | None:
    """The last verb group before word k that is finite, of the tag `own`, or right before k."""
    for p in range(k - 1, max(-1, k - 30), -1):
        group = s.group(p)
        if group and (group.finite or s.tag(group.verb) == own or p == k - 1):
            return group
    return None


def whole(s: Sentence, phrase: Phrase) -> tuple[int, int]:
    """First word and end of a noun phrase with what "of" and "and" add: dozens of farmers; the army and police."""
    last = with_of(s, phrase)
    first = phrase.first
    while last - first < _BACK and (following := _joined(s, last)):
        last = with_of(s, following)
    return first, last


def whole_subject(s: Sentence, phrase: Phrase) -> tuple[int, int]:
    """First word and end of a subject with what stands before its last "and": the mayor, his deputy and two guards."""
    first, end = phrase.first, whole(s, phrase)[1]
    k = _before_joint(s, first, {"and", "or"})
    for _ in range(_LISTED):
        before = outermost(s, s.phrase(k), {"of"})
        if before is None or governed(s, before):
            break
        first = before.first
        k = _before_joint(s, first, {","})
    return first, end


def outermost(s: Sentence, phrase: Phrase | None, links: set[str]) -> Phrase | None:
    """The noun phrase that another hangs on with `links`: the head in the head of the league."""
    while phrase and phrase.first > 1 and s.word(phrase.first - 1) in links:
        phrase = s.phrase(phrase.first - 2)
    return phrase


def _before_joint(s: Sentence, first: int, joints: set[str]) -> int:
    """The word before the conjunction or comma that stands before word `first`; -1 where none does."""
    k = first - 1
    if k < 1 or s.word(k) not in joints:
        return -1
    return k - 2 if s.tag(k - 1) == "," else k - 1


def governed(s: Sentence, phrase: Phrase) -> bool:
    """Whether a noun phrase belongs to a preposition or a verb before it, or tells when."""
    w, before = s.words, s.group(phrase.first - 1)
    if before:
        return w.words[before.verb] not in word_class("saying")
    opens = phrase.first > 0 and w.tags[phrase.first - 1] in {"IN", "TO"} and w.words[phrase.first - 1] != "that"
    return opens or w.words[phrase.head] in word_class("times", "weekdays", "months")


def with_of(s: Sentence, phrase: Phrase) -> int:
    """The end of a noun phrase with what "of" adds: president of the league."""
    last = phrase.last
    while (inner := s.phrase(last + 1)) and s.word(last) == "of" and last + 1 < phrase.first + _BACK:
        last = inner.last
    return last


def _joined(s: Sentence, k: int) -> Phrase | None:
    """The noun phrase that the conjunction at word k joins, if it is no subject of a verb of its own."""
    joined = s.phrase(k + 1) if s.word(k) in {"and", "or"} else None
    if joined is None or s.tag(joined.head) in {"PRP", "WP"}:
        return None
    follows = s.group(joined.last)
    return None if follows and follows.finite else joined
