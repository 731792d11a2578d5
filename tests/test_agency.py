"""Verbs of killing, injuring, ousting, evicting and the like: who does it, and how that is said."""

import pytest

from analysis.framing.acts import verbs
from analysis.framing.agency import FORMS, agency
from analysis.framing.trust import matched_labels, read_labels
from analysis.reported import cues
from analysis.text.classes import inflected, word_class

WITH, WITHOUT = "passive with agent", "passive without agent"


@pytest.mark.parametrize(
    ("text", "form", "agent", "patient"),
    [
        ("Soldiers killed two miners.", "active", "Soldiers", "two miners"),
        ("The police have arrested the mayor.", "active", "The police", "the mayor"),
        ("Gunmen who wounded three people fled.", "active", "Gunmen", "three people"),
        ("The rebels drove the king out.", "active", "The rebels", "the king"),
        ("Rebels are killing farmers.", "active", "Rebels", "farmers"),
        ("On Monday, the mayor resigned.", "active", "the mayor", ""),
        ("The mayor, a banker, has stepped down.", "active", "The mayor", ""),
        ("The mayor, her deputy and two judges all resigned.", "active", "The mayor, her deputy and two judges", ""),
        ("Guards seized a man from Orlo, jailed him and left.", "active", "Guards", "him"),
        ("Two miners were killed by soldiers.", WITH, "soldiers", "Two miners"),
        ("Two miners were later killed in the street by masked soldiers.", WITH, "masked soldiers", "Two miners"),
        ("Miners murdered by soldiers.", WITH, "soldiers", "Miners"),
        ("They buried those murdered by state forces.", WITH, "state forces", "those"),
        ("The students were arrested and beaten by police.", WITH, "police", "The students"),
        ("Two miners were killed.", WITHOUT, "", "Two miners"),
        ("Two miners were killed by a bullet.", WITHOUT, "", "Two miners"),
        ("Two miners were killed by Monday.", WITHOUT, "", "Two miners"),
        ("He was toppled in a coup led by two generals.", WITHOUT, "", "He"),
        ("Ten were shot dead and 60 were injured.", WITHOUT, "", "Ten"),
        ("There were 34 dead, 90 wounded and 12 arrested.", WITHOUT, "", "90"),
        ("Twelve people injured in bus crash", WITHOUT, "", "Twelve people"),
        ("The mayor’s office spoke of eight injured.", WITHOUT, "", "eight"),
        ("16:20 Two cooks arrested", WITHOUT, "", "Two cooks"),
        ("The town wept for Thursday’s massacre.", "noun", "", ""),
        ("The ousted king left.", WITHOUT, "", "The ousted king"),
        ("They met the members of the ousted government.", WITHOUT, "", "the ousted government"),
        ("He was brought down.", WITHOUT, "", "He"),
        ("He is accused of killing two men.", "active", "He", "two men"),
        ("They accused a guard of killing two men.", "active", "a guard", "two men"),
        ("The overthrow of the king was quick.", "noun", "", "the king"),
        ("The mayor’s resignation came late.", "noun", "The mayor", ""),
        ("His resignation came late.", "noun", "His", ""),
        ("Riots followed the resignation of the mayor.", "noun", "the mayor", ""),
        ("They saw the arrest of two men by the army.", "noun", "the army", "two men"),
        ("They delayed the arrest of two men by telling the press.", "noun", "", "two men"),
        ("Two murders were reported.", "noun", "", ""),
        ("The regime oversaw the extermination of the union.", "noun", "", "the union"),
        ("The presidential resignation came late.", "noun", "presidential", ""),
        ("Two nurses suffered a kidnapping in Orlo.", "noun", "", "Two nurses"),
        ("Dozens lost their posts and hundreds more faced arrest and exile.", "noun", "", "hundreds more"),
        # whole noun phrases
        ("The blast killed more than 40 people.", "active", "The blast", "more than 40 people"),
        ("The flood killed at least a dozen farmers.", "active", "The flood", "at least a dozen farmers"),
        ("The fire injured dozens of guests.", "active", "The fire", "dozens of guests"),
        ("Police arrested about 20 students.", "active", "Police", "about 20 students"),
        ("Troops detained some 300 strikers.", "active", "Troops", "some 300 strikers"),
        ("Guards wounded nearly 50 inmates.", "active", "Guards", "nearly 50 inmates"),
        ("The ministry said soldiers had killed two farmers.", "active", "soldiers", "two farmers"),
        ("Witnesses said guards arrested a nurse.", "active", "guards", "a nurse"),
        ("The union says the navy killed a diver.", "active", "the navy", "a diver"),
        ("A spokesman said Ms Doe was arrested.", WITHOUT, "", "Ms Doe"),
        ("The court heard Mr Hale was stabbed.", WITHOUT, "", "Mr Hale"),
        ("A nurse said her son was killed by rebels.", WITH, "rebels", "her son"),
        ("Police killed and wounded dozens of demonstrators.", "active", "Police", "dozens of demonstrators"),
        ("Rebels captured and killed two pilots.", "active", "Rebels", "two pilots"),
        ("Guards beat and arrested a priest.", "active", "Guards", "a priest"),
        ("Masked men abducted a nurse.", "active", "Masked men", "a nurse"),
        ("A clerk was kidnapped by masked men.", WITH, "masked men", "A clerk"),
        ("Guards caught and shot no fewer than 12 cooks.", "active", "Guards", "no fewer than 12 cooks"),
        ("No more than a dozen monks were hurt.", WITHOUT, "", "No more than a dozen monks"),
        ("Almost a hundred monks were jailed.", WITHOUT, "", "Almost a hundred monks"),
        ("The flood injured just over 90 cooks.", "active", "The flood", "just over 90 cooks"),
        ("About half a million tenants were evicted.", WITHOUT, "", "About half a million tenants"),
        ("The storm killed all but three of the divers.", "active", "The storm", "all but three of the divers"),
        ("The tenants evicted by 40 bailiffs at 30 farms wept.", WITH, "40 bailiffs", "The tenants"),
        # headlines
        ("Party ousts treasurer", "active", "Party", "treasurer"),
        ("Rebels flee as militia abducts union leaders", "active", "militia", "union leaders"),
        ("Court jails three over bribes", "active", "Court", "three"),
        ("Letter bomb wounds former judge", "active", "Letter bomb", "former judge"),
        ("Storm kills 12, injures 40", "active", "Storm", "12"),
        # verbs that share "have" and their object
        ("The guards had caught and killed a nurse.", "active", "The guards", "a nurse"),
        ("The floods have drowned or killed at least 30 cooks.", "active", "The floods", "at least 30 cooks"),
        ("Rebels have stabbed and robbed scores of monks.", "active", "Rebels", "scores of monks"),
        ("Guards had attacked, robbed, tied and beaten the judge.", "active", "Guards", "the judge"),
        ("The union said police had arrested and then freed two cooks.", "active", "police", "two cooks"),
        ("Police caught and later jailed two thieves.", "active", "Police", "two thieves"),
        ("The judge had been robbed and killed.", WITHOUT, "", "The judge"),
        ("Two cooks had burned to death.", WITHOUT, "", "Two cooks"),
        ("Rebels have beaten dozens of cooks.", "active", "Rebels", "dozens of cooks"),
        # verbs and uses that are acts
        ("The mayor quit on Monday.", "active", "The mayor", ""),
        ("The judge has tendered her resignation.", "active", "The judge", ""),
        ("Two monks submitted their resignations on Monday.", "active", "Two monks", ""),
        ("The mayor handed in his resignation.", "active", "The mayor", ""),
        ("Two judges handed in their resignation.", "active", "Two judges", ""),
        ("On Friday the monks handed in their resignations.", "active", "the monks", ""),
        ("Two judges quit in protest.", "active", "Two judges", ""),
        ("Police detain bosses", "active", "Police", "bosses"),
        ("Rebels kill two guards in Orlo", "active", "Rebels", "two guards"),
        ("A man was shot by police.", WITH, "police", "A man"),
        ("The boxer was stabbed to death.", WITHOUT, "", "The boxer"),
        ("Two nuns were beaten to death by guards.", WITH, "guards", "Two nuns"),
        ("A clerk was knifed to death by a stranger.", WITH, "a stranger", "A clerk"),
        ("Two drivers were strangled by a guest.", WITH, "a guest", "Two drivers"),
        ("The teacher was held by the army.", WITH, "the army", "The teacher"),
        ("Nine boys are being held by rebels.", WITH, "rebels", "Nine boys"),
        ("The army made 12 arrests.", "noun", "The army", ""),
        ("Guards made the arrest of two clerks.", "noun", "Guards", "two clerks"),
        ("The storm left 12 dead.", "active", "The storm", "12"),
        ("The crash has left at least 31 people dead.", "active", "The crash", "at least 31 people"),
        ("Two men died after soldiers opened fire.", "intransitive", "", "Two men"),
        ("A nurse died in the attack.", "intransitive", "", "A nurse"),
        # whom a participle stands beside
        ("They left for the burial of two of the nine nuns killed in Orlo.", WITHOUT, "", "two of the nine nuns"),
        ("They wept in the streets for dozens of miners killed by rebels.", WITH, "rebels", "dozens of miners"),
        ("The widow of the clerk shot dead in Velm spoke.", WITHOUT, "", "the clerk"),
        ("Widow of clerk shot dead in Velm", WITHOUT, "", "Widow of clerk"),
        ("The army massacre of farmers was denied.", "noun", "army", "farmers"),
        ("They paid the guards guilty of murdering a priest.", "no subject", "the guards", "a priest"),
        ("Guards beat two nuns at the polls in a riot.", "active", "Guards", "two nuns"),
        ("Two rebels held a crew hostage.", "active", "Two rebels", "a crew hostage"),
        ("Bailiffs dragged the tenants out.", "active", "Bailiffs", "the tenants"),
        ("Forty monks were evicted by bailiffs.", WITH, "bailiffs", "Forty monks"),
        ("The eviction of the monks took a day.", "noun", "", "the monks"),
        ("Youths attacked a nurse.", "active", "Youths", "a nurse"),
        # told behind a conjunction
        ("They fled after two nuns were wounded.", WITHOUT, "", "two nuns"),
        ("Before the mayor was arrested, he wept.", WITHOUT, "", "the mayor"),
        ("The men who left after the match were arrested.", WITHOUT, "", "The men"),
        ("The union repeated its claim that guards had killed a nurse.", "active", "guards", "a nurse"),
        # told with an infinitive or a participle
        ("He was forced to resign.", "active", "He", ""),
        ("The protests forced the mayor to resign.", "active", "the mayor", ""),
        ("Villagers managed to arrest the thieves.", "active", "Villagers", "the thieves"),
        ("He went on to kill two men.", "active", "He", "two men"),
        ("A bus left the road, killing 23 people.", "active", "A bus", "23 people"),
        # as armies and headlines say it
        ("The navy said that its guns eliminated 14 rebels.", "active", "its guns", "14 rebels"),
        ("Three gunmen were neutralised in Orlo.", WITHOUT, "", "Three gunmen"),
        ("Our gunners wiped out 12 fighters.", "active", "Our gunners", "12 fighters"),
        ("The flood claimed the lives of two cooks.", "active", "The flood", "two cooks"),
        ("The nurse was killed by a missile.", WITHOUT, "", "The nurse"),
        ("The clerk said that guards killed a nurse under a false name.", "active", "guards", "a nurse"),
    ],
)
def test_an_act(collection, text, form, agent, patient):
    row = agency(collection(a=text)).iloc[0]
    assert (row["form"], row["agent"], row["patient"]) == (form, agent, patient)
    assert text[row["start"] : row["end"]] == row["surface"]
    assert row["text"] == text


