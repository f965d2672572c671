"""Sample receivers and arguments, as Python a person would write, for trying classes and methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

import manim

from . import signatures
from .annotations import atoms

if TYPE_CHECKING:
    from .signatures import Param

BY_TYPE: dict[str, str] = {
    "Number": "0.5",
    "Integer": "1",
    "Bool": "True",
    "String": '"abc"',
    "Complex": "1 + 2j",
    "Color": "RED",
    "Vector": "RIGHT",
    "Point": "np.array([1.0, 0.5, 0.0])",
    "Function": "lambda *args: args[0]",
    "RateFunction": "linear",
    "Dict": "{}",
    "Range": "[-2, 2, 1]",
    "Array": "np.eye(2)",
    "Config": "None",
    "Any": "1",
    "Method": "Square().get_center",
    "Scene": "new_scene()",
    "Mobject": "Square()",
    "VMobject": "Square()",
    "Animation": "FadeIn(Square())",
    "Line": "Line(LEFT, RIGHT)",
    "Line3D": "Line3D()",
    "Arc": "Arc()",
    "Arrow": "Arrow(LEFT, RIGHT)",
    "ArrowTip": "ArrowTriangleTip()",
    "Text": 'Text("abc")',
    "DecimalNumber": "DecimalNumber(1)",
    "PMobject": "Dot3D().get_point_mobject()",
    "Axes": "Axes([-2, 2], [-2, 2])",
    "ThreeDAxes": "ThreeDAxes([-1, 1], [-1, 1], [-1, 1])",
    "CoordinateSystem": "Axes([-2, 2], [-2, 2])",
    "ParametricFunction": "parabola()",
    "Group": "Group(Square(), Circle())",
    "VGroup": "VGroup(Square(), Circle())",
    "Camera": "new_scene(MovingCameraScene).camera",
    "Matrix": "Matrix([[1, 2], [3, 4]])",
}
"""A value of each socket type."""

BY_NAME: dict[str, str] = {
    "alpha": "0.5",
    "dim": "0",
    "n": "2",
    "index": "0",
    "run_time": "0.5",
    "function": "lambda x: x",
    "func": "lambda x: x",
    "rate_func": "linear",
    "update_function": "lambda m: m",
    "points": "Square().points",
    "vertices": "np.array([1.0, 0.5, 0.0])",
    "radius": "1.0",
    "color": "RED",
    "degrees": "True",
    "x_values": "[0, 1, 2]",
    "y_values": "[1, 2, 0]",
    "graph": "parabola()",
    "tip": "ArrowTriangleTip()",
    "target_direction": '"CW"',
    "mode": '"smooth"',
    "direction": "UP",
    "text": '"abc"',
    "name": '"abc"',
    "target_mobject": "Circle()",
    "matrix": "[[1, 2], [3, 4]]",
    "animation_class": "FadeIn",
    "pos": "(1, 1)",
    "point": "np.array([1.0, 0.5, 0.0])",
    "layout": '"circular"',
}
"""A value for parameters of this name, before their type is asked."""

_LIGHT = 'graph_config={"vertex_config": {"resolution": 2}}'
"""Corners of a polyhedron in few faces, since Manim's own take most of the time."""

