"""Who does what: verbs of killing, injuring, ousting and the like as active, passive or without agent."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

import pandas as pd

from ..actors import readings
from ..text.chunks import Group, Phrase, owner
from ..text.classes import inflected, word_class
from ..text.clauses import Sentence, subject, whole, whole_subject
from ..text.given import of_articles
from ..text.objects import by_agent, object_of
from ..text.tokens import voice_at
from .acts import (
    ACTIONS,
    Act,
    forms,
    governors,
    happened,
    is_people,
    nouns,
    only_dismissed,
    people_before,
    qualified,
    says_none,
    told_as_noun,
    verbs,
    words,
)

_PASSIVE = ("passive without agent", "passive with agent")
FORMS = ["active", "passive with agent", "passive without agent", "intransitive", "no subject", "noun"]
COLUMNS = "article_id action verb form agent patient surface voice sentence start end".split()
_CALENDAR = ("months", "weekdays", "times")  # classes of words that are nobody
_REACH = 20  # words behind "died" that may name the violence
Span = tuple[int, int]  # first word and end


class Told(NamedTuple):
    """An act in a sentence: its words, how it is told, the words for who did it and to whom."""

    act: Act
    at: Span
    form: str
    agent: Span | None
    patient: Span | None


@of_articles
def agency(articles: pd.DataFrame) -> pd.DataFrame:
    """One row an act of killing, injuring, ousting, resigning, detaining, evicting or attacking that is told or
    alleged, in order.

    Columns: article_id, action, verb, form, agent, patient, surface, voice, sentence (from 1), start, end (characters),
    text (of the sentence). form: active, passive with agent (by …), passive without agent (also "the ousted
    government", "34 injured"), intransitive ("died in the attack"), no subject (an infinitive or -ing: who does it is
    not said at the verb), noun ("the overthrow of …"); on what the last four leave out see Trew 1979, Fowler 1991.
    agent and patient are noun phrases of the text, empty where not found. What is denied, planned, demanded or charged
    is no row.
    """
    records: list[tuple[object, ...]] = []
    texts: list[str] = []
    for article_id, reading in readings(articles):
        for i, (start, end, _) in enumerate(reading.layers.sentences):
            if _pattern().search(reading.text, start, end):
                s = reading.sentence(i)
                for told in find_acts(s):
                    first, last = s.words.starts[told.at[0]], s.words.ends[told.at[1] - 1]
                    words = [s.words.surface(*span) if span else "" for span in (told.agent, told.patient)]
                    where = reading.text[first:last], voice_at(reading.layers, i, first), i + 1, first, last
                    records.append((article_id, told.act.action, told.act.base, told.form, *words, *where))
                    texts.append(reading.text[start:end])
    table = pd.DataFrame.from_records(records, columns=COLUMNS)
    table["action"] = pd.Categorical(table["action"], categories=list(ACTIONS))
    table["form"] = pd.Categorical(table["form"], categories=FORMS)
    return table.assign(text=pd.Series(texts, dtype="object"))  # one text, not a copy a row


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(sorted({*verbs(), *nouns()}))})\b", re.IGNORECASE)


def find_acts(s: Sentence) -> Iterator[Told]:
    """The acts that a sentence tells of."""
    for k, word in enumerate(s.words.words):
        chunk = s.chunks.at[k]
        if isinstance(chunk, Group) and chunk.verb == k:
            told = (_verb(s, chunk, act) for act in verbs().get(word, ()))
        elif isinstance(chunk, Phrase):
            told = (t for t in (_participle(s, chunk, k), _noun(s, chunk, k)))
        else:
            continue
        yield from [t for t in told if t and not (t.patient and only_dismissed(s, t.act, *t.patient))][:1]


def _verb(s: Sentence, group: Group, act: Act) -> Told | None:
    """The act of a verb that tells of one."""
    end, who = _end(s, group, act), _doer(s, group)
    stays = act.action == "resign" and (group.passive or s.word(end).endswith("ing"))
    if not end or stays or not happened(s, group, who):
        return None
    found = Told(act, (group.verb, end), *_roles(s, group, act, end, who))
    return found if _possible(s, found) else None


def _roles(s: Sentence, group: Group, act: Act, end: int, who: Phrase | None) -> tuple[str, Span | None, Span | None]:
    """How the act of a verb is told, by whom and to whom: its subject and its object, or whom "by" names."""
    subj = _span(s, group, who) if who else None
    if act.blow:
        return "intransitive", None, subj
    patient = None if group.passive or act.action == "resign" else _object(s, group, end, act)
    pronoun = who and s.tag(who.head) == "PRP"  # they shot to kill
    tells = group.first if act.follow else group.verb  # had burned to death; not: had attacked
    bare = s.tag(tells) == "VBD" and s.word(end) != "that" and not pronoun
    if group.passive or (bare and patient is None and act.action != "resign"):  # twelve injured in crash
        agent, people = _agent(s, end) if group.passive else None, people_before(s, group)
        return _PASSIVE[agent is not None], agent, _span(s, group, people) if people else subj
    apart = not subj or who == _guilty(s, group.first)
    return "no subject" if apart else "active", subj, patient


def _span(s: Sentence, group: Group, who: Phrase) -> Span:
    """A subject with all that "and" joins; of a relative clause the last that it follows; hundreds more."""
    w = s.words
    first, end = whole(s, who) if "WP" in w.tags[who.last : group.first] else whole_subject(s, who)
    return first - (w.words[first] == "more" and w.tags[max(0, first - 1)] in {"CD", "NNS"}), end


def _doer(s: Sentence, group: Group) -> Phrase | None:
    """The subject of a verb, of a participle the number before it (spoke of eight injured); of a gerund or an
    infinitive the object or the subject of the verb that it hangs on."""
    p = group.first - 1
    if group.passive and not group.finite and s.tag(p) == "CD":
        return s.phrase(p)
    if s.tag(group.verb) != "VBG" or s.tag(p) != "IN":
        who = subject(s, group)
        if who or group.finite:
            return who
    near = s.phrase(group.first - 2)
    if guilty := _guilty(s, group.first):
        return guilty
    if near and s.group(near.first - 1):
        return near
    governing = next(filter(None, (s.group(k) for k, _ in governors(s, group.first))), None)
    return subject(s, governing) if governing else None


def _guilty(s: Sentence, first: int) -> Phrase | None:
    """Of whom an adjective says what a gerund, with its preposition, adds at word `first`: men guilty of killing."""
    before = s.phrase(first - 3) if s.words.tags[max(first - 2, 0) : first] == ["JJ", "IN"] else None
    return before._replace(last=first - 2, head=first - 3) if before else None


def _end(s: Sentence, group: Group, act: Act) -> int:
    """Where a verb ends with the words that must follow it, before or behind its object; 0 where they do not."""
    if not act.follow:
        return group.last
    behind = object_of(s, group)
    places = [group.last, *([whole(s, behind)[1]] if behind else [])]
    ends = (p + len(f) for p in places for f in act.follow if tuple(s.words.words[p : p + len(f)]) == f)
    return next(ends, 0)


def _object(s: Sentence, group: Group, end: int, act: Act) -> Span | None:
    """To whom it is done: behind the verb, between it and its particle, or behind a verb that shares its object."""
    behind = object_of(s, group)
    if phrase := s.phrase(end):
        return end, whole(s, phrase)[1]
    if behind and act.people and not act.follow:
        return None  # beat back the flames
    after = next(k for k in range(end, len(s.words) + 1) if s.tag(k) not in {"CC", ",", "RB"})
    following = s.group(after) if s.tag(end) in {"CC", ","} else None
    if behind is None and following and not following.passive and s.tag(following.verb) == s.tag(group.verb):
        return _object(s, following, following.last, act)
    return whole(s, behind) if behind else None


def _agent(s: Sentence, end: int) -> Span | None:
    """Whom "by" names behind word `end`, where that can act."""
    found = by_agent(s, end)
    nobody = word_class(*_CALENDAR) | words("means")
    return whole(s, found) if found and s.tag(found.head) != "CD" and s.word(found.head) not in nobody else None


def _possible(s: Sentence, t: Told) -> bool:
    """Whether the patient is somebody, of what is done to people only a person, and no election is told of."""
    said = set(s.words.words)
    if t.act.contest and words("contest") & said and not words("violence") & said:
        return False
    if t.act.blow and words("violence").isdisjoint(s.words.words[t.at[1] : t.at[1] + _REACH]):
        return False
    if t.patient is None:
        alone = t.act.action == "resign" or t.act.blow or t.form == "noun"
        return alone or (t.agent is not None and t.form.startswith("passive"))
    phrase, ends = s.phrase(t.patient[0]), {s.word(t.patient[0]), s.word(t.patient[1] - 1)}
    if says_none(s, phrase) or ends & (word_class("anybody") | words("nobody")):
        return False
    return not t.act.people or (phrase is not None and is_people(s, phrase))


def _participle(s: Sentence, phrase: Phrase, k: int) -> Told | None:
    """A participle in a noun phrase: the ousted mayor; 34 injured; those murdered by soldiers."""
    w = s.words
    acts = verbs().get(w.words[k], ()) if w.tags[k] in {"VBN", "JJ"} else ()
    side = k < phrase.head  # the beaten side
    act = next((a for a in acts if not (a.follow or a.blow or (side and a.contest)) and a.action != "resign"), None)
    if act is None or w.words[k] in {act.base, inflected(act.base)[-1]}:
        return None
    agent = _agent(s, k + 1) if k == phrase.head else None
    patient = (phrase.first, k) if k == phrase.head else qualified(s, phrase, k)
    counted = k == phrase.head and "CD" in w.tags[phrase.first : k]
    if not patient or not (agent or counted or side):
        return None
    return Told(act, (k, k + 1), _PASSIVE[agent is not None], agent, patient)


def _noun(s: Sentence, phrase: Phrase, k: int) -> Told | None:
    """An act as the head of a noun phrase: whose it is ("of …", a possessive), and by whom."""
    act = nouns().get(s.word(k))
    of = s.phrase(k + 2) if s.word(k + 1) == "of" else None
    if act is None or k != phrase.head or (act.follow and not of) or not told_as_noun(s, phrase):
        return None
    whose = _owner(s, phrase, of)
    agent, patient = _agent(s, k + 1) or _beside(s, phrase, "doing"), whose or _beside(s, phrase, "suffering")
    if act.action == "resign":
        agent, patient = whose, None
    force = k > phrase.first and s.word(k - 1) in words("forces") | words("offices")
    if agent is None and force and (act.action == "resign" or patient):
        agent = next(n for n in range(phrase.first, k) if s.tag(n) != "DT"), k  # the army massacre of farmers
    found = Told(act, (k, k + 1), "noun", agent, patient)
    return found if _possible(s, found) else None


def _owner(s: Sentence, phrase: Phrase, of: Phrase | None) -> Span | None:
    """Whose an act is that a noun names: of the mayor, the mayor's, his."""
    if of:
        return whole(s, of)
    own = owner(s.words, phrase)
    if own and s.word(own.head) not in word_class(*_CALENDAR):  # not Thursday's killings
        return own.first, own.last
    return (phrase.first, phrase.first + 1) if s.tag(phrase.first) == "PRP$" else None


def _beside(s: Sentence, phrase: Phrase, verbs: str) -> Span | None:
    """Who suffers (faced) or does (made, by a class of verbs) the act that a noun phrase names."""
    group = s.group(phrase.first - 1)
    who = subject(s, group) if group and s.word(group.verb) in forms(verbs) else None
    return _span(s, group, who) if group and who else None
