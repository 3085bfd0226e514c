"""What was fetched, kept as evidence: a folder per blog, a sidecar per capture.

    <blog>/20261124T181900Z-1a2b3c4d.xml       the body, decompressed, else byte for byte
    <blog>/20261124T181900Z-1a2b3c4d.xml.yml   where it came from, when, and how
    <blog>/state.yml                           what the next run must know and no capture says

Names sort by time. A sidecar is written before its capture, each by renaming a finished file:
after a crash there may be a sidecar without a capture, which nobody reads, but never a capture
that nothing is known of, nor half a file.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass, fields
from datetime import datetime
from pathlib import Path
from typing import Any

import yaml

from publicsectorblogs.fast_yaml import Dumper, Loader
from publicsectorblogs.fetch.client import Answer
from publicsectorblogs.inputs import STATE
from publicsectorblogs.model import SourceError

# What a body begins with that says what it is: the elements that hold a feed or an entry of one,
# and those that begin a web page, XHTML or not.
ROOT = re.compile(
    rb"<(?:(?P<feed>(?:\w+:)?(?:rss|feed|channel|rdf|item|entry))"
    rb"|(?P<html>!doctype\s+html|(?:\w+:)?(?:html|head|body)))(?=[\s>/])",
    re.I,
)
JSON_FEED = re.compile(rb'"items"\s*:|jsonfeed\.org/version')
BEGINNING = 256 * 1024  # bytes in which a body says what it is, whatever comments it begins with


@dataclass(frozen=True, slots=True)
class Sidecar:
    """How a capture was fetched."""

    url: str  # as asked for
    final_url: str  # after redirects
    fetched: str  # ISO 8601, UTC
    status: int
    sha256: str  # of the capture
    etag: str | None = None
    last_modified: str | None = None
    content_type: str | None = None
    redirects: tuple[dict[str, Any], ...] = ()  # status, to
    page: int | None = None  # of the blog's archive, from 2


@dataclass(frozen=True, slots=True)
class State:
    """What the next run must know about a blog. Times are ISO 8601, UTC."""

    feed_url: str | None = None  # the feed that `retired` and `moved_to` speak of
    retired: str | None = None  # since when it answers 410 Gone
    moved_to: str | None = None  # where it says to have moved for good
    found_feed: str | None = None  # the feed that the blog's home page names
    not_before: str | None = None  # when its host may be asked again


class Folder:
    """The captures of one blog."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._names = (
            sorted((p.name for p in path.iterdir()), reverse=True) if path.is_dir() else []
        )
        self._unread = self._sidecars()
        self._newest: dict[str, tuple[Path, Sidecar]] = {}

    def newest(self, url: str) -> tuple[Path, Sidecar] | None:
        """Return the newest capture of `url` with its sidecar, or None.

        Reads sidecars from the newest on, and no further than it must.
        Raises `SourceError` for a sidecar that cannot be read.
        """
        while url not in self._newest:
            found = next(self._unread, None)
            if found is None:
                return None
            self._newest.setdefault(found[1].url, found)
        return self._newest[url]

    def _sidecars(self) -> Iterator[tuple[Path, Sidecar]]:
        there = set(self._names)
        for name in self._names:
            capture = name.removesuffix(".yml")
            if capture != name and capture in there:
                values = _read_mapping(self.path / name)
                try:
                    yield self.path / capture, Sidecar(**values)
                except TypeError as error:
                    raise SourceError(self.path / name, f"not a valid sidecar: {error}") from error

    def captures(self) -> Iterator[Path]:
        """Yield the captures that have a sidecar, and so were fetched, from the newest on."""
        there = set(self._names)
        for name in self._names:
            if f"{name}.yml" in there:
                yield self.path / name

    def has(self, answer: Answer) -> bool:
        """Tell whether the newest capture of the answer's URL equals its body."""
        before = self.newest(answer.url)
        return before is not None and before[1].sha256 == hashlib.sha256(answer.body).hexdigest()

    def keep(self, answer: Answer, fetched: datetime, page: int | None = None) -> None:
        """Write the body of `answer` as a capture, with its sidecar."""
        sha256 = hashlib.sha256(answer.body).hexdigest()
        sidecar = Sidecar(
            url=answer.url,
            final_url=answer.final_url,
            fetched=f"{fetched:%Y-%m-%dT%H:%M:%SZ}",
            status=answer.status,
            sha256=sha256,
            etag=answer.headers.get("etag"),
            last_modified=answer.headers.get("last-modified"),
            content_type=answer.headers.get("content-type"),
            redirects=tuple(asdict(hop) for hop in answer.redirects),
            page=page,
        )
        name = f"{fetched:%Y%m%dT%H%M%SZ}-{sha256[:8]}.{kind(answer.body)}"
        self.path.mkdir(parents=True, exist_ok=True)
        _write(self.path / f"{name}.yml", _dump(sidecar))
        _write(self.path / name, answer.body)
        self._newest[answer.url] = (self.path / name, sidecar)

    def state(self) -> State:
        """Return the state that the last run left. Raises `SourceError` for an unreadable one."""
        if STATE not in self._names:
            return State()
        try:
            return State(**_read_mapping(self.path / STATE))
        except TypeError as error:
            raise SourceError(self.path / STATE, f"not a valid state file: {error}") from error

    def leave(self, state: State) -> None:
        """Write `state` for the next run; no state, no file."""
        if state != State():
            self.path.mkdir(parents=True, exist_ok=True)
            _write(self.path / STATE, _dump(state))
        else:
            (self.path / STATE).unlink(missing_ok=True)


def kind(body: bytes) -> str:
    """Return what a body is by its beginning, whatever its Content-Type: xml, json or html."""
    start = _beginning(body)
    if start[:1] in (b"{", b"["):
        return "json"
    root = ROOT.search(start)
    return "html" if root and root["html"] else "xml"


def is_feed(body: bytes) -> bool:
    """Tell whether a body begins as a feed does, however ill-formed it may be."""
    start = _beginning(body)
    if start[:1] in (b"{", b"["):
        return bool(JSON_FEED.search(body))
    root = ROOT.search(start)
    return bool(root and root["feed"])


def _beginning(body: bytes) -> bytes:
    """Return the start of a body as plain text, without its comments."""
    start = body[:BEGINNING].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xfe\xff \t\r\n")  # UTF-16
    before, *comments = start.split(b"<!--")
    return b"".join([before, *(comment.partition(b"-->")[2] for comment in comments)])


def _read_mapping(path: Path) -> dict[str, Any]:
    try:
        values = yaml.load(path.read_text(encoding="utf-8"), Loader)
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise SourceError(path, f"cannot be read: {error}") from error
    if not isinstance(values, dict):
        raise SourceError(path, "must hold keys and values")
    return values


def _dump(values: Sidecar | State) -> bytes:
    """Return the known values as YAML; the unknown ones, and empty lists, are left out."""
    known = {f.name: getattr(values, f.name) for f in fields(values)}
    known = {key: list(v) if isinstance(v, tuple) else v for key, v in known.items() if v}
    text: str = yaml.dump(known, Dumper=Dumper, sort_keys=False, allow_unicode=True)
    return text.encode()


def _write(path: Path, content: bytes) -> None:
    """Write a whole file or none. The name on the way ends in .yml: no reader takes it."""
    partial = path.with_name(f".{path.name}.partial.yml")
    partial.write_bytes(content)
    partial.replace(path)
