"""Kinds for what a scene does: each action is run in a scene of the class that defines it."""

from __future__ import annotations

import inspect
from typing import Any

import manim
from manim.renderer.cairo_renderer import CairoRenderer

from . import arguments, bench, calls, docs, measured_types, ports, roles, signatures
from .annotations import socket_type
from .plays import Frames

ACTIONS: dict[str, dict[str, str]] = {
    "Scene": {
        "play": "FadeIn(Square())",
        "wait": "0.5",
        "pause": "0.5",
        "wait_until": "lambda: True, max_time=1",
        "add": "Square()",
        "remove": "Square()",
        "replace": "self.on_stage, Circle()",
        "clear": "",
        "next_section": '"abc"',
        "add_sound": '"abc.wav"',
        "add_subcaption": '"abc"',
        "add_updater": "lambda dt: None",
        "remove_updater": "self.idle_updater",
        "bring_to_front": "self.on_stage",
        "bring_to_back": "self.on_stage",
        "add_foreground_mobject": "Square()",
        "add_foreground_mobjects": "Square()",
        "remove_foreground_mobject": "Square()",
        "remove_foreground_mobjects": "Square()",
        "get_top_level_mobjects": "",
        "get_mobject_family_members": "",
    },
    "ThreeDScene": {
        "set_camera_orientation": "phi=0.5",
        "move_camera": "phi=0.5, run_time=0.5",
        "begin_ambient_camera_rotation": "",
        "stop_ambient_camera_rotation": "",
        "begin_3dillusion_camera_rotation": "",
        "stop_3dillusion_camera_rotation": "",
        "set_to_default_angled_camera_orientation": "",
        "add_fixed_in_frame_mobjects": "Square()",
        "add_fixed_orientation_mobjects": "Square()",
        "remove_fixed_in_frame_mobjects": "self.fixed_in_frame",
        "remove_fixed_orientation_mobjects": "self.fixed_orientation",
    },
    "SpecialThreeDScene": {
        "get_axes": "",
        "get_sphere": "resolution=4",
        "get_default_camera_position": "",
        "set_camera_to_default_position": "",
    },
    "ZoomedScene": {
        "activate_zooming": "",
        "get_zoom_in_animation": "",
        "get_zoomed_display_pop_out_animation": "",
        "get_zoom_factor": "",
    },
    "VectorScene": {
        "add_plane": "",
        "add_axes": "",
        "lock_in_faded_grid": "",
        "add_vector": "[1, 2]",
        "write_vector_coordinates": "Vector([1, 2])",
        "get_basis_vectors": "",
        "get_basis_vector_labels": "",
        "get_vector_label": 'Vector([1, 2]), "v"',
        "label_vector": 'Vector([1, 2]), "v"',
        "position_x_coordinate": 'MathTex("1"), Line(ORIGIN, RIGHT), [1, 2, 0]',
        "position_y_coordinate": 'MathTex("1"), Line(ORIGIN, UP), [1, 2, 0]',
        "coords_to_vector": "[1, 2]",
        "vector_to_coords": "[1, 2, 0]",
        "show_ghost_movement": "Vector([1, 2])",
    },
    "LinearTransformationScene": {
        "get_vector": "[1, 2]",
        "add_background_mobject": "Square()",
        "add_transformable_mobject": "Square()",
        "add_moving_mobject": "Square()",
        "add_transformable_label": 'Vector([1, 2]), "v"',
        "add_title": '"abc"',
        "add_unit_square": "",
        "get_unit_square": "",
        "get_ghost_vectors": "",
        "get_matrix_transformation": "[[1, 1], [0, 1]]",
        "get_transposed_matrix_transformation": "[[1, 1], [0, 1]]",
        "get_piece_movement": "[with_target()]",
        "get_moving_mobject_movement": "lambda p: 2 * p",
        "get_vector_movement": "lambda p: 2 * p",
        "get_transformable_label_movement": "",
        "apply_matrix": "[[1, 1], [0, 1]]",
        "apply_inverse": "[[1, 1], [0, 1]]",
        "apply_transposed_matrix": "[[1, 1], [0, 1]]",
        "apply_inverse_transpose": "[[1, 1], [0, 1]]",
        "apply_nonlinear_transformation": "lambda p: 2 * p",
        "apply_function": "lambda p: 2 * p",
    },
}
"""What a graph may ask of a scene, under the first class it works for, with arguments to try it with."""

NOT_RUN = {"add_sound": "needs a sound file and a decoder"}
"""Actions that are described by their signature alone."""

PLAY_KEYWORDS = (
    ("run_time", "Number", "How long the animations take, instead of what each says itself."),
    ("rate_func", "RateFunction", "How the animations go on in time, instead of what each says itself."),
    ("lag_ratio", "Number", "How far each animation starts after the one before it."),
)
_RENAMED = {("play", "args"): ("animations", "Animation | Builder<Mobject>")}
_TYPES = {
    "frame_center": "Point | Mobject",
    "rate": "Number",
    "matrix": "Array",
    "transposed_matrix": "Array",
    "t_matrix": "Array",
}
_CAMERA = ("camera", "zoom")


def kinds_of(scene_class: type) -> tuple[list[dict[str, Any]], list[dict[str, str]]]:
    """Describe the actions that a scene class defines.

    Returns
    -------
    tuple
        Kinds, and the actions that could not be run, with reasons.
    """
    kinds, uncalled = [], []
    for name, given in ACTIONS.get(scene_class.__name__, {}).items():
        if not hasattr(scene_class, name):
            continue
        reason = NOT_RUN.get(name)
        seen = {} if reason else _run(scene_class, name, given)
        reason = reason or seen.get("error")
        if reason:
            uncalled.append({"type": f"scene.{name}", "reason": reason})
        kinds.append(_kind(scene_class, name, seen))
    return kinds, uncalled


