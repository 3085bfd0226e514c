"""The report of all benchmarks, which the program writes."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import click
import pytest
from lxml import etree

from benchmarks import all as all_benchmarks
from benchmarks.all import PARTS, Asked, Runnable, measure
from benchmarks.report import (
    FOLDER,
    Circumstances,
    Measured,
    Part,
    Point,
    Results,
    Table,
    chart,
    circumstances,
    markdown,
)
from benchmarks.runs import interleaved, run, spread

AT = Circumstances("a machine", "reader 3", "abc1234", "2026-11-20", True, 0.4, 5)
ONE, OTHER = Part("one", "The one", "What it is."), Part("other", "The other", "And this.")
TABLE = Table(["", "seconds"], [["ours", "12"], ["a|b", "14"]], "Of ten.")
POINTS = [
    Point(panel, series, posts, posts / 100)
    for panel in ("seconds", "MB") for series in ("ours", "theirs") for posts in (1_000, 10_000)
]  # fmt: skip


def report(**measured: Measured) -> str:
    results = Results()
    for part, one in measured.items():
        results.add(part, one, AT)
    return markdown(results, [ONE, OTHER])


def test_a_report_says_of_each_part_where_it_was_measured_and_what() -> None:
    said = report(one=Measured([TABLE]))
    assert "- Machine: a machine" in said and "- Versions: reader 3" in said
    assert "| [The one](#the-one) |  | abc1234 | 2026-11-20 | clean | 5 | 0.4 |" in said
    assert "Of ten.\n\n|  | seconds |\n| --- | --- |\n| ours | 12 |\n| a&#124;b | 14 |" in said


def test_what_was_not_run_says_so() -> None:
    said = report(one=Measured([TABLE]))
    assert "| [The other](#the-other) | **not run** |" in said
    assert said.endswith("## The other\n\nAnd this.\n\n**Not run.**\n")


def test_a_part_that_is_run_again_takes_the_place_of_its_own_section_alone(tmp_path: Path) -> None:
    results = Results()
    results.add("one", Measured([TABLE], "10,000 posts", POINTS), AT)
    results.add("one", Measured([TABLE], "2,000 posts"), AT)
    results.add("other", Measured([TABLE]), AT)
    results.write(tmp_path, [ONE, OTHER])
    again = Results.read(tmp_path)
    assert markdown(again, [ONE, OTHER]) == markdown(results, [ONE, OTHER])
    again.add("one", Measured([replace(TABLE, says="Anew.")], "2,000 posts"), AT)
    again.write(tmp_path, [ONE, OTHER])
    said = (tmp_path / "RESULTS.md").read_text(encoding="utf-8")
    assert said.count("Of ten.") == 2 and said.count("Anew.") == 1
    assert said.index("### 2,000 posts") < said.index("Anew.") < said.index("### 10,000 posts")
    assert "(growth.svg)" in said and (tmp_path / "growth.svg").exists()


def test_the_chart_of_growth_has_a_panel_for_each_measure_and_names_what_it_draws() -> None:
    drawn = etree.fromstring(chart(POINTS).encode())
    said = [text.strip() for text in drawn.itertext() if text.strip()]
    assert {"seconds", "MB", "ours", "theirs", "posts"} <= set(said)


def test_the_parts_that_are_asked_for_are_run_one_by_one_and_each_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def sized(asked: Asked) -> Iterator[Measured]:
        for posts in asked.posts:
            yield Measured([TABLE], f"{posts:,} posts", POINTS)

    def fails(asked: Asked) -> Iterator[Measured]:
        raise click.ClickException("no such tool")

    parts = (
        Runnable("one", "The one", "What it is.", sized, timed=True),
        Runnable("other", "The other", "And this.", fails),
    )
    monkeypatch.setattr(all_benchmarks, "PARTS", parts)
    asked = Asked((200, 1_000), 10, 3, 5, tmp_path, None)
    with pytest.raises(click.ClickException, match="no such tool"):
        measure(["one", "other"], asked, tmp_path)
    kept = Results.read(tmp_path).of("one")
    assert [(one.of, at.rounds) for one, at in kept] == [("200 posts", 3), ("1,000 posts", 3)]
    assert "**Not run.**" in (tmp_path / "RESULTS.md").read_text(encoding="utf-8")


def test_the_report_in_the_repository_is_that_of_what_was_measured() -> None:
    said = (FOLDER / "RESULTS.md").read_text(encoding="utf-8")
    assert said == markdown(Results.read(FOLDER), PARTS), "make bench ARGS=--rewrite"


def test_circumstances_name_the_commit_and_whether_the_tree_is_as_committed() -> None:
    now = circumstances(None)
    assert now.rounds is None and now.load >= 0 and "cores" in now.machine


def test_works_are_done_in_turn() -> None:
    done: list[str] = []
    made = interleaved({"a": lambda: done.append("a"), "b": lambda: done.append("b")}, 2)
    assert done == ["a", "b", "a", "b"] and made == {"a": [None, None], "b": [None, None]}


def test_a_spread_is_the_median_with_the_least_and_the_most() -> None:
    assert spread([3, 1.234, 2000]) == "3 (1.23 to 2,000)" and spread([0.012]) == "0.012"


def test_a_command_is_measured_and_one_that_fails_says_what_it_said() -> None:
    held = bytearray(200_000_000)  # which does not count as memory of the command
    done = run([sys.executable, "-S", "-c", "print(6 * 7)"])
    assert done.output == "42\n" and done.cpu > 0 and 1 < done.megabytes < len(held) / 2e6
    with pytest.raises(click.ClickException, match="cannot"):
        run([sys.executable, "-S", "-c", "raise SystemExit('it cannot')"])
