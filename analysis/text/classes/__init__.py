"""Word classes of news English and regular expressions: each stands once, in a .toml file of this folder, and is asked
for by its name."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from itertools import chain
from typing import Any

_OPEN = frozenset("|~?")  # marks of a verb that needs more than itself
_NAMED = re.compile(r"(?<!\?P)<(\w[\w -]*)>")
_DOUBLED = re.compile(r"(?:qu|[^aeiou])*[aeiou][bdgmnpt]")  # step, gun, quit: stepped, gunned, quitting


@cache
def word_class(*names: str) -> frozenset[str]:
    """The words of the classes of these names together. Raises KeyError for a name that no file holds."""
    return frozenset().union(*(_classes()[name] for name in names))


@cache
def countries() -> dict[str, str]:
    """The names of each country and what its people are called to its first name."""
    return {form: re.split("[|=]", line)[0] for line in _country_lines() for form in re.split("[|=]", line)}


@cache
def peoples() -> frozenset[str]:
    """What the people of countries, faiths and regions are called, and the adjectives for them, in lower case."""
    of_countries = {form.lower() for line in _country_lines() for form in line.split("|")[1:]}
    every = of_countries | word_class("peoples")
    return frozenset(every | set(map(singular, every)) | {f"{people}s" for people in every})


@cache
def months() -> list[list[str]]:
    """The names of each month in English: the whole one, then short forms."""
    return [names.split() for names in class_file("months")["english"]]


def any_of(*names: str, but: str = "") -> str:
    """The words of the classes `but` for those of one as alternatives of a regular expression, longer ones first."""
    words = word_class(*names) - word_class(*[but] * bool(but))
    return "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word))))


@cache
def patterns(module: str) -> dict[str, re.Pattern[str]]:
    """The regular expressions that `patterns.toml` has for a module."""
    return expressions(class_file("patterns")[module], {})


def expressions(table: dict[str, Any], known: dict[str, str]) -> dict[str, re.Pattern[str]]:
    """The regular expressions of a table, each of which may name those above it and those `known`, which they join."""

    def meant(name: re.Match[str]) -> str:
        plus, _, minus = name[1].partition(" -")
        return known[name[1]].removeprefix("(?i)") if name[1] in known else any_of(*plus.split(), but=minus)

    for name, written in table.items():
        known[name] = _NAMED.sub(meant, "".join(written))
    return {name: re.compile(known[name]) for name in table}


def _country_lines() -> list[str]:
    """A country a line: its names with = between, then what its people are called, behind a bar each."""
    return files(__package__).joinpath("countries.txt").read_text(encoding="utf-8").splitlines()


def class_file(name: str) -> dict[str, Any]:
    """A file of this folder that holds more than words: `acts` with its verbs and nouns."""
    return tomllib.loads(files(__package__).joinpath(f"{name}.toml").read_text(encoding="utf-8"))


@cache
def _classes() -> dict[str, frozenset[str]]:
    written = {
        name: frozenset(words.split())
        for file in ("abbreviations", "bodies", "function", "people", "saying", "time", "verbs")
        for name, words in class_file(file).items()
    }
    names = {name for of_month in months() for name in of_month}
    short = {name.capitalize() for _, *short_forms in months() for name in short_forms}
    of_months = {
        "months": frozenset(names),
        "months_as_written": frozenset(map(str.capitalize, names)),
        "before_number": written["before_number"] | short,
    }
    return written | of_months | _acts()


def _acts() -> dict[str, frozenset[str]]:
    """The verbs of `acts.toml` that tell by themselves what is done to people: kill_done (participles), kill_doing …;
    act_thirds: their forms in -s; act_verbs and act_participles: those of all its verbs."""
    classes = dict.fromkeys(("act_verbs", "act_thirds", "act_participles"), frozenset[str]())
    for action in ("kill", "injure", "oust", "resign", "detain", "evict", "attack"):
        entries = class_file("acts")[action]["verbs"].split()
        forms = {entry: inflected(*re.sub(r"[!~?]|\|.*", "", entry).split(":")) for entry in entries}
        alone = [forms[entry] for entry in entries if _OPEN.isdisjoint(entry)]
        classes[f"{action}_done"] = frozenset(participle for *_, participle, _ in alone)
        classes[f"{action}_doing"] = frozenset(chain(*alone)) - classes[f"{action}_done"]
        classes["act_verbs"] |= {base for base, *_ in forms.values()}
        classes["act_thirds"] |= {third for _, third, *_ in alone}
        classes["act_participles"] |= {participle for *_, participle, _ in forms.values()}
    return classes


def inflected(base: str, past: str = "", participle: str = "") -> list[str]:
    """The forms of a verb: base, -s, past, participle, -ing."""
    stem = base + base[-1] if _DOUBLED.fullmatch(base) else base.removesuffix("e")
    third = re.sub(r"y$", "ie", base) if base[-2:] in {"ny", "ry", "fy", "ly"} else base
    third += "es" if base.endswith(("s", "sh", "ch", "x", "go")) else "s"
    regular = re.sub(r"ies$", "ied", third) if third.endswith("ies") and base[-1] == "y" else f"{stem}ed"
    ing = f"{base[:-2]}ying" if base.endswith("ie") else f"{stem}ing"
    return [base, third, past or regular, participle or past or regular, ing]


def singular(noun: str) -> str:
    """A noun in lower case without the ending of a plural: parties, witnesses, men."""
    if noun.endswith("men"):
        return f"{noun[:-2]}an"
    if noun.endswith("ies") and len(noun) > 4:
        return f"{noun[:-3]}y"
    if noun.endswith(("sses", "shes", "ches", "xes")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith(("ss", "us", "is")) else noun
