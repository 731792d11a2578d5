"""How a verb or noun of an action stands in its sentence: active, passive, without agent; rules on words, no parser."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from .clauses import (
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    FUNCTION,
    HAVE,
    MODALS,
    PREPOSITIONS,
    PRONOUNS,
    SUBORDINATORS,
    Words,
    is_adverb,
    open_gap,
    word_set,
)
from .verbs import NOUN_ACTIONS, VERB_FORMS, Verb

_NO_AGENT = word_set(
    "bullet bullets gunfire gunshot gunshots fire shots blast explosion explosions bomb bombs shrapnel gas impact"
    " impacts accident mistake means force law decree order night day midnight noon then now monday tuesday"
    " wednesday thursday friday saturday sunday january february march april may june july august september october"
    " november december"
)
_QUANTITIES = word_set(
    "one two three four five six seven eight nine ten dozens scores hundreds thousands millions several many few"
    " more most"
) | {"at least", "at most", "more than", "less than", "fewer than", "up to", "as many", "over a", "about a"}
_OWN = word_set("his her its their my our your whose")
_SUBJECTS = word_set("i you he she it we they everyone nobody someone")
_STOPS = (PREPOSITIONS | SUBORDINATORS | BE | HAVE | MODALS) - {"of"}  # end a noun phrase
_BREAKS = (SUBORDINATORS - PREPOSITIONS) | BE | HAVE | MODALS  # end a subject with its phrases
_HARD = re.compile(r"[.;:!?()—–\[\]]")


class Clause(NamedTuple):
    """A verb at one place: numbers of its first and last word, its form, first and last word of agent and patient."""

    verb: Verb
    first: int
    last: int
    form: str
    agent: tuple[int, int] | None
    patient: tuple[int, int] | None


def find_clauses(w: Words) -> Iterator[Clause]:
    """The verbs and nouns of a sentence that are in `VERBS` and `NOUNS`, each with its form."""
    for i, word in enumerate(w.words):
        places = ((verb, _last_word(w, i, verb)) for verb in VERB_FORMS.get(word, ()))
        clauses = (_clause(w, i, last, verb) for verb, last in places if last is not None)
        clause = next((c for c in clauses if c), None) or _noun(w, i)
        if clause:
            yield clause


def _noun(w: Words, i: int) -> Clause | None:
    """The action as a noun: whose it is ("of …", a possessive) and by whom, where the words beside it say so."""
    action = NOUN_ACTIONS.get(w.words[i])
    if action is None:
        return None
    p = i - 1
    while p > 0 and open_gap(w.gaps[p + 1]) and w.words[p] not in FUNCTION and not _possessive(w, p) and i - p < 3:
        p -= 1
    owner = (p, p) if p >= 0 and open_gap(w.gaps[p + 1]) and _possessive(w, p) else None
    owned = i + 1 < len(w.words) and w.words[i + 1] == "of" and open_gap(w.gaps[i + 1])
    whose = (_chunk(w, i + 2) if owned else None) or owner
    agent, patient = (whose, None) if action == "resign" else (_agent(w, i), whose)
    return Clause(Verb(w.words[i], action, frozenset(), ()), i, i, "noun", agent, patient)


def _possessive(w: Words, k: int) -> bool:
    return w.tokens[k].endswith(("'s", "’s")) or w.words[k] in _OWN or w.gaps[k + 1].startswith(("’", "'"))


def _last_word(w: Words, i: int, verb: Verb) -> int | None:
    """Where the verb's particle ends ("drove him from office"); i for a verb without one, None where it is missing."""
    if not verb.particles:
        return i
    for k in range(i + 1, min(i + 6, len(w.words))):
        if not open_gap(w.gaps[k]):
            return None
        for particle in verb.particles:
            if tuple(w.words[k : k + len(particle)]) == particle:
                return k + len(particle) - 1
    return None


