"""Puts right how Manim assembles a video, and lets the graph travel inside it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import av

_VIDEO_SUFFIXES = (".mp4", ".mov", ".webm")


def install(comment: str | None) -> None:
    """Watch the videos that Manim's file writer opens for writing.

    It sets a comment of its own and streams into the file (``SceneFileWriter.combine_files``), then streams all of it
    into another file together with the sound (``combine_to_movie``).

    Parameters
    ----------
    comment
        Takes the place of Manim's own.
    """
    from manim.scene import scene_file_writer

    scene_file_writer.av = _Av(comment)


class _Av:
    """PyAV as Manim's file writer sees it."""

    def __init__(self, comment: str | None) -> None:
        self._comment = comment

    def __getattr__(self, name: str) -> Any:
        return getattr(av, name)

    def open(self, file: Any, mode: str | None = None, **options: Any) -> Any:
        if mode != "w" or Path(str(file)).suffix not in _VIDEO_SUFFIXES:
            return av.open(file, mode, **options)
        if self._comment is not None and Path(file).suffix == ".mov":
            # QuickTime's own comment holds 64 kB only.
            options["options"] = {**(options.get("options") or {}), "movflags": "use_metadata_tags"}
        return _Container(av.open(file, mode, **options), self._comment)


class _Container:
    """An output container; the head of a file is written with its first packet."""

    def __init__(self, container: av.container.OutputContainer, comment: str | None) -> None:
        self._container = container
        self._comment = comment

    def __getattr__(self, name: str) -> Any:
        return getattr(self._container, name)

    def add_stream_from_template(self, template: Any) -> Any:
        stream = self._container.add_stream_from_template(template=template)
        # Without this a transparent WebM with sound is no longer said to be transparent.
        if any(name.lower() == "alpha_mode" for name in template.metadata):
            stream.pix_fmt = "yuva420p"
        return stream

    def mux(self, packets: Any) -> None:
        if self._comment is not None:
            self._container.metadata["comment"] = self._comment
        self._container.mux(packets)