@pytest.mark.parametrize(
    "text",
    [
        "He stood by the door.", "The forces left.", "They bring food.", "She drove to work.", "Nobody came.", "",
        "The law is no ground for dismissal.", "The beaten hero wept.",
        "Smith's murder trial began.", "He lives under house arrest.", "They found the murder weapon.",
        "The club's injury crisis goes on.", "An arrest warrant was signed.", "The murder charge was dropped.",
        "The law is a licence to kill farmers.", "They have no order to arrest him.", "A plot to kill the king failed.",
        "There were free services for the wounded.", "They cared for the injured.", "The murdered were named.",
        "The army could topple him.", "They plan to overthrow him.", "Someone asked the mayor to resign.",
        "They want the resignation of the mayor.", "The union called for his resignation.",
        "He offered his resignation.", "The club articulated the demand for his resignation.",
        "The club articulated a complaint of his resignation.",
        "She was charged with the murder of her husband.", "He stood trial for killing a guard.",
        "A clerk dismissed that story as a fable.", "Cooks had held the Orlo mill.",
        "They held Orlo-bound tea hostage.", "The mob held the town hostage.",
        "The banks refute a claim that guards had killed a nurse.",
        "The army dismissed reports that a nurse was wounded.", "There is no proof that the army killed a nurse.",
        "They dragged the boat out.", "The surgeon removed a stone.", "She attacked the plan.",
        "Nobody was killed.", "No officer has been arrested.", "Rebels killed nobody.", "They did not kill him.",
        "The army denied that its men had killed anyone.", "The army denied killing the farmers.",
        "If the army kills a miner, they will march.", "Malaria kills thousands of people a year.",
        "They took the fort without killing a guard.",
        "He failed to kill the king.", "They shot to kill.", "He died in his bed.", "Talks were held by the army.",
        "The judge dismissed the claims.", "The mill sacked 30 of its cooks.",
        "Two weavers were dismissed.", "The sacked cooks wept.", "Velm beat Orlo 3-0.", "He quit smoking.",
        "She was scared to death.", "Customs officers seized the drugs.", "He was kicked by a horse.",
        "The number of injured rose after the fire.", "They cared for wounded until noon.",
        "The claim that guards killed a nurse is a lie.", "It is false that guards killed a nurse.",
        "The report that a nurse was arrested was invented, Jan Holt said.", "It is not true that guards shot a nurse.",
        "Two cooks were eliminated in the first round.", "The mill eliminated 300 jobs.",
        "The plane was brought down by a missile.", "The storm killed 40 cows.",
        "In the election Ana Ruiz beat Jan Holt.", "She beat her two rivals by nine points.", "They spoke of killing.",
        "The army may have caught and killed a nurse.", "The guards had attacked.",
        "The judge refused to tender his resignation.", "The mayor did not hand in her resignation.",
        "They may submit their resignation.", "Gang attacks leave town in fear", "Knife attacks scare bakers",
    ],
)  # fmt: skip
def test_no_act(collection, text):
    assert agency(collection(a=text)).empty


