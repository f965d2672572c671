"""Kinds for public functions: what they do is seen by calling them."""

from __future__ import annotations

import inspect
from typing import Any

import manim

from . import arguments, bench, categories, docs, measured_types, names, ports, roles, samples, signatures
from .annotations import socket_type

_LEFT_OUT_MODULES = (
    "utils.commands",
    "utils.file_ops",
    "utils.images",
    "utils.sounds",
    "utils.config_ops",
    "plugins",
    "_config",
)
LEFT_OUT = frozenset(
    "print_family assert_is_mobject_method override_animate override_animation register_font earclip_triangulation "
    "all_elements_are_instances list_difference_update list_update listify remove_nones tuplify make_even "
    "stretch_array_to_length concatenate_lists".split()
)
"""Functions that are no node: files, the command line, decorators, what a list node does already."""

HIDDEN_MODULES = ("utils.bezier", "mobject.three_d.three_d_utils", "utils.iterables")

ARGUMENTS: dict[str, str] = {
    "R3_to_complex": "[1, 2, 0]",
    "adjacent_n_tuples": "[1, 2, 3], 2",
    "adjacent_pairs": "[1, 2, 3]",
    "always": "Square().shift, RIGHT",
    "always_redraw": "lambda: Square()",
    "always_rotate": "Square()",
    "always_shift": "Square()",
    "angle_axis_from_quaternion": "[1, 0, 0, 1]",
    "angle_between_vectors": "RIGHT, UP",
    "angle_of_vector": "UP",
    "average_color": "RED, BLUE",
    "bezier": "np.array([LEFT, UP, DOWN, RIGHT])",
    "bezier_remap": "np.array([[LEFT, UP, DOWN, RIGHT]]), 2",
    "binary_search": "lambda x: x, 0.5, 0, 1",
    "cartesian_to_spherical": "[1, 2, 3]",
    "center_of_mass": "[LEFT, RIGHT, UP]",
    "choose": "4, 2",
    "clip": "0.5, 0, 1",
    "color_gradient": "[RED, BLUE], 3",
    "complex_func_to_R3_func": "lambda z: z**2",
    "complex_to_R3": "1 + 2j",
    "cross2d": "np.array([1, 0]), np.array([0, 1])",
    "cycle_animation": "Rotate(Square())",
    "f_always": "Square().move_to, Circle().get_center",
    "find_intersection": "[ORIGIN], [RIGHT], [UP + LEFT], [DOWN + RIGHT]",
    "get_3d_vmob_unit_normal": "Square(), 0",
    "get_det_text": "Matrix([[1, 2], [3, 4]])",
    "get_shaded_rgb": "np.array([1.0, 0, 0]), ORIGIN, UP, OUT",
    "get_smooth_cubic_bezier_handle_points": "np.array([LEFT, UP, RIGHT])",
    "get_unit_normal": "RIGHT, UP",
    "get_winding_number": "[LEFT, UP, RIGHT, DOWN]",
    "hex_to_rgb": '"#FF0000"',
    "index_labels": "a_group()",
    "integer_interpolate": "0, 10, 0.5",
    "interpolate": "0, 10, 0.5",
    "interpolate_color": "RED, BLUE, 0.5",
    "inverse_interpolate": "0, 10, 5",
    "is_closed": "np.array([LEFT, UP, LEFT])",
    "line_intersection": "[LEFT, RIGHT], [DOWN, UP]",
    "make_even_by_cycling": "[1, 2], [3]",
    "match_interpolate": "0, 1, 0, 10, 5",
    "matrix_to_mobject": "np.eye(2)",
    "matrix_to_tex_string": "np.eye(2)",
    "mid": "0, 10",
    "midpoint": "LEFT, RIGHT",
    "normalize": "2 * UP",
    "partial_bezier_points": "np.array([LEFT, UP, DOWN, RIGHT]), 0.2, 0.8",
    "perpendicular_bisector": "[LEFT, RIGHT]",
    "point_lies_on_bezier": "LEFT, np.array([LEFT, UP, DOWN, RIGHT])",
    "proportions_along_bezier_curve_for_point": "LEFT, np.array([LEFT, UP, DOWN, RIGHT])",
    "quaternion_conjugate": "[1, 0, 0, 1]",
    "quaternion_from_angle_axis": "0.5, OUT",
    "quaternion_mult": "[1, 0, 0, 1], [1, 0, 0, 1]",
    "regular_vertices": "5",
    "remove_list_redundancies": "[1, 1, 2]",
    "rgb_to_color": "[1.0, 0.0, 0.0]",
    "rgb_to_hex": "[1.0, 0.0, 0.0]",
    "rgba_to_color": "[1.0, 0.0, 0.0, 1.0]",
    "rotate_vector": "RIGHT, 0.5",
    "rotation_matrix": "0.5, OUT",
    "shoelace": "np.array([[0, 0], [1, 0], [0, 1]])",
    "shoelace_direction": "np.array([[0, 0], [1, 0], [0, 1]])",
    "spherical_to_cartesian": "[1, 0.5, 0.5]",
    "split_bezier": "np.array([LEFT, UP, DOWN, RIGHT]), 0.5",
    "subdivide_bezier": "np.array([LEFT, UP, DOWN, RIGHT]), 2",
    "thick_diagonal": "3",
    "turn_animation_into_updater": "Rotate(Square())",
    "z_to_vector": "UP",
}
"""Arguments where the parameters' types do not say enough."""

