"""Blogs whose sources are as they were at the last build: what they made then is taken again."""

from __future__ import annotations

import hashlib
import pickle
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import NamedTuple, TypeAlias

from publicsectorblogs.decisions import Decisions, about
from publicsectorblogs.kept import Entry, Get, Kept
from publicsectorblogs.near_copies import Measures
from publicsectorblogs.per_blog import OfBlog
from publicsectorblogs.shelf import Place, Shelf
from publicsectorblogs.sources import BlogSources, Sources

Compared: TypeAlias = dict[bytes, Measures | None]  # by the names of two texts; see `name_of`
_COMPARED = "texts compared"  # the entry, and whose it is: the name of no blog has a blank


class _Whole(NamedTuple):
    """What is kept of a blog."""

    names: frozenset[str]  # of its posts, see `names_of`
    decided: Decisions  # about them
    blog: OfBlog


class AsBefore:
    """What is kept of the blogs of a build."""

    def __init__(self, kept: Kept, shelf: Shelf, sources: Sources) -> None:
        self.kept = kept
        self._shelf, self._sources = shelf, sources
        self._names = {one.name: _name(one, shelf) for one in sources.of_blogs}

    def blogs(self) -> dict[str, OfBlog]:
        """Return by their names what those blogs made of which all is as it was."""
        with self.kept.reader() as get:
            found = {one.name: self._taken(get, one) for one in self._sources.of_blogs}
        return {name: blog for name, blog in found.items() if blog}

    def compared(self) -> Compared:
        """Return what came of comparing texts."""
        with self.kept.reader() as get:
            found = get(_COMPARED)
        return pickle.loads(found) if found else {}

    def keep(self, blogs: Iterable[OfBlog], compared: Compared, output: Path, of: str) -> list[str]:
        """Keep what was made anew; see `Kept.save`. Return what is to be said of that."""
        pairs = Entry(_COMPARED, pickle.dumps(compared, pickle.HIGHEST_PROTOCOL))
        made = ((one.name, self._entries(one, one.read)) for one in blogs if one.read)
        owners = [_COMPARED, *self._names]
        problem = self.kept.save(output, of, owners, chain([(_COMPARED, [pairs])], made))
        return [f"nothing is kept for the next build: {problem}"] if problem else []

    def _taken(self, get: Get, sources: BlogSources) -> OfBlog | None:
        name = self._names[sources.name]
        found = get(name)
        if found is None:
            return None
        kept: _Whole = pickle.loads(found)
        blog = kept.blog
        parts = [get(_part(name, number)) for number, _ in enumerate(_places(blog))]
        if about(sources.decisions, kept.names) != kept.decided or None in parts:
            return None
        own, *places = [self._shelf.put(data) for data in parts if data is not None]
        done = [
            replace(some, rows=rows, fingerprints=fingerprints, waiting=waiting,
                    as_before=some.posts)
            for some, rows, fingerprints, waiting
            in zip(blog.done, places[::3], places[1::3], places[2::3], strict=True)
        ]  # fmt: skip
        return replace(blog, rows=own, done=done)

    def _entries(self, blog: OfBlog, read: Place) -> Iterator[Entry]:
        """Yield all that is to be kept of a blog that was read."""
        name, shelf = self._names[blog.name], self._shelf
        done = [replace(some, said=None) for some in blog.done]
        whole = replace(blog, done=done, to_do=(), read=None)
        names, decided, files = shelf.take(read)
        kept = _Whole(names, decided, whole)
        yield Entry(name, pickle.dumps(kept, pickle.HIGHEST_PROTOCOL))
        for of_file, place in files.items():
            yield Entry(of_file, shelf.bytes_at(place) if place else None)
        for number, place in enumerate(_places(blog)):
            yield Entry(_part(name, number), shelf.bytes_at(place))
        for said in (some.said for some in blog.done if some.said):
            yield from shelf.take(said)


def _name(sources: BlogSources, shelf: Shelf) -> str:
    """Return a hash of all that a blog is read from, but for decisions, and of how rows are parted.

    Its files are known by their hashes, wherever the folder is.
    """
    whole = repr((replace(sources, files=(), decisions=Decisions()), shelf.letters))
    return hashlib.sha256(whole.encode()).hexdigest()


def _places(blog: OfBlog) -> Iterator[Place]:
    """Yield where that is which is kept of a blog, in its order."""
    of_posts = ((some.rows, some.fingerprints, some.waiting) for some in blog.done)
    return chain([blog.rows], *of_posts)


def _part(name: str, number: int) -> str:
    return f"{name} {number}"
