"""What posts state beside what primary sources say of the same."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from publicsectorblogs.attestation import check_sources, unmatched_sources
from publicsectorblogs.model import Check, Post, PrimarySource, Stated
from publicsectorblogs.per_blog import measure
from publicsectorblogs.statistics import recognise

Make = Callable[..., Post]


def stated(make_post: Make, words: str, of: str = "1,393 tweets") -> list[Stated]:
    post = make_post(f"Before London 2012 we read {of}. Of {of} {words}.")
    return recognise(post, measure(post))


def source(value: float, sentiment: str = "negative", **fields: Any) -> PrimarySource:
    return PrimarySource(
        f"source-{sentiment}", value, "percent", "A survey", "https://a.example", table="tweet_sentiment",
        column="percent", match={"sentiment": sentiment}, **fields,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("words", "value", "verdict"),
    [
        ("32 per cent were negative", 26.2, "contradicts"),
        ("26 per cent were negative", 26.2, "holds"),
        ("26.2 per cent were negative", 26.2, "holds"),
        ("37 per cent were negative", 37.8, "loose"),
        ("about 40 per cent were negative", 37.8, "holds"),
        ("more than 40 per cent were negative", 37.8, "contradicts"),
    ],
)  # fmt: skip
def test_a_figure_agrees_with_its_primary_source_as_far_as_its_words_allow(
    make_post: Make, words: str, value: float, verdict: str
) -> None:
    (check,) = check_sources(stated(make_post, words), {}, [source(value)])
    assert (check.verdict, check.source_id) == (verdict, "source-negative")
    assert check.figures[0][1] == "stated"


def test_a_source_speaks_of_a_statement_that_leaves_out_how_many_there_were(
    make_post: Make,
) -> None:
    of = source(30, where_stated={"of_tweets": 1393})
    words = "30 per cent were negative"
    assert len(check_sources(stated(make_post, words), {}, [of])) == 1
    post = make_post("Before London 2012 we read tweets: 30 per cent of tweets were negative.")
    assert len(check_sources(recognise(post, measure(post)), {}, [of])) == 1
    assert check_sources(stated(make_post, words, "900 tweets"), {}, [of]) == []


def test_two_numbers_of_a_source_that_a_post_swaps_are_the_likely_cause(make_post: Make) -> None:
    rows = stated(
        make_post, "32 per cent were negative, 26 per cent neutral and 38 per cent positive"
    )
    sources = [source(26.2), source(36.0, "neutral"), source(37.8, "positive")]
    checks: dict[str, Check] = {
        str(check.source_id): check for check in check_sources(rows, {}, sources)
    }
    swapped = (
        "two numbers swapped: the post's 26 per cent (neutral) is the source's 26.2 per cent "
        "(negative)"
    )
    assert [checks[f"source-{name}"].cause for name in ("neutral", "negative", "positive")] == [
        swapped, swapped, None
    ]  # fmt: skip


def test_a_source_may_speak_of_any_figure(make_post: Make) -> None:
    (figure,) = measure(make_post("The bridge cost £40m."))
    of_it = PrimarySource("s", 45_000_000, "GBP", "Accounts", "https://a.example", figure=figure.id)
    (check,) = check_sources([], {"s": [figure]}, [of_it])
    assert (check.verdict, check.stated, check.computed) == ("contradicts", 40_000_000, 45_000_000)
    assert check.detail == "the post says £40m, its primary source £45,000,000"
    other_unit = PrimarySource("s", 45, "day", "Accounts", "https://a.example", figure=figure.id)
    assert check_sources([], {"s": [figure]}, [other_unit]) == []


def test_a_primary_source_that_speaks_of_no_figure_is_a_problem(make_post: Make) -> None:
    sources = [source(32), source(1, "neutral")]
    checks = check_sources(stated(make_post, "32 per cent were negative"), {}, sources)
    (problem,) = unmatched_sources(checks, sources, "p.yml")
    assert problem.path == "p.yml" and "neutral" in problem.problem
