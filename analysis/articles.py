"""The articles of a collection and what a reader noted about them."""

import re
import warnings
from collections import Counter
from functools import lru_cache
from pathlib import Path

import pandas as pd

from .companions import Row, is_there, read_rows
from .days import is_date
from .sources import Source, find_articles, home
from .text.imprint import with_imprint

SEEDS = Path(__file__).resolve().parents[1] / "seeds"
NAME_CHARACTERS = 26  # of a short name
DATES = ["published", "earliest", "latest"]
NO_DATE = "no date that all read alike; write YYYY-MM-DD"
NAMED = 9  # odd dates that a warning names
METADATA = ["short_name", "outlet", "author", "headline", "published", "earliest", "latest", "url"]
BLANK = ("", "NA", "N/A", "NaN", "nan", "null", "None")  # cells of articles.csv that say nothing
SHOWN = 3  # pairs of copies that a warning names
_ENDING = re.compile(r"\.(txt|md|html?)$")


def load_articles(source: Source = SEEDS, text_column: str = "") -> pd.DataFrame:
    """The articles of `source`, one row an article (index `article_id`: a file's stem, or a row's id).

    `source` is a folder of `.txt` files (sub-folders too), a file (.txt, .md, .html), a glob, a list of files,
    or a table (.csv, .jsonl, .parquet) with a text column. Columns: short_name, outlet, author, headline,
    published (YYYY, YYYY-MM or YYYY-MM-DD), earliest and latest possible date, url, whatever else
    `articles.csv` or the table holds, text, unchanged, and folder, where companion files are looked up. Rows are
    ordered by earliest possible date, then by id; missing metadata is NA. What nobody noted of headline, author, date
    and section is read from the texts, and the column from_text says which. Articles of several collections can be put
    together with `pandas.concat`: the companion files of all their folders are read.

    What cannot be read is named in a warning and left out; an article that is there twice is named too.
    Raises FileNotFoundError where no article is found, or none can be read.
    """
    texts, metadata, remark = {}, {}, ""
    for found in find_articles(source, text_column):
        try:
            texts[found.article_id], remark = found.read()
            remark = remark or f"{found.article_id}: there is no text" * (not texts[found.article_id].strip())
        except (OSError, ValueError) as error:
            remark = f"{error}; the article is left out"
        metadata[found.article_id] = found.metadata
        if remark:
            warnings.warn(remark, stacklevel=2)
    if not texts:
        raise FileNotFoundError(f"{home(source)}: no article could be read; {remark or 'the table has no rows'}")
    articles, odd_dates = articles_table(texts, metadata, home(source))
    if odd_dates:
        first = [f"article {article_id}: {date}" for article_id, date in odd_dates.items()][:NAMED]
        more = f" and {len(odd_dates) - NAMED} more" * (len(odd_dates) > NAMED)
        warnings.warn(f"{', '.join(first)}{more}: {NO_DATE} (such dates are left out)", stacklevel=2)
    unknown = read_metadata(home(source)).index.difference(articles.index)
    if len(unknown):
        warnings.warn(
            f"{home(source) / 'articles.csv'}: article {unknown[0]} is not here (absent articles: {len(unknown)})",
            stacklevel=2,
        )
    _name_copies(articles)
    return articles


