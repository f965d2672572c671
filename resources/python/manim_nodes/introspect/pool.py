"""Worker processes with a time limit, so that no call of a sample can hang or crash introspection."""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import tempfile
import threading
from pathlib import Path
from typing import Any

PACKAGES = Path(__file__).resolve().parents[2]


class Worker:
    """One process, started anew when it hangs or dies."""

    def __init__(self, limit: float) -> None:
        self.limit = limit
        self.folder = tempfile.TemporaryDirectory(prefix="manim-nodes-")
        self.process: subprocess.Popen[str] | None = None

    def run(self, task: str) -> dict[str, Any]:
        """Do one task, leaving out what hangs or crashes."""
        skip: list[str] = []
        while True:
            answer, tried = self._attempt(task, skip)
            if answer is not None:
                return answer
            self.stop()
            if tried is None or tried in skip:
                msg = f"introspection of '{task}' ended without an answer"
                raise RuntimeError(msg)
            skip.append(tried)

    def stop(self) -> None:
        """End the process."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()
            self.process = None

    def close(self) -> None:
        """End the process and remove what it wrote."""
        self.stop()
        self.folder.cleanup()

    def _attempt(self, task: str, skip: list[str]) -> tuple[dict[str, Any] | None, str | None]:
        process, lines = self._started()
        assert process.stdin is not None
        process.stdin.write(json.dumps({"task": task, "skip": skip}) + "\n")
        process.stdin.flush()
        tried: str | None = None
        while True:
            try:
                line = lines.get(timeout=self.limit)
            except queue.Empty:
                return None, tried
            if line is None:
                return None, tried
            answer = json.loads(line)
            if "failed" in answer:
                msg = f"introspection of '{task}' failed:\n{answer['failed']}"
                raise RuntimeError(msg)
            if "done" in answer:
                return answer["done"], tried
            tried = answer["trying"]

    def _started(self) -> tuple[subprocess.Popen[str], queue.Queue[str | None]]:
        if self.process is None:
            environment = {
                **os.environ,
                "PYTHONPATH": os.pathsep.join([str(PACKAGES), *filter(None, [os.environ.get("PYTHONPATH")])]),
                "PYTHONHASHSEED": "0",
                "OPENBLAS_NUM_THREADS": "1",
                "COLUMNS": "300",
            }
            self.process = subprocess.Popen(
                [sys.executable, "-m", "manim_nodes.introspect.worker", self.folder.name],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                cwd=self.folder.name,
                env=environment,
                encoding="utf-8",
            )
            self.lines: queue.Queue[str | None] = queue.Queue()
            threading.Thread(target=_read, args=(self.process, self.lines), daemon=True).start()
        return self.process, self.lines


def run_all(tasks: list[str], *, workers: int | None = None, limit: float = 60) -> list[dict[str, Any]]:
    """Do all tasks, each in one of several processes.

    Parameters
    ----------
    tasks
        What to do.
    workers
        How many processes; as many as the machine has processors, at most four, if not given.
    limit
        Seconds without a word after which a process counts as hung.

    Returns
    -------
    list
        One result a task, in the order of the tasks.
    """
    count = workers or max(1, min(4, os.cpu_count() or 1))
    waiting: queue.Queue[int] = queue.Queue()
    for index in range(len(tasks)):
        waiting.put(index)
    results: list[dict[str, Any]] = [{} for _ in tasks]
    failures: list[BaseException] = []

    def work() -> None:
        worker = Worker(limit)
        try:
            while not failures:
                index = waiting.get_nowait()
                results[index] = worker.run(tasks[index])
        except queue.Empty:
            pass
        except BaseException as error:  # handed on below
            failures.append(error)
        finally:
            worker.close()

    threads = [threading.Thread(target=work) for _ in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures:
        raise failures[0]
    return results


def _read(process: subprocess.Popen[str], lines: queue.Queue[str | None]) -> None:
    assert process.stdout is not None
    for line in process.stdout:
        lines.put(line)
    lines.put(None)
