"""How sure a reported value is: how likely its measure was among the measures when it was chosen, and signs that it may
be misread, each with a learned weight.

`certainty.csv` has what each measure and each sign adds to the log-odds that measure and value are right;
tests/benchmarks/certainty.py learns it from half of the labelled texts that nothing else is learned from, and says how
far it holds on the other half.
"""

import math
import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from ..text.tokens import folded
from .scoring import weights

LIKELY = (0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.99, 0.999)  # probabilities that are told apart
NAMED = ("subject", "place", "attributed_to")
_DAY = re.compile(r"\b(?:(?:19|20)\d\d\b|Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sep|Oct|Nov|Dec)|day\b")


def signs(value: Mapping[str, Any], sentence: str) -> dict[str, str]:
    """The signs that a value may be misread, by column: what its sentence does not say, what is open, a quotation."""
    said, names = folded(sentence), {c: folded(value[c]).split() for c in NAMED}
    here = {c: any(w in said for w in [w for w in names[c] if len(w) > 3] or names[c]) for c in NAMED}
    here["date"] = bool(_DAY.search(sentence))
    found = {c: "not in this sentence" for c in here if value[c] and not here[c]}
    found |= {c: "left open" for c in ("place", "date") if not value[c]}
    return found | ({"voice": "in a quotation"} if value["voice"] == "quoted" else {})


def traits(value: Mapping[str, Any], sentence: str, chance: float) -> list[str]:
    """What the certainty of a value is read from, by the names of `certainty.csv`; `chance` is how likely the measure
    was when it was chosen among the measures (1 where a rule alone told it)."""
    likely = f"likely {sum(chance > edge for edge in LIKELY)} of {len(LIKELY)}"
    if value["measure"] == "other":
        decimals = ["other with decimals"] if "." in value["surface"] else []
        return ["other", f"other, {likely}", f"other in {value['unit']}", *decimals]
    seen = [f"{column} {how}" for column, how in signs(value, sentence).items()]
    words = [] if value["surface"][:1].isdigit() else ["in words"]
    return ["always", likely, value["measure"], f"bound {value['bound']}", *seen, *words]


def certainty(value: Mapping[str, Any], sentence: str, chance: float) -> float:
    """The probability, from 0 to 1 in hundredths, that the measure (or `other`) and the value are right."""
    return _probability(*traits(value, sentence, chance))


@lru_cache(maxsize=1024)
def _probability(*traits: str) -> float:
    known = weights("certainty")
    told = math.fsum(known[trait]["weight"] for trait in traits if trait in known)
    return round(1 / (1 + math.exp(-told)), 2)
