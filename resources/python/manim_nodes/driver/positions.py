"""Places in the generated file: lines from 1, columns from 0 in UTF-8 bytes, as in Python's ``ast``."""

from __future__ import annotations

import itertools
import traceback
from pathlib import Path
from types import FrameType, TracebackType
from typing import TypedDict


class Position(TypedDict):
    """A stretch of code that was running."""

    line: int
    column: int
    end_line: int
    end_column: int
    function: str


def positions_in(frame: FrameType | None, script: Path) -> list[Position]:
    """Where the generated file stands in a stack, outermost call first."""
    found = [position_of(one, one.f_lasti) for one, _ in traceback.walk_stack(frame) if _is_in(one, script)]
    return found[::-1]


def positions_of_error(trace: TracebackType | None, script: Path) -> list[Position]:
    """Where an error passed through the generated file, outermost call first."""
    found: list[Position] = []
    while trace is not None:
        if _is_in(trace.tb_frame, script):
            found.append(position_of(trace.tb_frame, trace.tb_lasti))
        trace = trace.tb_next
    return found


def position_of(frame: FrameType, instruction: int) -> Position:
    """The stretch of code of one instruction of a frame."""
    code = frame.f_code
    found = next(itertools.islice(code.co_positions(), max(instruction, 0) // 2, None), (None, None, None, None))
    line, end_line, column, end_column = found
    line = line or code.co_firstlineno
    return {
        "line": line,
        "column": column or 0,
        "end_line": end_line or line,
        # Unknown columns (``-X no_debug_ranges``) mean the whole line.
        "end_column": end_column if end_column is not None else 1_000_000,
        "function": code.co_name,
    }


def _is_in(frame: FrameType, script: Path) -> bool:
    return frame.f_code.co_filename == str(script)
