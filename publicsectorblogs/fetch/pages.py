"""Whole archives, page by page: feeds that link their next page, and WordPress's `?paged=N`."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from typing import Any

import httpx
from dateutil import parser
from lxml import etree

from publicsectorblogs.fetch.captures import kind
from publicsectorblogs.fetch.client import Answer
from publicsectorblogs.fetch.errors import FetchError
from publicsectorblogs.ids import digest
from publicsectorblogs.read.addresses import joined
from publicsectorblogs.read.feed_repairs import (
    in_bytes_of_ascii,
    in_utf8,
    with_valid_references,
    without_controls,
)
from publicsectorblogs.read.identity import identify
from publicsectorblogs.read.json_feed import load
from publicsectorblogs.read.piecemeal import elements_of, parts_of

# RFC 5005: an archived feed links to what came before it, a paged feed to its next page.
NEXT_RELATIONS = ("prev-archive", "next")
ENTRIES = ("item", "entry")
# Where an entry says when it was published; when it was changed, only for want of that.
DATES = ("published", "pubDate", "date", "issued", "created", "updated", "modified")

# What a date may mean at the latest: the end of all years, in the zone that is behind all others.
_END, _WEST = datetime(9999, 12, 31, 23, 59, 59), timezone(timedelta(hours=-12))


@dataclass(frozen=True, slots=True)
class Page:
    """What paging must know of one page of a feed; the build reads it properly."""

    # One per entry: its key (id, else link, else a hash of it), and a hash of all that it says.
    entries: frozenset[tuple[str, str]] = frozenset()
    dates: tuple[str, ...] = ()  # one per entry, as stated, "" for none
    next_url: str | None = None

    @property
    def keys(self) -> frozenset[str]:
        """The keys of the entries."""
        return frozenset(key for key, _ in self.entries)

    def is_older(self, since: datetime) -> bool:
        """Tell whether every entry is certain to be older than `since` (aware)."""
        latest = map(_latest, self.dates)
        return all(date is not None and date < since for date in latest)


def walk(
    first: Answer,
    get: Callable[[str], Answer | None],
    since: datetime | None,
    limit: int,
) -> Iterator[tuple[int, Answer]]:
    """Yield the pages of an archive after its `first`, each with its number, from 2.

    `get` asks for an address and gives None where there is no such page. The walk ends there,
    at a page with no entry that is new, at a link that was followed before, and after a page
    whose entries are all older than `since` (aware).
    Raises `FetchError` after `limit` pages, and what `get` raises.
    """
    page = read_page(first.body, first.final_url)
    linked = page.next_url is not None
    base, asked, seen = first.final_url, {first.url, first.final_url}, set(page.keys)
    for number in range(2, limit + 2):
        if not page.keys or (since and page.is_older(since)):
            return
        url = page.next_url if linked else paged(base, number)
        if url is None or url in asked:
            return
        if number > limit:
            raise FetchError(f"the archive has more than {limit} pages; the rest was left")
        asked.add(url)
        answer = get(url)
        if answer and not linked and _lost_page(answer, number):
            base = answer.final_url
            answer = get(paged(base, number))
        if answer is None:
            return
        page = read_page(answer.body, answer.final_url)
        if page.keys <= seen:
            return
        seen |= page.keys
        yield number, answer


def paged(url: str, number: int) -> str:
    """Return the address of page `number` of a WordPress feed."""
    return str(httpx.URL(url).copy_set_param("paged", number))


def _lost_page(answer: Answer, number: int) -> bool:
    """Tell whether a redirect dropped the page's number, as GOV.UK blogs' 302 of /feed/ does."""
    return bool(answer.redirects) and httpx.URL(answer.final_url).params.get("paged") != str(number)


def read_page(body: bytes, url: str) -> Page:
    """Return the entries' keys and the next page of a feed of any kind.

    What is no feed has no keys. `url` is what relative links are relative to.
    """
    if kind(body) == "json":
        return _read_json(body, url)
    root, entries = _parsed(body)
    next_url = None if root is None else _next_url(root, url)
    return Page(frozenset(map(_entry, entries)), tuple(map(_date, entries)), next_url)


def _parsed(body: bytes) -> tuple[Any, list[Any]]:
    """Return the root of a feed, None where there is none, and its entries, as the build does."""
    try:
        root = etree.fromstring(body, etree.XMLParser(resolve_entities=False, no_network=True))
        return root, [element for element in root.iter() if _name(element) in ENTRIES]
    except (etree.XMLSyntaxError, ValueError):
        data, _ = in_utf8(without_controls(in_bytes_of_ascii(body))[0])
    parts = parts_of(with_valid_references(data))
    try:
        xml = etree.XMLParser(recover=True, resolve_entities=False, no_network=True)
        root = etree.fromstring(parts.head + parts.closing, xml)
    except (etree.XMLSyntaxError, ValueError):
        root = None
    return root, list(elements_of(parts))


def _read_json(body: bytes, url: str) -> Page:
    try:
        feed, _ = load(body)
        items = [item for item in feed.get("items", ()) if isinstance(item, dict)]
    except (AttributeError, TypeError):
        return Page()
    hashes = [digest(json.dumps(item, sort_keys=True)) for item in items]
    keys = [
        _key(str(item.get("id") or ""), str(item.get("url") or ""), whole)
        for item, whole in zip(items, hashes, strict=True)
    ]
    stated = tuple(str(i.get("date_published") or i.get("date_modified") or "") for i in items)
    next_url = feed.get("next_url")
    linked = joined(url, next_url) if isinstance(next_url, str) else None
    return Page(frozenset(zip(keys, hashes, strict=True)), stated, linked)


def _name(element: Any) -> str:
    """Return an element's name without namespace; a prefix may be there if it was undeclared."""
    tag = element.tag if isinstance(element.tag, str) else ""  # comments have no name
    return tag.rpartition("}")[2].rpartition(":")[2]


