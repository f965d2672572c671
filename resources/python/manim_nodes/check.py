"""The check of expressions and statements before anything runs, with Python's own ``ast``.

``python -m manim_nodes.check`` reads JSON lines and answers each with one::

    {"kind": "context", "manim_names": […], "bound_names": […], "value_methods": […]}
    {"kind": "expression", "text": "2*PI", "inputs": ["r"]}
    {"kind": "function", "args": ["x"], "text": "sin(x)"}
    {"kind": "statements", "text": "a = 1", "place": "python"}
    {"kind": "script", "text": "from manim import Circle"}

A context holds for the lines after it; its fields may also stand in a line, for that line alone. The answer to a
context is ``{}``, to a line that is none of these ``{"error": …}``, and to the others ``{"problems": […]}``, with
``dangers`` and ``imports`` for statements, ``dangers`` and ``scenes`` for a whole script. The driver calls
:func:`answer` itself.
"""

from __future__ import annotations

import json
import sys
from dataclasses import asdict, replace
from typing import Any

from manim_nodes.check_expression import Context, check_expression, check_function
from manim_nodes.check_foreign import check_script
from manim_nodes.check_statements import check_statements

_FIELDS = ("manim_names", "bound_names", "value_methods", "inputs")


def context_of(line: dict[str, Any], base: Context) -> Context:
    """Give a context changed by the fields of a line."""
    fields = {name: frozenset(map(str, line[name])) for name in _FIELDS if name in line}
    return replace(base, **fields) if fields else base


def answer(line: dict[str, Any], base: Context) -> dict[str, Any]:
    """Check what a line holds.

    Parameters
    ----------
    line
        One request, as read from JSON.
    base
        The context, as far as the line does not give its own.

    Raises
    ------
    ValueError
        If the line is no request.
    """
    kind, text = line.get("kind"), line.get("text")
    if not isinstance(text, str):
        raise ValueError("'text' must be a text")
    context = context_of(line, base)
    if kind == "expression":
        return {"problems": [asdict(problem) for problem in check_expression(text, context)]}
    if kind == "function":
        args = [str(arg) for arg in line.get("args", [])]
        return {"problems": [asdict(problem) for problem in check_function(args, text, context)]}
    if kind == "statements":
        return asdict(check_statements(text, line.get("place", "python")))
    if kind == "script":
        return asdict(check_script(text))
    raise ValueError(f"unknown kind {kind!r}")


def main() -> None:
    """Answer the lines of standard input until it ends."""
    context = Context()
    for text in sys.stdin:
        try:
            line = json.loads(text)
            if not isinstance(line, dict):
                raise ValueError("a line must be an object")
            if line.get("kind") == "context":
                context = context_of(line, context)
                reply = {}
            else:
                reply = answer(line, context)
        except (ValueError, TypeError) as error:
            reply = {"error": str(error)}
        sys.stdout.write(json.dumps(reply) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
