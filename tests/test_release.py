"""A release is a folder with all that is published of a version of the data."""

from __future__ import annotations

import csv
import hashlib
import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from publicsectorblogs.exports import read_exports
from publicsectorblogs.release import main
from tests.builds import run_build

REGISTER = """blogs:
  - {id: parks, name: Parks, licence: Open Government Licence v3.0, licence_spdx: OGL-UK-3.0,
     attribution: Contains public sector information licensed under the Open Government Licence v3.0.}
  - {id: halls, name: Halls}
"""
FEED = """<rss version="2.0"><channel><title>Parks</title><item><guid>g</guid><title>Our year</title>
<description>The council planted {} trees in the park. Volunteers watered them on 9 days.</description>
</item><item><guid>h</guid><title>Our week</title><link>https://parks.example.org/h</link>
<description>We lost 3 gates, and found 2 of them in the pond of a neighbour.</description></item></channel></rss>"""
PAGE = """Our sums

The hall cost £500, as far as we know, for all that was ever said about it by anybody.

Nobody may republish this line.

Original source – Halls
"""
WITHDRAWN = (
    'withdrawn: [{post: "https://parks.example.org/h", date: 2026-11-25, reason: Asked for.}]\n'
)


def build(sources: Path, output: Path, edition: str = "open") -> Path:
    result = run_build("--sources", sources, "--output", output, "--edition", edition)
    assert result.returncode == 0, result.stderr
    return output


def capture(sources: Path, day: str, trees: int) -> None:
    feed = sources / "feeds" / "parks" / f"{day}.xml"
    feed.write_text(FEED.format(trees), encoding="utf-8")
    feed.with_name(f"{day}.xml.yml").write_text(f"fetched: '{day}T09:00:00Z'\n", encoding="utf-8")


