"""Nouns of people, and nouns that look like them: who can be killed, hurt, held or elected."""


def words(text: str) -> frozenset[str]:
    return frozenset(text.split())


PERSONS = words(
    "abductor activist adult aid-worker attacker attendant bodyguard bomber boy bride brother bystander cadet"
    " camper captain christian civilian climber colleague colonel combatant commander commuter concertgoer"
    " conscript conspirator constable contractor cop corporal couple cyclist daughter defendant demonstrator"
    " deserter detainee dissident diver doctor driver employee engineer evacuee executive extremist farmer father"
    " fighter firefighter footballer foreigner friend gendarme girl guard guerrilla herder hiker holidaymaker"
    " hunter husband infant inhabitant insurgent interpreter israeli jawan jihadist journalist kid kidnapper kurd"
    " lawmaker lawyer leader lieutenant looter mechanic marcher marine member merchant migrant militant miner minor"
    " monitor monk mother motorcyclist motorist mourner neighbor newborn nun nurse observer occupant officer"
    " official onlooker opponent organiser organizer other palestinian paratrooper parent partygoer passenger"
    " patient peacekeeper peasant pedestrian person picketer pilgrim pilot plotter politician priest prisoner"
    " prosecutor protester protestor pupil rebel recruit refugee reporter rescuer resident reveller rioter robber"
    " sailor separatist sergeant servicemember settler shopper sister skier smuggler soldier son spectator striker"
    " student supporter survivor suspect swimmer teacher technician teenager tenant terrorist toddler tourist"
    " trader trafficker trooper unionist victim vigilante villager volunteer westerner worker worshipper youth"
)  # with a plural in -s
PEOPLE = (
    PERSONS
    | {p + "s" for p in PERSONS}
    | words(
        "accomplices bandits gangsters militiamen commandos aides airman airmen arabs athletes auxiliaries babies"
        " baby bishops boss bosses britons burglars candidates captives caretaker casualties chefs chiefs child"
        " children citizens classmates clerics clerks commandos comrades cooks cousins crew crewmen croats czechs"
        " deputies families family fans filipinos fisherman fishermen generals germans girlfriends grandchildren"
        " greeks groom guests gunman gunmen hindus hostages humans imams individuals infantrymen inmates jews"
        " judges locals man medics meps men mps mercenaries mercenary muslims nationals neighbours nephews ones"
        " operatives orderlies paramilitaries partisans people personnel pirates poles police policeman policemen"
        " policewoman policewomen privates relatives schoolboys schoolchildren schoolgirls scots serbs servicemen"
        " servicewomen shiites sikhs slovaks souls spaniards staff stars stowaways sunnis tamils technologist thais"
        " thief thieves troops turks twins wife wives woman women"
    )
)
NOT_PEOPLE = words(
    "elections election rounds round talks meetings rallies"
    " rally seats polls votes days weeks months years hours minutes houses homes buildings cars vehicles buses shops"
    " offices towns villages cities provinces districts parties companies banks firms warrants orders contracts trades"
    " deals plans sheep cattle cows dogs horses birds pigs goats animals camels chickens poultry livestock shares"
    " attacks bombs bombings explosions blasts strikes raids clashes protests incidents cases times reports complaints"
    " foxes whales seals badgers deer rabbits elephants fish sharks wolves bears turtles bees lions tigers rhinos"
    " dolphins penguins monkeys rats mice cats swans ducks geese turkeys hens lambs calves pets salmon trees crops"
    " shows programmes programs projects bills amendments jobs"
    " hearings aircraft planes helicopters ships boats tanks drones missiles rockets shells bullets weapons guns"
    " rifles sectors states countries nations points goals matches games tests"
)
PERSON_ENDINGS = ("ers", "ors", "ists", "ians", "men", "women", "ants", "ees", "ans", "eses", "ese", "is", "ots")
KIN = words(
    "daughters sons children brothers sisters relatives cousins friends colleagues comrades neighbours neighbors"
    " grandchildren nephews nieces uncles aunts siblings loved family"
)


def person(word: str) -> bool:
    """Whether a noun is one of people."""
    return word in PEOPLE or (word.endswith(PERSON_ENDINGS) and word not in NOT_PEOPLE)
