"""Pages as they are pasted: what is the article's, who speaks in it, and what the page says of itself."""

import sys
from pathlib import Path

import pandas as pd
import pytest

from analysis import load_articles, tokenize
from analysis.days import date_of
from analysis.text.credits import is_credit, is_date_line, people
from analysis.text.imprint import Imprint, read_imprint
from analysis.text.lines import find_lines
from analysis.text.quotes import find_quotes

sys.path.insert(0, str(Path(__file__).parent / "benchmarks"))
from pages import body_scores, labelled, learn, names, of_weights, table

BODY = "The council met on Monday and heard that the bridge will stay closed until the end of the year, at least."


def labels(*paragraphs: str) -> list[str]:
    """The labels of lines without blank ones between them."""
    return [line.label for line in find_lines("\n".join(paragraphs))]


@pytest.mark.parametrize(("half", "floor"), [(0, (0.95, 0.98)), (1, (0.95, 0.98))])
def test_the_body_of_pages_is_found(half, floor):
    precision, recall, _ = body_scores(names()[half])
    assert precision > floor[0] and recall > floor[1]


def test_there_are_thirty_pages_and_more_and_none_is_read_and_unread():
    read, unread = names()
    assert len(read) + len(unread) >= 30 and not set(read) & set(unread)
    assert {label for name in read for _, label in labelled(name)} >= {"title", "body", "blockquote", "boilerplate"}


def test_the_weights_are_those_that_the_pages_give():
    learned, kept = of_weights(learn(names()[0])), table()
    assert learned.rows == kept.rows
    assert abs(learned.adds - kept.adds).max() <= 4  # of the last digit of two weights, as other machines round


def test_navigation_counts_and_related_links_are_no_body():
    head = ["Skip to main content", "Menu", "News", "Sport", "Bridge to stay closed for a year", "1.4k shares", "Share"]
    foot = [
        "(Reporting by Ana Ruiz; Editing by Tom Hale)",
        "You may also like",
        "Ferry to start in May",
        "Bear eats pie",
    ]
    found = labels(*head, BODY, BODY, "We use cookies to improve your experience.", BODY, *foot)
    assert found[:7] == [*["boilerplate"] * 4, "title", "boilerplate", "boilerplate"]
    assert found[7:11] == ["body", "body", "boilerplate", "body"]
    assert found[11:] == ["boilerplate"] * 4


@pytest.mark.parametrize(
    "line",
    [
        "The bridge needs friends. Click here to join them.",
        "Continue reading this story as a member of the club.",
        "The Velm Ledger is an independent news organization with forty reporters.",
        "PHOTOS | The bridge that nobody crosses",
        "What the last ferryman knows (Compass, 14 min.)",
        "> Read more: The ferryman and the goat",
        "Correction, 4 May: The bridge was built in 1931, not in 1913.",
        "Stay informed with the Velm Ledger every day.",
        "We need you. Our journalism takes months, and it has to be paid for by somebody. If you value what you "
        "read here, give what you can, or share our stories with a friend of yours, since your support "
        "keeps the lights of our newsroom on, every day and every night of the year.",
    ],
)
def test_a_line_that_speaks_to_the_reader_is_no_body(line):
    assert labels("Bridge shut", "Share", BODY, line, BODY) == ["title", "boilerplate", "body", "boilerplate", "body"]


@pytest.mark.parametrize(
    "line",
    [
        'Rey stood at the rail. "Click here, they say. I do not click."',
        "The ferry takes ten minutes.",
        "The mayor walked to the other bank (six miles) and back.",
    ],
)
def test_a_sentence_of_the_article_that_looks_like_it_stays(line):
    assert labels("Bridge shut", "Share", BODY, line, BODY) == ["title", "boilerplate", "body", "body", "body"]


def test_captions_are_known_by_a_credit_behind_them_or_below():
    assert labels("Bridge shut", BODY, "Rey on the quay Credit: Ana Lopes / Velmfoto", BODY)[2] == "caption"
    assert labels("Bridge shut", BODY, "Rey on the quay. (Velm News: Ana Lopes)", BODY)[2] == "caption"
    assert labels("Bridge shut", BODY, "Rey on the quay. Courtesy of the town", BODY)[2] == "caption"
    assert labels("Bridge shut", BODY, "Ana Lopes/Velmfoto", BODY)[2] == "caption"
    both = labels("Bridge shut", "Share", BODY, "Rey on the quay on Monday", "Photo by Ana Lopes/The Ledger", BODY)[3:5]
    assert both == ["caption", "caption"]


