"""Where articles come from: a folder, files, a glob, tables or texts at hand; what is found is read one at a time."""

import glob
import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from difflib import get_close_matches
from pathlib import Path
from typing import Any

import pandas as pd

from .decoding import decoded
from .documents import PAGES, UNREAD, read_text
from .exports import Document, documents, holds_several, page_classes
from .files import files_below, legible, regular_file, some_below
from .front_matter import front_matter
from .tables import TABLES, Record, named_records, read_records
from .text.given import LONGEST, warn

COMPANIONS = {
    "articles.csv", "actors.toml", "framing.toml", "measures.toml", "reference_values.csv", "corrections.csv",
    "syllables.csv", "articles.xlsx", "reference_values.xlsx", "corrections.xlsx", "syllables.xlsx",
}  # fmt: skip
OWN_FOLDERS = {"labels", "figures", "notebooks"}  # of a collection; they hold no articles
# Of files of one stem, the first is read.
TEXTS = [".txt", ".text", ".md", ".markdown", ".docx", ".rtf", *sorted(PAGES), ".pdf", ".doc", ".odt"]
NOT_READ = dict.fromkeys(UNREAD - {*TEXTS}, "save it as .txt, a table as .csv")
ABOUT = set("readme license licence copying changelog changes contributing authors todo notes codebook index".split())
SEVERAL = "this seems to hold several documents; save each by itself, or end each with a line “End of Document”"
ALIKE = 0.9  # likeness of the name of a file to that of a companion
LEFT_OUT, FILE_LEFT_OUT = "the article is left out", "the file is left out"
Source = str | Path | Iterable[Any]  # also a frame, Series or dict


def read_all(found: Iterable[Record]) -> tuple[dict[str, str], list[tuple[Record, str]]]:
    """The texts that can be read by article id, and what is to be said of articles."""
    texts, remarks = {}, []
    for article in found:
        try:
            text, remark = article.read()
            texts[article.article_id] = text
            remark = remark or f"{article.article_id}: there is no text" * (not text.strip())
        except (OSError, ValueError) as error:
            remark = f"{error}; {LEFT_OUT if article.text is not None or not article.problem else FILE_LEFT_OUT}"
        remarks += [(article, remark)] * bool(remark)
    return texts, remarks


@contextmanager
def in_one_line() -> Iterator[None]:
    """Have a notebook show of an error that the user can mend what it says, not the code that it came through."""
    try:
        yield
    except (OSError, ValueError) as error:
        said = f"{type(error).__name__}: {error}"
        error.__dict__["_render_traceback_"] = lambda: [said]  # what IPython asks for
        raise


def home(source: Source) -> Path:
    """The folder of a source of files, where its companion files lie and its charts go."""
    if isinstance(source, str | Path):
        path = _path(source)
        if not path.exists() and glob.has_magic(str(path)):
            return next(above for above in path.parents if not glob.has_magic(str(above))).resolve()
        return path.resolve() if path.is_dir() else path.parent.resolve()
    for first in source:
        return home(first)
    raise FileNotFoundError("the list of files is empty; name one article or more")


def kept(source: Source) -> Source:
    """The source, what gives its items but once as a list of them."""
    return list(source) if isinstance(source, Iterator) else source


def is_whole(source: Source) -> bool:
    """Whether a source is a folder or a table, not some of the files that companion files are about."""
    path = _path(source) if isinstance(source, str | Path) else Path()
    return isinstance(source, str | Path) and (path.is_dir() or path.suffix.lower() in TABLES)


def at_hand(source: Source) -> list[dict[str, Any]] | None:
    """The rows of a table or of texts that are no files, each with text and maybe article_id; None for files."""
    if isinstance(source, pd.DataFrame):
        index = source.index
        named = "article_id" not in source and (index.name or not pd.api.types.is_integer_dtype(index.dtype))
        return list((source.assign(article_id=index) if named else source).to_dict("records"))
    if isinstance(source, pd.Series | Mapping):
        return [{"article_id": key, **_as_row(value)} for key, value in source.items()]
    items = [] if isinstance(source, str | Path) else list(source)
    if all(map(_is_path, items)):
        return None
    if any(isinstance(item, Path) for item in items):
        raise ValueError("this list holds texts and paths; give either texts or files")
    return [_as_row(item) for item in items]


