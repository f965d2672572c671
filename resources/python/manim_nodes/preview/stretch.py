"""A stretch of a scene: stepped through up to its first frame, drawn from there on."""

from __future__ import annotations

from manim.renderer.cairo_renderer import CairoRenderer
from manim.scene.scene import Scene

from manim_nodes.driver.reports import Reporter
from manim_nodes.driver.seek import FrameDrawn, FrameSeeker, move_cameras

from .pictures import PicturePipe


class Stretch(FrameSeeker):
    """Runs a scene and sends the frames of a stretch.

    Parameters
    ----------
    first
        The first frame to be drawn.
    last
        The frame before which to stop; ``None`` goes on to the end.
    pictures
        Where frames are sent.
    report
        Where the seeker reports.
    """

    def __init__(self, first: int, last: int | None, pictures: PicturePipe, report: Reporter) -> None:
        super().__init__(first, None, report)
        self._last = last
        self._pictures = pictures

    @property
    def frames(self) -> int:
        """Frames passed so far, drawn or not."""
        return self.passed

    def _pass_frame(self, scene: Scene) -> None:
        renderer = scene.renderer
        if self.passed < self._index:
            move_cameras(renderer.camera)
        else:
            renderer.update_frame(scene, scene.moving_mobjects)
            self._send(renderer, 1)
        self._pass(1)
        renderer.time += 1 * (1 / renderer.camera.frame_rate)

    def _pass_held(self, renderer: CairoRenderer, count: int) -> None:
        # Of a wait that begins before the stretch, the frames before are known too.
        if count > 0 and self._index < self.passed + count:
            self._send(renderer, count)
        self._pass(count)

    def _send(self, renderer: CairoRenderer, repeat: int) -> None:
        pixels = renderer.camera.pixel_array
        renderer.file_writer.write_frame(pixels, repeat=repeat)
        self._pictures.send(self.passed, repeat, pixels)

    def _pass(self, frames: int) -> None:
        self.passed += frames
        if self._last is not None and self.passed >= self._last:
            self._drawn = True
            raise FrameDrawn
