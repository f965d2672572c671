"""Runs one scene with Manim's own ``render`` command and reports on it.

``python -m manim_nodes.driver JOB.json --report FD --lifeline FD`` is started by the engine with stdin closed. Reports
are JSON lines on a pipe of their own (:mod:`.reports`), so that whatever a scene prints cannot disturb them. The
process that is started stays small and only watches (:mod:`.supervisor`); a forked child imports Manim and renders
(:mod:`.worker`).
"""
