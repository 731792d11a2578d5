"""What the charts about words draw, read from their artists."""

import numpy as np
import pytest
from marks import marks, ticks
from matplotlib.colors import to_hex
from matplotlib.figure import Figure

from analysis import (
    collocations,
    commonest,
    content_words,
    counted_words,
    distinctive_words,
    rates_of,
    shared_passages,
    term_places,
    word_rates,
)
from analysis.charts.articles import MOST
from analysis.charts.sizes import _state
from analysis.charts.style import HOVER, figure_of, new_figure, short_names, written
from analysis.charts.words import (
    LONGEST,
    PANELS,
    barcode,
    company_grid,
    distinctive_dots,
    passage_dots,
    word_grid,
)
from analysis.words.collocations import content_pairs
from analysis.words.report import near_words, with_examples


@pytest.fixture(scope="module")
def words(of_seeds):
    return of_seeds(counted_words)


@pytest.fixture(scope="module")
def rates(words):
    return word_rates(words)


@pytest.fixture
def many(collection):
    """More articles than a page can hold, all with one sentence in common."""
    return collection(
        **{f"a{i:02d}": f"The vote in town {i} began late. Nobody knew who had won it even then." for i in range(25)}
    )


def test_a_word_in_which_an_article_stands_out_comes_first(rates, seeds):
    table = rates_of(rates, ["coup", "following"])
    ax = word_grid(table, seeds)
    assert [t.get_text() for t in ax.get_yticklabels()] == ["following", "coup"]
    heads = [t.get_text() for t in ax.texts if " " in t.get_text()]
    assert heads == ["surely most in JPIA NYU", "no sure lead"]
    assert [t.get_text() for t in ax.texts if t.get_weight() == "bold" and " " not in t.get_text()] == ["6.5"]
    cells = {patch.get_url().removeprefix(HOVER) for patch in ax.patches}
    assert len(cells) == 10 and any(words.startswith("Counterfire: coup, 10 of 1,244 words;") for words in cells)
    drawn = [t.get_text() for t in ax.texts if t.get_text()[0] in "–0123456789"]
    assert sorted(drawn) == sorted(f"{rate:.1f}" if rate else "–" for rate in table["rate_per_1000"])
    assert f"{len(seeds)} articles" in written(figure_of(ax), "subtitle")


def test_distinctive_dots_stand_at_both_rates_and_give_examples(words, seeds):
    table = content_words(distinctive_words(words)).groupby("article_id", sort=False).head(12)
    table = with_examples(table[table["count"] > 0], words, seeds)
    ax = distinctive_dots(table, seeds)
    rates = [1000 * table[f"count{of}"] / table[f"total{of}"] for of in ("_others", "")]
    assert [dot.x for dot in marks(ax)] == pytest.approx([*rates[0], *rates[1]])
    said = [t.get_text() for t in ax.texts]
    assert said == [*table["example"], *short_names(seeds).values()]
    assert all(r.written.lower() in r.example.lower() for r in table.head(5).itertuples())
    first = table.iloc[0]
    assert ax.get_yticklabels()[0].get_text() == first["written"]
    one = distinctive_dots(table[table["article_id"] == seeds.index[0]], seeds.head(2))
    assert "No word sets Global Research apart." in " ".join(written(figure_of(one), "note").split())


def test_barcode_has_a_tick_a_place(words, seeds):
    places = term_places(seeds, words, ["coup", "Morales"])
    axes = barcode(places, seeds)
    for ax, term in zip(axes, ["coup", "Morales"], strict=True):
        rows = places[places["term"] == term]
        assert sorted(segment[0, 0] for segment in ticks(ax)) == pytest.approx(sorted(100 * rows["position"]))
        short = [segment for segment in ticks(ax) if np.ptp(segment[:, 1]) < 0.5]
        assert len(short) == (rows["voice"] == "quoted").sum()
        assert sum(int(t.get_text()) for t in ax.texts) == len(rows)
        (bold,) = [t.get_text() for t in ax.texts if t.get_weight() == "bold"]
        assert int(bold) == rows["article_id"].value_counts().max()


def test_every_article_that_has_a_word_most_often_is_bright(collection):
    articles = collection(a="A vote, a vote.", b="A vote.", c="The vote is a vote.")
    ax = barcode(term_places(articles, counted_words(articles), ["vote"]), articles)[0]
    assert [t.get_weight() for t in ax.texts] == ["bold", "normal", "bold"]


def test_barcode_draws_a_term_that_no_article_shown_holds(words, seeds):
    places = term_places(seeds, words, ["coup", "Morales"])
    axes = barcode(places[places["article_id"] == seeds.index[-1]], seeds.head(1))
    assert len(axes) == 2 and not any(ticks(ax) for ax in axes)
    figure_of(axes[0]).canvas.draw()


