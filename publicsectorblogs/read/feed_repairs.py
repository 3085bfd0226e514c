"""Faults of feeds that can be mended for certain, before anything is read of them.

Bare ampersands, entities and references that XML does not know are written as XML wants them.
Bytes of Windows' encoding among UTF-8 are read as what they are. Text that was UTF-8, was read as
if it were Windows' encoding and saved so, is turned back where that makes sense of it.
"""

from __future__ import annotations

import codecs
import json
import re
import sys
from collections.abc import Iterable
from dataclasses import replace
from html import unescape
from html.entities import html5

from publicsectorblogs.read.raw_feed import RawEntry, RawFeed

# What nothing ends goes on to the end of the file, which is then looked through once.
_AMPERSAND = re.compile(
    rb"<!\[CDATA\[.*?(?:\]\]>|\Z)|<!--.*?(?:-->|\Z)|"
    rb"&(?:#\d+;|#[xX][0-9a-fA-F]+;|(?P<name>[A-Za-z][A-Za-z0-9]*);)?",
    re.DOTALL,
)
# An entry; in it, what describes a picture or a film; and a text of its own.
_ENTRY = re.compile(rb"(?=<(?:item|entry)\b)", re.IGNORECASE)
_CDATA = rb"<!\[CDATA\[(?:(?!<!\[CDATA\[).)*?\]\]>"  # one without an end is none
_OF_MEDIA = re.compile(
    _CDATA + rb"|(?P<media><media:description\b[^<>]*>(?:" + _CDATA + rb"|[^<])*"
    rb"</media:description\s*>)",
    re.DOTALL,
)
_OWN_TEXT = re.compile(
    rb"<(?:description|summary|content(?::encoded)?)\b[^<>]*(?<!/)>\s*(?!</)\S", re.IGNORECASE
)
_DECLARED = re.compile(r"""(?<=<\?xml )([^>]*?)\s*encoding=["'][^"'>]*["']""")
_SAID = re.compile(rb"""<\?xml [^>]{0,100}?encoding=["']([\w.:-]{1,40})["']""", re.ASCII)
_SAYS_WIDE = re.compile(
    rb"""\A((?:\xef\xbb\xbf)?\s*<\?xml [^>]{0,100}?)\s*encoding=["']"""
    rb"""(?:utf-?(?:16|32)|ucs-?[24]|unicode)[^"'>]{0,4}["']""",
    re.IGNORECASE,
)
# An emoji as the two halves by which UTF-16 writes it: "&#xd83d;&#xde00;", "&#55357;&#56832;".
_HALVES = re.compile(
    rb"&#(?:[xX](?P<high16>[dD][89abAB][0-9a-fA-F]{2})|(?P<high>5[56]\d{3}));"
    rb"&#(?:[xX](?P<low16>[dD][c-fC-F][0-9a-fA-F]{2})|(?P<low>5[67]\d{3}));"
)
_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\r")
_XML_ENTITIES = {b"amp", b"apos", b"gt", b"lt", b"quot"}
# How the bytes of "Â£", "Ã©", "â€™" and the like begin in UTF-8.
_TELLTALE_BYTES = re.compile(rb"\xc3[\x82\x83][\xc2\xc5\xc6\xe2]|\xc3\xa2\xe2[\x80\x82]")
# The same in JSON that is written in ASCII.
_TELLTALE_ESCAPES = re.compile(rb"\\u00(?:c[23]\\u|e2\\u20)", re.IGNORECASE)
# The same as references: "&Acirc;&pound;", in HTML that is escaped once more, too.
_TELLTALE_NAMES = re.compile(
    rb"&(?:amp;)?(?:Acirc|Atilde|acirc|#19[45]|#226|#x[cC][23]|#x[eE]2);&(?:amp;)?#?\w"
)
_REFERENCES = re.compile(
    r"&(?:Acirc|Atilde|acirc|#19[45]|#226|#x[cC][23]|#x[eE]2);(?:&(?!(?:lt|gt|amp|quot|apos|"
    r"nbsp);)#?\w{2,8};){1,2}"
)
_TELLTALE = re.compile(
    "â[€‚„†]|Â[\x80-\xbf]|Ã[\x80-\xbf\u0152\u0153\u0160\u0161\u0178\u0192\u2013-\u2122]"
)

# Letters whose last byte was lost: a quotation mark or a dagger, which ftfy would guess.
_LOST = re.compile(r"(â€(?=[\s!-~]|\Z))")


def in_bytes_of_ascii(data: bytes) -> bytes:
    """Return a file in UTF-16 or UTF-32 as one in UTF-8, in which its marks can be looked for.

    One that only says that it is in UTF-16 loses that.
    """
    if b"\0" not in data[:8]:
        return _SAYS_WIDE.sub(rb"\1", data, count=1)
    try:
        text = data.decode(json.detect_encoding(data))
    except UnicodeDecodeError:
        return data
    return _DECLARED.sub(r"\1", text.lstrip("\ufeff"), count=1).encode("utf-8", "surrogatepass")


def without_controls(data: bytes) -> tuple[bytes, str | None]:
    """Return a file without characters that no text may hold, and what is wrong if it has any.

    A parser that mends XML loses the text that holds one.
    """
    kept = data.translate(None, _CONTROLS)
    if len(kept) == len(data):
        return data, None
    first = next(place for place, byte in enumerate(data) if byte in _CONTROLS)
    line = data.count(b"\n", 0, first) + 1
    return kept, f"not well-formed: control characters (line {line})"


