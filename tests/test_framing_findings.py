"""What the tables about frames, names and agency say in words."""

import re

import pandas as pd
import pytest

import analysis.framing.findings as says
from analysis.framing import framing_differences, framing_hits, framing_overlaps, framing_rates
from analysis.framing.agency import agency
from analysis.framing.lexicon import Frame, Lexicon
from analysis.framing.naming import descriptions, event_words
from analysis.framing.trust import framing_precision, framing_recall, read_labels, reading_agreement

LEXICON = Lexicon(
    (Frame("trade", ("market*",)), Frame("fraud", ("fraud",))),
    event="the *strike*",
    event_words=(Frame("strike", ("strike",)), Frame("walkout", ("walkout",))),
)


@pytest.fixture
def two(collection):
    return collection(
        a="A market, a market and the strike.\n\nThey said: “A fraud.”",
        b="A fraud and a walkout. Soldiers killed two men.",
    )


def test_frames_and_voices(two):
    hits = framing_hits(two, LEXICON)
    rates = framing_rates(hits, two)
    first, second = says.about_frames(rates, two)
    assert first == "The frame used most is “trade” in a; “fraud” in b."
    assert second == "Hits per 1,000 words: a “trade” 181.8 (then “fraud” 90.9) and b “fraud” 111.1."
    assert says.about_voices(rates, hits)[0] == "Quotations make up 10 % of the words and hold 25 % of the hits."


def test_overlaps_and_places(collection):
    articles = collection(a="A market fraud. The market is a fraud." + " That was the end of it." * 40 + " Fraud." * 8)
    hits = framing_hits(articles, LEXICON)
    assert (
        says.about_overlaps(framing_overlaps(hits), hits)[0]
        == "“trade” and “fraud” meet most often, in 2 sentences of the 10 with either."
    )
    assert says.about_places(hits, articles) == [
        "Most crowded within 5 % of an article’s words: “fraud” in a (8 of its 10 hits)."
    ]
    once = hits.sort_values("start").head(2)
    assert says.about_overlaps(framing_overlaps(once), once) == ["No two frames meet in more than one sentence."]


def test_frames_that_crowd_alike_are_both_named(collection):
    rest = " That was the end of it." * 60
    articles = collection(a=" Fraud." * 9 + rest, b=" Market." * 8 + rest, c=" Fraud." * 7 + rest)
    assert says.about_places(framing_hits(articles, LEXICON), articles) == [
        "Most crowded within 5 % of an article’s words: “fraud” in a (9 of its 9 hits) and “trade” in b (8 of its 8 "
        "hits)."
    ]


def test_frames_quoted_alike_are_both_named(collection):
    articles = collection(a="“It is a fraud, a market,” he said of it." + " That was a fraud of the market." * 9)
    hits = framing_hits(articles, LEXICON)
    assert says.about_voices(framing_rates(hits, articles), hits)[1] == (
        "The largest share in quotations, of frames with 10 hits or more: 10 % of “trade” (10 hits) and “fraud” (10 "
        "hits)."
    )


def test_others_are_named_with_what_the_rules_find():
    rows = [("A", "judge"), ("B", "mayor"), ("B", "mayor"), ("C", "cook"), ("C", "poet")]
    described = pd.DataFrame(rows, columns=["actor", "description"]).assign(position="before")
    assert says.about_others(described, "A") == [
        "Of the others, most descriptions are found of B and C (in 2 places), the most different ones of C (2); the "
        "rules for names miss some."
    ]
    once = described.drop_duplicates("actor")
    assert says.about_others(once, "A") == ["Nobody else is described at the name twice."]


def test_the_event_by_article(two):
    first, second = says.about_event(event_words(two, LEXICON), two, LEXICON)
    assert first.endswith("used most is “strike” in a (1 of 1); “walkout” in b (1 of 1).")
    assert second == "Of the 2 commonest, “strike” stands nowhere in b and “walkout” stands nowhere in a."
    one = LEXICON._replace(event_words=LEXICON.event_words[:1])
    told = says.about_event(event_words(two, one), two, one)
    assert told == ["One group of words is listed for the *strike*: “strike” in a (1 of 1)."]


