"""Parts of speech of English words: Brill's lexicon (1992) of 94,000 words, as textblob ships it, and word endings."""

import re
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path

from .classes import class_file, singular, word_class

_PEOPLE_MADE = ("keeper", "worker", "writer", "maker", "holder", "hander", "ologist", "trician", "trist")
_LISTS = ("tlist", "klist", "hlist")  # shortlist, blacklist
_ENDINGS = [(tag, re.compile(ending)) for tag, ending in class_file("tags")["endings"].items()]


def package_file(package: str, *parts: str) -> Path:
    """A data file of an installed package, which is not imported. Raises ModuleNotFoundError without it."""
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError(f"No module named {package!r}; install what pyproject.toml lists")
    return Path(spec.origin).parent.joinpath(*parts)


@cache
def lexicon() -> dict[str, str]:
    """Each word, as written, to its likeliest tag of the Penn Treebank."""
    path = package_file("textblob", "en", "en-lexicon.txt")
    lines = path.read_text(encoding="utf-8").splitlines()
    pairs = (line.split(" ") for line in lines if line[:1] not in {";", ""})
    return {word: tag.split("|")[0] for word, tag, *_ in pairs}


@cache
def function_tags() -> dict[str, str]:
    """Function words to their tags."""
    told = class_file("tags")
    tags = {word: tag for tag, names in told["classes"].items() for word in word_class(*names.split())}
    return tags | {word: tag for tag, words in told["words"].items() for word in words.split()}


@cache
def verb_bases() -> frozenset[str]:
    """Base forms of verbs: what is written as one, and what forms in -ing and -ed are made of."""
    words = lexicon()
    bases = {word for word, tag in words.items() if tag in {"VB", "VBP"} and word.islower()}
    for word in words:
        if word.islower() and word.endswith(("ing", "ed")) and words[word][:2] in {"VB", "JJ", "NN"}:
            stem = word[:-3] if word.endswith("ing") else word[:-2]
            once = stem[:-1] if stem[-1:] == stem[-2:-1] else ""  # stopping
            bases |= {b for b in (stem, f"{stem}e", once) if words.get(b, "")[:2] in {"NN", "VB"}}
    return word_class("act_verbs") | bases


def tag_of(word: str) -> str:
    """The likeliest tag of a word in lower case, judged by itself."""
    known = lexicon().get(word)
    if known:
        return "VBN" if known == "JJ" and word in word_class("act_participles") else known
    if "-of-" in word and is_person_noun(word):
        return "NN"
    if "-" in word:
        last = word.rpartition("-")[2]
        tag = tag_of(last) if last else "NN"
        return "JJ" if tag in {"VBN", "VBG", "VBD", "CD", "JJ"} else tag
    return "VBZ" if _is_third(word) else next((tag for tag, ending in _ENDINGS if ending.fullmatch(word)), "NN")


def _is_third(word: str) -> bool:
    """Whether a word that the lexicon has not is a verb's form in -s, and the verb no noun: ousts, abducts."""
    tags = {lexicon().get(base, "") for base in (word[:-1], word[:-2]) if base in verb_bases()}
    return word.endswith("s") and bool(tags) and tags <= {"VB", "VBP", ""}


def is_common_noun(word: str) -> bool:
    """Whether a word in lower case is a noun of the lexicon, or an adjective that names of bodies are made of."""
    tag = lexicon().get(word, "")
    return (tag[:2] in {"NN", "JJ", "VB"} and tag not in {"NNP", "NNPS"}) or word in word_class("bodies")


@lru_cache(maxsize=100_000)
def is_person_noun(word: str) -> bool:
    """Whether a noun in lower case is one of people: minister, ex-ministers, policemen, firefighter, dietician."""
    first, _, end = word.partition("-of-")[0].rpartition("-")  # mother-of-two
    last = singular(first if end in word_class("postpositive") else end)
    known = not word_class("roles", "people", "partisans").isdisjoint((word, last))
    made = singular(word).endswith(_PEOPLE_MADE) and len(word) > 7
    ends = len(last) > 5 and last.endswith(("ist", "ian", "woman", "man")) and not last.endswith(_LISTS)
    return known or made or (ends and lexicon().get(last) == "NN")


def is_body_noun(word: str) -> bool:
    """Whether a noun in lower case is one of bodies: union, airline, chipmaker."""
    return word in word_class("bodies") or (is_firm_noun(word) and word not in word_class("roles"))


def is_firm_noun(word: str) -> bool:
    """Whether a noun in lower case is one of firms and of people alike: rival, grocer, chipmaker."""
    return word.rpartition("-")[2] in word_class("firms") or word.endswith(("maker", "builder"))