def test_a_pull_quote_is_no_body_and_a_paragraph_that_stands_twice_is():
    rey = "“I built it to last,” said Rey, who is ninety. “It is only tired. So am I, and nobody has closed me.”"
    page = ["Bridge shut", "Share", BODY, rey, "“I built it to last. It is only tired”", BODY, BODY]
    assert labels(*page)[2:] == ["body", "body", "boilerplate", "body", "body"]
    assert labels("Bridge shut", "Share", BODY, rey, "It is only tired. So am I.", BODY)[4] == "boilerplate"


def test_a_caption_may_go_on_behind_a_sentence_without_an_end():
    line = "Rey on the quay on Monday. The bridge behind him is ninety"
    assert labels("Bridge shut", "Share", BODY, line, BODY)[3] == "caption"
    assert labels("Bridge shut", "Share", BODY, line + ". ♦", BODY)[3] == "body"


def test_a_list_under_a_notice_goes_with_it():
    listed = ["• The town that forgot its river", "• What is a ferry for?", "• Nine goats and a boat for the winter"]
    found = labels("Bridge shut", "Share", BODY, "You might also be interested in:", *listed, BODY, BODY)
    assert found[3:] == [*["boilerplate"] * 4, "body", "body"]


def test_no_page_is_without_a_text():
    assert labels("HEADLINE: Bridge shut", "LENGTH: 20 words", "DATELINE: VELM", "BODY:", BODY)[-1] == "body"


def test_field_lines_of_a_press_database_are_no_body():
    fields = [
        "HEADLINE: Bridge shut",
        "BYLINE: Ana Ruiz",
        "SECTION: Pg. 4",
        "LENGTH: 355 words",
        "DATELINE: VELM",
        "BODY:",
    ]
    assert labels(*fields, BODY) == ["title", "byline", *["boilerplate"] * 4, "body"]
    assert labels("Title", BODY, "Section: four men sat there.", BODY)[2] == "body"
    text = "\n".join([*fields, "LOAD-DATE: March 4, 2021", BODY])
    assert read_imprint(text) == Imprint("Bridge shut", "Ana Ruiz", "2021-03-04", "Pg. 4")


def test_entries_of_a_live_blog_have_their_times_and_rows_of_a_table_stay_rows():
    assert labels("Title", BODY, "14:32", BODY, "2.15pm", BODY, "17.04 GMT", BODY)[2::2] == ["date"] * 3
    table = "Title\n" + BODY + "\nParty\tSeats\nAlliance\t61\nFront\t48\nOthers\t3\n" + BODY
    found = find_lines(table)
    assert [line.label for line in found[2:6]] == ["body"] * 4


@pytest.mark.parametrize("rule", [[], ["---|---|---"]])
@pytest.mark.parametrize("row", ["{} | {} | {}", "| {} | {} | {} |", "{}\t{}\t{}", "{}   {}   {}"])
@pytest.mark.parametrize("above", [["By Ana Ruiz", "12 March 2021"], ["Share", "1.4k shares"]])
def test_a_table_is_of_the_body_and_so_is_what_stands_below_it(rule, row, above):
    rows = [row.format(*cells.split()) for cells in ("Place Dead Injured", "Velm 3 20", "Orbe 1 11")]
    found = labels("Bridge shut", *above, BODY, "How many?", BODY, rows[0], *rule, *rows[1:], "What next?", BODY)
    assert found[4:] == ["heading", "body", *["body"] * (3 + len(rule)), "heading", "body"]


INTERVIEWS = {
    "letters": ["Q: Why did you run?", "A: Nobody else did.", "Q: Do you regret it?", "A: No. It rained."],
    "names": ["THE PAPER: Why did you run?", "SOTO: Nobody did.", "THE PAPER: And now?", "SOTO: I dig. It rains."],
    "bold": ["**Why did you run?**", "I was asked.", "**Do you regret it?**", "My hat, I do.", "**Now?**", "I dig."],
    "questions to you": [
        "Why did you run?",
        "I was asked.",
        "Do you regret it?",
        "I do not.",
        "Will you dig?",
        "I do.",
    ],
}


