"""The companion files of a new collection: articles.csv from what the texts say, templates of the others."""

import os
from pathlib import Path

import pandas as pd

from ..articles import METADATA
from ..files import write_whole
from ..plain import as_cells
from ..sources import Found, find_articles
from ..text.imprint import READ, read_imprint

TEMPLATES = Path(__file__).with_name("templates")


def init_collection(folder: str | Path) -> list[Path]:
    """Write articles.csv and templates of the other companion files into a folder of texts; return what was written.

    What is read from a text is named in the column from_text, to be corrected; from then on the table decides, and an
    empty cell stays so. A file that is there already is left as it is. Raises FileNotFoundError where there is no
    article.
    """
    folder = Path(folder)
    rows = [_row(article) for article in find_articles(folder)]
    columns = dict.fromkeys(["article_id", *METADATA, *(name for row in rows for name in row), READ])
    table = pd.DataFrame(rows, columns=list(columns), dtype="str").fillna("")
    files = {"articles.csv": as_cells(table).to_csv(index=False, lineterminator="\n")}
    files |= {template.name: template.read_text(encoding="utf-8") for template in sorted(TEMPLATES.iterdir())}
    missing = [name for name in files if not os.path.lexists(folder / name)]
    for name in missing:
        write_whole(folder / name, files[name])
    return [folder / name for name in missing]


def _row(article: Found) -> dict[str, str]:
    """The line of an article: its id, and what its text says."""
    try:
        said = {field: value for field, value in read_imprint(article.read()[0])._asdict().items() if value}
    except (OSError, ValueError):
        said = {}
    return {"article_id": article.article_id, **said, READ: ", ".join(said)}
