"""Finds and reads every file under the sources folder: the build's only reading of files.

Posts of different blogs have nothing to do with each other here, so the work is parted by blog:
what one blog has on saved pages and in the captures of its feeds is read together.
"""

from __future__ import annotations

import hashlib
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import groupby
from pathlib import Path

from publicsectorblogs.decisions import Decisions, correct, names_of, withdraw
from publicsectorblogs.ids import stable_id
from publicsectorblogs.inputs import STATE, hashes_of
from publicsectorblogs.model import (
    Blog,
    Capture,
    Corrected,
    FormerText,
    Post,
    PostVersion,
    PrimarySource,
    Problem,
    RetiredFigure,
    SourceError,
    Withdrawal,
)  # fmt: skip
from publicsectorblogs.pages_and_feeds import unite
from publicsectorblogs.posts import Posts
from publicsectorblogs.read.decision_files import (
    CORRECTIONS,
    WITHDRAWN,
    read_corrections,
    read_withdrawals,
)  # fmt: skip
from publicsectorblogs.read.feed import FeedReading, read_feed
from publicsectorblogs.read.opml import read_opml
from publicsectorblogs.read.page import PageFacts, read_page
from publicsectorblogs.read.primary_sources import read_primary_sources
from publicsectorblogs.read.retired_file import RETIRED, read_retired
from publicsectorblogs.read.sidecar import load_yaml, read_sidecar
from publicsectorblogs.readings import Feed, Readings
from publicsectorblogs.register import Register, read_register
from publicsectorblogs.shelf import Place, Shelf
from publicsectorblogs.versions import merge_versions

REGISTER = "blogs.yml"
PRIMARY_SOURCES = "primary_sources.yml"
PAGES = "pages"
FEEDS = "feeds"
SIDECAR = ".yml"
# A comment ends with its first "-->": else the ways to part several of them double with each.
_OPML = re.compile(
    rb"\s*(?:\xef\xbb\xbf)?"
    rb"(?:<\?xml[^>]*>|<!--(?:(?!-->).)*-->|<!doctype[^>]*>|\s)*<opml\b",
    re.IGNORECASE | re.DOTALL,
)
_INSTANT = re.compile(r"\d{4}-\d\d-\d\d(?:T\d\d:\d\d:\d\dZ)?")


@dataclass(frozen=True, slots=True)
class BlogSources:
    """One blog's posts on saved pages, and the files in the folder of its feeds, by name."""

    name: str  # the blog's id, or the name of a list of blogs that stands in no blog's folder
    page_posts: tuple[Post, ...] = ()
    files: tuple[Path, ...] = ()
    # Of these and their sidecars, the SHA-256 in hex with which the build began, by path.
    hashes: Mapping[str, str] = field(default_factory=dict)
    author: str | None = None  # the blog's one author, by the register
    decisions: Decisions = Decisions()
    retired: tuple[RetiredFigure, ...] = ()  # figures that releases had of its posts
    ahead: tuple[Place, ...] = ()  # its files where they were read ahead; see `per_blog.read_ahead`

    @property
    def size(self) -> int:
        """Bytes of its files and characters of its posts on pages."""
        of_pages = sum(len(post.body) for post in self.page_posts)
        return of_pages + sum(path.stat().st_size for path in self.files)


@dataclass(frozen=True, slots=True)
class Sources:
    """What the sources folder holds, apart from the feeds, which are still to be read."""

    folder: Path
    size: int  # bytes of the pages and feeds
    blogs: dict[str, Blog]  # by id, of the register and of the pages
    captures: Sequence[Capture]  # of the pages
    of_blogs: Sequence[BlogSources]  # by name
    primary_sources: Sequence[PrimarySource]
    decisions: Decisions
    retired: Sequence[RetiredFigure]
    problems: Sequence[Problem]


@dataclass(frozen=True, slots=True)
class Contents:
    """What the sources of one blog hold, read, with each post once."""

    captures: tuple[Capture, ...]  # of feeds
    posts: Posts
    versions: tuple[PostVersion, ...]
    former: tuple[FormerText, ...]  # of the posts, in the order of their capture
    aliases: dict[str, str]  # ids that posts had before a page and a feed were found to agree
    united: tuple[tuple[Post, Post], ...]  # posts as a page and as a feed had them
    blogs: tuple[tuple[Blog, str | None], ...]  # as feeds name them, with the path of the feed
    problems: tuple[Problem, ...]
    names: frozenset[str] = frozenset()  # by which decisions find the posts: see `names_of`
    withdrawn: tuple[tuple[Post, Withdrawal], ...] = ()  # with the texts that they had before
    withdrawn_aliases: Mapping[str, str] = field(default_factory=dict)
    corrected: tuple[Corrected, ...] = ()


