"""The words of a sentence with their parts of speech, as tags of the Penn Treebank."""

from functools import lru_cache

from .capitals import join_names, mark_names
from .classes import word_class
from .context import in_context
from .lexicon import function_tags, tag_of
from .spelling import spelled
from .tokens import ACRONYMS, TOKEN

_QUOTES = frozenset('"“”„«»')
_HEADLINE = 0.6  # share of words with a capital that makes a headline of a sentence


class Words:
    """The words and signs (but quotation marks) of a stretch of text: start and end, lower-case form, tag. A possessive
    's is a word (POS), every other sign its own tag; names, with the small words inside them, are NNP."""

    __slots__ = ("_capital", "ends", "starts", "tags", "text", "words")

    def __init__(
        self, text: str, start: int, end: int, heading: bool = False, names: frozenset[str] = frozenset()
    ) -> None:
        """`names` are words that the article writes with a capital inside a sentence, lower-cased."""
        self.text = text
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.words: list[str] = []
        self._capital: list[bool] = []
        at = start
        for match in TOKEN.finditer(text, start, end):
            self._signs(at, match.start())
            self._word(match.start(), match.end())
            at = match.end()
        self._signs(at, end)
        self.tags = _tagged(self, heading, names)

    def __len__(self) -> int:
        return len(self.words)

    def surface(self, first: int, last: int) -> str:
        """The text from word `first` to word `last`, without it, white space folded."""
        return " ".join(self.text[self.starts[first] : self.ends[last - 1]].split()) if first < last else ""

    def capital(self, i: int) -> bool:
        """Whether word i is written with a capital: Harbi, al-Harbi."""
        return i < len(self) and self._capital[i]

    def glued(self, i: int) -> bool:
        """Whether nothing stands between word i and the one before it."""
        return i > 0 and self.starts[i] == self.ends[i - 1]

    def lower_end(self, i: int) -> bool:
        """Whether the part of word i behind its last hyphen is an adjective or a participle: US-backed."""
        last = self.text[self.starts[i] : self.ends[i]].rpartition("-")[2]
        return last.islower() and tag_of(last) in {"VBN", "VBD", "VBG", "JJ"}

    def _word(self, start: int, end: int) -> None:
        surface = self.text[start:end]
        low = (ACRONYMS.get(surface) or spelled(surface)).lower()
        base, _, added = low.rpartition("'")
        own = base and (added == "s" or f"'{added}" in word_class("be", "have", "modals"))
        particle, _, name = surface.partition("-")
        behind = name[:1].isupper() and particle in word_class("particles")  # al-Harbi
        cut = end - 1 - len(added) if own else end
        self._add(start, cut, base if own else low, surface[0].isupper() or behind)
        if own:
            self._add(cut, end, f"'{added}")  # the mayor's, they're

    def _signs(self, start: int, end: int) -> None:
        if end - start == 1 and self.text[start] == " ":
            return
        if self._abbreviates(start):
            self.ends[-1] = start = start + 1  # Mr. Ruiz, J. Ruiz
        for k in range(start, end):
            sign = self.text[k]
            if sign in _QUOTES or sign.isspace() or sign in "‘’'":
                owning = k == start and self.words and self.words[-1][-1] == "s"
                if owning and sign in "’'" and self.text[k + 1 : k + 2] == " ":
                    self._add(k, k + 1, "'")
                continue
            self._add(k, k + 1, sign)

    def _abbreviates(self, at: int) -> bool:
        """Whether the sign at `at` is the full stop of a title or an initial before a name."""
        after = self.text[at : at + 3]
        if after[:2] != ". " or not after[2:].isupper() or not self.words or self.ends[-1] != at:
            return False
        return self.words[-1] in word_class("titles") or (len(self.words[-1]) == 1 and self._capital[-1])

    def _add(self, start: int, end: int, low: str, capital: bool = False) -> None:
        self.starts.append(start)
        self.ends.append(end)
        self.words.append(low)
        self._capital.append(capital)


@lru_cache(maxsize=200_000)
def _alone(low: str) -> str:
    """The tag of a word in lower case by itself; VBN? may be past or participle."""
    if not low[0].isalnum():
        return function_tags().get(low, low[0])
    if low in function_tags():
        return function_tags()[low]
    if low[0].isdecimal():
        return tag_of(low) if low[-1].isalpha() else "CD"
    tag = tag_of(low)
    if low in word_class("roles") and not tag.startswith("VB"):
        return "NN"
    if tag in {"VBD", "VBN"} or low in word_class("unchanged"):
        definite = low in word_class("past_only") or (tag == "VBN" and low.endswith(("en", "wn", "ne")))
        return ("VBD" if low in word_class("past_only") else "VBN") if definite else "VBN?"
    return {"NNP": "NN", "NNPS": "NNS", "VBP": "VB", "PRP": "PRP", "JJR": "JJ", "JJS": "JJ", "FW": "NN"}.get(tag, tag)


def _tagged(w: Words, heading: bool, names: frozenset[str]) -> list[str]:
    tags = [_alone(low) for low in w.words]
    mark_names(w, tags, heading or _in_title_case(w, tags), names)
    join_names(w, tags)
    for i in range(len(tags)):
        tags[i] = in_context(w, tags, i)
    return tags


def _in_title_case(w: Words, tags: list[str]) -> bool:
    long = [i for i, low in enumerate(w.words) if low[0].isalpha() and len(low) > 3]
    return len(long) > 3 and sum(map(w.capital, long)) > _HEADLINE * len(long) and tags[-1] not in {".", "?", "!"}
