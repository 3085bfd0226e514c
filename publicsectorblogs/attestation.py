"""What posts state beside what primary sources say of the same."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from publicsectorblogs.checks import CONTRADICTS, HOLDS
from publicsectorblogs.model import Check, Figure, PrimarySource, Problem, Stated
from publicsectorblogs.relations import check_id, in_words, tolerance_of, verdict_on

PRIMARY = "agrees with its primary source"


class _Pair(NamedTuple):
    """A figure, and the primary source that speaks of it."""

    figure: Figure
    source: PrimarySource


def check_sources(
    stated: Iterable[Stated], figures: Mapping[str, Sequence[Figure]],
    sources: Sequence[PrimarySource],
) -> list[Check]:  # fmt: skip
    """Return a check of each figure that a primary source speaks of.

    `figures`: by the id of a source, those that it picks by their id, or by post and words.
    """
    pairs = [
        *(_Pair(row.statement.figure, source)
          for row in stated if row.statement.figure
          for source in sources if speaks_of(source, row)),
        *(_Pair(figure, source) for source in sources for figure in figures.get(source.id, ())),
    ]  # fmt: skip
    return [check for pair in pairs if (check := _check(pair, pairs))]


def unmatched_sources(
    checks: Iterable[Check], sources: Sequence[PrimarySource], path: str
) -> list[Problem]:
    """Return a problem for each primary source that speaks of no stated figure."""
    met = {check.source_id for check in checks}
    return [
        Problem(path, f"speaks of no figure that a post states: {_subject(source)}", source.title)
        for source in sources
        if source.id not in met
    ]


def speaks_of(source: PrimarySource, row: Stated) -> bool:
    """Tell whether a source speaks of a row of its statistic.

    What holds `where_stated` has to be so only where the row states it: the number of tweets,
    for one, may be left out.
    """
    values = row.statement.values
    return (
        source.table == row.table
        and all(values.get(column) == value for column, value in source.match.items())
        and all(values.get(column) in (None, value)
                for column, value in source.where_stated.items())
    )  # fmt: skip


def _subject(source: PrimarySource) -> str:
    if source.table:
        return f"{source.table} {dict(source.match)}"
    return source.figure or f"“{source.words}” in the post {source.post}"


def _check(pair: _Pair, pairs: Sequence[_Pair]) -> Check | None:
    figure, source = pair
    q = figure.quantity
    verdict = verdict_on(q, source.value)
    if verdict is None or q.unit != source.unit:
        return None
    figures = ((figure.id, "stated"),)
    return Check(
        check_id(PRIMARY, (*figures, (source.id, "source"))), PRIMARY, verdict, q.value,
        source.value, tolerance_of(q), q.unit, figure.sentence,
        f"the post says {q.quote}, its primary source {in_words(source.value, source.unit)}",
        _cause(pair, pairs) if verdict == CONTRADICTS else None, figure.post_id, figures,
        source.id,
    )  # fmt: skip


def _cause(pair: _Pair, pairs: Sequence[_Pair]) -> str | None:
    """Two numbers of the source that the post gives for each other, where there is one such."""
    others = [
        other for other in pairs
        if other.figure.post_id == pair.figure.post_id and other.source.title == pair.source.title
        and other.figure.id != pair.figure.id and other.source.value != pair.source.value
    ]  # fmt: skip
    told = [(pair, other) for other in others if _says(pair, other)] or [
        (other, pair) for other in others if _says(other, pair) and not _says(other, other)
    ]
    return _swapped(*told[0]) if len(told) == 1 else None


def _says(one: _Pair, other: _Pair) -> bool:
    """Tell whether a figure is what the source of another says of that."""
    return verdict_on(one.figure.quantity, other.source.value) == HOLDS


def _swapped(one: _Pair, other: _Pair) -> str:
    """Return "the post's 26 per cent (neutral) is the source's 26.2 per cent (negative)"."""
    mine, its = one.source.match, other.source.match
    differ = [column for column in mine if mine[column] != its.get(column)]
    name, other_name = (
        ", ".join(str(match[column]) for column in differ if column in match)
        for match in (mine, its)
    )
    value = in_words(other.source.value, other.source.unit)
    return (
        f"two numbers swapped: the post's {one.figure.quantity.quote} ({name or one.source.id}) "
        f"is the source's {value} ({other_name or other.source.id})"
    )
