"""What belongs to a verb in its clause: who does it, to whom, by whom."""

from typing import NamedTuple

from .chunks import Chunks, Group, Phrase, find_chunks
from .classes import word_class
from .tags import Words

_REACH = 16  # words behind a verb in which its "by" is looked for
_LISTED, _BACK = 8, 80  # verbs of a list that share a subject, words that a subject may be away or long
_ASIDES = frozenset({",", ")", "—", "–"})
_TIMED = frozenset({"after", "before", "since"})
_RELATIVE = frozenset({"who", "which", "that", "whom"})


class Sentence(NamedTuple):
    """The words of a sentence and their chunks."""

    words: Words
    chunks: Chunks


def read_sentence(
    text: str, start: int, end: int, heading: bool = False, names: frozenset[str] = frozenset()
) -> Sentence:
    """The reading of text[start:end]; in a heading capitals do not tell names, but `names` are known to be some."""
    words = Words(text, start, end, heading, names)
    return Sentence(words, find_chunks(words))


def subject(s: Sentence, group: Group) -> Phrase | None:
    """The noun phrase that a verb group is said of: its subject, or what a participle qualifies."""
    tags = s.words.tags
    for _ in range(_LISTED):
        k = group.first - 1
        before = shared(s, k, group) if k >= 0 and tags[k] in {"CC", ","} else None
        if before is None:
            break
        group = before
    if k >= 0 and tags[k] == "CC":
        return None
    found = _to_the_left(s, k)
    if found is None and k >= 0 and tags[k] == ",":
        before, near = _previous(s, k, ""), s.chunks.at[k - 1]
        if before:
            return _to_the_left(s, before.first - 1)  # seized a man, tied him up and fled
        named = isinstance(near, Phrase) and near.name >= 0 and _past(s, near, aside=False) == near.first
        return near if named and isinstance(near, Phrase) else None  # that day, Velm, declared its support
    return found


def _to_the_left(s: Sentence, k: int) -> Phrase | None:
    """The noun phrase to the left of word k that no preposition, aside or other verb keeps from being the subject."""
    aside, end = False, max(-1, k - _BACK)
    while k > end:
        chunk = s.chunks.at[k]
        if isinstance(chunk, Phrase):
            if s.words.words[chunk.head] in _RELATIVE:
                return _antecedent(s, chunk.first)
            on = _past(s, chunk, aside)
            if on == chunk.first:
                return chunk
            k = on
        elif s.words.words[k] in _RELATIVE:
            return _antecedent(s, k) if s.chunks.at[k - 1 : k] != [None] else None
        else:
            aside = aside or s.words.tags[k] in _ASIDES
            k = _before_word(s, k)
    return None


def _past(s: Sentence, phrase: Phrase, aside: bool) -> int:
    """Where to look on, left of a phrase that is no subject; its first word where it is one."""
    k = _left_of(s, phrase)
    if k != phrase.first - 1:
        return k
    inside = s.chunks.at[k] if k >= 0 else None
    if isinstance(inside, Group) and _qualifies(s, inside):
        return inside.first - 1
    age = aside and s.words.tags[phrase.head] == "CD" and k >= 0 and s.words.tags[k] == ","
    return k - 1 if age else phrase.first  # Soto, 45, a baker, said


def _before_word(s: Sentence, k: int) -> int:
    """Where to look on, left of a word that is in no noun phrase; -1 where the clause begins there."""
    w, chunk = s.words, s.chunks.at[k]
    if isinstance(chunk, Group):
        return -1 if chunk.finite else chunk.first - 1
    if w.tags[k] in _ASIDES:
        return _aside_opens(w, k) - 1
    return k - 1 if w.tags[k] in {"RB", "IN", "-"} and w.words[k] not in word_class("subordinators") else -1


def _qualifies(s: Sentence, group: Group) -> bool:
    """Whether a verb group only qualifies the noun before it: the men arrested …; the blast that killed …"""
    p = group.first - 1
    return not group.finite or (p >= 0 and s.words.words[p] in _RELATIVE and s.words.tags[p] == "WP")


def _left_of(s: Sentence, phrase: Phrase) -> int:
    """The word from which a subject is looked for on the left of a phrase: before its preposition or its comma.

    The word right before the phrase where nothing governs it.
    """
    w, p = s.words, phrase.first - 1
    if p < 0:
        return p
    if w.words[p] == "of" and w.words[p - 1] in word_class("several") and s.chunks.at[p - 1] is None:
        return p  # several of the candidates
    if w.tags[p] in {"IN", "TO"} and w.words[p] not in {"that", "because", "while", "if", "although", "though", "as"}:
        return p if _is_clause(s, p, phrase) else p - 1
    return p


def _is_clause(s: Sentence, p: int, phrase: Phrase) -> bool:
    """Whether the preposition at p opens a clause of which the phrase is the subject: after soldiers opened fire."""
    w = s.words
    follows = s.chunks.at[phrase.last] if phrase.last < len(w) else None
    opens = w.words[p] in {"after", "before", "since", "until", "when", "than"}
    return opens and isinstance(follows, Group) and follows.finite


def _antecedent(s: Sentence, i: int) -> Phrase | None:
    """The noun phrase that a relative pronoun at word i stands for."""
    k = i - 1
    while k >= 0 and s.words.tags[k] in {",", "IN", "-"}:
        k -= 1
    chunk = s.chunks.at[k] if k >= 0 else None
    if not isinstance(chunk, Phrase):
        return None
    of = chunk.first - 1
    outer = s.chunks.at[of - 1] if of > 0 and s.words.words[of] == "of" else None
    return outer if isinstance(outer, Phrase) and s.words.tags[outer.head] == "CD" else chunk


