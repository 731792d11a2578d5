"""What tells a line of the page that an article stood on from one of the article: shape, verbs, place, neighbours."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import accumulate

from .classes import class_file, word_class
from .credits import is_credit
from .lexicon import function_tags, tag_of
from .turns import speaker_of
from .wording import ITEM, PROSE, SHORT, in_title_case, is_finished

SHORTEST = 60  # characters of a line of prose that tells where the article is
_LONGEST = 40  # words of a line whose shape and place decide
_LENGTHS = {200: "long", 100: "middling", SHORTEST: "short prose"}  # characters from which a line is
_SIZES = {1: "1 word", 3: "2 or 3 words", 6: "4 to 6 words"}
_FEW = 3  # words whose verbs tell nothing
_NEAR = 4  # lines on either side that are neighbours
_COUNT = re.compile(r"[^\w]*\d[\d.,:]*[km%]?(?: ?[a-z]{1,7})?\W*", re.IGNORECASE)
_READER = re.compile(r"\b(?:you|your|our|us|we)\b(?!['’])", re.IGNORECASE)
_QUOTED = re.compile(r"[“\"].*?[”\"]")
_HOUR = re.compile(r"\d{1,2}[:.]\d\d \w|\d[.)]? ")
_DAYS = "|".join(sorted({word[:3] for word in word_class("weekdays", "months")}))
_OF_DAY = re.compile(rf"(?:{_DAYS})[a-z]*\.? \d{{1,2}} ?[:–-]", re.IGNORECASE)
_ADDRESS = re.compile(r"\w@\w+[.\w]|\bwww\.|\bhttps?://|\(?\+?\d{2,5}\)?[ -]\d[\d -]{4,}\d|\(\d{3}\) \d")
_MARKED = re.compile(r"@|#+ ")  # a post, a heading
# Words with which a site asks its readers for something or offers it, and those in which it names its sections.
_ASKING, _SECTIONS = (frozenset(class_file("notices")[name].split()) for name in ("asking", "sections"))
_PARTED = re.compile(r"[|·•›‹»/]|\w  +\w")


def features(paragraphs: list[str], labels: list[str], seen: list[str]) -> Iterator[tuple[int, list[str]]]:
    """Each line that only shape, place and neighbours can tell, and the names of its features.

    `labels` come from `by_wording`; `seen` is what the neighbours are taken for.
    """
    if "boilerplate" not in labels and sum(map(_names_section, paragraphs)) < 2:
        return  # no page
    long = [i for i, label in enumerate(labels) if label == PROSE and len(paragraphs[i]) >= SHORTEST]
    first, last = (long[0], long[-1]) if long else (len(labels), -1)
    known = list(accumulate((label == "boilerplate" for label in seen), initial=0))
    often, turns = Counter(paragraphs), Counter(map(speaker_of, paragraphs))
    for i, (paragraph, label) in enumerate(zip(paragraphs, labels, strict=True)):
        if label not in {SHORT, ITEM, PROSE} or _MARKED.match(paragraph):
            continue
        if paragraph.count(" ") >= _LONGEST and not _addresses(paragraph):
            continue
        if (speaker := speaker_of(paragraph)) and turns[speaker] > 1:
            continue
        words = paragraph.split()
        place = "head" if i < first else "foot" if i > last else "between"
        yield i, [
            "always", f"in the {place}", *_shape(paragraph, words, label),
            *_company(paragraphs, seen, known, i, place), *[f"item in the {place}"] * (label == ITEM),
            *["repeated"] * (often[paragraph] > 1),
            *["first"] * (i == 0 and len(words) > 3),
        ]  # fmt: skip


def _addresses(paragraph: str) -> bool:
    """Whether a line asks the reader for something: words of both in it, outside quotations."""
    bare = _QUOTED.sub("", paragraph)
    return len(_READER.findall(bare)) > 1 and len(_asked(bare.split())) > 1


def _asked(words: list[str]) -> frozenset[str]:
    return _ASKING.intersection(word.strip(".,!?:’'\"").lower() for word in words)


def _shape(paragraph: str, words: list[str], label: str) -> list[str]:
    size = len(words)
    asked = _asked(words)
    reads = _READER.search(_QUOTED.sub("", paragraph)) is not None
    told = {
        "finished": is_finished(paragraph),
        "count": _COUNT.fullmatch(paragraph) is not None,
        "parted": _PARTED.search(paragraph) is not None,
        "capitals": paragraph.isupper(),
        "section": _names_section(paragraph),
        "asks": len(asked) == 1,
        "asks twice": len(asked) > 1,
        "names": is_credit(paragraph),
        "hour": _HOUR.match(paragraph) is not None,
        "marks": paragraph[0] in "“\"'‘«",
        "address": _ADDRESS.search(paragraph) is not None,
        "of a day": _OF_DAY.match(paragraph) is not None,
        "in title case": in_title_case(paragraph),
        "to the reader": reads,
        "to the reader, asks nothing": reads and not asked,
    }
    bucket = next((name for most, name in _SIZES.items() if size <= most), "more words")
    length = [name for least, name in _LENGTHS.items() if len(paragraph) >= least][:1]
    return [bucket, *length, *(name for name, holds in told.items() if holds), *_verbs(words)]


def _verbs(words: list[str]) -> list[str]:
    """What the verbs of a line are, each word judged by itself."""
    bare = [word.strip(",.!?:;’'“”\"()").lower() for word in words]
    tags = [function_tags().get(word) or tag_of(word) for word in bare if word]
    told = {
        "past": "VBD" in tags,
        "present": not {"VBZ", "MD"}.isdisjoint(tags),
        "no verb": {"VBD", "VBZ", "VBP", "MD", "VBN"}.isdisjoint(tags),
        "imperative": tags[:1] == ["VB"],
    }
    return [name for name, holds in told.items() if holds and len(words) > _FEW]


def _company(paragraphs: list[str], labels: list[str], known: list[int], i: int, place: str) -> Iterator[str]:
    """What the neighbours of a line are, where it stands."""
    begin, end = max(0, i - _NEAR), min(len(labels), i + _NEAR + 1)
    share = (known[end] - known[begin]) / (end - begin)
    yield f"{place}, {'no' if not share else 'few' if share < 0.3 else 'some' if share < 0.6 else 'most'} neighbours"
    above = labels[i - 1] if i else "start"
    if i and paragraphs[i - 1].endswith(" ago"):
        yield "below a time ago"
    below = labels[i + 1] if i + 1 < len(labels) else "end"
    yield f"{place}, below {_kind(above)}"
    yield f"{place}, above {_kind(below)}"


def _kind(label: str) -> str:
    return "short" if label in {SHORT, ITEM} else "prose" if label in {PROSE, "blockquote"} else label


def _names_section(paragraph: str) -> bool:
    return len(paragraph) < SHORTEST and all(word.strip(",|·›").lower() in _SECTIONS for word in paragraph.split())
