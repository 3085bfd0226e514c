"""Which entry is which: within a file, and over the captures of a blog.

An entry's key is its guid; without one its link; without either a hash of its text. That is
enough for nine feeds in ten. The rest is for feeds whose guids repeat or change:

* A guid that several entries of one file share is told apart by the link, then the text, then
  everything else, whatever the order of the entries.
* A key once given is kept. What was seen before is recognised by its guid although its link
  has changed; by its link, by title and date, or by text and date, although its guid has
  changed. Both only where exactly one entry fits and something else of it is the same, or its
  text reads alike.
* A guid that is the link and a time or a number ("https://www.gov.uk/x#2016-05-01") names a
  version: the link is what lasts.
* A guid that comes with another title, text and date is that of another article; where guids are
  places in a list ("1", "2"), each article is found again under the next one.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, TypeVar
from urllib.parse import unquote

from rapidfuzz import fuzz

from publicsectorblogs import TRACKING

_T = TypeVar("_T")

_ADDRESS = re.compile(
    r"https?://(?:www\.)?([^/?#:]+(?::(?!80(?:[/?#]|$)|443(?:[/?#]|$))\d+)?)(?::\d+)?"
    r"([^?#]*)(\?[^#]*)?(#.*)?",
    re.IGNORECASE,
)
_TRACKING = re.compile(f"{TRACKING}=", re.IGNORECASE)
# The end of a guid that names a version of what its beginning names.
_VERSION = re.compile(r"#(\d{4}-\d\d-\d\d(?:[T ][\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?|\d{1,13})", re.I)
# An archive's address of a page: when it was saved, and the live address.
_ARCHIVED = re.compile(
    r"https?://[^/?#\s]+/(?:[^/?#\s]+/){0,4}(?:[\d.-]{4,20}|\*|\+)(?:[a-z]{2}_|\*)?/"
    r"(?P<scheme>https?:/{1,2})?"
    r"(?P<rest>[^/\s]+\.[^/\s].*)",
    re.IGNORECASE,
)
_ARCHIVE_HOST = re.compile(r"https?://[^/]*archiv", re.IGNORECASE)
# Of 100 words, in order: what two versions of a text have in common. Texts on other things share
# 40 at most.
_ALIKE = 60
_TITLES_ALIKE = 50
_WORD = re.compile(r"\w+")
_MIDNIGHT = "T00:00:00Z"  # of feeds that only know the day
_LONG = 60  # characters of a text that no two posts of a blog share by chance
_OPENING = 1000  # characters of a text that are compared


class Identity(NamedTuple):
    """What an entry is recognised by; hashes stand for texts, "" for what it does not state."""

    base: str  # its guid, else its link, else a hash
    link: str = ""
    title: str = ""
    published: str = ""
    text: str = ""
    rest: str = ""
    opening: str = ""  # of the text, to compare it with others
    version: str = ""  # the end of a guid that names one

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
        """Whether the same guid must mean two entries, which have neither text nor date in common.

        It must with another link and another title, with a title in other words, and with
        another link and another date; without any link, with another title and another date.
        """
        is_same_time = bool(self.published) and self.published == other.published
        if self.reads_like(other) or (is_same_time and not self.published.endswith(_MIDNIGHT)):
            return False
        links, titles = _differ(self.link, other.link), _differ(self.title, other.title)
        if is_same_time:
            return links and titles
        if "" in (self.opening, other.opening):
            return links and titles
        times = _differ(self.published, other.published) or self.version != other.version
        retitled = titles and fuzz.ratio(_words(self.title), _words(other.title)) < _TITLES_ALIKE
        is_linked = bool(self.link or other.link)
        return retitled or (links and (titles or times)) or (not is_linked and titles and times)

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

    def is_named_as(self, other: Identity) -> bool:
        """Whether it has the link or the title of the other."""
        return self.link == other.link or self.title == other.title

    def is_the_same_as(self, other: Identity) -> bool:
        """Whether it states the same link and title, and the same text or date."""
        return (self.link, self.title) == (other.link, other.title) and bool(
            (self.text and self.text == other.text)
            or (self.published and self.published == other.published)
        )

    def may_read_like(self, other: Identity) -> bool:
        """Whether the texts read alike, or one of the two is not stated."""
        return "" in (self.opening, other.opening) or self.reads_like(other)

    def reads_like(self, other: Identity) -> bool:
        """Whether the text of one may be an edited text, or the beginning, of the other."""
        if self.text and self.text == other.text:
            return True
        mine, theirs = _words(self.opening), _words(other.opening)
        length = min(len(mine), len(theirs))
        return bool(length) and fuzz.ratio(mine[:length], theirs[:length]) >= _ALIKE


def _words(text: str) -> list[str]:
    return _WORD.findall(text.lower())


def _differ(one: str, other: str) -> bool:
    return "" not in (one, other) and one != other


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


def live_address(address: str) -> str:
    """Return the address of which an archive's address is a copy; others come back as they are."""
    archived = _ARCHIVED.fullmatch(address.strip())
    if archived is None or not (archived["scheme"] or _ARCHIVE_HOST.match(address.strip())):
        return address
    scheme = (archived["scheme"] or "http:").partition(":")[0].lower()
    port = ":443" if scheme == "https" else ":80"
    host, slash, path = archived["rest"].partition("/")
    return f"{scheme}://{host.removesuffix(port)}{slash}{path}"


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
    version = _VERSION.fullmatch(unquote(base.removeprefix(link))) if link else None
    if version is not None:
        base = link
    if not base:
        known = (title, published) if title and published else (title, text)
        base = f"sha256:{digest(*known)}" if any(known) else f"sha256:{digest(published, rest)}"
    return Identity(
        base, link, title, published, digest(text) if text else "", digest(rest),
        text[:_OPENING], version[1] if version else "",
    )  # fmt: skip


