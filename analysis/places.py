"""Where a reported value belongs: the place its clause names, that of its paragraph, or the country of the article."""

from collections import Counter
from functools import lru_cache
from importlib.resources import files

from .cues import FUNCTION, MONTHS, WEEKDAYS
from .phrases import Name
from .sentence_words import Words

AT = frozenset("in at near outside across around inside throughout from into over".split())
BEFORE_NAME = frozenset(
    "the northern southern eastern western central north south east west northeastern northwestern southeastern"
    " southwestern city town village province region district state capital of port suburb island neighbourhood"
    " neighborhood nearby neighbouring neighboring greater downtown rural remote department county - mainly largely"
    " restive coastal border northeast northwest southeast southwest island's a".split()
)
AREAS = frozenset(
    "province region district city state county valley governorate prefecture island islands square camp massacre airport".split()
)
NO_PLACE = frozenset(
    "parliament senate congress house commons twitter facebook english spanish arabic french mr mrs dr president reuters ap afp"
    " covid christmas ramadan god islam bbc cnn internet telegram tv monday church assembly court cabinet chamber".split()
)


@lru_cache(maxsize=1)
def countries() -> dict[str, str]:
    """Each country's name and demonyms to the name."""
    lines = files("analysis").joinpath("countries.txt").read_text(encoding="utf-8").splitlines()
    return {form: line.split("|")[0] for line in lines for form in line.split("|")}


def main_country(text: str) -> str:
    """The country that a text names most often, early mentions counting more; empty where it names none."""
    forms, counts = countries(), Counter[str]()
    words = text[:20_000].replace("’", "'").split()
    bare = [x.strip(".,;:()[]\"'“”‘!?").removesuffix("'s") for x in words]
    for i, word in enumerate(bare):
        pair = f"{word} {bare[i + 1]}" if i + 1 < len(bare) else word
        country = forms.get(pair) or (forms.get(word) if word[:1].isupper() else None)
        if country:
            counts[country] += 4 if i < 60 else 1
    return max(counts, key=lambda c: counts[c]) if counts else ""


def find_places(w: Words, names: list[Name]) -> list[tuple[int, str]]:
    """Position and name of the places of a sentence: after a preposition, or a country's own name."""
    found = []
    for name in names:
        if w.low[name.first] in NO_PLACE or w.low[name.last - 1] in NO_PLACE:
            continue
        i = name.first
        while i and name.first - i < 6 and w.low[i - 1] in BEFORE_NAME and w.low[i - 1] not in AT:
            i -= 1
        surface = w.slice(name.first, name.last)
        if (
            i
            and w.low[i - 1] in AT
            and not (i < name.first and _adjective(w, name))
            and w.low[name.first] not in MONTHS
            and w.low[name.first] not in WEEKDAYS
        ):
            found.append((name.first, surface))
        elif countries().get(surface) == surface and not _adjective(w, name):
            found.append((name.first, surface))
        elif (
            i == 0
            and name.first == 0
            and w.low[name.last : name.last + 1] in ([":"], [","])
            and surface.isupper()
            and len(surface) > 3
        ):
            found.append((name.first, surface.title()))  # a dateline
        elif w.low[name.last : name.last + 1] and w.low[name.last] in AREAS:
            found.append((name.first, surface))
    return found


def _adjective(w: Words, name: Name) -> bool:
    """Whether a noun goes on after the name: the Monmouth poll, United States service members."""
    following = w.low[name.last] if name.last < len(w.low) else "."
    return (
        following.isalpha()
        and following not in FUNCTION
        and following not in AREAS
        and not w.word[name.last][0].isupper()
        and not following.endswith(("ed", "ing", "ly"))
    )


def country_of(places: list[tuple[int, str]]) -> str:
    """The country among the places of a sentence that stands at its head or after a preposition, else empty."""
    return next((p for _, p in places if countries().get(p) == p), "")


def place_of(places: list[tuple[int, str]], first: int, after: int, stop: int, carried: str) -> str:
    """The place of the number at words first to after: in its clause (up to word `stop`), else before, else carried."""
    behind = [p for i, p in places if after <= i < stop]
    before = [p for i, p in places if i < first]
    if behind:
        return behind[0]
    return before[-1] if before and len(before) < 3 else before[0] if before else carried