@pytest.mark.parametrize("name", INTERVIEWS)
def test_answers_of_an_interview_are_quoted(name):
    turns = INTERVIEWS[name]
    text = "\n\n".join(["Soto on losing", BODY, *turns])
    found = [line.label for line in find_lines(text) if line.label != "blank"]
    assert found[2:] == ["body", "blockquote"] * (len(turns) // 2)
    quoted = [text[q.start : q.end] for q in find_quotes(text, find_lines(text))]
    assert quoted == [turn.split(": ")[-1] for turn in turns[1::2]]


def test_an_explainer_with_questions_is_no_interview():
    answers = [
        "Engineers say a bearing failed in May.",
        "Two men were charged on Thursday.",
        "The county rents a ferry.",
    ]
    asked = ["Why did the bridge fall?", "Who is to blame?", "What happens next?"]
    turns = [paragraph for pair in zip(asked, answers, strict=True) for paragraph in pair]
    assert "blockquote" not in labels("The bridge", BODY, *turns)


def test_posts_are_quoted():
    posts = ["@elena_m I have waited 11 years for this", "@port_paul Enjoy it tonight, you pay tomorrow"]
    assert labels("Title", BODY, "A few reactions:", *posts, BODY)[3:] == ["blockquote", "blockquote", "body"]
    post = "We are on our way to the capital. — Radio Saint Ana (@radiosantaana) November 1, 2020"
    assert labels("Title", BODY, post, BODY)[2] == "blockquote"


def test_a_bio_is_not_in_the_voice_of_the_author(collection):
    bio = "Tom Hale is a freelance journalist based in Port City."
    tokens = tokenize(collection(a=f"Bridge shut\n\n{BODY}\n\n{bio}\n"))
    assert set(tokens.loc[tokens["label"] == "bio", "voice"]) == {"boilerplate"}


@pytest.mark.parametrize(
    ("line", "date"),
    [
        ("Last modified on Mon 16 Nov 2020 11.32 GMT", "2020-11-16"),
        ("Updated 4:51 PM GMT, November 8, 2022", "2022-11-08"),
        ("Posted on June 4, 2018 by harbourmaster", "2018-06-04"),
        ("11.03.2020 / 15:40", "2020-03-11"),
        ("The Velm Post | Friday, 12 March 2021", "2021-03-12"),
        ("Voice of the Coast, 12 March 2021", "2021-03-12"),
        ("The Velm Post (12 March 2021)", "2021-03-12"),
        ("VNA, Velm, 12 March 2021", "2021-03-12"),
        ("Velm, March 12, 2021 (Delta News) -", "2021-03-12"),
        ("VELM, March 12 (DNA)", ""),
        ("25/12/20", "2020-12-25"),
        ("12/25/20", "2020-12-25"),
        ("31.12.99", "1999-12-31"),
        ("1/2/21", ""),
        ("25/12/2020", "2020-12-25"),
        ("1/2/2021", ""),
        ("31 February 2021", ""),
        ("17:42", ""),
        ("2 hours ago", ""),
    ],
)
def test_lines_that_are_dates(line, date):
    assert is_date_line(line) and date_of(line) == date


@pytest.mark.parametrize(
    "line",
    [
        "Massacre in Velm, 12 May 2021",
        "Massacre in Velm (12 May 2021)",
        "The bridge of Velm (population 300) -",
        "On 12 March 2021 the bridge was shut.",
        "28 Mario Ancic (Croatia)",
        "May Day marches",
    ],
)
def test_lines_that_are_none(line):
    assert not is_date_line(line)


@pytest.mark.parametrize(
    ("line", "who"),
    [
        ("By CARLA MENDES", ["Carla Mendes"]),
        ("By JEN KOWALSKI Staff Writer", ["Jen Kowalski"]),
        ("By health reporter Callum Oyelaran", ["Callum Oyelaran"]),
        ("Harriet Quayle in Saint Ana", ["Harriet Quayle"]),
        ("Tom Oduya (now) and Pia Lund (earlier)", ["Tom Oduya", "Pia Lund"]),
        ("Interview by Ana de Soto", ["Ana de Soto"]),
    ],
)
def test_names_on_a_byline(line, who):
    assert people(line) == who


def test_a_heading_is_no_credit():
    assert not is_credit("The bridge and the town") and not is_credit("What Happens Next")


def test_what_nobody_noted_is_read_from_the_text_and_marked(collection):
    page = f"Bridge to stay closed for a year\nBy Ana Ruiz\n12 March 2021\n\n{BODY}\n"
    noted = {"articles.csv": "article_id,author\na,Tom Hale\n"}
    articles = collection(noted, a=page, b=BODY)
    assert articles.loc["a", ["headline", "author", "published", "from_text"]].tolist() == [
        "Bridge to stay closed for a year", "Tom Hale", "2021-03-12", "headline, published"]  # fmt: skip
    assert pd.isna(articles.loc["b", "from_text"]) and pd.isna(articles.loc["b", "headline"])


def test_a_byline_may_end_in_the_date():
    page = f"Bridge shut\n\nBy Ana Ruiz | Velm Post | March 12, 2021\n\n{BODY}"
    assert [line.label for line in find_lines(page)][2] == "byline"
    assert read_imprint(page) == Imprint("Bridge shut", "Ana Ruiz", "2021-03-12", outlet="Velm Post")


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("By Ana Ruiz | Updated: Mar 14, 2021 9:30 | Published: Mar 12, 2021 18:05", "Ana Ruiz"),
        ("By Ana Ruiz • Published March 12, 2021 • Updated on March 14, 2021 at 9:30 am", "Ana Ruiz"),
        ("By Ana Ruiz · 12 March 2021 · 4 min read", "Ana Ruiz"),
        ("By: Ana Ruiz | Port Velm | Updated: March 12, 2021 18:05 IST", "Ana Ruiz"),
        ("By Ana Ruiz Published March 12, 2021", "Ana Ruiz"),
        ("By Ana Ruiz and Tom Hale Mar 12, 2021 at 6:05 pm", "Ana Ruiz, Tom Hale"),
        ("From Ana Ruiz in Port Velm, 12 March 2021", "Ana Ruiz"),
        ("Ana Ruiz, Published: 12 Mar 2021, 06:05 PM IST", "Ana Ruiz"),
        ("Ana Ruiz and Tom Hale | March 12, 2021 | 6:05 pm", "Ana Ruiz, Tom Hale"),
        ("March 12, 2021 · 6:05 PM ET\n\nANA RUIZ", "Ana Ruiz"),
        ("12 March 2021\n\nAna Ruiz", "Ana Ruiz"),
        ("12 March 2021 | Ana Ruiz", "Ana Ruiz"),
        ("March 12, 2021 by Ana Ruiz", "Ana Ruiz"),
        ("Port Velm | 12 March 2021", ""),
    ],
)
def test_names_and_dates_stand_on_one_line_or_one_below_the_other(line, author):
    page = f"Bridge of Velm to close for a year\n\n{line}\n\n{BODY}\n\n{BODY}"
    assert read_imprint(page)[1:3] == (author, "2021-03-12")
    assert {row.label for row in find_lines(page)[2:-4]} <= {"byline", "date", "blank"}