@dataclass(slots=True)
class _Found:
    """What reading the pages has come upon so far."""

    captures: list[Capture] = field(default_factory=list)
    blogs: dict[str, Blog] = field(default_factory=dict)
    posts: dict[str, Post] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def find_sources(folder: Path, hashes: Mapping[str, str]) -> Sources:
    """Read what is small below `folder`, the register and the pages, and find the feeds.

    `hashes`: of all files there, see `hashes_of`. Raises SourceError, with paths below `folder`,
    for a folder that is missing or holds no source, and for a register or a page that its reader
    cannot read.
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
    found.problems += _strays(folder)
    decisions, retired = _decisions(folder), _retired(folder)
    of_blogs = _by_blog(
        found.posts.values(), feeds, folder, hashes, register.by_id, decisions, retired
    )
    size = sum(path.stat().st_size for path in (*pages, *feeds))
    return Sources(
        folder, size, found.blogs, found.captures, of_blogs, _primary_sources(folder), decisions,
        retired, found.problems,
    )  # fmt: skip


def _by_blog(
    posts: Iterable[Post], feeds: Sequence[Path], folder: Path, hashes: Mapping[str, str],
    blogs: Mapping[str, Blog], decisions: Decisions, retired: Iterable[RetiredFigure],
) -> list[BlogSources]:  # fmt: skip
    of_pages: dict[str, list[Post]] = defaultdict(list)
    for post in posts:
        of_pages[post.blog_id].append(post)
    retired_of = defaultdict[str, list[RetiredFigure]](list)
    for figure in retired:
        retired_of[figure.blog_id].append(figure)
    grouped = groupby(feeds, key=lambda path: path.relative_to(folder / FEEDS).parts[0])
    files = {name: tuple(paths) for name, paths in grouped}
    return [
        BlogSources(
            name,
            tuple(of_pages.get(name, ())),
            files.get(name, ()),
            dict(_hashes_of(folder, files.get(name, ()), hashes)),
            blogs[name].author if name in blogs else None,
            decisions,
            tuple(retired_of.get(name, ())),
        )
        for name in sorted({*of_pages, *files})
    ]


def _hashes_of(
    folder: Path, files: Iterable[Path], hashes: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """Yield those hashes that are of the files, or of their sidecars."""
    for path in files:
        name = path.relative_to(folder).as_posix()
        for one in (name, name + SIDECAR):
            if one in hashes:
                yield one, hashes[one]


def read_files(folder: Path, sources: BlogSources, before: Readings) -> list[Feed]:
    """Read the files of a blog below the sources folder; `before`: as they were read before.

    Raises SourceError for a file that is not what it was when the build began, for a sidecar that
    cannot be read, and for a feed that stands in no folder of a blog. A feed that is ill-formed is
    no error: what it holds is read, the rest becomes a problem.
    """
    return [_read_feed(folder, path, sources.hashes, before) for path in sources.files]


def read_blog(
    sources: BlogSources, files: Sequence[Feed], readings: Readings, shelf: Shelf | None = None
) -> Contents:
    """Unite what is one post in the files of a blog, and do what was decided about its posts.

    `readings`: what the files hold; `shelf`: where posts wait, of a blog with more than memory
    should hold. Raises SourceError as `correct` does.
    """
    feeds = [one for one in files if not one.is_list]
    feeds.sort(key=_saved)
    merged = merge_versions(map(readings.reading, feeds), shelf)
    united = unite(sources.page_posts, merged.posts)
    now = united.aliases  # former ids to those that posts have now
    versions = (replace(v, post_id=now[v.post_id]) if v.post_id in now else v
                for v in merged.versions)  # fmt: skip
    former = (text for text in merged.former if text.post.id not in now)
    contents = Contents(
        tuple(file.capture for file in files), united.posts, tuple(versions), tuple(former),
        united.aliases, united.pairs,
        tuple((blog, None if file.is_list else file.capture.path)
              for file in files for blog in file.blogs),
        tuple(problem for file in files for problem in file.problems),
    )  # fmt: skip
    contents = replace(contents, names=names_of(contents))
    left = withdraw(contents, sources.decisions.withdrawals)
    return correct(left, sources.decisions.corrections)


def check_unchanged(folder: Path, files: Mapping[str, str]) -> None:
    """Raise SourceError when the files below `folder` have not the hashes that they had."""
    if hashes_of(folder) != files:
        raise SourceError(".", "files were changed while they were read; please build again")


def name_blogs(
    known: Mapping[str, Blog], named: Iterable[tuple[Blog, str | None]]
) -> tuple[list[Blog], list[Problem]]:
    """Return the known blogs with those that only feeds and lists name, and a problem for each.

    `known`: by id; `named`: see `Contents.blogs`. A blog of a list is no problem.
    """
    blogs, problems = dict(known), []
    for blog, path in named:
        if blog.id not in blogs and path:
            problem = f"the register knows no blog of the id {blog.id!r}; it is {blog.name!r} here"
            problems.append(Problem(path, problem))
        blogs.setdefault(blog.id, blog)
    return list(blogs.values()), problems


def _read_page(folder: Path, path: Path, register: Register, found: _Found) -> None:
    name = path.relative_to(folder).as_posix()
    sidecar = path.with_name(path.name + SIDECAR)
    facts = read_sidecar(sidecar.read_bytes(), name + SIDECAR) if sidecar.exists() else PageFacts()
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


def _read_feed(folder: Path, path: Path, hashes: Mapping[str, str], before: Readings) -> Feed:
    """Read one file of a blog's feed; an OPML list adds blogs and holds no posts."""
    name = path.relative_to(folder).as_posix()
    data, sidecar = path.read_bytes(), _bytes_of(path.with_name(path.name + SIDECAR))
    for one, found in ((name, data), (name + SIDECAR, sidecar)):
        own = None if found is None else hashlib.sha256(found).hexdigest()
        if own != hashes.get(one):
            raise SourceError(
                one, "it was changed while it was read, or a worker has another; please build again"
            )
    read = partial(_feed_of, folder, path, data, sidecar)
    return before.feed(path.relative_to(folder), sidecar, data, read)


