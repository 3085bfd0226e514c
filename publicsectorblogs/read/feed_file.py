"""A feed's file, of any kind and packing, to its published entries.

Nothing in a file stops the build: what can be read is read, and the rest is a `Problem`.
"""

from __future__ import annotations

import json
import re
import zlib
from dataclasses import dataclass, field, replace

from publicsectorblogs.model import Problem
from publicsectorblogs.read.fast import read_fast
from publicsectorblogs.read.feed_repairs import (
    in_bytes_of_ascii,
    in_utf8,
    may_be_misread,
    with_right_encoding,
    with_valid_references,
    without_controls,
    without_descriptions_of_media,
)
from publicsectorblogs.read.json_feed import read_json_feed
from publicsectorblogs.read.left_out import LeftOut, problems_of
from publicsectorblogs.read.lenient import read_lenient
from publicsectorblogs.read.piecemeal import fault_of, read_piecemeal, swallowing_section
from publicsectorblogs.read.raw_feed import RawEntry, RawFeed
from publicsectorblogs.read.unpublished import without_unpublished
from publicsectorblogs.read.wxr import read_export

# A feed of ten thousand posts has some 40 MB; what unpacks to more is no feed.
MAX_UNPACKED = 50_000_000  # bytes
_HTML_PAGE = re.compile(rb"\s*(?:<!--.*?-->\s*)?<(?:!doctype\s+html|html)\b", re.I | re.S)
_BOM = b"\xef\xbb\xbf"


@dataclass(slots=True)
class FeedFile:
    """What a file holds, before it is known which post is which."""

    path: str
    feed: RawFeed = RawFeed("")
    left_out: list[LeftOut] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def report(self, problem: str, severity: str = "warning", number: int | None = None) -> None:
        """Note a problem of the file, or of the entry that has this number in it."""
        entry = f"entry {number}" if number else None
        self.problems.append(Problem(self.path, problem, entry, severity))

    def numbered(self) -> list[tuple[int, RawEntry]]:
        """Return the entries, each with its number in the file, from 1."""
        left_out = {one.number for one in self.left_out}
        count = len(self.feed.entries) + len(left_out)
        numbers = (number for number in range(1, count + 1) if number not in left_out)
        return list(zip(numbers, self.feed.entries, strict=False))


def read_file(data: bytes, path: str) -> FeedFile:
    """Read the published entries of a file; `path` names it in problems."""
    file = FeedFile(path)
    data, fault = _unpacked(data)
    data = in_bytes_of_ascii(data)
    if fault:
        file.report(fault, "error" if not data else "warning")
    if not data.removeprefix(_BOM).strip():
        if not fault:
            file.report("the file is empty", "error")
        return file
    data, controls = without_controls(data)
    data, misfit = in_utf8(data)
    file.feed, file.left_out = _published(data)
    file.problems += problems_of(file.left_out, path)
    _mend_letters(file, data)
    doubt = controls or misfit or file.feed.doubt
    if doubt and file.feed.kind:
        file.report(doubt)
    if not file.feed.kind:
        page = _HTML_PAGE.match(data.removeprefix(_BOM)[:2000])
        file.report("an HTML page where a feed was expected" if page else "not a feed", "error")
    elif not (file.feed.entries or file.left_out):
        file.report("a feed without entries")
    return file


def _mend_letters(file: FeedFile, data: bytes) -> None:
    if may_be_misread(data):
        file.feed, doubtful = with_right_encoding(file.feed)
        numbers = [number for number, _ in file.numbered()]
        for index in doubtful:
            file.report("letters that were decoded wrongly", number=numbers[index])


def _unpacked(data: bytes) -> tuple[bytes, str | None]:
    """Return the bytes of a file that may be packed with gzip, and what is wrong with it."""
    if data[:2] == b"PK":
        return b"", "a ZIP archive where a feed was expected"
    if data[:2] != b"\x1f\x8b":
        return data, None
    unpacker = zlib.decompressobj(wbits=31)  # 31: with a header of gzip
    try:
        unpacked = unpacker.decompress(data, MAX_UNPACKED + 1)
    except zlib.error as error:
        return b"", f"packed with gzip and damaged: {error}"
    if len(unpacked) > MAX_UNPACKED:
        return b"", f"unpacks to more than {MAX_UNPACKED:,} bytes"
    return unpacked, None if unpacker.eof else "packed with gzip and cut off"


def _published(data: bytes) -> tuple[RawFeed, list[LeftOut]]:
    """Return a file's published posts, and what else it holds."""
    export = read_export(data)
    if export is not None:
        return export
    beginning = data[:100].decode(json.detect_encoding(data), "replace")
    if beginning.lstrip("\ufeff \t\r\n").startswith(("{", "[")):
        return read_json_feed(data)
    data, left_out = without_unpublished(data)
    return _parsed(data), left_out


def _parsed(data: bytes) -> RawFeed:
    data = without_descriptions_of_media(data)
    feed = _read_sound(data)
    if feed is not None:
        return feed
    mended = with_valid_references(data)
    if mended == data or b"<!DOCTYPE" in data:
        return _leniently(data)
    feed = _read_sound(mended) or _leniently(mended)
    lines = zip(data.split(b"\n"), mended.split(b"\n"), strict=True)
    line = next(number for number, (one, other) in enumerate(lines, 1) if one != other)
    doubt = f"not well-formed: characters that XML does not know (line {line})"
    return replace(feed, doubt=feed.doubt or doubt)


def _read_sound(data: bytes) -> RawFeed | None:
    return None if swallowing_section(data) is not None else read_fast(data)


def _leniently(data: bytes) -> RawFeed:
    fault = fault_of(data)
    if fault:
        return read_piecemeal(data, fault, read_fast)
    try:
        return read_lenient(data)
    except Exception:  # by design it raises nothing, but there are files on which it does
        return read_piecemeal(data, None, read_fast)
