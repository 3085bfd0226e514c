"""The command that explains what is found in a text, and what is not."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from publicsectorblogs.figures.__main__ import main

TEXT = "In 2012, between seven and nine out of ten of 1,393 tweets cost £10 each year."


@pytest.mark.parametrize(("arguments", "stdin"), [([TEXT], None), ([], TEXT)])
def test_figures_and_vetoes_are_printed_in_order(arguments: list[str], stdin: str | None) -> None:
    lines = CliRunner().invoke(main, arguments, input=stdin).output.splitlines()
    assert lines[0] == "left out 3:7       '2012': year"
    assert lines[1].startswith(
        "figure   9:42      'between seven and nine out of ten': 70 to 90, percent"
    )
    assert "'1,393': 1393, count, tweets, exact, numeral" in lines[2]
    assert "'£10 each year': 10, GBP, per year" in lines[3]


def test_a_vague_magnitude_is_called_so() -> None:
    output = CliRunner().invoke(main, ["It took a few minutes."]).output
    assert "'a few minutes': vague, minute, about" in output
