"""What is taken for an article, and under which id."""

import json
import os
from pathlib import Path

import pandas as pd
import pytest
from IPython.core.interactiveshell import InteractiveShell

from analysis import SEEDS, load_articles, profile
from analysis.sources import find_articles, home, list_files


def ids(source, column=""):
    return [found.article_id for found in find_articles(source, column)]


def test_companions_are_no_articles():
    assert ids(SEEDS) == sorted(p.stem for p in SEEDS.glob("*.txt"))


def test_shared_stems_take_their_path_and_then_their_ending(tmp_path):
    for name in ("a/one.txt", "b/one.txt", "b/one.md", "b/two.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("Text.", encoding="utf-8")
    assert ids(tmp_path) == ["a/one", "b/one", "two"]
    assert ids([tmp_path / "b/one.md", tmp_path / "b/one.txt"]) == ["one.md", "one.txt"]


def test_ids_of_rows_are_unique(tmp_path):
    table = tmp_path / "news.csv"
    table.write_text("id,text\nx,One.\n,Two.\nx,Three.\n", encoding="utf-8")
    assert ids(table) == ["x", "news-000002", "x-news-000003"]
    with pytest.warns(UserWarning, match="row 3 repeats article_id x; it is called x-news-000003"):
        load_articles(table)


def test_rows_of_tables_of_one_name_keep_apart(tmp_path):
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "news.csv").write_text("text\nOne.\n", encoding="utf-8")
    assert ids(f"{tmp_path}/*/news.csv") == ["a/news-000001", "b/news-000001"]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_columns_are_parted_by_commas_semicolons_or_tabs(tmp_path, separator):
    table = tmp_path / "news.csv"
    row = separator.join(["x", "2020-01-02", '"One; two,\tthree\nand four."'])
    table.write_text(separator.join(["id", "date", "text"]) + f"\n{row}\n", encoding="utf-8-sig")
    (found,) = find_articles(table)
    assert found.text == "One; two,\tthree\nand four."
    assert found.metadata == {"published": "2020-01-02"}


def test_a_line_that_is_no_article_is_a_problem_and_the_rest_goes_on(tmp_path):
    lines = ['{"text": "One.", "authors": ["A", "B"]}', "{broken", '{"headline": "no text"}', "", '{"text": "Two."}']
    table = tmp_path / "news.jsonl"
    table.write_text("\n".join(lines), encoding="utf-8")
    found = list(find_articles(table))
    assert [f.text for f in found] == ["One.", "", "", "Two."]
    assert found[0].metadata == {"author": "A, B"}
    with pytest.raises(ValueError, match=r"news\.jsonl: line 2 is no JSON object"):
        found[1].read()
    with pytest.raises(ValueError, match="no column of texts among headline"):
        found[2].read()


def test_cells_that_a_row_has_too_many_are_a_problem(tmp_path):
    (tmp_path / "news.csv").write_text("id,text\nx,One.,more\ny,Two.\n", encoding="utf-8")
    first, second = find_articles(tmp_path / "news.csv")
    assert first.problem and second.read() == ("Two.", "")


def test_a_column_without_a_name_is_one_too(tmp_path):
    pd.DataFrame({"text": ["One."]}).to_csv(tmp_path / "news.csv")
    assert [f.read() for f in find_articles(tmp_path / "news.csv")] == [("One.", "")]


def test_numbers_dates_and_nested_values_of_parquet_are_kept_as_text(tmp_path):
    table = pd.DataFrame({"text": ["One."], "n": [5], "day": [pd.Timestamp("2020-01-02")], "gap": [None]})
    table.assign(tags=[["a", "b"]]).to_parquet(tmp_path / "news.parquet")
    (found,) = find_articles(tmp_path / "news.parquet")
    assert found.metadata == {"n": "5", "day": "2020-01-02 00:00:00", "tags": "a, b"}


def test_a_binary_file_is_no_text(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"PK\x03\x04\x00\x00")
    (found,) = find_articles(tmp_path)
    with pytest.raises(ValueError, match=r"a\.txt: this is no plain text"):
        found.read()


def test_the_home_of_a_source_is_where_companions_lie(tmp_path):
    (tmp_path / "a.txt").write_text("Text.", encoding="utf-8")
    expected = tmp_path.resolve()
    assert [home(s) for s in (tmp_path, tmp_path / "a.txt", f"{tmp_path}/*.txt", [tmp_path / "a.txt"])] == [
        expected
    ] * 4
    assert list_files(f"{tmp_path}/**/*.txt") == [expected / "a.txt"]


def test_nothing_found_says_what_to_name(tmp_path):
    with pytest.raises(FileNotFoundError, match="name a folder of"):
        ids(tmp_path / "nowhere")


