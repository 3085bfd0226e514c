"""Blogs whose sources are as they were at the last build: what they made then is taken again."""

from __future__ import annotations

import hashlib
import pickle
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import NamedTuple, TypeAlias

from publicsectorblogs.decisions import Decisions, about
from publicsectorblogs.kept import Entry, Get, Kept
from publicsectorblogs.near_copies import Measures
from publicsectorblogs.per_blog import Left, OfBlog
from publicsectorblogs.proposals import Proposed
from publicsectorblogs.shelf import Place, Shelf
from publicsectorblogs.sources import BlogSources, Sources

Compared: TypeAlias = dict[bytes, Measures | None]  # by the names of two texts; see `name_of`
# Entries that belong to no blog, and their owner: no blog has a blank in its name.
_COMPARED, _PROPOSED, _OF_ALL = "texts compared", "pairs proposed", "all blogs"
_NAMES, _ROWS = "names of blogs", "rows of none"
_PICKLED = pickle.HIGHEST_PROTOCOL


class _NotKept(Exception):
    """There is nothing under the name of an entry."""


class _Whole(NamedTuple):
    """What is kept of a blog."""

    names: frozenset[str]  # of its posts, see `names_of`
    decided: Decisions  # about them
    blog: OfBlog


class Last(NamedTuple):
    """The last database, and those of its rows that were made of what has changed since."""

    database: Path
    rows: list[Place]


class LastProposed(NamedTuple):
    """The pairs that were proposed last, and the fingerprints then of what has changed since."""

    pairs: Place
    prints: list[Place]


class AsBefore:
    """What is kept of the blogs of a build.

    `last`: the database that was built last, if it is there and a full one. Where most blogs are as
    they were, it is brought up to date: the rows of these are then in it, and nowhere else.
    """

    def __init__(self, kept: Kept, shelf: Shelf, sources: Sources, last: Path | None) -> None:
        self.kept = kept
        self._shelf = shelf
        self._names = {one.name: _name(one, shelf) for one in sources.of_blogs}
        with kept.reader() as get:
            wholes = {one.name: self._whole(get, one) for one in sources.of_blogs}
            found = {name: whole for name, whole in wholes.items() if whole}
            self.last = self._last(get, last, found)
            self.blogs = self._taken(get, found)
            if self.last and len(self.blogs) < len(found):
                self.last = None
                self.blogs = self._taken(get, found)
            self.proposed = self._proposed(get, self.blogs)

    def compared(self) -> Compared:
        """Return what came of comparing texts."""
        with self.kept.reader() as get:
            found = get(_COMPARED)
        return pickle.loads(found) if found else {}

    def keep(
        self, blogs: Iterable[OfBlog], proposed: Proposed, compared: Compared, of_none: Left,
        output: Path, of: str,
    ) -> list[str]:  # fmt: skip
        """Keep what was made anew; see `Kept.save`. Return, in lines, what to tell of that.

        `of_none`: the rows that no blog made.
        """
        assert of_none.by_hash
        of_all = [
            Entry(_PROPOSED, pickle.dumps(proposed, _PICKLED)),
            Entry(_COMPARED, pickle.dumps(compared, _PICKLED)),
            Entry(_NAMES, pickle.dumps(self._names, _PICKLED)),
            Entry(_ROWS, self._shelf.bytes_at(of_none.by_hash)),
        ]
        made = ((one.name, self._entries(one, one.read)) for one in blogs if one.read)
        owners = [_OF_ALL, *self._names]
        problem = self.kept.save(output, of, owners, chain([(_OF_ALL, of_all)], made))
        return [f"nothing is kept for the next build: {problem}"] if problem else []

    def _whole(self, get: Get, sources: BlogSources) -> _Whole | None:
        """Return what is kept of a blog of which all is as it was."""
        found = get(self._names[sources.name])
        if found is None:
            return None
        kept: _Whole = pickle.loads(found)
        return kept if about(sources.decisions, kept.names) == kept.decided else None

    def _last(self, get: Get, last: Path | None, found: Collection[str]) -> Last | None:
        """Return the last database, where it takes less to bring it up to date than to fill one."""
        if not last or 2 * len(found) < len(self._names):
            return None
        try:
            rows = [_needed(get, _ROWS), *_of_gone(get, found, _rows, _BLOG)]
        except _NotKept:
            return None
        return Last(last, list(map(self._shelf.put, rows)))

    def _proposed(self, get: Get, found: Collection[str]) -> LastProposed | None:
        try:
            pairs, prints = _needed(get, _PROPOSED), _of_gone(get, found, _fingerprints)
            return LastProposed(self._shelf.put(pairs), list(map(self._shelf.put, prints)))
        except _NotKept:
            return None

    def _taken(self, get: Get, found: Mapping[str, _Whole]) -> dict[str, OfBlog]:
        """Return by their names what those blogs made of which everything is there."""
        taken = {name: self._blog(get, self._names[name], one.blog) for name, one in found.items()}
        return {name: blog for name, blog in taken.items() if blog}

    def _blog(self, get: Get, name: str, blog: OfBlog) -> OfBlog | None:
        def place(part: str) -> Place:
            return self._shelf.put(_needed(get, f"{name} {part}"))

        def left(where: object) -> Left:
            return Left(None if self.last else place(_rows(where)), place(_counted(where)))

        try:
            done = [
                replace(some, rows=left(number), fingerprints=place(_fingerprints(number)),
                        waiting=place(_waiting(number)), as_before=some.posts)
                for number, some in enumerate(blog.done)
            ]  # fmt: skip
            return replace(blog, rows=left(_BLOG), done=done)
        except _NotKept:
            return None

    def _entries(self, blog: OfBlog, read: Place) -> Iterator[Entry]:
        """Yield all that is to be kept of a blog that was read."""
        name, shelf = self._names[blog.name], self._shelf
        done = [replace(some, said=None) for some in blog.done]
        whole = replace(blog, done=done, to_do=(), read=None)
        names, decided, files = shelf.take(read)
        kept = _Whole(names, decided, whole)
        yield Entry(name, pickle.dumps(kept, _PICKLED))
        for of_file, place in files.items():
            yield Entry(of_file, shelf.bytes_at(place) if place else None)
        for part, place in _parts(blog):
            yield Entry(f"{name} {part}", shelf.bytes_at(place))
        for said in (some.said for some in blog.done if some.said):
            yield from shelf.take(said)


