"""Annotations of Manim's source, as text, turned into socket types."""

from __future__ import annotations

import ast
from functools import cache
from typing import TYPE_CHECKING

from .names import NAMESPACE

if TYPE_CHECKING:
    from collections.abc import Iterable

ALIASES: dict[str, str] = {
    "float": "Number",
    "ManimFloat": "Number",
    "float64": "Number",
    "number": "Number",
    "int": "Integer",
    "ManimInt": "Integer",
    "bool": "Bool",
    "complex": "Complex",
    "str": "String",
    "bytes": "String",
    "Path": "String",
    "PurePath": "String",
    "StrPath": "String",
    "PathLike": "String",
    "dict": "Dict",
    "Mapping": "Dict",
    "Any": "Any",
    "object": "Any",
    "Hashable": "Any",
    "Image": "Any",
    "Callable": "Function",
    "FunctionType": "Function",
    "MappingFunction": "Function",
    "MultiMappingFunction": "Function",
    "PathFuncType": "Function",
    "LayoutFunction": "Function",
    "FunctionOverride": "Function",
    "Updater": "Function",
    "_Updater": "Function",
    "RateFunction": "RateFunction",
    "MethodType": "Method",
    "ParsableManimColor": "Color",
    "ManimColor": "Color",
    "ManimColorT": "Color",
    "ManimColorInternal": "Color",
    "AngleQuadrant": "List<Integer>",
    "LayoutName": "String",
    "ManimTextLabel": "MathTex | Text",
    "_ScaleBase": "Config",
    "TexTemplate": "Config",
    "Style": "Config",
    "LineJointType": "Config",
    "CapStyleType": "Config",
    "Resampling": "Config",
    "RendererType": "Config",
    "Section": "Config",
    "Camera": "Camera",
    "MovingCamera": "Camera",
    "MultiCamera": "Camera",
    "ThreeDCamera": "Camera",
    "SceneInteractAction": "Any",
    "_AnimationBuilder": "Builder<Mobject>",
    "_AnimateBuilder": "Builder<Mobject>",
    "_MethodAnimation": "Builder<Mobject>",
    "M": "Mobject",
    "Self": "Self",
    "ndarray": "Array",
    "NDArray": "Array",
    "MatrixMN": "Array",
    "Zeros": "Array",
    "RowVector": "Array",
    "ColVector": "Array",
    "PixelArray": "Array",
    "RGBPixelArray": "Array",
    "RGBAPixelArray": "Array",
    "GrayscalePixelArray": "Array",
    "FlatBezierPoints": "Array",
    "PointDType": "Number",
    "Pango": "Any",
}
"""Names of annotations that stand for one socket type. `manim.typing`'s families follow by pattern below."""

CLASHES = frozenset({"Integer", "Vector", "Point"})
"""Mobject classes whose names are value types: in sockets their nearest base stands for them."""

SEQUENCES = frozenset(
    "list Sequence Iterable Iterator Generator MutableSequence Collection Reversible set Set zip tuple".split()
)

RANGE_NAMES = frozenset("x_range y_range z_range t_range u_range v_range length_range".split())
"""Parameters that hold ``[min, max, step]``."""

VECTOR_NAMES = ("direction", "vector", "vect", "axis", "edge", "normal", "shift", "corner", "about_edge")
POINT_NAMES = ("point", "center", "location", "position", "focus", "start", "end", "anchor", "handle")


def socket_type(annotation: object, name: str = "", default: object = None) -> str:
    """Socket type of a parameter or of what a function returns.

    Parameters
    ----------
    annotation
        The annotation as Manim's source has it: nearly always text.
    name
        Name of the parameter; it tells a range or a direction from a bare list or array.
    default
        The parameter's default, which speaks where there is no annotation.

    Returns
    -------
    str
        A socket type, ``Any`` if nothing is known. ``None`` is none: it is legal wherever it is the default.
    """
    text = annotation if isinstance(annotation, str) else getattr(annotation, "__name__", "")
    if text in ("", "_empty"):
        return _refine(_of_default(default), name)
    return _refine(_unfold(text), name)


def atoms(type_text: str) -> list[str]:
    """Members of a union, at the outermost level."""
    found, depth, start = [], 0, 0
    for index, char in enumerate(type_text):
        depth += (char == "<") - (char == ">")
        if char == "|" and depth == 0:
            found.append(type_text[start:index].strip())
            start = index + 1
    return [*found, type_text[start:].strip()]


def union(members: Iterable[str]) -> str:
    """One type for several: without doubles, without what a wider member already holds."""
    flat: list[str] = []
    for member in members:
        flat += [atom for atom in atoms(member) if atom and atom not in flat]
    if "Any" in flat or not flat:
        return "Any"
    if "Number" in flat:
        flat = [atom for atom in flat if atom != "Integer"]
    if "Builder<Mobject>" in flat and "Animation" in flat:
        flat.remove("Builder<Mobject>")
    kept = [atom for atom in flat if not any(_is_below(atom, other) for other in flat if other != atom)]
    return " | ".join(kept)