def test_frames_that_tie_are_both_named(collection):
    articles = collection(a="A market of fraud.", b="A fraud.")
    first, rates = says.about_frames(framing_rates(framing_hits(articles, LEXICON), articles), articles)
    assert first == "The frame used most is “fraud” in a (tied) and b; “trade” in a (tied)."
    assert rates.startswith("Hits per 1,000 words: a “trade” and “fraud” 250.0 and b ")
    events = event_words(collection(c="The strike and the walkout."), LEXICON)
    told = says.about_event(events, collection(c="The strike and the walkout."), LEXICON)
    assert "“strike” in c (1 of 2, tied); “walkout” in c (1 of 2, tied)" in told[0]


def test_agency_counts_who_is_named(two):
    assert says.about_agency(agency(two))[0] == ("Acts told with who or what does them: 1 of 1 (killing 1 of 1).")


def test_who_dies_is_in_no_passive(collection):
    table = agency(collection(a="Two miners died in the blast. The number of injured rose. A cook was killed."))
    assert says.about_agency(table)[-1] == "Passives that name no agent: 1 of 1."


def test_that_there_is_no_lexicon_is_said_once(collection):
    articles = collection(a="Nothing happened.")
    hits = framing_hits(articles)
    rates = framing_rates(hits, articles)
    assert says.about_frames(rates, articles) == [says.NO_LEXICON]
    for found in (
        says.about_voices(rates, hits),
        says.about_overlaps(framing_overlaps(hits), hits),
        says.about_places(hits, articles),
        says.about_event(event_words(articles), articles, Lexicon()),
    ):
        assert found == [says.NOTHING]
    assert "framing.toml" in says.NO_LEXICON
    assert says.about_differences(framing_differences(hits, articles), articles) == [
        "There are no two articles to compare."
    ]
    assert says.about_naming(descriptions(articles), articles, "") == ["No person is described at the name."]
    assert says.about_agency(agency(articles))[0].startswith("The articles speak of no killing")
    none = read_labels(articles, "framing_hits.csv")
    trust = says.about_trust(
        framing_precision(none, hits), framing_recall(none, hits, articles), reading_agreement(articles)
    )
    assert "no hand labels" in trust[0]


def test_findings_about_the_five_articles_hold_numbers_of_the_tables(seeds, of_seeds):
    hits = of_seeds(framing_hits)
    table = framing_differences(hits, seeds)
    (first, *_) = says.about_differences(table, seeds)
    assert first.startswith(
        f"Of {len(table)} differences between two articles in a frame, {(table['p_holm'] < 0.05).sum()} "
    )
    described = of_seeds(descriptions)
    told = says.about_naming(described, seeds, "Jeanine Áñez")
    assert re.match(
        r"Jeanine Áñez is found described in \d+ places in 5 of 5 articles, in \d+ ways, most often as “[^”]+”",
        told[0],
    )
    assert "“interim president”" in told[2]
    precision = framing_precision(read_labels(seeds, "framing_hits.csv"), hits)
    recall = framing_recall(read_labels(seeds, "framing_sentences.csv"), hits, seeds)
    trust = says.about_trust(precision, recall, reading_agreement(seeds))
    assert trust[0].startswith(f"Of {precision['labelled'].sum()} hits labelled by hand, {precision['right'].sum()} (")
    assert "kappa" in trust[1]


def test_hits_of_one_frame_have_no_second_frame(collection):
    articles = collection(a="A fraud, they said. It was fraud.", b="The market was a fraud, no market is one.")
    first, rates = says.about_frames(framing_rates(framing_hits(articles, LEXICON), articles), articles)
    assert first.startswith("The frame used most is ")
    assert "a “fraud” 285.7 and b " in rates and rates.count("(then ") == 1