CLASSES: dict[str, str] = {
    "Axes": "[-2, 2], [-2, 2]",
    "ComplexPlane": "x_range=[-2, 2], y_range=[-2, 2]",
    "NumberLine": "[-2, 2]",
    "NumberPlane": "[-2, 2], [-2, 2]",
    "PolarPlane": "radius_max=1, azimuth_step=4",
    "ThreeDAxes": "[-1, 1], [-1, 1], [-1, 1]",
    "Angle": "line1=Line(ORIGIN, RIGHT), line2=Line(ORIGIN, UP)",
    "AnimationGroup": "FadeIn(Square()), Create(Circle())",
    "ApplyComplexFunction": "lambda z: 2 * z, Square()",
    "ApplyFunction": "lambda m: m.shift(RIGHT), Square()",
    "ApplyMatrix": "[[1, 1], [0, 1]], Square()",
    "ApplyMethod": "Square().shift, RIGHT",
    "ApplyPointwiseFunction": "lambda p: 2 * p, Square()",
    "ApplyPointwiseFunctionToCenter": "lambda p: 2 * p, Square()",
    "ArcBetweenPoints": "start=LEFT, end=RIGHT",
    "ArcPolygon": "LEFT, RIGHT, UP",
    "ArcPolygonFromArcs": "*triangle_of_arcs()",
    "ArrowVectorField": "lambda p: p, x_range=[-1, 1, 1], y_range=[-1, 1, 1]",
    "BarChart": "values=[1, 2, 3]",
    "BackgroundRectangle": "Square()",
    "BraceBetweenPoints": "LEFT, RIGHT",
    "BulletedList": '"one", "two"',
    "ChangeDecimalToValue": "DecimalNumber(1), 3",
    "ChangeSpeed": "FadeIn(Square()), {0.5: 2}",
    "ChangingDecimal": "DecimalNumber(1), lambda alpha: alpha",
    "ClockwiseTransform": "Square(), Circle()",
    "Arrow3D": "resolution=4",
    "Cone": "resolution=4",
    "Cylinder": "resolution=4",
    "Line3D": "resolution=4",
    "Sphere": "resolution=4",
    "Torus": "resolution=4",
    "Dot3D": "resolution=4",
    "Brace": "Square()",
    "BraceLabel": 'Square(), "abc"',
    "BraceText": 'Square(), "abc"',
    "Code": 'code_string="a = 1\\nb = 2", language="python"',
    "ComplexHomotopy": "lambda z, t: z + t, Square()",
    "ConvexHull": "LEFT, RIGHT, UP, DOWN",
    "ConvexHull3D": f"LEFT, RIGHT, UP, OUT, DOWN, {_LIGHT}",
    "Dodecahedron": _LIGHT,
    "Icosahedron": _LIGHT,
    "Octahedron": _LIGHT,
    "Tetrahedron": _LIGHT,
    "CubicBezier": "LEFT, UP, DOWN, RIGHT",
    "CurvedArrow": "LEFT, RIGHT",
    "CurvedDoubleArrow": "LEFT, RIGHT",
    "CurvesAsSubmobjects": "Square()",
    "Cutout": "Square(), Circle(radius=0.5)",
    "CyclicReplace": "Square(), Circle().shift(RIGHT)",
    "DashedVMobject": "Circle()",
    "DecimalMatrix": "[[1.5, 2], [3, 4]]",
    "DecimalTable": "[[1.5, 2], [3, 4]]",
    "DiGraph": "[1, 2, 3], [(1, 2), (2, 3)]",
    "Difference": "Square(), Circle().shift(RIGHT)",
    "Exclusion": "Square(), Circle().shift(RIGHT)",
    "FadeToColor": "Square(), RED",
    "Flash": "Dot()",
    "FocusOn": "Dot()",
    "FunctionGraph": "lambda x: x**2",
    "Graph": "[1, 2, 3], [(1, 2), (2, 3)]",
    "GrowArrow": "Arrow(LEFT, RIGHT)",
    "GrowFromEdge": "Square(), LEFT",
    "GrowFromPoint": "Square(), LEFT",
    "Homotopy": "lambda x, y, z, t: (x + t, y, z), Square()",
    "ImageMobject": "np.uint8([[0, 100], [30, 200]])",
    "ImageMobjectFromCamera": "new_scene(MovingCameraScene).camera",
    "ImplicitFunction": "lambda x, y: x**2 + y**2 - 1, min_depth=2, max_quads=20",
    "IntegerMatrix": "[[1, 2], [3, 4]]",
    "IntegerTable": "[[1, 2], [3, 4]]",
    "Intersection": "Square(), Circle().shift(RIGHT)",
    "Label": '"a"',
    "LabeledArrow": 'label="a", start=LEFT, end=RIGHT',
    "LabeledDot": '"a"',
    "LabeledLine": '"a", start=LEFT, end=RIGHT',
    "LabeledPolygram": '[LEFT, RIGHT, UP, LEFT], label="a"',
    "LaggedStart": "FadeIn(Square()), Create(Circle())",
    "LaggedStartMap": "FadeIn, VGroup(Square(), Circle())",
    "MaintainPositionRelativeTo": "Square(), Circle().shift(RIGHT)",
    "MathTable": '[["a", "b"], ["c", "d"]]',
    "MathTex": '"a", "b"',
    "MathTypst": '"a + b"',
    "MobjectMatrix": "[[Square(), Circle()], [Dot(), Dot()]]",
    "MobjectTable": "[[Square(), Circle()], [Dot(), Dot()]]",
    "MoveAlongPath": "Dot(), Line(LEFT, RIGHT)",
    "MoveToTarget": "with_target()",
    "PGroup": "PointCloudDot(density=5), PointCloudDot(density=5)",
    "PMobject": "",
    "Paragraph": '"one", "two"',
    "ParametricFunction": "lambda t: np.array([t, t**2, 0])",
    "PhaseFlow": "lambda p: p, Square()",
    "Polygon": "LEFT, RIGHT, UP",
    "Polygram": "[LEFT, RIGHT, UP], [DOWN, RIGHT, UP]",
    "Polyhedron": f"[ORIGIN, RIGHT, UP, OUT], [[0, 1, 2], [0, 1, 3], [0, 2, 3], [1, 2, 3]], {_LIGHT}",
    "RegularPolygram": "5",
    "Restore": "with_saved_state()",
    "RightAngle": "Line(ORIGIN, RIGHT), Line(ORIGIN, UP)",
    "SVGMobject": "svg_file()",
    "ScaleInPlace": "Square(), 2",
    "ShowIncreasingSubsets": "VGroup(Square(), Circle())",
    "ShowSubmobjectsOneByOne": "VGroup(Square(), Circle())",
    "SingleStringMathTex": '"ab"',
    "SmoothedVectorizedHomotopy": "lambda x, y, z, t: (x + t, y, z), Square()",
    "SpiralIn": "VGroup(Square(), Circle())",
    "StreamLines": "lambda p: RIGHT, x_range=[-1, 1, 1], y_range=[-1, 1, 1], virtual_time=1",
    "Succession": "FadeIn(Square()), Create(Circle())",
    "Surface": "lambda u, v: np.array([u, v, 0]), resolution=2",
    "SurroundingRectangle": "Square()",
    "Swap": "Square(), Circle().shift(RIGHT)",
    "Table": '[["a", "b"], ["c", "d"]]',
    "TangentLine": "Circle(), 0.25",
    "TangentialArc": "Line(LEFT, RIGHT), Line(DOWN, UP), 0.5",
    "Tex": '"a", "b"',
    "Title": '"abc"',
    "TracedPath": "Dot().get_center",
    "Transform": "Square(), Circle()",
    "TransformAnimations": "Wiggle(Square()), Wiggle(Circle())",
    "TransformMatchingShapes": 'Text("ax"), Text("ya")',
    "TransformMatchingTex": 'MathTex("a", "b", "x"), MathTex("y", "b", "a")',
    "TypeWithCursor": 'Text("ab"), Rectangle(height=0.5, width=0.1)',
    "Typst": '"a"',
    "Union": "Square(), Circle().shift(RIGHT)",
    "UntypeWithCursor": 'Text("ab"), Rectangle(height=0.5, width=0.1)',
    "UpdateFromAlphaFunc": "Square(), lambda m, alpha: m.shift(alpha * RIGHT)",
    "UpdateFromFunc": "Square(), lambda m: m.shift(RIGHT)",
    "VDict": '{"a": Square(), "b": Circle()}',
    "VGroup": "Square(), Circle().shift(RIGHT)",
    "Group": "Square(), Circle().shift(RIGHT)",
    "VMobjectFromSVGPath": "svg_path()",
    "VectorField": "lambda p: p",
    "Add": "Square()",
    "AddTextLetterByLetter": 'Text("ab")',
    "RemoveTextLetterByLetter": 'Text("ab")',
    "AddTextWordByWord": 'Text("ab cd")',
    "FadeIn": "Square()",
    "FadeOut": "Square()",
    "Variable": '1.5, "x"',
}
"""Arguments that a class needs, where those of its parameters' types would not do."""


def of_param(param: Param) -> str:
    """Give an argument for one parameter, by name, else by type."""
    if param.name in BY_NAME:
        return BY_NAME[param.name]
    return of_type(param.type)


def of_type(type_text: str) -> str:
    """Give an expression for a value of a socket type."""
    for atom in atoms(type_text):
        if atom.startswith("List<"):
            return f"[{of_type(atom[5:-1])}]"
        if atom.startswith("Class<"):
            return atom[6:-1].split(" | ")[0].replace("Any", "Square")
        if atom in BY_TYPE:
            return BY_TYPE[atom]
        return f"{atom}({of_class(atom)})"
    return "None"


def of_class(name: str) -> str:
    """Give the arguments of a class, as they stand between its parentheses."""
    if name in CLASSES:
        return CLASSES[name]
    return required(signatures.constructor(getattr(manim, name))[0])


def required(params: list[Param]) -> str:
    """Give arguments for all that a call requires, by position or keyword as the ports are."""
    found = []
    for param in params:
        if not param.required:
            continue
        keyword = param.kind is param.kind.KEYWORD_ONLY or param.inherited
        found.append(f"{param.name}={of_param(param)}" if keyword else of_param(param))
    return ", ".join(found)
