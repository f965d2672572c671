"""Keeps a scene's processes within their limits and ends them, whatever happens.

The process that the engine starts never runs a scene itself: it forks a worker before anything large is imported and
then only waits. So it answers even when the scene's Python is stuck in one long call, it is the parent of whatever the
scene leaves behind, and it outlives the engine by the moment that it takes to clean up.
"""

from __future__ import annotations

import contextlib
import os
import select
import shutil
import signal
import time
from collections.abc import Callable
from pathlib import Path

from .job import Job
from .process_tree import adopt_orphans, descendants, kill_all_below, reap, resident_bytes
from .reports import Reporter
from .sandbox_watch import written_bytes

#: Seconds between two looks at memory and processes.
WATCH_INTERVAL = 0.25


def supervise(job: Job, report: Reporter, lifeline: int, work: Callable[[], int]) -> int:
    """Run the worker to its end, to a limit, or to the end of the engine.

    Parameters
    ----------
    job
        Its limits hold, and it names what is removed when the engine is gone.
    report
        Gets ``stopped`` with a reason when a limit was reached, and ``ended`` with how the worker ended.
    lifeline
        A pipe that the engine holds open as long as it lives and wants the job. Nothing is ever written to it.
    work
        The worker; gives its exit code.

    Returns
    -------
    int
        The exit code: the worker's, or 1.
    """
    os.set_inheritable(lifeline, False)
    adopt_orphans()
    wake = _wake_on_ended_child()
    worker = os.fork()
    if worker == 0:
        _work_and_exit(work, lifeline)
    while True:
        readable = select.select([lifeline, wake], [], [], WATCH_INTERVAL)[0]
        if lifeline in readable and not os.read(lifeline, 1):
            _end_orphaned(job)
        if wake in readable:
            os.read(wake, 512)
            status = _status_of(worker)
            if status is not None:
                kill_all_below(os.getpid())
                report.break_line()
                report.send("ended", **_told(status))
                return max(os.waitstatus_to_exitcode(status), 0) or int(os.WIFSIGNALED(status))
        passed = _passed_limit(job)
        if passed is not None:
            kill_all_below(os.getpid())
            report.break_line()
            report.send("stopped", **passed)
            return 1


def _wake_on_ended_child() -> int:
    """Make a pipe readable as soon as a child has ended; else a short job would wait for the next look."""
    reading, writing = os.pipe()
    os.set_blocking(writing, False)
    signal.set_wakeup_fd(writing, warn_on_full_buffer=False)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    return reading


def _work_and_exit(work: Callable[[], int], lifeline: int) -> None:
    """Run the worker in the forked child and leave it without the supervisor's clean-up."""
    signal.set_wakeup_fd(-1)
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    os.close(lifeline)
    code = 1
    try:
        code = work()
    finally:
        # Not sys.exit: threads that a scene has left running must not keep its process alive.
        os._exit(code)


def _status_of(worker: int) -> int | None:
    """Collect ended children; the wait status of the worker once it has ended."""
    while True:
        try:
            pid, status = os.waitpid(-1, os.WNOHANG)
        except ChildProcessError:
            return None
        if pid == worker:
            return status
        if pid == 0:
            return None


def _told(status: int) -> dict[str, object]:
    code = os.waitstatus_to_exitcode(status)
    if code >= 0:
        return {"code": code, "signal": None}
    return {"code": None, "signal": signal.Signals(-code).name}


def _passed_limit(job: Job) -> dict[str, object] | None:
    limits = job.limits
    alive = descendants(os.getpid())
    if limits.processes is not None and len(alive) > limits.processes:
        return {"reason": "processes", "limit": limits.processes, "value": len(alive)}
    if limits.memory is not None:
        used = resident_bytes(alive)
        if used > limits.memory:
            return {"reason": "memory", "limit": limits.memory, "value": used}
    if limits.written is not None:
        written = written_bytes(job.folder, alive, limits.written)
        if written > limits.written:
            return {"reason": "file_size", "limit": limits.written, "value": written}
    return None


def _end_orphaned(job: Job) -> None:
    """End everything and leave nothing: the engine is gone, or it has cancelled the job by closing the lifeline."""
    end = time.monotonic() + 5
    while not kill_all_below(os.getpid()) and time.monotonic() < end:
        reap()
    for path in (*job.remove_when_orphaned, job.folder):
        _remove(path)
    # Whatever escaped the tree but kept the group goes with us; never the group of a shell that started us by hand.
    if os.getpgrp() == os.getpid():
        os.killpg(0, signal.SIGKILL)
    os._exit(1)


def _remove(path: Path) -> None:
    with contextlib.suppress(OSError):
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path, ignore_errors=True)
        else:
            path.unlink(missing_ok=True)