def articles_table(
    texts: dict[str, str], metadata: dict[str, dict[str, str]], folder: Path
) -> tuple[pd.DataFrame, dict[str, str]]:
    """The table of `load_articles` for texts and their own metadata, and by article id the dates that are none.

    `folder` has the companion files.
    """
    index = pd.Index(texts, name="article_id", dtype="str")
    articles = with_imprint(_metadata(folder, pd.DataFrame.from_dict(metadata, "index"), index), texts)
    odd: dict[str, str] = {}
    for column in DATES:
        known = articles[column].str.extract(r"^\s*(\d{4}(?:-\d\d){0,2})(?![\d/-])", expand=False)
        known = known.where(known.map(is_date, na_action="ignore").eq(True))
        for article_id, date in articles[column][known.isna()].dropna().items():
            odd[article_id] = f"{odd[article_id]}, {column} {date!r}" if article_id in odd else f"{column} {date!r}"
        articles[column] = known
    articles["earliest"] = articles["earliest"].fillna(articles["published"])
    articles["latest"] = articles["latest"].fillna(articles["published"])
    articles = articles.assign(text=pd.Series(texts, dtype="object"))
    articles["folder"] = pd.Categorical([str(folder)] * len(articles), [str(folder)])  # known where no row is left too
    articles["short_name"] = articles["short_name"].fillna(articles.index.to_series())
    return articles.sort_values(["earliest", "article_id"], na_position="last"), odd


def _name_copies(articles: pd.DataFrame) -> None:
    """Warn of articles that are there twice."""
    pairs = _same_text(articles["text"])
    for first, second in pairs[:SHOWN]:
        warnings.warn(f"{second}: the same text as {first}; keep one of them", stacklevel=3)
    if len(pairs) > SHOWN:
        warnings.warn(f"{len(pairs) - SHOWN} more articles have the text of another", stacklevel=3)


def short_names(articles: pd.DataFrame) -> dict[str, str]:
    """Article id to the short name that charts and tables use, with the year of publication where names are shared.

    Long names are cut in the middle; names that are still shared are numbered.
    """
    names = [str(name) for name in articles["short_name"]]
    years = articles["published"].astype("string").fillna("").tolist()
    often, seen = Counter(names), Counter[str]()
    told = {}
    for article_id, name, year in zip(articles.index, names, years, strict=True):
        name = _cut(f"{name} {year[:4]}".strip() if often[name] > 1 else name)
        seen[name] += 1
        told[article_id] = f"{name} ({seen[name]})" if seen[name] > 1 else name
    return told


def _cut(name: str) -> str:
    half = NAME_CHARACTERS // 2
    return name if len(name) <= NAME_CHARACTERS else f"{name[:half]}…{name[1 - half :]}"


def _same_text(texts: pd.Series) -> list[tuple[str, str]]:
    """Pairs of articles whose texts differ in white space at most."""
    first: dict[int, str] = {}
    pairs = []
    for article_id, text in texts[texts.str.strip() != ""].items():
        key = hash(" ".join(text.split()))
        pairs += [(first[key], str(article_id))] if key in first else []
        first.setdefault(key, str(article_id))
    return pairs


def _metadata(folder: Path, own: pd.DataFrame, ids: pd.Index) -> pd.DataFrame:
    """What `articles.csv` and the articles' own table say of each article, NA where both are silent."""
    known, own = read_metadata(folder), own.reindex(ids)
    names = list(dict.fromkeys([*METADATA, *known, *own]))
    table = known.reindex(index=ids, columns=names).astype("string")
    table = table.fillna(own.reindex(columns=names).astype("string").replace("", pd.NA))
    return table.rename_axis("article_id")


def read_metadata(folder: Path) -> pd.DataFrame:
    """The rows of `articles.csv` by article id; empty where there is no such file."""
    path = folder / "articles.csv"
    return _read_metadata(path, path.stat().st_mtime_ns) if is_there(path) else pd.DataFrame(index=pd.Index([]))


@lru_cache(maxsize=4)
def _read_metadata(path: Path, _changed: int) -> pd.DataFrame:
    seen: set[str] = set()

    def problem(row: Row) -> str:
        article_id = _ENDING.sub("", row["article_id"])
        if not article_id or article_id in seen:
            return f"repeats article {article_id}; keep one line for each" if article_id else "no article_id; add it"
        seen.add(article_id)
        return ""

    rows = read_rows(path, ["article_id"], problem)
    ids = rows.pop("article_id").str.replace(_ENDING, "", regex=True)
    return rows.replace(list(BLANK), pd.NA).set_index(ids)