def _run(scene_class: type, name: str, given: str) -> dict[str, Any]:
    """Run one action and see what it takes, stages and returns."""
    seen: dict[str, Any] = {}

    def construct(self: Any) -> None:
        _set_the_stage(self)
        positional, keywords = arguments.evaluate(given, self=self)
        before, start = _stage(self), self.time
        made = getattr(self, name)(*positional, **keywords)
        after = _stage(self)
        seen["takes_time"] = self.time > start
        seen["changes_stage"] = before != after
        seen["stages"] = _staged(scene_class, name, positional, before, after)
        given_back = made is self or any(made is value for value in positional)
        seen["made"] = None if given_back else made
        seen["on_stage"] = isinstance(made, manim.Mobject) and id(made) in after

    cls = type(scene_class.__name__, (scene_class,), {"construct": construct})
    bench.seed()
    try:
        cls(renderer=_renderer(scene_class)).render()
    except Exception as error:  # whatever Manim raises is the finding
        return {"error": bench.failure(error)}
    return seen


def _renderer(scene_class: type) -> CairoRenderer:
    """Give the renderer with the camera that the scene class asks for."""
    default = inspect.signature(scene_class.__init__).parameters.get("camera_class")
    camera = default.default if default and isinstance(default.default, type) else None
    return CairoRenderer(file_writer_class=Frames, **({"camera_class": camera} if camera else {}))


def _set_the_stage(scene: Any) -> None:
    scene.on_stage, scene.fixed_in_frame, scene.fixed_orientation = manim.Square(), manim.Dot(), manim.Dot()
    scene.idle_updater = lambda dt: None
    scene.add(scene.on_stage)
    scene.add_updater(scene.idle_updater)
    if isinstance(scene, manim.VectorScene):
        scene.add_plane()
    if isinstance(scene, manim.ThreeDScene):
        scene.add_fixed_in_frame_mobjects(scene.fixed_in_frame)
        scene.add_fixed_orientation_mobjects(scene.fixed_orientation)


def _stage(scene: Any) -> set[int]:
    return {id(member) for mobject in [*scene.mobjects, *scene.foreground_mobjects] for member in mobject.get_family()}


def _staged(scene_class: type, name: str, positional: tuple[Any, ...], before: set[int], after: set[int]) -> list[str]:
    """Names of the parameters whose objects came on stage."""
    given = arguments.named(_parameters(scene_class, name), positional, {})
    return arguments.holding(given, after - before)


def _parameters(scene_class: type, name: str) -> list[signatures.Param]:
    found = signatures.of(getattr(scene_class, name), owner=scene_class.__name__, skip_first=True)
    for param in found:
        param.type = _TYPES.get(param.name) or param.type
        if (name, param.name) in _RENAMED:
            param.name, param.type = _RENAMED[name, param.name]
    return found


def _kind(scene_class: type, name: str, seen: dict[str, Any]) -> dict[str, Any]:
    function = getattr(scene_class, name)
    params = _parameters(scene_class, name)
    args = ports.of_params(params, lambda parameter: roles.of_scene_action(name, parameter), required_args=True)
    if name == "play":
        args += [ports.keyword(*keyword, unit="s" if keyword[0] == "run_time" else "") for keyword in PLAY_KEYWORDS]
    if any(param.kind is param.kind.VAR_KEYWORD for param in params):
        args.append(ports.keywords_port())
    made, passed = seen.get("made"), ports.passing(args)
    acts = bool(not seen or seen.get("error") or seen.get("takes_time") or seen.get("changes_stage"))
    kind, effect, outputs = "action", "step", passed
    if isinstance(made, calls.BUILDERS):
        kind, effect, outputs = (
            "animation",
            "animation",
            [{"name": "animation", "type": measured_types.of(made)}, *passed],
        )
    elif isinstance(made, manim.Mobject):
        effect = "step" if acts else "make"
        outputs = [{"name": "mobject", "type": measured_types.of(made)}, *passed]
    elif made is not None:
        effect = "step" if acts else "read"
        said = socket_type(inspect.signature(function).return_annotation)
        outputs = [{"name": "value", "type": measured_types.best(said, made)}, *passed]
    facts: dict[str, Any] = {}
    if seen.get("stages"):
        facts["stages"] = seen["stages"]
    if seen.get("on_stage"):
        facts["stages"] = [*facts.get("stages", []), "mobject"]
    if scene_class is not manim.Scene:
        facts["needs_scene"] = scene_class.__name__
    found = {
        "type": f"scene.{name}",
        "type_version": 1,
        "kind": kind,
        "effect": effect,
        "title": _title(name),
        "category": "Camera" if any(word in name for word in _CAMERA) else "Animation",
        "curated": False,
        "tags": [],
        "documentation": docs.lead(function.__doc__),
        "example_code": docs.examples(function.__doc__),
        "ports": args,
        "outputs": outputs,
        "call": {"form": "scene", "callee": name, "owner": scene_class.__name__},
        "facts": facts,
    }
    if seen.get("error"):
        found["hidden"] = True
    return found


def _title(name: str) -> str:
    words = name.replace("3dillusion", "3D illusion").replace("_", " ")
    return words[:1].upper() + words[1:]
