"""Texts and tables of every kind, as people have them."""

import json
import random
import sys

import docx
import pandas as pd
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from analysis import framing_hits, load_articles
from analysis.documents import rich_text, word_text
from analysis.sources import list_files
from analysis.tables import TABLES

TEXTS = {"a": "The café of Orbe burned down.", "b": "Four people\n\nwere hurt."}
ROWS = [{"id": name, "articleBody": text, "Publication date": "2024-03-13"} for name, text in TEXTS.items()]
FRAME = pd.DataFrame(ROWS)


def csv(separator=",", end="\n", head=""):
    return head + FRAME.to_csv(index=False, sep=separator, lineterminator=end)


def lines():
    return "".join(json.dumps(row) + "\n" for row in ROWS)


TABLES_AS_WRITTEN = {
    "commas.csv": csv(), "semicolons.csv": csv(";"), "bars.csv": csv("|"), "tabs.tsv": csv("\t"),
    "sep.csv": csv(";", head="sep=;\n"), "blank.csv": csv(head="\n\n"),
    "returns.csv": csv(end="\r"), "index.csv": FRAME.to_csv(), "lines.jsonl": lines(),
    "lines.ndjson": lines(), "lines.json": lines(), "list.json": json.dumps(ROWS), "array.jsonl": json.dumps(ROWS),
    "columns.json": FRAME.to_json(), "by_id.json": json.dumps({row["id"]: row for row in ROWS}),
    "inside.json": json.dumps({"status": "ok", "response": {"tags": [{}], "results": ROWS}}),
}  # fmt: skip


WIDE = "this is UTF-16, and read as such; save it as UTF-8"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("name", TABLES_AS_WRITTEN)
def test_tables_as_programs_write_them(tmp_path, recwarn, name, encoding):
    (tmp_path / name).write_bytes(TABLES_AS_WRITTEN[name].encode(encoding))
    articles = load_articles(tmp_path / name)
    assert {a: " ".join(t.split()) for a, t in articles["text"].items()} == {
        a: " ".join(t.split()) for a, t in TEXTS.items()
    }
    assert set(articles["published"]) == {"2024-03-13"} and "" not in articles
    assert [str(w.message).partition(f"{name}: ")[2] for w in recwarn.list] == [WIDE] * (encoding == "utf-16")


@pytest.mark.parametrize("name", ["commas.csv", "semicolons.csv", "lines.jsonl", "list.json"])
def test_a_table_that_is_not_utf8_is_read_with_one_remark(tmp_path, name):
    (tmp_path / name).write_bytes(TABLES_AS_WRITTEN[name].replace("\\u00e9", "é").encode("cp1252"))
    with pytest.warns(UserWarning, match=rf"{name}: line \d is not UTF-8; read as Windows-1252") as warned:
        assert load_articles(tmp_path / name)["text"].to_dict() == TEXTS
    assert len(warned) == 1


def test_a_line_in_another_encoding_costs_the_other_lines_nothing(tmp_path):
    (tmp_path / "a.txt").write_bytes("Café.\n".encode() + "Café.\n".encode("cp1252") + "Café.\n".encode())
    with pytest.warns(UserWarning, match="line 2 is not UTF-8"):
        assert load_articles(tmp_path).loc["a", "text"] == "Café.\n" * 3


@pytest.mark.parametrize(
    "encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be", "utf-8-sig"]
)
def test_wide_encodings_of_a_text(tmp_path, recwarn, encoding):
    (tmp_path / "a.txt").write_bytes(TEXTS["a"].encode(encoding))
    assert load_articles(tmp_path).loc["a", "text"] == TEXTS["a"]
    said = [str(w.message).partition("a.txt: ")[2] for w in recwarn.list]
    assert said == [WIDE.replace("16", encoding[4:6])] * (encoding != "utf-8-sig")


@pytest.mark.parametrize("codes", [range(1, 256), range(128, 256)])
def test_bytes_at_random_are_no_text(tmp_path, codes):
    (tmp_path / "a.txt").write_bytes(bytes(random.Random(1).choices(codes, k=3000)))
    with (
        pytest.warns(UserWarning, match="this is no plain text; save it as .txt in UTF-8"),
        pytest.raises(FileNotFoundError, match="no article could be read"),
    ):
        load_articles(tmp_path)


