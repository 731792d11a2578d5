"""What an article tells of deaths, injuries and arrests before a number is read, and what its rules see ahead."""

from bisect import bisect, bisect_left, insort
from collections import Counter
from collections.abc import Sequence
from itertools import chain, pairwise

from .. import cues as cue
from ..measures import MEASURES, TOLLS
from ..numbers.reading import Reading
from ..numbers.words import Words
from ..topics import Topics

PARAGRAPH = 5  # sentences that tell what a paragraph is about
BACK = 4  # sentences beyond which a toll told is far
ALIKE = 1.34  # how many times as large as a toll told a number is that may be another count of it
WORDS = {**cue.COUNTED, **cue.ACTIVE, **cue.PARTICIPLES, **cue.TOPICS} | cue.OF_ONE_MEASURE
MEASURE_OF = {word: measure for word, measure in WORDS.items() if word not in cue.PRISONERS}
Numbers = tuple[int, Words, list[Reading]]  # of a sentence


class Story:
    """The tolls told before a number, the drafts of those behind it, and what sentences and text speak of."""

    def __init__(
        self, read: Sequence[Numbers], topics: Topics, telling: frozenset[str], paragraphs: tuple[int, ...]
    ) -> None:
        self.topics, self.words, self.paragraphs = topics, topics.words, paragraphs
        self.talk = Counter(MEASURE_OF[x] for x in telling if x in MEASURE_OF)
        self.ill = len(cue.EPIDEMICS & telling) > len(cue.HARM_DONE & telling)
        self.of_sentence: dict[int, Counter[str]] = {}
        self.of_paragraph: dict[int, Counter[str]] = {}
        self.told: list[tuple[str, int]] = []  # measure, sentence
        self.last: dict[str, int] = {}  # sentence that last told each measure
        self.values: dict[str, list[float]] = {m: [] for m in TOLLS}  # as told
        self.sorted: dict[str, list[float]] = {m: [] for m in TOLLS}
        drafts = [(r, i) for i, _, readings in read for r in readings if r.measure in MEASURES]
        self.ahead = [(r.measure, i, r.number.value) for r, i in reversed(drafts)]
        self.drafts = Counter(measure for measure, _, _ in self.ahead)
        self.spoken_of = self.talk.keys() | self.drafts.keys()
        self.values_ahead = Counter((measure, value) for measure, _, value in self.ahead)

    def come_to(self, r: Reading) -> None:
        """Go on to the next number: its own draft is not ahead any more."""
        if r.measure in MEASURES:
            measure, _, value = self.ahead.pop()
            self.values_ahead[measure, value] -= 1

    def tell(self, i: int, r: Reading) -> None:
        """Remember what a number of sentence i counts."""
        if r.measure in MEASURES:
            self.told.append((r.measure, i))
            self.last[r.measure] = i
        if r.measure in TOLLS:
            self.values[r.measure].append(r.number.value)
            insort(self.sorted[r.measure], r.number.value)

    def sentences_back(self, measure: str, i: int) -> str:
        """How many sentences before sentence i the measure was told."""
        return str(min(i - self.last[measure], BACK)) if measure in self.last else "never"

    def was_told(self, measure: str, value: float) -> bool:
        """Whether a value of the measure was told before."""
        at = bisect(self.sorted[measure], value)
        return at > 0 and self.sorted[measure][at - 1] == value

    def is_like_one(self, measure: str, value: float) -> bool:
        """Whether a value about as large was told before."""
        every = self.sorted[measure]
        at = bisect(every, value / ALIKE)
        return at < len(every) and every[at] <= value * ALIKE

    def spoken(self, measure: str, i: int) -> list[str]:
        """How the last sentence that speaks of a toll speaks of the measure, and how far back it is."""
        j = next((j for j in range(i, max(-1, i - PARAGRAPH), -1) if self.cues(j)), None)
        if j is None:
            return ["spoken of nothing"]
        alone = len(self.cues(j)) == 1
        how = ("alone" if alone else "too") if measure in self.cues(j) else "not"
        return [f"spoken of {i - j} back {how}"]

    def near(self, measure: str, i: int) -> bool:
        """Whether the measure was told before sentence i, or is told or spoken of around it; deaths are always near."""
        ahead = measure == "deaths" or any(m == measure and j <= i + 1 for m, j, _ in self.ahead[-1:])
        return ahead or measure in self.last or measure in self.paragraph_cues(i)

    def may_tell(self, measure: str, i: int) -> bool:
        """Whether sentence i may tell of the measure: those in hospital for an illness are none of the injured."""
        return not (measure == "injuries" and self.ill and cue.HARM_DONE.isdisjoint(self.words[i]))

    def cues(self, i: int) -> Counter[str]:
        """How often sentence i speaks of each measure."""
        if i not in self.of_sentence:
            self.of_sentence[i] = Counter(filter(None, map(MEASURE_OF.get, self.words[i])))
        return self.of_sentence[i]

    def asked(self, i: int) -> str:
        """The one measure that a question for how many right before the paragraph of sentence i asks for."""
        question = bisect_left(self.paragraphs, self.paragraphs[i]) - 1
        if question < 0 or ("how", "many") not in pairwise(self.words[question]):
            return ""
        told = self.cues(question) or set(filter(None, map(cue.ASKED_FOR.get, self.words[question])))
        return next(iter(told)) if len(told) == 1 and set(self.cues(i)) <= set(told) else ""

    def paragraph_cues(self, i: int) -> Counter[str]:
        """How often the paragraph of sentence i, up to it, speaks of each measure."""
        if i not in self.of_paragraph:
            reached = range(max(0, i - PARAGRAPH + 1), i + 1)
            mine = [self.cues(j) for j in reached if self.paragraphs[j] >= self.paragraphs[i] - 1]
            self.of_paragraph[i] = Counter(chain.from_iterable(x.elements() for x in mine))
        return self.of_paragraph[i]
