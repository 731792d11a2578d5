"""Who is who in an article that no file tells of."""

import pandas as pd
import pytest

from analysis.text.layers import layer_keys
from analysis.text.name_kinds import kinds_of_names
from analysis.text.reading import read_article


def meant(text):
    """What each noun and pronoun of a text stands for, where that has a name."""
    (key,) = layer_keys(pd.DataFrame({"text": [text]}))
    reading = read_article(key, {})
    found = {}
    for i, mentions in enumerate(reading.mentions):
        w = reading.sentence(i).words
        found |= {w.surface(m.first, m.last): m.entity.name for m in mentions if m.form != "name" and m.entity.named}
    return found


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Orlo Rovers met the Velm Football Association. The club left.", "The club", "Orlo Rovers"),
        ("The Velm Courier asked the Labour Front. The paper wept. The party left.", "The paper", "Velm Courier"),
        ("The Labour Front met the Velm Courier. The party left.", "The party", "Labour Front"),
        ("Ulm Steel wrote to the Ministry of Trade. It wept. The steelmaker left.", "The steelmaker", "Ulm Steel"),
        ("The Orlo Front left the hall of the Civic Assembly. The party won.", "The party", "Orlo Front"),
        ("Ada Ulm refused an offer from Solvira. The drug maker left.", "The drug maker", "Solvira"),
        ("They founded the Teatro Orlo. The company lost its roof.", "its", "Teatro Orlo"),
        ("Orlo Rovers won. Max Ulm wept. His team left.", "His team", "Orlo Rovers"),
        ("The Orlo Council left Velm Airways, whose fares it raised.", "it", "Orlo Council"),
        ("The club's oldest player, Momo Traoré, left. The player wept.", "The player", "Momo Traoré"),
        ("Max Otto Ulm wept. Max Ulm said he left.", "he", "Max Otto Ulm"),
        ("Ada Ulm won. Votum gave her 48 percent.", "her", "Ada Ulm"),
        ("Osk Ulm asked Ada Lund to thank him.", "him", "Osk Ulm"),
        ("The Orlo Army wept. The army left.", "The army", "Orlo Army"),
        ("The Orlo Army wept. The Velm army left.", "The Velm army", ""),
        ("The Ministry of Trade wept. The justice ministry left.", "The justice ministry", ""),
    ],
)
def test_who_a_noun_or_a_pronoun_stands_for(text, words, name):
    assert meant(text).get(words, "") == name


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("He counted 37 hurt in Alvada, 19 of them officers.", "alvada", "place"),
        ("Water ran through the town of Alvada.", "alvada", "place"),
        ("Rain fell on the Alvada valley.", "alvada", "place"),
        ("Seven were members of the Alvada branch.", "alvada", ""),
        ("Six died in Dolna Orlo and two in Velm.", "dolna orlo", "place"),
        ("Two managers of Alvada wept.", "alvada", "body"),
        ("A survey was made in Alvada, and Alvada's poll had 19.", "alvada", "body"),
        ("He counted 37 hurt; the Red Cross had 19.", "red cross", "body"),
        ("Orlo, 19, wept.", "orlo", "person"),
        ("They saw Free Orlo.", "free orlo", "body"),
        ("Secretary of State Ada Ulm wept.", "ada ulm", "person"),
    ],
)
def test_what_a_name_is(text, name, kind):
    (key,) = layer_keys(pd.DataFrame({"text": [text]}))
    reading = read_article(key, {})
    sentences = [reading.sentence(i) for i in range(len(reading.layers.sentences))]
    assert {" ".join(n): k for n, k in kinds_of_names(sentences).items()}[name] == kind