def test_rows_are_read_one_by_one(tmp_path):
    with open(tmp_path / "news.jsonl", "w", encoding="utf-8") as file:
        file.writelines(json.dumps({"text": f"Text {i}."}) + "\n" for i in range(3))
    rows = find_articles(tmp_path / "news.jsonl")
    assert next(rows).text == "Text 0."
    with open(tmp_path / "news.jsonl", "a", encoding="utf-8") as file:
        file.write('{"text": "Text 3."}\n')
    assert sum(1 for _ in rows) == 3


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_quotation_mark_that_is_not_closed_costs_its_own_row(tmp_path, end):
    lines = ["id,text", "1,First.", '2,"Second.', '3,"Third, said', 'Ana."', "4,Fourth.", "5,Fif,th."]
    (tmp_path / "news.csv").write_text(end.join(lines) + end, encoding="utf-8", newline="")
    found = list(find_articles(tmp_path / "news.csv"))
    assert [f.text for f in found if not f.problem] == ["First.", f"Third, said{end}Ana.", "Fourth."]
    said = [f.problem for f in found if f.problem]
    assert said[0].endswith("line 3: a quotation mark is not closed; close it, or double it inside a cell")
    assert "line 7: 3 cells for 2 columns" in said[1]


@pytest.mark.parametrize("name", ["a.txt", "articles.csv", "news.jsonl"])
def test_a_pipe_is_named_and_does_not_block(tmp_path, name):
    os.mkfifo(tmp_path / name)
    (tmp_path / "b.txt").write_text("The mill burned down.", encoding="utf-8")
    said = rf"{name}: this is no regular file"
    if name == "news.jsonl":
        with pytest.raises(ValueError, match=said):
            load_articles(tmp_path / name)
    else:
        with pytest.warns(UserWarning, match=said):
            assert list(load_articles(tmp_path).index) == ["b"]


def test_a_name_that_is_not_utf8_is_legible_and_the_rest_goes_on(tmp_path):
    for name in (b"caf\xe9.txt", b"caf\xe8.txt", "café.txt".encode()):
        with open(os.fsencode(tmp_path) + b"/" + name, "wb") as file:
            file.write(b"The mill burned down at %d." % len(name) + name)
    with pytest.warns(UserWarning, match=r"caf\\xe[89]\.txt: line 1 is not UTF-8"):
        articles = load_articles(tmp_path)
    assert sorted(articles.index) == ["caf\\xe8", "caf\\xe9", "café"]


def test_a_sub_folder_that_cannot_be_read_is_named(tmp_path, monkeypatch):
    (tmp_path / "closed").mkdir()
    (tmp_path / "a.txt").write_text("The mill burned down.", encoding="utf-8")
    scandir = os.scandir

    def closed(path):
        if os.path.basename(path) == "closed":
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", closed)
    with pytest.warns(UserWarning, match=r"closed: this is a folder, or one that you may not read; .* is left out"):
        assert list(load_articles(tmp_path).index) == ["a"]


def test_files_of_which_none_can_be_read_are_no_articles(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"\0")
    with pytest.warns(UserWarning), pytest.raises(FileNotFoundError, match=r"no article could be read; .*a\.txt: this"):
        load_articles(tmp_path)
    (tmp_path / "news.csv").write_text("id,text\n", encoding="utf-8")
    with pytest.raises(FileNotFoundError, match="no article could be read; the table has no rows"):
        load_articles(tmp_path / "news.csv")


@pytest.mark.parametrize(
    "cell",
    ["[" * 100_000, "[" * 2_000 + "]" * 2_000, '{"a":' * 2_000 + "1" + "}" * 2_000],
    ids=["open", "lists", "objects"],
)
def test_json_that_is_too_deep_is_the_problem_of_its_row(tmp_path, cell):
    row = f'{{"text": "One.", "tags": {cell}}}\n'
    (tmp_path / "news.jsonl").write_text(row + '{"text": "Two."}\n', encoding="utf-8")
    first, second = find_articles(tmp_path / "news.jsonl")
    assert "news.jsonl" in first.problem and second.text == "Two."


def test_articles_in_a_table_beside_texts_are_named_and_other_tables_are_not(tmp_path):
    (tmp_path / "a.txt").write_text("One.", encoding="utf-8")
    (tmp_path / "more.csv").write_text("id,text\nb,Two.\n", encoding="utf-8")
    (tmp_path / "notes.csv").write_text("id,colour\nb,red\n", encoding="utf-8")
    with pytest.warns(UserWarning, match="articles in a table beside texts are not read") as told:
        assert ids(tmp_path) == ["a"]
    assert [Path(str(w.message).split(":")[0]).name for w in told] == ["more.csv"]


def test_a_notebook_shows_one_line_of_what_the_user_can_mend(tmp_path, capsys):
    InteractiveShell().run_cell(f"import analysis\nanalysis.load_articles({str(tmp_path)!r})")
    said = f"FileNotFoundError: {tmp_path}: no article here; name a folder of .txt files, a file, a glob or a table"
    assert capsys.readouterr().out.strip() == said


