"""Lists of feeds (OPML), as feed readers export them."""

from __future__ import annotations

import codecs
import re
from typing import Any, NamedTuple

import listparser
from lxml import etree

from publicsectorblogs.ids import named
from publicsectorblogs.model import Blog, Problem, SourceError
from publicsectorblogs.names import slug
from publicsectorblogs.read.identity import address_key
from publicsectorblogs.read.titles import one_line

# "feed://host/path" and "feed:https://host/path" ask for a feed reader to open an address.
_FOR_READERS = re.compile(r"(?:feeds?|rss|itpc|pcast|podcast):(?://|(?=https?:))", re.IGNORECASE)


class Listed(NamedTuple):
    """What a list holds: blogs that no register knows, and what could not be read."""

    blogs: tuple[Blog, ...]
    problems: tuple[Problem, ...] = ()


def read_opml(data: bytes, path: str) -> Listed:
    """Return the feeds of a list, each once and in its order.

    The id of a blog is made of its title, else of the host. A feed without a whole address is
    a problem. `path` names the file: raises SourceError for one that lists no feed.
    """
    tree = _tree(data)
    if tree is not None:
        for outline in tree.xpath('//outline[@isComment="true"]'):
            outline.getparent().remove(outline)
        # listparser heeds no XML declaration, only a byte-order mark.
        data = codecs.BOM_UTF8 + etree.tostring(tree, encoding="unicode").encode()
    feeds: list[Any] = listparser.parse(data).get("feeds") or []
    by_key = {address_key(url): url for url in reversed([_whole(feed["url"]) for feed in feeds])}
    urls = dict.fromkeys(by_key[address_key(_whole(feed["url"]))] for feed in feeds)
    titles = {_whole(feed["url"]): feed.get("title") or "" for feed in reversed(feeds)}
    if not any(urls):
        raise SourceError(path, "lists no feed")
    home_pages = _home_pages(tree)
    usable = [url for url in urls if _is_whole(url)]
    problems = [
        Problem(path, f"left out a feed whose address is incomplete: {url!r}", titles[url] or None)
        for url in urls if url and not _is_whole(url)
    ]  # fmt: skip
    blogs = (_blog(titles[url], url, home_pages.get(url)) for url in usable)
    return Listed(tuple(blogs), tuple(problems))


def _whole(url: str) -> str:
    """Return an address with the scheme by which it can be fetched."""
    url = _FOR_READERS.sub(lambda found: "https://" if found[0][-2:] == "//" else "", url.strip())
    return f"https:{url}" if url.startswith("//") else url


def _is_whole(url: str) -> bool:
    return bool(re.match(r"https?://[^\s/]", url, re.IGNORECASE))


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
            found[_whole(feed)] = home
    return found


def _blog(title: str, url: str, home_page: str | None) -> Blog:
    name = one_line(title) or url.partition("://")[2].partition("/")[0] or url
    return Blog(
        named("blog", slug(name), url), name, home_page=home_page, feed_url=url, registered=False
    )
