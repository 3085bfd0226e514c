"""Citations of a figure for programs that keep references: BibTeX and RIS."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from publicsectorblogs.described import DATASET

# What TeX would read as a command, as it is written to be shown.
_TEX = str.maketrans({
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "$": r"\$", "&": r"\&", "#": r"\#",
    "_": r"\_", "%": r"\%", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
})  # fmt: skip


class Cited(NamedTuple):
    """What is cited: a figure of a post. What is not known is None, and left out."""

    id: str
    quote: str
    post: str
    blog: str
    authors: Sequence[str]
    published: str | None  # ISO 8601, to the precision that is known
    address: str  # of the figure
    post_url: str | None
    last_seen: str | None = None  # of a figure that its post no longer states: a date or instant

    @property
    def note(self) -> str:
        """What is cited of the post, and how to find it."""
        gone = f", no longer stated, last seen {self.last_seen}" if self.last_seen else ""
        return f"“{self.quote}”{gone}. {DATASET.title}, figure {self.id}"


def bibtex(cited: Cited) -> str:
    """Return an entry for BibTeX and biblatex."""
    year, month, day = _date(cited)
    fields = {
        "author": " and ".join(f"{{{_tex(name)}}}" for name in cited.authors),
        "title": f"{{{_tex(cited.post)}}}", "howpublished": _tex(cited.blog), "year": year,
        "month": month.lstrip("0"), "day": day.lstrip("0"), "url": cited.address,
        "note": _tex(cited.note),
    }  # fmt: skip
    lines = [f"  {name} = {{{value}}}," for name, value in fields.items() if value]
    return "\n".join([f"@misc{{psb-{cited.id},", *lines, "}", ""])


def ris(cited: Cited) -> str:
    """Return an entry in the format RIS; its lines end as the format asks."""
    return "".join(f"{tag}  - {_line(value)}\r\n" for tag, value in _ris_fields(cited))


def _ris_fields(cited: Cited) -> Iterator[tuple[str, str]]:
    year, month, day = _date(cited)
    yield "TY", "BLOG"
    yield from (("AU", name) for name in cited.authors)
    yield "TI", cited.post
    yield "T2", cited.blog
    if year:
        yield "PY", year
        yield "DA", f"{year}/{month}/{day}/"
    yield "UR", cited.address
    if cited.post_url:
        yield "L2", cited.post_url
    yield "N1", cited.note
    yield "ID", cited.id
    yield "ER", ""


def _date(cited: Cited) -> tuple[str, str, str]:
    """Year, month and day, each empty where it is not known."""
    parts = (cited.published or "").partition("T")[0].split("-")
    year, month, day = [*parts, "", ""][:3]
    return year, month, day


def _tex(text: str) -> str:
    return _line(text).translate(_TEX)


def _line(text: str) -> str:
    return " ".join(text.split())
