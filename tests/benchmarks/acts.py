"""How well acts and descriptions of people agree with the hand labels in `tests/labels`; each half apart.

python tests/benchmarks/acts.py [--errors]     # errors of the read half only

An agent or patient is right where its words and the label's agree with a token F1 of .5 or more, or both are empty;
of acts found. A description is right where its words do; articles are left out.
"""

import csv
import sys
from pathlib import Path

import pandas as pd

from analysis.framing.agency import agency
from analysis.framing.naming import descriptions

LABELS = Path(__file__).resolve().parents[1] / "labels"
Row = dict[str, str]


def labels(name: str, half: str) -> list[Row]:
    """The rows of a file of labels in one half."""
    return [r for r in csv.DictReader((LABELS / name).open(encoding="utf-8")) if r["half"] == half]


def overlap(a: str, b: str) -> float:
    """Token F1 of two phrases, articles and marks aside; 1 for two empty ones."""
    x, y = ({t.strip(".,“”\"'’") for t in s.lower().split()} - {"the", "a", "an"} for s in (a, b))
    return 2 * len(x & y) / (len(x) + len(y)) if x or y else 1.0


def score_acts(half: str, errors: bool) -> str:
    """Acts found (same action, same first word), and agents and patients right of those found."""
    rows = labels("agency.csv", half)
    texts = {r["id"]: r["text"] for r in rows}
    table = agency(pd.DataFrame({"text": pd.Series(texts, dtype="object")}))
    ours = [dict(r._asdict()) for r in table.itertuples(index=False)]
    found = agents = patients = 0
    for r in (r for r in rows if r["action"]):
        match = next((o for o in ours if (o["article_id"], o["action"]) == (r["id"], r["action"])
                      and o["surface"].split()[0] == r["word"].split()[0]), None)  # fmt: skip
        if match is None:
            if errors:
                print(f"  missed {r['id']} {r['word']!r}: {r['text']}")
            continue
        ours.remove(match)
        found += 1
        good = [overlap(r[c], match[c]) >= 0.5 for c in ("agent", "patient")]
        agents, patients = agents + good[0], patients + good[1]
        if errors and not all(good):
            print(f"  {r['id']} label {r['agent']!r} {r['patient']!r} ours {match['agent']!r} {match['patient']!r}")
    if errors:
        for o in ours:
            print(f"  wrong {o['article_id']} {o['surface']!r}: {o['text']}")
    told = sum(bool(r["action"]) for r in rows)
    recall, precision = found / told, found / max(found + len(ours), 1)
    roles = f"agent {agents / found:.3f} patient {patients / found:.3f}"
    return f"acts ({told}) recall {recall:.3f} precision {precision:.3f} {roles}"


def score_descriptions(half: str, errors: bool) -> str:
    """Descriptions found (same person, same words) and right."""
    rows = labels("descriptions.csv", half)
    texts = {r["id"]: r["text"] for r in rows}
    table = descriptions(pd.DataFrame({"text": pd.Series(texts, dtype="object")}))
    ours = [dict(r._asdict()) for r in table[table["position"] != "none"].itertuples(index=False)]
    given, found = len(ours), 0
    for r in (r for r in rows if r["person"]):
        match = next((o for o in ours if o["article_id"] == r["id"] and overlap(o["actor"], r["person"]) >= 0.5
                      and overlap(o["description"], r["description"]) >= 0.5), None)  # fmt: skip
        found += match is not None
        if match:
            ours.remove(match)
        elif errors:
            print(f"  missed {r['id']} {r['person']!r} {r['description']!r}: {r['text']}")
    if errors:
        for o in ours:
            print(f"  wrong {o['article_id']} {o['actor']!r} {o['description']!r}")
    told = sum(bool(r["person"]) for r in rows)
    return f"descriptions ({told}) found {found / told:.3f} right {found / max(given, 1):.3f}"


def main() -> None:
    """Print the table."""
    for half in ("read", "unread"):
        errors = "--errors" in sys.argv and half == "read"
        print(f"{half:7} {score_acts(half, errors)}  {score_descriptions(half, errors)}")


if __name__ == "__main__":
    main()
