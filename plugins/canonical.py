"""Tells search engines the one address of a page that many addresses show."""

from __future__ import annotations

from typing import Any

from datasette import hookimpl
from datasette.app import Datasette

from publicsectorblogs.address import public_address


@hookimpl
def extra_template_vars(request: Any, table: str | None, datasette: Datasette) -> dict[str, Any]:
    """Give a page its address without a query, except where the query makes it another page.

    What is asked of a table or a row only narrows, sorts or dresses what its path shows.
    """
    if request is None or "_next" in request.args:
        return {}
    if request.query_string and table is None:
        return {}
    return {"canonical_url": public_address(datasette, request, request.path)}
