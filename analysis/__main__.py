"""The command: a profile of many articles, the companion files of a new collection, the review of its values."""

import argparse
import logging
import os
import sys
import traceback
import warnings
from functools import cache, partial
from importlib.resources import files
from pathlib import Path

EPILOG = files(__package__).joinpath("command.txt").read_text(encoding="utf-8").rstrip()


def main(arguments: list[str] | None = None) -> int:
    """Run the command with these arguments (those of the process where None); return the exit code."""
    words = sys.argv[1:] if arguments is None else arguments
    try:
        with warnings.catch_warnings():
            say = cache(partial(print, file=sys.stderr))  # once: batch after batch makes the same remark
            warnings.showwarning = lambda message, *_: say(str(message))
            ask = {"init": _init, "review": _review}.get(words[0] if words else "")
            return ask(words[1:]) if ask else _profile(words)
    except (OSError, ValueError, ModuleNotFoundError) as error:
        print(f"error: {_line(error)}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("interrupted; the same command goes on from here", file=sys.stderr)
        return 130
    except Exception as error:
        at = traceback.extract_tb(error.__traceback__)[-1]
        place = f"{type(error).__name__} in {Path(at.filename).name}, line {at.lineno}: "
        print(f"error: {place * (type(error) is not RuntimeError)}{_line(error)}", file=sys.stderr)
        return 3


def _line(error: Exception) -> str:
    return " ".join(str(error).split())


def _profile(words: list[str]) -> int:
    parser = argparse.ArgumentParser(
        "python -m analysis", description="Profile many articles into a Parquet data set; “init FOLDER” instead "
        "writes articles.csv and templates of the other companion files beside the articles; “review FOLDER” opens a "
        "page on which to check the reported values, and keeps what you correct in corrections.csv.",
        epilog=EPILOG, formatter_class=argparse.RawDescriptionHelpFormatter,
    )  # fmt: skip
    parser.add_argument("source", metavar="FOLDER", help="where the articles are")
    parser.add_argument("--out", required=True, metavar="DIR", help="folder of the data set, new or to be resumed")
    parser.add_argument("--jobs", type=_count, default=os.cpu_count() or 1, metavar="N",
                        help="processes on this machine (default: one a core, here %(default)s)")  # fmt: skip
    parser.add_argument("--scheduler", default="", metavar="ADDRESS",
                        help="hand the work to a Dask cluster, such as tcp://host:8786")  # fmt: skip
    parser.add_argument("--text-column", default="", metavar="NAME", help="column of a table that holds the texts")
    parser.add_argument("--quiet", action="store_true", help="no progress bar")
    asked = parser.parse_args(words)

    from .many.dataset import count_rows
    from .many.profile import profile

    logging.getLogger("distributed.client").setLevel(logging.CRITICAL)  # what it has to say is an error of ours
    out = profile(asked.source, asked.out, asked.jobs, asked.scheduler, asked.text_column, progress=not asked.quiet)
    articles, left_out, remarks = count_rows(out)
    print(f"{out}: {articles:,} articles")
    if left_out or remarks:
        print(f"{out / 'problems'}: {left_out:,} articles left out, {remarks:,} remarks", file=sys.stderr)
    return 1 if left_out else 0


def _init(words: list[str]) -> int:
    about = "Write articles.csv and templates of the other companion files into a folder of articles. What is there "
    folder = Path(_folder("init", f"{about}already stays as it is.", "a folder of texts", words))

    from .many.collection import init_collection

    print("\n".join(map(str, init_collection(folder))) or f"{folder}: all companion files are there already")
    return 0


def _review(words: list[str]) -> int:
    about = (
        "Check each reported value in its article, the least certain first, on a page for the browser of this machine: "
        "accept, correct, drop and add values by key or click. Each is kept in corrections.csv of the folder at once."
    )
    folder = _folder("review", about, "a folder of texts, or another source of articles", words)

    from .articles import load_articles
    from .review import Review

    with Review(load_articles(folder)) as server:
        print(f"{server.origin}{server.path}\nOpen this address in a browser here; Ctrl-C ends.", flush=True)
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            server.lock.acquire()  # what is being written is written whole
    return 0


def _folder(command: str, about: str, wanted: str, words: list[str]) -> str:
    parser = argparse.ArgumentParser(f"python -m analysis {command}", description=about)
    parser.add_argument("folder", metavar="FOLDER", help=wanted)
    return str(parser.parse_args(words).folder)


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of processes")
    return int(text)


if __name__ == "__main__":
    sys.exit(main())
