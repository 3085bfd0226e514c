"""WordPress export files (WXR): RSS whose items are everything that a blog consists of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from lxml import etree

from publicsectorblogs.read.raw_feed import RawBody, RawEntry, RawFeed

_MARK = b"wordpress.org/export/"
_SHORTCODE = re.compile(
    r"\[/?(?:audio|caption|embed|gallery|playlist|vc_\w+|video|vimeo|wp_caption|youtube)\b[^\]\n]*\]"
)
_BLOCK_MARK = re.compile(r"<!-- /?wp:|<p[ >]", re.IGNORECASE)


def is_wxr(data: bytes) -> bool:
    """Tell whether a file says at its beginning that it is a WordPress export."""
    return _MARK in data[:20_000]


def published_posts(feed: RawFeed, data: bytes) -> tuple[RawFeed, str | None]:
    """Return an export with its published posts only, and what was left out, if anything.

    Posts are items of the type "post" that are published and need no password. Left out are
    pages, attachments, menus and all other types, and drafts, private and future posts.
    """
    names = _display_names(data)
    kept, skipped = [], Counter[str]()
    for entry in feed.entries:
        reason = _reason_to_skip(entry.wordpress)
        if reason is None:
            kept.append(_as_published(entry, names))
        else:
            skipped[reason] += 1
    left_out = ", ".join(f"{count} {reason}" for reason, count in sorted(skipped.items()))
    return replace(feed, entries=tuple(kept)), f"left out: {left_out}" if left_out else None


def _reason_to_skip(stated: Mapping[str, str]) -> str | None:
    kind, status = stated.get("wp_post_type", "post"), stated.get("wp_status", "publish")
    if kind != "post":
        return f"of type {kind}"
    if status != "publish":
        return f"with status {status}"
    return "with a password" if stated.get("wp_post_password", "").strip() else None


def _as_published(entry: RawEntry, names: Mapping[str, str]) -> RawEntry:
    stated = entry.wordpress.get("wp_post_date_gmt", "")
    return replace(
        entry,
        authors=tuple(names.get(author, author) for author in entry.authors),
        published=f"{stated}Z" if stated[:4] > "0000" else entry.published,
        bodies=tuple(_with_paragraphs(body) for body in entry.bodies if body.full),
    )


def _with_paragraphs(body: RawBody) -> RawBody:
    """Mark up what WordPress stores without: paragraphs between blank lines, and line ends."""
    text = _SHORTCODE.sub("", body.value)
    if not _BLOCK_MARK.search(text):
        paragraphs = re.split(r"\n\s*\n", text.replace("\r\n", "\n"))
        text = "".join(
            "<p>" + part.strip().replace("\n", "<br>\n") + "</p>\n" for part in paragraphs
        )
    return replace(body, value=text)


def _display_names(data: bytes) -> dict[str, str]:
    """Return the names under which an export's authors write, by their logins."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True)
    try:
        root: Any = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        return {}
    names = {}
    for author in root.iterfind(".//{*}author") if root is not None else ():
        login, name = author.findtext("{*}author_login"), author.findtext("{*}author_display_name")
        if login and name and name.strip():
            names[login.strip()] = name.strip()
    return names
