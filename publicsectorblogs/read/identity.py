"""Which entry is which: within a file, and over the captures of a blog.

An entry's key is its guid; without one its link; without either a hash of its text. That is
enough for nine feeds in ten. The rest is for feeds whose guids repeat or change:

* A guid that several entries of one file share is told apart by the link, then the text, then
  everything else, whatever the order of the entries.
* A key once given is kept. What was seen before is recognised by its guid although its link
  has changed; by its link, or by title and date, although its guid has changed. Both only
  where exactly one entry fits and something else of it (title, date, text) is the same.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

_T = TypeVar("_T")

_ADDRESS = re.compile(
    r"https?://(?:www\.)?([^/?#:]+(?::(?!80(?:[/?#]|$)|443(?:[/?#]|$))\d+)?)(?::\d+)?"
    r"([^?#]*)(\?[^#]*)?(#.*)?",
    re.IGNORECASE,
)
# Parameters by which mailings and feeds count their readers.
_TRACKING = re.compile(r"(?:utm_\w+|fbclid|gclid|mc_[ce]id)=", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Identity:
    """What an entry is recognised by; hashes stand for texts, "" for what it does not state."""

    base: str  # its guid, else its link, else a hash
    link: str = ""
    title: str = ""
    published: str = ""
    text: str = ""
    rest: str = ""

    def levels(self) -> tuple[str, str, str, str]:
        """Return the keys that it may have, from the shortest to the most specific."""
        by_link = f"{self.base} {self.link}" if self.link and self.link != self.base else self.base
        by_text = f"{by_link} {digest(self.title, self.text)}"
        return (
            self.base,
            by_link,
            by_text,
            f"{by_text} {digest(self.published, self.rest)}",
        )

    def contradicts(self, other: Identity) -> bool:
        """Whether the same guid must mean two entries: another link and another title, and
        nothing else the same."""
        return (
            "" not in (self.link, other.link, self.title, other.title)
            and self.link != other.link
            and not self.agrees(other)
        )

    def agrees(self, other: Identity) -> bool:
        """Whether a title, date or text that both state is the same."""
        return any(
            mine and mine == theirs
            for mine, theirs in (
                (self.title, other.title),
                (self.published, other.published),
                (self.text, other.text),
            )
        )


@dataclass(slots=True)
class History:
    """The keys that a blog's entries have had so far, with what each was last seen as."""

    latest: dict[str, Identity] = field(default_factory=dict)
    by_base: dict[str, set[str]] = field(default_factory=dict)
    by_clue: dict[str, set[str]] = field(default_factory=dict)

    def remember(self, key: str, identity: Identity) -> None:
        """Record that `identity` has `key`."""
        self.latest[key] = identity
        self.by_base.setdefault(identity.base, set()).add(key)
        for clue in _clues(identity):
            self.by_clue.setdefault(clue, set()).add(key)


def digest(*texts: str) -> str:
    """Return 16 hex digits of the texts' SHA-256."""
    joined = "\0".join(texts).encode("utf-8", "surrogatepass")
    return hashlib.sha256(joined).hexdigest()[:16]


def address_key(text: str) -> str:
    """Return what stays the same when an address moves to https, to or from www. and so on.

    Scheme, www., default port, a final slash and tracking parameters go; path, other
    parameters (`/?p=12`) and fragment stay. What is no address comes back with its spaces
    collapsed.
    """
    text = " ".join(text.split())
    address = _ADDRESS.fullmatch(text)
    if address is None:
        return text
    host, path, query, fragment = address.groups("")
    if _TRACKING.search(query):
        pairs = (pair for pair in query[1:].split("&") if not _TRACKING.match(pair))
        query = "&".join(pairs)
        query = f"?{query}" if query else ""
    return f"//{host.lower()}{path.rstrip('/')}{query}{fragment}"


def identify(guid: str, link: str, title: str, published: str, text: str, rest: str) -> Identity:
    """Make the identity of an entry from what it states; "" stands for what it does not.

    An entry with neither guid nor link is known by title and date, which edits of the text
    leave alone, else by title and text, else by all the rest.
    """
    link = address_key(link)
    base = address_key(guid) or link
    if not base:
        known = (title, published) if title and published else (title, text)
        base = f"sha256:{digest(*known)}" if any(known) else f"sha256:{digest(published, rest)}"
    return Identity(base, link, title, published, digest(text) if text else "", digest(rest))


