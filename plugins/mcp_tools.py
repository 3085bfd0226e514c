"""Keeps answers short that programs get over MCP at /-/mcp, where datasette-mcp is installed.

Its tool execute_sql gives as many rows as a page of JSON may have, some 14 MB of posts. What asks
here reads with a language model, for which a few rows are much.
"""

from __future__ import annotations

from typing import Any

from datasette import hookimpl
from datasette.app import Datasette
from datasette.database import QueryInterrupted
from datasette.utils import InvalidSql, sqlite3, validate_sql_select

ROWS = 100
LONGEST = 1000  # characters of a value; 100 rows of posts are at most some 400 kB with it


@hookimpl(trylast=True, optionalhook=True)
def register_mcp_tools(datasette: Datasette, mcp: Any) -> None:
    """Put a tool of the same name in the place of execute_sql."""
    from mcp.server.mcpserver.exceptions import ToolError

    async def execute_sql(database: str, sql: str) -> dict[str, Any]:
        """Run one read-only SQL statement; returns at most 100 rows, long values cut off.

        The table `columns` describes every column. Cite a figure by its address,
        /public_sector_blogs/figures/ID, and quote its sentence.
        """
        if database not in datasette.databases or database.startswith("_"):
            raise ToolError(f"There is no database {database!r}.")
        try:
            validate_sql_select(sql)
            found = await datasette.get_database(database).execute(
                sql, truncate=True, log_sql_errors=False
            )
        except QueryInterrupted:
            raise ToolError("This takes too long: ask for less.") from None
        except (InvalidSql, sqlite3.Error, sqlite3.Warning) as error:
            raise ToolError(str(error)) from None
        rows = [
            {name: _short(value) for name, value in zip(found.columns, row, strict=True)}
            for row in found.rows[:ROWS]
        ]
        cut = len(found.rows) > ROWS
        return {"columns": list(found.columns), "rows": rows, "truncated": cut}

    mcp.remove_tool("execute_sql")
    mcp.add_tool(execute_sql)


def _short(value: Any) -> Any:
    if isinstance(value, bytes):
        return f"{len(value)} bytes"
    if isinstance(value, str) and len(value) > LONGEST:
        return value[:LONGEST] + "…"
    return value
