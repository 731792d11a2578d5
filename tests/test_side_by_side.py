"""Each article in one column."""

from marks import marks

from analysis.charts.side_by_side import strips
from analysis.corrections import corrected_values
from analysis.side_by_side import about_aspects, article_aspects, article_columns


def test_aspects_of_the_seeds(seeds):
    table = article_aspects(seeds, corrected_values(seeds))
    assert set(table.groupby("aspect").size()) == {5}
    rows = table.set_index(["aspect", "article_id"])["value"]
    assert rows["share quoted"].idxmax() == "000_247041d4bc06048d"
    known = table.dropna(subset=["low"])
    assert (known["low"] <= known["value"]).all()
    assert (known["value"] <= known["high"]).all()


def test_columns_name_every_article_and_its_values(seeds):
    table = article_columns(seeds, article_aspects(seeds, corrected_values(seeds)), corrected_values(seeds)).set_index(
        ""
    )
    assert list(table.columns) == list(seeds["short_name"])
    assert "52.4" in table.loc["reported values", "WSWS"]
    assert "," in table.loc["distinctive words", "WSWS"]


def test_one_plain_article_needs_no_companions(collection):
    articles = collection(a="The mill burned. Four people died in Orbe on Monday.\n")
    values = corrected_values(articles)
    table = article_columns(articles, article_aspects(articles, values), values).set_index("")
    assert table.loc["distinctive words", "a"] == "–"
    assert "deaths 4" in table.loc["reported values", "a"]


def test_strips_draw_a_point_an_article_and_aspect(seeds):
    table = article_aspects(seeds, corrected_values(seeds))
    ax = strips(table, seeds)
    assert len(marks(ax)) == len(table)
    assert len(ax.get_yticklabels()) == table["aspect"].nunique()


def test_articles_without_a_common_aspect_are_not_compared(collection):
    articles = collection(a="—", b="The mill burned down.")
    aspects = article_aspects(articles, corrected_values(articles))
    assert about_aspects(aspects, articles) == ["There is no aspect in which two articles have a value."]
