"""Measures the whole build on a generated corpus, against what is known to be true of it.

    python -m benchmarks.generator FOLDER --posts 10000
    python -m benchmarks.bench_generated FOLDER

builds FOLDER/sources and reads figures, relations and near-copies from the database. The posts are
plainer than real ones, so this says that a build is whole and right at any size, and not how well
it reads what people write; that is measured on marked texts.
"""

from __future__ import annotations

import json
import re
import shutil
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import click

from benchmarks.generator import Corpus, write
from benchmarks.report import Measured, Point, Table, text_of
from benchmarks.runs import (
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
from publicsectorblogs.processes import cores
from publicsectorblogs.read_only import read_only

FIGURES, COPIES = "figures, value and unit", "near-copies and excerpts, pairs"
_GROWN = "ours, on generated posts"
_CHANGED = (0, 0.02, 0.05, 0.1, 0.2)  # bounds of the share of a copy's words that are replaced


@dataclass
class Score:
    """How many of a kind are true, found, and both."""

    true: int = 0
    found: int = 0
    right: int = 0

    def add(self, true: Counter[Any], found: Counter[Any]) -> None:
        """Count what is true of one post, and what was found in it."""
        self.true += true.total()
        self.found += found.total()
        self.right += (true & found).total()

    @property
    def precision(self) -> str:
        return f"{100 * self.right / self.found:.1f}" if self.found else "–"

    @property
    def recall(self) -> str:
        return f"{100 * self.right / self.true:.1f}" if self.true else "–"


@dataclass
class Scores:
    """The scores of a corpus, by the names of what is measured."""

    posts: int = 0
    missing: int = 0  # posts that are not in the database
    by_name: dict[str, Score] = field(default_factory=lambda: defaultdict(Score))


def measure(folder: Path, database: Path) -> Scores:
    """Return how a database agrees with the truth of the corpus that it was built from.

    One that other parts made has no table `checks`; then nothing is said of relations.
    """
    scores = Scores()
    with read_only(database) as connection:
        ids = dict(connection.execute("SELECT url, id FROM posts"))
        pairs = _pairs(connection)
        checked = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'checks'").fetchone()
        copied = {
            ids.get(told["url"]): ids.get(told["of"]) for told in _truths(folder) if told["of"]
        }
        planted = {name for told in _truths(folder) for name, _ in told["relations"]}
        for told in _truths(folder):
            scores.posts += 1
            post = ids.get(told["url"])
            if post is None:
                scores.missing += 1
                continue
            _add_figures(scores.by_name, connection, post, told)
            if checked:
                add_relations(scores.by_name, connection, post, told, planted)
            # Two copies of one post are copies of each other too, which is not counted.
            others = {
                other
                for other in pairs[post]
                if copied.get(other) is None or copied[other] != copied.get(post)
            }
            _add_copy(scores.by_name, others, told, copied.get(post))
    scores.by_name[COPIES] = _score_pairs(pairs, copied)
    return scores


def _truths(folder: Path) -> Iterator[Mapping[str, Any]]:
    for path in sorted((folder / "truth").iterdir()):
        yield from map(json.loads, path.read_text(encoding="utf-8").splitlines())


def _pairs(connection: sqlite3.Connection) -> Mapping[str, set[str]]:
    pairs = defaultdict[str, set[str]](set)
    for one, other in connection.execute("SELECT post_id, other_post_id FROM cross_posts"):
        pairs[one].add(other)
        pairs[other].add(one)
    return pairs


def _score_pairs(pairs: Mapping[str, set[str]], copied: Mapping[str | None, str | None]) -> Score:
    """Score all pairs, of whatever kind their posts are; two copies of one post count neither way.

    `copied`: the post that each copy or excerpt is of.
    """
    true = {frozenset(pair) for pair in copied.items()}
    found = {
        frozenset((one, other)) for one, others in pairs.items() for other in others
        if copied.get(one) is None or copied[one] != copied.get(other)
    }  # fmt: skip
    return Score(len(true), len(found), len(true & found))


def _add_figures(
    scores: dict[str, Score], connection: sqlite3.Connection, post: str, told: Mapping[str, Any]
) -> None:
    found = connection.execute("SELECT value, unit FROM figures WHERE post_id = ?", [post])
    true = Counter((round(value, 3), unit) for value, unit in told["figures"])
    scores[FIGURES].add(
        true, Counter((round(value, 3) if value is not None else None, u) for value, u in found)
    )


def add_relations(
    scores: dict[str, Score], connection: sqlite3.Connection, post: str, told: Mapping[str, Any],
    planted: Iterable[str],
) -> None:  # fmt: skip
    """Score the relations that a database has of a post by what is `told` of it.

    One that is planted in any post of the corpus is false in a post where it is not told of. Others
    are not scored: what is planted may be rightly read as one of them, too.
    """
    sql = 'SELECT "check", verdict FROM checks WHERE post_id = ? AND source_id IS NULL'
    found = Counter(map(tuple, connection.execute(sql, [post])))
    true = Counter(map(tuple, told["relations"]))
    for name in sorted(planted):
        scores[f"{name}, seen"].add(_of(true, name), _of(found, name))
    wrong, alarms = (
        Counter({one: n for one, n in said.items() if one[1] == "contradicts"})
        for said in (true, found)
    )
    scores["planted contradictions"].add(wrong, alarms)


def _of(said: Counter[Any], name: str) -> Counter[str]:
    return Counter({name: sum(n for (one, _), n in said.items() if one == name)})


def _add_copy(
    scores: dict[str, Score], others: Iterable[str], told: Mapping[str, Any], of: str | None
) -> None:
    if told["kind"] not in ("copy", "excerpt"):
        if told["kind"] == "form":
            scores["forms, filled in, taken for copies"].add(Counter(), Counter(others))
        return
    last = next((most for most in _CHANGED if told["changed"] <= most), None)
    share = f"over {_CHANGED[-1]:.0%}" if last is None else f"up to {last:.0%}"
    scores[f"{told['kind']}, {share} of its words replaced"].add(Counter([of]), Counter(others))


def generated(folder: Path, posts: int) -> Path:
    """Return the folder of a corpus of so many posts in `folder`; write it where there is none."""
    corpus = folder / f"generated-{posts}"
    if not corpus.exists():
        written = corpus.with_suffix(".partial")
        shutil.rmtree(written, ignore_errors=True)
        write(written, Corpus(1, posts), cores())
        written.rename(corpus)
    return corpus


def built(folder: Path, posts: int) -> Path:
    """Return the database of a corpus below `folder`, which is brought up to date first."""
    database = folder / f"generated-{posts}.db"
    run(build_command(generated(folder, posts) / "sources", database))
    return database


def grown(folder: Path, posts: int, rounds: int) -> Measured:
    """Measure the build of so many posts, the same build again, and what the database says."""
    corpus = generated(folder, posts)
    database = folder / f"generated-{posts}.db"
    build = build_command(corpus / "sources", database)
    made = interleaved(
        {"first": partial(anew, build, database), "nothing changed": partial(run, build)}, rounds
    )
    sizes = {
        "sources": _bytes(corpus / "sources"), "database": database.stat().st_size,
        "kept beside it": database.with_name(f"{database.name}.cache").stat().st_size,
    }  # fmt: skip
    first = made["first"]
    rows = [
        [name, wall(runs), cpu(runs), f"{1000 * median_cpu(runs) / posts:.3g}",
         digits(most_memory(runs))]
        for name, runs in made.items()
    ]  # fmt: skip
    head = ["the build", "wall, s", "CPU, s", "CPU, ms a post", "MB of the largest process"]
    said = ", ".join(f"{name} {size / 1e6:,.1f} MB" for name, size in sizes.items())
    return Measured(
        [Table(head, rows, f"{said[0].upper()}{said[1:]}."), table(measure(corpus, database))],
        f"{posts:,} posts",
        [Point("seconds of CPU", _GROWN, posts, median_cpu(first)),
         Point("MB of the largest process", _GROWN, posts, most_memory(first)),
         Point("MB of the file", _GROWN, posts, sizes["database"] / 1e6)],
    )  # fmt: skip


def _bytes(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def _by_numbers(item: tuple[str, Score]) -> str:
    return re.sub(r"\d+", lambda number: number[0].zfill(3), item[0])


def table(scores: Scores) -> Table:
    """Lay out how a database agrees with the truth."""
    rows = [
        [name, f"{one.true:,}", f"{one.found:,}", one.precision, one.recall]
        for name, one in sorted(scores.by_name.items(), key=_by_numbers)
    ]
    said = f"{scores.posts:,} posts, {scores.missing} of them missing."
    return Table(["", "true", "found", "precision, %", "recall, %"], rows, said)


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, exists=True))
def main(folder: Path) -> None:
    """Build the corpus in FOLDER and print how the database agrees with its truth."""
    database = folder / "generated.db"
    run(build_command(folder / "sources", database))
    click.echo(text_of([table(measure(folder, database))]))


if __name__ == "__main__":
    main()
