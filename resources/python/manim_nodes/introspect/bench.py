"""Where samples are built: Manim's names, a few helpers, a private media folder, no drawing to disk."""

from __future__ import annotations

import logging
import random
from pathlib import Path
from typing import Any

import manim
import numpy as np
from manim import config, logger

from . import boxes


def prepare(folder: str) -> None:
    """Make this process fit to build samples: quiet, small pictures, everything written below `folder`."""
    config.update(
        {
            "media_dir": folder,
            "format": "none",
            "dry_run": True,
            "progress_bar": "none",
            "disable_caching": True,
            "pixel_width": 64,
            "pixel_height": 36,
            "frame_rate": 4,
            "verbosity": "CRITICAL",
            "seed": 0,
        }
    )
    logger.setLevel(logging.CRITICAL)
    np.seterr(all="ignore")
    boxes.install()
    NAMES["_folder"] = folder


def seed() -> None:
    """Start anew what samples leave behind: the random numbers, and the one speed change Manim allows at a time."""
    manim.ChangeSpeed.is_changing_dt = False
    random.seed(0)
    np.random.seed(0)


def evaluate(expression: str, **names: Any) -> Any:
    """Evaluate a sample expression; only texts of our own tables come here."""
    return eval(expression, {**NAMES, **names})


def failure(error: Exception) -> str:
    """Say in one line what Manim raised."""
    lines = str(error).splitlines()
    return f"{type(error).__name__}: {lines[0] if lines else ''}"[:200]


def new_scene(cls: type = manim.Scene) -> Any:
    """Make a scene that draws nothing to disk, ready for calls outside ``construct``."""
    scene = cls()
    scene.setup()
    return scene


def parabola() -> Any:
    """Plot a parabola on axes."""
    return manim.Axes([-2, 2], [-2, 2]).plot(lambda x: x**2, x_range=[-1, 1, 0.5])


def triangle_of_arcs() -> list[Any]:
    """Three arcs that close."""
    corners = [manim.LEFT, manim.RIGHT, manim.UP]
    return [manim.ArcBetweenPoints(corners[index - 1], corners[index]) for index in range(3)]


def with_target() -> Any:
    """Make a square with a target beside it."""
    square = manim.Square()
    square.generate_target()
    square.target.shift(manim.RIGHT)
    return square


def with_saved_state() -> Any:
    """Make a square with a saved state, moved since."""
    return manim.Square().save_state().shift(manim.RIGHT)


def a_shape() -> Any:
    """Draw a shape that has everything a method might read or set, and lies aside."""
    shape = manim.Rectangle(width=3, height=1.5, fill_color=manim.TEAL, fill_opacity=0.8, stroke_width=6)
    return shape.rotate(0.3).shift(manim.UP + 0.5 * manim.LEFT).add_updater(_idle)


def a_group() -> Any:
    """Group three different shapes in no order."""
    members = (
        manim.Square(),
        manim.Circle(radius=0.5).shift(2 * manim.RIGHT),
        manim.Triangle().shift(manim.UP + manim.LEFT),
    )
    return manim.VGroup(*members).add_updater(_idle)


def a_number() -> Any:
    """Make an object of a depth too."""
    return manim.Prism([1, 2, 3]).rotate(0.3, axis=manim.RIGHT)


def a_plane() -> Any:
    """Make axes smaller than Manim's own, and off the centre."""
    return manim.Axes(x_range=[-2, 3], y_range=[-2, 4], x_length=5, y_length=4).shift(manim.RIGHT)


def an_image(level: int) -> Any:
    """Make an image of four pixels."""
    return manim.ImageMobject(np.uint8([[0, level], [level, 9]]))


def a_network() -> Any:
    """Make a graph of three vertices."""
    return manim.Graph([1, 2, 3], [(1, 2), (2, 3)], layout="circular")


def a_cloud() -> Any:
    """Make a cloud of few points."""
    return manim.PointCloudDot(density=5).shift(manim.UP)


def a_table() -> Any:
    """Make a table with labels."""
    labels = [[manim.Dot(), manim.Dot()] for _ in range(2)]
    return manim.MobjectTable(
        [[manim.Square(), manim.Circle()], [manim.Dot(), manim.Dot()]], row_labels=labels[0], col_labels=labels[1]
    )


def a_divided_space() -> Any:
    """Divide a sample space both ways."""
    space = manim.SampleSpace()
    space.divide_horizontally(0.5)
    space.divide_vertically(0.5)
    return space


def flowing_lines() -> Any:
    """Make stream lines under way."""
    lines = manim.StreamLines(lambda p: manim.RIGHT, x_range=[-1, 1, 1], y_range=[-1, 1, 1], virtual_time=1)
    lines.start_animation(warm_up=False)
    return lines


def network() -> Any:
    """Make a graph of networkx."""
    import networkx

    return networkx.path_graph(3)


def open_path() -> Any:
    """Draw a path that does not close."""
    return manim.VMobject().set_points_as_corners([manim.LEFT, manim.RIGHT, manim.UP])


def started(animation: Any) -> Any:
    """Bring an animation under way."""
    animation._setup_scene(new_scene())
    animation.begin()
    return animation


def svg_file() -> str:
    """Write a small SVG file."""
    target = Path(NAMES["_folder"]) / "sample.svg"
    if not target.exists():
        target.write_text(
            '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">'
            '<path d="M1 1H8V8H1Z"/><circle cx="4" cy="4" r="2"/></svg>',
            encoding="utf-8",
        )
    return str(target)


def svg_module() -> Any:
    """Import the library that Manim reads SVG with."""
    import svgelements

    return svgelements


def svg_path() -> Any:
    """Parse a path of SVG."""
    return svg_module().Path("M1 1H8V8H1Z")


def svg_rect() -> Any:
    """Parse a rectangle of SVG, with its style."""
    return next(iter(svg_parsed().select(lambda shape: isinstance(shape, svg_module().Path))))


def svg_parsed() -> Any:
    """Parse the small SVG file."""
    return svg_module().SVG.parse(svg_file())


def svg_tree() -> Any:
    """Read the small SVG file as XML."""
    from xml.etree import ElementTree

    return ElementTree.parse(svg_file())


def _idle(mobject: Any) -> None:
    """Do nothing: an updater to be found and removed."""


NAMES: dict[str, Any] = {
    **{name: value for name, value in vars(manim).items() if not name.startswith("_")},
    **{
        helper.__name__: helper
        for helper in (
            new_scene,
            parabola,
            triangle_of_arcs,
            with_target,
            with_saved_state,
            a_shape,
            a_group,
            a_number,
            a_plane,
            an_image,
            a_network,
            a_cloud,
            a_table,
            a_divided_space,
            flowing_lines,
            network,
            open_path,
            started,
            svg_file,
            svg_module,
            svg_path,
            svg_parsed,
            svg_rect,
            svg_tree,
        )
    },
}
"""Names a sample expression may use."""
