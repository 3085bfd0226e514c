"""Makes a release: a folder with all that is published of a version of the data.

    python -m publicsectorblogs.release open.db release --last last.db

The folder holds the database and its SHA-256, each table as files (see exports.py), what differs
from the last release, in words and row by row, and how the release is cited: CITATION.cff, and
.zenodo.json for an archive. The same databases make the same files.
"""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple

import click
import yaml

from publicsectorblogs import statistics
from publicsectorblogs.changes import Change, changes, counts, in_words, write_changes
from publicsectorblogs.editions import OPEN
from publicsectorblogs.exports import SUMS, sha256_of, write_exports

DATABASE = "public_sector_blogs.db"
_WHY_GONE = {
    "withdrawn": "withdrawn with their posts",
    "former_figures": "no longer stated by their posts",
    "retired_figures": "no longer read so",
}
_OPEN = (
    "This is the open edition. It leaves out the text of posts whose licence is not known to allow "
    "its republication, and keeps their titles, addresses and hashes, and their figures with the "
    "sentences that state them. The figures, statistics and checks are dedicated to the public "
    "domain (CC0 1.0); the posts keep the licence of their blog, see the table blogs."
)


class NotReleasable(Exception):
    """A database that is not to be published; says why."""


class Version(NamedTuple):
    """What a database says of itself that its citation needs."""

    version: str
    captured: str  # when the newest of its sources was, ISO 8601, or words where that is not known
    attributions: Sequence[str]  # the lines that the licences of its blogs ask for
    holds: Mapping[str, int]  # rows of tables

    @property
    def day(self) -> str | None:
        """The day of the newest source, where it is known to the day."""
        day = self.captured[: len("2026-11-26")]
        return day if day.count("-") == 2 else None


def write_release(
    database: Path, folder: Path, citation: Path, last: Path | None = None,
    address: str | None = None,
) -> None:  # fmt: skip
    """Make the folder of a release anew.

    `citation`: the file CITATION.cff of the project; `last`: the database of the last release;
    `address`: where the site is published.

    Raises NotReleasable for a database that is not the open edition, FileExistsError where the
    folder holds other files than a release, and sqlite3.Error and OSError as they come. On these
    the folder stays as it is.
    """
    version = _version(database)
    if last:
        _version(last)
    if folder.exists() and any(folder.iterdir()) and not (folder / SUMS).is_file():
        raise FileExistsError(f"{folder} holds other files, and would be emptied")
    partial = folder.with_name(f"{folder.name}.partial")
    write_exports(database, partial)
    shutil.copyfile(database, partial / DATABASE)
    sha256 = sha256_of(partial / DATABASE)
    (partial / f"{DATABASE}.sha256").write_text(f"{sha256}  {DATABASE}\n", encoding="utf-8")
    _write_changes(partial, version, last, address)
    cited = _cited(yaml.safe_load(citation.read_text(encoding="utf-8")), version, sha256, address)
    text = yaml.safe_dump(cited, sort_keys=False, allow_unicode=True, width=100)
    (partial / "CITATION.cff").write_text(text, encoding="utf-8")
    zenodo = json.dumps(_for_zenodo(cited, version), ensure_ascii=False, indent=2)
    (partial / ".zenodo.json").write_text(f"{zenodo}\n", encoding="utf-8")
    _write_sums(partial)
    shutil.rmtree(folder, ignore_errors=True)
    partial.rename(folder)


def _version(database: Path) -> Version:
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection:
        told = dict(connection.execute("SELECT name, value FROM build_info"))
        if told.get("edition") != OPEN:
            raise NotReleasable(
                f"{database} is not the open edition, which alone may be passed on; "
                f"build_db.py --edition {OPEN} makes it"
            )
        sql = "SELECT DISTINCT attribution FROM blogs WHERE attribution IS NOT NULL AND posts > 0"
        attributions = sorted(line for (line,) in connection.execute(sql))
    prefix = "rows in "
    holds = {name.removeprefix(prefix): int(value)
             for name, value in told.items() if name.startswith(prefix)}  # fmt: skip
    return Version(told["version of the data"], told["newest capture"], attributions, holds)


def _write_changes(
    folder: Path, version: Version, last: Path | None, address: str | None
) -> None:  # fmt: skip
    """Write what differs from the last release, in words and, where there is one, row by row."""
    about = [f"# Public Sector Blogs, version {version.version}", "", _rights(version), ""]
    if last is None:
        posts, figures = (f"{version.holds[name]:,} {name}" for name in ("posts", "figures"))
        about += [f"The first release: {posts}, {figures}.", ""]
    else:
        found = list(changes(last, folder / DATABASE))
        write_changes(found, folder / "changes.csv")
        about += [*_summed_up(found, folder / DATABASE, last), "", in_words(found, address)]
    (folder / "CHANGES.md").write_text("\n".join(about), encoding="utf-8")


