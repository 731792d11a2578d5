"""Tables and findings in notebooks."""

import subprocess
import sys

import pandas as pd
import pytest

from analysis.show import Forms, at_end, counted, excerpts, finding, listed, show, some, summary, value_text


def test_show_escapes_text_and_leaves_gaps_blank():
    page = show(pd.DataFrame({"t": ["<b> & more", None], "n": [1.0, float("nan")], "x": [0.126, 2.0]})).data
    assert "&lt;b&gt; &amp; more" in page
    assert "nan" not in page.lower().replace("none", "")
    assert ">1<" in page
    assert ">0.13<" in page


def test_the_same_table_is_the_same_page():
    table = pd.DataFrame({"a": [1, 2]})
    assert show(table).data == show(table.copy()).data


def test_a_notebook_shows_of_a_warning_what_it_says():
    code = "import analysis.show, warnings; warnings.warn('a.txt: there is no text')"
    done = subprocess.run([sys.executable, "-m", "IPython", "-c", code], capture_output=True, text=True, check=True)
    assert done.stderr == "a.txt: there is no text\n"


@pytest.mark.parametrize(("rows", "folded"), [(12, ""), (13, "1 more row"), (2000, "1,988 more rows")])
def test_rows_after_the_twelfth_are_one_click_away(rows, folded):
    first, _, rest = show(pd.DataFrame({"n": range(rows)})).data.partition("<details>")
    assert first.count("<tr>") == 1 + min(rows, 12) and ">11<" in first
    assert rest.count("<tr>") == (1 + rows - 12 if folded else 0)
    assert f"<summary>{folded}</summary>" in rest or not folded


def test_excerpt_marks_the_words_and_stays_in_its_line(collection):
    articles = collection(a="Title 5\nIn Orbe 12 <people> died.\nMore 9.")
    table = pd.DataFrame({"article_id": ["a"], "start": [16], "end": [18]})
    assert articles.loc["a", "text"][16:18] == "12"
    page = show(pd.DataFrame({"words": excerpts(table, articles)})).data
    assert "In Orbe <mark>12</mark> &lt;people&gt; died." in page


def test_long_lines_are_cut_at_words(collection):
    articles = collection(a="word " * 50 + "12" + " word" * 50)
    table = pd.DataFrame({"article_id": ["a"], "start": [250], "end": [252]})
    (words,) = excerpts(table, articles, width=12)
    assert words == "…word word \ue00012\ue001 word word…"


@pytest.mark.parametrize(("items", "text"), [([], ""), (["a"], "a"), (["a", "b"], "a and b"), ("abc", "a, b and c")])
def test_listed(items, text):
    assert listed(items) == text


def test_findings_begin_bold_and_become_a_list():
    assert finding("A.", "", "B.").data == "**A.** B."
    assert finding("No word is shared.", "B.").data == "No word is shared. B."
    assert finding("A.", *["B."] * 4).data.count("\n- B.") == 4


@pytest.mark.parametrize(("number", "text"), [(0, "no articles"), (1, "1 article"), (2225, "2,225 articles")])
def test_counted(number, text):
    assert counted(number, "article") == text


def test_a_number_too_large_to_be_read_is_shown_as_it_stands():
    row = {"bound": "exact", "surface": "9" * 40, "value": float("nan"), "value_high": float("nan")}
    assert value_text(row) == "9" * 40


def test_an_empty_table_says_so():
    assert "Nothing" in show(pd.DataFrame({"a": []})).data


def test_a_summary_says_everything_once():
    assert summary([["One.", "More."], ["", "Two."], ["One."], ["Three."]]).data == "- One.\n- Three."
    assert finding("", "").data == ""


def test_all_that_have_the_highest_value_as_written_are_named():
    values = pd.Series({"Wire": 27.71, "Post": 24.3, "Times": 27.68, "Echo": 24.3})
    assert at_end(values, ".1f") == ("27.7", ["Wire", "Times"])
    assert at_end(values, ".1f", lowest=True) == ("24.3", ["Post", "Echo"])
    assert at_end(values, ".2f") == ("27.71", ["Wire"])


def test_what_is_not_named_is_counted():
    assert [some("abc", 3), some("abcde", 3)] == ["a, b and c", "a, b, c and 2 more"]


@pytest.mark.parametrize(
    ("number", "said"), [(0, "0 differ"), (1, "1 differs"), ("1", "1 differs"), (1200, "1200 differ")]
)
def test_a_verb_agrees_with_its_number(number, said):
    assert Forms().format("{n} {n:|differs|differ}", n=number) == said
    names = ["Post", "Wire"][: 1 + (said != "1 differs")]
    assert Forms().format("{n:|is|are} {n}", n=names) == ("is Post" if len(names) == 1 else "are Post and Wire")


def test_a_third_has_no_more_decimals_than_words_can_mean():
    row = {"bound": "exact", "value_high": float("nan")}
    assert [value_text(row | {"value": v}) for v in (100 / 3, 36.75, 12.125, 3.0)] == ["33.3", "36.75", "12.125", "3"]