def test_two_verbs_share_subject_and_object(collection):
    table = agency(collection(a="Police killed and wounded dozens of demonstrators."))
    assert table["action"].tolist() == ["kill", "injure"]
    assert table["agent"].tolist() == ["Police"] * 2
    assert table["patient"].tolist() == ["dozens of demonstrators"] * 2


def test_a_second_passive(collection):
    table = agency(collection(a="Ten were killed and 60 were injured."))
    assert table["form"].tolist() == [WITHOUT, WITHOUT]
    assert table["patient"].tolist() == ["Ten", "60"]


def test_quotations_and_columns(collection):
    table = agency(collection(a="He said: “They killed my brother.” She was jailed."))
    assert table["voice"].tolist() == ["quoted", "author"]
    assert table["action"].tolist() == ["kill", "detain"]
    assert list(table["form"].cat.categories) == FORMS


@pytest.mark.parametrize(
    ("form", "base"), [("overthrew", "overthrow"), ("slain", "slay"), ("massacring", "massacre"), ("quitting", "quit")]
)
def test_inflections(form, base):
    assert {act.base for act in verbs()[form]} == {base}


def test_inflections_of_regular_verbs():
    assert inflected("stab") == ["stab", "stabs", "stabbed", "stabbed", "stabbing"]
    assert inflected("die") == ["die", "dies", "died", "died", "dying"]
    assert inflected("deny") == ["deny", "denies", "denied", "denied", "denying"]
    assert inflected("lynch")[1] == "lynches"


