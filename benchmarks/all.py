"""Runs all benchmarks side by side, and writes what they measured into RESULTS.md.

    make bench ARGS="--posts 10000 --posts 100000 --rounds 5"
    make bench ARGS="--part relations --part statistics"

A part that is not run keeps its section. See README.md for what each of them measures.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import click

from benchmarks import (
    bench_again,
    bench_feeds,
    bench_figures,
    bench_generated,
    bench_near_copies,
    bench_one_blog,
    bench_other_parts,
    bench_pages,
    bench_relations,
    bench_statistics,
)
from benchmarks.report import FOLDER, Measured, Part, Results, circumstances

_KINDS_SHOWN = 30  # of pages
_LARGEST_BLOG = 10_000  # posts; few blogs have as many


@dataclass(frozen=True)
class Asked:
    """What is asked for: sizes, how often what is timed runs, and where corpora are kept.

    `sample`: posts that other parts read; `each`: pages of each kind; `real`: marked paragraphs.
    """

    posts: tuple[int, ...]
    sample: int
    rounds: int
    each: int
    corpora: Path
    real: Path | None

    def each_size(self, measure: Callable[[Path, int], Measured]) -> Iterator[Measured]:
        """Yield what is measured at each size, each in a folder of its own."""
        for posts in self.posts:
            with tempfile.TemporaryDirectory() as folder:
                yield measure(Path(folder), posts)


@dataclass(frozen=True)
class Runnable(Part):
    """A part with what runs it; `timed`: its runs are made in turn, so many rounds of them."""

    run: Callable[[Asked], Iterator[Measured]]
    timed: bool = False


def _stores(asked: Asked) -> Iterator[Measured]:
    return asked.each_size(lambda folder, posts: bench_feeds.measure(folder, posts, asked.rounds))


def _one_blog(asked: Asked) -> Iterator[Measured]:
    posts = min(asked.posts[-1], _LARGEST_BLOG)
    with tempfile.TemporaryDirectory() as folder:
        yield bench_one_blog.measure(Path(folder), posts, asked.rounds)


def _other_parts(asked: Asked) -> Iterator[Measured]:
    yield bench_other_parts.measured(asked.corpora, asked.sample, asked.rounds, asked.real)


def _again(asked: Asked) -> Iterator[Measured]:
    return asked.each_size(
        lambda folder, posts: bench_again.measure(
            folder, max(1, posts // bench_feeds.POSTS), bench_feeds.POSTS
        )
    )


def _growth(asked: Asked) -> Iterator[Measured]:
    for posts in asked.posts:
        yield bench_generated.grown(asked.corpora, posts, asked.rounds)


def _pages(asked: Asked) -> Iterator[Measured]:
    for posts in asked.posts:
        database = bench_generated.built(asked.corpora, posts)
        yield Measured(bench_pages.slowest(database, asked.each, _KINDS_SHOWN), f"{posts:,} posts")


PARTS = (
    Runnable(
        "stores", "The build beside bare stores",
        "The whole build, and tools that store the entries of the same feeds as they stand there, "
        "on one core, each in a process of its own. They do not do the same work.",
        _stores, timed=True,
    ),
    Runnable(
        "other-parts", "The same work with other parts",
        "What one would put together in a day of well-kept parts (`other_parts.py`), on one core, "
        "beside the build, which does more and uses all cores. Both read the same generated posts, "
        "whose truth is known.",
        _other_parts, timed=True,
    ),
    Runnable(
        "again", "Builds after changes",
        "A build, the same again, and again after ever more posts were changed.", _again,
    ),
    Runnable(
        "one-blog", "One large blog",
        "Builds of one blog alone: its files are shared out, then its posts.",
        _one_blog, timed=True,
    ),
    Runnable(
        "growth", "Growth",
        "The build of generated posts, whose truth is known, at each size.", _growth, timed=True,
    ),
    Runnable(
        "figures", "Figures",
        "Precision, recall and F1 of the figures in texts marked by hand, and the speed.",
        lambda asked: iter([bench_figures.measured(asked.real, asked.rounds)]), timed=True,
    ),
    Runnable(
        "relations", "Relations",
        "How many relations between numbers are seen, and planted errors found.",
        lambda asked: iter([bench_relations.measured()]),
    ),
    Runnable(
        "near-copies", "Near-copies",
        "What part of copies and excerpts is found, what is taken for one that is none, and how "
        "the time grows.",
        lambda asked: iter([bench_near_copies.measured()]),
    ),
    Runnable(
        "statistics", "Statistics",
        "How the statistics are read in statements and near-misses marked by hand.",
        lambda asked: iter([bench_statistics.measured()]),
    ),
    Runnable(
        "pages", "Pages",
        "How long each kind of page of the generated posts takes, one after the other, warm, with "
        "nothing in front of Datasette that keeps pages.",
        _pages,
    ),
)  # fmt: skip


def measure(parts: list[str], asked: Asked, folder: Path) -> None:
    """Run the parts of these names, and write each into the report when it has been measured."""
    for part in PARTS:
        if part.name not in parts:
            continue
        click.echo(f"{part.name} ...", err=True)
        at = circumstances(asked.rounds if part.timed else None)
        for one in part.run(asked):
            # Read anew: another run may have written its part meanwhile.
            results = Results.read(folder)
            results.add(part.name, one, at)
            results.write(folder, PARTS)
            at = replace(at, load=circumstances(None).load)


@contextmanager
def _folder(kept: Path | None) -> Iterator[Path]:
    """Give the folder for generated corpora: one that is kept, or one for this run."""
    if kept:
        kept.mkdir(parents=True, exist_ok=True)
        yield kept
        return
    with tempfile.TemporaryDirectory() as name:
        yield Path(name)


@click.command()
@click.option(
    "--part", "parts", multiple=True, type=click.Choice([part.name for part in PARTS]),
    help="Run this part alone; may be given several times.",
)  # fmt: skip
@click.option("--rewrite", is_flag=True, help="Run none; write the report of what was measured.")
@click.option(
    "--posts", multiple=True, type=click.IntRange(min=100), default=[10_000], show_default=True,
    help="Sizes at which builds are measured; may be given several times.",
)  # fmt: skip
@click.option(
    "--sample", default=200, show_default=True,
    help="How many posts other parts read, which take many times as long.",
)  # fmt: skip
@click.option("--rounds", default=5, show_default=True, help="How often each timed run is made.")
@click.option("--each", default=20, show_default=True, help="How many pages of each kind.")
@click.option(
    "--corpora", type=click.Path(file_okay=False, path_type=Path),
    help="A folder in which generated posts are kept for the next run.",
)  # fmt: skip
@click.option(
    "--real", type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A file of marked paragraphs of real posts, which are not part of the project.",
)  # fmt: skip
@click.option(
    "--into",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=FOLDER,
    hidden=True,
)
def main(
    parts: tuple[str, ...], rewrite: bool, posts: tuple[int, ...], sample: int, rounds: int,
    each: int, corpora: Path | None, real: Path | None, into: Path,
) -> None:  # fmt: skip
    """Run all benchmarks, or some parts, and write benchmarks/RESULTS.md."""
    if rewrite:
        Results.read(into).write(into, PARTS)
        return
    with _folder(corpora) as folder:
        asked = Asked(tuple(sorted(posts)), sample, rounds, each, folder.absolute(), real)
        measure(list(parts) or [part.name for part in PARTS], asked, into)


if __name__ == "__main__":
    main()