def _clause(w: Words, i: int, last: int, verb: Verb) -> Clause | None:
    """The clause around the verb at i, None where the word is no verb here."""
    p = _before(w, i)
    before = w.words[p] if p >= 0 and all(map(open_gap, w.gaps[p + 1 : i + 1])) else ""
    if "ing" in verb.tenses:
        return _gerund(w, i, last, verb, p, before)
    if verb.tenses & {"past", "participle"} and "base" not in verb.tenses:
        return _past(w, i, last, verb, p, before)
    named = "third" in verb.tenses and before and w.tokens[p][0].isupper() and before not in FUNCTION
    relative = before in {"who", "which", "that"}
    if before in MODALS or before in _SUBJECTS or ((named or relative) and _object_follows(w, last)):
        return _active(w, i, last, verb, p)
    if before == "to" or _listed_infinitive(w, i):
        return Clause(verb, i, last, "no subject", None, None if verb.action == "resign" else _object(w, i, last, verb))
    return None


def _object_follows(w: Words, last: int) -> bool:
    """Whether an object begins after the verb, as far as its first word shows: an article, a name, a number."""
    n = last + 1
    while n < len(w.words) and is_adverb(w.words[n]):
        n += 1
    if n == len(w.words) or not all(map(open_gap, w.gaps[last + 1 : n + 1])):
        return False
    number = w.words[n] in _QUANTITIES or " ".join(w.words[n : n + 2]) in _QUANTITIES
    return number or w.words[n] in (DETERMINERS | PRONOUNS) - SUBORDINATORS or not w.tokens[n][0].islower()


def _before(w: Words, i: int) -> int:
    """The word before i, adverbs left out; -1 at the beginning."""
    p = i - 1
    while p >= 0 and is_adverb(w.words[p]):
        p -= 1
    return p


def _listed_infinitive(w: Words, i: int) -> bool:
    """Whether the verb goes on a list of infinitives: "to threaten, arrest and expel"."""
    listed = i and (w.words[i - 1] in CONJUNCTIONS or "," in w.gaps[i])
    k = i - 1
    while listed and k > max(0, i - 5) and (w.words[k] in CONJUNCTIONS or w.words[k] not in FUNCTION):
        k -= 1
    return bool(listed) and k >= 0 and w.words[k] == "to" and k < i - 1


def _gerund(w: Words, i: int, last: int, verb: Verb, p: int, before: str) -> Clause | None:
    """-ing: progressive with a subject, else without one; "the killing of" is a noun."""
    follows = w.words[last + 1] if last + 1 < len(w.words) else ""
    if before in BE:
        return _active(w, i, last, verb, p)
    if before in DETERMINERS or (follows == "of" and verb.action != "resign"):
        return None
    return Clause(verb, i, last, "no subject", None, None if verb.action == "resign" else _object(w, i, last, verb))


def _past(w: Words, i: int, last: int, verb: Verb, p: int, before: str) -> Clause | None:
    """Past or participle: by the auxiliary before it, else by what follows."""
    linked = before in CONJUNCTIONS and p > 0 and re.fullmatch(r"\w+(?:ed|en)", w.words[p - 1])
    auxiliary = w.words[_before(w, p - 1)] if linked and _before(w, p - 1) >= 0 else before
    subject_end = _before(w, p - 1) if linked else p
    if auxiliary in HAVE or auxiliary in MODALS:
        return _active(w, i, last, verb, subject_end)
    if verb.action == "resign":
        return None if auxiliary in BE else _active(w, i, last, verb, p)
    if auxiliary in BE:
        return _passive(w, i, last, verb, _subject(w, subject_end))
    if "participle" not in verb.tenses:
        return _active(w, i, last, verb, p)
    if "past" in verb.tenses and _object_follows(w, last) and before not in DETERMINERS - SUBORDINATORS:
        return _active(w, i, last, verb, p)
    follows = w.words[last + 1] if last + 1 < len(w.words) and open_gap(w.gaps[last + 1]) else ""
    if follows and follows not in FUNCTION:
        if before in DETERMINERS | PREPOSITIONS | CONJUNCTIONS | {""}:
            return Clause(verb, i, last, "passive without agent", None, _after(w, last))
        if "past" in verb.tenses:
            return _active(w, i, last, verb, p)
    return _passive(w, i, last, verb, _subject(w, p) if before else None)


def _active(w: Words, i: int, last: int, verb: Verb, p: int) -> Clause:
    subject = _subject(w, p)
    patient = None if verb.action == "resign" else _object(w, i, last, verb)
    return Clause(verb, i, last, "active" if subject else "no subject", subject, patient)


