"""The figures of any text, and whether they hold up by its own words; no database is needed.

``python -m publicsectorblogs.check FILE`` (or ``-`` for standard input) prints them, as JSON with
``--json``. In Python::

    from publicsectorblogs.check import check

    for comparison in check("Of 500 people asked, 270 (64%) had heard of it.").checks:
        print(comparison.verdict, comparison.detail)
"""

from __future__ import annotations

import json
from typing import Any, BinaryIO, NamedTuple

import click

from publicsectorblogs.checks import verdicts_of
from publicsectorblogs.model import Check, Figure, Post
from publicsectorblogs.per_blog import measure
from publicsectorblogs.relations import relate
from publicsectorblogs.words import so_many


class Checked(NamedTuple):
    """What is understood of a text: its figures, and what comes of comparing them."""

    figures: list[Figure]
    checks: list[Check]

    @property
    def verdicts(self) -> dict[str, str]:
        """The verdict on each figure that was compared, by its id; others are not checked."""
        return verdicts_of(self.checks)


def check(text: str) -> Checked:
    """Return the figures of a text, in order, and the comparisons that its words make possible.

    Offsets count the characters of `text`, from 0. The same text gives the same ids.
    """
    post = Post("text", "text", text, "text")
    figures = measure(post)
    return Checked(figures, relate(text, figures))


def as_data(checked: Checked) -> dict[str, list[dict[str, Any]]]:
    """Return what was found as lists of plain values, for JSON; null is: not stated."""
    return {
        "figures": [_figure_data(figure, checked.verdicts) for figure in checked.figures],
        "checks": [_check_data(one) for one in checked.checks],
    }


def _figure_data(figure: Figure, verdicts: dict[str, str]) -> dict[str, Any]:
    quantity = figure.quantity._asdict()
    del quantity["core_start"], quantity["core_end"]
    return {
        "id": figure.id, **quantity, "sentence": figure.sentence,
        "lead": figure.lead.text if figure.lead else None, "whole": figure.whole,
        "verdict": verdicts.get(figure.id),
    }  # fmt: skip


def _check_data(one: Check) -> dict[str, Any]:
    row = one._asdict()
    del row["post_id"], row["source_id"], row["copy_of"]
    return row | {"figures": [{"id": figure, "part": part} for figure, part in one.figures]}


def in_lines(checked: Checked) -> str:
    """Return what was found in lines to read."""
    verdicts = checked.verdicts
    lines = [so_many(len(checked.figures), "figure")]
    for figure in checked.figures:
        verdict = verdicts.get(figure.id, "not checked")
        lines.append(f"  {figure.quantity.quote!r}: {_understood(figure)} ({verdict})")
    lines.append(so_many(len(checked.checks), "comparison"))
    for one in checked.checks:
        lines.append(f"  {one.verdict}: {one.check}: {one.detail}")
        if one.cause:
            lines.append(f"    likely cause: {one.cause}")
        lines.append(f"    in: {' / '.join(one.sentence.splitlines())}")
    return "\n".join(lines)


def _understood(figure: Figure) -> str:
    q = figure.quantity
    said = f"{q.value:.10g}" if q.value is not None else "vague"
    if q.value is None and q.low is not None and q.high is not None:
        said = f"{q.low:.10g} to {q.high:.10g}"
    facts = [
        f"{said} {q.unit}", q.per and f"per {q.per}", q.noun, figure.whole and f"of {figure.whole}",
        None if q.hedge in ("exact", "between") else q.hedge.replace("_", " "), q.role,
    ]  # fmt: skip
    return ", ".join(fact for fact in facts if fact)


@click.command()
@click.argument("file", type=click.File("rb"))
@click.option("--json", "as_json", is_flag=True, help="Print JSON.")
def main(file: BinaryIO, as_json: bool) -> None:
    """Print the figures of FILE (- is standard input), and whether they hold up."""
    try:
        text = file.read().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise click.ClickException(f"{file.name}: not UTF-8 at byte {error.start}") from error
    checked = check(text.replace("\r\n", "\n"))
    if as_json:
        click.echo(json.dumps(as_data(checked), ensure_ascii=False, indent=2))
    else:
        click.echo(in_lines(checked))


if __name__ == "__main__":
    main()
