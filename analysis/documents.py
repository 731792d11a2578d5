"""Web pages, Word documents and rich text as lines of plain text."""

import re
from html import unescape
from importlib import import_module
from io import BytesIO
from pathlib import Path
from types import ModuleType
from typing import Any

from bs4 import BeautifulSoup

from .decoding import decoded, is_binary
from .exports import page_classes
from .files import legible, regular_file

EXTRAS = {"openpyxl": "office", "docx": "office", "striprtf": "office", "trafilatura": "html"}
PAGES = {".html", ".htm", ".xhtml"}
UNREAD = set(
    ".pdf .doc .odt .pages .epub .xls .ods .numbers .zip .gz .eml .msg .mht .mhtml .webarchive .warc .sav"
    " .xml .rss .atom .nitf .newsml .sgm .sgml".split()
)
DATES = {"original_date": True, "extensive_search": False}  # and none of a footer: © 2021
_APART = "p div br li ul ol h1 h2 h3 h4 h5 h6 tr table section article header footer blockquote figure dl dd dt".split()
_SILENT = ["script", "style", "head", "noscript", "svg", "aside"]
# Of a Word document whose changes are accepted: what is gone, paragraphs that go on in the next, what wraps text
_GONE = (
    ".//w:tr[w:trPr/w:del] | .//w:del[not(parent::w:rPr)] | .//w:moveFrom[not(parent::w:rPr)]"
    " | .//w:sdt[w:sdtPr/w:showingPlcHdr or w:sdtPr//w:docPartGallery[starts-with(@w:val, 'Table of')]]"
)
_GOES_ON = ".//w:p[w:pPr/w:rPr[w:del or w:moveFrom]]"
_WRAPS = " | ".join(f".//w:{name}" for name in "ins moveTo sdt sdtContent smartTag customXml fldSimple dir bdo".split())
# Of a web page: what asks for consent, tables that lay it out, entries of a live blog, what holds heading and article
_REGEXP = {"re": "http://exslt.org/regular-expressions"}
_CONSENT = (
    "//*[self::div or self::section or self::aside or self::dialog or self::form][not(.//h1)][string-length() < 3000]"
    r"[re:test(concat(@id, ' ', @class), '(cookie|consent|privacy)s?\W?\w?(banner|bar|notice|wall|law|manager|popup)"
    r"|(^|\s)cookies?(\s|$)|onetrust|cookiebot|didomi|gdpr', 'i')]"
)
_LAYOUT = (
    "//*[self::table or self::tbody or self::tr or self::td]"
    "[ancestor-or-self::table[1][.//table or not(.//th) and .//td[string-length() > 200]]]"
)
_HOUR = r"re:test(.//time, '^\s*\d?\d([:.h]\d\d(?![.\d])| ?[ap]\.?m)')"
_ENTRIES = f"//*[count(article[{_HOUR}]) > 2 and not(article//h1)]/article"
_HOLDER = "(//h1)[1]/ancestor::*[self::div or self::section][2 * count(.//p) > count(//p)][1]"
_MARKUP = re.compile(
    r"</?(?:p|br|div|span|a|b|i|em|strong|h\d|li|ul|ol|blockquote|figure|img|table|article|section)\b[^>]*>", re.I
)
_PAGE = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype )?html\b", re.I)
_ROW = re.compile(r"^\|(?:[-|]+\n| (.*) \| *$)", re.MULTILINE)  # as the library writes tables
_LINK = re.compile(r"\{\\\*\\fldinst\s*\{?\s*HYPERLINK[^{}]*\}?\s*\}")  # of rich text: where its words lead
_ENTITY = re.compile(r"&(?:#\d+|#x[0-9a-fA-F]+|[a-zA-Z]{2,8});")


def extra(module: str, kind: str) -> ModuleType:
    """A module of an optional library; ValueError with the command that installs it where it is not there."""
    try:
        return import_module(module)
    except ImportError:
        name = EXTRAS[module.partition(".")[0]]
        raise ValueError(f"a {kind} file needs the extra {name}; install it with: pip install -e '.[{name}]'") from None


def read_text(path: Path) -> tuple[str, str]:
    """The text of a file, of a web page its main text, and a remark; raises OSError or ValueError where it cannot be
    read."""
    data, name = regular_file(path).read_bytes(), legible(path)
    try:
        text, remark = _document_text(path.suffix.lower(), data)
    except ValueError as error:
        raise ValueError(f"{name}: {error}") from None
    return text, f"{name}: {remark}" * bool(remark)


def _document_text(kind: str, data: bytes) -> tuple[str, str]:
    if kind in UNREAD:
        raise ValueError(f"a {kind} file is not read; save it as .txt or .docx, a table as .csv or .xlsx")
    if kind == ".docx":
        return word_text(data), ""
    if is_binary(data):
        raise ValueError("this is no plain text; save it as .txt in UTF-8")
    text, remark = decoded(data)
    if kind in PAGES | {".rtf"}:
        return (rich_text(text), "") if kind == ".rtf" else (main_text(text, data), "")
    return text, remark


