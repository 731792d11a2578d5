"""Who speaks in a quotation, and with which verb."""

import pytest

from analysis import speakers


@pytest.mark.parametrize(
    ("text", "speaker", "verb"),
    [
        ("On the very day, Velm, declared its support, stating that “it is clear that they lost.”", "Velm", "stating"),
        ("He left as pressure was mounted by army chief, Gen. Otto Katz, calling for the “return of peace and calm.”",
         "Otto Katz", "calling"),
        ("“No,” said Ana Roth. “We will never leave this town.”", "Ana Roth", "said"),
        ("Ana Roth of the Velm Miners: “We will never leave this town.”", "Ana Roth", ""),
        ("Ana Roth, a nurse at the clinic in Velm: “We will never leave this town.”", "Ana Roth", ""),
        ("Ana Roth, the mayor: “We will never leave this town.”", "Ana Roth", ""),
        ("The leader of the union (United Miners), Jan Carlo Holt, asked her to “calm the good people”.",
         "Jan Carlo Holt", "asked"),
        ("The union, described as the “ministry of the four mines” by ex-mayor Jan Holt, is old.", "Jan Holt",
         "described"),
        ("Jan Holt introduced himself as “the only mayor who was a miner.”", "Jan Holt", "introduced"),
        ("Otto Katz came late. “We will never leave this town,” said Jo Munro.", "Jo Munro", "said"),
        ("Velm announced its support for Roth, and quietly called for a “vote as soon as possible”.", "Velm", "called"),
        ("Ana Roth stated that the council can be an example, and added: “We will never leave this town.”", "Ana Roth",
         "added"),
        ("Ten miners and two cooks signed a letter. They asked her to stop the “endless rule of the mayor”.",
         "Ten miners and two cooks", "asked"),
        ("Ana Ruiz, the head of the union said “it was late and very dark” on Monday.", "Ana Ruiz", "said"),
        ("Town In Tears Over Bridge: “We will never leave this town.”", "", ""),
        ("Jan Holt: “We will never leave this town.”", "Jan Holt", ""),
        ("The survey team “[could not] say who began it” last year.", "survey team", ""),
        ("Some of the mayors ran “in the name of Velm”, and claimed that nobody else could.", "Some of the mayors",
         ""),
        ("The bridge “was never as safe as they thought”.", "", ""),
        ("A list of “was not here at noon” notes hung there.", "", ""),
        # somebody merely mentioned
        ("Lea Falk is mayor. A clerk close to the mayor, who would not be named, said it was “too late for that”.",
         "clerk", "said"),
        ("An aide to Mr Falk, who was at sea, admitted that it was “too late for that”.", "aide", "admitted"),
        ("The minister, Lea Falk, wept. “It is too late for that,” declared a clerk of the minister, Lea Falk.",
         "clerk", "declared"),
        ("Rivals have spent three years saying that he is “too old for that”.", "Rivals", "saying"),
        ("The clerks passed the night arguing that it was “too late for that”.", "clerks", "arguing"),
        ("Tom Price, who left in May, lost his hat and said it was “too late for that”.", "Tom Price", "said"),
        # any verb behind a quotation that opens a sentence
        ("Tom Price lost. “We will come back one day,” he sneered.", "Tom Price", "sneered"),
        ("“Why would we come back now?” grinned baker Jo Munro.", "Jo Munro", "grinned"),
        ("Baker Jo Munro gushed: “We will come back one day!”", "Jo Munro", "gushed"),
        ("Jo Munro sells eels. “We will come back one day,” the mum-of-two told us.", "Jo Munro", "told"),
        ("Jo Munro sells eels. “We will come back one day,” the 62-year-old told the Echo.", "Jo Munro", "told"),
        ("Bo Hart, who sells eels, wept. “He tore his shirt in the crowd,” she said.", "Bo Hart", "said"),
        ("The constabulary was late. In a note it said that “all men are back home”.", "constabulary", "said"),
        ("Jo Munro foresees “a night without a moon”.", "Jo Munro", "foresees"),
        ("Jo Munro, who foresaw rain, expects “a night without a moon”.", "Jo Munro", "expects"),
        ("They sang “we will come back one day” and the mayor wept.", "", ""),
        ("The mayor, Tom Price, lost. Later, Price wrote: “We will come back one day.”", "Tom Price", "wrote"),
        # a man or a woman
        ("Ada Roth came. Tim Roth, 9, lay there. “He only went to buy milk,” said Mrs Roth.", "Ada Roth", "said"),
        ("Tim Roth came. Ada Roth, 9, lay there. “She only went to buy milk,” said Mr Roth.", "Tim Roth", "said"),
        ("In the end Ada Ulm would beat Osk Roth. A poll had her in front. Roth said his own had not. “Nobody I meet "
         "votes for that,” he told them.", "Osk Roth", "told"),
        ("Ada Ulm beat Osk Roth. “I have lost by a single night,” he said. Mr Roth left.", "Osk Roth", "said"),
        ("Osk Roth has called Ada Ulm to thank her. Roth has voted. “I slept like a newborn cat,” he joked.",
         "Osk Roth", "joked"),
        ("Orlo Lund beat Nanny Ulm. “I slept like a newborn cat,” she said.", "Ulm", "said"),
        ("Ulla Brun says the clerks chose Ms Ulm. “They did it without joy,” she said.", "Ulla Brun", "said"),
        # by the given name alone, or behind a word in capitals
        ("Orlo was close. HEARTBROKEN Orlo Lund lost. “I slept like a newborn cat,” Lund said.", "Orlo Lund", "said"),
        ("Bruiser Orlo was close. BRAVE Orlo Lund lost. “I slept like a newborn cat,” Lund said.", "Orlo Lund",
         "said"),
        ("Orlo Field lost. Mr Field wept. “I slept like a newborn cat,” he said.", "Orlo Field", "said"),
        ("Here is the mayor, Tom Price, speaking in Velm: “We will come back one day.”", "Tom Price", "speaking"),
    ],
)  # fmt: skip
def test_a_speaker(text, speaker, verb):
    (row,) = speakers([text]).to_dict("records")
    assert (row["speaker"], row["verb"]) == (speaker, verb)


