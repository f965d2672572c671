"""Default values of Python written as the graph file stores them."""

from __future__ import annotations

import ast
import inspect
import math
import re
from enum import Enum
from fractions import Fraction
from pathlib import Path
from typing import Any

import numpy as np
from manim.constants import RESAMPLING_ALGORITHMS
from manim.utils.color import ManimColor
from PIL.Image import Resampling

from .names import NAMESPACE, colors, rate_functions

ABSENT = object()
"""No default that could be written down."""

_VECTORS = ("ORIGIN", "UP", "DOWN", "RIGHT", "LEFT", "IN", "OUT", "UL", "UR", "DL", "DR")
_COLOR_NAMES: dict[str, str] = {}
for _name, _hex in colors().items():
    # Manim has several names for some colours (`BLUE` and `BLUE_C`): the shortest is the one people write.
    if _hex not in _COLOR_NAMES or len(_name) < len(_COLOR_NAMES[_hex]):
        _COLOR_NAMES[_hex] = _name
_RATE_FUNCTIONS = {NAMESPACE[name]: name for name in rate_functions() if name in NAMESPACE}


def literal(value: Any) -> Any:
    """Write a default as the graph file would.

    Returns
    -------
    Any
        A JSON literal, ``{"expr": …}``, ``{"class": …}``, or `ABSENT` if the value has no such form.
    """
    if value is None or isinstance(value, bool | str):
        return value
    if isinstance(value, Resampling):
        name = next(key for key, algorithm in RESAMPLING_ALGORITHMS.items() if algorithm == value)
        return {"expr": f'RESAMPLING_ALGORITHMS["{name}"]'}
    if isinstance(value, Enum):
        return {"expr": f"{type(value).__name__}.{value.name}"}
    if isinstance(value, np.generic):
        return literal(value.item())
    if isinstance(value, int):
        return int(value)
    if isinstance(value, float):
        return number(value)
    if isinstance(value, ManimColor):
        hexadecimal = value.to_hex()
        return _COLOR_NAMES.get(hexadecimal, hexadecimal)
    if isinstance(value, np.ndarray):
        return _array(value)
    if isinstance(value, list | tuple):
        return _items(value)
    if isinstance(value, dict):
        return _dict(value)
    if isinstance(value, type):
        return {"class": value.__name__} if NAMESPACE.get(value.__name__) is value else ABSENT
    if inspect.isroutine(value):
        return _function(value)
    if isinstance(value, np.ufunc):
        return {"expr": f"np.{value.__name__}"}
    if type(value).__name__ == "LinearBase" and value.scale_factor == 1:
        return {"expr": "LinearBase()"}
    if isinstance(value, Path):
        return value.as_posix()
    return ABSENT


def number(value: float) -> Any:
    """Write a number: whole as an integer, a simple part of pi as an expression, any other as it is."""
    if math.isinf(value) or math.isnan(value):
        return {"expr": ("-" if value < 0 else "") + ("np.nan" if math.isnan(value) else "np.inf")}
    if value == int(value) and abs(value) < 1e15:
        return int(value)
    angle = _part_of_pi(value)
    return {"expr": angle} if angle else value


def text(value: Any) -> str | None:
    """Write a default as Python source, or ``None`` if it has none."""
    if isinstance(value, list | tuple):
        parts = [text(item) for item in value]
        if any(part is None for part in parts):
            return None
        inner = ", ".join(part for part in parts if part is not None)
        if isinstance(value, list):
            return f"[{inner}]"
        return f"({inner},)" if len(parts) == 1 else f"({inner})"
    written = literal(value)
    if written is ABSENT:
        return None
    if isinstance(value, ManimColor):
        return written if written in NAMESPACE else f'ManimColor("{written}")'
    if isinstance(written, dict):
        return written.get("expr") or written.get("class")
    if inspect.isroutine(value):
        return str(written)
    return repr(written)


def _part_of_pi(value: float) -> str | None:
    if abs(value) < 1e-3 or abs(value) > 20:
        return None
    if value == math.tau:
        return "TAU"
    part = Fraction(value / math.pi).limit_denominator(180)
    if part == 0 or abs(float(part) * math.pi - value) > 1e-12:
        return None
    if part.denominator > 12:
        degrees = part * 180
        return f"{degrees.numerator} * DEGREES" if degrees.denominator == 1 else None
    top = {1: "PI", -1: "-PI"}.get(part.numerator, f"{part.numerator} * PI")
    return top if part.denominator == 1 else f"{top} / {part.denominator}"


def _array(value: np.ndarray) -> Any:
    if value.shape == (3,):
        for name in _VECTORS:
            if np.array_equal(value, NAMESPACE[name]):
                return {"expr": name}
        for name in _VECTORS[1:]:
            base = NAMESPACE[name]
            scale = float(value @ base) / float(base @ base)
            if scale not in (0, 1) and np.allclose(scale * base, value, atol=0) and round(scale, 6) == scale:
                return {"expr": f"{scale:g} * {name}"}
    return _items(value.tolist())


def _items(value: Any) -> Any:
    found = [literal(item) for item in value]
    if any(item is ABSENT for item in found):
        return ABSENT
    if any(isinstance(item, dict) for item in found):
        written = text(list(value))
        return ABSENT if written is None else {"expr": written}
    return found


def _dict(value: dict[Any, Any]) -> Any:
    parts = [(text(key), text(item)) for key, item in value.items()]
    if any(key is None or item is None for key, item in parts):
        return ABSENT
    return {"expr": "{" + ", ".join(f"{key}: {item}" for key, item in parts) + "}"}


def _function(value: Any) -> Any:
    if value in _RATE_FUNCTIONS:
        return _RATE_FUNCTIONS[value]
    name = getattr(value, "__name__", "")
    if NAMESPACE.get(name) is value:
        return {"expr": name}
    for family in ("rate_functions", "np", "math"):
        if getattr(NAMESPACE.get(family), name, None) is value:
            return {"expr": f"{family}.{name}"}
    if name == "<lambda>":
        return _lambda(value)
    return ABSENT


def _lambda(value: Any) -> Any:
    """Find the one lambda of these arguments in the source lines that define it."""
    try:
        source = inspect.getsource(value)
    except OSError:
        return ABSENT
    arguments = list(inspect.signature(value).parameters)
    for start in (match.start() for match in re.finditer(r"\blambda\b", source)):
        for end in range(len(source), start, -1):
            try:
                tree = ast.parse(source[start:end].strip(), mode="eval").body
            except SyntaxError:
                continue
            if not isinstance(tree, ast.Lambda):
                continue
            if [arg.arg for arg in tree.args.args] == arguments:
                return {"fn": {"args": arguments, "body": ast.unparse(tree.body)}}
            break
    return ABSENT
