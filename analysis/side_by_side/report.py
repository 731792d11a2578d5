"""All that notebook 06 shows of some articles side by side, in one pass."""

from types import SimpleNamespace

import pandas as pd

from ..compare import compare_reported, with_quantity
from ..corrections import corrected_values
from ..reference import load_reference
from ..text.given import as_objects
from . import findings
from .claims import claims
from .left_out import left_out
from .manner import manner, speaking


@as_objects
def side_by_side_report(articles: pd.DataFrame) -> SimpleNamespace:
    """The cells of the four grids, as from the functions of their names, and said: what they show, by question."""
    values, reference = with_quantity(corrected_values(articles), articles), load_reference(articles)
    pairs = compare_reported(values, reference, articles)
    claimed = claims(values, with_quantity(reference, articles), pairs, articles)
    missing, spoken, written = left_out(articles), speaking(articles), manner(articles)
    said = {
        "claims": findings.about_claims(claimed, articles),
        "left out": findings.about_left_out(missing, articles),
        "speaking": findings.about_speaking(spoken, articles),
        "manner": findings.about_manner(written, articles),
    }
    return SimpleNamespace(claims=claimed, left_out=missing, speaking=spoken, manner=written, said=said)
