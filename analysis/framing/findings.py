"""What the tables about frames, names and agency show, in sentences: the main one first."""

import numpy as np
import pandas as pd

from ..articles import short_names as _names
from ..show import counted, listed
from . import SURE
from .acts import ACTIONS
from .lexicon import Lexicon

NO_LEXICON = "The folder holds no framing terms: put a framing.toml beside the articles, made like seeds/framing.toml."
NOTHING = ""  # to say where `about_frames` or a chart has said why
MANY = 6  # articles that a sentence can list
SHARE = 0.05  # of all text: the stretch that hits are said to be crowded in


def about_frames(rates: pd.DataFrame, articles: pd.DataFrame) -> list[str]:
    """The leading frame of each article, and the frame that varies most between articles."""
    table = rates[(rates["voice"] == "all") & (rates["hits"] > 0)]
    table = table.sort_values(["rate_per_1000", "frame"], ascending=[False, True])
    if table.empty:
        return ["No framing term stands in the articles." if len(rates["frame"].cat.categories) else NO_LEXICON]
    names, top = _names(articles), table.drop_duplicates("article_id")
    where = {
        frame: [names[a] for a in articles.index if a in set(ids)]
        for frame, ids in top.groupby("frame", observed=True, sort=False)["article_id"]
    }
    leading = [f"{_said(frame)} in {_some(where[frame])}" for frame in sorted(where, key=lambda f: -len(where[f]))]
    second = table[~table.index.isin(top.index)].drop_duplicates("article_id")
    then = {r.article_id: f" (then {_said(r.frame)}, {r.rate_per_1000:.1f})" for r in second.itertuples()}
    each = [
        f"{names[r.article_id]} {r.rate_per_1000:.1f} per 1,000 words{then.get(r.article_id, '')}"
        for r in sorted(top.itertuples(), key=lambda r: articles.index.get_loc(r.article_id))[:9]
    ]
    return [f"The frame used most is {'; '.join(leading[:MANY])}.", f"Rates: {listed(each)}."]


def about_voices(rates: pd.DataFrame, hits: pd.DataFrame) -> list[str]:
    """How much of the framing stands in quotations, against their share of the words."""
    if rates.empty or hits.empty:
        return [NOTHING]
    totals = rates.drop_duplicates(["article_id", "voice"]).groupby("voice")["total_words"].sum()
    found = rates.groupby("voice")["hits"].sum()
    frames = rates.pivot_table(index="frame", columns="voice", values="hits", aggfunc="sum", observed=True)
    shares = (frames["quoted"] / frames["all"])[frames["all"] >= 10].sort_values(ascending=False, kind="stable")
    return [
        f"Quotations make up {_percent(totals['quoted'] / totals['all'])} of the words and hold "
        f"{_percent(found['quoted'] / found['all'])} of the hits.",
        f"Most often quoted: {_said(shares.index[0])}, {_percent(shares.iloc[0])} of its hits." if len(shares) else "",
    ]


def about_differences(table: pd.DataFrame, articles: pd.DataFrame) -> list[str]:
    """How many of the differences between two articles hold after correction, and which."""
    if table.empty:
        return ["There are no two articles to compare." if len(articles) < 2 else NOTHING]
    names, sure = _names(articles), table[table["p_holm"] < SURE]
    raw = int((table["p"] < 0.05).sum())
    each = [
        f"{_said(r.frame)} in {names[r.article_a]} and {names[r.article_b]} ({r.rate_a:.1f} and {r.rate_b:.1f})"
        for r in sure.head(6).itertuples()
    ]
    return [
        f"Of {len(table):,} differences between two articles in a frame, {len(sure)} "
        f"{'holds' if len(sure) == 1 else 'hold'} after correction for their number{': ' * bool(each)}{listed(each)}.",
        f"Without the correction {raw} would have p < .05, where chance alone gives about {len(table) * 0.05:.0f}.",
    ]


def about_overlaps(overlaps: pd.DataFrame, hits: pd.DataFrame) -> list[str]:
    """How many places count for two frames, and the frames that share most."""
    if not len(hits["frame"].cat.categories):
        return [NOTHING]
    if overlaps.empty or not overlaps["sentences"].any():
        return ["No two frames meet in a sentence."]
    first, most = overlaps.iloc[0], overlaps.loc[overlaps["places"].idxmax()]
    same = f", most of them for {_said(most['frame'])} and {_said(most['other'])} ({most['places']})" * bool(
        most["places"]
    )
    return [
        f"{_said(first['frame'])} and {_said(first['other'])} meet most often, in {first['sentences']} "
        f"sentence{'s' * bool(first['sentences'] > 1)}.",
        f"Places that count for two frames: {overlaps['places'].sum()}{same}.",
    ]


def about_places(hits: pd.DataFrame, articles: pd.DataFrame) -> list[str]:
    """The frame of an article whose hits crowd most in a short stretch of it."""
    if not len(hits["frame"].cat.categories):
        return [NOTHING]
    spoken = hits[hits["voice"] != "boilerplate"]
    at = spoken["start"] / spoken["article_id"].map(articles["text"].map(len).to_dict()).astype("float64")
    best = (0.0, 0, 0, "", "")
    for (article, frame), places in at.groupby([spoken["article_id"], spoken["frame"]], observed=True, sort=False):
        if len(places) >= 8:
            x = np.sort(places.to_numpy())
            near = int((np.searchsorted(x, x + SHARE, "right") - np.arange(len(x))).max())
            best = max(best, (near / len(x), near, len(x), frame, article))
    if not best[1]:
        return ["No frame has enough hits in an article to be crowded anywhere."]
    name = _names(articles)[best[4]]
    return [
        f"Most crowded is {_said(best[3])} in {name}: {best[1]} of its {best[2]} hits stand within "
        f"{_percent(SHARE)} of the text."
    ]