def type_of_class(cls: type) -> str:
    """Socket type of the instances of a class: its name, unless a value type has that name (`CLASHES`)."""
    return next(
        (
            base.__name__
            for base in cls.__mro__
            if NAMESPACE.get(base.__name__) is base and base.__name__ not in CLASHES
        ),
        "Any",
    )


@cache
def nearest_public(name: str) -> str | None:
    """Name of the nearest class that ``from manim import *`` binds, for a class of Manim named anywhere."""
    value = NAMESPACE.get(name)
    if isinstance(value, type):
        return type_of_class(value)
    for public in NAMESPACE.values():
        if not isinstance(public, type):
            continue
        for base in public.__mro__:
            if base.__name__ == name:
                return type_of_class(base)
    return {"MathTexPart": "MathTex"}.get(name)


def _is_below(name: str, other: str) -> bool:
    if name in CLASHES or other in CLASHES:
        return False
    lower, upper = NAMESPACE.get(name), NAMESPACE.get(other)
    return isinstance(lower, type) and isinstance(upper, type) and issubclass(lower, upper)


@cache
def _unfold(text: str) -> str:
    try:
        return _of(ast.parse(text, mode="eval").body)
    except SyntaxError:
        return "Any"


def _of(node: ast.expr) -> str:
    if isinstance(node, ast.BinOp):
        sides = [side for side in (node.left, node.right) if not _is_none(side)]
        return union(found for side in sides if (found := _of(side)) != "")
    if isinstance(node, ast.Constant):
        return _unfold(node.value) if isinstance(node.value, str) else "Any"
    if isinstance(node, ast.Name):
        return _named(node.id)
    if isinstance(node, ast.Attribute):
        return "Any" if _root(node) == "se" else _named(node.attr)
    if isinstance(node, ast.Subscript):
        return _subscript(node)
    return "Any"


def _root(node: ast.Attribute) -> str:
    return node.value.id if isinstance(node.value, ast.Name) else ""


def _subscript(node: ast.Subscript) -> str:
    head = node.value.attr if isinstance(node.value, ast.Attribute) else getattr(node.value, "id", "")
    inner = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
    if head == "type":
        return f"Class<{_of(inner[0])}>"
    if head == "Literal":
        values = [item.value for item in inner if isinstance(item, ast.Constant)]
        return union(
            "Bool" if isinstance(value, bool) else "Integer" if isinstance(value, int) else "String" for value in values
        )
    if head in SEQUENCES:
        parts = [item for item in inner if not (isinstance(item, ast.Constant) and item.value is Ellipsis)]
        return f"List<{union(_of(item) for item in parts)}>" if parts else "List<Any>"
    if head in ("Optional", "ClassVar", "Final"):
        return _of(inner[0])
    return _named(head)


def _named(name: str) -> str:
    if name in ALIASES:
        return ALIASES[name]
    if "OpenGL" in name or name == "None":
        return ""
    if name in SEQUENCES:
        return "List<Any>"
    if name == "type":
        return "Class<Any>"
    family = name.removesuffix("_Array").removesuffix("Like")
    listed = name.endswith("_Array")
    if family.startswith(("FloatRGB", "IntRGB", "FloatHS")):
        return "List<Color>" if listed else "Color"
    if family.endswith("_Array"):
        listed, family = True, family.removesuffix("_Array")
    if family in ("Point2D", "Point3D", "PointND", "InternalPoint3D"):
        return "List<Point>" if listed else "Point"
    if family in ("Vector2D", "Vector3D", "VectorND"):
        return "List<Vector>" if listed else "Vector"
    if "Bezier" in family or "Spline" in family:
        return "List<Point>"
    public = nearest_public(name)
    return public if public is not None else "Any"


def _is_none(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is None


def _of_default(default: object) -> str:
    if isinstance(default, bool):
        return "Bool"
    if isinstance(default, int | float):
        return "Number"
    if isinstance(default, str):
        return "String"
    return "Any"


def _refine(found: str, name: str) -> str:
    """Say with the parameter's name what its annotation leaves open."""
    found = found or "Any"
    if name in RANGE_NAMES:
        return "Range"
    if name.endswith("rate_func"):
        return "RateFunction"
    if len(atoms(found)) > 1:
        return union(_refine(atom, name) for atom in atoms(found))
    if found == "Array" or (
        found == "Any" and name in ("direction", "axis", "about_point", "about_edge", "aligned_edge")
    ):
        return of_place(name) or found
    if found == "List<Array>" and ("line" in name or "point" in name):
        return "List<Point>"
    return found


def of_place(name: str) -> str | None:
    """`Vector` or `Point`, if a name says that what it holds is one."""
    if name.endswith(VECTOR_NAMES):
        return "Vector"
    return "Point" if any(part in name for part in POINT_NAMES) else None