def release(database: Path, folder: Path, *options: object) -> str:
    words = [database, folder, *options]
    result = CliRunner().invoke(main, list(map(str, words)))
    return result.output if result.exit_code else ""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two releases, between which a post was edited and another withdrawn."""
    folder = tmp_path_factory.mktemp("releases")
    sources = folder / "sources"
    (sources / "feeds" / "parks").mkdir(parents=True)
    (sources / "pages").mkdir()
    (sources / "pages" / "page.txt").write_text(PAGE, encoding="utf-8")
    (sources / "blogs.yml").write_text(REGISTER, encoding="utf-8")
    capture(sources, "2026-11-24", 120)
    build(sources, folder / "full.db", "full")
    last = build(sources, folder / "1.db")
    capture(sources, "2026-11-26", 140)
    (sources / "withdrawn.yml").write_text(WITHDRAWN, encoding="utf-8")
    options = ("--last", last, "--address", "https://numbers.example.org")
    assert not release(build(sources, folder / "2.db"), folder / "second", *options)
    return folder


def told(database: Path, name: str) -> str:
    with closing(sqlite3.connect(database)) as connection:
        sql = "select value from build_info where name = ?"
        return str(connection.execute(sql, [name]).fetchone()[0])


def test_a_release_holds_the_database_and_each_table_as_files(folder: Path) -> None:
    database = folder / "second" / "public_sector_blogs.db"
    assert database.read_bytes() == (folder / "2.db").read_bytes()
    names = {path.name for path in (folder / "second").iterdir()}
    assert {f"figures.{kind}" for kind in ("csv", "json", "ndjson", "xlsx", "parquet")} < names


def test_its_sums_are_those_of_all_its_files(folder: Path) -> None:
    second = folder / "second"
    lines = (second / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    sums = {name: sha256 for sha256, name in (line.split("  ") for line in lines)}
    assert set(sums) == {path.name for path in second.iterdir()} - {"SHA256SUMS"}
    for name, sha256 in sums.items():
        assert hashlib.sha256((second / name).read_bytes()).hexdigest() == sha256, name
    own = (second / "public_sector_blogs.db.sha256").read_text(encoding="utf-8")
    assert own == f"{sums['public_sector_blogs.db']}  public_sector_blogs.db\n"
    assert read_exports(second, sums["public_sector_blogs.db"])["figures.parquet"].size > 0


@pytest.fixture
def without_exports(monkeypatch: pytest.MonkeyPatch) -> None:
    """Make releases without the tables as files, which take long and have tests of their own."""
    monkeypatch.setattr("publicsectorblogs.release.write_exports", lambda *_: [])


def test_the_same_databases_make_the_same_release(
    folder: Path, tmp_path: Path, without_exports: None
) -> None:
    options = ("--last", folder / "1.db", "--address", "https://numbers.example.org")
    assert not release(folder / "2.db", tmp_path / "again", *options)
    for path in (tmp_path / "again").iterdir():
        if path.name != "SHA256SUMS":
            assert path.read_bytes() == (folder / "second" / path.name).read_bytes(), path.name


def test_the_first_release_says_what_it_holds(
    folder: Path, tmp_path: Path, without_exports: None
) -> None:
    assert not release(folder / "1.db", tmp_path / "first")
    words = (tmp_path / "first" / "CHANGES.md").read_text(encoding="utf-8")
    assert "The first release: 3 posts, 5 figures." in words
    assert not (tmp_path / "first" / "changes.csv").exists()


def test_it_says_in_words_what_changed_with_links(folder: Path) -> None:
    words = (folder / "second" / "CHANGES.md").read_text(encoding="utf-8")
    databases = [folder / "1.db", folder / "2.db"]
    before, now = (told(database, "version of the data") for database in databases)
    assert words.startswith(f"# Public Sector Blogs, version {now}\n")
    assert "Contains public sector information licensed under the Open Government" in words
    assert f"Since version {before}:" in words
    assert (
        "- Figures: 1 added, 3 removed; of those removed 2 withdrawn with their posts, "
        "1 no longer stated by their posts.\n" in words
    )
    assert "- Statistics: none changed.\n" in words
    with closing(sqlite3.connect(databases[1])) as connection:
        ((figure,),) = connection.execute("select id from figures where quote = '140'").fetchall()
    row = f"[{figure}](https://numbers.example.org/public_sector_blogs/figures/{figure})"
    assert f"- {row} added: `140`" in words


def test_every_difference_is_a_row_and_nothing_withdrawn_is_told(folder: Path) -> None:
    second = folder / "second"
    with (second / "changes.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows[0]["table"] == "figures"
    gone = {
        row["before"] for row in rows if (row["table"], row["change"]) == ("figures", "removed")
    }
    assert gone == {"120", ""}
    for path in second.iterdir():
        for words in (b"pond of a neighbour", b"may republish this line"):
            assert words not in path.read_bytes(), path.name


def test_it_is_cited_by_its_version_and_the_day_of_its_newest_source(folder: Path) -> None:
    second = folder / "second"
    version = told(second / "public_sector_blogs.db", "version of the data")
    cited = yaml.safe_load((second / "CITATION.cff").read_text(encoding="utf-8"))
    assert cited["version"] == version and version.startswith("2026-11-26-")
    assert cited["date-released"] == "2026-11-26"
    assert cited["url"] == "https://numbers.example.org"
    sha256 = (second / "public_sector_blogs.db.sha256").read_text(encoding="utf-8").split()[0]
    assert cited["identifiers"][0]["value"] == f"sha256:{sha256}"
    archive = json.loads((second / ".zenodo.json").read_text(encoding="utf-8"))
    assert (archive["version"], archive["publication_date"]) == (version, "2026-11-26")
    assert archive["upload_type"] == "dataset" and archive["creators"][0]["name"]
    assert "Open Government Licence v3.0" in archive["notes"]


def test_only_the_open_edition_is_released(folder: Path, tmp_path: Path) -> None:
    assert "is not the open edition" in release(folder / "full.db", tmp_path / "release")
    last = ("--last", folder / "full.db")
    assert "is not the open edition" in release(folder / "2.db", tmp_path / "release", *last)
    assert not (tmp_path / "release").exists()


@pytest.mark.parametrize("content", [b"", b"no database"])
def test_a_file_that_cannot_be_released_or_compared_with_is_named(
    folder: Path, tmp_path: Path, content: bytes
) -> None:
    other = tmp_path / "other.db"
    other.write_bytes(content)
    said = f"Error: {other} does not say what it is"
    assert release(other, tmp_path / "release").startswith(said)
    assert release(folder / "2.db", tmp_path / "release", "--last", other).startswith(said)


def test_a_database_with_a_figure_that_is_not_where_it_says_is_not_released(
    folder: Path, tmp_path: Path
) -> None:
    moved = tmp_path / "moved.db"
    shutil.copyfile(folder / "2.db", moved)
    with closing(sqlite3.connect(moved)) as connection:
        connection.execute(
            "update figures set char_start = char_start + 1, char_end = char_end + 1"
        )
        connection.commit()
    said = release(moved, tmp_path / "release")
    assert said.startswith(f"Error: {moved}: figure ") and len(said.splitlines()) == 1


def test_a_folder_with_other_files_is_left_alone(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "letters.txt").write_text("Dear", encoding="utf-8")
    assert "would be emptied" in release(folder / "2.db", tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["letters.txt"]
