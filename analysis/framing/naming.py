"""What articles call a person and an event: titles, epithets and appositions at names, and the words for the event."""

import re
from collections import Counter
from collections.abc import Iterator

import pandas as pd

from ..actors import load_actors
from ..companions import companions
from ..text.layers import each_article
from ..text.tokens import normalise, tokenize
from ..words.names import Names, actor_names, bare, merge_names
from . import term_hits
from .clauses import FUNCTION, Words, sentence_words
from .epithets import SAID, Span, descriptions_around, is_role, names_next
from .lexicon import Lexicon, cased, collection_lexicon

COLUMNS = ["article_id", "actor", "description", "position", "voice", "sentence", "start", "end"]


def descriptions(articles: pd.DataFrame) -> pd.DataFrame:
    """One row a description: what an article calls a person of `actors.toml` (without that file a frequent name).

    Columns: article_id, actor, description (no article; small letters but for words that the articles never write
    so), position, surface, scare_quoted, voice, sentence, start, end. position: before or after the name (titles,
    epithets, appositions), rule ("… government": the government that
    bears the name), as ("sworn in as …", "is the …"), alone (without the
    name, what only this actor is called elsewhere), none (the bare name: description is empty). scare_quoted:
    quotation marks around the description, or a part of it, alone.
    """
    tokens = tokenize(articles)
    names = person_names(articles) if companions(articles, "actors.toml") else frequent_names(tokens)
    small = {token for token in tokens["token"].unique().tolist() if token.islower()}
    tokens = merge_names(tokens, articles, names)
    found = [
        (w, w.actors[i], span)
        for w in sentence_words(tokens, articles, tokens["actor"] != "")
        for i in _mentions(w)
        for span in descriptions_around(w, i) or [Span(i, i, "none")]
    ]
    found += _alone(tokens, articles, found)
    table = pd.DataFrame.from_records([_record(*each, small) for each in found], columns=COLUMNS)
    table["scare_quoted"] = _scare_quoted(table, articles)
    texts = articles["text"].to_dict()
    spans = zip(table["article_id"], table["start"], table["end"], strict=True)
    table.insert(4, "surface", [texts[a][s:e] for a, s, e in spans])
    order = {a: i for i, a in enumerate(articles.index)}
    return table.sort_values(
        ["article_id", "start"], key=lambda c: c.map(order) if c.name == "article_id" else c, ignore_index=True
    )


def compared_person(described: pd.DataFrame, lexicon: Lexicon) -> str:
    """The first person that the lexicon lists for comparison and the articles describe, else the one described most."""
    counts = described.loc[described["position"] != "none", "actor"].value_counts()
    listed = [actor for actor in lexicon.actors if actor in counts]
    return [*listed, *counts.index, ""][0]


def person_names(articles: pd.DataFrame) -> Names:
    """The names of the persons in `actors.toml`, those that open with a title aside, so that it is seen as one."""
    persons = {actor.name for actor in load_actors(articles) if actor.kind == "person"}
    return {k: name for k, name in actor_names(articles).items() if name in persons and not is_role(k[0].lower())}


def frequent_names(tokens: pd.DataFrame) -> Names:
    """Names of persons as far as the words show: capitals, at least twice, once beside a title or a verb of saying.

    Two or three words and the last of them alone; for collections without `actors.toml`.
    """
    runs = [(tuple(map(cased, name)), name, shown) for name, shown in _capital_runs(tokens)]
    counts = Counter(key for key, _, _ in runs)
    written = {key: " ".join(name) for key, name, _ in reversed(runs)}
    persons = {key for key, _, shown in runs if shown}
    lasts = Counter(key[-1:] for key in counts if len(key) > 1)
    names: Names = {}
    for key in counts:
        last = key[-1:]
        if len(key) > 1 and counts[key] + counts[last] > 1 and not persons.isdisjoint({key, last}):
            names[key] = written[key]
            if lasts[last] == 1:
                names[last] = written[key]
    return names


