"""The notebooks in JupyterLab, exported pages and the gallery, opened in a real browser."""

import json
import os
import re
import shutil
import subprocess
import sys
import time
import urllib.error
import urllib.request
from contextlib import suppress
from pathlib import Path
from types import SimpleNamespace
from typing import NamedTuple

import pytest
from hostile import ACTOR, AUTHOR, EVENT, FRAMES, HEADLINE, OUTLET, PARTY, PLACE, SHORT, SOURCE, write_hostile
from rendered import html_of, own_page_of, page_of, read_notebook, run_here
from test_review import served

from analysis import SEEDS, corrected_values, load_articles
from analysis.review import write_review
from analysis.saving import keep_language

ROOT = SEEDS.parent
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync"]  # fmt: skip
NOTEBOOKS = sorted(p.name for p in (ROOT / "notebooks").glob("*.ipynb"))
RUN = NOTEBOOKS[0]
SHOWN = "n => document.querySelectorAll('.jp-OutputArea-child').length >= n"


@pytest.fixture(scope="module")
def page():
    if CHROMIUM is None:
        if os.environ.get("CI"):
            pytest.fail("no chromium here; install Debian's package chromium")
        pytest.skip("no chromium here; install it to open the notebooks in a browser")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser.new_page(viewport={"width": 1400, "height": 1000})
        browser.close()


class Lab(NamedTuple):
    """A running JupyterLab: its address, the folder it shows and the environment of its commands."""

    address: str
    folder: Path
    environment: dict[str, str]


@pytest.fixture(scope="module")
def lab(tmp_path_factory):
    """A JupyterLab on loopback over a copy of notebooks and articles."""
    folder = tmp_path_factory.mktemp("lab")
    shutil.copytree(ROOT / "notebooks", folder / "notebooks")
    shutil.copytree(SEEDS, folder / "seeds")
    home = tmp_path_factory.mktemp("home")
    settings = home / "settings" / "@jupyterlab" / "notebook-extension" / "tracker.jupyterlab-settings"
    settings.parent.mkdir(parents=True)
    settings.write_text('{"windowingMode": "none"}')  # else cells out of sight are not in the page
    command = [sys.executable, "-m", "jupyter", "lab", "--no-browser", "--port=0", "--ServerApp.ip=127.0.0.1",
               "--ServerApp.token=t", "--allow-root", f"--ServerApp.root_dir={folder}",
               "--LabApp.news_url=None", "--LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate"]  # fmt: skip
    environment = {**os.environ, "ARTICLES": str(folder / "seeds"), "HOME": str(home),
                   "PATH": str(Path(sys.executable).parent),  # a Node found there would be asked at every page
                   "JUPYTER_RUNTIME_DIR": str(home / "run"), "JUPYTER_DATA_DIR": str(home / "data"),
                   "JUPYTERLAB_SETTINGS_DIR": str(home / "settings")}  # fmt: skip
    log = (folder / "log").open("w+")
    server = subprocess.Popen(command, env=environment, stderr=log, stdout=log)
    yield Lab(_address(folder / "log"), folder, environment)
    server.terminate()
    server.wait(30)


def _address(log: Path) -> str:
    """The address that the server writes to its log, once it answers."""
    for _ in range(240):
        found = re.search(r"http://127\.0\.0\.1:\d+", log.read_text())
        if found:
            with suppress(urllib.error.URLError):  # the address is written before anybody listens there
                urllib.request.urlopen(found.group() + "/api?token=t")
                return found.group()
        time.sleep(0.25)
    raise TimeoutError(log.read_text()[-2000:])


def outputs(name: str) -> list[dict]:
    """The committed outputs of a notebook."""
    notebook = json.loads((ROOT / "notebooks" / name).read_text(encoding="utf-8"))
    return [o for cell in notebook["cells"] for o in cell.get("outputs", [])]


def menu(page, *labels: str) -> None:
    """Click through a menu of JupyterLab."""
    page.click(f"div.lm-MenuBar-itemLabel:text-is('{labels[0]}')")
    page.click(f"div.lm-Menu-itemLabel:text-is('{labels[1]}')")


