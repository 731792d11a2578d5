"""What a page says of itself: headline, author, date of publication, section and outlet, read from labelled lines."""

import re
from itertools import compress, takewhile
from typing import NamedTuple

import pandas as pd

from ..days import date_of, read_date, with_year
from .classes import word_class
from .credits import dateline, day_in, people, without_date, without_update
from .lines import TAKE, find_lines
from .masthead import is_rubric, masthead, outlet_beside, without_initials
from .spelling import INVISIBLE
from .wording import field_of, key, read_words

_SECTION = re.compile(r"section: *(.+)", re.IGNORECASE)
_SOURCE = re.compile(r"(?i:source): *(.+)")  # in a head; below it that of a table
# Publication: Compass; Compass | 2021-03-12, as web pages are written
_OUTLET = re.compile(r"(?i:outlet|publication|publisher|newspaper|paper): *(.+)|([^|]+) [|] \d{4}-\d\d-\d\d")
_FIELD_NAME = re.compile(r"[A-Za-z-]{2,20}: +")
_HIDDEN = re.compile(f"[{INVISIBLE}\u200e\u200f\u202a-\u202e\u2066-\u2069]")  # and what tells left from right
_BLANK = re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000]")
READ = "from_text"  # the column that names what was read from the text
_SOUGHT = ["headline", "author", "published", "outlet"]


class Imprint(NamedTuple):
    """What was found, empty where the text does not say; published is YYYY-MM-DD, or a day as the text has it, without
    its year or in numbers that several orders could mean."""

    headline: str = ""
    author: str = ""
    published: str = ""
    section: str = ""
    outlet: str = ""


def read_imprint(text: str) -> Imprint:
    """The imprint of a page: its first title, the names on its first byline, its first full date, its section, and the
    outlet that a line of its head names; else date and agency with which the report begins."""
    seen = _BLANK.sub(" ", _HIDDEN.sub("", text))
    shown = [(label, seen[start:end].strip()) for start, end, label in find_lines(seen)]
    titles = (TAKE.sub("", _value(line).strip("*_# "), count=1) for label, line in shown if label == "title")
    authors = [_authors(_value(line)) for label, line in shown if label == "byline"]
    authors += [_signed(line) for label, line in shown if label == "date"]
    begins, agency = next((dateline(line) for label, line in shown if label == "body"), ("", ""))
    told = [*(line for label, line in shown if label in {"date", "byline"}), begins]
    dates = [*map(date_of, map(without_update, told)), *map(_before_update, told)]
    dates += [*map(date_of, told), *map(day_in, told)]
    sections = (found[1] for _, line in shown if (found := _SECTION.fullmatch(line)))
    stated = [found[1] or found[2] for label, line in shown if label != "body" and (found := _OUTLET.fullmatch(line))]
    above = takewhile(lambda row: row[0] != "body", shown)
    stated += [found[1] for _, line in above if (found := _SOURCE.fullmatch(line))]
    outlets = (
        *(name for name in stated if not is_rubric(name)),
        _outlet(shown),
        *(outlet_beside(line) for label, line in shown if label in {"date", "byline"}),
        *(dateline(line)[1] for label, line in shown if label == "date"),
        agency,
    )
    return Imprint(
        next(titles, ""),
        *(next(filter(None, found), "") for found in (authors, dates, sections, outlets)),
    )


def _authors(line: str) -> str:
    return ", ".join(name for name in people(without_date(line)) if name != outlet_beside(line))


def _signed(line: str) -> str:
    """Who stands beside the date of a line, by a given name, as it may be a place too: Ana Ruiz | 12 March 2021."""
    names = _authors(line) if without_date(line) != line else ""
    return names if key(names.split(" ")[0]) in word_class("men", "women") else ""


def _before_update(line: str) -> str:
    """The one reading of a day before the update that dates it: Posted on 04/03/2021 | Updated 12 March 2021."""
    day, updated = day_in(without_update(line)), date_of(line)
    read = {with_year(day, [updated]), *(read_date(day, order) for order in (True, False))} if day and updated else {}
    found = [date for date in read if "" < date <= updated]
    return found[0] if len(found) == 1 else ""


def _outlet(shown: list[tuple[str, str]]) -> str:
    """The first line of the head that names an outlet, also one that a magazine begins with: Compass, Essay."""
    solid = [(label, bare) for label, line in shown if (bare := line.strip("*_# "))]
    lines = [line for _, line in solid]
    kinds = masthead(lines, [kind for kind, _ in read_words(tuple(lines))])
    if kinds[:2] == ["short", "rubric"] and "notice" not in kinds:
        kinds[0] = "outlet"
    found = zip(solid, kinds, strict=True)
    named = (line for (label, line), kind in found if (label, kind) == ("boilerplate", "outlet"))
    return without_initials(next(named, ""))


def _value(line: str) -> str:
    """What stands behind the name of a field, the whole of any other line."""
    return _FIELD_NAME.sub("", line, count=1) if field_of(line) else line


def with_imprint(articles: pd.DataFrame, texts: dict[str, str], unsaid: pd.DataFrame) -> pd.DataFrame:
    """The table of metadata (index article_id) with the cells that are `unsaid` (a column a field) read from the texts,
    as strings. The column from_text, there if anything was read, names the cells that were."""
    silent = unsaid.index[unsaid[_SOUGHT].any(axis=1)]
    found = pd.DataFrame.from_dict({a: read_imprint(texts[a])._asdict() for a in silent}, "index")
    found = found.reindex(articles.index).replace("", pd.NA).astype("string")
    found = found.where(unsaid.reindex(columns=found.columns)).dropna(axis=1, how="all")
    new = found.notna()
    filled = articles.assign(**{name: articles.get(name, found[name]).fillna(found[name]) for name in found})
    told = [", ".join(compress(new.columns, row)) or pd.NA for row in new.itertuples(index=False)]
    said = pd.Series(told, articles.index, dtype="string")
    return filled.assign(**{READ: articles.get(READ, said).fillna(said)}) if new.any(axis=None) else filled
