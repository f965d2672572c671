"""Reports each play and wait of a scene as it begins and ends."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import numpy as np
from manim import config
from manim.renderer.cairo_renderer import CairoRenderer
from manim.scene.scene import Scene

from .frames import FrameCounter
from .positions import positions_in
from .reports import Reporter


class PlayReports:
    """Sends ``play`` when a step begins and ``played`` when it has ended.

    Parameters
    ----------
    report
        Where to.
    script
        The generated file: a play is told with its place in it.
    counter
        Counts frames.
    """

    def __init__(self, report: Reporter, script: Path, counter: FrameCounter) -> None:
        self._report = report
        self._script = script
        self._counter = counter

    def install(self) -> None:
        """Follow ``Scene.compile_animation_data``, which finds a play's duration, and ``CairoRenderer.play``."""
        compile_animation_data = Scene.compile_animation_data
        play = CairoRenderer.play

        def compile_and_tell(scene: Scene, *animations: Any, **kwargs: Any) -> Any:
            result = compile_animation_data(scene, *animations, **kwargs)
            renderer = scene.renderer
            self._report.send(
                "play",
                index=renderer.num_plays,
                at=positions_in(sys._getframe(1), self._script),
                start=renderer.time,
                duration=scene.duration,
                frames=0 if renderer.skip_animations else planned_frames(scene),
                drawn=self._counter.frames,
            )
            return result

        def play_and_tell(renderer: CairoRenderer, scene: Scene, *args: Any, **kwargs: Any) -> None:
            before, index, start = self._counter.frames, renderer.num_plays, renderer.time
            play(renderer, scene, *args, **kwargs)
            self._report.send(
                "played", index=index, frames=self._counter.frames - before, duration=renderer.time - start
            )

        Scene.compile_animation_data = compile_and_tell
        CairoRenderer.play = play_and_tell


def planned_frames(scene: Scene) -> int:
    """Frames of a compiled play, as Manim counts them; a stop condition may make them fewer.

    A frozen wait is cut (``CairoRenderer.freeze_current_frame``), everything else takes the steps of
    ``Scene.get_time_progression``.
    """
    if scene.is_current_animation_frozen_frame():
        return int(scene.duration / (1 / scene.renderer.camera.frame_rate))
    return len(np.arange(0, scene.duration, 1 / config["frame_rate"]))
