"""Finds and reads every file under the sources folder: the build's only reading of files."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from publicsectorblogs.agreement import unite
from publicsectorblogs.model import (
    Blog,
    Capture,
    Check,
    Post,
    PostVersion,
    PrimarySource,
    Problem,
    SourceError,
    stable_id,
)  # fmt: skip
from publicsectorblogs.processes import Progress, in_processes, silently
from publicsectorblogs.read.feed import FeedReading, read_feed
from publicsectorblogs.read.opml import read_opml
from publicsectorblogs.read.page import PageFacts, read_page
from publicsectorblogs.read.primary_sources import read_primary_sources
from publicsectorblogs.read.sidecar import load_yaml, read_sidecar
from publicsectorblogs.register import Register, read_register
from publicsectorblogs.versions import merge_versions

REGISTER = "blogs.yml"
PRIMARY_SOURCES = "primary_sources.yml"
PAGES = "pages"
FEEDS = "feeds"
_SIDECAR = ".yml"
_OPML = re.compile(rb"\s*(?:\xef\xbb\xbf)?(?:<\?xml[^>]*>|<!--.*?-->|<!doctype[^>]*>|\s)*<opml\b",
                   re.IGNORECASE | re.DOTALL)  # fmt: skip
_INSTANT = re.compile(r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\dZ)?")
# Feed files that are not worth a process of their own: each takes some ten milliseconds.
_FEW = 20


@dataclass(frozen=True, slots=True)
class Sources:
    """What the sources folder holds, read, with each post once."""

    captures: Sequence[Capture]
    blogs: Sequence[Blog]
    posts: Sequence[Post]
    versions: Sequence[PostVersion]
    aliases: dict[str, str]  # ids that posts had before a page and a feed were found to agree
    primary_sources: Sequence[PrimarySource]
    checks: Sequence[Check]
    problems: Sequence[Problem]


@dataclass(slots=True)
class _Found:
    """What reading has come upon so far."""

    captures: list[Capture] = field(default_factory=list)
    blogs: dict[str, Blog] = field(default_factory=dict)
    posts: dict[str, Post] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def read_sources(folder: Path, progress: Progress = silently) -> Sources:
    """Read all sources below `folder`, in the order of their names.

    Raises SourceError, with paths below `folder`, for a folder that is missing or holds no
    source, and for a register, a page or a sidecar that its reader cannot read. A feed that is
    ill-formed is no error: what it holds is read, the rest becomes a problem.
    """
    if not folder.is_dir():
        raise SourceError(".", "no such folder")
    register = _register(folder)
    pages, feeds = (_files(folder / name) for name in (PAGES, FEEDS))
    if not pages and not feeds:
        raise SourceError(".", f"no saved page under {PAGES}/ and no feed under {FEEDS}/")
    found = _Found(blogs=dict(register.by_id))
    for path in pages:
        _read_page(folder, path, register, found)
    read = partial(_read_feed, folder)
    readings = []
    for feed in in_processes(read, feeds, progress, "reading feeds", few=_FEW, together=2):
        _take(feed, found)
        if feed.reading:
            readings.append(feed.reading)
    readings.sort(key=lambda reading: (reading.captured or "", reading.capture_id))
    merged = merge_versions(readings)
    agreement = unite(list(found.posts.values()), merged.posts)
    versions = [replace(v, post_id=agreement.aliases.get(v.post_id, v.post_id))
                for v in merged.versions]  # fmt: skip
    return Sources(
        found.captures, list(found.blogs.values()), agreement.posts, versions, agreement.aliases,
        _primary_sources(folder), agreement.checks, found.problems,
    )  # fmt: skip


def _read_page(folder: Path, path: Path, register: Register, found: _Found) -> None:
    name = path.relative_to(folder).as_posix()
    sidecar = path.with_name(path.name + _SIDECAR)
    facts = read_sidecar(sidecar.read_bytes(), name + _SIDECAR) if sidecar.exists() else PageFacts()
    reading = read_page(path.read_bytes(), name, register.find, facts)
    found.captures.append(reading.capture)
    found.problems += reading.problems
    for blog in reading.blogs:
        found.blogs.setdefault(blog.id, blog)
    for post in reading.posts:
        before = found.posts.get(post.id)
        if before:  # one post, as the page has it that knows more of it
            found.problems.append(Problem(name, f"post {post.id} stands on another page as well"))
        found.posts[post.id] = _with_facts_of(before, post) if before else post


def _with_facts_of(one: Post, other: Post) -> Post:
    """Return the copy of a post of which more is known, the first where both know as much."""
    facts = ("title", "url", "published")
    known = [sum(getattr(post, fact) is not None for fact in facts) for post in (one, other)]
    return one if known[0] >= known[1] else other


@dataclass(frozen=True, slots=True)
class _Feed:
    """One file under the feeds folder: a feed's reading, or the blogs of an OPML list."""

    capture: Capture
    reading: FeedReading | None
    blogs: tuple[Blog, ...]  # what its blog would be called if no register knew it
    problems: tuple[Problem, ...] = ()


