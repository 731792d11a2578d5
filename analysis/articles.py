"""The articles of a collection folder and what a reader noted about them."""

import warnings
from pathlib import Path

import pandas as pd

SEEDS = Path(__file__).resolve().parents[1] / "seeds"
METADATA = ["short_name", "outlet", "author", "headline", "published", "earliest", "latest", "url"]


def load_articles(folder: str | Path = SEEDS) -> pd.DataFrame:
    """The `.txt` files of `folder`, one row an article (index `article_id`, the file's stem).

    Columns: short_name, outlet, author, headline, published (YYYY, YYYY-MM or YYYY-MM-DD), earliest and
    latest possible date, url, whatever else `articles.csv` holds, and text, unchanged. Rows are ordered by
    earliest possible date, then by id; missing metadata is NA. `attrs["folder"]` names the folder, where
    the companion files are looked up. Raises FileNotFoundError where the folder holds no article.
    """
    folder = Path(folder).expanduser().resolve()
    paths = sorted(folder.glob("*.txt"))
    if not paths:
        raise FileNotFoundError(f"{folder}: no .txt file here; name a folder that holds articles")
    texts = pd.Series({p.stem: read_text(p) for p in paths}, name="text", dtype="object")
    articles = _metadata(folder, texts.index).assign(text=texts)
    articles["short_name"] = articles["short_name"].fillna(articles.index.to_series())
    articles = articles.sort_values(["earliest", "article_id"], na_position="last")
    articles.attrs["folder"] = str(folder)
    return articles


def read_text(path: Path) -> str:
    """The text of a file: UTF-8 with or without byte order mark, else Windows-1252 with a warning."""
    data = path.read_bytes()
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        warnings.warn(
            f"{path}: line {line} is not UTF-8; read as Windows-1252, save the file as UTF-8 to be sure",
            stacklevel=3,
        )
        return data.decode("cp1252", errors="replace")


def companion(articles: pd.DataFrame, name: str) -> Path | None:
    """The path of a companion file of the articles' folder, None where there is none."""
    path = Path(articles.attrs.get("folder", SEEDS)) / name
    return path if path.exists() else None


def _metadata(folder: Path, ids: pd.Index) -> pd.DataFrame:
    """What `articles.csv` says of each article, NA where it is silent."""
    path = folder / "articles.csv"
    rows = pd.read_csv(path, dtype="string") if path.exists() else pd.DataFrame({"article_id": []}, dtype="string")
    if "article_id" not in rows:
        raise ValueError(f"{path}: line 1 names no column article_id; add one with the files' names without .txt")
    rows["article_id"] = rows["article_id"].str.removesuffix(".txt")
    twice = rows.index[rows["article_id"].duplicated()]
    if len(twice):
        raise ValueError(f"{path}: line {twice[0] + 2} repeats article {rows['article_id'][twice[0]]}; keep one line")
    unknown = rows[~rows["article_id"].isin(ids)]
    if len(unknown):
        warnings.warn(
            f"{path}: line {unknown.index[0] + 2} names article {unknown['article_id'].iloc[0]}, "
            "but no such file is here; its line is left out",
            stacklevel=3,
        )
    table = rows.set_index("article_id").reindex(pd.Index(ids, name="article_id"))
    missing = [c for c in METADATA if c not in table]
    table[missing] = pd.Series(pd.NA, index=table.index, dtype="string").to_frame().reindex(columns=missing)
    table["earliest"] = table["earliest"].fillna(table["published"])
    table["latest"] = table["latest"].fillna(table["published"])
    return table[METADATA + [c for c in table if c not in METADATA]].astype("string")
