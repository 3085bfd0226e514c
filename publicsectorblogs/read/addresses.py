"""Relative addresses, as pages and feeds write them."""

from __future__ import annotations

from urllib.parse import urljoin


def joined(base: str, address: str) -> str | None:
    """Return an address as seen from `base`, or None where one of the two is no address.

    >>> joined("https://example.org/blog/", "feed")
    'https://example.org/blog/feed'
    >>> joined("https://example.org/", "http://[feed")
    """
    try:
        return urljoin(base, address)
    except ValueError:
        return None