def _passive(w: Words, i: int, last: int, verb: Verb, patient: tuple[int, int] | None) -> Clause:
    agent = _agent(w, last)
    return Clause(verb, i, last, "passive with agent" if agent else "passive without agent", agent, patient)


def _agent(w: Words, last: int) -> tuple[int, int] | None:
    """The words after "by" in the same clause, where they can act."""
    for k in range(last + 1, min(last + 11, len(w.words) - 1)):
        if not open_gap(w.gaps[k]) or w.words[k] in SUBORDINATORS - PREPOSITIONS or w.words[k] in BE | HAVE | MODALS:
            return None
        if w.words[k] == "by":
            first = k + 1
            span = _chunk(w, first)
            head = w.words[first : span[1] + 1] if span else []
            acts = head and not head[0].endswith("ing") and not head[0][0].isdecimal() and not _NO_AGENT & set(head[:3])
            return span if acts else None
    return None


def _object(w: Words, i: int, last: int, verb: Verb) -> tuple[int, int] | None:
    """The words between a verb and its particle ("drove him out"), else those after the verb."""
    length = max((len(p) for p in verb.particles if tuple(w.words[last + 1 - len(p) : last + 1]) == p), default=0)
    return (i + 1, last - length) if last - length > i else _after(w, last)


def _after(w: Words, last: int) -> tuple[int, int] | None:
    """The words after the verb up to the next sign, preposition or verb of function."""
    return _chunk(w, last + 1) if last + 1 < len(w.words) and open_gap(w.gaps[last + 1]) else None


def _chunk(w: Words, first: int) -> tuple[int, int] | None:
    """A noun phrase that begins at first; "of" and "and" go on, but not to a further verb in -ed."""
    k = first
    while k < len(w.words) and k < first + 12 and w.words[k] not in _STOPS and (k == first or open_gap(w.gaps[k])):
        if k == first and w.words[k] in CONJUNCTIONS:
            return None
        if w.words[k] in CONJUNCTIONS and k + 1 < len(w.words) and w.words[k + 1].endswith("ed"):
            break
        k += 1
    while k > first and w.words[k - 1] in CONJUNCTIONS | {"of"}:
        k -= 1
    return (first, k - 1) if k > first else None


def _subject(w: Words, p: int) -> tuple[int, int] | None:
    """The noun phrase, phrases with prepositions included, that ends at p before a verb and its auxiliaries."""
    while p >= 0 and (w.words[p] in BE | HAVE | MODALS or is_adverb(w.words[p])):
        p -= 1
    if p >= 0 and w.words[p] in {"who", "which", "that"}:
        p -= 1
    if p < 0:
        return None
    if w.words[p] in CONJUNCTIONS or "," in w.gaps[p + 1]:
        return _first_phrase(w, p)
    k = p
    while k and open_gap(w.gaps[k]) and w.words[k] not in _BREAKS and not _new_clause(w, k):
        k -= 1
    while k < p and (w.words[k] in _BREAKS | CONJUNCTIONS | PREPOSITIONS or is_adverb(w.words[k])):
        if w.words[k + 1] in {"least", "most"}:
            break
        k += 1
    return None if w.words[p] in _BREAKS | PREPOSITIONS else (k, p)


def _new_clause(w: Words, k: int) -> bool:
    """Whether a coordinated clause begins after the word k: "… were killed and another 60 were injured"."""
    return w.words[k] in CONJUNCTIONS and bool(re.search(r"(?:ed|en)$", w.words[k - 1]))


def _first_phrase(w: Words, p: int) -> tuple[int, int] | None:
    """The first noun phrase of the clause that p stands in, after phrases such as "In Lima,"."""
    k = p
    while k and not _HARD.search(w.gaps[k]):
        k -= 1
    while k < p and w.words[k] in CONJUNCTIONS | SUBORDINATORS | PREPOSITIONS:
        fronted = w.words[k] in PREPOSITIONS
        k = next((n for n in range(k + 1, p) if "," in w.gaps[n]), p) if fronted else k + 1
    return _chunk(w, k)