def until(page, condition: str, count: int, *labels: str) -> None:
    """Click through a menu until `condition` of the number of outputs holds: a busy JupyterLab may miss a click."""
    from playwright.sync_api import TimeoutError

    shown = SHOWN.replace(">=", condition)
    for patience in (20_000, 60_000, 120_000):
        menu(page, *labels)
        try:
            page.wait_for_function(shown, arg=count, timeout=patience)
        except TimeoutError:
            continue
        return
    pytest.fail(f"{labels[-1]}: the number of outputs is not {condition} {count}")


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_notebook_opens_and_one_runs_from_the_menu(page, lab, name):
    page.goto(f"{lab.address}/lab/workspaces/{name[:2]}/tree/notebooks/{name}?token=t")
    idle = ".jp-Notebook-ExecutionIndicator[data-status='idle']"
    page.wait_for_selector(".jp-NotebookPanel .jp-CodeCell", timeout=60_000)
    page.wait_for_selector(idle, timeout=60_000)
    expected = outputs(name)
    pictures = sum("image/png" in o.get("data", {}) for o in expected)
    if name == RUN:  # test_notebooks reruns all
        until(page, "==", 0, "Edit", "Clear Outputs of All Cells")
        until(page, ">=", len(expected), "Run", "Run All Cells")
        page.wait_for_selector(idle, timeout=60_000)
    page.wait_for_function(SHOWN, arg=len(expected), timeout=60_000)
    assert page.locator(".jp-OutputArea-output[data-mime-type$='.stderr']").count() == 0
    assert page.locator(".jp-OutputArea-output[data-mime-type$='.error']").count() == 0
    assert page.locator(".jp-OutputArea-output img").count() == pictures
    if shots := os.environ.get("SCREENSHOTS"):
        page.screenshot(path=f"{shots}/{name}.png")


def test_a_folder_named_in_the_first_cell_is_read(page, lab, tmp_path):
    page_of_a_site = "Menu\nSport\nBridge shut\n1.2k shares\nThe mayor walked home on Monday.\nYou may also like\nPies"
    (tmp_path / "pasted.txt").write_text(page_of_a_site, encoding="utf-8")
    (tmp_path / "saved.html").write_text(
        "<h1>Bridge open</h1><p>At least 14 people died in Velm.</p>", encoding="utf-8"
    )
    (tmp_path / "articles.csv").write_text(
        "article_id;short_name\npasted;Velm $ Post\nsaved;Caf\u00e9\n", encoding="cp1252"
    )
    page.goto(f"{lab.address}/lab/workspaces/own/tree/notebooks/{NOTEBOOKS[0]}?token=t")
    idle = ".jp-Notebook-ExecutionIndicator[data-status='idle']"
    page.wait_for_selector(".jp-NotebookPanel .jp-CodeCell", timeout=60_000)
    page.wait_for_selector(idle, timeout=60_000)
    until(page, "==", 0, "Edit", "Clear Outputs of All Cells")
    page.locator(".jp-CodeCell .cm-content").first.click()
    page.keyboard.press("Control+a")
    page.keyboard.insert_text(f'ARTICLES = "{tmp_path}"\nTEXT_COLUMN = ""')
    until(page, ">=", 6, "Run", "Run All Cells")
    page.wait_for_selector(idle, timeout=60_000)
    shown = " ".join(page.locator(".jp-OutputArea-output").all_inner_texts())
    assert "Velm $ Post" in shown and "Café" in shown and "Global Research" not in shown
    assert page.locator(".jp-OutputArea-output[data-mime-type$='.error']").count() == 0
    (warned,) = page.locator(".jp-OutputArea-output[data-mime-type$='.stderr']").all_inner_texts()
    assert "articles.csv: line 3 is not UTF-8; read as Windows-1252" in warned


def test_gallery_shows_every_chart(page):
    page.goto((ROOT / "figures" / "index.html").as_uri())
    page.wait_for_load_state("networkidle")
    widths = page.eval_on_selector_all(".chart > svg", "all => all.map(s => s.getBoundingClientRect().width)")
    assert len(widths) == len(list((ROOT / "figures").glob("*.svg")))
    assert all(widths)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    """Notebooks 01 to 06, run as one on a collection full of marks and scripts; its folder, the notebook in it."""
    import nbformat

    folder = write_hostile(tmp_path_factory.mktemp("hostile") / "articles")
    read = [read_notebook(ROOT / "notebooks" / name).cells for name in NOTEBOOKS[:6]]
    new = {"code": nbformat.v4.new_code_cell, "markdown": nbformat.v4.new_markdown_cell}
    cells = [new[cell.cell_type](cell.source) for notebook in read for cell in notebook]
    notebook = nbformat.v4.new_notebook(cells=[*cells, nbformat.v4.new_markdown_cell("Mathematics: $x^2$")])
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ARTICLES", str(folder))
        run_here(notebook)
    nbformat.write(notebook, folder / "all.ipynb")
    nbformat.write(nbformat.v4.new_notebook(), folder / "bare.ipynb")
    return folder


