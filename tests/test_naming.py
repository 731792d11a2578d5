"""What articles call a person and an event."""

import pandas as pd
import pytest

from analysis.framing.lexicon import Frame, Lexicon
from analysis.framing.naming import compared_person, descriptions, event_words
from analysis.framing.trust import matched_labels, read_labels

ACTORS = """
[[actor]]
name = "Rosa Blum"
kind = "person"
aliases = ["Blum", "President Blum"]

[[actor]]
name = "Otto Katz"
kind = "person"
aliases = ["Katz"]

[[actor]]
name = "Green League"
kind = "party"
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The interim president Rosa Blum spoke.", ("interim president", "before")),
        ("President Blum spoke.", ("president", "before")),
        ("They met the self-proclaimed leader, Rosa Blum, there.", ("self-proclaimed leader", "before")),
        ("Rosa Blum, the unelected head of the Senate, spoke.", ("unelected head of the Senate", "after")),
        ("Rosa Blum, a lawyer from Ulm, spoke.", ("lawyer from Ulm", "after")),
        ("Rosa Blum (former mayor) spoke.", ("former mayor", "after")),
        ("Blum, ultra-green, spoke.", ("ultra-green", "after")),
        ("The fiercely liberal Blum spoke.", ("fiercely liberal", "before")),
        ("It was sworn in under the Blum government.", ("… government", "rule")),
        ("It fell under the weak Blum regime.", ("weak … regime", "rule")),
        ("Blum declared herself the rightful president.", ("rightful president", "as")),
        ("Blum was sworn in as interim president.", ("interim president", "as")),
        ("Blum remains president of the league and of its clubs.", ("president of the league", "as")),
        ("Blum is the president.", ("president", "as")),
        ("Blum was banned from running as a candidate.", ("", "none")),
        ("Blum spoke.", ("", "none")),
        ("Blum, who spoke, left.", ("", "none")),
        ("Nobody liked Blum, as the president had foreseen.", ("", "none")),
        ("After a talk with the president, Blum left.", ("", "none")),
        ("The court arrested Blum.", ("", "none")),
        ("Rosa Blum, the head of the league, Otto Katz, spoke.", ("", "none")),
    ],
)
def test_a_description(collection, text, expected):
    table = descriptions(collection({"actors.toml": ACTORS}, a=text))
    first = table[table["actor"] == "Rosa Blum"].iloc[0]
    assert (first["description"], first["position"]) == expected
    assert text[first["start"] : first["end"]] == first["surface"]


def test_several_descriptions_of_one_name(collection):
    table = descriptions(
        collection({"actors.toml": ACTORS}, a="The minister (a great debtor) Otto Katz, ex-mayor, left.")
    )
    assert table["description"].tolist() == ["minister", "great debtor", "ex-mayor"]


def test_a_hyphen_makes_no_other_description(collection):
    text = (
        "The vice president, Otto Katz, left. The vice-president, Otto Katz, left. The vice-president Otto Katz wept."
    )
    table = descriptions(collection({"actors.toml": ACTORS}, a=text))
    assert set(table["description"]) == {"vice-president"}
    assert table["surface"].tolist() == ["vice president", "vice-president", "vice-president"]


@pytest.mark.parametrize(
    ("text", "scare"),
    [
        ("The “interim” president Blum spoke.", True),
        ("“Interim president” Blum spoke.", True),
        ("The interim president Blum spoke.", False),
        ("He said: “The interim president Blum spoke to all of us.”", False),
    ],
)
def test_quotation_marks_around_a_description_alone(collection, text, scare):
    (row,) = descriptions(collection({"actors.toml": ACTORS}, a=text)).itertuples()
    assert row.description.lower() == "interim president"
    assert row.scare_quoted == scare


def test_a_phrase_without_the_name_counts_where_it_is_one_persons_own(collection):
    texts = {
        "a": "Interim president Blum spoke. Mayor Katz and Mayor Blum left.",
        "b": "The interim president and the mayor left.",
    }
    table = descriptions(collection({"actors.toml": ACTORS}, **texts))
    alone = table[table["position"] == "alone"]
    assert alone[["article_id", "actor", "description"]].to_numpy().tolist() == [
        ["b", "Rosa Blum", "interim president"]
    ]


def test_every_mention_has_a_row(collection):
    table = descriptions(collection({"actors.toml": ACTORS}, a="Blum met Katz. Blum left."))
    assert table["actor"].tolist() == ["Rosa Blum", "Otto Katz", "Rosa Blum"]
    assert (table["position"] == "none").all()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Opposition MP Ana Roth spoke.", [("Ana Roth", "opposition MP")]),
        ("Liberal MP Ana Roth spoke.", [("Ana Roth", "liberal MP")]),
        ("Commissioner Ana Roth spoke.", [("Ana Roth", "commissioner")]),
        ("Ana Roth, the father of Max Ulm, spoke.", [("Ana Roth", "father of Max Ulm"), ("Max Ulm", "")]),
        ("Mother of two Ana Roth left.", [("Ana Roth", "mother of two")]),
        ("Mother-of-two Ana Roth left.", [("Ana Roth", "mother-of-two")]),
        ("Footballer-turned-baker Max Ulm left.", [("Max Ulm", "Footballer-turned-baker")]),
        ("Added Ana Roth, a baker: no.", [("Ana Roth", "baker")]),
        ("Born in Orlo, Ana Roth left.", [("Ana Roth", "")]),
        ("Rob Ulm, a baker, left.", [("Rob Ulm", "baker")]),
        ("Secretary of State Ana Roth left.", [("Ana Roth", "secretary of state")]),
        ("He came in the person of Attorney General Ana Roth.", [("Ana Roth", "attorney general")]),
        ("Brothers Max Ulm and Leo Orr left.", [("Leo Orr", "brothers"), ("Max Ulm", "brothers")]),
        ("The club’s oldest player, Max Ulm, left.", [("Max Ulm", "club’s oldest player")]),
        ("Ana Roth, 45, a keeper of bees, left.", [("Ana Roth", "keeper of bees")]),
        ("Ana Roth, who is a plumber, left.", [("Ana Roth", "plumber")]),
        ("Ruth Orr represents Mr Soto.", [("Ruth Orr", ""), ("Soto", "")]),
        ("At the trial Mr Hale wept.", [("Hale", "")]),
        ("Mr Hale wept. Ms Orr left.", [("Hale", ""), ("Orr", "")]),
        ("In Orlo, a dentist told Mr Hale the clinic was shut.", [("Hale", "")]),
        ("She told supporters Ms Orr would win.", [("Orr", "")]),
        ("Asked about the minister, Ms Orr laughed.", [("Orr", "")]),
        ("Mr Hale, a nurse and two firemen were hurt.", [("Hale", "")]),
        ("Ana Roth, a baker and mother of two, left.", [("Ana Roth", "baker and mother of two")]),
        (
            "Ana Roth, head of the port, and strict Lutheran, left.",
            [("Ana Roth", "head of the port"), ("Ana Roth", "strict Lutheran")],
        ),
        (
            "Ana Roth, leader in a revolt against Max Ulm and candidate for mayor, left.",
            [("Ana Roth", "leader in a revolt against Max Ulm"), ("Max Ulm", ""), ("Ana Roth", "candidate for mayor")],
        ),
        ("Ana Roth, a baker and the mayor were hurt.", [("Ana Roth", "")]),
        ("On Friday Velm Radio reporter Ana Roth left.", [("Ana Roth", "Velm Radio reporter")]),
        ("It took 56 passengers, Judge Max Ulm said.", [("Max Ulm", "judge")]),
        ("The league’s Ana Roth met Coptic leader Max Ulm.", [("Ana Roth", ""), ("Max Ulm", "Coptic leader")]),
        ("Orr Steel, a maker of rails, has hired Mr Hale.", [("Hale", "")]),
        ("Tom Baker met chef Ann Cook.", [("Tom Baker", ""), ("Ann Cook", "chef")]),
        ("Ana Roth is a nurse at Orlo High.", [("Ana Roth", "nurse at Orlo High")]),
        ("Max Ulm, 17, is the first man to swim the bay.", [("Max Ulm", "first man to swim the bay")]),
        ("Ana Roth, the eldest of the cooks, left.", [("Ana Roth", "eldest of the cooks")]),
        ("Ana Roth, of Mill Lane, a baker, left.", [("Ana Roth", "baker"), ("Mill Lane", "")]),
        ("Max Ulm, alias Duke, a painter, left.", [("Max Ulm", "painter")]),
        ("The twins, Ana and Max Ulm, left.", [("Ana", "twins"), ("Max Ulm", "twins")]),
        ("He told the guests, Ana Roth and Max Ulm said.", [("Ana Roth", ""), ("Max Ulm", "")]),
        ("Det Insp Ana Roth met PC Max Ulm.", [("Ana Roth", "Det Insp"), ("Max Ulm", "PC")]),
        ("They met Minister for Health Ana Roth.", [("Ana Roth", "Minister for Health")]),
        ("They hurt the guard, Ms Roth said.", [("Roth", "")]),
        ("“There is but one thief,” Ana Roth said.", [("Ana Roth", "")]),
        ('"Here comes the liar," Judge Max Ulm said.', [("Max Ulm", "judge")]),
        ("“We want the baker,” the judge, Max Ulm, said.", [("Max Ulm", "judge")]),
        ("Mr Hale was a good mayor and 40 % agreed.", [("Hale", "good mayor")]),
        ("He may be the next Ana Roth.", [("Ana Roth", "")]),
        ("Tory Ana Roth met Max Ulm, a Democrat from Orlo.", [("Ana Roth", "Tory"), ("Max Ulm", "Democrat from Orlo")]),
        ("Max Ulm, not a man to wait, left.", [("Max Ulm", "")]),
        ("Ana Roth made a number of errors.", [("Ana Roth", "")]),
        (
            "Ana Roth and Max Ulm, both nurses in Orlo, left.",
            [("Ana Roth", "nurses in Orlo"), ("Max Ulm", "nurses in Orlo")],
        ),
        ("Ana Roth and Max Ulm, a nurse, left.", [("Ana Roth", ""), ("Max Ulm", "nurse")]),
        ("Ana Roth, a nurse in Orlo told them so.", [("Ana Roth", "nurse in Orlo")]),
        ("The head of the club (Orlo Rovers), Ana Roth, left.", [("Ana Roth", "head of the club")]),
        ("They saw the Bishop of Orlo Ana Roth.", [("Ana Roth", "Bishop of Orlo")]),
        ("They saw Envoy to Velm Max Ulm.", [("Max Ulm", "Envoy to Velm")]),
        ("ORLO — The nurse of a guard said that Ana Roth left.", [("Ana Roth", "")]),
        ("Self-styled prophet Max Ulm left.", [("Max Ulm", "self-styled prophet")]),
        ("He lost to teammate Max Ulm.", [("Max Ulm", "teammate")]),
        ("Chef Ana Roth and bellringer Max Ulm left.", [("Ana Roth", "chef"), ("Max Ulm", "bellringer")]),
        ("“It was cold,” said bellringer Max Ulm.", [("Max Ulm", "bellringer")]),
        ("In court Max Ulm wept, said Max Ulm’s wife.", [("Max Ulm", ""), ("Max Ulm", "")]),
        ("The painter and baker Ana Roth was hurt.", [("Ana Roth", "painter and baker")]),
        ("Former chef and painter Ana Roth left.", [("Ana Roth", "former chef and painter")]),
        ("The mayor and painter Ana Roth met.", [("Ana Roth", "painter")]),
        ("A chef and painter Ana Roth left.", [("Ana Roth", "painter")]),
        ("The chef and painter Ana Roth were hurt.", [("Ana Roth", "painter")]),
    ],
)
def test_without_a_list_of_actors(collection, text, expected):
    table = descriptions(collection(a=text))
    found = list(zip(table["actor"], table["description"].str.lower(), strict=True))
    assert sorted(found) == sorted((actor, description.lower()) for actor, description in expected)


def test_only_persons_and_no_names_with_titles(collection):
    table = descriptions(collection({"actors.toml": ACTORS}, a="President Blum met Katz of the Green League."))
    assert table["actor"].tolist() == ["Rosa Blum", "Otto Katz"]
    assert table["surface"].tolist() == ["President", "Katz"]


def test_known_names_in_a_longer_run_of_capitals(collection):
    table = descriptions(collection({"actors.toml": ACTORS}, a="In New Ulm Otto Katz left the Blum Administration."))
    assert table[["actor", "description"]].to_numpy().tolist() == [["Otto Katz", ""], ["Rosa Blum", "… administration"]]


def test_the_person_compared(seeds):
    described = pd.DataFrame(
        {"actor": list("ABBCCC"), "description": list("abcddd"), "position": "before", "article_id": list("112222")}
    )
    described.loc[0, "position"] = "none"
    assert compared_person(described, Lexicon(actors=("A",))) == "B"  # C oftener, in one article
    assert compared_person(described, Lexicon(actors=("B",))) == "B"
    assert compared_person(described.head(0), Lexicon()) == ""
    told = pd.DataFrame({"actor": list("AAABB"), "description": list("aaabc"), "position": "before"})
    assert compared_person(told.assign(article_id=list("12312")), Lexicon()) == "B"  # A by one title, in more articles


def test_a_byline_describes_nobody(collection):
    text = f"{'The bridge fell on Monday, and the town is cut in two. ' * 3}\n\nThe old mayor, Otto Katz, wept."
    text = f"Bridge to stay closed\n\nBy ANA RUIZ, Political Editor\n\n{text}"
    assert set(descriptions(collection(a=text))["actor"]) == {"Otto Katz"}


def test_descriptions_in_the_five_articles(seeds, of_seeds):
    table = of_seeds(descriptions)
    texts = seeds["text"].to_dict()
    assert all(texts[r.article_id][r.start : r.end] == r.surface for r in table.itertuples())
    mine = table[(table["actor"] == "Jeanine Áñez") & (table["position"] != "none")]
    counts = mine["description"].value_counts()
    assert (counts["interim president"], counts["interim president of Bolivia"]) == (3, 2)
    assert counts["… regime"] == 3
    assert counts["de facto president"] == counts["illegitimate president"] == 2
    assert mine["scare_quoted"].sum() == 3
    checked = matched_labels(read_labels(seeds, "naming.csv"), table[table["position"] != "none"])
    assert len(checked) > 75
    assert checked["right"].mean() > 0.95


def test_words_for_the_event_leave_other_years_out(collection):
    lexicon = Lexicon(event="the strike", years=(2011,), event_words=(Frame("strike", ("strike",), ("air strike",)),))
    text = "The strike of 2011. The 1998 strike failed. An air strike. In 1998, until the strike. The 2011 strike."
    hits = event_words(collection(a=text), lexicon)
    assert hits["start"].tolist() == [4, text.index("strike. The 2011"), len(text) - 7]
    assert event_words(collection(a=text), Lexicon()).empty


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("The strike of 2004 failed.", False),
        ("In 2004 the dockers had begun a general strike.", False),
        ("The general strike began in 1926.", False),
        ("In the last strike two dockers died.", False),
        ("In 2011 the dockers began a strike.", True),
        ("Since last week's strike the port is shut.", True),
        ("Roth was mayor in 2004. A strike is now his trouble.", True),
    ],
)
def test_words_for_the_event_are_of_its_years(collection, text, named):
    lexicon = Lexicon(event="the strike", years=(2011,), event_words=(Frame("strike", ("strike",)),))
    assert len(event_words(collection(a=text), lexicon)) == named


def test_words_for_the_event_in_the_five_articles(seeds):
    events = event_words(seeds)
    counts = pd.crosstab(events["frame"].astype(str), events["article_id"].str[:3])
    assert counts.loc["coup"].to_dict() == {"000": 8, "001": 11, "002": 16, "003": 9, "004": 7}
    assert counts.loc["resignation"].to_dict() == {"000": 4, "001": 4, "002": 14, "003": 0, "004": 0}


@pytest.mark.parametrize("name", ["Ann Field", "Joan Hill", "Max Low"])
def test_who_has_an_office_is_a_person_though_the_surname_is_a_noun_for_a_place(collection, name):
    found = descriptions(collection(a=f"Sky correspondent {name} said the town was quiet.\n"))
    assert found[["actor", "description"]].values.tolist() == [[name, "Sky correspondent"]]


@pytest.mark.parametrize(
    "text",
    [
        "Shares of grocer Ulms and rival Tanos fell.",
        "Rival Norvik said it would match the price.",
        "The lender Halden Sud has met the chipmaker Silica.",
        "Norvik, the world's biggest farmer of salmon, declined to comment.",
        "A spokesman for Ulmex, a supplier of rails, declined to comment.",
        "He joined the staff of the Southern Command.",
        "Patients at King Edmund Hospital were moved to Queen Ida School.",
        "The nurse left Saint Agatha's for St. Clair Street.",
        "Police in Prince Rupert's County shut King Drive.",
        "General Motors has called Harbour Pilots.",
        "Newcomers Saltline met rivals Sweden and New Zealand.",
        "How many users Ulmex has won is open.",
        "League member Algeria left, and Man Utd won.",
        "The Tory Reform Group met guests of the Ambassador Hotel.",
        "Ulmex became the world's biggest brewer, and Tanos is the largest producer of ink.",
        "The chairman of the Workers' League (WL) left.",
    ],
)
def test_what_a_body_a_place_or_a_work_is_called_describes_nobody(collection, text):
    table = descriptions(collection(a=text))
    assert table[table["position"] != "none"].empty


@pytest.mark.parametrize(
    ("text", "described"),
    [
        ("Broadcaster Ada Ulm met her rival Osaka.", {"Ada Ulm": "broadcaster", "Osaka": "rival"}),
        ("Ulm, a miner from Orlo, left.", {"Ulm": "miner from Orlo"}),
        ("Mr King met King Carl.", {"Carl": "king"}),
        ("The club's oldest player, Momo Traoré, left.", {"Momo Traoré": "club's oldest player"}),
    ],
)
def test_a_person_with_such_a_role_is_described(collection, text, described):
    table = descriptions(collection(a=text))
    rows = table[table["position"] != "none"]
    assert dict(zip(rows["actor"], rows["description"].str.removeprefix("her "), strict=True)) == described
