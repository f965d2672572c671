"""What Manim makes of the typesetter's SVG: one JSON object on standard output, a value for each question.

Usage: ``check_manim.py ADDRESS CACHE``
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import Any

from manim import (
    BLUE,
    GREEN,
    RED,
    WHITE,
    Axes,
    BarChart,
    Brace,
    BulletedList,
    DecimalNumber,
    Line,
    MathTex,
    Matrix,
    Scene,
    SingleStringMathTex,
    Tex,
    TexTemplate,
    Title,
    TransformMatchingTex,
    Variable,
    VMobject,
    config,
    tempconfig,
)
from manim_nodes import equations


def sizes(mobject: VMobject) -> list[int]:
    """Return how many shapes each part has."""
    return [len(part.family_members_with_points()) for part in mobject.submobjects]


def coloured(mobject: VMobject, colour: Any) -> list[int]:
    """Return the places, among all shapes, of those with a colour."""
    shapes = mobject.family_members_with_points()
    return [i for i, shape in enumerate(shapes) if shape.get_fill_color() == colour]


def parts() -> dict[str, Any]:
    """Look at parts, groups and indices."""
    formula = MathTex("a", "^{2}", "+", "b")
    braces = MathTex(r"{{ a^2 }} + {{ b^2 }} = {{ c^2 }}")
    fraction = MathTex(r"\frac{a}{b}")[0]
    split = MathTex(r"\frac{", "x", "}{", "y", "}")
    return {
        "sizes": sizes(formula),
        "brace_groups": sizes(braces),
        "brace_strings": [part.tex_string for part in braces],
        "bar_is_second": bool(fraction[1].width > 3 * fraction[1].height and fraction[0].get_y() > fraction[2].get_y()),
        "split_argument": sizes(split),
        "text_parts": sizes(Tex("one ", "two ", r"$\frac{1}{2}$")),
        "part_by_tex": len(formula.get_part_by_tex("b").family_members_with_points()),
    }


def colours() -> dict[str, Any]:
    """Colour parts in every way that Manim knows."""
    by_tex = MathTex("x", "+", "y", "=", "x").set_color_by_tex("x", RED)
    isolated = MathTex(r"e^{i\pi} + 1 = 0", substrings_to_isolate=[r"\pi", "1"])
    isolated.set_color_by_tex(r"\pi", BLUE).set_color_by_tex("1", GREEN)
    mapped = MathTex(r"\sin^2 x + \cos^2 x", tex_to_color_map={"x": RED})
    own = Tex(r"\textcolor{red}{a} b", color=BLUE)
    return {
        "by_tex": coloured(by_tex, RED),
        "isolated": [coloured(isolated, BLUE), coloured(isolated, GREEN)],
        "mapped": coloured(mapped, RED),
        "own": [shape.get_fill_color().to_hex() for shape in own.family_members_with_points()],
        "plain": len(coloured(MathTex("x"), WHITE)),
    }


def matching() -> dict[str, Any]:
    """Transform one equation into another by their parts."""
    before = MathTex("a", "x", "+", "b", "=", "0")
    after = MathTex("a", "x", "=", "-", "b")
    found: dict[str, Any] = {}

    class Matching(Scene):
        def construct(self) -> None:
            self.add(before)
            animation = TransformMatchingTex(before, after, run_time=0.2)
            found["keys"] = sorted(animation.get_mobject_key(part) for part in after)
            self.play(animation)
            found["left"] = [type(mobject).__name__ for mobject in self.mobjects]
            end = after.family_members_with_points()
            shown = [m for mobject in self.mobjects for m in mobject.family_members_with_points()]
            found["shown"], found["wanted"] = len(shown), len(end)

    with tempconfig({"dry_run": True, "pixel_width": 160, "pixel_height": 90}):
        Matching().render()
    return found


def built_on_it() -> dict[str, int]:
    """Make what Manim builds on equations."""
    axes = Axes(x_range=[0, 3, 1], y_range=[0, 2, 1], axis_config={"include_numbers": True})
    made = {
        "Matrix": Matrix([[1, 0], [r"\pi", -1]]),
        "DecimalNumber": DecimalNumber(-3.14, num_decimal_places=2, unit=r"\,\mathrm{m}"),
        "Axes": axes.get_x_axis().numbers,
        "BarChart": BarChart([1, 2], bar_names=["a", "b"]).x_axis.labels,
        "Brace": Brace(Line()).get_tex(r"\Delta x"),
        "Variable": Variable(2, "x").label,
        "Title": Title("Title", include_underline=False),
        "BulletedList": BulletedList("one", "two"),
    }
    return {name: len(mobject.family_members_with_points()) for name, mobject in made.items()}


def failures() -> dict[str, Any]:
    """Ask for what cannot be typeset."""

    def message(make: Any) -> list[str]:
        try:
            make()
        except ValueError as error:
            return [type(error).__name__, str(error)]
        return []

    template = TexTemplate()
    template.add_to_preamble(r"\usepackage{tikz}")
    return {
        "glyph": message(lambda: Tex("漢")),
        "package": message(lambda: MathTex("x", tex_template=template)),
        "syntax": message(lambda: MathTex(r"\fraq{1}{2}")),
        "next": len(MathTex("x").family_members_with_points()),
    }


def templates() -> dict[str, Any]:
    """Use templates of other forms."""
    defined = TexTemplate().add_to_preamble(r"\newcommand{\vect}[1]{\mathbf{#1}}")
    body = TexTemplate()
    body.body = r"\documentclass{article}\newcommand{\R}{\mathbb{R}}\begin{document}YourTextHere\end{document}"
    return {
        "defined": sizes(MathTex(r"\vect{a}+\vect{b}", tex_template=defined)),
        "body": sizes(MathTex(r"x\in\R", tex_template=body)),
        "environment": sizes(Tex("a\\\\b", tex_environment="flushleft")),
        "none": len(SingleStringMathTex("$x$", tex_environment=None)),
    }


def forked() -> dict[str, int]:
    """Typeset in a child while the parent goes on with its own connection."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        os.write(write, bytes([len(MathTex(r"\sqrt{f+o+r+k}").family_members_with_points())]))
        os._exit(0)
    os.waitpid(child, 0)
    return {"child": os.read(read, 1)[0], "parent": len(MathTex(r"\sqrt{p+q}").family_members_with_points())}


def kept(cache: Path) -> dict[str, Any]:
    """Look at the folder in which equations are kept."""
    names = sorted(file.name for file in cache.iterdir() if file.is_file())
    before = {file: file.stat().st_mtime_ns for file in cache.glob("*.svg")}
    MathTex("a", "^{2}", "+", "b")
    after = {file: file.stat().st_mtime_ns for file in cache.glob("*.svg")}
    return {
        "strange": [name for name in names if not (name.startswith("equation-") and name.endswith(".svg"))],
        "same": before == after and len(before) > 0,
    }


def main() -> None:
    """Ask all questions."""
    address, cache = sys.argv[1:]
    config.verbosity = "CRITICAL"
    config.progress_bar = "none"
    config.media_dir = str(Path(cache) / "media")
    equations.install(address)
    answers = {
        check.__name__: check() for check in (parts, colours, matching, built_on_it, failures, templates, forked)
    }
    print(json.dumps({**answers, "kept": kept(Path(cache))}))


if __name__ == "__main__":
    main()