def test_an_excel_table_and_the_sheet_that_is_read(tmp_path):
    days = FRAME.assign(**{"Publication date": pd.to_datetime(FRAME["Publication date"])}, page=[3, 4])
    with pd.ExcelWriter(tmp_path / "n.xlsx") as book:
        days.to_excel(book, sheet_name="press", index=False, startrow=2)
        days.to_excel(book, sheet_name="more", index=False)
    with pytest.warns(UserWarning, match="n.xlsx: only the sheet 'press' is read, of 2") as warned:
        articles = load_articles(tmp_path / "n.xlsx")
    assert articles["text"].to_dict() == TEXTS and list(articles["page"]) == ["3", "4"]
    assert list(articles["published"]) == ["2024-03-13"] * 2 and len(warned) == 1


@pytest.mark.parametrize(
    "above",
    ["Search: mill AND fire\n", "Mill fires; 2024\n\nExported on 13 March, 9:14\n", '"Search: ""mill, fire"""\n'],
)
@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("column", ["articleBody", "Kop"])
def test_a_table_below_other_lines(tmp_path, recwarn, above, separator, column):
    (tmp_path / "n.csv").write_text(csv(separator, head=above).replace("articleBody", column), encoding="utf-8")
    articles = load_articles(tmp_path / "n.csv", column if column == "Kop" else "")
    assert articles["text"].to_dict() == TEXTS and set(articles["published"]) == {"2024-03-13"}
    assert not recwarn.list


def test_a_line_of_a_text_that_is_called_like_a_column_is_no_head(tmp_path):
    (tmp_path / "n.csv").write_text('speech,who\n"Good day.\n\nText\n\nThank you.",Ana\n', encoding="utf-8")
    with pytest.raises(ValueError, match="no column of texts among speech, who"):
        load_articles(tmp_path / "n.csv")


@pytest.mark.parametrize("column", ["text", "Kop"])
def test_an_excel_table_below_other_rows_and_behind_another_sheet(tmp_path, column):
    with pd.ExcelWriter(tmp_path / "n.xlsx") as book:
        pd.DataFrame({"Search": ["mill"], "Run": ["2024"]}).to_excel(book, sheet_name="Query", index=False)
        FRAME.rename(columns={"articleBody": column}).to_excel(book, sheet_name="Results", index=False, startrow=4)
        book.book["Results"]["A2"] = "Search: mill AND fire"
    with pytest.warns(UserWarning, match="n.xlsx: only the sheet 'Results' is read, of 2"):
        articles = load_articles(tmp_path / "n.xlsx", column if column != "text" else "")
    assert articles["text"].to_dict() == TEXTS and set(articles["published"]) == {"2024-03-13"}


def test_columns_that_are_not_known_are_named_where_the_texts_are(tmp_path, recwarn):
    table = pd.DataFrame({"Kop": ["Fire"], "Dag": ["2024-03-13"], "Tekst": ["The mill burned."]})
    table.to_csv(tmp_path / "n.csv", index=False)
    assert load_articles(tmp_path / "n.csv", "Tekst")["Kop"].tolist() == ["Fire"]
    said = "no headline, outlet, author or date is known among Kop, Dag; call the columns so to have them"
    assert [str(w.message) for w in recwarn.list] == [f"{tmp_path / 'n.csv'}: {said}"]
    recwarn.clear()
    (tmp_path / "n.csv").write_text("Hed;Pub;Journo;Dt_pub;Body copy\nFire;Post;Ana Roth;2024-03-13;It burned.\n")
    row = load_articles(tmp_path / "n.csv", "Body copy").iloc[0]
    assert row[["headline", "outlet", "author", "published"]].tolist() == ["Fire", "Post", "Ana Roth", "2024-03-13"]
    assert not recwarn.list


@pytest.mark.parametrize(
    "column", ["Full text", "bodyText", " text ", "FULL_TEXT", "article-body", "Body Text", "fields.body"]
)
def test_columns_in_common_forms(tmp_path, column):
    table = pd.DataFrame(
        {column: ["The mill burned."], "publishedAt": ["2024-03-13T10:00:00Z"], "Publication Title": ["Post"]}
    )
    table.to_csv(tmp_path / "n.csv", index=False)
    (row,) = load_articles(tmp_path / "n.csv").itertuples()
    assert (row.text, row.published, row.outlet) == ("The mill burned.", "2024-03-13", "Post")


