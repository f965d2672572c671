"""Waits with Manim imported, then draws one stretch of one scene."""

from __future__ import annotations

import importlib
import os
import sys
import traceback
from typing import Any

from manim_nodes.driver.environment import apply_limits, enter, import_manim_with_defaults
from manim_nodes.driver.job import Job
from manim_nodes.driver.plan import planned_seconds
from manim_nodes.driver.positions import positions_in
from manim_nodes.driver.reports import Reporter

from .task import Task, read_task

#: What a task needs, and Manim's package alone does not bring.
_NEEDED = (
    "manim.cli.render.commands",
    "manim_nodes.check",
    "manim_nodes.driver.errors",
    "manim_nodes.driver.log",
    "manim_nodes.driver.pillow",
    "manim_nodes.driver.still_second",
    "manim_nodes.driver.worker",
    "manim_nodes.equations",
    "manim_nodes.preview.stretch",
)


def run(waiting: Job, report: Reporter, task_pipe: int, frame_pipe: int) -> int:
    """Get ready, wait for the task, draw it.

    Parameters
    ----------
    waiting
        Folder and limits.
    report
        Gets ``ready``; then ``refused``, or ``started``, ``play``, ``played`` and ``warning``; ``error`` at any time.
    task_pipe
        Where the task comes.
    frame_pipe
        Where frames are sent (:mod:`.pictures`).

    Returns
    -------
    int
        0 when all was done that was asked.
    """
    try:
        import_manim_with_defaults(waiting.folder)
        _warm_up(waiting)
    except Exception as error:
        told = {"message": f"{type(error).__name__}: {error}", "traceback": traceback.format_exc()}
        report.send("error", reason="manim", type=type(error).__name__, folder="", causes=[], at=[], **told)
        return 1
    # Manim itself must be able to load; the limits are for the scene.
    apply_limits(waiting.limits)
    report.send("ready", pid=os.getpid())
    task = read_task(task_pipe, waiting)
    if task is None:
        return 0
    refused = _refused(task)
    if refused:
        report.send("refused", checks=refused)
        return 1
    drawing = _Drawing(task, report, frame_pipe)
    try:
        drawing.run()
    except BaseException as error:
        from manim_nodes.driver.errors import error_report

        report.send("error", **error_report(error, task.job, drawing.scene))
        return 1
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
    return 0


def _warm_up(waiting: Job) -> None:
    """Do ahead what is done once a process: imports, Pango's list of fonts, Pillow's list of formats."""
    for name in _NEEDED:
        importlib.import_module(name)
    import manim
    import numpy as np

    from .pictures import encoded

    encoded(np.zeros((2, 2, 4), dtype=np.uint8))
    with manim.tempconfig({"media_dir": str(waiting.folder / "media")}):
        manim.Text("a")


def _refused(task: Task) -> list[dict[str, Any]]:
    """What Python's own grammar refuses, each with the number of its line."""
    if not task.checks:
        return []
    from manim_nodes.check import answer, context_of
    from manim_nodes.check_expression import Context

    context = context_of(task.checks[0], Context())
    answers = [answer(line, context)["problems"] for line in task.checks[1:]]
    return [{"check": number, "problems": problems} for number, problems in enumerate(answers) if problems]


class _Drawing:
    """One run of Manim's command with the hooks of a preview."""

    def __init__(self, task: Task, report: Reporter, frame_pipe: int) -> None:
        from .pictures import PicturePipe

        self.scene: Any = None
        self._job = task.job
        self._task = task
        self._report = report
        self._pictures = PicturePipe(frame_pipe)

    def run(self) -> None:
        """Draw the stretch."""
        from manim_nodes.driver.command import plain_arguments
        from manim_nodes.driver.seek import FrameDrawn
        from manim_nodes.driver.worker import run_command

        job = self._job
        job.script.write_text(self._task.code, encoding="utf-8")
        plan = self._plan()
        self._report.send("started", plan=plan)
        stretch = self._install(plan)
        enter(job)
        whole = True
        try:
            run_command(plain_arguments(job))
        except FrameDrawn:
            whole = False
        self._pictures.end(stretch.passed, whole)

    def _plan(self) -> list[float]:
        try:
            return planned_seconds(self._task.code, self._job.scene)
        except (SyntaxError, ValueError, RecursionError):
            # Manim will say so in a moment, with the place.
            return []

    def _install(self, plan: list[float]) -> Any:
        """Install every hook, the innermost first."""
        from manim.manager import Manager

        from manim_nodes.driver import still_second
        from manim_nodes.driver.frames import FrameDigest
        from manim_nodes.driver.log import WarningReports
        from manim_nodes.driver.pillow import accept_mode_in_fromarray
        from manim_nodes.driver.plays import PlayReports

        from .stretch import Stretch

        job, report = self._job, self._report
        accept_mode_in_fromarray()
        WarningReports(_Placed(job, report)).install()
        if job.equations is not None:
            from manim_nodes import equations

            equations.install(job.equations)
        still_second.install()
        stretch = Stretch(self._first(plan), self._task.last, self._pictures, report)
        stretch.install()
        PlayReports(report, job.script, stretch).install()
        if job.digest is not None:
            FrameDigest(job.digest).install()
        init = Manager.__init__

        def init_and_keep(manager: Any, scene: Any) -> None:
            self.scene = scene
            init(manager, scene)

        Manager.__init__ = init_and_keep
        return stretch

    def _first(self, plan: list[float]) -> int:
        """A playhead at or after the end shows the last frame, and the plan knows mostly where that is."""
        frames = sum(round(seconds * self._job.frame_rate) for seconds in plan)
        return min(self._task.first, max(frames - 1, 0)) if plan else self._task.first


class _Placed:
    """Reports warnings with the place in the scene that led to them."""

    def __init__(self, job: Job, report: Reporter) -> None:
        self._job = job
        self._report = report

    def send(self, event: str, **fields: Any) -> None:
        """Send a report with ``at``."""
        self._report.send(event, at=positions_in(sys._getframe(1), self._job.script), **fields)
