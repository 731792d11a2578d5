"""What the wording of a paragraph alone tells about its part in an article."""

import re
import unicodedata
from functools import cache, lru_cache

from .classes import class_file
from .credits import is_credit, is_date_line, people, without_date

PROSE, SHORT, ITEM = "prose", "short", "item"  # where only the place can tell: see line_labels
TEXT = {PROSE, SHORT, ITEM}

TITLE = 200  # characters a title may have
HEADING = 110  # characters a heading may have

NAME = r"[^\W\d_a-z][\w.'’-]*"
PERSON = re.compile(rf"{NAME}(?: {NAME}){{1,3}}")
_NOTICE = 400  # characters of a paragraph that a phrase makes a notice
_CAPTION_LENGTH = 300
_NOTICES = class_file("notices")


def _any(name: str) -> re.Pattern[str]:
    return re.compile(f"(?:{'|'.join(_NOTICES[name])})", re.IGNORECASE)


def credit(name: str) -> re.Pattern[str]:
    """What matches any pattern of a list of credits."""
    patterns = "|".join(_NOTICES["credits"][name])
    return re.compile(f"(?:{patterns})".replace("<person>", PERSON.pattern).replace("<name>", NAME))


_BYLINE, _CAPTION, _CREDITED, _QUESTION = map(credit, ("byline", "caption", "credited", "question"))
_CAPTIONED = _NOTICES["credits"]["captioned"].split()
_BEGIN = _any("begin")
_LATER = re.compile(rf"[^“”\"]*?[.!?] {_BEGIN.pattern}", re.IGNORECASE)  # in a sentence of the page behind the first
_WITHIN = {word: re.compile(p, re.IGNORECASE) for word, p in _NOTICES["within"].items()}
_ALONE = re.compile(rf"{_any('alone').pattern}(?: \(\d+\))?[:.]?", re.IGNORECASE)
END = re.compile(rf"{_any('end').pattern}(?: \(\d+\))?[:.]?", re.IGNORECASE)
_AGENCY = re.compile(rf"[(/] ?(?:{'|'.join(_NOTICES['agencies'].split())})(?: \w+)?\)?\.?$")
_FIELD = re.compile(r"([A-Za-z][A-Za-z -]{2,20}):(?: (.*))?")
_TITLED = 3  # letters of the longest word that is small in a title, and longer words that it has at least
_OTHERS = 8  # blanks in a line that is no more than whose a picture is
_FEW = 4  # words of a notice that may end in a stop
_FINISHED = frozenset(".!?:;,…")
LISTED = re.compile(r"[•·*▪◦‣–-]\s|\(?\d{1,2}[.)]\s|[@#]\w")
_WORD = re.compile(r"[^\W\d_]")
_EMPHASIS = "*_# "
_REPEATED = re.compile(r"(.{4,}?)(?: \1)+")


def by_wording(paragraphs: list[str], headline: str, authors: set[str]) -> list[str]:
    """Title, byline, date, caption or boilerplate, where the words tell; prose, short or item where they do not."""
    bare, fields = _worded(tuple(paragraphs))
    labels = [
        _known(paragraph, headline, authors) or label if is_short else label
        for paragraph, (label, is_short) in zip(paragraphs, bare, strict=True)
    ]
    if sum(map(bool, fields)) > 2:
        told = {"body": PROSE}
        labels = [told.get(field, field) or label for field, label in zip(fields, labels, strict=True)]
    if "boilerplate" in labels:
        for i, paragraph in enumerate(paragraphs):
            if labels[i] == PROSE and len(paragraph) < _NOTICE and _LATER.match(paragraph):
                labels[i] = "boilerplate"
    _label_captions(paragraphs, labels)
    return labels


def _label_captions(paragraphs: list[str], labels: list[str]) -> None:
    """Lines between what is no text and no more than whose a picture is."""
    for i, below in enumerate(paragraphs[2:], start=1):
        no_text = labels[i - 1] not in TEXT and labels[i + 1] == "caption"
        may_be = no_text and labels[i] in {PROSE, SHORT} and len(paragraphs[i]) <= TITLE
        if may_be and below.count(" ") <= _OTHERS and _CAPTION.match(below):
            labels[i] = "caption"


@cache
def _fields() -> dict[str, str]:
    """The labels of lines by the key of the name with which they begin."""
    data = class_file("fields")
    told = {"headline": "title", "author": "byline", "published": "date", "text": "body"}
    columns = {key(name): told.get(c, "boilerplate") for c, names in data["columns"].items() for name in [c, *names]}
    return columns | {key(name): label for label, names in data["lines"].items() for name in names}


