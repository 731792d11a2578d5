"""Where articles come from: a folder, files, a glob or a table; what is found is read one at a time."""

import glob
import re
import warnings
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd

COMPANIONS = {
    "articles.csv", "actors.toml", "framing.toml", "reference_values.csv", "corrections.csv", "syllables.csv",
}  # fmt: skip
OWN_FOLDERS = {"labels", "figures", "notebooks"}  # of a collection; they hold no articles
TABLES = {".csv", ".jsonl", ".parquet"}
TEXT_COLUMNS = ["text", "body", "content", "article", "article_text", "full_text", "fulltext", "maintext", "story"]
SYNONYMS = {
    "article_id": ["id", "uuid", "doc_id"],
    "headline": ["title"],
    "published": ["date", "published_at", "publish_date", "pub_date", "publication_date", "datetime"],
    "outlet": ["source", "publisher", "publication", "site", "newspaper"],
    "author": ["authors", "byline"],
    "url": ["link", "source_url"],
}
CHUNK = 1000  # rows of a table read at a time

Source = str | Path | Iterable[str | Path]


class Found(NamedTuple):
    """An article that was found: read from `path`, or with its text at hand where it is a row of a table."""

    article_id: str
    path: Path
    text: str | None
    metadata: dict[str, Any]

    def read(self) -> str:
        """The text, unchanged; raises OSError or ValueError where the file cannot be read."""
        return read_file(self.path) if self.text is None else self.text


def home(source: Source) -> Path:
    """The folder of a source, where its companion files lie and its charts go."""
    if isinstance(source, str | Path):
        path = Path(source).expanduser()
        if not path.exists() and glob.has_magic(str(path)):
            return Path(str(path)[: re.search(r"[*?\[]", str(path)).start()] + "x").parent.resolve()  # type: ignore[union-attr]
        return path.resolve() if path.is_dir() else path.parent.resolve()
    return Path(next(iter(source))).expanduser().parent.resolve()


def find_articles(source: Source, text_column: str = "") -> Iterator[Found]:
    """The articles of a folder (`.txt`, sub-folders too), of files (.txt, .md, .html), a glob or a table, in order.

    A table (.csv, .jsonl, .parquet) has a text column (`text_column`, else found by name); its other columns
    are kept as metadata. Raises FileNotFoundError where nothing is found, ValueError where a table has no text.
    """
    paths = list_files(source)
    texts = [p for p in paths if p.suffix.lower() not in TABLES]
    for article_id, path in zip(_ids(texts, home(source)), texts, strict=True):
        yield Found(article_id, path, None, {})
    for path in paths:
        if path.suffix.lower() in TABLES:
            yield from read_table(path, text_column)


def list_files(source: Source) -> list[Path]:
    """The files that a source names, in order, without companion files."""
    if not isinstance(source, str | Path):
        return [Path(p).expanduser().resolve() for p in source]
    path = Path(source).expanduser()
    if path.is_dir():
        found = [p for p in sorted(path.rglob("*.txt")) if _is_article(p.relative_to(path))]
    elif path.exists():
        return [path.resolve()]
    else:
        found = [Path(p) for p in sorted(glob.glob(str(path), recursive=True)) if Path(p).name not in COMPANIONS]
    if not found:
        raise FileNotFoundError(f"{path}: no article here; name a folder of .txt files, a file, a glob or a table")
    return [p.resolve() for p in found]


def _is_article(path: Path) -> bool:
    """False for what lies in a folder of the collection's own, or is hidden."""
    return not OWN_FOLDERS & set(path.parts[:-1]) and not any(part.startswith(".") for part in path.parts)


def _ids(paths: list[Path], folder: Path) -> list[str]:
    """The stems of files; where two share a stem, the paths relative to the folder."""
    shared = Counter(p.stem for p in paths)
    inside = [p.relative_to(folder) if p.is_relative_to(folder) else p for p in paths]
    return [p.stem if shared[p.stem] == 1 else i.with_suffix("").as_posix() for p, i in zip(paths, inside, strict=True)]


def read_file(path: Path) -> str:
    """The text of a file: UTF-8 with or without byte order mark, else Windows-1252 with a warning; of a web page
    its main text."""
    data = path.read_bytes()
    if path.suffix.lower() in {".html", ".htm"}:
        return _main_text(data, path)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        warnings.warn(f"{path}: line {line} is not UTF-8; read as Windows-1252, save it as UTF-8", stacklevel=4)
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def _main_text(data: bytes, path: Path) -> str:
    """The main text of a web page."""
    try:
        from trafilatura import extract
    except ImportError:
        raise ValueError(
            f"{path}: a web page needs the extra html; install it with: pip install -e '.[html]'"
        ) from None
    text = extract(data, include_comments=False, include_tables=False)
    if not text:
        raise ValueError(f"{path}: no main text found in this page; save its text as .txt")
    return text


def read_table(path: Path, text_column: str = "") -> Iterator[Found]:
    """One article a row of a .csv, .jsonl or .parquet file; the id is its id column or its row number from 1."""
    row = 0
    for chunk in _chunks(path):
        names = {str(c).lower(): c for c in chunk}
        text = text_column or next((names[c] for c in TEXT_COLUMNS if c in names), "")
        if text not in chunk:
            raise ValueError(f"{path}: no column {text or 'text'!r}; name the one that holds the articles' text")
        chunk = chunk.rename(columns=_known_names(chunk.columns.drop(text)))
        for record in chunk.to_dict("records"):
            row += 1
            value = record.pop(text)
            metadata = {str(k): v for k, v in record.items() if pd.notna(v)}
            own = str(metadata.pop("article_id", "")) or f"{path.stem}-{row:06d}"
            yield Found(own, path, value if isinstance(value, str) else "", metadata)


def _known_names(columns: pd.Index) -> dict[Any, str]:
    """Columns of a table to our names for them, where a common name tells what they hold."""
    lower = {str(c).lower(): c for c in columns}
    renamed = {lower[ours]: ours for ours in SYNONYMS if ours in lower}
    for ours, theirs in SYNONYMS.items():
        match = next((lower[t] for t in theirs if t in lower and lower[t] not in renamed), None)
        if ours not in renamed.values() and match is not None:
            renamed[match] = ours
    return renamed


def _chunks(path: Path) -> Iterator[pd.DataFrame]:
    """A table piece by piece."""
    if path.suffix.lower() == ".parquet":
        import pyarrow.parquet as pq

        yield from (batch.to_pandas() for batch in pq.ParquetFile(path).iter_batches(CHUNK))
    elif path.suffix.lower() == ".jsonl":
        yield from pd.read_json(path, lines=True, chunksize=CHUNK, dtype=False, convert_dates=False)
    else:
        yield from pd.read_csv(path, chunksize=CHUNK, dtype="str")
