"""Loading a folder of articles."""

import hashlib
from pathlib import Path

import pandas as pd
import pytest

from analysis import SEEDS, load_articles, reported_values
from analysis.articles import short_names
from analysis.companions import companions, folders

SHA256 = {
    "000_247041d4bc06048d": "33db8588b2bd2430e10da09f51c5b6a5d41989e09081d5bdf6b196679a80750a",
    "001_ae4ada093007424f": "89d16c75a1aa049e2b088b95ed9dc13cd7ac7f32cea8855922f24b8cd663f284",
    "002_8824d69fee82aaa3": "7c0957bc11b36dff586ded3233b8881615066d838bcad1536c444bfa32e0bcf1",
    "003_b78515448f06fa10": "0f50f4d93c6c939ecf0aec585a06ee433bbbcab08fc1c2b90f2bd0141513bd3e",
    "004_177442cf6a1d2206": "47112c6628d1e5494b7bf87b56c9b3982b6293f2bdc1ee69ab8bc9e4f019d78c",
}


def test_seeds_are_the_articles_byte_for_byte():
    for stem, digest in SHA256.items():
        assert hashlib.sha256((SEEDS / f"{stem}.txt").read_bytes()).hexdigest() == digest


def test_seeds_come_in_order_of_earliest_publication(seeds):
    assert list(seeds["short_name"]) == ["Left on the Move", "Global Research", "WSWS", "Counterfire", "JPIA NYU"]
    assert seeds.index.name == "article_id"
    assert seeds["author"].isna().sum() == 2


def test_text_is_the_file_unchanged(seeds):
    for stem, text in seeds["text"].items():
        assert text == (SEEDS / f"{stem}.txt").read_bytes().decode("utf-8")


def test_folder_without_metadata_uses_stems(collection):
    articles = collection(b="Two.\r\n", a="One.")
    assert list(articles.index) == ["a", "b"]
    assert list(articles["short_name"]) == ["a", "b"]
    assert articles["outlet"].isna().all()
    assert articles.loc["b", "text"] == "Two.\r\n"
    assert companions(articles, "framing.toml") == []


def test_byte_order_mark_is_no_text(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"\xef\xbb\xbfWords.")
    assert load_articles(tmp_path).loc["a", "text"] == "Words."


def test_other_encoding_is_read_with_a_warning_that_names_file_and_line(tmp_path):
    (tmp_path / "a.txt").write_bytes("One.\nThe café.".encode("latin-1"))
    with pytest.warns(UserWarning, match=r"a\.txt: line 2 is not UTF-8"):
        assert load_articles(tmp_path).loc["a", "text"] == "One.\nThe café."


def test_empty_folder_says_what_to_do(tmp_path):
    with pytest.raises(FileNotFoundError, match="no article here"):
        load_articles(tmp_path)


def test_empty_list_says_what_to_do():
    with pytest.raises(FileNotFoundError, match="the list of files is empty"):
        load_articles([])


def test_repeated_article_in_metadata_names_file_and_line(collection):
    with pytest.warns(UserWarning, match=r"articles\.csv: line 3: repeats article a"):
        collection({"articles.csv": "article_id,outlet\na,X\na,Y\n"}, a="Text.")


def test_metadata_of_a_missing_file_is_left_out_with_a_warning(collection):
    with pytest.warns(UserWarning, match=r"articles\.csv: article b is not here"):
        articles = collection({"articles.csv": "article_id,outlet\nb,X\n"}, a="Text.")
    assert list(articles.index) == ["a"]


def test_a_table_of_no_folder_takes_no_companions():
    text = "In the parliamentary election MAS, the ruling party, won 244 of the 465 seats in the lower house."
    articles = pd.DataFrame({"text": {"a": text}}).rename_axis("article_id")
    assert companions(articles, "actors.toml") == []
    assert list(reported_values(articles)["subject"]) == ["MAS", "lower house"]


