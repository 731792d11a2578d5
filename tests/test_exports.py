"""Exports of press databases: one article a document, with what its fields say."""

import docx
import exported
import pytest

from analysis import load_articles
from analysis.documents import page_text, rich_text
from analysis.exports import documents, page_classes

FIRST = {"outlet": "The Orbe Times", "author": "Ana Roth", "page": "12", "published": "2019-03-04"}
EXPECTED = {
    "NEXIS_UNI": {**FIRST, "author": "Ana Roth and Tom Weil", "page": "3", "section": "NEWS"},
    "NEXIS": {**FIRST, "page": "6", "published": "2010-01-11", "section": "NEWS"},
    "FACTIVA": {**FIRST, "section": "News"},
    "FACTIVA_PLAIN": FIRST,
    "FACTIVA_HTML": FIRST,
    "PROQUEST": {**FIRST, "author": "Roth, Ana", "url": "https://example.org/docview/2187"},
    "EUROPRESSE": FIRST,
    "EUROPRESSE_HTML": FIRST,
}
HEADLINES = {"NEXIS": "Mill fire kills four in the town of Orbe, and the mayor says that he is sorry"}


def read(name: str) -> list[tuple[str, dict[str, str]]]:
    text = getattr(exported, name)
    return documents(page_text(text, page_classes(text)) if name.endswith("HTML") else text)


@pytest.mark.parametrize("name", EXPECTED)
def test_fields_of_the_first_document(name):
    (_, metadata), _ = read(name)
    assert metadata == {**EXPECTED[name], "headline": HEADLINES.get(name, "Mill fire kills four in Orbe")}


@pytest.mark.parametrize("name", EXPECTED)
def test_text_has_the_paragraphs_of_the_article_and_nothing_else(name):
    (first, _), (second, metadata) = read(name)
    assert first.startswith("A fire at a mill in Orbe killed four people")
    assert first.endswith(("young.", "hurt.", "sorry.", "old."))
    assert "\n\n" in first and not {"News", "Classification", "Subject", "LOAD-DATE", "©"} & set(first.split())
    assert second in {"The mayor resigned.", "The mayor of Orbe resigned.", "The mayor of Orbe resigned on Tuesday."}
    assert metadata["outlet"].startswith("Velm Post") and "resigns" in metadata["headline"]
    assert metadata["published"] in {"2019-03-05", "2010-01-12"} and "author" not in metadata


@pytest.mark.parametrize("name", ["NEXIS", "NEXIS_UNI", "FACTIVA_PLAIN", "EUROPRESSE"])
def test_a_headline_with_a_date_is_not_taken_for_the_date(name):
    text = getattr(exported, name).replace("Mill fire kills four in", "After March 3, 2009, mill fire kills four in")
    (_, metadata), _ = documents(text)
    assert metadata["headline"].startswith("After March 3, 2009, mill fire kills four in")
    assert metadata["published"] == EXPECTED[name]["published"] and metadata["outlet"] == "The Orbe Times"


def test_factiva_s_fields_may_have_one_blank_as_a_page_is_copied():
    copied = documents(exported.FACTIVA.replace("  ", " "))
    assert copied == documents(exported.FACTIVA)


def test_lines_within_a_paragraph_are_put_together():
    (text, _), _ = read("NEXIS")
    assert text == "A fire at a mill in Orbe killed four people on Monday, the mayor said.\n\nTwo were hurt."


@pytest.mark.parametrize(
    "text",
    [
        "A plain article.\n\nEnd of Document\n",
        "The HD screen broke.\nHD\n",
        "Body\nThe section: of the mill.",
        "",
        "___\n" * 9,
    ],
)
def test_a_plain_text_is_no_export(tmp_path, text):
    assert documents(text) == []
    (tmp_path / "a.txt").write_text(text + "The mill burned down.", encoding="utf-8")
    assert load_articles(tmp_path).loc["a", "text"] == text + "The mill burned down."


def test_a_document_without_text_is_named(tmp_path):
    photo = "A picture\nThe Orbe Times\n6 March 2019\nEnd of Document\n"
    (tmp_path / "n.txt").write_text(
        exported.NEXIS_UNI.replace("Mayor of Orbe resigns\nVelm", f"{photo}Mayor of Orbe resigns\nVelm"),
        encoding="utf-8",
    )
    with pytest.warns(UserWarning, match="n-000002: there is no text"):
        articles = load_articles(tmp_path)
    assert list(articles.index) == ["n-000001", "n-000003", "n-000002"]
    assert articles.loc["n-000002", "headline"] == "A picture"


def test_an_export_in_word_rich_text_and_html_is_the_same_articles(tmp_path):
    document = docx.Document()
    for line in exported.NEXIS_UNI.split("\n"):
        document.add_paragraph(line)
    document.save(tmp_path / "w.docx")
    paragraphs = exported.NEXIS_UNI.replace("\n", "\\par\n")
    (tmp_path / "r.rtf").write_text(f"{{\\rtf1\\ansi {paragraphs}}}", encoding="utf-8")
    (tmp_path / "t.txt").write_text(exported.NEXIS_UNI, encoding="utf-8")
    (tmp_path / "h.html").write_text(exported.FACTIVA_HTML, encoding="utf-8")
    articles = load_articles(tmp_path)
    assert len(articles) == 8
    for number, kind in ((n, k) for n in (1, 2) for k in "wr"):
        row, same = articles.loc[f"{kind}-00000{number}"], articles.loc[f"t-00000{number}"]
        assert row.drop("short_name").equals(same.drop("short_name"))


def test_a_file_with_one_document_has_its_name(tmp_path):
    text = exported.FACTIVA.partition("\nHD  Mayor")[0]
    (tmp_path / "fire.txt").write_text(text, encoding="utf-8")
    assert list(load_articles(tmp_path).index) == ["fire"]


def test_factiva_s_rich_text_has_its_fields_in_tables():
    lines = [line.split("  ", 1) for line in exported.FACTIVA_ROWS]
    cells = ((name, value.replace("¶", r"\par ")) for name, value in lines)
    rows = "".join(rf"\trowd\cellx1\cellx9\pard\intbl {{\b {n}}}\cell {v}\cell\row" + "\n" for n, v in cells)
    (text, metadata), (second, _) = documents(rich_text(rf"{{\rtf1\ansi {rows}}}"))
    assert metadata == {**FIRST, "headline": "Mill fire kills four in Orbe"}
    assert text == "A fire at a mill in Orbe killed four people.\n\nTwo were hurt.\n\nThey were young."
    assert second == "The mayor resigned."


NO_ENDS = exported.NEXIS_UNI.replace("End of Document\n", "")


def test_nexis_uni_without_its_ends_is_parted_by_what_else_parts_it():
    numbered = "\n".join(line for line in NO_ENDS.split("\n") if not line.startswith("Load-Date"))
    for number, headline in ((1, "Mill fire kills four in Orbe\nThe"), (2, "Mayor of Orbe resigns\nVelm")):
        numbered = numbered.replace(headline, f"Document {number} of 2\n\n{headline}")
    assert documents(NO_ENDS) == documents(numbered) == documents(exported.NEXIS_UNI)


def test_a_file_that_seems_to_hold_several_documents_is_named(tmp_path):
    text = "\n".join(line for line in NO_ENDS.split("\n") if not line.startswith("Load-Date"))
    (tmp_path / "n.txt").write_text(text, encoding="utf-8")
    with pytest.warns(UserWarning, match=r"n\.txt: this seems to hold several documents; save each"):
        assert load_articles(tmp_path).index.tolist() == ["n"]
