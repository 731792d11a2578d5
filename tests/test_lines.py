"""What each line is: by wording, by place, on the five articles; units and invariants."""

import csv
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pandas.testing import assert_frame_equal
from steps import outgrown_on

from analysis import SEEDS, label_lines, numeric_expressions, quoted_spans, reported_values, split_sentences
from analysis.text.lines import find_lines, find_units

BODY = "The council met on Monday and heard that the bridge will stay closed until the end of the year, at least."


def labels(*paragraphs: str, headline: str = "", author: str = "") -> list[str]:
    """The labels of paragraphs divided by blank lines."""
    found = find_lines("\n\n".join(paragraphs), headline, author)
    return [line.label for line in found if line.label != "blank"]


def label(paragraph: str, **known: str) -> str:
    """The label of a paragraph between two of prose."""
    return labels("A headline", BODY, paragraph, BODY, **known)[2]


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (["Bridge to stay closed"], ["title"]),
        (["# Bridge to stay closed"], ["title"]),
        (["Who will pay for the bridge?"], ["title"]),
        (["'My years on the bridge...'"], ["title"]),
        (["Bridge to stay closed", "Repairs will take longer than planned"], ["title", "subtitle"]),
        (["Bridge to stay closed", "By Ana Ruiz", "12 March 2021"], ["title", "byline", "date"]),
        (["Bridge to stay closed", "Ana Ruiz", "12 March 2021"], ["title", "byline", "date"]),
        (["Bridge to stay closed", "By Ana Ruiz and Tom Hale, Port City"], ["title", "byline"]),
        (["The Port Paper The Port Paper", "Bridge to stay closed"], ["boilerplate", "title"]),
        (["The old bridge. Photo: Tom Hale / CC BY-SA 3.0", "Bridge to stay closed"], ["caption", "title"]),
        (["Repairs will cost the town more than it has, writes Ana Ruiz."], ["subtitle"]),
        (["Bridge to stay closed", "So who will pay?"], ["title", "body"]),
        ([], []),
    ],
)
def test_the_head_of_an_article(head, expected):
    assert labels(*head, BODY, BODY) == [*expected, "body", "body"]


CREDIT = "(Reporting by Ana Ruiz; Editing by Tom Hale)"


@pytest.mark.parametrize("below", [[BODY], [BODY] * 3, [BODY] * 6, [*[BODY] * 6, CREDIT]])
@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (["Bridge shut for a year", "Ferries to sail twice an hour; mayor asks for patience", "12 March 2021"], "tsd"),
        (["Bridge shut for a year", "Mayor says he is sorry", "12 March 2021"], "tsd"),
        (["Bridge Shut For A Year", "Mayor Asks For Patience As Ferries Fill Up", "March 12, 2021"], "tsd"),
        (["The lesson of the bridge", "Opinion by Professor Ana Ruiz", "12 March 2021"], "tbd"),
        (["The lesson of the bridge", "Analysis by Tom Hale", "12 March 2021"], "tbd"),
        (["A bridge, a ferry, a mayor", "From our correspondent in Velm", "12 March 2021"], "tbd"),
        (["Night of the ferries", "Live reporting by Ana Ruiz (Velm) and Tom Hale (Orbe)", "12 March 2021"], "tbd"),
        (
            ["UPDATE 2-Bridge shut for a year", "* Ferries sail", "* Mayor sorry", "(Adds mayor)", "By Ana Ruiz"],
            "tssnb",
        ),
        (["BC-Bridge Shut, 2nd Ld-Writethru", "Bridge shut for a year", "By ANA RUIZ"], "ntb"),
        (["The Velm Courier", "Bridge shut for a year", "Ferries to sail twice an hour", "12 March 2021"], "ntsd"),
    ],
)
def test_the_head_is_the_same_above_any_number_of_paragraphs(head, expected, below):
    told = {"t": "title", "s": "subtitle", "b": "byline", "d": "date", "n": "boilerplate"}
    found = labels(*head, *below)
    assert found[: len(head)] == [told[letter] for letter in expected]
    assert set(found[len(head) :]) == {"body", *["boilerplate"] * (below[-1] == CREDIT)}


