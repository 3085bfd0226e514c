"""Runs commands to measure them: how long they take, and how much memory."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TypeVar

import click

K = TypeVar("K")
T = TypeVar("T")
ROOT = Path(__file__).parent.parent
_LAUNCHER = Path(__file__).with_name("launch.py")
# The interpreter of those who build: in the venv of the benchmarks are packages that sqlite-utils
# loads where they are (pandas takes 45 MB and a third of a second).
_OWN = ROOT / ".venv" / "bin" / "python"


@dataclass(frozen=True)
class Run:
    """A run of a command: seconds, MB of the largest of its processes, and what it printed."""

    seconds: float
    cpu: float  # seconds of all its processes together, of the user and of the system
    megabytes: float
    output: str
    errors: str


def run(command: Sequence[str]) -> Run:
    """Run a command to its end, below the root of the project.

    The memory is the high water of one process, the largest of the command's own and those that
    it started (`ru_maxrss` of wait4), not the sum of them. Raises a ClickException with what the
    command said when it fails.
    """
    with tempfile.NamedTemporaryFile("r") as told:
        started = [sys.executable, "-I", "-S", str(_LAUNCHER), told.name, *command]
        done = subprocess.run(started, cwd=ROOT, capture_output=True, text=True)
        if done.returncode:
            said = f"{' '.join(command)}: {done.returncode}\n{done.stderr}"
            raise click.ClickException(said)
        usage = json.load(told)
    kilobytes = usage["most"] / (1024 if sys.platform == "darwin" else 1)
    return Run(usage["seconds"], usage["cpu"], kilobytes / 1024, done.stdout, done.stderr)


def build_command(sources: Path, output: Path) -> list[str]:
    """Return the command that builds a database as a user does."""
    python = str(_OWN) if _OWN.exists() else sys.executable
    return [python, "build_db.py", "--sources", str(sources), "--output", str(output)]


def anew(command: Sequence[str], target: Path) -> Run:
    """Run a command that makes the file `target`, without it and what is kept beside it."""
    for file in target.parent.glob(f"{target.name}*"):
        file.unlink()
    return run(command)


def interleaved(works: Mapping[K, Callable[[], T]], rounds: int) -> dict[K, list[T]]:
    """Return what each work gave, by its name, with all of them done in turn: a, b, c, a, b, c.

    So what else the machine does falls upon all of them alike.
    """
    made: dict[K, list[T]] = {name: [] for name in works}
    for _ in range(rounds):
        for name, work in works.items():
            made[name].append(work())
    return made


def wall(runs: Sequence[Run]) -> str:
    """Return the seconds that runs took, as `spread` tells them."""
    return spread([one.seconds for one in runs])


def cpu(runs: Sequence[Run]) -> str:
    """Return the seconds of CPU that runs took, as `spread` tells them."""
    return spread([one.cpu for one in runs])


def median_cpu(runs: Sequence[Run]) -> float:
    """Return the median of the seconds of CPU."""
    return median(one.cpu for one in runs)


def most_memory(runs: Sequence[Run]) -> float:
    """Return the MB of the largest process of all runs."""
    return max(one.megabytes for one in runs)


def spread(numbers: Sequence[float]) -> str:
    """Return median, least and most, to three digits: "12.5 (12.1 to 14.0)"."""
    middle, least, most = (
        digits(number) for number in (median(numbers), min(numbers), max(numbers))
    )
    return middle if len(numbers) == 1 else f"{middle} ({least} to {most})"


def digits(number: float) -> str:
    """Return a number to three digits, whole ones in full: 1,234, 12.3, 0.0123."""
    if abs(number) >= 100:
        return f"{number:,.0f}"
    return f"{number:.3g}"
