"""Has templates say in words how a reader narrowed and sorted a table."""

from __future__ import annotations

from datasette import hookimpl
from jinja2 import Environment

from publicsectorblogs.asked import COMPARED, asked_in_words


@hookimpl
def prepare_jinja2_environment(env: Environment) -> None:
    """Give templates `asked_in_words` and the words for comparisons, `compared`."""
    env.globals["asked_in_words"] = asked_in_words
    env.globals["compared"] = COMPARED
