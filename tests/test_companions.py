"""Companion files as people save them, and what is done about those that cannot be read."""

import csv
import io
import itertools
import os
import re
import shutil

import pandas as pd
import pytest

from analysis import SEEDS, framing_hits, load_articles, read_labels
from analysis.actors import load_actors
from analysis.companions import folders
from analysis.corrections import corrected_values, load_corrections
from analysis.framing.lexicon import Lexicon, collection_lexicon
from analysis.quality import load_labels
from analysis.readability.syllables import reviewed_syllables
from analysis.reference import COLUMNS, load_reference

READERS = {
    "articles.csv": lambda articles: articles["outlet"].dropna(),
    "actors.toml": load_actors,
    "framing.toml": lambda articles: collection_lexicon(articles).frames,
    "reference_values.csv": load_reference,
    "corrections.csv": load_corrections,
    "syllables.csv": reviewed_syllables,
    "labels/reported_values.csv": load_labels,
    "labels/framing_hits.csv": lambda articles: read_labels(articles, "framing_hits.csv"),
    "labels/framing_sentences.csv": lambda articles: read_labels(articles, "framing_sentences.csv"),
    "labels/agency.csv": lambda articles: read_labels(articles, "agency.csv"),
}
TABLES = [name for name in READERS if name.endswith(".csv")]


def rows_of(seeds, folder, name: str, data: bytes) -> int:
    """How much is read of the seeds' companion file `name` when it holds `data`."""
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_bytes(data)
    if name != "articles.csv":
        return len(READERS[name](seeds.assign(folder=str(folder))))
    for path in SEEDS.glob("*.txt"):
        shutil.copyfile(path, folder / path.name)
    return len(READERS[name](load_articles(folder)))


def seeds_rows(seeds, name: str) -> int:
    return len(READERS[name](seeds))


def semicolons(data: bytes) -> bytes:
    file = io.StringIO()
    csv.writer(file, delimiter=";").writerows(csv.reader(io.StringIO(data.decode(), newline="")))
    return b"\xef\xbb\xbf" + file.getvalue().encode()


def spaced(data: bytes) -> bytes:
    file = io.StringIO()
    csv.writer(file, quoting=csv.QUOTE_ALL).writerows(csv.reader(io.StringIO(data.decode(), newline="")))
    return file.getvalue().replace('","', '", "').encode()


@pytest.mark.parametrize("name", READERS)
@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
def test_marks_and_line_ends_change_nothing(seeds, tmp_path, recwarn, name, end):
    data = b"\xef\xbb\xbf" + (SEEDS / name).read_bytes().replace(b"\n", end)
    assert rows_of(seeds, tmp_path, name, data) == seeds_rows(seeds, name)
    assert not recwarn.list


@pytest.mark.parametrize("name", TABLES)
@pytest.mark.parametrize("change", [semicolons, spaced])
def test_tables_as_other_programs_write_them(seeds, tmp_path, recwarn, name, change):
    assert rows_of(seeds, tmp_path, name, change((SEEDS / name).read_bytes())) == seeds_rows(seeds, name)
    assert not recwarn.list


@pytest.mark.parametrize("name", READERS)
def test_another_encoding_is_read_with_one_warning(seeds, tmp_path, name):
    data = (SEEDS / name).read_bytes().decode().encode("cp1252", "replace")
    with pytest.warns(UserWarning, match=f"{name}: line \\d+ is not UTF-8") as warned:
        assert rows_of(seeds, tmp_path, name, data + (b"\n# caf\xe9" if name.endswith("toml") else b"\ncaf\xe9")) in (
            {seeds_rows(seeds, name), seeds_rows(seeds, name) - 1, seeds_rows(seeds, name) + 1}
        )
    assert len([w for w in warned if "not UTF-8" in str(w.message)]) == 1


@pytest.mark.parametrize("name", TABLES)
@pytest.mark.parametrize(
    ("line", "message"),
    [
        (b"a" + 40 * b",b", r"line 2: 41 cells for \d+ columns; put a cell that holds ',' in quotation marks"),
        (b'"a,b', "line 2: a quotation mark is not closed; close it"),
        (b'"a "very" long one",b', "line 2: a quotation mark is not closed; close it"),
    ],
)
def test_a_broken_row_is_named_and_the_rest_goes_on(seeds, tmp_path, name, line, message):
    data = (SEEDS / name).read_bytes().replace(b"\n", b"\n" + line + b"\n", 1)
    with pytest.warns(UserWarning, match=rf"{name}: {message}.*; the row is left out") as warned:
        assert rows_of(seeds, tmp_path, name, data) == seeds_rows(seeds, name)
    assert len(warned) == 1


