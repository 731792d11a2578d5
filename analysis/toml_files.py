"""A companion file in TOML, each of its parts checked when it is taken: what is wrong is named with line and mend."""

import re
import tomllib
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, get_args

from .decoding import decoded

_FORMS = {(): ("text", '"…"'), (str,): ("list of texts", '["…", "…"]'), (int,): ("list of whole numbers", "[1, 2]")}


class Toml:
    """A TOML file, and what was found to be wrong with it; each of its parts is checked when it is taken."""

    def __init__(self, path: Path, known: tuple[str, ...] = ()) -> None:
        """Read the file; keys other than the `known` ones, where any are given, are named."""
        self.lines, self.problems, self.data = [""], list[str](), dict[str, Any]()
        try:
            text, remark = decoded(path.read_bytes())
            self.lines, self.problems = re.split(r"\r\n?|\n", text), [remark] * bool(remark)
            self.data = tomllib.loads("\n".join(self.lines))
        except (OSError, ValueError, RecursionError) as error:
            mend = "" if isinstance(error, OSError) else "mend its TOML; "
            mend = "close the quotation mark there; " if str(error).startswith(r"Illegal character '\n'") else mend
            self.problems.append(f"{error}; {mend}the file is left out")
        for key in sorted(self.data.keys() - set(known)) if known else ():
            self._name(f"{key} means nothing here; use {' or '.join(known)}", key)

    def section(
        self, key: str, kind: type, unlike: Callable[[str, Any], str] = lambda name, value: ""
    ) -> dict[str, Any]:
        """The values of [key] that have the types of a NamedTuple; others, and what is `unlike` one, are named."""
        table, first = self.data.get(key, {}), self._headers(key)[0]
        if not isinstance(table, dict):
            self._name(f"{key} is no table; write [{key}] on a line of its own; it is left out", key)
            return {}
        problems = {name: mistyped(name, value, kind) or unlike(name, value) for name, value in table.items()}
        wrong = {name: problem for name, problem in problems.items() if problem}
        for name, problem in wrong.items():
            self._name(f"{problem}; it is left out", name, first)
        return {name: value for name, value in table.items() if name not in wrong}

    def entries(
        self,
        key: str,
        tables: Any,
        kind: type,
        problem: Callable[[dict[str, Any]], tuple[str, str]],
        trim: Callable[[dict[str, Any]], Iterable[tuple[str, str]]] = lambda table: (),
    ) -> Iterator[Any]:
        """The tables under [[key]] as the NamedTuple `kind`. Those with other fields, and those in which `problem`
        finds one (it gives what is wrong and the word by which its line is found), are named and left out. `trim` takes
        out of a table what is no use, and says of each the same."""
        headers = self._headers(key)
        if not (isinstance(tables, list) and all(isinstance(table, dict) for table in tables)):
            word = key if len(headers) > 1 else key.rpartition(".")[2]
            self._name(f"{key} is no list of tables; write [[{key}]] above each; it is left out", word)
            return
        for i, table in enumerate(tables):
            first, after = (headers[min(k, len(headers) - 1)] for k in (i, i + 1))
            types = ((found, name) for name, value in table.items() if (found := mistyped(name, value, kind)))
            found, where = next(types, None) or problem(table)
            if found:
                self._name(f"{found}; the entry is left out", where, first, after)
            else:
                for found, where in trim(table):
                    self._name(f"{found}; it is left out", where, first, after)
                yield kind(**{k: tuple(v) if isinstance(v, list) else v for k, v in table.items()})

    def _headers(self, key: str) -> list[int]:
        """The lines [key] or [[key]], and the line behind the last table."""
        header = re.compile(rf"\s*\[+\s*[\"']?{re.escape(key)}[\"']?\s*\]")
        found = [n for n, line in enumerate(self.lines) if header.match(line)]
        behind = enumerate(self.lines[found[-1] + 1 :], found[-1] + 1) if found else ()
        return [*found, next((n for n, line in behind if line.lstrip().startswith("[")), len(self.lines))]

    def _name(self, problem: str, word: str, first: int = 0, after: int | None = None) -> None:
        """Note a problem with its line: the first with the key `word`, or the last with an entry in quotation marks."""
        entry = word.startswith('"')
        inner = re.escape(word[1:-1]).replace(r"\\", r"\\{1,2}")  # either way that TOML writes a backslash
        found = re.compile(rf"(?!name).*[\"']{inner}[\"']" if entry else rf"\W*{re.escape(word)}\b")
        lines = [n for n, line in enumerate(self.lines[first:after], first) if word and found.match(line)]
        at = (lines or [min(first, len(self.lines) - 1)])[-1 if entry else 0]
        self.problems.append(f"line {at + 1}: {problem}")


def mistyped(key: str, value: Any, kind: type) -> str:
    """What is wrong with a value for a field of a NamedTuple, which is text or a list; empty where nothing is."""
    if key not in kind.__annotations__:
        return f"{key} means nothing here; use {', '.join(kind.__annotations__)}"
    inner = get_args(kind.__annotations__[key])[:1]
    listed = isinstance(value, list) and all(type(item) in inner for item in value)
    if kind.__annotations__[key] is Any or (listed if inner else isinstance(value, str)):
        return ""
    what, form = _FORMS[inner]
    return f"{key} is no {what}; write {key} = {form}"
