"""Turns what a scene raised into a report."""

from __future__ import annotations

import ast
import errno
import os
import shutil
import traceback
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import Any

from .job import Job
from .positions import Position, positions_of_error

#: Free bytes below which an unexplained failure to write is told as a full disk.
_FULL_BELOW = 256 * 1024


class SceneEnded(Exception):
    """A scene that left by ``sys.exit`` before its end."""


def error_report(error: BaseException, job: Job, scene: Any = None) -> dict[str, Any]:
    """What the engine needs to know of an error.

    Parameters
    ----------
    error
        What was raised.
    job
        Whose script and folders are meant.
    scene
        The scene, to find which of the animations of a play failed.

    Returns
    -------
    dict
        ``reason`` (``error``, ``disk_full``, ``file_size`` or ``memory``), ``type``, ``message``, ``traceback``, ``at``
        (the places in the script, outermost first), ``causes`` (types of the errors behind it) and ``folder`` (whose
        disk is full, where that can be seen).
    """
    reason = _reason(error, job)
    at = positions_of_error(error.__traceback__, job.script) or _of_syntax_error(error, job.script)
    at = _narrowed(at, error.__traceback__, job.script, scene)
    return {
        "reason": reason,
        "folder": str(full_folder(job) or "") if reason == "disk_full" else "",
        "type": type(error).__name__,
        "message": str(error),
        "causes": [type(one).__name__ for one in _chain(error)][1:],
        "at": at,
        "traceback": "".join(
            traceback.format_exception(type(error), error, _from_script(error.__traceback__, job.script))
        ),
    }


def _from_script(trace: TracebackType | None, script: Path) -> TracebackType | None:
    """The traceback from the script on; all of it where the script has no part in it."""
    one = trace
    while one is not None and one.tb_frame.f_code.co_filename != str(script):
        one = one.tb_next
    return one or trace


def _chain(error: BaseException) -> Iterator[BaseException]:
    seen: list[BaseException] = []
    one: BaseException | None = error
    while one is not None and one not in seen:
        seen.append(one)
        yield one
        one = one.__cause__ or one.__context__


def _reason(error: BaseException, job: Job) -> str:
    numbers = [getattr(one, "errno", None) for one in _chain(error)]
    if errno.ENOSPC in numbers or errno.EDQUOT in numbers:
        return "disk_full"
    if errno.EFBIG in numbers:
        return "file_size"
    if any(isinstance(one, MemoryError) for one in _chain(error)) or errno.ENOMEM in numbers:
        return "memory"
    # Encoders do not always say why they could not write.
    if any(isinstance(one, OSError) for one in _chain(error)) and full_folder(job) is not None:
        return "disk_full"
    return "error"


def full_folder(job: Job) -> Path | None:
    """The folder of the job on whose disk there is no room left."""
    for folder in (job.output.parent, job.folder):
        if os.path.isdir(folder) and shutil.disk_usage(folder).free < _FULL_BELOW:
            return folder
    return None


def _of_syntax_error(error: BaseException, script: Path) -> list[Position]:
    if not isinstance(error, SyntaxError) or error.filename != str(script) or error.lineno is None:
        return []
    line = (error.text or "").encode()
    # A syntax error counts characters from 1.
    column = len((error.text or "")[: max((error.offset or 1) - 1, 0)].encode())
    return [
        {
            "line": error.lineno,
            "column": column,
            "end_line": error.end_lineno or error.lineno,
            "end_column": max(column, len(line)),
            "function": "<module>",
        }
    ]


def _narrowed(at: list[Position], trace: TracebackType | None, script: Path, scene: Any) -> list[Position]:
    """Narrow ``self.play(a, b)`` to the argument whose animation failed."""
    animations = getattr(scene, "animations", None)
    if not at or not animations:
        return at
    index = _failed_animation(trace, animations)
    if index is None:
        return at
    argument = _argument(script, at[-1], index, len(animations))
    return at if argument is None else [*at[:-1], argument]


def _failed_animation(trace: TracebackType | None, animations: list[Any]) -> int | None:
    while trace is not None:
        running = trace.tb_frame.f_locals.get("self")
        for index, animation in enumerate(animations):
            if running is animation:
                return index
        trace = trace.tb_next
    return None


def _argument(script: Path, call: Position, index: int, count: int) -> Position | None:
    start, end = (call["line"], call["column"]), (call["end_line"], call["end_column"])
    for node in ast.walk(ast.parse(script.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call) or (node.lineno, node.col_offset) != start:
            continue
        if (node.end_lineno, node.end_col_offset) != end or len(node.args) != count:
            continue
        argument = node.args[index]
        if isinstance(argument, ast.Starred):
            return None
        return {
            "line": argument.lineno,
            "column": argument.col_offset,
            "end_line": argument.end_lineno or argument.lineno,
            "end_column": argument.end_col_offset or 0,
            "function": call["function"],
        }
    return None
