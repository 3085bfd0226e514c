"""Measures the whole build on a generated corpus, against what is known to be true of it.

    python -m benchmarks.generator FOLDER --posts 10000
    python -m benchmarks.bench_generated FOLDER

builds FOLDER/sources and reads figures, relations and near-copies from the database. The posts are
plainer than real ones, so this says that a build is whole and right at any size, and not how well
it reads what people write; that is measured on marked texts.
"""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import click

ROOT = Path(__file__).parent.parent
_CHANGED = (0, 0.02, 0.05, 0.1, 0.2, 1)  # bounds of the share of a copy's words that are replaced


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
    """Return how a database agrees with the truth of the corpus that it was built from."""
    scores = Scores()
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection:
        ids = dict(connection.execute("SELECT url, id FROM posts"))
        pairs = _pairs(connection)
        copied = {
            ids.get(told["url"]): ids.get(told["of"]) for told in _truths(folder) if told["of"]
        }
        for told in _truths(folder):
            scores.posts += 1
            post = ids.get(told["url"])
            if post is None:
                scores.missing += 1
                continue
            _add_figures(scores.by_name, connection, post, told)
            _add_relations(scores.by_name, connection, post, told)
            # Two copies of one post are copies of each other too, which is not counted.
            others = {
                other
                for other in pairs[post]
                if copied.get(other) is None or copied[other] != copied.get(post)
            }
            _add_copy(scores.by_name, others, told, copied.get(post))
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


def _add_figures(
    scores: dict[str, Score], connection: sqlite3.Connection, post: str, told: Mapping[str, Any]
) -> None:
    found = connection.execute("SELECT value, unit FROM figures WHERE post_id = ?", [post])
    true = Counter((round(value, 3), unit) for value, unit in told["figures"])
    scores["figures, value and unit"].add(
        true, Counter((round(value, 3) if value is not None else None, u) for value, u in found)
    )


def _add_relations(
    scores: dict[str, Score], connection: sqlite3.Connection, post: str, told: Mapping[str, Any]
) -> None:
    sql = 'SELECT "check", verdict FROM checks WHERE post_id = ? AND source_id IS NULL'
    found = Counter(map(tuple, connection.execute(sql, [post])))
    true = Counter(map(tuple, told["relations"]))
    for name, _ in {**true}:
        scores[f"{name}, seen"].add(_of(true, name), _of(found, name))
    planted, alarms = (
        Counter({one: n for one, n in said.items() if one[1] == "contradicts"})
        for said in (true, found)
    )
    scores["planted contradictions"].add(planted, alarms)


def _of(said: Counter[Any], name: str) -> Counter[str]:
    return Counter({name: sum(n for (one, _), n in said.items() if one == name)})


def _add_copy(
    scores: dict[str, Score], others: Iterable[str], told: Mapping[str, Any], of: str | None
) -> None:
    if told["kind"] not in ("copy", "excerpt"):
        if told["kind"] == "form":
            scores["forms, filled in, taken for copies"].add(Counter(), Counter(others))
        return
    last = next(most for most in _CHANGED if told["changed"] <= most)
    scores[f"{told['kind']}, up to {last:.0%} of its words replaced"].add(
        Counter([of]), Counter(others)
    )


@click.command()
@click.argument("folder", type=click.Path(path_type=Path, exists=True))
def main(folder: Path) -> None:
    """Build the corpus in FOLDER and print how the database agrees with its truth."""
    database = folder / "generated.db"
    command = [sys.executable, "build_db.py", "--sources", str(folder / "sources")]
    subprocess.run(
        [*command, "--output", str(database)], cwd=ROOT, check=True, stdout=subprocess.DEVNULL
    )
    scores = measure(folder, database)
    click.echo(f"{scores.posts:,} posts, {scores.missing} of them missing\n")
    click.echo("| | true | found | precision | recall |\n|---|---|---|---|---|")
    for name, one in sorted(scores.by_name.items()):
        click.echo(f"| {name} | {one.true:,} | {one.found:,} | {one.precision} | {one.recall} |")


if __name__ == "__main__":
    main()
