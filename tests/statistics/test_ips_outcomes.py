"""Employment of people with health conditions, in the words of any post."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Recognise = Callable[[str, str], list[dict[str, Any]]]


def outcomes(recognise: Recognise, body: str) -> list[tuple[Any, ...]]:
    keys = ("measure", "people", "of_people", "percent", "low", "high", "hedge", "derived")
    return [tuple(row[key] for key in keys) for row in recognise("ips_outcomes", body)]


@pytest.mark.parametrize(
    ("body", "row"),
    [
        ("Of 500 referred to the service last year, 270 found a job.",
         ("found a job", 270, 500, 54, None, None, "exact", 1)),
        ("Of 640 people referred, 212 had started work within 13 weeks.",
         ("found a job", 212, 640, 33.1, None, None, "exact", 1)),
        ("Some 85 of the 200 people referred to the IPS team moved into paid work.",
         ("found a job", 85, 200, 42.5, None, None, "about", 1)),
        ("For those with mental health conditions, between seven and nine out of ten wish to be "
         "in employment.", ("wish to be in employment", None, None, None, 70, 90, "between", 0)),
        ("More than half of those referred went on to get a job.",
         ("found a job", None, None, 50, 50, None, "more_than", 0)),
        ("Only 8 per cent of people with schizophrenia are in work.",
         ("in work", None, None, 8, 8, 8, "exact", 0)),
        ("Nearly half of people with a severe mental illness would like to work.",
         ("wish to be in employment", None, None, 50, None, 50, "nearly", 0)),
        ("Among people with a learning disability, just over 5% are in paid employment.",
         ("in work", None, None, 5, 5, None, "more_than", 0)),
        ("People with a severe mental illness have an employment rate of 8%.",
         ("in work", None, None, 8, 8, 8, "exact", 0)),
    ],
)  # fmt: skip
def test_outcomes_are_recognised(recognise: Recognise, body: str, row: tuple[Any, ...]) -> None:
    assert outcomes(recognise, body) == [row]


def test_the_measure_and_the_population_go_on_until_said_otherwise(recognise: Recognise) -> None:
    rows = recognise(
        "ips_outcomes",
        "For those with mental health conditions, eight out of ten wish to work. Yet only around "
        "four in ten are currently in work, and among those with a severe mental illness the "
        "proportion drops to fewer than one in ten.",
    )
    assert [(row["measure"], row["population"]) for row in rows] == [
        ("wish to be in employment", "those with mental health conditions"),
        ("in work", "those with mental health conditions"),
        ("in work", "those with a severe mental illness"),
    ]


@pytest.mark.parametrize(
    "body",
    [
        "Of 500 letters sent, 270 were opened.",
        "Of 30 councils referred to in the report, 12 found a way to save money.",
        "Of 500 graduates, 270 found a job.",
        "Seven out of ten people with mental health conditions say that they are happy.",
        "Of 270 people referred, 500 found a job.",
        "Around 40 per cent of people with depression are not in work.",
        "90 per cent of people with disabilities say that finding work is hard.",
        "20% of people with depression found work stressful.",
        "A third of people with depression had a job interview.",
        "25 per cent of people with mental health conditions in work feel supported.",
        "People referred to the service waited 12 days. Then 5 of the team started work.",
    ],
)
def test_near_misses_are_not(recognise: Recognise, body: str) -> None:
    assert outcomes(recognise, body) == []
