"""Charts written as SVG, PNG and CSV, and the gallery that shows them."""

import base64
import html
import io
import os
import re
from importlib.resources import files
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import quote

import jinja2
import numpy as np
import pandas as pd
import PIL.Image
from IPython.display import Markdown
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure
from PIL.PngImagePlugin import PngInfo

from .articles import SEEDS
from .charts.sizes import sized
from .charts.style import ALT, DPI, HOVER, NOTHING, figure_of, look, written
from .companions import folders
from .files import write_whole
from .plain import as_alt, as_cells, as_markdown, attribute, clean, file_stem

_MARK = re.compile(rf"<a xlink:href=([\"']){HOVER}(.*?)\1[^>]*>(.*?)</a>", re.DOTALL)
_DRAWN = re.compile(r'<use xlink:href="#(\w+)" x="([\d.]+)" y="([\d.]+)"|<path d="([^"]+)"')
_SHAPE = re.compile(r'<path id="(\w+)" d="([^"]+)"')
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
NEAR = 1.5  # points around a mark in which it also tells the words of marks that it may cover
_POINTS = re.compile(r'\b(width|height)="([\d.]+)pt"')
# a number in a cell hides no words from the pointer; of paths none may be left out, as marks are made of them
POINTED = "text{pointer-events:none}g:has(>title) text{pointer-events:auto}"
KINDS = ("svg", "png", "csv")
_CAPTION = ("title", "coverage", "source", "description")


def figures_folder(articles: pd.DataFrame) -> Path:
    """Where the charts of a collection go: `figures/` of the checkout for the seeds alone, else of its own folder or
    that of the process; where that would be the checkout's, `other-figures/` beside it."""
    known, ours = folders(articles), SEEDS.parent / "figures"
    if known == [SEEDS] and articles["folder"].notna().all():
        return ours
    folder = next((folder for folder in known if folder != SEEDS), Path()) / "figures"
    return folder.with_name("other-figures") if folder.resolve() == ours else folder


class Chart(NamedTuple):
    """A picture for a notebook, with its SVG, which a page made of it shows: the words behind a point can be read."""

    png: bytes
    svg: str
    width: int
    alt: str

    def __repr__(self) -> str:
        return f"Chart: {self.alt}"

    def _repr_mimebundle_(self, **_: Any) -> tuple[dict[str, str], dict[str, Any]]:
        data = {"image/png": base64.b64encode(self.png).decode(), "image/svg+xml": self.svg}
        return data, {"image/png": {"width": self.width, "alt": self.alt}}


def export(
    chart: Any, stem: str, table: pd.DataFrame, articles: pd.DataFrame, alt: str = "", size: str = ""
) -> Chart | Markdown:
    """Write `stem`.svg, .png and .csv (the table drawn) to the articles' figures folder; return the picture.

    `chart` is a figure, its axes, or some of them; `alt` says in words what it shows, where the chart's own alt text
    does not; `size` is column (85 mm wide), page (180 mm) or social (1,200 by 675 pixels), else the chart's own. The
    same chart gives the same bytes. Where nothing is drawn, return a remark that says why, and leave no files of an
    earlier run.
    """
    fig, folder, stem = figure_of(chart), figures_folder(articles), file_stem(stem)
    if nothing := getattr(fig, NOTHING, ""):
        for kind in KINDS:
            (folder / f"{stem}.{kind}").unlink(missing_ok=True)
        return Markdown(f"*{as_markdown(nothing)}*")
    alt = clean(alt or getattr(fig, ALT, ""))
    fig, times, dpi = sized(fig, size)
    if engine := fig.get_layout_engine():
        with look():
            engine.execute(fig)
        fig.set_layout_engine("none")  # laid out once: a second pass would move things by a hair
    png = encoded(drawn(fig, times * dpi), alt, dpi)  # before the SVG, while the measures of the texts are known
    picture = svg(fig, alt, times)
    cells = as_cells(table).to_csv(index=False, lineterminator="\n", float_format="%.10g")
    for kind, data in zip(KINDS, (picture, png, cells.encode("utf-8", "replace")), strict=True):
        write_whole(folder / f"{stem}.{kind}", data)
    return Chart(png, picture, round(fig.get_figwidth() * times * 100), alt)


def drawn(fig: Figure, dpi: float = DPI) -> PIL.Image.Image:
    """The figure as pixels, so many to the inch."""
    fig.set_dpi(dpi)
    canvas = fig.canvas if isinstance(fig.canvas, FigureCanvasAgg) else FigureCanvasAgg(fig)
    with look():
        canvas.draw()
    size, colours = canvas.get_width_height(), bytes(canvas.buffer_rgba())
    return PIL.Image.frombytes("RGB", size, colours, "raw", "RGBX")


