"""The SQL that makes the tables and their indexes, from their declarations (see tables/).

The index of a column by which readers sort a table holds all rows, so that a page is read in its
order and not sorted. Other indexes leave out NULL, which no facet and no join asks for. Behind
a facet stands the column that sorts its table, so that a chosen value is read in order, too.

An indexed column that is never NULL says CHECK (... IS NOT NULL) and not NOT NULL: of the latter
SQLite does not see that "= ?" leaves NULL out, and so would not use an index that does.
"""

from __future__ import annotations

from publicsectorblogs.tables import Column, Index, Table


def table_ddl(table: Table) -> str:
    """Return the SQL that makes a table."""
    lines = [_column_ddl(table, column) for column in table.columns]
    if len(keys(table)) > 1:
        lines.append(f"PRIMARY KEY ({', '.join(map(_quoted, keys(table)))})")
    return f"CREATE TABLE {table.name} (\n  " + ",\n  ".join(lines) + "\n)"


def index_ddl(table: Table) -> list[str]:
    """Return the SQL that makes each index of a table."""
    ordinary = (
        _index_ddl(table, column, then)
        for column in table.columns if is_indexed(table, column)
        for then in _seconds(table, column)
    )  # fmt: skip
    return [*ordinary, *(_index_of_several_ddl(table, index) for index in table.indexes)]


def keys(table: Table) -> list[str]:
    """Return the columns of a table's primary key."""
    return [column.name for column in table.columns if column.key]


def is_indexed(table: Table, column: Column) -> bool:
    """Tell whether a column has an index of its own, which the first column of a key needs not."""
    wanted = column.facet or column.references or column.index or _sorts(table, column)
    return bool(wanted) and column.name != keys(table)[0]


def leaves_out_null(table: Table, column: Column) -> bool:
    """Tell whether the index of a column does not have the rows in which it is NULL."""
    return is_indexed(table, column) and not _sorts(table, column)


def _seconds(table: Table, column: Column) -> list[str | None]:
    """Return what stands behind a column in each of its indexes; None: nothing."""
    sorts = table.sort or table.sort_desc
    then = (column.index_then, sorts if column.facet and column.name != sorts else None)
    return [*dict.fromkeys(name for name in then if name)] or [None]


def _index_ddl(table: Table, column: Column, then: str | None) -> str:
    columns = ", ".join(_quoted(name) for name in (column.name, then) if name)
    named = f"{column.name}_{then}" if then and then != column.index_then else column.name
    sql = f"CREATE INDEX {table.name}_{named} ON {table.name} ({columns})"
    known = f"WHERE {_quoted(column.name)} IS NOT NULL"
    return f"{sql} {known}" if leaves_out_null(table, column) else sql


def _sorts(table: Table, column: Column) -> bool:
    return column.sorts or column.name in (table.sort, table.sort_desc)


def _index_of_several_ddl(table: Table, index: Index) -> str:
    first = index.columns[0]
    # One that begins with the key sorts the table as it stands, so it may hold all rows.
    known = [] if [first] == keys(table) else [f"{_quoted(first)} IS NOT NULL"]
    where = " AND ".join([*known, *filter(None, [index.where])])
    columns, named = ", ".join(map(_quoted, index.columns)), "_".join(index.columns)
    sql = f"CREATE INDEX {table.name}_{named} ON {table.name} ({columns})"
    return f"{sql} WHERE {where}" if where else sql


def _column_ddl(table: Table, column: Column) -> str:
    name = _quoted(column.name)
    parts = [name, column.type]
    if keys(table) == [column.name]:
        parts.append("PRIMARY KEY")
    if column.required:
        parts.append(f"CHECK ({name} IS NOT NULL)" if is_indexed(table, column) else "NOT NULL")
    if column.unique:
        parts.append("UNIQUE")
    if column.values:
        parts.append(f"CHECK ({name} IN ({', '.join(map(_literal, column.values))}))")
    if column.rule:
        parts.append(f"CHECK ({column.rule})")
    if column.references:
        parts.append(f"REFERENCES {column.references} (id)")
    return " ".join(parts)


def _quoted(name: str) -> str:
    return f'"{name}"'


def _literal(value: str | int) -> str:
    return str(value) if isinstance(value, int) else "'" + value.replace("'", "''") + "'"
