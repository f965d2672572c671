"""What signatures do not say, checked by hand against Manim's source."""

from __future__ import annotations

TYPES: dict[tuple[str, str], str] = {
    ("Group", "mobjects"): "Mobject | List<Mobject>",
    ("PGroup", "pmobs"): "PMobject",
    ("ApplyMethod", "method"): "Method",
    ("ApplyMethod", "args"): "Any",
    ("ApplyFunction", "function"): "Function",
    ("ApplyPointwiseFunction", "function"): "Function",
    ("ApplyPointwiseFunctionToCenter", "function"): "Function",
    ("ApplyComplexFunction", "function"): "Function",
    ("MobjectMatrix", "matrix"): "List<List<Mobject>>",
    ("Matrix", "matrix"): "Array",
    ("DecimalMatrix", "matrix"): "Array",
    ("IntegerMatrix", "matrix"): "Array",
    ("FadeToColor", "color"): "Color",
    ("VDict", "mapping_or_iterable"): "Dict | List<Any>",
    ("BarChart", "bar_colors"): "List<Color>",
    ("ShowSubmobjectsOneByOne", "group"): "Mobject",
    ("TangentialArc", "corner"): "List<Integer>",
    ("ThreeDAxes", "depth"): "Number",
    ("CoordinateSystem.get_line_from_axis_to_point", "index"): "Integer",
    ("CoordinateSystem.get_line_from_axis_to_point", "point"): "Point",
    ("CoordinateSystem.get_line_from_axis_to_point", "line_func"): "Class<Line>",
    ("CoordinateSystem.get_line_from_axis_to_point", "line_config"): "Dict",
    ("CoordinateSystem.get_line_from_axis_to_point", "color"): "Color",
    ("VMobject.add_cubic_bezier_curves", "curves"): "List<List<Point>>",
    ("PhaseFlow", "function"): "Function",
    ("ChangeSpeed", "anim"): "Animation",
    ("ImageMobject", "filename_or_array"): "String | Array",
    ("", "arrow_tip_shape"): "Class<ArrowTip>",
    ("", "label_direction"): "Vector",
    ("", "background_image"): "String",
}
"""Types by class, or class and method, and parameter, where the annotation is missing or wrong; ``""`` is any class."""

FORWARDS: dict[str, tuple[str, ...]] = {
    "Angle": ("Arc",),
    "Paragraph": ("Text",),
    "Flash": ("ShowPassingFlash",),
    "Axes": ("VGroup",),
    "ArrowCircleTip": ("Circle",),
    "ArrowSquareTip": ("Square",),
    "ArrowTriangleTip": ("Triangle",),
    "StealthTip": ("VMobject",),
}
"""Classes whose ``**kwargs`` go to the constructor of these classes, not up the classes they derive from."""

FORWARDED_ARGS: dict[str, tuple[str, ...]] = {
    "Arrow": ("start", "end"),
    "DoubleArrow": ("start", "end"),
    "DashedLine": ("start", "end"),
    "LabeledLine": ("start", "end"),
    "LabeledArrow": ("label", "start", "end"),
    "ArrowTip": (),
}
"""Classes that hand ``*args`` on to a constructor that names them: these are keywords here, and come first."""

EXTRA_KEYWORDS: dict[str, dict[str, tuple[str, str]]] = {
    "Arrow": {"tip_shape": ("Class<ArrowTip>", "ArrowTriangleFilledTip")},
    "CurvedArrow": {"tip_shape": ("Class<ArrowTip>", "ArrowTriangleFilledTip")},
    "DoubleArrow": {
        "tip_shape_start": ("Class<ArrowTip>", "ArrowTriangleFilledTip"),
        "tip_shape_end": ("Class<ArrowTip>", "ArrowTriangleFilledTip"),
    },
    "CurvedDoubleArrow": {
        "tip_shape_start": ("Class<ArrowTip>", "ArrowTriangleFilledTip"),
        "tip_shape_end": ("Class<ArrowTip>", "ArrowTriangleFilledTip"),
    },
}
"""Keywords taken out of ``**kwargs`` by name: type and default as Python."""

NEEDS_ARGS = frozenset({"SurroundingRectangle", "BackgroundRectangle", "Add"})
"""Classes that Manim lets be built without an item of ``*args``, to no use."""

COMPUTED = frozenset(
    {
        ("Write", "run_time"),
        ("Write", "lag_ratio"),
        ("Unwrite", "run_time"),
        ("Unwrite", "lag_ratio"),
        ("Arrow3D", "checkerboard_colors"),
        ("Rotate", "path_arc"),
        ("ShowPassingFlashWithThinningStrokeWidth", "run_time"),
        ("TransformMatchingShapes", "run_time"),
        ("TransformMatchingTex", "run_time"),
        ("TransformAnimations", "run_time"),
    }
)
"""Parameters whose default depends on the other arguments: no default can be shown."""

DROPPED = frozenset({("Mobject", "target")})
"""Inherited keywords that are no ports, by the class that declares them: `generate_target` gives a target."""

HIDDEN = frozenset(
    "Animation ArrowTip Mobject Mobject1D Mobject2D PMobject ShowPartial ThreeDVMobject TipableVMobject VMobject "
    "VMobjectFromSVGPath SingleStringMathTex ImageMobjectFromCamera VectorizedPoint Point".split()
)
"""Classes to derive from, or of Manim's inner working."""

NO_DEFAULT = object()
"""Stands for a default that cannot be written down."""

BROKEN = frozenset({"ArrowTip", "ApplyPointwiseFunctionToCenter"})
"""Classes of Manim 0.22 that cannot be constructed: one is abstract, one calls its base with an argument missing."""