def assign_keys(identities: Sequence[Identity], history: History) -> list[str]:
    """Return the key of every entry of one file, and remember them in `history`.

    Equal identities get the same key, different ones different keys. The order of the entries
    makes no difference.
    """
    groups: dict[str, list[Identity]] = {}
    given = _keys_of_moved(identities, history)
    moved = set(given.values())
    for identity in dict.fromkeys(identities):
        if identity not in given:
            groups.setdefault(identity.base, []).append(identity)
    for base, group in groups.items():
        if len(group) > 1:
            group.sort(key=Identity.levels)
        if base in history.by_base:
            known = {k: history.latest[k] for k in history.by_base[base] if k not in moved}
            given |= _known_keys(group, known)
    unknown = [group[0] for base, group in groups.items() if base not in history.by_base]
    taken = {key for base in groups for key in history.by_base.get(base, ())} | moved
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


def _keys_of_moved(identities: Iterable[Identity], history: History) -> dict[Identity, str]:
    """Return the keys of entries that now stand under the guid of another one."""
    given: dict[Identity, str] = {}
    for identity in dict.fromkeys(identities):
        former = [history.latest[key] for key in history.by_base.get(identity.base, ())]
        if not former or not identity.link or any(map(identity.is_named_as, former)):
            continue
        known = [
            key
            for key in history.by_clue.get(identity.link, ())
            if identity.is_the_same_as(history.latest[key])
        ]
        if len(known) == 1 and known[0] not in given.values():
            given[identity] = known[0]
    return given


def former_versions(identities: Sequence[Identity]) -> set[Identity]:
    """Return the entries of one file that another one states a later version of."""
    by_base: dict[str, list[Identity]] = {}
    for identity in identities:
        if identity.version:
            by_base.setdefault(identity.base, []).append(identity)
    former = set()
    for versions in by_base.values():
        *older, newest = sorted(versions, key=lambda one: (one.published, one.version))
        former |= {one for one in older if one.title == newest.title or one.reads_like(newest)}
    return former


def _clues(identity: Identity) -> Iterator[str]:
    """Yield what an entry may be recognised by when its guid has changed."""
    if identity.link:
        yield identity.link
    is_long = len(identity.opening) >= _LONG
    if identity.title and len(identity.published) > len("YYYY-MM-DD"):
        yield digest(identity.title, identity.published)
    if identity.text and (is_long or len(identity.published) > len("YYYY-MM-DD")):
        yield digest(identity.text, identity.published or identity.title)


def _clue_of_day(identity: Identity) -> str:
    """Return the clue of a title and a midnight, "" for other times.

    Two posts of a day may have the same title.
    """
    is_day = identity.published.endswith(_MIDNIGHT)
    return digest(identity.title, identity.published) if is_day else ""


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
        for value in mine:
            if value in theirs and not mine[value].contradicts(free[theirs[value]]):
                given[mine[value]] = theirs[value]
                del free[theirs[value]]
    if len(group) == 1 and group[0] not in given:
        fitting = [key for key, before in free.items() if not group[0].contradicts(before)]
        if len(fitting) == 1:
            given[group[0]] = fitting[0]
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
                before, is_alone = history.latest[key], len(history.by_clue[clue]) == 1
                if clue == _clue_of_day(identity) and not identity.may_read_like(before):
                    continue
                if identity.agrees(before) or (is_alone and identity.reads_like(before)):
                    given[identity] = key
                    taken.add(key)
                    break
    return given
