"""What a text asserts of a number: each rule by its own examples."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from publicsectorblogs.model import Post
from publicsectorblogs.per_blog import measure
from publicsectorblogs.statistics._asserted import RULES, is_asserted
from publicsectorblogs.statistics._sketch import sketches

MakePost = Callable[..., Post]


def asserted(post: Post) -> list[bool]:
    """Whether each figure of a post is asserted, in order."""
    return [
        is_asserted(sketch, place, place + 1)
        for sketch in sketches(post, measure(post))
        for place in sketch.places
    ]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.takes)
def test_each_rule_takes_what_it_says_and_leaves_what_it_says(
    make_post: MakePost, rule: tuple[str, str, str, str]
) -> None:
    _, _, takes, leaves = rule
    assert not asserted(make_post(takes))[0], takes
    assert not leaves or asserted(make_post(leaves))[0], leaves


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("We aim for 50%, but only 30% came.", [False, True]),
        ("Beating our target of 50%, 60% came.", [False, True]),
        ("Half of them came in May 2014.", [True]),
        ("Our goals for next year:\n\n- 60% positive\n\n- 20% negative", [False, False]),
        ("Only 4% of tweets could be classed as negative.", [True]),
        ("A paper said that 70% came; it later withdrew the story.", [False]),
        ("They withdrew the plan after 70% of us said no.", [True]),
        ("It was said that 70% came, which is not what the records show.", [False]),
        ("In fact 70% came, which is not what we had feared.", [True]),
        ("None of the 70% who came was pleased.", [False]),
        ("It is true that 70% came.", [True]),
        ("It is not quite true that 70% came.", [False]),
        ("Believe it or not, 70% came.", [True]),
        ("We doubt that 70% came.", [False]),
        ("Few doubt that 70% came.", [True]),
        ("We never doubted that 70% came.", [True]),
        ("We should not forget that 70% came.", [True]),
        ("It must be said that 70% came.", [True]),
        ("We must not let 70% come.", [False]),
        ("Girls were twice as likely to be there (70%).", [True, True]),
        ("It once took 70% of our time.", [True]),
        ("Once 70% have come, we begin.", [False]),
        ("All but 70% of us came.", [False]),
        ("In a mock vote 70% of us came.", [False]),
        ("Of those who were mocked, 70% came.", [True]),
        ("But 70% of us came.", [True]),
        ("It feels as though 90% came, but in fact 60% did.", [False, True]),
        ("None of us thought that many would come, but 70% came.", [True]),
    ],
)
def test_words_reach_no_farther_than_their_clause(
    make_post: MakePost, body: str, expected: list[bool]
) -> None:
    assert asserted(make_post(body)) == expected


@pytest.mark.parametrize(
    ("behind", "expected"),
    [
        (" Nobody had counted them.", False),
        ("\n\nNobody had counted them.", True),
        (" Nobody was rude.", True),
        (" We were unable to verify it.", False),
        (" We could not be happier.", True),
        ("\n\nWrong turnings are common.", True),
        ("\n\nThat is not true.", False),
        ("\n\nBut it was wrong.", False),
        (" It was not based on any count.", False),
        (" It was based on a small sample.", True),
        (" That was pure guesswork.", False),
        (" That was a surprise.", True),
        (" The claim had no basis.", False),
        (" It had no effect.", True),
    ],
)
def test_only_what_points_back_takes_back_a_number_of_another_paragraph(
    make_post: MakePost, behind: str, expected: bool
) -> None:
    assert asserted(make_post("We heard that 60% were positive." + behind)) == [expected]


def test_words_that_are_what_is_measured_take_nothing_back(make_post: MakePost) -> None:
    post = make_post("70% of them want a job.")
    (sketch,) = sketches(post, measure(post))
    place = sketch.text.index("want")
    assert not is_asserted(sketch, 0, 10)
    assert is_asserted(sketch, 0, 10, [(place, place + 4)])
