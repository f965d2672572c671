"""Calling a method on a sample receiver, to see what it does."""

from __future__ import annotations

import inspect
from dataclasses import asdict, dataclass, field
from typing import Any

import manim

from . import bench, measured_types, plays, receivers, samples, states
from .annotations import socket_type
from .signatures import Param, of

BUILDERS = (manim.Animation, manim.mobject.mobject._AnimationBuilder)


@dataclass
class Outcome:
    """What one call showed."""

    gives: str
    """`self`, `none`, `animation`, `object`, `part`, `value`."""
    type: str
    """Socket type of what is returned."""
    changes: bool = False
    """The receiver is another than before."""
    absolute: bool = False
    holds: list[str] = field(default_factory=list)
    required_args: bool = False
    """``*args`` needs an item."""
    leaves: list[str] = field(default_factory=list)
    reads_when_built: bool = False


def measure(owner: type, name: str) -> dict[str, Any]:
    """Call one method of a class, on the first sample receiver that lets it.

    Returns
    -------
    dict
        The fields of `Outcome`, or ``{"error": …}``.
    """
    raw = owner.__dict__[name]
    bound_to_class = isinstance(raw, classmethod | staticmethod)
    error, idle = "no sample receiver", None
    for receiver in receivers.of(owner, name):
        try:
            outcome = _outcome(owner, name, receiver, bound_to_class)
        except Exception as raised:  # noqa: BLE001 - whatever Manim raises is the finding
            error = f"{type(raised).__name__}: {str(raised).splitlines()[0] if str(raised) else ''}"[:200]
            continue
        if outcome.changes or outcome.gives not in ("self", "none"):
            return asdict(outcome)
        idle = idle or outcome
    return asdict(idle) if idle else {"error": error}


def arguments(owner: type, name: str, *, variant: bool = False) -> str:
    """Arguments for a method, as they stand between its parentheses; the variant differs where it can."""
    written = receivers.arguments(owner, name)
    if written is None:
        written = samples.required(parameters(owner, name))
    return receivers.varied(written) if variant else written


def parameters(owner: type, name: str) -> list[Param]:
    """Parameters of a method, without the receiver."""
    raw = owner.__dict__[name]
    function = getattr(raw, "__func__", raw)
    return of(function, owner=owner.__name__, skip_first=not isinstance(raw, staticmethod))


def _outcome(owner: type, name: str, receiver: str, bound_to_class: bool) -> Outcome:
    given = arguments(owner, name)
    if bound_to_class:
        bench.seed()
        made = bench.evaluate(f"{receiver}.{name}({given})")
        found = _type(owner, name, made)
        return Outcome(_kind(made, None, set(), found), found)
    thing, positional, keywords = _prepared(receiver, given)
    before, family = states.of(thing), _family(thing)
    made = getattr(thing, name)(*positional, **keywords)
    found = _type(owner, name, made)
    gives = _kind(made, thing, family, found)
    outcome = Outcome(gives, found, not states.same(before, states.of(thing)))
    if gives == "animation" and isinstance(thing, manim.Mobject):
        played = plays.measure_method(receiver, name, given)
        outcome.leaves, outcome.reads_when_built = played.get("leaves", []), played.get("reads_when_built", False)
    if gives in ("self", "none"):
        outcome.absolute = outcome.changes and _absolute(owner, name, receiver, given)
    if any(param.varargs for param in parameters(owner, name)):
        outcome.required_args = _needs_args(owner, name, receiver)
    if gives in ("self", "none"):
        outcome.holds = _held(owner, name, thing, positional)
    return outcome


def _prepared(receiver: str, given: str) -> tuple[Any, tuple[Any, ...], dict[str, Any]]:
    bench.seed()
    thing = bench.evaluate(receiver)
    positional, keywords = bench.evaluate(f"_note({given})", _note=lambda *args, **kwargs: (args, kwargs), self=thing)
    return thing, positional, keywords


def _after(name: str, receiver: str, *given: str) -> dict[str, Any]:
    """State of a sample after calls of one method with these arguments."""
    thing, _, _ = _prepared(receiver, "")
    for written in given:
        positional, keywords = bench.evaluate(f"_note({written})", _note=lambda *args, **kwargs: (args, kwargs), self=thing)
        getattr(thing, name)(*positional, **keywords)
    return states.of(thing)


def _absolute(owner: type, name: str, receiver: str, given: str) -> bool:
    """Whether the last call alone decides: a call after others leaves what it would have left alone."""
    other = arguments(owner, name, variant=True)
    try:
        once = _after(name, receiver, given)
        return states.same(once, _after(name, receiver, given, given)) and states.same(once, _after(name, receiver, other, given))
    except Exception:  # noqa: BLE001 - it cannot be called twice, so no updater can call it each frame
        return False


def _needs_args(owner: type, name: str, receiver: str) -> bool:
    if any(param.required for param in parameters(owner, name)):
        return False
    try:
        _after(name, receiver, "")
    except Exception:  # noqa: BLE001
        return True
    return False


def _held(owner: type, name: str, thing: Any, positional: tuple[Any, ...]) -> list[str]:
    if not isinstance(thing, manim.Mobject):
        return []
    family = {id(member) for member in thing.get_family()[1:]}
    params = [param for param in parameters(owner, name) if param.kind is not param.kind.KEYWORD_ONLY]
    found = []
    for index, value in enumerate(positional):
        param = params[min(index, len(params) - 1)]
        if id(value) in family and param.name not in found:
            found.append(param.name)
    return found


def _family(thing: Any) -> set[int]:
    return {id(member) for member in thing.get_family()} if isinstance(thing, manim.Mobject) else set()


def _kind(made: Any, thing: Any, family: set[int], said: str) -> str:
    if made is not None and made is thing:
        return "self"
    if made is None:
        return "none" if said in ("Any", "Self") else "value"
    if isinstance(made, BUILDERS):
        return "animation"
    if isinstance(made, manim.Mobject):
        return "part" if _belongs(made, family) else "object"
    return "value"


def _belongs(made: Any, family: set[int]) -> bool:
    """Whether all that is drawn of an object was there before as members of the receiver."""
    drawn = made.family_members_with_points()
    return id(made) in family or (bool(drawn) and all(id(member) in family for member in drawn))


def _type(owner: type, name: str, made: Any) -> str:
    raw = owner.__dict__[name]
    annotation = inspect.signature(getattr(raw, "__func__", raw)).return_annotation
    said = socket_type(annotation, name) if isinstance(annotation, str) and annotation not in ("None", "Self") else "Any"
    if annotation == "Self" and isinstance(made, owner):
        return "Self"
    return measured_types.best(said, made)
