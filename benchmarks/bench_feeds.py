"""Measures the build, from the files of feeds to the finished database, beside other tools."""

from __future__ import annotations

import os
import re
import sqlite3
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import click

from benchmarks.feed_peers import TOOLS
from benchmarks.feeds import write_sources
from benchmarks.machine import describe, versions

ROOT = Path(__file__).parent.parent
_FEEDS, _POSTS = 200, 50
_ROUNDS = 2


@dataclass(frozen=True)
class Run:
    """A run of a command: seconds, MB of the largest of its processes, and what it printed."""

    seconds: float
    cpu: float  # seconds of all its processes together, of the user and of the system
    megabytes: float
    output: str
    errors: str
    status: int


def run(command: list[str]) -> Run:
    """Run a command to its end, below the root of the project.

    The memory is the high water of one process, the largest of the command's own and those that
    it started (`ru_maxrss` of wait4), not the sum of them.
    """
    with tempfile.TemporaryFile("w+") as output, tempfile.TemporaryFile("w+") as errors:
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=ROOT, stdout=output, stderr=errors)
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        errors.seek(0)
        kilobytes = usage.ru_maxrss / (1024 if sys.platform == "darwin" else 1)
        return Run(
            seconds, usage.ru_utime + usage.ru_stime, kilobytes / 1024, output.read(),
            errors.read(), process.returncode,
        )  # fmt: skip


def best(command: list[str], target: Path) -> Run:
    """Return the fastest of some runs of a command that makes the file `target` anew."""
    runs = []
    for _ in range(_ROUNDS):
        for file in target.parent.glob(f"{target.name}*"):
            file.unlink()
        runs.append(run(command))
        if runs[-1].status:
            raise click.ClickException(runs[-1].errors)
    return min(runs, key=lambda one: one.seconds)


def again(build: list[str], database: Path) -> tuple[Run, bool]:
    """Run a build a second time; also tell whether it left the database alone."""
    before = database.stat().st_mtime_ns
    made = run(build)
    return made, not made.status and database.stat().st_mtime_ns == before


@click.command()
def main() -> None:
    """Measure the build of 200 feeds of 50 posts, and print the table; takes some four minutes."""
    with tempfile.TemporaryDirectory() as name:
        _measure(Path(name))


def _measure(folder: Path) -> None:
    sources = folder / "sources"
    size = write_sources(sources, _FEEDS, _POSTS)
    click.echo(describe())
    click.echo(versions("feed-to-sqlite", "reader", "feedparser", "sqlite-utils"))
    click.echo(f"{_FEEDS} feeds of {_POSTS} posts, half RSS, half Atom, {size / 1e6:.1f} MB\n")
    click.echo(f"{'':<26}{'posts':>7}{'seconds':>9}{'posts/s':>9}{'MB':>6}{'ours is':>9}")
    ours = folder / "ours.db"
    build = [sys.executable, "build_db.py", "--sources", str(sources), "--output", str(ours)]
    built = best(build, ours)
    _print("ours, the whole build", _count(ours, "posts"), built, built)
    for tool in TOOLS:
        target = folder / "peer.db"
        command = [sys.executable, "-m", "benchmarks.feed_peers", tool]
        stored = best([*command, str(sources), str(target)], target)
        _print(tool, int(stored.output), stored, built)
        if stored.errors:
            click.echo(f"  {stored.errors.splitlines()[-1]}")
    second, untouched = again(build, ours)
    said = "the database is left alone" if untouched else "the database was WRITTEN again"
    click.echo(f"\nThe same build with nothing changed: {second.seconds:.2f} s, {said}")
    made = ", ".join(f"{_count(ours, table):,} {table}" for table in ("figures", "cross_posts"))
    click.echo(f"Ours holds {made}, search, {ours.stat().st_size / 1e6:.1f} MB. It said:")
    click.echo(re.sub(r"(?m)^", "  ", built.output.rstrip().replace(str(folder), "")))


def _count(database: Path, table: str) -> int:
    with sqlite3.connect(database) as connection:
        return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


def _print(name: str, posts: int, one: Run, ours: Run) -> None:
    click.echo(
        f"{name:<26}{posts:>7}{one.seconds:>9.2f}{posts / one.seconds:>9.0f}{one.megabytes:>6.0f}"
        f"{one.seconds / ours.seconds:>8.1f}x"
    )


if __name__ == "__main__":
    main()
