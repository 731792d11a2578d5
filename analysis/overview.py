"""What each article is: when it appeared, how long it is, and who speaks in it."""

import pandas as pd

from .reported.numbers.words import read_words
from .reported.settings.dates import find_dates
from .reported.settings.relative_dates import Known
from .show import counted, listed
from .text.layers import each_article, label_lines, split_sentences
from .text.tokens import tokenize
from .words.copies import near_copies

MANY = 9  # articles that a sentence can list
VOICES = ["author", "quoted", "boilerplate"]
COMPARED = 2000  # articles that are looked at for copies; a profile finds those of any number


def voice_shares(articles: pd.DataFrame) -> pd.DataFrame:
    """One row an article and voice: article_id, voice, words (numbers included), share of all words (0 to 1)."""
    tokens = tokenize(articles)
    words = tokens.groupby(["article_id", "voice"]).size().unstack(fill_value=0)
    words = words.reindex(index=articles.index, columns=VOICES, fill_value=0)
    words.columns.name = "voice"
    table = words.stack().rename("words").reset_index()
    total = table.groupby("article_id")["words"].transform("sum")
    return table.assign(share=(table["words"] / total).where(total > 0))


def article_overview(articles: pd.DataFrame) -> pd.DataFrame:
    """One row an article: its metadata, then words, share_author, share_quoted, share_boilerplate (0 to 1),
    sentences and paragraphs of body text."""
    voices = voice_shares(articles)
    shares = voices.pivot(index="article_id", columns="voice", values="share").reindex(columns=VOICES)
    words = voices.groupby("article_id")["words"].sum()
    sentences, paragraphs = _body_units(split_sentences(articles)), _body_units(label_lines(articles))
    known = ["short_name", "outlet", "author", "headline", "published", "earliest", "latest"]
    table = articles[known].assign(words=words, sentences=sentences, paragraphs=paragraphs)
    table[["sentences", "paragraphs"]] = table[["sentences", "paragraphs"]].fillna(0).astype(int)
    return table.join(shares.add_prefix("share_")).reset_index()


def _body_units(table: pd.DataFrame) -> pd.Series:
    """How many rows of each article are body text or block quotes."""
    return table[table["label"].isin(["body", "blockquote"])].groupby("article_id").size()


def named_days(articles: pd.DataFrame) -> pd.DataFrame:
    """One row a day that an article names: article_id, date (YYYY-MM-DD), sentence (from 1), text of the sentence.

    Days without a year, and weekdays, are resolved against the day of publication where it is known.
    """
    published = articles["published"].astype("object").fillna("").to_dict()
    records = []
    for article_id, text, found in each_article(articles):
        last = near = ""
        for number, (start, end, _) in enumerate(found.sentences, start=1):
            dates = find_dates(read_words(text, start, end), Known(published[article_id], last, near))
            near = dates[-1].iso if dates else ""
            last = near or last
            days = [day for d in dates for day in d.iso.split("/") if len(day) == len("YYYY-MM-DD")]
            records += [(article_id, day, number, " ".join(text[start:end].split())) for day in days]
    return pd.DataFrame.from_records(records, columns=["article_id", "date", "sentence", "text"])


def about_articles(overview: pd.DataFrame) -> list[str]:
    """How long the articles of `article_overview` are, which quotes most, and whose day of publication is unsure."""
    names, words = overview["short_name"], overview["words"]
    if not words.any():
        return ["The articles hold no words."]
    longest, shortest, unsure = words.idxmax(), words.idxmin(), names[overview["earliest"] != overview["latest"]]
    times = f" is {words.max() / max(words.min(), 1):.1f} times as long as {names[shortest]}" * bool(words.min())
    told = listed(unsure) if len(unsure) < MANY else f"{len(unsure)} articles"
    return [
        f"{len(overview)} articles of {words.min():,} to {words.max():,} words: "
        f"{names[longest]}{times or ' is the longest'}."
        if len(overview) > 1
        else f"One article of {counted(words[longest], 'word')}: {names[longest]}.",
        f"{names[overview['share_quoted'].idxmax()]} gives the largest share of its words to others "
        f"({overview['share_quoted'].max():.0%})."
        if len(overview) > 1 and overview["share_quoted"].max()
        else "",
        f"The day of publication is not certain for {told}." if len(unsure) else "",
    ]


def about_copies(articles: pd.DataFrame) -> list[str]:
    """Which articles share most of their wording, so that they count twice in everything."""
    names, pairs = articles["short_name"], near_copies(articles.head(COMPARED))
    told = [f"{names[r.article_id]} and {names[r.other]} ({r.shared:.0%})" for r in pairs.head(MANY).itertuples()]
    more = [f"{len(pairs) - MANY} more pairs"] if len(pairs) > MANY else []
    return [f"These share most of their wording and count twice: {listed([*told, *more])}."] if told else [""]


def about_voices(overview: pd.DataFrame) -> list[str]:
    """Between which shares the articles of `article_overview` quote, and how much boilerplate one of them has."""
    spoken = overview.assign(name=overview["short_name"])[overview["words"] > 0]
    if spoken.empty:
        return ["Nobody speaks."]
    least, most = (spoken.loc[at] for at in (spoken["share_quoted"].idxmin(), spoken["share_quoted"].idxmax()))
    noisy = spoken.loc[spoken["share_boilerplate"].idxmax()]
    low, high = f"{least['share_quoted']:.0%}", f"{most['share_quoted']:.0%}"
    return [
        f"Between {low} ({least['name']}) and {high} ({most['name']}) of the words are quoted."
        if low != high
        else f"{high} of the words are quoted{' in each article' * (len(spoken) > 1)}.",
        f"The text of {noisy['name']} is {noisy['share_boilerplate']:.0%} boilerplate, "
        "which would enter every count if it were not told apart."
        if noisy["share_boilerplate"]
        else "",
    ]
