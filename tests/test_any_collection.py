"""The cells of notebooks 01 to 06 on collections of every odd kind: warnings are allowed, a stop is not."""

import json
import os
import shutil
import warnings
from pathlib import Path
from tempfile import TemporaryDirectory

import made_up
import PIL.Image
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analysis import SEEDS, figures, framing
from analysis.text.layers import each_article

OTHER_TOPICS = sorted(p for p in (Path(__file__).parent / "collections").iterdir())
NOTEBOOKS = sorted((SEEDS.parent / "notebooks").glob("0[1-6]-*.ipynb"))


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    """Fewer permutations; charts are laid out, which measures all that stands in them, but not painted."""
    monkeypatch.setattr(framing, "PERMUTATIONS", 100)
    monkeypatch.setattr(framing, "MOST_PERMUTATIONS", 200)
    monkeypatch.setattr(figures, "drawn", lambda fig: PIL.Image.new("RGB", (1, 1)))
    monkeypatch.setattr(figures, "svg", lambda fig, alt: f"<svg>{alt}</svg>")


def write(folder: Path, texts: dict[str, str], companions: dict[str, str]) -> Path:
    """A folder with articles and companion files."""
    for name, content in {**{f"{stem}.txt": text for stem, text in texts.items()}, **companions}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(content, encoding="utf-8")
    return folder


def run(folder: Path) -> dict[str, dict]:
    """Run the code cells of the notebooks on a folder, in this process; the names that each notebook leaves behind."""
    left = {}
    os.environ["ARTICLES"] = str(folder)
    try:
        for path in NOTEBOOKS:
            left[path.stem[:2]] = names = {"__name__": "__main__"}
            for number, cell in enumerate(json.loads(path.read_text(encoding="utf-8"))["cells"]):
                if cell["cell_type"] == "code":
                    with warnings.catch_warnings(action="ignore"):
                        exec(compile("".join(cell["source"]), f"{path.name} cell {number}", "exec"), names)
    finally:
        del os.environ["ARTICLES"]
    assert (folder / "figures" / "README.md").exists()
    return left


@pytest.mark.parametrize("kind", made_up.COLLECTIONS)
def test_no_odd_collection_stops_a_notebook(tmp_path, kind):
    texts, companions = made_up.COLLECTIONS[kind]
    left = run(write(tmp_path, texts, companions))
    assert left["01"]["overview"]["article_id"].tolist() == left["01"]["articles"].index.tolist()
    assert set(left["01"]["articles"].index) == set(texts)


@pytest.mark.parametrize("folder", OTHER_TOPICS, ids=lambda p: p.name)
def test_another_topic_is_another_folder(tmp_path, folder):
    left = run(Path(shutil.copytree(folder, tmp_path / folder.name)))
    assert len(left["05"]["stated"]) > 50


@settings(max_examples=3, derandomize=True, deadline=None, database=None,
          suppress_health_check=[HealthCheck.function_scoped_fixture])  # fmt: skip
@given(chosen=st.lists(st.lists(st.integers(0, 10_000), min_size=1, max_size=6), min_size=1, max_size=4))
def test_paragraphs_of_the_five_articles_in_any_order(seeds, chosen):
    paragraphs = [p for _, text, _ in each_article(seeds) for p in text.split("\n\n") if p.strip()]
    texts = {str(i): "\n\n".join(paragraphs[n % len(paragraphs)] for n in own) for i, own in enumerate(chosen)}
    with TemporaryDirectory() as folder:
        names = ["actors.toml", "framing.toml", "reference_values.csv", "syllables.csv"]
        run(write(Path(folder), texts, {name: (SEEDS / name).read_text(encoding="utf-8") for name in names}))
