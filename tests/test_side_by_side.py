"""The articles side by side: claims, what is left out, speakers, manner."""

import pandas as pd
import pytest
from matplotlib.patches import Rectangle

from analysis import compare_reported, corrected_values, load_reference
from analysis.charts import side_by_side as charts
from analysis.charts.style import written
from analysis.compare import with_quantity
from analysis.show import SIGNS
from analysis.side_by_side import report as findings
from analysis.side_by_side.claims import claims
from analysis.side_by_side.left_out import left_out
from analysis.side_by_side.manner import manner, speaking
from analysis.value_report import value_report

DAYS = "article_id,short_name,published\na,Wire,2024-03-01\nb,Post,2024-03-01\nc,Times,2024-03-01\n"
KNOWN = (
    "id,measure,value,value_high,bound,unit,subject,place,date,as_of,source,url\n"
    "R1,deaths,9,,exact,people,people,Orbe,2024-03-01,2024-03-01,Court,\n"
)
FIRE = {
    "a": "A fire at a mill in Orbe killed 4 people on Friday, said the mayor, Ana Roth. “We all lost good friends,” "
    "Ana Roth said. Turnout in the vote was 63.5 percent.",
    "b": "The fire at the mill in Orbe killed 9 people on Friday, the police said. Mayor Ana Roth wept.",
    "c": "The mill in Orbe burned on Friday.",
}


def claimed(articles):
    values = with_quantity(corrected_values(articles), articles)
    known = load_reference(articles)
    pairs = compare_reported(values, known, articles)
    return claims(values, with_quantity(known, articles), pairs, articles)


@pytest.fixture
def fire(collection):
    return collection({"articles.csv": DAYS, "reference_values.csv": KNOWN}, **FIRE)


def test_claims_that_contradict_each_other_are_flagged_beside_the_reference(fire):
    cells = claimed(fire)
    deaths = cells[cells["row"] == "deaths: Orbe"].set_index("article_id")
    assert deaths["cell"].to_dict() == {"a": "4", "b": "9", "": "9 (1 Mar 2024)"}
    assert deaths["flag"].to_dict() == {"a": True, "b": True, "": False}
    assert deaths["against"].to_dict() == {"a": "≠ 9", "b": "≠ 4", "": ""}
    assert not deaths["within"].any() and set(deaths["heading"]) == {"these clash"} == {cells["heading"].iloc[0]}
    assert deaths.loc["", "hover"] == "Court, 2024-03-01"
    assert "killed 9 people" in deaths.loc["b", "hover"]
    turnout = cells[cells["cell"] == "63.5 %"].iloc[0]
    assert (turnout["heading"], turnout["article_id"]) == ("in one article only", "a")
    told = findings.about_claims(cells, fire)
    assert told[0].startswith("The articles give numbers on 2 matters, 1 of them in more than one article; on 1 an")
    assert told[1] == "Departing, if the same is counted: deaths: Orbe (Wire and Post)."


def test_what_an_article_writes_in_whatever_way_is_not_left_out(collection):
    texts = {
        "a": "The Velm Union met, said Dariusz Nowak, a miner. The town of Velm was dark.",
        "b": "The Velm Union is silent. Dariusz Nowak, a miner, wept in Velm.",
        "c": "VELM: NOBODY KNEW\n\nThe Velm Union hall has burned down, and nobody was there to see it, said Nowak.",
        "d": "The fire at the mill began late in the night, and nobody was there to see it.",
        "e": " ",
    }
    cells = left_out(collection(None, **texts))
    assert dict(cells[cells["flag"]].groupby("row")["article_id"].agg("".join)) == {
        "Dariusz Nowak": "d", "Velm Union": "d", "Velm": "d",
    }  # fmt: skip


def test_who_is_named_in_short_is_not_left_out(collection):
    texts = {
        "a": "Irena Dusek won. Hroch Holdings of Velm, which she owns, was pleased.",
        "b": "Irena Dusek spoke. Hroch Holdings of Velm said nothing.",
        "c": 'Irena "The Bell" Dusek rang, and people at Hroch wept.',
        "d": "It rained in Orbe for a week, and nobody was there to see it.",
    }
    cells = left_out(collection(None, **texts)).query("flag and row in ['Irena Dusek', 'Hroch Holdings']")
    assert set(cells["article_id"]) == {"d"}