def _capital_runs(tokens: pd.DataFrame) -> Iterator[tuple[tuple[str, ...], bool]]:
    """Runs of one to three capitalised words, titles before them aside, and whether a title or "said" is beside it."""
    written, starts, ends = tokens["token"].tolist(), tokens["start"].tolist(), tokens["end"].tolist()
    units = list(zip(tokens["article_id"], tokens["sentence"], strict=True))
    name: list[str] = []
    title = False
    for i, token in enumerate([*written, ""]):
        joined = bool(name) and i < len(written) and units[i] == units[i - 1] and starts[i] - ends[i - 1] == 1
        capital = token[:1].isupper() and not token.isupper() and token.lower() not in FUNCTION
        if name and not (joined and capital):
            if len(name) <= 3:
                yield tuple(map(bare, name)), title or (joined and token.lower() in SAID)
            name = []
        if capital and is_role(token.lower()):
            name, title = [], True
        elif capital:
            name.append(token)
        elif not name:
            title = is_role(token.lower()) or token.lower() in SAID


def _mentions(w: Words) -> list[int]:
    """Where actors are named."""
    return [i for i, actor in enumerate(w.actors) if actor]


def _alone(
    tokens: pd.DataFrame, articles: pd.DataFrame, found: list[tuple[Words, str, Span]]
) -> list[tuple[Words, str, Span]]:
    """Definite phrases without a name that elsewhere describe one actor and nobody else."""
    owners: dict[tuple[str, ...], set[str]] = {}
    for w, actor, span in found:
        phrase = tuple(w.words[span.first : span.last + 1])
        if span.position in {"before", "as"} and len(phrase) > 1 and is_role(phrase[-1]):
            owners.setdefault(phrase, set()).add(actor)
    owned = {phrase: next(iter(actors)) for phrase, actors in owners.items() if len(actors) == 1}
    heads = {phrase[-1] for phrase in owned}
    taken = {(w.article_id, w.starts[k]) for w, _, s in found for k in range(s.first, s.last + 1)}
    return [
        (w, owned[phrase], Span(last + 1 - len(phrase), last, "alone"))
        for w in sentence_words(tokens, articles, tokens["word"].map(str.lower).isin(heads))
        for last, word in enumerate(w.words)
        if word in heads and (w.article_id, w.starts[last]) not in taken and not names_next(w, last)
        for phrase in sorted((p for p in owned if p == tuple(w.words[last + 1 - len(p) : last + 1])), key=len)[-1:]
        if last >= len(phrase) and w.words[last - len(phrase)] in {"the", "this", "that"}
    ]


def _record(w: Words, actor: str, span: Span, small: set[str]) -> tuple[object, ...]:
    tokens = [] if span.position == "none" else w.tokens[span.first : span.last + 1]
    words = [_written(bare(token), small) for token in tokens]
    if span.position == "rule":
        words = ["…" if w.actors[k] else words[k - span.first] for k in range(span.first, span.last + 1)]
    start, end = w.starts[span.first], w.ends[span.last]
    return (w.article_id, actor, " ".join(words), span.position, w.voices[span.first], w.sentence, start, end)


def _written(token: str, small: set[str]) -> str:
    """A word of a description in small letters, if it is ever written so; U.S. is not "us"."""
    if normalise(token) == "U.S.":
        return token
    return token.lower() if token.lower() in small or is_role(token.lower()) else token


def _scare_quoted(table: pd.DataFrame, articles: pd.DataFrame) -> list[bool]:
    """Whether a quotation lies within each description, its marks aside."""
    quotes = {a: [q[:2] for q in found.quotes] for a, _, found in each_article(articles)}
    return [
        position != "none" and any(s - 1 <= q[0] and q[1] <= e + 1 for q in quotes[a])
        for a, position, s, e in zip(table["article_id"], table["position"], table["start"], table["end"], strict=True)
    ]


def event_words(articles: pd.DataFrame, lexicon: Lexicon | None = None) -> pd.DataFrame:
    """One row a place where an article names the event: the columns of `framing_hits`, frame being the word.

    The words are those of `[[event.word]]` in the lexicon; a place with another year than the event's in the
    three words before it ("the 2004 coup") names another event and is left out.
    """
    found = collection_lexicon(articles) if lexicon is None else lexicon
    hits = term_hits(articles, found.event_words)
    texts = articles["text"].to_dict()
    before = [texts[a][max(0, s - 40) : s].split()[-3:] for a, s in zip(hits["article_id"], hits["start"], strict=True)]
    years = {str(y) for y in found.years}
    other = [any(re.fullmatch(r"(?:1[89]|20)\d\d", x) and x not in years for x in words) for words in before]
    return hits[~pd.Series(other, index=hits.index, dtype=bool)].reset_index(drop=True) if years else hits
