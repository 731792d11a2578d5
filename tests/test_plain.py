"""Strings that hold marks, formulas and control characters, shown and written as themselves."""

import html
import io
import re
from html.parser import HTMLParser
from xml.etree import ElementTree

import matplotlib as mpl
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from matplotlib.figure import Figure
from matplotlib.text import Text
from rendered import html_of

from analysis.articles import _rows_of
from analysis.charts.style import describe, hover, look, new_figure, styled
from analysis.figures import drawn, export, figures_folder, svg, write_gallery
from analysis.many.collection import init_collection
from analysis.plain import as_alt, as_cells, as_html, as_markdown, clean, file_stem
from analysis.show import finding, show, summary

NAMES = ["Cash $$ Report", "The $Daily$ Post", "<b>Bold</b>", "<img src=x onerror=alert(1)>", "a|b", "_x_ *y*",
         "[l](javascript:alert(1))", "`code` ~~no~~", r"\(x\) \begin{a}", "AT&T &lt;", "- 1. # x",
         "https://a.org"]  # fmt: skip
MARKS = st.text(st.sampled_from("$<>_*|&`[]()!#+-=~:/.\\@^\"' \n\tab1\x00\x0c\x85\ufffe\ud800�")) | st.text()


class Page(HTMLParser):
    """The text of a page, its tags and the words of its pictures."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.text, self.tags, self.alt = "", set(), ""
        self.feed(page)
        self.close()

    def handle_data(self, data: str) -> None:
        self.text += data

    def handle_starttag(self, tag: str, attrs: list) -> None:
        self.tags.add(tag)
        self.alt = dict(attrs).get("alt") or self.alt


def one_line(text: str) -> str:
    return re.sub("[ \n]+", " ", clean(text)).strip()


@given(MARKS)
@settings(max_examples=60, deadline=None)
def test_markdown_renders_as_the_text_itself(text):
    kinds = {f"- {as_markdown(text)}": {"ul", "li"}, f"words {as_markdown(text)}": {"p"}}
    for source, tags in kinds.items():
        page = Page(html_of(source))
        assert page.text.strip("\n").removeprefix("words").strip(" ") == one_line(text)
        assert page.tags <= tags | {"span"}
    page = Page(html_of(f"![{as_alt(text)}](x.png)"))
    assert (page.alt, page.tags) == (one_line(text), {"p", "img"})


@given(MARKS)
def test_html_renders_as_the_text_itself_and_holds_no_mathematics(text):
    page = as_html(text)
    assert Page(f"<p>{page}</p>").text == clean(text)
    assert not re.search(r"[$\\][^<]|[^>][$\\]", page)


@given(MARKS)
def test_clean_text_keeps_its_length_and_fits_xml_and_utf_8(text):
    said = clean(text)
    assert len(said) == len(text)
    assert (ElementTree.fromstring(f"<a>{html.escape(said)}</a>".encode()).text or "") == said


@pytest.mark.parametrize("name", NAMES)
def test_findings_and_tables_show_names_as_themselves(name):
    page = Page(html_of(finding(f"{name} is first.", name, "", f"of {name}").data))
    assert (page.text.strip(), page.tags - {"span"}) == (f"{name} is first. {name} of {name}", {"p", "strong"})
    page = Page(html_of(summary([[name], ["Other."], [name]]).data))
    assert page.text.split("\n") == ["", name, "Other.", "", ""]
    assert Page(show(pd.DataFrame({name: [name]})).data).text.split() == f"{name} {name}".split()


@styled
def rows_of(names, ax=None):
    """A chart that writes names wherever charts write them."""
    fig, ax = (ax.figure, ax) if ax else new_figure(height=1 + 0.2 * len(names))
    (line,) = ax.plot(range(len(names)), range(len(names)), "o", label=names[-1])
    hover(line, "; ".join(names))
    ax.set_yticks(range(len(names)), names)
    ax.set_title(names[0], loc="left")
    ax.set_xlabel(names[0])
    ax.annotate(names[0], (0, 0))
    ax.legend()
    describe(fig, names[0], names[0], names[0], alt="; ".join(names))
    return ax


def written(fig: Figure) -> list[str]:
    page = ElementTree.fromstring(svg(fig, "; ".join(NAMES)))
    return ["".join(t.itertext()) for t in page.iter("{http://www.w3.org/2000/svg}text")]


def test_every_text_of_a_chart_is_the_name_itself():
    texts = written(rows_of(NAMES).figure)
    assert {name: texts.count(name) for name in NAMES[1:-1]} == dict.fromkeys(NAMES[1:-1], 1)
    assert (texts.count(NAMES[0]), texts.count(NAMES[-1])) == (7, 2)


def test_a_chart_in_the_axes_of_a_user_is_plain_too():
    ax = Figure().subplots()
    rows_of(NAMES, ax=ax)
    assert not any(t.get_parse_math() for t in ax.findobj(Text))


@given(st.lists(MARKS, min_size=1, max_size=3))
@settings(max_examples=15, deadline=None)
def test_any_chart_is_drawn_and_is_valid_xml(names):
    fig = rows_of(names).figure
    drawn(fig)
    page = ElementTree.fromstring(svg(fig, names[0]))
    told = [t.text or "" for t in page.iter("{http://www.w3.org/2000/svg}title")]
    assert "; ".join(names).strip("; \n") == "" or clean("; ".join(names)) in told


def test_the_settings_of_a_user_change_no_chart():
    expected = svg(rows_of(NAMES).figure, "")
    own = {"font.size": 20, "font.family": "monospace", "lines.markersize": 30, "axes.prop_cycle": "cycler(color='r')",
           "axes.facecolor": "black", "text.usetex": True, "legend.loc": "center", "svg.fonttype": "path"}  # fmt: skip
    with mpl.rc_context(own):
        assert svg(rows_of(NAMES).figure, "") == expected
        with look():
            assert mpl.rcParams["axes.facecolor"] == "white"
        assert mpl.rcParams["axes.facecolor"] == "black"


CELLS = ["=1+1", "+cmd", "-x", "@a", "\tq", "- list", "-5", "+3.2%", "-1e-05", "–4", "plain", "a=b", ""]


def test_cells_that_begin_a_formula_are_text_and_numbers_stay_numbers():
    table = pd.DataFrame({"=t": CELLS, "n": [-1.5] * len(CELLS), "k": pd.Categorical(CELLS)})
    again = pd.read_csv(io.StringIO(as_cells(table).to_csv(index=False)), keep_default_na=False)
    assert list(again) == ["'=t", "n", "k"]
    assert list(again["'=t"]) == [f"'{c}" for c in CELLS[:6]] + CELLS[6:]
    assert list(again["k"]) == list(again["'=t"])
    assert (again["n"] == -1.5).all()


def test_init_writes_harmless_cells_that_are_read_as_they_were(tmp_path):
    (tmp_path / "=1+1_@Post.txt").write_text("A text.", encoding="utf-8")
    init_collection(tmp_path)
    assert "'=1+1_@Post" in (tmp_path / "articles.csv").read_text(encoding="utf-8")
    assert _rows_of(pd.Index([]), tmp_path)[0].index.tolist() == ["=1+1_@Post"]


def test_gallery_shows_names_as_themselves(collection):
    articles = collection(a="Text.")
    for name in NAMES:
        export(rows_of([name]), f"../{name}", pd.DataFrame({name: [name]}), articles)
    odd = figures_folder(articles) / 'a b#(1)"%41.svg'
    odd.write_bytes((figures_folder(articles) / "a-b.svg").read_bytes())
    write_gallery(articles)
    charts = (figures_folder(articles) / "README.md").read_text(encoding="utf-8").partition("## Codebook")[0]
    readme = Page(html_of(charts))
    index = Page((figures_folder(articles) / "index.html").read_text(encoding="utf-8"))
    assert readme.tags == {"h1", "h2", "p", "a", "img", "span"}
    assert "a%20b%23%281%29%22%2541.png" in (figures_folder(articles) / "README.md").read_text(encoding="utf-8")
    for name in NAMES:
        assert readme.text.count(name) >= 3
        assert index.text.count(name) >= 2


@pytest.mark.parametrize(("text", "stem"), [("01a-voices", "01a-voices"), ("../a/b?c#d", "a-b-c-d"), ("…", "chart"),
                                            ("Größe 1.5\x00\ud800", "Größe-1.5"), ("x" * 300, "x" * 100)])  # fmt: skip
def test_file_stem(text, stem):
    assert file_stem(text) == stem