@pytest.mark.parametrize(
    ("outlet", "rubric", "headline", "author"),
    [
        ("Lake Press Agency", "", "Two drown in storm on the lake", "By Ana Ruiz"),
        ("The Meridian", "Analysis", "Why bridges fall, and who pays for the next", "By Ana Ruiz, political editor"),
        ("LANTERN", "The weekend magazine", "The last ferry", "Ana Ruiz"),
        ("THE DAILY OWL", "", "BRIDGE OF SHAME: 9 hurt", "By ANA RUIZ, in Velm"),
    ],
)
def test_outlets_and_rubrics_are_no_headlines(outlet, rubric, headline, author):
    lines = [outlet, *[rubric] * bool(rubric), headline, author]
    rest = [f"VELM, May 4, 2021 (LPA) - {BODY}", f"{BODY} The town knew it, The Owl can reveal."]
    assert read_imprint("\n\n".join([*lines, *rest])) == Imprint(headline, "Ana Ruiz", "2021-05-04", "", outlet)


@pytest.mark.parametrize(
    ("begins", "published", "outlet"),
    [
        ("VELM, March 12, 2021 (Deltawire) - ", "2021-03-12", "Deltawire"),
        ("VELM (Deltawire) - Mar 12, 2021 - ", "2021-03-12", "Deltawire"),
        ("PORT VELM (DNA), 12 March 2021 — ", "2021-03-12", "DNA"),
        ("Velm, Ostria, March 12 /Delta News Agency/ -- ", "March 12", "Delta News Agency"),
        ("Velm (population 300) - ", "", ""),
    ],
)
def test_a_report_begins_with_its_day_and_agency(begins, published, outlet):
    for head in ("Bridge shut for the whole year", "Bridge shut for the whole year\n\nBy Ana Ruiz"):
        imprint = read_imprint(f"{head}\n\n{begins}{BODY}\n\n{BODY}")
        assert (imprint.published, imprint.outlet) == (published, outlet)