def assign_keys(identities: Sequence[Identity], history: History) -> list[str]:
    """Return the key of every entry of one file, and remember them in `history`.

    Equal identities get the same key, different ones different keys. The order of the entries
    makes no difference.
    """
    groups: dict[str, list[Identity]] = {}
    for identity in dict.fromkeys(identities):
        groups.setdefault(identity.base, []).append(identity)
    given: dict[Identity, str] = {}
    for base, group in groups.items():
        if len(group) > 1:
            group.sort(key=Identity.levels)
        if base in history.by_base:
            given |= _known_keys(group, {k: history.latest[k] for k in history.by_base[base]})
    unknown = [group[0] for base, group in groups.items() if base not in history.by_base]
    taken = {key for base in groups for key in history.by_base.get(base, ())}
    given |= _keys_under_another_guid(unknown, taken, history)
    used = set(history.latest)
    for base, group in groups.items():
        if len(group) == 1 and group[0] not in given and base not in used:
            given[group[0]] = base
            continue
        counts = Counter(level for identity in group for level in set(identity.levels()))
        for identity in group:
            if identity not in given:
                levels = identity.levels()
                free = (k for k in levels if counts[k] == 1 and k not in used)
                given[identity] = next(free, levels[-1])
                used.add(given[identity])
    for identity, key in given.items():
        history.remember(key, identity)
    return [given[identity] for identity in identities]


def _clues(identity: Identity) -> Iterator[str]:
    """Yield what an entry may be recognised by when its guid has changed."""
    if identity.link:
        yield identity.link
    if identity.title and len(identity.published) > len("YYYY-MM-DD"):
        yield digest(identity.title, identity.published)


# By what an entry is found again among those that had the same guid, the surest first.
_FEATURES: tuple[Callable[[Identity], tuple[str, ...]], ...] = (
    lambda one: (one.text,),
    lambda one: (one.link, one.title),
    lambda one: (one.link, one.published),
    lambda one: (one.title, one.published),
    lambda one: (one.link,),
    lambda one: (one.title,),
)


def _known_keys(group: list[Identity], known: dict[str, Identity]) -> dict[Identity, str]:
    """Match the entries of one guid to the keys that this guid has had."""
    free = dict(known)
    given: dict[Identity, str] = {}
    for identity in group if len(known) > 1 else ():
        for level in reversed(identity.levels()[1:]):
            if level in free and identity not in given:
                given[identity] = level
                del free[level]
    for feature in _FEATURES:
        mine = _unique_by(feature, {identity: identity for identity in group
                                    if identity not in given})  # fmt: skip
        theirs = _unique_by(feature, free)
        for value in mine.keys() & theirs.keys():
            given[mine[value]] = theirs[value]
            del free[theirs[value]]
    if len(group) == len(known) == len(free) == 1:
        ((key, before),) = free.items()
        if not group[0].contradicts(before):
            given[group[0]] = key
    return given


def _unique_by(
    feature: Callable[[Identity], tuple[str, ...]], named: Mapping[_T, Identity]
) -> dict[tuple[str, ...], _T]:
    """Return those names whose identity alone has a value of `feature`, by that value."""
    found: dict[tuple[str, ...], list[_T]] = {}
    for name, identity in named.items():
        value = feature(identity)
        if all(value):
            found.setdefault(value, []).append(name)
    return {value: names[0] for value, names in found.items() if len(names) == 1}


def _keys_under_another_guid(
    unknown: list[Identity], taken: set[str], history: History
) -> dict[Identity, str]:
    """Recognise entries whose guid was never seen by what else they were seen with."""
    given: dict[Identity, str] = {}
    if not history.by_clue:
        return given
    shared = Counter(clue for identity in unknown for clue in _clues(identity))
    for identity in unknown:
        for clue in _clues(identity):
            known = history.by_clue.get(clue, set()) - taken
            if shared[clue] == 1 and len(known) == 1:
                (key,) = known
                if identity.agrees(history.latest[key]):
                    given[identity] = key
                    taken.add(key)
                    break
    return given
