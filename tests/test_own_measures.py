"""Measures of the user's own: the notation of `measures.toml`, what is wrong with an entry, what is found with it."""

import re
import textwrap
import tomllib
from pathlib import Path

import pandas as pd
import pytest

from analysis import compare_reported, corrected_values, load_articles, load_reference, numeric_expressions
from analysis import reported_values as extracted
from analysis.charts.tallies import other_tolls
from analysis.compare import with_quantity
from analysis.compare.tally import toll_tallies
from analysis.many.collection import TEMPLATES
from analysis.reported.own import __file__ as own_file
from analysis.reported.own import own_measures
from analysis.side_by_side.claims import claims
from analysis.text.layers import with_sentence_text

ROOM = Path(own_file).parent
COLLECTIONS = Path(__file__).parent / "collections"
GOOD = 'unit = "people"\npatterns = ["N @people ... missing"]\nexample = "Six women are missing."\n'
FOUND = {  # article number, surface and measure, in order of position; checked by reading the articles
    "ferry_sinking": ["02 23 missing", "04 31 missing", "05 22 missing", "05 22 missing", "06 16 missing"],
    "mine_collapse": ["01 36 missing", "04 10 missing"],
    "earthquake": [
        "01 6,000 displaced", "02 112 missing", "03 94 missing", "04 57 missing", "05 Forty-four missing",
        "06 Thirty-one missing",
    ],
    "coup_protests": ["01 2,000 marchers", "02 5,000 marchers"],
}  # fmt: skip


def entry(*patterns: str, example: str = "", more: str = "") -> dict[str, str]:
    """A `measures.toml` with one entry, counted, whose example is the words of its first pattern."""
    words = ", ".join(f'"{pattern}"' for pattern in patterns)
    return {"measures.toml": f"[counted]\npatterns = [{words}]\nexample = '{example}'\n{more}"}


def own(table: pd.DataFrame, measure: str = "counted") -> list[str]:
    return table.loc[table["measure"] == measure, "surface"].tolist()


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        ("N lost", "The firm lost 30 lorries, 12 lost their wheels.", ["12"]),
        ("N lost|sold", "They said 5 sold and 6 lost and 7 kept.", ["5", "6"]),
        ("N evac*", "Then 40 evacuees met 50 evacuated nuns and 60 vacant huts.", ["40", "50"]),
        ("N re-house*", "The town has 70 re-housed families and 80 housed ones.", ["70"]),
        ("N ... lost", "Some 9 red and blue paper kites were lost.", []),
        ("N ... lost", "Some 9 blue kites were lost.", ["9"]),
        ("N … lost", "Some 9 blue kites were lost.", ["9"]),
        ("N ... lost", "Some 9 kites, all blue, were lost.", []),
        ("N ... lost", "Some 9 kites (blue) were lost.", []),
        ("N ... lost", "Some 9 kites and 8 were lost.", ["8"]),
        ("lost ... N", "The lost children number at least 14, with 3 dogs.", ["14"]),
        ("lost N", "They lost at least 14, and lost the last 3.", ["14"]),
        ("N @people lost", "So 3 women lost it, and 4 dogs lost it.", ["3"]),
        ("N @people|@roles lost", "So 3 miners lost it, and 4 dogs lost it.", ["3"]),
        ("N lost", "More than 20 Lost souls met 30 or more lost dogs.", ["20", "30"]),
        ("N lost", "Ten to twelve lost it.", ["Ten to twelve"]),
        ("N ... lost", "One is still lost.", ["One"]),
        ("N ... lost", "So 90 kites of seven kinds were lost, and three of 12 were lost.", ["90", "12"]),
    ],
)
def test_a_pattern_finds_the_numbers_that_it_says(collection, pattern, text, found):
    articles = collection(entry(pattern, example=text if found else "Then 6 are lost."), a=text)
    assert own(extracted(articles)) == found
    assert own(numeric_expressions(articles)) == found


@pytest.mark.parametrize(
    "text",
    [
        "Ann Bell, 16, was lost.",
        "In 2019 they lost.",
        "They were 3 days lost.",
        "It cost $5 lost on a bet.",
        "By 9:30 they lost.",
    ],
)
def test_dates_ages_times_and_money_are_no_number_of_a_pattern(collection, text):
    assert own(extracted(collection(entry("N ... lost", example="Then 6 are lost."), a=text))) == []


