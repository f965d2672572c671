"""Reports to the engine: JSON lines on a pipe of their own."""

from __future__ import annotations

import json
import os
import threading
import time
from typing import Any

#: Seconds between two reports of progress; more would cost without being seen.
PROGRESS_INTERVAL = 0.05


class Reporter:
    """Writes reports, each one JSON object on a line with its kind in ``event``.

    Parameters
    ----------
    descriptor
        The pipe. It is not inherited by programs that a scene starts.
    """

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._lock = threading.Lock()
        self._next_progress = 0.0
        os.set_inheritable(descriptor, False)

    def send(self, event: str, **fields: Any) -> None:
        """Write one report. A closed pipe is no error: the lifeline ends the process then."""
        line = json.dumps({"event": event, **fields}, ensure_ascii=False, default=str)
        # A surrogate (a file name that is not UTF-8) must not cost the whole report.
        data = (line + "\n").encode("utf-8", "backslashreplace")
        with self._lock:
            try:
                while data:
                    data = data[os.write(self._descriptor, data) :]
            except OSError:
                return

    def break_line(self) -> None:
        """End a line that a killed writer may have left unfinished."""
        with self._lock:
            try:
                os.write(self._descriptor, b"\n")
            except OSError:
                return

    def progress(self, frames: int) -> None:
        """Say how many frames are drawn, at most every :data:`PROGRESS_INTERVAL` seconds."""
        now = time.monotonic()
        if now >= self._next_progress:
            self._next_progress = now + PROGRESS_INTERVAL
            self.send("progress", frames=frames)

    def alive(self) -> None:
        """Say that work goes on although no frame is drawn (assembling, checking)."""
        now = time.monotonic()
        if now >= self._next_progress:
            self._next_progress = now + PROGRESS_INTERVAL
            self.send("alive")
