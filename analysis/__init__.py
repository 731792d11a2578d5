"""News articles about the same events, side by side."""

from .articles import SEEDS, load_articles
from .compare import compare_reported
from .corrections import corrected_values, review_sheet
from .framing import frame_table, framing_differences, framing_hits, framing_overlaps, framing_rates
from .framing.agency import agency
from .framing.lexicon import collection_lexicon, read_lexicon
from .framing.naming import descriptions, event_words
from .framing.trust import (
    framing_precision,
    framing_recall,
    read_labels,
    reading_agreement,
    rule_precision,
    sample_hits,
    sample_sentences,
)
from .many.profile import profile
from .readability import (
    readability_by_sentence,
    readability_differences,
    readability_intervals,
    readability_ranks,
    readability_scores,
)
from .readability.textstat_compare import textstat_false_ends, textstat_scores, textstat_steps
from .reference import load_reference
from .reported import reported_values
from .reported.accounting import numeric_expressions
from .speakers import speakers, who_speaks
from .text.language import english_only
from .text.layers import label_lines, quoted_spans, split_sentences, with_sentence_text
from .text.tokens import tokenize
from .words import (
    commonest,
    content_words,
    counted_words,
    ngram_rates,
    ngrams,
    own_words,
    rates_of,
    stop_words,
    word_rates,
    written_forms,
)
from .words.by_article import words_by_rank
from .words.clustering import paragraph_intervals
from .words.collocations import collocates, collocates_around, collocations, content_pairs
from .words.concordance import concordance, show_concordance, term_places
from .words.copies import near_copies
from .words.dispersion import dispersion, dispersion_over_articles, uneven_words
from .words.distinctive import distinctive_words, prior_sensitivity
from .words.diversity import lexical_diversity
from .words.names import merge_names, merged_names
from .words.passages import shared_passages
from .words.similarity import similarity

__all__ = [
    "SEEDS",
    "agency",
    "collection_lexicon",
    "collocates",
    "collocates_around",
    "collocations",
    "commonest",
    "compare_reported",
    "concordance",
    "content_pairs",
    "content_words",
    "corrected_values",
    "counted_words",
    "descriptions",
    "dispersion",
    "dispersion_over_articles",
    "distinctive_words",
    "english_only",
    "event_words",
    "frame_table",
    "framing_differences",
    "framing_hits",
    "framing_overlaps",
    "framing_precision",
    "framing_rates",
    "framing_recall",
    "label_lines",
    "lexical_diversity",
    "load_articles",
    "load_reference",
    "merge_names",
    "merged_names",
    "near_copies",
    "ngram_rates",
    "ngrams",
    "numeric_expressions",
    "own_words",
    "paragraph_intervals",
    "prior_sensitivity",
    "profile",
    "quoted_spans",
    "rates_of",
    "read_labels",
    "read_lexicon",
    "readability_by_sentence",
    "readability_differences",
    "readability_intervals",
    "readability_ranks",
    "readability_scores",
    "reading_agreement",
    "reported_values",
    "review_sheet",
    "rule_precision",
    "sample_hits",
    "sample_sentences",
    "shared_passages",
    "show_concordance",
    "similarity",
    "speakers",
    "split_sentences",
    "stop_words",
    "term_places",
    "textstat_false_ends",
    "textstat_scores",
    "textstat_steps",
    "tokenize",
    "uneven_words",
    "who_speaks",
    "with_sentence_text",
    "word_rates",
    "words_by_rank",
    "written_forms",
]
