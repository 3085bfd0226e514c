"""A plain spelling of a text, of the same length, that is easier for rules to read."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

_ASCII = bytes(range(128))
# What typesetting varies and meaning does not: one character for one, so that offsets hold.
_SAME = {
    "\u00a0": " ", "\u2009": " ", "\u202f": " ", "\u2007": " ", "\u2002": " ", "\u2003": " ",
    "\u200a": " ", "\u2010": "-", "\u2011": "-", "\u2012": "-", "\u2013": "-", "\u2212": "-",
    "\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "\uff05": "%", "\uffe1": "£",
    "\u2044": "/", "\u2082": "2", "\u2028": "\n", "\u2029": "\n", "\u0130": "I",
}  # fmt: skip


# "£1·5m" as British papers print it; before a power of ten it multiplies.
_RAISED_POINT = "\u00b7"
_DECIMAL = re.compile(rf"(?<=\d){_RAISED_POINT}(?=\d)(?!10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹^])")


class Text(NamedTuple):
    """A text in three spellings of the same length."""

    raw: str  # as it is
    cased: str  # spaces, hyphens and quotes in their plain forms
    low: str  # the same in lower case


def normalise(text: str) -> Text:
    """Return `text` with its plain spellings; all three are equally long.

    The em dash stays: it parts clauses and is no hyphen. U+0130 is the one character whose lower
    case is longer than itself; it is folded before.
    """
    # A tab parts the cells of a table, as a line break parts lines.
    cased = text.replace("\t", "\n").replace("\r", " ")
    special = special_characters(text)
    for variant in special & _SAME.keys():
        cased = cased.replace(variant, _SAME[variant])
    if _RAISED_POINT in special:
        cased = _DECIMAL.sub(".", cased)
    if "\\" in cased:
        cased = cased.replace("\\$", " $").replace("\\~", " ~")  # as Markdown writes them
    return Text(text, cased, cased.lower())


# Two steps of reading a text ask for them.
@lru_cache(maxsize=2)
def special_characters(text: str) -> frozenset[str]:
    """Return the characters of a text that are not ASCII: few, and soon found in its bytes."""
    if text.isascii():
        return frozenset()
    encoded = text.encode("utf-8", "surrogatepass").translate(None, _ASCII)
    return frozenset(encoded.decode("utf-8", "surrogatepass"))