@pytest.mark.parametrize(
    ("pattern", "text", "found"),
    [
        ("N marched", "Voters rallied for the referendum: 3,000 marched, 40 percent of them women.", ["3,000"]),
        ("turnout at N", "The election is near. Police put the turnout at 9,000 in the square.", ["9,000"]),
        ("N @people ... marched", "In the riot 600 women marched and 12 were arrested.", ["600"]),
        ("N @people ... marched", "Police arrested 60 women who had marched.", ["60"]),
        ("N @people ... marched", "Police said 60 women were injured as they marched.", []),
    ],
)
def test_a_pattern_goes_before_a_built_in_measure_whose_words_it_does_not_reach_over(collection, pattern, text, found):
    example = pattern.replace("N", "Six").replace("@people", "women").replace("... ", "")
    assert own(extracted(collection(entry(pattern, example=example), a=text))) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Some 700 marched, the union said; police said 300.", ["700", "300"]),
        ("Some 700 marched. The union counted 1,100, the mayor 800.", ["700", "1,100", "800"]),
        ("By the count of the union 700 marched, and 350 by that of the police.", ["700", "350"]),
        ("Some 700 marched on Friday. On Sunday it was 900.", ["700", "900"]),
        ("Some 700 marched. Police said 12 of them threw stones and 400 officers stood by.", ["700"]),
        ("Some 700 marched. It rained. Police said 3.", ["700"]),
        ("Some 700 marched and 9 were killed, the union said; police said 8.", ["700"]),
    ],
)
def test_a_measure_goes_on_with_the_counts_of_others(collection, text, found):
    assert own(extracted(collection(entry("N marched", example="Six marched."), a=text))) == found


@pytest.mark.parametrize(("_", "example"), tomllib.loads((ROOM / "own.toml").read_text(encoding="utf-8"))["rows"])
def test_each_way_of_going_on_has_an_example(collection, _, example):
    assert len(own(extracted(collection(entry("N @people marched", example="Six women marched."), a=example)))) > 1


def test_a_toll_goes_first_and_a_unit_must_fit(collection):
    text = "Twelve people were killed near the lost mine. Thirty percent lost it. Forty percent won."
    plain = extracted(collection(entry("N ... lost", example="Then 6 are lost."), a=text))
    assert (own(plain), own(plain, "deaths")) == ([], ["Twelve"])
    shares = entry("N ... lost", example="So 6 percent are lost.", more="unit = 'percent'")
    table = extracted(collection(shares, a=text))
    assert table.loc[table["measure"] == "counted", ["surface", "unit"]].to_numpy().tolist() == [["Thirty", "percent"]]


def test_the_first_of_two_measures_takes_a_number(collection):
    two = f"[lost]\n{GOOD}[missing]\n{GOOD}"
    table = extracted(collection({"measures.toml": two}, a="Nine women are missing."))
    assert table["measure"].tolist() == ["lost"]


def test_a_value_has_bound_subject_place_date_and_source(collection):
    text = "ORR, May 3, 2021 - At least 40 women were missing in Orr on Monday, the mayor said.\n"
    files = {"measures.toml": f"[missing]\n{GOOD}", "articles.csv": "article_id,published\na,2021-05-04\n"}
    articles = collection(files, a=text)
    row = extracted(articles).set_index("measure").loc["missing"]
    assert row[["value", "bound", "unit", "subject", "place", "date", "attributed_to"]].tolist() == [
        40, "at_least", "people", "women", "Orr", "2021-05-03", "mayor"]  # fmt: skip


def test_the_words_of_a_measure_are_no_part_of_its_subject(collection):
    toml = entry("N displaced|gone", example="It saw 6 displaced nuns.", more="unit = 'people'")
    text = "We saw 70 displaced farmers. The 22 gone make it worse. And 9 gone from one village."
    assert extracted(collection(toml, a=text))["subject"].tolist()[:3] == ["farmers", "people", "people"]


def test_where_no_noun_stands_the_unit_is_counted(collection):
    toml = entry("N were flooded", example="Then 6 were flooded.", more="unit = 'houses'")
    table = extracted(collection(toml, a="In all 30 were flooded."))
    assert table[["unit", "subject"]].to_numpy().tolist() == [["houses", "houses"]]


