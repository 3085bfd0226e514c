"""The scorer of the statistics, and what they reach on the half of the texts tuned on."""

from __future__ import annotations

import pytest

from benchmarks.bench_statistics import HELD, TUNED, Marked, marked, score
from publicsectorblogs.statistics import Statistic, discover

STATISTICS = discover()
BODY = "Of 200 tweets, 60% were positive and 10% were negative."
POSITIVE = {"sentiment": "positive", "percent": 60, "of_tweets": 200}
NEGATIVE = {"sentiment": "negative", "percent": [None, 10.04]}


@pytest.fixture
def sentiment() -> Statistic:
    return next(one for one in STATISTICS if one.table == "tweet_sentiment")


def test_a_row_is_right_when_all_that_is_marked_agrees(sentiment: Statistic) -> None:
    total = score(sentiment, [Marked(BODY, [POSITIVE, NEGATIVE], TUNED)])
    assert (total.right, total.found, total.stated, total.errors) == (2, 2, 2, [])


def test_a_row_with_one_wrong_value_is_wrong_and_one_is_missed(sentiment: Statistic) -> None:
    total = score(sentiment, [Marked(BODY, [POSITIVE | {"of_tweets": 20}, NEGATIVE], TUNED)])
    assert (total.right, total.found, total.stated, len(total.errors)) == (1, 2, 2, 2)


def test_a_near_miss_is_taken_when_any_row_is_found(sentiment: Statistic) -> None:
    total = score(sentiment, [Marked(BODY, [], TUNED), Marked("None.", [], TUNED)])
    assert (total.near_misses, total.taken) == (2, 1)


@pytest.mark.parametrize("statistic", STATISTICS, ids=lambda one: one.table)
def test_the_marked_texts_are_read(statistic: Statistic) -> None:
    texts = marked(statistic.table)
    assert {text.half for text in texts} == {TUNED, HELD}
    total = score(statistic, [text for text in texts if text.half == TUNED])
    assert total.right / total.found >= 0.95
    assert total.right / total.stated >= 0.9
    assert total.taken <= total.near_misses / 20
