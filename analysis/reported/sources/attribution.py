"""On whose word a value stands: "according to …", "… said", "a poll by …", "by the ministry's count", exit polls."""

from collections.abc import Callable, Set

from .. import cues as cue
from ..numbers.words import Words
from ..subjects.phrases import Name, capital
from .adjuncts import according, credit, figures, heading
from .pollsters import giver, poll_source
from .speakers import Heard, Source, clause_subject, clean, head_of, is_person, is_speaker
from .speech import gapped, given, said

SHORT = 4  # letters of words that headlines may write small
Finder = Callable[[Words, int, Heard], Source | None]


FINDERS: tuple[tuple[Set[str], Finder], ...] = (
    ({"citing", "according", "known"}, according),
    (cue.POLLS | cue.SUCH | {"count"}, poll_source),
    (cue.FIGURES, figures),
    (cue.GIVEN, given),
    (cue.SAY, said),
    (cue.HAD, giver),
)
BY_WORD = {word: [find for words, find in FINDERS if word in words] for known, _ in FINDERS for word in known}


def find_sources(w: Words, speaker: str, topic: str) -> list[Source]:
    """The sources of a sentence in order; `speaker` stands in for he and she, `topic` for it and they.

    Of the finders of a word the first that finds one is right.
    """
    found = heading(w)
    heard = Heard(speaker, topic, found)
    for i in w.among(BY_WORD):
        if i and w.low[i] in cue.SAY and capital(w, i) and (w.low[i][-2:] == "ed" or not in_title_case(w)):
            continue
        source, how = next(((s, find.__name__) for find in BY_WORD[w.low[i]] if (s := find(w, i, heard))), (None, ""))
        if source and source.name:
            how = "put" if how == "said" and w.low[i] in cue.NEAR_ONLY else how
            chain = [source._replace(how=how), *gapped(w, source)]
            ends = [*(s.first for s in chain[1:]), len(w.low)]
            found += [s._replace(last=min(s.last, end)) for s, end in zip(chain, ends, strict=True)]
    return found + credit(w)


def in_title_case(w: Words) -> bool:
    """Whether every longer word of a sentence has a capital: a headline."""
    return all(w.upper(i) for i, word in enumerate(w.low) if len(word) > SHORT and word.isalpha())


def topic_of(w: Words, subject: tuple[int, int], sources: list[Source], before: str) -> str:
    """Who closes a sentence as its source, or begins it and can speak: what "it" and "they" of the next one mean.

    `subject` is that of the sentence with these sources; one that begins with a pronoun keeps the topic `before` it.
    """
    if not cue.PRONOUNS.isdisjoint(w.low[: 1 + (w.low[0] in cue.JOINERS)]):
        return before
    first, last = subject
    spoke = next((s.name for s in reversed(sources) if not s.poll and s.first < s.at), "")
    return spoke or (clean(w, first, last) if is_speaker(w, first, last, strict=True) else "")


def person_of(w: Words, subject: tuple[int, int], sources: list[Source]) -> str:
    """The person whom "he" or "she" of the next sentence means: who spoke last, else who the sentence begins with."""
    spoke = next((s.name for s in reversed(sources) if is_person(s.name)), "")
    if spoke:
        return spoke
    first, last = subject
    name = clean(w, first, last)
    return name if is_person(name) and (" " in name or w.low[head_of(w, first, last)] in cue.SPEAKING_PERSONS) else ""


def official_body(w: Words, names: list[Name]) -> str:
    """The electoral body that a sentence names, such as the Supreme Electoral Tribunal; empty where it names none."""
    if cue.ELECTORAL_WORDS.isdisjoint(w.low):
        return ""
    for name in names:
        if is_body(w, name) and not cue.ELECTORAL_WORDS.isdisjoint(w.low[name.first : name.last]):
            return w.slice(*name)
    first, last = clause_subject(w, len(w.low))
    counts = first < last and w.low[last - 1] in cue.DECIDING and not cue.ELECTORAL_WORDS.isdisjoint(w.low[first:last])
    return w.slice(first, last) if counts else ""


def is_body(w: Words, name: Name) -> bool:
    """Whether a name is that of a body that counts or decides, not one that stands for election."""
    return not cue.DECIDING.isdisjoint(w.low[name.first : name.last])
