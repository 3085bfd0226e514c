"""Explains what is found in a text: ``python -m publicsectorblogs.figures TEXT``."""

from __future__ import annotations

import sys

import click

from publicsectorblogs.figures import Skipped, explain
from publicsectorblogs.model import Quantity


@click.command()
@click.argument("text", required=False)
def main(text: str | None) -> None:
    """Print the figures of TEXT (or of standard input), and the veto of each number left out."""
    if text is None:
        text = sys.stdin.read()
    for found in explain(text):
        click.echo(_skipped(found, text) if isinstance(found, Skipped) else _figure(found))


def _figure(quantity: Quantity) -> str:
    said = "vague" if quantity.value is None else f"{quantity.value:.10g}"
    if quantity.hedge == "between":
        said = f"{quantity.low:.10g} to {quantity.high:.10g}"
    facts = [
        said, quantity.unit, quantity.per and f"per {quantity.per}", quantity.noun, quantity.hedge,
        quantity.form, quantity.role, "deictic" if quantity.deictic else None,
    ]  # fmt: skip
    place = f"{quantity.char_start}:{quantity.char_end}"
    return f"figure   {place:<10}{quantity.quote!r}: {', '.join(fact for fact in facts if fact)}"


def _skipped(skipped: Skipped, text: str) -> str:
    place = f"{skipped.start}:{skipped.end}"
    return f"left out {place:<10}{text[skipped.start : skipped.end]!r}: {skipped.veto}"


if __name__ == "__main__":
    main()
