"""The public names of the installed Manim, sorted into classes, colours, constants, rate functions and functions."""

from __future__ import annotations

import inspect
from enum import Enum
from typing import Any

import manim
import numpy as np
from manim.utils.color import ManimColor

NAMESPACE: dict[str, Any] = {name: value for name, value in vars(manim).items() if not name.startswith("_")}
"""What ``from manim import *`` binds."""

SCENES = (
    "Scene",
    "MovingCameraScene",
    "ThreeDScene",
    "SpecialThreeDScene",
    "ZoomedScene",
    "VectorScene",
    "LinearTransformationScene",
)

_OTHER_RENDERER = ("opengl", "renderer")


def is_foreign(value: object) -> bool:
    """Tell whether a value is not Manim's own, or belongs to the other renderer."""
    module = getattr(value, "__module__", "") or ""
    return not module.startswith("manim.") or any(part in _OTHER_RENDERER for part in module.split("."))


def classes(*bases: type) -> dict[str, type]:
    """Public classes under any of the bases, by name."""
    return {
        name: value
        for name, value in sorted(NAMESPACE.items())
        if isinstance(value, type) and issubclass(value, bases) and not is_foreign(value)
    }


def mobject_classes() -> dict[str, type]:
    """Every public Mobject class, ``Mobject`` included."""
    return classes(manim.Mobject)


def animation_classes() -> dict[str, type]:
    """Every public Animation class, ``Animation`` included."""
    return classes(manim.Animation)


def scene_classes() -> dict[str, type]:
    """The scene classes a script may derive from."""
    return {name: NAMESPACE[name] for name in SCENES if name in NAMESPACE}


def colors() -> dict[str, str]:
    """Colour names and their hex values."""
    return {name: value.to_hex() for name, value in sorted(NAMESPACE.items()) if isinstance(value, ManimColor)}


def rate_functions() -> list[str]:
    """Names usable as a rate function; those `manim` itself does not bind are written ``rate_functions.<name>``.

    Factories (``squish_rate_func``) are left out: called with a number they give no number.
    """
    module = manim.rate_functions
    found = []
    for name, function in sorted(vars(module).items()):
        if not inspect.isfunction(function) or function.__module__ != module.__name__ or name.startswith("_"):
            continue
        try:
            if not isinstance(function(0.5), int | float | np.number):
                continue
        except Exception:
            continue
        found.append(name if name in NAMESPACE else f"rate_functions.{name}")
    return found


def functions() -> dict[str, Any]:
    """Public functions of Manim, by name."""
    return {
        name: value for name, value in sorted(NAMESPACE.items()) if inspect.isfunction(value) and not is_foreign(value)
    }


def constant_type(value: object) -> str | None:
    """Socket type of a module constant, or ``None`` where it is no value of a graph."""
    if isinstance(value, bool):
        return "Bool"
    if isinstance(value, int):
        return "Integer"
    if isinstance(value, float):
        return "Number"
    if isinstance(value, str):
        return "String"
    if isinstance(value, np.ndarray) and value.shape == (3,):
        return "Vector" if value.any() else "Point"
    if isinstance(value, Enum):
        return "Config"
    return None


_TECHNICAL = ("MESSAGE", "EPILOG", "START_X", "START_Y", "SHIFT_VALUE", "CTRL_VALUE", "QUALITY")


def constants() -> dict[str, str]:
    """Module constants and the socket type of their value; members of enumerations by their dotted name."""
    found: dict[str, str] = {}
    for name, value in sorted(NAMESPACE.items()):
        if any(part in name for part in _TECHNICAL):
            continue
        if isinstance(value, type) and issubclass(value, Enum) and name in ("LineJointType", "CapStyleType"):
            found.update({f"{name}.{member.name}": "Config" for member in value})
        elif name == "config":
            found[name] = "Config"
        elif name.isupper() and (kind := constant_type(value)):
            found[name] = kind
    for module in ("TexTemplateLibrary", "TexFontTemplates"):
        holder = NAMESPACE.get(module)
        if holder is not None:
            found.update({f"{module}.{name}": "Config" for name in sorted(vars(holder)) if not name.startswith("_")})
    return dict(sorted(found.items()))