@pytest.mark.parametrize("name", TABLES)
@pytest.mark.parametrize("data", [b"", b"\n\n", b"name;note\n1;2\n", b"\0\1\2", b'"'])
def test_a_table_that_is_none_is_left_out(seeds, tmp_path, name, data):
    with pytest.warns(UserWarning, match=f"{name}: line 1 lacks the columns? .*; the file is left out") as warned:
        assert rows_of(seeds, tmp_path, name, data) == 0
    assert len(warned) == 1


@pytest.mark.parametrize(
    ("name", "row", "message"),
    [
        ("corrections.csv", "{id},0,1,{c},drop,,,,,,,,,,", "line 2: '!' does not stand at 0"),
        ("corrections.csv", "{id}," + 20 * "9" + "," + 20 * "9" + ",,drop,,,,,,,,,,", "line 2: start and end must be"),
        ("corrections.csv", "{id},5,5,,drop,,,,,,,,,,", "line 2: start 5 and end 5 are no place in the text"),
        ("labels/framing_hits.csv", "{id},x,1,legitimacy,coup,coup,1", "line 2: start and end must be"),
        (
            "labels/framing_hits.csv",
            "{id},0,1,legitimacy,coup,{c},yes",
            "line 2: right 'yes' is unknown; use",
        ),
        ("articles.csv", ",A,B,,,,,,,", "line 2: no article_id"),
    ],
)
def test_a_row_that_cannot_be_meant_is_named(seeds, tmp_path, name, row, message):
    line = row.format(id="003_b78515448f06fa10", c="!")
    data = (SEEDS / name).read_bytes().replace(b"\n", f"\n{line}\n".encode(), 1)
    with pytest.warns(UserWarning, match=f"{name}: {message}"):
        assert rows_of(seeds, tmp_path, name, data) == seeds_rows(seeds, name)


@pytest.mark.parametrize(
    ("toml", "message"),
    [
        ('frame = "x"', "line 1: frame is no list of tables"),
        ("\n[frame]\nname = 'a'", r"line 2: frame is no list of tables; write \[\[frame\]\] above each"),
        ("naming = 5", r"line 1: naming is no table; write \[naming\]"),
        ("[naming]\nactors = 'Ana Roth'", "line 2: actors is no list of texts"),
        ("[event]\nname = 'a'\nyears = 2019", "line 3: years is no list of whole numbers"),
        ("[event]\nname = 7", "line 2: name is no text"),
        ("[event]\nword = 'a'", "line 2: event.word is no list of tables"),
        ("[[frame]]\nname = 'a'\nterms = [1]", "line 3: terms is no list of texts"),
        ("[[frame]]\nname = 'a'\nterms = 'tax'", "line 3: terms is no list of texts"),
        ("x = [", ".*mend its TOML; the file is left out"),
        ('x = ["a]\n', r"Illegal character .* \(at line 1, .*\); close the quotation mark there; the file is left out"),
        ("x = " + 3000 * "[", ""),
    ],
)
def test_wrong_types_in_a_lexicon_are_named(collection, toml, message):
    with pytest.warns(UserWarning, match=f"framing.toml: {message}") as warned:
        lexicon = collection_lexicon(collection({"framing.toml": toml}, a="Words."))
    assert (lexicon.frames, lexicon.actors, lexicon.years) == ((), (), ())
    assert len(warned) == 1


def test_one_warning_names_where_more_is_wrong(collection):
    articles = collection({"syllables.csv": "word,syllables\nOrbe,two\nUlm,0\nVelm,1\nArlo,x\n"}, a="Words.")
    with pytest.warns(UserWarning, match=r"line 2: .*\(3 problems in this file, also line 3: .*, line 5: ") as warned:
        assert reviewed_syllables(articles) == {"velm": 1}
    assert len(warned) == 1 and "'x'" in str(warned[0].message)


def test_a_fault_is_told_again_when_the_file_has_changed(collection, recwarn):
    articles = collection({"syllables.csv": "word,syllables\nOrbe,two\n"}, a="Words.")
    path = folders(articles)[0] / "syllables.csv"

    def told(rows=""):
        if rows:
            path.write_text(f"word,syllables\n{rows}\n", encoding="utf-8")
            os.utime(path, ns=(0, next(moments)))
        recwarn.clear()
        reviewed_syllables(articles)
        return len(recwarn.list)

    moments = itertools.count(10**18, 10**9)
    rows = ["", "", "Orbe,two\nUlm,1", "Orbe,2", "Orbe,two"]
    assert [told(each) for each in rows] == [1, 0, 1, 0, 1]


