"""What each paragraph of an article is, judged by its wording and its place."""

import re
from itertools import pairwise

from ..days import date_of
from .classes import any_of
from .credits import is_credit, people
from .page import head_end, label_page, likely_titles
from .turns import find_turns
from .wording import ITEM, LISTED, PROSE, SHORT, TEXT, TITLE, by_wording, credit, is_repeated, is_title, key

FRONT = 12  # paragraphs that may stand above the first one of prose and belong to the head of an article
BACK = 15  # last paragraphs, notices left out, in which the author is looked for
_TOLD = 5  # blanks in the shortest notice that may be a bio
_CREDITED = 5  # lines that may stand above a byline or a date
_LIKELY = -1.4  # log-odds below which a line is taken for the title of a page

_STANDFIRST, _ORIGIN, _ROLE, _POST = map(credit, ("standfirst", "origin", "role", "post"))
_REPORTING = re.compile(rf"\b(?:{any_of('spoken', 'announcing')})\b[^.!?]{{0,60}}:$", re.IGNORECASE)
_SAID = re.compile(rf"\b(?:{any_of('spoken')}),$")


def label_paragraphs(paragraphs: list[str], headline: str = "", author: str = "") -> list[str]:
    """The label of each paragraph; `headline` and `author`, where known, tell the title and the byline."""
    if not paragraphs:
        return []
    authors = {key(name) for name in [author, *re.split(r",|;|&| and ", author)]} - {""}
    labels = by_wording(paragraphs, key(headline), authors)
    odds = label_page(paragraphs, labels)
    _label_head(paragraphs, labels, authors, odds)
    _label_bios(paragraphs, labels, authors)
    _label_foot(labels)
    _label_block_quotes(paragraphs, labels)
    _label_headings(paragraphs, labels)
    return ["body" if label in TEXT else label for label in labels]


def _label_head(paragraphs: list[str], labels: list[str], authors: set[str], odds: dict[int, float]) -> None:
    """Title, subtitle and byline above the first paragraph of prose."""
    if labels[0] == PROSE and is_title(paragraphs[0]):
        labels[0] = SHORT
    if not authors:
        _label_credits(paragraphs, labels)
    for i in range(_last_credit(paragraphs, labels)):
        labels[i] = SHORT if labels[i] == PROSE else labels[i]
    prose = _first_prose(labels)
    if prose < len(labels) and _STANDFIRST.search(paragraphs[prose][-80:]):
        labels[prose] = "subtitle"  # which only leads up to the author
        prose = _first_prose(labels)
    head = _head_lines(paragraphs, labels, max(prose, head_end(paragraphs, labels) if odds else 0))
    if head:
        title = _title(paragraphs, labels, head, odds)
        for i in head[: head.index(title)]:
            labels[i] = "boilerplate"
        labels[title] = "title"
        _label_subtitles(paragraphs, labels, [i for i in head if labels[i] == SHORT])


def _head_lines(paragraphs: list[str], labels: list[str], end: int) -> list[int]:
    """The lines above `end` that may be the title or stand below it; a masthead is none."""
    head = [i for i in range(min(end, len(labels) - 1)) if labels[i] in {SHORT, PROSE, "title"}][:FRONT]
    for i in head:
        labels[i] = "boilerplate" if is_repeated(paragraphs[i]) else labels[i]
    return [i for i in head if labels[i] != "boilerplate"]


def _label_credits(paragraphs: list[str], labels: list[str]) -> None:
    """A line of names below the first line and above the text."""
    lines = 0
    for i, label in enumerate(labels):
        if lines and label == SHORT and is_credit(paragraphs[i]):
            labels[i] = "byline"
        lines += label in {PROSE, SHORT, "title"}
        if lines > 3 or len(paragraphs[i]) > TITLE:
            break


def _label_subtitles(paragraphs: list[str], labels: list[str], below: list[int]) -> None:
    """The first line below the title, and all above a byline or a date; a question leads into the text."""
    credited = _last_credit(paragraphs, labels)
    listed = any(labels[i : i + 3] == [SHORT] * 3 for i in below)
    for i in below[: not listed] + [i for i in below[1:] if i < credited]:
        labels[i] = PROSE if paragraphs[i][-1] == "?" and i > credited else "subtitle"


def _title(paragraphs: list[str], labels: list[str], head: list[int], odds: dict[int, float]) -> int:
    """The line of the head that is the title: known, marked, else the first or the likeliest."""
    known = [i for i in head if labels[i] == "title"] or [i for i in head if paragraphs[i][0] == "#"]
    likely = likely_titles(paragraphs, head, odds) or {head[0]: 0.0}
    found = known + [i for i, value in likely.items() if value < _LIKELY]
    return found[0] if found else min(likely, key=lambda i: likely[i])