def test_a_town_is_not_its_university_and_who_signs_a_report_is_not_named(collection):
    texts = {
        "a": "VELM, 4 May 2021 (LPA) - The University of Velm called the bridge safe, Rothke told LPA.",
        "b": "The University of Velm said so again on Monday. Mayor Rothke told LPA that she agreed.",
        "c": "In Velm the bridge is open. People came from Velm, and the mayor of Velm, Rothke, was glad.",
    }
    articles = collection({"articles.csv": "article_id,outlet\na,Lake Press Agency\n"}, **texts)
    cells = left_out(articles)
    assert cells.query("row == 'University of Velm'")["cell"].tolist() == ["1", "1", "–"]
    assert "LPA" not in set(cells["row"])


def test_a_town_is_no_body_named_for_it_and_an_outlet_or_a_gate_no_name(collection):
    texts = {
        "a": "Free Velm lost. Osk Ulm wrote to the Echo. The men stood at Gate 4 in Velm.",
        "b": "In Velm nobody wept. GATE SHUT. The Echo had it from Osk Ulm, at Gate 4.",
        "c": "Free Velm wept. HEARTBROKEN Osk Ulm left Velm, and Ulm has not come back.",
        "d": "It rained for a week, and nobody saw it.",
    }
    cells = left_out(collection({"articles.csv": "article_id,outlet\nd,The Echo\n"}, **texts)).query("flag")
    assert dict(cells.groupby("row")["article_id"].agg("".join)) == {"Free Velm": "bd", "Osk Ulm": "d", "Velm": "d"}


def test_a_body_is_not_left_out_by_who_writes_of_it_by_its_noun(collection):
    texts = {
        "a": "The Harbour Commission met at St Orm Hospital.", "b": "The Harbour Commission left St Orm Hospital.",
        "c": "At St Orm, the commission wept.", "d": "It rained for a week, and nobody saw it.",
    }  # fmt: skip
    flagged = left_out(collection(None, **texts)).query("flag").groupby("row")["article_id"].agg("".join)
    assert dict(flagged) == {"Harbour Commission": "d", "St Orm Hospital": "d"}


def test_no_article_leaves_out_its_own_day_or_a_later_one(collection):
    days = {"articles.csv": "article_id,published\na,2024-05-14\nb,2024-05-15\nc,2024-05-14\nd,2024-05-13\n"}
    texts = {
        "a": "The mill burned on 14 May 2024.", "b": "On 14 May 2024 the mill burned.", "c": "The mill burns today.",
        "d": "The mill is old.",
    }  # fmt: skip
    assert left_out(collection(days, **texts)).query("heading == 'days' and flag").empty


def test_a_reference_of_another_day_stands_beside_no_value(collection):
    known = KNOWN.replace("2024-03-01", "2024-02-10")
    articles = collection({"articles.csv": DAYS, "reference_values.csv": known}, **FIRE)
    assert "" not in set(claimed(articles)["article_id"])
    assert value_report(articles).check.empty


def test_a_reference_counted_later_is_shown_where_no_other_is(collection):
    known = KNOWN.replace("deaths,9", "deaths,12").replace("2024-03-01,Court", "2024-03-09,Court")
    articles = collection({"articles.csv": DAYS, "reference_values.csv": known}, **FIRE)
    cells = claimed(articles)
    assert cells.loc[cells["article_id"] == "", "cell"].tolist() == ["12 (9 Mar 2024)"]
    assert set(value_report(articles).check["different date"]) == {1}


def test_a_country_in_brackets_behind_a_person_is_named(collection):
    articles = collection(a="The judges Ana Roth (Peru) and Max Ulm (Chile) spoke.", b="It was in Peru.", c="No.")
    peru = left_out(articles).query("row == 'Peru'").set_index("article_id")["cell"]
    assert peru.to_dict() == {"a": "1", "b": "1", "c": "–"}


def test_what_two_articles_have_and_a_third_has_not_is_left_out(fire):
    cells = left_out(fire)
    roth = cells[cells["row"] == "Ana Roth"].set_index("article_id")
    assert roth["cell"].to_dict() == {"a": "2", "b": "1", "c": "–"}
    assert roth["flag"].to_dict() == {"a": False, "b": False, "c": True}
    assert "Orbe" not in set(cells["row"])  # all have it
    assert "Times is without Ana Roth" in " ".join(findings.about_left_out(cells, fire))
    assert findings.about_left_out(cells[cells["row"] == "Ana Roth"], fire)[0] == (
        "One name, day or frame alone is in two articles and not in another: it is left out by Times."
    )


