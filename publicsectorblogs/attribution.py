"""Who wrote a post and who speaks in it, by the words of the post itself.

Four kinds of evidence stand in a body: a byline ("by Dan Slee"), a statement ("This blog is
written by ..."), a sign-off at the end ("Ben Jupp is a member of ...") and a caption that repeats
a name found otherwise. A name without such words is no author.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from publicsectorblogs.model import Authorship, Post, Quotation
from publicsectorblogs.read.paragraphs import bare_lines
from publicsectorblogs.read.people import classify_author

_NAME = (
    r"(?P<name>(?!I[’'])[A-Z][\w’'-]+"
    r"(?: (?:[A-Z]\.|[A-Z][\w’'-]+|(?:de|del|della|van|von|der|la|le|al|bin|ap|y) [A-Z][\w’'-]+))"
    r"{1,3})"
)
_BYLINE = re.compile(
    r"(?:[Bb]y|(?:[Ww]ords|[Pp]osted|[Ww]ritten|[Gg]uest (?:post|blog)) by|[Aa]uthor\s*:)\s+"
    + _NAME + r"(?:,\s*(?P<position>[^.!?]{2,120}))?\.?$"
)  # fmt: skip
_WRITTEN = (
    r"his (?:blog|post|article|piece|blog ?post|guest (?:blog|post))"
    r"(?: (?:is|was|has been))?(?: written)? by "
)
_WRITTEN_BY = re.compile(
    r"\b[Tt]" + _WRITTEN + _NAME
    + r"(?:, (?P<position>[^.;:!?]{2,120}?)(?=,|[.;:!?]|$| and is ))?"
)  # fmt: skip
_FIRST_PERSON = re.compile(
    r"\b(?:I’m|I'm|I am|[Mm]y name is) " + _NAME
    + r"(?:(?:,| and (?:I’m|I'm|I am)) (?P<position>(?:an?|the) [^.;:!?]{2,120}?))?(?=[.;:!?]|$)"
)  # fmt: skip
# Each with what it cannot match without, for most posts hold none of that. These begin with plain
# letters, and no choice of them, so that `re` finds them fast.
_STATEMENTS = {
    _WRITTEN_BY: (re.compile(_WRITTEN),),
    _FIRST_PERSON: (re.compile(r"I(?:’m|'m| am) [A-Z]"), re.compile(r"y name is [A-Z]")),
}
# What a person is called by. A sign-off must name one of them, so that "Dan Slee is ill." is none.
_ROLE_NOUNS = (
    "adviser|advisor|analyst|author|board member|chair|chairman|chairwoman|chief executive|"
    "co-author|co-creator|co-founder|commissioner|consultant|coordinator|councillor|creator|"
    "designer|developer|director|editor|engineer|fellow|founder|head|journalist|lead|leader|"
    "lecturer|manager|member|minister|officer|owner|partner|policy lead|president|professor|"
    "programmer|researcher|scientist|secretary|specialist|strategist|trustee|user researcher|writer"
)
_SIGN_OFF = re.compile(
    _NAME + r",? (?:(?:is|was) )?(?=(?:an? |the |previously |formerly )*"
    rf"(?:[\w’'-]+ ){{0,5}}?(?:{_ROLE_NOUNS})\b)",
)
_POSITION_SENTENCE = re.compile(
    r"(?P<subject>[^.!?]+?)(?P<verb> (?:is|was|are) |(?<=\w),? (?=[a-z]))"
    r"(?P<former>(?:also |currently |previously |formerly )*)(?P<positions>[^!?]+?)(?:[.!?]+|$)"
    r"(?=\s|$)"
)
_NEXT_POSITION = re.compile(
    rf",? and (?:is )?(?:also )?(?=(?:an? |the )?(?:[\w’'-]+ ){{0,4}}?(?:{_ROLE_NOUNS})\b)",
    re.IGNORECASE,
)
# The same few people write all the posts of a blog.
_named = lru_cache(maxsize=256)(classify_author)
# In this order: "Director of Strategy in the Cabinet Office" splits at "in the", not at "of".
_OF_ORGANISATION = re.compile(r" (?:at|in the|with|for) (?:the )?(?=[A-Z])")
_OF = re.compile(r" of (?:the )?(?=[A-Z])|(?<=creator of )|(?<=founder of )|(?<=editor of )")
_TRANSCRIPT = re.compile(r"(?:video |audio |film |podcast )?transcript\s*:?$", re.IGNORECASE)
_SPEAKER = re.compile(_NAME + r"(?:, (?P<role>[^.!?]{2,100}))?:?$")
# People who may be children: their words are published, their names are not made data.
_MINORS = re.compile(r"\b(?:students?|pupils?|schoolchild|child|apprentice|learner)\b", re.I)
_SIGN_OFF_LINES = 3


_Row = tuple[int, str]  # a line of a body: where it begins, and its words


class _Position(NamedTuple):
    role: str | None
    organisation: str | None
    former: bool = False


def find_authors(post: Post) -> list[Authorship]:
    """Return what the body of `post` says of who wrote it, a row a statement, in text order.

    What the feed says of it comes first, without a place. Somebody with several positions ("a
    director at A and chair of B") has a row for each.
    """
    rows = _prose_lines(post)
    found = [*_bylines(post.id, rows), *_statements(post, rows), *_sign_offs(post.id, rows)]
    names = {author.name for author in found}
    found += _captions(post, names)
    found += _from_feed(post)
    return sorted(dict.fromkeys(found), key=lambda author: (author.char_start or 0, author.name))


def find_quotations(post: Post) -> list[Quotation]:
    """Return who says what in the transcript at the end of `post`, if it has one.

    A speaker is a line of a name, with or without a role; what follows until the next is theirs.
    `speaker` is NULL where the role is one that children have.
    """
    if "ranscript" not in post.body:
        return []
    rows = _prose_lines(post)
    begin = next((i for i, (_, text) in enumerate(rows) if _TRANSCRIPT.match(text)), len(rows))
    found, speaker = [], None
    speech: list[_Row] = []
    for row in rows[begin + 1 :]:
        if match := _SPEAKER.match(row[1]):
            found += _quotation(post, speaker, speech)
            speaker, speech = match, []
        else:
            speech.append(row)
    return found + _quotation(post, speaker, speech)


def _quotation(post: Post, speaker: re.Match[str] | None, speech: list[_Row]) -> list[Quotation]:
    if speaker is None or not speech:
        return []
    start, (last, words) = speech[0][0], speech[-1]
    end = last + len(words)
    role = speaker["role"]
    name = None if role and _MINORS.search(role) else speaker["name"]
    return [Quotation(post.id, name, role, post.body[start:end], start, end)]


def _prose_lines(post: Post) -> list[_Row]:
    marked = {remnant.char_start for remnant in post.remnants}
    return [row for row in bare_lines(post.body) if row[0] not in marked]


def _bylines(post_id: str, rows: list[_Row]) -> Iterator[Authorship]:
    for place, text in rows:
        if match := _BYLINE.match(text):
            position = _position(match["position"])
            yield Authorship(post_id, match["name"], "byline", text, place, place + len(text),
                             position.role, position.organisation)  # fmt: skip


def _statements(post: Post, rows: list[_Row]) -> Iterator[Authorship]:
    for pattern, cues in _STATEMENTS.items():
        if not any(cue.search(post.body) for cue in cues):
            continue
        for place, text in rows:
            for match in pattern.finditer(text):
                position = _position(match["position"])
                start = place + match.start()
                yield Authorship(
                    post.id, match["name"], "statement", match[0], start, start + len(match[0]),
                    position.role, position.organisation,
                )  # fmt: skip


def _sign_offs(post_id: str, rows: list[_Row]) -> Iterator[Authorship]:
    """The last lines of a post, where one begins with a name and says what that person is."""
    for place, text in rows[-_SIGN_OFF_LINES:]:
        if not (match := _SIGN_OFF.match(text)):
            continue
        for start, end, position in _positions(text, match["name"]):
            yield Authorship(post_id, match["name"], "sign-off", text[start:end],
                             place + start, place + end, *position)  # fmt: skip


def _positions(text: str, name: str) -> Iterator[tuple[int, int, _Position]]:
    """The positions that the sentences of a sign-off give, for as long as they speak of `name`."""
    for sentence in _POSITION_SENTENCE.finditer(text):
        if sentence["subject"].strip() not in {name, "He", "She", "They"}:
            break
        former = sentence["verb"].strip() == "was" or "ly" in sentence["former"]
        former = former and "currently" not in sentence["former"]
        for part in _NEXT_POSITION.split(sentence["positions"]):
            position = _position(part)
            start = sentence.start() + len(sentence[0]) - len(sentence[0].lstrip())
            yield start, sentence.end(), position._replace(former=former)


def _captions(post: Post, names: set[str]) -> Iterator[Authorship]:
    for remnant in post.remnants:
        name, _, role = remnant.text.partition(", ")
        if remnant.kind == "caption" and name in names:
            yield Authorship(post.id, name, "caption", remnant.text, remnant.char_start,
                             remnant.char_end, role or None)  # fmt: skip


def _from_feed(post: Post) -> Iterator[Authorship]:
    """The people whom the feed names; teams and logins are no authors."""
    for stated in post.feed_authors:
        for one in _named(stated):
            if one.kind == "person":
                yield Authorship(post.id, one.name, "feed", stated, None, None, one.role,
                                 one.organisation)  # fmt: skip


def _position(words: str | None) -> _Position:
    """Split "a director at Social Finance" into what somebody is and where."""
    if not words:
        return _Position(None, None)
    words = re.sub(r"^(?:an?|the) ", "", words.strip().rstrip("."))
    split = _OF_ORGANISATION.search(words) or _OF.search(words)
    if split is None:
        return _Position(words, None)
    role = words[: split.start()].strip()
    return _Position(re.sub(r" of$", "", role), words[split.end() :].strip())
