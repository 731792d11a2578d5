"""What is seen of each paragraph of a text, as named traits: its wording, its place, its neighbours, and on a page with
notices its shape too. `line_labels.csv` has what each trait says of a label."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import accumulate, groupby, pairwise

from .classes import any_of, patterns
from .credits import people
from .masthead import head, masthead, may_be_name
from .shape import names_section, shape
from .turns import find_turns
from .wording import BULLETS, EMPHASIS, TITLE, key, read_words

_SHORTEST = 60  # characters of a line of prose that tells where the article is
_NEAR = 4  # lines on either side that are neighbours
_MANY = 4  # lines from which their number tells no more
_SHARES = {0.0: "no", 0.3: "few", 0.6: "some", 1.0: "most"}
_UNTITLED = re.compile(rf"[{EMPHASIS}{BULLETS}]*(?:(?:{any_of('courtesies')})\b\.? )?", re.IGNORECASE)
_VOICED = patterns("turns")["voiced"]
_REPORTING = re.compile(rf"\b(?:{any_of('spoken', 'announcing')})\b[^.!?]{{0,60}}:$", re.IGNORECASE)
_SAID = re.compile(rf"\b(?:{any_of('spoken')}),$")
Traits = list[set[str]]


def traits(paragraphs: list[str], headline: str = "", author: str = "") -> Traits:
    """The traits of each paragraph; `headline` and `author`, where known, are looked for in them."""
    words = read_words(tuple(paragraphs))
    kinds = [kind for kind, _ in words]
    # Below an article stands who edited it, whose rights it is: what makes a page stands above its prose or within.
    last = max((i for i, kind in enumerate(kinds) if kind == "prose"), default=0)
    is_page = "notice" in kinds[:last] or sum(map(names_section, paragraphs)) > 1
    kinds = kinds if is_page else masthead(paragraphs, kinds)
    seen = [{kind, *told} for kind, (_, told) in zip(kinds, words, strict=True)]
    found = [_places(paragraphs, kinds, is_page), _neighbours(kinds), _openings(paragraphs, kinds)]
    found += [_known(paragraphs, kinds, headline, author), _speech(paragraphs, kinds)]
    found += [] if is_page else [_heads(paragraphs, kinds)]
    found += [_writers(paragraphs, [i for i, own in enumerate(seen) if "begins with a role" in own])]
    found += [_shapes(paragraphs, kinds) if is_page else _lists(kinds)]
    for of_one in found:
        for i, trait in of_one:
            seen[i].add(trait)
    return seen


def _places(paragraphs: list[str], kinds: list[str], is_page: bool) -> Iterator[tuple[int, str]]:
    """Where the article and its notices stand from each paragraph."""
    page = "page" if is_page else "plain text"
    long = [kind == "prose" and len(paragraph) >= _SHORTEST for paragraph, kind in zip(paragraphs, kinds, strict=True)]
    prose = list(accumulate(long, initial=0))
    yield from ((0, f"first, {page}"), (0, f"first, {kinds[0]}"), (len(kinds) - 1, "last"))
    for i, kind in enumerate(kinds):
        above, below = prose[i], prose[-1] - prose[i + 1]
        place = "between" if above and below else "above" if below else "below" if above else "alone"
        yield i, f"{page}, {place}, {kind}"
        yield i, f"{kind}, {min(above, _MANY)} of prose above"
        yield i, f"{kind}, {min(below, _MANY)} of prose below"
        if is_page:
            near = kinds[max(0, i - _NEAR) : i + _NEAR + 1]
            share = near.count("notice") / len(near)
            yield i, f"{place}, {next(name for most, name in _SHARES.items() if share <= most)} notices near"


def _heads(paragraphs: list[str], kinds: list[str]) -> Iterator[tuple[int, str]]:
    """How many lines above the first paragraph may be the headline, and which each of them is."""
    maybe = [i for i in head(paragraphs) if kinds[i] in {"short", "prose"}]
    longest = max((len(paragraphs[i]) for i in maybe), default=0)
    for n, i in enumerate(maybe):
        yield i, f"{min(n, _MANY)} of {min(len(maybe), _MANY)} that may be the headline"
        yield i, f"{'longest' if len(paragraphs[i]) == longest else 'shorter'} of them"
        if may_be_name(paragraphs[i]):
            yield i, "a name of them"


def _neighbours(kinds: list[str]) -> Iterator[tuple[int, str]]:
    """What stands above and below each paragraph."""
    for i, (above, kind, below) in enumerate(zip(["start", *kinds], kinds, [*kinds[1:], "end"], strict=False)):
        yield from ((i, f"{kind} below {above}"), (i, f"{kind} above {below}"))


def _lists(kinds: list[str]) -> Iterator[tuple[int, str]]:
    """How many short lines stand in a row."""
    first = 0
    for kind, run in groupby(kinds):
        behind = first + len(list(run))
        if kind == "short":
            yield from ((i, f"{min(behind - first, _MANY)} short lines in a row") for i in range(first, behind))
        first = behind


def _openings(paragraphs: list[str], kinds: list[str]) -> Iterator[tuple[int, str]]:
    """How the paragraphs above and below end and begin."""
    for i, (above, below) in enumerate(pairwise(paragraphs), start=1):
        if above[-1] in ":,;" and i > 1:  # not a headline
            yield i, f"{kinds[i]} below an end in {above[-1]}"
        if below[0].islower():
            yield i - 1, "above a small letter"


def _known(paragraphs: list[str], kinds: list[str], headline: str, author: str) -> Iterator[tuple[int, str]]:
    """Lines that are the headline, name the author, or tell of somebody."""
    authors = _keys([author, *re.split(r",|;|&| and ", author)]) - {""}
    for i, paragraph in enumerate(paragraphs if headline or authors else []):
        plain = paragraph.strip(EMPHASIS)
        if headline and len(paragraph) <= TITLE:
            yield i, f"{'is' if key(plain) == key(headline) else 'is not'} the headline"
        if authors and len(paragraph) <= TITLE:
            names = _keys([*people(re.sub(r"\(.*?\)", "", plain)), re.split(r"[,|/–—(]", plain)[0]])
            yield i, f"{kinds[i]} {'without' if names.isdisjoint(authors) else 'with'} the author"
    names = authors | _keys(n for p, kind in zip(paragraphs, kinds, strict=True) if kind == "byline" for n in people(p))
    for i, paragraph in enumerate(paragraphs):
        if names and key(_untitled(paragraph[:60])).startswith(tuple(names)):
            yield i, f"{kinds[i]} opens with the author"


def _keys(names: Iterable[str]) -> set[str]:
    return {key(_untitled(name)) for name in names}


def _untitled(line: str) -> str:
    """A line that begins with a name, without the marks and the title before it."""
    return _UNTITLED.sub("", line, count=1)


def _writers(paragraphs: list[str], roles: list[int]) -> Iterator[tuple[int, str]]:
    """Paragraphs that say what somebody is whom the text names above, or does not."""
    for i in roles:
        name = " ".join(_untitled(paragraphs[i]).split()[:2]).rstrip(",")
        yield i, f"role of somebody {'named' if any(name in above for above in paragraphs[:i]) else 'new'}"


def _speech(paragraphs: list[str], kinds: list[str]) -> Iterator[tuple[int, str]]:
    """Turns of an interview, what a phrase such as "she said:" announces, what may go on a quotation."""
    solid = [i for i, kind in enumerate(kinds) if kind in {"prose", "short", "item"}]
    for k, answers in find_turns([paragraphs[i] for i in solid]).items():
        yield solid[k], "an answer" if answers else "a question asked"
    for i, (above, below) in enumerate(pairwise(paragraphs), start=1):
        is_open = above.count("“") > above.count("”") or above.count('"') % 2 == 1
        goes_on = above[-1] == ";" and i > 1
        if goes_on or (below[0] in '“"‘' and is_open) or (_VOICED.match(above) and _VOICED.match(below)):
            yield i, "may go on a quotation"
        phrase = {":": _REPORTING, ",": _SAID}.get(above[-1])
        if phrase is not None and phrase.search(above[-100:]):
            yield i, f"{kinds[i]} announced"


def _shapes(paragraphs: list[str], kinds: list[str]) -> Iterator[tuple[int, str]]:
    """The shape of each line of a page, and which repeat others or most words of a longer one in their order."""
    often, places = Counter(paragraphs), defaultdict[tuple[str, ...], list[int]](list)
    for i, paragraph in enumerate(paragraphs):
        for run in _runs(paragraph):
            places[run].append(i)
    for i, (paragraph, kind) in enumerate(zip(paragraphs, kinds, strict=True)):
        yield from ((i, trait) for trait in shape(paragraph))
        if often[paragraph] > 1:
            yield i, f"{kind} repeated"
        own = _runs(paragraph)
        shared = Counter(k for run in own for k in places[run] if len(paragraphs[k]) > len(paragraph))
        if len(own) > 1 and 3 * max(shared.values(), default=0) >= 2 * len(own):
            yield i, f"{kind} of words in a longer one"


def _runs(paragraph: str) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", paragraph.lower())
    return set(zip(words, words[1:], words[2:], strict=False))
