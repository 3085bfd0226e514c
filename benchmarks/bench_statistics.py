"""Measures the statistics on statements and near-misses that are marked with what is right."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

import click

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

    def line(self) -> str:
        """Return the score in words."""
        precision = 100 * self.right / max(self.found, 1)
        recall = 100 * self.right / max(self.stated, 1)
        return (
            f"precision {precision:.1f} ({self.right} of {self.found}), recall {recall:.1f} "
            f"({self.right} of {self.stated}), near-misses taken {self.taken} of {self.near_misses}"
        )


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


@click.command()
@click.option("--errors", is_flag=True, help="Tell what is wrong in the half tuned on.")
def main(errors: bool) -> None:
    """Print how well each statistic is read, in the half tuned on and in the other."""
    for statistic in discover():
        texts = marked(statistic.table)
        for half in (TUNED, HELD):
            found = score(statistic, [text for text in texts if text.half == half])
            click.echo(f"{statistic.table}, {half}: {found.line()}")
            if errors and half == TUNED:
                click.echo("\n".join(found.errors))


if __name__ == "__main__":
    main()
