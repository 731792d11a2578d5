"""What the tables about frames, names and agency show, in sentences: the main one first."""

import numpy as np
import pandas as pd

from ..articles import in_order
from ..articles import short_names as _names
from ..show import listed, some, teller
from ..show import said as _said
from ..text.tokens import words_before
from . import SURE
from .acts import ACTIONS
from .lexicon import Lexicon

tell, each = teller(__package__)
NO_LEXICON = "The folder holds no framing terms: put a framing.toml beside the articles, made like seeds/framing.toml."
NOTHING = ""  # to say where `about_frames` or a chart has said why
MANY = 6  # articles that a sentence can list
OFTEN = 10  # hits from which on a share of them says something
SHARE, ENOUGH = 0.05, 8  # of an article's words: the stretch in which hits are crowded; hits that can be


def about_frames(rates: pd.DataFrame, articles: pd.DataFrame) -> list[str]:
    """The leading frame of each article, or those that tie, with the frame that comes next."""
    table = rates[(rates["voice"] == "all") & (rates["hits"] > 0)].sort_values(["article_id", "frame"])
    if table.empty:
        return ["No framing term stands in the articles." if len(rates["frame"].cat.categories) else NO_LEXICON]
    names, rank = _names(articles), table.groupby("article_id")["hits"].rank(method="dense", ascending=False)
    top, then = in_order(table[rank == 1], articles.index), table[rank == 2]
    tied = top["article_id"].duplicated(keep=False).map({True: " (tied)", False: ""})
    where = (top["article_id"].map(names) + tied).groupby(top["frame"], observed=True, sort=False).agg(list)
    leading = where.sort_values(key=lambda lists: -lists.str.len(), kind="stable")
    rates = [
        f"{names[a]} {_rate(top[top['article_id'] == a])}" + _rate(then[then["article_id"] == a], " (then {})")
        for a in top["article_id"].unique()
    ]
    first = [f"{_said(frame)} in {some(found, MANY)}" for frame, found in leading.items()]
    return tell("frames", first="; ".join(first[:MANY]), each=rates[:9])


def _rate(rows: pd.DataFrame, form: str = "{}") -> str:
    """Frames of one rate with it, put into `form`; empty where there are none."""
    frames = listed(map(_said, rows["frame"]))
    return form.format(f"{frames} {rows['rate_per_1000'].iloc[0]:.1f}") if len(rows) else ""


def about_voices(rates: pd.DataFrame, hits: pd.DataFrame) -> list[str]:
    """How much of the framing stands in quotations, against their share of the words."""
    if rates.empty or hits.empty:
        return [NOTHING]
    totals = rates.drop_duplicates(["article_id", "voice"]).groupby("voice")["total_words"].sum()
    found = rates.groupby("voice")["hits"].sum()
    frames = rates.pivot_table(index="frame", columns="voice", values="hits", aggfunc="sum", observed=True)
    shares = (frames["quoted"] / frames["all"])[frames["all"] >= OFTEN]
    most = shares[shares == shares.max()]
    quoted = [f"{_said(frame)} ({frames.loc[frame, 'all']:,} hits)" for frame in most.index]
    words, hits = (_percent(n["quoted"] / n["all"]) for n in (totals, found))
    share = _percent(most.max()) if most.any() else None
    return tell("voices", words=words, hits=hits, often=OFTEN, each=quoted, share=share)


def about_differences(table: pd.DataFrame, articles: pd.DataFrame) -> list[str]:
    """How many of the differences between two articles hold after correction, and which."""
    if table.empty:
        return ["There are no two articles to compare." if len(articles) < 2 else NOTHING]
    sure, raw = table[table["p_holm"] < SURE], table[table["p"] < 0.05]
    holding = each("difference", sure, articles)
    counts = {"all": len(table), "sure": len(sure), "raw": len(raw), "chance": len(table) * 0.05}
    counts["open"] = ((raw["low"] <= 0) & (raw["high"] >= 0)).sum()
    which = f"{': ' * bool(holding)}{some(holding, MANY)}"
    return tell("differences", **counts, which=which)