def test_two_quotations_of_one_speaker():
    said = speakers(["Jan Holt spoke, assuring them that “we are no enemies” and calling for “a meeting of all men.”"])
    assert said["speaker"].tolist() == ["Jan Holt", "Jan Holt"]


def test_a_surname_that_is_a_word_is_the_listed_person(collection):
    actors = "[[actor]]\nname = 'Otto Stone'\nkind = 'person'\naliases = ['Stone']\n"
    said = speakers(collection({"actors.toml": actors}, a="In May, Stone said: “We will come back one day.”"))
    assert said["speaker"].tolist() == ["Otto Stone"]


def test_a_surname_alone_is_the_one_person_whom_another_article_has_in_full():
    full = "“We will stay here,” said Ana Nowak, a miner. “We will go home,” said Jo Lunn, a cook."
    same = "“We will not go,” said Nowak. “Nor will we go,” said Lunn. “Late it was then,” said Holt."
    assert speakers([full, same, "Tim Lunn, a miner, and Sue Holt, a cook, wept."])["speaker"].tolist() == [
        "Ana Nowak", "Jo Lunn", "Ana Nowak", "Lunn", "Sue Holt",
    ]  # fmt: skip


def test_the_initials_of_a_body_are_the_one_that_another_article_has_in_full():
    full = "The Velm Dockers' Union will go on, as it has to. “We will stay here,” said the Velm Dockers' Union."
    assert speakers([full, "“We will go home,” said the VDU."])["speaker"].tolist() == ["Velm Dockers' Union"] * 2


def test_a_name_in_capitals_is_the_one_in_small_letters():
    loud = "Votes were counted.\n\n“We will not go home tonight,” IVO LUND told BBC NEWS.\n\nHe left."
    assert set(speakers([loud, "“It was late and dark,” said Ivo Lund."])["speaker"]) == {"Ivo Lund"}


@pytest.mark.parametrize("said", ["> {}\n>\n> {}", "> {}\n> {}", "> {} {}", "“{}”\n\n{}", "> “{}”\n{}"])
@pytest.mark.parametrize("name", ["— Ana Roth, Miners of Velm", "– Ana Roth"])
def test_a_quotation_is_signed_below_it(said, name):
    quotation = said.format("We have had no rise since May. Enough is enough.", name)
    body = "The miners met in Velm on Monday, and the mayor said that the gate would stay shut until May, at least."
    found = speakers(f"Gate shut\n\n{body}\n\n{quotation}\n\n{body}\n")
    assert found["speaker"].tolist() == ["Ana Roth"]
