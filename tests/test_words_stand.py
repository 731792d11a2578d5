"""Every word of the word classes and cue lists stands in a text, a test or an example: `words.txt` has the rest.

Left out as no words: regular expressions (patterns.toml, notices.toml, endings in spelling.toml and tags.toml), names
of columns (fields.toml), tags and names of classes (tags.toml), names of lists (@name), words taken out of a list
(-word) and marks without a letter. Forms and plurals that code makes need not stand; what a file has must.
"""

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

import analysis
from analysis.text.layers import layer_keys
from analysis.text.lexicon import is_person_noun
from analysis.text.name_kinds import kinds_of_names
from analysis.text.reading import read_article

TESTS, PACKAGE = Path(__file__).parent, Path(analysis.__file__).parent
KINDS = {".txt", ".py", ".csv", ".html", ".toml"}
FILES = sorted([*PACKAGE.glob("text/classes/*.toml"), *PACKAGE.glob("reported/cues/*.toml")])
WORDED = [file for file in FILES if file.stem not in {"patterns", "notices", "fields"}]
NO_WORDS = {"endings", "classes", "context"}
PAIRED = {"forms", "holidays", "paired"}  # tables whose keys are words, whatever they stand for
SECTIONS = {
    heading: lines.splitlines()
    for heading, _, lines in (
        part.partition("\n") for part in (TESTS / "words.txt").read_text(encoding="utf-8")[2:].split("\n\n# ")
    )
}


def tokens(text: str) -> list[str]:
    return re.findall(r"[^\W_]+(?:['-][^\W_]+)*|[^\w\s]", text.lower().replace("’", "'"))


@cache
def texts() -> tuple[frozenset[str], str]:
    """The words of all texts, tests and examples, with the parts of those with a mark; the same in a row."""
    files = [f for folder in (TESTS, TESTS.parent / "seeds") for f in folder.rglob("*") if f.suffix in KINDS]
    given = [file.read_text(encoding="utf-8", errors="replace") for file in files]
    rows = [file.read_text(encoding="utf-8") for file in PACKAGE.glob("reported/*/*.toml") if file not in FILES]
    examples = [example for text in rows for example in re.findall(r'"([^"]*)"\],?$', text, re.MULTILINE)]
    found = [token for text in given + examples for token in tokens(text)]
    parts = {part for word in found for part in re.split("-|(?=')|(?=n't$)", word)}
    return frozenset(parts.union(found)), f" {' '.join(found)} "


def entries(given: Any, paired: bool = False) -> Iterator[str]:
    """What a list has; the keys of a table of numbers, or of one that pairs words."""
    if isinstance(given, dict):
        for key, value in given.items():
            yield from [key] * (paired or isinstance(value, int | float))
            yield from entries(value)
    elif isinstance(given, list):
        yield from given
    elif isinstance(given, str):
        yield from given.split()


def written(file: Path) -> Iterator[str]:
    """The words of a file without the marks that they carry there."""
    for name, given in tomllib.loads(file.read_text(encoding="utf-8")).items():
        listed = entries(given, name in PAIRED) if name not in NO_WORDS else ()
        for entry in listed:
            forms = [] if re.match(r"-?@|-\w", entry) else re.split("[:|]", entry)
            forms = " ".join(forms).split() if file.stem == "months" else forms
            yield from (form.strip("!~?").removeprefix("- ").replace("_", " ") for form in forms)


@pytest.mark.parametrize("file", WORDED, ids=lambda file: file.stem)
def test_every_word_stands_somewhere(file):
    words, row = texts()
    asked = {word.lower() for word in written(file) if re.search(r"[^\W\d_]", word)}
    assert not sorted(w for w in asked if w not in words and f" {' '.join(tokens(w))} " not in row)


def test_a_word_that_no_text_has_is_missed(tmp_path):
    file = tmp_path / "made_up.toml"
    file.write_text('one = "@bodies -union zo!ver_:qua|to_qua"\n[two]\nquirm = 2\n', encoding="utf-8")
    assert list(written(file)) == ["zo!ver ", "qua", "to qua", "quirm"]


@pytest.mark.parametrize("line", SECTIONS["men"] + SECTIONS["women"])
def test_a_given_name_tells_a_person(line):
    (key,) = layer_keys(pd.DataFrame({"text": [line]}))
    reading = read_article(key, {})
    kinds = kinds_of_names([reading.sentence(i) for i in range(len(reading.layers.sentences))])
    names = re.findall(r"[A-Z]\w+ [A-Z]\w+", line)
    assert {" ".join(name): kind for name, kind in kinds.items()} == {name.lower(): "person" for name in names}


def test_a_role_is_a_noun_of_people():
    nouns = re.findall(r"\ban? (\S+?)[,.]? ", " ".join(SECTIONS["roles"]).lower())
    assert len(nouns) > 500
    assert not [noun for noun in nouns if not is_person_noun(noun)]


@pytest.mark.parametrize("line", [line for line in SECTIONS["saying"] if "”" in line])
def test_a_verb_of_saying_tells_who_speaks(line):
    assert analysis.speakers([line])["verb"].tolist() == [line.rstrip(".").rpartition(" ")[2]]


@pytest.mark.parametrize("line", SECTIONS["acts"])
def test_a_verb_or_noun_of_an_act_tells_one(line):
    assert len(analysis.agency([line])) == 1


@pytest.mark.parametrize("line", SECTIONS["unreal"])
def test_what_hangs_on_a_word_for_wishes_is_no_act(line):
    assert analysis.agency([line]).empty