def word_text(data: bytes) -> str:
    """The paragraphs of a Word document, its changes accepted, and its tables with tabs between cells."""
    library = extra("docx", ".docx")
    try:
        document = library.Document(BytesIO(data))
        _accept_changes(document.element.body)
        blocks = list(document.iter_inner_content())
    except Exception as error:  # the library raises whatever lies below it
        raise ValueError(f"this is no .docx that can be read ({error}); save it again as .docx") from None
    return "\n\n".join(map(_block, blocks))


def _accept_changes(body: Any) -> None:
    """Leave of a Word document paragraphs, tables and runs as its library finds them, without what was deleted."""
    for gone in body.xpath(_GONE):
        gone.getparent().remove(gone)
    for paragraph in reversed(body.xpath(_GOES_ON)):
        after = paragraph.getnext()
        if after is not None and after.tag == paragraph.tag:
            paragraph.extend(after)
            after.getparent().remove(after)
    for wrap in body.xpath(_WRAPS):
        for inner in list(wrap):
            wrap.addprevious(inner)


def _block(block: Any) -> str:
    if not hasattr(block, "rows"):
        return str(block.text)
    return "\n".join("\t".join(cell.text.replace("\n", " ") for cell in row.cells) for row in block.rows)


def rich_text(text: str) -> str:
    """The text of an .rtf file, with tabs between the cells of its tables."""
    if not text.lstrip().startswith("{\\rtf"):
        raise ValueError("this is no rich text; save it again as .rtf, or call it .txt")
    bare = _LINK.sub("", text)  # which would stand behind its words
    plain = str(extra("striprtf.striprtf", ".rtf").rtf_to_text(bare, errors="ignore"))
    return re.sub(r"^(.*)\|$", lambda row: row[1].replace("|", "\t"), plain, flags=re.MULTILINE)  # as it writes rows


def main_text(text: str, data: bytes | str) -> str:
    """The main text of a web page below title, byline and date; of an export of a press database all of its lines."""
    if classes := page_classes(text):
        return page_text(text, classes)
    library = extra("trafilatura", "web page")
    found = (page := library.load_html(data)) is not None and library.bare_extraction(
        _eased(page), with_metadata=True, include_comments=False, include_tables=True, date_extraction_params=DATES
    )
    if not found or not found.text:
        raise ValueError("no main text found in this page; save its text as .txt")
    title = found.title or ""
    behind = re.search(rf"<title[^>]*>\s*{re.escape(title)}\s+[|–—-]\s+([^<|–—]{{2,60}}?)\s*</title>", unescape(text))
    site = [name] if (name := found.sitename or (behind and behind[1])) else []
    by = f"By {found.author}" if found.author else ""
    said = [by, " | ".join([*site, found.date])] if found.date else [" | ".join(filter(None, [by, *site]))]
    body = _ROW.sub(lambda row: (row[1] or "").replace(" | ", "\t"), str(found.text)).removeprefix(title)
    return "\n".join([*filter(None, [title, *said]), "", body.lstrip()]).lstrip()


def _eased(page: Any) -> Any:
    """A web page, changed so that the library takes its article whole: by itself it leaves out times, headings where
    nothing is marked as the article, and all entries of a live blog but one, and takes notices of consent in."""
    for asking in page.xpath(_CONSENT, namespaces=_REGEXP):
        asking.drop_tree()
    for part in page.xpath(_LAYOUT):
        part.tag = "div"
    for entry in page.xpath(_ENTRIES, namespaces=_REGEXP):
        entry.tag = "section"
    for time in page.xpath("//time"):
        shown = time.makeelement("div")
        shown.text = time.text_content()
        time.addprevious(shown)
    for holder in page.xpath(_HOLDER) if not page.xpath("//main | //article") else ():
        holder.tag = "main"
    return page


def cell_text(cell: str) -> str:
    """The text in a cell of a table: the main text of a whole web page, else the cell without markup."""
    return main_text(cell, cell) if _PAGE.match(cell) else without_markup(cell)


def without_markup(cell: str) -> str:
    """A cell of a table: tags of HTML give line breaks or nothing, entities their characters."""
    if _MARKUP.search(cell):
        return page_text(cell)
    return unescape(cell).replace("\xa0", " ") if "&" in cell and _ENTITY.search(cell) else cell


def page_text(page: str, classes: frozenset[str] = frozenset()) -> str:
    """All text of HTML, blocks on lines of their own, cells behind tabs, elements of `classes` behind the class."""
    soup = BeautifulSoup(page, "html.parser")
    for silent in soup.find_all(_SILENT):
        silent.decompose()
    for tag in soup.find_all(True):  # NUL stands where a line ends, since line feeds mean nothing in HTML
        named = "".join(f"{name}\t" for name in sorted(classes & {tag.name, *(tag.get("class") or [])})[:1])
        apart = tag.name in _APART
        tag.insert(0, "\t" * (tag.name in {"td", "th"}) + "\0" * (apart or bool(named)) + named)
        tag.append("\0" * apart)
    lines = (re.sub(r"[ \n\r\xa0]+", " ", line).lstrip(" \t").rstrip(" ") for line in soup.get_text().split("\0"))
    return "\n\n".join(line for line in lines if line.strip())
