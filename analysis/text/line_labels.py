"""What each paragraph of an article is, judged by its wording and its place."""

import re

from .saying import ANNOUNCING, SAYING
from .wording import ITEM, LISTED, NAME, PERSON, PROSE, SHORT, by_wording, is_repeated, is_title, key

FRONT = 12  # paragraphs that may stand above the first one of prose and belong to the head of an article
BACK = 15  # paragraphs below the last one of prose in which the author is looked for

_STANDFIRST = re.compile(rf"[,–—-] ?(?:writes|reports|argues|explains|asks) ({NAME}(?: {NAME}){{1,3}})\.?$")
_ORIGIN = re.compile(
    r"this (?:open |news )?(?:article|report|piece|story|essay|interview|text|op-ed|post|investigation|letter|column"
    r"|translation) (?:was|is|has been|were|first|originally|also|appeared)\b.{0,60}?\b(?:prepared|written|published"
    r"|produced|translated|adapted|appeared|supported|commissioned|funded|signed|based|updated|edited|made possible)\b"
    r"|(?:about )?the (?:author|writer)s?(?: is| was| are|$|:)|about the authors?\b",
    re.IGNORECASE,
)
_ROLE = re.compile(
    rf"({NAME}(?: {NAME}){{1,3}})(?:,[^,]+,)? (?:is|was|has been|teaches|writes|covers|reports|works|lives)\b"
    r".{0,160}?\b(?:journalist|reporter|writer|editor|columnist|correspondent|professor|lecturer|fellow|researcher"
    r"|contributor|author|contributing|freelance|covers|writes|blogger|historian|analyst|PhD)\b"
)
_REPORTING = re.compile(rf"\b(?:{SAYING}|{ANNOUNCING})\b[^.!?]{{0,60}}:$", re.IGNORECASE)
_SAID = re.compile(rf"\b(?:{SAYING}),$")


def label_paragraphs(paragraphs: list[str], headline: str = "", author: str = "") -> list[str]:
    """The label of each paragraph: title, subtitle, byline, date, caption, heading, body, blockquote, bio, boilerplate.

    `headline` and `author`, where known, tell the title and the byline; case, accents and marks do not matter.
    """
    if not paragraphs:
        return []
    authors = {key(name) for name in [author, *re.split(r",|;|&| and ", author)]} - {""}
    labels = by_wording(paragraphs, key(headline), authors)
    _label_head(paragraphs, labels, authors)
    _label_foot(paragraphs, labels, authors)
    _label_block_quotes(paragraphs, labels)
    _label_headings(paragraphs, labels)
    return ["body" if label in {PROSE, SHORT, ITEM} else label for label in labels]


def _label_head(paragraphs: list[str], labels: list[str], authors: set[str]) -> None:
    """Title, subtitle and byline above the first paragraph of prose."""
    if len(paragraphs) > 1 and labels[0] == PROSE and is_title(paragraphs[0]):
        labels[0] = SHORT
    prose = _first_prose(labels)
    standfirst = _STANDFIRST.search(paragraphs[prose][-80:]) if prose < min(len(labels), FRONT) else None
    if standfirst and (not authors or key(standfirst[1]) in authors):
        labels[prose] = "subtitle"
        prose = _first_prose(labels)
    head = [i for i in range(min(prose, len(labels) - 1, FRONT)) if labels[i] in {SHORT, "title"}]
    for i in head:
        if is_repeated(paragraphs[i]):
            labels[i] = "boilerplate"
    head = [i for i in head if labels[i] != "boilerplate"]
    known = [i for i in head if labels[i] == "title"] or [i for i in head if paragraphs[i][0] == "#"]
    for i in head[: head.index(known[0])] if known else []:
        labels[i] = "boilerplate"
    title, *below = head[head.index(known[0]) :] if known else head or [-1]
    if title >= 0:
        labels[title] = "title"
    for i in below:
        dated = "date" in labels[max(i - 1, 0) : i + 2]
        labels[i] = "byline" if dated and not authors and PERSON.fullmatch(paragraphs[i]) else labels[i]
    short = [i for i in below if labels[i] == SHORT]
    if short:
        labels[short[0]] = PROSE if paragraphs[short[0]][-1] == "?" else "subtitle"


