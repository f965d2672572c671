"""Render the last frames of the examples in the docstrings of the installed Manim that call TeX.

Each runs in a fork of this process, which has Manim imported. One JSON line on standard output for each that typesets
something, with the expressions and the error, if there is one.

Usage: ``run_examples.py ADDRESS CACHE [--all]``; with ``--all`` even those run that do not look like TeX.
"""

from __future__ import annotations

import ast
import json
import os
import re
import sys
import textwrap
import traceback
from collections.abc import Iterator
from pathlib import Path

import manim
import manim.mobject.text.tex_mobject as tex_mobject
from manim import config
from manim_nodes import equations

_DIRECTIVE = re.compile(r"(\s*)\.\. manim:: (\w+)")

#: Words without which no example comes to typeset anything; the others need not be run to find out.
_WORDS = re.compile(
    r"Tex\b|Title|BulletedList|Number|Integer|Variable|Matrix|Chart|[Ll]abel|coordinates|(?:Integer|Decimal|Math)Table"
)
#: How many examples run at the same time.
_PARALLEL = 2


def examples() -> Iterator[tuple[str, str]]:
    """Yield name and source of every example."""
    for file in sorted(Path(manim.__file__).parent.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef):
                yield from _directives(ast.get_docstring(node, clean=False) or "")


def _directives(docstring: str) -> Iterator[tuple[str, str]]:
    lines = docstring.splitlines()
    for start, line in enumerate(lines):
        match = _DIRECTIVE.match(line)
        if match is None:
            continue
        body = []
        for inner in lines[start + 1 :]:
            if inner.strip() and len(inner) - len(inner.lstrip()) <= len(match[1]):
                break
            if not re.match(r"\s*:\w+:", inner):
                body.append(inner)
        yield match[2], textwrap.dedent("\n".join(body))


def run(name: str, source: str) -> dict[str, object] | None:
    """Render the last frame of an example; None if it typesets nothing."""
    calls: list[str] = []
    typeset = tex_mobject.tex_to_svg_file

    def count(expression: str, *args: object, **kwargs: object) -> object:
        calls.append(expression)
        return typeset(expression, *args, **kwargs)

    tex_mobject.tex_to_svg_file = count
    error = None
    try:
        namespace: dict[str, object] = {"__name__": "example"}
        exec(compile("from manim import *\n" + source, name, "exec"), namespace)
        namespace[name]().render()
    except Exception:
        error = traceback.format_exc(limit=-3)
    if not calls:
        return None
    return {"name": name, "expressions": calls, "error": error}


def main() -> None:
    """Run all examples, one after the other."""
    address, cache = sys.argv[1:3]
    everything = "--all" in sys.argv
    equations.install(address, cache)
    config.media_dir = cache
    config.pixel_width, config.pixel_height = 427, 240
    config.save_last_frame = True
    config.write_to_movie = False
    config.verbosity = "CRITICAL"
    config.progress_bar = "none"
    out = os.dup(1)
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    running: set[int] = set()
    for name, source in examples():
        if not everything and not _WORDS.search(source):
            continue
        if len(running) == _PARALLEL:
            running.discard(os.wait()[0])
        child = os.fork()
        if child == 0:
            result = run(name, source)
            if result is not None:
                os.write(out, json.dumps(result).encode() + b"\n")
            os._exit(0)
        running.add(child)
    while running:
        running.discard(os.wait()[0])


if __name__ == "__main__":
    main()
