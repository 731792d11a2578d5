"""The page on which a reader checks reported values, and the server that keeps what they find."""

import http.client
import json
import os
import re
import threading
from contextlib import contextmanager

import pandas as pd
import pytest

from analysis import load_articles, with_sentence_text
from analysis.__main__ import main
from analysis.corrections import COLUMNS, SPAN, corrected_values, doubts, load_corrections, save_correction
from analysis.files import alone
from analysis.reported import reported_values
from analysis.review import MOST, Review, review_page, write_review

TEXT = "Nine people died in Orbe on Monday. The fire hurt 12 others. The mill had 40 rooms.\n"


def row(surface: str, action: str, **cells: str) -> dict[str, str]:
    start = TEXT.index(surface)
    place = {"article_id": "a", "start": str(start), "end": str(start + len(surface)), "surface": surface}
    return {**dict.fromkeys(COLUMNS, ""), **place, "action": action, **cells}


def line(*rows: dict[str, str]) -> str:
    return pd.DataFrame(rows, columns=COLUMNS).to_csv(index=False)


@contextmanager
def served(articles):
    """A running server of the articles, and what sends it a request: code and text of the answer."""
    with Review(articles) as server:
        running = threading.Thread(target=server.serve_forever, args=(0.01,))
        running.start()

        def ask(method="POST", body=b"", path=None, **headers):
            link = http.client.HTTPConnection("127.0.0.1", server.server_address[1], timeout=10)
            given = {"Origin": server.origin, "Content-Type": "application/json"}
            data = body if isinstance(body, bytes) else json.dumps(body).encode()
            headers = {k.replace("_", "-"): v for k, v in headers.items()}
            link.request(method, path or server.path, data, {k: v for k, v in (given | headers).items() if v})
            answer = link.getresponse()
            return answer.status, answer.read().decode()

        try:
            yield server, ask
        finally:
            server.shutdown()
            running.join()


def data_of(page: str) -> dict:
    return json.loads(re.search(r'<script type="application/json" id="data">(.*?)</script>', page)[1])


def test_a_correction_goes_through_the_server_into_the_tables(collection, tmp_path):
    with served(collection(a=TEXT)) as (_, ask):
        assert ask(body=row("Nine", "change", value="10", bound="about", date="-")) == (200, "corrections.csv")
        assert ask(body=row("12", "drop"))[0] == 200
        assert ask(body=row("40 rooms", "add", measure="other", value="40", subject='=a, "b"'))[0] == 200
        assert ask(body=row("40 rooms", "add", measure="seats", value="41"))[0] == 200
    table = corrected_values(load_articles(tmp_path)).set_index("surface")
    assert table["correction"].to_dict() == {"Nine": "changed", "40 rooms": "added"}
    assert table.loc["Nine", ["value", "bound", "date", "measure"]].tolist() == [10, "about", "", "deaths"]
    assert table.loc["40 rooms", ["value", "measure", "subject"]].tolist() == [41, "seats", ""]


def test_an_accepted_value_stays_what_the_reader_saw(collection):
    articles = collection({"corrections.csv": line(row("Nine", "accept", measure="deaths", value="9"))}, a=TEXT)
    table = corrected_values(articles).set_index("surface")
    assert table.loc["Nine", ["measure", "value", "correction"]].tolist() == ["deaths", 9, "accepted"]


def test_what_is_written_is_what_is_read_and_no_formula(collection, tmp_path):
    articles = collection(a=TEXT)
    cells = {"subject": '=1+1, "x"', "place": "-", "note": "@a\tb\nc", "attributed_to": "+x", "measure": "deaths"}
    save_correction(articles, row("Nine", "change", **cells))
    read = load_corrections(articles).iloc[0]
    assert {c: read[c] for c in cells} == {**cells, "note": "@a b c"}
    assert read[SPAN].tolist() == ["a", 0, 4, "Nine"]
    assert "\"'=1+1" in (tmp_path / "corrections.csv").read_text(encoding="utf-8")


def test_the_other_rows_and_columns_of_the_file_are_kept(collection, tmp_path):
    kept = line(row("Nine", "drop"), row("12", "mend"), {**row("40", "add"), "article_id": "absent"})
    head, *lines = kept.splitlines()
    marked = "\n".join([f"{head},mine", *(f"{text},{i}" for i, text in enumerate(lines))])
    articles = collection({"corrections.csv": marked}, a=TEXT)
    save_correction(articles, row("Nine", "accept"))
    rows = pd.read_csv(tmp_path / "corrections.csv", dtype="str").fillna("")
    assert rows[["article_id", "action", "mine"]].values.tolist() == [
        ["a", "accept", "0"], ["a", "mend", "1"], ["absent", "add", "2"]]  # fmt: skip
    save_correction(articles, row("Nine", ""))
    assert pd.read_csv(tmp_path / "corrections.csv")["mine"].tolist() == [1, 2]


