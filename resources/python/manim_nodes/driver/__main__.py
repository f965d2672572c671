"""Entry point: ``python -m manim_nodes.driver JOB.json --report FD --lifeline FD``."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from .job import read_job
from .lifeline import end_with
from .reports import Reporter
from .supervisor import supervise


def main() -> int:
    """Run the job and give the exit code; what happened is told by the reports, never by the code alone."""
    parser = argparse.ArgumentParser(prog="manim_nodes.driver", description=__doc__)
    parser.add_argument("job", type=Path)
    parser.add_argument("--report", type=int, required=True, metavar="FD")
    parser.add_argument("--lifeline", type=int, required=True, metavar="FD")
    given = parser.parse_args()
    job = read_job(given.job)
    report = Reporter(given.report)

    def work() -> int:
        # Imported here: the supervisor stays as small as Python itself.
        inside = job
        if job.untrusted:
            from .sandbox import enter_sandbox

            inside = enter_sandbox(job, lambda message: report.send("warning", message=message))
        from .worker import run

        return run(inside, report)

    if hasattr(os, "fork"):
        return supervise(job, report, given.lifeline, work)
    end_with(given.lifeline)
    return work()


if __name__ == "__main__":
    sys.exit(main())