TYPES: dict[tuple[str, str], str] = {
    ("always", "method"): "Method",
    ("f_always", "method"): "Method",
    ("always_shift", "direction"): "Vector",
    ("angle_between_vectors", "v1"): "Vector",
    ("angle_between_vectors", "v2"): "Vector",
    ("angle_of_vector", "vector"): "Vector",
    ("midpoint", "point1"): "Point",
    ("midpoint", "point2"): "Point",
    ("normalize", "vect"): "Vector",
    ("R3_to_complex", "point"): "Point",
    ("quaternion_from_angle_axis", "axis"): "Vector",
    ("cross2d", "a"): "Vector",
    ("cross2d", "b"): "Vector",
    ("clip", "a"): "Number",
    ("clip", "min_a"): "Number",
    ("clip", "max_a"): "Number",
}

OUTPUTS = {
    "midpoint": "Point",
    "normalize": "Vector",
    "z_to_vector": "Array",
    "cross2d": "Number",
    "compass_directions": "List<Vector>",
}
"""What functions give, where their annotation is vaguer than they are."""


def kinds() -> tuple[list[dict[str, Any]], list[dict[str, str]]]:
    """Describe the functions worth a node.

    Returns
    -------
    tuple
        Kinds, and the functions that could not be called, with reasons.
    """
    found, uncalled = [], []
    for name, function in names.functions().items():
        module = function.__module__.removeprefix("manim.")
        if name in LEFT_OUT or module.startswith(_LEFT_OUT_MODULES):
            continue
        seen = _call(name, function)
        if "error" in seen:
            uncalled.append({"type": f"manim.{name}", "reason": seen["error"]})
        found.append(_kind(name, function, module, seen))
    return found, uncalled


def _parameters(name: str, function: Any) -> list[signatures.Param]:
    params = signatures.of(function)
    for param in params:
        param.type = TYPES.get((name, param.name), param.type)
    return params


def _call(name: str, function: Any) -> dict[str, Any]:
    given = ARGUMENTS.get(name)
    if given is None:
        given = samples.required(_parameters(name, function))
    bench.seed()
    try:
        positional, keywords = arguments.evaluate(given)
        made = function(*positional, **keywords)
    except Exception as error:  # whatever Manim raises is the finding
        return {"error": bench.failure(error)}
    argument = next((index for index, value in enumerate(positional) if value is made), None)
    return {"made": made, "argument": argument if isinstance(made, manim.Mobject) else None}


def _kind(name: str, function: Any, module: str, seen: dict[str, Any]) -> dict[str, Any]:
    params = _parameters(name, function)
    args = ports.of_params(params, roles.of_function, required_args=name in ("average_color", "quaternion_mult"))
    if any(param.kind is param.kind.VAR_KEYWORD for param in params):
        args.append(ports.keywords_port())
    made = seen.get("made")
    annotation = inspect.signature(function).return_annotation
    said = socket_type(annotation) if isinstance(annotation, str) else "Any"
    kind: dict[str, Any] = {
        "effect": "read",
        "outputs": [{"name": "value", "type": OUTPUTS.get(name) or measured_types.best(said, made)}],
    }
    if seen.get("argument") is not None:
        port = args[seen["argument"]]
        kind = {"effect": "change", "outputs": [{"name": "mobject", "type": "Self", "passes": port["name"]}]}
    elif "updater" in name or name in ("always", "f_always", "cycle_animation"):
        kind = {"effect": "change", "outputs": [{"name": "mobject", "type": "Mobject"}]}
    elif isinstance(made, manim.Mobject):
        kind = {
            "effect": "make",
            "outputs": [{"name": "mobject", "type": measured_types.of(made) if said == "Any" else said}],
        }
    facts: dict[str, Any] = {"same_object": True} if seen.get("argument") is not None else {}
    found = {
        "type": f"manim.{name}",
        "type_version": 1,
        "kind": "function",
        "effect": kind["effect"],
        "title": categories.title_of(name),
        "category": "Animation" if module.startswith("animation") else categories.of_module(function.__module__),
        "curated": False,
        "tags": [],
        "documentation": docs.lead(function.__doc__),
        "example_code": docs.examples(function.__doc__),
        "ports": args,
        "outputs": kind["outputs"],
        "call": {"form": "function", "callee": name},
        "facts": facts,
    }
    if module.startswith(HIDDEN_MODULES) or "error" in seen:
        found["hidden"] = True
    return found
