"""A page on which a reader checks each reported value in its article, and the server that keeps what they find."""

import hashlib
import json
import re
import secrets
from base64 import b64encode
from contextlib import suppress
from http.server import BaseHTTPRequestHandler
from importlib.resources import files
from pathlib import Path
from socketserver import ThreadingTCPServer
from threading import Lock
from typing import Any

import pandas as pd

from .articles import short_names
from .companions import BOUNDS
from .corrections import COLUMNS, SPAN, VALUES, all_corrections, doubts, load_corrections, save_correction
from .files import write_whole
from .reported import MEASURES, reported_values
from .reported.accounting import numeric_expressions
from .text.layers import with_sentence_text

MOST = 1 << 16  # bytes that a page may send
CLOSED = {
    "Cache-Control": "no-store", "Referrer-Policy": "same-origin", "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY", "Cross-Origin-Resource-Policy": "same-origin",
}  # fmt: skip


def review_page(articles: pd.DataFrame, saves: bool = False) -> str:
    """The page as self-contained HTML; it sends each decision home if it `saves`, else offers `corrections.csv`."""
    template = files(__package__).joinpath("review.html").read_text(encoding="utf-8")
    data = json.dumps(_data(articles) | {"saves": saves}).replace("<", "\\u003c")
    for tag in ("script", "style"):
        block = template.partition(f"<{tag}>")[2].partition(f"</{tag}>")[0]
        digest = b64encode(hashlib.sha256(block.encode()).digest()).decode()
        template = template.replace(f"{tag}-hash", f"'sha256-{digest}'", 1)
    return template.replace("{{data}}", data, 1)


def write_review(articles: pd.DataFrame) -> Path:
    """Write the page as `review.html` to the articles' figures folder; return its path."""
    from .figures import figures_folder

    path = figures_folder(articles) / "review.html"
    write_whole(path, review_page(articles))
    return path


def _data(articles: pd.DataFrame) -> dict[str, Any]:
    """What the page shows: articles, entries (values and what was added, least certain first), rows of the file."""
    values = with_sentence_text(reported_values(articles), articles)
    values["doubts"] = doubts(values)
    done = {(r["article_id"], r["start"]): r for r in load_corrections(articles).to_dict("records")}
    entries = []
    for value in values.sort_values("certainty", kind="stable").to_dict("records"):
        kept = done.pop((value["article_id"], value["start"]), None)
        read = {"read": {c: _text(value[c]) for c in VALUES}, "doubts": value["doubts"]}
        entries.append({**{c: (kept or value)[c] for c in SPAN}, **read, "kept": bool(kept)})
    added = [row for row in done.values() if row["action"] == "add"]
    entries += [{**{c: row[c] for c in SPAN}, "read": None, "doubts": {}, "kept": True} for row in added]
    rows, problems = all_corrections(articles)
    numbers = numeric_expressions(articles)[["article_id", "start", "end", "value", "value_high"]]
    names = short_names(articles)
    return {
        "articles": [{"id": a, "name": names[a], "text": text} for a, text in articles["text"].items()],
        "entries": entries, "rows": rows.to_dict("records"), "problems": problems, "columns": COLUMNS,
        "values": VALUES, "bounds": BOUNDS, "measures": [*MEASURES, "other"],
        "numbers": [[*n[:3], *map(_text, n[3:])] for n in numbers.itertuples(index=False)],
    }  # fmt: skip


def _text(value: Any) -> str:
    """A cell as text; empty where there is nothing."""
    return value if isinstance(value, str) else "" if pd.isna(value) else f"{value:.15g}"


class Review(ThreadingTCPServer):
    """A server of the page on this machine alone: one page, one kind of message, both behind a token of chance."""

    daemon_threads = True

    def __init__(self, articles: pd.DataFrame) -> None:
        """Take a free port of 127.0.0.1; `serve_forever` serves."""
        super().__init__(("127.0.0.1", 0), _Answer)
        self.articles, self.lock = articles, Lock()
        self.origin = f"http://127.0.0.1:{self.server_address[1]}"
        self.path = f"/{secrets.token_urlsafe(32)}/"


class _Answer(BaseHTTPRequestHandler):
    server: Review
    timeout = 30  # seconds that a silent connection is kept

    def do_GET(self) -> None:
        """Give the page, as the file is now."""
        with self.server.lock:
            answer = self._foreign() or (200, review_page(self.server.articles, saves=True))
        self._say(*answer)

    def do_POST(self) -> None:
        """Keep one correction, or say why not."""
        self._say(*(self._foreign() or self._no_message() or self._kept()))

    def _foreign(self) -> tuple[int, str] | None:
        """The refusal of what was not asked by this page of this address."""
        ours = self.server.origin
        if self.headers.get_all("Host") != [ours.removeprefix("http://")] or self.headers.get("Origin", ours) != ours:
            return 403, "this address is for the page of this machine alone"
        known = secrets.compare_digest(self.path.encode(), self.server.path.encode())
        return None if known else (404, "there is nothing here; take the address that the command gives")

    def _no_message(self) -> tuple[int, str] | None:
        """The refusal of what is no correction of a page of ours, or too large for one."""
        length = self.headers.get("Content-Length", "")
        if "Origin" not in self.headers or self.headers.get_content_type() != "application/json":
            return 403, "only the page may send corrections, as JSON"
        if not re.fullmatch("[0-9]{1,9}", length) or int(length) > MOST:
            return 413, f"send at most {MOST} bytes, and say how many"
        return None

    def _kept(self) -> tuple[int, str]:
        try:
            row = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            with self.server.lock:
                return 200, save_correction(self.server.articles, row).name
        except (ValueError, TypeError, RecursionError, OSError) as error:
            return 400, " ".join(str(error).split())

    def _say(self, code: int, text: str) -> None:
        body = text.encode()
        self.send_response(code)
        for name, value in CLOSED.items():
            self.send_header(name, value)
        self.send_header("Content-Type", f"text/{'html' if text.startswith('<!doctype') else 'plain'}; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        with suppress(ConnectionError):  # a browser that has gone
            self.end_headers()
            self.wfile.write(body)

    def log_message(self, *_: Any) -> None:
        """Say nothing: a log would hold the token."""
