"""textstat's counts and formulas over again, to take apart what makes its scores (of 0.7.13, to 1e-9) differ."""

import re
from collections import Counter

import numpy as np

from .difficulty import COUNTS
from .formulas import Values, compute
from .word_lists import familiar_words, textstat_syllables

_CONTRACTION = re.compile(r"'(?![tsd]|ve|ll|re)")
FRAGMENT = re.compile(r"\b[^.!?]+[.!?]*")  # what textstat takes for a sentence
SHORT = 2  # words; a fragment that has no more is not counted


def textstat_sentences(text: str) -> int:
    """Sentences as textstat counts them: a stretch up to . ! or ?, unless it has two words or fewer."""
    fragments = FRAGMENT.findall(text)
    short = sum(len(textstat_words(fragment)) <= SHORT for fragment in fragments)
    return max(1, len(fragments) - short) if text else 0


def textstat_words(text: str) -> list[str]:
    """Words as textstat lists them: between blanks, punctuation deleted but for the apostrophe of a contraction."""
    return re.sub(r"[^\w\s']", "", _CONTRACTION.sub("", text)).split()


def textstat_counts(text: str) -> dict[str, Values]:
    """What textstat counts in `text`, from our lists of words; its ARI divides the characters by `blanks`: what stands
    between blanks."""
    words, bare = textstat_words(text), re.sub(r"[^\w\s]", "", text).split()
    spoken = Counter(word for w in words for word in w.lower().split())
    syllables = {w: sum(map(textstat_syllables, textstat_words(w.lower()))) for w in set(words)}
    hard = [w for w in words if w.lower() not in familiar_words()]
    counts = {
        "words": len(words),
        "sentences": textstat_sentences(text),
        "figures": 0,  # they have one syllable each
        "syllables": sum(n * textstat_syllables(w) for w, n in spoken.items()),
        "letters": len("".join(bare)),
        "characters": len("".join(text.split())),
        "long_words": sum(len(w) > 6 for w in bare),
        "polysyllables": sum(syllables[w] >= 3 for w in words),
        "complex_words": sum(syllables[w] >= 3 for w in hard),
        "difficult_words": len(hard),
        "blanks": len(text.split()),
    }
    return {name: np.asarray(n, dtype=float) for name, n in counts.items()}


def textstat_formulas(counts: dict[str, Values]) -> dict[str, Values]:
    """The nine scores by textstat's own variants of the formulas: 0 where a score is not defined, and

    Coleman-Liau with 0.058 for 0.0588 a letter, ARI with the characters divided by what stands between blanks,
    Dale-Chall without its constant where at most 5 % of the words are difficult.
    """
    with np.errstate(divide="ignore", invalid="ignore"):
        share = 100 * counts["difficult_words"] / counts["words"]
        per_word = counts["letters"] / counts["words"]
        stretched = counts["characters"] / counts["blanks"] - counts["characters"] / counts["words"]
        scores = compute({c: counts[c] for c in COUNTS})
        scores["coleman_liau_index"] = scores["coleman_liau_index"] - 0.08 * per_word
        scores["automated_readability_index"] = scores["automated_readability_index"] + 4.71 * stretched
        scores["dale_chall_readability_score"] = scores["dale_chall_readability_score"] - 3.6365 * (share <= 5)
    needed = {"flesch_reading_ease": "syllables", "flesch_kincaid_grade": "syllables", "coleman_liau_index": "letters"}
    zero = {s: np.isnan(v) | (counts[needed.get(s, "sentences")] == 0) for s, v in scores.items()}
    return {s: np.where(zero[s], 0.0, v) for s, v in scores.items()}
