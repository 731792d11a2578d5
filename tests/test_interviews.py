"""Interviews: who is asked, and whose the answers are."""

import pytest

from analysis import reported_values, speakers, tokenize
from analysis.text.interview import find_interview
from analysis.text.reading import read_article
from analysis.text.turns import find_turns

INTRO = "Rosa Quill, 52, has led the ward since June. We met her in the canteen."
PUT = [
    ("How many did you receive?", "We had 52 injured people on the first night. I counted them twice."),
    ("And how many died?", "Seven people died in my theatre. I signed the papers."),
    ("The army says only three civilians were killed.", "The army was not there. We were."),
    ("Do you need anything?", "I need blood. My nurses need sleep."),
]
LAYOUTS = {
    "paragraphs": "\n\n".join(part for pair in PUT for part in pair),
    "lines": "\n\n".join(f"{question}\n{answer}" for question, answer in PUT),
    "letters": "\n\n".join(f"Q: {question}\nA: {answer}" for question, answer in PUT),
}


def interview(turns: str, intro: str = INTRO) -> str:
    return f'"We ran out of sheets"\n\n{intro}\n\n{turns}\n\nInterview by Ole Brandt.\n'


@pytest.mark.parametrize("layout", LAYOUTS)
def test_answers_are_found_and_who_gives_them(layout):
    text = interview(LAYOUTS[layout])
    found = find_interview(read_article((text, "", "")))
    assert found.asked == "Rosa Quill"
    at = {question: found.answers_at(text.index(question)) for question, _ in PUT}
    assert not any(at.values()), at
    assert all(found.answers_at(text.index(answer)) for _, answer in PUT)
    assert not found.answers_at(text.index("Interview by"))


LIGHT = [
    ("Forty years at the lamp. Was it lonely?", "Never! I had the birds. They came in May."),
    ("You left in June.", "Of course. My sister said, “Come home before the storms do.”"),
    ("Do you miss it?", "I'm told that nobody does."),
]


@pytest.mark.parametrize(
    "labels",
    [
        ["Miro Dahl", "Una Brack"],
        ["**Dahl**", "**Brack**"],
        ["MD", "UB"],
        ["Miro", "Una"],
        ["Q", "A"],
        ["Miro Dahl", "Una Brack", "MD", "UB"],
    ],
)
def test_labels_tell_who_is_asked_and_are_no_words(labels):
    intro = "Una Brack, 71, told us." if "Q" in labels else "Miro Dahl of the Islander spoke to Una Brack in May."
    said = [f"{label}: {words}" for label, words in zip((labels + labels[-2:] * 2)[:6], sum(LIGHT, ()), strict=True)]
    text = "\n\n".join(["The lamp went dark", intro, *said])
    table = speakers([text])
    assert table["speaker"].tolist() == ["Una Brack"] * 3
    assert table["text"].tolist() == [answer for _, answer in LIGHT]
    assert not {"MD", "UB", "Q", "A", "**"} & set(tokenize([text])["token"])


def test_each_of_two_who_are_asked_has_own_answers():
    said = ["Dahl: Was it lonely?", "Brack: Never! I had the birds.", "Fisk: I was lonely every day."] * 2
    text = "\n\n".join(["The lamp went dark", "Miro Dahl spoke to Una Brack and Ole Fisk in May.", *said])
    assert [name.split()[-1] for name in speakers([text])["speaker"]] == ["Brack", "Fisk"] * 2


@pytest.mark.parametrize("written", ["**{}**", "__{}__", "*{}*", "[{}]"])
def test_questions_set_off_are_asked_of_whom_the_paper_met(written):
    put = ["How high did the water rise?", "What went wrong with the sirens?", "And what now?"]
    said = ["Four metres in a night, which nobody foresaw.", "They had been sold to save money.", "We build the dyke."]
    turns = [part for question, answer in zip(put, said, strict=True) for part in (written.format(question), answer)]
    met, other = "We spoke with Una Brack about the flood of May.", "The flood of May has left many questions."
    assert find_turns(["The river", met, *turns]) == {i + 2: i % 2 == 1 for i in range(6)}
    assert find_turns(["The river", other, *turns]) == {}


def test_a_question_may_be_long_but_no_paragraph_that_ends_in_one():
    long = f"Do you recall {'the lamp and the birds and the storm of May, and ' * 5}the boat?"
    turns = [f"{long}", "I do.", "Do you miss it?", "I miss the birds.", "Would you go back to your lamp?", "I would."]
    assert 250 < len(long) < 300 and find_turns(turns) == {i: i % 2 == 1 for i in range(6)}
    assert 0 not in find_turns([long.replace("birds", "many other birds"), *turns[1:]])


def test_results_with_names_are_no_turns():
    text = "\n\n".join(["The count", "It ended at noon.", "Greens: 43", "Blues: 21", "Greens: 12", "Blues: 50"])
    assert {"Greens", "Blues"} <= set(tokenize([text])["token"])


def test_whom_the_questions_address_is_asked():
    intro = "Otto Marsh resigned in May. Rosa Quill, 52, took over the ward. She met us in the canteen."
    turns = LAYOUTS["paragraphs"].replace("And how many died?", "And how many died, Ms Quill?")
    assert find_interview(read_article((interview(turns, intro), "", ""))).asked == "Rosa Quill"


@pytest.mark.parametrize(
    "text",
    [
        "The bridge\n\nIt fell in May.\n\nWhy did it fall?\n\nA bearing broke."
        "\n\nWho is to blame?\n\nTwo men were charged.\n\nWhat comes next?\n\nA ferry, says Rosa Quill.",
        "No questions\n\nRosa Quill, 52, has led the ward since June. I met her.",
        "",
    ],
)
def test_other_texts_are_no_interviews(text):
    assert not find_interview(read_article((text, "", ""))).asked


def test_who_is_asked_speaks_and_is_the_source(collection):
    articles = collection(a=interview(LAYOUTS["paragraphs"]))
    said = speakers(articles)
    assert set(said["speaker"]) == {"Rosa Quill"}
    assert len(said) == 1 + len(PUT)  # the title, each answer; not what was put
    values = reported_values(articles)
    sources = values.set_index("surface")["attributed_to"].to_dict()
    assert sources["52"] == sources["Seven"] == "Rosa Quill"
    assert sources["three"] != "Rosa Quill"


def test_in_a_transcript_without_questions_each_label_tells_who_gives_the_numbers(collection):
    text = (
        "Morning Show, 13 May 2024\n\nROWE: With us are Mira Holm of the clinic and the mayor of Velm, Piet Ulm.\n\n"
        "HOLM: Of our own cooks in Velm 21 have died. A year ago two died.\n\n"
        "ROWE: Tea is dear this year, and the fields of Velm are dry.\n\n"
        "ULM (clip): In my town 38 people have died. Nobody hides a thing.\n\n"
        "HOLM: Seven more died at home. Their names are known.\n\nULM: So be it.\n"
    )
    found = reported_values(collection(a=text))
    told = found[found["measure"] == "deaths"]["attributed_to"]
    assert told.tolist() == ["Mira Holm", "Mira Holm", "Piet Ulm", "Mira Holm"]
