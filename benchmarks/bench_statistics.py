"""Measures the statistics on statements and near-misses that are marked with what is right."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

import click

from benchmarks.report import Measured, Table, text_of
from publicsectorblogs.model import Post
from publicsectorblogs.per_blog import measure
from publicsectorblogs.statistics import Statistic, discover

MARKED = Path(__file__).parent.parent / "tests" / "gold" / "statements"
TUNED, HELD = "tuned", "held"
_CLOSE = 0.06  # shares are marked to one decimal
_HAS = "population_has"  # words that the population must hold

Row = Mapping[str, Any]


class Marked(NamedTuple):
    """A text, the rows that it states (none: a near-miss), and the half that it belongs to."""

    body: str
    expected: Sequence[Row]
    half: str


@dataclass(slots=True)
class Score:
    """How many rows are right, of those found and of those stated; near-misses and those taken."""

    right: int = 0
    found: int = 0
    stated: int = 0
    near_misses: int = 0
    taken: int = 0
    errors: list[str] = field(default_factory=list)

    def cells(self) -> list[str]:
        """Return precision and recall in percent, with their counts, and the near-misses taken."""
        precision = 100 * self.right / max(self.found, 1)
        recall = 100 * self.right / max(self.stated, 1)
        return [
            f"{precision:.1f} ({self.right} of {self.found})",
            f"{recall:.1f} ({self.right} of {self.stated})",
            f"{self.taken} of {self.near_misses}",
        ]


def marked(table: str) -> list[Marked]:
    """Return the marked texts of a statistic."""
    lines = (MARKED / f"{table}.jsonl").read_text(encoding="utf-8").splitlines()
    return [Marked(**json.loads(line)) for line in lines]


def score(statistic: Statistic, texts: Iterable[Marked]) -> Score:
    """Read `texts` and compare: a row is right when all that is marked of one agrees with it."""
    total = Score()
    for text in texts:
        post = Post("p", "blog", text.body, "capture")
        rows = [dict(s.values) for s in statistic.recognise(post, measure(post))]
        left = list(text.expected)
        for row in rows:
            match = next((one for one in left if _agrees(row, one)), None)
            if match is None:
                total.errors.append(f"{text.body!r}: wrong {row}")
            else:
                left.remove(match)
        total.errors += [f"{text.body!r}: missed {one}" for one in left]
        total.right += len(text.expected) - len(left)
        total.found += len(rows)
        total.stated += len(text.expected)
        total.near_misses += not text.expected
        total.taken += bool(rows) and not text.expected
    return total


def _agrees(row: Row, one: Row) -> bool:
    return all(
        value.lower() in str(row["population"]).lower() if name == _HAS else _is(row[name], value)
        for name, value in one.items()
    )


def _is(found: Any, value: Any) -> bool:
    """Tell whether a value is the one that is marked, or one of a list of them."""
    if isinstance(value, list):
        return any(_is(found, one) for one in value)
    if isinstance(found, int | float) and isinstance(value, int | float):
        return abs(found - value) < _CLOSE
    return bool(found == value)


def scores() -> dict[tuple[str, str], Score]:
    """Return the score of each statistic in each half, by its table and the name of the half."""
    return {
        (statistic.table, half): score(statistic, [t for t in texts if t.half == half])
        for statistic in discover()
        for texts in [marked(statistic.table)]
        for half in (TUNED, HELD)
    }


def table(found: Mapping[tuple[str, str], Score]) -> Table:
    """Lay the scores out."""
    rows = [[name, half, *one.cells()] for (name, half), one in found.items()]
    said = f"Half of the texts ({TUNED}) were looked at while rules were written, half were not."
    return Table(["", "half", "precision, %", "recall, %", "near-misses taken"], rows, said)


def measured() -> Measured:
    """Measure all statistics."""
    return Measured([table(scores())])


@click.command()
@click.option("--errors", is_flag=True, help="Tell what is wrong in the half tuned on.")
def main(errors: bool) -> None:
    """Print how well each statistic is read, in the half tuned on and in the other."""
    found = scores()
    click.echo(text_of([table(found)]))
    if errors:
        for (name, half), one in found.items():
            if half == TUNED:
                click.echo("\n".join(["", name, *one.errors]))


if __name__ == "__main__":
    main()
