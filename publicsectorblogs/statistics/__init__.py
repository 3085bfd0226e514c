"""The published statistics: one module in this folder for each, or a package of them.

A module declares a `STATISTIC`: its table, its columns with their units, the function that
recognises its statements in a post and its figures. Its queries and its chart, where it has any,
stand beside it in a YAML file of the same name. Nothing else needs to know of it: the build, the
site and the tests find it here. Whether its numbers hold up is asked of all figures alike, by the
relations (see relations/) and by primary sources.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial

from publicsectorblogs.declared import declared_in
from publicsectorblogs.figures.sentences import sentences_of
from publicsectorblogs.ids import ids_of, plain
from publicsectorblogs.model import (
    CrossPost,
    Figure,
    Findings,
    Post,
    Stated,
    Statement,
)  # fmt: skip
from publicsectorblogs.tables import COMPILED, FROM_POSTS, Column, Row, Table


@dataclass(frozen=True, slots=True)
class Statistic:
    """A published statistic; see the module's docstring."""

    table: str
    title: str
    description: str
    columns: Sequence[Column]  # its own, which stand between those that every statistic has
    shown: tuple[str, ...]  # those of its own columns that matter most, in order of use
    heading: Callable[[Row], str]  # what a row says, in a line
    recognise: Callable[[Post, Sequence[Figure]], list[Statement]]


def table_of(statistic: Statistic) -> Table:
    """Return the table of a statistic, with the columns that every statistic has."""
    return Table(
        statistic.table,
        statistic.title,
        f"{statistic.description} To count each statement once, keep the rows in which copy_of is "
        "NULL.",
        (
            Column("id", "TEXT", "Stable identifier of the row.", key=True),
            *statistic.columns,
            Column("quote", "TEXT", "The words of the post that state it, exactly as they stand "
                   "there.", required=True, called="words"),
            Column("post_id", "TEXT", "The post that states it.", required=True,
                   references="posts"),
            Column("figure_id", "TEXT", "The figure in these words; NULL where they hold no "
                   "number.", references="figures"),
            Column("char_start", "INTEGER", "Where the quote begins in the post's body, from 0.",
                   "characters", required=True),
            Column("char_end", "INTEGER", "Where the quote ends in the post's body, exclusive.",
                   "characters", required=True),
            Column("copy_of", "TEXT", "The row that states the same in a near-copy of the post; "
                   "NULL where no other does. It does not say which post is the original.",
                   references=statistic.table, absent="none"),
            Column("doubts", "TEXT", "What its figure contradicts, in words; NULL where it "
                   "contradicts nothing that is known.", absent="none",
                   called="what it contradicts"),
        ),
        partial(_rows, statistic.table),
        licence=COMPILED,
        source=FROM_POSTS,
        label="quote",
        heading=statistic.heading,
        sort="post_id",
        shown=(*statistic.shown, "quote", "post_id", "doubts"),
        by_hash=True,
        of_all=True,
    )  # fmt: skip


def _rows(table: str, findings: Findings) -> Iterator[Row]:
    for row in findings.stated:
        if row.table == table:
            statement = row.statement
            yield {
                "id": row.id, **statement.values, "quote": row.quote, "post_id": row.post_id,
                "figure_id": statement.figure.id if statement.figure else None,
                "char_start": statement.char_start, "char_end": statement.char_end,
                "copy_of": row.copy_of, "doubts": row.doubts,
            }  # fmt: skip


@cache
def discover() -> tuple[Statistic, ...]:
    """Return the `STATISTIC` of each module in this folder, in the order of their names."""
    return tuple(declared_in(__name__, "STATISTIC"))


def recognise(post: Post, figures: Sequence[Figure]) -> list[Stated]:
    """Return what `post` states of every statistic, in the order of tables and places."""
    found = [(one, s) for one in discover() for s in one.recognise(post, figures)]
    ids = ids_of("s", [_identity(statistic, post, s) for statistic, s in found])
    return [
        Stated(identity, one.table, post.id, s, post.body[s.char_start : s.char_end])
        for identity, (one, s) in zip(ids, found, strict=True)
    ]


def _identity(statistic: Statistic, post: Post, s: Statement) -> tuple[object, ...]:
    """What tells a row from the others: its words, their sentence, and what it always says of them.

    What a row may say is often known from elsewhere in the post, such as the year of an event.
    """
    start, end = sentences_of(post.body).around(s.char_start, s.char_end)
    said = (s.values[c.name] for c in statistic.columns if c.required and c.type == "TEXT")
    words = post.body[s.char_start : s.char_end]
    return statistic.table, post.id, plain(post.body[start:end]), plain(words), *said


def mark_copies(
    rows: Sequence[Stated], pairs: Iterable[CrossPost], copies: Mapping[str, str]
) -> list[Stated]:
    """Return `rows`, with a mark on those that repeat, in a near-copy, a row that counts.

    `copies` maps a figure that a near-copy repeats to the one that counts; rows about a figure
    follow it where all their numbers agree. Rows without one are the same when all their values
    are.
    """
    by_figure = {
        (row.table, row.statement.figure.id, _numbers(row)): row.id
        for row in rows
        if row.statement.figure
    }
    by_values: dict[tuple[object, ...], tuple[int, str]] = {}  # the first row, and its turn
    for turn, row in enumerate(rows):
        if not row.statement.figure:
            by_values.setdefault(_values(row, row.post_id), (turn, row.id))
    earlier: dict[str, list[str]] = defaultdict(list)  # of a post, its near-copies of a lesser id
    for pair in pairs:
        earlier[pair.other_post_id].append(pair.post_id)
    counted: dict[str, str] = {}
    for row in sorted(rows, key=lambda row: row.post_id):
        if figure := row.statement.figure:
            same = by_figure.get((row.table, copies.get(figure.id, ""), _numbers(row)))
        else:
            keys = (_values(row, post_id) for post_id in earlier[row.post_id])
            _, same = min((by_values[key] for key in keys if key in by_values), default=(0, None))
        if same:
            counted[row.id] = counted.get(same, same)
    return [replace(row, copy_of=counted.get(row.id)) for row in rows]


def _values(row: Stated, post_id: str) -> tuple[object, ...]:
    """What a row states, as if `post_id` stated it: two rows of the same key state the same."""
    return (row.table, post_id, *row.statement.values.values())


def _numbers(row: Stated) -> tuple[object, ...]:
    """The measures that a row states."""
    return tuple(v for v in row.statement.values.values() if isinstance(v, (int, float)))
