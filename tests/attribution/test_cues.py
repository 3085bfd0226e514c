"""Every cue that leads to an author names one in its examples, and nobody in its traps."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from publicsectorblogs.attribution import find_authors
from publicsectorblogs.attribution.cues import BYLINES, STATEMENTS
from publicsectorblogs.model import Post

CUES = (*BYLINES, *STATEMENTS)
TEXT = "Before May a caller had to wait.\n\nNow nobody does."


@pytest.mark.parametrize("line", [line for cue in CUES for line in cue.names])
@pytest.mark.parametrize("order", ["{line}\n\n{text}", "{text}\n\n{line}"])
def test_a_cue_names_an_author(make_post: Callable[..., Post], line: str, order: str) -> None:
    assert find_authors(make_post(order.format(line=line, text=TEXT)))


@pytest.mark.parametrize("line", [line for cue in CUES for line in cue.names_nobody])
@pytest.mark.parametrize("order", ["{line}\n\n{text}", "{text}\n\n{line}"])
def test_a_trap_names_nobody(make_post: Callable[..., Post], line: str, order: str) -> None:
    assert find_authors(make_post(order.format(line=line, text=TEXT))) == []
