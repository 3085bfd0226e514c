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
from typing import Any, NamedTuple

from publicsectorblogs.kept import Get
from publicsectorblogs.model import Blog, Capture, Link, Problem, Remnant
from publicsectorblogs.read.feed import FeedReading
from publicsectorblogs.shelf import Place, Shelf

# Entries of which what is long is in memory, in case the next captures repeat it: those of some
# long feeds.
_IN_MEMORY = 500
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


class _Held(NamedTuple):
    """A file, or what is long in an entry, on the shelf; `is_new`: it is not kept yet."""

    place: Place
    is_new: bool


class Readings:
    """What the files of one blog hold, of which that which is kept is not read again.

    It waits on the shelf, but for that of the only file of a blog, and some entries.
    """

    def __init__(self, get: Get, shelf: Shelf, *, worth_it: bool) -> None:
        """`worth_it`: whether some files of the blog may be read again when others change."""
        self._get, self._shelf, self._worth_it = get, shelf, worth_it
        self._only: FeedReading | None = None
        self._long: dict[str, _Long] = {}  # some entries, by their names
        self.held: dict[str, _Held] = {}  # by the names under which it is kept, or is to be

    @property
    def entries(self) -> dict[str, Place | None]:
        """The names of all that is to be kept, and where that is which is new."""
        return {name: one.place if one.is_new else None for name, one in self.held.items()}

    def feed(
        self, path: Path, sidecar: bytes | None, data: bytes,
        read: Callable[[], tuple[Feed, FeedReading | None]],
    ) -> Feed:  # fmt: skip
        """Return what a file is: as it is kept or, if it is not, as `read()` returns it.

        `path`: below the sources folder. Raises what `read` raises.
        """
        if not self._worth_it:
            feed, self._only = read()
            return feed
        whole = repr((path.as_posix(), sidecar, hashlib.sha256(data).digest()))
        name = hashlib.sha256(whole.encode()).hexdigest()
        return replace(self._kept(name) or self._new(name, *read()), name=name)

    def reading(self, feed: Feed) -> FeedReading:
        """Return what a feed holds that `feed` returned, here or where `held` is from."""
        if feed.name is None:
            assert self._only
            return self._only
        _, short, names = self._take(feed.name)
        return _with(short, [self._entry(name) for name in names])

    def _kept(self, name: str) -> Feed | None:
        """Return a feed that is kept, if all that it holds is, and put that on the shelf.

        The file of what is kept may be gone when it is wanted.
        """
        found = self._get(name)
        if found is None:
            return None
        feed, _, names = pickle.loads(found)
        for one in names:
            if one not in self.held:
                value = self._get(one)
                if value is None:
                    return None
                self._hold(one, value, is_new=False)
        self._hold(name, found, is_new=False)
        kept: Feed = feed
        return kept

    def _new(self, name: str, feed: Feed, reading: FeedReading | None) -> Feed:
        short, entries = _parted(reading) if reading else (None, [])
        values = [pickle.dumps(one, _PICKLED) for one in entries]
        names = [hashlib.sha256(value).hexdigest() for value in values]
        for one, value in zip(names, values, strict=True):
            self._hold(one, value, is_new=True)
        self._hold(name, pickle.dumps((feed, short, names), _PICKLED), is_new=True)
        return feed

    def _hold(self, name: str, value: bytes, *, is_new: bool) -> None:
        if name not in self.held:
            self.held[name] = _Held(self._shelf.put(value), is_new)

    def _take(self, name: str) -> Any:
        return self._shelf.take(self.held[name].place)

    def _entry(self, name: str) -> _Long:
        if name not in self._long:
            if len(self._long) == _IN_MEMORY:
                del self._long[next(iter(self._long))]
            self._long[name] = self._take(name)
        return self._long[name]


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
