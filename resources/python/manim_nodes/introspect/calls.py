"""Calling a method on a sample receiver, to see what it does."""

from __future__ import annotations

import inspect
from dataclasses import asdict, dataclass, field
from typing import Any

import manim

from . import arguments, bench, measured_types, plays, receivers, samples, states
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
        except Exception as raised:  # whatever Manim raises is the finding
            error = bench.failure(raised)
            continue
        if outcome.changes or outcome.gives not in ("self", "none"):
            return asdict(outcome)
        idle = idle or outcome
    return asdict(idle) if idle else {"error": error}


def given(owner: type, name: str, *, variant: bool = False) -> str:
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
    written = given(owner, name)
    if bound_to_class:
        bench.seed()
        made = bench.evaluate(f"{receiver}.{name}({written})")
        found = _type(owner, name, made)
        return Outcome(_kind(made, None, set(), found), found)
    thing, positional, keywords = _prepared(receiver, written)
    before, family = states.of(thing), _family(thing)
    made = getattr(thing, name)(*positional, **keywords)
    found = _type(owner, name, made)
    outcome = Outcome(_kind(made, thing, family, found), found, not states.same(before, states.of(thing)))
    outcome.required_args = _needs_args(owner, name, receiver)
    if outcome.gives == "animation" and isinstance(thing, manim.Mobject):
        played = plays.measure_method(receiver, name, written)
        outcome.leaves, outcome.reads_when_built = played.get("leaves", []), played.get("reads_when_built", False)
    if outcome.gives in ("self", "none"):
        outcome.absolute = outcome.changes and _absolute(owner, name, receiver)
        taken = arguments.named(parameters(owner, name), positional, {})
        outcome.holds = arguments.holding(taken, _family(thing) - {id(thing)})
    return outcome


def _prepared(receiver: str, written: str) -> tuple[Any, tuple[Any, ...], dict[str, Any]]:
    bench.seed()
    thing = bench.evaluate(receiver)
    positional, keywords = arguments.evaluate(written, self=thing)
    return thing, positional, keywords


def _after(name: str, receiver: str, *calls: str) -> dict[str, Any]:
    """State of a sample after calls of one method with these arguments."""
    thing, _, _ = _prepared(receiver, "")
    for written in calls:
        positional, keywords = arguments.evaluate(written, self=thing)
        getattr(thing, name)(*positional, **keywords)
    return states.of(thing)


def _absolute(owner: type, name: str, receiver: str) -> bool:
    """Whether the last call alone decides: a call after others leaves what it would have left alone."""
    one, other = given(owner, name), given(owner, name, variant=True)
    try:
        once = _after(name, receiver, one)
        return all(states.same(once, _after(name, receiver, first, one)) for first in (one, other))
    except Exception:  # it cannot be called twice, so no updater can call it each frame
        return False


def _needs_args(owner: type, name: str, receiver: str) -> bool:
    """Whether ``*args`` needs an item: without one the call fails, or a change changes nothing."""
    params = parameters(owner, name)
    if not any(param.varargs for param in params) or any(param.required for param in params):
        return False
    try:
        thing, _, _ = _prepared(receiver, "")
        before = states.of(thing)
        made = getattr(thing, name)()
        return made is thing and states.same(before, states.of(thing))
    except Exception:  # whatever Manim raises is the finding
        return True


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
    said = (
        socket_type(annotation, name) if isinstance(annotation, str) and annotation not in ("None", "Self") else "Any"
    )
    if annotation == "Self" and isinstance(made, owner):
        return "Self"
    return measured_types.best(said, made)
