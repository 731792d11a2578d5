"""The grammar of number expressions."""

import math
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis.reported.cues import SIGNS
from analysis.reported.numbers.grammar import ROWS, find_numbers
from analysis.reported.numbers.words import plain, read_words


def numbers(text: str) -> list[tuple]:
    """Surface, value, upper end (None where none) and unit of the numbers of a text."""
    w = read_words(text, 0, len(text))
    return [
        (w.slice(n.first, n.last), n.value, None if math.isnan(n.high) else n.high, n.unit) for n in find_numbers(w)
    ]


@pytest.mark.parametrize(
    ("text", "surface", "value", "unit"),
    [
        ("8,500 people", "8,500", 8500, ""),
        ("7,00,000 voters", "7,00,000", 700000, ""),
        ("1513 arrested", "1513", 1513, ""),
        ("81,64 %", "81,64", 81.64, "percent"),
        ("80.000 marchers", "80.000", 80000, ""),
        ("44.414 ballots", "44.414", 44414, ""),
        ("50,126 %", "50,126", 50.126, "percent"),
        ("8.835.970 votes", "8.835.970", 8835970, ""),
        ("9 per cent", "9", 9, "percent"),
        ("9pc", "9", 9, "percent"),
        ("nine percentage points", "nine", 9, "points"),
        ("a 10-point lead", "10", 10, "points"),
        ("twenty-five", "twenty-five", 25, ""),
        ("a hundred and four", "a hundred and four", 104, ""),
        ("two hundred and nine thousand three hundred and ten", None, 209310, ""),
        ("2.5 million", "2.5 million", 2.5e6, ""),
        ("1.2m", "1.2m", 1.2e6, ""),
        ("4.1 million", "4.1 million", 4100000, ""),
        ("8.2m", "8.2m", 8200000, ""),
        ("40k", "40k", 40000, ""),
        ("half a million", "half a million", 500000, ""),
        ("two dozen", "two dozen", 24, ""),
        ("half of them", "half", 50, "percent"),
        ("1½ million", "1½ million", 1.5e6, ""),
        ("9 1/2 points", "9 1/2", 9.5, "points"),
        ("thirty-two and a half thousand", None, 32500, ""),
        ("one million, two hundred thousand", None, 1.2e6, ""),
        ("a quarter of a million", "quarter of a million", 250000, ""),
        ("a quarter-million votes", "quarter-million", 250000, ""),
        ("three-quarter million", None, 750000, ""),
        ("one and three quarter million", None, 1.75e6, ""),
        ("two-and-a-half million", None, 2.5e6, ""),
        ("almost a million and a quarter", "a million and a quarter", 1.25e6, ""),
        ("a million-and-a-half", None, 1.5e6, ""),
        ("3 million and a half", None, 3.5e6, ""),
        ("a dozen and a half hurt", "a dozen and a half", 18, ""),
        ("three-fourths", "three-fourths", 75, "percent"),
        ("three out of five voters", "three out of five", 60, "percent"),
        ("a third of voters", "third", 100 / 3, "percent"),
        ("two-thirds", "two-thirds", 200 / 3, "percent"),
        ("four in ten", "four in ten", 40, "percent"),
        ("one in five", "one in five", 20, "percent"),
        ("one in 12", "one in 12", 100 / 12, "percent"),
        ("seven of every 10", "seven of every 10", 70, "percent"),
        ("dozens", "dozens", 24, ""),
        ("scores of people", "scores", 40, ""),
        ("tens of thousands", "tens of thousands", 20000, ""),
        ("several hundred", "several hundred", 200, ""),
        ("No one", "No one", 0, ""),
    ],
)
def test_one_number(text, surface, value, unit):
    found = numbers(text)
    assert len(found) == 1
    assert found[0][0] == (surface or text)
    assert found[0][1] == pytest.approx(value)
    assert found[0][3] == unit


@pytest.mark.parametrize(("form", "pattern", "example"), [(row[0], row[2], row[3]) for row in ROWS.values()])
def test_a_row_fits_its_example(form, pattern, example):
    assert form in {n.form for n in find_numbers(read_words(example, 0, len(example)))}, pattern


@pytest.mark.parametrize("blank", " \u00a0\u202f\u2009\u2007'’")
def test_thousands_parted_by(blank):
    assert numbers(f"10{blank}000 people died") == [(f"10{blank}000", 10_000, None, "")]
    assert numbers(f"stands at 1{blank}964 dead") == [(f"1{blank}964", 1964, None, "")]
    assert numbers(f"1{blank}234{blank}567.5 votes") == [(f"1{blank}234{blank}567.5", 1_234_567.5, None, "")]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Soto 1 964 people watched", [1, 964]),
        ("Soto 1\u202f964 people watched", [1964]),
        ("Soto 1 045 votes", [1045]),
        ("On Monday 1 200 people were killed", [1200]),
        ("On May 12 300 people were killed", [12, 300]),
        ("in Room 3 200 people waited", [3, 200]),
        ("Velm 12 345 45 210", [12, 345, 45, 210]),
        ("Reed won 304.118 votes, the Blues 97.004", [304118, 97004]),
        ("1.304.118 votes for Reed and 97.004 for Bell, or 3.125 percent", [1304118, 97004, 3.125]),
        ("The flood killed 2.415 people and 131.900 are homeless", [2415, 131900]),
        ("The index fell 3.125 points to 812.904", [3.125, 812.904]),
        ("lost 6-3 200 times", [6, 3, 200]),
        ("call +1 800 555 0000", [1, 800, 555, 0]),
    ],
)
def test_one_number_or_two(text, values):
    assert [value for _, value, _, _ in numbers(text)] == values


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("20 to 30 people", [(20, 30)]),
        ("45–48 percent", [(45, 48)]),
        ("between 210 and 226 seats", [(210, 226)]),
        ("two or three", [(2, 3)]),
        ("2 to 3 million", [(2e6, 3e6)]),
        ("ranged from 40 to 54", [(40, 54)]),
        ("52–48", [(52, None), (48, None)]),
        ("45-55", [(45, None), (55, None)]),
        ("55.7 to 44.3", [(55.7, None), (44.3, None)]),
        ("from 31 to 33", [(31, None), (33, None)]),
        ("nine in Sacaba, ten in Senkata", [(9, None), (10, None)]),
        ("a thousand and a quarter of them", [(1000, None), (25, None)]),
    ],
)
def test_ranges_and_pairs(text, ends):
    assert [(value, high) for _, value, high, _ in numbers(text)] == ends


@pytest.mark.parametrize("text", ["", "words alone", "at hand"])
def test_no_number(text):
    assert numbers(text) == []


@given(st.text(st.characters() | st.sampled_from("½¾٣९9é£’ \n"), max_size=40))
def test_plain_text_keeps_length_and_digits(text):
    bare = plain(text)
    assert len(bare) == len(text)
    assert all((b == "0") == (c.isdecimal() or c in SIGNS) for b, c in zip(bare, text, strict=True))
    assert all(b == c for b, c in zip(bare, text, strict=True) if c.isascii() and c.isalpha())


@pytest.mark.parametrize("piece", ["9,", "9,9", "one hundred and ", "1.", "-", "two or three to "])
def test_the_work_grows_with_the_text(piece):
    def calls(times: int) -> int:
        text, made = piece * times, [0]

        def count(*_: object) -> None:
            made[0] += 1

        before = sys.getprofile()
        sys.setprofile(count)
        try:
            find_numbers(read_words(text, 0, len(text)))
        finally:
            sys.setprofile(before)
        return made[0]

    assert calls(4_000) < 5 * calls(1_000)
