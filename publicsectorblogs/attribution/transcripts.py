"""Who says what in the transcript at the end of a post."""

from __future__ import annotations

import re

from publicsectorblogs.attribution.lines import TRANSCRIPT, Line, prose_lines
from publicsectorblogs.model import Post, Quotation
from publicsectorblogs.people.names import Name, read_name
from publicsectorblogs.people.words import MINORS

_ROLE = re.compile(r"(?:, (?P<role>[^.!?]{2,100}?))?:?$")
# People who may be children: their words are published, their names are not made data.
_MINORS = re.compile(rf"\b(?:{'|'.join(sorted(MINORS))})\b", re.IGNORECASE)


def find_quotations(post: Post) -> list[Quotation]:
    """Return who says what in the transcript at the end of `post`, if it has one.

    A speaker is a line of a name, with or without a role; what follows until the next is theirs.
    `speaker` is NULL where the role is one that children have.
    """
    if "ranscript" not in post.body:
        return []
    lines = prose_lines(post)
    begin = next((i for i, line in enumerate(lines) if TRANSCRIPT.match(line.text)), len(lines))
    found: list[Quotation] = []
    speaker: tuple[Name, str | None] | None = None
    speech: list[Line] = []
    for line in lines[begin + 1 :]:
        name = read_name(line.text)
        if name and (role := _ROLE.match(line.text, name.end)):
            found += _quotation(post, speaker, speech)
            speaker, speech = (name, role["role"]), []
        else:
            speech.append(line)
    return found + _quotation(post, speaker, speech)


def _quotation(
    post: Post, speaker: tuple[Name, str | None] | None, speech: list[Line]
) -> list[Quotation]:
    if speaker is None or not speech:
        return []
    name, role = speaker
    start, end = speech[0].start, speech[-1].end
    said_by = None if role and _MINORS.search(role) else name.text
    return [Quotation(post.id, said_by, role, post.body[start:end], start, end)]
