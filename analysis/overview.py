"""What each article is: when it appeared, how long it is, and who speaks in it."""

import pandas as pd

from .articles import short_names
from .days import in_words
from .reference import load_reference, reference_events
from .reported.cues import MONTHS, WEEKDAYS
from .reported.numbers.words import Words, read_words
from .reported.settings.dates import dateline, find_dates
from .reported.settings.relative_dates import Known, Span, moved
from .show import at_end, listed, teller
from .speaking import WORDS
from .text.given import DATES
from .text.layers import each_article, label_lines, quoted_spans, split_sentences
from .text.tokens import tokenize
from .words import STUB
from .words.passages import near_copies

tell, each = teller(__package__)
MANY = 9  # articles, or days, that a sentence can list
NOISE = 0.05  # share of boilerplate that is worth a sentence
OPENING_WORDS = 5  # before a date with which a sentence opens: two years later, on
DATED = {*MONTHS, *WEEKDAYS, *",.()–", "st", "nd", "rd", "th"}  # words that a date is made of, beside digits
OPENING = ["date", "byline"]  # lines that date the article itself
VOICES = ["author", "quoted", "boilerplate"]
COMPARED = 2000  # articles that are looked at for copies; a profile finds those of any number


def voice_shares(articles: pd.DataFrame) -> pd.DataFrame:
    """One row an article and voice: article_id, voice, words (numbers included), share of all words (0 to 1)."""
    tokens = tokenize(articles)
    words = pd.crosstab(tokens["article_id"], tokens["voice"])
    words = words.reindex(index=articles.index, columns=pd.Index(VOICES, name="voice"), fill_value=0)
    table = words.stack().rename("words").reset_index()
    total = table.groupby("article_id")["words"].transform("sum")
    return table.assign(share=(table["words"] / total).where(total > 0))


def article_overview(articles: pd.DataFrame) -> pd.DataFrame:
    """One row an article: its metadata, then words, share_author, share_quoted, share_boilerplate (0 to 1),
    sentences and paragraphs of body text."""
    voices = voice_shares(articles)
    shares = voices.pivot(index="article_id", columns="voice", values="share").reindex(columns=VOICES)
    table = articles[["short_name", "outlet", "author", "headline", *DATES]]
    table = table.assign(words=voices.groupby("article_id")["words"].sum())
    for name, units in {"sentences": split_sentences(articles), "paragraphs": label_lines(articles)}.items():
        of_body = units[units["label"].isin(["body", "blockquote"])].groupby("article_id").size()
        table[name] = of_body.reindex(table.index, fill_value=0)
    return table.join(shares.add_prefix("share_")).reset_index()


def named_days(articles: pd.DataFrame) -> pd.DataFrame:
    """One row a day that an article names: article_id, date (YYYY-MM-DD), sentence (from 1), text of the sentence,
    what (it without a date at its beginning).

    Days without a year, and weekdays, are resolved against the day of publication or of the text's dateline where it is
    known, else against the month or day told last; a “today” in a quotation is another day. The lines with date and
    byline name no day.
    """
    known = articles["published"].astype("object").fillna("").to_dict()
    records = []
    for article_id, text, found in each_article(articles):
        last, near, published = "", "", known[article_id] or dateline(text)
        for number, (start, end, label) in enumerate(found.sentences, start=1):
            words = read_words(text, start, end)
            dates = find_dates(words, Known(published, last, near))
            near = dates[-1].iso if dates else ""
            last = near if len(near.partition("/")[0]) > len("YYYY") else last
            sentence = " ".join(text[start:end].split())
            for d in dates if label not in OPENING else []:
                first, after = words.low[d.at], words.low[d.at + 1 : d.at + 2]
                relative = first not in MONTHS and not first[0].isdecimal()  # a today, a yesterday or a weekday
                quoted = relative and any(q.start <= words.start[d.at] < q.end for q in found.quotes)
                days = [day for day in d.iso.split("/") if len(day) == len("YYYY-MM-DD")]
                told = _after(words, d.at, text, start, end)
                if not quoted and not (relative and _is_long(days)) and after != ["day"]:  # that same day
                    records += [(article_id, day, number, sentence, told) for day in days]
    return pd.DataFrame.from_records(records, columns=["article_id", "date", "sentence", "text", "what"])


def _is_long(days: list[str]) -> bool:
    """Whether two days are the ends of a longer time: last week."""
    return len(days) > 1 and moved(days[0], Span(1, 0), 1) != days[1]


