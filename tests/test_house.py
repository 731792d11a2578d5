"""What keeps the package small enough to hold in the head: who may know whom, and how large a function may be."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from analysis import SEEDS

ROOT = SEEDS.parent
PACKAGE = ROOT / "analysis"
BASE = {"text", "stats", "days", "files", "plain", "tables", "sources", "companions", "toml_files", "actors",
        "articles", "show"}  # fmt: skip
READING = {"sources", "tables", "decoding", "records"}  # of files as people have them
KNOWS = {  # room or module to those that it may import; what is not listed may import all but charts
    "text": {"text", "days"},
    "stats": {"stats"},
    "words": {*BASE, "words"},
    "framing": {*BASE, "framing"},
    "readability": {*BASE, "readability"},
    "reported": {*BASE, "reported"},
    "speaking": {*BASE, "introduced"},
    "introduced": {"text"},
    "companions": {"companions", "days", "files", "plain", "text", *READING},
    "toml_files": {"decoding"},
    "articles": {"articles", "companions", "days", "files", "text", *READING},
    "compare": {*BASE, "compare", "reference", "reported"},
    "quality": {*BASE, "quality", "reported"},
    "corrections": {*BASE, "corrections", "reported"},
}
DRAW = {"charts", "figures", "__init__", "many"}  # may import charts


def room(path: Path) -> str:
    parts = path.relative_to(PACKAGE).parts
    return parts[0].removesuffix(".py")


def imported(path: Path) -> set[str]:
    """The rooms of the package that a module imports."""
    package = ["analysis", *path.relative_to(PACKAGE).parts[:-1]]
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level:
            base = package[: len(package) - node.level + 1] + (node.module.split(".") if node.module else [])
            found |= {base[1]} if len(base) > 1 else {alias.name for alias in node.names}
    return found


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_rooms_know_only_those_below_them(path):
    mine = room(path)
    beyond = imported(path) - KNOWS.get(mine, imported(path))
    assert not beyond, f"{mine} must not know {', '.join(sorted(beyond))}"
    assert mine in DRAW or "charts" not in imported(path)


def test_no_function_is_too_complex():
    command = [sys.executable, "-m", "ruff", "check", "--isolated", "--select", "C901", "--output-format", "concise"]
    command += ["--config", "lint.mccabe.max-complexity=10", "analysis"]
    said = subprocess.run(command, cwd=ROOT, capture_output=True, text=True).stdout.splitlines()
    assert not [line for line in said if "C901" in line]


def test_every_word_of_a_class_stands_once():
    import tomllib

    for path in sorted((PACKAGE / "text" / "classes").glob("*.toml")):
        for name, words in tomllib.loads(path.read_text(encoding="utf-8")).items():
            if isinstance(words, str):
                listed = words.split()
                assert len(listed) == len(set(listed)), f"{path.name}: {name}"
