"""Receipts and verdicts: whether what was read stands there, and whether what is stated holds.

The first is a promise of the build, which a broken receipt stops. The second is asked where the
text itself makes it possible (see relations/), or a primary source does; what comes of it stands
beside the numbers and never changes them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from publicsectorblogs.model import Check, Findings, Post

HOLDS, LOOSE, CONTRADICTS = VERDICTS = ("holds", "loose", "contradicts")


class BrokenReceipt(Exception):
    """A quote that is not what stands at its place; names the table, the row and the words."""


def verify_receipts(post: Post, said: Findings) -> None:
    """Raise BrokenReceipt for the first quote that is not what stands at its place in the post."""
    for table, subject, quote, start, end in receipts_of(said):
        there = post.body[start:end]
        if there != quote or not quote:
            raise BrokenReceipt(
                f"{table} {subject}: post {post.id} has {there!r} at {start}:{end}, not {quote!r}"
            )


def receipts_of(said: Findings) -> Iterator[tuple[str, str, str, int, int]]:
    """Yield each quote with its place: table, subject, words, and where they begin and end.

    Evidence that stands in the feed and not in the body has no place, and is none.
    """
    for author in said.authorships:
        if author.char_start is not None and author.char_end is not None:
            yield "post_authors", author.name, author.quote, author.char_start, author.char_end
    for one in said.quotations:
        yield "quotations", one.speaker or "", one.quote, one.char_start, one.char_end
    for figure in said.figures:
        q = figure.quantity
        yield "figures", figure.id, q.quote, q.char_start, q.char_end
    for row in said.stated:
        yield row.table, row.id, row.quote, row.statement.char_start, row.statement.char_end


def mark_copied_checks(checks: Sequence[Check], copies: Mapping[str, str]) -> list[Check]:
    """Return `checks`, with a mark on those that compare the same again in a near-copy.

    `copies` maps a figure that a near-copy states again to the one that counts.
    """
    counted = {(check.check, check.source_id, check.figures): check.id for check in checks}
    marked = []
    for check in checks:
        figures = tuple((copies.get(figure, figure), part) for figure, part in check.figures)
        copy_of = counted.get((check.check, check.source_id, figures))
        marked.append(check if copy_of == check.id else check._replace(copy_of=copy_of))
    return marked


def verdicts_of(checks: Iterable[Check]) -> dict[str, str]:
    """Return the verdict on each figure that a check concerns: the worst of its checks'."""
    found: dict[str, str] = {}
    for check in checks:
        for figure, _ in check.figures:
            found[figure] = max(found.get(figure, HOLDS), check.verdict, key=VERDICTS.index)
    return found


def doubts_of(checks: Iterable[Check]) -> dict[str, str]:
    """Return, for each figure that a contradiction concerns, what it says, in words."""
    said: dict[str, set[str]] = defaultdict(set)
    for check in checks:
        if check.verdict == CONTRADICTS:
            cause = f" (likely cause: {check.cause})" if check.cause else ""
            for figure, _ in check.figures:
                said[figure].add(check.detail + cause)
    return {figure: "; ".join(sorted(words)) for figure, words in said.items()}
