"""Playing sample animations, to see when they read their objects and what they leave on stage."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any

import manim
from manim.renderer.cairo_renderer import CairoRenderer
from manim.scene.scene_file_writer import SceneFileWriter

from . import arguments, bench, samples, signatures

if TYPE_CHECKING:
    from collections.abc import Callable

Objects = list[tuple[str, Any]]


class Frames(SceneFileWriter):
    """Keeps a digest of each frame instead of writing it."""

    def write_frame(self, pixels: Any, *, repeat: int = 1) -> None:
        """Note a frame, as often as it repeats."""
        noted = self.__dict__.setdefault("noted", [])
        noted += [hashlib.sha256(pixels.tobytes()).hexdigest()] * repeat


def measure(cls: type) -> dict[str, Any]:
    """Play an animation class on its sample.

    Returns
    -------
    dict
        ``leaves``: parameters whose objects are on stage afterwards; ``reads_when_built``: whether a change between
        construction and play is not seen; or ``{"error": …}``.
    """
    own, _ = signatures.constructor(cls)
    given = samples.of_class(cls.__name__)

    def prepare() -> tuple[Callable[[], Any], Objects]:
        positional, keywords = arguments.evaluate(given)
        return lambda: cls(*positional, **keywords), _objects(arguments.named(own, positional, keywords))

    return _measured(prepare)


def measure_method(receiver: str, name: str, given: str) -> dict[str, Any]:
    """Play what a method returns; its receiver is called ``mobject``."""

    def prepare() -> tuple[Callable[[], Any], Objects]:
        thing = bench.evaluate(receiver)
        return lambda: bench.evaluate(f"_thing.{name}({given})", _thing=thing), [("mobject", thing)]

    return _measured(prepare)


def _measured(prepare: Callable[[], tuple[Callable[[], Any], Objects]]) -> dict[str, Any]:
    try:
        before, leaves = _played(prepare, changed="before")
    except Exception as error:  # whatever Manim raises is the finding
        return {"error": bench.failure(error)}
    try:
        after, _ = _played(prepare, changed="after")
    except Exception:  # what cannot follow the change has read its object
        after = []
    return {"leaves": leaves, "reads_when_built": before != after}


def _played(prepare: Callable[[], tuple[Callable[[], Any], Objects]], *, changed: str) -> tuple[list[str], list[str]]:
    bench.seed()
    build, objects = prepare()
    if changed == "before":
        _change(objects)
    bench.seed()
    animation = build()
    if changed == "after":
        _change(objects)
    bench.seed()
    scene = _Play(renderer=CairoRenderer(file_writer_class=Frames), skip_animations=False)
    scene.played = animation
    scene.render()
    family = {id(member) for member in scene.get_mobject_family_members()}
    leaves = [name for name, thing in objects if _on_stage(thing, family)]
    frames = [*getattr(scene.renderer.file_writer, "noted", []), _last_frame(scene)]
    return frames, list(dict.fromkeys(leaves))


class _Play(manim.Scene):
    """A scene of one play."""

    played: Any = None

    def construct(self) -> None:
        # Manim refuses a play of no length, which `Add` alone would be.
        rest = () if self.played.run_time > 0 else (manim.Wait(0.5),)
        self.play(self.played, *rest)


def _last_frame(scene: manim.Scene) -> str:
    scene.renderer.update_frame(scene, ignore_skipping=True)
    return hashlib.sha256(scene.renderer.get_frame().tobytes()).hexdigest()


def _on_stage(thing: Any, family: set[int]) -> bool:
    members = thing.family_members_with_points()
    return id(thing) in family or (bool(members) and all(id(member) in family for member in members))


def _change(objects: Objects) -> None:
    """Change each object in its own way: place, size, colour and, where it has one, value."""
    for index, (_, thing) in enumerate(objects):
        thing.shift((0.7 - 0.5 * index) * manim.UP + 0.4 * manim.RIGHT).scale(1.3).set_color(manim.GREEN)
        if isinstance(thing, manim.DecimalNumber | manim.ValueTracker):
            thing.set_value(7)


def _objects(given: list[tuple[str, Any]]) -> Objects:
    return [(name, thing) for name, value in given for thing in arguments.objects(value)]
