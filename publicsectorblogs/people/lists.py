"""Reads people in a row, each with the position that follows: "A (Home Office), B, Editor"."""

from __future__ import annotations

import re
from typing import NamedTuple

from publicsectorblogs.people import words as w
from publicsectorblogs.people.names import Name, is_first_name, read_couple, read_name, read_peer
from publicsectorblogs.people.positions import (
    MONTHS,
    Position,
    behind_team,
    has_role,
    is_body,
    is_known_body,
    position,
    roles_before,
)  # fmt: skip

_JOINT = re.compile(
    r",?\s+(?:and|&|\+|with)\s+(?:by\s+)?|[,;]\s+|\s*[/|]\s*|\s+&\s*", re.IGNORECASE
)
_FIRST_JOINT = re.compile(r", | (?:and|&) ")
_FIRST_NAMES = re.compile(
    r"[^\W\d_]{2,}(?:, [^\W\d_]{2,})*(?: (?:and|&) [^\W\d_]{2,})?(?![\w’'-])(?! (?:and|&) )"
)
_HANDLE = re.compile(r"\s*[(\[]?\s*(?:https?://\S+|@\w+)\s*[)\]]?(?![\w.]*\w)")
_BRACKET = re.compile(r"\s*[(\[](?P<words>[^()\[\]]{1,120})[)\]]")
_SHORT_FORM = re.compile(r"\s*\([A-Z][A-Z&]{1,7}\)")  # "Chief Information Officer (CIO)"
_PART = re.compile(r"\s*\([^()]{2,40}\),\s+")  # "Head of Care (North), Hull City Council"
_BEFORE_POSITION = re.compile(r"(?:,|\s[-–—|]|:)\s+")
_OF_ORGANISATION = re.compile(
    r"(?:\s+(?:of|from|at)|,\s+(?:of|from))\s+(?=(?:the\s+)?(?:[A-Z]|\d+[A-Za-z]))"
)
# A position may have a field of its own, and the organisation the next: "Jo Bloggs | Editor | DWP".
_NEXT_FIELD = re.compile(r"\s[-–—|•]\s+")
# What ends the words of a position within a sentence or a line of facts.
_END = re.compile(
    r"[;!?…](?=\s|$)|(?<!\.[A-Z])(?<!\b[A-Z])\.(?=\s|$)|\s[-–—|•]\s|\n|[()\[\]]|[”\"]"
    r"|,?\s+(?:[Pp]osted|[Pp]ublished|[Cc]ategories|[Ff]iled)\b"
    r"|,?\s+(?:(?:and|who|which|whose|that)\s+)?"
    r"(?:is|was|has|had|are|were|will|who|which|whose|(?:and|that)\s+(?:I|it|we|he|she|they))\b"
    r"|,\s+(?:[a-z]+(?:s|ed)\s+(?:how|why|what|on|about|at|the|her|his|their|our|some|a|us|you|"
    r"back)\b)"
    r"|,?\s+on\s+(?=\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[A-Z][a-z]+ \d)"
    r"|,?\s+(?=\d{1,2}(?:st|nd|rd|th)?\s+[A-Z][a-z]{2,}\s+\d{4})"
)
# After a name that stands in a list, or at its end.
_AFTER_NAME = re.compile(
    r"\s*(?:$|[,;.:()\[|/&\n–—]|-\s|@|\band\b|\bof\b|\bfrom\b|\bat\b|\bon\b|\bwith\b)"
)
_DATE = re.compile(r"\d{1,2}(?:st|nd|rd|th)?\s+[A-Z]|\d+[/.-]\d|[A-Z][a-z]{2,8}\.? \d|\d{4}$")
_CLAUSE = re.compile(r"(?:who|which|whose|where|as|but|and|we|I|it|you|when|if|because)\b")
_PRONOUNS = re.compile(r"(?:she|he|they|her|him|them)\b", re.IGNORECASE)


_REACH = 800  # characters of a list of people that are read


class Person(NamedTuple):
    """One of the people whom a list names, and what it says of that person."""

    name: str
    title: str | None
    position: Position
    kind: str = "person"


def read_people(text: str, start: int = 0, *, role_first: bool = False) -> tuple[list[Person], int]:
    """Return the people whom `text` names from `start` on, in order, and where the list ends.

    `role_first`: a role may stand before a name ("our Chief Executive, Jo Bloggs").
    """
    text = text[: start + _REACH]
    people: list[Person] = []
    ends: list[tuple[int, str]] = []  # of the people, with what stands behind each
    at = end = start
    while True:
        name, role = _read_named(text, at, role_first)
        couple, end_of_couple = ([], at) if name else read_couple(text, at)
        if name:
            found, end = _read_position(text, name.end)
            found = found if found.role or not role else found._replace(role=role)
            people.append(Person(name.text, name.title, found))
        elif couple:
            people += [Person(one, None, Position()) for one in couple]
            end = end_of_couple
            ends.append((end, "and"))
        else:
            break
        joint = _JOINT.match(text, end)
        if joint is None:
            break
        ends.append((end, joint[0].strip()))
        at = joint.end()
    if len(people) == 2 and ends[0][1] == "," and _may_be_firm(*people):
        return people[:1], ends[0][0]
    return people, end


