"""Command line: ``python -m manim_nodes.introspect -o FILE [--report FILE]``."""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from pathlib import Path


def main() -> int:
    """Write the catalogue of the installed Manim, and what could not be tried beside it."""
    parser = argparse.ArgumentParser(prog="python -m manim_nodes.introspect", description=__doc__)
    parser.add_argument("-o", "--output", type=Path, required=True, help="where to write the catalogue")
    parser.add_argument("--report", type=Path, help="where to write what could not be tried, and counts")
    options = parser.parse_args()

    from . import catalogue, write

    found, report = catalogue.build()
    _replace(options.output, write.dumps(found))
    if options.report:
        _replace(options.report, json.dumps(report, indent=2, ensure_ascii=False) + "\n")
    print(f"{options.output}: {len(found['kinds'])} kinds, {len(report['uncalled'])} not tried", file=sys.stderr)
    return 0


def _replace(target: Path, text: str) -> None:
    """Write a file beside its place and move it there, so that no reader sees half of it."""
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
        file.write(text)
    Path(name).chmod(0o644)
    Path(name).replace(target)


if __name__ == "__main__":
    sys.exit(main())
