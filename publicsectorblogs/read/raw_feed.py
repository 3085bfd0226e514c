"""A feed as its file states it, before anything is cleaned: what every feed reader yields.

The readers (`fast`, `lenient`, `json_feed`) only find the fields; what they mean is decided
once, in `feed`. That is why two readers can be compared field by field.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RawBody:
    """One text of an entry."""

    value: str
    full: bool  # declared as content, not as summary or description
    html: bool
    base: str = ""  # the address against which its relative links count; "" where none is given
    markdown: bool = False  # plain text, which may be marked up so


@dataclass(frozen=True, slots=True)
class RawEntry:
    """One entry; a field that the file lacks is empty."""

    guid: str = ""
    link: str = ""
    title: str = ""
    bodies: tuple[RawBody, ...] = ()
    published: str = ""  # dates as they are written
    updated: str = ""
    local: str = ""  # when it was published, in the blog's own time
    authors: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    enclosures: tuple[str, ...] = ()
    rest: str = ""  # everything else that is stated, for an entry that has nothing of the above

    @property
    def is_empty(self) -> bool:
        """Whether the entry states nothing at all."""
        return not (self.rest or self.authors or self.tags or self.enclosures) and not (
            self.guid or self.link or self.title or self.bodies
            or self.published or self.updated
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class RawFeed:
    """A feed and its entries, in the order of the file."""

    kind: str  # rss | atom | json, or "" for what is no feed
    title: str = ""
    link: str = ""
    authors: tuple[str, ...] = ()
    entries: tuple[RawEntry, ...] = ()
    doubt: str | None = None  # in what way the file is ill-formed
