"""Does the work with other parts: ``python -m benchmarks.other_parts TEXT FIGURES IN OUT``.

That is what one would put together in a day, of well-kept parts, to get figures out of feeds:
feedparser reads, trafilatura or inscriptis makes text, quantulum3 finds figures (with spaCy, in the
places alone that it takes for numbers), datasketch finds near-copies, sqlite-utils stores and
indexes. Runs in a process of its own, and prints the seconds of CPU of each step as JSON. The
tables have the names of ours, and of their columns those that can be filled.
"""

from __future__ import annotations

import json
import re
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.peers import Peer, peer

VARIANTS = (
    ("trafilatura", "quantulum3"), ("inscriptis", "quantulum3"),
    ("inscriptis", "spaCy NER, quantulum3"),
)  # fmt: skip
SHINGLE = 3  # words
# Of the shingles of two posts so many are the same: datasketch's way to say near-copy.
ALIKE = 0.5
_WORD = re.compile(r"\w+")


class Entry(NamedTuple):
    """An entry of a feed, as it stands there."""

    id: str
    url: str
    title: str | None
    published: str | None
    html: str


class Clock:
    """Adds up the seconds of CPU of each step."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = {}

    @contextmanager
    def __call__(self, step: str) -> Iterator[None]:
        start = time.process_time()
        yield
        self.seconds[step] = self.seconds.get(step, 0) + time.process_time() - start


def entries(path: Path) -> Iterator[Entry]:
    """Read a feed: JSON Feed by itself, all else by feedparser."""
    if path.suffix == ".json":
        for item in json.loads(path.read_text(encoding="utf-8"))["items"]:
            yield Entry(item["id"], item["url"], item.get("title"), item.get("date_published"),
                        item["content_html"])  # fmt: skip
        return
    import feedparser

    for entry in feedparser.parse(path.read_bytes()).entries:
        content = entry.get("content") or [entry.get("summary_detail", {"value": ""})]
        yield Entry(entry.get("id") or entry.link, entry.link, entry.get("title"),
                    entry.get("published"), content[0]["value"])  # fmt: skip


def to_text(name: str) -> Callable[[str], str]:
    """Return what makes text of the HTML of a post."""
    if name == "inscriptis":
        from inscriptis import get_text

        return get_text  # type: ignore[no-any-return]
    from trafilatura import extract

    # It looks for the article of a whole page.
    page = "<html><body><article>{}</article></body></html>"
    return lambda html: extract(page.format(html)) or ""


class Copies:
    """Finds near-copies by datasketch: MinHash of shingles, and an index that proposes."""

    def __init__(self) -> None:
        from datasketch import MinHash, MinHashLSH

        self._hash: Any = MinHash
        self._index: Any = MinHashLSH(threshold=ALIKE)

    def of(self, id: str, text: str) -> list[tuple[str, str]]:
        """Return the pairs of a post with posts before, which are near-copies of it."""
        words = _WORD.findall(text.lower())
        shingles = zip(*(words[i:] for i in range(SHINGLE)), strict=False)
        made = self._hash()
        made.update_batch([" ".join(shingle).encode() for shingle in shingles])
        if made.is_empty():
            return []
        pairs = [(min(id, other), max(id, other)) for other in self._index.query(made)]
        self._index.insert(id, made)
        return pairs


def build(text: str, figures: str, feeds: Sequence[Path], database: Path) -> Mapping[str, float]:
    """Build a database of feeds by these parts; return the seconds of CPU of each step."""
    clock = Clock()
    with clock("loading"):
        from sqlite_utils import Database

        make_text, find, copies = to_text(text), peer(figures), Copies()
        tables = Database(database)
    with clock("parsing"):  # a later capture of a post takes the place of the earlier
        posts = {entry.id: entry for feed in feeds for entry in entries(feed)}.values()
    with clock("text"):
        texts = [make_text(post.html) for post in posts]
    with clock("figures"):
        found = [row for post, body in zip(posts, texts, strict=True)
                 for row in _figures(find, post.id, body)]  # fmt: skip
    with clock("near-copies"):
        pairs = [pair for post, body in zip(posts, texts, strict=True)
                 for pair in copies.of(post.id, body)]  # fmt: skip
    with clock("storing"):
        rows = [
            {"id": post.id, "url": post.url, "title": post.title, "published": post.published,
             "body": body}
            for post, body in zip(posts, texts, strict=True)
        ]  # fmt: skip
        tables["posts"].insert_all(rows, pk="id")  # type: ignore[union-attr]
        tables["posts"].enable_fts(["title", "body"])  # type: ignore[union-attr]
        _store(tables, "figures", ["post_id", "quote", "value", "unit", "char_start"], found)
        _store(tables, "cross_posts", ["post_id", "other_post_id"], pairs)
    return clock.seconds


def _figures(find: Peer, id: str, text: str) -> Iterator[tuple[Any, ...]]:
    for q in find.extract(text):
        yield id, q.quote, q.value, q.unit, q.char_start


def _store(tables: Any, name: str, columns: Sequence[str], rows: Sequence[tuple[Any, ...]]) -> None:
    kinds = {"value": float, "char_start": int}
    tables[name].create({column: kinds.get(column, str) for column in columns})
    tables[name].insert_all(dict(zip(columns, row, strict=True)) for row in rows)
    tables[name].create_index(["post_id"])


if __name__ == "__main__":
    text, figures, folder, target = sys.argv[1:]
    feeds = sorted(path for path in Path(folder, "feeds").rglob("*.*") if path.suffix != ".yml")
    print(json.dumps(build(text, figures, feeds, Path(target))))
