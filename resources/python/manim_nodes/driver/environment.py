"""Prepares the process a scene runs in."""

from __future__ import annotations

import contextlib
import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from .job import Job, Limits

#: Bytes above the watched limit at which allocations themselves fail: a flood can outrun the watching.
_MEMORY_RESERVE = 2 * 2**30


def import_manim_with_defaults(folder: Path) -> None:
    """Import Manim without the user's and the folder's ``manim.cfg``.

    Manim reads both at import; the first cannot be switched off (``manim/_config/utils.py``, ``config_file_paths``):
    a graph must look the same everywhere, so Manim sees an empty home meanwhile.

    Parameters
    ----------
    folder
        Where that empty home may be made.
    """
    with tempfile.TemporaryDirectory(dir=folder, prefix="home-") as empty, _home(empty), _inside(empty):
        import manim  # noqa: F401


def apply_limits(limits: Limits) -> None:
    """Let the system itself stop what it can stop (not on Windows)."""
    try:
        import resource
    except ImportError:
        return

    def limit(kind: int, value: int) -> None:
        hard = resource.getrlimit(kind)[1]
        if hard != resource.RLIM_INFINITY:
            value = min(value, hard)
        resource.setrlimit(kind, (value, hard))

    limit(resource.RLIMIT_CORE, 0)
    if limits.file_size is not None:
        limit(resource.RLIMIT_FSIZE, limits.file_size)
    if limits.cpu is not None:
        limit(resource.RLIMIT_CPU, limits.cpu)
    if limits.memory is not None and sys.platform.startswith("linux"):
        limit(resource.RLIMIT_DATA, limits.memory + _MEMORY_RESERVE)


def enter(job: Job) -> None:
    """Stand where the scene's relative file names begin, and find its modules."""
    if job.working_directory is not None:
        os.chdir(job.working_directory)
    # Behind all that is installed: a file beside a graph must not take the place of a module that Manim loads later.
    sys.path.extend(job.search_paths)


@contextlib.contextmanager
def _home(folder: str) -> Iterator[None]:
    names = ("HOME", "USERPROFILE")
    before = {name: os.environ.get(name) for name in names}
    os.environ.update(dict.fromkeys(names, folder))
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


@contextlib.contextmanager
def _inside(folder: str) -> Iterator[None]:
    before = os.getcwd()
    os.chdir(folder)
    try:
        yield
    finally:
        os.chdir(before)
