"""The scorer of figures, and what the extractor reaches on the saved page."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks.gold import (
    Marked,
    Score,
    development,
    is_held_out,
    page,
    paragraphs,
    score,
    sentences_without_figures,
    tricky,
)
from publicsectorblogs.figures import extract
from publicsectorblogs.model import Quantity

PAGE = Path(__file__).parents[2] / "sources" / "pages" / "public-sector-blogs-2016-07.txt"
TEXT = "about 10 days for one in three"


def mark(start: int, end: int, **facts: Any) -> dict[str, Any]:
    return {
        "start": start, "end": end, "core_start": start, "core_end": end, "quote": TEXT[start:end],
        "value": 10, "low": None, "high": None, "unit": "day", "hedge": "about", "tier": "core",
    } | facts  # fmt: skip


def said(start: int, end: int, **facts: Any) -> Quantity:
    quantity = Quantity(
        char_start=start, char_end=end, core_start=start, core_end=end, quote=TEXT[start:end],
        value=10, low=None, high=None, unit="day", hedge="about", form="numeral",
    )  # fmt: skip
    return quantity._replace(**facts)


DAYS = mark(0, 13, core_start=6)
SHARE = mark(18, 30, value=33.3333, low=33.3333, high=33.3333, unit="percent", hedge="exact")
RIGHT = said(0, 13, core_start=6)
RIGHT_SHARE = said(18, 30, value=100 / 3, low=100 / 3, high=100 / 3, unit="percent", hedge="exact")


def scored(*found: Quantity, figures: Any = (DAYS, SHARE), traps: Any = ()) -> Score:
    return score([(Marked("a", TEXT, figures, traps), found)])


def counts(total: Score) -> tuple[int, ...]:
    return total.matched, total.value, total.strict, total.all_right, total.hedge


def test_what_is_right_counts_everywhere_to_the_four_places_of_the_marks() -> None:
    total = scored(RIGHT, RIGHT_SHARE)
    assert counts(total) == (2, 2, 2, 2, 2)
    assert total.f1(total.all_right) == (100, 100, 100)
    assert not total.errors


@pytest.mark.parametrize(
    ("wrong", "expected"),
    [
        ({"value": 11}, (1, 0, 0, 0, 1)), ({"unit": "week"}, (1, 1, 0, 0, 1)),
        ({"low": 10}, (1, 1, 1, 0, 1)), ({"hedge": "exact"}, (1, 1, 1, 1, 0)),
        ({"value": 10.001}, (1, 0, 0, 0, 1)),
    ],
)  # fmt: skip
def test_each_measure_sees_its_own_mistakes(wrong: Any, expected: tuple[int, ...]) -> None:
    assert counts(scored(RIGHT._replace(**wrong), figures=(DAYS,))) == expected


def test_a_range_has_its_value_in_its_bounds() -> None:
    between = mark(0, 13, value=None, low=5, high=10, hedge="between")
    right = said(0, 13, value=None, low=5, high=10, hedge="between")
    assert counts(scored(right, figures=(between,))) == (1, 1, 1, 1, 1)
    assert counts(scored(right._replace(low=6), figures=(between,))) == (1, 0, 0, 0, 1)


def test_the_hedge_alone_is_no_match() -> None:
    total = scored(said(0, 5), figures=(DAYS,))
    assert (total.matched, total.found, total.marked) == (0, 1, 1)


def test_matches_are_one_to_one() -> None:
    total = scored(said(0, 30), figures=(DAYS, SHARE))
    assert (total.matched, total.found, total.marked) == (1, 1, 2)
    total = scored(RIGHT, said(9, 13), figures=(DAYS,))
    assert (total.matched, total.found) == (1, 2)
    assert total.f1(total.matched)[0] == 50


def test_of_two_that_overlap_a_mark_the_one_that_agrees_is_matched() -> None:
    assert scored(said(6, 8, unit="count"), RIGHT, figures=(DAYS,)).strict == 1


def test_marks_that_are_not_core_count_for_nothing_either_way() -> None:
    vague = DAYS | {"tier": "vague"}
    assert scored(RIGHT, figures=(vague,)).found == 0
    assert scored(figures=(vague,)).marked == 0


def test_paragraphs_are_read_from_a_file_with_what_is_doubtful_and_several_units(
    tmp_path: Path,
) -> None:
    facts = {"id": "a", "text": TEXT, "traps": []}
    doubtful = {"start": 18, "end": 30, "quote": TEXT[18:30], "why": "vague"}
    row = facts | {"figures": [DAYS | {"unit": "week|day"}], "ignored": [doubtful]}
    file = tmp_path / "real.jsonl"
    file.write_text(json.dumps(row), encoding="utf-8")
    (marked,) = paragraphs(file)
    total = score([(marked, [RIGHT, RIGHT_SHARE])])
    assert (total.found, total.marked, total.all_right, total.errors) == (1, 1, 1, [])


def test_false_positives_on_traps_are_told() -> None:
    trap = {"start": 18, "end": 21, "quote": "one", "reason": "pronoun_one"}
    total = scored(RIGHT, said(18, 21), figures=(DAYS,), traps=(trap,))
    assert (total.trapped, total.traps, total.found) == (1, 1, 2)
    assert "EXTRA 'one'" in total.errors[0]


def test_nothing_found_and_nothing_marked_is_nothing() -> None:
    assert scored(figures=()).f1(0) == (0, 0, 0)


def test_the_development_set_is_large_and_its_halves_are_like() -> None:
    marked = development()
    held = [item for item in marked if is_held_out(item.id, item.text)]
    assert sum(f["tier"] == "core" for item in marked for f in item.figures) >= 500
    assert sum(len(item.traps) for item in marked) >= 300
    assert 0.4 < len(held) / len(marked) < 0.6


def test_marks_stand_where_they_say() -> None:
    others = [*development(), *tricky(), *sentences_without_figures()]
    for item in [page(PAGE.read_text(encoding="utf-8")), *others]:
        for one in [*item.figures, *item.traps]:
            assert item.text[one["start"] : one["end"]] == one["quote"], item.id


def test_the_saved_page_is_read_without_a_miss_or_a_false_positive() -> None:
    text = PAGE.read_text(encoding="utf-8")
    total = score([(page(text), extract(text))])
    assert (total.matched, total.found) == (total.marked, total.marked), total.errors
    assert total.f1(total.all_right)[2] >= 98, total.errors


def test_the_half_that_no_rule_was_tuned_on_is_read_nearly_as_well() -> None:
    held = [item for item in development() if is_held_out(item.id, item.text)]
    total = score((item, extract(item.text)) for item in held)
    assert total.f1(total.all_right)[2] >= 95


def test_few_numerals_of_sentences_without_figures_are_taken_for_figures() -> None:
    held = [item for item in sentences_without_figures() if is_held_out(item.id, item.text)]
    total = score((item, extract(item.text)) for item in held)
    assert total.trapped < total.traps / 8
