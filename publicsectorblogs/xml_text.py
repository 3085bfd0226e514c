"""What XML, in which feeds and spreadsheets are written, can hold of a text."""

from __future__ import annotations

import re

# The characters that XML 1.0 leaves out: https://www.w3.org/TR/xml/#charsets
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def xml_text(text: str) -> str:
    r"""Return a text without the characters that XML cannot hold.

    >>> xml_text("a\x08b")
    'ab'
    """
    return _NOT_XML.sub("", text)