def encoded(pixels: PIL.Image.Image, alt: str, dpi: float = DPI) -> bytes:
    """The pixels as PNG in a palette of 256 colours, which charts do not exceed to the eye."""
    palette = pixels.quantize(256, PIL.Image.Quantize.FASTOCTREE, dither=PIL.Image.Dither.NONE)
    about, buffer = PngInfo(), io.BytesIO()
    about.add_itxt("Description", alt)
    palette.save(buffer, "png", dpi=(dpi, dpi), pnginfo=about, compress_level=3)
    return buffer.getvalue()


def svg(fig: Figure, alt: str, times: float = 1) -> str:
    """The figure as SVG whose text is text, with hover texts and caption, shown so many `times` as large."""
    caption = {"Title": written(fig, "title"), "Coverage": written(fig, "subtitle"), "Source": written(fig, "note")}
    buffer = io.StringIO()
    with look():
        FigureCanvasSVG(fig).print_svg(buffer, metadata={"Date": None, "Creator": None, "Description": alt, **caption})
    shown = buffer.getvalue()
    if times != 1:
        shown = _POINTS.sub(lambda found: f'{found[1]}="{float(found[2]) * times:.6g}pt"', shown, count=2)
    text = shown.replace("<svg ", f'<svg role="img" aria-label="{attribute(alt)}" ', 1)
    text = text.replace("px 'DejaVu Sans'", "px 'DejaVu Sans', Verdana, sans-serif")  # Verdana has the same widths
    text = text.replace("</style>", f"{POINTED}</style>", 1)
    words = iter(_together(text))
    return clean(_MARK.sub(lambda mark: f"<g><title>{next(words)}</title>{mark[3]}</g>", text))


def _together(text: str) -> list[str]:
    """The words of each mark of an SVG, its own first, and of those that have their middle where it is drawn."""
    shapes = {name: _corners(path) for name, path in _SHAPE.findall(text)}
    marks, told = list(_MARK.finditer(text)), []
    boxes = np.full((len(marks), 4), np.nan)  # of a text none
    for k, mark in enumerate(marks):
        for name, x, y, path in _DRAWN.findall(mark[3])[-1:]:
            boxes[k] = _corners(path) if path else shapes[name] + np.array([x, y] * 2, dtype=float)
    middles = (boxes[:, :2] + boxes[:, 2:]) / 2
    for mark, box in zip(marks, boxes, strict=True):
        here = ((box[:2] - NEAR <= middles) & (middles <= box[2:] + NEAR)).all(axis=1)
        told.append("\n".join(dict.fromkeys([mark[2], *(marks[k][2] for k in np.flatnonzero(here))])))
    return told


def _corners(path: str) -> np.ndarray:
    """Left, top, right and foot of a path."""
    points = np.array(_NUMBER.findall(path), dtype=float).reshape(-1, 2)
    return np.append(points.min(axis=0), points.max(axis=0))


def write_gallery(articles: pd.DataFrame) -> None:
    """Write README.md, with the codebook, and index.html, which can be mailed, of the figures folder."""
    folder, pages = figures_folder(articles), jinja2.Environment(trim_blocks=True, keep_trailing_newline=True)
    pages.filters |= {"attribute": attribute, "markdown": as_markdown, "alt": as_alt}
    charts = [_caption(path) for path in sorted(folder.glob("*.svg"))]
    intro = "Every chart as SVG (hover for the words behind a point), PNG and the table it draws."
    told = {"intro": intro, "charts": charts, "kinds": KINDS, "codebook": _own_file("codebook.md")}
    for name, template in (("README.md", "gallery.md"), ("index.html", "gallery.html")):
        write_whole(folder / name, pages.from_string(_own_file(template)).render(told))


def _own_file(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


def _caption(path: Path) -> dict[str, str]:
    """Title, subtitle, note and alt text that an exported SVG carries, and the picture without what is XML alone."""
    text = path.read_text(encoding="utf-8")
    metadata = text.partition("</metadata>")[0]
    found = {tag: re.search(f"<dc:{tag}>(.*?)</dc:{tag}>", metadata, re.DOTALL) for tag in _CAPTION}
    texts = {tag: " ".join(html.unescape(m[1]).split()) if m else "" for tag, m in found.items()}
    picture = re.sub(r"\s*<metadata>.*?</metadata>", "", text[max(text.find("<svg"), 0) :], count=1, flags=re.DOTALL)
    return {"stem": quote(os.fsencode(path.stem)), **texts, "svg": picture.rstrip()}
