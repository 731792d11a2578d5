"""The cells of notebooks 01 to 06 on collections of every odd kind: warnings are allowed, a stop is not."""

import gc
import json
import os
import shutil
import warnings
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from multiprocessing import get_context
from pathlib import Path
from random import Random
from types import CodeType

import exported
import made_up
import pandas as pd
import PIL.Image
import pytest

import analysis
from analysis import SEEDS, figures
from analysis.text.layers import each_article

COLLECTIONS = sorted(path.parent for path in Path(__file__).parent.glob("collections/*/articles.csv"))
TOPICS = {path.name: path for path in COLLECTIONS[::5]}  # the others are of the same making
NOTEBOOKS = sorted((SEEDS.parent / "notebooks").glob("0[1-6]-*.ipynb"))


CHARTS = SEEDS.parent / "figures"
FEW = 2  # articles of a topic


def few_articles(topic: Path, folder: Path) -> Path:
    """A folder with the companion files of a topic and its first articles."""
    rest = sorted(path.name for path in topic.glob("*.txt"))[FEW:]
    return Path(shutil.copytree(topic, folder, ignore=lambda *_: rest))


def quick() -> None:
    """Articles read once; charts are laid out, which measures all texts, but not painted.

    What is loaded already is not searched for rubbish again and again.
    """
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)
    analysis.load_articles = cache(analysis.load_articles)
    figures.drawn = lambda fig, dpi: PIL.Image.new("RGB", (1, 1))
    figures.svg = lambda fig, alt, times: f"<svg>{alt}</svg>"


def write(folder: Path, texts: dict[str, str], companions: dict[str, str]) -> Path:
    """A folder with articles and companion files."""
    for name, content in {**{f"{stem}.txt": text for stem, text in texts.items()}, **companions}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content, encoding="utf-8")
    return folder


@cache
def code(path: Path) -> list[CodeType]:
    """The code cells of a notebook, compiled."""
    cells = [cell for cell in json.loads(path.read_text(encoding="utf-8"))["cells"] if cell["cell_type"] == "code"]
    return [compile("".join(c["source"]), f"{path.stem} code {n}", "exec") for n, c in enumerate(cells, 1)]


def run(folder: Path) -> tuple[list[str], int]:
    """Run the code cells of the notebooks on a folder, in one process; its articles, and how many values they state."""
    os.environ["ARTICLES"] = str(folder)
    left, before = {}, {path: path.stat().st_mtime_ns for path in CHARTS.iterdir()}
    for path in NOTEBOOKS:
        names = left[path.stem[:2]] = {"__name__": "__main__"}
        for cell in code(path):
            with warnings.catch_warnings(action="ignore"):
                exec(cell, names)
    assert (folder / "figures" / "README.md").exists()
    assert before == {path: path.stat().st_mtime_ns for path in CHARTS.iterdir()}
    return left["01"]["about"]["article_id"].tolist(), len(left["05"]["found"].stated)


@pytest.fixture(scope="module")
def pool():
    """Two processes beside the tests, so that the figures and settings of other tests stay as they are."""
    with ProcessPoolExecutor(2, get_context("spawn"), initializer=quick) as workers:
        yield workers


@pytest.fixture(scope="module")
def runs(pool, request, tmp_path_factory):
    """What `run` gives for each collection that a test asks for; all are begun at once."""
    begun = {}
    for kind in [t.callspec.params["kind"] for t in request.session.items if "runs" in getattr(t, "fixturenames", ())]:
        folder = tmp_path_factory.mktemp("collection") / "mine"
        source = few_articles(TOPICS[kind], folder) if kind in TOPICS else write(folder, *made_up.COLLECTIONS[kind])
        begun[kind] = pool.submit(run, source)
    return begun


@pytest.mark.parametrize("kind", made_up.COLLECTIONS)
def test_no_odd_collection_stops_a_notebook(runs, kind):
    articles, _ = runs[kind].result()
    assert sorted(articles) == sorted(made_up.COLLECTIONS[kind][0])


@pytest.mark.parametrize("kind", TOPICS)
def test_another_topic_is_another_folder(runs, kind):
    articles, stated = runs[kind].result()
    assert len(articles) == FEW and stated > 7 * FEW


def test_paragraphs_of_the_five_articles_in_any_order(pool, tmp_path, seeds):
    chance = Random(2)
    paragraphs = [p for _, text, _ in each_article(seeds) for p in text.split("\n\n") if p.strip()]
    texts = {str(i): "\n\n".join(chance.choices(paragraphs, k=chance.randint(1, 5))) for i in range(3)}
    names = ["actors.toml", "framing.toml", "reference_values.csv", "syllables.csv"]
    companions = {name: (SEEDS / name).read_text(encoding="utf-8") for name in names}
    articles, _ = pool.submit(run, write(tmp_path / "mine", texts, companions)).result()
    assert sorted(articles) == sorted(texts)


def test_an_export_with_companions_as_excel_leaves_them(pool, tmp_path):
    folder = write(tmp_path / "mine", {"n": exported.NEXIS_UNI}, {"framing.toml": "[[frame]\n", "syllables.csv": ""})
    pd.DataFrame({"article_id": ["n-000001"], "desk": ["world"]}).to_excel(folder / "articles.xlsx", index=False)
    articles, _ = pool.submit(run, folder).result()
    assert articles == ["n-000001", "n-000002"]
