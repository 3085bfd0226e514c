"""The names that feeds give as authors: people, with their roles, organisations and logins."""

from __future__ import annotations

import re
from dataclasses import dataclass

from publicsectorblogs.people.lists import read_people
from publicsectorblogs.people.names import is_first_name, is_organisation, read_name, read_peer
from publicsectorblogs.people.words import LETTERS, NOBODY, PAGE_WORDS, PARTICLES

# Looked for where its first part begins: else each character of a long name is tried.
_EMAIL = re.compile(r"(?<![\w.+'-])[\w.+'-]+@[\w-]+(?:\.[\w-]+)*", re.ASCII)
_EMPTY = re.compile(r"mailto:|\(\s*\)|<\s*>|&lt;\s*&gt;|\[\s*\]")
_BY = re.compile(
    r"(?:(?:guest\s+)?(?:post|blog|article|contributed|posted|written|published)\s+)?by\s*:?\s+"
    r"|(?:guest\s+)?(?:blogger|author|writer|contributor|post|blog)\s*[:–-]\s*|(?:guest|words|text)\s*:\s*"
    r"|guest\s+(?:blogger|author|writer|contributor)\s+(?-i:(?=[A-Z]))",
    re.IGNORECASE,
)
_HANDLE = re.compile(r"\s*[(\[|,-]?\s*(?<![\w.])@\w+\s*[)\]]?$")
_SPACE_BEFORE_COMMA = re.compile(r"\s+(?=[,;])")
_COMMA_WITHOUT_SPACE = re.compile(r",(?=[A-Z])")
# What stands behind a name and is none.
_NO_NAME = re.compile(
    rf"(?:photo(?:s|graphs?)?|pictures?|images?|illustrat\w+|edited|translated"
    rf"|{'|'.join(sorted(PAGE_WORDS))})\b",
    re.IGNORECASE,
)
_AT_PLACE = re.compile(r"(?P<name>\w+),? (?:from|at|in|of) (?=[A-Z]|the\b|our\b)")
_ON_BEHALF = re.compile(r",?\s+on behalf of\s+(?:the\s+)?", re.IGNORECASE)
_PART = re.compile(r"\s*[;,|/•]\s*|\s+(?:and|&|\+|with)\s+(?:the\s+)?", re.IGNORECASE)
_ACCOUNT = re.compile(
    r"\s*[(\[](?:guest[^)\]]*|admin|administrator|author|contributor)[)\]]$", re.IGNORECASE
)
_INVERTED = re.compile(
    rf"(?P<last>(?:(?:{'|'.join(sorted(PARTICLES))})\s)*[^\s,]+), "
    rf"(?!(?:{'|'.join(sorted(LETTERS))})$)(?P<first>[^\s,]+(?: [A-Z]\.?)?)"
    r"(?: \((?P<place>[^()]+)\))?",
    re.IGNORECASE,
)
# A surname in capitals, which has a vowel, unlike most short forms of bodies.
_SHOUTED = re.compile(r"(?=.*[AEIOUY])[A-Z][A-Z’'-]{2,}").fullmatch
_OTHERS = frozenset({"co", "co.", "colleagues", "friends", "others", "team"})
_LOGIN = re.compile(
    r"[^\sA-Z]+|\S*[\d_]\S*|[A-Z]{2}[a-z]+|(?!Mac|Mc|De|Di|Fitz|Le|La|Van)[A-Z][a-z]+[A-Z][a-z]+"
)


@dataclass(frozen=True, slots=True)
class Named:
    """One that a feed names as author; `kind` is person, organisation or login."""

    name: str
    kind: str = "person"
    role: str | None = None
    organisation: str | None = None
    title: str | None = None


def without_address(author: str) -> str:
    """Return an author's name without e-mail addresses, "" where there is nothing else.

    "jo@x.gov.uk (Jo Bloggs)" and "Jo Bloggs <jo@x.gov.uk>" are "Jo Bloggs".
    """
    name, found = _EMAIL.subn("", author)
    if not found:
        return author.strip()
    name = _SPACE_BEFORE_COMMA.sub("", _EMPTY.sub("", name)).strip(" \t\r\n,;:-")
    return _bare(name)


