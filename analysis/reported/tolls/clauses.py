"""What goes on around a word of a clause: who acts, who says something, what is only planned."""

from ...text.classes import word_class
from ...text.lexicon import tag_of
from .. import cues as cue
from ..numbers.reading import Reading
from ..numbers.words import Words
from .people import person

PHRASE = 9  # words of a noun phrase with its determiner: a 12-year-old child was
FINITE = cue.BE | cue.HAVE | cue.DIE


def also_subject(low: list[str], i: int) -> bool:
    """Whether the noun phrase at word i shares the predicate: four soldiers and a child were killed."""
    if cue.DETERMINERS.isdisjoint(low[i : i + 1]):
        return False
    ahead = low[i + 1 : i + 1 + PHRASE]
    at = next((k for k, x in enumerate(ahead) if x in FINITE), len(ahead))
    alone = at == 1 and ahead[0] in cue.ORDINALS  # and a third was killed
    return 0 < at < len(ahead) and not alone and cue.VERBS.isdisjoint(ahead[:at])


def object_at(w: Words, i: int) -> bool:
    """Whether a noun phrase begins at word i, so that the verb before it is active."""
    roughly = w.at(i) in cue.ROUGHLY
    word = w.at(i + roughly)
    number = word[:1].isdecimal() or word in (cue.ROUGH_NUMBERS if roughly else cue.OBJECT_STARTS)
    ends = w.at(i + roughly + 1) in cue.COUNTED and not person(w.at(i + roughly + 2))
    return number and not ends  # treated 71 wounded men; one killed three injured


def planned(low: list[str], i: int) -> bool:
    """Whether the verb at i is only possible or planned: to kill, would have died; not "thought to have died"."""
    if low[max(0, i - 2) : i] == ["to", "have"] and i > 2 and low[i - 3] in cue.THOUGHT:
        return False
    return not cue.MODAL.isdisjoint(low[max(0, i - 2) : i]) and low[i - 1] != "been"


def speaks(low: list[str], i: int) -> bool:
    """Whether word i has those before it say something: two officials said …; not "12 people reported dead"."""
    word = "".join(low[i : i + 1])
    return word in word_class("saying") and (
        not word.endswith("ed") or low[i + 1 : i + 2] in (["that"], ["the"], ["he"], ["they"])
    )


def acting(w: Words, r: Reading) -> bool:
    """Whether those counted do something by their own predicate, or only stand beside victims: 41 drivers started."""
    first, last = r.noun
    verb = w.at(last)
    past = tag_of(verb) == "VBD" and w.at(first) != "of" and w.at(last + 1) != "by"  # not struck by glass
    acts = (past or verb in cue.VERBS) and verb not in cue.BE | cue.HAVE | cue.THOUGHT
    does = acts or speaks(w.low, last) or (verb in cue.HELD_LOOSELY and object_at(w, last + 1))
    return first < last and (does or w.low[last - 1] in cue.BYSTANDERS)


def acronym(w: Words, i: int) -> bool:
    """Whether word i is an acronym before a number: K 216; not a country, in the UK 12."""
    return w.slice(i, i + 1).isupper() and w.at(i) not in cue.STATES_IN_SHORT and not w.upper(i + 2)
