"""Shared by the tests: the five articles, and small collections made on the spot."""

import gc
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

import analysis

SLOW = ("any_collection", "browser", "notebooks", "profile", "linear", "compare", "figures", "resume", "any_text")
gc.set_threshold(50_000, 20, 100)  # what is loaded and collected is no rubbish


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The slow files first, the slowest of them before the others, so that two processes end together."""
    order = {f"test_{name}.py": rank for rank, name in enumerate(SLOW)}
    items.sort(key=lambda item: order.get(item.path.name, len(order)))


def pytest_collection_finish() -> None:
    """What is loaded by now is not searched for rubbish again and again."""
    gc.freeze()


@pytest.fixture(scope="session")
def seeds() -> pd.DataFrame:
    """The five articles of the collection."""
    return analysis.load_articles()


@pytest.fixture(scope="session")
def of_seeds(seeds: pd.DataFrame) -> Callable[[Callable[[pd.DataFrame], Any]], Any]:
    """What a verb gives for the five articles, asked once for all tests, which leave it as it is."""
    return cache(lambda verb: verb(seeds))


@pytest.fixture
def collection(tmp_path: Path) -> Callable[..., pd.DataFrame]:
    """Write texts (name=text) and companion files to a folder and load it."""

    def make(companions: dict[str, str] | None = None, **texts: str) -> pd.DataFrame:
        for name, text in texts.items():
            (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8", newline="")
        for name, content in (companions or {}).items():
            (tmp_path / name).write_text(content, encoding="utf-8", newline="")
        return analysis.load_articles(tmp_path)

    return make
