"""Whether what the posts state holds up: one row for each check and subject.

A failed check is published beside the number and does not stop the build, but for one: a receipt
whose quote is not what stands at its place in the body breaks the promise of the dataset.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from rapidfuzz import fuzz

from publicsectorblogs.figures import requantify
from publicsectorblogs.model import (
    Authorship,
    Check,
    Figure,
    Findings,
    Post,
    PrimarySource,
    Problem,
    Quotation,
    Stated,
)  # fmt: skip
from publicsectorblogs.names import same_name
from publicsectorblogs.pages_and_feeds import own_address
from publicsectorblogs.read.identity import address_key
from publicsectorblogs.statistics import discover

AGREES = "the page and the feed agree"
RECEIPT = "quote stands in the body at its place"
NUMBER = "number can be read out of the quote"
PERCENT = "percentage lies between 0 and 100"
PRIMARY = "agrees with its primary source"
# Of 100: titles differ by what a page cuts off or adds, hardly by letters.
_SAME_TITLE = 90
# Words of a sentence about change, in which more than 100 per cent makes sense.
_CHANGE = re.compile(
    r"\b(?:ris|rose|grow|grew|increas|up|jump|soar|surg|higher|more|climb|inflat|exceed|over"
    r"|compared|faster|return|target|capacity|occupan)",
    re.IGNORECASE,
)


class BrokenReceipt(Exception):
    """A quote that is not what stands at its place; names the table, the row and the words."""


def check_united(page: Post, feed: Post) -> list[Check]:
    """Return a check for each fact that a saved page and a feed both state of one post."""
    stated = []
    if page.title and feed.title:
        same = fuzz.ratio(_letters(page.title), _letters(feed.title)) > _SAME_TITLE
        stated.append(("title", page.title, feed.title, same))
    if page.published and feed.published:
        same = feed.published.startswith(page.published)
        stated.append(("published", page.published, feed.published, same))
    address = own_address(page)
    if address and feed.url:
        same = address_key(address) == address_key(feed.url)
        stated.append(("url", address, feed.url, same))
    return [
        Check(f"{AGREES}: {fact}", "posts", page.id, page.id, agrees, known, found,
              None if agrees else f"the page's {fact} is {known}, the feed's {found}")
        for fact, known, found, agrees in stated
    ]  # fmt: skip


def _letters(title: str) -> str:
    return re.sub(r"\W+", "", same_name(title))


def check_post(post: Post, said: Findings) -> list[Check]:
    """Return the checks of what one post says: its receipts, numbers and percentages.

    Raises BrokenReceipt for a quote that does not match its place.
    """
    checks: dict[str, Check] = {}
    quoted: Sequence[Authorship | Quotation]
    for table, quoted in (("post_authors", said.authorships), ("quotations", said.quotations)):
        for one in quoted:
            if one.char_start is not None and one.char_end is not None:
                subject = f"{post.id} {one.char_start}"
                place = one.char_start, one.char_end
                checks[table + subject] = _receipt(table, subject, post, one.quote, place)
    found = list(checks.values())
    for figure in said.figures:
        found += _check_figure(figure, post)
    for row in said.stated:
        place = row.statement.char_start, row.statement.char_end
        found.append(_receipt(row.table, row.id, post, row.quote, place))
    return found


def check_stated(rows: Sequence[Stated], sources: Sequence[PrimarySource]) -> list[Check]:
    """Return the checks that the statistics make of their rows, and those of primary sources."""
    checks = []
    for statistic in discover():
        checks += statistic.check([row for row in rows if row.table == statistic.table])
    return checks + [check for row in rows for check in _check_against(row, sources)]


def unmatched_sources(
    rows: Sequence[Stated], sources: Sequence[PrimarySource], path: str
) -> list[Problem]:
    """Return a problem for each primary source that speaks of no row of its statistic."""
    return [
        Problem(path, f"no row of {source.table} matches {dict(source.match)}", source.title)
        for source in sources
        if not any(_speaks_of(source, row) for row in rows)
    ]


def doubts_of(failed: Iterable[Check], rows: Iterable[Stated]) -> dict[str, str]:
    """Return, for each figure and row of statistics that a failed check concerns, what it says.

    Checks that passed are passed over. A doubt about a row of `rows` is one about its figure.
    """
    figure_of = {row.id: row.statement.figure for row in rows}
    said: dict[str, list[str]] = {}
    for check in failed:
        if check.passed:
            continue
        words = check.detail or f"{check.check}: expected {check.expected}, found {check.found}"
        for identity in check.concerns or (check.subject_id,):
            figure = figure_of.get(identity)
            for subject in (identity, figure.id) if figure else (identity,):
                said.setdefault(subject, []).append(words)
    return {identity: "; ".join(sorted(set(words))) for identity, words in said.items()}


def _check_figure(figure: Figure, post: Post) -> Iterator[Check]:
    q = figure.quantity
    yield _receipt("figures", figure.id, post, q.quote, (q.char_start, q.char_end))
    if q.form == "vague":
        return
    stated = (q.value, q.low, q.high)
    again = requantify(q.quote)
    found = _numbers(*again) if again else "no number"
    yield Check(
        NUMBER, "figures", figure.id, figure.post_id, again == stated, _numbers(*stated), found
    )
    if q.unit == "percent":
        most = max(n for n in (q.value, q.low, q.high, 0) if n is not None)
        least = min(n for n in (q.value, q.low, q.high, 100) if n is not None)
        change = most > 100 and bool(_CHANGE.search(figure.sentence))
        yield Check(
            PERCENT, "figures", figure.id, figure.post_id, least >= 0 and (most <= 100 or change),
            "0 to 100", _numbers(q.value, q.low, q.high),
            "its sentence speaks of a change or a comparison" if change else None,
        )  # fmt: skip


def _receipt(table: str, subject: str, post: Post, quote: str, place: tuple[int, int]) -> Check:
    start, end = place
    there = post.body[start:end]
    if there != quote or not quote:
        raise BrokenReceipt(
            f"{table} {subject}: post {post.id} has {there!r} at {start}:{end}, not {quote!r}"
        )
    return Check(RECEIPT, table, subject, post.id, True)


def _check_against(row: Stated, sources: Sequence[PrimarySource]) -> Iterator[Check]:
    for source in sources:
        stated = row.statement.values.get(source.column)
        if not _speaks_of(source, row) or not isinstance(stated, int | float):
            continue
        agrees = round(source.value, _decimals(stated)) == stated
        yield Check(
            PRIMARY, row.table, row.id, row.post_id, agrees, _number(source.value),
            _number(stated),
            None if agrees else f"the post says {_number(stated)} {source.unit}, "
            f"its primary source {_number(source.value)}",
        )  # fmt: skip


def _speaks_of(source: PrimarySource, row: Stated) -> bool:
    values = row.statement.values
    return source.table == row.table and all(
        values.get(column) == value for column, value in source.match.items()
    )


def _decimals(number: float) -> int:
    return len(_number(number).partition(".")[2])


def _number(number: float | None) -> str:
    return "–" if number is None else f"{number:.10g}"


def _numbers(value: float | None, low: float | None, high: float | None) -> str:
    return _number(value) if value is not None else f"{_number(low)} to {_number(high)}"
