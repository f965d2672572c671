"""Shuts the process of a stranger's scene in, as far as the system can.

What is given up is given up for good, before Manim is imported and long before the scene runs: the supervisor outside
keeps its rights and ends the scene. ``python -m manim_nodes.driver.sandbox`` tells as JSON what this system can do.
"""

from __future__ import annotations

import ctypes
import json
import os
import random
import socket
import struct
import sys
from collections.abc import Callable
from dataclasses import replace

from . import sandbox_landlock, sandbox_seccomp
from .job import Job, Limits
from .sandbox_places import allowed_places, make_private_home, user_home

CORES = 2
"""Processors a stranger's scene may use."""
_OPEN_FILES = 256
#: Bytes above the watched limit at which allocations fail at once: shared memory and tables count here too.
_MEMORY_RESERVE = 512 * 2**20
_PR_SET_PDEATHSIG, _SIGKILL = 1, 9
_CAPABILITY_VERSION = 0x20080522


def abilities() -> dict[str, bool]:
    """Tell what can be kept from a stranger's scene on this system.

    Returns
    -------
    dict
        ``files``: nothing outside is written, and nothing of the user's read. ``network``: no connections.
        ``processes``: no other programs, no signals to others. ``cores`` and ``memory``: limits of the system.
    """
    linux = sys.platform.startswith("linux")
    filtered = linux and sandbox_seccomp.is_available()
    return {
        "files": linux and sandbox_landlock.version() > 0,
        "network": filtered,
        "processes": filtered,
        "cores": hasattr(os, "sched_setaffinity"),
        "memory": linux,
    }


def enter_sandbox(job: Job, warn: Callable[[str], None]) -> Job:
    """Shut this process in.

    Parameters
    ----------
    job
        What is to be rendered. Its folder is the only place where it may write afterwards.
    warn
        Gets a sentence for each part that this system cannot do.

    Returns
    -------
    Job
        The job as seen from inside: the typesetter is a connection that is open already. LaTeX cannot be used.
    """
    home = user_home()
    make_private_home(job.folder, home)
    job = _connect_typesetter(job)
    if hasattr(os, "sched_setaffinity"):
        cores = sorted(os.sched_getaffinity(0))
        os.sched_setaffinity(0, random.sample(cores, min(CORES, len(cores))))
    _limit_resources(job.limits)
    if not sys.platform.startswith("linux"):
        warn("This system cannot keep code of strangers from files and the network; its check is all there is.")
        return job
    _die_with_parent()
    _drop_capabilities()
    try:
        sandbox_landlock.restrict(allowed_places(job, home))
    except OSError as error:
        warn(f"This system cannot keep code of strangers from files: Landlock is missing ({error.strerror}).")
    try:
        sandbox_seccomp.install()
    except OSError as error:
        warn(f"This system cannot keep code of strangers from the network: seccomp is missing ({error.strerror}).")
    return job


def _connect_typesetter(job: Job) -> Job:
    """Open the connection that a process without a network cannot open."""
    kind, _, place = (job.equations or "").partition(":")
    if kind != "unix":
        return job
    connection = socket.socket(socket.AF_UNIX)
    try:
        connection.connect(place)
    except OSError:
        # It is told when an equation needs it.
        connection.close()
        return job
    return replace(job, equations=f"fd:{connection.detach()}")


def _limit_resources(limits: Limits) -> None:
    """Set limits that the scene cannot raise again."""
    try:
        import resource
    except ImportError:
        return
    _set_limit(resource.RLIMIT_CORE, 0)
    _set_limit(resource.RLIMIT_NOFILE, _OPEN_FILES)
    if limits.memory is not None and sys.platform.startswith("linux"):
        _set_limit(resource.RLIMIT_DATA, limits.memory + _MEMORY_RESERVE)
        _set_limit(resource.RLIMIT_MEMLOCK, 0)
        _set_limit(resource.RLIMIT_MSGQUEUE, 0)


def _set_limit(kind: int, value: int) -> None:
    import resource

    hard = resource.getrlimit(kind)[1]
    value = value if hard == resource.RLIM_INFINITY else min(value, hard)
    resource.setrlimit(kind, (value, value))


def _die_with_parent() -> None:
    """End with the supervisor, should somebody kill it."""
    ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_PDEATHSIG, _SIGKILL, 0, 0, 0)


def _drop_capabilities() -> None:
    """Be nobody special, also where the app runs as administrator."""
    header = ctypes.create_string_buffer(struct.pack("=Ii", _CAPABILITY_VERSION, 0))
    none = ctypes.create_string_buffer(24)
    if ctypes.CDLL(None, use_errno=True).capset(header, none) != 0:
        raise OSError(ctypes.get_errno(), "capabilities cannot be dropped")


if __name__ == "__main__":
    print(json.dumps(abilities()))