def about_overlaps(overlaps: pd.DataFrame, hits: pd.DataFrame) -> list[str]:
    """How many places count for two frames, and the frames that share most."""
    if not len(hits["frame"].cat.categories):
        return [NOTHING]
    if overlaps.empty or overlaps["sentences"].max() < 2:
        return ["No two frames meet in more than one sentence."]
    first = overlaps[overlaps["sentences"] == overlaps["sentences"].max()]
    most = overlaps[overlaps["places"] == max(overlaps["places"].max(), 1)]
    meet, same = ([f"{_said(r.frame)} and {_said(r.other)}" for r in t.head(MANY).itertuples()] for t in (first, most))
    often = f", most often for {listed(same)} ({most['places'].iloc[0]})" if same else ""
    of = f" of the {first['either'].iloc[0]:,} with either" * (len(first) == 1)
    places, sentences = overlaps["places"].sum(), first["sentences"].iloc[0]
    return tell("overlaps", meet=meet, sentences=sentences, of=of, places=places, often=often)


def about_places(hits: pd.DataFrame, articles: pd.DataFrame) -> list[str]:
    """The frame of an article whose hits crowd most in a short stretch of it."""
    if not len(hits["frame"].cat.categories):
        return [NOTHING]
    crowded = crowding(hits, articles).query(f"hits >= {ENOUGH}")
    if crowded.empty:
        return ["No frame has enough hits in an article to be crowded anywhere."]
    most = crowded[crowded["crowded"] == crowded["crowded"].max()]
    return tell("places", share=_percent(SHARE), each=each("place", most, articles))


def crowding(hits: pd.DataFrame, articles: pd.DataFrame) -> pd.DataFrame:
    """One row a frame and article, the most crowded first: hits, near (the most within SHARE of the words), crowded."""
    spoken = hits[hits["voice"] != "boilerplate"]
    at, rows = pd.Series(words_before(spoken, articles), spoken.index, dtype="float64"), []
    for (article, frame), places in at.groupby([spoken["article_id"], spoken["frame"]], observed=True):
        x = np.sort(places.to_numpy())
        near = int((np.searchsorted(x, x + SHARE, "right") - np.arange(len(x))).max())
        rows.append((frame, article, len(x), near, near / max(len(x), ENOUGH)))
    table = pd.DataFrame(rows, columns=["frame", "article_id", "hits", "near", "crowded"])
    order = ["crowded", "near", "frame", "article_id"]
    return table.sort_values(order, ascending=[False, False, True, True], ignore_index=True)


def about_naming(described: pd.DataFrame, articles: pd.DataFrame, actor: str) -> list[str]:
    """How often and as what each article describes an actor; whose quotation marks distance."""
    mine = described[described["actor"] == actor]
    with_words = mine[mine["position"] != "none"]
    if with_words.empty:
        return ["No person is described at the name."]
    names, scare, ways = _names(articles), with_words[with_words["scare_quoted"]], with_words["description"].nunique()
    called = [f"{names[a]} {listed(words)}" for a, words in _described(in_order(with_words, articles.index))]
    marks = [f"{names[a]} ({listed(words)})" for a, words in _described(scare)]
    most = with_words["description"].mode()
    often = f"{', most often as' if len(most) < ways else ':'} {some(map(_said, most), 3)}"
    where = f"in {len(called)} of {len(articles)} articles, " * (len(articles) > 1)
    told = {"actor": actor, "places": len(with_words), "ways": ways, "where": where, "often": often, "marks": marks}
    return tell("naming", **told, each="; ".join(called[:9]))


def _described(rows: pd.DataFrame) -> list[tuple[str, list[str]]]:
    """Each article with its different descriptions in quotation marks."""
    return [(a, [*map(_said, own.unique())]) for a, own in rows.groupby("article_id", sort=False)["description"]]


