"""The files of a blog's feed as they were read before: a new one has no older one read again.

The captures of a feed repeat most of its entries, so what is long in an entry is kept once for all
captures that have it, under a hash of itself.
"""

from __future__ import annotations

import hashlib
import pickle
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

from publicsectorblogs.kept import Get
from publicsectorblogs.model import Blog, Capture, Link, Problem, Remnant
from publicsectorblogs.read.feed import FeedReading
from publicsectorblogs.shelf import Place, Shelf


@dataclass(frozen=True, slots=True)
class Feed:
    """One file under the feeds folder: a feed's reading, or the blogs of an OPML list."""

    capture: Capture
    reading: FeedReading | None
    blogs: tuple[Blog, ...]  # what its blog would be called if no register knew it
    problems: tuple[Problem, ...] = ()


class _Long(NamedTuple):
    """What is long in an entry: of its post, and of what it is recognised by."""

    body: str
    html: str | None
    remnants: tuple[Remnant, ...]
    links: tuple[Link, ...]
    opening: str


class Readings:
    """What is kept of the files of one blog, and is to be kept of them."""

    def __init__(self, get: Get, shelf: Shelf, *, worth_it: bool) -> None:
        """`worth_it`: whether some files of the blog may be read again when others change."""
        self._get, self._shelf, self._worth_it = get, shelf, worth_it
        self._known: dict[str, _Long] = {}
        # The names of all that is to be kept, and where that is which is new.
        self.entries: dict[str, Place | None] = {}

    def feed(
        self, path: Path, sidecar: bytes | None, data: bytes, read: Callable[[], Feed]
    ) -> Feed:
        """Return what a file holds: as it is kept or, if it is not, as `read()` returns it.

        `path`: below the sources folder. Raises what `read` raises.
        """
        if not self._worth_it:
            return read()
        whole = repr((path.as_posix(), sidecar, hashlib.sha256(data).digest()))
        name = hashlib.sha256(whole.encode()).hexdigest()
        return self._taken(name) or self._put(name, read())

    def _taken(self, name: str) -> Feed | None:
        found = self._get(name)
        if found is None:
            return None
        feed, names = pickle.loads(found)
        entries = [self._long(one) for one in names]
        if None in entries:
            return None
        self.entries[name] = None
        return _whole(feed, [one for one in entries if one])

    def _long(self, name: str) -> _Long | None:
        if name not in self._known:
            found = self._get(name)
            if found is None:
                return None
            self._known[name] = pickle.loads(found)
            self.entries[name] = None
        return self._known[name]

    def _put(self, name: str, feed: Feed) -> Feed:
        if feed.reading:
            short, entries = _parted(feed, feed.reading)
            names = [self._leave(pickle.dumps(one, pickle.HIGHEST_PROTOCOL)) for one in entries]
            value = pickle.dumps((short, names), pickle.HIGHEST_PROTOCOL)
            self.entries[name] = self._shelf.put(value)
        return feed

    def _leave(self, value: bytes) -> str:
        name = hashlib.sha256(value).hexdigest()
        if name not in self.entries:
            self.entries[name] = self._shelf.put(value)
        return name


def _parted(feed: Feed, reading: FeedReading) -> tuple[Feed, list[_Long]]:
    """Return a feed without what is long in its entries, and that."""
    entries = [
        _Long(post.body, post.html, post.remnants, post.links, identity.opening)
        for post, identity in zip(reading.posts, reading.identities, strict=True)
    ]
    none = _Long("", None, (), (), "")
    return replace(feed, reading=_with(reading, [none] * len(entries))), entries


def _whole(feed: Feed, entries: list[_Long]) -> Feed:
    return replace(feed, reading=_with(feed.reading, entries) if feed.reading else None)


def _with(reading: FeedReading, entries: list[_Long]) -> FeedReading:
    """Return a reading whose entries have these for what is long in them."""
    posts = (
        post._replace(body=one.body, html=one.html, remnants=one.remnants, links=one.links)
        for post, one in zip(reading.posts, entries, strict=True)
    )
    identities = (
        identity._replace(opening=one.opening)
        for identity, one in zip(reading.identities, entries, strict=True)
    )
    return replace(reading, posts=tuple(posts), identities=tuple(identities))