@pytest.mark.parametrize(
    ("lines", "author", "outlet"),
    [
        ("By Ana Ruiz, Velm Courier\n12 March 2021", "Ana Ruiz", "Velm Courier"),
        ("The Velm Owl, Friday 12 March 2021\nBy Ana Ruiz", "Ana Ruiz", "The Velm Owl"),
        ("Velm Today\n12 March 2021\nBy Ana Ruiz", "Ana Ruiz", "Velm Today"),
        ("Analysis\nAna Ruiz, Political editor\n12 March 2021", "Ana Ruiz", ""),
        ("12/03/2021\nBy ANA RUIZ, Chief Reporter", "Ana Ruiz", ""),
        ("Ana Ruiz, Harbour Correspondent\n12 March 2021", "Ana Ruiz", ""),
        ("Ana Ruiz\nPlain Speech, 12 March 2021", "Ana Ruiz", "Plain Speech"),
        ("Ana Ruiz\nPort City, 12 March 2021", "Ana Ruiz", ""),
        ("By Ana Ruiz, Velm\n12 March 2021", "Ana Ruiz", ""),
        ("By Dr Ana Ruiz, senior fellow, Centre for Bridge Studies\n12 March 2021", "Dr Ana Ruiz", ""),
        ("By Ana Ruiz, professor of engineering, University of Velm\n12 March 2021", "Ana Ruiz", ""),
        ("By Ana Ruiz, historian, and Tom Hale, editor\n12 March 2021", "Ana Ruiz, Tom Hale", ""),
        ("Velm State Press Bureau (VSPB)\n12 March 2021", "", "Velm State Press Bureau"),
        ("Publication: Free Velm\nBy Ana Ruiz\n12 March 2021", "Ana Ruiz", "Free Velm"),
        ("Velm24 | 2021-03-12", "", "Velm24"),
        ("Opinion | 2021-03-12\nBy Ana Ruiz", "Ana Ruiz", ""),
        ("The Velm Owl (12 March 2021)\nBy Ana Ruiz", "Ana Ruiz", "The Velm Owl"),
        ("Source: The Velm Owl\n12 March 2021", "", "The Velm Owl"),
        ("The Velm Owl - March 12, 2021", "", "The Velm Owl"),
        ("VELM, March 12, 2021 (Delta News) -", "", "Delta News"),
        ("Opinion by Professor Ana Ruiz\n12 March 2021", "Ana Ruiz", ""),
    ],
)
def test_outlets_and_roles_beside_names_and_dates(lines, author, outlet):
    imprint = read_imprint(f"Bridge shut for the whole year\n\n{lines}\n\n{BODY} {BODY}")
    assert (imprint.headline, *imprint[1:2], imprint.outlet) == ("Bridge shut for the whole year", author, outlet)


def test_the_source_of_a_table_is_no_outlet():
    text = f"Bridge shut for the whole year\n\n{BODY}\n\nYear\tCracks\n2020\t12\n\nSource: The Ministry\n\n{BODY}"
    assert read_imprint(text).outlet == ""


