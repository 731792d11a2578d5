"""What a paragraph of a news text is, judged by its wording and its place."""

import re
import unicodedata

HEADING = 110  # characters a heading may have
TITLE = 200  # characters a title may have

_NAME = r"[^\W\d_a-z][\w.'’-]*"
_PERSON = re.compile(rf"{_NAME}(?: {_NAME}){{1,3}}")
_BYLINE = re.compile(
    r"(?:(?i:(?:articles?|reports?|story|words|text|written|posted|(?:additional )?reporting|translated|interview) by|by)|"
    rf"Authors?:):? ({_NAME}(?:[,;]? (?:{_NAME}|and|of|for|in|at|the|de|del|da|di|la|van|von|bin|al|with|editing|by|[&|/–-]))*)"
)
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?"
_CLOCK = r"[ ,|•·—–-]*(?:at )?\d{1,2}[:.]\d\d *(?:[ap]\.?m\.?)?(?: *[a-z]{2,4})?"
_DATE = re.compile(
    r"(?:(?:first |last )?(?:published|updated|posted|modified|date)(?: on| at)?:? *)?"
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? +)?"
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)? +(?:of +)?{_MONTH},? +\d{{4}}|{_MONTH} +\d{{1,2}}(?:st|nd|rd|th)?,? +\d{{4}}|"
    rf"\d{{4}}-\d\d-\d\d|\d{{1,2}}[./]\d{{1,2}}[./]\d{{2,4}})(?:{_CLOCK})?\.?",
    re.IGNORECASE,
)
_CAPTION = re.compile(
    r"(?:^|[,.(\[|] ?)(?:Photo(?:graph)?s?|PHOTO|Images?|Pictures?|Illustrations?|Credit)(?: credits?| source)?(?: ?[:©]| by\b)|"
    r"\b(?:licen[sc]ed under|CC[ -]BY|Getty Images|(?:AP|AFP|Reuters|EPA|File|file) [Pp]hoto)\b|^(?:Image|Media) caption"
)
_CAPTION_HINTS = ("hoto", "PHOTO", "mage", "icture", "llustration", "Credit", "icensed under", "icenced under", "CC")
_NOTICE = re.compile(
    r"(?:note to readers|disclaimer|copyright (?:©|\(c\)|\d{4}|notice|by )|©|\(c\) |share this|tweet this|follow us|like us|read (?:more|also|next|on)\b[:;]?|"
    r"see also\b|(?:re)?sign up|subscribe\b|donate\b|support (?:us|our)\b|click (?:here|on)|download (?:our|the) |"
    r"please (?:give|donate|click|consider|share|support|subscribe|sign|help|note|email|contact|visit)|"
    r"for (?:media|press) |to contact |contact us|(?:help|join) us\b|we need (?:to raise|your)|before you go|"
    r"if you (?:like|liked|enjoy|enjoyed|value|appreciate)d? (?:this|our|what)|your (?:support|donation|contribution) |"
    r"make a (?:donation|contribution)|become a (?:member|patron|subscriber|supporter)|get (?:the|our) (?:latest|best|daily)|"
    r"leave a comment|print this|e-?mail this|this article may be (?:re|freely)|(?:the )?views (?:and opinions )?expressed )",
    re.IGNORECASE,
)
_NOTICE_ALONE = re.compile(
    r"(?:advertisements?|sponsored(?: content)?|related(?: (?:articles|stories|news|content|posts|topics))?|most (?:read|popular)|"
    r"recommended|comments?(?: \(\d+\))?|newsletter|share|print|tweet|e-?mail|topics?|tags|(?:tags|topics|categories|filed under): .*|"
    r"\W*(?:\[[^\]]*\]\()?(?:https?://|www\.)\S+|\S+@\S+\.\w+|ends)[:.]?",
    re.IGNORECASE,
)
_NOTICE_HINTS = (
    "all rights reserved", "copyrighted material", "share buttons", "our newsletter", "do not necessarily re",
    "sole responsibility of the author", "follow us on", "click here to", "[email protected]", "[email\xa0protected]",
    "terms of service apply", "unsubscribe",
)  # fmt: skip
_BIO = re.compile(
    r"this (?:open |news )?(?:article|report|piece|story|essay|interview|text|op-ed|post|investigation|letter|column|translation) "
    r"(?:was|is|has been|were|first|originally|also|appeared)\b.{0,60}?\b(?:prepared|written|published|produced|translated|"
    r"adapted|appeared|supported|commissioned|funded|signed|based|updated|edited|made possible)\b|"
    r"(?:about )?the (?:author|writer)s?(?: is| was| are|$|:)|about the authors?\b",
    re.IGNORECASE,
)
_ROLE = re.compile(
    rf"({_NAME}(?: {_NAME}){{1,3}})(?:,[^,]+,)? (?:is|was|has been|teaches|writes|covers|reports|works|lives|contributes)\b"
    r".{0,160}?\b(?:journalist|reporter|writer|editor|editor-in-chief|columnist|correspondent|professor|lecturer|fellow|"
    r"researcher|contributor|author|contributing|freelance|covers|writes|blogger|historian|analyst|PhD)\b"
)
_STANDFIRST = re.compile(rf"[,–—-] ?(?:writes|reports|argues|explains|asks) ({_NAME}(?: {_NAME}){{1,3}})\.?$")
_REPORTING = re.compile(
    r"\b(?:said|says?|saying|told|tells|wrote|writes|writing|written|stat(?:ed|es|ing|ement)s?|add(?:ed|s|ing)|declar(?:ed|es|ing)|"
    r"tweet(?:ed|s|ing|ers)?|twitter|facebook|post(?:ed|s|ing)?|ask(?:ed|s|ing)|claim(?:ed|s|ing)?|argu(?:ed|es|ing)|"
    r"announc(?:ed|es|ing)|not(?:ed|es|ing)|explain(?:ed|s|ing)|warn(?:ed|s|ing)|repl(?:ied|ies|ying)|respond(?:ed|s|ing)|"
    r"conclud(?:ed|es|ing)|insist(?:ed|s|ing)|report(?:ed|s|ing)|reads?|reading|comment(?:ed|s|ing)?|continu(?:ed|es|ing)|"
    r"recall(?:ed|s|ing)|observ(?:ed|es|ing)|remark(?:ed|s|ing)?|quot(?:ed|es|ing)|according to|letter|words|terms|message|"
    r"reactions?|speech|email)\b[^.!?]{0,60}$",
    re.IGNORECASE,
)
_SAID = re.compile(
    r"\b(?:said|says|wrote|writes|added|adds|stated|declared|tweeted|replied|explained|asked|told \w+)[,:]$"
)
_WORD = re.compile(r"[^\W_]")
_REPEATED = re.compile(r"(.{4,}?)(?: \1)+")
_FINISHED = re.compile(r"[.!?:;,…][\"'”’»)\]*_]*$")
_QUESTION = re.compile(
    r"(?:What|Why|How|Who|Whose|When|Where|Which|Is|Are|Was|Were|Will|Would|Can|Could|Should|Does|Do|Did|Has|Have|So)"
    r"\b[^.?!]{3,70}\?"
)
_ITEM = re.compile(r"[•·*▪◦‣–-]\s|\(?\d{1,2}[.)]\s|[@#]\w")
_PROSE, _SHORT, _LISTED = "", "short", "item"  # what wording alone says; place settles the rest


