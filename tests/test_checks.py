"""Receipts, which the build promises, and what the verdicts of checks say of figures."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from publicsectorblogs.checks import (
    BrokenReceipt,
    doubts_of,
    mark_copied_checks,
    receipts_of,
    verdicts_of,
    verify_receipts,
)  # fmt: skip
from publicsectorblogs.figures import extract, requantify
from publicsectorblogs.model import Check, Findings, Post
from publicsectorblogs.per_blog import findings_of, measure
from tests.builds import PAGE

Make = Callable[..., Post]
GOLD = Path(__file__).parent / "gold"


def check(identity: str, verdict: str, *figures: str, cause: str | None = None) -> Check:
    parts = tuple((figure, "part") for figure in figures)
    return Check(identity, "sum", verdict, 1, 2, 0, "count", "S.", f"detail {identity}", cause,
                 "p", parts)  # fmt: skip


def test_all_that_a_post_says_stands_where_it_is_said_to(make_post: Make) -> None:
    post = make_post("by Ann Lee\n\nOf 40 tweets 50 per cent were positive.")
    said = findings_of(post, None)
    assert {receipt[0] for receipt in receipts_of(said)} == {
        "post_authors", "figures", "tweet_sentiment"
    }  # fmt: skip
    verify_receipts(post, said)


def test_a_quote_that_does_not_stand_at_its_place_stops_the_build(make_post: Make) -> None:
    post = make_post("We read 38 per cent of them.")
    (figure,) = measure(post)
    moved = figure._replace(quantity=figure.quantity._replace(char_start=0))
    with pytest.raises(BrokenReceipt, match="post p1 has 'We read 38 per cent' at 0:19"):
        verify_receipts(post, Findings(figures=[moved]))


TEXTS = [
    json.loads(line)["text"]
    for name in ("development", "tricky", "traps")
    for line in (GOLD / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
]


def test_every_number_can_be_read_back_out_of_its_quote_and_has_its_bounds_in_order() -> None:
    elided = 0
    for text in [*TEXTS, PAGE.read_text(encoding="utf-8")]:
        for q in extract(text):
            if q.low is not None and q.high is not None:
                assert q.low <= q.high, q
            again = requantify(q.quote)
            # A quote may leave out a unit or a scale that words before it give: "81%, down from 84".
            elided += again != (q.value, q.low, q.high) and q.form != "vague"
    assert elided <= 40


def test_a_figure_has_the_worst_verdict_of_its_checks_and_others_have_none() -> None:
    checks = [
        check("c1", "holds", "f1", "f2", "f3"), check("c2", "contradicts", "f2"),
        check("c3", "loose", "f2", "f3"),
    ]  # fmt: skip
    assert verdicts_of(checks) == {"f1": "holds", "f2": "contradicts", "f3": "loose"}


def test_what_contradicts_is_told_in_words_with_its_likely_cause() -> None:
    checks = [
        check("c2", "contradicts", "f1", cause="a slip"), check("c1", "contradicts", "f1", "f2"),
        check("c3", "loose", "f3"),
    ]  # fmt: skip
    assert doubts_of(checks) == {
        "f1": "detail c1; detail c2 (likely cause: a slip)", "f2": "detail c1"
    }  # fmt: skip


def test_the_same_check_in_a_near_copy_is_marked_as_its_copy() -> None:
    checks = [check("c1", "holds", "f1", "f2"), check("c2", "holds", "g1", "g2"),
              check("c3", "holds", "g1", "h")]  # fmt: skip
    marked = mark_copied_checks(checks, {"g1": "f1", "g2": "f2"})
    assert [one.copy_of for one in marked] == [None, "c1", None]
