"""The words of the charts: each is used, and a file beside the articles gives others."""

import json
import re
from importlib.resources import files

import pytest

from analysis import SEEDS
from analysis.charts.articles import voices
from analysis.charts.reported import STAGES
from analysis.charts.style import ALT, figure_of, written
from analysis.charts.wording import FORMS, NAME, english, say
from analysis.framing.acts import ACTIONS
from analysis.overview import voice_shares
from analysis.side_by_side.claims import FAMILIES
from analysis.side_by_side.report import side_by_side_report

PARTS = {"title", "unit", "note", "alt"}  # that a chart takes by the name of its part
OF_TABLES = {"named", "months", "asked", "tally", "meant", "signs"}  # looked up by words of tables
ROOM = files("analysis.charts")
NOTEBOOK = (SEEDS.parent / "notebooks" / "06-side-by-side.ipynb").read_text(encoding="utf-8")
CODE = "\n".join(path.read_text(encoding="utf-8") for path in ROOM.iterdir() if path.name.endswith(".py"))
CODE += "".join("".join(c["source"]) for c in json.loads(NOTEBOOK)["cells"] if c["cell_type"] == "code")


def test_every_word_is_used_and_none_is_missing():
    asked = set(re.findall(r"""(?:say|each)\(f?['"]([a-z_]+\.[a-z_ ]+)['"]""", CODE))
    assert asked <= {f"{part}.{key}" for part, known in english().items() for key in known}
    for part, known in english().items():
        named = PARTS | {"none"} if f'"{part}"' in CODE else set()
        of_code = {*re.findall(rf"\b{part}\.([a-z_ ]+)['\"]", CODE), *named}
        computed = f"{part}.{{" in CODE  # say(f"voices.{voice}")
        assert part in OF_TABLES or computed or set(known) <= of_code, part


def test_words_of_the_tables_side_by_side_have_words_of_charts(seeds, of_seeds):
    found = of_seeds(side_by_side_report)
    tables = [found.claims, found.left_out, found.speaking, found.manner]
    own_headings = {heading for table in tables for heading in table["heading"]} - {""}
    heads = {row.partition(": ")[0] for row in found.claims["row"]}
    assert own_headings | heads | {*ACTIONS.values(), *STAGES.values(), *FAMILIES.values()} <= set(english()["named"])


@pytest.mark.parametrize("part", english())
def test_templates_are_well_formed(part):
    for text in english()[part].values():
        assert all(name is None or name.isidentifier() for _, name, _, _ in FORMS.parse(text))


def test_numbers_and_lists_are_put_into_words(monkeypatch):
    monkeypatch.setitem(english(), "try", {"it": "{n:mill|mills} of {names}"})
    assert say("try.it", n=1, names=["Orbe"]) == "1 mill of Orbe"
    assert say("try.it", n=1200, names=["a", "b", "c"]) == "1,200 mills of a, b and c"


def spanish(**changes: str) -> str:
    """All words of the charts, those of `voices` in Spanish, as the text of a file."""
    voices = {
        "title": "¿Quién habla?",
        "unit": "Palabras; N = {words:palabra|palabras} en {articles:artículo|artículos}",
        "author": "voz del autor",
        "one": "{name}: {words:,} palabras",
    }
    words = {**english(), "voices": {**english()["voices"], **voices, **changes}}
    return "".join(
        f"[{part}]\n" + "".join(f"{json.dumps(key)} = {json.dumps(text)}\n" for key, text in known.items())
        for part, known in words.items()
    )


def told(recwarn) -> list[str]:
    return [str(w.message).partition("words.toml: ")[2] for w in recwarn if NAME in str(w.message)]


def test_a_chart_speaks_as_the_folder_says(collection, recwarn):
    articles = collection({NAME: spanish()}, a="The mill burned down.")
    ax = voices(voice_shares(articles), articles)
    assert written(figure_of(ax), "title") == "¿Quién habla?"
    assert written(figure_of(ax), "subtitle") == "Palabras; N = 4 palabras en 1 artículo"
    assert getattr(figure_of(ax), ALT) == "Stacked bars of words by voice: a: 4 palabras"
    assert ax.patches[0].get_url().endswith("a: 4 words, voz del autor")
    assert not told(recwarn) and say("voices.title").startswith("How long")


@pytest.mark.parametrize(
    ("file", "told_of"),
    [
        (lambda: spanish(titel="¿Qué?"), r"line \d+: titel means nothing here; use title, unit, .*; it is left out"),
        (lambda: spanish(title="{wordz} palabras"), r"line \d+: title has a field {wordz} .* use none; it is left out"),
        (lambda: spanish(one="{wordz}"), r"line \d+: one has .* use {boilerplate} or {name} or .*; it is left out"),
        (lambda: spanish(title="{"), r"line \d+: title: .*; write fields as {name}; it is left out"),
        (lambda: spanish() + "[voces]\ntitle = 'x'\n", r"line \d+: voces means nothing here; use common or .*"),
        (lambda: spanish().replace('"none" = "The articles hold', '# "none" = "The articles hold'),
         r"\[voices\] lacks none; add what is to be no English"),
        (lambda: "[voices", r".*; mend its TOML; the file is left out.*"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_named_and_stays_english(collection, recwarn, file, told_of):
    articles = collection({NAME: file()}, a="The mill burned down.")
    title = written(figure_of(voices(voice_shares(articles), articles)), "title")
    assert title in {"¿Quién habla?", english()["voices"]["title"]}
    (line,) = told(recwarn)
    assert re.fullmatch(told_of, line)
