"""What a sentence says that somebody is, becomes or is taken as: Ana Ruiz is a teacher in Velm."""

from collections.abc import Iterator

from ..text.appositions import Span, hanging, is_of_people, is_role, opening
from ..text.chunks import Phrase
from ..text.classes import word_class
from ..text.clauses import Sentence, with_of
from ..text.lexicon import is_person_noun
from ..text.mentions import Mention
from .acts import happened

_REACH = 25  # words behind a name in which "as" may stand


def what_one_becomes(s: Sentence, m: Mention, others: frozenset[int]) -> Iterator[Span]:
    """What the person is, becomes, declares himself or herself, or is taken as, later in the sentence."""
    words = s.words.words
    for k in range(m.last, min(m.last + _REACH, len(words) - 1)):
        if k in others or words[k] in {";", ":"}:
            return
        said = s.phrase(k + 1)
        end = _said_end(s, m, k, said) if said else 0
        if said and end and not _is_idle(s, m, k):
            yield Span(_behind_owner(s, said), end, "as")
            return


def _said_end(s: Sentence, m: Mention, k: int, said: Phrase) -> int:
    """The end of what word k, "as" or a verb of becoming, says that the person is; 0 where it says nothing."""
    if not is_role(s, said):
        return 0
    if _becomes(s, m, k):  # no firm: Orr became the biggest brewer
        person = m.entity.kind == "person" or is_of_people(s, said.first, said.head)
        return hanging(s, said) if person else 0
    follows = s.group(said.last)
    role = is_person_noun(s.word(said.head)) and not (follows and follows.finite)
    taken = s.word(k) == "as" and s.word(k - 1) not in {"well", "such", "same"}
    return with_of(s, said) if role and (taken or s.word(k) in word_class("reflexive")) else 0


def _becomes(s: Sentence, m: Mention, k: int) -> bool:
    """Whether word k is a verb of becoming with the person as its subject."""
    words, verb = s.words.words, s.group(k)
    if verb is None or verb.verb != k or words[k] not in word_class("becoming"):
        return False
    return all(s.group(n) or words[n] in {",", "who"} or s.tag(n) == "CD" for n in range(m.last, k))


def _is_idle(s: Sentence, m: Mention, k: int) -> bool:
    """Whether the verb before word k never came about: banned from running as …"""
    own = next((g for g in reversed(s.chunks.groups) if g.last <= k), None)
    return own is not None and not own.finite and not happened(s, own, m.phrase)


def _behind_owner(s: Sentence, phrase: Phrase) -> int:
    """The first word of a phrase behind its article or possessor."""
    mark = (k + 1 for k in range(phrase.head, phrase.first, -1) if s.tag(k) in {"POS", "'"})
    return next(mark, opening(s, phrase))
