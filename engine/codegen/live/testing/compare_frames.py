"""Tell whether pairs of scenes draw the same frames: raw RGBA as handed to the encoder, repeats expanded.

Reads a JSON array of ``{"name", "left", "right"}``, two Python files each, from stdin and writes one JSON line a pair:
``{"name", "left", "right", "pictures", "first", "error"}`` with the number of frames of each side, the number of
different pictures on the right, the first frame that differs (``None`` if none does), and the last line of a traceback.
With ``"last": true`` only the last frames of a pair are compared, and up to ``ROUNDING`` of 255 counts as equal.
"""

from __future__ import annotations

import hashlib
import json
import sys
import tempfile
import traceback
from typing import Any

import manim
import numpy as np
from manim.scene.scene_file_writer import SceneFileWriter

OPTIONS = {
    "dry_run": True,
    "disable_caching": True,
    "pixel_width": 192,
    "pixel_height": 108,
    "frame_rate": 10,
    "verbosity": "ERROR",
    "progress_bar": "none",
}

ROUNDING = 3
Pixels = np.ndarray[Any, Any]


def frames_of(code: str) -> tuple[list[bytes], Pixels]:
    """Render the last scene that a piece of code defines.

    Returns
    -------
    tuple[list[bytes], Pixels]
        A digest of every frame, in order, and the last picture.
    """
    frames: list[bytes] = []
    last = np.zeros(0)

    def write_frame(_writer: SceneFileWriter, pixels: Pixels, *, repeat: int = 1) -> None:
        nonlocal last
        last = pixels
        frames.extend([hashlib.blake2b(pixels.tobytes(), digest_size=16).digest()] * repeat)

    original, SceneFileWriter.write_frame = SceneFileWriter.write_frame, write_frame
    try:
        space: dict[str, Any] = {"__name__": "scene"}
        exec(compile(code, "<scene>", "exec"), space)
        scenes = [
            value
            for value in space.values()
            if isinstance(value, type) and issubclass(value, manim.Scene) and value.__module__ == "scene"
        ]
        scenes[-1]().render()
    finally:
        SceneFileWriter.write_frame = original
    return frames, last


def compare(pair: dict[str, Any]) -> dict[str, Any]:
    """Render both sides of a pair.

    Returns
    -------
    dict[str, Any]
        What the module says of each line.
    """
    told: dict[str, Any] = {"name": pair["name"], "left": 0, "right": 0, "pictures": 0, "first": None, "error": None}
    try:
        (left, last_left), (right, last_right) = frames_of(pair["left"]), frames_of(pair["right"])
    except Exception as error:
        traceback.print_exc()
        return {**told, "error": "".join(traceback.format_exception_only(error)).strip()}
    counts = {"left": len(left), "right": len(right), "pictures": len(set(right))}
    if pair.get("last"):
        distance = np.abs(last_left.astype(int) - last_right.astype(int)).max()
        return {**told, **counts, "first": len(right) - 1 if distance > ROUNDING else None}
    differing = [at for at, (one, other) in enumerate(zip(left, right, strict=False)) if one != other]
    if not differing and len(left) != len(right):
        differing = [min(len(left), len(right))]
    return {**told, **counts, "first": differing[0] if differing else None}


def main() -> None:
    """Compare all pairs in this process."""
    pairs = json.load(sys.stdin)
    with tempfile.TemporaryDirectory() as folder, manim.tempconfig({**OPTIONS, "media_dir": folder}):
        for pair in pairs:
            print(json.dumps(compare(pair)), flush=True)


main()
