"""The README names everything that there is, and its commands come first."""

import re

import pandas as pd
import pytest

from analysis import SEEDS

ROOT = SEEDS.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
FIGURES = ROOT / "figures"


def test_the_two_commands_are_the_first_two_blocks():
    first, second = re.findall(r"^```sh\n(.*?)^```$", README, re.M | re.S)[:2]
    assert re.search(r"^```", README, re.M).start() == README.index("```sh\n" + first)
    assert "nbconvert" in first
    assert "pytest" in second
    for block in (first, second):
        assert block.startswith("python3 -m venv .venv\n")
        assert "--require-hashes" in block


@pytest.mark.parametrize("path", sorted((ROOT / "notebooks").glob("*.ipynb")), ids=lambda p: p.stem)
def test_every_notebook_is_named(path):
    assert f"[{path.stem}](notebooks/{path.name})" in README


def test_the_readme_is_read_in_five_minutes():
    assert len(README.split()) <= 1300


@pytest.mark.parametrize("stem", sorted(p.stem for p in FIGURES.glob("*.svg")))
def test_every_column_of_a_chart_s_table_is_in_the_codebook(stem):
    gallery = (FIGURES / "README.md").read_text(encoding="utf-8")
    assert f"]({stem}.csv)" in gallery
    codebook = gallery[gallery.index("## Codebook") :]
    for column in pd.read_csv(FIGURES / f"{stem}.csv", nrows=0):
        assert re.search(rf"^\|[^|\n]*`{re.escape(column)}`", codebook, re.M), f"{stem}: {column}"


def test_what_the_readme_points_to_is_there():
    for name in re.findall(r"`((?:analysis|tests)/[\w./-]+)", README):
        assert (ROOT / name).exists(), name


@pytest.mark.parametrize("page", ["README.md", "analysis/many/README.md", "analysis/reported/README.md"])
def test_what_an_example_calls_is_there(page):
    for code in re.findall(r"^```python\n(.*?)^```$", (ROOT / page).read_text(encoding="utf-8"), re.M | re.S):
        names: dict[str, object] = {}
        exec("\n".join(line for line in code.splitlines() if re.match(r"from |import ", line)), names)
        for module, attribute in re.findall(r"^(?:\w+ = )?(\w+)\.(\w+)\(", code, re.M):
            assert hasattr(names[module], attribute), f"{page}: {module}.{attribute}"


def test_the_lock_names_no_address():
    lock = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    assert "://" not in lock
    assert lock.count("--hash=sha256:") > 500
