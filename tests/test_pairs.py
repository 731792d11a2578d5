"""What is said to contradict and to agree in collections whose comparable pairs are labelled and never learned from."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent / "benchmarks"))
import comparison

from analysis import compare_reported, load_reference

UNREAD = [path for path in sorted(comparison.COLLECTIONS.glob("unread_*")) if path.name not in comparison.FRESH]


def outcome(folder: Path, of: int) -> list[int]:
    """Contradictions named, of these right, labelled; agreements found, labelled: of labelled values or extracted."""
    articles, pairs, both = comparison.read(folder)
    values, mine = both[of]
    found = compare_reported(values, load_reference(articles), articles)
    found = found[found["other_is"] == "article"]
    start = dict(zip(zip(values["article_id"], values["start"], strict=True), mine["start"], strict=True))
    ends = zip(found["article_id"], found["start"], found["other"], found["other_start"], strict=True)
    said = [
        (frozenset([(a, start[a, i]), (b, start[b, j])]), how)
        for (a, i, b, j), how in zip(ends, found["relation"], strict=True)
    ]
    either = {pair for pair, (label, also) in pairs.items() if also and "contradict" in (label, also)}
    named = {pair for pair, how in said if how == "differ"} - either
    alike = {pair for pair, how in said if how in ("agree", "overlap")}
    contradict = {pair for pair, (label, _) in pairs.items() if label == "contradict"} - either
    same = {pair for pair, (label, _) in pairs.items() if label in ("same", "compatible")} - either
    return [len(named), len(named & contradict), len(contradict), len(alike & same), len(same)]


@pytest.mark.filterwarnings("ignore:.*articles in a table beside texts")
@pytest.mark.parametrize(("of", "precise", "found", "agreeing"), [(0, 0.8, 0.7, 0.88), (1, 0.66, 0.15, 0.5)])
def test_contradictions_and_agreements_are_those_labelled(of, precise, found, agreeing):
    named, right, contradict, agree, same = map(sum, zip(*(outcome(path, of) for path in UNREAD), strict=True))
    assert contradict > 1500 and same > 900
    assert right / named > precise
    assert right / contradict > found
    assert agree / same > agreeing
