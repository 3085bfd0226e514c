"""Sidecars: what is known about a page, and where from."""

from __future__ import annotations

import pytest

from publicsectorblogs.model import SourceError
from publicsectorblogs.read.sidecar import read_sidecar


def test_dates_stay_as_they_are_written() -> None:
    facts = read_sidecar(b"published: 2016-07\npublished_known_from: the archive\n", "a.yml")
    assert facts.published == "2016-07"


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("title: [", "a.yml:1: not YAML"),
        ("- a", "a.yml:1: a sidecar is a mapping"),
        ("titel: x", "the page has a field that is not known: 'titel'"),
        ("published: July 2016\npublished_known_from: x", "not YYYY-MM or YYYY-MM-DD"),
        ("published: '2016-13'\npublished_known_from: x", "not YYYY-MM or YYYY-MM-DD"),
        ("published: '2016-02-31'\npublished_known_from: x", "not YYYY-MM or YYYY-MM-DD"),
        ("published: '2016-07'", "published does not say where it is known from"),
        ("posts:\n - title: x", "a post without a position"),
        ("posts:\n - position: 1", "post 1 has no opening words"),
        ("posts:\n - position: 1\n   opening: x\n   url: http://a", "url does not say where"),
        ("posts:\n - {position: 1, opening: x}\n - {position: 1, opening: y}", "the same position"),
    ],
)
def test_a_sidecar_that_is_wrong_gets_a_clear_error(text: str, error: str) -> None:
    with pytest.raises(SourceError) as caught:
        read_sidecar(text.encode(), "a.yml")
    assert error in str(caught.value)
