"""Every public verb by name, and the texts and tables that tests give it."""

from functools import cached_property

import pandas as pd

import analysis

PIECES = [
    "killed by ", "arrested and ", "4 dead and 5 injured ", "U.S. ", "Mr. ", "1. ", "a@b.c ", "Evo Morales ", "1-",
    "1,", "“Aa.\n", "“", '"', "‘a ", "'a ", "(a ", "[", "- ", "— ", "A ", "Foo mayor ", "* a\n", "• 5 dead\n", "5 % ",
    "A.", "5 percent of ", "a-b-c ", "Nov. 10, 2019 ", "on 3 March 2021 ", "of the ", "and 5 ", "he said ",
    "“a,” he said ",
    "he said:\n", "\n", "a\n\n", ", ", "... ", "the mayor, ", "who ", "would ", "Ana Ruiz, 45, ", "the Union of ",
    "one hundred and ", "two or three to ", "won 5 seats ", "more than ", "at least ", "é ", "a's ", "1", "½ ",
    "“a b c d e,” he said. ", "“a b c d e” ",
    "police killed 5 people, ", "Ana Ruiz said: “a.\n", "by soldiers in Orbe ",
    "a poll of 500 by X put Y at 5 percent, ", "coup ", "according to Ana Ruiz, ", "the Ministry of Health (MoH), ",
    "she told him ", "Áñez and Morales and ", "> a b c d e\n", "killed, injured, ", "Soto of Orbe of ", "\x00",
]  # fmt: skip


class Tables:
    """Articles of one piece of text or of a mixture over and over, and the tables that are made of them."""

    def __init__(self, articles: pd.DataFrame) -> None:
        self.articles = articles

    @cached_property
    def tokens(self):
        return analysis.tokenize(self.articles)

    @cached_property
    def words(self):
        return analysis.counted_words(self.articles)

    @cached_property
    def rates(self):
        return analysis.word_rates(self.words)

    @cached_property
    def few_words(self):
        return self.words[self.words["article_id"] >= self.articles.index[-4:][0]]

    @cached_property
    def few_rates(self):
        return analysis.word_rates(self.few_words)

    @cached_property
    def pairs(self):
        return analysis.collocations(self.words)

    @cached_property
    def places(self):
        return analysis.concordance(self.articles, "a*")

    @cached_property
    def distinctive(self):
        return analysis.distinctive_words(self.words)

    @cached_property
    def hits(self):
        return analysis.framing_hits(self.articles)

    @cached_property
    def values(self):
        return analysis.reported_values(self.articles)


TEXTS = {
    "agency", "corrected_values", "counted_words", "descriptions", "english_only", "event_words", "framing_hits",
    "label_lines", "near_copies", "numeric_expressions", "quoted_spans", "readability_by_sentence",
    "readability_intervals", "readability_ranks", "readability_scores",
    "reported_values", "review_sheet", "shared_passages", "speakers", "split_sentences", "textstat_false_ends",
    "tokenize", "who_speaks", "reading_agreement",
}  # fmt: skip
TABLES = {
    "collocates_around": lambda t: analysis.collocates_around(t.words, "a"),
    "lexical_diversity": lambda t: analysis.lexical_diversity(t.tokens),
    "collocates": lambda t: analysis.collocates(t.pairs, "a"),
    "collocations": lambda t: analysis.collocations(t.words),
    "commonest": lambda t: analysis.commonest(t.rates, 10),
    "compare_reported": lambda t: analysis.compare_reported(t.values, analysis.load_reference(t.articles), t.articles),
    "concordance": lambda t: analysis.concordance(t.articles, "a* said"),
    "content_pairs": lambda t: analysis.content_pairs(t.pairs),
    "content_words": lambda t: analysis.content_words(t.rates),
    "dispersion": lambda t: analysis.dispersion(t.words),
    "dispersion_over_articles": lambda t: analysis.dispersion_over_articles(t.words),
    "distinctive_words": lambda t: analysis.distinctive_words(t.words),
    "frame_table": lambda t: analysis.frame_table(analysis.collection_lexicon(t.articles), t.hits),
    "framing_differences": lambda t: analysis.framing_differences(t.hits, t.articles.iloc[-4:]),
    "framing_overlaps": lambda t: analysis.framing_overlaps(t.hits),
    "framing_rates": lambda t: analysis.framing_rates(t.hits, t.articles.iloc[-4:]),
    "merge_names": lambda t: analysis.merge_names(t.tokens, t.articles),
    "merged_names": lambda t: analysis.merged_names(t.words),
    "ngram_rates": lambda t: analysis.ngram_rates(t.words, 2),
    "ngrams": lambda t: analysis.ngrams(t.tokens, 2),
    "own_words": lambda t: analysis.own_words(t.tokens),
    "paragraph_intervals": lambda t: analysis.paragraph_intervals(t.few_rates, t.few_words),
    "prior_sensitivity": lambda t: analysis.prior_sensitivity(t.few_words),
    "rates_of": lambda t: analysis.rates_of(t.rates, ["coup", "a"]),
    "readability_differences": lambda t: analysis.readability_differences(t.articles.iloc[-4:]),
    "show_concordance": lambda t: analysis.show_concordance(t.places, t.articles),
    "similarity": lambda t: analysis.similarity(t.rates),
    "term_places": lambda t: analysis.term_places(t.articles, t.words, ["coup", "killed by"]),
    "uneven_words": lambda t: analysis.uneven_words(t.words, 5),
    "with_sentence_text": lambda t: analysis.with_sentence_text(t.values, t.articles),
    "word_rates": lambda t: analysis.word_rates(t.words),
    "words_by_rank": lambda t: analysis.words_by_rank(t.rates, t.articles, 10),
    "written_forms": lambda t: analysis.written_forms(t.words),
}
OTHERS = {  # they read files or a few labels, or are textstat's own
    "SEEDS", "load_articles", "collection_lexicon", "load_reference", "profile", "read_labels", "read_lexicon",
    "framing_precision", "framing_recall", "rule_precision", "stop_words", "textstat_scores", "textstat_steps",
}  # fmt: skip