def _may_be_firm(one: Person, other: Person) -> bool:
    """Whether `other`, behind the comma of `one`, may be where they work: "Bo Ek, Voss Brittan"."""
    is_told = other.title or other.position != Position() or one.position.organisation
    return not is_told and not is_first_name(other.name.split()[0])


def read_first_names(text: str, start: int = 0) -> tuple[list[Person], int]:
    """Return the people whom `text` names from `start` on by first names alone, and their end.

    Any other word among them makes it another list: "Emma and the team" names nobody.
    """
    found = _FIRST_NAMES.match(text, start)
    names = _FIRST_JOINT.split(found[0]) if found else []
    if found is None or not all(map(is_first_name, names)):
        return [], start
    return [Person(name, None, Position()) for name in names], found.end()


def _read_named(text: str, at: int, role_first: bool) -> tuple[Name | None, str]:
    """The name at `at`, and the role before it, if one may stand there, as may a peer's name."""
    if (name := read_name(text, at)) or not role_first or (name := read_peer(text, at)):
        return name, ""
    found = ((read_name(text, begin), role) for role, begin in roles_before(text, at))
    return next(((name, role) for name, role in found if name), (None, ""))


def _read_position(text: str, at: int) -> tuple[Position, int]:
    """The position that follows a name which ends at `at`, and where its words end."""
    found = Position()
    while bracket := _HANDLE.match(text, at) or _BRACKET.match(text, at):
        words = bracket.groupdict().get("words")
        if words and not _PRONOUNS.match(words):
            found = position(words)
        at = bracket.end()
    if found != Position():
        return found, at
    if of := _OF_ORGANISATION.match(text, at):
        end = _segment_end(text, of.end())
        stated = position(text[of.end() : end])
        if stated.role is None and stated.organisation:
            is_told = "from" not in of[0] or is_known_body(stated.organisation)
            if _is_place_or_time(stated.organisation) or not is_told:
                return Position(), end
            named = text.index(stated.organisation, of.end()) + len(stated.organisation)
            return stated, named if re.match(r" [a-z]", text[named:]) else end
        return (stated, end) if stated.role is None else (Position(), at)
    if mark := _BEFORE_POSITION.match(text, at):
        return _read_behind_mark(text, mark.end()) or (Position(), at)
    return Position(), at


def _read_behind_mark(text: str, at: int) -> tuple[Position, int] | None:
    """The position at `at`, behind a comma or a dash: "Head of Care (North), Hull City Council"."""
    end = _segment_end(text, at)
    words = text[at:end].strip(" ,")
    stated = position(words)
    if read_name(text, at) is not None or not _is_position(words, stated):
        return None
    end = at + len(text[at:end].rstrip(" ,"))
    if (part := _PART.match(text, end)) and not stated.organisation:
        stop = _segment_end(text, part.end())
        if is_body(text[part.end() : stop]):
            return stated._replace(organisation=text[part.end() : stop]), stop
    short = _SHORT_FORM.match(text, end)
    return _with_next_field(text, stated, short.end() if short else end)


def _is_place_or_time(name: str) -> bool:
    """Tell whether somebody is "of York" or "from June 2014", which are no organisations."""
    words = name.lower().split()
    return all(word.isdigit() or word in w.PLACES or word in MONTHS for word in words)


def _with_next_field(text: str, stated: Position, at: int) -> tuple[Position, int]:
    """Add the organisation in the field behind a role that ends at `at`, if one stands there."""
    mark = _NEXT_FIELD.match(text, at)
    if mark is None or stated.role is None or stated.organisation:
        return stated, at
    end = _segment_end(text, mark.end())
    words = text[mark.end() : end].strip(" ,")
    found = position(words)
    if found.role or found.organisation != words or _DATE.match(words):
        return stated, at
    return stated._replace(organisation=words), end


def _is_position(words: str, stated: Position) -> bool:
    """Whether `words` are a role with what belongs to it, or the name of an organisation."""
    if words.partition(" ")[0].lower() in w.PAGE_WORDS:
        return False
    if has_role(words) and not _CLAUSE.match(words):
        return len(words.split()) <= 25
    return (
        not _DATE.match(words)
        and bool(stated.organisation)
        and is_known_body(words)
        and behind_team(words).removeprefix("the ") == stated.organisation
    )


def _segment_end(text: str, start: int) -> int:
    """Where a position ends whose words begin at `start`: before the next name or sentence."""
    stop = _END.search(text, start)
    limit = stop.start() if stop else len(text)
    for joint in _JOINT.finditer(text, start, limit):
        name = read_name(text, joint.end())
        if (
            name
            and name.end <= limit
            and _AFTER_NAME.match(text, name.end)
            and joint.start() > start
        ):
            return joint.start()
    return limit
