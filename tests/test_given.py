"""What the verbs take: articles, texts, or a table that comes before theirs."""

import io
from datetime import datetime

import pandas as pd
import pytest

import analysis
from analysis import concordance, counted_words, framing_hits, tokenize, word_rates
from analysis.framing.report import framing_report
from analysis.readability.report import readability_report
from analysis.side_by_side.report import side_by_side_report
from analysis.text.given import articles_of
from analysis.value_report import value_report
from analysis.words.report import word_report

TEXT = "At least 12 people were killed in Orbe. “We lost friends,” said Ana Roth."
OF_ARTICLES = (
    "agency corrected_values counted_words descriptions english_only label_lines near_copies numeric_expressions "
    "quoted_spans readability_by_sentence readability_intervals readability_scores reported_values review_sheet "
    "shared_passages speakers split_sentences textstat_scores tokenize who_speaks"
).split()
OF_WORDS = "collocations dispersion distinctive_words similarity content_words word_rates own_words".split()


@pytest.mark.parametrize("name", [*OF_ARTICLES, *OF_WORDS])
@pytest.mark.parametrize(
    "given", [TEXT, [TEXT, "Two."], {"a": TEXT}, pd.Series({"a": TEXT}), pd.DataFrame({"text": [TEXT]})]
)
def test_verbs_take_texts(name, given):
    assert isinstance(getattr(analysis, name)(given), pd.DataFrame)


def test_a_text_is_one_article_and_keyed_texts_keep_their_keys():
    assert list(tokenize("The mill burned.")["token"]) == ["The", "mill", "burned"]
    assert list(tokenize({"x": "One.", "y": "Two."})["article_id"]) == ["x", "y"]
    assert list(articles_of(["One."] * 10).index[:2]) == ["text-01", "text-02"]


def test_half_of_a_surrogate_pair_is_a_question_mark(seeds):
    text = pd.Series("A\ud800b é.", seeds.index[:1], dtype="object")
    for given in ("A\ud800b é.", seeds.iloc[:1].assign(text=text)):
        assert analysis.split_sentences(given)["text"].tolist() == ["A?b é."]


@pytest.mark.parametrize("missing", [None, float("nan"), pd.NA])
def test_an_article_without_a_text_is_named_and_left_out(missing):
    table = pd.DataFrame({"text": ["One.", missing, missing]}, index=["a", "b", "c"])
    for given in (table, table["text"], table["text"].to_dict()):
        with pytest.warns(UserWarning, match=r"^b: there is no text; the article is left out \(articles .*: 2\)$"):
            assert tokenize(given)["article_id"].tolist() == ["a"]
    with pytest.raises(TypeError, match="tokenize takes articles, texts, not a table with a row that has no text"):
        tokenize(table.iloc[1:])


def test_two_articles_of_one_name_are_told():
    with pytest.raises(ValueError, match="two articles are called 'a'; give each a name of its own"):
        tokenize(pd.DataFrame({"text": ["One.", "Two."]}, index=["a", "a"]))


def test_values_of_texts_alone_are_compared():
    articles = articles_of(["The fire in Orbe killed four people.", "The fire in Orbe killed five people."])
    values = analysis.reported_values(articles)
    pairs = analysis.compare_reported(values, analysis.load_reference(articles), articles)
    assert list(pairs["value"]) == [4]


def test_articles_in_place_of_words_are_counted_as_the_notebooks_do(seeds, of_seeds):
    assert word_rates(seeds).equals(word_rates(of_seeds(counted_words)))
    assert not word_rates(tokenize(seeds)).equals(word_rates(seeds))  # names are not put together there


