"""Which lines belong to the page that an article stood on: navigation, counts, links to other articles, comments;
told by shape, verbs, place and neighbours.

`page_weights.csv` (`tests/benchmarks/pages.py --learn` fits it) has what each feature of a line adds to the log-odds of
that: `weight` at first sight, `again` when its neighbours are what the first sight made of them.
"""

import csv
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import accumulate
from math import fsum
from pathlib import Path

from .classes import class_file, patterns, word_class
from .credits import is_credit
from .lexicon import function_tags, tag_of
from .turns import turn_of
from .wording import END, HEADING, ITEM, LISTED, PROSE, SHORT, TEXT, in_title_case, is_finished

SHORTEST = 60  # characters of a line of prose that tells where the article is
_LONGEST = 40  # words of a line whose shape and place decide
_LENGTHS = {200: "long", 100: "middling", SHORTEST: "short prose"}  # characters from which a line is
_SIZES = {1: "1 word", 3: "2 or 3 words", 6: "4 to 6 words"}
_FEW = 3  # words whose verbs tell nothing
_NEAR = 4  # lines on either side that are neighbours
_P = patterns("page")
_DAYS = "|".join(sorted({word[:3] for word in word_class("weekdays", "months")}))
_OF_DAY = re.compile(rf"(?:{_DAYS})[a-z]*\.? \d{{1,2}} ?[:–-]", re.IGNORECASE)
# Words with which a site asks its readers for something or offers it, and those in which it names its sections.
_ASKING, _SECTIONS = (frozenset(class_file("notices")[name].split()) for name in ("asking", "sections"))
_TITLED = 4.0  # log-odds that the likeliest line above the first prose is a title
_WORDED = 0.2  # what a word takes from them


def features(paragraphs: list[str], labels: list[str], seen: list[str]) -> Iterator[tuple[int, list[str]]]:
    """Each line that only shape, place and neighbours (taken for what is `seen`) can tell, with its features."""
    if "boilerplate" not in labels and sum(map(_names_section, paragraphs)) < 2:
        return  # no page
    long = [i for i, label in enumerate(labels) if label == PROSE and len(paragraphs[i]) >= SHORTEST]
    first, last = (long[0], long[-1]) if long else (len(labels), -1)
    known = list(accumulate((label == "boilerplate" for label in seen), initial=0))
    often, turns = Counter(paragraphs), Counter(filter(None, (turn_of(p)[0] for p in paragraphs)))
    for i, (paragraph, label) in enumerate(zip(paragraphs, labels, strict=True)):
        if not _is_doubtful(paragraph, label) or turns[turn_of(paragraph)[0]] > 1:
            continue
        words = paragraph.split()
        place = "head" if i < first else "foot" if i > last else "between"
        yield i, [
            "always", f"in the {place}", *_shape(paragraph, words, label),
            *_company(paragraphs, seen, known, i, place), *[f"item in the {place}"] * (label == ITEM),
            *["repeated"] * (often[paragraph] > 1),
            *["first"] * (i == 0 and len(words) > 3),
        ]  # fmt: skip


def _is_doubtful(paragraph: str, label: str) -> bool:
    """Whether only shape, place and neighbours can tell of a line: no post, and nothing long but what asks."""
    if label not in {SHORT, ITEM, PROSE} or _P["marked"].match(paragraph):
        return False
    return paragraph.count(" ") < _LONGEST or _addresses(paragraph)


def _addresses(paragraph: str) -> bool:
    """Whether a line asks the reader for something: words of both in it, outside quotations."""
    bare = _P["quoted"].sub("", paragraph)
    return len(_P["reader"].findall(bare)) > 1 and len(_asked(bare.split())) > 1


def _asked(words: list[str]) -> frozenset[str]:
    return _ASKING.intersection(word.strip(".,!?:’'\"").lower() for word in words)


