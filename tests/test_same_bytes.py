"""The same bytes on every processor, and whatever a user's own settings of matplotlib are."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from analysis import SEEDS

ROOT = SEEDS.parent
NOTEBOOK = ROOT / "notebooks" / "06-side-by-side.ipynb"  # words, frames, readability, values and a chart
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


def results(notebook: Path) -> list[dict]:
    """What the cells of a notebook show."""
    cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
    return [output.get("data", {}) for cell in cells for output in cell.get("outputs", [])]


@pytest.mark.skipif(sys.platform != "linux", reason="fonts are drawn otherwise elsewhere")
def test_a_notebook_on_another_processor_with_other_settings(tmp_path):
    seeds = shutil.copytree(SEEDS, tmp_path / "seeds")
    (tmp_path / "matplotlibrc").write_text(SETTINGS, encoding="utf-8")
    environment = {"ARTICLES": str(seeds), "MATPLOTLIBRC": str(tmp_path), "NPY_DISABLE_CPU_FEATURES": fewer_features()}
    command = [sys.executable, "-m", "jupyter", "nbconvert", f"--config={ROOT / '.nbconvert.py'}", "--to=notebook",
               "--execute", f"--output-dir={tmp_path}", str(NOTEBOOK)]  # fmt: skip
    done = subprocess.run(command, env={**os.environ, **environment}, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-3000:]
    assert results(tmp_path / NOTEBOOK.name) == results(NOTEBOOK)
    charts = [path for path in (seeds / "figures").iterdir() if path.stem not in {"README", "index"}]
    assert {path.suffix for path in charts} == {".svg", ".png", ".csv"}
    for path in charts:
        assert path.read_bytes() == (ROOT / "figures" / path.name).read_bytes(), path.name
