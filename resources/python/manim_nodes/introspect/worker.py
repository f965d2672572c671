"""One process of introspection: reads tasks as lines of JSON and answers each, telling what it tries as it goes."""

from __future__ import annotations

import json
import os
import sys
import traceback
import warnings
from typing import Any


def main() -> None:
    """Work until the input ends; the one argument is the folder to write below."""
    folder = sys.argv[1]
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    # Manim and what it calls print at will; only answers may go to the pipe.
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    warnings.simplefilter("ignore")
    os.chdir(folder)

    from . import bench, tasks

    bench.prepare(folder)

    def say(message: dict[str, Any]) -> None:
        answers.write(json.dumps(message) + "\n")
        answers.flush()

    for line in sys.stdin:
        order = json.loads(line)
        skip = frozenset(order.get("skip", ()))
        try:
            result = tasks.run(order["task"], lambda label: say({"trying": label}), skip)
        except Exception:  # told to the other side, which stops
            say({"failed": traceback.format_exc()})
        else:
            say({"done": result})


if __name__ == "__main__":
    main()
