"""A first guess of the palette's categories and of titles; the overlay curates both."""

from __future__ import annotations

import manim

_BY_MODULE = (
    ("animation", "Animation"),
    ("camera", "Camera"),
    ("mobject.text", "Text"),
    ("mobject.svg.brace", "Maths"),
    ("mobject.geometry", "Shapes"),
    ("mobject.graphing", "Maths"),
    ("mobject.graph", "Maths"),
    ("mobject.matrix", "Maths"),
    ("mobject.table", "Maths"),
    ("mobject.three_d", "Shapes"),
    ("mobject.vector_field", "Maths"),
    ("mobject.value_tracker", "Values"),
    ("mobject", "Shapes"),
    ("utils.color", "Layout & style"),
    ("utils", "Values"),
    ("scene", "Animation"),
)


def of_class(cls: type) -> str:
    """Category of a class, by the module that defines it."""
    if cls in (manim.Group, manim.VGroup, manim.VDict, manim.PGroup):
        return "Layout & style"
    return of_module(cls.__module__)


def of_module(module: str) -> str:
    """Category of what a module of Manim defines."""
    path = module.removeprefix("manim.")
    return next((category for prefix, category in _BY_MODULE if path.startswith(prefix)), "Code")


def title_of(name: str) -> str:
    """A Python name in words: ``next_to`` is "Next to"."""
    words = name.replace("_", " ").strip()
    return words[:1].upper() + words[1:]
