"""Lines of their own that say who wrote a post: "By Jo Bloggs", "Jo Bloggs, Editor"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from publicsectorblogs.attribution.cues import DATE, byline_pattern
from publicsectorblogs.attribution.lines import Line, OwnText, is_in_picture
from publicsectorblogs.model import Authorship
from publicsectorblogs.people.lists import Person, read_first_names, read_people
from publicsectorblogs.people.positions import (
    Position,
    has_role,
    is_body,
    is_of_several,
    position,
)  # fmt: skip
from publicsectorblogs.people.words import PAGE_WORDS

_CUE = byline_pattern()
# What may follow the people of a byline in its line.
_TAIL = re.compile(
    rf"\s*(?:$|[.|•·–—,;()\]]|-\s|/|{DATE}|@|(?:photo|picture|image|illustration)"
    r"|(?:and|with)\s+(?-i:[a-z])|is\s+(?:an?|the)\b|from\s+(?:the|our)\b|ar\s+\d"
    rf"|(?:in|at|for|last\s+updated|categor\w*|{'|'.join(sorted(PAGE_WORDS))})\b)",
    re.IGNORECASE,
)
# What the person of a byline is: "Guest blogger Jo Bloggs is head of parks at Leeds Council."
_IS = re.compile(r"\s+is\s+(?P<words>[^.!?;\n]{3,120})")
# "By Rose Hill, the path turns left": the line goes on with a sentence, not with a role.
_SENTENCE = re.compile(r",\s+(?:the|we|it|they|you|there|this|I)\s")
_TAIL_OF_FIRST_NAMES = re.compile(rf"\.?$|,?\s*(?:(?:[|•·–—-]|(?i:on))\s*)?{DATE}|\s*[|•·]")
_HANDLE = re.compile(rf"@(\w{{2,30}})\s*(?:[.|,]?|,?\s*(?:on\s+)?{DATE})\s*$")
_DATED = re.compile(rf"[\s,|•·–—-]*(?i:(?:posted\s+)?on:?\s+)?{DATE}(?:\s*$|\s*[-–—|,•·])")
_DATE_ALONE = re.compile(rf"(?:(?i:posted )?(?i:on ))?{DATE}")
_DATE_FIRST = re.compile(rf"{DATE}\s*[|,–—•·-]\s*")
_LONG_TAIL = 80  # characters
_END = re.compile(r"(?: \([^()\d]*\))?\.?")
# "Jo Bloggs, Chair, at the opening", "Jo Bloggs, Clerk, 1931–2016": a picture, an obituary.
_CAPTION = re.compile(
    r", (?:at|in|with|on|during|outside|near) (?!(?:the|an?|our) [A-Z])[a-z]"
    r"|\d{4}\s*[–-]\s*\d{4}"
)
_QUOTATION = re.compile(r"[“\"‘'].*[”\"’']\.?")
_HEADER_LINES, _FOOTER_LINES = 2, 3
_ROLE_LINE_WORDS = 12
_NEAR_START, _NEAR_END = 6, 5  # lines; elsewhere "by ..." is a part of something else
# Words that make what stands behind a name a clause and no position. `sign_offs` has more verbs,
# which would be nouns here: "Head of Visits".
_CLAUSE = re.compile(
    r"\b(?:is|was|are|were|has|had|have|will|said|says|told|tells|who|which|that|we|I|it|\w+ly)\b"
)


class _Found(NamedTuple):
    people: list[Person]
    end: int  # in the body


def find_bylines(text: OwnText) -> Iterator[Authorship]:
    """Yield the authors that lines of their own name near the beginning and the end."""
    for index, line in enumerate(text.lines):
        if _NEAR_START <= index < len(text.lines) - _NEAR_END or line.quoted:
            continue
        found = _with_cue(text, index)
        if found is None and index < _HEADER_LINES:
            found = _with_date(text, index)
        if found is None and not _HEADER_LINES <= index < len(text.lines) - _FOOTER_LINES:
            found = _with_role(text, index)
        for one in found.people if found else ():
            yield text.authorship(one, "byline", line.start, found.end if found else line.end)


def _with_cue(text: OwnText, index: int) -> _Found | None:
    """ "By Jo Bloggs", "Posted by Jo Bloggs on 4 May"; the name may stand on the next line."""
    line = text.lines[index]
    cue = _CUE.match(line.text)
    if cue is None:
        return None
    begin = cue.end()
    if begin == len(line.text) and index + 1 < len(text.lines):
        line, begin = text.lines[index + 1], 0
    people, end = read_people(line.text, begin, role_first=True)
    told = _IS.match(line.text, end) if len(people) == 1 else None
    if told and people[0].position == Position() and has_role(told["words"]):
        one = people[0]._replace(position=position(told["words"]))
        return _Found([one], line.start + told.end())
    if people and _TAIL.match(line.text, end) and not _SENTENCE.match(line.text, end):
        if len(people) == 1 and end == len(line.text) and people[0].position == Position():
            role, last = _role_lines(text, text.lines.index(line) + 1)
            if role:
                return _Found([people[0]._replace(position=role)], text.lines[last].end)
        return _Found(people, _end_of_quote(line, end))
    people, end = read_first_names(line.text, begin)
    if people and _TAIL_OF_FIRST_NAMES.match(line.text, end):
        return _Found(people, _end_of_quote(line, end))
    if handle := _HANDLE.match(line.text, begin):
        return _Found([Person(handle[1], None, Position(), "handle")], line.start + handle.end(1))
    return None


def _end_of_quote(line: Line, end: int) -> int:
    """The end of a line, but for one that goes on with other sentences."""
    return line.end if len(line.text) - end < _LONG_TAIL else line.start + end


def _with_date(text: OwnText, index: int) -> _Found | None:
    """ "Jo Bloggs, 4 May 2016" and "4 May 2016 | Jo Bloggs", in one line or two."""
    line = text.lines[index]
    date = _DATE_FIRST.match(line.text) if line.text[0].isalnum() else None
    if not (date or line.named):
        return None
    people, end = read_people(line.text, date.end() if date else 0)
    if not date and people and end == len(line.text) and index + 1 < len(text.lines):
        below = text.lines[index + 1]
        is_author = _DATE_ALONE.fullmatch(below.text) and not _are_subjects(text, people, index)
        return _Found(people, below.end) if is_author else None
    ends = line.text[end:] == "" if date else _DATED.match(line.text, end)
    return _Found(people, line.end) if people and ends else None


def _with_role(text: OwnText, index: int) -> _Found | None:
    """ "Jo Bloggs, Head of Data", at the beginning or the end, or the role on the next line.

    Somebody of whom the rest of the text speaks is its subject, or in a picture.
    """
    line, last = text.lines[index], index
    if not line.named:
        return None
    people, end = read_people(line.text)
    if not people or not _END.fullmatch(line.text, end) or _CLAUSE.search(line.text):
        return None
    if index == 0 and len(text.lines) > 2 and len(people) == 1 and not people[0].position.role:
        role, last = _role_lines(text, 1)
        people = [people[0]._replace(position=role)] if role else []
    several = index < _HEADER_LINES and len(people) in {2, 3}
    if several and is_of_several(people[-1].position.role or ""):
        people = [one._replace(position=Position()) for one in people]
    elif not people or not all(one.position.role for one in people):
        return None
    if _are_subjects(text, people, *range(index, last + 1)):
        return None
    above = text.lines[index - 1].text if index else ""
    if is_in_picture(line.text) or _CAPTION.search(line.text):
        return None
    if above.endswith(":") or _QUOTATION.fullmatch(above):
        return None  # somebody who is thanked, or to be asked, or quoted
    if index >= _HEADER_LINES and text.is_under_heading(index):
        return None
    return _Found(people, text.lines[last].end)


def _are_subjects(text: OwnText, people: list[Person], *lines: int) -> bool:
    """Whether lines other than these speak of one of `people`."""
    return any(text.speaks_of(one.name, lines) for one in people)


def _role_lines(text: OwnText, index: int) -> tuple[Position | None, int]:
    """The position in a line, with the organisation of the next, and the index of the last line."""
    role = _role_line(text.lines[index]) if index < len(text.lines) else None
    if role and role.organisation is None and index + 1 < len(text.lines):
        if is_body(organisation := text.lines[index + 1].text):
            return role._replace(organisation=organisation), index + 1
    return role, index


def _role_line(line: Line) -> Position | None:
    """The position that a short line gives, if it gives nothing else: "Head of Data, DWP"."""
    short = len(line.text.split()) <= _ROLE_LINE_WORDS and line.text[-1] not in ".:?!"
    if short and has_role(line.text) and not _CLAUSE.search(line.text):
        return position(line.text)
    return None
