"""What a verb may be given first: its table, or what that table is made of, down to a text."""

from collections.abc import Callable, Iterable, Mapping
from functools import wraps
from typing import Any, ParamSpec, TypeVar, cast

import pandas as pd

P = ParamSpec("P")
R = TypeVar("R")


def articles_of(given: Any) -> pd.DataFrame:
    """Articles as they are; a text, or texts in a list, dict or Series, as a table of articles (index article_id).

    Raises TypeError for anything else.
    """
    if isinstance(given, pd.DataFrame):
        if "text" in given and "start" not in given:
            return given.set_axis(given.index.map(str)) if pd.api.types.is_integer_dtype(given.index) else given
        raise TypeError(f"a table with the columns {', '.join(map(str, given))}")
    texts = {"text": given} if isinstance(given, str) else given
    if not isinstance(texts, pd.Series | Mapping):
        whole = list(texts) if isinstance(texts, Iterable) else [texts]
        texts = {f"text-{n:0{len(str(len(whole)))}d}": text for n, text in enumerate(whole, start=1)}
    if not all(isinstance(text, str) for text in dict(texts).values()):
        raise TypeError(f"{type(given).__name__} that holds no texts")
    index = pd.Index(map(str, dict(texts)), name="article_id", dtype="str")
    return pd.DataFrame({"text": pd.Series(list(dict(texts).values()), index, dtype="object")})


def takes(make: Callable[..., pd.DataFrame], *columns: str) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """Let a verb take, in place of a first table with `columns`, what `make` makes it of."""

    def decorate(verb: Callable[P, R]) -> Callable[P, R]:
        @wraps(verb)
        def asked(*args: P.args, **named: P.kwargs) -> R:
            if not args or (isinstance(args[0], pd.DataFrame) and columns and set(columns) <= set(args[0])):
                return verb(*args, **named)
            try:
                first = make(args[0])
            except TypeError as error:
                table = f" or the table of {make.__name__}" * (make is not articles_of)
                told = str(error).rpartition("not ")[2]
                raise TypeError(f"{verb.__name__} takes articles, texts{table}, not {told}") from None
            return verb(*cast(Any, (first, *args[1:])), **named)

        return asked

    return decorate


of_articles = takes(articles_of)
