"""A statistic looks closer only where some words stand; what it finds does not depend on that."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from publicsectorblogs.model import Post, Stated
from publicsectorblogs.per_blog import measure
from publicsectorblogs.statistics import (
    _sketch,
    ips_outcomes,
    pip_timings,
    recognise,
    tweet_sentiment,
)
from publicsectorblogs.statistics._sketch import says

PARTS = (
    "40% were positive", "Of 1,200 TWEETS", "half were Negative", "on Twitter", "they tweeted",
    "PIP claims", "take 11 weeks", "a decision on a DS1500 form comes within 3 days", "instantly",
    "under special rules", "You can claim Personal Independence Payment", "aged 16 or over",
    "six months to live", "300 people", "with mental health conditions", "referred to the IPS team",
    "270 found a job", "are in work", "were twice as likely to find work as others (20% v 10%)",
    "the employment rate was 30%", "of them", "about 12%", "(n = 98)", "a Chronic illness", "İ",
    "The council met", "in 2015", "It rained for two hours",
)  # fmt: skip
ENDS = (". ", ", ", "\n\n", ": ", "\n\n- ", " ")
TEXTS = st.lists(
    st.tuples(st.sampled_from(PARTS), st.sampled_from(ENDS)), min_size=1, max_size=12
).map(lambda pieces: "".join(part + end for part, end in pieces))


@contextmanager
def without_gates() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        for module in (_sketch, ips_outcomes, pip_timings, tweet_sentiment):
            patch.setattr(module, "says", lambda *_: True)
        yield


def found_in(body: str) -> Sequence[Stated]:
    post = Post("p", "blog", body, "capture")
    return recognise(post, measure(post))


@given(TEXTS)
@example("Of 1,200 tweets, 40% were positive. Of those in 2015, half were negative.")
@example("Of 500 people referred to the IPS team, 270 found a job.")
@example("300 people, 270 found a job, a Chronic illness.")
@example("IPS clients were twice as likely to find work as others (20% v 10%).")
@example("A PIP decision on a DS1500 form comes within 3 days.")
@example("You can claim Personal Independence Payment if you are aged 16 or over.")
def test_the_same_is_found_as_by_looking_closely_everywhere(body: str) -> None:
    with without_gates():
        everywhere = found_in(body)
    of_tweets = says(body, ("tweet", "twitter"))  # else it is another text's sentiment
    assert found_in(body) == [
        row for row in everywhere if of_tweets or row.table != "tweet_sentiment"
    ]


@given(TEXTS, st.integers(0, 80), st.integers(0, 200))
def test_words_are_found_in_a_stretch_whatever_their_case(body: str, start: int, end: int) -> None:
    for words in (("weet", "pip"), ("found a job", "likely to "), ("%",)):
        low = body[start:end].lower()
        assert says(body, words, start, end) == any(word in low for word in words)