def test_verbs_of_killing_stand_once_for_acts_and_for_counts():
    assert word_class("kill_done") <= cues.KILLED and word_class("kill_doing") <= cues.KILL
    assert {"garrotted", "butchered", "slain"} <= word_class("kill_done") and "shot" not in word_class("kill_done")


def test_the_five_articles(seeds, of_seeds):
    table = of_seeds(agency)
    texts = seeds["text"].to_dict()
    assert all(texts[r.article_id][r.start : r.end] == r.surface for r in table.itertuples())
    counts = {"noun": 20, WITHOUT: 15, "active": 10, WITH: 4, "no subject": 1, "intransitive": 0}
    assert table["form"].value_counts().to_dict() == counts
    labels = read_labels(seeds, "agency.csv").astype({"act": int})
    checked = matched_labels(labels, table)
    assert len(labels) >= 60 and len(checked) == len(table)
    assert (checked["act"] == 1).all()
    assert (checked["form"].astype(str) == checked["form_label"]).mean() > 0.95
    assert len(checked) / labels["act"].sum() > 0.95


@pytest.mark.parametrize("name", ["Mr. Green", "Dr. Green", "J. Green", "Gen. Ana Green"])
def test_the_full_stop_of_a_title_ends_no_name(name):
    found = agency([f"Police arrested {name} in May."])
    assert found[["action", "agent", "patient"]].to_numpy().tolist() == [["detain", "Police", name]]
