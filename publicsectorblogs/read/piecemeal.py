"""Reads an ill-formed feed or export entry by entry, so that a fault in one costs no other.

Regular expressions tell only where entries begin and end; each is then parsed by itself. No parser
tells it: where an attribute's value, a section or a comment has no end, or the feed is closed too
early, lxml's `recover` drops all entries that follow, and where a title or a section has no end,
feedparser drops those up to the next that has one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Any, NamedTuple

from lxml import etree

from publicsectorblogs.read.lenient import read_lenient, without_what_fails
from publicsectorblogs.read.raw_feed import RawEntry, RawFeed

_NAME = rb"(?:[\w.-]+:)?(?:item|entry)"
_BEGIN, _END = rb"<" + _NAME + rb"(?=[\s/>])", rb"</" + _NAME + rb"\s*>"
# What parts entries. A section or comment that goes on from one to the next is one that nothing
# ends; it is given up where the first of the two ends, or the file.
_UP_TO = rb"(?=" + _END + rb"\s*" + _BEGIN + rb")|\Z"
_TOKEN = re.compile(
    rb"(?P<section><!\[CDATA\[).*?(?:\]\]>|(?P<open>" + _UP_TO + rb"))"
    rb"|(?P<note><!--).*?(?:-->|" + _UP_TO + rb")"
    rb"|(?P<begin>" + _BEGIN + rb")|(?P<end>" + _END + rb")",
    re.DOTALL | re.IGNORECASE,
)
_FIRST = re.compile(_BEGIN, re.IGNORECASE)
_TAG = re.compile(
    rb"<!\[CDATA\[.*?(?:\]\]>|\Z)|<!--.*?(?:-->|\Z)|<(?P<close>/?)(?P<name>[A-Za-z][\w:.-]*)"
    rb"[^<>]*?(?P<alone>/?)>",
    re.DOTALL,
)
_CONTAINERS = {b"rss", b"feed", b"channel", b"rdf"}
_BEFORE_ROOT = re.compile(rb"\s*(?:<\?xml[^>]*\?>)?\s*(?:<!DOCTYPE[^\[\]<>]*>)?", re.IGNORECASE)
_OPENED_IN = re.compile(rb"<([A-Za-z][\w:.-]*)[^<>]*>\s*\Z")
_PREFIX = re.compile(rb"</?([A-Za-z][\w.-]*):")
_DECLARED = re.compile(rb"xmlns:([\w.-]+)\s*=")
# What prefixes stand for where a file does not say so.
_SPACES = {
    b"atom": b"http://www.w3.org/2005/Atom",
    b"content": b"http://purl.org/rss/1.0/modules/content/",
    b"dc": b"http://purl.org/dc/elements/1.1/",
    b"dcterms": b"http://purl.org/dc/terms/",
    b"excerpt": b"http://wordpress.org/export/1.2/excerpt/",
    b"media": b"http://search.yahoo.com/mrss/",
    b"slash": b"http://purl.org/rss/1.0/modules/slash/",
    b"thr": b"http://purl.org/syndication/thread/1.0",
    b"wfw": b"http://wellformedweb.org/CommentAPI/",
    b"wp": b"http://wordpress.org/export/1.2/",
}
_DEFAULT_ROOTS = {
    True: b'<feed xmlns="http://www.w3.org/2005/Atom">',
    False: b'<rss version="2.0"><channel>',
}
# A file of more entries than this is read as a whole, and more faulty ones than that together.
_MOST, _MOST_FAULTY = 20_000, 200


class Parts(NamedTuple):
    """The entries of a file, each with what it stands in."""

    head: bytes  # what stands before the first
    opening: bytes  # the tags in which the entries stand
    closing: bytes
    entries: tuple[bytes, ...]
    places: tuple[tuple[int, int], ...]  # of the entries in the file

    def document(self, *entries: bytes) -> bytes:
        """Return a file that holds only these entries."""
        return b"".join((self.opening, *entries, self.closing))


def fault_of(data: bytes) -> str | None:
    """Return in what way a file is not well-formed, with the line, or None if it is."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    try:
        etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        return doubt_of(str(error.msg), error.lineno or 1)
    except ValueError as error:
        return f"not well-formed: {error}"
    section = swallowing_section(data)
    if section is None:
        return None
    return doubt_of("CDATA without an end", data.count(b"\n", 0, section) + 1)


def doubt_of(message: str, line: int) -> str:
    """Return what a parser says of a fault, without the text that it quotes."""
    words = re.split(r"\n|, (?:line|use|see) |: <!--", message.strip())[0]
    return f"not well-formed: {words} (line {line})"


def swallowing_section(data: bytes) -> int | None:
    """Return where a section begins that goes on over the end of its element to the next entry's.

    XML knows no fault in that: the section ends where that of the next entry does.
    """
    if data.count(b"<![CDATA[") <= data.count(b"]]>"):
        return None
    for token in _TOKEN.finditer(data):
        if token["section"] and token["open"] is not None and token.end() < len(data):
            name = _OPENED_IN.search(data, max(0, token.start() - 200), token.start())
            if name and b"</" + name[1] in token[0]:
                return token.start()
    return None


def parts_of(data: bytes) -> Parts:
    """Return the entries of a file; a section that nothing ends is ended with its element."""
    places: list[tuple[int, int]] = []
    entries: list[bytes] = []
    begun: int | None = None
    unended: int | None = None

    def end(at: int) -> None:
        nonlocal begun, unended
        if begun is not None:
            places.append((begun, at))
            entries.append(_ended(data[begun:at], None if unended is None else unended - begun))
        begun = unended = None

    place, is_head = 0, True
    while token := _TOKEN.search(data, place):
        place = token.end()
        if token["begin"]:
            end(token.start())
            begun, is_head = token.start(), False
        elif token["end"]:
            end(token.end())
        elif is_head and _FIRST.search(token[0]):  # which is looked through no more than once again
            place, is_head = token.start() + 1, False
        elif token["open"] is not None and begun is not None:
            unended = token.start()
    end(len(data))
    frame = _frame(data, data[: places[0][0]] if places else data, entries)
    return Parts(*frame, tuple(entries), tuple(places))


