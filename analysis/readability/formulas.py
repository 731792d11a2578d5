"""Nine published readability formulas, as functions of counts.

Every argument is a count over the whole text, a number or an array of any shape; the score has that shape,
unrounded. It is NaN where the text has no word or no sentence. All but Flesch Reading Ease rise with
difficulty. They were fitted to American (LIX: Swedish) school and service texts of the 1940s to 1970s.
"""

import inspect
from collections.abc import Callable, Mapping

import numpy as np
import pandas as pd
from numpy.typing import NDArray

Values = NDArray[np.float64]


def flesch_reading_ease(words: Values, sentences: Values, figures: Values, syllables: Values) -> Values:
    """Flesch (1948), Journal of Applied Psychology 32: higher is easier; 60 to 70 plain English, below 30 very hard.

    Syllables a word are those of the words that are no figures: Flesch reads figures aloud (1918 has four syllables),
    but leaves them out, and takes other words instead, where a text has several or long ones, as news has.
    """
    return 206.835 - 1.015 * (words / sentences) - 84.6 * (syllables / (words - figures))


def flesch_kincaid_grade(words: Values, sentences: Values, figures: Values, syllables: Values) -> Values:
    """Kincaid, Fishburne, Rogers & Chissom (1975), Navy report 8-75: US school grade, higher is harder.

    It fits Flesch's two ratios anew; figures are left out of syllables a word as Flesch has it.
    """
    return 0.39 * (words / sentences) + 11.8 * (syllables / (words - figures)) - 15.59


def gunning_fog(words: Values, sentences: Values, complex_words: Values) -> Values:
    """Gunning (1952), The Technique of Clear Writing: years of schooling, higher is harder.

    Complex words have three syllables or more, and are no names, no compounds of short easy words, and no verbs
    made three syllables by -ed or -es. The source has no rule for figures: they are words, and never complex.
    """
    return 0.4 * (words / sentences + 100 * complex_words / words)


def smog_index(sentences: Values, polysyllables: Values) -> Values:
    """McLaughlin (1969), Journal of Reading 12: US school grade, higher is harder; made for 30 sentences or more.

    Polysyllables are all words of three syllables or more, names too, and figures that have as many read aloud.
    """
    return 1.0430 * np.sqrt(30 * (polysyllables / sentences)) + 3.1291


def coleman_liau_index(words: Values, sentences: Values, letters: Values) -> Values:
    """Coleman & Liau (1975), Journal of Applied Psychology 60: US school grade, higher is harder.

    Counted by machine, so figures are words as written and their digits letters; so it is with LIX and RIX.
    """
    return 0.0588 * (100 * letters / words) - 0.296 * (100 * sentences / words) - 15.8


def automated_readability_index(words: Values, sentences: Values, characters: Values) -> Values:
    """Smith & Senter (1967), report AMRL-TR-66-220: US school grade, higher is harder.

    The source counted strokes of a typewriter: every character but blanks, punctuation and digits too, as textstat.
    """
    return 4.71 * (characters / words) + 0.5 * (words / sentences) - 21.43


def dale_chall_readability_score(words: Values, sentences: Values, difficult_words: Values) -> Values:
    """Dale & Chall (1948), Educational Research Bulletin 27: higher is harder; 7 to 8 is grades 9-10, 9 up is college.

    Difficult words are neither on the list of familiar words nor regular forms of one, nor names, nor figures.
    The constant is always added, as published; textstat adds it above 5 % of difficult words.
    """
    return 0.1579 * (100 * difficult_words / words) + 0.0496 * (words / sentences) + 3.6365


def lix(words: Values, sentences: Values, long_words: Values) -> Values:
    """Björnsson (1968), Läsbarhet: higher is harder; 40 to 50 ordinary news, 60 up very hard. Long: over 6 letters."""
    return words / sentences + 100 * (long_words / words)


def rix(sentences: Values, long_words: Values) -> Values:
    """Anderson (1983), Journal of Reading 26: long words a sentence, higher is harder; from 7.2 on college."""
    return long_words / sentences


NAMES = {
    "flesch_reading_ease": "Flesch Reading Ease",
    "flesch_kincaid_grade": "Flesch-Kincaid grade",
    "gunning_fog": "Gunning Fog",
    "smog_index": "SMOG",
    "coleman_liau_index": "Coleman-Liau",
    "automated_readability_index": "ARI",
    "dale_chall_readability_score": "Dale-Chall",
    "lix": "LIX",
    "rix": "RIX",
}
FORMULAS: dict[str, Callable[..., Values]] = {name: globals()[name] for name in NAMES}
SCORES = list(FORMULAS)


def formula_table() -> pd.DataFrame:
    """One row a score: score, name, counts (what it is computed from), source (with its scale), rule (what counts)."""
    records = [
        (score, NAMES[score], ", ".join(inspect.signature(f).parameters).replace("_", " "), *_told(f))
        for score, f in FORMULAS.items()
    ]
    return pd.DataFrame.from_records(records, columns=["score", "name", "counts", "source", "rule"])


def _told(function: Callable[..., Values]) -> tuple[str, str]:
    """The first paragraph of a docstring, and the rest."""
    first, _, rest = (inspect.getdoc(function) or "").partition("\n\n")
    return " ".join(first.split()), " ".join(rest.split())


def compute(counts: Mapping[str, Values]) -> dict[str, Values]:
    """All nine scores of counts (words, sentences, syllables …), each an array of the shape of the counts."""
    with np.errstate(divide="ignore", invalid="ignore"):
        scores = {n: f(**{p: counts[p] for p in inspect.signature(f).parameters}) for n, f in FORMULAS.items()}
    return {name: np.where(np.isfinite(values), values, np.nan) for name, values in scores.items()}
