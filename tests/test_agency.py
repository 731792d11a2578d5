"""Verbs of killing, injuring, ousting, resigning and arresting: who does it, and how that is said."""

import pytest

from analysis.framing.agency import FORMS, agency
from analysis.framing.trust import matched_labels, read_labels
from analysis.framing.verbs import VERB_FORMS

WITH, WITHOUT, NONE = "passive with agent", "passive without agent", "no subject"


@pytest.mark.parametrize(
    ("text", "form", "agent", "patient"),
    [
        ("Soldiers killed two miners.", "active", "Soldiers", "two miners"),
        ("The police have arrested the mayor.", "active", "The police", "the mayor"),
        ("Gunmen who wounded three people.", "active", "Gunmen", "three people"),
        ("The army could topple him.", "active", "The army", "him"),
        ("The rebels drove the king out.", "active", "The rebels", "the king"),
        ("Rebels are killing farmers.", "active", "Rebels", "farmers"),
        ("On Monday, the mayor resigned.", "active", "the mayor", ""),
        ("The mayor, a banker, has stepped down.", "active", "The mayor", ""),
        ("Two miners were killed by soldiers.", WITH, "soldiers", "Two miners"),
        ("Two miners were later killed in the street by masked soldiers.", WITH, "masked soldiers", "Two miners"),
        ("Miners murdered by soldiers.", WITH, "soldiers", "Miners"),
        ("Two miners were killed.", WITHOUT, "", "Two miners"),
        ("Two miners were killed by a bullet.", WITHOUT, "", "Two miners"),
        ("Two miners were killed by Monday.", WITHOUT, "", "Two miners"),
        ("Ten were shot dead and 60 were injured.", WITHOUT, "", "Ten"),
        ("There were 34 dead, 90 wounded and 12 arrested.", WITHOUT, "", "90"),
        ("The ousted king left.", WITHOUT, "", "king left"),
        ("He was brought down.", WITHOUT, "", "He"),
        ("They plan to overthrow him.", NONE, "", "him"),
        ("Someone asked the mayor to resign.", NONE, "", ""),
        ("He is accused of killing two men.", NONE, "", "two men"),
        ("The overthrow of the king was quick.", "noun", "", "the king"),
        ("The mayor’s resignation came late.", "noun", "mayor’s", ""),
        ("They want the resignation of the mayor.", "noun", "the mayor", ""),
        ("They saw the arrest of two men by the army.", "noun", "the army", "two men"),
        ("Two murders were reported.", "noun", "", ""),
    ],
)
def test_a_clause(collection, text, form, agent, patient):
    row = agency(collection(a=text)).iloc[0]
    assert (row["form"], row["agent"], row["patient"]) == (form, agent, patient)
    assert text[row["start"] : row["end"]] == row["surface"]
    assert row["text"] == text


@pytest.mark.parametrize(
    "text",
    ["He stood by the door.", "The forces left.", "They bring food.", "She drove to work.", "Nobody came.", ""],
)
def test_no_clause(collection, text):
    assert agency(collection(a=text)).empty


def test_a_list_of_infinitives_and_a_second_passive(collection):
    table = agency(collection(a="They tried to threaten, arrest and oust him. Ten were killed and 60 were injured."))
    assert table["form"].tolist() == [NONE, NONE, WITHOUT, WITHOUT]
    assert table["patient"].tolist() == ["", "him", "Ten", "60"]


def test_quotations_and_columns(collection):
    table = agency(collection(a="He said: “They killed my brother.” She was jailed."))
    assert table["voice"].tolist() == ["quoted", "author"]
    assert table["action"].tolist() == ["kill", "arrest"]
    assert list(table["form"].cat.categories) == FORMS


@pytest.mark.parametrize(
    ("form", "base"), [("overthrew", "overthrow"), ("slain", "slay"), ("massacring", "massacre"), ("quitting", "quit")]
)
def test_inflections(form, base):
    assert [verb.base for verb in VERB_FORMS[form]] == [base]


def test_the_five_articles(seeds):
    table = agency(seeds)
    texts = seeds["text"].to_dict()
    assert all(texts[r.article_id][r.start : r.end] == r.surface for r in table.itertuples())
    assert table["form"].value_counts().to_dict() == {"noun": 32, WITHOUT: 15, NONE: 14, "active": 8, WITH: 4}
    labels = read_labels(seeds, "agency.csv")
    checked = matched_labels(labels, table)
    assert len(labels) >= 60
    assert (checked["form"].astype(str) == checked["form_label"]).mean() > 0.95
    assert len(checked) / len(labels) > 0.95
