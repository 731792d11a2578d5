"""The articles of a collection and what a reader noted about them."""

import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

import pandas as pd

from .companions import ENDING, Row, companion, read_rows, warn_of_absent
from .days import FULL, IN_ANY_YEAR, in_any_year, in_words, is_date, read_date, tells_day_first, window, with_year
from .records import numbered
from .sources import Source, at_hand, find_articles, home, in_one_line, is_whole, kept, read_all
from .tables import Record, known_names
from .text.given import DATES, warn
from .text.imprint import READ, Imprint, with_imprint

SEEDS = Path(__file__).resolve().parents[1] / "seeds"
NAME_CHARACTERS = 26  # of a short name
NO_DATE = "no date that all read alike, so none; write YYYY-MM-DD"
IN_TEXT = "no date that all read alike, so that of the text; write YYYY-MM-DD"
OF_OTHERS = "read in the year of the other articles, as the text has none"
NO_YEAR = "no year in the text, so no date; write YYYY-MM-DD in articles.csv"
NO_ORDER = "so neither; write the earliest before the latest"
DAY_FIRST, MONTH_FIRST = (f"read with the {first} first, as the other dates are written" for first in ("day", "month"))
NAMED = 9  # articles or odd dates that a warning names
METADATA = ["short_name", "outlet", "author", "headline", "published", "earliest", "latest", "url"]
BLANK = ("", "NA", "N/A", "NaN", "nan", "null", "None")  # cells of articles.csv that say nothing
_NUMBER = re.compile(r" \(\d+\)$")


@in_one_line()
def load_articles(source: Source = SEEDS, text_column: str = "") -> pd.DataFrame:
    """The articles of `source`, one row an article (index `article_id`: a file's stem, or a row's id).

    `source` is a folder (sub-folders too; of files that differ in their ending alone, one is read; tables only where
    there is no text), a file, a glob or a list of files: .txt, .md, .docx, .rtf, .html, exports of press databases in
    these, or a table (.csv, .tsv, .xlsx, .json, .jsonl, .parquet) whose texts stand in `text_column`, or in a column
    that is known by its name; or a frame, Series, dict or list of texts at hand.
    Columns: short_name (else the outlet, else the id; with year, day or number where several share one), outlet,
    author, headline, published (YYYY, YYYY-MM or YYYY-MM-DD), earliest and latest possible date, url, whatever else
    `articles.csv` or the table holds, text (that of .txt unchanged), month_and_day (--MM-DD, where nothing tells the
    year of a day), and folder, where companion files are looked up (not for texts at hand).
    Rows are ordered by earliest possible date, then by id; missing metadata is NA. What nobody noted of headline,
    author, date, outlet and section is read from the texts, and the column from_text says which. Articles of several
    collections can be put together with `pandas.concat`: the companion files of all their folders are read.

    What cannot be read is named in a warning and left out; `near_copies` tells which articles are there twice.
    Raises FileNotFoundError where no article is found, or none can be read, ValueError for a table without texts.
    """
    source = kept(source)
    folder = home(source) if at_hand(source) is None else None
    found = list(find_articles(source, text_column))
    texts, problems = read_all(found)
    told = _by_what(problems)
    if texts:
        articles, remarks = articles_table(texts, {article.article_id: article.metadata for article in found}, folder)
        told += dated(remarks)
    for said in told:
        warn(said)
    if not texts:
        where = source if isinstance(source, str | Path) else folder or "the table"
        raise FileNotFoundError(f"{where}: no article could be read; {(told or ['the table has no rows'])[-1]}")
    path = companion(folder, "articles.csv") if folder else None
    unknown = _rows_of(articles.index, folder)[0].index.difference(articles.index)
    if len(unknown):
        warn(f"{path}: article {unknown[0]} is not here (absent articles: {len(unknown)})")
    if folder and is_whole(source):
        warn_of_absent(folder, set(articles.index))
    return articles.assign(short_name=pd.array(_told_apart(articles), dtype="string"))


