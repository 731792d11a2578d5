"""The companion files of a new collection: articles.csv from the files' names, templates of the others."""

import csv
import io
import os
import re
from pathlib import Path

from ..articles import METADATA
from ..files import legible, write_whole
from ..plain import cell
from ..sources import find_articles

TEMPLATES = Path(__file__).with_name("templates")
_DATE = r"\d{4}(?:-?\d\d){0,2}"
_FIELD = re.compile(r"\\{(\w*)\\}")  # of a pattern that is escaped as a regular expression


def init_collection(folder: str | Path, pattern: str = "") -> list[Path]:
    """Write articles.csv and templates of the other companion files into a folder of texts; return what was written.

    `pattern` tells what the files' names say, as in '{published}_{outlet}_{headline}'; with a slash in it, what
    their paths below the folder say. What a name does not say stays empty; `{}` stands for what is of no use. A
    file that is there already is left as it is. Raises FileNotFoundError where there is no article, ValueError
    for a pattern that fits no file.
    """
    folder = Path(folder)
    rows = [_row(found.article_id, found.path, folder.resolve(), pattern) for found in find_articles(folder)]
    if pattern and not any(len(row) > 1 for row in rows):
        raise ValueError(f"the pattern {pattern} fits no file of {folder}; the first is {rows[0]['article_id']}")
    columns = list(dict.fromkeys(["article_id", *METADATA, *(name for row in rows for name in row)]))
    files = {"articles.csv": _table(columns, rows)}
    files |= {template.name: template.read_text(encoding="utf-8") for template in sorted(TEMPLATES.iterdir())}
    missing = [name for name in files if not os.path.lexists(folder / name)]
    for name in missing:
        write_whole(folder / name, files[name])
    return [folder / name for name in missing]


def name_pattern(pattern: str) -> re.Pattern[str]:
    """The regular expression for names such as '{published}_{outlet}_{headline}'."""
    names = re.findall(r"\{(\w*)\}", pattern)
    if not names or len(set(names) - {""}) < len([n for n in names if n]) or not all(map(_is_name, names)):
        raise ValueError(f"{pattern}: write each field once, in braces, such as {{published}}_{{outlet}}")
    fields = {"": r".+?", "published": f"(?P<published>{_DATE})"}
    return re.compile(_FIELD.sub(lambda m: fields.get(m[1], f"(?P<{m[1]}>.+?)"), re.escape(pattern)))


def _is_name(name: str) -> bool:
    return not name or name.isidentifier()


def _row(article_id: str, path: Path, folder: Path, pattern: str) -> dict[str, str]:
    """The line of an article: its id, and what the name of its file says."""
    if not pattern:
        return {"article_id": article_id}
    name = Path(legible(path.relative_to(folder) if "/" in pattern else Path(path.name))).with_suffix("").as_posix()
    match = name_pattern(pattern).fullmatch(name)
    said = match.groupdict() if match else {}
    return {"article_id": article_id, **{field: _readable(field, text) for field, text in said.items()}}


def _readable(field: str, text: str) -> str:
    """A date with hyphens; other text with spaces where a file's name has hyphens or underscores in their place."""
    if field == "published":
        digits = text.replace("-", "")
        return "-".join(part for part in (digits[:4], digits[4:6], digits[6:8]) if part)
    return text if " " in text or field == "url" else re.sub(r"[_-]+", " ", text).strip()


def _table(columns: list[str], rows: list[dict[str, str]]) -> str:
    """The rows as CSV."""
    text = io.StringIO(newline="")
    table = csv.DictWriter(text, columns, restval="", lineterminator="\n")
    table.writeheader()
    table.writerows({name: cell(text) for name, text in row.items()} for row in rows)
    return text.getvalue()
