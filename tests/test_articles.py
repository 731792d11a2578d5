"""Loading a folder of articles."""

import hashlib

import pytest

from analysis import SEEDS, load_articles
from analysis.articles import companion

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
    assert companion(articles, "framing.toml") is None


def test_byte_order_mark_is_no_text(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"\xef\xbb\xbfWords.")
    assert load_articles(tmp_path).loc["a", "text"] == "Words."


def test_other_encoding_is_read_with_a_warning_that_names_file_and_line(tmp_path):
    (tmp_path / "a.txt").write_bytes("One.\nThe café.".encode("latin-1"))
    with pytest.warns(UserWarning, match=r"a\.txt: line 2 is not UTF-8"):
        assert load_articles(tmp_path).loc["a", "text"] == "One.\nThe café."


def test_empty_folder_says_what_to_do(tmp_path):
    with pytest.raises(FileNotFoundError, match=r"no \.txt file"):
        load_articles(tmp_path)


def test_repeated_article_in_metadata_names_file_and_line(collection):
    with pytest.raises(ValueError, match=r"articles\.csv: line 3 repeats article a"):
        collection({"articles.csv": "article_id,outlet\na,X\na,Y\n"}, a="Text.")


def test_metadata_of_a_missing_file_is_left_out_with_a_warning(collection):
    with pytest.warns(UserWarning, match=r"articles\.csv: line 2 names article b"):
        articles = collection({"articles.csv": "article_id,outlet\nb,X\n"}, a="Text.")
    assert list(articles.index) == ["a"]
