"""Tables: what a number says stands in its row, in its heading and above the table."""

from __future__ import annotations

from collections.abc import Callable
from time import process_time
from typing import Any

import pytest

from publicsectorblogs.model import Post
from publicsectorblogs.per_blog import measure
from publicsectorblogs.statistics._grid import grids

Recognise = Callable[[str, str], list[dict[str, Any]]]


def table(*rows: str) -> str:
    return "\n".join(row.replace("|", "\t") for row in rows)


def test_a_cell_has_the_words_of_its_row_and_its_heading(make_post: Callable[..., Post]) -> None:
    body = "Text.\n\nVisits in 2016\n\n" + table(
        "Town|Visits|Change (%)", "Hull|1,200|5", "York||3"
    )
    post = make_post(body)
    (grid,) = grids(post, measure(post))
    assert (grid.title, grid.headings) == ("Visits in 2016", ("Town", "Visits", "Change (%)"))
    cells = [(c.row, c.column, c.unit, c.figure.quantity.value) for r in grid.rows for c in r]
    assert cells == [
        ("Hull", "Visits", "count", 1200),
        ("Hull", "Change (%)", "percent", 5),
        ("York", "Change (%)", "percent", 3),
    ]


@pytest.mark.parametrize(
    "body",
    [
        "Hull\t1,200", table("Hull|1,200", "York|300"), table("Town|Visits", "Hull|many"),
        "Hull 1,200\nYork 300",
    ],
)  # fmt: skip
def test_what_has_no_headings_or_no_numbers_is_no_table(
    make_post: Callable[..., Post], body: str
) -> None:
    post = make_post(body)
    assert list(grids(post, measure(post))) == []


def test_a_line_of_many_tabs_is_passed_over_at_once(make_post: Callable[..., Post]) -> None:
    post = make_post("12 words" + "\t" * 50_000 + "\nand a line")
    began = process_time()
    assert list(grids(post, measure(post))) == []
    assert process_time() - began < 2


@pytest.mark.parametrize(
    ("body", "rows"),
    [
        (table("Sentiment|Tweets|Share", "Positive|90|45%", "Negative|110|55%", "Total|200|100%"),
         [("positive", 45, 200, None), ("negative", 55, 200, None)]),
        (table("Sentiment|Tweets", "Positive|90", "Negative|110", "Total|200"),
         [("positive", 45, 200, None), ("negative", 55, 200, None)]),
        (table("Tweets|Positive|Neutral", "2013|45%|20%", "2014|41%|25%"),
         [("positive", 45, None, 2013), ("neutral", 20, None, 2013),
          ("positive", 41, None, 2014), ("neutral", 25, None, 2014)]),
        ("Tweets about the snow (n = 200)\n\n" + table("Sentiment|%", "Positive|45", "Negative|55"),
         [("positive", 45, 200, None), ("negative", 55, 200, None)]),
        ("Tweets, and their shares\n\n" + table("Mood|Tweets|Share", "Positive|9|45%", "Negative|11|55%"),
         [("positive", 45, None, None), ("negative", 55, None, None)]),
        (table("Sentiment|Tweets", "Positive|40", "Total|400-500"), []),
        (table("Sentiment|Tweets", "Positive|40-50", "Total|400"), []),
        (table("Tweets|Positive|Negative", "2013|145%|20%"), [("negative", 20, None, 2013)]),
        (table("Sentiment|Tweets", "Positive|2.5", "Negative|3.5", "Total|6"), []),
        ("Likes of tweets\n\n" + table("Mood|Likes", "Positive|90", "Negative|110", "Total|200"), []),
        (table("Mood of tweets|Precision", "Positive|90%", "Negative|80%"), []),
        ("Tweets, change in share\n\n" + table("Mood|2013", "Positive|5%", "Negative|-5%"), []),
        (table("Poll|Positive|Negative", "2013|45%|20%", "2014|41%|25%"), []),
        ("Our targets for tweets\n\n" + table("Sentiment|Share", "Positive|45%", "Negative|5%"), []),
    ],
)  # fmt: skip
def test_tables_of_tweets_are_read(
    recognise: Recognise, body: str, rows: list[tuple[Any, ...]]
) -> None:
    keys = ("sentiment", "percent", "of_tweets", "year")
    found = recognise("tweet_sentiment", body)
    assert [tuple(row[key] for key in keys) for row in found] == rows


