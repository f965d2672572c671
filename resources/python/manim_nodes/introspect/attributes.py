"""Value attributes of objects, for Get and Set: names, socket types, whether they can be set."""

from __future__ import annotations

import inspect
import re
from typing import TYPE_CHECKING, Any

import manim

from . import bench, measured_types, samples, signatures
from .annotations import socket_type

if TYPE_CHECKING:
    from collections.abc import Iterator

_INTERNAL = re.compile(
    r"^(updaters|suspended_updating|animation_overrides|updating_suspended|uniforms|shader\w*|is_fixed\w*|depth_test|locked_data_keys"
    r"|CONFIG|key_to_mobject\w*|.*_kwargs|.*_config|.*_style|id_to_vgroup_dict|matched_strings_and_ids|svg_\w+|path_string_config)$"
)
_WHOLE = re.compile(r"^(n_|num_|number_of)|(_count|index|density|dim|dimension|components|vertices|curves)$")
_UNSET = {"target": "Mobject", "saved_state": "Mobject"}
"""Attributes that are None until a method sets them."""


def of_classes(classes: dict[str, type], build: dict[str, str]) -> dict[str, dict[str, Any]]:
    """Attributes that each class adds to its bases.

    Parameters
    ----------
    classes
        Classes by name.
    build
        Expressions for those that are not built as `samples` says.
    """
    all_of: dict[str, dict[str, Any]] = {}
    for name, cls in classes.items():
        try:
            bench.seed()
            thing = bench.evaluate(build.get(name) or f"{name}({samples.of_class(name)})")
        except Exception:  # noqa: BLE001 - an abstract class has no attributes of its own to show
            continue
        all_of[name] = dict(_of(thing, cls))
    found = {}
    for name, cls in classes.items():
        inherited = {key: value for base in reversed(cls.__mro__[1:]) for key, value in all_of.get(base.__name__, {}).items()}
        own = {key: value for key, value in all_of.get(name, {}).items() if inherited.get(key) != value}
        if own:
            found[name] = dict(sorted(own.items()))
    return found


def _of(thing: Any, cls: type) -> Iterator[tuple[str, Any]]:
    typed = _parameter_types(cls)
    for name, raw in _properties(type(thing)):
        try:
            value = getattr(thing, name)
        except Exception:  # noqa: BLE001 - a property that does not apply to this object
            continue
        said = socket_type(inspect.signature(raw.fget).return_annotation, name) if raw.fget else "Any"
        if (kind := _kind(name, measured_types.best(said, value), typed)) is not None:
            yield name, {"type": kind, "settable": raw.fset is not None}
    for name, value in vars(thing).items():
        if name.startswith("_") or _INTERNAL.match(name):
            continue
        found = _UNSET.get(name, "Any") if value is None else measured_types.of(value)
        if (kind := _kind(name, found, typed)) is not None:
            yield name, {"type": kind, "settable": True}


def _kind(name: str, found: str, typed: dict[str, str]) -> str | None:
    said = typed.get(name, "Any")
    if found in ("Any", "Number", "Integer") and said in ("Number", "Integer", "Bool", "String", "Color", "Mobject", "VMobject", "Vector", "Point"):
        found = said
    if found == "Integer" and not _WHOLE.search(name):
        found = "Number" if said != "Integer" else said
    return None if found in ("Any", "Function", "Config", "List<Any>", "Dict", "List<Function>") or found.startswith("Class<") else found


def _properties(cls: type) -> Iterator[tuple[str, property]]:
    seen = set()
    for base in cls.__mro__:
        for name, raw in vars(base).items():
            if isinstance(raw, property) and name not in seen and not name.startswith("_") and name != "animate":
                seen.add(name)
                yield name, raw


def _parameter_types(cls: type) -> dict[str, str]:
    if not issubclass(cls, manim.Mobject | manim.Animation):
        return {}
    own, inherited = signatures.constructor(cls)
    return {param.name: param.type for param in [*inherited, *own]}
