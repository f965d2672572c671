"""How much a scene has written."""

from __future__ import annotations

import os
import stat
from pathlib import Path

#: Files and folders beyond which counting ends: so many are a flood themselves.
_MOST_ENTRIES = 20_000


def written_bytes(folder: Path, pids: list[int], most: int) -> int:
    """Add up what some processes keep on the disk.

    Parameters
    ----------
    folder
        Their private folder; links are not followed.
    pids
        The processes: a file that is open takes room although its name is gone (seen on Linux).
    most
        Bytes of interest: counting ends when they are passed, or when there are too many files to count.

    Returns
    -------
    int
        Bytes; more than ``most`` where there are too many files.
    """
    total = sum(map(_nameless_bytes, pids))
    entries = 0
    waiting = [folder]
    while waiting:
        try:
            with os.scandir(waiting.pop()) as found:
                for entry in found:
                    entries += 1
                    if entries > _MOST_ENTRIES or total > most:
                        return max(total, most + 1)
                    if entry.is_dir(follow_symlinks=False):
                        waiting.append(Path(entry.path))
                    else:
                        total += entry.stat(follow_symlinks=False).st_size
        except OSError:
            continue
    return total


def _nameless_bytes(pid: int) -> int:
    total = 0
    try:
        for name in os.listdir(f"/proc/{pid}/fd"):
            about = os.stat(f"/proc/{pid}/fd/{name}")
            if stat.S_ISREG(about.st_mode) and about.st_nlink == 0:
                total += about.st_size
    except OSError:
        # It has ended, or this system has no such place.
        return total
    return total