def in_utf8(data: bytes) -> tuple[bytes, str | None]:
    """Return a file in UTF-8, and what is wrong with it where bytes of Windows' encoding are there.

    A file that says that it is in another encoding comes back as it is.
    """
    if data.isascii():
        return data, None
    said = _SAID.search(data[:200])
    if said and _codec(said[1].decode()) not in (None, "ascii", "utf-8"):
        return data, None
    problem = None
    if said and _codec(said[1].decode()) == "ascii":
        problem = f"not well-formed: letters that {said[1].decode()} does not have"
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        problem = f"not well-formed: bytes that are not UTF-8 (line {line})"
        text = data.decode(errors=_WINDOWS)
    return (_DECLARED.sub(r"\1", text, count=1).encode(), problem) if problem else (data, None)


def _codec(name: str) -> str | None:
    try:
        return codecs.lookup(name).name
    except LookupError:
        return None


def _read_windows(error: UnicodeError) -> tuple[str, int]:
    """Read bytes that are not UTF-8 as Windows' encoding; for `codecs.register_error`."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    return error.object[error.start : error.end].decode("cp1252", "replace"), error.end


_WINDOWS = "read as Windows' encoding"
codecs.register_error(_WINDOWS, _read_windows)


def with_valid_references(data: bytes) -> bytes:
    """Return XML in which each ampersand begins a reference that XML knows.

    A file that declares entities of its own, or is not in an encoding that includes ASCII,
    comes back as it is.
    """
    if b"<!ENTITY" in data or b"\0" in data:
        return data
    return _AMPERSAND.sub(_valid, _HALVES.sub(_joined, data))


def _joined(halves: re.Match[bytes]) -> bytes:
    high, low = (
        int(halves[f"{half}16"], 16) if halves[f"{half}16"] else int(halves[half])
        for half in ("high", "low")
    )
    if not (0xD800 <= high < 0xDC00 <= low < 0xE000):
        return halves[0]
    return b"&#%d;" % (0x10000 + (high - 0xD800) * 0x400 + low - 0xDC00)


def _valid(found: re.Match[bytes]) -> bytes:
    text, name = found[0], found["name"]
    if text == b"&":
        return b"&amp;"
    if text.startswith(b"&#"):
        return _existing(text)
    if name is None or name in _XML_ENTITIES:
        return text
    characters = html5.get(f"{name.decode()};")
    if characters is None:
        return b"&amp;" + text[1:]
    return "".join(f"&#{ord(character)};" for character in characters).encode()


def _existing(reference: bytes) -> bytes:
    """Return a numeric reference where XML may hold its character, else the sign for one unknown.

    Control characters go.
    """
    digits = reference[2:-1].lower().lstrip(b"x0")
    code = int(digits or b"0", 16 if reference[2:3] in b"xX" else 10) if len(digits) < 8 else -1
    if code in (9, 10, 13) or 0x20 <= code < 0xD800 or 0xE000 <= code <= sys.maxunicode:
        return b"" if code in (0xFFFE, 0xFFFF) else reference
    return b"" if 0 <= code < 0x20 else b"&#xfffd;"


def without_descriptions_of_media(data: bytes) -> bytes:
    """Return a feed without what describes the pictures of an entry that has a text of its own.

    feedparser takes it for the content of the entry.
    """
    if b"<media:description" not in data:
        return data
    return b"".join(map(_without_media, _ENTRY.split(data)))


def _without_media(entry: bytes) -> bytes:
    bare = _OF_MEDIA.sub(lambda found: b"" if found["media"] else found[0], entry)
    return bare if _OWN_TEXT.search(bare) else entry


def may_be_misread(data: bytes) -> bool:
    """Tell whether a file holds bytes that text has which was decoded in the wrong encoding."""
    telltales = (_TELLTALE_BYTES, _TELLTALE_ESCAPES, _TELLTALE_NAMES)
    return any(telltale.search(data) for telltale in telltales)


def with_right_encoding(feed: RawFeed) -> tuple[RawFeed, list[int]]:
    """Return a feed with its texts decoded rightly, and the places of those that stay wrong."""
    entries = tuple(map(_decoded, feed.entries))
    doubtful = [
        index for index, entry in enumerate(entries)
        if any(_TELLTALE.search(text) for text in (entry.title, *(b.value for b in entry.bodies)))
    ]  # fmt: skip
    return replace(feed, title=_right(feed.title), entries=entries), doubtful


def _decoded(entry: RawEntry) -> RawEntry:
    return replace(
        entry,
        title=_right(entry.title),
        bodies=tuple(replace(body, value=_right(body.value)) for body in entry.bodies),
        authors=_all_right(entry.authors),
        tags=_all_right(entry.tags),
    )


def _all_right(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(map(_right, texts))


def _read_references(found: re.Match[str]) -> str:
    """Return the letters of references that look like such in the wrong encoding."""
    letters = unescape(found[0])
    return letters if _TELLTALE.match(letters) else found[0]


def _right(text: str) -> str:
    if "&" in text:
        text = _REFERENCES.sub(_read_references, text)
    if not _TELLTALE.search(text):
        return text
    import ftfy  # here, since it takes long to load and few feeds need it

    parts = _LOST.split(text)
    parts[::2] = map(ftfy.fix_encoding, parts[::2])
    return "".join(parts)