def about_others(described: pd.DataFrame, actor: str) -> list[str]:
    """Who else is described most often, and who in most ways."""
    rows = described[(described["actor"] != actor) & (described["position"] != "none")]
    if rows.empty:
        return ["Nobody else is described at the name."]
    by = rows.groupby("actor")["description"].agg(["size", "nunique"])
    if by["size"].max() < 2:
        return ["Nobody else is described at the name twice."]
    most, varied = ([*by.index[by[c] == by[c].max()]] for c in by)
    return tell("others", most=most, varied=varied, places=by["size"].max(), ways=by["nunique"].max())


def about_event(events: pd.DataFrame, articles: pd.DataFrame, lexicon: Lexicon) -> list[str]:
    """The word that each article uses most for the event, and words that some never use."""
    if events.empty:
        return ["No word for the event stands in the articles." if lexicon.event_words else NOTHING]
    names, counts = _names(articles), pd.crosstab(events["frame"].astype(str), events["article_id"])
    counts = counts.reindex(columns=articles.index, fill_value=0)
    used = counts.loc[:, counts.sum() > 0]
    leading: dict[str, list[str]] = {}
    for article in used:
        for word in used.index[used[article] == used[article].max()]:
            tied = ", tied" * int((used[article] == used[article].max()).sum() > 1)
            told = f"{names[article]} ({used[article][word]} of {used[article].sum()}{tied})"
            leading.setdefault(word, []).append(told)
    totals = counts.sum(axis=1).sort_values(ascending=False, kind="stable")
    wide = totals.index[totals >= totals.iloc[:3].min()]
    missing = {word: [names[a] for a in used if not used[a][word]] for word in wide}
    never = [f"{_said(word)} stands nowhere in {some(where, MANY)}" for word, where in missing.items() if where]
    most = [f"{_said(word)} in {some(where, MANY)}" for word, where in leading.items()]
    groups = "event" if len(lexicon.event_words) > 1 else "one event"
    return tell(groups, event=lexicon.event or "the event", most="; ".join(most[:MANY]), wide=len(wide), never=never)


def about_agency(table: pd.DataFrame) -> list[str]:
    """For each action how many places name who does it; resigning, which is done to nobody else, apart."""
    if table.empty:
        return ["The articles speak of no killing, injuring, ousting, resigning, detaining, evicting or attacking."]
    named, leaving = table["agent"] != "", table["action"] == "resign"
    by_action = named[~leaving].groupby(table["action"], observed=True).agg(["sum", "size"])
    acts = [f"{ACTIONS[action]} {r['sum']} of {r['size']}" for action, r in by_action.iterrows()]
    forms = table.loc[~leaving, "form"].value_counts()
    without = forms["passive without agent"]
    passives, left = without + forms["passive with agent"], leaving.sum()
    counts = {"named": named[~leaving].sum(), "places": (~leaving).sum(), "told": (named & leaving).sum()}
    counts |= {"without": without, "passive": passives or None, "leaving": left or None}
    return [said for said in tell("agency", each=acts, **counts) if said]


def about_trust(precision: pd.DataFrame, recall: pd.DataFrame, agreement: pd.DataFrame) -> list[str]:
    """Overall precision, the weakest frames, and how well two readings agree."""
    if precision.empty:
        return ["The folder holds no hand labels, so nobody knows how often the terms find what they mean (labels/)."]
    right, labelled = precision["right"].sum(), precision["labelled"].sum()
    low = precision[precision["precision"] == precision["precision"].min()]
    missed = recall[recall["labelled"] >= 5]
    missed = missed[missed["recall"] == missed["recall"].min()].head(MANY)
    lowest, weak = each("lowest", low.head(MANY)), "".join(each("weak", missed))
    twice, share = each("twice", agreement, share=[*map(_percent, agreement["share"])]), _percent(right / labelled)
    return tell("trust", labelled=labelled, right=right, share=share, lowest=lowest, weak=weak, twice=twice)


def _percent(share: float) -> str:
    """A share in percent; with a decimal where rounding would make it none or all."""
    return f"{100 * share:.{int(0 < share < 0.005 or 0.995 <= share < 1)}f} %"