@pytest.mark.parametrize(
    "lines",
    [
        "Updated 14 March 2021\nPublished 12 March 2021",
        "Last updated: 14 Mar 2021 | Published 12 Mar 2021",
        "Published 12 March 2021, last modified 14 March 2021",
        "By Ana Ruiz\nPosted on 12 March 2021\nUpdated 14 March 2021",
        "Posted on 03/12/2021 | Last updated 14 March 2021",
        "Posted 12 March | Updated 14 March 2021",
    ],
)
def test_an_article_appeared_when_it_was_published_not_when_it_was_updated(lines):
    assert read_imprint(f"Bridge shut for the whole year\n\n{lines}\n\n{BODY}").published == "2021-03-12"


def test_a_date_that_two_orders_could_mean_is_named():
    with pytest.warns(UserWarning, match="published '03/04/2021': no date that all read alike, so none"):
        assert pd.isna(load_articles([f"Bridge shut\n\n03/04/2021\n\n{BODY}"]).loc["text-1", "published"])


def test_a_day_without_a_year_is_in_that_of_the_other_articles_or_in_none(collection):
    wire = f"Bridge shut\n\nVELM, January 3 (Deltawire) - {BODY}\n"
    with pytest.warns(UserWarning, match="January 3': read in the year of the other articles") as warned:
        articles = load_articles([wire, f"Bridge shut\n\n30 December 2020\n\n{BODY}\n"])
    assert articles.loc["text-1", "published"] == "2021-01-03" and warned[0].filename == __file__
    with pytest.warns(UserWarning, match="no year in the text"):
        articles = load_articles([wire, *(f"Bridge shut\n\n3 May {year}\n\n{BODY}\n" for year in (2019, 2021))])
    assert pd.isna(articles.loc["text-1", "published"])


def test_the_five_articles_are_noted_in_full_where_the_text_could_tell(seeds):
    assert "from_text" not in load_articles()
    assert read_imprint(seeds.loc["004_177442cf6a1d2206", "text"]) == Imprint(
        "Coup regime in Bolivia concedes electoral victory to MAS", "Andrea Lobo", "2020-10-19"
    )


def test_a_web_page_says_who_wrote_it_and_when(tmp_path):
    pytest.importorskip("trafilatura")
    meta = '<meta name="author" content="Ana Ruiz"><meta property="article:published_time" content="2021-03-12">'
    nav, paragraphs = '<nav><a href="/">Home</a></nav>', "".join(f"<p>{BODY}</p>" for _ in range(3))
    page = f"<html><head>{meta}</head><body>{nav}<article><h1>Bridge shut for a year</h1>{paragraphs}</article></body>"
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    article = load_articles(tmp_path / "a.html").loc["a"]
    assert article[["headline", "author", "published"]].tolist() == ["Bridge shut for a year", "Ana Ruiz", "2021-03-12"]
    assert "Home" not in article["text"] and article["text"].count("bridge") >= 1


def test_a_page_names_its_outlet_behind_its_title_or_in_its_metadata(tmp_path):
    pytest.importorskip("trafilatura")
    ld = '<script type="application/ld+json">{"@type": "NewsArticle", "publisher": {"name": "Velm24"}, \
"datePublished": "2021-03-12", "@context": "https://schema.org"}</script>'
    heads = {
        "ld": ld,
        "title": "<title>Bridge shut for a year – Velm Post</title>",
        "other": "<title>Bridges - a list</title>",
    }
    for name, head in heads.items():
        page = (
            f"<html><head>{head}</head><body><article><h1>Bridge shut for a year</h1>{f'<p>{BODY}</p>' * 3}</article>"
        )
        (tmp_path / f"{name}.html").write_text(page, encoding="utf-8")
    articles = load_articles(tmp_path).fillna("")
    assert articles["outlet"].to_dict() == {"ld": "Velm24", "title": "Velm Post", "other": ""}
    assert set(articles["headline"].drop("other")) == {"Bridge shut for a year"}


@pytest.mark.parametrize(
    ("meta", "below", "published", "outlet"),
    [
        ("", "<footer>© 2026 The Velm Owl</footer>", "", ""),
        ("", "<footer>Copyright 1998-2024</footer>", "", ""),
        ("", "<div class='side'><h3>Most read</h3><ul><li>3 April 2025: Goat swims</li></ul></div>", "", ""),
        ('<meta property="article:published_time" content="2021-03-12">', "© 2026", "2021-03-12", "The Velm Owl"),
    ],
)
def test_a_date_of_a_page_is_one_of_publication(tmp_path, meta, below, published, outlet):
    pytest.importorskip("trafilatura")
    site = '<meta property="og:site_name" content="The Velm Owl">' * bool(outlet)
    page = f"<head>{meta}{site}</head><body><article><h1>Bridge shut for a year</h1>{f'<p>{BODY}</p>' * 3}</article>"
    (tmp_path / "a.html").write_text(f"<html>{page}{below}</body></html>", encoding="utf-8")
    article = load_articles(tmp_path / "a.html").fillna("").loc["a"]
    assert (article["published"], article["outlet"]) == (published, outlet)


