"""How much memory the servers of the tests have taken."""

from __future__ import annotations

import multiprocessing
import re
from pathlib import Path

MOST_MEMORY = 512 * 1024  # kB, that a server may have taken at any time


def most_memory() -> int:
    """Return the most memory, in kB, that any server that runs now has taken so far."""
    return max(peak(process.pid) for process in multiprocessing.active_children())


def peak(process: int | None) -> int:
    """Return the most memory, in kB, that a process has taken so far."""
    status = Path(f"/proc/{process}/status").read_text(encoding="utf-8")
    found = re.search(r"VmHWM:\s+(\d+) kB", status)
    assert found
    return int(found[1])
