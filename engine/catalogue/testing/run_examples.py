"""Run many example scenes in one Python that has Manim imported, each in a fork of its own.

Takes the address of the typesetter, reads a JSON array of ``{"type", "code"}`` from stdin and writes one JSON line
an example, ``{"type", "error", "drawn"}``: ``error`` is ``None`` or the last line of the traceback, ``drawn`` tells
whether anything was ever on stage.
"""

from __future__ import annotations

import gc
import json
import os
import sys
import tempfile
import traceback

import manim
from manim_nodes.equations import install

AT_ONCE = 2
OPTIONS = {
    "dry_run": True,
    "disable_caching": True,
    "pixel_width": 160,
    "pixel_height": 90,
    "frame_rate": 5,
    "verbosity": "ERROR",
    "progress_bar": "none",
}


def run(code: str) -> bool:
    """Run the first scene a piece of code defines, drawing nothing but what stands at its end.

    Returns
    -------
    bool
        Whether any object was ever on stage.
    """
    space = dict(vars(manim))
    before = set(space)
    exec(compile(code, "<example>", "exec"), space)
    scenes = [
        value
        for name, value in space.items()
        if name not in before and isinstance(value, type) and issubclass(value, manim.Scene)
    ]
    if not scenes:
        raise ValueError("the example defines no scene")
    drawn = False

    class Watched(scenes[0]):  # type: ignore[misc,valid-type]
        def add(self, *mobjects: manim.Mobject) -> manim.Scene:
            nonlocal drawn
            drawn = drawn or bool(mobjects)
            return super().add(*mobjects)

        def play(self, *args: object, **options: object) -> None:
            nonlocal drawn
            super().play(*args, **options)
            drawn = drawn or bool(self.mobjects)

    Watched.__name__ = scenes[0].__name__
    Watched(skip_animations=True).render()
    return drawn


def child(example: dict[str, str], pipe: int) -> None:
    """Run one example in the fork, in a folder of its own, and tell the parent how it went."""
    told = {"type": example["type"], "error": None, "drawn": False}
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        try:
            with manim.tempconfig({**OPTIONS, "media_dir": folder}):
                told["drawn"] = run(example["code"])
        except BaseException as error:  # noqa: BLE001
            told["error"] = "".join(traceback.format_exception_only(error)).strip()
        os.chdir("/")
    with os.fdopen(pipe, "w") as out:
        out.write(json.dumps(told))


def start(example: dict[str, str]) -> tuple[int, int]:
    """Fork for an example; gives the reading end of its pipe and its process."""
    reading, writing = os.pipe()
    process = os.fork()
    if process == 0:
        os.close(reading)
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
        try:
            child(example, writing)
        finally:
            os._exit(0)
    os.close(writing)
    return reading, process


def main() -> None:
    """Run all examples, a few at a time, in order."""
    install(sys.argv[1])
    # What is imported is never looked at again: the children then share its memory.
    gc.collect()
    gc.freeze()
    examples = json.load(sys.stdin)
    running: list[tuple[dict[str, str], int, int]] = []
    while examples or running:
        while examples and len(running) < AT_ONCE:
            example = examples.pop(0)
            running.append((example, *start(example)))
        example, pipe, process = running.pop(0)
        with os.fdopen(pipe) as out:
            text = out.read()
        os.waitpid(process, 0)
        print(text or json.dumps({"type": example["type"], "error": "the process died", "drawn": False}), flush=True)


if __name__ == "__main__":
    main()
