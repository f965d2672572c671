"""Watches the frames that Manim hands to its file writer."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import Any, TextIO

from manim.scene.scene_file_writer import SceneFileWriter

from .reports import Reporter


class FrameCounter:
    """Counts frames, repeats and all.

    Attributes
    ----------
    frames
        Frames of the video so far.
    """

    def __init__(self, report: Reporter) -> None:
        self.frames = 0
        self._report = report

    def install(self) -> None:
        """Count what goes through ``SceneFileWriter.write_frame``, the one way of every frame to every format."""
        original = SceneFileWriter.write_frame

        def write_frame(writer: SceneFileWriter, pixels: Any, *, repeat: int = 1) -> None:
            original(writer, pixels, repeat=repeat)
            self.frames += repeat
            self._report.progress(self.frames)

        SceneFileWriter.write_frame = write_frame


class FrameDigest:
    """Hashes raw RGBA frames: two runs with the same lines drew the same video.

    Parameters
    ----------
    path
        Gets one line a frame, repeats expanded: 16 hexadecimal digits of BLAKE2b over the frame's bytes.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: TextIO | None = None

    def install(self) -> None:
        """Hash what goes through ``SceneFileWriter.write_frame``."""
        original = SceneFileWriter.write_frame

        def write_frame(writer: SceneFileWriter, pixels: Any, *, repeat: int = 1) -> None:
            self._add(pixels, repeat)
            original(writer, pixels, repeat=repeat)

        SceneFileWriter.write_frame = write_frame

    def _add(self, pixels: Any, repeat: int) -> None:
        if self._file is None:
            self._file = self._path.open("w", encoding="ascii")
        digest = hashlib.blake2b(pixels.tobytes(), digest_size=8).hexdigest()
        self._file.write(f"{digest}\n" * repeat)
        self._file.flush()
