"""A made-up table of news articles, and what the tests of a profile look at in its folder."""

import time
from pathlib import Path
from random import Random

import pandas as pd

from analysis.many.batch import TABLES

NAMES = ["Ana Roth", "the mayor", "Ferdy Kull", "a spokesman", "the owner of the mill"]
CLAUSES = ["said that {n} people had died in the fire", "won {n} percent of the vote on Sunday",
           "told reporters that the café would open in May", "“lost {n} friends”, as she put it"]  # fmt: skip


def made_up(count: int) -> list[str]:
    """Short articles, each with a few sentences."""
    chance = Random(4)
    return [
        "Mill fire\n\n"
        + " ".join(
            f"{chance.choice(NAMES)} {chance.choice(CLAUSES).format(n=chance.randint(2, 60))}."
            for _ in range(chance.randint(3, 8))
        ).capitalize()
        for _ in range(count)
    ]


def table_of(texts: list[str], path: Path) -> Path:
    rows = [{"text": text, "outlet": f"Paper {i % 3}", "date": f"2021-0{i % 9 + 1}-03"} for i, text in enumerate(texts)]
    pd.DataFrame(rows).to_json(path, orient="records", lines=True)
    return path


def whole(out: Path) -> dict[str, pd.DataFrame]:
    return {name: pd.read_parquet(out / name) for name in TABLES}


def assert_same(out: Path, expected: dict[str, pd.DataFrame]) -> None:
    for name, table in whole(out).items():
        pd.testing.assert_frame_equal(table, expected[name], obj=name)
    assert not list(out.rglob("_*"))


def parts(out: Path) -> int:
    return len(list((out / "articles").glob("part-*")))


def wait_for(reached, process=None) -> None:
    end = time.monotonic() + 60
    while not reached():
        assert time.monotonic() < end and (process is None or process.poll() is None)
        time.sleep(0.002)
