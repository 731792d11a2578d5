"""The companion files of a new collection: articles.csv from the files' names and texts, templates of the others."""

import csv
import io
import os
import re
from pathlib import Path

from ..articles import METADATA
from ..files import legible, write_whole
from ..plain import cell
from ..sources import Found, find_articles
from ..text.imprint import READ, read_imprint

TEMPLATES = Path(__file__).with_name("templates")
_DATE = r"\d{4}(?:-?\d\d){0,2}"
_FIELD = re.compile(r"\\{(\w*)\\}")  # of a pattern that is escaped as a regular expression


def init_collection(folder: str | Path, pattern: str = "") -> list[Path]:
    """Write articles.csv and templates of the other companion files into a folder of texts; return what was written.

    `pattern` tells what the files' names say, as in '{published}_{outlet}_{headline}'; with a slash in it, what
    their paths below the folder say; `{}` stands for what is of no use. What a name does not say is read from the text
    and named in the column from_text, to be corrected; from then on the table decides, and an empty cell stays so. A
    file that is there already is left as it is. Raises FileNotFoundError where there is no article, ValueError
    for a pattern that fits no file.
    """
    folder = Path(folder)
    found = list(find_articles(folder))
    rows = [_row(article.article_id, article.path, folder.resolve(), pattern) for article in found]
    if pattern and not any(len(row) > 1 for row in rows):
        raise ValueError(f"the pattern {pattern} fits no file of {folder}; the first is {rows[0]['article_id']}")
    rows = [_with_imprint(row, article) for row, article in zip(rows, found, strict=True)]
    columns = list(dict.fromkeys(["article_id", *METADATA, *(name for row in rows for name in row), READ]))
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


def _with_imprint(row: dict[str, str], article: Found) -> dict[str, str]:
    """The line of an article with what its text says where the name of its file is silent."""
    try:
        said = read_imprint(article.read()[0])._asdict()
    except (OSError, ValueError):
        return row
    new = {field: value for field, value in said.items() if value and not row.get(field)}
    return {**row, **new, READ: ", ".join(new)}


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
