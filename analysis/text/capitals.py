"""Which words of a sentence are names, as far as capitals and the words beside them tell."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from .classes import peoples, singular, word_class
from .lexicon import function_tags, is_common_noun, is_person_noun, lexicon, tag_of, verb_bases

if TYPE_CHECKING:
    from .tags import Words


_QUALIFYING = frozenset({"JJ", "VBN", "VBD", "VBG"})


def mark_names(w: "Words", tags: list[str], heading: bool, names: frozenset[str]) -> None:
    """Tag what is written as a name; a title or an office before a name stays a noun."""
    opening = True
    for i, low in enumerate(w.words):
        if not w.capital(i):
            opening = low in {".", ":", "?", "!", "—", "–", "("} or (opening and not low[0].isalpha())
            continue
        office = (
            (_is_office(low) and not _part_of_name(w, i) and not _led_by_letters(w, i))
            or _of_office(w, i)
            or _is_native(w, i)
        )
        if not office and _is_name(w, tags, i, heading or (opening and not _leads_on(w, i)), names):
            tags[i] = "NNP"
        opening = False


def _is_name(w: "Words", tags: list[str], i: int, tells_nothing: bool, names: frozenset[str]) -> bool:
    """Whether a word with a capital is a name, or part of one; where any word has one it `tells_nothing`."""
    low = w.words[i]
    if low in word_class("months", "weekdays"):
        return True
    if _is_loud(w, i):
        return False
    given = i > 0 and tags[i - 1] == "NNP" and tags[i + 1 : i + 2] not in (["NN"], ["NNS"], ["JJ"])  # Tse Kwok-hung
    if "-" in low and w.lower_end(i) and not given:
        return False  # US-backed
    if low in function_tags() and low not in word_class("titles"):
        inside = i > 0 and tags[i - 1] == "NNP" and w.capital(i + 1) and not tells_nothing
        return inside or (low in {"will", "may"} and (not tells_nothing or _name_goes_on(w, i)))
    return not tells_nothing or low in names or _opens_name(w, tags, i)


def _leads_on(w: "Words", i: int) -> bool:
    """Whether a preposition shows that what opens a sentence is a name: Medics Without Walls, Cooks for Peace."""
    after = "".join(w.words[i + 1 : i + 2])
    people = after == "for" and is_person_noun(w.words[i])
    inside = w.capital(i + 2) and (people or (w.capital(i + 1) and function_tags().get(after) == "IN"))
    return inside and (not people or is_common_noun(w.words[i + 2]))


def _is_loud(w: "Words", i: int) -> bool:
    """Whether an adjective or participle stands in capitals before a name that does not: HEARTBROKEN Ana Ruiz."""
    n = i + 1
    name = w.capital(n) and not w.surface(n, n + 1).isupper() and not is_common_noun(w.words[n])
    return name and w.surface(i, n).isupper() and len(w.words[i]) > 2 and tag_of(w.words[i]) in _QUALIFYING


def _opens_name(w: "Words", tags: list[str], i: int) -> bool:
    """Whether a word where any has a capital is a name by itself or by the next: no Said Ana Roth, no Mother-of-two."""
    low = w.words[i]
    verb = tags[i].startswith("VB") and lexicon().get(low.capitalize()) != "NNP"
    _, hyphen, end = w.surface(i, i + 1).rpartition("-")
    if verb or tags[i] == "RB" or (hyphen and end.islower()):
        return False
    return (not is_common_noun(low) and tags[i] in {"NN", "NNS"}) or _name_goes_on(w, i)


def _name_goes_on(w: "Words", i: int) -> bool:
    """Whether the next word is written as part of the same name, so that a first word with a capital is one too."""
    n = i + 1
    if not w.capital(n) or w.words[n] in word_class("months", "weekdays"):
        return is_surname(w.words, w.capital, n)
    return w.words[n] not in function_tags() and (not _is_office(w.words[n]) or _part_of_name(w, n))


def is_surname(words: list[str], capital: Callable[[int], bool], k: int) -> bool:
    """Whether a given name alone stands before the word at k, and no number behind it: Ann March, the cook Ann Friday;
    not Ann Reed Friday, in Charlotte Friday, Pope Francis Friday."""
    given, before, behind = words[k - 1], words[k - 2] if k > 1 else "", "".join(words[k + 1 : k + 2])
    named = given in word_class("men", "women") and given not in function_tags() and not behind[:1].isdecimal()
    office = _is_office(before) and before == singular(before) and before not in word_class("patrons")
    alone = k < 2 or not capital(k - 2) or office or before in function_tags()
    led = before in word_class("at_place", "determiners") - {"to"}
    return k > 0 and capital(k) and capital(k - 1) and named and alone and not led


def _is_office(low: str) -> bool:
    return low in word_class("titles") or is_person_noun(low)


def _led_by_letters(w: "Words", i: int) -> bool:
    """Whether a word with a hyphen is a name by the capitals it begins with: OVD-Monitor."""
    first, hyphen, _ = w.surface(i, i + 1).partition("-")
    return bool(hyphen) and len(first) > 1 and first.isupper()


def _is_native(w: "Words", i: int) -> bool:
    """Whether a word for one of a people stands before a given name: the Spaniard Ana Ruiz."""
    return w.words[i] in peoples() and w.capital(i + 1) and w.words[i + 1] in word_class("men", "women")


def _of_office(w: "Words", i: int) -> bool:
    """Whether a noun with a capital is part of an office: Energy Minister, Secretary of State."""
    if not is_common_noun(w.words[i]):
        return False
    named = w.capital(i + 1) and w.capital(i + 2) and lexicon().get(w.words[i], "")[:2] == "NN"
    linked = i > 1 and (w.words[i - 1] == "of" or (w.words[i - 1] in word_class("office_links") and named))
    if linked and w.capital(i - 2) and is_person_noun(w.words[i - 2]):
        return True
    after = w.capital(i + 1) and is_person_noun(w.words[i + 1]) and not _part_of_name(w, i + 1)
    return after and w.words[i] not in word_class("bodies")


def _part_of_name(w: "Words", i: int) -> bool:
    """Whether a word for an office is part of a longer name: General Electric, Workers Party, Harbour Police."""
    low, after, before = w.words[i], "".join(w.words[i + 1 : i + 2]), w.words[i - 1] if w.capital(i - 1) else ""
    if before in word_class("men", "women", "courtesies") or low in word_class("saints"):
        return True  # Graham King, Mr King
    if low in word_class("titles"):
        return low in word_class("patrons") and _is_body(_end_of_capitals(w, i))  # King Edmund Hospital
    joined = after in {"for", "of", "without", "'"} and w.capital(i + 2)
    if low.endswith("s") and joined and (after != "'" or is_common_noun(w.words[i + 2])):
        return True  # Doctors for Change, the Players' Union
    plural = low.endswith("s") or low in word_class("people")
    if after[:1].isalpha() and w.capital(i + 1):
        return _qualifies(w, i, plural) or _is_body(_end_of_capitals(w, i))
    p = i - 1 - (w.words[i - 1] in {"of", "for"})
    return plural and p >= 0 and w.capital(p) and w.words[p] not in function_tags()  # Green Workers, Union of Workers


def _qualifies(w: "Words", i: int, plural: bool) -> bool:
    """Whether a word for an office and the common noun behind it make a name: National Theatre, not President Bush."""
    after = w.words[i + 1]
    if after in word_class("men", "women") or _is_office(after) or not is_common_noun(singular(after)):
        return False
    return plural or w.words[i] in word_class("adjectival") or lexicon().get(after.capitalize()) != "NNP"


def join_names(w: "Words", tags: list[str]) -> None:
    """Tag the small words inside a name as part of it: Ludwig van Holt, Union of Workers for the Freedom of Orr."""
    i, first = 0, -1  # where the name begins that ends before word i, -1 for none
    while i < len(tags):
        n = i
        if tags[i] != "NNP":
            n = i + 1
            small = word_class("particles") | ({"the"} if w.words[i] in {"of", "for", "on"} else set())
            while not small.isdisjoint(w.words[n : n + 1]):
                n += 1
            if first < 0 or tags[n : n + 1] != ["NNP"] or not _joins(w, first, i, n):
                first, i = -1, i + 1
                continue
            tags[i:n] = ["NNP"] * (n - i)
        first, i = (i if first < 0 else first), n + 1


def _joins(w: "Words", first: int, i: int, n: int) -> bool:
    """Whether the word at i joins the name from word `first` on to the word with a capital at n."""
    low = w.words[i]
    if low in word_class("particles") or low == "&" or (low == "-" and w.glued(i)) or _abbreviated(w, first, n):
        return True
    before, name = w.words[i - 1], w.words[first:i]
    if low == "the":  # Save the Villages
        return i - first == 1 and before in verb_bases() and before not in word_class("months")
    if low in {"'s", "'"}:  # the Players' Association, the People's League
        owner = is_common_noun(before) or (low == "'" and _is_body(w.words[n])) or name[0] in word_class("patrons")
        return owner and is_common_noun(_end_of_capitals(w, n))
    if not is_common_noun(before) or word_class("particles") & set(name):
        return False
    if low == "of":
        return _is_body(before) or all(map(is_common_noun, map(singular, name)))
    if low in {"for", "on", "toward"}:
        if w.words[n] in word_class("months", "weekdays"):
            return False  # told the Council on Wednesday
        return singular(before) in word_class("bodies") or is_common_noun(w.words[n])
    return low == "and" and is_common_noun(w.words[n]) and bool({"of", "for"} & set(name[-4:]))


def _abbreviated(w: "Words", first: int, n: int) -> bool:
    """Whether the initials of words `first` to n stand in brackets behind them: Centre for Rights in Velm (CRV)."""
    initials = [w.words[k][0] for k in range(first, n + 1) if w.capital(k)]
    return w.words[n + 1 : n + 4] == ["(", "".join(initials), ")"]


def _end_of_capitals(w: "Words", i: int) -> str:
    """The last word of those with a capital from word i on, a possessive inside them left out."""
    while w.capital(i + 1) or (w.words[i + 1 : i + 2] == ["'s"] and w.capital(i + 2)):
        i += 1
    return w.words[i]


def _is_body(low: str) -> bool:
    return not {low, singular(low)}.isdisjoint(
        word_class("bodies", "places", "named_clubs", "named_places", "only_things")
    )