@pytest.mark.parametrize(
    ("body", "rows"),
    [
        (table("Group|Referred|Found a job|Share", "People with asthma|60|30|50%"),
         [("found a job", "People with asthma", 30, 60, 50, 0)]),
        (table("Group|Referred|Found a job", "People with asthma|60|30", "Everybody|90|60"),
         [("found a job", "People with asthma", 30, 60, 50, 1)]),
        ("The year of the IPS team\n\n" + table("What|People", "Referred|80", "Started a job|20"),
         [("found a job", "the IPS team", 20, 80, 25, 1)]),
        (table("Group|Referred|Found a job", "People with asthma|60.5|30.5"), []),
        (table("Condition|In paid work", "Asthma|171%"), []),
        (table("Condition|In paid work", "Asthma|71%", "No condition|80%"),
         [("in work", "Asthma", None, None, 71, 0)]),
        ("IPS\n\n" + table("What|2014|2015", "Referred|80|90", "Started a job|20|130"),
         [("found a job", "IPS", 20, 80, 25, 1)]),
        ("Spend on IPS (£000)\n\n" + table("Group|Referred|Found a job", "People with asthma|60|30"),
         []),
        (table("Group|In paid work", "Men|71%", "Women|68%"), []),
        (table("Condition|Employment gap", "Asthma|11%", "Epilepsy|30%"), []),
    ],
)  # fmt: skip
def test_tables_of_outcomes_are_read(
    recognise: Recognise, body: str, rows: list[tuple[Any, ...]]
) -> None:
    keys = ("measure", "population", "people", "of_people", "percent", "derived")
    found = recognise("ips_outcomes", body)
    assert [tuple(row[key] for key in keys) for row in found] == rows


@pytest.mark.parametrize(
    ("body", "rows"),
    [
        (table("Channel|Time for a DS1500 to arrive", "Post|8 days", "Online|2 minutes"),
         [("form received", "post", 691_200, None), ("form received", "electronic", 120, None)]),
        ("Median PIP clearance (weeks)\n\n" + table("Nation|2015|2016", "Wales|12|10"),
         [("decision made", None, 7_257_600, "median"), ("decision made", None, 6_048_000, "median")]),
        (table("PIP claims|Decision|Payment", "Special rules|5 days|8 days"),
         [("decision made", None, 432_000, None), ("payment made", None, 691_200, None)]),
        (table("Benefit|Time to decision", "PIP|13 weeks", "ESA|10 weeks"),
         [("decision made", None, 7_862_400, None)]),
        (table("PIP|Target for decisions", "Normal rules|8 weeks"), []),
        ("PIP decisions: staff per week\n\n" + table("Nation|2015|2016", "Wales|12|10"), []),
        ("PIP decisions after 20 weeks\n\n" + table("Nation|2015|2016", "Wales|12|10"), []),
        ("PIP decision times in weeks\n\n" + table("Nation|Time|Cases", "Wales|12|100"),
         [("decision made", None, 7_257_600, None)]),
        (table("PIP decisions|Days", "Length of award|730 days"), []),
    ],
)  # fmt: skip
def test_tables_of_times_are_read(
    recognise: Recognise, body: str, rows: list[tuple[Any, ...]]
) -> None:
    keys = ("step", "channel", "seconds", "statistic")
    found = recognise("pip_timings", body)
    assert [tuple(row[key] for key in keys) for row in found] == rows


@pytest.mark.parametrize("row", ["2014|40%", "Total|40", "Found a job|4\nReferred|40"])
def test_a_long_table_is_read_in_passing(recognise: Recognise, row: str) -> None:
    body = table("Tweets, PIP decisions, IPS|Positive", *[row] * 800)
    for statistic in ("tweet_sentiment", "ips_outcomes", "pip_timings"):
        assert len(recognise(statistic, body)) <= 1600


@pytest.mark.parametrize(
    ("statistic", "row", "heading", "number"),
    [
        ("tweet_sentiment", "Positive", "Share of tweets", "4%"),
        ("ips_outcomes", "IPS clients with asthma", "Found a job", "4%"),
        ("pip_timings", "PIP decisions", "Weeks", "4"),
    ],
)
def test_a_wide_table_is_read_in_passing(
    recognise: Recognise, statistic: str, row: str, heading: str, number: str
) -> None:
    cells = 2_000
    body = table("|".join(["Who", *[heading] * cells]), "|".join([row, *[number] * cells]))
    began = process_time()
    assert len(recognise(statistic, body)) == cells
    assert process_time() - began < 3


def test_very_many_tables_are_passed_over_in_passing(recognise: Recognise) -> None:
    one = table("Tweets by mood|2015", "Positive|5%")
    began = process_time()
    rows = recognise("tweet_sentiment", f"{one}\n\n38% of tweets were positive.\n\n" * 1_000)
    assert {row["percent"] for row in rows} == {5, 38}
    assert process_time() - began < 3