def test_the_cells_of_company_are_the_places_of_each_article(words, seeds):
    near = near_words(content_pairs(collocations(words)), words, ["coup", "MAS"])
    each = near.groupby(["word", "collocate"], sort=False)
    assert (each["here"].sum() == each["count"].first()).all() and (each.size() == each["articles"].first()).all()
    ax = company_grid(near, seeds)
    first = near["collocate"].isin(near.drop_duplicates(["word", "collocate"]).groupby("word").head(4)["collocate"])
    cells = [text.get_text() for text in ax.texts if text.get_text().isdigit()]
    assert cells == near.loc[first, "here"].astype(str).tolist()
    assert "near coup" in [text.get_text() for text in ax.texts]
    assert "within 5 words" in written(figure_of(ax), "subtitle")


def test_two_common_words_near_each_other_are_company_once(collection):
    words = counted_words(collection(a="The mill met the mayor. A mill and a mayor fell. The mayor sold his mill."))
    near = near_words(content_pairs(collocations(words)), words, ["mill", "mayor"])
    assert near[["word", "collocate"]].to_numpy().tolist() == [["mill", "mayor"]]


def test_passage_dots_link_the_articles_of_a_passage(seeds):
    passages = shared_passages(seeds)
    ax = passage_dots(passages, seeds)
    assert len(marks(ax)) == 2 * len(passages)
    first = passages.iloc[0]
    columns = [list(seeds.index).index(first[c]) for c in ("article_id", "other")]
    assert sorted(dot.x for dot in marks(ax) if dot.y == 0) == sorted(columns)
    assert {dot.full for dot in marks(ax) if dot.y == 0} == {False}


@pytest.mark.parametrize("outlet", ["Newswire", "Morning Watch", "WWW MMM NNN"])
def test_names_over_passages_stand_apart(collection, outlet):
    csv = "article_id,outlet\n" + "".join(f"{a},{outlet}\n" for a in "abcdef")
    line = "The mayor of the town said on Sunday that nobody had been asked whether the old mill should burn down."
    articles = collection({"articles.csv": csv}, **dict.fromkeys("abcdef", line))
    assert _state(figure_of(passage_dots(shared_passages(articles), articles))).overlaps == 0


def test_many_articles_stay_readable_and_say_what_is_left_out(many):
    words = counted_words(many)
    rates, passages = word_rates(words), shared_passages(many)
    charts = [
        word_grid(rates_of(rates, commonest(rates, 3)), many),
        barcode(term_places(many, words, ["vote"]), many)[0],
        passage_dots(passages, many),
    ]
    for ax in charts:
        assert f"The first {MOST} of 25" in " ".join(written(figure_of(ax), "note").split())
    assert len(charts[1].get_yticklabels()) == MOST
    apart = with_examples(content_words(distinctive_words(words)).query("count > 0"), words, many)
    ax = distinctive_dots(apart, many)
    assert f"The first {PANELS} of 25" in " ".join(written(figure_of(ax), "note").split())
    assert passages["text"].nunique() <= LONGEST


def test_nothing_to_draw_says_so(collection):
    articles = collection(a="Nothing.")
    words = counted_words(articles)
    rates = word_rates(words)
    pairs = content_pairs(collocations(words))
    charts = [
        word_grid(rates_of(rates, []), articles),
        distinctive_dots(distinctive_words(words), articles),
        barcode(term_places(articles, words, ["coup"]), articles)[0],
        company_grid(near_words(pairs, words, []), articles),
        passage_dots(shared_passages(articles), articles),
    ]
    for ax in charts:
        assert len(ax.texts) == 1 and written(figure_of(ax), "title").endswith("?")


def test_axes_can_be_given(rates, words, seeds):
    _, ax = new_figure()
    assert word_grid(rates_of(rates, ["coup", "vote"]), seeds, ax) is ax
    _, ax = new_figure()
    assert passage_dots(shared_passages(seeds), seeds, ax=ax) is ax and not written(figure_of(ax), "title")


def test_panels_of_a_caller_share_their_axes_and_take_a_palette(seeds, words):
    axes = Figure().subplots(1, 2)
    barcode(term_places(seeds, words, ["coup", "Morales"]), seeds, axes=axes, palette=["#ff0000", "#00ff00"])
    assert axes[0].get_ylim() == axes[1].get_ylim() == (4.5, -0.5) and axes[0].get_xlim() == axes[1].get_xlim()
    assert {to_hex(paint) for ax in axes for paint in ax.collections[1].get_colors()} == {"#ff0000", "#00ff00"}


@pytest.mark.parametrize("size", [(5, 3), (12, 9)])
def test_a_resized_chart_keeps_its_texts_apart(seeds, size, of_seeds):
    words = of_seeds(counted_words)
    fig = figure_of(barcode(term_places(seeds, words, ["coup", "Morales"]), seeds)[0])
    fig.set_size_inches(size)
    fig.canvas.draw()
    boxes = [text.get_window_extent() for text in fig.texts] + [ax.get_window_extent() for ax in fig.axes]
    page = fig.bbox.extents
    assert all(box.x1 <= page[2] and box.y1 <= page[3] and box.y0 >= 0 for box in boxes)
    assert not [1 for i, a in enumerate(boxes) for b in boxes[:i] if a.overlaps(b)]
