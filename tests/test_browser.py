"""The notebooks in JupyterLab and the gallery, opened in a real browser."""

import json
import os
import re
import shutil
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from analysis import SEEDS

ROOT = SEEDS.parent
CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync"]  # fmt: skip
NOTEBOOKS = sorted(p.name for p in (ROOT / "notebooks").glob("*.ipynb"))


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


@pytest.fixture(scope="module")
def lab(tmp_path_factory):
    """A JupyterLab on loopback over a copy of notebooks and articles; its address and token."""
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
                   "JUPYTER_RUNTIME_DIR": str(home / "run"),
                   "JUPYTERLAB_SETTINGS_DIR": str(home / "settings")}  # fmt: skip
    log = (folder / "log").open("w+")
    server = subprocess.Popen(command, env=environment, stderr=log, stdout=log)
    yield _address(folder / "log")
    server.terminate()
    server.wait(30)


def _address(log: Path) -> str:
    """The address that the server writes to its log, once it answers."""
    for _ in range(240):
        found = re.search(r"http://127\.0\.0\.1:\d+", log.read_text())
        if found:
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

    shown = f"n => document.querySelectorAll('.jp-OutputArea-child').length {condition} n"
    for patience in (20_000, 60_000, 120_000):
        menu(page, *labels)
        try:
            page.wait_for_function(shown, arg=count, timeout=patience)
        except TimeoutError:
            continue
        return
    pytest.fail(f"{labels[-1]}: the number of outputs is not {condition} {count}")


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_notebook_runs_from_the_menu(page, lab, name):
    page.goto(f"{lab}/lab/workspaces/{name[:2]}/tree/notebooks/{name}?token=t")
    idle = ".jp-Notebook-ExecutionIndicator[data-status='idle']"
    page.wait_for_selector(".jp-NotebookPanel .jp-CodeCell", timeout=60_000)
    page.wait_for_selector(idle, timeout=60_000)
    until(page, "==", 0, "Edit", "Clear Outputs of All Cells")
    expected = outputs(name)
    pictures = sum("image/png" in o.get("data", {}) for o in expected)
    until(page, ">=", len(expected), "Run", "Run All Cells")
    page.wait_for_selector(idle, timeout=60_000)
    assert page.locator(".jp-OutputArea-output[data-mime-type$='.stderr']").count() == 0
    assert page.locator(".jp-OutputArea-output[data-mime-type$='.error']").count() == 0
    assert page.locator(".jp-OutputArea-output img").count() == pictures
    if shots := os.environ.get("SCREENSHOTS"):
        page.screenshot(path=f"{shots}/{name}.png")


def test_gallery_shows_every_chart(page):
    page.goto((ROOT / "figures" / "index.html").as_uri())
    page.wait_for_load_state("networkidle")
    widths = page.eval_on_selector_all("object", "all => all.map(o => o.contentDocument ? 1 : o.clientWidth)")
    assert len(widths) == len(list((ROOT / "figures").glob("*.svg")))
    assert all(widths)