def about_naming(described: pd.DataFrame, articles: pd.DataFrame, actor: str) -> list[str]:
    """How often and as what each article describes an actor; whose quotation marks distance."""
    mine = described[described["actor"] == actor]
    with_words = mine[mine["position"] != "none"]
    if with_words.empty:
        return ["No person is described at the name."]
    names = _names(articles)
    ways = with_words.groupby("article_id", sort=False)["description"].unique()
    each = [f"{names[a]} {listed(map(_said, ways[a]))}" for a in articles.index if a in ways]
    scare = with_words[with_words["scare_quoted"]]
    marks = [
        f"{names[a]} ({listed(_said(t) for t in dict.fromkeys(rows['description']))})"
        for a, rows in scare.groupby("article_id", sort=False)
    ]
    commonest = _said(with_words["description"].mode()[0])
    often = f", most often as {commonest}" if with_words["description"].nunique() > 1 else f": {commonest}"
    described_in = f"in {len(each)} of {len(articles)} articles, " * (len(articles) > 1)
    return [
        f"{actor} is described in {counted(len(with_words), 'place')} {described_in}"
        f"in {counted(with_words['description'].nunique(), 'way')}{often}.",
        f"What each calls the person: {'; '.join(each[:9])}.",
        f"Set in quotation marks by {listed(marks)}." if marks else "",
    ]


def about_event(events: pd.DataFrame, articles: pd.DataFrame, lexicon: Lexicon) -> list[str]:
    """The word that each article uses most for the event, and words that some never use."""
    if events.empty:
        return ["No word for the event stands in the articles." if lexicon.event_words else NOTHING]
    names = _names(articles)
    counts = pd.crosstab(events["frame"].astype(str), events["article_id"]).reindex(
        columns=articles.index, fill_value=0
    )
    used = counts.loc[:, counts.sum() > 0]
    leading: dict[str, list[str]] = {}
    for article, word in used.idxmax().items():
        leading.setdefault(word, []).append(f"{names[article]} ({used[article][word]} of {used[article].sum()})")
    wide = counts.sum(axis=1).sort_values(ascending=False, kind="stable").index[:3]
    missing = {word: [names[a] for a in used if not used[a][word]] for word in wide}
    never = [f"{_said(word)} never stands in {_some(where)}" for word, where in missing.items() if where]
    most = [f"{_said(word)} in {_some(where)}" for word, where in leading.items()]
    return [
        f"For {lexicon.event or 'the event'} the word used most is {'; '.join(most[:MANY])}.",
        f"{'; '.join(never)}." if never else "",
    ]


def about_agency(table: pd.DataFrame, articles: pd.DataFrame) -> list[str]:
    """For each action how many places name who does it, and the article with most places without."""
    if table.empty:
        return ["The articles speak of no killing, injuring, ousting, resigning or arresting."]
    named = table["agent"] != ""
    harmed = table[table["action"] != "resign"]
    each = [
        f"{ACTIONS[action]} {int(named[rows.index].sum())} of {len(rows)}"
        for action, rows in table.groupby("action", observed=True)
    ]
    passive = harmed[harmed["form"].astype(str).str.startswith("passive")]
    without = int((passive["form"] == "passive without agent").sum())
    return [
        f"In {int(named.sum())} of {len(table)} places the words beside it say who does it: {listed(each)}.",
        f"Of {len(passive)} passives, {without} name no agent." if len(passive) else "",
    ]


def about_trust(precision: pd.DataFrame, recall: pd.DataFrame, agreement: pd.DataFrame) -> list[str]:
    """Overall precision, the weakest frames, and how well two readings agree."""
    if precision.empty:
        return [
            "The folder holds no hand labels, so nobody knows how often the terms find what they mean: see labels/."
        ]
    right, labelled = precision["right"].sum(), precision["labelled"].sum()
    low = precision.sort_values(["precision", "frame"]).iloc[0]
    missed = recall[recall["labelled"] >= 5].sort_values(["recall", "frame"]).head(1)
    weak = "".join(
        f" Recall is lowest for {_said(r.frame)}: {r.recall:.2f} (95 % interval {r.low:.2f} to {r.high:.2f}, "
        f"{r.labelled} sentences)."
        for r in missed.itertuples()
    )
    twice = [
        f"{r.what} {_percent(r.share)} (kappa {r.kappa:.2f}, {r.compared:,} compared)" for r in agreement.itertuples()
    ]
    return [
        f"Of {labelled} hits labelled by hand, {right} ({_percent(right / labelled)}) are right; lowest is "
        f"{_said(low['frame'])} with {low['right']} of {low['labelled']} (95 % interval {low['low']:.2f} to "
        f"{low['high']:.2f}).{weak}",
        f"Two readings agree on {listed(twice)}." if twice else "",
    ]


def _some(names: list[str]) -> str:
    """The names, or where they are many how many articles they are."""
    return listed(names) if len(names) <= MANY else f"{len(names)} articles"


def _percent(share: float) -> str:
    """A share in percent; with a decimal where rounding would make it none or all."""
    return f"{100 * share:.{int(0 < share < 0.005 or 0.995 <= share < 1)}f} %"


def _said(words: str) -> str:
    """Words in quotation marks."""
    return f"“{words}”"
