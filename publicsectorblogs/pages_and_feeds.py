"""A post that stands both on a saved page and in its blog's own feed is one post.

The page came first and figures of it may have been cited, so the post keeps the page's id and
body. What the page lacks, the feed gives, with where it is known from; where both state a fact
and differ, the page's stays and a check says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from rapidfuzz import fuzz

from publicsectorblogs.model import Post
from publicsectorblogs.names import same_name
from publicsectorblogs.posts import Posts
from publicsectorblogs.read.identity import address_key
from publicsectorblogs.read.remnants import without_remnants

# Of 100: a page's text differs from its feed's by captions and spacing, hardly by words.
_SAME_TEXT = 90
# Words that are compared; enough to tell posts apart, few enough to compare many.
_WORDS = 150
_WORD = re.compile(r"\w+")
_AGGREGATOR = "publicsectorblogs.org.uk/"


@dataclass(frozen=True, slots=True)
class United:
    """The posts of pages and feeds as one, and what was united."""

    posts: Posts
    aliases: dict[str, str]  # id of the feed's post -> id of the post that it is
    pairs: tuple[tuple[Post, Post], ...]  # posts as the page and as the feed had them


def unite(page_posts: Iterable[Post], feed_posts: Posts) -> United:
    """Unite the posts that a blog has on saved pages with those of its feeds."""
    united, aliases, pairs = list[Post](), dict[str, str](), list[tuple[Post, Post]]()
    for page in page_posts:
        feed = _find(page, feed_posts.without(aliases))
        united.append(page if feed is None else _filled(page, feed))
        if feed is not None:
            aliases[feed.id] = page.id
            pairs.append((page, feed))
    return United(feed_posts.without(aliases).with_these(united), aliases, tuple(pairs))


def _find(page: Post, feeds: Posts) -> Post | None:
    """Return the feed's post with the page's address or, in nearly the same words, its text."""
    if address := own_address(page):
        key = address_key(address)
        for feed in feeds:
            if feed.url and address_key(feed.url) == key:
                return feed
    words = _opening(page)
    near = ((fuzz.ratio(words, _opening(feed, len(words))), feed) for feed in feeds)
    similar, best = max(near, key=lambda pair: (pair[0], pair[1].id), default=(0.0, None))
    return best if similar >= _SAME_TEXT else None


def _opening(post: Post, most: int = _WORDS) -> list[str]:
    """The first words of a post, but for its captions and scripts; a cut-off post has fewer."""
    text = without_remnants(post.body, [(r.char_start, r.char_end) for r in post.remnants])
    return [match[0].lower() for match, _ in zip(_WORD.finditer(text), range(most), strict=False)]


def own_address(page: Post) -> str | None:
    """The post's own address, not that of the aggregator's copy."""
    return page.url if page.url and _AGGREGATOR not in page.url else None


def differences(page: Post, feed: Post) -> list[str]:
    """Return what a saved page and a feed say otherwise of one post, in words."""
    stated = []
    if page.title and feed.title:
        same = fuzz.ratio(_letters(page.title), _letters(feed.title)) > _SAME_TEXT
        stated.append(("title", page.title, feed.title, same))
    if page.published and feed.published:
        same = feed.published.startswith(page.published)
        stated.append(("published", page.published, feed.published, same))
    address = own_address(page)
    if address and feed.url:
        same = address_key(address) == address_key(feed.url)
        stated.append(("url", address, feed.url, same))
    return [
        f"the page's {fact} is {known}, the feed's {found}"
        for fact, known, found, agrees in stated
        if not agrees
    ]


def _letters(title: str) -> str:
    return re.sub(r"\W+", "", same_name(title))


def _filled(page: Post, feed: Post) -> Post:
    """The page's post with what the feed knows better."""
    changes: dict[str, object] = {
        "feed_authors": feed.feed_authors, "links": feed.links, "html": feed.html,
        "tags": tuple(dict.fromkeys((*page.tags, *feed.tags))),
        "published_problem": feed.published_problem,
    }  # fmt: skip
    if page.title is None and feed.title:
        changes |= {"title": feed.title, "title_known_from": feed.title_known_from}
    if own_address(page) is None and feed.url:
        changes |= {"url": feed.url, "url_known_from": feed.url_known_from}
    if feed.published and feed.published.startswith(page.published or ""):
        changes |= {
            "published": feed.published, "published_precision": feed.published_precision,
            "published_known_from": feed.published_known_from,
        }  # fmt: skip
    return page._replace(**changes)  # type: ignore[arg-type]
