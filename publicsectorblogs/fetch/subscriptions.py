"""The blogs of the register and those of OPML lists together, each to be fetched once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from publicsectorblogs.ids import digest
from publicsectorblogs.model import Blog
from publicsectorblogs.names import same_name


def merge(blogs: Iterable[Blog], listed: Iterable[Blog]) -> list[Blog]:
    """Return `blogs` with those `listed` ones that are not among them by feed or name.

    A blog that is there without its feed takes that of the list. Where an id is wanted twice,
    the listed blogs have a hash of their feed added to it, whatever their order.
    """
    merged = {blog.id: blog for blog in blogs}
    feeds = {blog.feed_url for blog in merged.values()}
    ids = {same_name(name): b.id for b in merged.values() for name in (b.name, *b.aliases)}
    new = {blog.feed_url: blog for blog in listed if blog.feed_url not in feeds}
    wanted = Counter([*merged, *(blog.id for blog in new.values())])
    for blog in new.values():
        known = merged.get(ids.get(same_name(blog.name), ""))
        if known and not known.feed_url:
            merged[known.id] = replace(known, feed_url=blog.feed_url)
            continue
        if wanted[blog.id] > 1:
            blog = replace(blog, id=f"{blog.id}-{digest(blog.feed_url)[:6]}")
        merged[blog.id] = blog
    return list(merged.values())
