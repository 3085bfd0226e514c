"""Tables are offered by what they answer."""

from __future__ import annotations

from publicsectorblogs.groups import GROUPS, MADE, grouped
from publicsectorblogs.tables import discover


def test_every_group_names_tables_that_exist() -> None:
    assert {name for names in GROUPS.values() for name in names} <= {t.name for t in discover()}


def test_every_table_stands_in_one_group_and_those_named_nowhere_in_the_last() -> None:
    found = grouped({table.name: 3 for table in discover()})
    assert list(found) == [*GROUPS, MADE]
    names = [table.name for listed in found.values() for table, _ in listed]
    assert sorted(names) == sorted(table.name for table in discover())
    assert "captures" in [table.name for table, _ in found[MADE]]


def test_a_table_without_rows_is_not_offered_but_one_whose_rows_are_not_counted_is() -> None:
    found = grouped({**{table.name: 0 for table in discover()}, "posts": 2, "figures": None})
    assert {group: [(table.name, count) for table, count in listed]
            for group, listed in found.items()} == {
        "Posts and people": [("posts", 2)], "Numbers": [("figures", None)],
    }  # fmt: skip
