"""The work of introspection in pieces, each done in one go by one process."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import manim

from . import attributes, awkward, calls, constructors, functions, internals, methods, names, plays, scenes, trial

if TYPE_CHECKING:
    from collections.abc import Callable

    Tell = Callable[[str], None]

CAMERA_METHODS = {
    "MovingCamera": ("auto_zoom",),
    "ThreeDCamera": (
        "get_phi",
        "get_theta",
        "get_gamma",
        "get_zoom",
        "get_focal_distance",
        "set_phi",
        "set_theta",
        "set_gamma",
        "set_zoom",
        "set_focal_distance",
    ),
}
"""What a graph may ask of a camera; the rest is drawing."""


def owners() -> dict[str, type]:
    """Give every class of Manim that Mobjects and Animations derive their methods from, private ones too, by name."""
    found: dict[str, type] = {}
    for cls in [*names.mobject_classes().values(), *names.animation_classes().values()]:
        for owner in cls.__mro__:
            if owner.__module__.startswith("manim."):
                found[owner.__name__] = owner
    return dict(sorted(found.items()))


def all_tasks() -> list[str]:
    """Names of all tasks, the long ones first, so that two workers end at about the same time."""
    long = [
        "attributes",
        *(
            name
            for name in ("Mobject", "VMobject", "CoordinateSystem", "Arrow3D", "Dodecahedron", "Table")
            if name in owners()
        ),
    ]
    rest = [f"class {name}" for name in owners() if name not in long]
    return [
        *(name if name == "attributes" else f"class {name}" for name in long),
        *rest,
        *_scene_tasks(),
        "functions",
        "cameras",
    ]


def run(task: str, tell: Tell, skip: frozenset[str]) -> dict[str, Any]:
    """Do one task.

    Parameters
    ----------
    task
        One of `all_tasks`.
    tell
        Called with the name of what is about to be tried, so that a hang can be laid to it.
    skip
        Names not to try again, since they hung or crashed before.

    Returns
    -------
    dict
        ``kinds``, ``uncalled`` and ``attributes``, as far as the task has them.
    """
    subject, _, name = task.partition(" ")
    if subject == "class":
        return _of_class(owners()[name], tell, skip)
    if subject == "scene":
        kinds, uncalled = scenes.kinds_of(names.scene_classes()[name])
        return {"kinds": kinds, "uncalled": uncalled}
    if subject == "functions":
        tell("functions")
        kinds, uncalled = functions.kinds()
        return {"kinds": kinds, "uncalled": uncalled}
    if subject == "cameras":
        return _of_cameras()
    return {"attributes": _attributes()}


def _scene_tasks() -> list[str]:
    return [f"scene {name}" for name in names.scene_classes() if name in scenes.ACTIONS]


def _of_class(cls: type, tell: Tell, skip: frozenset[str]) -> dict[str, Any]:
    found: dict[str, list[Any]] = {"kinds": [], "uncalled": []}
    if names.NAMESPACE.get(cls.__name__) is cls and issubclass(cls, manim.Mobject | manim.Animation):
        tell(cls.__name__)
        found["kinds"].append(_constructor(cls, found["uncalled"]))
    for name in methods.names_of(cls):
        label = f"{cls.__name__}.{name}"
        reason = internals.NOT_CALLED.get(label) or ("did not return" if label in skip else None)
        if reason is None:
            tell(label)
            outcome = calls.measure(cls, name)
            reason = outcome.get("error")
        if reason:
            found["uncalled"].append({"type": f"manim.{label}", "reason": reason})
            outcome = methods.said(cls, name)
        kind = methods.kind_of(cls, name, outcome)
        if reason:
            kind["hidden"] = True
        found["kinds"].append(kind)
    return found


def _constructor(cls: type, uncalled: list[Any]) -> dict[str, Any]:
    tried = trial.of_class(cls)
    if tried.error:
        uncalled.append({"type": f"manim.{cls.__name__}", "reason": tried.error})
    facts: dict[str, Any] = {}
    played: dict[str, Any] = {}
    if issubclass(cls, manim.Animation) and not tried.error:
        played = plays.measure(cls)
        if "error" in played:
            uncalled.append({"type": f"manim.{cls.__name__}", "reason": f"cannot be played: {played['error']}"})
        if "leaves" in played:
            facts["leaves"] = played["leaves"]
        if played.get("reads_when_built"):
            facts["reads_when_built"] = True
    if tried.holds:
        facts["holds"] = tried.holds
    kind = constructors.kind_of(cls, tried.params, required_args=tried.required_args, facts=facts)
    if tried.error or "error" in played:
        kind["hidden"] = True
    return kind


def _of_cameras() -> dict[str, Any]:
    kinds, uncalled = [], []
    for owner, wanted in CAMERA_METHODS.items():
        cls = names.NAMESPACE[owner]
        for name in wanted:
            outcome = calls.measure(cls, name)
            if "error" in outcome:
                uncalled.append({"type": f"manim.{owner}.{name}", "reason": outcome["error"]})
                outcome = methods.said(cls, name)
            kinds.append(methods.kind_of(cls, name, outcome))
    return {"kinds": kinds, "uncalled": uncalled}


def _attributes() -> dict[str, Any]:
    classes = {name: cls for name, cls in owners().items() if name in names.NAMESPACE and name not in awkward.BROKEN}
    drawn = {name: cls for name, cls in classes.items() if not issubclass(cls, manim.Animation)}
    return {**attributes.of_classes({**drawn, **names.scene_classes()}), "Camera": attributes.of_cameras()}
