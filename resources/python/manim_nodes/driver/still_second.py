"""A scene without any step still makes a video: one second of its picture."""

from __future__ import annotations

from manim.manager import Manager

#: Seconds of a scene that plays nothing.
STILL_SECONDS = 1


def install() -> None:
    """Hold the picture of a scene that has played nothing; Manim itself refuses to make a video then."""
    original = Manager.construct

    def construct(manager: Manager) -> None:
        original(manager)
        if manager.num_plays == 0:
            manager.scene.wait(STILL_SECONDS, frozen_frame=True)

    Manager.construct = construct
