"""Notebooks run and shown as pages; Jupyter's packages take seconds to import, so only a test that asks does it."""

from pathlib import Path
from typing import Any

from analysis import SEEDS

ROOT = SEEDS.parent


def read_notebook(path: Path) -> Any:
    import nbformat

    return nbformat.read(path, as_version=4)


def run_here(notebook: Any) -> None:
    """Execute a notebook in a kernel of its own; the outputs are kept in it."""
    from nbclient import NotebookClient

    NotebookClient(notebook, timeout=300).execute()


def page_of(notebook: Any) -> str:
    """The page that Jupyter makes of a notebook by itself."""
    from nbconvert import HTMLExporter

    return HTMLExporter().from_notebook_node(notebook)[0]


def own_page_of(name: str) -> str:
    """The page of a notebook of ours, by our settings."""
    from nbconvert import HTMLExporter
    from traitlets.config import PyFileConfigLoader

    settings = PyFileConfigLoader(".nbconvert.py", path=str(ROOT)).load_config()
    return HTMLExporter(config=settings).from_filename(str(ROOT / "notebooks" / name))[0]


def html_of(markdown: str) -> str:
    """What Jupyter shows of Markdown."""
    from nbconvert.filters import markdown2html

    return markdown2html(markdown)
