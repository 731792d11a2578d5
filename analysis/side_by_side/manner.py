"""Whom each article lets speak, and how it is written."""

import pandas as pd

from ..framing import framing_hits, framing_rates
from ..overview import article_overview
from ..readability import readability_intervals, readability_scores
from ..speaking import who_speaks
from ..words import content_words, counted_words
from ..words.distinctive import distinctive_words, of_its_matter, surviving
from .claims import CELLS

UNKNOWN, APART = "words in quotations", "no speaker found"
RATES, OWN = "frames, hits per 1,000 words", "words that set it apart"
FRAMES, WORDS = 6, 4  # commonest frames of the collection, distinctive words of an article


def speaking(articles: pd.DataFrame) -> pd.DataFrame:
    """How many words in quotations each article gives to each speaker; whom most articles quote comes first."""
    told = who_speaks(articles)
    told = told.assign(row=told["speaker"].where(told["speaker"] != "", UNKNOWN), unknown=told["speaker"] == "")
    by = told.groupby("row")["words"]
    told = told.assign(articles=-by.transform("size"), total=-by.transform("sum"))
    told = told.sort_values(["unknown", "articles", "total", "row"], kind="stable", ignore_index=True)
    words = [f"{r.verbs or 'no verb'}: “{r.first}”" for r in told.itertuples()]
    shade = (told["words"] / max(1, told["words"].max())) ** 0.5
    heading = told["unknown"].map({False: "", True: APART})  # drawn however many speakers there are
    return told.assign(heading=heading, cell=told["words"].astype(str), shade=shade, flag=False, hover=words)[CELLS]


def manner(articles: pd.DataFrame) -> pd.DataFrame:
    """How each article is written: length, share quoted, sentence length, reading grade, rates of the commonest frames
    and its most distinctive words; shaded from the lowest to the highest of a row. value: the number, 95 % interval on
    hover where there is one."""
    overview = article_overview(articles).set_index("article_id")
    read = readability_scores(articles).set_index("article_id")
    grades = readability_intervals(articles).query("score == 'flesch_kincaid_grade'").set_index("article_id")
    plain = {
        "length (words)": overview["words"],
        "share quoted (%)": 100 * overview["share_quoted"],
        "sentence length (words)": read["words"] / read["sentences"].where(read["sentences"] > 0),
    }
    hits = framing_hits(articles)
    rates = framing_rates(hits, articles).query("voice == 'all'").rename(columns={"rate_per_1000": "value"})
    rates, common = rates.set_index("article_id"), hits["frame"].astype(str).sort_values().value_counts().index[:FRAMES]
    numbers = {("", row): column.to_frame("value") for row, column in plain.items()}
    numbers["", "reading grade (Flesch-Kincaid)"] = grades
    numbers |= {(RATES, frame): rates[rates["frame"] == frame] for frame in common}
    cells = pd.concat(numbers, names=["heading", "row"])[["value", "low", "high"]].astype(float)
    cells = cells.dropna(subset=["value"]).reset_index()
    by, value = cells.groupby(["heading", "row"], sort=False)["value"], cells["value"]
    least, wide = by.transform("min"), by.transform("max") - by.transform("min")
    whole = (value % 1 == 0).groupby([cells["heading"], cells["row"]]).transform("all")
    text = [f"{v:,.0f}" if v >= 100 or even else f"{v:.1f}" for v, even in zip(value, whole, strict=True)]
    ends = [f" ({low:.1f} to {high:.1f})" if low == low else "" for low, high in cells[["low", "high"]].to_numpy()]
    words = [f"{row}: {t}{e}" for row, t, e in zip(cells["row"], text, ends, strict=True)]
    cells = cells.assign(cell=text, shade=(value - least) / wide.replace(0, 1), flag=False, hover=words)
    return pd.concat([cells[[*CELLS, "value"]], _own_words(articles)], ignore_index=True)


def _own_words(articles: pd.DataFrame) -> pd.DataFrame:
    """The surviving words that set each article apart, in more than one of its paragraphs; else “none”."""
    table = of_its_matter(content_words(distinctive_words(counted_words(articles))), articles)
    top = surviving(table)[lambda rows: rows["paragraphs"] > 1].groupby("article_id", sort=False).head(WORDS)
    words = top.groupby("article_id", sort=False)["written"].agg(", ".join).to_dict()
    known = list(dict.fromkeys(table["article_id"])) if words else []
    told = pd.DataFrame({"article_id": known, "cell": [words.get(article, "none") for article in known]})
    return told.assign(heading="wording", row=OWN, shade=float("nan"), flag=False, hover=told["cell"])[CELLS]