@pytest.mark.parametrize(
    "note",
    [
        "(Adds claim by union, new number)",
        "(Corrects age in headline; no other changes to text)",
        "(Repeats to widen distribution)",
        "(Refiles to add byline)",
        "(Recasts with vote)",
        "(Updates toll)",
        "Eds: UPDATES throughout. With photos.",
        "BC-Bridge Shut, 3rd Ld-Writethru",
        "ar-th/pg/nc",
        "((ana.ruiz@vna.example; +00 200 555 010))",
        "This story has been corrected to show that the bridge is 90 years old, not 19.",
    ],
)
def test_notes_to_those_who_take_a_report_are_boilerplate(note):
    assert labels("Bridge to stay closed", note, BODY, BODY, BODY, BODY)[1] == "boilerplate"
    assert labels("Bridge to stay closed", BODY, BODY, BODY, note)[-1] == "boilerplate"


@pytest.mark.parametrize("mark", ["UPDATE 1-", "CORRECTED-", "RPT-WRAPUP 3-", "REFILE-", "Headline: "])
def test_how_often_a_report_was_sent_is_no_part_of_its_headline(mark):
    text = f"{mark}Bridge shut, four hurt\n\n{BODY}\n\n{BODY}"
    assert next(text[start:end] for start, end, _ in find_units(text, find_lines(text))) == "Bridge shut, four hurt"
    assert reported_values([text])["surface"].tolist() == ["four"]


def test_metadata_tell_title_and_byline():
    head = ["Port City", "BRIDGE — to stay closed", BODY, "A town waits", BODY, "Ana Ruiz"]
    assert labels(*head) == ["title", "subtitle", "body", "heading", "body", "byline"]
    known = labels(*head, headline="Bridge to Stay Closed", author="Ana Ruiz")
    assert known == ["boilerplate", "title", "body", "heading", "body", "byline"]
    assert labels("Ana Ruiz, Port City", BODY, author="Ana Ruiz")[0] == "byline"
    assert labels("Bridge shut", "Tom Hale", BODY, author="Ana Ruiz and Tom Hale") == ["title", "byline", "body"]


@pytest.mark.parametrize(
    "date",
    [
        "12 March 2021",
        "March 12, 2021",
        "Friday, 12 March 2021",
        "2021-03-12",
        "Published: 12 Mar 2021, 14:05 GMT",
        "1/2/2021",
    ],
)
def test_dates(date):
    assert label(date) == "date"


@pytest.mark.parametrize(
    "notice",
    [
        "*",
        "***",
        ".",
        "Advertisement",
        "Share this article with your friends.",
        "Note to readers: please click the share buttons below.",
        "Disclaimer: the contents are of sole responsibility of the author.",
        "© 2021 The Port Paper. All rights reserved.",
        "Copyright 2021 by the authors.",
        "The views expressed here do not necessarily reflect those of the paper.",
        "Sign up for our weekly newsletter.",
        "You can read all of this in our free newsletter, every Friday.",
        "Please give generously.",
        "We need to raise 20,000 by June. Your gift counts.",
        "Become a member today.",
        "For media inquiries: press@example.org",
        "To contact the paper visit:",
        "**[example.org/contact](https://example.org/contact)**",
        "https://example.org/more",
        "press@example.org",
        "Related stories",
        "Read more: The bridge in pictures",
        "This article was amended on 9 March 2021 to correct the year in which the bridge was built.",
        "This story has been updated.",
        "Republished under a Creative Commons licence.",
        "Donate today.",
    ],
)
def test_notices_are_boilerplate(notice):
    assert label(notice) == "boilerplate"


