"""Nine published readability formulas, as functions of counts over a whole text: numbers or arrays of any shape.

A score is unrounded, and NaN where the text has no word or no sentence. All but Flesch Reading Ease rise with
difficulty. They were fitted to American (LIX: Swedish) school and service texts of the 1940s to 1970s; `formulas.toml`
has the source of each, how it is read and what counts.
"""

import inspect
from collections.abc import Callable, Mapping
from importlib.resources import files
from tomllib import loads

import numpy as np
import pandas as pd
from numpy.typing import NDArray

Values = NDArray[np.float64]
FORMULAS: dict[str, Callable[..., Values]] = {
    "flesch_reading_ease": lambda words, sentences, figures, syllables: (
        206.835 - 1.015 * (words / sentences) - 84.6 * (syllables / (words - figures))
    ),
    "flesch_kincaid_grade": lambda words, sentences, figures, syllables: (
        0.39 * (words / sentences) + 11.8 * (syllables / (words - figures)) - 15.59
    ),
    "gunning_fog": lambda words, sentences, complex_words: 0.4 * (words / sentences + 100 * complex_words / words),
    "smog_index": lambda sentences, polysyllables: 1.0430 * np.sqrt(30 * (polysyllables / sentences)) + 3.1291,
    "coleman_liau_index": lambda words, sentences, letters: (
        0.0588 * (100 * letters / words) - 0.296 * (100 * sentences / words) - 15.8
    ),
    "automated_readability_index": lambda words, sentences, characters: (
        4.71 * (characters / words) + 0.5 * (words / sentences) - 21.43
    ),
    "dale_chall_readability_score": lambda words, sentences, difficult_words: (
        0.1579 * (100 * difficult_words / words) + 0.0496 * (words / sentences) + 3.6365
    ),
    "lix": lambda words, sentences, long_words: words / sentences + 100 * (long_words / words),
    "rix": lambda sentences, long_words: long_words / sentences,
}
SCORES = list(FORMULAS)
_TOLD = loads(files(__package__).joinpath("formulas.toml").read_text(encoding="utf-8"))
NAMES: dict[str, str] = {score: told["name"] for score, told in _TOLD.items()}
_COUNTS = {score: list(inspect.signature(formula).parameters) for score, formula in FORMULAS.items()}


def formula_table() -> pd.DataFrame:
    """One row a score: score, name, counts (what it is computed from), source (with its scale), rule (what counts)."""
    counts = {score: ", ".join(names).replace("_", " ") for score, names in _COUNTS.items()}
    table = pd.DataFrame.from_dict(_TOLD, "index").assign(counts=counts)
    return table.rename_axis("score").reset_index()[["score", "name", "counts", "source", "rule"]]


def compute(counts: Mapping[str, Values]) -> dict[str, Values]:
    """All nine scores of counts (words, sentences, syllables …), each an array of the shape of the counts."""
    with np.errstate(divide="ignore", invalid="ignore"):
        scores = {score: formula(*(counts[c] for c in _COUNTS[score])) for score, formula in FORMULAS.items()}
    return {name: np.where(np.isfinite(values), values, np.nan) for name, values in scores.items()}