def _summed_up(found: Sequence[Change], database: Path, last: Path) -> list[str]:
    """Return the differences in a few lines: figures, why they are gone, statistics, the rest."""
    of_table: dict[str, list[Change]] = {}
    for one in found:
        of_table.setdefault(one.table, []).append(one)
    measured = [one.table for one in statistics.discover()]
    changed = [f"{name} ({counts(of_table[name])})" for name in measured if name in of_table]
    others = [name for name in of_table if name not in ("figures", *measured)]
    figures = of_table.get("figures", [])
    before, now = _columns(last), _columns(database)
    return [
        f"Since version {_version(last).version}:", "",
        f"- Figures: {counts(figures) or 'none changed'}{_why_gone(figures, database)}.",
        f"- Statistics: {', '.join(changed) or 'none changed'}.",
        f"- Other tables: {', '.join(others) or 'none changed'}.",
        *(f"- Columns that {words}: {', '.join(sorted(names))}."
          for words, names in (("are new", now - before), ("are gone", before - now)) if names),
    ]  # fmt: skip


def _columns(database: Path) -> set[str]:
    """Return the columns of a database, as table.column."""
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection:
        rows = connection.execute("SELECT table_name || '.' || column_name FROM columns")
        return {name for (name,) in rows}


def _why_gone(figures: Sequence[Change], database: Path) -> str:
    """Return why figures are gone, in words; their addresses still answer, and say so."""
    gone = [one.key for one in figures if one.change == "removed"]
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as connection:
        reasons = {
            words: sum(bool(connection.execute(f"SELECT 1 FROM {table} WHERE id = ?", [one])
                            .fetchone()) for one in gone)
            for table, words in _WHY_GONE.items()
        }  # fmt: skip
    told = ", ".join(f"{count:,} {words}" for words, count in reasons.items() if count)
    return f"; of those removed {told}" if told else ""


def _rights(version: Version) -> str:
    return " ".join([_OPEN, *version.attributions])


def _cited(
    project: Mapping[str, Any], version: Version, sha256: str, address: str | None
) -> dict[str, Any]:  # fmt: skip
    """Return the project's CITATION.cff for this release."""
    release: dict[str, Any] = {**project, "version": version.version}
    if version.day:
        release["date-released"] = version.day
    if address:
        release["url"] = address
    release["identifiers"] = [
        {"type": "other", "value": f"sha256:{sha256}", "description": f"The SHA-256 of {DATABASE}"}
    ]
    return release


def _for_zenodo(cited: Mapping[str, Any], version: Version) -> dict[str, Any]:
    """Return the same for Zenodo, whose own keys these are (developers.zenodo.org)."""
    names = (one.get("name") or f"{one['family-names']}, {one['given-names']}"
             for one in cited["authors"])  # fmt: skip
    return {
        "upload_type": "dataset",
        "title": cited["title"],
        "description": cited["abstract"],
        "creators": [{"name": name} for name in names],
        "version": cited["version"],
        **({"publication_date": version.day} if version.day else {}),
        "access_right": "open",
        "license": "cc-zero",
        "keywords": cited["keywords"],
        "language": "eng",
        "notes": _rights(version),
    }


def _write_sums(folder: Path) -> None:
    """Write the SHA-256 of each file, the database first, as `read_exports` expects."""
    names = sorted(path.name for path in folder.iterdir() if path.name not in (SUMS, DATABASE))
    lines = (f"{sha256_of(folder / name)}  {name}\n" for name in (DATABASE, *names))
    (folder / SUMS).write_text("".join(lines), encoding="utf-8")


@click.command()
@click.argument("database", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option("--last", type=click.Path(path_type=Path, exists=True, dir_okay=False),
              help="The database of the last release.")  # fmt: skip
@click.option("--citation", type=click.Path(path_type=Path, exists=True, dir_okay=False),
              default=Path("CITATION.cff"), show_default=True)  # fmt: skip
@click.option("--address", envvar="SITE_ADDRESS", help="Where the site is published, for links.")
def main(
    database: Path, folder: Path, last: Path | None, citation: Path, address: str | None
) -> None:  # fmt: skip
    """Make the release of DATABASE, which is the open edition, in FOLDER, which is made anew."""
    try:
        write_release(database, folder, citation, last, address or None)
    except (NotReleasable, sqlite3.Error, OSError) as error:
        raise click.ClickException(str(error)) from error
    click.echo(f"wrote {sum(1 for _ in folder.iterdir())} files into {folder}")


if __name__ == "__main__":
    main()
