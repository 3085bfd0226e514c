"""Leaves it to datasette-cors alone to let pages of other sites read.

`datasette publish` starts it with `--cors`, by which Datasette itself would say the same of some
answers; and browsers refuse what is said twice.
"""

from __future__ import annotations

from datasette import hookimpl
from datasette.app import Datasette


@hookimpl
def startup(datasette: Datasette) -> None:
    """Switch the option off."""
    datasette.cors = False