def test_sub_folders_keep_ids_unique_and_leave_companions_out(tmp_path):
    for name in ("a/one.txt", "b/one.txt", "b/two.txt", "labels/sentences/x.txt", "figures/y.txt", ".hidden/z.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(f"Text {name}.", encoding="utf-8")
    assert list(load_articles(tmp_path).index) == ["a/one", "b/one", "two"]


@pytest.mark.parametrize("kind", ["csv", "jsonl", "parquet"])
def test_table_keeps_every_other_column(tmp_path, kind):
    table = pd.DataFrame({"ID": ["x", "y"], "Title": ["One", "Two"], "Body": ["First.", "Second."], "desk": ["a", "b"]})
    path = tmp_path / f"news.{kind}"
    write = {"csv": table.to_csv, "jsonl": table.to_json, "parquet": table.to_parquet}[kind]
    write(path, **({"orient": "records", "lines": True} if kind == "jsonl" else {"index": False}))
    articles = load_articles(path)
    assert articles["text"].to_dict() == {"x": "First.", "y": "Second."}
    assert list(articles["headline"]) == ["One", "Two"]
    assert list(articles["desk"]) == ["a", "b"]


def test_rows_without_an_id_are_numbered_and_the_text_column_can_be_named(tmp_path):
    (tmp_path / "news.csv").write_text("words,date\nFirst.,2020-01-02T10:00\nSecond.,3 May\n", encoding="utf-8")
    with pytest.warns(UserWarning, match=r"article news-000002: published '3 May'"):
        articles = load_articles(tmp_path / "news.csv", text_column="words")
    assert articles["published"].fillna("").to_dict() == {"news-000001": "2020-01-02", "news-000002": ""}


def test_table_without_text_says_so(tmp_path):
    (tmp_path / "news.csv").write_text("words\nFirst.\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"news\.csv: no column of texts among words; .*text_column="):
        load_articles(tmp_path / "news.csv")


def test_glob_list_and_markdown(tmp_path):
    for name in ("a1.md", "a2.md", "b.txt", "articles.csv"):
        (tmp_path / name).write_text("article_id\n" if name == "articles.csv" else f"Text {name}.", encoding="utf-8")
    assert list(load_articles(str(tmp_path / "a*.md")).index) == ["a1", "a2"]
    assert list(load_articles([tmp_path / "b.txt", tmp_path / "a2.md"]).index) == ["a2", "b"]
    assert folders(load_articles(str(tmp_path / "a*.md"))) == [tmp_path.resolve()]


def test_web_page_gives_its_main_text(tmp_path):
    pytest.importorskip("trafilatura")
    words = "The mayor of Orbe spoke for an hour about the fire at the mill and the four people who died in it. " * 3
    page = f"<html><body><nav>Home | News</nav><article><p>{words}</p></article></body></html>"
    (tmp_path / "a.html").write_text(page, encoding="utf-8")
    assert load_articles(tmp_path / "a.html").loc["a", "text"].startswith("The mayor of Orbe")


def test_loading_reads_a_file_once_and_looks_for_no_copies(tmp_path, monkeypatch, recwarn):
    (tmp_path / "a.txt").write_text("One text. " * 50, encoding="utf-8")
    (tmp_path / "b.txt").write_text("One text. " * 50, encoding="utf-8")
    read, real = [], Path.read_bytes
    monkeypatch.setattr(Path, "read_bytes", lambda path: read.append(path.name) or real(path))
    load_articles(tmp_path)
    assert [name for name in read if name.endswith(".txt")] == ["a.txt", "b.txt"]
    assert not recwarn.list


def test_a_file_that_cannot_be_read_is_named_and_the_rest_goes_on(tmp_path):
    (tmp_path / "a.txt").write_text("Text.", encoding="utf-8")
    with pytest.warns(UserWarning, match=r"gone\.txt"):
        articles = load_articles([tmp_path / "a.txt", tmp_path / "gone.txt"])
    assert list(articles.index) == ["a"]


def test_articles_of_one_short_name_are_told_apart_by_day_and_number():
    outlets = ["Post", "Post", "Post", "Post", "Herald", ""]
    dates = ["2020-01-01", "2020-02-02", "2020-02-02", "2021-03-03", "2022-01-01", "2022-01-02"]
    table = pd.DataFrame({"id": list("abcdef"), "text": list("ABCDEF"), "outlet": outlets, "date": dates})
    articles = load_articles(table)
    told = ["Post 1 Jan 2020", "Post 2 Feb 2020", "Post 2 Feb 2020 (2)", "Post 2021", "Herald", "f"]
    assert articles["short_name"].tolist() == told
    assert list(short_names(articles.iloc[2:]).values()) == told[2:]
    of_one_year = load_articles(table.iloc[[0, 1, 4]])
    assert of_one_year["short_name"].tolist() == ["Post 1 Jan", "Post 2 Feb", "Herald"]
    long = pd.DataFrame({"short_name": ["The Morning Post of Upper Orbe (2)"], "published": ""})
    assert list(short_names(long).values()) == ["The Morning…Upper Orbe (2)"]


PAGE = (
    "Skip to main content\nMine reopens in Saint Ana\nBy Ana Ruiz\n12 March 2021\n\nThe mine reopened on Monday, and \
the town was glad of it, said the mayor.\n"
)


def test_an_article_without_a_row_is_read_where_others_were_seen(collection):
    table = "article_id,author,published,from_text\na,,,\n"
    articles = collection({"articles.csv": table}, a=PAGE, b=PAGE)
    assert articles.loc["a", ["author", "headline", "published", "from_text"]].isna().all()
    told = ["Ana Ruiz", "Mine reopens in Saint Ana", "2021-03-12", "headline, author, published"]
    assert articles.loc["b", ["author", "headline", "published", "from_text"]].tolist() == told


@pytest.mark.parametrize("date", ["yesterday", "2021-02-30", "03/04/21"])
@pytest.mark.parametrize("seen", [",from_text", ""])
def test_a_date_that_cannot_be_read_is_named_by_line_and_that_of_the_text_taken(collection, date, seen):
    table = f"article_id,published{seen}\nb,{date}\nc,{date}\n"
    with pytest.warns(UserWarning) as told:
        articles = collection({"articles.csv": table}, b=PAGE, c="The mill burned down.")
    assert articles["published"].fillna("").to_dict() == {"b": "2021-03-12", "c": ""}
    assert [str(w.message) for w in told] == [
        f"article b: published '{date}' (articles.csv, line 2): no date that all read alike, so that of the text;"
        " write YYYY-MM-DD",
        f"article c: published '{date}' (articles.csv, line 3): no date that all read alike, so none; write YYYY-MM-DD",
    ]


@pytest.mark.parametrize("row", ["a", "a.docx", "A.TXT", "A", "a.md"])
def test_a_row_names_an_article_in_any_case_with_any_ending_of_a_file(collection, recwarn, row):
    articles = collection({"articles.csv": f"article_id,outlet\n{row},Orbe Post\n"}, a="The mill burned down.")
    assert articles.loc["a", "outlet"] == "Orbe Post"
    assert not recwarn.list


def test_rows_of_articles_that_differ_in_case_keep_apart(tmp_path):
    table = pd.DataFrame({"id": ["A", "a", "b.docx"], "text": ["One.", "Two.", "Three."]})
    table.to_csv(tmp_path / "news.csv", index=False)
    (tmp_path / "articles.csv").write_text("article_id,outlet\na,Post\nA,Herald\nb.docx,Times\n", encoding="utf-8")
    assert load_articles(tmp_path)["outlet"].to_dict() == {"A": "Herald", "a": "Post", "b.docx": "Times"}


def test_a_name_with_a_line_end_stands_on_one_line(tmp_path):
    (tmp_path / "mill\nfire.txt").write_text("The mill burned.", encoding="utf-8")
    articles = load_articles(tmp_path)
    assert list(articles.index) == ["mill\nfire"] and list(short_names(articles).values()) == ["mill fire"]
