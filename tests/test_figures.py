"""The exported charts and the gallery."""

import json
import re
from base64 import b64decode
from html.parser import HTMLParser
from xml.etree import ElementTree

import pandas as pd
import pytest
from PIL import Image
from rendered import own_page_of

from analysis import SEEDS, commonest, counted_words, load_articles, term_places, word_rates
from analysis.charts.articles import voices
from analysis.charts.sizes import SIZES, _state, _texts, sized
from analysis.charts.style import describe, dots, empty, figure_of, hover, new_figure, short_names
from analysis.charts.words import barcode
from analysis.figures import export, figures_folder, write_gallery
from analysis.overview import voice_shares

FIGURES = SEEDS.parent / "figures"
STEMS = sorted(p.stem for p in FIGURES.glob("*.svg"))


@pytest.fixture(scope="module")
def places(of_seeds, seeds) -> pd.DataFrame:
    """Where the commonest words of the five articles stand."""
    words = of_seeds(counted_words)
    return term_places(seeds, words, commonest(word_rates(words), 6))


def chart(text: str = "costs $5 <b> & “more”"):
    fig, ax = new_figure(height=1)
    (dot,) = ax.plot(1, 1, "o")
    hover(dot, text)
    describe(fig, "How much?", "Dollars; N = 1", "One $ article.")
    return ax


def test_export_writes_three_files_and_the_same_bytes_twice(collection):
    articles = collection(a="Text.")
    folder = figures_folder(articles)
    table = pd.DataFrame({"x": [0.1], "text": ["=1+1"]})
    export(chart(), "01a-try", table, articles, alt="One point.")
    first = {p.name: p.read_bytes() for p in folder.iterdir()}
    export(chart(), "01a-try", table, articles, alt="One point.")
    assert {p.name: p.read_bytes() for p in folder.iterdir()} == first
    assert set(first) == {"01a-try.svg", "01a-try.png", "01a-try.csv"}
    assert first["01a-try.csv"] == b"x,text\n0.1,'=1+1\n"


def test_svg_keeps_text_as_text_and_shows_words_on_hover(collection):
    articles = collection(a="Text.")
    export(chart(), "01a-try", pd.DataFrame(), articles, alt='A "point" & more')
    root = ElementTree.parse(figures_folder(articles) / "01a-try.svg").getroot()
    assert root.get("aria-label") == 'A "point" & more'
    assert "costs $5 <b> & “more”" in [t.text for t in root.iter("{http://www.w3.org/2000/svg}title")]
    assert "How much?" in ["".join(t.itertext()) for t in root.iter("{http://www.w3.org/2000/svg}text")]


def test_marks_that_cover_each_other_tell_the_words_of_all(collection):
    fig, ax = new_figure(height=1)
    dots(ax, [1, 1, 2], [1, 1.0001, 1], ["below", "above", "alone"], "red")
    (tick,) = ax.plot([1, 1], [0.9, 1.1])
    hover(tick, "tick")
    describe(fig, "How much?", "N = 3", "Notes.")
    export(ax, "a", pd.DataFrame(), collection(a="Text."))
    root = ElementTree.parse(figures_folder(collection(a="Text.")) / "a.svg").getroot()
    told = [t.text for t in root.iterfind(".//{http://www.w3.org/2000/svg}g/{http://www.w3.org/2000/svg}title")]
    assert sorted(told) == ["above\nbelow\ntick", "alone", "below\nabove\ntick", "tick\nbelow\nabove"]


def test_gallery_names_every_chart(collection):
    articles = collection(a="Text.")
    export(chart(), "01a-try", pd.DataFrame(), articles, alt="A point <b>.")
    write_gallery(articles)
    page = (figures_folder(articles) / "index.html").read_text(encoding="utf-8")
    assert "A point &lt;b&gt;." in page
    assert "<b>" not in page
    readme = (figures_folder(articles) / "README.md").read_text(encoding="utf-8")
    assert "![A point &#60;b&#62;.](01a-try.png)" in readme


def test_charts_of_another_folder_stay_in_that_folder(collection, tmp_path):
    assert figures_folder(collection(a="Text.")) == tmp_path.resolve() / "figures"


