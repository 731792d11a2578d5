"""Every place of a word, phrase or pattern, with what stands left and right of it."""

import re
from collections.abc import Sequence

import numpy as np
import pandas as pd
from IPython.display import HTML

from ..articles import short_names
from ..plain import as_html
from ..text.lines import LINE_END
from ..text.spelling import spelled
from ..text.tokens import TOKEN, folded, normalise, tokenize
from . import own_words, written_forms

WIDTH = 60  # characters of context on either side
COLUMNS = ["article_id", "start", "end", "position", "left", "match", "right", "voice"]


def concordance(articles: pd.DataFrame, term: str, width: int = WIDTH) -> pd.DataFrame:
    """One row a place where `term` stands in the articles' own words, in order of article and position.

    `term` is a word or a phrase; * stands for any letters and ? for one: "elect*", "self-proclaimed * president".
    Case, accents and a possessive 's make no difference (but US is not us), and a phrase stays within a sentence.
    Columns: article_id, start, end (characters), position (share of the article's words before it, 0 to 1), left,
    match, right (`width` characters of the text, line breaks as ¶), voice (author, quoted). No place, no row;
    ValueError where `term` holds no word.
    """
    tokens = own_words(tokenize(articles)).reset_index(drop=True)
    first, last = find_term(tokens, term)
    table = tokens.loc[first, ["article_id", "start", "voice"]].assign(
        end=tokens["end"].to_numpy()[last], position=positions(tokens).to_numpy()[first]
    )
    return in_context(table, articles, width).reset_index(drop=True)[COLUMNS]


def term_places(articles: pd.DataFrame, words: pd.DataFrame, terms: Sequence[str], width: int = WIDTH) -> pd.DataFrame:
    """The places of several terms: the columns of `concordance` after term and written, the term's commonest form.

    A term that is a word of `words` (the table of `counted_words`) stands for that word, a name for all names of
    its actor; anything else is looked for as in `concordance`.
    """
    placed, forms = words.assign(position=positions(words)), written_forms(words)
    tables = []
    for term in terms:
        found = in_context(placed[placed["word"] == term], articles, width)[COLUMNS]
        found = found if len(found) else concordance(articles, term, width)
        tables.append(found.assign(term=term, written=forms.get(term, term)))
    columns = ["term", "written", *COLUMNS]
    return pd.concat(tables, ignore_index=True)[columns] if tables else pd.DataFrame(columns=columns)


def find_term(tokens: pd.DataFrame, term: str) -> tuple[np.ndarray, np.ndarray]:
    """First and last row of each place where `term` stands in `tokens` (see `concordance`)."""
    patterns = [part for piece in term.split() for part in _patterns(piece)]
    if not patterns:
        raise ValueError(f"{term!r} holds no word to look for; give a word, a phrase or a pattern such as elect*")
    words = tokens["word"]
    keys = {word: folded(word) for word in set(words)}
    hits = [words.isin({w for w, key in keys.items() if p.fullmatch(key)}).to_numpy() for p in patterns]
    n = len(patterns)
    sentence = tokens.groupby(["article_id", "sentence"], sort=False).ngroup().to_numpy()
    starts = np.arange(max(len(tokens) - n + 1, 0))
    found = np.logical_and.reduce([hit[starts + i] for i, hit in enumerate(hits)])
    first = starts[found & (sentence[starts] == sentence[starts + n - 1])]
    return first, first + n - 1


def positions(tokens: pd.DataFrame) -> pd.Series:
    """The share of the article's words that stand before each token, 0 to 1."""
    size = tokens["words"] if "words" in tokens else pd.Series(1, tokens.index)
    by_article = size.groupby(tokens["article_id"], sort=False)
    return (by_article.cumsum() - size) / by_article.transform("sum")


def in_context(table: pd.DataFrame, articles: pd.DataFrame, width: int = WIDTH) -> pd.DataFrame:
    """The table of spans (article_id, start, end) with columns left, match and right from the text."""
    texts = articles["text"].to_dict()
    spans = list(zip(table["article_id"], table["start"], table["end"], strict=True))
    return table.assign(
        left=[_one_line(texts[a][max(s - width, 0) : s]) for a, s, _ in spans],
        match=[_one_line(texts[a][s:e]) for a, s, e in spans],
        right=[_one_line(texts[a][e : e + width]) for a, _, e in spans],
    )


def show_concordance(table: pd.DataFrame, articles: pd.DataFrame, rows: int = 40, width: int = 44) -> HTML:
    """The first `rows` of a concordance as lines centred on the match, with article, position and voice.

    Text is escaped and cut at words to about `width` characters on either side; ¶ stands for a line break.
    """
    names = short_names(articles)
    lines = [
        _row(
            (names[r.article_id], "left"),
            (f"{r.position:.0%}", "right"),
            (_last(r.left, width), "right"),
            (r.match, "center"),
            (_last(r.right[::-1], width)[::-1], "left"),
            (r.voice, "left"),
        )
        for r in table.head(rows).itertuples()
    ]
    head = "".join(f"<th>{name}</th>" for name in ["article", "at", "left", "match", "right", "voice"])
    more = f"<p>The first {rows} of {len(table):,} places.</p>" if len(table) > rows else ""
    return HTML(f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(lines)}</tbody></table>{more}")


def _row(*cells: tuple[str, str]) -> str:
    """A row of an HTML table from texts, escaped, and how each is aligned; what is centred is bold."""
    style = "white-space: nowrap; text-align: {}; font-weight: {}"
    return "<tr>{}</tr>".format(
        "".join(
            f"<td style='{style.format(align, 'bold' if align == 'center' else 'normal')}'>{as_html(text)}</td>"
            for text, align in cells
        )
    )


def _last(text: str, width: int) -> str:
    """The last words of a text, in at most `width` characters."""
    return text if len(text) <= width else text[-width - 1 :].partition(" ")[2]


def _patterns(piece: str) -> list[re.Pattern[str]]:
    """What the keys of words must match for a piece of a term without spaces."""
    if "*" in piece or "?" in piece:
        parts = [".*" if c == "*" else "." if c == "?" else re.escape(c) for c in folded(spelled(piece))]
        return [re.compile("".join(parts), re.DOTALL)]
    return [re.compile(re.escape(folded(normalise(token)))) for token in TOKEN.findall(piece)]


def _one_line(text: str) -> str:
    """Text on one line: line breaks as ¶, other white space as one space."""
    return re.sub(r"\s+", lambda m: " ¶ " if LINE_END.search(m.group()) else " ", text)
