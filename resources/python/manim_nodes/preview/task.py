"""What the engine asks a waiting process for: one line of JSON."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from manim_nodes.driver.job import Job, Limits


@dataclass(frozen=True, slots=True)
class Task:
    """A stretch of a scene to be drawn.

    Parameters
    ----------
    job
        The scene, with size, rate and everything around it.
    code
        The scene's file, written to ``job.script`` before it runs.
    first
        Frames before this one are stepped through without being drawn.
    last
        The frame before which to stop; ``None`` goes on to the end.
    checks
        Lines for :func:`manim_nodes.check.answer`, the context first; nothing runs that one of them refuses.
    """

    job: Job
    code: str
    first: int
    last: int | None
    checks: list[dict[str, Any]]


def waiting_job(folder: Path, limits: Limits) -> Job:
    """Give the job of a process that does not know its scene yet: folder and limits hold already."""
    return Job(
        script=folder / "scene.py",
        scene="",
        output=folder / "none.mp4",
        folder=folder,
        format="mp4",
        width=0,
        height=0,
        frame_rate=0,
        limits=limits,
    )


def read_task(descriptor: int, waiting: Job) -> Task | None:
    """Wait for the task.

    Parameters
    ----------
    descriptor
        The pipe it comes on; closed afterwards.
    waiting
        The job so far.

    Returns
    -------
    Task or None
        ``None`` when the pipe was closed without one.
    """
    os.set_inheritable(descriptor, False)
    with os.fdopen(descriptor, "rb") as pipe:
        line = pipe.readline()
    if not line.strip():
        return None
    told: dict[str, Any] = json.loads(line)
    code, first, last, checks = (told.pop(name) for name in ("code", "first", "last", "checks"))
    for name in ("working_directory", "digest"):
        if told.get(name) is not None:
            told[name] = Path(told[name])
    told["search_paths"] = tuple(told["search_paths"])
    return Task(replace(waiting, **told), code, first, last, checks)
