"""The sentences about readability: true to their tables, and fit for one article, two, or none that can be scored."""

import pandas as pd
import pytest

import analysis.readability.findings as says
from analysis import lexical_diversity
from analysis.readability import readability_differences, readability_intervals
from analysis.readability.report import readability_report
from analysis.readability.textstat_compare import textstat_steps

SHORT = "The mill burnt down on Monday. Nobody was hurt, said the mayor. It was old.\n"
LONG = (
    "Representatives of the municipality deliberated extensively about compensating the unfortunate proprietors.\n" * 3
)


def everything(articles: pd.DataFrame) -> dict[str, list[str]]:
    """All that is said about `articles`."""
    diversity = lexical_diversity(articles)
    found = readability_report(articles)
    return {**found.said, "ends": found.about_ends, "diversity": says.about_diversity(diversity, articles)}


def test_the_hardest_and_the_easiest_are_named_with_intervals(seeds, of_seeds):
    grade = of_seeds(readability_intervals).query("score == 'flesch_kincaid_grade'").set_index("article_id")
    first, last = grade.loc[grade["value"].idxmax()], grade.loc[grade["value"].idxmin()]
    head = everything(seeds)["scores"][0]
    names = seeds["short_name"]
    assert head == (
        f"{names[first.name]} scores hardest (Flesch-Kincaid grade {first['value']:.1f}, 95 % interval "
        f"{first['low']:.1f} to {first['high']:.1f}), {names[last.name]} easiest ({last['value']:.1f}, "
        f"95 % interval {last['low']:.1f} to {last['high']:.1f})."
    )


def test_a_formula_ranks_only_where_all_articles_have_its_score(collection):
    texts = {"a": SHORT * 11, "b": SHORT * 11 + "It was so.\n", "short": LONG}
    told = everything(collection(**texts))["scores"]
    assert told[1].startswith("Of 8 formulas, the hardest article is short by 8") and "SMOG" in told[2]


def test_the_order_is_certain_only_if_every_pair_is(seeds):
    pairs = readability_differences(seeds)
    assert "is not certain" in says.about_order(pairs, seeds)[0]
    assert "is certain: " in says.about_order(pairs.assign(sure=True), seeds)[0]
    number = pairs.query("score == 'flesch_kincaid_grade'")["sure"].sum()
    assert f"leaves out zero for {number} of 10 pairs" in says.about_order(pairs, seeds)[0]


def test_pairs_are_told_from_the_harder_side(collection):
    articles = collection(short=SHORT * 3, long=LONG)
    told = everything(articles)["order"]
    assert told[0].startswith("The order of the 2 articles is certain")
    assert told[1] == "long is harder than short."


def test_textstats_differences_have_the_sign_of_textstat_less_ours(seeds, of_seeds):
    rows = of_seeds(textstat_steps).query("score == 'flesch_kincaid_grade'")
    low = (rows["textstat"] - rows["value"]).min()
    assert f"differ from those here by {low:+.2f} (" in everything(seeds)["textstat"][0]


@pytest.mark.parametrize("texts", [{"a": SHORT}, {"a": SHORT, "b": LONG}, {"a": "Mill fire\n"}, {"a": "", "b": SHORT}])
def test_something_true_is_said_of_any_collection(collection, texts):
    for told in everything(collection(**texts)).values():
        assert told[0]
        assert not any("nan" in sentence or "-0.00" in sentence or "<NA>" in sentence for sentence in told)


def test_short_texts_are_told_as_they_are(collection):
    told = everything(collection(one=SHORT, two=LONG))
    assert "SMOG is not given for one and two, which have fewer than 30 sentences" in told["scores"][-1]


def test_the_authors_own_grade_is_told_against_that_of_all():
    articles = pd.DataFrame({"short_name": list("abc"), "published": ""}, index=list("abc"))
    every, own = (pd.DataFrame({"article_id": list("abc"), says.GRADE: g}) for g in ([12, 12.05, 15], [14, 13, 13.5]))
    assert says.about_voices(every, own, articles) == [
        "The author’s sentences alone score -1.5 (c) to +2.0 (a) grades against all sentences."
    ]


def test_articles_that_tie_are_told_once(collection):
    told = everything(collection(a=SHORT, b=SHORT))
    assert told["scores"][0].startswith("a and b have the Flesch-Kincaid grade")
    assert (
        told["inputs"][0].startswith("The longest sentences: a and b (") and ";" not in told["inputs"][0].split(")")[0]
    )
    assert told["lengths"][0].startswith("The longest sentence has")


def test_the_hardest_sentence_is_told_as_its_grade_is_reckoned(collection):
    articles = collection(a="The committee registered 12 of 30 applications in 2019. It met. It went home.")
    assert everything(articles)["hardest"] == [
        "The hardest sentence of all stands in a: 9 words, 2.17 syllables each (3 figures aside), 3 of them difficult."
    ]
