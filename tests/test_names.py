"""Names of one actor counted as one."""

import pytest

from analysis import counted_words, merge_names, merged_names, tokenize, word_rates
from analysis.words.names import bare

ACTORS = """
[[actor]]
name = "World Health Organization"
kind = "body"
aliases = ["WHO", "W.H.O."]

[[actor]]
name = "Ana Ortiz"
kind = "person"
aliases = ["Ortiz", "Ana", "Ana Ortíz"]

[[actor]]
name = "United States"
kind = "place"
aliases = ["US"]
"""


def counts(articles):
    rates = word_rates(counted_words(articles))
    return dict(zip(rates["word"], rates["count"], strict=True))


def test_aliases_accents_and_possessives_are_one_name(collection):
    text = "Ana Ortiz spoke. Ortiz’s aides left. Ortíz stayed. Ana Ortiz smiled. Ana left."
    articles = collection({"actors.toml": ACTORS}, a=text)
    assert counts(articles)["Ana Ortiz"] == 5
    merged = counted_words(articles)
    named = merged[merged["actor"] == "Ana Ortiz"]
    assert [text[s:e] for s, e in zip(named["start"], named["end"], strict=True)] == [
        "Ana Ortiz",
        "Ortiz’s",
        "Ortíz",
        "Ana Ortiz",
        "Ana",
    ]
    assert list(named["words"]) == [2, 1, 1, 2, 1]


def test_the_commonest_form_counts_with_all_its_spellings(collection):
    text = "Ana Ortiz spoke. Ana Ortiz left. Ortíz came. Ortíz went. Ortiz saw it."
    assert counts(collection({"actors.toml": ACTORS}, a=text))["Ortíz"] == 5


def test_the_longest_name_wins_and_capitals_count(collection):
    articles = collection({"actors.toml": ACTORS}, a="Who asked the WHO, and who in the US told us?")
    found = counts(articles)
    assert found["WHO"] == 1 and found["who"] == 2 and found["US"] == 1 and found["us"] == 1


def test_headlines_in_capitals_name_actors_too(collection):
    articles = collection({"actors.toml": ACTORS}, a="ANA ORTIZ LEAVES\n\nOrtiz left. Ortiz slept. Analysts did not.")
    assert counts(articles)["Ortiz"] == 3


def test_a_name_repeated_in_brackets_is_one_mention(collection):
    articles = collection(
        {"actors.toml": ACTORS},
        a="The World Health Organization (WHO) met. The WHO and the World Health Organization met.",
    )
    merged = counted_words(articles)
    assert counts(articles)["World Health Organization"] == 3
    assert merged["words"].sum() == len(tokenize(articles))


def test_names_do_not_cross_sentence_ends(collection):
    articles = collection({"actors.toml": ACTORS}, a="They asked Ana. Ortiz answered.")
    assert list(counted_words(articles).query("actor != ''")["token"]) == ["Ana", "Ortiz"]


def test_total_words_are_words_of_the_text(seeds, of_seeds):
    plain, merged = word_rates(tokenize(seeds)), word_rates(of_seeds(counted_words))
    totals = plain.drop_duplicates("article_id").set_index("article_id")["total_words"]
    assert merged.drop_duplicates("article_id").set_index("article_id")["total_words"].to_dict() == totals.to_dict()


def test_merged_names_list_their_forms(collection):
    articles = collection({"actors.toml": ACTORS}, a="Ortiz spoke. Ortiz’s aides left. Ana Ortiz came to the US.")
    table = merged_names(counted_words(articles))
    assert table.values.tolist() == [
        ["Ana Ortiz", "Ortiz", 3, "Ortiz 2, Ana Ortiz 1"],
        ["United States", "US", 1, "US 1"],
    ]
    assert merged_names(counted_words(collection(b="Nobody spoke."))).query("word == 'nobody'").empty


def test_seeds_merge_their_actors(of_seeds):
    table = merged_names(of_seeds(counted_words)).set_index("actor")
    assert {"Evo Morales", "Jeanine Áñez", "United States"} <= set(table.index)
    assert table.loc["Evo Morales", "word"] == "Morales" and "Evo Morales" in table.loc["Evo Morales", "forms"]


def test_names_with_signs_and_names_cut_off_are_merged_as_far_as_they_are_there(collection):
    actors = '[[actor]]\nname = "#StopOrbe"\nkind = "body"\naliases = ["Orbe Mills Inc."]\n'
    articles = collection({"actors.toml": actors}, a="Ana saw #StopOrbe grow. Then Orbe Mills Inc. closed it.")
    tokens = tokenize(articles)
    assert merge_names(tokens, articles).query("actor != ''")["token"].tolist() == ["StopOrbe", "Orbe Mills Inc"]
    assert merge_names(tokens.head(6), articles).query("actor != ''")["token"].tolist() == ["StopOrbe", "Orbe"]


def test_without_a_file_nothing_is_merged(collection):
    tokens = tokenize(articles := collection(a="Ana Ortiz spoke."))
    merged = merge_names(tokens, articles)
    assert list(merged["word"]) == list(tokens["word"])
    assert set(merged["actor"]) == {""} and set(merged["words"]) == {1}
    assert merge_names(tokens.head(0), articles).empty


@pytest.mark.parametrize(
    ("token", "form"), [("Evo’s", "Evo"), ("Cruz's", "Cruz"), ("An\u0303ez", "Añez"), ("its", "its")]
)
def test_bare(token, form):
    assert bare(token) == form


def test_a_text_may_end_with_a_name_that_begins_a_longer_one(collection):
    articles = collection({"actors.toml": ACTORS}, a="They met Ana")
    assert merged_names(counted_words(articles))[["actor", "forms"]].to_numpy().tolist() == [["Ana Ortiz", "Ana 1"]]
