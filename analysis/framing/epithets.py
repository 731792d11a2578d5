"""Titles, epithets and appositions around a person's name, by rules on words."""

import re
from typing import NamedTuple

from .clauses import (
    BE,
    CONJUNCTIONS,
    DETERMINERS,
    FUNCTION,
    HAVE,
    MODALS,
    PREPOSITIONS,
    QUOTES,
    Words,
    is_adverb,
    open_gap,
    word_set,
)

# Nouns that say what a person is.
ROLES = word_set(
    "president presidents vice-president ex-president president-elect premier minister prime-minister chancellor"
    " senator sen congressman congresswoman legislator lawmaker deputy governor gov mayor secretary ambassador envoy"
    " diplomat candidate nominee frontrunner front-runner incumbent challenger contender leader ruler head chief"
    " chair chairman chairwoman chairperson director commander general gen colonel col captain officer official"
    " judge magistrate prosecutor lawyer attorney politician activist organiser organizer unionist opponent rival"
    " ally successor predecessor winner victor loser dictator strongman tyrant autocrat puppet usurper traitor hero"
    " martyr caudillo businessman businesswoman tycoon billionaire millionaire entrepreneur magnate banker economist"
    " journalist author academic professor scholar teacher doctor dr engineer farmer worker miner lobbyist spokesman"
    " spokeswoman spokesperson bishop archbishop priest pastor king queen prince princess extremist fascist"
    " socialist communist populist nationalist conservative leftist rightist liberal radical veteran debtor elect"
    " designate mr mrs ms rep figure"
)
# Nouns that make a name the name of a rule: the Smith government.
RULE = word_set("government regime administration presidency dictatorship junta cabinet rule")
_ADJECTIVE = re.compile(r".*(?:ist|ic|al|ous|ive|ary|less|ful|able|ible|ian|backed|led|elected|wing|right|left|winger)")
SAID = word_set("said says told tells met called calls saw made put took gave brought led felt found")
_ORDINAL = word_set("first second third fourth then current former acting")
_DEMONSTRATIVE = word_set("this that these those some each all")
_OFFICE = word_set("acting outgoing incoming sitting ruling reigning elected appointed")  # said of who holds an office
_REFLEXIVE = word_set("himself herself itself themselves")
_BECOME = word_set("is was became becomes remains remained be become being")
_CONTINUE = word_set("continues continued to has have had will would")
_AFTER, _REACH = 14, 25  # words that an apposition may have; how far from the name "as" may stand


class Span(NamedTuple):
    """Words of a sentence, first and last, and how they stand to the name."""

    first: int
    last: int
    position: str


def descriptions_around(w: Words, i: int) -> list[Span]:
    """The descriptions that belong to the name at i."""
    n = i + 1
    if n < len(w.words) and w.words[n] in RULE and open_gap(w.gaps[n]):
        return [Span(min([i, *(span.first for span in _before(w, i))]), n, "rule")]
    return [*_before(w, i), *_after(w, i), *_as(w, i)]


def _before(w: Words, i: int) -> list[Span]:
    """Title or epithet before the name, and a parenthesis between the two."""
    spans, at = [], i
    if i and w.gaps[i].strip() == ")":
        at = next((k for k in range(i - 1, max(-1, i - 9), -1) if "(" in w.gaps[k]), 0)
        if not at:
            return []
        spans.append(Span(_skip_determiners(w, at, i - 1), i - 1, "before"))
    head, gap = at - 1, "" if at < i else w.gaps[i]
    if head < 0 or not (open_gap(gap) or gap.strip(QUOTES + " ") == ","):
        return spans
    noun = _role_noun(w, head)
    if noun is not None:
        first = _first_modifier(w, noun)
        if open_gap(gap) or not _fronted(w, first):
            spans.append(Span(first, head, "before"))
    elif open_gap(gap):
        first = _epithet(w, head)
        if first <= head:
            spans.append(Span(first, head, "before"))
    return spans


def _role_noun(w: Words, head: int) -> int | None:
    """Where the noun for a role stands that ends at head, or before an "of" phrase that ends there."""
    if is_role(w.words[head]):
        return head
    if w.words[head] in FUNCTION or w.actors[head]:
        return None
    for k in range(head - 1, max(-1, head - 8), -1):
        if not open_gap(w.gaps[k + 1]) or w.words[k] in FUNCTION - DETERMINERS - {"of", "for", "and"} or w.actors[k]:
            return None
        if is_role(w.words[k]):
            return k if w.words[k + 1] in {"of", "for"} else None
    return None


def _first_modifier(w: Words, noun: int) -> int:
    """Where the noun phrase begins, without its article; a verb before it does not belong to it."""
    first = noun
    while first and noun - first < 5 and open_gap(w.gaps[first]) and not _ends_phrase(w, first - 1):
        if _may_be_verb(w, first - 1):
            break
        first -= 1
    return first


def _ends_phrase(w: Words, k: int) -> bool:
    return bool(
        w.words[k] in FUNCTION
        or w.words[k] in SAID
        or w.actors[k]
        or w.tokens[k].endswith(("'s", "’s", "s’"))
        or w.words[k][0].isdecimal()
    )


