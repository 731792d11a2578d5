"""On whose word a value stands where its own clause does not say; all sentences are made up for this."""

import pytest
from value_of import about

ELECTION = "Voters chose a president in Sunday's election, with three candidates on the ballot.\n\n"
COMMISSION = "The electoral commission published the final results on Friday. "


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ('"Twelve people were killed. We are in mourning," the mayor, Ana Ruiz, said.', ["Ana Ruiz"]),
        ('"Twelve people were killed," said Ana Ruiz. "Thirty were injured. We mourn."', ["Ana Ruiz"] * 2),
        ('"Twelve people were killed," Ana Ruiz told Radio Oria. "And 30 people were injured."', ["Ana Ruiz"] * 2),
        ('The mayor was blunt. "Twelve people were killed," he said.', ["mayor"]),
        ('Ana Ruiz is the mayor of Oria. "Twelve people were killed," she said.', ["Ana Ruiz"]),
        ('The mayor told reporters: "Twelve people were killed."', ["mayor"]),
        ("The doctors' union met. It wrote in these terms:\n\n“1) The raid killed 12 people.”", ["doctors' union"]),
    ],
)
def test_a_quotation_is_that_of_whoever_is_named_beside_it(text: str, sources: list[str]) -> None:
    assert about(text, "attributed_to") == sources


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("Police said 12 people were killed. They added that 30 had been wounded.", ["Police"] * 2),
        ("The mayor, Ana Ruiz, said 12 people were killed. She said 30 were injured.", ["Ana Ruiz"] * 2),
        ("Omar Haddad leads the army. The police met. He said 12 people were killed.", ["Omar Haddad"]),
        ("The ministry met on Friday. It said 12 people were killed.", ["ministry"]),
        ("The board's chair, Ida Holm, read the list. “It has 12 dead,” she said.", ["Ida Holm"]),
    ],
)
def test_pronouns(text: str, sources: list[str]) -> None:
    assert about(text, "attributed_to") == sources


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("Twelve people were killed, police said. Their list has 30 injured.", ["police"] * 2),
        ("The agency spoke of 12 dead. It also counted 30 injured.", ["agency"] * 2),
        ("Police said 12 people were killed. The fire injured 30 people.", ["Police", ""]),
        ("Twelve people were killed, police said.\n\nThe fire injured 30 people.", ["police", ""]),
    ],
)
def test_a_report_goes_on_where_the_next_sentence_takes_up_what_was_told(text: str, sources: list[str]) -> None:
    assert about(text, "attributed_to") == sources


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        (
            COMMISSION + "Ann Bell won 52 percent of the vote.\n\nTom Reed won 40 percent of the vote.",
            ["electoral commission"] * 2,
        ),
        (
            COMMISSION + "Ann Bell won 52 percent of the vote. In 2016 she won 40 percent of the vote.",
            ["electoral commission", ""],
        ),
        (
            "Ann Bell won.\n\nShe is 50.\n\nReed is 60.\n\nThey met.\n\nIt rained.\n\n"
            + COMMISSION
            + "Ann Bell won 52 percent of the vote."
            "\n\nTom Reed won 40 percent of the vote.",
            ["electoral commission", ""],
        ),
    ],
)
def test_counts_go_on_from_the_body_that_counts(text: str, sources: list[str]) -> None:
    assert about(text, "attributed_to") == sources


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("Nine people died, the army said. The miners' union counts 14.", ["army", "miners' union"]),
        ("Nine people died, the army said. The clinic counted seven.", ["army", "clinic"]),
        ("Nine people died, the army said: six in Oria, two in Tarn.", ["army"] * 3),
    ],
)
def test_who_gives_a_bare_toll_is_its_source(text: str, sources: list[str]) -> None:
    assert about(text, "attributed_to") == sources
