"""What was decided about posts is read strictly: a slip names its file and line."""

from __future__ import annotations

import pytest

from publicsectorblogs.model import Correction, SourceError, Withdrawal
from publicsectorblogs.read.decision_files import read_corrections, read_withdrawals

WITHDRAWAL = """
withdrawn:
  - post: p0123456789ab
    date: 2026-11-20
    reason: At the request of its author.
"""
CORRECTION = """
corrections:
  - post: https://trees.example.org/oaks
    field: published
    stated: 2016-07-28
    correct: 2015-07-28
    reason: The post itself says 2015.
    reference: https://trees.example.org/oaks
"""


def test_a_withdrawal_says_what_when_and_why() -> None:
    assert read_withdrawals(WITHDRAWAL.encode()) == (
        Withdrawal("p0123456789ab", "2026-11-20", "At the request of its author.", None),
    )


def test_a_correction_says_what_its_source_states_and_where_the_right_is_known_from() -> None:
    address = "https://trees.example.org/oaks"
    assert read_corrections(CORRECTION.encode()) == (
        Correction(address, "published", "2016-07-28", "2015-07-28", "The post itself says 2015.",
                   address, 3),
    )  # fmt: skip


def test_a_source_that_states_nothing_can_be_corrected() -> None:
    (one,) = read_corrections(CORRECTION.replace("stated: 2016-07-28", "stated: null").encode())
    assert one.stated is None


@pytest.mark.parametrize(
    ("old", "new", "line", "problem"),
    [
        ("withdrawn:", "posts:", 1, "must hold one key, 'withdrawn'"),
        ("    date: 2026-11-20\n", "", 3, "'date' is missing"),
        ("2026-11-20", "'2026-11-31'", 3, "'date' is '2026-11-31', not a day"),
        ("2026-11-20", "2026-11-31", 0, "holds a date that is none: day is out of range"),
        ("2026-11-20", "yesterday", 3, "'date' is 'yesterday', not a day"),
        ("At the request of its author.", "''", 3, "'reason' must be text, not ''"),
        ("reason:", "because:", 3, "unknown key 'because'"),
        ("post: p0123456789ab", "post: 12", 3, "'post' must be text, not 12"),
        ("- post: p0123456789ab\n    date: 2026-11-20\n    reason: At the request of its author.",
         "- p0123456789ab", 3, "an entry must be a list of keys"),
        ("date: 2026-11-20", "date: [", 0, "is not YAML"),
    ],
)  # fmt: skip
def test_a_slip_in_a_withdrawal_stops_the_build(
    old: str, new: str, line: int, problem: str
) -> None:
    with pytest.raises(SourceError) as raised:
        read_withdrawals(WITHDRAWAL.replace(old, new).encode())
    place = f"withdrawn.yml:{line}: " if line else "withdrawn.yml"
    assert str(raised.value).startswith(place)
    assert problem in str(raised.value)


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("field: published", "field: body", "'field' must be one of title, url, published"),
        ("correct: 2015-07-28", "correct: summer 2015", "no month, day or instant in UTC"),
        ("correct: 2015-07-28", "correct: 2015-13", "no month, day or instant in UTC"),
        ("correct: 2015-07-28", "correct: null", "'correct' must be text, not None"),
        ("    reference: https://trees.example.org/oaks\n", "", "'reference' is missing"),
    ],
)
def test_a_slip_in_a_correction_stops_the_build(old: str, new: str, problem: str) -> None:
    with pytest.raises(SourceError, match=r"corrections\.yml:3: ") as raised:
        read_corrections(CORRECTION.replace(old, new).encode())
    assert problem in str(raised.value)
