"""What the site logs of a request is short, whatever is asked."""

from __future__ import annotations

import logging
from pathlib import Path

import httpx
import pytest

from plugins.short_log import LONGEST, short, shorten

DB = "/public_sector_blogs"
LONG = "a" * 9000
ENDLESS = (
    "with recursive n(i) as (select 1 union all select i from n) select count(*), :long from n"
)
AROUND = 100  # characters that a line has beside an address


@pytest.mark.parametrize("kind", [".json", ".csv", ""])
@pytest.mark.parametrize(
    ("sql", "logged"),
    [
        (ENDLESS, ""),
        (f"select '{LONG}' from nowhere", "no such table: nowhere"),
        (f"select {LONG} from posts", "no such column: aaa"),
        ("select replace(:long, 'a', :long)", "too big"),
    ],
)
def test_nothing_that_is_refused_fills_the_log(
    http: httpx.Client, site_folder: Path, sql: str, logged: str, kind: str
) -> None:
    log = site_folder / "datasette.log"
    before = log.stat().st_size
    answer = http.get(f"{DB}{kind}", params={"sql": sql, "long": LONG})
    assert answer.status_code in (400, 503)  # 503: where the machine is busy with other work
    lines = log.read_bytes()[before:].decode().splitlines()
    assert len(lines) <= 4 and max(map(len, lines)) < LONGEST + AROUND
    assert logged in "\n".join(lines)


def test_a_line_of_the_log_is_what_it_was_where_it_is_short() -> None:
    line = logging.LogRecord("", 20, "", 1, "%s %d", ("/posts?_search=a b", 200), None)
    assert shorten(line) and line.getMessage() == "/posts?_search=a b 200"


def test_what_is_logged_stays_in_one_line() -> None:
    assert short("select 1\n  from posts") == "select 1 from posts"
    assert len(short(LONG)) == LONGEST
