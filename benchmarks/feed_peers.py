"""Stores a folder of feeds as another tool does: ``python -m benchmarks.feed_peers TOOL IN OUT``.

Each runs in a process of its own, so that its memory can be told, and prints the entries that
it stored. None of them makes what the build makes (sanitised text, figures, near-copies, search).
"""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any


def feed_to_sqlite(feeds: Sequence[Path], database: Path) -> int:
    """Ingest them with feed-to-sqlite, a table for each feed; those that it cannot are skipped."""
    from feed_to_sqlite import ingest_feed

    lost: list[str] = []
    for feed in feeds:
        try:
            ingest_feed(str(database), feed_content=feed.read_text(encoding="utf-8"))
        except Exception as error:  # whatever it raises is its answer to this feed
            lost.append(f"{feed.parent.name}: {error!r}")
    if lost:
        print(f"{len(lost)} feeds lost, first {lost[0]}", file=sys.stderr)
    with closing(sqlite3.connect(database)) as connection:
        found = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        tables = [name for (name,) in found if name != "feeds"]
        counts = (connection.execute(f'SELECT count(*) FROM "{name}"') for name in tables)
        return sum(count for ((count,),) in counts)


def reader(feeds: Sequence[Path], database: Path) -> int:
    """Add them to reader and update it, without its search."""
    from reader import make_reader

    tool = make_reader(str(database), feed_root="")
    for feed in feeds:
        tool.add_feed(str(feed))
    tool.update_feeds()
    return int(tool.get_entry_counts().total)


def feedparser_sanitising(feeds: Sequence[Path], database: Path) -> int:
    """Parse them with feedparser as it comes, and insert the entries with sqlite-utils."""
    return _feedparser(feeds, database, sanitise=True)


def feedparser_bare(feeds: Sequence[Path], database: Path) -> int:
    """As above, but without feedparser's own sanitising of HTML."""
    return _feedparser(feeds, database, sanitise=False)


def _feedparser(feeds: Sequence[Path], database: Path, *, sanitise: bool) -> int:
    import feedparser
    from sqlite_utils import Database

    table = Database(database)["entries"]
    for feed in feeds:
        parsed = feedparser.parse(feed.read_bytes(), sanitize_html=sanitise)
        table.upsert_all(map(_row, parsed.entries), pk="id")  # type: ignore[union-attr]
    return int(table.count)


def _row(entry: Any) -> dict[str, str | None]:
    content = entry.get("content")
    return {
        "id": entry.get("id"), "title": entry.get("title"), "link": entry.get("link"),
        "author": entry.get("author"), "published": entry.get("published"),
        "summary": entry.get("summary"), "content": content[0].value if content else None,
    }  # fmt: skip


TOOLS: dict[str, Callable[[Sequence[Path], Path], int]] = {
    "feed-to-sqlite": feed_to_sqlite, "reader": reader,
    "feedparser, sqlite-utils": feedparser_sanitising,
    "feedparser, not sanitising, sqlite-utils": feedparser_bare,
}  # fmt: skip

if __name__ == "__main__":
    # Others of the benchmarks' packages want these; sqlite-utils loads them where they are.
    sys.modules |= dict.fromkeys(("numpy", "pandas"))  # type: ignore[arg-type]
    name, folder, target = sys.argv[1:]
    print(TOOLS[name](sorted(Path(folder).rglob("feed.xml")), Path(target)))
