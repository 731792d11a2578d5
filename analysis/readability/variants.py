"""What it changes whether figures have one syllable, are read aloud, or are left out."""

import numpy as np
import pandas as pd

from . import by_score, ranks, readability_scores
from .difficulty import FIGURES

VARIANTS = [figures.replace(" ", "_") for figures in FIGURES]  # by_formula, one_syllable, read_aloud, left_out


def figure_variants(articles: pd.DataFrame) -> pd.DataFrame:
    """One row an article and score: the score with figures counted by_formula, as one_syllable, read_aloud, left_out
    (see `readability_scores`), and rank_… of each, 1 for the hardest; NA where it is not defined."""
    scores = (readability_scores(articles, figures=figures) for figures in FIGURES)
    table = by_score(**dict(zip(VARIANTS, scores, strict=True)))
    return table.assign(**{f"rank_{name}": ranks(table, name) for name in VARIANTS})


def turned_pairs(variants: pd.DataFrame) -> pd.DataFrame:
    """One row a score and other way to count figures: score, figures, pairs (of articles), turned (pairs in another
    order than by_formula), moved (mean change of the score). `variants` is the table of `figure_variants`."""
    records = []
    for score, rows in variants.groupby("score", sort=False):
        one, other = np.triu_indices(len(rows), k=1)
        usual = rows["by_formula"].to_numpy(float)
        known = ~np.isnan(usual[one] - usual[other])
        for name in VARIANTS[1:]:
            values = rows[name].to_numpy(float)
            turned = (usual[one] - usual[other]) * (values[one] - values[other]) < 0
            moved = np.nanmean(values - usual) if known.any() else np.nan
            records.append((score, name, int(known.sum()), int(turned.sum()), moved))
    return pd.DataFrame.from_records(records, columns=["score", "figures", "pairs", "turned", "moved"])
