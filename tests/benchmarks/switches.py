"""The rules of the package that reads reported values, each with a switch."""

import ast
import importlib
import importlib.machinery
import importlib.util
import sys
import tomllib
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any, NamedTuple
from unittest import mock

loads = tomllib.loads
HERE = Path(__file__).parents[2]
PACKAGE = "analysis.reported"
NOTHING = {"bool": False, "str": "", "int": 0, "str | None": None, "Source | None": None}  # by what is returned


class Rule(NamedTuple):
    """Where a rule stands, what it is (test, and, or, function, word) and its source."""

    place: str
    kind: str
    source: str


known: dict[Rule, None] = {}
off: set[Rule] = set()
said: set[Rule] = set()  # the rules that had a say
tracing: list[bool] = []  # not empty while those are looked for
compiled: dict[str, CodeType] = {}  # modules with no rule off


def say(rule: Rule, value: Any, nothing: Any) -> Any:
    """What a rule says; notes it where that is not nothing."""
    if bool(value) != bool(nothing):
        said.add(rule)
    return value


class Switches(ast.NodeTransformer):
    """Finds the rules of a module and switches off those that are off."""

    def __init__(self, file: str) -> None:
        self.file, self.rules, self.within = file, list[Rule](), list[ast.FunctionDef]()

    def switch(self, node: ast.expr, kind: str, nothing: Any, source: str, place: str) -> ast.expr:
        rule = Rule(f"{self.file}:{place}", kind, source)
        self.rules.append(rule)
        if not tracing:
            return ast.Constant(nothing) if rule in off else node
        call = ast.parse(f"_say(_rules[{len(self.rules) - 1}], 0, {nothing!r})", mode="eval").body
        call.args[1] = node  # type: ignore[attr-defined]
        return call

    def visit_If(self, node: Any) -> Any:
        source, place = ast.unparse(node.test), f"{node.test.lineno}:{node.test.col_offset}"
        self.generic_visit(node)
        node.test = self.switch(node.test, "test", False, source, place)
        return node

    visit_IfExp = visit_If

    def visit_BoolOp(self, node: ast.BoolOp) -> ast.expr:
        kind, was = (
            type(node.op).__name__.lower(),
            [(ast.unparse(v), f"{v.lineno}:{v.col_offset}") for v in node.values],
        )
        self.generic_visit(node)
        node.values = [self.switch(v, kind, kind == "and", *at) for v, at in zip(node.values, was, strict=True)]
        return node

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.FunctionDef:
        self.within.append(node)
        self.generic_visit(node)
        self.within.pop()
        return node

    def visit_Return(self, node: ast.Return) -> ast.Return:
        self.generic_visit(node)
        function = self.within[-1]
        given = ast.unparse(function.returns) if function.returns else ""
        if node.value and given in NOTHING:
            node.value = self.switch(node.value, "function", NOTHING[given], function.name, f"{function.lineno}:0")
        return node


def lists(text: str) -> dict[str, Any]:
    """The word lists of a file, those words left out that are off; each word is a rule."""
    told = loads(text)
    for name, given in told.items():
        if isinstance(given, str):
            rules = {word: Rule(f"cues:{name}:{word}", "word", word) for word in given.split()}
            known.update(dict.fromkeys(rule for word, rule in rules.items() if word[0] not in "@-"))
            told[name] = " ".join(word for word, rule in rules.items() if rule not in off)
    return told


class Module(importlib.machinery.SourceFileLoader):
    """Loads the modules of the package with their rules switched."""

    @staticmethod
    def find_spec(name: str, path: object, target: object = None) -> importlib.machinery.ModuleSpec | None:
        if not f"{name}.".startswith(f"{PACKAGE}."):
            return None
        folder = HERE / name.replace(".", "/")
        file, within = (folder / "__init__.py", [str(folder)]) if folder.is_dir() else (folder.with_suffix(".py"), None)
        loader = Module(name, str(file))
        return importlib.util.spec_from_file_location(name, file, loader=loader, submodule_search_locations=within)

    def exec_module(self, module: ModuleType) -> None:
        file = str(Path(self.path).relative_to(HERE / PACKAGE.replace(".", "/")))
        switched = bool(tracing) or any(rule.place.startswith(f"{file}:") for rule in off)
        code = None if switched else compiled.get(file)
        if code is None:
            switches = Switches(file)
            tree = ast.fix_missing_locations(switches.visit(ast.parse(self.get_data(self.path))))
            code = compile(tree, self.path, "exec")
            known.update(dict.fromkeys(switches.rules))
            module.__dict__.update(_say=say, _rules=switches.rules)
        if not switched:
            compiled[file] = code
        with mock.patch("tomllib.loads", lists if file == "cues/__init__.py" else loads):
            exec(code, module.__dict__)


def load(without: list[Rule]) -> None:
    """Import the package anew, some rules off."""
    off.clear()
    off.update(without)
    for name in [name for name in sys.modules if f"{name}.".startswith(f"{PACKAGE}.")]:
        del sys.modules[name]
    importlib.import_module(PACKAGE)