@pytest.mark.parametrize(
    ("sent", "message"),
    [
        (row("Nine", "change", date="May"), "date 'May' is no date"),
        (row("Nine", "mend"), "action 'mend' is unknown"),
        (row("Nine", "change", value="1e99"), "value '1e99' is no number"),
        (row("Orbe", "drop"), "gives no value there"),
        (row("Nine", "drop", start="1"), "does not stand at 1"),
        (row("Nine", "drop", article_id="../a"), r"article ../a is in no folder here"),
        ({**row("Nine", "drop"), "folder": "/tmp"}, "a correction has the columns"),
        ({**row("Nine", "drop"), "start": 0}, "a correction has the columns"),
        ([], "a correction has the columns"),
        (None, "a correction has the columns"),
        (b"{", "Expecting"),
        (b"[" * 60_000, "recursion"),
    ],
)
def test_what_is_wrong_is_said_and_the_file_is_as_it_was(collection, tmp_path, sent, message):
    with served(collection({"corrections.csv": line(row("12", "drop"))}, a=TEXT)) as (_, ask):
        before = (tmp_path / "corrections.csv").read_bytes()
        code, said = ask(body=sent)
    assert code == 400 and message in said and "\n" not in said
    assert (tmp_path / "corrections.csv").read_bytes() == before
    assert sorted(os.listdir(tmp_path)) == ["a.txt", "corrections.csv"]


@pytest.mark.parametrize(
    "broken",
    ["article_id,start\na,1\n", line(row("12", "drop")) + 'a,0,"Nine\n', line(row("12", "drop")) + "," * 30 + "x\n"],
)
def test_a_file_that_cannot_be_read_whole_is_not_written_over(collection, tmp_path, broken):
    articles = collection({"corrections.csv": broken}, a=TEXT)
    with pytest.raises(ValueError, match=r"corrections\.csv: line .*; mend that first"):
        save_correction(articles, row("Nine", "drop"))
    assert (tmp_path / "corrections.csv").read_text(encoding="utf-8") == broken
    with pytest.warns(UserWarning, match="is left out"):
        assert data_of(review_page(articles))["problems"][0].startswith("corrections.csv: line ")


def test_two_processes_do_not_write_the_file_at_once(collection, tmp_path):
    articles = collection(a=TEXT)
    with alone(tmp_path / "corrections.lock"), pytest.raises(ValueError, match="another run writes here"):
        save_correction(articles, row("Nine", "drop"))
    save_correction(articles, row("Nine", "drop"))
    assert sorted(os.listdir(tmp_path)) == ["a.txt", "corrections.csv"]


def test_a_full_disk_leaves_the_old_file(collection, tmp_path, monkeypatch):
    articles = collection({"corrections.csv": line(row("12", "drop"))}, a=TEXT)
    before = (tmp_path / "corrections.csv").read_bytes()

    def full(*_):
        raise OSError(28, "no space left")

    with served(articles) as (_, ask), monkeypatch.context() as patch:
        patch.setattr(os, "replace", full)
        code, said = ask(body=row("Nine", "drop"))
    assert code == 400 and "no space left" in said
    assert (tmp_path / "corrections.csv").read_bytes() == before and len(os.listdir(tmp_path)) == 2


REFUSED = {
    "another path": (404, {"path": "/"}),
    "a file of the folder": (404, {"path": "/../corrections.csv"}),
    "above the page": (404, {"path": "{page}../../etc/passwd"}),
    "no token": (404, {"path": "//"}),
    "a wrong token": (404, {"path": "/wrong/"}),
    "a query behind it": (404, {"path": "{page}?x=1"}),
    "another host": (403, {"Host": "example.org"}),
    "a name of this machine": (403, {"Host": "localhost:{port}"}),
    "another origin": (403, {"Origin": "http://example.org"}),
    "an origin of no page": (403, {"Origin": "null"}),
    "the host without its port": (403, {"Host": "127.0.0.1"}),
}
NO_MESSAGE = {
    "no origin": (403, {"Origin": ""}),
    "a form": (403, {"Content_Type": "application/x-www-form-urlencoded"}),
    "a plain text": (403, {"Content_Type": "text/plain"}),
    "too much": (413, {"Content_Length": str(MOST + 1)}),
    "a length that is none": (413, {"Content_Length": "-1"}),
    "parts of any length": (413, {"Transfer_Encoding": "chunked"}),
}


