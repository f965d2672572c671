"""Reads one media file back: ``python -m manim_nodes.driver.readback FILE [--all]`` prints its facts as JSON."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from .media import BadMedia, media_facts


def main() -> int:
    """Print the facts of :func:`.media.media_facts`, or ``{"error": …}`` with exit code 1."""
    parser = argparse.ArgumentParser(prog="manim_nodes.driver.readback", description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--all", action="store_true", help="decode every frame")
    given = parser.parse_args()
    try:
        print(json.dumps(media_facts(given.file, "all" if given.all else "ends")))
    except BadMedia as error:
        print(json.dumps({"error": str(error)}))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