def _feed_of(
    folder: Path, path: Path, data: bytes, sidecar: bytes | None
) -> tuple[Feed, FeedReading | None]:
    name = path.relative_to(folder).as_posix()
    facts = _facts_of(sidecar, name + SIDECAR)
    sha256 = hashlib.sha256(data).hexdigest()
    capture = Capture(
        stable_id("k", name, sha256), name, sha256, "feed",
        facts.get("final_url") or facts.get("url"), facts.get("fetched"),
    )  # fmt: skip
    if _OPML.match(data[:2000]):
        try:
            return Feed(capture, True, *read_opml(data, name)), None
        except SourceError as error:
            problem = Problem(name, error.problem, severity="error")
            return Feed(capture, True, (), (problem,)), None
    if path.parent == folder / FEEDS:
        raise SourceError(name, f"a feed stands in a folder of its blog, {FEEDS}/BLOG/")
    blog_id = path.relative_to(folder / FEEDS).parts[0]
    reading = read_feed(data, name, blog_id, capture_id=capture.id, captured=capture.captured)
    blog = Blog(blog_id, reading.title or blog_id, home_page=reading.home_page,
                feed_url=facts.get("url"), registered=False)  # fmt: skip
    capture = replace(capture, title=reading.title)
    newest = max((post.published or "" for post in reading.posts), default="")
    return Feed(capture, False, (blog,), reading.problems, newest), reading


def _saved(feed: Feed) -> tuple[str, str, str]:
    """Return what puts the files of a blog in the order in which they were saved.

    Those of which it is not known come first, in the order of the newest post that each has.
    """
    captured = feed.capture.captured
    return captured or "", "" if captured else feed.newest, feed.capture.id


def _bytes_of(path: Path) -> bytes | None:
    return path.read_bytes() if path.exists() else None


def _facts_of(sidecar: bytes | None, name: str) -> dict[str, str]:
    """Return what fetching wrote beside a capture; a file put there by hand has none."""
    if sidecar is None:
        return {}
    facts = load_yaml(sidecar, name)
    if not isinstance(facts, dict):
        raise SourceError(name, "a sidecar is a mapping of fields to values", 1)
    fetched = facts.get("fetched")
    if fetched is not None and not _INSTANT.fullmatch(str(fetched)):
        line = sidecar[: max(sidecar.find(b"fetched"), 0)].count(b"\n") + 1
        raise SourceError(name, f"fetched is {fetched!r}, not an ISO 8601 instant", line)
    return facts


def _primary_sources(folder: Path) -> Sequence[PrimarySource]:
    path = folder / PRIMARY_SOURCES
    return read_primary_sources(path.read_bytes(), PRIMARY_SOURCES) if path.exists() else ()


def _decisions(folder: Path) -> Decisions:
    withdrawn, corrections = (folder / name for name in (WITHDRAWN, CORRECTIONS))
    return Decisions(
        read_withdrawals(withdrawn.read_bytes()) if withdrawn.exists() else (),
        read_corrections(corrections.read_bytes()) if corrections.exists() else (),
    )


def _retired(folder: Path) -> Sequence[RetiredFigure]:
    path = folder / RETIRED
    return read_retired(path.read_bytes()) if path.exists() else ()


def _register(folder: Path) -> Register:
    try:
        return read_register(folder / REGISTER)
    except SourceError as error:
        raise SourceError(REGISTER, error.problem, error.line) from error


def _strays(folder: Path) -> list[Problem]:
    """Return a problem for each sidecar without its file, such as a feed saved as a .yml."""
    return [
        Problem(path.relative_to(folder).as_posix(), "not read: a sidecar without its page or feed")
        for name in (PAGES, FEEDS)
        for path in sorted((folder / name).rglob(f"*{SIDECAR}"))
        if not path.name.startswith(".") and path.name != STATE
        and not path.with_name(path.name.removesuffix(SIDECAR)).is_file()
    ]  # fmt: skip


def _files(folder: Path) -> list[Path]:
    """The files below a folder, by name, but for sidecars and hidden ones."""
    return sorted(
        path for path in folder.rglob("*")
        if path.suffix != SIDECAR and not path.name.startswith(".") and path.is_file()
    )  # fmt: skip
