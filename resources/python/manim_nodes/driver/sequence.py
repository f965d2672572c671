"""PNG sequences: one picture for each frame of the video."""

from __future__ import annotations

import shutil
from typing import Any

from manim.scene.scene_file_writer import SceneFileWriter
from PIL import Image


def install() -> None:
    """Write held frames as often as the video shows them.

    Manim writes them once (``SceneFileWriter.write_frame`` ignores ``repeat`` here), so that its sequence plays too
    fast. The repeats are copies, not links: each picture can be edited alone.
    """

    def write_frame(writer: SceneFileWriter, pixels: Any, *, repeat: int = 1) -> None:
        first = writer.output_plan.image_frame_path(writer.frame_count)
        first.parent.mkdir(parents=True, exist_ok=True)
        Image.fromarray(pixels).save(first)
        for number in range(writer.frame_count + 1, writer.frame_count + repeat):
            shutil.copyfile(first, writer.output_plan.image_frame_path(number))
        writer.frame_count += repeat

    SceneFileWriter.write_frame = write_frame