@pytest.mark.parametrize(
    ("verb", "given", "message"),
    [
        (tokenize, 5, "tokenize takes articles, texts, not int that holds no texts"),
        (tokenize, pd.DataFrame({"x": [1]}), "tokenize takes articles, texts, not a table with the columns x"),
        (word_rates, pd.DataFrame({"x": [1]}), "word_rates takes articles, texts or the table of counted_words, not a"),
        (analysis.dispersion, tokenize(TEXT), "dispersion takes .* of counted_words, not a table with"),
        (analysis.distinctive_words, tokenize(TEXT), "distinctive_words takes .* of counted_words, not a table with"),
    ],
)  # fmt: skip
def test_anything_else_is_said_in_one_line(verb, given, message):
    with pytest.raises(TypeError, match=message) as raised:
        verb(given)
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize("given", [TEXT, {"a": TEXT, "b": TEXT.replace("12", "14")}])
def test_verbs_of_tables_take_texts_too(given):
    articles = articles_of(given)
    assert analysis.compare_reported(given).equals(
        analysis.compare_reported(analysis.reported_values(articles), articles=articles)
    )
    assert analysis.merged_names(given).equals(analysis.merged_names(counted_words(articles)))
    assert analysis.ngram_rates(given).equals(analysis.ngram_rates(given, 2))
    assert analysis.event_words(given).empty


@pytest.mark.parametrize("row", [dict, pd.Series])
def test_a_row_of_articles_is_one_article(row):
    given = row(
        {"headline": "At least 12 people were killed", "outlet": "Post", "text": TEXT, "published": "2024-03-13"}
    )
    values = analysis.reported_values(given)
    assert values["surface"].tolist() == ["12"] and values["as_of"].tolist() == ["2024-03-13"]
    assert set(tokenize(articles_of([TEXT]).assign(headline="Fire").iloc[0])["article_id"]) == {"text-1"}


@pytest.mark.parametrize("frames", [["fire*"], pd.DataFrame({"frame": ["a"], "term": ["fire*"]})])
def test_what_is_no_lexicon_is_said(frames):
    with pytest.raises(TypeError, match=r"a lexicon is a file or a dict of frames and their terms, not [lD]"):
        framing_hits(TEXT, frames)


def test_frames_as_a_dict_or_a_file(seeds, tmp_path):
    frames = {"coup": ["coup*"], "vote": "election*"}
    hits = framing_hits(seeds, frames)
    assert list(hits["frame"].cat.categories) == ["coup", "vote"]
    (tmp_path / "my.toml").write_text(
        '[[frame]]\nname="coup"\nterms=["coup*"]\n[[frame]]\nname="vote"\nterms=["election*"]\n'
    )
    assert framing_hits(seeds, tmp_path / "my.toml").equals(hits)
    with pytest.raises(ValueError, match='frame "coup" has no terms'):
        framing_hits(seeds, {"coup": []})


def test_several_terms_of_a_concordance(seeds):
    both = concordance(seeds, ["coup", "resign*"])
    assert both["term"].value_counts().to_dict() == {t: len(concordance(seeds, t)) for t in ("coup", "resign*")}
    assert concordance(seeds, []).empty


@pytest.mark.parametrize("name", [*OF_ARTICLES, *OF_WORDS])
def test_every_table_goes_to_excel_and_back(seeds, name):
    table = getattr(analysis, name)(seeds.head(1)).head(20).reset_index(drop=True)
    file = io.BytesIO()
    table.to_excel(file, index=False)
    assert pd.read_excel(file, keep_default_na=False).shape == table.shape


def test_timestamps_are_read_as_their_days():
    told = pd.DataFrame({"text": ["On Friday 12 people were killed in Orbe."], "published": ["2021-03-14"]})
    for moment in (pd.Timestamp("2021-03-14"), pd.Timestamp("2021-03-14 09:30", tz="UTC"), datetime(2021, 3, 14, 9)):
        pd.testing.assert_frame_equal(
            analysis.reported_values(told.assign(published=[moment])), analysis.reported_values(told)
        )
    assert articles_of(told.assign(published=pd.Series([pd.NaT])))["published"].isna().all()


def test_a_column_of_ids_is_the_index(collection):
    articles = collection(b="Police killed 12 people in Orbe.", a="The mill stood in Orbe.")
    plain = articles.reset_index()
    assert articles_of(plain).equals(articles)
    values = analysis.reported_values(plain)
    assert values["article_id"].tolist() == ["b"]
    assert analysis.with_sentence_text(values, plain)["sentence_text"].tolist() == ["Police killed 12 people in Orbe."]
    places = analysis.term_places(plain, counted_words(plain), ["killed"])
    assert places.equals(analysis.term_places(articles, counted_words(articles), ["killed"]))
    hits = framing_hits(articles, {"violence": ["kill*"]})
    assert analysis.framing_rates(hits, plain).equals(analysis.framing_rates(hits, articles))
    assert list(articles_of(plain.assign(article_id="b")).index) == ["0", "1"]


