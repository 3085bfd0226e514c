"""Runs a command and tells what it took: ``python launch.py FILE COMMAND...``

What a process is said to have held at most is at least what the process held that started it.
So it is started by this one, which loads next to nothing, and not by that which measures.
"""

from __future__ import annotations

import json
import os
import sys
import time

if __name__ == "__main__":
    start = time.perf_counter()
    child = os.posix_spawnp(sys.argv[2], sys.argv[2:], os.environ)
    _, status, usage = os.wait4(child, 0)
    told = {
        "seconds": time.perf_counter() - start, "cpu": usage.ru_utime + usage.ru_stime,
        "most": usage.ru_maxrss,
    }  # fmt: skip
    with open(sys.argv[1], "w", encoding="utf-8") as file:  # noqa: PTH123, pathlib takes memory
        json.dump(told, file)
    sys.exit(os.waitstatus_to_exitcode(status))
