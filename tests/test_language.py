"""Which texts are English."""

import pytest

from analysis import framing_hits, framing_rates
from analysis.text.language import english_only, is_english

OTHERS = [
    "El presidente dijo ayer en La Paz que no va a presentarse a las elecciones de octubre, y que su partido elegirá "
    "a otra persona antes de que termine el mes; no me parece que haya otra salida, añadió ante los medios.",
    "De minister zei gisteren dat hij niet van plan was om in te gaan op de vragen van de pers in Den Haag, want het "
    "is nog te vroeg en we zijn nog bezig met het onderzoek naar wat er is gebeurd.",
    "Der Präsident sagte am Montag in Berlin, dass er die Wahl nicht anfechten will, was in der Partei zu Streit "
    "führte und am Abend bei einer Sitzung besprochen wurde, an der alle Minister teilnahmen.",
    "Statsministeren sagde mandag, at regeringen ikke har planer om at udskrive valg for at komme videre, og at det "
    "er for tidligt at tale om, hvad der skal ske, hvis forslaget ikke kan samle et flertal.",
    "Le premier ministre a dit lundi que les élections auront lieu comme prévu et que son parti est prêt à en "
    "discuter, on ne peut pas attendre plus longtemps, a-t-il ajouté devant la presse.",
    "Cinco personas mueren en un accidente de bus en Lima; otras nueve son atendidas en el hospital central, informa "
    "la capital. El conductor del bus es un menor de edad.",
    "Quatre personnes sont mortes dans un incendie, selon la police; onze autres ont subi des injuries. Des experts "
    "vont inspecter les restes de la rue centrale.",
]
BRIEFS = [
    "Gas blast hits Velm market, 14 hurt\n\nVELM - Rescue teams worked overnight after a gas blast hit Velm market "
    "Sunday, wounding 14 shoppers, officials say. Two remain missing.",
    "Orbe Mill Profit Jumps\n\nOrbe Mills (OM:Velm) posted higher quarterly profit Monday, helped by strong flour "
    "sales abroad, lower wages at home.",
    "Quake rocks Tarn coast, nine dead\n\nTARN, Marevia - Strong earthquake shakes coast before dawn, killing nine "
    "people, wounding dozens, local radio reports.",
]


@pytest.mark.parametrize("text", OTHERS)
def test_other_languages_are_not_english(text):
    assert not is_english(text)


@pytest.mark.parametrize("between", [" | ", "\t", ", "])
def test_the_cells_of_a_table_say_nothing_of_the_language(between):
    rows = "Party,Votes,Seats\nReds,57.5%,230\nBlues,20.8%,84\nPinks,10.8%,44\nGreens,2.1%,9".replace(",", between)
    assert is_english(f"Velm held an election on Wednesday.\n\n{rows}")


@pytest.mark.parametrize("text", BRIEFS)
def test_the_news_in_brief_is_english_with_few_function_words(text):
    assert is_english(text)


def test_the_seeds_are_english(seeds):
    assert seeds["text"].map(is_english).all()


def test_few_words_do_not_tell():
    assert is_english("Hola.")
    assert is_english("")


def test_others_are_named_and_left_out(collection):
    articles = collection(a="The mill burned down and four people died. " * 4, b=OTHERS[0])
    with pytest.warns(UserWarning, match="b: not English"):
        assert list(english_only(articles).index) == list(english_only(articles, or_all=True).index) == ["a"]
    assert list(english_only(articles.tail(1), or_all=True).index) == ["b"]


def test_frames_are_not_looked_for_in_other_languages(collection):
    toml = '[[frame]]\nname = "event"\nterms = ["mill", "ayer"]\n'
    articles = collection({"framing.toml": toml}, a="The mill burned down and four people died. " * 4, b=OTHERS[0])
    with pytest.warns(UserWarning, match="b: not English"):
        hits = framing_hits(articles)
    assert set(hits["article_id"]) == {"a"}
    with pytest.warns(UserWarning, match="b: not English"):
        assert set(framing_rates(hits, articles)["article_id"]) == {"a"}


def test_another_alphabet_is_not_english_even_where_words_are_few():
    assert not is_english("四人在火灾中丧生，市长周一表示。")
    assert not is_english("Четыре человека погибли.")