def test_short_names_that_are_shared_take_the_year(collection):
    csv = "article_id,short_name,published\na,Post,2019-01-02\nb,Post,2020\nc,Times,2020\n"
    names = short_names(collection({"articles.csv": csv}, a="A.", b="B.", c="C."))
    assert names == {"a": "Post 2019", "b": "Post 2020", "c": "Times"}


@pytest.mark.parametrize("stem", STEMS)
def test_committed_chart_is_complete(stem):
    assert re.fullmatch(r"0\d[a-z]-[a-z0-9-]+", stem)
    with Image.open(FIGURES / f"{stem}.png") as picture:
        assert picture.width >= 1200
    assert len(pd.read_csv(FIGURES / f"{stem}.csv")) > 0
    root = ElementTree.parse(FIGURES / f"{stem}.svg").getroot()
    assert len(root.get("aria-label", "")) > 30
    assert "<dc:date>" not in (FIGURES / f"{stem}.svg").read_text(encoding="utf-8")


def test_gallery_page_holds_every_chart_and_asks_for_no_file():
    class Page(HTMLParser):
        figures: list[str] = []  # noqa: RUF012
        charts: list[str] = []  # noqa: RUF012
        asked: list[str] = []  # noqa: RUF012

        def handle_starttag(self, tag, attrs):
            told = dict(attrs)
            self.figures += [told["id"]] if tag == "figure" else []
            self.charts += [told["aria-label"]] if tag == "svg" else []
            self.asked += [v for k, v in attrs if k in {"src", "data", "xlink:href"} and not v.startswith("#")]

    page = Page()
    page.feed((FIGURES / "index.html").read_text(encoding="utf-8"))
    assert page.figures == STEMS and len(page.charts) == len(STEMS)
    assert [asked for asked in page.asked if not asked.startswith("data:")] == []


def test_a_chart_of_nothing_is_a_remark_and_leaves_no_files(tmp_path):
    articles = load_articles().head(1).assign(folder=str(tmp_path))
    _, ax = new_figure()
    export(ax, "x", pd.DataFrame(), articles)
    assert len(list((tmp_path / "figures").iterdir())) == 3
    assert export(empty("What?", "Nothing is known."), "x", pd.DataFrame(), articles).data == "*Nothing is known.*"
    assert not list((tmp_path / "figures").iterdir())
    write_gallery(articles)
    assert "<h1>Charts</h1>" in (tmp_path / "figures" / "index.html").read_text(encoding="utf-8")


def test_a_collection_without_articles_left_keeps_its_own_folder(tmp_path):
    (tmp_path / "a.txt").write_text("Die Mühle brannte in der Nacht bis auf die Mauern nieder.", encoding="utf-8")
    assert figures_folder(load_articles(tmp_path).head(0)) == tmp_path / "figures"
    assert figures_folder(pd.DataFrame({"text": []})) != FIGURES


def test_a_notebook_gets_the_picture_and_its_svg(collection):
    shown = export(chart(), "x", pd.DataFrame(), collection(a="One."), alt="One point.")
    data, about = shown._repr_mimebundle_()
    assert data["image/svg+xml"] == shown.svg and "<title>" in shown.svg
    assert b64decode(data["image/png"]) == shown.png and about["image/png"]["alt"] == "One point."
    assert repr(shown) == "Chart: One point."


def test_a_page_made_of_a_notebook_folds_its_code_and_loads_nothing():
    source = FIGURES.parent / "notebooks" / "01-articles.ipynb"
    html = own_page_of(source.name)
    cells = json.loads(source.read_text(encoding="utf-8"))["cells"]
    assert html.count('<details class="code">') == sum(cell["cell_type"] == "code" for cell in cells)
    assert html.count("<svg ") == 3 and "<title>Left on the Move" in html
    assert not re.search(r"<(?:script|link|img)\b|@import|url\(['\"]?http", html)


@pytest.mark.parametrize(
    ("size", "pixels", "wide"), [("column", 1003, 85), ("page", 2125, 180), ("social", 1200, 203.2), ("", 1600, 203.2)]
)
def test_a_chart_fits_the_page_it_goes_to(seeds, places, tmp_path, monkeypatch, size, pixels, wide):
    monkeypatch.setattr("analysis.figures.figures_folder", lambda articles: tmp_path)
    axes = barcode(places, seeds)
    export(axes[0], "a", pd.DataFrame(), seeds, size=size)
    picture = Image.open(tmp_path / "a.png").convert("L")
    assert picture.width == pixels and (picture.height == 675 or size != "social")
    rim = [picture.getpixel((x, y)) for x in range(pixels) for y in (0, picture.height - 1)]
    rim += [picture.getpixel((x, y)) for y in range(picture.height) for x in (0, pixels - 1)]
    assert min(rim) > 250  # nothing reaches over the edge
    root = ElementTree.parse(tmp_path / "a.svg").getroot()
    assert float(root.get("width").removesuffix("pt")) / 72 * 25.4 == pytest.approx(wide, abs=0.01)
    assert figure_of(axes[0]).get_figwidth() == 8