@pytest.fixture
def watched(page):
    """A new page without a network, and what it asks for and complains of: addresses, dialogs, errors."""
    told: list[str] = []
    fresh = page.context.browser.new_page(viewport=page.viewport_size)
    fresh.on("dialog", lambda dialog: (told.append(f"dialog {dialog.message}"), dialog.dismiss()))
    fresh.on("request", lambda request: request.url.startswith("data:") or told.append(f"request {request.url}"))
    fresh.on("console", lambda said: said.type == "error" and told.append(f"error {said.text}"))
    fresh.on("pageerror", lambda error: told.append(f"error {error}"))
    fresh.route(re.compile(r"^https?://(?!127\.)"), lambda route: route.abort())
    yield fresh, told
    fresh.close()


WRITTEN = [*SHORT, ACTOR, *FRAMES, EVENT, PARTY, PLACE, SOURCE, f"{OUTLET} 0", f"{AUTHOR} 0", f"{HEADLINE}0",
           "paid $5 million", "to the army, and \\(x^2\\) more", "“We lost <img src=z"]  # fmt: skip


def read_as_written(page, root: str, names: list[str]) -> None:
    """Check that the names stand in a part of a page as themselves, and that no link or script came of them."""
    text = " ".join(page.inner_text(root).split())
    assert [name for name in names if name not in text] == []
    assert page.locator(f"{root} :is([href^='javascript' i], [onerror], [onload], u, em > em)").count() == 0


def test_exported_pages_take_every_string_for_plain_text(hostile, watched, tmp_path):
    page, seen = watched
    for name in ("bare", "all"):
        (tmp_path / f"{name}.html").write_text(page_of(read_notebook(hostile / f"{name}.ipynb")), encoding="utf-8")
    page.goto((tmp_path / "bare.html").as_uri(), wait_until="load")
    bare = {told.replace("bare.html", "all.html") for told in seen}
    seen.clear()
    page.goto((tmp_path / "all.html").as_uri(), wait_until="load")
    assert [told for told in seen if told not in bare] == []
    read_as_written(page, "body", WRITTEN)


def test_the_gallery_takes_every_string_for_plain_text(hostile, watched):
    (page, seen), figures = watched, hostile / "figures"
    readme = html_of((figures / "README.md").read_text(encoding="utf-8"))
    (figures / "readme.html").write_text(f"<meta charset='utf-8'>{readme}", encoding="utf-8")
    for name in ("index.html", "readme.html"):
        seen.clear()
        page.goto((figures / name).as_uri(), wait_until="networkidle")
        asked = {told.rpartition("/")[2] for told in seen}
        assert asked <= {name, *(path.name for path in figures.glob("0*"))}, seen
        read_as_written(page, "body", [f"What does each article call {ACTOR} and the event?"])
    alts = page.eval_on_selector_all("img", "all => all.map(i => i.alt).join()")
    assert [name for name in (*SHORT[:2], SHORT[3], *FRAMES, PARTY) if name not in alts] == []


@pytest.mark.parametrize("trusted", [False, True])
def test_jupyterlab_takes_every_string_for_plain_text(lab, hostile, watched, trusted):
    (page, seen), name = watched, f"hostile-{trusted}.ipynb"
    made = json.loads((hostile / "all.ipynb").read_text(encoding="utf-8"))
    made["metadata"]["title"] = name  # a signature is of all that a notebook holds
    (lab.folder / name).write_text(json.dumps(made), encoding="utf-8")
    if trusted:
        from nbformat.sign import NotebookNotary

        NotebookNotary(data_dir=lab.environment["JUPYTER_DATA_DIR"]).sign(read_notebook(lab.folder / name))
    count = sum(len(c.get("outputs", [])) for c in read_notebook(lab.folder / name).cells)
    page.goto(f"{lab.address}/lab/workspaces/{name[:-6]}/tree/{name}?token=t")
    page.wait_for_function(SHOWN, arg=count, timeout=60_000)
    page.wait_for_selector(".jp-Notebook mjx-container", state="attached", timeout=60_000)
    page.wait_for_load_state("networkidle")
    assert page.locator("[title^='Notebook trusted']").count() == trusted
    assert page.locator(".jp-Notebook mjx-container").count() == 1  # the cell that means mathematics, and no other
    assert [told for told in seen if not told.startswith(f"request {lab.address}")] == []
    read_as_written(page, ".jp-Notebook", WRITTEN)


