"""Reader for saved pages of the aggregator Public Sector Blogs (publicsectorblogs.org.uk).

The form of such a page, saved as text: the bodies of posts, one after another, each ended by a
line ``Original source – NAME OF BLOG``. Titles, dates and links are not in it; what is known of
them from elsewhere stands in a sidecar beside the page, each fact with where it is known from.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from publicsectorblogs.ids import id_of_post, named, stable_id
from publicsectorblogs.model import Blog, Capture, Post, Problem, Reading, SourceError
from publicsectorblogs.names import slug
from publicsectorblogs.read.paragraphs import trim
from publicsectorblogs.read.private import masked
from publicsectorblogs.read.remnants import find_remnants, tags_of

MARKER = "Original source – NAME OF BLOG"
_MARKER = re.compile(
    r"^[ \t\u00a0]*Original source[ \t\u00a0]*[–—-][ \t\u00a0]*(?P<name>[^\n]*?)[ \t\u00a0\r]*$",
    re.MULTILINE,
)
_SPACES = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class PostFacts:
    """What a sidecar knows of one post of a page; `position` counts from 1 in page order."""

    position: int
    opening: str
    title: str | None = None
    title_known_from: str | None = None
    url: str | None = None
    url_known_from: str | None = None
    published: str | None = None
    published_known_from: str | None = None


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What a sidecar knows of a page: `published` holds for each post that has no date itself."""

    title: str | None = None
    url: str | None = None
    captured: str | None = None
    sha256: str | None = None
    published: str | None = None
    published_known_from: str | None = None
    posts: Mapping[int, PostFacts] | None = None


@dataclass(frozen=True, slots=True)
class _Span:
    """The place of one post in its page, and the name of the blog it is from."""

    start: int
    end: int
    blog: str
    marker: int  # where its marker line begins


def read_page(
    data: bytes, path: str, find_blog: Callable[[str], Blog | None], facts: PageFacts | None = None
) -> Reading:
    """Return the posts of a saved page, in page order.

    `data`: the bytes of the file; `path`: its name for errors and for the capture;
    `find_blog`: the register's look-up of a blog by the name that a page gives it;
    `facts`: the page's sidecar, where it has one.

    A blog that the register does not know becomes a blog with unknown licence, and a problem.
    Raises SourceError for a file that is not UTF-8, has no marker, has text that no marker ends
    or a marker without text or name, and for a sidecar that does not fit its page.
    """
    facts = facts or PageFacts()
    sha256 = hashlib.sha256(data).hexdigest()
    if facts.sha256 not in (None, sha256):
        raise SourceError(path, f"its SHA-256 is {sha256}, but its sidecar says {facts.sha256}")
    text = _decode(data, path)
    spans = _split(text, path)
    _check_positions(facts, len(spans), path)
    capture = Capture(
        stable_id("k", path, sha256), path, sha256, "page", facts.url, facts.captured, facts.title
    )
    posts, unknown, problems = [], dict[str, Blog](), []
    for position, span in enumerate(spans, start=1):
        blog = find_blog(span.blog) or unknown.get(span.blog)
        if blog is None:
            blog = unknown[span.blog] = _unknown(span.blog)
            problems.append(
                Problem(path, f"the register knows no blog of the name {span.blog!r}",
                        f"line {_line(text, span.marker)}")
            )  # fmt: skip
        posts.append(_post(text, span, blog, capture, facts, position))
    return Reading(capture, tuple(posts), tuple(unknown.values()), tuple(problems))


def _decode(data: bytes, path: str) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise SourceError(
            path, f"not UTF-8: byte 0x{data[error.start]:02x} at offset {error.start}", line
        ) from error


def _split(text: str, path: str) -> list[_Span]:
    spans, previous = [], 0
    for marker in _MARKER.finditer(text):
        start, end = trim(text, previous, marker.start())
        line = _line(text, marker.start())
        if not marker["name"]:
            raise SourceError(path, "'Original source' names no blog", line)
        if start == end:
            raise SourceError(path, f"no text before 'Original source – {marker['name']}'", line)
        spans.append(_Span(start, end, marker["name"], marker.start()))
        previous = marker.end()
    if not spans:
        raise SourceError(path, f"no line '{MARKER}': not a saved page of the aggregator", 1)
    start, end = trim(text, previous, len(text))
    if start < end:
        raise SourceError(
            path, f"text without a line '{MARKER}' at its end: {text[start : start + 40]!r}",
            _line(text, start),
        )  # fmt: skip
    return spans


def _check_positions(facts: PageFacts, count: int, path: str) -> None:
    for position in facts.posts or {}:
        if not 1 <= position <= count:
            raise SourceError(
                path, f"the sidecar speaks of post {position}, but the page has {count}"
            )


def _post(
    text: str, span: _Span, blog: Blog, capture: Capture, page: PageFacts, position: int
) -> Post:
    body = text[span.start : span.end]
    facts = (page.posts or {}).get(position) or PostFacts(position, "")
    if not body.startswith(facts.opening):
        raise SourceError(
            capture.path,
            f"the sidecar says that post {position} opens with {facts.opening!r}, "
            f"but it opens with {body[:40]!r}",
            _line(text, span.start),
        )
    published = facts.published or page.published
    known_from = facts.published_known_from if facts.published else page.published_known_from
    key = "text " + _SPACES.sub(" ", body).strip()
    body = masked(body)
    remnants = find_remnants(body)
    return Post(
        id=id_of_post(blog.id, key), blog_id=blog.id, body=body, key=key,
        capture_id=capture.id, capture_start=span.start, capture_end=span.end,
        title=facts.title, title_known_from=facts.title_known_from,
        url=facts.url, url_known_from=facts.url_known_from,
        published=published, published_known_from=known_from if published else None,
        published_precision=_precision(published),
        remnants=remnants, tags=tags_of(remnants),
    )  # fmt: skip


def _precision(published: str | None) -> str | None:
    return published and {7: "month", 10: "day"}.get(len(published), "second")


def _unknown(name: str) -> Blog:
    return Blog(named("blog", slug(name), name), name, registered=False)


def _line(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1