def _as_row(item: Any) -> dict[str, Any]:
    return dict(item) if isinstance(item, Mapping | pd.Series) else {"text": item}


def _is_path(item: Any) -> bool:
    """Whether an item of a list names a file: a text has words, and no file is called like it."""
    if not isinstance(item, str):
        return isinstance(item, Path)
    named = Path(item).suffix.lower() in {*TABLES, *TEXTS} or glob.has_magic(item)
    return len(item) < LONGEST and "\n" not in item and (named or " " not in item.strip() or os.path.exists(item))


def find_articles(source: Source, text_column: str = "") -> Iterator[Record]:
    """The articles of a folder, of files, a glob, tables or texts at hand, in order; their ids are unique. A table has
    a text column (`text_column`, else found by name); its other columns are kept as metadata. Raises FileNotFoundError
    where nothing is found, ValueError where the one table has no text."""
    rows = at_hand(source)
    if rows is not None:
        yield from _in_rows(
            named_records(rows, "the table", text_column, []), "text", Path(), set(), len(str(len(rows)))
        )
        return
    paths = list_files(source)
    texts = [p for p in paths if p.suffix.lower() not in TABLES]
    tables = [p for p in paths if p.suffix.lower() in TABLES]
    ids, names = (_ids(files, home(source)) for files in (texts, tables))
    for article_id, path in zip(ids, texts, strict=True):
        yield from _in_file(article_id, path)
    seen = set(ids)
    read = read_records if len(paths) == 1 else _readable
    for name, path in zip(names, tables, strict=True):
        yield from _in_rows(read(path, text_column), name, path, seen)


def _readable(path: Path, text_column: str) -> Iterator[Record]:
    """The rows of one table of several; where it cannot be read, or not to its end, a record that says why."""
    try:
        yield from read_records(path, text_column)
    except (OSError, ValueError) as error:
        yield Record(legible(path.stem), None, {}, problem=str(error))


def _in_rows(rows: Iterable[Record], name: str, path: Path, seen: set[str], digits: int = 6) -> Iterator[Record]:
    """The articles in the rows of a table; those without an id are numbered, like those whose id was `seen`."""
    for number, row in enumerate(rows, start=1):
        numbered = f"{name}-{number:0{digits}d}"
        article_id, remark = row.article_id or numbered, row.remark
        if article_id in seen:
            own = f"{article_id}-{numbered}"
            remark += "; " * bool(remark)
            remark += f"{path}: row {number} repeats article_id {article_id}; it is called {own}"
            article_id = own
        seen.add(article_id)
        yield row._replace(article_id=article_id, path=path, remark=remark)


def _in_file(article_id: str, path: Path) -> Iterator[Record]:
    """The article of a file, below its front matter, or those of an export of a press database; a web page is read when
    it is asked for."""
    text, remark, parts = None, "", list[Document]()
    with suppress(OSError, ValueError):  # reading it says why
        page = path.suffix.lower() in PAGES and decoded(regular_file(path).read_bytes())[0]
        if not page or page_classes(page):
            text, remark = read_text(path)
            parts = front_matter(text) or documents(text)
    if not parts:
        remark = "; ".join(filter(None, [remark, f"{legible(path)}: {SEVERAL}" * holds_several(text or "")]))
        yield Record(article_id, text, {}, path, remark=remark)
    for number, (part, metadata) in enumerate(parts, start=1):
        numbered = f"{article_id}-{number:06d}" if len(parts) > 1 else article_id
        yield Record(numbered, part, metadata, path, remark=remark * (number == 1))