def _shape(paragraph: str, words: list[str], label: str) -> list[str]:
    size = len(words)
    asked = _asked(words)
    reads = _P["reader"].search(_P["quoted"].sub("", paragraph)) is not None
    told = {
        "finished": is_finished(paragraph),
        "count": _P["count"].fullmatch(paragraph) is not None,
        "parted": _P["parted"].search(paragraph) is not None,
        "capitals": paragraph.isupper(),
        "section": _names_section(paragraph),
        "asks": len(asked) == 1,
        "asks twice": len(asked) > 1,
        "names": is_credit(paragraph),
        "hour": _P["hour"].match(paragraph) is not None,
        "marks": paragraph[0] in "“\"'‘«",
        "address": _P["address"].search(paragraph) is not None,
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


def label_page(paragraphs: list[str], labels: list[str]) -> dict[int, float]:
    """Label what is the page's `boilerplate`; the log-odds of the doubtful lines. `labels` come from `by_wording`."""
    behind = _end_of_article(paragraphs, labels)
    labels[behind:] = ["boilerplate" if label in TEXT else label for label in labels[behind:]]
    _label_below_head(paragraphs, labels)
    first, again = page_weights()
    odds = log_odds(again, features(paragraphs, labels, at_first_sight(paragraphs, labels, first)))
    head = [i for i in range(head_end(paragraphs, labels)) if labels[i] in {SHORT, PROSE}]
    likely = likely_titles(paragraphs, head, odds)
    if "title" not in labels and likely:
        odds[min(likely, key=lambda i: likely[i])] -= _TITLED
    prose = [i for i, label in enumerate(labels) if label == PROSE]
    if prose and all(odds.get(i, -1.0) > 0 for i in prose):
        del odds[min(prose, key=lambda i: odds[i])]  # no page is without a text
    for i in (i for i in odds if odds[i] > 0):
        labels[i] = "boilerplate"
    return odds


def log_odds(weights: dict[str, float], named: Iterable[tuple[int, list[str]]]) -> dict[int, float]:
    """What the features of each line add up to."""
    return {i: fsum(weights.get(name, 0.0) for name in names) for i, names in named}


def at_first_sight(paragraphs: list[str], labels: list[str], weights: dict[str, float]) -> list[str]:
    """The labels, and `boilerplate` where `weights` take a doubtful line for the page's."""
    odds = log_odds(weights, features(paragraphs, labels, labels))
    return ["boilerplate" if odds.get(i, 0.0) > 0 else label for i, label in enumerate(labels)]


def likely_titles(paragraphs: list[str], lines: list[int], odds: dict[int, float]) -> dict[int, float]:
    """How likely each of `lines` is no title, as log-odds: those of the page, less for each word; names are none."""
    return {
        i: odds[i] - _WORDED * len(paragraphs[i].split()) for i in lines if i in odds and not is_credit(paragraphs[i])
    }


def head_end(paragraphs: list[str], labels: list[str]) -> int:
    """Where the head of a page ends: at the first paragraph that is prose beyond doubt, or behind it above notices."""
    both = enumerate(zip(paragraphs, labels, strict=True))
    end = next((i for i, (p, label) in both if label == PROSE and len(p) >= SHORTEST), len(labels))
    return end + (labels[end + 1 : end + 3] == ["boilerplate"] * 2 and len(paragraphs[end]) <= HEADING)


def _label_below_head(paragraphs: list[str], labels: list[str]) -> None:
    """Pull quotes, lists under a notice, and captions that go on behind a sentence without an end, below the head."""
    below = range(head_end(paragraphs, labels), len(labels)) if "boilerplate" in labels else range(0)
    echoes = _echoes(paragraphs, labels) if below else set()
    announced = False
    for i in below:
        is_listed = LISTED.match(paragraphs[i]) is not None
        announced = is_listed and (announced or (labels[i - 1] == "boilerplate" and paragraphs[i - 1][-1] == ":"))
        if i in echoes or announced:
            labels[i] = "boilerplate"
        elif labels[i] in {PROSE, SHORT} and not is_finished(paragraphs[i]) and _P["stopped"].search(paragraphs[i]):
            labels[i] = "caption"


def _echoes(paragraphs: list[str], labels: list[str]) -> set[int]:
    """Lines whose words stand, most of them in their order, in a longer paragraph too; headings, without marks, do."""
    prose = [i for i, label in enumerate(labels) if label == PROSE]
    runs: dict[tuple[str, ...], list[int]] = {}
    for i in prose:
        for run in _runs(paragraphs[i]):
            runs.setdefault(run, []).append(i)
    found = set()
    for i in [*prose, *(i for i, label in enumerate(labels) if label == SHORT and paragraphs[i][0] in '“"')]:
        own = _runs(paragraphs[i])
        shared = Counter(k for run in own for k in runs.get(run, ()) if len(paragraphs[k]) > len(paragraphs[i]))
        if len(own) > 1 and shared and 3 * max(shared.values()) >= 2 * len(own):
            found.add(i)
    return found


def _runs(paragraph: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", paragraph.lower())
    return set(zip(words, words[1:], words[2:], strict=False))


def _end_of_article(paragraphs: list[str], labels: list[str]) -> int:
    """The first line behind the article, told by a phrase with little prose behind it."""
    prose = [len(p) if label == PROSE else 0 for p, label in zip(paragraphs, labels, strict=True)]
    above = list(accumulate(prose))
    late = (i for i, read in enumerate(above) if read and 2 * (above[-1] - read) <= read)
    ends = (i for i in late if labels[i] in {"boilerplate", SHORT} and END.fullmatch(paragraphs[i]))
    return next(ends, len(paragraphs))


@cache
def page_weights() -> tuple[dict[str, float], dict[str, float]]:
    """The weights of page_weights.csv by feature, at first sight and again."""
    written = Path(__file__).with_name("page_weights.csv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(written.splitlines()))
    first, again = ({row["feature"]: float(row[sight]) for row in rows if row[sight]} for sight in ("weight", "again"))
    return first, again
