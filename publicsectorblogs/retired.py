"""Carries figures of a release that later ones do not have, so that citations of them answer.

    python -m publicsectorblogs.retired LAST NEW sources/retired_figures.csv

adds to the file each figure that the database LAST answers for and NEW does not. A build reads the
file as it reads all its sources, so that an id once released answers in every later release.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import click

from publicsectorblogs.ids import plain
from publicsectorblogs.model import Retired, RetiredFigure, SourceError
from publicsectorblogs.read.private import masked
from publicsectorblogs.read.retired_file import read_retired, write_retired
from publicsectorblogs.read_only import side_by_side

# The tables by which the identifier of a figure is answered.
ANSWERED = ("figures", "former_figures", "retired_figures", "withdrawn")
_STATED = """
    SELECT f.id, f.quote, f.sentence, f.post_id, p.blog_id, p.label, coalesce(p.url, ''), :version
    FROM last.{table} AS f JOIN last.posts AS p ON p.id = f.post_id
"""
_RETIRED = """
    SELECT id, quote, sentence, stated_in, blog_id, post, coalesce(url, ''), last_version
    FROM last.retired_figures
"""
_VERSION = "SELECT value FROM last.build_info WHERE name = 'version of the data'"


class CurrentFigure(NamedTuple):
    """A figure as the present build reads it."""

    id: str
    quote: str
    sentence: str


def retire(figure: RetiredFigure, post_id: str | None, stated: Iterable[CurrentFigure]) -> Retired:
    """Return a retired figure with the one of its post that reads these words now, if one does.

    `stated`: the figures of the post. The figure is the same where sentence and words are. Else
    one is in its place if it alone has these words and more, or, where none has, a part of them,
    in that sentence or in a longer or shorter one of the same words.
    """
    sentence, words = _plain(figure)
    near = [(one, _plain(one)) for one in stated]
    near = [(one, its) for one, its in near if sentence in its[0] or its[0] in sentence]
    same = [one for one, its in near if its == (sentence, words)]
    longer = [one for one, its in near if _has(its[1], words)]
    shorter = [one for one, its in near if _has(words, its[1])]
    found = same or longer or shorter
    heir = found[0].id if len(found) == 1 else None
    return Retired(figure, post_id, heir, bool(same and heir))


def newly_retired(last: Path, new: Path) -> Iterator[RetiredFigure]:
    """Yield the figures that one database answers for and another does not.

    E-mail addresses and mobile numbers, which older releases show, are masked. Raises
    sqlite3.Error where a file is no database of the dataset.
    """
    with side_by_side(last=last, new=new) as connection:
        connection.execute("CREATE TEMP TABLE answered (id TEXT PRIMARY KEY)")
        for table in ANSWERED:
            connection.execute(f"INSERT OR IGNORE INTO answered SELECT id FROM new.{table}")
        found = connection.execute(_VERSION).fetchone()
        if found is None:
            raise sqlite3.DataError("it does not say of which version its data are")
        for sql in _asked(connection):
            gone = f"SELECT * FROM ({sql}) WHERE id NOT IN (SELECT id FROM answered) ORDER BY id"
            for identity, quote, sentence, *rest in connection.execute(gone, {"version": found[0]}):
                yield RetiredFigure(identity, masked(quote), masked(sentence), *rest)


def _asked(connection: sqlite3.Connection) -> Iterator[str]:
    """Yield the SQL that asks for figures, of those tables that the last database has."""
    sql = "SELECT name FROM last.sqlite_master WHERE type = 'table'"
    has = {name for (name,) in connection.execute(sql)}
    yield from (_STATED.format(table=name) for name in ANSWERED[:2] if name in has)
    if "retired_figures" in has:
        yield _RETIRED


def _plain(one: CurrentFigure | RetiredFigure) -> tuple[str, str]:
    return plain(one.sentence), plain(one.quote)


def _has(words: str, some: str) -> bool:
    return f" {some} " in f" {words} "


def _replace(file: Path, content: bytes) -> None:
    """Write a file as a whole or not at all: no other file has what it tells."""
    partial = file.with_name(f"{file.name}.partial")
    partial.write_bytes(content)
    partial.replace(file)


@click.command()
@click.argument("last", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.argument("new", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.argument("ledger", type=click.Path(dir_okay=False, path_type=Path))
def main(last: Path, new: Path, ledger: Path) -> None:
    """Add to the CSV file LEDGER the figures of the database LAST that NEW does not answer for.

    Where nothing is to be added the file stays as it is.
    """
    try:
        known = read_retired(ledger.read_bytes()) if ledger.exists() else ()
        found = {one.id: one for one in (*newly_retired(last, new), *known)}
    except SourceError as error:
        raise click.ClickException(f"{ledger}:{error.line or 1}: {error.problem}") from error
    except sqlite3.Error as error:
        problem = f"{last} or {new} is no database of the dataset: {error}"
        raise click.ClickException(problem) from error
    added = len(found) - len(known)
    if added:
        _replace(ledger, write_retired(found.values()))
    click.echo(f"{added} figures of the last release are carried on in {ledger}")


if __name__ == "__main__":
    main()
