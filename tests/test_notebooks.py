"""The notebooks, executed: on the collection, on a folder without companions, and as committed.

The same bytes on every processor, and whatever a user's own settings of matplotlib are.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from analysis import SEEDS, load_articles
from analysis.many.collection import recombine

ROOT = SEEDS.parent
NOTEBOOKS = sorted((ROOT / "notebooks").glob("*.ipynb"))
LINUX = sys.platform == "linux"
TITLES = ["01-articles", "02-word-frequencies", "03-framing-terms", "04-readability", "05-reported-values",
          "06-side-by-side"]  # fmt: skip
SETTINGS = """
axes.edgecolor: red
axes.facecolor: yellow
figure.dpi: 40
savefig.bbox: tight
savefig.dpi: 33
svg.fonttype: path
xtick.direction: in
ytick.major.size: 12
"""


def fewer_features() -> str:
    """The instructions of this processor that numpy can do without."""
    return " ".join(np.show_config(mode="dicts")["SIMD Extensions"].get("found", []))


RUN = """
import json, os, sys
from nbconvert.nbconvertapp import NbConvertApp

for articles, *arguments in json.loads(sys.argv[1]):
    os.environ["ARTICLES"] = articles
    NbConvertApp.clear_instance()
    NbConvertApp.launch_instance(arguments)
"""  # as `jupyter nbconvert` does, which takes seconds to start


def run(jobs: list[tuple[list[Path], Path, Path]], settings: Path) -> list[dict]:
    """Execute notebooks, each list on a folder of articles and into another, from another working directory.

    As on another processor, and for a user with settings of their own. The results are read in their order.
    """
    (settings / "matplotlibrc").write_text(SETTINGS, encoding="utf-8")
    options = [f"--config={ROOT / '.nbconvert.py'}", "--to=notebook", "--execute"]
    said = [[str(articles), *options, f"--output-dir={out}", *map(str, names)] for names, articles, out in jobs]
    environment = {"MATPLOTLIBRC": str(settings), "NPY_DISABLE_CPU_FEATURES": fewer_features()}
    done = subprocess.run([sys.executable, "-c", RUN, json.dumps(said)], env={**os.environ, **environment},
                          cwd=settings, capture_output=True, text=True)  # fmt: skip
    assert done.returncode == 0, done.stderr[-3000:]
    return [json.loads((out / n.name).read_text(encoding="utf-8")) for names, _, out in jobs for n in names]


def shown(notebook: dict) -> list[dict]:
    """What the cells of a notebook show, in order; without pictures where fonts are drawn otherwise."""
    outputs = [o.get("data", {}) for c in notebook["cells"] for o in c.get("outputs", [])]
    return outputs if LINUX else [{k: o[k] for k in ("text/markdown", "text/html") if k in o} for o in outputs]


def copy_of_seeds(folder: Path) -> Path:
    return Path(shutil.copytree(SEEDS, folder / "seeds", ignore=shutil.ignore_patterns("figures")))


def test_the_notebooks_are_there():
    assert [n.stem for n in NOTEBOOKS] == [*TITLES, "07-many-articles"]


PLAIN = {
    "mill": "Mill fire\n\nA fire at a mill in the town of Orbe killed four people on Monday, the mayor said. "
    "Nineteen workers were hurt, three of them badly. “We lost friends,” said Ana Roth, who has worked there "
    "since 2011.\n\nThe owners said that the alarm had failed. The police arrested one man.\n",
    "vote": "Vote in Orbe\n\nThe mayor of Orbe won 54 percent of the vote on Sunday against 41 percent for her rival. "
    "Turnout was 63.5 percent.\n\nA poll in May had put her at 48 percent. “The fire changed everything,” "
    "she said.\n",
}


@pytest.fixture(scope="module")
def rerun(tmp_path_factory):
    """All notebooks run anew, the last one on a folder without companions too: results, folder, charts of the five."""
    folder = tmp_path_factory.mktemp("rerun")
    made_up = recombine(load_articles(), folder / "made up", 100)  # what notebook 07 makes for itself
    plain = folder / "plain"
    plain.mkdir()
    for name, text in PLAIN.items():
        (plain / f"{name}.txt").write_text(text, encoding="utf-8")
    before = times_of_charts()
    first, last = NOTEBOOKS[: len(TITLES)], NOTEBOOKS[len(TITLES) :]
    done = run([(first, copy_of_seeds(folder), folder), (last, made_up, folder), (last, plain, plain)], folder)
    return done, folder, before


def times_of_charts() -> dict[Path, int]:
    return {p: p.stat().st_mtime_ns for p in (ROOT / "figures").iterdir()}


def test_a_rerun_gives_what_is_committed(rerun):
    again, folder, _ = rerun
    for path, notebook in zip(NOTEBOOKS, again, strict=False):
        committed = json.loads(path.read_text(encoding="utf-8"))
        assert shown(notebook) == shown(committed), path.name
    charts = {p.name: p for name in ("seeds", "made up") for p in (folder / name / "figures").iterdir()}
    assert set(charts) == {p.name for p in (ROOT / "figures").iterdir()}
    for name, path in charts.items():
        if name.endswith(".csv") or (LINUX and name.endswith((".svg", ".png"))):
            assert path.read_bytes() == (ROOT / "figures" / name).read_bytes(), name


def test_the_notebook_of_many_runs_on_a_folder_without_companions(rerun):  # test_any_collection has the others
    again, folder, before = rerun
    assert len(again) == len(NOTEBOOKS) + 1
    assert not [o for c in again[-1]["cells"] for o in c.get("outputs", []) if o["output_type"] == "error"]
    assert (folder / "plain" / "figures" / "README.md").exists()
    assert before == times_of_charts()


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda p: p.stem)
def test_committed_notebook_is_clean(path):
    notebook = json.loads(path.read_text(encoding="utf-8"))
    assert set(notebook["metadata"]) == {"kernelspec", "language_info"}
    assert notebook["metadata"]["language_info"] == {"name": "python"}
    code = [c for c in notebook["cells"] if c["cell_type"] == "code"]
    assert [c["execution_count"] for c in code] == list(range(1, len(code) + 1))
    assert code[0]["metadata"]["tags"] == ["parameters"]
    for cell in code:
        assert not [o for o in cell["outputs"] if o["output_type"] == "error" or o.get("name") == "stderr"]
        assert len(cell["source"]) <= 15
        assert not re.search(r"^\s*(class|def) |filterwarnings|\.\./", "".join(cell["source"]), re.M)