def test_articles_may_have_columns_of_any_name():
    articles = articles_of({"a": "The mill burned.", "b": "The mill stood."})
    more = articles.assign(start="2021", end="2022", word="x", voice="y", rate_per_1000=1.0)
    for given in (more, more.reset_index()):
        assert word_rates(given).equals(word_rates(articles))
        assert analysis.own_words(given).equals(analysis.own_words(articles))
    with pytest.raises(TypeError, match="not a table with the columns article_id, sentence, start, end, text, label"):
        tokenize(analysis.split_sentences(articles))


def test_tokens_are_read_in_the_order_of_their_texts():
    given = {"b": "A coup of the army began. A coup of the army failed.", "a": "The army of the coup won. The coup."}
    words = counted_words(given)
    mixed = words.sort_values("word", ignore_index=True)
    for verb in (analysis.collocations, analysis.merge_names, analysis.lexical_diversity):
        more = [given] * (verb is analysis.merge_names)
        one, other = (verb(table, *map(articles_of, more)) for table in (words, mixed))
        first = ["article_id", "start"] if "start" in one else list(one)[:1]
        assert one.sort_values(first, ignore_index=True).equals(other.sort_values(first, ignore_index=True))
    assert sorted(analysis.ngrams(mixed, 2)["word"]) == sorted(analysis.ngrams(words, 2)["word"])
    pd.testing.assert_frame_equal(
        analysis.collocates_around(mixed, "coup", minimum=1), analysis.collocates_around(words, "coup", minimum=1)
    )


@pytest.mark.parametrize(
    "retyped", [pd.DataFrame.convert_dtypes, lambda t: t.astype({c: "category" for c in t if t[c].dtype == "str"})]
)
def test_tables_of_other_types_are_read_like_those_of_a_step(retyped):
    articles = articles_of({"a": "A mob killed 12 people in Orbe on Monday.", "b": "A mob killed 13 people in Orbe."})
    words, values = counted_words(articles), analysis.reported_values(articles)
    hits, known = framing_hits(articles, {"violence": ["mob"], "vote": ["ballot"]}), analysis.load_reference(articles)
    for verb, table, more in (
        (analysis.ngrams, words, [2]),
        (analysis.dispersion, words, []),
        (analysis.merged_names, words.assign(actor=words["word"]), []),
        (analysis.similarity, word_rates(words), []),
        (analysis.framing_rates, hits, [articles]),
        (analysis.compare_reported, values, [known, articles]),
    ):
        pd.testing.assert_frame_equal(verb(retyped(table), *more), verb(table, *more))


def test_hits_of_two_lexicons_are_put_together():
    one, other = (articles_of({name: "A mob killed 12 people. The vote was fair."}) for name in ("a", "b"))
    hits = pd.concat([framing_hits(one, {"violence": ["mob"]}), framing_hits(other, {"election": ["vote"]})])
    rates = analysis.framing_rates(hits, pd.concat([one, other]))
    assert rates.loc[rates["hits"] > 0, ["article_id", "frame"]].drop_duplicates().to_numpy().tolist() == [
        ["a", "violence"], ["b", "election"],
    ]  # fmt: skip


@pytest.mark.parametrize("report", [value_report, word_report, framing_report, readability_report, side_by_side_report])
def test_reports_know_articles_by_their_column_article_id(seeds, report):
    assert report(seeds.head(2).reset_index()).said == report(seeds.head(2)).said


@pytest.mark.parametrize("path", ["~/mine", "/mnt/news", "news/a b.txt", "News.JSONL", "here"])
def test_a_path_is_no_text(tmp_path, monkeypatch, path):
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ValueError, match=r"names files and is no text; give load_articles\('"):
        analysis.reported_values(path)


@pytest.mark.parametrize("text", ["", "there", "Nine died.", "/ Nine died.", "~9 died", "Ana wrote a.txt\n", "9/10"])
def test_a_short_text_is_no_path(text):
    assert articles_of(text)["text"].tolist() == [text]
