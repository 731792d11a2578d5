"""All that notebook 03 shows of the framing of some articles, in one pass."""

from types import SimpleNamespace

import pandas as pd

from ..articles import short_names
from ..text.given import as_objects, of_articles
from . import findings, framing_differences, framing_hits, framing_overlaps, framing_rates
from .agency import agency
from .lexicon import collection_lexicon
from .naming import compared_person, descriptions, event_words
from .trust import framing_precision, framing_recall, read_labels, reading_agreement, rule_precision

ACTS = ["article_id", "action", "form", "agent", "surface", "patient", "text"]
COMPARED = 8  # articles whose differences are tested: pairs grow with the square


@of_articles
@as_objects
def framing_report(articles: pd.DataFrame) -> SimpleNamespace:
    """Tables about the collection's own lexicon, and said: what they show, by question, the main sentence first. hits,
    rates, differences, overlaps: `framing_…`; described: `descriptions`; events: `event_words`; person: whose naming is
    compared; actions: `agency`; precision, recall, agreement, rules: from `trust`."""
    lexicon = collection_lexicon(articles)
    hits = framing_hits(articles, lexicon)
    spoken = hits[hits["voice"] != "boilerplate"]
    rates, overlaps = framing_rates(hits, articles), framing_overlaps(spoken)
    differences = framing_differences(hits, articles.head(COMPARED))
    described, events, actions = descriptions(articles), event_words(articles, lexicon), agency(articles)
    person = compared_person(described, lexicon)
    precision = framing_precision(read_labels(articles, "framing_hits.csv"), hits)
    recall = framing_recall(read_labels(articles, "framing_sentences.csv"), hits, articles)
    agreement = reading_agreement(articles)
    said = {
        "frames": [*findings.about_frames(rates, articles), *findings.about_voices(rates, hits)],
        "differences": findings.about_differences(differences, articles),
        "overlaps": findings.about_overlaps(overlaps, hits),
        "places": findings.about_places(hits, articles),
        "naming": findings.about_naming(described, articles, person),
        "others": findings.about_others(described, person),
        "event": findings.about_event(events, articles, lexicon),
        "agency": findings.about_agency(actions),
        "trust": findings.about_trust(precision, recall, agreement),
    }
    return SimpleNamespace(
        lexicon=lexicon, hits=hits, rates=rates, differences=differences, overlaps=overlaps, described=described,
        events=events, person=person, actions=actions, precision=precision, recall=recall, agreement=agreement,
        rules=rule_precision(articles, described, events, actions), said=said,
    )  # fmt: skip


def called(found: SimpleNamespace) -> pd.DataFrame:
    """What the compared person and the event are called: the rows that chart 03d draws."""
    events = found.events.rename(columns={"frame": "description"})
    events = events.assign(actor=found.lexicon.event, position="event")
    return pd.concat([found.described[found.described["actor"] == found.person], events])


def others(found: SimpleNamespace, articles: pd.DataFrame) -> pd.DataFrame:
    """One row a person described, but the compared one, and article: actor, article, called."""
    rows = found.described[(found.described["position"] != "none") & (found.described["actor"] != found.person)]
    rows = rows.assign(article=rows["article_id"].map(short_names(articles)))
    ways = rows.groupby(["actor", "article"], sort=False)["description"].agg(lambda d: ", ".join(dict.fromkeys(d)))
    return ways.rename("called").reset_index().sort_values("actor", kind="stable")


def tested(found: SimpleNamespace, articles: pd.DataFrame) -> pd.DataFrame:
    """The differences for readers: article and other in place of ids, without the ends of the ratio."""
    names = short_names(articles)
    rows = found.differences
    rows = rows.assign(article=rows["article_a"].map(names), other=rows["article_b"].map(names))
    return rows[["frame", "article", "other", "rate_a", "rate_b", "difference", "low", "high", "ratio", "p", "p_holm"]]
