"""What may have gone wrong, where one mistake alone explains a contradiction."""

from __future__ import annotations

import pytest

from publicsectorblogs.check import check


def causes(text: str) -> list[str | None]:
    return [one.cause for one in check(text).checks if one.verdict == "contradicts"]


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("The rate rose from 60% to 63%, a rise of 3%.", "per cent for percentage points"),
        ("Visits rose from 400 to 500, a rise of 20%.",
         "a wrong base: the change as a share of the later number"),
        ("Of 1,200 people, 540 (54%) came.", "two digits of “54%” swapped"),
        ("Of 500 people, 270 (5.4%) came.", "a factor of ten in one of the numbers"),
        ("The £1.2m is for 300 schools, £4 each.", "a factor of a thousand in one of the numbers"),
        ("We ran 15 events: 60 in Leeds, 5 in York and 4 in Hull.",
         "“60” too large by a factor of ten"),
        ("It costs £40 a week, or £2,800 a year.", "two digits of “£2,800 a year” swapped"),
        ("Of 500 people, 270 (46%) came.", "the share of the others, not of these"),
        ("Of 500 people, 271 (31%) came.", None),
        ("In all 55% were for, 45% against and 22% undecided.", None),
        ("Leaks fell from 2,209 to 1,571, a fall of about a fifth.", None),
        ("More than half of drivers (41%) had a permit.", None),
        ("Fewer than a third of drivers (48%) had a permit.", None),
    ],
)  # fmt: skip
def test_a_cause_is_named_only_where_it_alone_explains_it(text: str, cause: str | None) -> None:
    assert causes(text) == [cause]