@pytest.mark.parametrize("size", SIZES)
def test_texts_of_a_resized_chart_are_whole_and_apart(size):
    fig, axes = new_figure(2, 3, sharex=True, sharey=True)
    for ax in axes.flat:
        ax.set_yticks(range(4), [f"article of {'a long' * i} name" for i in range(4)])
        ax.set_title("of the panel")
    describe(
        fig, "Is this long question still whole where the page is narrow? " * 2, "Share; N = 1 " * 6, "Note. " * 60
    )
    drawn, times, _ = sized(fig, size)
    assert _state(drawn).cut == _state(drawn).overlaps == 0
    assert (_state(drawn).panels > 0.25).all() and times <= 1
    footer = next(text for text in drawn.texts if text.get_gid() == "note")
    assert footer.get_window_extent().y1 < min(ax.get_tightbbox().y0 for ax in drawn.axes)
    assert fig.get_figwidth() == 8 and axes[0, 1].get_subplotspec().get_gridspec().ncols == 3  # as it was
    with pytest.raises(ValueError, match="size 'a4' is unknown; use column, page, social"):
        sized(fig, "a4")


@pytest.mark.parametrize("size", ["column", "page"])
def test_texts_are_readable_in_print(seeds, places, size):
    for chart in (barcode(places, seeds)[0], voices(voice_shares(seeds), seeds)):
        drawn, times, _ = sized(figure_of(chart), size)
        assert min(text.get_fontsize() * times for text in _texts(drawn)) > 5.99
        assert set(seeds["short_name"]) <= {text.get_text() for text in _texts(drawn)}


def test_texts_too_small_for_paper_are_told(seeds):
    ax = new_figure(height=3)[1]
    for x in range(8):
        ax.text(x / 8, 0.5, "two words")
    describe(ax, "How many?", "Words; N = 8", "Few.")
    with pytest.warns(UserWarning, match=r"smallest texts of this chart have [2-5]\.\d points as a column"):
        drawn, _, _ = sized(figure_of(ax), "column")
    assert all(text.get_visible() for text in drawn.axes[0].texts)  # only the labels of points may be left out


def test_a_high_chart_has_the_pixels_of_a_post(collection):
    articles = collection(a="Text.")
    ax = new_figure(height=7)[1]
    ax.set_yticks(range(50), [f"row {i}" for i in range(50)])
    describe(ax, "How high?", "Rows; N = 50", "Many.")
    export(ax, "a", pd.DataFrame(), articles, size="social")
    assert Image.open(figures_folder(articles) / "a.png").size == (1200, 675)


def test_panels_below_each_other_keep_the_names_below_them(seeds, places):
    drawn, _, _ = sized(figure_of(barcode(places, seeds)[0]), "column")
    assert [label.get_text() for label in drawn.axes[-1].get_xticklabels()] == ["start", "25 %", "50 %", "75 %", "end"]


def test_charts_of_other_articles_never_go_over_those_of_the_checkout(seeds, monkeypatch, tmp_path):
    monkeypatch.chdir(SEEDS.parent)
    at_hand, beside = load_articles({"x": "The mill burned down."}), SEEDS.parent / "other-figures"
    assert figures_folder(seeds) == figures_folder(seeds.head(0)) == FIGURES
    assert figures_folder(at_hand).resolve() == figures_folder(pd.concat([seeds, at_hand])).resolve() == beside
    assert figures_folder(at_hand.assign(folder=str(SEEDS.parent))) == beside
    (tmp_path / "a.txt").write_text("The mill burned down.", encoding="utf-8")
    assert figures_folder(pd.concat([seeds, load_articles(tmp_path)])) == tmp_path / "figures"
    monkeypatch.chdir(tmp_path)
    assert figures_folder(at_hand).resolve() == tmp_path / "figures"
