"""The tables by what they answer, as readers are offered them."""

from __future__ import annotations

from collections.abc import Mapping

from publicsectorblogs import statistics, tables
from publicsectorblogs.tables import Table

# A table that is named nowhere tells how the data was made.
MADE = "How it was made"
GROUPS = {
    "Posts and people": ("posts", "blogs", "authors", "post_authors", "quotations", "tags",
                         "post_tags", "links", "cross_posts"),
    "Numbers": ("figures", "checks", "check_figures", "relations", "primary_sources",
                "units"),
    "Statistics": tuple(statistic.table for statistic in statistics.discover()),
}  # fmt: skip


def grouped(counts: Mapping[str, int | None]) -> dict[str, list[tuple[Table, int | None]]]:
    """Return the tables that hold something, by what they answer, with how many rows they have.

    A count of None is one that is not known.
    """
    group_of = {name: group for group, names in GROUPS.items() for name in names}
    order = [name for names in GROUPS.values() for name in names]
    found: dict[str, list[tuple[Table, int | None]]] = {group: [] for group in (*GROUPS, MADE)}
    for table in sorted(
        tables.discover(), key=lambda t: order.index(t.name) if t.name in order else len(order)
    ):
        if counts.get(table.name) != 0:
            found[group_of.get(table.name, MADE)].append((table, counts.get(table.name)))
    return {group: listed for group, listed in found.items() if listed}
