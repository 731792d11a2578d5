"""The charts of frames, names, agency and trust, read from their artists."""

import re

import pytest
from marks import marks
from matplotlib.colors import to_hex

from analysis.charts.framing import agency_bars, difference_dots, frame_grid, naming_grid
from analysis.charts.palette import TOLD
from analysis.charts.sizes import _state
from analysis.charts.style import HOVER, figure_of, short_names, written
from analysis.framing import framing_differences, framing_hits, framing_rates
from analysis.framing.agency import agency
from analysis.framing.findings import crowding
from analysis.framing.lexicon import collection_lexicon
from analysis.framing.naming import descriptions, event_words


@pytest.fixture(scope="module")
def hits(of_seeds):
    return of_seeds(framing_hits)


@pytest.fixture(scope="module")
def rates(seeds, hits):
    return framing_rates(hits, seeds)


def test_a_cell_for_each_frame_and_article_with_enough_words(seeds, rates):
    ax = frame_grid(rates, seeds)
    drawn = rates[rates["voice"] == "all"]
    assert len(ax.patches) == len(drawn) == 5 * 14
    cells = [text.get_text() for text in ax.texts if re.fullmatch(r"\d+\.\d|–", text.get_text())]
    assert sorted(cells) == sorted(f"{rate:.1f}" if rate else "–" for rate in drawn["rate_per_1000"])
    darkest = [cell.get_url() for cell in ax.patches if cell.get_alpha() == 0.6 and cell.get_facecolor()[0] < 0.5]
    most = drawn.loc[drawn.groupby("frame", observed=True)["rate_per_1000"].idxmax()]
    told = sorted(f"{HOVER}{r.frame}: {r.hits} hits in {r.total_words:,} words" for r in most.itertuples())
    assert len(darkest) == len(told) == 14
    assert all(url.startswith(words) for url, words in zip(sorted(darkest), told, strict=True))


def test_a_frame_stands_under_the_article_that_uses_it_most(seeds, rates):
    ax, names = frame_grid(rates, seeds), short_names(seeds)
    most = rates.loc[rates[rates["voice"] == "all"].groupby("frame", observed=True)["rate_per_1000"].idxmax()]
    heads = [text.get_text() for text in ax.texts if text.get_text().startswith("highest in ")]
    assert heads == [f"highest in {names[a]}" for a in seeds.index if a in set(most["article_id"])]
    first = most[most["article_id"] == seeds.index[0]].sort_values("rate_per_1000", ascending=False)["frame"]
    assert [t.get_text() for t in ax.get_yticklabels()][: len(first)] == first.tolist()


def test_differences_are_drawn_from_the_surest_on(seeds, hits):
    table = framing_differences(hits, seeds)
    ax, first = difference_dots(table, seeds), table.head(12)
    assert [dot.x for dot in marks(ax)] == pytest.approx([*first["rate_a"], *first["rate_b"]])
    assert [dot.full for dot in marks(ax)] == 2 * (first["p_holm"] < 0.05).tolist()
    assert [label.get_text() for label in ax.get_yticklabels()] == first["frame"].tolist()
    assert f"{(table['p_holm'] < 0.05).sum()} of N = {len(table)}" in written(figure_of(ax), "subtitle")


def test_the_names_of_two_articles_of_one_rate_stand_apart(collection):
    articles = collection(a="The old mill burned down.", b="The new mill burned down.", c="The coup burned out soon.")
    ax = difference_dots(framing_differences(framing_hits(articles, {"legitimacy": ["coup"]}), articles), articles)
    assert _state(figure_of(ax)).overlaps == 0


def test_hits_crowd_within_a_twentieth_of_the_words(collection):
    articles = collection(a="at the " * 50 + "coup coup coup. " + "at the " * 20 + "coup police", b="A coup.")
    table = crowding(framing_hits(articles, {"legitimacy": ["coup"], "order": ["police"]}), articles)
    assert table[["frame", "article_id", "hits", "near"]].to_numpy().tolist() == [
        ["legitimacy", "a", 4, 3], ["legitimacy", "b", 1, 1], ["order", "a", 1, 1],
    ]  # fmt: skip
    assert table["crowded"].tolist() == [3 / 8, 1 / 8, 1 / 8]


def test_names_and_words_for_the_event_stand_side_by_side(seeds, of_seeds):
    described, events = of_seeds(descriptions), event_words(seeds)
    lexicon = collection_lexicon(seeds)
    actor = lexicon.actors[0]
    left, right = naming_grid(described, events, seeds, actor, lexicon.event)
    mine = described[(described["actor"] == lexicon.actors[0]) & (described["position"] != "none")]
    rarer = len(mine) - sum(int(text.get_text()) for text in left.texts)
    assert rarer > 0 and f" {rarer} place" in " ".join(written(figure_of(left), "note").split())
    assert sum(int(text.get_text()) for text in right.texts) == len(events)
    labels = [text.get_text() for text in left.get_yticklabels()]
    assert "interim president" in labels and "“interim president”" in labels
    assert right.get_yticklabels()[0].get_text() == "coup"
    assert lexicon.event in written(figure_of(left), "subtitle")
    alone = naming_grid(described[described["article_id"] == seeds.index[0]], events[:0], seeds.head(2), actor, "")
    assert f"None found in {short_names(seeds)[seeds.index[1]]}." in written(figure_of(alone), "note")


def test_long_descriptions_stay_beside_their_panel(seeds, of_seeds):
    described, actor = of_seeds(descriptions), collection_lexicon(seeds).actors[0]
    said = described["description"].where(
        described["position"] == "none", "chair of the very old board of the mill " * 4
    )
    left, right = naming_grid(described.assign(description=said), event_words(seeds), seeds, actor, "")
    lines = left.get_yticklabels()[0].get_text().split("\n")
    assert len(lines) == 2 and max(map(len, lines)) <= 32 and lines[1].endswith("…")
    figure_of(left).canvas.draw()
    assert left.get_position().width > 0.25 and right.get_position().width > 0.25


def test_bars_add_up_to_the_clauses(seeds, of_seeds):
    table = of_seeds(agency)
    ax = agency_bars(table, seeds)
    wide = {
        told: sum(bar.get_width() for bar in ax.patches if to_hex(bar.get_facecolor()).upper() == paint.upper())
        for told, paint in TOLD.items()
    }
    assert wide["named"] == (table["agent"] != "").sum() and sum(wide.values()) == len(table)
    told = [text.get_text() for text in ax.texts]
    assert "? → Journalists" in told and "the same military" in told and not any("→ those" in text for text in told)


def test_nothing_to_draw_is_said(collection):
    articles = collection(a="Nothing happened.")
    hits = framing_hits(articles)
    charts = [
        [frame_grid(framing_rates(hits, articles), articles)],
        [difference_dots(framing_differences(hits, articles), articles)],
        naming_grid(descriptions(articles), event_words(articles), articles, "", ""),
        [agency_bars(agency(articles), articles)],
    ]
    for (ax,) in charts:
        assert written(figure_of(ax), "title").endswith("?")
        assert ax.texts[0].get_text().startswith(("No ", "The articles speak of no", "There is nothing"))


def test_many_articles_stay_readable_and_it_is_said(collection):
    articles = collection(**{f"a{i:02d}": f"Soldiers killed two miners. Text {i}." for i in range(24)})
    ax = agency_bars(agency(articles), articles)
    assert len(ax.get_yticks()) == 8
    assert "The first 8 of 24 articles" in " ".join(written(figure_of(ax), "note").split())