def test_objects_of_an_api_are_named_by_their_parts(tmp_path):
    fields = {"bodyText": "The mill burned.", "byline": "Ana Roth", "newspaperPageNumber": "3"}
    guardian = {"id": "world/1", "webTitle": "Fire", "webPublicationDate": "2024-03-13T10:00:00Z", "fields": fields}
    authors = [{"name": "A"}, {"name": "B"}]
    other = {"source": {"id": None, "name": "Post"}, "author": authors, "content": "Cut. [+2134 chars]"}
    (tmp_path / "g.json").write_text(json.dumps({"response": {"results": [guardian]}}), encoding="utf-8")
    (tmp_path / "o.json").write_text(json.dumps({"articles": [other]}), encoding="utf-8")
    row = load_articles(tmp_path / "g.json").loc["world/1"]
    assert row[["headline", "author", "page", "published"]].tolist() == ["Fire", "Ana Roth", "3", "2024-03-13"]
    with pytest.warns(UserWarning, match="the text is cut off at its end"):
        assert load_articles(tmp_path / "o.json").iloc[0][["outlet", "author"]].tolist() == ["Post", "A, B"]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({"maintext": "x", "date_publish": "2024-03-13", "source_domain": "orbe.org"}, {"outlet": "orbe.org"}),
        ({"raw_text": "y", "text": "x", "source": "https://orbe.org/1", "hostname": "orbe.org", "date": "2024-03-13",
          "source-hostname": "Orbe Post"}, {"outlet": "Orbe Post", "url": "https://orbe.org/1"}),
        ({"text": "x", "domain": "orbe.org", "seendate": "20240313T091500Z"}, {"outlet": "orbe.org"}),
        ({"text": "x", "publisher": "https://orbe.org/1", "url": "https://orbe.org/2", "date": "2024-03-13"},
         {"url": "https://orbe.org/2"}),
        ({"text": "x", "site": "https://orbe.org", "date": "2024-03-13"}, {"outlet": "https://orbe.org"}),
        ({"text": "x", "authors": "['Ana Roth', \"Jo O'Dell\"]", "date": "2024-03-13"},
         {"author": "Ana Roth, Jo O'Dell"}),
        ({"text": "x", "source": "{'id': None, 'name': 'Orbe Post'}", "authors": "[]", "date": "2024-03-13"},
         {"outlet": "Orbe Post"}),
        ({"text": "x", "fields": '{"byline": "Ana Roth"}', "title": "[Video]", "date": "2024-03-13"},
         {"author": "Ana Roth", "headline": "[Video]"}),
    ],
)  # fmt: skip
@pytest.mark.parametrize("name", ["a.csv", "a.json"])
def test_columns_as_scrapers_write_them(tmp_path, name, row, said):
    frame = pd.DataFrame([row])
    (tmp_path / name).write_text(frame.to_csv(index=False) if name == "a.csv" else json.dumps([row]))
    (found,) = load_articles(tmp_path / name)[["text", "published", "outlet", "author", "headline", "url"]].to_dict(
        "records"
    )
    expected = dict.fromkeys(found, pd.NA) | {"text": "x", "published": "2024-03-13"} | said
    assert {c: v for c, v in found.items() if not pd.isna(v)} == {c: v for c, v in expected.items() if not pd.isna(v)}


@pytest.mark.parametrize(
    "body",
    [
        [{"type": "paragraph", "text": "One."}, {"type": "image", "url": "https://orbe.org/1.png"}, {"text": "Two."}],
        [{"type": "text", "data": {"text": "One."}}, {"type": "list", "data": {"items": [{"content": "Two."}]}}],
        [{"blockName": "core/paragraph", "content": "<p>One.</p>"}, {"title": "Shown", "body": ["Two."]}],
        ["One.", "Two."],
    ],
)
@pytest.mark.parametrize("written", [list, str, json.dumps])
def test_a_list_in_place_of_a_text_gives_its_texts_as_paragraphs(body, written):
    assert load_articles([{"title": "Fire", "body": written(body)}])["text"].item() == "One.\n\nTwo."


def test_texts_that_are_cut_off_are_named_and_do_not_end_in_a_count():
    rows = [{"content": f"{said} [+{n} chars]"} for n, said in ((21, "A mill…"), (7, "A barn…"))] + [
        {"content": "It rained."}
    ]
    with pytest.warns(UserWarning) as warned:
        assert load_articles(rows)["text"].tolist() == ["A mill…", "A barn…", "It rained."]
    said = "text-1, text-2: the text is cut off at its end; take it from where it stands whole"
    assert [str(w.message) for w in warned] == [said]


PAGE = """<!DOCTYPE html><html><head><title>Fire in Orbe</title></head><body><nav><ul><li><a href="/">Home</a></li>
<li><a href="/w">World</a></li></ul></nav><article><h1>Fire in Orbe</h1><p>A fire in Orbe burned down the old mill on
Monday, and four people were hurt.</p><p>The mayor said that the mill had stood empty for years.</p></article><footer>
Subscribe for 3 crowns.</footer></body></html>"""


