"""What the wording of a paragraph alone tells about its part in an article."""

import re
import unicodedata

PROSE, SHORT, ITEM = "prose", "short", "item"  # where only the place can tell: see line_labels

TITLE = 200  # characters a title may have
HEADING = 110  # characters a heading may have

NAME = r"[^\W\d_a-z][\w.'’-]*"
PERSON = re.compile(rf"{NAME}(?: {NAME}){{1,3}}")
_BYLINE = re.compile(
    r"(?:(?i:(?:articles?|reports?|story|words|text|written|posted|(?:additional )?reporting|translated|interview) by"
    rf"|by)|Authors?:):? {NAME}"
    rf"(?:[,;]? (?:{NAME}|and|of|for|in|at|the|de|del|da|di|la|van|von|bin|al|with|editing|by|[&|/–-]))*"
)
_DAY = r"\d{1,2}(?:st|nd|rd|th)?"
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? +)?"
_DATE = re.compile(
    r"(?:(?:first |last )?(?:published|updated|posted|modified|date)(?: on| at)?:? *)?"
    rf"(?:{_WEEKDAY}(?:{_DAY} +(?:of +)?{_MONTH}|{_MONTH} +{_DAY})(?:,? +\d{{4}})?"
    r"|\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4})"
    r"(?:[ ,|•·—–-]*(?:at )?\d{1,2}[:.]\d\d *(?:[ap]\.?m\.?)?(?: *[a-z]{2,4})?)?\.?",
    re.IGNORECASE,
)
_CAPTION = re.compile(
    r"(?:^|[,.(\[|] ?)(?:Photo(?:graph)?s?|PHOTO|Images?|Pictures?|Illustrations?|Credit)(?: credits?| source)?"
    r"(?: ?[:©]| by\b)|\b(?:licen[sc]ed under|CC[ -]BY|Getty Images|(?:AP|AFP|Reuters|EPA|File|file) [Pp]hoto)\b"
    r"|^(?:Image|Media) caption"
)
_CAPTIONED = ("hoto", "PHOTO", "mage", "icture", "llustration", "Credit", "under", "CC")  # cheap test for the above
_NOTICE = re.compile(
    r"[*_\[( ]*(?:note to readers|disclaimer|copyright (?:©|\(c\)|\d{4}|notice|by )|©|\(c\) |all rights reserved"
    r"|this article may be (?:re|freely)|(?:the )?views (?:and opinions )?expressed |share this|tweet this|print this"
    r"|e-?mail this|leave a comment|see also\b|read (?:more|also|next|on)\b|follow us|like us|sign up|subscribe\b"
    r"|donate\b|support (?:us|our)\b|click (?:here|on)|download (?:our|the) |for (?:media|press) |to contact "
    r"|contact us|please (?:give|donate|click|consider|share|support|subscribe|sign|help|note|email|contact|visit)\b"
    r"|(?:help|join) us\b|we need (?:to raise|your)|before you go|your (?:support|donation|contribution) "
    r"|if you (?:like|enjoy|value|appreciate)d? (?:this|our|what)|make a (?:donation|contribution)"
    r"|become a (?:member|patron|subscriber|supporter)|get (?:the|our) (?:latest|daily))",
    re.IGNORECASE,
)
_NOTICE_ALONE = re.compile(
    r"(?:advertisements?|sponsored(?: content)?|related(?: (?:articles|stories|news|content|posts|topics))?|recommended"
    r"|most (?:read|popular)|comments?(?: \(\d+\))?|newsletter|share|print|tweet|e-?mail|ends|tags|topics?"
    r"|(?:tags|topics|categories|filed under): .*|(?:\[[^\]]*\]\()?(?:https?://|www\.)\S+|\S+@\S+\.\w+)[:.]?",
    re.IGNORECASE,
)
_NOTICE_WITHIN = re.compile(
    r"(?:our|free|daily|weekly) (?:\w+ )?newsletter|contains copyrighted|not necessarily re(?:flect|present)",
    re.IGNORECASE,
)
_NOTICE_WORDS = ("ewsletter", "copyrighted", "necessarily re")  # cheap test for it
_FINISHED = frozenset(".!?:;,…")
_QUESTION = re.compile(
    r"(?:What|Why|How|Who|Whose|When|Where|Which|Is|Are|Was|Were|Will|Would|Can|Could|Should|Does|Do|Did|Has|Have|So)"
    r"\b[^.?!]{3,70}\?"
)
LISTED = re.compile(r"[•·*▪◦‣–-]\s|\(?\d{1,2}[.)]\s|[@#]\w")
_WORD = re.compile(r"[^\W\d_]")
_REPEATED = re.compile(r"(.{4,}?)(?: \1)+")


def by_wording(paragraphs: list[str], headline: str, authors: set[str]) -> list[str]:
    """Title, byline, date, caption or boilerplate, where the words tell; prose, short or item where they do not.

    `headline` and `authors` are keys as `key` makes them, empty where unknown.
    """
    whole = "\n".join(paragraphs)
    noticed = any(word in whole for word in _NOTICE_WORDS)
    return [_by_wording(paragraph, headline, authors, noticed) for paragraph in paragraphs]


def _by_wording(paragraph: str, headline: str, authors: set[str], noticed: bool) -> str:
    if _NOTICE.match(paragraph) or (noticed and _NOTICE_WITHIN.search(paragraph)):
        return "boilerplate"
    if len(paragraph) > TITLE:
        return "caption" if _is_caption(paragraph) else PROSE
    plain = paragraph.strip("*_# ")
    if not any(map(str.isalnum, plain)):
        return "boilerplate"
    return _short(paragraph, plain, headline, authors)


def _short(paragraph: str, plain: str, headline: str, authors: set[str]) -> str:
    """What a paragraph of a title's length is; `plain` is its text without marks of emphasis."""
    if headline and key(plain) == headline:
        return "title"
    if _BYLINE.fullmatch(plain) or (authors and key(re.split(r"[,|/–—(]", plain)[0]) in authors):
        return "byline"
    if _DATE.fullmatch(plain):
        return "date"
    if _is_caption(paragraph):
        return "caption"
    if _NOTICE_ALONE.fullmatch(plain):
        return "boilerplate"
    if is_finished(paragraph) and not _QUESTION.fullmatch(paragraph):
        return PROSE
    if LISTED.match(paragraph):
        return ITEM
    is_short = len(paragraph) <= HEADING and not paragraph[0].islower() and _WORD.search(paragraph)
    return SHORT if is_short else PROSE


def is_finished(paragraph: str) -> bool:
    """Whether a paragraph ends in a punctuation mark, apart from closing quotation marks and brackets."""
    return paragraph.rstrip("\"'”’»)]*_")[-1:] in _FINISHED


def is_title(paragraph: str) -> bool:
    """Whether a first paragraph, ended by a mark or not, is one phrase or question of a title's length."""
    return len(paragraph) <= TITLE and not re.search(r"[.!?…][\"'”’]* |[^.][.:;,][\"'”’]*$", paragraph)


def is_repeated(paragraph: str) -> bool:
    """Whether a paragraph is one phrase over and over, as in a page's masthead."""
    return len(paragraph) <= TITLE and _REPEATED.fullmatch(paragraph) is not None


def key(phrase: str) -> str:
    """A phrase without case, accents, spaces and marks."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKD", phrase).casefold()))


def _is_caption(paragraph: str) -> bool:
    return len(paragraph) <= 300 and any(c in paragraph for c in _CAPTIONED) and bool(_CAPTION.search(paragraph))
