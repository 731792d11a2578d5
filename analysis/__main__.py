"""The command: a profile of many articles, the companion files of a new collection, the review of its values."""

import argparse
import os
import sys
import traceback
import warnings
from functools import cache, partial
from importlib.resources import files
from pathlib import Path
from tomllib import loads

TOLD = loads(files(__package__).joinpath("command.toml").read_text(encoding="utf-8"))


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


def _asked(command: str, words: list[str]) -> argparse.Namespace:
    """The options of a command, as `command.toml` has them."""
    told = TOLD[command]
    parser = argparse.ArgumentParser(**told["parser"], formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.register("type", "count", _count)
    for name, form in told["options"].items():
        parser.add_argument(name, **form)
    parser.set_defaults(jobs=os.cpu_count() or 1)
    return parser.parse_args(words)


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of processes")
    return int(text)


def _profile(words: list[str]) -> int:
    asked = _asked("profile", words)

    from .many.corpus import count_rows
    from .many.profile import profile

    out = profile(asked.source, asked.out, asked.jobs, asked.text_column, progress=not asked.quiet)
    articles, left_out, remarks = count_rows(out)
    print(f"{out}: {articles:,} articles")
    if left_out or remarks:
        print(f"{out / 'problems'}: {left_out:,} articles left out, {remarks:,} remarks", file=sys.stderr)
    return 1 if left_out else 0


def _init(words: list[str]) -> int:
    asked = _asked("init", words)

    from .many.collection import init_collection

    written = init_collection(asked.folder, asked.text_column)
    print("\n".join(map(str, written)) or f"{asked.folder}: all companion files are there already")
    return 0


def _review(words: list[str]) -> int:
    asked = _asked("review", words)

    from .articles import load_articles
    from .review import Review

    with Review(load_articles(asked.folder, asked.text_column)) as server:
        print(f"{server.origin}{server.path}\nOpen this address in a browser here; Ctrl-C ends.", flush=True)
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            server.lock.acquire()  # what is being written is written whole
    return 0


if __name__ == "__main__":
    sys.exit(main())
