"""Where the site is published: the addresses that are cited, embedded and handed to machines."""

from __future__ import annotations

from typing import Any

from datasette.app import Datasette

SETTING = "public-sector-blogs"  # in metadata.yml, among the plugins


def public_address(datasette: Datasette, request: Any, path: str) -> str:
    """Return the whole address of a path of the site.

    Its host is the one configured, since a reader's own (127.0.0.1, a proxy) is no address to
    cite; where none is configured, it is the host that was asked.
    """
    host: str | None = (datasette.plugin_config(SETTING) or {}).get("address")
    address: str = datasette.absolute_url(request, path)
    return host.rstrip("/") + path if host else address
