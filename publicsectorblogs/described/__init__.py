"""What is said of the dataset as a whole, in the words of several standards: one module for each.

What does not depend on the data is declared here, in `DATASET`; what does is in an `Issue`, which
is read from a database. What nobody has stated, such as an address to write to, is left out.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from typing import Any, NamedTuple

from publicsectorblogs.editions import OPEN
from publicsectorblogs.tables import CC0, Licence, Table


class Dataset(NamedTuple):
    """What is said of the dataset, whatever it holds. CITATION.cff says the same of it."""

    name: str  # in lower-case letters, digits and hyphens
    title: str
    summary: str
    publisher: str
    keywords: tuple[str, ...]
    licence: Licence  # of what is compiled; the posts have those of their blogs
    place: str  # what it is about, as a place
    language: str  # that its rules read, as a tag of BCP 47
    contact: str | None = None  # an e-mail address of the publisher


class Issue(NamedTuple):
    """What one database says of itself that its descriptions repeat."""

    version: str
    edition: str
    captured: str | None  # when its newest source was, ISO 8601 to the precision that is known
    earliest: str | None  # when its first post was published, and its last one; the same
    latest: str | None
    licences: tuple[Licence, ...]  # those of its posts that are known
    attributions: tuple[str, ...]  # the lines that these ask for
    blogs: tuple[tuple[str, str | None], ...]  # the names and home pages of those with posts

    @property
    def day(self) -> str | None:
        """The day of the newest source, which is the date of issue; None where only less is known.

        The wall clock is not asked, so that one database has one description.
        """
        day = (self.captured or "")[: len("2016-07-28")]
        return day if day.count("-") == 2 else None

    @property
    def period(self) -> str | None:
        """The times that the posts are from, as an interval of ISO 8601."""
        return f"{self.earliest}/{self.latest}" if self.earliest else None


class File(NamedTuple):
    """A file that holds a table."""

    table: Table
    name: str
    size: int  # in bytes
    sha256: str


DATASET = Dataset(
    "public-sector-blogs",
    "Public Sector Blogs",
    "What UK public-sector blogs say, and every number that they state, each with its receipt: the "
    "sentence it stands in, the exact characters, the post, the author, the licence, and whether "
    "it holds up.",
    "The Public Sector Blogs maintainers",
    ("public sector", "United Kingdom", "blogs", "fact-checking", "provenance"),
    CC0,
    "United Kingdom",
    "en",
)

_OPEN = (
    "This is the open edition. It leaves out the text of posts whose licence is not known to allow "
    "its republication, and keeps their titles, addresses and hashes, and their figures with the "
    "sentences that state them."
)
_RIGHTS = (
    "The figures, statistics and checks are dedicated to the public domain (CC0 1.0); the posts "
    "keep the licence of their blog, see the table blogs."
)


# Each answered from an index, which a page of the site can wait for.
_TIMES = """
SELECT
  (SELECT max(captured) FROM captures),
  (SELECT min(published) FROM posts WHERE published IS NOT NULL),
  (SELECT max(published) FROM posts WHERE published IS NOT NULL)
"""
_BLOGS = "SELECT name, home_page FROM blogs WHERE posts > 0 ORDER BY id"


def issue_of(connection: sqlite3.Connection) -> Issue:
    """Return what a database that build_db.py made says of itself.

    Raises sqlite3.Error for another one, and KeyError where it does not say its version or edition.
    """
    told = dict(connection.execute("SELECT name, value FROM build_info"))
    captured, earliest, latest = connection.execute(_TIMES).fetchone()
    terms = connection.execute(
        "SELECT DISTINCT licence, licence_url, licence_spdx, attribution FROM blogs "
        "WHERE posts > 0 AND licence IS NOT NULL ORDER BY licence, licence_url, licence_spdx"
    ).fetchall()
    return Issue(
        told["version of the data"], told["edition"], captured, earliest, latest,
        tuple(dict.fromkeys(Licence(name, url, spdx) for name, url, spdx, _ in terms if url)),
        tuple(dict.fromkeys(line for *_, line in terms if line)),
        tuple(map(tuple, connection.execute(_BLOGS))),
    )  # fmt: skip


def rights(issue: Issue) -> str:
    """Return in words under what terms an issue may be used, with the attribution to be given."""
    withheld = (_OPEN,) if issue.edition == OPEN else ()
    return " ".join([*withheld, _RIGHTS, *issue.attributions])


def cited(issue: Issue) -> str:
    """Return how an issue is cited, as an entry for BibTeX."""
    fields = known({
        "author": f"{{{DATASET.publisher}}}", "title": DATASET.title,
        "version": issue.version, "date": issue.day,
    })  # fmt: skip
    return f"@dataset{{{DATASET.name}, {', '.join(f'{k} = {{{v}}}' for k, v in fields.items())}}}"


def licences_of(table: Table, issue: Issue) -> tuple[Licence, ...]:
    """Return the terms of a table's rows, each with its absolute address.

    Rows that hold words of posts are under the licences of these as well, as far as they are known.
    """
    own = (CC0,) if table.licence.spdx else ()
    return own if table.licence == CC0 else (*own, *issue.licences)


def known(said: Mapping[str, Any]) -> dict[str, Any]:
    """Return what is said, without what is not known."""
    return {key: value for key, value in said.items() if value is not None}