def articles_table(
    texts: dict[str, str], metadata: dict[str, dict[str, str]], folder: Path | None, together: bool = True
) -> tuple[pd.DataFrame, list[tuple[str, str, str]]]:
    """The table of `load_articles` for texts, their own metadata and the `folder` of companion files, if there is one;
    and what is to be said of dates: article, date and remark. Articles that are not all there `together` tell nothing
    of the year of a day that a text has without one."""
    index = pd.Index(texts, name="article_id", dtype="str")
    (known, places), own = _rows_of(index, folder), pd.DataFrame.from_dict(metadata, "index").replace("", pd.NA)
    seen = [a for told in (known, own) if READ in told for a in index.intersection(told.index)]
    columns = list(dict.fromkeys([*METADATA, *known, *own]))  # NA where both are silent
    known, own = (told.reindex(index=index, columns=columns).astype("string") for told in (known, own))
    articles = known.fillna(own).rename_axis("article_id")
    published, remarks = _dates(articles["published"])
    articles = with_imprint(articles.assign(published=published), texts, _unsaid(articles, published, seen))
    told, (articles["published"], said) = articles["published"], in_years(articles["published"], together)
    remarks += said
    days = told.where(articles["published"].isna()).map(in_any_year, na_action="ignore").replace("", pd.NA)
    articles = articles.assign(**{IN_ANY_YEAR: days}) if days.notna().any() else articles
    dates = set(articles["published"].dropna().index)
    remarks = [(a, date, IN_TEXT if why == NO_DATE and a in dates else why) for a, date, why in remarks]
    for column in DATES[1:]:
        articles[column], said = _dates(articles[column])
        articles[column] = articles[column].fillna(articles["published"])
        remarks += said
    for article_id, first, last in articles[DATES[1:]].dropna().itertuples():
        if window(last)[1] < window(first)[0]:
            remarks.append((article_id, f"earliest {first!r} after latest {last!r}", NO_ORDER))
            articles.loc[article_id, DATES[1:]] = articles.loc[article_id, "published"]
    articles = articles.assign(text=pd.Series(texts, dtype="object"))
    if folder:
        articles["folder"] = pd.Categorical([str(folder)] * len(articles), [str(folder)])  # known without a row too
    articles["short_name"] = articles["short_name"].fillna(articles["outlet"]).fillna(articles.index.to_series())
    noted = {(a, column) for column in DATES for a in known.index[known[column].notna()]}
    remarks = [(a, date + places.get(a, "") * ((a, date.split()[0]) in noted), why) for a, date, why in remarks]
    order = ["earliest", *[IN_ANY_YEAR] * (IN_ANY_YEAR in articles), "article_id"]
    return articles.sort_values(order, na_position="last"), remarks


def _unsaid(articles: pd.DataFrame, published: pd.Series, seen: list[str]) -> pd.DataFrame:
    """Which fields the texts may fill in: those that are empty in rows that nobody has `seen`, and dates of publication
    of which none was read."""
    unsaid = articles.reindex(columns=list(Imprint._fields)).isna()
    unsaid.loc[seen] = False
    return unsaid.assign(published=unsaid["published"] | (articles["published"].notna() & published.isna()))


def _dates(written: pd.Series) -> tuple[pd.Series, list[tuple[str, str, str]]]:
    """The dates of a column as YYYY-MM-DD, and what is to be said of them; day and month as other dates have them."""
    known = written.dropna()
    orders = set(known.map(tells_day_first).dropna())
    order = orders.pop() if len(orders) == 1 else None
    sure, read = known.map(read_date), known.map(lambda date: read_date(date, order))
    why = {True: DAY_FIRST, False: MONTH_FIRST, None: NO_DATE}
    odd = known[(sure == "")]
    remarks = [(a, f"{written.name} {date!r}", why[order] if read[a] else NO_DATE) for a, date in odd.items()]
    return read.where(sure == "", sure).replace("", pd.NA).reindex(written.index).astype("string"), remarks


def in_years(published: pd.Series, together: bool = True) -> tuple[pd.Series, list[tuple[str, str, str]]]:
    """The dates, those that a text has without their year in the year that all others tell, else NA; and remarks."""
    known = published.fillna("").map(lambda day: is_date(day) or not day)
    others = [day for day in published[known].dropna() if len(day) == FULL] if together else []
    read = published[~known].map(lambda day: with_year(day, others))
    unread = {a: NO_YEAR if any(map(str.isalpha, day)) else NO_DATE for a, day in published[~known].items()}
    remarks = [(a, f"published {published[a]!r}", OF_OTHERS if day else unread[a]) for a, day in read.items()]
    return published.where(known, read.reindex(published.index)).replace("", pd.NA), remarks


