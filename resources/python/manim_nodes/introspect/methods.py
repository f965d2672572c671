"""Kinds for methods of Mobject, Animation and camera classes."""

from __future__ import annotations

import inspect
from typing import Any

import manim

from . import calls, categories, docs, internals, ports, roles
from .annotations import CLASHES, socket_type, type_of_class
from .names import NAMESPACE

GENERATES_TARGET = "manim.Mobject.generate_target"
"""Gives an object that only `MoveToTarget` brings on stage: as little to be added as a part is."""


def names_of(owner: type) -> list[str]:
    """Public methods that a class itself defines, in the order of its source."""
    found = []
    for name, raw in list(vars(owner).items()):
        function = getattr(raw, "__func__", raw)
        if not name.startswith("_") and (inspect.isroutine(function) or isinstance(raw, classmethod | staticmethod)):
            found.append(name)
    return found


def kind_of(owner: type, name: str, outcome: dict[str, Any]) -> dict[str, Any]:
    """Describe the node that calls a method.

    Parameters
    ----------
    owner
        The class that defines it.
    name
        Its name.
    outcome
        What calling it showed, or what its annotation says, as `calls.measure` gives it.
    """
    raw = owner.__dict__[name]
    function = getattr(raw, "__func__", raw)
    of_class = isinstance(raw, classmethod | staticmethod)
    animation = issubclass(owner, manim.Animation)
    subject = "animation" if animation else "camera" if issubclass(owner, manim.Camera) else "mobject"
    params = calls.parameters(owner, name)
    args = ports.of_params(
        params, lambda parameter: roles.of_method(name, parameter), required_args=outcome.get("required_args", False)
    )
    if any(param.kind is param.kind.VAR_KEYWORD for param in params):
        args.append(ports.keywords_port())
    shape = _shape(outcome, subject, args, of_class)
    facts = _facts(f"manim.{owner.__name__}.{name}", outcome, shape)
    if not of_class:
        args = [ports.receiver(subject, receiver_type(owner), shape["role"]), *_told_apart(args, facts, subject)]
    kind: dict[str, Any] = {
        "type": f"manim.{owner.__name__}.{name}",
        "type_version": 1,
        "kind": shape["kind"],
        "effect": shape["effect"],
        "title": f"{owner.__name__} {categories.title_of(name).lower()}" if of_class else categories.title_of(name),
        "category": "Camera" if subject == "camera" else _category(owner, name, shape["effect"]),
        "curated": False,
        "tags": [],
        "documentation": docs.lead(function.__doc__),
        "example_code": docs.examples(function.__doc__),
        "ports": args,
        "outputs": shape["outputs"],
        "call": {"form": "classmethod" if of_class else "method", "callee": name, "owner": owner.__name__},
        "facts": facts,
    }
    if internals.is_hidden(animation, name) or _adds_nothing(owner, name):
        kind["hidden"] = True
    if shape["effect"] == "make" and outcome["type"] in NAMESPACE:
        kind["makes"] = outcome["type"]
    return kind


def said(owner: type, name: str) -> dict[str, Any]:
    """What the annotation of a method says about it, for those that cannot be called."""
    raw = owner.__dict__[name]
    function = getattr(raw, "__func__", raw)
    annotation = inspect.signature(function).return_annotation
    if annotation in (inspect.Signature.empty, "None", None):
        return {"gives": "none", "type": "Any"}
    found = socket_type(annotation)
    if found == "Self":
        return {"gives": "self", "type": "Self"}
    value = NAMESPACE.get(found)
    if isinstance(value, type) and issubclass(value, manim.Mobject):
        return {"gives": "object", "type": found}
    return {"gives": "value", "type": found}


def _adds_nothing(owner: type, name: str) -> bool:
    """Whether a base has a method of this name that takes as much: its node then calls this one where it applies."""
    if isinstance(vars(owner)[name], classmethod | staticmethod):
        return False
    base = next(
        (base for base in owner.__mro__[1:] if name in vars(base) and base.__module__.startswith("manim.")), None
    )
    if base is None or not inspect.isfunction(vars(base)[name]):
        return False
    taken = {(param.name, param.type) for param in calls.parameters(owner, name)}
    return taken <= {(param.name, param.type) for param in calls.parameters(base, name)} and said(owner, name) == said(
        base, name
    )


def receiver_type(owner: type) -> str:
    """Socket type of a receiver: the class that defines the method, private or not."""
    if issubclass(owner, manim.Camera):
        return "Camera"
    return type_of_class(owner) if owner.__name__ in CLASHES else owner.__name__


def _shape(outcome: dict[str, Any], subject: str, args: list[dict[str, Any]], of_class: bool) -> dict[str, Any]:
    """Kind, effect, outputs and the receiver's role, by what the call gives."""
    gives, found = outcome["gives"], outcome["type"]
    passed = ports.passing(args) if of_class else [{"name": subject, "type": "Self", "passes": subject}]
    if gives in ("self", "none"):
        return {"kind": "method", "effect": "change", "role": "changes", "outputs": passed}
    if gives == "animation":
        kept = [] if subject == "animation" else passed
        return {
            "kind": "animation",
            "effect": "animation",
            "role": "shows",
            "outputs": [{"name": "animation", "type": found}, *kept],
        }
    if outcome.get("changes") and not of_class and subject == "mobject" and gives in ("object", "part"):
        return {
            "kind": "method",
            "effect": "change",
            "role": "changes",
            "outputs": [*passed, {"name": "value", "type": found}],
        }
    if gives == "object":
        kind = "constructor" if of_class else "method"
        return {"kind": kind, "effect": "make", "role": "reads", "outputs": [{"name": "mobject", "type": found}]}
    name = "mobject" if gives == "part" else "value"
    return {"kind": "method", "effect": "read", "role": "reads", "outputs": [{"name": name, "type": found}]}


def _told_apart(args: list[dict[str, Any]], facts: dict[str, Any], subject: str) -> list[dict[str, Any]]:
    """Give a parameter that has the receiver's name (`become(mobject)`) a handle of its own; it goes by position."""
    if not any(port["name"] == subject for port in args):
        return args
    other = f"other_{subject}"
    if "holds" in facts:
        facts["holds"] = [other if name == subject else name for name in facts["holds"]]
    apart = {"name": other, "title": f"other {subject}", "pass": "positional"}
    return [ports.ordered({**port, **apart}) if port["name"] == subject else port for port in args]


def _facts(kind: str, outcome: dict[str, Any], shape: dict[str, Any]) -> dict[str, Any]:
    facts: dict[str, Any] = {}
    if shape["effect"] == "animation":
        facts["leaves"] = outcome.get("leaves", [])
        if outcome.get("reads_when_built"):
            facts["reads_when_built"] = True
    if shape["effect"] == "change" and outcome.get("absolute"):
        facts["absolute"] = True
    if outcome.get("holds"):
        facts["holds"] = outcome["holds"]
    if shape["effect"] == "change":
        facts["same_object"] = outcome["gives"] == "self"
    if (outcome["gives"] == "part" and shape["effect"] == "read") or kind == GENERATES_TARGET:
        facts["part"] = True
    return facts


def _category(owner: type, name: str, effect: str) -> str:
    if effect == "change" and owner in (manim.Mobject, manim.VMobject, manim.PMobject):
        return "Layout & style"
    if effect == "read":
        return "Values"
    return categories.of_class(owner)
