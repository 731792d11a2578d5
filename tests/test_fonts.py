"""Which fonts draw the characters that the font of all charts lacks."""

import warnings

import pytest
from matplotlib.font_manager import findfont, fontManager
from matplotlib.text import Text

from analysis.charts import fonts
from analysis.charts.articles import voices
from analysis.charts.style import figure_of
from analysis.figures import export
from analysis.overview import voice_shares

MATHEMATICAL, UNKNOWN = "\U0001d49c", "\U00012000एक"  # the first stands in a font that matplotlib brings


@pytest.fixture(autouse=True)
def own_fonts(monkeypatch):
    """The fonts that matplotlib brings, whatever else the system has."""
    brought = [font for font in fontManager.ttflist if "mpl-data" in font.fname]
    monkeypatch.setattr(fonts.fontManager, "ttflist", brought)
    for found in (fonts._family, fonts._say_boxes):
        found.cache_clear()
    yield
    fonts._family.cache_clear()


def test_another_font_helps_out(recwarn):
    text = Text(text=f"The {MATHEMATICAL} case")
    fonts.plain(text)
    first, *others = text.get_fontfamily()
    assert first == fonts.FONT and len(others) == 1
    assert ord(MATHEMATICAL) in fonts._characters(findfont(others[0]))
    assert not recwarn.list


def test_characters_without_a_font_are_said_once_in_any_number_of_charts(collection):
    articles = collection(**{f"{UNKNOWN} {name}": f"The mill of {name} burned." for name in "ab"})
    with warnings.catch_warnings(record=True) as said:
        warnings.simplefilter("always")
        for stem in ("a", "b"):
            export(voices(voice_shares(articles), articles), stem, articles, articles)
    assert [str(w.message) for w in said] == [fonts.BOXES]


def test_plain_words_need_no_other_font(seeds):
    fig = figure_of(voices(voice_shares(seeds), seeds))
    assert {tuple(text.get_fontfamily()) for text in fig.findobj(Text) if text.get_text()} == {(fonts.FONT,)}


def test_a_file_that_is_no_font_has_no_characters(tmp_path):
    (tmp_path / "broken.ttf").write_bytes(b"no font")
    assert fonts._characters(str(tmp_path / "broken.ttf")) == frozenset()
