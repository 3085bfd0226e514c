"""Recognises a statistic in a text, as the build does."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from publicsectorblogs.model import Post, Value
from publicsectorblogs.per_blog import measure
from publicsectorblogs.statistics import discover

Recognise = Callable[[str, str], list[dict[str, Value]]]


@pytest.fixture
def recognise(make_post: Callable[..., Post]) -> Recognise:
    """Return the values of the rows that a table's statistic recognises in a body."""

    def rows(table: str, body: str) -> list[dict[str, Value]]:
        statistic = next(s for s in discover() if s.table == table)
        post = make_post(body)
        statements = statistic.recognise(post, measure(post))
        for statement in statements:
            assert 0 <= statement.char_start < statement.char_end <= len(body)
            assert list(statement.values) == [column.name for column in statistic.columns]
        return [dict(statement.values) for statement in statements]

    return rows
