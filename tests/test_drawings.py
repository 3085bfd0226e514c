"""How charts are drawn: what the specification holds, and what the SVG says and links."""

from __future__ import annotations

import re

import pytest

from publicsectorblogs.charts import (
    COMMON,
    HOST,
    all_charts,
    png,
    said,
    specification,
    svg,
    to_save,
)
from publicsectorblogs.questions import of_statistic
from tests.builds import ROOT

CHART = {
    "says": "{days} days",
    "display": {
        **of_statistic(COMMON)["display"],
        "height": {"step": 40},
        "encoding": {
            "y": {"field": "id", "type": "nominal", "axis": None},
            "description": {"field": "said"},
            "href": {"field": "href"},
        },
        "layer": [
            {"mark": "bar", "encoding": {"x": {"field": "days", "type": "quantitative"}}},
            {"mark": "text", "encoding": {"text": {"field": "label"}, "x": {"value": 0}}},
        ],
    },
}
LONG = "seven days for a form that somebody posts in a town far from any sorting office"
NOTHING = dict.fromkeys(("post", "blog", "doubts", "verdict"))
ROWS = [
    {**NOTHING, "id": "a", "days": 7, "label": LONG, "quote": 'seven & "more"', "href": "/posts/a"},
    {**NOTHING, "id": "b", "days": 2, "label": "two days", "quote": "two", "href": "/posts/b"},
]


def test_a_drawing_is_the_same_every_time_and_a_picture_is_made_once() -> None:
    spec = specification(CHART, ROWS, 320)
    drawn = svg(spec, "")
    assert drawn == svg(dict(spec), "")
    assert png(drawn) is png(drawn) and png(drawn) != png(drawn, scale=1)


def test_a_mark_links_to_its_row_and_says_what_it_stands_for() -> None:
    drawn = svg(specification(CHART, ROWS, 320), "")
    name = "7 days; Primary source: seven &amp; &quot;more&quot;"
    assert f'xlink:href="/posts/a" aria-label="{name}"' in drawn
    assert "<title>2 days\nPrimary source: two</title>" in drawn
    assert HOST not in drawn and "null" not in drawn and "undefined" not in drawn


@pytest.mark.parametrize(("verdict", "doubts", "holds"), [
    (None, None, "Not checked"), ("holds", None, "Holds up"),
    ("contradicts", "1 + 1 is 3", "Does not hold up: 1 + 1 is 3"),
])  # fmt: skip
def test_a_mark_says_its_number_its_words_its_post_and_whether_it_holds_up(
    verdict: str | None, doubts: str | None, holds: str
) -> None:
    row = {"days": 7, "quote": "seven\ndays", "post": "Forms", "blog": "Town", "doubts": doubts}
    lines = said("{days} days", {**row, "verdict": verdict})
    assert lines == ["7 days", "“seven days”", "Forms, Town", holds]


def test_the_keyboard_stops_once_at_each_row() -> None:
    links = re.findall(r"<a [^>]*>", svg(specification(CHART, ROWS, 320), ""))
    stops = [link for link in links if "tabindex" not in link]
    assert len(links) == 2 * len(ROWS) and len(stops) == len(ROWS)
    assert all("aria-hidden" in link for link in links if link not in stops)


@pytest.mark.parametrize("width", [320, 760])
def test_labels_are_broken_into_lines_that_have_room(width: int) -> None:
    spec = specification(CHART, ROWS, width)
    first, second = (row["label"].split("\n") for row in spec["data"]["values"])
    assert " ".join(first) == LONG and second == ["two days"]
    assert all(len(line) * 6 < width for line in first)
    assert spec["height"]["step"] >= 40 + 12 * len(first)


def test_no_row_is_an_empty_drawing() -> None:
    assert svg(specification(CHART, [], 320), "").startswith("<svg")


def test_a_saved_chart_carries_its_words_a_ground_and_whole_addresses() -> None:
    spec = to_save(specification(CHART, ROWS, 760), "Seven days", "In days", "Stated in: a post.")
    drawn = svg(spec, "https://blogs.example")
    for words in ("Seven days", "In days", "Stated in: a post."):
        assert f">{words}<" in drawn
    assert '<rect width="' in drawn and 'fill="#ffffff"' in drawn
    assert 'xlink:href="https://blogs.example/posts/a"' in drawn


def test_the_name_of_a_host_cannot_put_markup_into_a_drawing() -> None:
    drawn = svg(specification(CHART, ROWS, 320), 'https://a.example"><script>')
    assert "<script>" not in drawn


def test_every_colour_of_a_chart_has_a_name_in_the_style() -> None:
    style = (ROOT / "static" / "site.css").read_text(encoding="utf-8")
    named = set(re.findall(r'\[(?:fill|stroke)="(#[0-9a-f]{6})"\]', style))
    for chart in all_charts().values():
        used = set(re.findall(r"#[0-9a-fA-F]{3,8}\b", str(chart["display"])))
        assert used <= named, chart["slug"]
