"""Puts a result beside its final place and makes sure that it is whole."""

from __future__ import annotations

import math
import os
import shutil
from pathlib import Path
from typing import Any

from .job import Job
from .media import BadMedia, media_facts
from .picture_text import tag_picture
from .reports import Reporter


def deliver(job: Job, made: Path | None, frames: int, report: Reporter) -> dict[str, Any]:
    """Move a result to the job's output and read it back.

    Parameters
    ----------
    job
        Where to, and what is wanted.
    made
        What Manim has written.
    frames
        Frames that were drawn.
    report
        Gets a warning when the script has set its own size.

    Returns
    -------
    dict
        The facts of :func:`.media.media_facts`.

    Raises
    ------
    BadMedia
        When there is no result, or not a whole one.
    OSError
        When it cannot be written there.
    """
    if made is None or not made.exists():
        raise BadMedia("Manim ended without writing a result.")
    if job.graph is not None:
        _tag(made, job.graph)
    _move(made, job.output)
    subcaptions = made.with_suffix(".srt")
    if subcaptions.exists():
        _move(subcaptions, job.output.with_suffix(".srt"))
    facts = media_facts(job.output)
    _compare(job, facts, frames, report)
    return facts


def _tag(made: Path, text: str) -> None:
    """Let the graph travel inside a picture, or the first picture of a sequence; videos have it already."""
    picture = min(made.glob("*.png"), default=None) if made.is_dir() else made
    if picture is not None and picture.suffix == ".png":
        tag_picture(picture, text)


def _move(source: Path, target: Path) -> None:
    try:
        # An empty file or folder may hold the name already.
        if source.is_dir() and target.is_dir():
            target.rmdir()
        os.replace(source, target)
    except OSError:
        # Another file system: the copy is complete before anybody renames it.
        if source.is_dir():
            shutil.copytree(source, target, dirs_exist_ok=True)
        else:
            shutil.copyfile(source, target)
    if target.is_file():
        with target.open("rb+") as file:
            os.fsync(file.fileno())


def _compare(job: Job, facts: dict[str, Any], frames: int, report: Reporter) -> None:
    if job.format != "png" and facts["frames"] != frames:
        raise BadMedia(f"The result has {facts['frames']} frames instead of {frames}.")
    duration = facts["duration"]
    if duration is not None:
        wanted = frames / job.frame_rate
        # GIFs count in hundredths, WebM in thousandths of a second; a script may have set its own rate.
        if not math.isclose(duration, wanted, abs_tol=1.5 / job.frame_rate + 0.02):
            report.send("warning", message=f"The result lasts {duration:g} s instead of {wanted:g} s.")
    if (facts["width"], facts["height"]) != (job.width, job.height):
        report.send(
            "warning",
            message=f"The script has set its own size, {facts['width']} x {facts['height']}; "
            f"{job.width} x {job.height} was asked for.",
        )
