"""Sentences that say who wrote a post: "This post was written by ...", "I’m Jo Bloggs, ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from publicsectorblogs.attribution.cues import STATED, statement_pattern
from publicsectorblogs.attribution.lines import REACH, Line, OwnText, is_in_quotes
from publicsectorblogs.model import Authorship
from publicsectorblogs.people.lists import Person, read_people
from publicsectorblogs.people.names import read_name
from publicsectorblogs.people.positions import (
    Position,
    end_of_position,
    has_role,
    position,
    workplace,
)  # fmt: skip
from publicsectorblogs.triggers import Trigger

_BY = statement_pattern()
_LEADS = re.compile(r" (?:by|from|is) ")  # every statement has one of these before a name
_WORK = r"(?:guest )?(?:blog[\s-]?post|blog|post|article|piece|column)"
_FIRST_PERSON = re.compile(
    r"(?:^|(?<=[.!?:–—-] )|(?<=[Hh]i, )|(?<=[Hh]ello, )|(?<=[Hh]ey, )|(?<=[Hh]i everyone, ))"
    r"(?:(?:I[’']m|I am)|[Mm]y name(?: is|[’']s)) "
)
_IN_FIRST_PERSON = ("I’m ", "I'm ", "I am ", "y name")  # every match of it has one of these
_FIRST_PERSON_POSITION = re.compile(
    r"(?:(?:,| –| —| -| and)? (?:(?:and )?I(?:[’']m| am) |and )?|[.!] I(?:[’']m| am) )"
    r"(?:currently |also )?"
    r"(?P<words>(?:an? |the |one of the )?[^.;:!?]{2,120}?)(?=[.;:!?,]|,? and |$)"
)
_LEADS_TEAM = re.compile(
    r",?(?: and|\.)? I (?:currently |now )?(?:lead|run|head|manage|work (?:in|on|with|at|for))\b"
    r"(?P<words>[^.;:!?,]{2,100})"
)
# "My name is Jo Bloggs, it said on the card".
_SAID = re.compile(
    r",? (?:(?:it|he|she|they|one|(?:the|a|our) (?:[\w’'-]+ ){0,3}?[\w’'-]+) )?"
    r"(?:says?|said|reads?)\b"
)
# "Writes about tax in today's Gazette"
_ELSEWHERE = re.compile(rf" in today[’']s (?!{_WORK}\b)")
# An answer in an interview, and the question before one.
_ANSWER = re.compile(r"A(?:nswer)?\s?[:.] ")
_ASKED = re.compile(r"\b[Yy]our?\b.{0,80}\?$|\byourself\b.{0,40}$")
_WORKS = re.compile(
    r",?(?: and)? I (?:currently )?work "
    r"(?:as (?P<role>[^.;:!?,]{2,160}?)(?=[.;:!?,]|,? and |$))?"
)
# A line that introduces its author: "In this post, Jo Bloggs, editor at DWP, explains how ...".
_STANDFIRST = re.compile(
    rf"(?:In (?:this|today[’']s|(?:the|our) latest|his|her|their)[\w\s’'-]{{0,40}}?{_WORK}"
    r"(?: for [^,]{2,40})?,? )?(?:(?:our|guest blogger|blogger) )?"
)
_VERBS = (
    "explains?", "writes?", "reflects?", "shares?", "describes?", "discuss(?:es)?", "outlines?",
    "sets? out", "looks? (?:at|back|ahead)", "considers?", "argues?", "blogs?", "introduces?",
    "examines?", "explores?", "tells? us", "talks? (?:about|us through)",
)  # fmt: skip
# With ",? " for "(?:, | )" each character of the text would be tried.
_WHO = re.compile(r", who (?:leads|runs|heads|manages|works|looks after) [^,.!?]{3,80}(?=, )")
_TELLS = re.compile(rf"(?:, | )(?:{'|'.join(_VERBS)})\b")
# What these verbs begin with, looked for first.
_TOLD = Trigger(*(verb.partition("s?")[0].partition("(")[0] for verb in _VERBS))
_EDITORS_NOTE = re.compile(r"(?:\[?[Ee]ditor[’']?s[’']? note: )?")
_WROTE = re.compile(rf" wrote (?:this|today[’']s|the above) {_WORK}\b(?![’']| office\b)")
_OWN = re.compile(r" (?:reflects on|shares) (?:his|her|their) | (?:writes|blogs) (?:about|on) ")
_STANDFIRST_REACH = 400  # characters, of the people and their positions before the verb
_OPENING_LINES, _CLOSING_LINES = 4, 3


def find_statements(text: OwnText) -> Iterator[Authorship]:
    """Yield the authors whom sentences of the post itself name as such."""
    last, in_first_person = len(text.lines), any(words in text.body for words in _IN_FIRST_PERSON)
    for index, line in enumerate(text.lines):
        if STATED.is_within(text.body, line.start, line.end) and _LEADS.search(line.text):
            yield from _written_by(text, line)
        if line.quoted:
            continue
        if in_first_person and (index < _OPENING_LINES or index >= last - _CLOSING_LINES):
            yield from _first_person(text, index)
        if index < _OPENING_LINES:
            yield from _standfirst(text, index)
        if index < _OPENING_LINES or index >= last - _CLOSING_LINES:
            yield from _wrote_this(text, line)


def _wrote_this(text: OwnText, line: Line) -> Iterator[Authorship]:
    """ "Jo Bloggs wrote this post."."""
    wrote = _WROTE.search(line.text, 0, _STANDFIRST_REACH)
    begin = note.end() if (note := _EDITORS_NOTE.match(line.text)) else 0
    people, end = read_people(line.text, begin) if wrote else ([], 0)
    if people and wrote and line.text[end : wrote.start()] in {"", ", who"}:
        for one in people:
            yield text.authorship(one, "statement", line.start, line.start + wrote.end())


def _written_by(text: OwnText, line: Line) -> Iterator[Authorship]:
    for match in _BY.finditer(line.text, 0, REACH):
        people, end = read_people(line.text, match.end(), role_first=True)
        if is_in_quotes(line.text, match.start()):
            continue
        for one in people:
            yield text.authorship(one, "statement", line.start + match.start(), line.start + end)


def _first_person(text: OwnText, index: int) -> Iterator[Authorship]:
    """ "My name is Jo Bloggs", unless the post speaks of them, as of somebody interviewed."""
    line = text.lines[index]
    if not any(words in line.text for words in _IN_FIRST_PERSON):
        return
    if _ANSWER.match(line.text) or index and _ASKED.search(text.lines[index - 1].text):
        return
    for match in _FIRST_PERSON.finditer(line.text, 0, REACH):
        name = read_name(line.text, match.end())
        if name is None or is_in_quotes(line.text, match.start()):
            continue
        if _SAID.match(line.text, name.end) or text.speaks_of(name.text, [index]):
            continue
        found, end = _own_position(line.text, name.end)
        one = Person(name.text, name.title, found)
        yield text.authorship(one, "statement", line.start + match.start(), line.start + end)


def _own_position(text: str, at: int) -> tuple[Position, int]:
    """What somebody says of their own position after their name, which ends at `at`."""
    if (work := _WORKS.match(text, at)) and work["role"]:
        end = end_of_position(text, work.start("role"), work.end("role"))
        return position(text[work.start("role") : end]), end
    stated = _FIRST_PERSON_POSITION.match(text, at)
    if stated and has_role(stated["words"]) and not re.match(r"I\b", stated["words"]):
        end = end_of_position(text, stated.start("words"), stated.end())
        return position(text[stated.start("words") : end]), end
    if (team := _LEADS_TEAM.match(text, at)) and (found := workplace(team[0])).organisation:
        return Position(None, found.organisation), team.end()
    return Position(), at


def _standfirst(text: OwnText, index: int) -> Iterator[Authorship]:
    """The people who tell something in the post, by its opening lines, with their positions."""
    line = text.lines[index]
    if not _TOLD.is_within(text.body, line.start, line.start + _STANDFIRST_REACH):
        return
    if not _TELLS.search(line.text, 0, _STANDFIRST_REACH):
        return
    lead = _STANDFIRST.match(line.text)
    begin = lead.end() if lead else 0
    people, end = read_people(line.text, begin, role_first=True)
    if who := _WHO.match(line.text, end):
        end = who.end()
    own = _OWN.match(line.text, end + 1 if who else end)
    if not people or not _TELLS.match(line.text, end) or _ELSEWHERE.search(line.text, end):
        return
    if any(text.speaks_of(one.name, [index]) for one in people):
        return
    if begin or any(one.position.role for one in people) or own:
        for one in people:
            yield text.authorship(one, "statement", line.start, line.start + end)
