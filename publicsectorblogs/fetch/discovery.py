"""Finding the feed that a home page names."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser

from publicsectorblogs.read.addresses import joined

FEED_TYPES = ("application/rss+xml", "application/atom+xml", "application/feed+json")
COMMENTS = re.compile(r"\bcomments?\b", re.I)


def feed_link(html: bytes, url: str) -> str | None:
    """Return the address of the first feed that a page links to as its alternate, or None.

    Feeds of comments, which WordPress offers beside that of the posts, are passed over.
    `url` is the address of the page; its <base>, if it has one, is heeded.
    """
    tree = LexborHTMLParser(html)
    base = tree.css_first("base[href]")
    if base is not None:
        url = joined(url, base.attributes["href"] or "") or url
    for link in tree.css("link[rel][type][href]"):
        values = {name: value or "" for name, value in link.attributes.items()}
        is_feed = values["type"].partition(";")[0].strip().lower() in FEED_TYPES
        about_comments = COMMENTS.search(f"{values.get('title', '')} {values['href']}")
        if is_feed and not about_comments and "alternate" in values["rel"].lower().split():
            found = joined(url, values["href"].strip())
            if found:
                return found
    return None