def list_files(source: Source) -> list[Path]:
    """The files that a source names, in order, without companion files."""
    if not isinstance(source, str | Path):
        paths = map(_path, source)
        return [file for path in paths for file in (list_files(path) if path.is_dir() else [_absolute(path)])]
    path = _path(source)
    if path.is_dir():
        found = _articles_below(path.resolve())
    else:
        named = [path] if path.exists() else map(Path, sorted(glob.glob(str(path), recursive=True)))
        found = [_absolute(p) for p in named if p == path or (p.name not in COMPANIONS and not p.is_dir())]
    if not found:
        raise FileNotFoundError(f"{path}: no article here; name a folder of .txt files, a file, a glob or a table")
    return found


def _path(source: str | Path) -> Path:
    """A source as a path: what is not below the working directory may be below that of the command (notebooks)."""
    if isinstance(source, str) and ("\n" in source or len(source) >= LONGEST):
        begins = " ".join(source[:40].split())
        raise ValueError(f"{begins}…: this is a text, not the name of a file; put texts into a list")
    path = Path(source).expanduser()
    given = Path(os.environ.get("PWD", ""), path)
    return given if not path.is_absolute() and not _is_there(path) and _is_there(given) else path


def _is_there(path: Path) -> bool:
    return path.exists() or next(glob.iglob(str(path), recursive=True), None) is not None


def _absolute(path: Path) -> Path:
    """The path from the root; the file itself may be a link and keeps its name."""
    return path.parent.resolve() / path.name


def _articles_below(folder: Path) -> list[Path]:
    """The texts of a folder and those below, one of a stem, what cannot be read too; its tables where it has none."""
    closed = list[Path]()
    shown = [path for path in files_below(folder, OWN_FOLDERS, closed) if path.name not in COMPANIONS]
    if odd := {path: why for path in shown if (why := _unread(path))}:
        warn(f"{folder}: not read: {some_below(folder, odd)}")
        shown = [path for path in shown if path not in odd]
    tables = [path for path in shown if path.suffix.lower() in TABLES]
    known = [path for path in shown if path.suffix.lower() in TEXTS]
    first = {p.with_suffix(""): p for p in sorted(known, key=lambda p: TEXTS.index(p.suffix.lower()), reverse=True)}
    texts = [path for path in known if first[path.with_suffix("")] == path]
    if texts and (held := list(filter(_holds_texts, tables))):
        told = ", ".join([str(held[0]), *(path.name for path in held[1:])])
        warn(f"{told}: articles in a table beside texts are not read; load it by its name")
    return [*texts, *closed] if texts else [*closed, *tables]


def _unread(path: Path) -> str:
    """The mend of a file that is not read but looks as if it should be; empty for all others."""
    kind, bare = path.suffix.lower(), path.name.casefold().removesuffix(".txt")
    near = get_close_matches(bare, sorted(COMPANIONS), 1, ALIKE) if kind in {".toml", ".csv", ".tsv", ".xlsx"} else []
    meant = bare if bare in COMPANIONS else "".join(near)
    if meant and not path.with_name(meant).exists() and not (kind in TABLES and _holds_texts(path)):
        return f"call it {meant}"
    about = kind in {".md", ".markdown"} and path.stem.casefold() in ABOUT  # the folder, as its name says
    return "load it by its name" if about else NOT_READ.get(kind, "")


def _holds_texts(table: Path) -> bool:
    with suppress(OSError, ValueError):
        return next(read_records(table, ""), None) is not None
    return False


def _ids(paths: list[Path], folder: Path) -> list[str]:
    """The stems of files; where two share a stem, the paths relative to the folder, with their endings if need be."""
    ids = [legible(p.stem) for p in paths]
    for longer in (lambda p: p.with_suffix("").as_posix(), Path.as_posix):
        shared = {i for i, n in Counter(ids).items() if n > 1}
        inside = (p.relative_to(folder) if p.is_relative_to(folder) else p for p in paths) if shared else paths
        ids = [legible(longer(p)) if i in shared else i for i, p in zip(ids, inside, strict=True)]
    return ids
