"""Who can apply for Personal Independence Payment, in the words of any post."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Recognise = Callable[[str, str], list[dict[str, Any]]]


@pytest.mark.parametrize(
    ("body", "rows"),
    [
        ("People who are aged between 16 and 64 and have less than 6 months to live can apply for "
         "PIP under special rules.",
         [("age", 16, 64, "year", "between"), ("life expectancy", None, 6, "month", "fewer_than")]),
        ("You are eligible for PIP if you are aged 16 or over.", [("age", 16, None, "year", "at_least")]),
        ("To get Personal Independence Payment you must be aged 16 to 66.",
         [("age", 16, 66, "year", "between")]),
        ("You must be 16 or over to get PIP.", [("age", 16, None, "year", "at_least")]),
        ("People with a life expectancy of less than six months can claim PIP.",
         [("life expectancy", None, 6, "month", "fewer_than")]),
        ("The average person who can claim PIP is aged 45.", []),
        ("PIP claimants who are entitled and aged 50 to 59 may get more calls.", []),
        ("PIP pays up to £139 a week to people who qualify.", []),
        ("People aged 16 to 64 can apply for a library card.", []),
        ("Those aged over 75 can get a free swim, and PIP is paid by bank transfer.", []),
        ("People aged 16 to 64 can claim the mobility part of PIP.", [("age", 16, 64, "year", "between")]),
        ("We asked 12 people aged 16 to 64 about PIP.", []),
        ("You may be eligible for PIP if you're aged 16 to 64.",
         [("age", 16, 64, "year", "between")]),
        ("PIP can be claimed by anybody aged 16 to 64.", [("age", 16, 64, "year", "between")]),
        ("PIP can be paid to her neighbour, who is 52 years old.", []),
        ("If you are aged 65 or over you can claim Attendance Allowance, and PIP is for others.", []),
        ("You can claim PIP from the age of 16.", [("age", 16, None, "year", "at_least")]),
        ("Applicants for PIP must be between 16 and 64 years old.",
         [("age", 16, 64, "year", "between")]),
        ("To qualify for PIP at once you must have less than 6 months to live.",
         [("life expectancy", None, 6, "month", "fewer_than")]),
        ("If your doctor says that you have under 6 months to live you qualify for PIP.",
         [("life expectancy", None, 6, "month", "fewer_than")]),
        ("If you are 16 or over, you can claim PIP.", [("age", 16, None, "year", "at_least")]),
        ("You can get PIP if you are:\n\n- aged 16 or over\n\n- expected to live less than a year",
         [("age", 16, None, "year", "at_least"), ("life expectancy", None, 1, "year", "fewer_than")]),
        ("People who are not expected to live more than six months can claim PIP.", []),
        ("People who don't have more than six months to live can claim PIP.", []),
        ("You can claim PIP from the age of 16 up to 64.", [("age", 16, 64, "year", "between")]),
        ("You can claim PIP from age 16 to age 66.", [("age", 16, 66, "year", "between")]),
        ("You can claim PIP from 16 to 64 different offices.", []),
        ("You can make a claim for PIP if you are between 16 and State Pension age.",
         [("age", 16, None, "year", "at_least")]),
        ("Anybody aged from 16 to under the State Pension age may get PIP.",
         [("age", 16, None, "year", "at_least")]),
        ("PIP is money towards taxis and more if you're aged 18 to 60.",
         [("age", 18, 60, "year", "between")]),
        ("You may be able to get PIP if:\n\n- you're aged 16 to 64\n\n- you live here",
         [("age", 16, 64, "year", "between")]),
        ("If you are aged 20 or over and were under 60 last May, PIP takes the place of DLA.", []),
        ("You must be aged 16 to State Pension age to get PIP.",
         [("age", 16, None, "year", "at_least")]),
        ("You can apply for PIP if your GP says that you may have less than 6 months to live.",
         [("life expectancy", None, 6, "month", "fewer_than")]),
        ("If he or she has less than 6 months to live, your patient can claim PIP.",
         [("life expectancy", None, 6, "month", "fewer_than")]),
        ("She was told that she had 6 months to live and could claim PIP.", []),
        ("My mother was given less than 6 months to live and qualified for PIP.", []),
        ("He is 58 years old and has under a year to live, so he can claim PIP.", []),
        ("Until 2013 people aged 16 to 64 could claim DLA; now they claim PIP.", []),
        ("You can claim PIP if you are 16 or over, or DLA if you are under 16.",
         [("age", 16, None, "year", "at_least")]),
        ("DLA has gone; people aged 16 to 64 can claim PIP.", [("age", 16, 64, "year", "between")]),
        ("Can people aged 16 to 64 claim PIP?", []),
        ("We hope that people aged 14 or over can claim PIP one day.", []),
        ("It is a myth that only people aged 16 to 64 can claim PIP.", []),
        ("Imagine that people aged 12 or over could claim PIP.", []),
        ("Some say that you must be aged 18 or over to get PIP. That is not true.", []),
    ],
)  # fmt: skip
def test_limits_are_recognised_and_near_misses_are_not(
    recognise: Recognise, body: str, rows: list[tuple[Any, ...]]
) -> None:
    keys = ("criterion", "low", "high", "unit", "hedge")
    found = recognise("pip_eligibility", body)
    assert [tuple(row[key] for key in keys) for row in found] == rows
