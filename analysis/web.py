"""The article of a web page as text, by trafilatura.

trafilatura is an extra (`html`): with what it needs, lxml and libraries of dates among it, it weighs some 20 MB, and
most collections are texts.
"""

from typing import Any


def article_of_page(data: bytes) -> str:
    """Title, byline and date on lines of their own, where the page's metadata have them, and the main text below.

    Empty where there is no main text. Raises ImportError without trafilatura.
    """
    from trafilatura import bare_extraction

    found: Any = bare_extraction(data, with_metadata=True, include_comments=False, include_tables=False)
    if found is None or not found.text:
        return ""
    title = found.title or ""
    head = [title, f"By {found.author}" if found.author else "", found.date or ""]
    return "\n".join([*filter(None, head), "", str(found.text).removeprefix(title).lstrip()]).lstrip()
