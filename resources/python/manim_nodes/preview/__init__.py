"""Draws frames for previews, in a process that has Manim imported before anyone asks.

``python -m manim_nodes.preview`` is started ahead of need and waits for one task (:mod:`.task`). Reports
are those of :mod:`manim_nodes.driver`; drawn frames leave on a pipe of their own (:mod:`.pictures`). The supervisor of
the driver watches here too.
"""
