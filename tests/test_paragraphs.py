"""Paragraph numbers of sentences and tokens."""

from analysis import counted_words, split_sentences
from analysis.text.layers import layers


def test_a_paragraph_may_hold_several_sentences():
    text = "The mayor left the city. Nobody knew why.\n\nRoads were closed.\n"
    assert list(layers(text).paragraphs) == [1, 1, 2]


def test_a_sentence_over_a_line_break_stays_in_one_paragraph():
    text = "The council met on Monday in the old town hall,\n\nwhere the mayor read out a statement. It was short.\n"
    assert set(layers(text).paragraphs) == {1}


def test_seeds_number_every_token(seeds, of_seeds):
    words = of_seeds(counted_words)
    assert words["paragraph"].notna().all() and words["paragraph"].min() >= 1
    assert (words.groupby("article_id")["paragraph"].max() <= split_sentences(seeds).groupby("article_id").size()).all()
    assert (words.groupby("article_id")["paragraph"].diff().dropna() >= 0).all()