def field_of(paragraph: str) -> str:
    """The label of a line such as SECTION: Politics in an export of a press database, empty for any other line."""
    found = _FIELD.fullmatch(paragraph)
    label = _fields().get(key(found[1]), "") if found else ""
    return "boilerplate" if found and label == "body" and not found[2] else label


@lru_cache(maxsize=512)  # asked once for what the page says of itself, once with what is known of it
def _worded(paragraphs: tuple[str, ...]) -> tuple[list[tuple[str, bool]], list[str]]:
    """What each paragraph is, whether a headline or an author may tell better, and its field."""
    whole = "\n".join(paragraphs).lower()
    within = [pattern for word, pattern in _WITHIN.items() if word in whole]
    return [_by_wording(paragraph, within) for paragraph in paragraphs], list(map(field_of, paragraphs))


def _by_wording(paragraph: str, within: list[re.Pattern[str]]) -> tuple[str, bool]:
    if _BEGIN.match(paragraph) or (len(paragraph) < _NOTICE and any(p.search(paragraph) for p in within)):
        return "boilerplate", False
    if len(paragraph) > TITLE:
        return "caption" if _is_caption(paragraph) else PROSE, False
    plain = paragraph.strip(_EMPHASIS)
    return (_short(paragraph, plain), True) if any(map(str.isalnum, plain)) else ("boilerplate", False)


def _known(paragraph: str, headline: str, authors: set[str]) -> str:
    """Title or byline, where a headline or an author tells: a line of names, or one that opens with the author's."""
    plain = paragraph.strip(_EMPHASIS)
    if headline and key(plain) == headline:
        return "title"
    bare = re.sub(r"\(.*?\)", "", plain)
    opens = authors and key(re.split(r"[,|/–—(]", plain)[0]) in authors
    named = authors and is_credit(bare) and not authors.isdisjoint(map(key, people(plain)))
    return "byline" if opens or named else ""


def _short(paragraph: str, plain: str) -> str:
    """What a paragraph of a title's length is."""
    if _BYLINE.fullmatch(without_date(plain)):
        return "byline"
    if is_date_line(plain):
        return "date"
    if _is_caption(paragraph):
        return "caption"
    if _ALONE.fullmatch(plain) and (not is_finished(plain.rstrip(":")) or plain.count(" ") < _FEW):
        return "boilerplate"
    is_headline = in_title_case(plain) and plain.count(",") < 2  # and no list of names
    if is_finished(paragraph) and not _QUESTION.fullmatch(paragraph) and not is_headline:
        return PROSE
    if LISTED.match(paragraph):
        return ITEM
    is_short = len(paragraph) <= HEADING and not paragraph[0].islower() and _WORD.search(paragraph)
    return SHORT if is_short else PROSE


def is_finished(paragraph: str) -> bool:
    """Whether a paragraph ends in a punctuation mark, apart from closing quotation marks and brackets."""
    return paragraph.rstrip("\"'”’»)]*_♦■∎◆● ")[-1:] in _FINISHED


def in_title_case(paragraph: str) -> bool:
    """Whether each longer word of a line begins with a capital, as in the headlines of many papers."""
    long = [word for word in paragraph.split() if len(word) > _TITLED]
    return len(long) > _TITLED and all(word[0].isupper() for word in long)


def is_title(paragraph: str) -> bool:
    """Whether a first paragraph, ended by a mark or not, is one phrase or question of a title's length."""
    return len(paragraph) <= TITLE and not re.search(r"[.!?…][\"'”’]* |[^.][.:;,][\"'”’]*$", paragraph)


def is_repeated(paragraph: str) -> bool:
    """Whether a paragraph is one phrase over and over, as in a page's masthead."""
    may_be = len(paragraph) <= TITLE and paragraph[:4] in paragraph[1:]  # few, so that no length of a phrase is tried
    return may_be and _REPEATED.fullmatch(paragraph) is not None


def key(phrase: str) -> str:
    """A phrase without case, accents, spaces and marks."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKD", phrase).casefold()))


def _is_caption(paragraph: str) -> bool:
    if len(paragraph) > _CAPTION_LENGTH:
        return False
    ends = paragraph[-110:]
    return (
        (ends[-1:] == ")" and _CREDITED.search(ends) is not None)
        or _AGENCY.search(ends[-60:]) is not None
        or (any(c in paragraph for c in _CAPTIONED) and _CAPTION.search(paragraph) is not None)
    )
