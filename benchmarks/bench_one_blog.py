"""Measures builds of one blog alone: as one file, as many, and as a year of daily captures.

    python -m benchmarks.bench_one_blog --posts 10000 --rounds 3

A build gives each process a blog, so that a large one is what takes most memory.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

import click

from benchmarks.feeds import write_captures
from benchmarks.machine import describe
from benchmarks.report import Measured, Table, text_of
from benchmarks.runs import Run, anew, build_command, cpu, digits, interleaved, most_memory, wall

_ENTRIES, _DAYS = 50, 365  # of a feed, and of a year


def measure(folder: Path, posts: int, rounds: int) -> Measured:
    """Measure the builds of a blog of so many posts, and of one captured daily, in turn."""
    shapes = {
        "one file": (1, posts, 0),
        f"captures of {_ENTRIES} posts, each post in one of them":
            (max(1, posts // _ENTRIES), _ENTRIES, _ENTRIES),
        f"a year of daily captures of {_ENTRIES} posts, one new each day": (_DAYS, _ENTRIES, 1),
    }  # fmt: skip
    output, held, works = folder / "a.db", dict[str, int](), dict[str, Callable[[], Run]]()
    for number, (name, shape) in enumerate(shapes.items()):
        sources = folder / str(number)
        held[name] = write_captures(sources, *shape)
        works[name] = partial(anew, build_command(sources, output), output)
    rows = [
        [name, f"{shapes[name][0]:,}", f"{shapes[name][0] * shapes[name][1]:,}", f"{held[name]:,}",
         wall(runs), cpu(runs), digits(most_memory(runs))]
        for name, runs in interleaved(works, rounds).items()
    ]  # fmt: skip
    head = ["", "files", "entries", "posts", "wall, s", "CPU, s", "MB of the largest process"]
    return Measured([Table(head, rows, "One blog, built from nothing.")], f"{posts:,} posts")


@click.command()
@click.option("--posts", default=10_000, show_default=True, help="How many the large blog has.")
@click.option("--rounds", default=3, show_default=True)
def main(posts: int, rounds: int) -> None:
    """Measure the builds of one blog, and print the table."""
    click.echo(describe())
    with tempfile.TemporaryDirectory() as name:
        click.echo(text_of(measure(Path(name), posts, rounds).tables))


if __name__ == "__main__":
    main()
