"""A statistic looks closer only where some words stand; what it finds does not depend on that."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from publicsectorblogs.model import Post, Stated
from publicsectorblogs.per_blog import measure
from publicsectorblogs.statistics import pip_eligibility, recognise
from publicsectorblogs.statistics.tweet_sentiment import _reading as tweet_sentiment
from publicsectorblogs.triggers import Trigger

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
        for question in ("is_in", "is_within"):
            patch.setattr(Trigger, question, lambda *_: True)
        patch.setattr(Trigger, "places", lambda _, text: range(len(text)))
        for module in (pip_eligibility, tweet_sentiment):
            patch.setattr(module, "stand_together", lambda *_: True)
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
    # Else it is another text's sentiment.
    of_tweets = any(word in body.lower() for word in ("tweet", "twitter"))
    assert found_in(body) == [
        row for row in everywhere if of_tweets or row.table != "tweet_sentiment"
    ]