def _read_feed(folder: Path, path: Path) -> _Feed:
    """Read one file of a blog's feed; an OPML list adds blogs and holds no posts."""
    data, name = path.read_bytes(), path.relative_to(folder).as_posix()
    facts = _feed_sidecar(path, name)
    sha256 = hashlib.sha256(data).hexdigest()
    capture = Capture(
        stable_id(name, sha256), name, sha256, "feed", facts.get("final_url") or facts.get("url"),
        facts.get("fetched"),
    )  # fmt: skip
    if _OPML.match(data[:2000]):
        try:
            return _Feed(capture, None, tuple(read_opml(data, name)))
        except SourceError as error:
            return _Feed(capture, None, (), (Problem(name, error.problem, severity="error"),))
    if path.parent == folder / FEEDS:
        raise SourceError(name, f"a feed stands in a folder of its blog, {FEEDS}/BLOG/")
    blog_id = path.relative_to(folder / FEEDS).parts[0]
    reading = read_feed(data, name, blog_id, capture_id=capture.id, captured=capture.captured)
    blog = Blog(blog_id, reading.title or blog_id, home_page=reading.home_page,
                feed_url=facts.get("url"), registered=False)  # fmt: skip
    return _Feed(replace(capture, title=reading.title), reading, (blog,))


def _take(feed: _Feed, found: _Found) -> None:
    found.captures.append(feed.capture)
    found.problems += feed.problems
    for blog in feed.blogs:
        if blog.id not in found.blogs and feed.reading:
            problem = f"the register knows no blog of the id {blog.id!r}; it is {blog.name!r} here"
            found.problems.append(Problem(feed.capture.path, problem))
        found.blogs.setdefault(blog.id, blog)
    if feed.reading:
        found.problems += feed.reading.problems


def _feed_sidecar(path: Path, name: str) -> dict[str, str]:
    """Return what fetching wrote beside a capture; a file put there by hand has none."""
    sidecar = path.with_name(path.name + _SIDECAR)
    if not sidecar.exists():
        return {}
    facts = load_yaml(sidecar.read_bytes(), name + _SIDECAR)
    if not isinstance(facts, dict):
        raise SourceError(name + _SIDECAR, "a sidecar is a mapping of fields to values", 1)
    fetched = facts.get("fetched")
    if fetched is not None and not _INSTANT.fullmatch(str(fetched)):
        raise SourceError(name + _SIDECAR, f"fetched is {fetched!r}, not an ISO 8601 instant")
    return facts


def _primary_sources(folder: Path) -> Sequence[PrimarySource]:
    path = folder / PRIMARY_SOURCES
    return read_primary_sources(path.read_bytes(), PRIMARY_SOURCES) if path.exists() else ()


def _register(folder: Path) -> Register:
    try:
        return read_register(folder / REGISTER)
    except SourceError as error:
        raise SourceError(REGISTER, error.problem, error.line) from error


def _files(folder: Path) -> list[Path]:
    """The files below a folder, by name, but for sidecars and hidden ones."""
    return sorted(
        path for path in folder.rglob("*")
        if path.suffix != _SIDECAR and not path.name.startswith(".") and path.is_file()
    )  # fmt: skip
