"""The reading of an article: words, chunks and mentions of its sentences, each read when somebody asks, and kept."""

import re
from bisect import bisect_left, bisect_right
from functools import cached_property, lru_cache
from operator import itemgetter

from .cast import Known
from .chunks import find_chunks
from .clauses import Sentence
from .layers import Layers, layers
from .mentions import Mention, find_mentions
from .tags import Words

_QUOTE_START = itemgetter(0)
_CAPITAL = re.compile(r"(?<=[a-z,] )[A-Z][^\W\d_]+")
_ENTRY = re.compile(
    r"\d{1,2}[:.]\d\d(?: ?[apAP]\.?[mM]\.?)?[ \t]+(?:[-–—][ \t]+)?(?=[^\W\d_])"
)  # 15:40 Two men arrested
HEADINGS = frozenset({"title", "subtitle", "heading"})


class Reading:
    """The sentences of a text as words and chunks, and who is meant in them."""

    def __init__(self, text: str, found: Layers, known: Known) -> None:
        self.text, self.layers = text, found
        self._known = known
        self._read: dict[int, Sentence] = {}
        self._quoted: dict[int, frozenset[int]] = {}

    def sentence(self, i: int) -> Sentence:
        """The sentence of that number (from 0)."""
        if i not in self._read:
            start, end, label = self.layers.sentences[i]
            words = Words(self.text, start, end, label in HEADINGS, self._names)
            if entry := _ENTRY.match(self.text, start, end):
                size = bisect_left(words.starts, entry.end())
                words.tags[:size] = [":"] * size
            self._read[i] = Sentence(words, find_chunks(words))
        return self._read[i]

    @cached_property
    def _names(self) -> frozenset[str]:
        """The words written with a capital inside a sentence, lower-cased: what opens one with them may be a name."""
        return frozenset(map(str.lower, _CAPITAL.findall(self.text)))

    @cached_property
    def mentions(self) -> list[list[Mention]]:
        """The mentions of each sentence."""
        numbers = range(len(self.layers.sentences))
        return find_mentions([self.sentence(i) for i in numbers], [self.quoted_words(i) for i in numbers], self._known)

    def quoted_words(self, i: int) -> frozenset[int]:
        """The numbers of the words of a sentence that stand in quotations."""
        if i not in self._quoted:
            quotes, starts = self.layers.quotes, self.sentence(i).words.starts
            found = [bisect_right(quotes, at, key=_QUOTE_START) - 1 for at in starts] if quotes else []
            inside = (k for k, q in enumerate(found) if q >= 0 and starts[k] < quotes[q].end)
            self._quoted[i] = frozenset(inside)
        return self._quoted[i]


@lru_cache(maxsize=256)
def _reading(key: tuple[str, str, str], known: tuple[tuple[tuple[str, ...], tuple[str, str]], ...]) -> Reading:
    return Reading(key[0], layers(*key), dict(known))


def read_article(key: tuple[str, str, str], known: Known | None = None) -> Reading:
    """The reading of an article: `key` is its text, headline and author, `known` the names that the reader gave."""
    return _reading(key, tuple((known or {}).items()))
