"""Every relation by its own examples: what holds, what nearly does, what does not, what is none."""

from __future__ import annotations

import pytest

from publicsectorblogs.model import Check, Post
from publicsectorblogs.per_blog import measure
from publicsectorblogs.relations import discover, relate


def checks_of(body: str) -> list[Check]:
    return relate(body, measure(Post("p1", "blog", body, "capture")))


EXAMPLES = [
    pytest.param(relation.name, expected, text, id=f"{relation.name}: {text[:60]}")
    for relation in discover()
    for expected, texts in (
        ("holds", relation.examples.holds), ("loose", relation.examples.loose),
        ("contradicts", relation.examples.contradicts), ("silent", relation.examples.silent),
    )
    for text in texts
]  # fmt: skip


@pytest.mark.parametrize(("relation", "expected", "text"), EXAMPLES)
def test_a_relation_does_with_its_examples_what_it_says(
    relation: str, expected: str, text: str
) -> None:
    checks = checks_of(text)
    own = {check.verdict for check in checks if check.check == relation}
    if expected == "silent":
        assert not own
    else:
        assert expected in own
    if expected != "contradicts":
        assert not [check for check in checks if check.verdict == "contradicts"]


def test_each_relation_names_itself_once_and_has_examples_of_both_kinds() -> None:
    names = [relation.name for relation in discover()]
    assert len(names) == len(set(names)) >= 10
    for relation in discover():
        asserted = relation.find or relation.across  # else it takes two texts
        assert relation.examples.silent and (relation.examples.holds or not asserted)
