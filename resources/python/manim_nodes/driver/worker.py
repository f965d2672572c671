"""Renders the job in this process, with Manim's own ``render`` command."""

from __future__ import annotations

import sys
import time
import traceback
from pathlib import Path
from typing import Any

from .environment import apply_limits, enter, import_manim_with_defaults
from .job import Job
from .plan import planned_seconds
from .reports import Reporter


def run(job: Job, report: Reporter) -> int:
    """Render and report.

    Parameters
    ----------
    job
        What to render.
    report
        Gets ``started``, ``play``, ``played``, ``progress``, ``warning`` and at last ``finished``, ``past_end`` or
        ``error``.

    Returns
    -------
    int
        0 when the result is in its place.
    """
    begun = time.monotonic()
    session = _Session(job, report)
    try:
        import_manim_with_defaults(job.folder)
        session.prepare()
    except Exception as error:
        told = {"message": f"{type(error).__name__}: {error}", "traceback": traceback.format_exc()}
        report.send("error", reason="manim", type=type(error).__name__, folder="", causes=[], at=[], **told)
        return 1
    # Manim itself must be able to load; the limits are for the scene.
    apply_limits(job.limits)
    from .errors import error_report, full_folder
    from .media import BadMedia

    try:
        report.send("started", seconds=round(time.monotonic() - begun, 3), plan=_plan(job))
        return session.render()
    except BadMedia as error:
        full = full_folder(job)
        reason = {"reason": "bad_media"} if full is None else {"reason": "disk_full", "folder": str(full)}
        report.send("error", **{**error_report(error, job, session.scene), **reason})
    except BaseException as error:
        report.send("error", **error_report(error, job, session.scene))
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
    return 1


def _plan(job: Job) -> list[float]:
    try:
        return planned_seconds(job.script.read_text(encoding="utf-8"), job.scene)
    except (SyntaxError, ValueError, RecursionError):
        # Manim will say so in a moment, with the place.
        return []


class _Session:
    """One run of Manim's command with our hooks."""

    def __init__(self, job: Job, report: Reporter) -> None:
        self.scene: Any = None
        self._job = job
        self._report = report
        self._made: Path | None = None

    def prepare(self) -> None:
        """Install every hook the job needs, the innermost first."""
        from manim.manager import Manager
        from manim.scene.scene_file_writer import SceneFileWriter

        from . import assembly, gif, overlay, sequence, still_second, straight
        from .frames import FrameCounter, FrameDigest
        from .log import WarningReports
        from .pillow import accept_mode_in_fromarray
        from .plays import PlayReports
        from .seek import FrameSeeker

        job = self._job
        accept_mode_in_fromarray()
        WarningReports(self._report).install()
        if job.equations is not None:
            from manim_nodes import equations

            equations.install(job.equations)
        if job.format == "png-sequence":
            sequence.install()
        elif job.format == "gif":
            gif.install(self._report, job.loop)
        else:
            assembly.install(job.graph)
        if job.straight_alpha:
            straight.install()
            overlay.install()
        if job.format != "png" or job.frame_index is not None:
            still_second.install()
        self._seeker = None
        self._counter = FrameCounter(self._report)
        if job.frame_index is not None:
            self._seeker = FrameSeeker(job.frame_index, job.output, self._report, straight_alpha=job.straight_alpha)
            self._seeker.install()
        else:
            self._counter.install()
            PlayReports(self._report, job.script, self._counter).install()
        if job.digest is not None:
            FrameDigest(job.digest).install()
        self._remember(Manager, SceneFileWriter)
        enter(job)

    def _remember(self, manager_class: Any, writer_class: Any) -> None:
        """Keep the scene for error reports, and the path of what it has made."""
        init, finish, save_image = manager_class.__init__, writer_class.finish, writer_class.save_image

        def init_and_keep(manager: Any, scene: Any) -> None:
            self.scene = scene
            init(manager, scene)

        def finish_and_keep(writer: Any) -> None:
            finish(writer)
            self._made = writer.final_file_path

        def save_and_keep(writer: Any, pixels: Any) -> None:
            save_image(writer, pixels)
            self._made = writer.final_file_path

        manager_class.__init__ = init_and_keep
        writer_class.finish = finish_and_keep
        writer_class.save_image = save_and_keep

    def render(self) -> int:
        """Run the command; 0 when the result is delivered."""
        from .command import render_arguments
        from .seek import FrameDrawn

        try:
            run_command(render_arguments(self._job))
        except FrameDrawn:
            self._finish(self._job.output, 1)
            return 0
        if self._seeker is not None:
            self._report.send("past_end", frames=self._seeker.passed)
            return 1
        self._finish(self._made, self._counter.frames)
        return 0

    def _finish(self, made: Path | None, frames: int) -> None:
        from .deliver import deliver

        self._report.send("progress", frames=frames)
        facts = deliver(self._job, made, frames, self._report)
        self._report.send("finished", frames=frames, media=facts, fps=self._job.frame_rate)


def run_command(arguments: list[str]) -> None:
    """Run ``manim render`` in this process.

    Parameters
    ----------
    arguments
        As on the command line.

    Raises
    ------
    BaseException
        What the scene raised: the command prints it and exits, and Python keeps it as the exit's context.
    SceneEnded
        When the scene itself called ``sys.exit``.
    """
    from manim.cli.render.commands import render

    from .errors import SceneEnded

    caught: BaseException | None = None
    try:
        render.main(args=arguments, prog_name="manim", standalone_mode=False)
    except SystemExit as left:
        if left.__context__ is not None and _is_of_command(left):
            caught = left.__context__
        else:
            caught = SceneEnded(f"the scene called sys.exit({left.code!r})").with_traceback(left.__traceback__)
    # Raised outside of the handler: inside, Python would replace the error's own context.
    if caught is not None:
        raise caught


def _is_of_command(left: SystemExit) -> bool:
    """Whether the command itself exited, and not the scene."""
    trace = left.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return trace is not None and trace.tb_frame.f_globals.get("__name__") == "manim.cli.render.commands"
