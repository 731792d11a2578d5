"""The part of speech of a word by the words beside it: noun or verb, past or participle."""

from typing import TYPE_CHECKING

from .classes import class_file, word_class
from .lexicon import verb_bases

if TYPE_CHECKING:
    from .tags import Words

FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_NO_VERB_AFTER = frozenset({"DT", "PRP$", "JJ", "POS", "CD"})  # what follows them is a noun
_PHRASE_OPENS = frozenset({"DT", "PRP$", "CD", "NNP", "NNS", "JJ", "PRP", "NN"})
_ONE_OPENS = _PHRASE_OPENS - {"CD", "NNS", "JJ"}  # what is no noun that "two more" counts


def in_context(w: "Words", tags: list[str], i: int) -> str:
    """The tag of word i, by the tags around it."""
    rule = _CONTEXT.get(tags[i])
    if rule is None:
        return tags[i]
    p, after = _before(tags, i), tags[i + 1] if i + 1 < len(tags) else "."
    return rule(w, tags, i, p, tags[p] if p >= 0 else "", after)


def _before(tags: list[str], i: int) -> int:
    """The word before i, adverbs left out; -1 at the beginning."""
    i -= 1
    while i >= 0 and tags[i] == "RB":
        i -= 1
    return i


def _beside(w: "Words", tags: list[str], i: int, p: int, previous: str, after: str) -> str:
    """A word that is something else between words of some tags, as `tags.toml` has it."""
    told, own = _BESIDE[tags[i]], tags[max(0, i - 1)]
    fits = w.words[i] in told["words"].split() and own in told["behind"].split() and after in told["before"].split()
    return str(told["is"]) if fits and i else tags[i]


def _third(w: "Words", tags: list[str], i: int, p: int, previous: str, after: str) -> str:
    """A word in -s: noun or verb, by what stands beside it."""
    low, tag = w.words[i], tags[i]
    if low in word_class("be", "have", "do"):
        return tag
    if previous in _NO_VERB_AFTER or previous in {"IN", "TO", "MD", "", "CC"}:
        return "NNS" if previous != "CC" or tag == "NNS" else "VBZ"
    if previous in {"WP", "PRP"} or tag == "VBZ":
        return "VBZ"
    says = low in word_class("saying", "describing") and after in {",", ".", ":"}
    opens = after in {"DT", "PRP$", "PRP", "TO", "NNP", "WRB", "WP"} or w.words[i + 1 : i + 2] == ["that"]
    return "VBZ" if previous in {"NN", "NNP"} and (says or opens) else "NNS"


def _base(w: "Words", tags: list[str], i: int, p: int, previous: str, after: str) -> str:
    """A word that may be a noun or the base form of a verb."""
    low, tag, word = w.words[i], tags[i], "".join(w.words[p : p + 1])
    if low.endswith("ing") and previous == "IN" and after in {"DT", "PRP$", "PRP"}:
        return "VBG"  # by publishing the report
    if low not in verb_bases():
        return tag
    if previous in {"TO", "MD"} or word in word_class("do"):
        return "VB"
    if previous in _NO_VERB_AFTER | {"IN", "VBN", "VBG", "VBD"}:
        return "NN"
    many = previous in {"NNS", "PRP"} or word in word_class("people")
    if many and (after in _PHRASE_OPENS or tag == "VB"):
        return "VBP"
    if tag == "VB" and previous == "NN" and after in {"IN", "RB", "TO", "DT"} and "and" in w.words[max(0, p - 3) : p]:
        return "VBP"  # the mayor and her rival meet in Velm
    if after == "NNP" and low in word_class("players"):
        return "NN"  # striker Otto Katz and prop Jan Holt
    return "VB" if tag == "VB" and previous not in {"NN", "NNP"} else "NN"


def _past(w: "Words", tags: list[str], i: int, p: int, previous: str, after: str) -> str:
    """A form that may be past or participle."""
    word = "".join(w.words[p : p + 1])
    if word in word_class("be", "get", "have"):
        return "VBN"
    if previous == "CC" and p > 0:
        return "VBN" if tags[_before(tags, p)] == "VBN" else "VBD"  # as the word it links
    speaks = w.words[i] in word_class("saying") and previous in {"NN", "NNS", "NNP"}
    relative = previous == "IN" and word in {"that", "which", "who"}
    if speaks or relative or previous in {"PRP", "WP"} or _more_did(w, tags, p, after):
        return "VBD"
    if previous in {"DT", "PRP$", "POS", "IN", "TO", "JJ", "CD", "MD"}:
        return _past_bound(w.words[i], previous)
    if previous in {"NN", "NNS", "NNP", ")", "VBN"} or (previous == "," and after in _PHRASE_OPENS):
        return "VBN" if w.words[i + 1 : i + 2] == ["by"] else "VBD"
    aside = previous == "," and "," in tags[max(0, p - 14) : p]  # the mayor, a baker, said
    return "VBD" if aside or (previous == "," and after in {".", ",", "TO"}) else "VBN"


def _past_bound(word: str, previous: str) -> str:
    """The same behind a word that no past follows: cut, hit, hurt may be base forms and nouns as well."""
    if word not in word_class("unchanged"):
        return "VBN"
    return "VB" if previous in {"MD", "TO"} else "VBN" if word == "hurt" else "NN"


def _more_did(w: "Words", tags: list[str], p: int, after: str) -> bool:
    """Whether a past form is what some more people did: two more lost an arm; not: injured men."""
    return p > 0 and w.words[p] == "more" and tags[p - 1] in {"CD", "NNS"} and after in _ONE_OPENS


def _gerund(w: "Words", tags: list[str], i: int, p: int, previous: str, after: str) -> str:
    noun = previous in {"DT", "PRP$", "POS", "JJ"} and w.words[i + 1 : i + 2] == ["of"]
    return "NN" if noun else "VBG"


def _her(w: "Words", tags: list[str], i: int, p: int, previous: str, after: str) -> str:
    return "PRP$" if w.words[i] != "her" or after in {"NN", "NNS", "JJ", "NNP", "CD", "VBG"} else "PRP"


_BESIDE = class_file("tags")["beside"]
_CONTEXT = {
    "NNS": _third, "VBZ": _third, "NN": _base, "VB": _base, "VBN?": _past, "VBG": _gerund, "PRP$": _her,
    **dict.fromkeys(_BESIDE, _beside),
}  # fmt: skip
