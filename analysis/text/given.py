"""What a verb may be given first: its table, or what that table is made of, down to a text."""

import os
import re
import sys
import warnings
from collections.abc import Callable, Iterable, Mapping
from contextlib import ContextDecorator
from datetime import date
from functools import wraps
from inspect import signature
from itertools import chain, repeat
from typing import Any, ParamSpec, TypeVar, cast

import pandas as pd
from pandas.api.types import is_extension_array_dtype, is_integer_dtype, is_numeric_dtype, is_scalar, is_string_dtype

ROW = {"headline", "text"}  # keys of a row of articles; no texts are called so together
LONGEST = 1000  # characters of a path
_PATH = re.compile(r"~?/\w\S*|~\w*|.*\w\.(?:txt|md|docx?|rtf|x?html?|pdf|csv|tsv|xlsx|json|jsonl|ndjson|parquet)", re.I)
P = ParamSpec("P")
R = TypeVar("R")
THROUGH = {__name__.partition(".")[0], "contextlib", "functools", "pandas"}  # what a call comes through
as_objects: ContextDecorator = pd.option_context("mode.string_storage", "python")  # quicker than Arrow for few rows
DATES = ["published", "earliest", "latest"]
TOKENS = {"article_id", "sentence", "start", "token"}  # columns of tables with a row a token
CATEGORIES = {"frame", "action", "form"}  # columns that steps give as categories
REAL = {"value", "value_high", "certainty"}  # and those that hold whole numbers by chance
HITS = {"article_id", "frame", "term"}  # with a row a hit of a frame
OF_STEPS = {"sentence", "speaker"}  # columns of tables that hold texts and their places in articles


def whole(text: str) -> str:
    """The text with a question mark for each half of a surrogate pair, which is no character."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode("utf-8")


def warn(message: str) -> None:
    """Warn of something at the line that asked this package."""
    frame, level = sys._getframe(1), 2
    while frame.f_back and frame.f_globals.get("__name__", "").partition(".")[0] in THROUGH:
        frame, level = frame.f_back, level + 1
    warnings.warn(message, stacklevel=level)


def articles_of(given: Any) -> pd.DataFrame:
    """Articles, a text, or texts in a list, dict or Series as a table of articles; ValueError for the name of a file or
    a folder, TypeError for anything else."""
    if isinstance(given, pd.DataFrame):
        if not _are_articles(given):
            raise TypeError(f"a table with the columns {', '.join(map(str, given))}")
        return _with_texts(_with_days(_by_id(given)))
    if isinstance(given, pd.Series | Mapping) and set(given.keys()) >= ROW:
        return articles_of(pd.DataFrame([dict(given)], [str(getattr(given, "name", None) or "text-1")]))
    if isinstance(given, str) and _names_files(given):
        raise ValueError(f"{given!r} names files and is no text; give load_articles({given!r})")
    texts = {"text": given} if isinstance(given, str) else given
    if not isinstance(texts, pd.Series | Mapping):
        each = list(texts) if isinstance(texts, Iterable) else [texts]
        texts = {f"text-{n:0{len(str(len(each)))}d}": text for n, text in enumerate(each, start=1)}
    if not all(isinstance(text, str) or (is_scalar(text) and pd.isna(text)) for text in dict(texts).values()):
        raise TypeError(f"{type(given).__name__} that holds no texts")
    index = pd.Index(map(str, dict(texts)), name="article_id", dtype="str")
    return _with_texts(pd.DataFrame({"text": list(dict(texts).values())}, index, dtype="object"))


def _names_files(text: str) -> bool:
    """Whether a text is in truth a path: one that is there, or that looks like nothing else."""
    one_line = len(text) < LONGEST and "\n" not in text
    return one_line and (_PATH.fullmatch(text) is not None or os.path.exists(text))


def _are_articles(table: pd.DataFrame) -> bool:
    """Whether a table with texts is none of a step: of their places, sentences or speakers."""
    columns = set(table)
    return "text" in columns and not ({"article_id", "start"} <= columns and not columns.isdisjoint(OF_STEPS))


def _by_id(articles: pd.DataFrame) -> pd.DataFrame:
    """The articles by the ids in the column article_id, if each has one of its own there, else by those they have."""
    ids = articles.get("article_id")
    if ids is not None and articles.index.name != "article_id" and ids.is_unique and ids.notna().all():
        index = pd.Index(ids.map(str), name="article_id", dtype="str")
        return articles.drop(columns="article_id").set_axis(index)
    return articles.set_axis(articles.index.map(str)) if is_integer_dtype(articles.index) else articles


def _with_days(articles: pd.DataFrame) -> pd.DataFrame:
    """The articles with days in place of what pandas and Python have for days and moments."""
    told = [c for c in DATES if c in articles and any(isinstance(cell, date) for cell in articles[c])]
    return articles.assign(**{c: articles[c].map(_day).astype("string") for c in told}) if told else articles


def _day(cell: Any) -> Any:
    if pd.isna(cell):
        return pd.NA
    return f"{cell:%Y-%m-%d}" if isinstance(cell, date) else cell


def _with_texts(articles: pd.DataFrame) -> pd.DataFrame:
    """The articles that have a text, it whole; the others are named in a warning. Raises TypeError where none has one
    or where one is something else, ValueError where two have one name."""
    none = articles["text"].isna()
    if none.any() and not none.all():
        others = f" (articles without a text: {sum(none)})" * (sum(none) > 1)
        warn(f"{articles.index[none][0]}: there is no text; the article is left out{others}")
        articles = articles[~none]
    index, texts = articles.index, list(articles["text"])
    if not index.is_unique:
        raise ValueError(f"two articles are called {index[index.duplicated()][0]!r}; give each a name of its own")
    if not all(isinstance(text, str) for text in texts):
        raise TypeError("a table with a row that has no text")
    return articles.assign(text=pd.Series([whole(text) for text in texts], index, dtype="object"))


def takes(make: Callable[..., pd.DataFrame], *columns: str) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Let a verb take, in place of a first table with `columns`, what `make` makes it of, and for its `articles`,
    wherever they stand, all that they may be given as; other tables are read `as_made`."""

    def decorate(verb: Callable[P, R]) -> Callable[P, R]:
        parameters = signature(verb).parameters
        names, default = list(parameters), {name: p.default for name, p in parameters.items()}
        read = {"articles", *names[: len(columns)][:1]}
        table = f" or the table of {make.__name__}" * (make is not articles_of)

        def meant(name: str, value: Any) -> Any:
            if name not in read or value is default[name]:
                return as_made(value) if isinstance(value, pd.DataFrame) else value
            if name != "articles" and _is_table(value, columns):
                return as_made(value)
            try:
                return articles_of(value) if name == "articles" else make(value)
            except TypeError as error:
                told = str(error).rpartition("not ")[2]
                raise TypeError(f"{verb.__name__} takes articles, texts{table}, not {told}") from None

        @wraps(verb)
        def asked(*args: P.args, **named: P.kwargs) -> R:
            if args and "articles" in names[len(args) :] and not _is_table(args[0], columns):
                named.setdefault("articles", args[0])  # what the first table is made of
            first = [meant(*each) for each in zip(chain(names, repeat("")), args, strict=False)]
            return verb(*cast(Any, first), **cast(Any, {name: meant(name, value) for name, value in named.items()}))

        return asked

    return decorate


