"""Runs a command and prints what it took, as JSON: seconds on the clock, and processor time where it is counted.

Usage: ``time_command.py COMMAND...``; ends with the status of the command.
"""

from __future__ import annotations

import json
import subprocess
import sys
import time

start = time.perf_counter()
status = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
wall = time.perf_counter() - start
cpu = None
try:
    import resource

    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = usage.ru_utime + usage.ru_stime
except ImportError:
    pass
sys.stderr.buffer.write(status.stderr)
print(json.dumps({"wall": wall, "cpu": cpu}))
sys.exit(status.returncode)
