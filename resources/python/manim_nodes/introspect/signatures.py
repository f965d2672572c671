"""Parameters of constructors and functions, inherited keyword arguments included."""

from __future__ import annotations

import inspect
import textwrap
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import manim

from . import awkward, docs
from .annotations import socket_type

if TYPE_CHECKING:
    from collections.abc import Callable

NONE = inspect.Parameter.empty


@dataclass
class Param:
    """One parameter as a port needs it."""

    name: str
    kind: inspect._ParameterKind
    type: str
    default: Any = NONE
    description: str = ""
    owner: str = ""
    inherited: bool = False
    """It reaches the call through ``**kwargs``."""
    choices: list[str] = field(default_factory=list)

    @property
    def required(self) -> bool:
        """Whether Python refuses a call without it; ``*args`` are settled by trial."""
        return self.default is NONE and self.kind not in (
            inspect.Parameter.VAR_POSITIONAL,
            inspect.Parameter.VAR_KEYWORD,
        )

    @property
    def varargs(self) -> bool:
        """Whether it is ``*args``."""
        return self.kind is inspect.Parameter.VAR_POSITIONAL


def of(function: Callable[..., Any], *, owner: str = "", skip_first: bool = False, text: str = "") -> list[Param]:
    """Parameters of one function.

    Parameters
    ----------
    function
        What is called.
    owner
        Name of the class it belongs to.
    skip_first
        Leave ``self`` or ``cls`` out.
    text
        Docstring with a ``Parameters`` section, if it is not the function's own.
    """
    described = {**docs.parameters(text), **docs.parameters(function.__doc__)}
    found = []
    for index, raw in enumerate(inspect.signature(function).parameters.values()):
        if (skip_first and index == 0) or raw.name.startswith("_"):
            continue
        found.append(
            Param(
                raw.name,
                raw.kind,
                _known_type(function, owner, raw.name) or socket_type(raw.annotation, raw.name, raw.default),
                raw.default,
                described.get(raw.name, ""),
                owner,
                choices=_choices(raw.annotation),
            )
        )
    return found


def _known_type(function: Callable[..., Any], owner: str, name: str) -> str | None:
    """Type that the table of awkward parameters has."""
    places = (f"{owner}.{function.__name__}", owner, "")
    return next((awkward.TYPES[place, name] for place in places if (place, name) in awkward.TYPES), None)


def constructor(cls: type) -> tuple[list[Param], list[Param]]:
    """Own parameters of a class and those its ``**kwargs`` may reach.

    Returns
    -------
    tuple
        Own parameters (``**kwargs`` left out), and candidates for inherited keywords, still to be tried.
    """
    chain = [(owner, init) for owner in cls.__mro__ if (init := owner.__dict__.get("__init__")) and owner is not object]
    if not chain:
        return [], []
    own = _of_init(*chain[0])
    if not _takes_keywords(own):
        return own, []
    candidates: dict[str, Param] = {}
    names = {param.name for param in own}
    for owner, init in _forwarded_to(cls) or chain[1:]:
        params = _of_init(owner, init)
        for param in params:
            if (owner.__name__, param.name) in awkward.DROPPED:
                continue
            if param.name not in names and not param.varargs and param.kind is not inspect.Parameter.VAR_KEYWORD:
                param.inherited = True
                candidates.setdefault(param.name, param)
        if not _takes_keywords(params):
            break
    for name, (kind, default) in awkward.EXTRA_KEYWORDS.get(cls.__name__, {}).items():
        value = eval(default, vars(manim)) if default else None  # text of our own table
        candidates.setdefault(name, Param(name, inspect.Parameter.KEYWORD_ONLY, kind, value, inherited=True))
    own = [param for param in own if param.kind is not inspect.Parameter.VAR_KEYWORD]
    if cls.__name__ in awkward.FORWARDED_ARGS:
        own = [param for param in own if not param.varargs]
        named = awkward.FORWARDED_ARGS[cls.__name__]
        own = [*(_first(candidates.pop(name)) for name in named), *own]
    return own, list(candidates.values())


def _first(param: Param) -> Param:
    param.inherited = False
    param.kind = inspect.Parameter.KEYWORD_ONLY
    return param


def _of_init(owner: type, init: Callable[..., Any]) -> list[Param]:
    return of(init, owner=owner.__name__, skip_first=True, text=owner.__doc__ or "")


def _forwarded_to(cls: type) -> list[tuple[type, Callable[..., Any]]]:
    names = awkward.FORWARDS.get(cls.__name__)
    if not names:
        return []
    return [
        (owner, owner.__dict__["__init__"])
        for name in names
        for owner in getattr(manim, name).__mro__
        if "__init__" in owner.__dict__ and owner is not object
    ]


def _takes_keywords(params: list[Param]) -> bool:
    return any(param.kind is inspect.Parameter.VAR_KEYWORD for param in params)


def _choices(annotation: object) -> list[str]:
    if not isinstance(annotation, str) or not annotation.startswith("Literal["):
        return []
    return [part.strip().strip("'\"") for part in textwrap.dedent(annotation)[8:-1].split(",")]