def as_made(table: pd.DataFrame) -> pd.DataFrame:
    """The table of a step as the step made it: its types, and its tokens in the order of their texts."""
    kinds = {column: kind for column, cells in table.items() if (kind := _plain(cells))}
    table = table.astype(kinds) if kinds else table
    if set(table) >= HITS and not isinstance(table["frame"].dtype, pd.CategoricalDtype):  # put together, or from a file
        table = table.assign(frame=pd.Categorical(table["frame"], categories=table["frame"].unique()))
    return _in_text_order(table) if set(table) >= TOKENS and "n" not in table else table  # runs overlap


def _plain(column: pd.Series) -> str:
    """The type that a step gives a column which pandas or its user gave another; empty where it is that."""
    dtype, kind = column.dtype, ""
    if isinstance(dtype, pd.CategoricalDtype):
        kind = "str" * (column.name not in CATEGORIES and is_string_dtype(dtype.categories.dtype))
    elif isinstance(dtype, pd.StringDtype):
        kind = "str" * (dtype.na_value is pd.NA)
    elif isinstance(dtype, pd.BooleanDtype):
        kind = "bool" * (not column.hasnans)
    elif is_extension_array_dtype(dtype) and is_numeric_dtype(dtype):
        whole = is_integer_dtype(dtype) and not column.hasnans and column.name not in REAL
        kind = "int64" if whole else "float64"
    return kind


def _in_text_order(tokens: pd.DataFrame) -> pd.DataFrame:
    """The tokens in order of article (the first that stands there first) and start; as they are where one is there
    twice."""
    place = pd.factorize(tokens["article_id"])[0] * (tokens["start"].max() + 1) + tokens["start"].to_numpy()
    ordered = tokens.empty or (place[1:] > place[:-1]).all() or not pd.Series(place).is_unique
    return tokens if ordered else tokens.iloc[place.argsort()]


def _is_table(value: Any, columns: Iterable[str]) -> bool:
    """Whether a value is a table with these columns, not articles that have columns of these names too."""
    return isinstance(value, pd.DataFrame) and set(columns) <= set(value) and not _are_articles(value)


of_articles = takes(articles_of)
of_tables = of_articles  # for a verb that takes none of these
