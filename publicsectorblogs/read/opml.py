"""Lists of feeds (OPML), as feed readers export them."""

from __future__ import annotations

import codecs
from typing import Any

import listparser
from lxml import etree

from publicsectorblogs.model import Blog, SourceError, stable_id
from publicsectorblogs.names import slug


def read_opml(data: bytes, path: str) -> list[Blog]:
    """Return the feeds of a list, each once and in its order, as blogs that no register knows.

    The id is made of the title, else of the host. `path` names the file in the error: raises
    SourceError for a file that lists no feed.
    """
    tree = _tree(data)
    if tree is not None:
        # listparser heeds no XML declaration, only a byte-order mark.
        data = codecs.BOM_UTF8 + etree.tostring(tree, encoding="unicode").encode()
    feeds: list[Any] = listparser.parse(data).get("feeds") or []
    urls = dict.fromkeys(feed["url"].strip() for feed in feeds)
    titles = {feed["url"].strip(): feed.get("title") or "" for feed in reversed(feeds)}
    if not any(urls):
        raise SourceError(path, "lists no feed")
    home_pages = _home_pages(tree)
    return [_blog(titles[url], url, home_pages.get(url)) for url in urls if url]


def _tree(data: bytes) -> Any:
    try:
        return etree.fromstring(data, etree.XMLParser(resolve_entities=False, no_network=True))
    except (etree.XMLSyntaxError, ValueError):
        return None  # listparser makes of it what can be made


def _home_pages(tree: Any) -> dict[str, str]:
    """Return home pages by feed address, which listparser leaves out."""
    found = {}
    for outline in tree.iter("outline") if tree is not None else ():
        feed, home = outline.get("xmlUrl"), (outline.get("htmlUrl") or "").strip()
        if feed and home.startswith(("http://", "https://")):
            found[feed.strip()] = home
    return found


def _blog(title: str, url: str, home_page: str | None) -> Blog:
    name = title.strip() or url.partition("://")[2].partition("/")[0] or url
    return Blog(
        slug(name) or stable_id(url), name, home_page=home_page, feed_url=url, registered=False
    )
