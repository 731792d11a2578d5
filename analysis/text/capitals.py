"""Which words of a sentence are names, as far as capitals and the words beside them tell."""

from typing import Protocol

from .classes import is_person_noun, singular, word_class
from .lexicon import function_tags, is_common_noun


class Written(Protocol):
    """What has words in lower case, and knows which are written with a capital or without a space before."""

    words: list[str]

    def capital(self, i: int) -> bool: ...
    def glued(self, i: int) -> bool: ...


def mark_names(w: Written, tags: list[str], heading: bool, names: frozenset[str]) -> None:
    """Tag what is written as a name; a title or an office before a name stays a noun."""
    opening = True
    for i, low in enumerate(w.words):
        if not w.capital(i):
            opening = low in {".", ":", "?", "!", "—", "–", "("} or (opening and not low[0].isalnum())
            continue
        if _is_name(w, tags, i, opening or heading, names) and not (_is_office(low) and not _part_of_name(w, i)):
            tags[i] = "NNP"
        opening = False


def _is_name(w: Written, tags: list[str], i: int, tells_nothing: bool, names: frozenset[str]) -> bool:
    """Whether a word with a capital is a name, or part of one; where any word has one it `tells_nothing`."""
    low = w.words[i]
    if low in word_class("months", "weekdays"):
        return True
    if low in function_tags():
        inside = 0 < i < len(w.words) - 1 and tags[i - 1] == "NNP" and w.capital(i + 1) and not tells_nothing
        return inside or (low in {"will", "may"} and _name_goes_on(w, i))
    if not tells_nothing or low in names or tags[i] == "NNP":
        return True
    if tags[i] == "RB":
        return False
    return (not is_common_noun(low) and tags[i] in {"NN", "NNS"}) or _name_goes_on(w, i)


def _name_goes_on(w: Written, i: int) -> bool:
    """Whether the next word is written as part of the same name, so that a first word with a capital is one too."""
    n = i + 1
    if n >= len(w.words) or not w.capital(n) or w.words[n] in word_class("months", "weekdays"):
        return False
    return not _is_office(w.words[i]) and not _is_office(w.words[n]) and w.words[n] not in function_tags()


def _is_office(low: str) -> bool:
    return low in word_class("titles") or is_person_noun(low)


def _part_of_name(w: Written, i: int) -> bool:
    """Whether a word for an office is part of a longer name: General Electric, Workers Party, Harbour Police."""
    low, after = w.words[i], w.words[i + 1 : i + 2]
    if low in word_class("titles"):
        return False
    if (
        low.endswith("s")
        and after
        and after[0] in {"for", "of", "without"}
        and i + 2 < len(w.words)
        and w.capital(i + 2)
    ):
        return True  # Doctors for Change
    if after and after[0][0].isalpha() and w.capital(i + 1):
        return is_common_noun(after[0]) and not _is_office(after[0])
    plural = low.endswith("s") or low in word_class("people")
    p = i - 2 if i > 1 and w.words[i - 1] in {"of", "for"} else i - 1  # Green Workers, Union of Workers
    return plural and p >= 0 and w.words[p][0].isalpha() and w.capital(p) and w.words[p] not in function_tags()


def join_names(w: Written, tags: list[str]) -> None:
    """Tag the small words inside a name as part of it: Ludwig van Holt, Union of Workers for the Freedom of Orr."""
    i = 0
    while i < len(tags):
        if tags[i] != "NNP":
            i += 1
            continue
        i = _end_of_name(w, tags, i)


def _end_of_name(w: Written, tags: list[str], i: int) -> int:
    """Where the name that begins at word i ends; the small words inside it are tagged."""
    body = False
    while i < len(tags):
        if tags[i] == "NNP":
            body = body or (is_common_noun(w.words[i]) and w.words[i] not in word_class("months", "weekdays"))
            i += 1
            continue
        n = i + 1
        while n < len(tags) and (
            w.words[n] in word_class("particles") or (w.words[n] == "the" and w.words[i] in {"of", "for", "on"})
        ):
            n += 1
        if n >= len(tags) or tags[n] != "NNP" or not _joins(w, i, n, body):
            return i
        tags[i:n] = ["NNP"] * (n - i)
        i = n
    return i


def _joins(w: Written, i: int, n: int, body: bool) -> bool:
    low = w.words[i]
    if low in word_class("particles"):
        return True
    if low == "&" or (low == "-" and w.glued(i)):
        return True
    if low in {"'s", "'"}:
        return is_common_noun(singular(w.words[i - 1])) and is_common_noun(w.words[n])  # the Players' Association
    calendar = word_class("months", "weekdays")
    if not body or w.words[n] in calendar or w.words[i - 1] in calendar:
        return False
    if low == "of":
        return is_common_noun(w.words[i - 1])
    if low in {"for", "on"}:
        return w.words[i - 1] in word_class("bodies") or is_common_noun(w.words[n])
    return (
        low == "and"
        and is_common_noun(w.words[n])
        and is_common_noun(w.words[i - 1])
        and "of" in w.words[max(0, i - 4) : i]
    )