@pytest.mark.parametrize(
    "prose",
    [
        "Copyright law is old, and the minister wants to change it.",
        "The newsletter of the port was closed in May.",
        "He urged people to donate.",
        "Sharing a flat is cheaper.",
        "By Sunday evening the counting had ended.",
        "On 12 March 2021 the bridge was shut.",
        "The picture was taken by a neighbour.",
        "– Pay the fee",
        "total = 543",
        "But at what cost?",
        "the rest went home",
        "Getty Images sued the town last year over a photograph.",
        "Donate today, the mayor told the crowd, or lose the bridge.",
    ],
)
def test_prose_is_body(prose):
    assert label(prose) == "body"


@pytest.mark.parametrize(
    "caption",
    [
        "Photo: Tom Hale/Reuters",
        "The old bridge in 2019 (Photo by Tom Hale/Getty Images)",
        "Image caption The bridge was built in 1903",
        "A view of the port. Credit: Ana Ruiz",
    ],
)
def test_captions(caption):
    assert label(caption) == "caption"


@pytest.mark.parametrize(
    "heading", ["A town waits", "‘All of us’", "What happens now?", "“Bad news”, debts and a bridge"]
)
def test_headings(heading):
    assert label(heading) == "heading"


def test_two_short_lines_are_headings_and_three_a_list():
    assert labels("Title", BODY, "Part two", "A town waits", BODY)[2:4] == ["heading", "heading"]
    assert labels("Title", BODY, "One", "Two", "Three", BODY)[2:5] == ["body"] * 3
    assert labels("Title", BODY + " The figures are as follows:", "Votes cast", BODY)[2] == "body"


def test_a_sentence_broken_by_a_line_end_is_no_heading():
    assert (
        labels("Title", BODY, "The second race went to", "the youngest of the runners, who had never won before.")[2]
        == "body"
    )


@pytest.mark.parametrize(
    "said", ["She told reporters:", "He wrote on Twitter:", "It put this in the following terms:", "She said,"]
)
def test_a_block_quote_follows_a_reporting_phrase(said):
    assert labels("Title", BODY, said, "The bridge was never safe, and they knew it", BODY)[3] == "blockquote"


@pytest.mark.parametrize("said", ["Three things matter:", "In the United States,", "The tally is as follows:"])
def test_no_block_quote_without_a_reporting_phrase(said):
    assert labels("Title", BODY, said, "The bridge was never safe, and they knew it.", BODY)[3] == "body"


@pytest.mark.parametrize(
    ("said", "posts"),
    [
        ("Some of the comments:", ["- @dock_tom: They never asked us.", "- @ana1990: It is a scandal, plainly."]),
        ("What people are saying:", ["* @sven – They lied to us all.", "* @olga_k – Nobody asked the dockers."]),
        ("Some reactions from readers:", ["• Petra, 44: I waited for years.", "• Tom, 61: They do what they can."]),
        ("The port reacted:", ["• Petra, 44: I waited for years.", "• Tom, 61: They do what they can."]),
        ("It was loud online.", ["Tom Bell (@tom_b): They never asked us.", "Jo Lund (@jlund): Nobody asked us."]),
    ],
)
def test_every_post_and_voice_of_a_list_is_quoted(said, posts):
    assert labels("Title", BODY, said, *posts, BODY)[2:] == ["body", "blockquote", "blockquote", "body"]


def test_counts_of_a_list_are_nobodys_voice():
    assert labels("Title", BODY, "The count by port:", "- Orbe: 31", "- Velm: 14", BODY)[2:] == ["body"] * 4


def test_a_block_quote_goes_on_behind_semicolons():
    quoted = ["“1) The bridge is to be closed;", "2) the ferry is to be free;", "3) the town is to pay.”"]
    found = labels("Title", BODY, "The court ruled in these terms:", *quoted, BODY)
    assert found[3:] == ["blockquote"] * 3 + ["body"]


