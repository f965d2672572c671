"""What the engine asks for: the job file."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Limits:
    """What a scene may use; ``None`` is without limit.

    Parameters
    ----------
    memory
        Resident bytes of the scene's process and its children together.
    processes
        Processes alive at once, the scene's own among them.
    file_size
        Bytes of any one file it writes.
    cpu
        Seconds of processor time of the scene's own process.
    written
        Bytes of everything that lies in its private folder, or is open and has no name any more.
    """

    memory: int | None = None
    processes: int | None = None
    file_size: int | None = None
    cpu: int | None = None
    written: int | None = None


@dataclass(frozen=True, slots=True)
class Job:
    """One scene to be rendered, or one frame of it.

    Parameters
    ----------
    script
        The Python file with the scene.
    scene
        The name of the scene's class.
    output
        Where the result is put: a temporary name beside its final place. A folder for ``png-sequence``.
    folder
        A private folder for everything on the way (Manim's media folder).
    format
        ``mp4``, ``gif``, ``webm``, ``mov``, ``png`` (the last picture) or ``png-sequence``.
    width, height, frame_rate
        Size in pixels and frames a second.
    transparent
        Without a background.
    seed
        Manim's random seed.
    encoder
        ``fast``, ``standard`` or ``best`` (Manim's own settings).
    frame_index
        Draw only this frame of the video, as PNG.
    working_directory
        Where relative file names of the scene begin.
    search_paths
        Folders put before Python's own module path.
    equations
        The address of the typesetter, if equations are not set by LaTeX.
    digest
        A file that gets one hash a line for each raw frame.
    loop
        Times a GIF plays; 0 is for ever.
    graph
        A text that travels inside MP4, MOV, WebM and PNG.
    remove_when_orphaned
        Files and folders to be removed when the engine dies before the job ends.
    limits
        What the scene may use.
    untrusted
        Whether a stranger wrote it: then it runs in a sandbox, and ``output`` lies in ``folder``.
    """

    script: Path
    scene: str
    output: Path
    folder: Path
    format: str
    width: int
    height: int
    frame_rate: float
    transparent: bool = False
    seed: int = 0
    encoder: str = "standard"
    frame_index: int | None = None
    working_directory: Path | None = None
    search_paths: tuple[str, ...] = ()
    equations: str | None = None
    digest: Path | None = None
    loop: int = 0
    graph: str | None = None
    remove_when_orphaned: tuple[Path, ...] = ()
    limits: Limits = field(default_factory=Limits)
    untrusted: bool = False

    @property
    def straight_alpha(self) -> bool:
        """Whether colours are written as they are; Manim itself writes them multiplied by their alpha."""
        return self.transparent and self.encoder != "best"


_PATHS = ("script", "output", "folder", "working_directory", "digest")


def read_job(path: Path) -> Job:
    """Read a job file.

    Parameters
    ----------
    path
        A JSON object with the fields of :class:`Job`; absent ones have their defaults.

    Returns
    -------
    Job
    """
    told: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    for name in _PATHS:
        if told.get(name) is not None:
            told[name] = Path(told[name])
    told["remove_when_orphaned"] = tuple(Path(name) for name in told.get("remove_when_orphaned", ()))
    told["search_paths"] = tuple(told.get("search_paths", ()))
    told["limits"] = Limits(**told.get("limits", {}))
    return Job(**told)