def test_notebook_that_was_only_opened_is_saved_as_it_was(page, lab):
    file = lab.folder / "opened.ipynb"
    shutil.copy(ROOT / "notebooks" / NOTEBOOKS[0], file)
    before = file.stat().st_mtime_ns
    page.goto(f"{lab.address}/lab/workspaces/opened/tree/opened.ipynb?token=t")
    page.wait_for_selector(".jp-Notebook-ExecutionIndicator[data-status='idle']", timeout=60_000)
    for _ in range(60):
        page.focus(".jp-Notebook")
        page.keyboard.press("Control+s")
        page.wait_for_timeout(2000)  # the kernel tells its version late, which dirties the notebook again
        if clean := file.stat().st_mtime_ns != before and not page.locator(".lm-TabBar-tab.jp-mod-dirty").count():
            break
    assert clean
    assert file.read_bytes() == (ROOT / "notebooks" / NOTEBOOKS[0]).read_bytes()


def test_notebook_given_another_kernel_is_saved_with_it(tmp_path):
    old = {"kernelspec": {"name": "python3"}, "language_info": {"name": "python"}}
    new = {"kernelspec": {"name": "ir"}, "language_info": {"name": "R", "version": "4.4"}}
    (tmp_path / "a.ipynb").write_text(json.dumps({"metadata": old}), encoding="utf-8")
    model = {"type": "notebook", "content": {"metadata": dict(new)}}
    keep_language(model, "a.ipynb", SimpleNamespace(root_dir=str(tmp_path)))
    assert model["content"]["metadata"] == new


MINE = "\U0001f600 Four men died in Orbe on 3 May 2021. The fire hurt 12 others, a watchman, aged 61, among them.\n"
SELECT = """words => {
  const node = document.evaluate(`//*[@id="text"]//text()[contains(., "${words}")]`, document).iterateNext();
  const range = document.createRange();
  range.setStart(node, node.data.indexOf(words));
  range.setEnd(node, node.data.indexOf(words) + words.length);
  getSelection().removeAllRanges();
  getSelection().addRange(range);
}"""


TOLLS = "Four men died in Orbe on 3 May 2021. The fire hurt 12 others. Police filled a row of cells.\n"
UNDER_POINTER = """() => [...document.querySelectorAll('svg g[id^=PathCollection] g:has(> title)')].map(mark => {
  mark.scrollIntoView({block: 'center', inline: 'center'});
  const box = mark.getBoundingClientRect();
  const under = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  const told = one => one?.closest('g:has(> title)')?.querySelector(':scope > title').textContent ?? '';
  return [told(mark).split('\\n')[0], told(under)];
})"""  # of each round mark: its words, and those that the pointer finds at its middle


