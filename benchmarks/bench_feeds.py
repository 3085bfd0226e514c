"""Measures the build, from the files of feeds to the finished database, beside other tools."""

from __future__ import annotations

import sqlite3
import sys
import tempfile
from collections.abc import Callable, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path

import click

from benchmarks.feed_peers import TOOLS
from benchmarks.feeds import write_sources
from benchmarks.machine import describe, versions
from benchmarks.report import Measured, Point, Table, text_of
from benchmarks.runs import (
    Run,
    anew,
    build_command,
    cpu,
    digits,
    interleaved,
    median_cpu,
    most_memory,
    run,
    wall,
)

POSTS = 50  # of a feed
_OURS, _UNCHANGED = "ours, the whole build", "ours again, nothing changed"


def measure(folder: Path, posts: int, rounds: int) -> Measured:
    """Measure the build of so many posts beside other tools, so many times each, in turn."""
    feeds = max(1, posts // POSTS)
    sources, ours, theirs = folder / "sources", folder / "ours.db", folder / "peer.db"
    size = write_sources(sources, feeds, POSTS)
    build = build_command(sources, ours)
    works: dict[str, Callable[[], Run]] = {
        _OURS: partial(anew, build, ours), _UNCHANGED: partial(run, build),
    }  # fmt: skip
    sizes: dict[str, int] = {}
    for tool in TOOLS:
        works[tool] = partial(_stored, tool, sources, theirs, sizes)
    made = interleaved(works, rounds)
    sizes[_OURS] = ours.stat().st_size
    stored = {name: _posts(name, runs, ours) for name, runs in made.items()}
    rows = [
        [name, f"{stored[name]:,}", wall(runs), cpu(runs), digits(most_memory(runs)),
         _file(sizes.get(name)), _times(runs, made[_OURS])]
        for name, runs in made.items()
    ]  # fmt: skip
    head = ["", "posts", "wall, s", "CPU, s", "MB of the largest process", "MB of the file",
            "CPU, of ours"]  # fmt: skip
    said = f"{feeds:,} feeds of {POSTS} posts, half RSS, half Atom, {size / 1e6:.1f} MB."
    return Measured(
        [Table(head, rows, said), _held(ours)], f"{feeds * POSTS:,} posts",
        [point for name, runs in made.items() if name != _UNCHANGED
         for point in _points(name, feeds * POSTS, runs, sizes[name])],
    )  # fmt: skip


def _stored(tool: str, sources: Path, target: Path, sizes: dict[str, int]) -> Run:
    """Store the feeds by another tool; note the bytes of its database."""
    command = [sys.executable, "-m", "benchmarks.feed_peers", tool, str(sources), str(target)]
    done = anew(command, target)
    sizes[tool] = target.stat().st_size
    return done


def _posts(name: str, runs: Sequence[Run], ours: Path) -> int:
    return int(runs[0].output) if name in TOOLS else _count(ours, "posts")


def _file(size: int | None) -> str:
    return "" if size is None else digits(size / 1e6)


def _times(runs: Sequence[Run], ours: Sequence[Run]) -> str:
    return digits(median_cpu(runs) / median_cpu(ours))


def _held(database: Path) -> Table:
    tables = ("posts", "figures", "checks", "cross_posts", "links")
    rows = [[table, f"{_count(database, table):,}"] for table in tables]
    return Table(["what ours holds", "rows"], rows)


def _points(name: str, posts: int, runs: Sequence[Run], size: int) -> list[Point]:
    return [
        Point("seconds of CPU", name, posts, median_cpu(runs)),
        Point("MB of the largest process", name, posts, most_memory(runs)),
        Point("MB of the file", name, posts, size / 1e6),
    ]


def _count(database: Path, table: str) -> int:
    with closing(sqlite3.connect(database)) as connection:
        return int(connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0])


@click.command()
@click.option("--posts", default=10_000, show_default=True)
@click.option("--rounds", default=2, show_default=True)
def main(posts: int, rounds: int) -> None:
    """Measure the build of so many posts beside other tools, and print the table."""
    click.echo(describe())
    click.echo(versions("feed-to-sqlite", "reader", "feedparser", "sqlite-utils"))
    with tempfile.TemporaryDirectory() as name:
        click.echo(text_of(measure(Path(name), posts, rounds).tables))


if __name__ == "__main__":
    main()
