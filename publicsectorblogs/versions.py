"""The captures of blogs to one post for every entry, and what changed from capture to capture."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from publicsectorblogs.model import FormerText, Post, PostVersion
from publicsectorblogs.posts import Posts
from publicsectorblogs.read.feed import FeedReading, content_hash, with_key
from publicsectorblogs.read.identity import History, address_key, assign_keys
from publicsectorblogs.read.tails import is_beginning
from publicsectorblogs.shelf import Shelf

# How a text ends that was not cut off, and the share of it that an edit leaves at least.
_ENDS = (".", "!", "?", "”", '"', "’", ")", ":")
_EDITED = 0.8


@dataclass(frozen=True, slots=True)
class Merged:
    """One post for every entry, in the order in which they were first seen."""

    posts: Posts
    versions: tuple[PostVersion, ...]
    former: tuple[FormerText, ...] = ()  # in the order of their capture


def merge_versions(readings: Iterable[FeedReading], shelf: Shelf | None = None) -> Merged:
    """Merge readings, of one blog or several, that come in the order of their capture.

    The newest version with full content is the post's body; a summary never replaces it, nor
    does its own beginning, nor a shorter description once the feed declares no contents. The
    newest title, address, date, authors and tags that any version has are the post's. A
    version is recorded when an entry is first seen, and whenever one of title, body, address
    and date changes. Adding captures that are later than all others changes no id.

    `shelf`: where the posts wait, if not in memory.
    """
    histories: dict[str, History] = {}
    posts = Posts(shelf)
    versions: list[PostVersion] = []
    former: list[FormerText] = []
    last_seen: dict[str, str | None] = {}  # by the id of a post, when its text was last captured
    full: set[str] = set()  # ids of posts whose text a feed declared as their content
    for reading in readings:
        history = histories.setdefault(reading.blog_id, History())
        keys = assign_keys(reading.identities, history)
        for key, read in zip(keys, reading.posts, strict=True):
            post = with_key(read, key)
            before = posts.get(post.id)
            if before and _is_shortened(before, post, reading.has_contents or post.id not in full):
                post = post._replace(is_summary=True)
            if reading.has_contents:
                full.add(post.id)
            changed = "" if before is None else _changes(before, post)
            if before is None or changed:
                versions.append(
                    PostVersion(
                        post.id, reading.capture_id, reading.captured, content_hash(post), changed
                    )
                )
            merged = post if before is None else _merge(before, post)
            if merged != before:
                posts.put(merged)
            if before and before.body != merged.body:
                former.append(FormerText(before, last_seen[post.id]))
            if post.body == merged.body:
                last_seen[post.id] = reading.captured
    return Merged(posts, tuple(versions), tuple(former))


def _is_shortened(before: Post, after: Post, is_content: bool) -> bool:
    """Whether the newer text is only an excerpt of the older.

    Content that ends as a sentence does, and is nearly as long, is an edited text.
    """
    if before.is_summary or len(after.body) >= len(before.body):
        return False
    if not is_content:
        return True
    is_edited = after.body.endswith(_ENDS) and len(after.body) > _EDITED * len(before.body)
    return is_beginning(after.body, before.body) and not is_edited


def _changes(before: Post, after: Post) -> str:
    """Name what a version has that differs; a summary of a full post changes no body."""
    changed = [
        name
        for name in ("title", "published")
        if getattr(after, name) not in (None, getattr(before, name))
    ]
    if _url(before, after) != before.url:
        changed.append("url")
    if _replaces(after, before) and after.body != before.body:
        changed.append("body")
    return ",".join(sorted(changed))


def _replaces(after: Post, before: Post) -> bool:
    return bool(after.body) and (before.is_summary or not after.is_summary or not before.body)


def _url(before: Post, after: Post) -> str | None:
    """Return the newer address, unless it is the same one without the s of https."""
    if before.url and after.url and address_key(before.url) == address_key(after.url):
        return before.url if before.url.startswith("https:") else after.url
    return after.url or before.url


def _merge(before: Post, after: Post) -> Post:
    """Return the post as of `after`, with what only `before` has."""
    body = after if _replaces(after, before) else before
    same = (body.body, body.html) == (before.body, before.html)
    dated = after if after.published else before
    return body._replace(
        # The capture that first had this text: later ones that repeat it change no row.
        capture_id=before.capture_id if same else body.capture_id,
        title=after.title or before.title,
        title_known_from=(after if after.title else before).title_known_from,
        url=_url(before, after),
        url_known_from=(after if after.url else before).url_known_from,
        published=dated.published,
        published_precision=dated.published_precision,
        published_known_from=dated.published_known_from,
        published_problem=dated.published_problem,
        feed_authors=after.feed_authors or before.feed_authors,
        tags=after.tags or before.tags,
    )