def _may_be_verb(w: Words, k: int) -> bool:
    """Whether the word is a verb rather than an adjective: -ed or -ing after a noun, anything after "to"."""
    before = w.words[k - 1] if k and open_gap(w.gaps[k]) else ""
    if before == "to" or before in MODALS:
        return True
    if not re.fullmatch(r"[a-z]+(?:ed|ing)", w.tokens[k]) or w.words[k] in _OFFICE:
        return False
    if before in DETERMINERS - _DEMONSTRATIVE or w.tokens[k - 1].endswith(("'s", "’s")):
        return False
    return w.words[k].endswith("ing") or bool(before and before not in PREPOSITIONS | CONJUNCTIONS | BE)


def _fronted(w: Words, first: int) -> bool:
    """Whether a phrase that a comma follows opens the sentence: "After a talk with the president, Smith left"."""
    k = first
    while k and open_gap(w.gaps[k]):
        k -= 1
    return k == 0 and w.words[0] in PREPOSITIONS | {"when", "while"}


def _epithet(w: Words, head: int) -> int:
    """Where up to three adjectives after an article begin; after head where there are none."""
    first = head + 1
    while first and head - first < 2 and open_gap(w.gaps[first]) and not _ends_phrase(w, first - 1):
        if not w.tokens[first - 1].islower():
            break
        first -= 1
    bounded = first and w.words[first - 1] in {"the", "a", "an"} and open_gap(w.gaps[first])
    return first if bounded and first <= head and _ADJECTIVE.fullmatch(w.words[head]) else head + 1


def _after(w: Words, i: int) -> list[Span]:
    """An apposition or a parenthesis after the name."""
    n = i + 1
    if n == len(w.words):
        return []
    if w.gaps[n].strip(QUOTES + " ") not in {",", "(", "—", "–", "-"}:
        return []
    end = next((k for k in range(n + 1, len(w.words)) if re.search(r"[,;:()—–]", w.gaps[k])), len(w.words))
    return [Span(_skip_determiners(w, n, end - 1), _cut(w, n, end), "after")] if _is_apposition(w, n, end) else []


def _is_apposition(w: Words, n: int, end: int) -> bool:
    """Whether the words n to end, between punctuation, say what the person named before them is."""
    if _cut(w, n, end) - n >= _AFTER or any(w.actors[n : _cut(w, n, end) + 1]):
        return False
    if end < len(w.words) and "," in w.gaps[end] and (w.actors[end] or w.tokens[end][0].isupper()):
        return False  # the next name of a list, which the words may belong to
    if end - n == 1:
        return is_role(w.words[n]) or ("-" in w.words[n] and w.tokens[n].islower())
    role = next((k for k in range(n, min(n + 7, end)) if is_role(w.words[k])), None)
    if role is None or any(word in FUNCTION - DETERMINERS - _ORDINAL for word in w.words[n:role]):
        return False
    return not any(_may_be_verb(w, k) for k in range(n, role))


def _cut(w: Words, n: int, end: int) -> int:
    """The last word of an apposition before a further phrase (from, against, who …); "of" belongs to it."""
    stops = (FUNCTION - DETERMINERS - _ORDINAL - {"of", "and", "for"}) | SAID | {"by"}
    return next((k for k in range(n + 1, end) if w.words[k] in stops), end) - 1


def _skip_determiners(w: Words, first: int, last: int) -> int:
    while first < last and (w.words[first] in DETERMINERS or w.tokens[first].endswith(("'s", "’s", "s’"))):
        first += 1
    return first


def _as(w: Words, i: int) -> list[Span]:
    """What the named person is, becomes, declares himself or herself, or is taken as, later in the sentence."""
    for k in range(i + 1, min(i + _REACH, len(w.words) - 1)):
        if w.actors[k] or ";" in w.gaps[k]:
            return []
        linked = w.words[k] in _REFLEXIVE or (w.words[k] == "as" and w.words[k - 1] not in {"well", "such", "same"})
        if linked or (w.words[k] in _BECOME and all(is_adverb(x) or x in _CONTINUE for x in w.words[i + 1 : k])):
            first = _skip_determiners(w, k + 1, len(w.words) - 1)
            last = next((n for n in range(first, min(first + 6, len(w.words))) if is_role(w.words[n])), None)
            if last is not None and _noun_phrase(w, k + 1, last) and not _goes_on(w, last):
                return [Span(first, last, "as")]
    return []


def _noun_phrase(w: Words, first: int, last: int) -> bool:
    """Whether the words go on without a sign, and none but the article at first ends a noun phrase."""
    later = range(_skip_determiners(w, first, last), last)
    return all(map(open_gap, w.gaps[first : last + 1])) and not any(_ends_phrase(w, n) for n in later)


def _goes_on(w: Words, last: int) -> bool:
    """Whether a name or a verb follows the phrase, which then belongs to that."""
    follows = w.words[last + 1] if last + 1 < len(w.words) and open_gap(w.gaps[last + 1]) else ""
    return names_next(w, last) or follows in BE | HAVE | MODALS


def names_next(w: Words, last: int) -> bool:
    """Whether a name follows the phrase directly, which it then belongs to."""
    n = last + 1
    return n < len(w.words) and open_gap(w.gaps[n]) and bool(w.actors[n] or w.tokens[n][0].isupper())


def is_role(word: str) -> bool:
    """Whether a word says what a person is: president, ex-president, coup-leader."""
    return word in ROLES or ("-" in word and (word.split("-")[-1] in ROLES or word.split("-")[0] in ROLES - {"left"}))
