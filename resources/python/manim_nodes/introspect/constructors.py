"""Kinds for the constructors of Mobject and Animation classes."""

from __future__ import annotations

from typing import Any

import manim

from . import annotations, awkward, categories, docs, ports, roles, signatures


def kind_of(cls: type, params: list[signatures.Param], *, required_args: bool, facts: dict[str, Any]) -> dict[str, Any]:
    """Describe the node that constructs a class.

    Parameters
    ----------
    cls
        The class.
    params
        Parameters that trial construction left.
    required_args
        Whether ``*args`` needs an item.
    facts
        Measured facts.
    """
    animation = issubclass(cls, manim.Animation)
    name = cls.__name__
    found = ports.of_params(params, lambda parameter: roles.of_constructor(cls, parameter), required_args=required_args)
    outputs = [{"name": "animation" if animation else "mobject", "type": annotations.type_of_class(cls)}]
    if animation:
        outputs += ports.passing(found)
    kind: dict[str, Any] = {
        "type": f"manim.{name}",
        "type_version": 1,
        "kind": "animation" if animation else "constructor",
        "effect": "animation" if animation else "make",
        "title": name,
        "category": categories.of_class(cls),
        "curated": False,
        "tags": [],
        "documentation": docs.lead(cls.__doc__ if "__doc__" in cls.__dict__ else "")
        or docs.lead(cls.__dict__["__init__"].__doc__ if "__init__" in cls.__dict__ else ""),
        "example_code": docs.examples(cls.__doc__),
        "ports": found,
        "outputs": outputs,
        "call": {"form": "constructor", "callee": name},
        "facts": facts,
    }
    if name in awkward.HIDDEN:
        kind["hidden"] = True
    kind["makes"] = name
    return kind
