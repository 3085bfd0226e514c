"""Names of blogs: when two are the same, and the identifier that one makes."""

from __future__ import annotations

import re
import unicodedata

_STRAIGHT_QUOTES = str.maketrans("‘’‚‛“”„‟", "''''\"\"\"\"")
_LONGEST_SLUG = 80


def same_name(name: str) -> str:
    """Return the form of `name` that is equal for two spellings of one name.

    Case, runs of white space (no-break spaces too) and curly or straight quotes do not matter;
    saved pages and feeds differ in exactly these.
    """
    return " ".join(name.translate(_STRAIGHT_QUOTES).split()).casefold()


def slug(text: str) -> str:
    """Return `text` in lower-case ASCII letters, digits and single hyphens; may be empty."""
    plain = unicodedata.normalize("NFKD", re.sub(r"[’']", "", text))
    words = plain.encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", words).strip("-")[:_LONGEST_SLUG].rstrip("-")
