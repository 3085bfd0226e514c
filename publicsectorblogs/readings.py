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
from publicsectorblogs.model import Blog, Capture, Link, Problem, Remnant, SourceError
from publicsectorblogs.read.feed import FeedReading
from publicsectorblogs.shelf import Place, Shelf

# Entries of which what is long is held in memory, in case the next captures repeat it: those of
# some long feeds.
_HELD = 500
_PICKLED = pickle.HIGHEST_PROTOCOL


@dataclass(frozen=True, slots=True)
class Feed:
    """One file under the feeds folder: a feed, or an OPML list of blogs."""

    capture: Capture
    is_list: bool
    blogs: tuple[Blog, ...]  # what its blog would be called if no register knew it
    problems: tuple[Problem, ...] = ()
    newest: str = ""  # the date of its newest post, ISO 8601; "" where none is known
    name: str | None = None  # under which it is kept


class _Long(NamedTuple):
    """What is long in an entry: of its post, and of what it is recognised by."""

    body: str
    html: str | None
    remnants: tuple[Remnant, ...]
    links: tuple[Link, ...]
    opening: str


class Readings:
    """What the files of one blog hold, of which that which is kept is not read again.

    Only what one file holds is in memory at a time, but for the only file of a blog.
    """

    def __init__(self, get: Get, shelf: Shelf, *, worth_it: bool) -> None:
        """`worth_it`: whether some files of the blog may be read again when others change."""
        self._get, self._shelf, self._worth_it = get, shelf, worth_it
        self._read: dict[str, FeedReading] = {}  # of what is not kept, by the ids of captures
        self._long: dict[str, _Long] = {}  # some of those that were used last
        # The names of all that is to be kept, and where that is which is new.
        self.entries: dict[str, Place | None] = {}

    def feed(
        self, path: Path, sidecar: bytes | None, data: bytes,
        read: Callable[[], tuple[Feed, FeedReading | None]],
    ) -> Feed:  # fmt: skip
        """Return what a file is: as it is kept or, if it is not, as `read()` returns it.

        `path`: below the sources folder. Raises what `read` raises.
        """
        if not self._worth_it:
            feed, reading = read()
            if reading:
                self._read[feed.capture.id] = reading
            return feed
        whole = repr((path.as_posix(), sidecar, hashlib.sha256(data).digest()))
        name = hashlib.sha256(whole.encode()).hexdigest()
        return replace(self._kept(name) or self._put(name, *read()), name=name)

    def reading(self, feed: Feed) -> FeedReading:
        """Return what a feed holds that `feed` returned, here or where `entries` are from.

        Raises SourceError when it was kept, and the file of that has been deleted since.
        """
        if feed.name is None:
            return self._read[feed.capture.id]
        _, short, names = pickle.loads(self._needed(feed.name))
        return _with(short, [self._entry(name) for name in names])

    def _kept(self, name: str) -> Feed | None:
        """Return a feed that is kept, if all that it holds is."""
        found = self._get(name)
        if found is None:
            return None
        feed, _, names = pickle.loads(found)
        new = [one for one in names if one not in self.entries]
        for one in new:
            value = self._get(one)
            if value is None:
                return None
            self._hold(one, value)
        self.entries |= dict.fromkeys([name, *new])
        kept: Feed = feed
        return kept

    def _hold(self, name: str, value: bytes) -> _Long:
        if len(self._long) == _HELD:
            del self._long[next(iter(self._long))]
        entry: _Long = pickle.loads(value)
        self._long[name] = entry
        return entry

    def _entry(self, name: str) -> _Long:
        return self._long.get(name) or self._hold(name, self._needed(name))

    def _needed(self, name: str) -> bytes:
        place = self.entries[name]
        found = self._shelf.bytes_at(place) if place else self._get(name)
        if found is None:  # large blogs are read in two steps, and the file may go between them
            raise SourceError(".", "what the last build kept was deleted; please build again")
        return found

    def _put(self, name: str, feed: Feed, reading: FeedReading | None) -> Feed:
        short, entries = _parted(reading) if reading else (None, [])
        names = [self._leave(pickle.dumps(one, _PICKLED)) for one in entries]
        self.entries[name] = self._shelf.put(pickle.dumps((feed, short, names), _PICKLED))
        return feed

    def _leave(self, value: bytes) -> str:
        name = hashlib.sha256(value).hexdigest()
        if name not in self.entries:
            self.entries[name] = self._shelf.put(value)
        return name


def _parted(reading: FeedReading) -> tuple[FeedReading, list[_Long]]:
    """Return a reading without what is long in its entries, and that."""
    entries = [
        _Long(post.body, post.html, post.remnants, post.links, identity.opening)
        for post, identity in zip(reading.posts, reading.identities, strict=True)
    ]
    return _with(reading, [_Long("", None, (), (), "")] * len(entries)), entries


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