def test_what_gives_its_items_but_once_is_read_like_a_list(tmp_path):
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text(f"The mill {name} burned.")
    assert load_articles(tmp_path.glob("*.txt")).index.tolist() == ["a", "b"]
    assert load_articles(f"The {name} burned." for name in ("mill", "barn")).index.tolist() == ["text-1", "text-2"]
    assert (profile(tmp_path.glob("*.txt"), tmp_path / "out") / "articles").is_dir()


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("sizes.csv", "id,size\nx,3\n", "no column of texts among id, size; "),
        ("cut.json", '[{"text": "One."}, {"te', "this is no JSON "),
        ("bare.jsonl", '{"headline": "No text"}\n{"headline": "Nor here"}\n', "no column of texts among headline; "),
    ],
)
def test_a_table_that_cannot_be_read_is_named_and_the_other_files_are_read(tmp_path, name, content, said):
    (tmp_path / "good.csv").write_text("id,text\na,The mill burned down.\n", encoding="utf-8")
    (tmp_path / name).write_text(content, encoding="utf-8")
    for source in (tmp_path, f"{tmp_path}/*", [tmp_path / name, tmp_path / "good.csv"]):
        with pytest.warns(UserWarning) as told:
            assert list(load_articles(source).index) == ["a"]
        (message,) = (str(w.message) for w in told)
        assert message.startswith(f"{tmp_path / name}: {said}") and message.endswith("; the file is left out")
    with pytest.raises(ValueError, match=said):
        load_articles(tmp_path / name)


def test_files_that_look_as_if_they_should_be_read_are_named_in_one_line(tmp_path):
    mends = {
        "Actors.toml": "call it actors.toml", "articles.tsv": "call it articles.csv",
        "corrections.csv.txt": "call it corrections.csv", "framing.toml.txt": "call it framing.toml",
        "mail.eml": "save it as .txt, a table as .csv", "measure.toml": "call it measures.toml",
        "notes.md": "load it by its name", "page.mhtml": "save it as .txt, a table as .csv",
        "readme.markdown": "load it by its name",
    }  # fmt: skip
    for name in (*mends, "a.txt", "list.csv", "map.png", "actors.toml.orig"):
        (tmp_path / name).write_text("article_id\tname\n", encoding="utf-8")
    with pytest.warns(UserWarning) as told:
        assert ids(tmp_path) == ["a"]
    said = ", ".join(f"{name} ({mend})" for name, mend in mends.items())
    assert [str(w.message) for w in told] == [f"{tmp_path}: not read: {said}"]


@pytest.mark.parametrize("name", ["a.xml", "a.sgm", "a.warc", "a.jsonl.gz"])
def test_a_file_of_a_kind_that_is_not_read_is_named(tmp_path, name):
    for file in (name, "b.text"):
        (tmp_path / file).write_text("<p>The mill burned down.</p>", encoding="utf-8")
    with pytest.warns(UserWarning, match=rf": not read: {name} \(save it as"):
        assert ids(tmp_path) == ["b"]
    with pytest.warns(UserWarning, match=rf"{name}: a \.\w+ file is not"), pytest.raises(FileNotFoundError):
        load_articles(tmp_path / name)


def test_the_front_matter_of_a_text_in_a_folder_is_metadata(tmp_path, recwarn):
    fields = 'title: "Quay strike: day two"\nauthors:\n  - Ana Ruiz\n  - Tom Hale\npublication: Compass\n'
    texts = {
        "a.md": f"---\n{fields}published: 3 May 2022\n---\n\n# Quay strike\n",
        "b.markdown": "---\r\ndate: 2022-05-04\r\nsource: 'Free Quay'\r\n---\r\nTwo died.\n",
        "c.md": "---\nNo field stands here.\n---\nTwo died.\n",
        "d.md": '---\ntitle: "\\"Enough\\", they say"\nauthor: ["Ana Ruiz", \'Tom Hale\']\n---\nTwo died.\n',
        "e.md": '+++\ntitle = "\\"Enough\\""\ndate = 2022-05-05\n[extra]\noutlet = "Compass"\n+++\nTwo died.\n',
        "f.md": "+++\nNo TOML stands here.\n+++\nTwo died.\n",
    }
    for name, text in texts.items():
        (tmp_path / name).write_text(text, encoding="utf-8", newline="")
    articles = load_articles(tmp_path)
    assert not recwarn.list
    columns = ["headline", "author", "published", "outlet", "text"]
    assert articles[columns].fillna("").to_numpy().tolist() == [
        ["Quay strike: day two", "Ana Ruiz, Tom Hale", "2022-05-03", "Compass", "# Quay strike\n"],
        ["", "", "2022-05-04", "Free Quay", "Two died.\n"],
        ['"Enough"', "", "2022-05-05", "Compass", "Two died.\n"],
        ["", "", "", "", texts["c.md"]],
        ['"Enough", they say', "Ana Ruiz, Tom Hale", "", "", "Two died.\n"],
        ["", "", "", "", texts["f.md"]],
    ]


def test_a_table_of_articles_called_almost_like_a_companion_is_read(tmp_path, recwarn):
    for name in ("articles1.csv", "Articles.csv"):
        (tmp_path / name).write_text("id,text\n,One.\n", encoding="utf-8")
    assert len(ids(tmp_path)) == 2
    assert not recwarn.list
