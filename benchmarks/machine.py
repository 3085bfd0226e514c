"""What machine a benchmark runs on, and how long things take there."""

from __future__ import annotations

import platform
import re
import time
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path

from publicsectorblogs.processes import cores


def describe() -> str:
    """Return processor, cores that this process may use, system and Python, in one line."""
    python = f"{platform.python_implementation()} {platform.python_version()}"
    return f"{_processor()}, {cores()} cores, {platform.system()}, {python}"


def versions(*packages: str) -> str:
    """Return the packages with their installed versions."""
    return ", ".join(f"{package} {version(package)}" for package in packages)


def _processor() -> str:
    info = Path("/proc/cpuinfo")
    named = re.search(r"model name\s*: (.*)", info.read_text()) if info.exists() else None
    return named[1] if named else platform.processor() or platform.machine()


def best_of(rounds: int, work: Callable[[], object]) -> float:
    """Return the seconds of the fastest of `rounds` runs: the one least disturbed by others."""
    return min(_seconds(work) for _ in range(rounds))


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def until(seconds: float, work: Callable[[], int]) -> float:
    """Repeat `work`, which returns the bytes that it went through; return MB (10^6) a second."""
    done, start = work(), time.perf_counter()  # the first time warms up and does not count
    done = 0
    while (elapsed := time.perf_counter() - start) < seconds:
        done += work()
    return done / 1e6 / elapsed
