"""What the benchmark of pages asks for, and when a kind of page misses its aim."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.bench_pages import AIM, Measured, kinds
from publicsectorblogs import questions
from publicsectorblogs.tables import discover

MET = Measured("a post", 20, AIM / 4, AIM / 2, AIM * 2, AIM / 4, failed=0, cut=0, slowest="/")


@pytest.fixture(scope="module")
def asked(database_file: Path) -> dict[str, list[str]]:
    return {kind: [*paths] for kind, paths in kinds(database_file, 2).items()}


def test_each_table_is_asked_for_and_a_row_of_each_that_has_any(
    asked: dict[str, list[str]],
) -> None:
    tables = {table.name for table in discover()}
    assert tables <= asked.keys()
    rows = {table for table in tables if f"a row of {table}" in asked}
    assert {"posts", "figures", "blogs", "authors", "checks"} <= rows


def test_each_question_is_asked_by_itself_and_with_each_parameter(
    asked: dict[str, list[str]],
) -> None:
    for question in questions.discover().values():
        assert f"/public_sector_blogs/{question.name}?" in asked[question.name]
        for parameter in question.parameters:
            assert any(f"{parameter.name}=" in path for path in asked[question.name])


def test_each_facet_that_has_values_is_chosen(asked: dict[str, list[str]]) -> None:
    assert all(
        path.startswith("/public_sector_blogs/figures?unit=") for path in asked["figures by unit"]
    )
    assert {"figures by verdict", "posts by blog_id", "checks by check"} <= asked.keys()


@pytest.mark.parametrize("missed", [{"p95": AIM * 1.1}, {"failed": 1}, {"cut": 1}])
def test_a_kind_is_missed_when_pages_are_late_fail_or_are_cut_short(
    missed: dict[str, float],
) -> None:
    assert not MET.is_missed
    assert MET.__class__(**{**{n: getattr(MET, n) for n in MET.__slots__}, **missed}).is_missed


def test_what_is_said_to_be_deep_is_no_first_page(asked: dict[str, list[str]]) -> None:
    deep = [path for kind, paths in asked.items() if kind.endswith(", deep") for path in paths]
    assert deep and all("_next=" in path or "_offset=" in path for path in deep)