def _entry(entry: Any) -> tuple[str, str]:
    """Return the key of an entry and the hash of all that it says."""
    whole = digest(etree.tostring(entry, encoding="unicode", with_tail=False))
    found = {_name(child): child for child in reversed(entry)}
    stated = {name: _text(found.get(name)) for name in ("guid", "id", "link")}
    return _key(stated["guid"] or stated["id"], stated["link"], whole), whole


def _key(guid: str, link: str, whole: str) -> str:
    """Return what an entry is known by, as in the build: versions of a page are one post."""
    return identify(guid, link, "", "", "", whole).base


def _text(element: Any) -> str:
    return "" if element is None else (element.text or element.get("href") or "").strip()


def _date(entry: Any) -> str:
    found = {_name(child): child.text or "" for child in reversed(entry)}
    return next((found[name] for name in DATES if name in found), "")


def _latest(date: str) -> datetime | None:
    """Return the last moment that a date may mean, whatever it leaves open; None for no date."""
    # What begins with the year has the month next, which dateutil would turn round.
    orders = (False,) if date.lstrip()[:4].isdigit() else (True, False)
    try:
        readings = [parser.parse(date, default=_END, dayfirst=first) for first in orders]
    except (ValueError, OverflowError):
        return None
    return max(one if one.tzinfo else one.replace(tzinfo=_WEST) for one in readings)


def _next_url(root: Any, url: str) -> str | None:
    """Return where the feed itself, not one of its entries, says that it goes on."""
    heads = [root, *(child for child in root if _name(child) == "channel")]
    links = [child for head in heads for child in head if _name(child) == "link"]
    by_relation = {link.get("rel"): link.get("href") for link in reversed(links)}
    for relation in NEXT_RELATIONS:
        href: str = by_relation.get(relation) or ""
        if href.strip():
            return joined(url, href.strip())
    return None