def test_a_whole_page_in_a_cell_is_read_as_a_page():
    text = load_articles([{"html": PAGE, "url": "https://orbe.org/1"}])["text"].item()
    assert "hurt.\nThe mayor" in text and not any(word in text for word in ("Home", "World", "Subscribe", "<"))


def test_tags_and_entities_of_cells_are_no_words(tmp_path):
    cells = {
        "text": ["<p>One &amp; <b>two</b>.</p><p>Three.</p>", "4 < 5 &ndash; AT&T"],
        "title": ["A &amp; B", "x < y"],
    }
    pd.DataFrame(cells).to_csv(tmp_path / "n.csv", index=False)
    articles = load_articles(tmp_path / "n.csv")
    assert list(articles["text"]) == ["One & two.\n\nThree.", "4 < 5 – AT&T"] and list(articles["headline"]) == [
        "A & B",
        "x < y",
    ]


def test_a_carriage_return_in_a_cell_ends_no_row(tmp_path):
    (tmp_path / "n.csv").write_bytes(b'id,text\n1,One.\rTwo.\n2,"Three.\r\rFour."\n')
    assert load_articles(tmp_path / "n.csv")["text"].to_dict() == {"1": "One.\nTwo.", "2": "Three.\n\nFour."}


@pytest.mark.parametrize(
    ("given", "ids"),
    [
        (FRAME, ["a", "b"]), (FRAME.set_index("id"), ["a", "b"]), (FRAME.drop(columns="id").tail(1), ["text-1"]),
        (pd.Series(TEXTS), ["a", "b"]), (TEXTS, ["a", "b"]), (list(TEXTS.values()), ["text-1", "text-2"]),
        (ROWS, ["a", "b"]), ({row["id"]: row for row in ROWS}, ["a", "b"]),
    ],
)  # fmt: skip
def test_texts_at_hand(recwarn, given, ids):
    articles = load_articles(given)
    assert list(articles.index) == ids and set(articles["text"]) <= set(TEXTS.values())
    assert framing_hits(articles, {"fire": ["burn*"]})["surface"].tolist() == ["burned"] * ("a" in ids or len(ids) == 2)
    assert not recwarn.list


def test_articles_loaded_before_keep_their_columns(seeds):
    again = load_articles(seeds)
    assert again[list(seeds)].astype(str).equals(seeds.astype(str))


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ("The mill burned.\nFour died.", "this is a text, not the name of a file; put texts into a list"),
        (pd.DataFrame({"words": ["x"]}), "the table: no column of texts among words"),
        (FRAME.head(0), "the table: no article could be read; the table has no rows"),
    ],
)
def test_what_is_no_source_is_said_in_one_line(given, message):
    with pytest.raises((ValueError, FileNotFoundError), match=message):
        load_articles(given)