def test_what_only_later_articles_have_is_not_left_out(collection):
    days = "article_id,published\na,2024-03-01\nb,2024-05-01\nc,2024-05-02\nd,2024-05-02\n"
    texts = {"a": "The mill burned.", "b": "Ana Roth saw Peru.", "c": "Ana Roth saw Peruvian mills.", "d": "It rains."}
    articles = collection({"articles.csv": days}, **texts)
    cells = left_out(articles).set_index(["row", "article_id"])
    assert cells["cell"]["Peru"].to_dict() == {"a": "–", "b": "1", "c": "1", "d": "–"}  # by its adjective too
    assert cells["flag"]["Ana Roth"].to_dict() == {"a": False, "b": False, "c": False, "d": True}
    told = findings.about_left_out(left_out(articles), articles)
    assert told[1] == "What only later articles have is not counted as left out."


def test_what_only_undated_articles_have_is_not_left_out(collection):
    texts = {"a": "The mill burned.", "b": "Ana Roth saw it.", "c": "Ana Roth saw the mill.", "d": "Ana Roth left."}
    days = "article_id,published\na,2024-03-01\nd,2024-05-02\n"
    assert left_out(collection({"articles.csv": days}, **texts)).query("row == 'Ana Roth' and flag").empty
    days = days.replace("d,2024-05", "d,2024-01")
    assert set(left_out(collection({"articles.csv": days}, **texts)).query("flag")["article_id"]) == {"a"}


def test_a_place_is_not_the_longer_one_that_begins_with_its_name(collection):
    known = {"actors.toml": '[[actor]]\nname = "Velm"\nkind = "place"\n'}
    texts = {
        "a": "A bus burned in Velm Street, Orbe. It came from Velm.", "b": "People in Velm wept.",
        "c": "In Port Orbe, near Velm, it rained.", "d": "Velm Street is shut, said the town of Orbe.",
        "e": "It rained for a week, and nobody in the town of Orbe saw it.",
    }  # fmt: skip
    for companions in (known, None):
        cells = left_out(collection(companions, **texts)).set_index(["row", "article_id"])["cell"]
        assert cells["Velm"].drop(["a", "d"]).to_dict() == {"b": "1", "c": "1", "e": "–"}
        assert cells["Velm Street"].to_dict() == {"a": "1", "b": "–", "c": "–", "d": "1", "e": "–"}


def test_of_a_daily_count_the_reference_of_the_day_stands_beside(collection):
    known = KNOWN.split("\n")[0] + "".join(
        f"\nR{n},deaths,{value},,exact,people,people,Orbe,{day},{day},Court,\n"
        for n, value, day in ((1, 9, "2024-02-01"), (2, 12, "2024-02-29"))
    )
    articles = collection(
        {"articles.csv": DAYS.split("b,")[0], "reference_values.csv": known}, a="A flood killed 12 in Orbe."
    )
    cells = claimed(articles)
    assert cells.loc[cells["article_id"] == "", "cell"].tolist() == ["12 (29 Feb 2024)"]


def test_speakers_stand_with_their_words(fire):
    cells = speaking(fire)
    assert cells[["row", "article_id", "cell"]].to_numpy().tolist() == [["Ana Roth", "a", "5"]]
    assert findings.about_speaking(cells, fire)[0] == "No speaker is quoted by more than one article."


def test_the_manner_of_the_seeds(seeds):
    cells = manner(seeds)
    rows = cells.set_index(["row", "article_id"])["value"]
    assert rows["share quoted (%)"].idxmax() == "000_247041d4bc06048d"
    assert cells.dropna(subset=["value"]).groupby("row").size().eq(len(seeds)).all()
    assert "the articles differ most in class and ideology" in findings.about_manner(cells, seeds)[0]
    assert cells.loc[cells["row"] == "reading grade (Flesch-Kincaid)", "hover"].str.contains(r"\(.* to .*\)").all()


def test_the_claims_of_the_seeds_keep_their_bounds(seeds):
    cells = claimed(seeds)
    deaths = cells[cells["row"] == "deaths: Bolivia"].set_index("article_id")["cell"]
    assert deaths.drop("").tolist() == ["32* · 34*", "dozens*", f"{SIGNS['at_least']}31*"]
    off = cells[cells["flag"]].groupby("row", sort=False)["cell"].agg(list)
    against = cells.loc[cells["row"] == "arrests: Bolivia", "against"]
    assert off["arrests: Bolivia"] == ["54* · 1,513*"] and "deaths: Bolivia" not in off
    assert against.tolist() == ["54* ≠ 1,513", ""]
    assert set(cells.loc[cells["within"], "row"]) == {"arrests: Bolivia"}  # both numbers stand in one article
    drawn = [text.get_text().replace("\u00a0", " ").split("\n") for text in charts.claims_grid(cells, seeds).texts]
    assert ["54* ≠ 1,513", "(gives both)"] in drawn
    assert set(cells.loc[cells["flag"], "heading"]) == {"these clash"} == {cells["heading"].iloc[0]}
    assert "" not in set(cells.loc[cells["flag"], "article_id"])  # no reference


