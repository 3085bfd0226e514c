"""Template filters that put stored values into words."""

from __future__ import annotations

from datasette import hookimpl
from jinja2 import Environment

from publicsectorblogs.words import (
    amount_in_words,
    cut,
    date_in_words,
    dated,
    figure_in_full,
    figure_in_words,
    number,
    number_in_words,
    unit_in_words,
)

FORMATS = {"atom": "Atom feed", "bib": "BibTeX"}  # others are told by their letters


@hookimpl
def prepare_jinja2_environment(env: Environment) -> None:
    """Register the filters of this file."""
    for words in (
        amount_in_words, cut, date_in_words, dated, figure_in_full, figure_in_words,
        format_in_words, number, number_in_words, unit_in_words,
    ):  # fmt: skip
        env.filters[words.__name__] = words


def format_in_words(name: str) -> str:
    """Return what readers call a format: "JSON" for json, "BibTeX" for bib."""
    return FORMATS.get(name, name.upper())
