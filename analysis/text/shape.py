"""The shape of a line of a page, as named traits: how long it is, how it begins and ends, what it asks."""

from collections.abc import Iterator
from itertools import chain

from .classes import class_file, patterns
from .lexicon import function_tags, tag_of
from .wording import is_finished, told

_SIZES = {1: "1 word", 3: "2 or 3 words", 6: "4 to 6 words", 12: "7 to 12 words", 40: "13 to 40 words"}
_MANY = 40  # words of a line whose marks tell
_SECTION = 60  # characters of a line with names of sections
_FORMS = {"past": {"VBD"}, "present": {"VBZ", "MD"}, "any": {"VBD", "VBZ", "VBP", "MD", "VBN"}}  # by their tags
_P = patterns("page")
# Words with which a site asks its readers for something or offers it, and those in which it names its sections.
_ASKING, _SECTIONS = (frozenset(class_file("notices")[name].split()) for name in ("asking", "sections"))


def shape(paragraph: str) -> Iterator[str]:
    """How long a paragraph is, how it begins and ends, what it asks."""
    words = paragraph.split()
    size = next((name for most, name in _SIZES.items() if len(words) <= most), "more words")
    yield from (size, f"{size}, {'' if is_finished(paragraph) else 'not '}finished")
    yield f"ends in {paragraph[-1]}" if paragraph[-1] in ".:;,?!…)" else "ends in a word"
    if paragraph[0].islower() or paragraph[0] in "“\"'‘«#@>":
        yield f"begins with {'a small letter' if paragraph[0].islower() else paragraph[0]}"
    yield from _asks(_P["quoted"].sub("", paragraph))
    if len(words) <= _MANY:
        yield from chain(_marks(paragraph), _verbs(words))


def _asks(unquoted: str) -> Iterator[str]:
    """Whether a line speaks to the reader, and asks for something or offers it, once or more often."""
    reader = len(_P["reader"].findall(unquoted))
    asked = len(_ASKING.intersection(word.strip(".,!?:’'\"").lower() for word in unquoted.split()))
    often = ("nothing", "once", "twice")[min(asked, 2)]
    if asked:
        yield f"asks {often}"
    if reader:
        yield f"to the reader{' twice' if reader > 1 else ''}, asks {often}"


def _marks(paragraph: str) -> Iterator[str]:
    yield from told("page", paragraph)
    if paragraph.isupper():
        yield "is in capitals"
    if names_section(paragraph):
        yield "is a row of sections"


def _verbs(words: list[str]) -> Iterator[str]:
    """What the verbs of a line are, each word judged by itself."""
    bare = [word.strip(",.!?:;’'“”\"()").lower() for word in words]
    tags = [function_tags().get(word) or tag_of(word) for word in bare if word]
    for name, forms in _FORMS.items():
        if not forms.isdisjoint(tags):
            yield f"verb: {name}"
    if tags[:1] == ["VB"]:
        yield "verb: imperative"


def names_section(paragraph: str) -> bool:
    """Whether a line is made of names of sections: World | Business."""
    return len(paragraph) < _SECTION and all(word.strip(",|·›").lower() in _SECTIONS for word in paragraph.split())