@pytest.mark.parametrize(
    ("toml", "message"),
    [
        ("[missing\n", ".*; mend its TOML; the file is left out"),
        ("missing = 3", r"line 1: missing is no table; write \[missing\] on a line of its own"),
        (f"[deaths]\n{GOOD}", "line 1: deaths is built in; choose another name; the entry is left out"),
        (f"[other]\n{GOOD}", "line 1: other is built in; choose another name"),
        (f"\n['Jobs lost']\n{GOOD}", "line 2: 'Jobs lost' is no name of a measure; write it in small letters"),
        ("[lost]\nunit = 'people'", r"line 1: lost has no patterns; add patterns = \["),
        ("[lost]\npatterns = 'N lost'", "line 2: patterns is no list of texts; write patterns = "),
        ("[lost]\npattern = ['N lost']", "line 2: pattern means nothing here; use patterns, unit, example"),
        ('[lost]\npatterns = ["N lost"]', 'line 1: lost has no example; add example = "…"'),
        (
            "[lost]\npatterns = [\n'N lost',\n\"lost\"]\nexample='Six lost'",
            'line 4: pattern "lost" of lost needs one N, where the number stands',
        ),
        ('[lost]\npatterns = ["N of N lost"]', 'line 2: pattern "N of N lost" of lost needs one N'),
        ('[lost]\npatterns = ["N ..."]', 'line 2: pattern "N ..." of lost matches every number; add a word'),
        ('[lost]\npatterns = ["N @dogs"]', 'line 2: pattern "N @dogs" of lost asks for @dogs, which is no word class'),
        ('[lost]\npatterns = ["N lost|"]', 'line 2: pattern "N lost|" of lost holds "", which is no word'),
        ('[lost]\npatterns = ["N * lost"]', r'line 2: pattern "N \* lost" of lost holds "\*", which is no word'),
        ('[lost]\npatterns = ["N lost 5"]', 'line 2: pattern "N lost 5" of lost holds "5", which is no word'),
        (
            "[lost]\npatterns = ['N lost']\nexample = 'Six dogs.'",
            "line 3: no pattern of lost matches its example; mend one of them; the entry is left out",
        ),
        ("[lost]\npatterns = ['N lost']\nexample = 'So 6 % lost.'", "line 3: no pattern of lost matches its example"),
        (
            "[lost]\npatterns = ['N lost']\nexample = 'Six lost.'\ncounter_example = 'So 7 lost it.'",
            "line 4: a pattern of lost matches its counter_example; write more words into it; the entry is left out",
        ),
    ],
)
def test_what_is_wrong_with_an_entry_is_named_and_the_rest_goes_on(collection, toml, message):
    rest = "" if toml.startswith(("[missing\n", "missing")) else f"\n[missing]\n{GOOD}"
    message = message.replace('"', r"[\"]").replace("N |", "N [|]").replace("lost|", "lost[|]")
    articles = collection({"measures.toml": toml + rest}, a="Six women are missing.")
    with pytest.warns(UserWarning, match=rf"measures\.toml: {message}") as warned:
        assert [m.name for m in own_measures(articles)[0]] == ["missing"] * bool(rest)
    assert len(warned) == 1


def test_the_line_of_a_pattern_is_looked_for_in_its_own_entry(collection):
    toml = '[lost]\npatterns = ["N @dogs"]\n[gone]\npatterns = ["N @dogs"]\n'
    with pytest.warns(UserWarning, match=r"line 2: .*@dogs.*\(2 problems in this file, also line 4: "):
        assert own_measures(collection({"measures.toml": toml}, a="Text.")) == [()]


def test_only_the_articles_of_its_folder_are_touched(tmp_path):
    for name in ("with", "without"):
        (tmp_path / name).mkdir()
        (tmp_path / name / f"{name}.txt").write_text("Six women are missing.", encoding="utf-8")
    (tmp_path / "with" / "measures.toml").write_text(f"[missing]\n{GOOD}", encoding="utf-8")
    articles = pd.concat([load_articles(tmp_path / name) for name in ("with", "without")])
    assert extracted(articles).set_index("article_id")["measure"].to_dict() == {"with": "missing", "without": "other"}
    kinds = numeric_expressions(articles).set_index("article_id")["kind"].to_dict()
    assert kinds == {"with": "measure", "without": "other quantity"}


def test_texts_without_a_folder_have_none():
    assert own_measures(pd.DataFrame({"text": {"a": "Six women are missing."}})) == [()]


@pytest.mark.parametrize("folder", FOUND)
def test_what_is_found_in_a_collection(folder):
    articles = load_articles(COLLECTIONS / folder)
    assert {len(known) for known in own_measures(articles)} == {2 if folder == "earthquake" else 1}
    values = extracted(articles)
    mine = values[values["measure"].isin(["missing", "displaced", "marchers"])]
    assert (mine["article_id"].str[:2] + " " + mine["surface"] + " " + mine["measure"]).tolist() == FOUND[folder]
    assert set(mine["unit"]) == {"people"}
    numbers = numeric_expressions(articles)
    assert not numbers.duplicated(["article_id", "start"]).any()
    assert numbers["measure"].isin(set(mine["measure"])).sum() == len(mine)


