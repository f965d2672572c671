"""Ports and outputs made from parameters."""

from __future__ import annotations

import inspect
from typing import TYPE_CHECKING, Any

import manim

from . import roles
from .annotations import atoms
from .defaults import ABSENT, literal
from .signatures import NONE, Param

if TYPE_CHECKING:
    from collections.abc import Callable

_SINGULAR = {"vertices": "vertex", "text": "line", "args": "argument", "pmobs": "pmobject"}
_UNITS = {"run_time": "s", "duration": "s", "delay": "s", "frozen_frame": ""}
_ANGLES = ("angle", "theta", "phi", "gamma", "path_arc")
_SHOWN_AT_FIRST = 4


def of_params(params: list[Param], role: Callable[[str], str], *, required_args: bool = False) -> list[dict[str, Any]]:
    """Ports of a call, in Python's order.

    Parameters
    ----------
    params
        The parameters the call takes.
    role
        Gives the role of a parameter that takes objects.
    required_args
        Whether ``*args`` needs at least one item.
    """
    leading, shown, found = True, 0, []
    for param in params:
        if param.kind is inspect.Parameter.VAR_KEYWORD:
            continue
        positional = leading and param.required and param.kind is not inspect.Parameter.KEYWORD_ONLY
        if not param.varargs and not positional:
            leading = False
        port = _port(
            param,
            role,
            "varargs" if param.varargs else "positional" if positional or _only_position(param) else "keyword",
        )
        port["required"] = required_args if param.varargs else param.required
        if port["required"] or (not param.inherited and shown < _SHOWN_AT_FIRST) or param.varargs:
            port["main"] = True
            shown += not port["required"]
        found.append(ordered(port))
    return found


def receiver(name: str, type_text: str, role: str) -> dict[str, Any]:
    """The port of what stands before the dot."""
    return ordered(
        {
            "name": name,
            "type": type_text,
            "required": True,
            "pass": "receiver",
            "object": True,
            "role": role,
            "main": True,
        }
    )


def keywords_port() -> dict[str, Any]:
    """The port of ``**kwargs``: further keywords by name."""
    return ordered(
        {"name": "more", "title": "more options", "type": "Dict", "required": False, "pass": "kwargs", "object": False}
    )


def keyword(name: str, type_text: str, description: str, *, unit: str = "") -> dict[str, Any]:
    """The port of a keyword that is named only in the text of Manim's documentation."""
    port = {
        "name": name,
        "type": type_text,
        "required": False,
        "pass": "keyword",
        "object": False,
        "description": description,
    }
    return ordered({**port, "unit": unit} if unit else port)


def passing(ports: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Outputs that give the Mobjects of a node's object ports out again."""
    return [
        {"name": port["name"], "type": port["type"], "passes": port["name"]}
        for port in ports
        if port["object"] and not _animations(port["type"])
    ]


def _port(param: Param, role: Callable[[str], str], way: str) -> dict[str, Any]:
    kind = param.type
    port: dict[str, Any] = {"name": param.name, "type": kind, "pass": way}
    if param.varargs:
        port["growing"] = True
        port["title"] = _SINGULAR.get(param.name, param.name.removesuffix("s"))
        port["object"] = roles.only_objects_or_lists(kind)
    else:
        port["object"] = roles.only_objects(kind)
    if roles.has_object(kind):
        port["role"] = role(param.name)
    if param.default is not NONE and not param.varargs:
        value = literal(param.default)
        if value is not ABSENT:
            port["default"] = value
            port["type"] = _widened(kind, param.default)
    if param.choices:
        port["choices"] = param.choices
    if unit := _unit(param):
        port["unit"] = unit
    if param.description:
        port["description"] = param.description
    return port


def _widened(kind: str, default: Any) -> str:
    """Let a whole-number annotation take the fraction that Manim itself has as default."""
    if kind == "Integer" and isinstance(default, float) and default != int(default):
        return "Number"
    if kind == "Any":
        if isinstance(default, bool):
            return "Bool"
        if isinstance(default, manim.ManimColor):
            return "Color"
    return kind


def _unit(param: Param) -> str:
    if param.type == "Number":
        if param.name in _UNITS:
            return _UNITS[param.name]
        if param.name.endswith(_ANGLES) or param.name.startswith("angle"):
            return "rad"
    return ""


def _only_position(param: Param) -> bool:
    return param.kind is inspect.Parameter.POSITIONAL_ONLY


def _animations(kind: str) -> bool:
    return all("Animation" in atom or atom.startswith("Builder<") for atom in atoms(kind))


_ORDER = (
    "name title type required growing pass object role default min exclusive_min max step soft_min soft_max unit "
    "choices widget main description".split()
)


def ordered(port: dict[str, Any]) -> dict[str, Any]:
    """Put the keys of a port in the order of its definition."""
    return {key: port[key] for key in _ORDER if key in port}
