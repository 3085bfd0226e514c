"""What differs between two databases is told by the stable ids of their rows."""

from __future__ import annotations

import csv
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner

from publicsectorblogs.changes import Change, changes, in_words, main
from tests.builds import build_page

POST = """Our year

The council planted %s trees in the park. Volunteers watered them on 9 days.

Original source – Parks

"""


@pytest.fixture(scope="module")
def databases(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The same page as it was, and with another number."""
    folder = tmp_path_factory.mktemp("changes")
    return {trees: build_page(folder / trees, POST % trees) for trees in ("120", "140")}


def test_a_database_does_not_differ_from_itself(databases: dict[str, Path]) -> None:
    assert list(changes(databases["120"], databases["120"])) == []
    assert in_words([]) == "Nothing differs.\n"


def test_figures_come_first_and_keep_their_ids(databases: dict[str, Path]) -> None:
    found = list(changes(databases["120"], databases["140"]))
    assert found[0].table == "figures"
    figures = {(one.change, one.column, one.before, one.after)
               for one in found if one.table == "figures"}  # fmt: skip
    assert {kind for kind, *_ in figures} >= {"added", "removed"}
    assert {one.table for one in found}.isdisjoint({"build_info", "columns"})


def test_there_and_back_the_same_differs(databases: dict[str, Path]) -> None:
    there, back = (
        {(one.table, one.key, one.column) for one in changes(databases[a], databases[b])}
        for a, b in (("120", "140"), ("140", "120"))
    )
    assert there == back


def test_a_database_from_before_there_were_withdrawals_is_compared(
    databases: dict[str, Path], tmp_path: Path
) -> None:
    old = Path(shutil.copy(databases["140"], tmp_path / "old.db"))
    with closing(sqlite3.connect(old)) as connection:
        connection.execute("DROP TABLE withdrawn")
    told = [list(changes(databases["120"], new)) for new in (databases["140"], old)]
    assert told[0] == told[1]


def test_the_text_counts_rows_and_quotes_some() -> None:
    added = [Change("figures", f"f{n}", "added", "quote", None, f"{n} trees") for n in range(30)]
    changed = Change("posts", "p1", "changed", "title", None, "Our | year")
    words = in_words([*added, changed])
    assert "## figures: 30 added" in words
    assert "- f0 added: `0 trees`" in words
    assert "- and 10 more, see the CSV" in words
    assert "- p1: title `NULL` → `Our \\| year`" in words


def test_a_text_that_is_withheld_now_is_called_so() -> None:
    withheld = Change("posts", "p1", "changed", "body", None, None)
    assert "- p1: body is no longer published" in in_words([withheld])


def test_the_command_writes_every_difference(databases: dict[str, Path], tmp_path: Path) -> None:
    output = tmp_path / "changes.csv"
    arguments = [str(databases["120"]), str(databases["140"]), str(output)]
    result = CliRunner().invoke(main, arguments)
    assert result.exit_code == 0
    assert "## figures: " in result.output
    with output.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert len(rows) == len(list(changes(databases["120"], databases["140"])))


@pytest.mark.parametrize("content", ["", "nonsense" * 200])
@pytest.mark.parametrize("is_old", [True, False])
def test_a_file_that_is_no_database_of_the_dataset_is_named(
    databases: dict[str, Path], tmp_path: Path, content: str, is_old: bool
) -> None:
    wrong = tmp_path / "wrong.db"
    wrong.write_text(content)
    two = (wrong, databases["120"]) if is_old else (databases["120"], wrong)
    result = CliRunner().invoke(main, [*map(str, two), str(tmp_path / "c.csv")])
    assert result.exit_code == 1
    assert f"{two[0]} or {two[1]} is no database of these" in result.output
    assert not (tmp_path / "c.csv").exists()