def shared(s: Sentence, k: int, group: Group) -> Group | None:
    """The verb group whose subject the one behind the conjunction or comma at k shares."""
    w, at = s.words, s.chunks.at
    participle = w.tags[group.first] in {"VBG", "VBN"} and not group.finite
    if w.tags[k] == "," and not participle and not isinstance(at[k - 1], Group):
        return None
    return _previous(s, k, w.tags[group.verb])


def _previous(s: Sentence, k: int, own: str) -> Group | None:
    """The last verb group before word k that is finite, of the tag `own`, or right before k."""
    for p in range(k - 1, max(-1, k - 30), -1):
        chunk = s.chunks.at[p]
        if s.words.words[p] in {";", ":"}:
            return None
        if isinstance(chunk, Group) and (chunk.finite or s.words.tags[chunk.verb] == own or p == k - 1):
            return chunk
    return None


def _aside_opens(w: Words, k: int) -> int:
    """Where the aside opens that the sign at k closes; 0 where it only ends what opens the sentence."""
    opening = {")": "("}.get(w.tags[k], w.tags[k])
    return next((p for p in range(k - 1, max(-1, k - 25), -1) if w.tags[p] == opening), 0)


def object_of(s: Sentence, group: Group) -> Phrase | None:
    """The noun phrase right behind a verb group, adverbs and particles aside."""
    k = group.last
    while k < len(s.words) and s.words.tags[k] in {"RB", "RP"}:
        k += 1
    chunk = s.chunks.at[k] if k < len(s.words) else None
    return chunk if isinstance(chunk, Phrase) else None


def by_agent(s: Sentence, last: int) -> Phrase | None:
    """The noun phrase behind the "by" that follows word `last` in its clause."""
    w = s.words
    for k in range(last, min(last + _REACH, len(w) - 1)):
        chunk, following = s.chunks.at[k], s.chunks.at[k + 1]
        if w.tags[k] in {";", ":", "(", "."} or w.words[k] in word_class("subordinators") - _TIMED:
            return None
        if w.tags[k] == "CC" and not (isinstance(following, Group) and following.passive):
            return None
        if isinstance(chunk, Group) and (chunk.finite or chunk.passive) and w.tags[chunk.first - 1] != "CC":
            return None
        if w.words[k] == "by":
            found = s.chunks.at[k + 1]
            return found if isinstance(found, Phrase) else None
    return None


def whole(s: Sentence, phrase: Phrase) -> tuple[int, int]:
    """First word and end of a noun phrase with what "of" and "and" add: dozens of farmers; the army and police."""
    last = _with_of(s, phrase)
    first = phrase.first
    while last - first < _BACK and _joined(s, last):
        following = s.chunks.at[last + 1]
        assert isinstance(following, Phrase)
        last = _with_of(s, following)
    return first, last


def whole_subject(s: Sentence, phrase: Phrase) -> tuple[int, int]:
    """First word and end of a subject with what stands before its last "and": the mayor, his deputy and two guards."""
    at, first, end = s.chunks.at, phrase.first, whole(s, phrase)[1]
    k = _before_joint(s, first, {"and", "or"})
    for _ in range(_LISTED):
        chunk = at[k] if k >= 0 else None
        while isinstance(chunk, Phrase) and chunk.first > 1 and s.words.words[chunk.first - 1] == "of":
            chunk = at[chunk.first - 2]
        if not isinstance(chunk, Phrase) or _governed(s, chunk):
            break
        first = chunk.first
        k = _before_joint(s, first, {","})
    return first, end


def _before_joint(s: Sentence, first: int, joints: set[str]) -> int:
    """The word before the conjunction or comma that stands before word `first`; -1 where none does."""
    k = first - 1
    if k < 1 or s.words.words[k] not in joints:
        return -1
    return k - 2 if s.words.tags[k - 1] == "," else k - 1


def _governed(s: Sentence, phrase: Phrase) -> bool:
    """Whether a noun phrase belongs to a preposition or a verb before it, or tells when."""
    w, before = s.words, s.chunks.at[phrase.first - 1] if phrase.first else None
    if isinstance(before, Group):
        return w.words[before.verb] not in word_class("saying")
    opens = phrase.first > 0 and w.tags[phrase.first - 1] in {"IN", "TO"} and w.words[phrase.first - 1] != "that"
    return opens or w.words[phrase.head] in word_class("times", "weekdays", "months")


def _with_of(s: Sentence, phrase: Phrase) -> int:
    last = phrase.last
    while s.words.words[last : last + 1] == ["of"] and last + 1 < min(len(s.words), phrase.first + _BACK):
        inner = s.chunks.at[last + 1]
        if not isinstance(inner, Phrase):
            break
        last = inner.last
    return last


def _joined(s: Sentence, k: int) -> bool:
    """Whether the conjunction at word k joins another noun phrase that is no subject of a verb of its own."""
    w, at = s.words, s.chunks.at
    if k + 1 >= len(w) or w.words[k] not in {"and", "or"}:
        return False
    chunk = at[k + 1]
    if not isinstance(chunk, Phrase) or w.tags[chunk.head] in {"PRP", "WP"}:
        return False
    follows = at[chunk.last] if chunk.last < len(w) else None
    return not (isinstance(follows, Group) and follows.finite)