def test_the_foot_of_an_article():
    bio = "Ana Ruiz became an engineer in 1990 and has written about ports ever since."
    appeal = ["Before you go", "The Port Paper is growing", "We need to raise 500 by June.", "Please give generously."]
    found = labels("Title", BODY, BODY, *appeal, "Ana Ruiz", bio, author="Ana Ruiz")
    assert found == ["title", "body", "body", *["boilerplate"] * 4, "byline", "bio"]


def test_what_stands_under_a_bio_is_boilerplate():
    bio = "This report was prepared with the help of many people in the port."
    found = labels("Title", BODY, BODY, bio, "A new page for the towns by the sea.", "Office", "• Tom Hale", "• Li Wen")
    assert found == ["title", "body", "body", "bio", *["boilerplate"] * 4]


@pytest.mark.parametrize(
    "bio",
    [
        "Tom Hale is a freelance journalist based in Port City.",
        "*Tom Hale is a historian at the University of Orbe.*",
        "• Tom Hale is a columnist for the Orbe Post and a former docker.",
        "Tom Hale teaches law at the University of Orbe. His book on quays appears in May.",
        "Tom Hale covers ports for the Orbe Post.",
        "Tom Hale works at the Port Institute, where he studies cranes.",
        "Tom Hale directs the Centre for Quays in Orbe. This essay is part of a series.",
    ],
)
def test_a_bio_introduces_someone_the_text_does_not_name(bio):
    assert labels("Title", BODY, bio)[-1] == "bio"
    assert labels("Title", f"Tom Hale was arrested. {BODY}", bio)[-1] == "body"
    assert labels("Title", bio, BODY, BODY)[1] == "body"


def test_a_notice_in_the_middle_leaves_the_rest_alone():
    assert labels("Title", BODY, "Sign up for our newsletter.", BODY, BODY) == [
        "title",
        "body",
        "boilerplate",
        "body",
        "body",
    ]


def test_paragraphs_on_single_lines_without_blank_ones():
    assert [line.label for line in find_lines(f"{BODY}\n{BODY}\n{BODY}")] == ["body"] * 3


WRAPPED = """\
THE OLD BRIDGE

The council met on Monday evening to hear what the engineers of the
port had found under the eastern quay. Mr. Hale, who leads them, spoke
for an hour, and few were ready to pay for what he wanted, which was,
in his own words,

a new bridge and
two new ferries.
"""


def test_hard_wrapped_text_has_paragraphs_for_units():
    lines = find_lines(WRAPPED)
    assert [line.label for line in lines] == ["title", "blank", *["body"] * 4, "blank", "body", "body"]
    units = [WRAPPED[start:end] for start, end, _ in find_units(WRAPPED, lines)]
    assert units[0] == "THE OLD BRIDGE"
    assert units[1].startswith("The council") and units[1].endswith("a new bridge and")


def test_units_join_what_a_comma_leaves_open():
    text = f"Title\n\nWhen the bridge fell,\n\nthe town was asleep.\n{BODY}"
    units = find_units(text, find_lines(text))
    assert [text[start:end] for start, end, _ in units][1] == "When the bridge fell,\n\nthe town was asleep."


def test_the_five_articles(seeds):
    table = label_lines(seeds).set_index(["article_id", "line"])["label"]
    with open(SEEDS / "labels" / "line_labels.csv", encoding="utf-8", newline="") as file:
        gold = {
            (row["article_id"], n): row["label"]
            for row in csv.DictReader(file)
            for n in range(int(row["first_line"]), int(row["last_line"]) + 1)
        }
    assert table.to_dict() == {key: gold[key] for key in table.index}
    assert len(table) >= 340


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("", []),
        ("\n", [(0, 0)]),
        ("a", [(0, 1)]),
        ("a\n", [(0, 1)]),
        ("a\r\nb\r\n", [(0, 1), (3, 4)]),
        ("a\n\nb", [(0, 1), (2, 2), (3, 4)]),
    ],
)
def test_line_ends(text, spans):
    assert [(line.start, line.end) for line in find_lines(text)] == spans