@pytest.mark.parametrize(
    ("cell", "against", "drawn"),
    [
        ("2 · ≥ 17", "≥ 17 ≠ 11", "2\n≥ 17 ≠ 11"),
        ("4", "≠ 9", "4\n≠ 9"),
        ("0 … 29", "17 ≠ 11; 29 ≠ 26", "0 … 29\n17 ≠ 11"),
        ("4 · 6", "", "4 · 6"),
    ],
)
def test_a_value_that_clashes_stands_once_in_its_cell(cell, against, drawn):
    assert charts._with_clash(cell, against, False) == drawn


def test_a_grid_draws_a_cell_an_article_and_leaves_the_rest_to_the_table(fire):
    cells = claimed(fire)
    ax = charts.claims_grid(cells, fire)
    boxes = [patch for patch in ax.patches if isinstance(patch, Rectangle)]
    assert len(boxes) == len(cells)
    assert [t.get_text() for t in ax.get_xticklabels()] == ["Wire", "Post", "Times", "other sources"]
    assert [t.get_text() for t in ax.get_yticklabels()] == list(dict.fromkeys(cells["row"]))
    assert "deaths: Orbe: Wire 4 ≠ 9, Post 9 ≠ 4, other sources 9 (1 Mar 2024)" in ax.figure.alt_text
    assert "of the same name" in written(charts.claims_grid(cells.assign(row="deaths (2)"), fire).figure, "note")
    many = pd.concat([cells.assign(row=f"row {n}", heading="x") for n in range(15)])
    assert "The table has 7 more rows." in " ".join(written(charts.claims_grid(many, fire).figure, "note").split())


def test_more_than_twenty_articles_are_cut_with_a_remark(collection):
    articles = collection(**{f"a{n:02d}": f"Mill {n} burned and {n + 2} people died in Orbe." for n in range(22)})
    ax = charts.claims_grid(claimed(articles), articles)
    assert len(ax.get_xticklabels()) == charts.MOST
    assert "The first 20 of 22 articles." in " ".join(written(ax.figure, "note").split())


def test_a_collection_that_claims_nothing_is_a_remark(collection):
    articles = collection(a="—", b="The mill burned down.")
    cells = claimed(articles)
    assert findings.about_claims(cells, articles) == ["The articles state no quantity of the measures looked for."]
    assert not charts.claims_grid(cells, articles).axison
    assert findings.about_left_out(left_out(articles), articles)[0].startswith("There is nothing")
    assert findings.about_speaking(speaking(articles), articles)[0].startswith("No speaker")
    same = collection(a="The mill burned down.", b="The mill burned down.")
    for either in (articles, same):
        told = findings.about_manner(manner(either), either)
        assert told == ["There is no row in which two articles have different values."]


def test_a_row_of_whole_numbers_has_no_decimals(collection):
    cells = manner(collection(a="The mill burned down on Friday.", b="It “burned well” for an hour or more."))
    assert cells[cells["row"] == "length (words)"]["cell"].tolist() == ["6", "8"]


def test_two_candidates_stand_in_rows_of_their_own(collection):
    text = "Ana Roth was elected mayor of Orbe with 36.4 per cent of the vote. Jo Lunn won 33.1 per cent."
    cells = claimed(collection({"articles.csv": DAYS}, a=text, b=text + " The town slept."))
    assert cells.groupby("row")["cell"].agg(list).to_dict() == {
        "vote: Ana Roth, Orbe": ["36.4 %"] * 2, "vote: Jo Lunn, Orbe": ["33.1 %"] * 2,
    }  # fmt: skip


def test_an_article_that_leaves_nothing_out_costs_no_decimals(collection):
    texts = {"a": "Ana Roth met Jan Holt.", "b": "Ana Roth saw Jan Holt.", "c": "The mill burned down.", "d": "—"}
    articles = collection(**texts)
    told = findings.about_left_out(left_out(articles).query("article_id != 'd'"), articles)
    assert "most are left out by c (2)." in told[0]


def test_articles_in_another_language_are_none_to_compare(collection):
    articles = collection(a="Der Rat der Stadt sagte am Montag, dass die Polizei das Feuer nicht sah. " * 3).iloc[:0]
    assert findings.about_manner(manner(articles), articles) == ["There are no two articles in English to compare."]
