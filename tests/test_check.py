"""The check of anyone's text, as a library call and as a command."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest
from click.testing import CliRunner

from publicsectorblogs.check import as_data, check, main
from tests.builds import ROOT

TEXT = "Of 500 people asked, 270 (64%) had heard of it. It cost about £40m."


def test_a_text_is_checked_by_its_own_words() -> None:
    checked = check(TEXT)
    assert [figure.quantity.quote for figure in checked.figures] == [
        "500",
        "270",
        "64%",
        "about £40m",
    ]
    (one,) = checked.checks
    assert (one.verdict, one.stated, one.computed) == ("contradicts", 64, 54)
    assert [checked.verdicts.get(figure.id) for figure in checked.figures] == [
        "contradicts", "contradicts", "contradicts", None
    ]  # fmt: skip


def test_the_same_text_gives_the_same_ids_and_plain_data() -> None:
    assert as_data(check(TEXT)) == as_data(check(TEXT))
    data = json.loads(json.dumps(as_data(check(TEXT))))
    ids = {figure["id"] for figure in data["figures"]}
    assert {figure["id"] for figure in data["checks"][0]["figures"]} < ids
    assert data["figures"][3]["verdict"] is None


def test_the_command_prints_lines_or_json(tmp_path: Path) -> None:
    file = tmp_path / "post.txt"
    file.write_text(TEXT, encoding="utf-8")
    lines = CliRunner().invoke(main, [str(file)]).output
    assert "'about £40m': 40000000 GBP, about (not checked)" in lines
    assert "\n1 comparison\n" in lines
    assert "contradicts: share of a whole: 270 of 500 is 54 per cent, not 64 per cent" in lines
    by_dash = CliRunner().invoke(main, ["-", "--json"], input=TEXT).output
    assert json.loads(by_dash) == as_data(check(TEXT))


@pytest.mark.parametrize("text", ["", "\n\n", "No figures here."])
def test_a_text_without_figures_has_none(text: str) -> None:
    assert check(text) == ([], [])


def test_what_cannot_be_read_is_a_clear_error(tmp_path: Path) -> None:
    file = tmp_path / "post.txt"
    file.write_bytes(b"\xff\xfe")
    result = CliRunner().invoke(main, [str(file)])
    assert result.exit_code == 1 and "not UTF-8 at byte 0" in result.output
    assert CliRunner().invoke(main, [str(tmp_path / "none")]).exit_code == 2


def test_the_query_of_the_docs_finds_what_does_not_hold_up(db: sqlite3.Connection) -> None:
    text = (ROOT / "docs" / "checking.md").read_text(encoding="utf-8")
    sql = text[text.index("select quote") :].partition("```")[0]
    found = {(row["quote"], row["part"], row["verdict"]) for row in db.execute(sql)}
    assert ("32 per cent", "stated", "contradicts") in found
