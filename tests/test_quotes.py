"""Where somebody is quoted: marks and their mishaps, block quotes, kinds, the five articles, invariants."""

import csv
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from steps import outgrown_on

from analysis import SEEDS, quoted_spans
from analysis.text.lines import find_lines
from analysis.text.quotes import find_quotes


def quotes(text: str) -> list[str]:
    """The quotations of a text."""
    return [text[start:end] for start, end, _ in find_quotes(text, find_lines(text))]


def kinds(text: str) -> list[str]:
    """The kinds of the quotations of a text."""
    return [kind for _, _, kind in find_quotes(text, find_lines(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She said: “We won.” He left.", ["“We won.”"]),
        ('She said: "We won." He left.', ['"We won."']),
        ("The 'free' vote and the ‘fair’ count.", ["'free'", "‘fair’"]),
        ("Le Monde wrote «c’est fini» and left.", ["«c’est fini»"]),
        ("Er sagte „es ist vorbei“ und ging.", ["„es ist vorbei“"]),
        ("»Nein«, sagte sie.", ["»Nein«"]),
        ("“We won,” she said, “and they lost.”", ["“We won,”", "“and they lost.”"]),
        ('"It is over." "We know."', ['"It is over."', '"We know."']),
        ('The law ("the Act") is old.', ['"the Act"']),
        ("The plan—“a farce”—failed.", ["“a farce”"]),
        ("No one is quoted here.", []),
        ("", []),
    ],
)
def test_marks(text, expected):
    assert quotes(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The workers’ strike and Hale’s reply.", []),
        ("The workers' strike and Hale's reply.", []),
        ("It was the ’90s, and rock 'n' roll, and 'em all.", []),
        ("‘The workers’ struggle is ours.’ They left.", ["‘The workers’ struggle is ours.’"]),
        ("In the name of ‘human rights’ and ‘democracy.’ So it is.", ["‘human rights’", "‘democracy.’"]),
        ("‘It’s over,’ she said.", ["‘It’s over,’"]),
        ("“They called it ‘peace’ and left,” he said.", ["“They called it ‘peace’ and left,”"]),
        ("'He said \"no\" to us,' she wrote.", ["'He said \"no\" to us,'"]),
        ("President Hale‘ plan failed.", []),
        ("The man was 6'2\" tall.", []),
    ],
)
def test_single_marks_and_apostrophes(text, expected):
    assert quotes(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They went “to help. It was a plan. Nobody knew.", ["“to help."]),
        ("It is “a crime and “a shame” to some.", ["“a crime and", "“a shame”"]),
        ("He said “it is over. We go.\n\nA new part begins.", ["“it is over."]),
        ("She was tired. It came out of the blue,” she said.", ["It came out of the blue,”"]),
        ('"I was ill. I went home. "I slept," he said.', ['"I was ill. I went home. "I slept,"']),
        ("“““", []),
    ],
)
def test_marks_that_nobody_closes_or_opens(text, expected):
    assert quotes(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("``We won,'' Soto said. He left.", ["``We won,''"]),
        ("''No comment,'' Soto said.", ["''No comment,''"]),
        ("He said ``no'' and ``yes''.", ["``no''", "``yes''"]),
        ("Soto said: ``We go. We go now.''", ["``We go. We go now.''"]),
        ("``They said 'no' to us,'' he wrote.", ["``They said 'no' to us,''"]),
        ("``They said 'no,''' he wrote.", ["``They said 'no,'''"]),
        ("He is 5'10'' tall. ``Tall,'' he said.", ["``Tall,''"]),
    ],
)
def test_old_wire_marks(text, expected):
    assert quotes(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('“We won," Soto said. "We lost,” Reyes said.', ['“We won,"', '"We lost,”']),
        ('"We won,” he said. “We lost," she said.', ['"We won,”', '“We lost,"']),
        ("“Where were you? » Marco said. “Here.”", ["“Where were you? »", "“Here.”"]),
        ('„We won,” he said. "We lost,“ she said.', ["„We won,”", '"We lost,“']),
        ('“He told us "no" and left,” she said. “Yes.”', ['“He told us "no" and left,”', "“Yes.”"]),
        ('"He told us “no” and left," she said. "Yes."', ['"He told us “no” and left,"', '"Yes."']),
        ('“The pipe is 12" wide,” he said.', ['“The pipe is 12" wide,”']),
        ('"There are no options. " Coach Smith said. "We go."', ['"There are no options. "', '"We go."']),
    ],
)
def test_mixed_marks(text, expected):
    assert quotes(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('«We won", he said. “We lost», she said.', ['«We won"', "“We lost»"]),
        (
            "'We won the vote. We are proud.\n\n'And we will go on,' Soto said.",
            ["'We won the vote. We are proud.\n\n'And we will go on,'"],
        ),
        (
            "'We won. It is the workers' day.\n\n'We go on.\n\n'We stay,' Soto said.",
            ["'We won. It is the workers' day.\n\n'We go on.\n\n'We stay,'"],
        ),
        ("‘We won. It’s over.\n\n‘And we go on,’ Soto said.", ["‘We won. It’s over.\n\n‘And we go on,’"]),
        ("The workers' day.\n\n'We won,' he said.", ["'We won,'"]),
        ("'We won,' he said.\n\n'We lost,' she said.", ["'We won,'", "'We lost,'"]),
    ],
)
def test_single_marks_over_paragraphs(text, expected):
    assert quotes(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("'He said 'no' to us and left,' she said.", ["'He said 'no' to us and left,'"]),
        ('"He told us "no" and left," she said. "Yes," he said.', ['"He told us "no" and left,"', '"Yes,"']),
        ('He said "we heard "no deal" all day" and left.', ['"we heard "no deal" all day"']),
        ("'They call it 'reform',' she said.", ["'They call it 'reform','"]),
        ("“He told us “no” and left,” she said. “Yes.”", ["“He told us “no” and left,”", "“Yes.”"]),
    ],
)
def test_quotations_inside_quotations_of_the_same_mark(text, expected):
    assert quotes(text) == expected