def label_paragraphs(paragraphs: list[str], headline: str = "", author: str = "") -> list[str]:
    """The label of each paragraph: title, subtitle, byline, date, caption, heading, body, blockquote, bio, boilerplate.

    `headline` and `author`, where known, tell the title and the byline; case, accents and marks do not matter.
    """
    authors = {_key(name) for name in [author, *re.split(r",|;|&| and ", author)]} - {""}
    whole = "\n".join(paragraphs)
    pictured, lowered = any(h in whole for h in _CAPTION_HINTS), whole.lower()
    hints = [h for h in _NOTICE_HINTS if h in lowered]
    labels = [_by_wording(p, _key(headline), authors, pictured, hints) for p in paragraphs]
    _label_front(paragraphs, labels, bool(headline), authors)
    _label_back(paragraphs, labels, authors)
    _label_block_quotes(paragraphs, labels)
    _label_headings(paragraphs, labels)
    return [label if label not in {_PROSE, _SHORT, _LISTED} else "body" for label in labels]


def _by_wording(paragraph: str, headline: str, authors: set[str], pictured: bool, hints: list[str]) -> str:
    """What the words of a paragraph alone tell."""
    if not _WORD.search(paragraph):
        return "boilerplate"
    short = len(paragraph) <= TITLE
    if short:
        plain = paragraph.strip("*_# ")
        if headline and _key(plain) == headline:
            return "title"
        if _BYLINE.fullmatch(plain) or (authors and _key(re.split(r"[,|/–—(]", plain)[0]) in authors):
            return "byline"
        if _DATE.fullmatch(plain):
            return "date"
        if _NOTICE_ALONE.fullmatch(plain) or _REPEATED.fullmatch(plain):
            return "boilerplate"
    if pictured and len(paragraph) <= 400 and _CAPTION.search(paragraph):
        return "caption"
    if _NOTICE.match(paragraph.lstrip("*_[( ")) or (hints and any(h in paragraph.lower() for h in hints)):
        return "boilerplate"
    if not short or (_FINISHED.search(paragraph) and not _QUESTION.fullmatch(paragraph)):
        return _PROSE
    if _ITEM.match(paragraph):
        return _LISTED
    return _SHORT if len(paragraph) <= HEADING and not paragraph[0].islower() else _PROSE