def _ended(entry: bytes, section: int | None) -> bytes:
    """Return an entry whose section, which begins there, ends with the element that it is in."""
    if section is None:
        return entry
    name = _OPENED_IN.search(entry, max(0, section - 200), section)
    close = entry.find(b"</" + name[1], section) if name else -1
    return entry if close < 0 else entry[:close] + b"]]>" + entry[close:]


def _frame(data: bytes, head: bytes, entries: list[bytes]) -> tuple[bytes, bytes, bytes]:
    """Return what stands before the entries, the tags that open it, and those that close it.

    The root is the first thing but a declaration. None of them stands in one of its own name.
    """
    stack: list[tuple[bytes, bytes]] = []
    for tag in _TAG.finditer(head):
        name = tag["name"]
        if name is None or tag["alone"] or _local(name) not in _CONTAINERS:
            continue
        if not tag["close"]:
            if all(_local(name) != _local(other) for other, _ in stack):
                stack.append((name, tag[0]))
        elif any(name == other for other, _ in stack):
            while stack.pop()[0] != name:
                pass
    if not stack:
        is_atom = any(b"entry" in entry[:20].lower() for entry in entries[:1])
        root = _DEFAULT_ROOTS[is_atom]
        stack = [(tag["name"], tag[0]) for tag in _TAG.finditer(root)]
    (name, root), *inner = stack
    missing = set(_PREFIX.findall(data)) - set(_DECLARED.findall(root))
    spaces = b"".join(
        b' xmlns:%s="%s"' % (prefix, _SPACES[prefix]) for prefix in sorted(missing & _SPACES.keys())
    )
    before = _BEFORE_ROOT.match(head)
    begun = (before[0] if before else b"") + root[:-1] + spaces + b">"
    opening = begun + b"".join(tag for _, tag in inner)
    closing = b"".join(b"</" + name + b">" for name, _ in reversed(stack))
    rest = head.partition(root)[2] if root in head else b"".join(tag for _, tag in inner)
    return begun + rest, opening, closing


def _local(name: bytes) -> bytes:
    return name.rpartition(b":")[2].lower()


def elements_of(parts: Parts) -> Iterator[Any]:
    """Yield the element of each entry, mended where it is faulty, and empty where none is left."""
    for entry in parts.entries:
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, recover=True, huge_tree=True
        )
        try:
            root: Any = etree.fromstring(parts.document(entry), parser)
        except (etree.XMLSyntaxError, ValueError):
            root = None
        found = root.iter("{*}item", "{*}entry") if root is not None else iter(())
        yield next(found, etree.Element("item"))


def read_piecemeal(
    data: bytes, fault: str | None, read_fast: Callable[[bytes], RawFeed | None]
) -> RawFeed:
    """Read a feed that is ill-formed, or on which feedparser fails, by its entries.

    Those that are well-formed are read as in any feed, the others each by itself. `fault` tells
    what is wrong with the file, for its doubt.
    """
    doubt = fault or "feedparser fails on the whole file"
    parts = parts_of(data)
    count = len(parts.entries)
    if not 0 < count <= _MOST:
        return replace(_read(data) or RawFeed(""), doubt=doubt)
    sound = {
        number for number, entry in enumerate(parts.entries)
        if fault is None or fault_of(parts.document(entry)) is None
    }  # fmt: skip
    feed = _read(parts.head + parts.closing) or RawFeed("")
    read = _together(parts, sound, read_fast)
    faulty = [number for number in range(count) if number not in read]
    if len(faulty) > _MOST_FAULTY:
        rest = _read(parts.document(*(parts.entries[number] for number in faulty)))
        read[faulty[0]] = rest.entries if rest else ()
        faulty = []
    for number in faulty:
        alone = _read(parts.document(parts.entries[number]))
        read[number] = alone.entries if alone else ()
        feed = feed if feed.kind or alone is None else replace(feed, kind=alone.kind)
    lost = [f"entry {number + 1}" for number in faulty if not read[number]]
    doubt += f"; lost: {', '.join(lost)}" if lost else ""
    entries = tuple(entry for number in sorted(read) for entry in read[number])
    kind = feed.kind or ("atom" if parts.closing == b"</feed>" else "rss")
    return replace(feed, kind=kind if entries else feed.kind, entries=entries, doubt=doubt)


def _together(
    parts: Parts, numbers: Iterable[int], read_fast: Callable[[bytes], RawFeed | None]
) -> dict[int, tuple[RawEntry, ...]]:
    """Return the entries of these numbers, read in one go; none where not each is one."""
    wanted = sorted(numbers)
    document = parts.document(*(parts.entries[number] for number in wanted))
    feed = (read_fast(document) or _read(document)) if wanted else None
    if feed is None or len(feed.entries) != len(wanted):
        return {}
    return {number: (entry,) for number, entry in zip(wanted, feed.entries, strict=True)}


def _read(data: bytes) -> RawFeed | None:
    """Read a feed as feedparser does, if need be without what it is known to fail on."""
    for mended in (data, without_what_fails(data)):
        try:
            return read_lenient(mended)
        except Exception:  # by design it raises nothing, but there are files on which it does
            continue
    return None