@pytest.mark.parametrize("as_of", ["2024-03-13T24", "2024-03-13T25", "2024-03T99"])
def test_an_hour_that_no_day_has_is_named(collection, as_of):
    table = pd.DataFrame([referenced(as_of=cell) for cell in ("2024-03-13T23", as_of)]).assign(id=["r", "s"])
    with pytest.warns(UserWarning, match=f"line 3: as_of '{as_of}' is no date"):
        reference = load_reference(collection({"reference_values.csv": table.to_csv(index=False)}, a="Words."))
    assert reference["as_of"].tolist() == ["2024-03-13T23"]


def test_every_column_that_is_missing_is_named(collection):
    articles = collection({"syllables.csv": "name\nOrbe\n"}, a="Words.")
    with pytest.warns(UserWarning, match="line 1 lacks the columns word, syllables; add each, if empty"):
        reviewed_syllables(articles)


def test_one_broken_frame_leaves_the_others(collection):
    good, bad = '[[frame]]\nname = "trade"\nterms = ["tax"]\n', '[[frame]]\nname = "war"\nterms = []\n'
    with pytest.warns(UserWarning, match=r'line 6: frame "war" has no terms'):
        lexicon = collection_lexicon(collection({"framing.toml": good + bad}, a="Words."))
    assert [frame.name for frame in lexicon.frames] == ["trade"]


def test_rows_about_absent_articles_are_skipped(seeds, recwarn):
    two = seeds.head(2)
    assert set(load_labels(two)["article_id"]) == set(read_labels(two, "naming.csv")["article_id"]) == set(two.index)
    assert set(corrected_values(two)["article_id"]) == set(two.index)
    assert not recwarn.list


@pytest.mark.parametrize(
    "change",
    [
        lambda articles: pd.concat([articles.head(1), articles.iloc[1:]]),
        lambda articles: articles.reset_index().merge(pd.DataFrame({"x": [1]}), how="cross").set_index("article_id"),
        lambda articles: articles.join(pd.Series(1, articles.index, name="x")),
        lambda articles: articles.query("text != ''"),
    ],
)
def test_companion_files_follow_the_rows(seeds, change, of_seeds):
    assert len(framing_hits(change(seeds))) == len(of_seeds(framing_hits))


HEAD = "id,measure,value,value_high,bound,unit,subject,place,date,as_of,source,url,article_id,key"


@pytest.mark.parametrize(
    ("rows", "message", "left"),
    [
        (["R1,deaths,20,12,at_least,people,,,2022,,X,,,"], "line 3: value_high 12 lies below value 20", ["R0"]),
        (["R0,deaths,7,,exact,people,,,2022,,Y,,,"], "line 3: repeats id R0; keep one", ["R0"]),
        (["R1,vote_share,551,,exact,percent,,,2022,,X,,,"], "line 3: value 551 is more than all; write", ["R0"]),
        (["R1,deaths,1e308,,exact,people,,,2022,,X,,,"], "line 3: value '1e308' is no number", ["R0"]),
        (
            ["R1,Deaths,7,,exact,people,,,2022,,X,,,"],
            "R1: no article is searched for 'Deaths'; known are",
            ["R0", "R1"],
        ),
    ],
)
def test_references_that_help_nobody_are_named(collection, rows, message, left):
    table = "\n".join([HEAD, "R0,deaths,9,,exact,people,,,2022,,X,,a,k", *(row[:-1] + "a," for row in rows), ""])
    articles = collection({"reference_values.csv": table}, a="Nine people were killed in Orbe.")
    with pytest.warns(UserWarning, match=f"reference_values.csv: {message}"):
        reference = load_reference(articles)
    assert reference["id"].tolist() == left
    assert not {"article_id", "key"} & set(reference)


def test_rows_about_the_same_are_named_and_the_first_is_kept(collection):
    rows = "a,0,4,Nine,change,,8,,,,,,,,\na,0,4,Nine,change,,7,,,,,,,,\n"
    head = "article_id,start,end,surface,action,measure,value,value_high,bound,unit,subject,place,date"
    head += ",attributed_to,note\n"
    articles = collection({"corrections.csv": head + rows}, a="Nine people were killed in Orbe.")
    with pytest.warns(UserWarning, match=r"corrections\.csv: line 3: repeats article_id, start, end a 0 4; keep one"):
        assert corrected_values(articles)["value"].tolist() == [8]


