"""One frame of a scene, without drawing those before it.

Updaters, stop conditions and random numbers may depend on every step before, so each step is taken as in the video,
with the same times and the same sums; only the drawing is left out. What drawing changes besides pixels is done at
every frame all the same.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
from manim import config
from manim.mobject.mobject import Mobject
from manim.renderer.cairo_renderer import CairoRenderer
from manim.scene.scene import Scene
from PIL import Image

from .plays import planned_frames
from .reports import Reporter
from .straight import straight


class FrameDrawn(BaseException):
    """Ends a scene whose wanted frame is drawn. No ``Exception``, so that a scene does not catch it."""


class FrameSeeker:
    """Runs a scene up to one frame and draws that.

    Parameters
    ----------
    index
        The frame, from 0.
    target
        The PNG to be written.
    report
        Hears how far the scene is.
    straight_alpha
        Whether the PNG has straight alpha.

    Attributes
    ----------
    passed
        Frames passed so far; the number of frames of the scene if it has ended without reaching the wanted one.
    """

    def __init__(self, index: int, target: Path, report: Reporter, *, straight_alpha: bool = False) -> None:
        self.passed = 0
        self._report = report
        self._index = index
        self._target = target
        self._straight_alpha = straight_alpha
        #: Whether what Manim draws now cannot be seen in the wanted frame.
        self._blind = False
        self._drawn = False

    def install(self) -> None:
        """Take the place of Manim's drawing, not of its stepping."""
        self._replace_play()
        self._replace_drawing()
        self._replace_play_internal()

    def _replace_play(self) -> None:
        play = CairoRenderer.play

        def play_blindly(renderer: CairoRenderer, scene: Scene, *args: Any, **kwargs: Any) -> None:
            if self._drawn:
                raise FrameDrawn
            self._blind = True
            try:
                play(renderer, scene, *args, **kwargs)
            finally:
                self._blind = False

        CairoRenderer.play = play_blindly

    def _replace_drawing(self) -> None:
        update_frame = CairoRenderer.update_frame
        save_static_frame_data = CairoRenderer.save_static_frame_data

        def save_static_if_seen(renderer: CairoRenderer, scene: Scene, static: Iterable[Mobject]) -> Any:
            # Called once a play, when its length is known and before anything of it is drawn.
            if not renderer.skip_animations:
                self._blind = self._index >= self.passed + planned_frames(scene)
            if not self._blind:
                return save_static_frame_data(renderer, scene, static)
            renderer.static_image = None
            if static:
                move_cameras(renderer.camera)
            return None

        def update_if_seen(renderer: CairoRenderer, *args: Any, **kwargs: Any) -> None:
            if self._blind:
                move_cameras(renderer.camera)
            else:
                update_frame(renderer, *args, **kwargs)

        def pass_frozen(renderer: CairoRenderer, duration: float) -> None:
            if renderer.skip_animations:
                return
            dt = 1 / renderer.camera.frame_rate
            count = int(duration / dt)
            self._pass_held(renderer, count)
            renderer.time += count * dt

        CairoRenderer.save_static_frame_data = save_static_if_seen
        CairoRenderer.update_frame = update_if_seen
        CairoRenderer.freeze_current_frame = pass_frozen

    def _replace_play_internal(self) -> None:
        play_internal = Scene.play_internal

        def step(scene: Scene, skip_rendering: bool = False) -> None:
            renderer = scene.renderer
            if renderer.skip_animations:
                play_internal(scene, skip_rendering)
                return
            scene.duration = scene.get_run_time(scene.animations)
            # The very times of Scene.get_time_progression: other sums would be other pixels.
            for t in np.arange(0, scene.duration, 1 / config["frame_rate"]):
                scene.update_to_time(t)
                if not skip_rendering and not scene.skip_animation_preview:
                    self._pass_frame(scene)
                if scene.stop_condition is not None and scene.stop_condition():
                    break
            for animation in scene.animations:
                animation.finish()
                animation.clean_up_from_scene(scene)
            scene.update_mobjects(0)
            renderer.static_image = None

        Scene.play_internal = step

    def _pass_frame(self, scene: Scene) -> None:
        renderer = scene.renderer
        if self.passed == self._index:
            renderer.update_frame(scene, scene.moving_mobjects)
            self._write(renderer)
        move_cameras(renderer.camera)
        self._pass(1)
        renderer.time += 1 * (1 / renderer.camera.frame_rate)

    def _pass_held(self, renderer: CairoRenderer, count: int) -> None:
        if self.passed <= self._index < self.passed + count:
            self._write(renderer)
        self._pass(count)

    def _pass(self, frames: int) -> None:
        self.passed += frames
        self._report.progress(self.passed)

    def _write(self, renderer: CairoRenderer) -> None:
        pixels = renderer.get_frame()
        picture = straight(pixels) if self._straight_alpha else pixels
        Image.fromarray(picture).save(self._target, format="PNG")
        self._drawn = True
        raise FrameDrawn


def move_cameras(camera: Any) -> None:
    """Do what capturing changes besides pixels (``ThreeDCamera``, ``MultiCamera``)."""
    if hasattr(camera, "reset_rotation_matrix"):
        camera.reset_rotation_matrix()
    if hasattr(camera, "update_sub_cameras"):
        camera.update_sub_cameras()