def _name(sources: BlogSources, shelf: Shelf) -> str:
    """Return a hash of all that a blog is read from, but for decisions, and of how rows are parted.

    Its files are known by their hashes, wherever the folder is.
    """
    whole = repr((replace(sources, files=(), decisions=Decisions()), shelf.letters))
    return hashlib.sha256(whole.encode()).hexdigest()


# What the parts of a blog are called, behind its name and a blank: where they are from is the blog
# or the number of some posts of it.
_BLOG = "blog"
_rows, _counted = "rows of {}".format, "counted rows of {}".format
_fingerprints, _waiting = "fingerprints of {}".format, "what waits of {}".format


def _parts(blog: OfBlog) -> Iterator[tuple[str, Place]]:
    """Yield what is kept of a blog that was read, each with what it is called."""
    for where, left in ((_BLOG, blog.rows), *enumerate(some.rows for some in blog.done)):
        assert left.by_hash
        yield _rows(where), left.by_hash
        yield _counted(where), left.counted
    for number, some in enumerate(blog.done):
        yield _fingerprints(number), some.fingerprints
        yield _waiting(number), some.waiting


def _of_gone(
    get: Get, found: Collection[str], part: Callable[[object], str], *also: str
) -> Iterator[bytes]:
    """Yield a part of what each blog made that is not as it was: for some posts each, and `also`.

    Raises _NotKept for what is not there.
    """
    names: dict[str, str] = pickle.loads(_needed(get, _NAMES))
    for name in (entry for blog, entry in names.items() if blog not in found):
        kept: _Whole = pickle.loads(_needed(get, name))
        for where in (*also, *range(len(kept.blog.done))):
            yield _needed(get, f"{name} {part(where)}")


def _needed(get: Get, name: str) -> bytes:
    found = get(name)
    if found is None:
        raise _NotKept
    return found