def _first_prose(labels: list[str]) -> int:
    return labels.index(PROSE) if PROSE in labels else len(labels)


def _label_foot(paragraphs: list[str], labels: list[str], authors: set[str]) -> None:
    """Who wrote it, and the notices, below the last paragraph of the article itself."""
    bylines = {key(p) for p, label in zip(paragraphs, labels, strict=True) if label == "byline" and PERSON.fullmatch(p)}
    below, bio = 0, len(labels)
    for i in range(len(labels) - 1, max(_first_prose(labels), len(labels) - BACK), -1):
        if labels[i] in {PROSE, SHORT} and _is_bio(paragraphs, i, authors | bylines, below):
            labels[i], bio = "bio", i
            if labels[i - 1] == SHORT and paragraphs[i].startswith(paragraphs[i - 1]):
                labels[i - 1] = "byline"
        below += labels[i] == PROSE
        if below > 2:
            break
    for i in range(bio, len(labels)):
        if labels[i] in {PROSE, SHORT, ITEM}:
            labels[i] = "boilerplate"
    last = max((i for i, label in enumerate(labels) if label == PROSE), default=len(labels))
    if "boilerplate" in labels[last + 1 :] or "bio" in labels[last + 1 :]:
        labels[last + 1 :] = ["boilerplate" if label == SHORT else label for label in labels[last + 1 :]]


def _is_bio(paragraphs: list[str], i: int, names: set[str], below: int) -> bool:
    """Whether a paragraph with `below` paragraphs of prose under it tells who wrote the article, or how."""
    paragraph, above = paragraphs[i], paragraphs[i - 1]
    if _ORIGIN.match(paragraph) or any(key(paragraph[: len(name) + 20]).startswith(name) for name in names):
        return True
    if paragraph.startswith(above) and PERSON.fullmatch(above):
        return True
    role = _ROLE.match(paragraph) if below == 0 else None
    return role is not None and not any(role[1] in p for p in paragraphs[max(0, i - 100) : i])


def _label_block_quotes(paragraphs: list[str], labels: list[str]) -> None:
    """What follows a reporting phrase that ends its paragraph; it goes on behind a semicolon and an unclosed mark."""
    for i, below in enumerate(paragraphs[1:]):
        above = paragraphs[i]
        if labels[i + 1] not in {PROSE, SHORT}:
            continue
        if labels[i] == "blockquote":
            quoted = above[-1] == ";" or (below[0] in '“"‘' and _is_open(above))
        else:
            quoted = labels[i] == PROSE and _is_reporting(above) and not LISTED.match(below)
        if quoted or below[0] == ">":
            labels[i + 1] = "blockquote"


def _is_reporting(paragraph: str) -> bool:
    """Whether a paragraph ends in a phrase such as "she said:" that a quotation follows."""
    if paragraph[-1] not in ":,":
        return False
    return (_REPORTING if paragraph[-1] == ":" else _SAID).search(paragraph[-100:]) is not None


def _is_open(paragraph: str) -> bool:
    """Whether a quotation is not closed at the end of a paragraph."""
    return paragraph.count("“") > paragraph.count("”") or paragraph.count('"') % 2 == 1


def _label_headings(paragraphs: list[str], labels: list[str]) -> None:
    """One or two short paragraphs above prose, where no colon announces them and no sentence runs through them."""
    for i, label in enumerate(labels):
        if label != SHORT or (i and (labels[i - 1] == SHORT or paragraphs[i - 1][-1] in ":,")):
            continue
        below = next((k for k in range(i + 1, min(i + 3, len(labels))) if labels[k] != SHORT), None)
        if below and labels[below] in {PROSE, ITEM, "blockquote", "caption"} and not paragraphs[below][0].islower():
            labels[i:below] = ["heading"] * (below - i)
