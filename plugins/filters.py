"""Template filters that put stored values into words."""

from __future__ import annotations

from datasette import hookimpl
from jinja2 import Environment

from publicsectorblogs.words import (
    amount_in_words,
    cut,
    date_in_words,
    figure_in_words,
    number,
    number_in_words,
)


@hookimpl
def prepare_jinja2_environment(env: Environment) -> None:
    """Register the filters of this file."""
    for words in (amount_in_words, cut, date_in_words, figure_in_words, number, number_in_words):
        env.filters[words.__name__] = words
