"""Sends drawn frames to the engine."""

from __future__ import annotations

import io
import os
import socket
import struct
from typing import Any

import numpy as np
from PIL import Image

#: Before each message: kind, index of the frame, how often it is shown, width and height in pixels, bytes that follow.
HEADER = struct.Struct(">BIIHHI")
#: Kinds of messages: a JPEG; the picture before is shown again; the end of the stretch; the end of the scene.
JPEG, AGAIN, STRETCH_END, SCENE_END = range(4)
#: Colours at full resolution: edges of text stay clean. Measured: 1.3 ms at 480p, a fiftieth of the raw bytes.
_JPEG = {"format": "JPEG", "quality": 90, "subsampling": 0}
_BUFFER = 2**20


class PicturePipe:
    """Writes frames to a pipe, each picture once however often it is shown.

    Parameters
    ----------
    descriptor
        The pipe. It is not inherited by programs that a scene starts.
    """

    def __init__(self, descriptor: int) -> None:
        self._descriptor = descriptor
        self._before: np.ndarray | None = None
        os.set_inheritable(descriptor, False)
        _enlarge(descriptor)

    def send(self, index: int, repeat: int, pixels: Any) -> None:
        """Send one frame.

        Parameters
        ----------
        index
            Its number, from 0.
        repeat
            How many frames in a row it is.
        pixels
            RGBA, top row first; it may change afterwards.
        """
        if self._before is not None and np.array_equal(pixels, self._before):
            self._write(AGAIN, index, repeat)
            return
        self._before = pixels.copy()
        height, width = pixels.shape[:2]
        self._write(JPEG, index, repeat, (width, height), encoded(self._before))

    def end(self, frames: int, whole: bool) -> None:
        """Say that all is sent.

        Parameters
        ----------
        frames
            How many frames were passed.
        whole
            Whether the scene has come to its end.
        """
        self._write(SCENE_END if whole else STRETCH_END, frames, 0)

    def _write(self, kind: int, index: int, repeat: int, size: tuple[int, int] = (0, 0), payload: Any = b"") -> None:
        header = HEADER.pack(kind, min(index, 2**32 - 1), min(repeat, 2**32 - 1), *size, len(payload))
        for data in (memoryview(header), memoryview(payload)):
            while data:
                data = data[os.write(self._descriptor, data) :]


def encoded(pixels: np.ndarray) -> memoryview:
    """Encode an RGBA picture as JPEG, without alpha, as a video has it."""
    height, width = pixels.shape[:2]
    file = io.BytesIO()
    Image.frombuffer("RGBX", (width, height), pixels, "raw", "RGBX", 0, 1).save(file, **_JPEG)
    return file.getbuffer()


def _enlarge(descriptor: int) -> None:
    """Let several frames wait in the pipe; Node gives its children sockets, which have a buffer of another name."""
    try:
        with socket.socket(fileno=os.dup(descriptor)) as one:
            one.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, _BUFFER)
    except OSError:
        return