@pytest.mark.parametrize("method", ["GET", "POST"])
@pytest.mark.parametrize("name", [*REFUSED, *NO_MESSAGE])
def test_nothing_else_is_answered_and_nothing_written(collection, tmp_path, method, name):
    code, asked = (REFUSED | NO_MESSAGE)[name]
    if method == "GET" and name in NO_MESSAGE:
        return
    with served(collection(a=TEXT)) as (server, ask):
        known = {"page": server.path, "port": server.server_address[1]}
        found, said = ask(method, row("Nine", "drop"), **{k: v.format(**known) for k, v in asked.items()})
    assert found == code and "Nine people" not in said and server.path not in said
    assert os.listdir(tmp_path) == ["a.txt"]


@pytest.mark.parametrize("method", ["PUT", "DELETE", "OPTIONS", "HEAD", "PATCH"])
def test_no_other_method_is_known(collection, method):
    with served(collection(a=TEXT)) as (_, ask):
        assert ask(method)[0] == 501


def test_the_server_is_of_this_machine_alone_and_its_token_of_chance(collection):
    articles = collection(a=TEXT)
    with Review(articles) as one, Review(articles) as other:
        assert one.server_address[0] == "127.0.0.1" and one.path != other.path
        assert len(one.path) > 40
    with served(articles) as (_, ask):
        code, page = ask("GET", Origin="")
    assert code == 200 and data_of(page)["saves"]


def test_the_page_holds_text_as_data_and_no_address():
    hostile = (
        "</script><script>alert(1)</script> {{data}} script-hash <!-- killed 4 people in Orbe. \U0001f600 12 died."
    )
    page = review_page(load_articles({"a": hostile}).assign(short_name="<b>a"))
    assert page.count("<script") == 2 and "alert(1)</" not in page
    assert data_of(page)["articles"] == [{"id": "a", "name": "<b>a", "text": hostile}]
    assert not re.search(r"https?:|//[\w.]+\.\w", page.replace(hostile, ""))
    assert re.search(r"script-src 'sha256-[\w+/=]+'; style-src 'sha256-[\w+/=]+'", page)


def test_the_least_certain_come_first_and_corrections_are_shown_as_such(collection):
    rest = "The council met. " * 3
    said = "On Monday, 4 May 2021, the police in Orbe said 9 people died in Orbe."
    text = f"{said}\n\n{rest}\n\n“We lost 12 men,” she said.\n"
    articles = collection(a=text)
    entries = data_of(review_page(articles))["entries"]
    assert [len(e["doubts"]) for e in entries] == sorted((len(e["doubts"]) for e in entries), reverse=True)
    assert entries[0]["surface"] == "12" and not any(e["kept"] for e in entries)
    at = text.index("12")
    save_correction(articles, {**row("Nine", "drop"), "start": str(at), "end": str(at + 2), "surface": "12"})
    assert [e["kept"] for e in data_of(review_page(articles))["entries"]] == [True, False]


def test_what_makes_a_value_less_certain():
    articles = load_articles({"a": "“We lost 12 men,” she said in Orbe."})
    said = {"subject": "Fishers", "place": "", "date": "2021", "attributed_to": "Ana Roth", "voice": "quoted"}
    table = with_sentence_text(reported_values(articles), articles).assign(**said, measure="deaths")
    assert doubts(table)[0] == {
        "subject": "not in this sentence", "place": "left open", "date": "not in this sentence",
        "attributed_to": "not in this sentence", "voice": "in a quotation"}  # fmt: skip
    assert doubts(table.assign(measure="other"))[0] == {}


def test_the_page_as_a_file_is_the_same_each_time(collection, tmp_path):
    path = write_review(collection(a=TEXT))
    first = path.read_bytes()
    assert path == tmp_path / "figures" / "review.html" and not data_of(first.decode())["saves"]
    assert write_review(collection(a=TEXT)).read_bytes() == first


def test_the_command_says_where_the_page_is(collection, tmp_path, capsys, monkeypatch):
    collection(a=TEXT)

    def interrupted(_):
        raise KeyboardInterrupt

    monkeypatch.setattr(Review, "serve_forever", interrupted)
    assert main(["review", str(tmp_path)]) == 0
    assert re.match(r"http://127\.0\.0\.1:\d+/[\w-]{40,}/\n", capsys.readouterr().out)
