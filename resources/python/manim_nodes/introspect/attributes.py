"""Value attributes of objects, for Get and Set: names, socket types, whether they can be set."""

from __future__ import annotations

import inspect
import re
from typing import TYPE_CHECKING, Any

import manim

from . import bench, measured_types, samples, signatures
from .annotations import RANGE_NAMES, of_place, socket_type

if TYPE_CHECKING:
    from collections.abc import Iterator

_INTERNAL = re.compile(
    r"^(updaters|suspended_updating|animation_overrides|updating_suspended|uniforms|shader\w*|is_fixed\w*|depth_test|locked_data_keys"
    r"|always|animate|CONFIG|key_to_mobject\w*|.*_kwargs|.*_config|.*_style|id_to_vgroup_dict|matched_strings_and_ids|svg_\w+|path_string_config"
    r"|initial_\w+|original_fill_opacity|\w*rgbas|orig_alpha_pixel_array|brace_notation\w*|default_\w+|\w+_starting_position)$"
)
_OF_CAMERA = re.compile(r"^(frame\w*|background_color|background_opacity|light_source\w*|\w+_tracker)$")
_WHOLE = re.compile(r"^(n_|num_|number_of)|(_count|index|density|dim|dimension|components|vertices|curves)$")
_KNOWN = {
    "target": "Mobject",
    "saved_state": "Mobject",
    "submobjects": "List<Mobject>",
    "values": "List<Number>",
    "scaling": "Config",
    "tip": "ArrowTip",
    "start_tip": "ArrowTip",
    "vmobject": "VMobject",
    "boundary_copies": "List<VMobject>",
    "elements": "VGroup",
    "mob_matrix": "List<List<VMobject>>",
    "mob_table": "List<List<VMobject>>",
    "label": "VMobject",
    "frame": "VMobject",
    "value": "DecimalNumber",
    "z_index": "Number",
    "function": "Function",
    "underlying_function": "Function",
    "vertices": "Dict",
    "edges": "Dict | List<List<Integer>>",
    "rendered_label": "VMobject",
    "background_color": "Color",
}
"""Attributes whose type a sample does not show: they are None at first, or hold whatever the sample was built of."""

_SET_BY_OTHERS = {"ParametricFunction": {"underlying_function": {"type": "Function", "settable": True}}}
"""Attributes that a method of another class gives an object: `plot` its graph."""

_HELD_BACK = ("Any", "Function", "Config", "Dict", "Self", "List<Any>", "List<Function>", "List<Config>")


def of_classes(classes: dict[str, type]) -> dict[str, dict[str, Any]]:
    """Attributes that each class adds to its bases."""
    all_of: dict[str, dict[str, Any]] = {}
    for name, cls in classes.items():
        sample = f"new_scene({name})" if issubclass(cls, manim.Scene) else f"{name}({samples.of_class(name)})"
        try:
            bench.seed()
            thing = bench.evaluate(sample)
        except Exception:  # an abstract class has no attributes of its own to show
            continue
        all_of[name] = dict(_of(thing, cls))
    found = {}
    for name, cls in classes.items():
        inherited = {
            key: value for base in reversed(cls.__mro__[1:]) for key, value in all_of.get(base.__name__, {}).items()
        }
        own = {key: value for key, value in all_of.get(name, {}).items() if _is_news(inherited.get(key), value)}
        if own:
            found[name] = dict(sorted(own.items()))
    for name, extra in _SET_BY_OTHERS.items():
        found[name] = dict(sorted({**found.get(name, {}), **extra}.items()))
    return dict(sorted(found.items()))


def of_cameras() -> dict[str, Any]:
    """Attributes of all cameras together, since a socket does not tell them apart."""
    found: dict[str, Any] = {}
    for scene in ("Scene", "MovingCameraScene", "ThreeDScene"):
        camera = bench.evaluate(f"new_scene({scene}).camera")
        found.update({key: value for key, value in _of(camera, type(camera)) if _OF_CAMERA.match(key)})
    return dict(sorted(found.items()))


def _is_news(known: dict[str, Any] | None, value: dict[str, Any]) -> bool:
    """Whether a class says more about an attribute than its bases: only that it is a nearer class."""
    if known is None:
        return True
    lower, upper = (getattr(manim, entry["type"], None) for entry in (value, known))
    return lower is not upper and isinstance(lower, type) and isinstance(upper, type) and issubclass(lower, upper)


def _of(thing: Any, cls: type) -> Iterator[tuple[str, Any]]:
    typed = _parameter_types(cls)
    for name, raw in _properties(type(thing)):
        try:
            value = getattr(thing, name)
        except Exception:  # a property that does not apply to this object
            continue
        said = socket_type(inspect.signature(raw.fget).return_annotation, name) if raw.fget else "Any"
        if (kind := _kind(name, measured_types.best(said, value), typed, cls)) is not None:
            yield name, {"type": kind, "settable": raw.fset is not None}
    for name, value in vars(thing).items():
        if (kind := _kind(name, measured_types.of(value), typed, cls)) is not None:
            yield name, {"type": kind, "settable": True}


def _kind(name: str, found: str, typed: dict[str, str], cls: type) -> str | None:
    """Settle the type of an attribute, or leave it out with ``None``."""
    if name.startswith("_") or _INTERNAL.match(name):
        return None
    if name in _KNOWN:
        return _KNOWN[name]
    if name in RANGE_NAMES:
        return "Range"
    said = typed.get(name, "Any")
    drawn = isinstance(getattr(manim, found, None), type)
    if (
        not drawn
        and said not in ("Any", "Config", "Dict", "Function", "RateFunction")
        and " | " not in said
        and not said.startswith("Class<")
    ):
        found = said
    elif found == "Point":
        found = of_place(name) or found
    elif "Integer" in found and not _WHOLE.search(name):
        found = found.replace("Integer", "Number")
    if (
        issubclass(cls, manim.Scene)
        and found in ("Bool", "Number", "Integer", "String", "Color", "Vector", "Point")
        and name != "time"
    ):
        return None
    return None if found in _HELD_BACK or found.startswith("Class<") or "VMobjectFromSVGPath" in found else found


def _properties(cls: type) -> Iterator[tuple[str, property]]:
    seen = set()
    for base in cls.__mro__:
        for name, raw in vars(base).items():
            if isinstance(raw, property) and name not in seen:
                seen.add(name)
                yield name, raw


def _parameter_types(cls: type) -> dict[str, str]:
    if not issubclass(cls, manim.Mobject | manim.Animation):
        return {}
    own, inherited = signatures.constructor(cls)
    return {param.name: f"List<{param.type}>" if param.varargs else param.type for param in [*inherited, *own]}
