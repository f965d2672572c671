"""Socket types of values at hand."""

from __future__ import annotations

import inspect
from enum import Enum
from typing import Any

import manim
import numpy as np

from .annotations import type_of_class, union

_VAGUE = ("Any", "Array")


def of(value: Any) -> str:  # one line a type
    """Socket type of a value."""
    if isinstance(value, bool | np.bool_):
        return "Bool"
    if isinstance(value, int | np.integer):
        return "Integer"
    if isinstance(value, float | np.floating):
        return "Number"
    if isinstance(value, complex):
        return "Complex"
    if isinstance(value, manim.ManimColor):
        return "Color"
    if isinstance(value, Enum):
        return "Config"
    if isinstance(value, str):
        return "String"
    if isinstance(value, manim.Mobject | manim.Animation | manim.CoordinateSystem):
        return type_of_class(type(value))
    if isinstance(value, manim.Scene):
        return "Scene"
    if isinstance(value, manim.Camera):
        return "Camera"
    if isinstance(value, manim.mobject.mobject._AnimationBuilder):
        return "Builder<Mobject>"
    if isinstance(value, type):
        return f"Class<{type_of_class(value)}>"
    if isinstance(value, np.ndarray):
        return "Point" if value.shape == (3,) else "Array"
    if isinstance(value, dict):
        return "Dict"
    if isinstance(value, list | tuple | set | frozenset):
        return f"List<{_common({of(item) for item in value})}>" if value else "List<Any>"
    if inspect.isroutine(value) or callable(value):
        return "Function"
    return "Any"


def _common(kinds: set[str]) -> str:
    """One type for the items of a list: for several classes of Manim their nearest common one."""
    classes = [getattr(manim, kind, None) for kind in sorted(kinds)]
    if len(classes) > 1 and all(isinstance(cls, type) and issubclass(cls, manim.Mobject) for cls in classes):
        return next(base.__name__ for base in classes[0].__mro__ if all(issubclass(cls, base) for cls in classes))
    return union(sorted(kinds))


def best(said: str, value: Any) -> str:
    """Choose between what the annotation says and what was returned."""
    found = of(value)
    if value is None:
        return said
    if found.startswith("Builder<"):
        return found
    if said in _VAGUE:
        return found if found not in ("Any", "List<Any>") or said == "Any" else said
    if said == "Mobject" and isinstance(value, manim.VMobject):
        # Manim's annotation is wider than what it gives, and much takes a VMobject alone.
        return "VMobject"
    if said.startswith("List<Any") or (said == "Number" and found == "Bool"):
        return found
    return said
