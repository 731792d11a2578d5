"""How sure a value is: how likely its measure was among the measures, and what may be misread."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from value_of import values

from analysis.corrections import UNSURE, doubts
from analysis.reported.certainty import LIKELY, certainty, traits
from analysis.reported.scoring import choice, likeliest
from analysis.reported.votes import ballots

VALUE = {
    "measure": "poll_share", "surface": "48", "unit": "percent", "bound": "exact", "voice": "author",
    "subject": "Ann Bell", "place": "Orbe", "date": "2021-05-12", "attributed_to": "",
}  # fmt: skip
SENTENCE = "On May 12 a poll in Orbe put Ann Bell on 48 percent."
TABLE = "subjects/subjects"


def test_what_was_chosen_narrowly_is_less_sure() -> None:
    sure = [certainty(VALUE, SENTENCE, chance) for chance in (0.3, 0.6, 0.85, 0.97, 1.0)]
    assert sure == sorted(sure) and sure[0] < 0.8 < 0.9 < sure[-1]


def test_what_is_no_measure_may_be_doubted_too() -> None:
    other = VALUE | {"measure": "other"}
    assert certainty(other, SENTENCE, 0.45) < 0.6 < certainty(other, SENTENCE, 1.0)


@given(st.floats(0, 1))
def test_each_chance_has_one_trait(chance: float) -> None:
    likely = [trait for trait in traits(VALUE, SENTENCE, chance) if trait.startswith("likely")]
    assert likely == [f"likely {sum(chance > edge for edge in LIKELY)} of {len(LIKELY)}"]


def test_the_chance_is_that_of_the_logit() -> None:
    seen: dict[str, set[str]] = {"Ann Bell": {"holder"}, "Tom Reed": set(), "": {"none"}}
    found = choice(seen, TABLE, ("any", "poll", "one"))
    assert found.chosen == likeliest(seen, TABLE, ("any", "poll", "one"))
    assert 1 / len(seen) <= found.chance <= 1
    assert choice({"a": set(), "b": set()}, TABLE, ("any",)) == ("a", 0.5)


@pytest.mark.parametrize("least", [0.0, 1.1])
def test_a_measure_that_is_not_likely_enough_is_none(least: float, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ballots, "LEAST", least)
    found = values(f"The election in Orbe is on Sunday, with many candidates. {SENTENCE} (Votes: {least:.1f}.)")
    assert ("poll_share" in found["measure"].tolist()) == (least == 0)


def test_the_page_says_when_the_measure_itself_is_in_doubt() -> None:
    table = values(SENTENCE).assign(sentence_text=SENTENCE)
    close, clear = (doubts(table.assign(certainty=UNSURE + step))[0] for step in (-0.01, 0.01))
    assert "measure" in close and "measure" not in clear
