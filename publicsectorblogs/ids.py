"""The identifiers of rows: what they are made of, and why they last.

An identifier is the letter of its table and twelve hexadecimal digits, a hash of what identifies
the row: the post, the words that state it and, among rows that agree in all of these, its turn.
No offset, no order of reading and no number that was computed is part of it, so that an edit
elsewhere in a post changes no identifier. The letter keeps spreadsheets from taking
"01e612345678" for a number.

What stands here must not change: identifiers are cited.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Literal

Letter = Literal[
    "a",  # post_authors
    "c",  # checks
    "e",  # corrections
    "f",  # figures
    "k",  # captures
    "l",  # links
    "o",  # problems
    "p",  # posts
    "q",  # quotations
    "r",  # remnants
    "s",  # rows of statistics
    "u",  # primary sources
    "v",  # versions of posts
]
# Marks that one and the same text has in one spelling or another: blogging software makes straight
# quotes curly in a feed and leaves them straight in an export, and so with dashes and dots.
_MARKS: dict[int, str | None] = str.maketrans({
    **dict.fromkeys("‘’‚‛′`´", "'"),
    **dict.fromkeys("“”„‟″«»", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff"),  # soft hyphens, and what has no width
    "…": "...",
})  # fmt: skip
# Slugs that a spreadsheet takes for a number or a date: "2016", "10-may", "may-2016".
_NUMBER_LIKE = re.compile(
    r"\d.*|(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|"
    r"sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)-?\d.*|true|false"
)


def digest(*identity: object) -> str:
    """Return 12 hex digits that depend on `identity` alone, never on load order.

    The parts are joined by a NUL, which no part may hold, so that ("ab", "c") and ("a", "bc")
    differ. 48 bits: among 100,000 rows the odds of any collision are about 1 in 56,000; the
    primary keys of the database turn one into an error rather than a lost row.
    """
    text = "\0".join(map(str, identity))
    if text.count("\0") >= len(identity):
        text = "\0".join(str(part).replace("\0", "\ufffd") for part in identity)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def stable_id(letter: Letter, *identity: object) -> str:
    """Return the identifier of a row: its table's letter, and a digest of what identifies it."""
    return letter + digest(*identity)


def plain(text: str) -> str:
    """Return the form of words that is equal for two spellings of the same words.

    White space, the kind of quotes, dashes and dots, and characters that are not seen make no
    difference; case, letters, digits and signs do.
    """
    if not text.isascii():
        text = unicodedata.normalize("NFC", text).translate(_MARKS)
    return " ".join(text.split())


def ids_of(letter: Letter, rows: Iterable[tuple[object, ...]]) -> Iterator[str]:
    """Yield the identifiers of rows by what each says of itself, in the order of their places.

    Equal ones are told apart by their turn.
    """
    seen: Counter[tuple[object, ...]] = Counter()
    for row in rows:
        yield stable_id(letter, *row, seen[row])
        seen[row] += 1


def id_of_post(blog_id: str, key: str) -> str:
    """Return the identifier of a post, by what its blog knows it by: its guid, link or text."""
    return stable_id("p", blog_id, key)


def named(kind: str, slug: str, name: str) -> str:
    """Return a slug as the identifier of a row of a kind: ``fraud``, ``tag-2016``.

    One that a spreadsheet would take for a number or a date has the kind before it; an empty one
    gives way to a hash of the name.
    """
    if slug and not _NUMBER_LIKE.fullmatch(slug):
        return slug
    return f"{kind}-{slug or digest(kind, name)}"
