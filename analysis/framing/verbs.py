"""Verbs and nouns of killing, injuring, ousting, resigning and arresting, in every form that English writes."""

from typing import NamedTuple

# Verbs by action: base, past, participle; "-" for regular ones. After the bar: words one of which must follow.
VERBS = {
    "kill": "kill murder massacre assassinate slaughter slay:slew:slain shoot:shot:shot|dead gun:gunned:gunned|down",
    "injure": "injure wound maim",
    "oust": (
        "oust overthrow:overthrew:overthrown topple depose unseat dethrone dislodge"
        " drive:drove:driven|out|from_office|from_power"
        " force|out|from_office|from_power|into_exile push|out|from_office|from_power remove|from_office|from_power"
        " bring:brought:brought|down"
    ),
    "resign": "resign step:stepped:stepped|down stand:stood:stood|down quit:quit:quit",
    "arrest": "arrest detain jail imprison apprehend incarcerate",
}
NOUNS = {
    "kill": "killing killings murder murders massacre massacres assassination assassinations slaughter",
    "injure": "injury injuries wounding woundings",
    "oust": "overthrow ouster removal toppling",
    "resign": "resignation resignations",
    "arrest": "arrest arrests detention detentions imprisonment incarceration apprehension",
}


class Verb(NamedTuple):
    """A form of a verb: its base, its action, the tenses the form can be, the words one of which must follow."""

    base: str
    action: str
    tenses: frozenset[str]
    particles: tuple[tuple[str, ...], ...]


def _inflect(base: str) -> tuple[str, str, str]:
    """-s, -ed and -ing of a regular verb."""
    stem = base.removesuffix("e")
    return base + "s", stem + "ed", stem + "ing"


def _verb_forms() -> dict[str, list[Verb]]:
    """Each written form to the verbs it may be."""
    table: dict[str, list[Verb]] = {}
    for action, line in VERBS.items():
        for entry in line.split():
            written, *particles = entry.split("|")
            base, *irregular = written.split(":")
            third, regular, ing = _inflect(base)
            past, participle = irregular or (regular, regular)
            ing = {"gun": "gunning", "quit": "quitting", "step": "stepping"}.get(base, ing)
            tenses: dict[str, set[str]] = {}
            for form, tense in [
                (base, "base"),
                (third, "third"),
                (past, "past"),
                (participle, "participle"),
                (ing, "ing"),
            ]:
                tenses.setdefault(form, set()).add(tense)
            follow = tuple(tuple(p.split("_")) for p in particles)
            for form, found in tenses.items():
                table.setdefault(form, []).append(Verb(base, action, frozenset(found), follow))
    return table


VERB_FORMS = _verb_forms()
NOUN_ACTIONS = {noun: action for action, nouns in NOUNS.items() for noun in nouns.split()}
ALL_FORMS = VERB_FORMS.keys() | NOUN_ACTIONS.keys()
