"""The tables of the published statistics, which each declare their own columns."""

from __future__ import annotations

from publicsectorblogs.statistics import discover, table_of

TABLES = tuple(map(table_of, discover()))
