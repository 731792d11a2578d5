"""What an article leaves out although others have it: people and bodies, places, days and frames."""

import re
from collections import Counter

import pandas as pd

from ..actors import full_names, load_actors, named_by, readings
from ..days import in_words
from ..framing import framing_hits
from ..overview import named_days
from ..text.classes import countries, word_class
from ..text.layers import split_sentences, with_sentence_text
from ..text.lexicon import is_body_noun, lexicon
from ..text.masthead import initials
from ..text.tokens import NOT_AUTHOR
from ..words import counted_words, stop_words
from .claims import CELLS

KINDS = ["people, bodies and others", "places", "days", "frames"]
KEY = ["heading", "row"]
SHORT = 3  # letters of a word that is no name by itself
NICKNAME = r"""\s["“‘'(][^"”’')]+["”’')]\s"""  # Irena "The Bell" Dusek
NUMBERED = re.compile(r"[A-Z][a-z]+ \d{1,2}\b(?![.,:%]\d)")  # Gate 4
UNKNOWN = "9999"  # a day after all others
OTHERS = 2  # articles that have something, from which on it counts as left out by one that has not


def left_out(articles: pd.DataFrame) -> pd.DataFrame:
    """How often each article names the people and bodies, places and days, and uses the frames, that at least two
    articles have and another has not; flagged where it does not, unless all that do appeared later or are undated, or
    it is a day not before the one on which it appeared. What most articles have comes first, kind by kind."""
    articles = articles[articles["text"].str.strip() != ""]
    counts = _counts(articles)
    rows = counts.groupby(KEY)["size"].agg(many="count", total="sum", most="max").reset_index()
    rows = rows[rows["many"].between(OTHERS, len(articles) - 1)].assign(kind=lambda r: r["heading"].map(KINDS.index))
    rows = rows.sort_values(["kind", "many", "total", "row"], ascending=[True, False, False, True])
    table = rows.merge(pd.Series(articles.index, name="article_id"), how="cross").merge(counts, how="left")
    missing = table["size"].isna()
    later, own = missing & _only_later(table, articles), missing & _own_day(table, articles)
    flag = missing & ~later & ~own
    words = table["first"].fillna("not there; " + table["many"].astype(str) + " others have it")
    table = table.assign(
        row=[in_words(row) if heading == KINDS[2] else row for heading, row in table[KEY].to_numpy()],
        cell=table["size"].fillna(0).astype(int).astype(str).mask(missing, "–"),
        shade=(table["size"] / table["most"]) ** 0.5,
        flag=flag,
        hover=words.mask(later, "not there; only later or undated articles have it").mask(
            own, "the day of the article itself, or later"
        ),
    )
    return table.loc[flag.groupby([table[k] for k in KEY]).transform("any"), CELLS].reset_index(drop=True)


def _counts(articles: pd.DataFrame) -> pd.DataFrame:
    """How often (size) each article has what (heading, row), with the sentence of the first place."""
    days = named_days(articles).rename(columns={"date": "row", "text": "hover"}).assign(heading=KINDS[2])
    hits = framing_hits(articles)
    hits = with_sentence_text(hits[hits["voice"] != "boilerplate"], articles).assign(heading=KINDS[3])
    hits = hits.rename(columns={"frame": "row", "sentence_text": "hover"}).astype({"row": "str"})
    named = _named(articles)
    tables = (named, _written(named, articles), days, hits)
    found = pd.concat([t[[*KEY, "article_id", "hover"]] for t in tables], ignore_index=True)
    return found.groupby([*KEY, "article_id"], sort=False)["hover"].agg(["size", "first"]).reset_index()


def _only_later(table: pd.DataFrame, articles: pd.DataFrame) -> pd.Series:
    """Where no article that has a row is known to have appeared by the day of the article of a cell."""
    first, last = (table["article_id"].map(articles[c].astype("object").fillna("")) for c in ("earliest", "latest"))
    having = first.where(table["size"].notna() & (first != "")).fillna(UNKNOWN)
    having = having.groupby([table["heading"], table["row"]]).transform("min")
    return (last != "") & (last < having)


def _own_day(table: pd.DataFrame, articles: pd.DataFrame) -> pd.Series:
    """Where a row is the day on which the article of a cell appeared, "today" in it, or a later one."""
    last = table["article_id"].map(articles["latest"].astype("object").fillna(""))
    return (table["heading"] == KINDS[2]) & (last != "") & (table["row"] >= last)