@given(st.text(alphabet=st.sampled_from("aB. \n\t\r,;:!?…“”\"'‘’#*•>@=1")) | st.text())
def test_lines_cover_the_text_and_units_its_solid_part(text):
    lines = find_lines(text, "a b", "B a")
    assert all(a.end < b.start for a, b in pairwise(lines))
    assert "".join("".join(text[s:e].split()) for s, e, _ in lines) == "".join(text.split())
    assert all((line.label == "blank") == (not text[line.start : line.end].strip()) for line in lines)
    units = find_units(text, lines)
    assert "".join("".join(text[s:e].split()) for s, e, _ in units) == "".join(text.split())


@pytest.mark.parametrize(
    "unit",
    [
        "\n",
        "a\n",
        "By X\n",
        "he said:\na b\n",
        "#\n",
        "Foo Foo ",
        "Ann Lee is a writer\n",
        "> a\n",
        "Share\nA b\n",
        "Q: a?\nA: b.\n",
    ],
)
def test_the_work_grows_with_the_text(unit):
    assert outgrown_on(unit, lambda text: find_lines(text, "a title", "Ann Lee")) == {}


@pytest.mark.parametrize("end", ["\r", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_every_line_end_gives_the_same_layers_and_values(seeds, end):
    article = seeds.loc[["003_b78515448f06fa10"]]
    other = article.assign(text=article["text"].str.replace("\r\n", "\n").str.replace("\n", end))
    plain = article.assign(text=article["text"].str.replace("\r\n", "\n"))
    for table in (label_lines, quoted_spans, reported_values, numeric_expressions):
        ours, theirs = (table(a).drop(columns="surface", errors="ignore") for a in (plain, other))
        assert_frame_equal(ours, theirs)
    spans = ["start", "end", "label"]
    assert_frame_equal(split_sentences(plain)[spans], split_sentences(other)[spans])


def test_two_characters_may_be_one_line_end():
    assert [(line.start, line.end) for line in find_lines("One.\r\n\x0cTwo.\n")] == [(0, 4), (7, 11)]
    assert [(line.start, line.end) for line in find_lines("One.\n\r\nTwo.")] == [(0, 4), (5, 5), (7, 11)]


def test_a_headline_that_ends_in_a_semicolon_announces_no_quotation():
    text = "Oil rises as Smith&#39;s fund buys;\n\nPrices rose on Monday, traders said, after a storm closed ports.\n"
    assert label_lines(text)["label"].tolist() == ["body", "blank", "body"]


@pytest.mark.parametrize(
    ("lines", "at", "label"),
    [
        (
            "By Ana Ruiz\nThe Orbe Post | 2021-03-12\n\nDockers wait for fuel as talks break down again",
            3,
            "subtitle",
        ),
        ("Ana Ruiz\n\n12 March 2021\n\nUnions say that talks are over while the town counts its boats", 3, "subtitle"),
        (f"By Ana Ruiz\n\n{BODY}\n\n{BODY}\n\nAna Ruiz covers ports for the Orbe Post.", -1, "bio"),
        (
            f"By Ana Ruiz\n\n{BODY}\n\n{BODY}\n\n*Ana Ruiz teaches law in Orbe. Her book is The Long Quay.*",
            -1,
            "bio",
        ),
        (f"By Ana Ruiz\n\n{BODY}\n\n{BODY}\n\nDr Ana Ruiz works for the Orbe Harbour Trust.", -1, "bio"),
        (f"By Ana Ruiz\n\n{BODY}\n\nAna Ruiz was not told. The port was shut, said the mayor.\n\n{BODY}", -2, "body"),
    ],
)
def test_what_stands_around_a_byline_and_who_tells_of_the_author(lines, at, label):
    text = f"Anger on the quay as the mayor holds on\n\n{lines}\n\n" + f"{BODY}\n\n{BODY}" * (label == "subtitle")
    assert [line.label for line in find_lines(text) if line.label != "blank"][at] == label
