"""What an object does in the socket it is wired to, by a table over parameter names, classes and functions."""

from __future__ import annotations

import re

import manim

from .annotations import CLASHES, atoms
from .names import NAMESPACE

_GROUPS = (manim.Group, manim.VGroup, manim.PGroup, manim.VDict)
_OPERANDS = frozenset(
    "Union Intersection Difference Exclusion Cutout ArcPolygonFromArcs DashedVMobject CurvesAsSubmobjects "
    "MobjectTable MobjectMatrix Table LabeledDot Label LabeledLine LabeledArrow LabeledPolygram VDict".split()
)
_SHOWN = frozenset("mobject vmobject mobjects group shapes text text_mobject arrow decimal_mob cursor".split())
_OPERAND_METHODS = frozenset(
    "become interpolate align_data align_points align_submobjects match_points pointwise_become_partial "
    "replace_submobject interpolate_color append_vectorized_mobject".split()
)
_HOLDING_METHODS = frozenset(
    "add add_to_back insert add_submob add_key_to_submob add_tip set_submobjects add_background_to_entries".split()
)
_PATH_METHODS = frozenset({"get_area", "get_riemann_rectangles", "get_T_label", "slope_of_tangent"})


def has_object(type_text: str) -> bool:
    """Whether a value of this type may be, or hold, a Mobject or an Animation."""
    return any(is_object_atom(name) for name in re.findall(r"\w+", type_text)) and not type_text.startswith("Class<")


def only_objects(type_text: str) -> bool:
    """Whether nothing but a wire can fill a socket of this type."""
    return all(is_object_atom(atom) or atom.startswith("Builder<") for atom in atoms(type_text))


def only_objects_or_lists(type_text: str) -> bool:
    """As `only_objects`, lists of objects among them: the type of one item of ``*mobjects``."""
    return all(only_objects(atom.removeprefix("List<").removesuffix(">")) for atom in atoms(type_text))


def is_object_atom(name: str) -> bool:
    """Whether a type names a class whose instances are drawn, played or belong to the scene."""
    if name in ("Self", "Scene", "Camera"):
        return True
    value = None if name in CLASHES else NAMESPACE.get(name)
    return isinstance(value, type) and issubclass(value, (manim.Mobject, manim.Animation, manim.CoordinateSystem))


def of_constructor(cls: type, parameter: str) -> str:
    """Role of a parameter that takes objects, in a constructor."""
    if issubclass(cls, manim.Animation):
        return _of_animation(cls, parameter)
    if cls in _GROUPS or (issubclass(cls, _GROUPS) and parameter in ("vmobjects", "mobjects")):
        return "holds"
    if cls.__name__ in _OPERANDS and parameter not in ("line", "arrow"):
        return "operand"
    if parameter == "target":
        return "target"
    if parameter in ("path", "vmob") and cls.__name__ != "TangentLine":
        return "path"
    return "reference"


def of_method(method: str, parameter: str) -> str:
    """Role of an argument that takes objects, in a method."""
    if method in _OPERAND_METHODS:
        return "operand"
    if method in _HOLDING_METHODS or parameter in ("submobjects", "submobs"):
        return "holds"
    if method in _PATH_METHODS and parameter in ("graph", "bounded_graph"):
        return "path"
    if parameter == "target":
        return "target"
    return "reference"


def of_scene_action(method: str, parameter: str) -> str:
    """Role of an argument that takes objects, in a scene action."""
    looked_at = method.startswith(("remove", "get_", "position_", "label_", "write_")) or parameter in (
        "old_mobject",
        "frame_center",
    )
    if parameter == "target_mobject":
        return "target"
    return "reference" if looked_at else "shows"


def of_function(parameter: str) -> str:
    """Role of an argument that takes objects, in a function."""
    return "shows" if parameter == "animation" else "changes" if parameter == "mobject" else "reads"


def _of_animation(cls: type, parameter: str) -> str:
    if parameter == "path":
        return "path"
    if parameter in ("target_mobject", "target"):
        return "target"
    if parameter in ("tracked_mobject", "about"):
        return "reference"
    if parameter == "group":
        return "holds" if issubclass(cls, manim.AnimationGroup) else "shows"
    return (
        "shows" if parameter in _SHOWN or parameter in ("animations", "start_anim", "end_anim", "anim") else "reference"
    )