def _named(articles: pd.DataFrame) -> pd.DataFrame:
    """One row a place where an article names somebody, some body or some place: known actors, others as read."""
    records, known = [], set[tuple[str, str]]()
    for article, reading in readings(articles):
        known |= named_by(reading)
        for i, mention in ((i, m) for i, found in enumerate(reading.mentions) for m in found if m.form == "name"):
            entity, words = mention.entity, reading.sentence(i).words
            ends = mention.last == mention.phrase.last or words.tags[mention.last] in {"POS", "'"}
            noun = entity.named and not entity.known and ends  # no attribute, as in Latin American leaders
            start = words.starts[mention.first]
            noun = noun and not NUMBERED.match(reading.text, start)
            if noun and reading.layers.sentences[i].label not in NOT_AUTHOR:
                records.append((entity.name, entity.kind, article, i + 1, start))
    columns = ["row", "kind", "article_id", "sentence", "start"]
    read = pd.DataFrame(records, columns=columns)
    read = read.assign(row=read["row"].replace(full_names(known)).str.replace(NICKNAME, " ", regex=True))
    table = pd.concat([read, _actors(articles)[columns]], ignore_index=True)
    table = with_sentence_text(table, articles).rename(columns={"sentence_text": "hover"})
    told = table[table["kind"] != ""].groupby("row")["kind"].agg(lambda kinds: kinds.mode().iloc[0])
    outlets = {name.removeprefix("The ") for name in articles["outlet"].dropna()}  # who signs a report is not named
    table = table[~table["row"].isin(outlets | set(map(initials, outlets)))]
    kind = table["row"].map(told).mask(table["row"].isin(countries().values()), "place")
    table = table.assign(heading=kind.map(lambda k: KINDS[1] if k == "place" else KINDS[0]))[kind.notna()]
    rows = {kind: whole_names(set(names), kind) for kind, names in table.groupby("heading")["row"]}
    own = {actor.name for actor in load_actors(articles)}
    return table.assign(row=[row if row in own else rows[kind].get(row, row) for kind, row in table[KEY].to_numpy()])


def whole_names(names: set[str], kind: str) -> dict[str, str]:
    """The name that a single word begins or ends, where only one does: Malov of Henrik Malov, Castell Holdings; a place
    it ends: Port Velm, but Velm is not Velm Road."""
    longer = [name.split() for name in sorted(names) if " " in name]
    found = {name: [whole for whole in longer if name in _ends(whole, kind)] for name in names if " " not in name}
    return {name: " ".join(whole[0]) for name, whole in found.items() if len(whole) == 1}


def _ends(name: list[str], kind: str) -> list[str]:
    """The words that may stand for a whole name; none of the University of Velm, which is not Velm."""
    return [name[-1]] if kind == KINDS[1] else [] if "of" in name else [name[0], name[-1]]


def _written(named: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """One row a sentence that has the words of a name which others have, or the one that only this name has at its
    beginning or end, where its article is not read to name it: in capitals, or before a noun."""
    having = named.groupby(KEY)["article_id"].agg(set)
    sentences = split_sentences(articles).rename(columns={"text": "hover"})
    sentences = sentences[~sentences["label"].isin(NOT_AUTHOR)]
    found = [sentences.head(0).assign(heading="", row="")]
    own = {actor.name for actor in load_actors(articles)}
    places = having[KINDS[1]] if KINDS[1] in having else having[:0]
    whole = [row for _, row in having.index if " " in row or row in own]
    whole += [row for row, those in places.items() if " " not in row and len(those) >= OTHERS]  # Velm of Free Velm
    often = Counter(word for row in whole for word in set(row.split()))
    for (heading, row), those in having[having.map(len) >= OTHERS].items():
        forms = sorted({row, row.upper(), *_short_forms(row.split(), often, heading)})
        words = rf"(?<!\w)(?:{'|'.join(map(re.escape, forms))})(?!\w)"
        rest = sentences[~sentences["article_id"].isin(those)]
        found.append(rest[rest["hover"].str.contains(words)].assign(heading=heading, row=row))
    return pd.concat(found)


def _short_forms(name: list[str], often: Counter[str], kind: str) -> set[str]:
    """What stands for a whole name: a word of it that no other has, the noun of a body, a saint's hospital."""
    last, one = name[-1].lower(), often[name[-1]] == 1
    ends = {word for word in _ends(name, kind) if often[word] == 1 and _is_proper(word)}
    ends |= {f"{the} {last}" for the in ("the", "The") if one and is_body_noun(last)}  # the commission
    saint = len(name) > 2 and name[0].lower().strip(".") in word_class("saints") and last in lexicon()
    return ends | ({" ".join(name[:-1])} if saint else set())


def _is_proper(word: str) -> bool:
    """Whether a word is a name by itself: Dusek of Irena "The Bell" Dusek."""
    return word.istitle() and len(word) > SHORT and word.lower() not in lexicon()


def _actors(articles: pd.DataFrame) -> pd.DataFrame:
    """One row a place where an actor of the collection is named, or by its adjective a country that is: Venezuelan."""
    kinds = {actor.name: actor.kind for actor in load_actors(articles)}
    words = counted_words(articles)
    if words.empty:
        return words.assign(row="", kind="")
    token, before = words["token"].astype(str), words["token"].astype(str).shift(fill_value="")
    longer = before.str.istitle() & ~before.str.lower().isin(stop_words())
    country = token.map(countries()).where(token.str.fullmatch("[A-Z][a-z]+") & ~longer)
    country = country.where(country.isin(set(token)) & (country != token))  # Indians alone are not from India
    row = words["actor"].where(words["actor"].isin(list(kinds)), country)
    return words.assign(row=row, kind=[kinds.get(name, "place") for name in row])[row.notna()]
