"""Names in the words of a sentence."""

from .. import cues as cue
from ..numbers.words import Words
from .phrases import Name, capital, inside_name, opens_sentence, tag_at


def find_names(w: Words, pairs: frozenset[tuple[str, ...]] = frozenset()) -> list[Name]:
    """Runs of capitalised words with the connectors between them, months and weekdays left out, and some pairs."""
    names: list[Name] = []
    free = 0
    for i in w.capitals():
        pair = 2 * ((w.low[i], w.at(i + 2)) in pairs and w.at(i + 1) == "and")
        if i >= free and capital(w, i) and (pair or not (opens_sentence(w, i) and _is_noun(w, i))):
            free = _name_end(w, i + pair)
            names.append(Name(i, free))
    return names


def _is_noun(w: Words, i: int) -> bool:
    """Whether word i, which has a capital because it opens a sentence, is no name and no side in a vote."""
    return tag_at(w, i) != "NNP" and w.low[i] not in cue.SIDES_NAMED


def _name_end(w: Words, i: int) -> int:
    """The word after the name that begins at word i."""
    j, size = _numbered(w, i + 1), len(w.low)
    while j < size:
        k = j
        while k < min(size, j + 3) and _connects(w, k, j):
            k += 1
        if k >= size or not capital(w, k) or _apart(w, k):
            break
        j = _numbered(w, k + 1)
    return j + 2 * (w.at(j) == "and" and cue.PAIRED.get(w.at(j + 1)) == w.low[j - 1])


def _apart(w: Words, k: int) -> bool:
    """Whether word k stands in another cell of a table than the word before it."""
    return w.text[w.end(k - 1) : w.start[k]] not in {"", " ", "\n"}


def _numbered(w: Words, j: int) -> int:
    """The word after the number joined to the word before word j, j where none is: BBC2, MP3."""
    return j + (w.glued(j) and w.low[j].isdecimal())


def _connects(w: Words, k: int, j: int) -> bool:
    """Whether word k joins the words of a name that ends before word j; "the" and "a" only after a preposition."""
    if inside_name(w, k):
        return True
    if w.low[k] in {"the", "a"}:
        return k > j and (w.low[k] == "the" or w.low[k - 1] == "for")
    return w.low[k] in cue.CONNECTORS or (w.low[k] in cue.JOINTS and w.glued(k))
