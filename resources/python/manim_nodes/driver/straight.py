"""Colours as they are, where Cairo keeps them multiplied by their alpha."""

from __future__ import annotations

from typing import Any

import numpy as np
from manim.scene.scene_file_writer import SceneFileWriter

_ALPHA = np.maximum(np.arange(256), 1)[:, None]
#: The straight value for each alpha and each premultiplied value.
_STRAIGHT = np.minimum((np.arange(256)[None, :] * 255 + _ALPHA // 2) // _ALPHA, 255).astype(np.uint8)


def straight(pixels: np.ndarray) -> np.ndarray:
    """The same picture with straight alpha.

    Parameters
    ----------
    pixels
        RGBA of eight bits, premultiplied, as Manim draws it. It stays as it is.

    Returns
    -------
    numpy.ndarray
    """
    alpha = pixels[..., 3]
    partly = (alpha != 0) & (alpha != 255)
    if not partly.any():
        return pixels
    result = pixels.copy()
    some = pixels[partly]
    some[:, :3] = _STRAIGHT[some[:, 3:], some[:, :3]]
    result[partly] = some
    return result


def install() -> None:
    """Give files straight alpha, as PNG demands and players of WebM and MOV expect."""
    write_frame, save_image = SceneFileWriter.write_frame, SceneFileWriter.save_image

    def write_straight(writer: SceneFileWriter, pixels: Any, *, repeat: int = 1) -> None:
        write_frame(writer, straight(pixels), repeat=repeat)

    def save_straight(writer: SceneFileWriter, pixels: Any) -> None:
        save_image(writer, straight(pixels))

    SceneFileWriter.write_frame = write_straight
    SceneFileWriter.save_image = save_straight