def _label_front(paragraphs: list[str], labels: list[str], known: bool, authors: set[str]) -> None:
    """Title, subtitle and byline before the first paragraph of prose; `known` where the headline is."""
    if len(paragraphs) > 1 and labels[0] == _PROSE and _is_title(paragraphs[0]):
        labels[0] = _SHORT
    prose = labels.index(_PROSE) if _PROSE in labels else len(labels)
    if prose < len(labels) and (found := _STANDFIRST.search(paragraphs[prose])):
        if not authors or _key(found[1]) in authors:
            labels[prose] = "subtitle"
            prose = labels.index(_PROSE) if _PROSE in labels else len(labels)
    front = range(min(prose, len(labels) - 1))
    marked = [i for i in front if labels[i] == "title"] or [i for i in front if paragraphs[i].startswith("#")]
    title = next(iter(marked or [i for i in front if labels[i] == _SHORT]), None)
    if title is None:
        return
    labels[title] = "title"
    for i in front:
        if labels[i] != _SHORT:
            continue
        if i < title:
            labels[i] = "boilerplate"
        elif not authors and "byline" not in labels and _PERSON.fullmatch(paragraphs[i]):
            labels[i] = "byline"
        elif "subtitle" not in labels:
            labels[i] = "subtitle"


def _is_title(paragraph: str) -> bool:
    """Whether a first paragraph is one phrase, question or exclamation of a title's length."""
    return len(paragraph) <= TITLE and not re.search(r"[.!?…][\"'”’]? |[.:;,…][\"'”’]?$", paragraph)


def _label_back(paragraphs: list[str], labels: list[str], authors: set[str]) -> None:
    """Who wrote it, and the notices behind the last paragraph of prose."""
    names = authors | {_key(p) for p, label in zip(paragraphs, labels, strict=True) if label == "byline"}
    below, top = 0, len(labels)
    for i in range(len(labels) - 1, labels.index(_PROSE) if _PROSE in labels else len(labels), -1):
        if labels[i] in {_PROSE, _SHORT} and _is_bio(paragraphs, i, names, below):
            labels[i], top = "bio", i
        elif labels[i] == _PROSE:
            below += 1
            if below > 2:
                break
    for i in range(top, len(labels)):
        if labels[i] in {_PROSE, _SHORT, _LISTED}:
            labels[i] = "boilerplate"
    last = max((i for i, label in enumerate(labels) if label == _PROSE), default=len(labels))
    tail = range(last + 1, len(labels))
    if any(labels[i] in {"boilerplate", "bio"} for i in tail):
        for i in tail:
            if labels[i] == _SHORT:
                labels[i] = "boilerplate"


def _is_bio(paragraphs: list[str], i: int, names: set[str], below: int) -> bool:
    """Whether a paragraph with `below` paragraphs of prose under it tells who wrote the article, or how."""
    paragraph = paragraphs[i]
    if _BIO.match(paragraph) or any(_key(paragraph[: len(name) + 20]).startswith(name) for name in names):
        return True
    if _PERSON.fullmatch(paragraphs[i - 1]) and paragraph.startswith(paragraphs[i - 1]):
        return True
    role = _ROLE.match(paragraph) if below == 0 else None
    return role is not None and not any(role[1] in p for p in paragraphs[:i])


def _label_block_quotes(paragraphs: list[str], labels: list[str]) -> None:
    """What follows a reporting phrase that ends its paragraph; goes on behind a semicolon and in an unclosed mark."""
    for i in range(len(labels) - 1):
        paragraph, below = paragraphs[i], paragraphs[i + 1]
        if labels[i + 1] not in {_PROSE, _SHORT}:
            continue
        if labels[i] == "blockquote":
            goes_on = paragraph[-1] == ";" or (_is_open(paragraph) and below[0] in '“"‘')
        else:
            goes_on = labels[i] == _PROSE and _is_reporting(paragraph) and not _ITEM.match(below)
        if goes_on or below[0] == ">":
            labels[i + 1] = "blockquote"


def _is_reporting(paragraph: str) -> bool:
    """Whether a paragraph ends in a phrase such as "she said:" that a quotation follows."""
    if paragraph[-1] == ":":
        return _REPORTING.search(paragraph[-100:-1]) is not None
    return paragraph[-1] == "," and _SAID.search(paragraph[-30:]) is not None


def _is_open(paragraph: str) -> bool:
    """Whether a quotation is not closed at the end of a paragraph."""
    return paragraph.count("“") > paragraph.count("”") or paragraph.count('"') % 2 == 1


def _label_headings(paragraphs: list[str], labels: list[str]) -> None:
    """One or two short paragraphs above prose, unless they are the list or quotation that a colon announces."""
    above = ""
    for i, label in enumerate(labels):
        if label == _SHORT:
            behind = next((k for k in range(i, min(i + 3, len(labels))) if labels[k] != _SHORT), None)
            announced = i > 0 and paragraphs[i - 1][-1] in ":,"
            if (
                above != _SHORT
                and not announced
                and behind is not None
                and labels[behind] in {_PROSE, "blockquote", _LISTED, "caption"}
            ):
                labels[i:behind] = ["heading"] * (behind - i)
        above = label


def _key(phrase: str) -> str:
    """A phrase without case, accents, spaces and marks."""
    return "".join(filter(str.isalnum, unicodedata.normalize("NFKD", phrase).casefold()))
