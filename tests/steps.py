"""How the work of a function grows, counted in steps."""

import cProfile
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import analysis

PACKAGE = str(Path(analysis.__file__).parent)
FEW = 1_600  # times that count for nothing


def steps(function: Callable, *given: object) -> Counter:
    """How often each line of the package runs and each function is called while `function` works."""
    ran: Counter = Counter()

    def line(frame, event, _):
        if event == "line":
            ran[frame.f_code.co_filename, frame.f_lineno] += 1
        return line

    profiler = cProfile.Profile()
    sys.settrace(lambda frame, *_: line if frame.f_code.co_filename.startswith(PACKAGE) else None)
    try:
        profiler.runcall(function, *given)
    finally:
        sys.settrace(None)
    return ran + Counter({str(entry.code): entry.callcount for entry in profiler.getstats()})


def outgrown(short: Counter, long: Counter) -> dict:
    """The lines and functions that three times the text made run more than five times as often; what looks back some
    sentences does more in longer texts."""
    return {place: (short[place], n) for place, n in long.items() if n > 5 * short[place] + FEW}


def outgrown_on(unit: str, function: Callable[[str], object], size: int = 2_000) -> dict:
    """The same for a function of a text, on `unit` over and over."""
    texts = [(unit * size)[:length] for length in (size, 3 * size)]
    function(texts[0][len(unit) :])  # what is looked up once a word
    return outgrown(*(steps(function, text) for text in texts))
