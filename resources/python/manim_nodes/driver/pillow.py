"""Makes Manim work with Pillow 13 and later, should a found Python have it."""

from __future__ import annotations

from typing import Any

import numpy as np
import PIL
from PIL import Image


def accept_mode_in_fromarray() -> None:
    """Give ``Image.fromarray`` back its argument ``mode``.

    Pillow 13 dropped it; Manim 0.22 still passes ``"RGBA"`` in ``ImageMobject`` and ``ZoomedScene``, with a
    two-dimensional array of zeros for a blank picture.
    """
    if int(PIL.__version__.split(".", 1)[0]) < 13:
        return
    original = Image.fromarray

    def fromarray(obj: Any, mode: str | None = None) -> Image.Image:
        pixels = np.asarray(obj)
        if mode == "RGBA" and pixels.ndim == 2:
            return Image.new("RGBA", (pixels.shape[1], pixels.shape[0]))
        return original(pixels)

    Image.fromarray = fromarray
