"""Milliseconds for each MathTex of a list, read as JSON from standard input.

Usage: ``time_equations.py ADDRESS MEDIA``
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from manim import MathTex, config
from manim_nodes import equations

address, media = sys.argv[1:]
config.verbosity = "CRITICAL"
config.media_dir = str(Path(media) / "media")
equations.install(address)
MathTex("w")
times = []
for tex in json.load(sys.stdin):
    start = time.perf_counter()
    MathTex(tex)
    times.append((time.perf_counter() - start) * 1000)
print(json.dumps(times))