def test_a_quotation_goes_on_where_the_next_paragraph_opens_with_a_mark():
    text = "He said: “We came. We saw.\n\n“We won.” He left."
    assert quotes(text) == ["“We came. We saw.\n\n“We won.”"]
    assert quotes('He said: "We came.\n\n"We won." He left.') == ['"We came.\n\n"We won."']


def test_a_quotation_goes_on_behind_an_open_end_if_it_closes():
    text = "It ruled: “1) The quay is shut;\n\n2) the ferry is free;\n\n3) the town pays.” All left."
    assert quotes(text) == ["“1) The quay is shut;\n\n2) the ferry is free;\n\n3) the town pays.”"]
    assert quotes("It ruled “The quay is shut\n\nNobody came. “Why?” they asked.")[0] == "“The quay is shut"


def test_a_quotation_never_runs_from_a_title_into_the_text():
    assert quotes("“The quay is shut\n\n“We won,” she said, and went home again to sleep.") == [
        "“The quay is shut",
        "“We won,”",
    ]


def test_block_quotes_need_no_marks():
    text = "A town waits\n\nThe mayor wrote:\n\nWe will build “a bridge” here. Wait for it.\n\nThen she left the hall."
    assert quotes(text) == ["We will build “a bridge” here. Wait for it."]
    assert kinds(text) == ["speech"]
    marked = "A town waits\n\nThe mayor wrote:\n\n“We will build a bridge here.”\n\nThen she left the town hall."
    assert quotes(marked) == ["“We will build a bridge here.”"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The “interim” president signed it.", "term"),
        ("They spoke of ‘herd immunity’ at length.", "speech"),
        ("A policy of ‘herd immunity’ was begun.", "term"),
        ("The so-called “armed groups” fled.", "term"),
        ("She called him a “poor fool” on air.", "speech"),
        ("He described the deal as “a gift”.", "speech"),
        ("“No,” she said.", "speech"),
        ("The count was “free and fair by any measure”.", "speech"),
        ("They went “to help” the police.", "speech"),
        ("A sign read “We are closed.” It was old.", "speech"),
    ],
)
def test_kinds(text, expected):
    assert kinds(text) == [expected]


def gold():
    with open(SEEDS / "labels" / "quoted_spans.csv", encoding="utf-8", newline="") as file:
        return [(r["article_id"], int(r["start"]), int(r["end"]), r["kind"]) for r in csv.DictReader(file)]


def test_the_five_articles(seeds):
    found = list(quoted_spans(seeds)[["article_id", "start", "end", "kind"]].itertuples(index=False, name=None))
    spans, labelled = {row[:3] for row in found}, {row[:3] for row in gold()}
    assert len(spans) == len(labelled) == 97
    assert len(spans & labelled) >= 96
    agreeing = {row[:2] + row[3:] for row in found} & {row[:2] + row[3:] for row in gold()}
    assert len(agreeing) >= 94


@given(st.text(alphabet=st.sampled_from("aBs. \n,;:!?“”„«»\"'‘’()")) | st.text())
@example('a said:\n\n“B\n\nc” «"d')
@example("“s. “B\n\n“")
def test_quotations_are_in_order_and_apart(text):
    found = find_quotes(text, find_lines(text))
    assert all(0 <= start < end <= len(text) for start, end, _ in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(text[q.start : q.end].strip() == text[q.start : q.end] for q in found)
    assert {q.kind for q in found} <= {"speech", "term"}


@pytest.mark.parametrize(
    "unit",
    [
        "“",
        '"',
        "'a ",
        "‘a ",
        "s’ ",
        '." ',
        "“a\n",
        "“a;\n",
        'a"\n',
        "he said:\na b\n",
        "„“",
        "''",
        "``a'' ",
        "'a\n",
        ' "a',
    ],
)
def test_the_work_grows_with_the_text(unit):
    assert outgrown_on(unit, lambda text: find_quotes(text, find_lines(text))) == {}
