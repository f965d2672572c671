"""The lifeline where processes cannot be forked (Windows): a thread that ends the process with the engine."""

from __future__ import annotations

import os
import threading


def end_with(lifeline: int) -> None:
    """Leave at once when the other end of a pipe is closed.

    Parameters
    ----------
    lifeline
        The pipe that the engine holds open. The engine ends the rest of the process tree where it still lives.
    """

    def wait() -> None:
        while os.read(lifeline, 1):
            continue
        os._exit(1)

    os.set_inheritable(lifeline, False)
    threading.Thread(target=wait, name="lifeline", daemon=True).start()