def test_they_stand_beside_the_tolls_and_may_fall():
    articles = load_articles(COLLECTIONS / "earthquake")
    values = with_quantity(with_sentence_text(corrected_values(articles), articles), articles)
    known = with_quantity(load_reference(articles), articles)
    pairs = compare_reported(values, known, articles)
    missing = pairs[pairs["measure"] == "missing"]
    assert "update" in set(missing["relation"]) <= {"update", "part"}
    table = toll_tallies(values, known, pairs, articles)
    assert list(dict.fromkeys(table["measure"])) == ["deaths", "injuries", "arrests", "displaced", "missing"]
    main = table[table["role"] == "main"]
    assert main.loc[main["measure"] == "missing", "value"].tolist() == [112, 94, 57, 44]
    shown = [ax.get_title(loc="left") for ax in other_tolls(table, articles)]
    assert [title.partition(":")[0] for title in shown] == ["Injured", "Arrested", "Displaced", "Missing"]
    assert shown[2:] == ["Displaced: about 6,000", "Missing: 44 to 112"]
    stated = claims(values, known, pairs, articles).set_index("row").loc["missing: Indonesia"]
    assert set(stated["heading"]) == {"other measures"}
    assert stated["cell"].tolist() == ["112", "94", "57", "44"]


@pytest.mark.parametrize("later", [40, 90])
def test_a_later_count_is_an_update_whether_it_rises_or_falls(collection, later):
    files = entry("N @people camped", example="Six women camped.")
    files["articles.csv"] = "article_id,published\na,2024-05-13\nb,2024-05-17\n"
    text = "Rain fell in Velm. On Sunday 12 May {} people camped in Velm."
    articles = collection(files, a=text.format(60), b=text.format(later))
    assert compare_reported(extracted(articles), articles=articles)["relation"].tolist() == ["update"]


@pytest.mark.parametrize(("when", "said", "relation"), [
    ("on 12 May", "2024-06-01", "different date"), ("on 12 May", "2024-05-13", "differ"), ("on 12 May", "", "differ"),
    ("in May 2021", "2024-06-01", "differ"),
])  # fmt: skip
@pytest.mark.parametrize("known", [40, 90])
def test_an_earlier_count_departs_from_no_later_reference(collection, when, said, relation, known):
    head = "id,measure,value,value_high,bound,unit,subject,place,date,as_of,source,url\n"
    year = 2021 if "2021" in when else 2024
    files = entry("N @people camped", example="Six women camped.", more='unit = "people"') | {
        "articles.csv": "article_id,published\na,2024-05-13\n",
        "reference_values.csv": f"{head}R,counted,{known},,exact,people,people,Velm,{year},{said},Mayor,\n",
    }
    articles = collection(files, a=f"Rain fell in Velm. Some tents stood; 60 people camped in Velm {when}.")
    assert compare_reported(extracted(articles), articles=articles)["relation"].tolist() == [relation]


def test_a_reference_may_be_of_such_a_measure(collection, recwarn):
    head = "id,measure,value,value_high,bound,unit,subject,place,date,as_of,source,url\n"
    files = {
        "measures.toml": f"[missing]\n{GOOD}",
        "reference_values.csv": head + "R,missing,6,,exact,people,women,,,,,\n",
    }
    assert load_reference(collection(files, a="Six women are missing."))["measure"].tolist() == ["missing"]
    assert not recwarn.list


def test_the_template_holds_entries_that_are_right(collection, recwarn):
    template = (TEMPLATES / "measures.toml").read_text(encoding="utf-8")
    assert own_measures(collection({"measures.toml": template}, a="Text.")) == [()]
    entries = template[template.index("# [missing]") :].replace("# ", "").replace("#\n", "\n")
    articles = collection({"measures.toml": entries}, a="Text.")
    assert [m.name for m in own_measures(articles)[0]] == ["missing", "displaced", "marchers"]
    assert not recwarn.list


def test_the_entry_of_the_readme_finds_evacuated_people(collection, recwarn):
    readme = (TEMPLATES.parents[1] / "reported" / "README.md").read_text(encoding="utf-8")
    toml = textwrap.dedent(re.search(r"( +)```toml\n(.*?)\1```", readme, re.S)[2])
    text = "The mayor said 300 villagers had been evacuated. Of 12 farms, 40 people were evacuated. It took 3 hours."
    assert own(extracted(collection({"measures.toml": toml}, a=text)), "evacuated") == ["300", "40"]
    assert not recwarn.list