def _last_credit(paragraphs: list[str], labels: list[str]) -> int:
    """The last byline or full date above the text, with a title and one more sentence above it at most; 0 for none."""
    last, lines, sentences = 0, 0, 0
    for i, label in enumerate(labels):
        if label == "byline" or (label == "date" and date_of(paragraphs[i])):
            last = i
        sentences += label == PROSE and lines > 0
        lines += label in {PROSE, SHORT, "title", "subtitle"}
        if sentences > 1 or lines > _CREDITED or len(paragraphs[i]) > TITLE:
            break
    return last if PROSE in labels[last:] else 0


def _first_prose(labels: list[str]) -> int:
    return labels.index(PROSE) if PROSE in labels else len(labels)


def _label_bios(paragraphs: list[str], labels: list[str], authors: set[str]) -> None:
    """Who wrote it, below the article itself or between its last lines."""
    credits = [p for p, label in zip(paragraphs, labels, strict=True) if label == "byline"]
    names = authors | {key(name) for p in credits for name in people(p) if " " in name}
    said = {i for i, p in enumerate(paragraphs) if labels[i] == "boilerplate" and p.count(" ") >= _TOLD}
    foot = [i for i in range(_first_prose(labels) + 1, len(labels)) if labels[i] in {PROSE, SHORT} or i in said][-BACK:]
    below = 0
    for i in reversed(foot):
        if _is_bio(paragraphs, i, names, below, labels):
            labels[i] = "bio"
        below += labels[i] == PROSE


def _label_foot(labels: list[str]) -> None:
    """The notices below the last paragraph of the article itself."""
    bio = labels.index("bio") if "bio" in labels else len(labels)
    for i in range(bio, len(labels)):
        labels[i] = "boilerplate" if labels[i] in TEXT else labels[i]
    last = max((i for i, label in enumerate(labels) if label == PROSE), default=len(labels))
    if "boilerplate" in labels[last + 1 :]:
        labels[last + 1 :] = ["boilerplate" if label == SHORT else label for label in labels[last + 1 :]]


def _is_bio(paragraphs: list[str], i: int, names: set[str], below: int, labels: list[str]) -> bool:
    """Whether a paragraph with `below` paragraphs of prose under it tells who wrote the article, or how."""
    paragraph = paragraphs[i]
    openings = [(name, key(paragraph[: len(name) + 20])) for name in names]
    if _ORIGIN.match(paragraph) or any(o.startswith(name) and (o != name or not below) for name, o in openings):
        return True
    role = _ROLE.match(paragraph) if below == 0 else None
    return role is not None and not any(role[1] in paragraphs[k] for k in range(i) if labels[k] == PROSE)


def _label_block_quotes(paragraphs: list[str], labels: list[str]) -> None:
    """Answers in an interview, posts, what follows a reporting phrase; on behind a semicolon or an open mark."""
    solid = [i for i, label in enumerate(labels) if label in TEXT]
    for k, answers in find_turns([paragraphs[i] for i in solid]).items():
        labels[solid[k]] = "blockquote" if answers else PROSE
    for i, (above, below) in enumerate(pairwise(paragraphs)):
        goes_on = {"blockquote": _quotes_on, PROSE: _opens_quote}.get(labels[i])
        quoted = below[0] == ">" or ("(@" in below and _POST.search(below[-90:])) or (goes_on and goes_on(above, below))
        if labels[i + 1] in TEXT and quoted:
            labels[i + 1] = "blockquote"


def _quotes_on(above: str, below: str) -> bool:
    """Whether a block quotation goes on in the paragraph below."""
    is_open = above.count("“") > above.count("”") or above.count('"') % 2 == 1
    return above[-1] == ";" or (below[0] in '“"‘' and is_open) or above[0] == below[0] == "@"


def _opens_quote(above: str, below: str) -> bool:
    """Whether prose announces the paragraph below as a quotation: it ends in a phrase such as "she said:"."""
    phrase = {":": _REPORTING, ",": _SAID}.get(above[-1])
    said = phrase is not None and phrase.search(above[-100:]) is not None
    return said and (below[0] == "@" or not LISTED.match(below))


def _label_headings(paragraphs: list[str], labels: list[str]) -> None:
    """One or two short paragraphs above prose, where no colon announces them and no sentence runs through them."""
    for i, label in enumerate(labels):
        if label != SHORT or (i and (labels[i - 1] == SHORT or paragraphs[i - 1][-1] in ":,")):
            continue
        below = next((k for k in range(i + 1, min(i + 3, len(labels))) if labels[k] != SHORT), None)
        if below and labels[below] in {PROSE, ITEM, "blockquote", "caption"} and not paragraphs[below][0].islower():
            labels[i:below] = ["heading"] * (below - i)