def with_events(days: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """The rows of `named_days` with event, what the reference values call the day; empty where they do not."""
    events = reference_events(load_reference(articles)).drop_duplicates("date")
    names = dict(zip(events["date"], events["event"], strict=True))
    return days.assign(event=[names.get(date, "") for date in days["date"]])


def _after(words: Words, at: int, text: str, start: int, end: int) -> str:
    """A sentence without the date at word `at` where it opens with it, up to a comma."""
    later = (k for k in range(at, len(words.low)) if not (words.low[k] in DATED or words.low[k][0].isdigit()))
    first = next(later, at)
    opening = at <= OPENING_WORDS and words.low[first - 1] == ","
    return " ".join(text[words.start[first] if opening else start : end].split())


def about_articles(overview: pd.DataFrame) -> list[str]:
    """How long the articles of `article_overview` are, which quotes most, and whose day of publication is unsure."""
    names, words = overview["short_name"], overview["words"]
    if not words.any():
        return ["The articles hold no words."]
    unsure, words = names[overview["earliest"] != overview["latest"]], words.set_axis(names)
    longest, shortest = (at_end(words, ",", lowest)[1] for lowest in (False, True))
    times = f", {words.max() / max(words.min(), 1):.1f} times as long as the shortest, {listed(shortest)}"
    times *= bool(words.min())
    share, who = at_end(overview["share_quoted"].set_axis(names), ".0%")
    added = ", counting what the sites add" * bool((overview["share_boilerplate"] > 0).any())
    ends = {"least": words.min(), "most": words.max(), "longest": longest, "times": times, "added": added}
    quoting, alike = who if overview["share_quoted"].max() else [], "alike" if longest == shortest else "articles"
    key = alike if len(overview) > 1 else "article"
    short = {"stub": STUB, "stubs": list(names[overview["words"] < STUB])}
    return tell(key, number=len(overview), **ends, **short, share=share, quoting=quoting, unsure=list(unsure))


def about_copies(articles: pd.DataFrame) -> list[str]:
    """Which articles share much of their wording, which counts twice in everything."""
    return tell("copies", told=each("copy", near_copies(articles.head(COMPARED)), articles))


def about_voices(overview: pd.DataFrame) -> list[str]:
    """Between which shares the articles of `article_overview` quote, and how much boilerplate one of them has."""
    spoken = overview[overview["words"] > 0].set_index("short_name")
    if spoken.empty:
        return ["Nobody speaks."]
    (low, least), (high, most) = (at_end(spoken["share_quoted"], ".0%", lowest) for lowest in (True, False))
    noise, noisy = at_end(spoken["share_boilerplate"], ".0%")
    every, noisy = " in each article" * (len(spoken) > 1), noisy if spoken["share_boilerplate"].max() >= NOISE else []
    ends = {"low": low, "least": least, "high": high, "most": most, "each": every}
    return tell("one share" if low == high else "shares", **ends, noisy=noisy, noise=noise)


def about_speakers(told: pd.DataFrame) -> list[str]:
    """How many speakers the articles quote, who with most words (`who_speaks`), and how often none is told."""
    known, unknown = told[told["speaker"] != ""], told[told["speaker"] == ""]
    if known.empty:
        return ["No quotation has a speaker that the text tells."]
    words = known.groupby("speaker")["words"].sum().reset_index()
    words = words.sort_values(["words", "speaker"], ascending=[False, True])
    first = words[words["words"].rank(method="min", ascending=False) <= 3].head(MANY)
    most = each("speaker", first)
    counts = {"unknown": unknown["quotations"].sum() or None, "quotations": told["quotations"].sum(), "least": WORDS}
    return tell("speakers", speakers=len(words), articles=known["article_id"].nunique(), most=most, **counts)


def about_days(days: pd.DataFrame) -> list[str]:
    """Which of the days of `named_days` more than one article names."""
    named = days.drop_duplicates(["article_id", "date"])["date"].value_counts()
    shared, most = named[named > 1], sorted(named.index[named == named.max()])
    told = {"shared": len(shared), "most": [*map(in_words, most)], "articles": int(named.max() if len(named) else 0)}
    return tell("days" if len(shared) else "no days", named=len(named), **told)


def about_quotations(articles: pd.DataFrame) -> list[str]:
    """How many quotations there are, of speech and of terms."""
    kinds = quoted_spans(articles)["kind"].value_counts().reindex(["speech", "term"], fill_value=0)
    return tell("quotations" if kinds.any() else "no quotations", all=kinds.sum(), **kinds)


def catalogue(overview: pd.DataFrame) -> pd.DataFrame:
    """The rows of `article_overview` for readers: who, what, when, how long, what share quoted (percent)."""
    ends = overview[["earliest", "latest"]].astype("object").fillna("?").agg(" to ".join, axis=1)
    sure = overview["published"].fillna("").str.len().eq(len("YYYY-MM-DD")) | ends.eq("? to ?")
    table = overview.assign(published=overview["published"].where(sure, ends))
    table["quoted (%)"] = 100 * table["share_quoted"]
    columns = ["short_name", "outlet", "author", "headline", "published", "words", "quoted (%)"]
    return table[columns].rename(columns={"short_name": "article"})


def lines_by_label(articles: pd.DataFrame) -> pd.DataFrame:
    """One row a label of lines (blank ones aside), commonest first: how many lines each article has of it."""
    return by_article(label_lines(articles).query("label != 'blank'"), "label", articles)


def by_article(table: pd.DataFrame, column: str, articles: pd.DataFrame) -> pd.DataFrame:
    """How many rows with each value of a column (a row, the commonest first) each article (a column) has."""
    counts = pd.crosstab(table[column], table["article_id"]).reindex(columns=articles.index, fill_value=0)
    order = counts.sum(axis=1).sort_values(ascending=False, kind="stable").index
    counts = counts.loc[order].set_axis([*short_names(articles).values()], axis=1)
    return counts.reset_index(names=column, allow_duplicates=True)