def _by_what(problems: list[tuple[Record, str]]) -> list[str]:
    """What is said of articles and of files, the same of several articles in one."""
    parted = [(found.article_id, *said.partition(f"{found.article_id}: ")) for found, said in problems]
    others = ["".join(said) for _, *said in parted if said[0] or not said[1]]
    return others + gathered((article_id, why) for article_id, before, named, why in parted if named and not before)


def dated(remarks: list[tuple[str, str, str]]) -> list[str]:
    """The remarks on dates as `articles_table` gives them, one for each kind, with the first articles named."""
    return gathered((f"article {article_id}: {date}", why) for article_id, date, why in remarks)


def gathered(remarks: Iterable[tuple[str, str]]) -> list[str]:
    """Remarks, each what it is about and what is said of it, as one for each kind, with the first ones named."""
    kinds: dict[str, list[str]] = {}
    for about, why in remarks:
        kinds.setdefault(why, []).append(about)
    more = {why: f" and {len(items) - NAMED} more" * (len(items) > NAMED) for why, items in kinds.items()}
    return [f"{', '.join(items[:NAMED])}{more[why]}: {why}" for why, items in kinds.items()]


def short_names(articles: pd.DataFrame) -> dict[str, str]:
    """Article id to the short name that charts and tables use, cut in the middle, told apart by day or number."""
    return dict(zip(articles.index, numbered(map(_cut, _told_apart(articles))), strict=True))


def in_order(table: pd.DataFrame, ids: Iterable[str]) -> pd.DataFrame:
    """The rows (article_id, …) in the order of these articles, those of one as they were."""
    place = {article_id: i for i, article_id in enumerate(ids)}
    return table.sort_values("article_id", key=lambda a: a.map(place), kind="stable", ignore_index=True)


def _cut(name: str) -> str:
    """A name, but for its number, cut in the middle, between words where it has any there, if it is a long one."""
    number = "".join(_NUMBER.findall(name))
    bare = name.removesuffix(number)
    first, last = bare[: NAME_CHARACTERS // 2], bare[1 - NAME_CHARACTERS // 2 :]
    whole = f"{first.rpartition(' ')[0] or first}…{last.partition(' ')[2] or last}"
    return name if len(bare) <= NAME_CHARACTERS else whole + number


def _told_apart(articles: pd.DataFrame) -> list[str]:
    """The short names, with the year of publication where several articles share one, with the day where that is of one
    year (alone where all are), and numbered where need be."""
    names, days = (
        articles["short_name"].astype("str").str.split().str.join(" "),
        articles["published"].astype("object").fillna(""),
    )
    years, again = days.str[:4], names.duplicated(keep=False)
    when = days.map(in_words).where(pd.concat([names, years], axis=1).duplicated(keep=False), years)
    short = when.str.removesuffix(" " + years[again].iloc[0]) if years[again].nunique() == 1 else when
    return numbered(names.where(~again, names + " " + short).str.strip())


def _rows_of(index: pd.Index, folder: Path | None) -> tuple[pd.DataFrame, dict[str, str]]:
    """The rows of `articles.csv` by article id, under that of the `index` where only the case or an ending differs; and
    where each stands."""
    path = companion(folder, "articles.csv") if folder else None
    known, lines = _read_metadata(path, path.stat().st_mtime_ns) if path else (pd.DataFrame(index=pd.Index([])), {})
    if path and len(missing := index.difference(known.index)):
        alike = {row.casefold(): row for row in known.index.difference(index)}
        ours = {alike[key]: a for a in missing if (key := ENDING.sub("", a).casefold()) in alike}
        known, lines = known.rename(index=ours), {ours.get(row, row): line for row, line in lines.items()}
    return known, lines


@lru_cache(maxsize=4)
def _read_metadata(path: Path, _changed: int) -> tuple[pd.DataFrame, dict[str, str]]:
    seen: set[str] = set()

    def problem(row: Row) -> str:
        article_id = ENDING.sub("", row["article_id"])
        if not article_id or article_id in seen:
            return f"repeats article {article_id}; keep one line for each" if article_id else "no article_id; add it"
        seen.add(article_id)
        return ""

    rows = read_rows(path, ["article_id"], problem, known_names)
    ids = rows.pop("article_id").str.replace(ENDING, "", regex=True)
    lines = {article_id: f" ({path.name}, line {line})" for line, article_id in ids.items()}
    return rows.replace(list(BLANK), pd.NA).set_index(ids), lines
