"""What a run tells its user: a line per blog that changed or failed, offers, and the count."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from publicsectorblogs.fetch.visit import Outcome
from publicsectorblogs.words import so_many

RESULTS = ("new", "unchanged", "retired", "skipped", "failed")


def lines(outcomes: Iterable[Outcome]) -> Iterator[str]:
    """Yield the report on a run, line by line. Blogs where nothing changed are only counted."""
    outcomes = list(outcomes)
    for outcome in outcomes:
        if outcome.result != "unchanged":
            yield _line(outcome)
    offers = [f"  {o.blog.id}: {offer}" for o in outcomes for offer in o.offers]
    if offers:
        yield "Changes offered to sources/blogs.yml:"
        yield from offers
    counts = Counter[str](outcome.result for outcome in outcomes)
    parts = [f"{counts[result]} {result}" for result in RESULTS if counts[result]]
    yield f"{so_many(len(outcomes), 'blog')}: {', '.join(parts) or 'nothing to fetch'}"


def _line(outcome: Outcome) -> str:
    parts = []
    if outcome.captures:
        entries = so_many(outcome.entries, "new entry", "new entries")
        parts.append(f"{entries} in {so_many(outcome.captures, 'capture')}")
    if outcome.result == "retired":
        parts.append("gone for good (410); it will not be asked for again")
    if outcome.reason:
        parts.append(outcome.reason)
    return f"{outcome.result:8} {outcome.blog.id}: {'; '.join(parts)}"
