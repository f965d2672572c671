"""What an object is at one moment, as plain data that can be compared."""

from __future__ import annotations

import math
from typing import Any

import manim
import numpy as np

_NOT_STATE = frozenset(
    {"saved_state", "target", "submobjects", "_previous_updaters", "background_image_file", "original_id"}
)


def of(thing: Any) -> dict[str, Any]:
    """Describe a Mobject and all its members, or an Animation, by names of attributes."""
    found: dict[str, Any] = {}
    if isinstance(thing, manim.Mobject):
        _describe(thing, "", found, set())
    else:
        _attributes(thing, "", found)
    return found


def same(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Whether two states agree, rounding aside."""
    return one.keys() == other.keys() and all(_equal(value, other[key]) for key, value in one.items())


def _describe(mobject: Any, path: str, found: dict[str, Any], seen: set[int]) -> None:
    if id(mobject) in seen:
        return
    seen.add(id(mobject))
    found[f"{path}:class"] = type(mobject).__name__
    found[f"{path}:members"] = len(mobject.submobjects)
    found[f"{path}:updaters"] = len(mobject.updaters)
    _attributes(mobject, path, found)
    for index, member in enumerate(mobject.submobjects):
        _describe(member, f"{path}/{index}", found, seen)


def _attributes(thing: Any, path: str, found: dict[str, Any]) -> None:
    for name, value in vars(thing).items():
        if name in _NOT_STATE:
            continue
        if isinstance(value, np.ndarray):
            if value.dtype.kind in "biufcUS":
                found[f"{path}.{name}"] = np.array(value)
        elif isinstance(value, bool | int | float | str | complex) or value is None:
            found[f"{path}.{name}"] = value
        elif isinstance(value, manim.ManimColor):
            found[f"{path}.{name}"] = value.to_hex(with_alpha=True)


def _equal(one: Any, other: Any) -> bool:
    if isinstance(one, bool | str) or one is None:
        return one == other
    if isinstance(one, np.ndarray) or isinstance(other, np.ndarray):
        one, other = np.asarray(one), np.asarray(other)
        if one.shape != other.shape:
            return False
        if one.dtype.kind not in "fciu":
            return bool((one == other).all())
        return bool(np.allclose(one, other, atol=1e-6, equal_nan=True))
    if isinstance(one, int | float) and isinstance(other, int | float):
        return math.isclose(one, other, rel_tol=1e-5, abs_tol=1e-6) or (math.isnan(one) and math.isnan(other))
    return one == other