def test_a_folder_of_many_kinds_has_each_article_once(tmp_path):
    document = docx.Document()
    document.add_paragraph("One.")
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "votes", "12"
    document.save(tmp_path / "a.docx")
    (tmp_path / "b.rtf").write_text(r"{\rtf1\ansi Caf\'e9.\par Two.}", encoding="ascii")
    for name in ("b.pdf", "c.txt", "c.html", "d.pdf", "~$a.docx", "n.csv", "page_files/x.html", "corrections.xlsx"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("Three.", encoding="utf-8")
    assert [p.name for p in list_files(tmp_path)] == ["a.docx", "b.rtf", "c.txt", "d.pdf"]
    with pytest.warns(UserWarning, match=r"d\.pdf: a \.pdf file is not read; save it as .*; the article is left out"):
        articles = load_articles(tmp_path)
    assert articles["text"].to_dict() == {"a": "One.\n\nvotes\t12", "b": "Café.\nTwo.", "c": "Three."}


@pytest.mark.parametrize(
    "link",
    [
        r'{\field{\*\fldinst{HYPERLINK "https://orbe.org/9"}}{\fldrslt the mayor}}',
        r'{\field{\*\fldinst HYPERLINK "https://orbe.org/9"}{\fldrslt the mayor}}',
        r'{\field{\*\fldinst {HYPERLINK "https://orbe.org/9" }}{\fldrslt {\ul the mayor}}}',
    ],
)
def test_links_of_rich_text_are_their_words(link):
    assert rich_text(rf"{{\rtf1\ansi Four died, {link} said.}}").strip() == "Four died, the mayor said."


def run(words):
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


CUT = "<w:del><w:r><w:delText>nine</w:delText></w:r></w:del>"


@pytest.mark.parametrize(
    ("written", "text"),
    [
        (f"<w:p>{run('The ')}<w:ins>{run('old ')}</w:ins>{CUT}{run('mill')}</w:p>", "The old mill"),
        (f"<w:p><w:ins>{run('Six men')}{CUT}</w:ins></w:p>", "Six men"),
        (f"<w:sdt><w:sdtContent><w:p>{run('One.')}</w:p><w:p/></w:sdtContent></w:sdt>", "One.\n\n"),
        (f"<w:p><w:sdt><w:sdtContent>{run('In Orbe')}</w:sdtContent></w:sdt>{run('.')}</w:p>", "In Orbe."),
        (f"<w:p><w:moveTo>{run('12 rose')}</w:moveTo><w:moveFrom>{run('13 fell')}</w:moveFrom></w:p>", "12 rose"),
        (f"<w:p><w:smartTag>{run('Velm')}<w:fldSimple>{run(' fell')}</w:fldSimple></w:smartTag></w:p>", "Velm fell"),
        (f"<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{run('A ')}</w:p><w:p>{run('bear')}</w:p>", "A bear"),
        (f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p>{run('x')}</w:p></w:sdtContent></w:sdt>", ""),
    ],
)
def test_a_word_document_is_read_with_its_changes_accepted(tmp_path, written, text):
    document = docx.Document()
    body = document.element.body
    body[:-1] = list(parse_xml(f"<w:body {nsdecls('w')}>{written}</w:body>"))
    document.save(tmp_path / "a.docx")
    assert word_text((tmp_path / "a.docx").read_bytes()) == text


@pytest.mark.parametrize("kind", sorted(TABLES))
def test_a_folder_without_texts_has_its_tables(tmp_path, kind):
    (tmp_path / f"n{kind}").touch()
    (tmp_path / "reference_values.csv").touch()
    assert [p.name for p in list_files(tmp_path)] == [f"n{kind}"]


@pytest.mark.parametrize(
    ("name", "module", "command"),
    [("a.docx", "docx", "office"), ("a.rtf", "striprtf.striprtf", "office"), ("a.html", "trafilatura", "html")],
)
def test_a_file_whose_extra_is_missing_is_named_with_the_command(tmp_path, monkeypatch, name, module, command):
    (tmp_path / name).write_text("{\\rtf1 x}" if name.endswith("rtf") else "x", encoding="utf-8")
    monkeypatch.setitem(sys.modules, module, None)
    with (
        pytest.warns(UserWarning, match=rf"{name}: .* needs the extra .*pip install -e '\.\[{command}\]'"),
        pytest.raises(FileNotFoundError),
    ):
        load_articles(tmp_path)


def test_an_excel_table_whose_extra_is_missing(tmp_path, monkeypatch):
    FRAME.to_excel(tmp_path / "n.xlsx")
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(ValueError, match=r"n\.xlsx: a \.xlsx file needs the extra office; install it with"):
        load_articles(tmp_path / "n.xlsx")


@pytest.mark.filterwarnings("ignore::UserWarning")
@pytest.mark.parametrize("kind", sorted(TABLES))
def test_a_table_that_is_none_of_its_kind_is_named(tmp_path, kind):
    (tmp_path / f"n{kind}").write_bytes(b"PK\x03\x04 nothing")
    with pytest.raises((ValueError, FileNotFoundError), match=rf"n\{kind}: "):
        load_articles(tmp_path / f"n{kind}")


def test_a_relative_path_is_below_where_the_command_was_given(tmp_path, monkeypatch):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "a.txt").write_text("Text.", encoding="utf-8")
    (tmp_path / "notebooks").mkdir()
    monkeypatch.setenv("PWD", str(tmp_path))
    monkeypatch.chdir(tmp_path / "notebooks")
    assert list(load_articles("mine").index) == ["a"] and list_files("mine/*.txt") == [tmp_path / "mine" / "a.txt"]


def test_the_author_of_a_row_stands_without_by():
    rows = [{"text": f"{name} wrote this.", "author": name} for name in ("By Ana Roth", "by: Jo Lee", "Shelby Holt")]
    assert load_articles(rows)["author"].tolist() == ["Ana Roth", "Jo Lee", "Shelby Holt"]


def test_a_first_line_without_text_costs_only_itself(tmp_path):
    rows = [{"title": "Bare"}, {"text": "One."}, {"title": "Bare too"}, {"text": "Two."}]
    (tmp_path / "a.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    with pytest.warns(UserWarning, match=r"a\.jsonl: row 1: no column of texts among title; ") as warned:
        assert list(load_articles(tmp_path / "a.jsonl")["text"]) == ["One.", "Two."]
    assert len(warned) == 2 and "row 3" in str(warned[1].message)
