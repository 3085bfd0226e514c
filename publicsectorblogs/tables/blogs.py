"""The blogs: those of the register, and those that only a source names."""

from __future__ import annotations

import json
from collections.abc import Iterator

from publicsectorblogs.model import Findings
from publicsectorblogs.tables import CC0, FLAG, Column, Row, Table, fields


def _rows(findings: Findings) -> Iterator[Row]:
    for blog in findings.blogs:
        yield {
            **fields(blog),
            "aliases": json.dumps(blog.aliases, ensure_ascii=False),
            "posts": findings.posts_of_blog.get(blog.id, 0),
        }


TABLES = (
    Table(
        "blogs",
        "Blogs",
        "The register of blogs, with the licence of each. Where the licence is NULL it is not "
        "known: ask the publisher before you republish the text of the posts.",
        (
            Column("id", "TEXT", "Stable identifier of the blog.", key=True),
            Column("name", "TEXT", "What the blog is called.", required=True),
            Column("aliases", "TEXT", "Other names under which saved pages and feeds know it, as "
                   "a JSON array.", required=True, rule="json_valid(aliases)"),
            Column("publisher", "TEXT", "Who publishes it; NULL where that is not known."),
            Column("author", "TEXT", "Whose blog it is; NULL where the blog itself does not say "
                   "so."),
            Column("home_page", "TEXT", "The address of its home page; NULL where that is not "
                   "known."),
            Column("feed_url", "TEXT", "The address of its feed; NULL where that is not known."),
            Column("licence", "TEXT", "The terms of its posts; NULL where they are not known.",
                   facet=True, absent="not known"),
            Column("licence_url", "TEXT", "The address of these terms; NULL where that is not "
                   "known."),
            Column("licence_spdx", "TEXT", "The identifier of these terms in the SPDX list of "
                   "licences; NULL where they are not known or have none."),
            Column("licence_evidence", "TEXT", "Where it says that these are its terms; NULL where "
                   "they are not known."),
            Column("attribution", "TEXT", "The line of attribution that the terms ask for; NULL "
                   "where they ask for none or are not known."),
            Column("registered", "INTEGER", "1: the register lists the blog; 0: only a saved page "
                   "or feed names it.", required=True, values=FLAG, facet=True),
            Column("posts", "INTEGER", "How many of its posts this dataset holds.", "posts",
                   required=True),
        ),
        _rows,
        licence=CC0,
        source="The register of the project, and the names that saved pages and feeds give",
        label="name",
        sort_desc="posts",
        shown=("name", "posts", "publisher", "licence", "home_page"),
        of_all=True,
    ),
)  # fmt: skip
