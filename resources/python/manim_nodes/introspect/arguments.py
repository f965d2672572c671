"""Sample arguments once evaluated: by which parameter each is taken, and which objects it holds."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any

import manim

from . import bench

if TYPE_CHECKING:
    from collections.abc import Iterator

    from .signatures import Param


def evaluate(given: str, **names: Any) -> tuple[tuple[Any, ...], dict[str, Any]]:
    """Evaluate what stands between the parentheses of a call.

    Parameters
    ----------
    given
        The arguments as Python.
    names
        Further names they may use, such as ``self``.
    """
    return bench.evaluate(f"_note({given})", _note=lambda *args, **kwargs: (args, kwargs), **names)


def named(params: list[Param], positional: tuple[Any, ...], keywords: dict[str, Any]) -> list[tuple[str, Any]]:
    """Pair each argument with the name of the parameter that takes it; what ``*args`` takes has its name."""
    by_position = (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)
    names = [param.name for param in params if param.kind in by_position]
    rest = next((param.name for param in params if param.varargs), "")
    found = [(names[index] if index < len(names) else rest, value) for index, value in enumerate(positional)]
    return [*found, *keywords.items()]


def objects(value: Any) -> Iterator[Any]:
    """Mobjects in an argument: itself, an animation's, a bound method's, those in lists and dicts."""
    if isinstance(value, manim.Mobject):
        yield value
    elif isinstance(value, manim.Animation):
        yield value.mobject
    elif isinstance(getattr(value, "__self__", None), manim.Mobject):
        yield value.__self__
    elif isinstance(value, list | tuple):
        for item in value:
            yield from objects(item)
    elif isinstance(value, dict):
        for item in value.values():
            yield from objects(item)


def holding(given: list[tuple[str, Any]], family: set[int]) -> list[str]:
    """Names of the parameters whose objects are members of a family."""
    return list(dict.fromkeys(name for name, value in given if any(id(item) in family for item in objects(value))))
