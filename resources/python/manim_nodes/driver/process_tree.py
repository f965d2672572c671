"""The processes a scene has started, and what they use."""

from __future__ import annotations

import ctypes
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

_PR_SET_CHILD_SUBREAPER = 36


def adopt_orphans() -> None:
    """Make this process the parent of every orphan below it (Linux), so that none is lost when its parent ends."""
    if sys.platform.startswith("linux"):
        ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def descendants(root: int) -> list[int]:
    """Every process below another one, parents before children.

    Parameters
    ----------
    root
        Its process id; not in the result.

    Returns
    -------
    list[int]
    """
    children = _children_by_parent()
    found: list[int] = []
    waiting = [root]
    while waiting:
        below = children.get(waiting.pop(), [])
        found += below
        waiting += below
    return found


def resident_bytes(pids: list[int]) -> int:
    """Resident memory of some processes together, in bytes; ended ones count nothing."""
    if not sys.platform.startswith("linux"):
        return sum(int(size) * 1024 for pid, _, size in _listed_by_ps() if int(pid) in pids)
    total = 0
    for pid in pids:
        try:
            total += int(Path(f"/proc/{pid}/statm").read_bytes().split()[1])
        except (OSError, IndexError):
            continue
    return total * os.sysconf("SC_PAGE_SIZE")


def kill_all_below(root: int, patience: float = 1.5) -> bool:
    """Kill every process below another one, also those that start while this goes on.

    Parameters
    ----------
    root
        Its process id. It must be this process, or the caller cannot reap.
    patience
        Seconds to go on for.

    Returns
    -------
    bool
        Whether none is left.
    """
    end = time.monotonic() + patience
    while time.monotonic() < end:
        alive = descendants(root)
        if not alive:
            return True
        for pid in alive:
            try:
                os.kill(pid, signal.SIGKILL)
            except OSError:
                continue
        reap()
        time.sleep(0.005)
    return not descendants(root)


def reap() -> None:
    """Collect every ended child."""
    try:
        while os.waitpid(-1, os.WNOHANG)[0] != 0:
            pass
    except ChildProcessError:
        return


def _children_by_parent() -> dict[int, list[int]]:
    children: dict[int, list[int]] = {}
    if sys.platform.startswith("linux"):
        for entry in os.listdir("/proc"):
            if not entry.isdigit():
                continue
            try:
                # The name in brackets may hold anything, also spaces and brackets: read behind the last one.
                state, parent = Path(f"/proc/{entry}/stat").read_bytes().rpartition(b")")[2].split()[:2]
            except (OSError, ValueError):
                continue
            if state not in (b"Z", b"X"):
                children.setdefault(int(parent), []).append(int(entry))
    else:
        for pid, parent, _ in _listed_by_ps():
            children.setdefault(int(parent), []).append(int(pid))
    return children


def _listed_by_ps() -> list[list[str]]:
    """Process id, parent and resident KiB of every live process, by the program ``ps`` (macOS)."""
    program = ["ps", "-axo", "pid=,ppid=,rss=,stat="]
    with subprocess.Popen(program, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True) as ps:
        listed = [line.split() for line in ps.communicate()[0].splitlines()]
    return [row[:3] for row in listed if len(row) == 4 and row[3][0] != "Z" and int(row[0]) != ps.pid]