def _bare(name: str) -> str:
    """A name without brackets around all of it."""
    return name[1:-1].strip() if name[:1] == "(" and name[-1:] == ")" else name


def classify_author(name: str) -> list[Named]:
    """Return whom an author's name in a feed means, in its order; [] for an empty name.

    "Jo Bloggs, Head of Data, DWP" is one person with role and organisation; "A, B and C" are
    three; "webteam" is a login; "The Data Team" and "Brighton and Hove" are organisations, whole.
    One word that says nothing else is left a person.
    """
    if ";" in name:
        return [one for part in name.split(";") for one in classify_author(part)]
    text = _without_surroundings(name)
    if not text:
        return []
    if text.casefold() in NOBODY or _is_login(text):
        return [Named(text, "login")]
    return _inverted(text) or _each_inverted(text) or _people(text) or _others(text)


def _without_surroundings(name: str) -> str:
    """A name without "by", "Guest blogger:", addresses and handles."""
    text = _COMMA_WITHOUT_SPACE.sub(", ", " ".join(_bare(without_address(name)).split()))
    text = text[by.end() :] if (by := _BY.match(text)) else text
    return _ACCOUNT.sub("", _HANDLE.sub("", text)).strip()


def _inverted(text: str) -> list[Named]:
    """The person of a name that is written "Bloggs, Jo"."""
    parts = _INVERTED.fullmatch(text)
    if parts is None or is_organisation(parts["first"]):
        return []
    last = parts["last"]
    if is_first_name(parts["first"]) and _SHOUTED(last):
        last = last.title()  # "BLOGGS, Jo"
    if is_organisation(last):
        return []
    found = read_name(f"{parts['first']} {last}")
    return [Named(found.text, organisation=parts["place"], title=found.title)] if found else []


def _each_inverted(text: str) -> list[Named]:
    """The people of "Bloggs, Jo and Smith, Sam"."""
    parts = text.split(" and ")
    found = [one for part in parts for one in _inverted(part)]
    return found if len(found) == len(parts) else []


def _people(text: str) -> list[Named]:
    """The people whom `text` begins with, and the organisation that follows them, if any."""
    people, end = read_people(text)
    found = [Named(one.name, "person", *one.position, one.title) for one in people]
    rest = text[end:]
    if behalf := _ON_BEHALF.match(rest):
        return [*found[:-1], _with_organisation(found[-1], rest[behalf.end() :])] if found else []
    joint = _PART.match(rest)
    other = rest[joint.end() :] if joint else ""
    if _NO_NAME.match(other):
        return found
    if found and is_organisation(other) and other.casefold() not in _OTHERS:
        return [
            *found,
            Named(re.sub(r"^\W+(?:(?:and|with)\s)?(?:the\s)?", "", rest), "organisation"),
        ]
    return found


def _with_organisation(one: Named, organisation: str) -> Named:
    return Named(one.name, one.kind, one.role, organisation, one.title)


def _others(text: str) -> list[Named]:
    """What begins with no person's name: an organisation, perhaps with a person, or single names.

    The parts of an organisation's name are not told from each other: "Food and Farming".
    """
    if (peer := read_peer(text)) and peer.end == len(text):
        return [Named(peer.text)]
    before, comma, last = text.rpartition(", ")
    if comma and is_organisation(before) and (people := _people(last)):
        return [Named(before, "organisation"), *people]
    before, joint, last = text.replace(" & ", " and ").rpartition(" and ")
    if joint and is_organisation(before) and not is_organisation(last):
        found, end = read_people(last)
        if found and end == len(last):  # "The Data Team and Jo Bloggs"
            return [Named(before, "organisation"), *_people(last)]
    if (at := _AT_PLACE.match(text)) and is_first_name(at["name"]):
        return [Named(at["name"])]
    if is_organisation(text):
        return [Named(text, "organisation")]
    parts = [part for part in _PART.split(text) if part]
    if len(parts) > 1 and not all(map(is_first_name, parts)):
        return [Named(text, "organisation")]
    return [Named(part, "login" if _is_login(part) else "person") for part in parts]


def _is_login(text: str) -> bool:
    """Whether a name is one to log in with: one word, in lower case or with digits or marks."""
    return text.isascii() and " " not in text and bool(_LOGIN.fullmatch(text))