def test_two_collections_put_together_have_the_companion_files_of_both(tmp_path):
    frame = '[[frame]]\nname = "{}"\nterms = ["{}"]\n[[frame]]\nname = "both"\nterms = ["{}"]\n'
    for name, terms in (("one", ("trade", "tax", "mill")), ("two", ("war", "army", "fire"))):
        (tmp_path / name).mkdir()
        (tmp_path / name / f"{name}.txt").write_text("A tax on the mill. The army and the fire.", encoding="utf-8")
        (tmp_path / name / "framing.toml").write_text(frame.format(*terms), encoding="utf-8")
        (tmp_path / name / "actors.toml").write_text(f"[[actor]]\nname = '{name}'\nkind = 'body'\n", encoding="utf-8")
        (tmp_path / name / "syllables.csv").write_text(f"word,syllables\n{name},3\nmill,{len(name)}\n")
    both = pd.concat([load_articles(tmp_path / "one"), load_articles(tmp_path / "two")])
    assert folders(both) == [tmp_path / "one", tmp_path / "two"]
    assert [(f.name, f.terms) for f in collection_lexicon(both).frames] == [
        ("trade", ("tax",)), ("both", ("mill", "fire")), ("war", ("army",))]  # fmt: skip
    assert [actor.name for actor in load_actors(both)] == ["one", "two"]
    assert reviewed_syllables(both) == {"one": 3, "two": 3, "mill": 3}
    assert len(framing_hits(both)) == 8
    assert collection_lexicon(both.drop(columns="folder")) == Lexicon()


def referenced(**cells):
    return dict.fromkeys(COLUMNS, "") | {"id": "r", "measure": "turnout", "bound": "exact", "value": "63.5"} | cells


@pytest.mark.parametrize(
    ("cells", "value", "date"),
    [
        ({"value": "63,5", "date": "13.03.2024"}, 63.5, "2024-03-13"),
        ({"value": "-3,25", "date": "3/13/2024"}, -3.25, "2024-03-13"),
        ({"date": "2024-03-13/2024-03-15"}, 63.5, "2024-03-13/2024-03-15"),
        ({"date": "Mar 2024"}, 63.5, "2024-03"),
    ],
)
def test_numbers_and_dates_as_excel_writes_them(collection, cells, value, date):
    text = pd.DataFrame([referenced(**cells)]).to_csv(index=False, sep=";")
    table = load_reference(collection({"reference_values.csv": text}, a="Words."))
    assert (table["value"].item(), table["date"].item()) == (value, date)


@pytest.mark.parametrize("cells", [{"value": "1,234"}, {"date": "03/04/2024"}, {"date": "2024|2024-03-13"}])
def test_what_might_mean_two_things_is_named(collection, cells):
    text = pd.DataFrame([referenced(**cells)]).to_csv(index=False)
    (column, cell), *_ = cells.items()
    with pytest.warns(UserWarning, match=re.escape(f"{column} {cell!r} is no")):
        assert load_reference(collection({"reference_values.csv": text}, a="Words.")).empty


def test_excel_files_in_place_of_csv(seeds, tmp_path, recwarn):
    (tmp_path / "labels").mkdir()
    for path in SEEDS.glob("*.txt"):
        shutil.copyfile(path, tmp_path / path.name)
    for name in TABLES:
        rows = pd.read_csv(SEEDS / name, dtype=str, keep_default_na=False)
        rows = rows.apply(lambda c: pd.to_numeric(c) if c.name in {"start", "end"} else c)
        rows.to_excel((tmp_path / name).with_suffix(".xlsx"), index=False)
    articles = load_articles(tmp_path)
    assert {name: len(READERS[name](articles)) for name in TABLES} == {name: seeds_rows(seeds, name) for name in TABLES}
    assert not recwarn.list


def test_columns_of_articles_csv_in_common_forms(collection, recwarn):
    companions = {"articles.csv": "Article ID;Outlet;Publication date;Desk Name\na;Café;13.03.2024;World\n"}
    (row,) = collection(companions, a="Words.").to_dict("records")
    assert [row[c] for c in ("outlet", "published", "Desk Name")] == ["Café", "2024-03-13", "World"]
    assert not recwarn.list


@pytest.mark.parametrize("name", READERS)
def test_a_companion_in_utf16_is_read(seeds, tmp_path, recwarn, name):
    data = (SEEDS / name).read_text(encoding="utf-8").encode("utf-16")
    assert rows_of(seeds, tmp_path, name, data) == seeds_rows(seeds, name)
    told = {str(w.message).partition(f"{name}: ")[2] for w in recwarn.list}
    assert told == {"this is UTF-16, and read as such; save it as UTF-8"}
