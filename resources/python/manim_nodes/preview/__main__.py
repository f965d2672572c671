"""Entry point: ``python -m manim_nodes.preview FOLDER --limits JSON``, and a pipe for each of its four purposes."""

from __future__ import annotations

import argparse
import json
import os
import sys
from pathlib import Path

from manim_nodes.driver.job import Limits
from manim_nodes.driver.lifeline import end_with
from manim_nodes.driver.reports import Reporter
from manim_nodes.driver.supervisor import supervise

from .task import waiting_job


def main() -> int:
    """Wait for a task and run it."""
    parser = argparse.ArgumentParser(prog="manim_nodes.preview", description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--limits", type=json.loads, required=True, metavar="JSON")
    for name in ("report", "lifeline", "frames", "task"):
        parser.add_argument(f"--{name}", type=int, required=True, metavar="FD")
    given = parser.parse_args()
    job = waiting_job(given.folder, Limits(**given.limits))
    report = Reporter(given.report)

    def work() -> int:
        # Imported here: the supervisor stays as small as Python itself.
        from .worker import run

        return run(job, report, given.task, given.frames)

    if hasattr(os, "fork"):
        return supervise(job, report, given.lifeline, work)
    end_with(given.lifeline)
    return work()


if __name__ == "__main__":
    sys.exit(main())
