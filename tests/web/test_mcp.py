"""Programs ask over MCP at /-/mcp where the extra `mcp` is installed, and get short answers."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from threading import Thread
from typing import Any

import pytest

mcp = pytest.importorskip("mcp", reason="the extra mcp is not installed")
pytest.importorskip("datasette_mcp", reason="the extra mcp is not installed")


def asked(site: str, question: Callable[[Any], Awaitable[Any]]) -> Any:
    """Ask a site by a client of MCP, in a thread, since a browser may hold this one's loop."""

    async def ask() -> Any:
        async with mcp.Client(f"{site}/-/mcp") as client:
            return await question(client)

    answers: list[Any] = []
    thread = Thread(target=lambda: answers.append(asyncio.run(ask())))
    thread.start()
    thread.join()
    return answers[0]


def sql(site: str, statement: str) -> Any:
    arguments = {"database": "public_sector_blogs", "sql": statement}
    return asked(site, lambda client: client.call_tool("execute_sql", arguments))


def test_a_program_finds_the_tools_and_the_schema(site: str) -> None:
    tools = asked(site, lambda client: client.list_tools()).tools
    assert {tool.name for tool in tools} == {
        "list_databases", "get_database_schema", "execute_sql",
    }  # fmt: skip


def test_a_statement_is_answered(site: str) -> None:
    answer = sql(site, "select count(*) as figures from figures")
    assert answer.structured_content["rows"][0]["figures"] > 0


def test_answers_are_short(site: str) -> None:
    statement = "select posts.body from posts, posts as other, posts as third"
    answer = sql(site, statement).structured_content
    assert answer["truncated"]
    assert len(answer["rows"]) == 100
    assert max(len(row["body"]) for row in answer["rows"]) <= 1001


@pytest.mark.parametrize(
    "statement", ["delete from posts", "nonsense", "select load_extension('x')"]
)
def test_what_is_no_reading_is_refused(site: str, statement: str) -> None:
    answer = sql(site, statement)
    assert answer.is_error
