"""Boxes in place of typeset glyphs, so that introspection gives the same result with and without LaTeX.

Manim's own classes run unchanged; only the file that LaTeX would have written comes from here: one box per visible
token, and the ``<g id=…>`` groups Manim asks for around the parts of an expression.
"""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING, Any

from manim import config
from manim.mobject.text import tex_mobject

if TYPE_CHECKING:
    from pathlib import Path

_TOKEN = re.compile(
    r"\\special\{dvisvgm:raw (?P<raw><[^{}]*?>)\}"
    r"|\\(?:begin|end)\{[^}]*\}"
    r"|\\(?P<command>[A-Za-z]+)"
    r"|\\."
    r"|(?P<glyph>[^\s{}&^_$~%\\])"
)
_SILENT = frozenset(
    "left right frac quad qquad mathbb mathrm mathcal text big Big bigg Bigg over item centering limits displaystyle "
    "hline".split()
)


def install() -> None:
    """Give Manim boxes wherever it asks for typeset text, in this process only."""
    tex_mobject.tex_to_svg_file = _svg_file


def _svg_file(expression: str, environment: str | None = None, tex_template: Any = None) -> Path:
    """Stand in for ``tex_to_svg_file``: write the SVG of an expression, or find it written."""
    del environment, tex_template
    target = config.get_dir("tex_dir") / (hashlib.sha256(expression.encode()).hexdigest()[:16] + ".svg")
    if not target.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(_svg(expression), encoding="utf-8")
    return target


def _svg(expression: str) -> str:
    parts, left = [], 0
    for match in _TOKEN.finditer(expression):
        raw, command, glyph = match.group("raw"), match.group("command"), match.group("glyph")
        if raw:
            parts.append(raw)
        elif glyph or (command and command not in _SILENT):
            parts.append(f'<path d="M{left} 0H{left + 5}V-7H{left}Z"/>')
            left += 6
    body = "".join(parts)
    size = f'width="{left + 1}pt" height="9pt" viewBox="0 -8 {left + 1} 9"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{body}</svg>'
