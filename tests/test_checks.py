"""Whether what the posts state holds up."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from publicsectorblogs.checks import (
    NUMBER,
    PERCENT,
    PRIMARY,
    RECEIPT,
    BrokenReceipt,
    check_post,
    check_stated,
    unmatched_sources,
)  # fmt: skip
from publicsectorblogs.model import Check, Figure, Findings, Post, PrimarySource, Stated
from publicsectorblogs.per_blog import measure
from publicsectorblogs.statistics import recognise

Make = Callable[..., Post]


def checks_of(post: Post, figures: list[Figure] | None = None) -> list[Check]:
    return check_post(post, Findings(figures=measure(post) if figures is None else figures))


def test_a_figure_passes_by_its_receipt_its_number_and_its_range(make_post: Make) -> None:
    checks = checks_of(make_post("We read 38 per cent of them."))
    assert [(check.check, check.passed) for check in checks] == [
        (RECEIPT, True), (NUMBER, True), (PERCENT, True)
    ]  # fmt: skip


def test_a_quote_that_does_not_stand_at_its_place_stops_the_build(make_post: Make) -> None:
    post = make_post("We read 38 per cent of them.")
    (figure,) = measure(post)
    moved = figure.quantity._replace(char_start=0)
    with pytest.raises(BrokenReceipt, match="post p1 has 'We read 38 per cent' at 0:19"):
        checks_of(post, [figure._replace(quantity=moved)])


def test_a_number_that_its_quote_does_not_give_fails(make_post: Make) -> None:
    post = make_post("We read 38 per cent of them.")
    (figure,) = measure(post)
    wrong = figure.quantity._replace(value=39.0)
    failed = [c for c in checks_of(post, [figure._replace(quantity=wrong)]) if not c.passed]
    assert [(check.check, check.expected, check.found) for check in failed] == [
        (NUMBER, "39", "38")
    ]


@pytest.mark.parametrize(
    ("sentence", "passed"),
    [
        ("Only 138 per cent of staff agreed.", False), ("Engagement rose by 340%.", True),
        ("-5% of staff agreed.", False), ("Occupancy was 104 per cent of capacity.", True),
    ],
)  # fmt: skip
def test_a_share_lies_between_0_and_100_but_a_change_may_not(
    make_post: Make, sentence: str, passed: bool
) -> None:
    (check,) = [c for c in checks_of(make_post(sentence)) if c.check == PERCENT]
    assert check.passed is passed


def stated(make_post: Make, words: str) -> list[Stated]:
    post = make_post(
        f"Before London 2012 we read 1,393 tweets. Of 1,393 tweets {words} were negative."
    )
    return recognise(post, measure(post))


def source(value: float, **match: str | int) -> PrimarySource:
    return PrimarySource("s", "tweet_sentiment", {"sentiment": "negative", **match}, "percent", value,
                         "percent", "T", "http://a.org", None, None)  # fmt: skip


@pytest.mark.parametrize(
    ("words", "value", "passed"),
    [("32 per cent", 26.2, False), ("26 per cent", 26.2, True), ("26.2 per cent", 26.2, True),
     ("26.3 per cent", 26.2, False), ("38 per cent", 37.8, True)],
)  # fmt: skip
def test_a_stated_figure_agrees_with_its_primary_source_as_far_as_it_is_rounded(
    make_post: Make, words: str, value: float, passed: bool
) -> None:
    (check,) = [
        c for c in check_stated(stated(make_post, words), [source(value)]) if c.check == PRIMARY
    ]
    assert check.passed is passed
    assert (check.detail is None) is passed


def test_a_primary_source_that_speaks_of_no_row_is_a_problem(make_post: Make) -> None:
    rows = stated(make_post, "32 per cent")
    assert unmatched_sources(rows, [source(1, of_tweets=1393)], "p.yml") == []
    (problem,) = unmatched_sources(rows, [source(1, of_tweets=7)], "p.yml")
    assert problem.path == "p.yml"
