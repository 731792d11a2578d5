"""Every place of a word, phrase or pattern, with what stands left and right of it."""

import re
from collections.abc import Iterable, Sequence

import pandas as pd
from IPython.display import HTML

from ..articles import short_names
from ..plain import as_html
from ..text.given import of_articles
from ..text.lines import LINE_END
from ..text.matching import find_matches
from ..text.terms import term_forms
from ..text.tokens import read_tokens, words_before
from . import written_forms

WIDTH = 60  # characters of context on either side
_ALIGNED = {"article": "left", "at": "right", "left": "right", "match": "center", "right": "left", "voice": "left"}
COLUMNS = ["article_id", "start", "end", "position", "left", "match", "right", "voice"]


@of_articles
def concordance(
    articles: pd.DataFrame, term: str | Sequence[str], width: int | tuple[int, int] = WIDTH
) -> pd.DataFrame:
    """One row a place where `term` stands in the articles' own words, in order of article and position.

    `term` is a word or a phrase; * stands for any letters and ? for one: "elect*", "self-proclaimed * president". Of
    several, the places of one after the other, with a column term.
    Case, accents, a possessive 's, and whether a hyphen or a blank parts two words, make no difference; but a word
    in capitals throughout finds only what is written so (IT, WHO), and signs count (£1, AT&T). A phrase stays
    within a sentence.
    Columns: article_id, start, end (characters), position (share of the article's words before it, 0 to 1), left,
    match, right (`width` characters of the text, or those of a pair left and right; line breaks as ¶), voice
    (author, quoted). No place, no row; ValueError where `term` holds no word.
    """
    if not isinstance(term, Iterable):
        raise TypeError(f"concordance looks for a word or several, not for {type(term).__name__}")
    if not isinstance(term, str):
        tables = [concordance(articles, one, width).assign(term=one) for one in term]
        return pd.concat(tables or [pd.DataFrame(columns=[*COLUMNS, "term"])], ignore_index=True)
    table = _places(articles, term)
    return in_context(table.assign(position=words_before(table, articles)), articles, width)[COLUMNS]


@of_articles
def term_places(articles: pd.DataFrame, words: pd.DataFrame, terms: Sequence[str]) -> pd.DataFrame:
    """The places of several terms: the columns of `concordance` after term and written, the term's commonest form.

    A term that is a word of `counted_words` stands for that word, a name for all names of its actor.
    """
    placed, forms = words[words["word"].isin(terms)], written_forms(words)
    placed = placed.assign(position=words_before(placed, articles))
    tables = []
    for term in terms:
        found = in_context(placed[placed["word"] == term], articles)[COLUMNS]
        found = found if len(found) else concordance(articles, term)
        tables.append(found.assign(term=term, written=forms.get(term, term)))
    columns = ["term", "written", *COLUMNS]
    return pd.concat(tables, ignore_index=True)[columns] if tables else pd.DataFrame(columns=columns)


def _places(articles: pd.DataFrame, term: str) -> pd.DataFrame:
    """One row a place of `term` in the articles' own words: article_id, start, end, voice."""
    if not any(word.strip("*?") for form in term_forms(term) for word in form.words):
        raise ValueError(f"{term!r} holds no word to look for; give a word, a phrase or a pattern such as elect*")
    capitals = (word.isupper() and len(word) > 1 and word.strip("*?") == word for word in term.split())
    any_case = " ".join(word if kept else word.lower() for word, kept in zip(term.split(), capitals, strict=True))
    tokens = read_tokens(articles)
    found = find_matches(tokens, [((any_case,), ())])
    rows = [(articles.index[m.article], m.start, m.end, m.piece.voice) for m in found if m.piece.voice != "boilerplate"]
    return pd.DataFrame(rows, columns=["article_id", "start", "end", "voice"]).astype({"start": int, "end": int})


def in_context(table: pd.DataFrame, articles: pd.DataFrame, width: int | tuple[int, int] = WIDTH) -> pd.DataFrame:
    """The table of spans (article_id, start, end) with columns left, match and right from the text."""
    texts, (before, after) = articles["text"].to_dict(), width if isinstance(width, tuple) else (width, width)
    spans = list(zip(table["article_id"], table["start"], table["end"], strict=True))
    return table.assign(
        left=[_one_line(texts[a][max(s - before, 0) : s]) for a, s, _ in spans],
        match=[_one_line(texts[a][s:e]) for a, s, e in spans],
        right=[_one_line(texts[a][e : e + after]) for a, _, e in spans],
    )


@of_articles
def show_concordance(table: pd.DataFrame, articles: pd.DataFrame, rows: int = 40, width: int = 38) -> HTML:
    """The first `rows` of a concordance as lines centred on the match, with article, position and voice; text is cut at
    words to about `width` characters on either side."""
    names = short_names(articles)
    lines = [
        _row(names[r.article_id], f"{r.position:.0%}", _last(r.left, width), r.match,
             _last(r.right[::-1], width)[::-1], r.voice)
        for r in table.head(rows).itertuples()
    ]  # fmt: skip
    head = "".join(f"<th>{name}</th>" for name in _ALIGNED)
    more = f"<p>The first {rows} of {len(table):,} places.</p>" if len(table) > rows else ""
    return HTML(f"<table><thead><tr>{head}</tr></thead><tbody>{''.join(lines)}</tbody></table>{more}")


def _row(*texts: str) -> str:
    """A row of an HTML table from texts, escaped; what is centred is bold."""
    style = "white-space: nowrap; text-align: {}; font-weight: {}"
    cells = [
        f"<td style='{style.format(align, 'bold' if align == 'center' else 'normal')}'>{as_html(text)}</td>"
        for text, align in zip(texts, _ALIGNED.values(), strict=True)
    ]
    return f"<tr>{''.join(cells)}</tr>"


def _last(text: str, width: int) -> str:
    """The last words of a text, in at most `width` characters."""
    return text if len(text) <= width else text[-width - 1 :].partition(" ")[2]


def _one_line(text: str) -> str:
    """Text on one line: line breaks as ¶, other white space as one space."""
    return re.sub(r"\s+", lambda m: " ¶ " if LINE_END.search(m.group()) else " ", text)