def test_a_reader_corrects_drops_and_adds_values_on_the_page(watched, tmp_path):
    (page, seen), folder = watched, write_hostile(tmp_path / "articles")
    (folder / "mine.txt").write_text(MINE, encoding="utf-8")
    with served(load_articles(folder)) as (server, _):
        page.goto(server.origin + server.path)
        read_as_written(page, "body", [*SHORT, *WRITTEN[-2:]])
        page.select_option("#article", "mine")
        page.select_option("#order", "text")
        page.keyboard.press("e")
        page.keyboard.type("5")
        page.fill("#f-date", "3 May")
        page.keyboard.press("Enter")
        assert page.locator("#form").is_visible()  # that is no date
        page.fill("#f-date", "2021-05")
        page.keyboard.press("Enter")
        page.keyboard.press("x")
        page.keyboard.press("u")
        page.keyboard.press("x")
        page.evaluate(SELECT, "aged 61")
        page.keyboard.press("n")
        assert page.input_value("#f-value") == "61"
        page.select_option("#f-measure", "other")
        page.fill("#f-subject", "watchman")
        page.click("text=Keep")
        page.wait_for_selector("text=Saved in corrections.csv.")
        assert page.inner_text("#done") == "2 of 2 checked"
        page.reload()
        page.select_option("#article", "mine")
        assert page.get_attribute("mark >> nth=0", "title") == "5 people · deaths, corrected"
    page.set_viewport_size({"width": 390, "height": 844})
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    assert [told for told in seen if not told.startswith(f"request {server.origin}{server.path}")] == []
    table = corrected_values(load_articles(folder)).query("article_id == 'mine'")
    columns = ["surface", "measure", "value", "date", "subject", "correction"]
    assert table[columns].values.tolist() == [
        ["Four", "deaths", 5, "2021-05", "men", "changed"],
        ["aged 61", "other", 61, "", "watchman", "added"],
    ]


def test_after_a_rerun_the_chart_of_tolls_has_what_a_reader_corrected(watched, tmp_path, monkeypatch):
    (page, _), folder = watched, tmp_path / "articles"
    folder.mkdir()
    (folder / "articles.csv").write_text("article_id,short_name,published\nmine,Orbe Post,2021-05-05\n")
    (folder / "mine.txt").write_text(TOLLS, encoding="utf-8")
    with served(load_articles(folder)) as (server, _):
        page.goto(server.origin + server.path)
        page.select_option("#order", "text")
        page.keyboard.press("e")
        page.fill("#f-value", "5")
        page.keyboard.press("Enter")
        page.keyboard.press("x")
        page.evaluate(SELECT, "a row of cells")
        page.keyboard.press("n")
        page.fill("#f-value", "17")
        page.select_option("#f-measure", "arrests")
        page.fill("#f-subject", "pickets")
        page.click("text=Keep")
        page.wait_for_selector("text=Saved in corrections.csv.")
    monkeypatch.setenv("ARTICLES", str(folder))
    run_here(read_notebook(ROOT / "notebooks" / NOTEBOOKS[4]))
    for chart, heading, value in [("05b-tolls", "Deaths: 5,", "5*"), ("05c-other-tolls", "Arrested: 17", "17*")]:
        page.goto((folder / "figures" / f"{chart}.svg").as_uri())
        drawn = " ".join(page.eval_on_selector_all("text", "all => all.map(t => t.textContent)"))
        assert (
            heading in drawn
            and value in drawn
            and "Injured" not in drawn
            and "*: corrected by hand in corrections.csv." in drawn
        )


MARKED = [NOTEBOOKS[0], NOTEBOOKS[1], NOTEBOOKS[4]]


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    """A folder with the pages made of the notebooks whose charts have round marks."""
    folder = tmp_path_factory.mktemp("pages")
    for name in MARKED:
        (folder / name).with_suffix(".html").write_text(own_page_of(name), encoding="utf-8")
    return folder


@pytest.mark.parametrize("name", MARKED)
def test_the_round_marks_of_a_page_tell_their_words_under_the_pointer(page, pages, name):
    page.goto((pages / name).with_suffix(".html").as_uri())
    told = page.evaluate(UNDER_POINTER)
    assert len(told) > 20 and [words for words, here in told if words not in here] == []


def test_the_page_as_a_file_gives_the_corrections_to_download(watched, tmp_path):
    (page, seen), folder = watched, tmp_path / "articles"
    folder.mkdir()
    (folder / "mine.txt").write_text(MINE, encoding="utf-8")
    page.goto(write_review(load_articles(folder)).as_uri())
    page.select_option("#order", "text")
    page.keyboard.press("a")
    page.keyboard.press("e")
    page.fill("#f-subject", '=1+1, "others"')
    page.keyboard.press("Enter")
    with page.expect_download() as given:
        page.click("text=Download corrections.csv")
    given.value.save_as(folder / "corrections.csv")
    assert given.value.suggested_filename == "corrections.csv" and len(seen) == 1
    table = corrected_values(load_articles(folder)).set_index("surface")
    assert table.loc[["Four", "12"], "correction"].tolist() == ["accepted", "changed"]
    assert table.loc["12", "subject"] == '=1+1, "others"'
