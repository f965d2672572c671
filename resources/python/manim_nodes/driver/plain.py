"""Plain ``manim render`` with nothing but a hash of each raw frame: ``python -m manim_nodes.driver.plain JOB.json``.

What the driver draws is right when it has the same hashes as this (and, for a job with equations, the same typesetter).
Nothing is written but the job's ``digest``; the exit code is 0 when the scene ran to its end.
"""

from __future__ import annotations

import sys
from pathlib import Path

from .command import plain_arguments
from .job import read_job


def main() -> int:
    """Render the job's scene and write the hashes of its frames."""
    job = read_job(Path(sys.argv[1]))
    from manim.cli.render.commands import render

    from .environment import enter
    from .frames import FrameDigest

    if job.digest is None:
        raise SystemExit("The job names no digest file.")
    FrameDigest(job.digest).install()
    if job.equations is not None:
        from manim_nodes import equations

        equations.install(job.equations)
    enter(job)
    render.main(args=plain_arguments(job), prog_name="manim", standalone_mode=False)
    return 0


if __name__ == "__main__":
    sys.exit(main())
