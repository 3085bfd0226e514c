"""Measures the build beside what one would put together instead: its time, and how right it is.

Both build a corpus whose truth is known (`generator.py`), in processes of their own, and what finds
the figures reads the marked texts as well (`gold.py`).
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

import click

from benchmarks.bench_figures import PAGE_SET, REAL, UNTUNED, texts
from benchmarks.bench_generated import COPIES, FIGURES, Scores, generated, measure
from benchmarks.gold import Marked, score
from benchmarks.machine import describe
from benchmarks.other_parts import VARIANTS
from benchmarks.peers import peer
from benchmarks.report import Measured, Table, text_of
from benchmarks.runs import (
    Run,
    anew,
    build_command,
    digits,
    interleaved,
    median_cpu,
    most_memory,
    run,
    spread,
)
from publicsectorblogs.figures import extract
from publicsectorblogs.model import Quantity

OURS = "ours"
_FEWEST = 2  # posts of the smallest corpus
_STEPS = ("loading", "parsing", "text", "figures", "near-copies", "storing")
_SETS = (PAGE_SET, UNTUNED, REAL)


def measured(folder: Path, posts: int, rounds: int, real: Path | None) -> Measured:
    """Measure both on so many generated posts, in turn, and on the marked texts.

    Both are also run on next to no posts, which tells what each further one takes.
    """
    names = {OURS: [], **{" + ".join(variant): list(variant) for variant in VARIANTS}}
    databases = {
        (name, size): folder / f"other-parts-{number}-{size}.db"
        for number, name in enumerate(names) for size in (_FEWEST, posts)
    }  # fmt: skip
    works = {
        (name, size): partial(anew, _command(names[name], generated(folder, size), target), target)
        for (name, size), target in databases.items()
    }
    made = interleaved(works, rounds)
    whole = {name: made[name, posts] for name in names}
    start = {name: median_cpu(made[name, _FEWEST]) for name in names}
    corpus = generated(folder, posts)
    scores = {name: measure(corpus, databases[name, posts]) for name in names}
    return Measured(
        [_times(whole, start, posts), _steps(whole, posts), _accuracy(scores), *_marked(real)],
        f"{posts:,} posts",
    )


def _command(parts: Sequence[str], corpus: Path, target: Path) -> list[str]:
    """Return what builds a corpus by other parts; by ours where none are named."""
    sources = corpus / "sources"
    if not parts:
        return build_command(sources, target)
    return [sys.executable, "-m", "benchmarks.other_parts", *parts, str(sources), str(target)]


def _times(made: Mapping[str, Sequence[Run]], start: Mapping[str, float], posts: int) -> Table:
    further = {
        name: (median_cpu(runs) - start[name]) / (posts - _FEWEST) for name, runs in made.items()
    }
    rows = [
        [name, spread([one.seconds for one in runs]), spread([one.cpu for one in runs]),
         digits(start[name]), digits(1000 * further[name]),
         digits(further[name] / further[OURS]), digits(most_memory(runs))]
        for name, runs in made.items()
    ]  # fmt: skip
    head = [
        "", "wall, s", "CPU, s", f"CPU for {_FEWEST} posts, s", "CPU for each further post, ms",
        "that, of ours", "MB of the largest process",
    ]  # fmt: skip
    return Table(head, rows, "The whole work, from the feeds to the database.")


def _steps(made: Mapping[str, Sequence[Run]], posts: int) -> Table:
    """Lay out what each step of the other parts took, in the run of median CPU."""
    rows = []
    for name, runs in made.items():
        if name != OURS:
            middle = sorted(runs, key=lambda one: one.cpu)[len(runs) // 2]
            seconds = json.loads(middle.output)
            rows.append([name, *(digits(1000 * seconds[step] / posts) for step in _STEPS)])
    return Table(["", *_STEPS], rows, "What each step takes of the CPU, in ms a post.")


def _accuracy(scores: Mapping[str, Scores]) -> Table:
    rows = []
    for name, found in scores.items():
        figures, pairs = found.by_name[FIGURES], found.by_name[COPIES]
        rows.append([
            name, figures.precision, figures.recall, f"{pairs.right} of {pairs.true}",
            str(pairs.found - pairs.right), str(found.missing),
        ])  # fmt: skip
    head = ["", f"{FIGURES}: precision, %", "recall, %", "near-copies and excerpts found",
            "pairs taken for such that are none", "posts missing"]  # fmt: skip
    return Table(head, rows, "How right it is, by what is known of the posts.")


def _marked(real: Path | None) -> list[Table]:
    finders = [OURS, *dict.fromkeys(figures for _, figures in VARIANTS)]
    rows, sizes = [], {}
    for name in finders:
        command = [sys.executable, "-m", "benchmarks.bench_other_parts", "--marked", name]
        found = json.loads(run([*command, *(["--real", str(real)] if real else [])]).output)
        sizes = {of: one["size"] for of, one in found.items()}
        for of, one in found.items():
            rows.append([of, name, digits(one["ms"]), *one["detected"], *one["right"]])
    said = ", ".join(f"{of}: {size}" for of, size in sizes.items())
    head = ["marked texts", "", "CPU, ms a text", "detected: precision, %", "recall, %",
            "value and unit: precision, %", "recall, %"]  # fmt: skip
    order = [row for of in sizes for row in rows if row[0] == of]
    return [Table(head, order, f"What finds the figures, on texts marked by hand. {said}.")]


def _read_marked(name: str, real: Path | None) -> dict[str, dict[str, object]]:
    """Return, by set of marked texts, how right figures are found there, and how fast."""
    find = extract if name == OURS else peer(name).extract
    find("It took 3 weeks.")  # what is loaded at first use
    sets = texts(real)
    return {of: _scored(find, sets[of]) for of in _SETS if of in sets}


def _scored(
    find: Callable[[str], Sequence[Quantity]], items: Sequence[Marked]
) -> dict[str, object]:
    start = time.process_time()
    found = [(item, find(item.text)) for item in items]
    seconds = time.process_time() - start
    total = score(found)
    detected, right = (
        [f"{share:.1f}" for share in total.f1(count)[:2]] for count in (total.matched, total.strict)
    )
    return {"size": f"{total.marked:,} figures in {len(items):,}", "detected": detected,
            "right": right, "ms": 1000 * seconds / len(items)}  # fmt: skip


@click.command()
@click.option("--posts", default=200, show_default=True)
@click.option("--rounds", default=5, show_default=True)
@click.option(
    "--real", type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="A file of marked paragraphs of real posts, one JSON object a line, as a set of its own.",
)  # fmt: skip
@click.option("--marked", metavar="NAME", help="Read the marked texts by one finder; print JSON.")
def main(posts: int, rounds: int, real: Path | None, marked: str | None) -> None:
    """Measure the build beside other parts, and print the tables."""
    if marked:
        click.echo(json.dumps(_read_marked(marked, real)))
        return
    click.echo(describe())
    with tempfile.TemporaryDirectory() as name:
        click.echo(text_of(measured(Path(name), posts, rounds, real).tables))


if __name__ == "__main__":
    main()
