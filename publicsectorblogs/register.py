"""The register of blogs: `sources/blogs.yml`, read strictly.

A slip in the register would publish a wrong name or licence, so nothing is guessed: an unknown
key, a name that two blogs share or an address that is none stops the build with file and line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from publicsectorblogs.model import Blog, SourceError
from publicsectorblogs.names import same_name, slug
from publicsectorblogs.read.listing import read_listing

REQUIRED = ("id", "name")
ADDRESSES = ("home_page", "feed_url", "licence_url")
TEXTS = (
    *REQUIRED,
    *ADDRESSES,
    "publisher",
    "licence",
    "licence_spdx",
    "licence_evidence",
    "attribution",
    "author",
)
STATUSES = ("active", "retired")
KEYS = frozenset((*TEXTS, "aliases", "status"))

SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


@dataclass(frozen=True)
class Register:
    """The blogs of the register in its order, with a lookup by name or alias."""

    blogs: tuple[Blog, ...]
    retired: frozenset[str]  # ids of the blogs that are no longer to be fetched
    _by_name: Mapping[str, Blog]
    by_id: Mapping[str, Blog]

    def __iter__(self) -> Iterator[Blog]:
        return iter(self.blogs)

    def __len__(self) -> int:
        return len(self.blogs)

    def find(self, name: str) -> Blog | None:
        """Return the blog of that name or alias (see `same_name`), or None.

        A name that makes the id of a blog is its name too: such names differ in punctuation.
        """
        return self._by_name.get(same_name(name)) or self.by_id.get(slug(name))


def read_register(path: Path) -> Register:
    """Read the register at `path`.

    Raises `SourceError`, with file and line, for what is no register: bad YAML, an unknown or
    repeated key, a missing name, a bad slug or address, an id, name or alias used twice.
    """
    entries, lines = _read_entries(path)
    blogs = [_read_blog(path, *pair) for pair in zip(entries, lines, strict=True)]
    retired = {e["id"] for e in entries if e.get("status") == "retired"}
    _check_ids(path, blogs, lines)
    by_id = {blog.id: blog for blog in blogs}
    return Register(tuple(blogs), frozenset(retired), _index_names(path, blogs, lines), by_id)


def _read_entries(path: Path) -> tuple[list[Any], list[int]]:
    """Return the entries below `blogs:` and the line, from 1, on which each begins."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise SourceError(path, f"cannot be read: {error}") from error
    return read_listing(data, path, "blogs")


def _read_blog(path: Path, entry: Any, line: int) -> Blog:
    """Turn one entry of the register into a Blog; `line` is where it begins."""
    if not isinstance(entry, dict):
        raise SourceError(path, "an entry must be a list of keys such as 'id: ...'", line)
    for problem in _problems(entry):
        who = entry.get("id", entry.get("name", "an entry"))
        raise SourceError(path, f"{who}: {problem}", line)
    texts = {key: entry[key] for key in TEXTS if key in entry}
    return Blog(aliases=tuple(entry.get("aliases", ())), **texts)


def _problems(entry: dict[Any, Any]) -> Iterator[str]:
    """Yield what is wrong with one entry, taken alone."""
    for key in entry:
        if key not in KEYS:
            yield f"unknown key '{key}'"
    for key in REQUIRED:
        if key not in entry:
            yield f"'{key}' is missing"
    aliases = entry.get("aliases", [])
    if not isinstance(aliases, list):
        yield "'aliases' must be a list"
        aliases = []
    texts = [(key, entry[key]) for key in TEXTS if key in entry]
    for key, value in [*texts, *(("aliases", alias) for alias in aliases)]:
        if not isinstance(value, str) or not value.strip():
            yield f"'{key}' must be text, not {value!r} (put it in quotes, or leave the key out)"
    if not SLUG.fullmatch(str(entry.get("id"))):
        yield "'id' must be lower-case letters, digits and single hyphens"
    for key in ADDRESSES:
        if key in entry and not is_web_address(str(entry[key])):
            yield f"'{key}' is no http or https address: {entry[key]}"
    if entry.get("status", "active") not in STATUSES:
        yield f"'status' must be one of {', '.join(STATUSES)}, not {entry['status']!r}"


def is_web_address(address: str) -> bool:
    """Tell whether `address` is an absolute http or https URL with a host and no password."""
    try:
        parts = urlsplit(address)
        has_host = bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        return False
    spaced = any(character.isspace() for character in address)
    return parts.scheme in ("http", "https") and has_host and "@" not in parts.netloc and not spaced


def _check_ids(path: Path, blogs: Iterable[Blog], lines: Iterable[int]) -> None:
    first: dict[str, int] = {}
    for blog, line in zip(blogs, lines, strict=True):
        if blog.id in first:
            raise SourceError(path, f"{blog.id}: id is used in line {first[blog.id]} too", line)
        first[blog.id] = line


def _index_names(path: Path, blogs: Iterable[Blog], lines: Iterable[int]) -> dict[str, Blog]:
    """Return each name and alias with its blog; one that two blogs share would find neither."""
    index: dict[str, Blog] = {}
    for blog, line in zip(blogs, lines, strict=True):
        for name in (blog.name, *blog.aliases):
            key = same_name(name)
            if key in index:
                problem = f"{blog.id}: the name '{name}' belongs to {index[key].id} already"
                raise SourceError(path, problem, line)
            index[key] = blog
    return index