def page_text_of(tmp_path, body):
    """The lines of a web page below those on its title and date."""
    pytest.importorskip("trafilatura")
    (tmp_path / "a.html").write_text(f"<html><body>{body}</body></html>", encoding="utf-8")
    return load_articles(tmp_path / "a.html").loc["a", "text"].split("\n\n", 1)[1].split("\n")


TOWNS = "<table><tr><th>Town</th><th>Dead</th></tr><tr><td>Velm</td><td>3</td></tr></table>"
QUESTIONS = f"<h1>Bridge</h1><span>10 May 2021 • 4 min</span><h2>Why?</h2><p>{BODY}</p><h2>When?</h2><p>{BODY}</p>"


@pytest.mark.parametrize("around", [("<article>", "</article>"), ("<div><div>", "</div><ul><li>Menu</li></ul></div>")])
def test_headings_and_tables_of_a_page_are_kept(tmp_path, around):
    lines = page_text_of(tmp_path, around[0] + QUESTIONS + TOWNS + around[1])
    assert lines == ["10 May 2021 • 4 min", "Why?", BODY, "When?", BODY, "Town\tDead", "Velm\t3"]


@pytest.mark.parametrize("head", ["<th>Town</th><th>Dead</th>", "<td>Town</td><td>Dead</td>"])
def test_a_table_that_lays_out_a_page_is_none(tmp_path, head):
    towns = f"<table><tr>{head}</tr><tr><td>Velm</td><td>3</td></tr></table>"
    cells = f"<td><a href='/'>Home</a></td><td><h1>Bridge</h1><p>{BODY} {BODY}</p><p>{BODY}</p>{towns}</td>"
    lines = page_text_of(tmp_path, f"<table><tr>{cells}</tr></table>")
    assert lines == [f"{BODY} {BODY}", BODY, "Town\tDead", "Velm\t3"]


@pytest.mark.parametrize("named", ["id='cookie-banner'", "class='onetrust-sdk'", "class='box cookies'"])
def test_what_asks_for_consent_is_no_text(tmp_path, named):
    asked = f"<div {named}><h2>Your choice</h2><p>{BODY.replace('council', 'partners')}</p></div>"
    assert page_text_of(tmp_path, f"{asked}<h1>Bridge</h1><p>{BODY}</p>") == [BODY]


@pytest.mark.parametrize("hours", [("22.50 GMT", "19.05 GMT", "16.30 GMT"), ("10.50pm", "7pm", "4.30pm")])
@pytest.mark.parametrize("entry", ["article", "div"])
def test_entries_of_a_live_blog_keep_hour_and_heading(tmp_path, hours, entry):
    told = [f"<{entry}><time>{hour}</time><h2>At {hour}</h2><p>{BODY}</p></{entry}>" for hour in hours]
    lines = page_text_of(tmp_path, f"<main><h1>Bridge – live</h1>{''.join(told)}</main>")
    assert lines == [line for hour in hours for line in (hour, f"At {hour}", BODY)]


@pytest.mark.parametrize("odd", ["\u200b", "\u200e", "\ufeff", "\u00a0", "\u202f"])
def test_what_cannot_be_seen_in_an_imprint_is_nothing_or_a_blank(odd):
    gap = odd if odd in "\u00a0\u202f" else f"{odd} "
    lines = ["Bridge shut", f"By{gap}Ana{gap}Ruiz{odd}", f"{odd}12{gap}March{gap}2021{odd}"]
    prose = "The bridge was shut on Monday, and the town was sorry for it, said the mayor of Velm."
    text = "Skip to main content\n" + "\n".join(lines) + f"\n\n{prose}\n"
    assert read_imprint(text) == Imprint("Bridge shut", "Ana Ruiz", "2021-03-12")
