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
from collections.abc import Sequence
from pathlib import Path

import click
import yaml

from publicsectorblogs import FILE, statistics
from publicsectorblogs.changes import Change, changes, counts, in_words, write_changes
from publicsectorblogs.described import DATASET, Issue, issue_of, rights
from publicsectorblogs.described.citation import citation_cff, zenodo
from publicsectorblogs.described.web_annotations import Misplaced
from publicsectorblogs.editions import OPEN
from publicsectorblogs.exports import SUMS, made_anew, write_exports, write_sums
from publicsectorblogs.inputs import sha256_of
from publicsectorblogs.read_only import read_only

# Why a figure is gone, and which ids say so.
_WHY_GONE = {
    "withdrawn with their posts": "withdrawn WHERE id = ?",
    "no longer stated by their posts": "former_figures WHERE id = ?",
    "under another identifier now": "retired_figures WHERE id = ? AND is_same",
    "no longer read so": "retired_figures WHERE id = ? AND NOT is_same",
}


class NotReleasable(Exception):
    """A database that is not to be published; says why."""


def write_release(
    database: Path, folder: Path, last: Path | None = None, address: str | None = None
) -> None:  # fmt: skip
    """Make the folder of a release anew.

    `last`: the database of the last release; `address`: where the site is published.

    Raises NotReleasable for a database that is not the open edition, FileExistsError where the
    folder holds other files than a release, and Misplaced, sqlite3.Error and OSError as they come.
    On these the folder stays as it is.
    """
    issue, before = open_issue(database), open_issue(last) if last else None
    with made_anew(folder, SUMS) as partial:
        write_exports(database, partial, address)
        shutil.copyfile(database, partial / FILE)
        sha256 = sha256_of(partial / FILE)
        (partial / f"{FILE}.sha256").write_text(f"{sha256}  {FILE}\n", encoding="utf-8")
        _write_citations(partial, issue, sha256, address)
        about = [f"# {DATASET.title}, version {issue.version}", "", rights(issue), ""]
        told = _since(last, before, partial, address) if last and before else _first(partial)
        (partial / "CHANGES.md").write_text("\n".join([*about, *told]), encoding="utf-8")
        names = sorted({path.name for path in partial.iterdir()} - {SUMS, FILE})
        write_sums(partial, [partial / name for name in (FILE, *names)])


def open_issue(database: Path) -> Issue:
    """Return what a database says of itself.

    Raises NotReleasable, with its name, for a file that is no database or not the open edition.
    """
    try:
        with read_only(database) as connection:
            issue = issue_of(connection)
    except (KeyError, sqlite3.Error) as error:
        raise NotReleasable(f"{database} does not say what it is: {error}") from error
    if issue.edition != OPEN:
        raise NotReleasable(
            f"{database} is not the open edition, which alone may be passed on; "
            f"build_db.py --edition {OPEN} makes it"
        )
    return issue


def _write_citations(folder: Path, issue: Issue, sha256: str, address: str | None) -> None:
    cited = citation_cff(issue, sha256, address)
    text = yaml.safe_dump(cited, sort_keys=False, allow_unicode=True, width=100)
    (folder / "CITATION.cff").write_text(text, encoding="utf-8")
    archived = json.dumps(zenodo(issue), ensure_ascii=False, indent=2)
    (folder / ".zenodo.json").write_text(f"{archived}\n", encoding="utf-8")


def _first(folder: Path) -> list[str]:
    """Return what the first release holds, in a line."""
    with read_only(folder / FILE) as connection:
        counted = [(table, *connection.execute(f"SELECT count(*) FROM {table}").fetchone())
                   for table in ("posts", "figures")]  # fmt: skip
    held = ", ".join(f"{count:,} {table}" for table, count in counted)
    return [f"The first release: {held}.", ""]


def _since(last: Path, before: Issue, folder: Path, address: str | None) -> list[str]:
    """Write what differs from the last release row by row; return it in lines of Markdown."""
    found = list(changes(last, folder / FILE))
    write_changes(found, folder / "changes.csv")
    summed_up = _summed_up(found, folder / FILE, last)
    return [f"Since version {before.version}:", "", *summed_up, "", in_words(found, address)]


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
        f"- Figures: {counts(figures) or 'none changed'}{_why_gone(figures, database)}.",
        f"- Statistics: {', '.join(changed) or 'none changed'}.",
        f"- Other tables: {', '.join(others) or 'none changed'}.",
        *(f"- Columns that {words}: {', '.join(sorted(names))}."
          for words, names in (("are new", now - before), ("are gone", before - now)) if names),
    ]  # fmt: skip


def _columns(database: Path) -> set[str]:
    """Return the columns of a database, as table.column."""
    with read_only(database) as connection:
        rows = connection.execute("SELECT table_name || '.' || column_name FROM columns")
        return {name for (name,) in rows}


def _why_gone(figures: Sequence[Change], database: Path) -> str:
    """Return why figures are gone, in words; their addresses still answer, and say so."""
    gone = [one.key for one in figures if one.change == "removed"]
    with read_only(database) as connection:
        reasons = {
            words: sum(bool(connection.execute(f"SELECT 1 FROM {found}", [one])
                            .fetchone()) for one in gone)
            for words, found in _WHY_GONE.items()
        }  # fmt: skip
    told = ", ".join(f"{count:,} {words}" for words, count in reasons.items() if count)
    return f"; of those removed {told}" if told else ""


@click.command()
@click.argument("database", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.argument("folder", type=click.Path(path_type=Path, file_okay=False))
@click.option("--last", type=click.Path(path_type=Path, exists=True, dir_okay=False),
              help="The database of the last release.")  # fmt: skip
@click.option("--address", envvar="SITE_ADDRESS", help="Where the site is published, for links.")
def main(database: Path, folder: Path, last: Path | None, address: str | None) -> None:
    """Make the release of DATABASE, which is the open edition, in FOLDER, which is made anew."""
    try:
        write_release(database, folder, last, address or None)
    except NotReleasable as error:
        raise click.ClickException(str(error)) from error
    except (sqlite3.Error, OSError, Misplaced) as error:
        raise click.ClickException(f"{database}: {error}") from error
    click.echo(f"wrote {sum(1 for _ in folder.iterdir())} files into {folder}")


if __name__ == "__main__":
    main()
