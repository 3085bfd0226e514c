"""Lines that tell of the author at the end of a post, or above it: biographies and signatures."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Set
from dataclasses import replace
from typing import NamedTuple

from publicsectorblogs.attribution.lines import REACH, Line, OwnText, is_in_picture
from publicsectorblogs.model import Authorship
from publicsectorblogs.people.lists import Person, read_first_names, read_people
from publicsectorblogs.people.names import Name, read_name
from publicsectorblogs.people.positions import (
    Position,
    has_role,
    is_body,
    position,
    workplace,
)  # fmt: skip
from publicsectorblogs.people.words import FIRST_NAMES, PUBLIC_OFFICES, ROLE_NOUNS

_ROLES = "|".join(sorted(ROLE_NOUNS, key=len, reverse=True))
_ABOUT = re.compile(
    r"(?:about (?:the )?(?:guest )?(?:authors?|writers?|bloggers?)|(?:the )?authors?|author bio"
    r"|(?:author )?biography|bio)\s*(?::\s*|$)",
    re.IGNORECASE,
)
_IS = re.compile(r",? (?:is|are)(?: (?:also|currently|now|presently))? ")
_ROLE_ALONE = re.compile(
    rf",? (?=(?:[a-z][\w’'-]* ){{0,3}}?(?:{_ROLES})\b)"
)  # "Jo Bloggs co-creator of"
_FORMER = re.compile(r"^(?:an? |the )?(?:former|ex) ", re.IGNORECASE)
_THE = re.compile(r"the\s|one of the\s", re.IGNORECASE)
_OFFICE = re.compile(
    rf"(?:the |a )?(?:(?:current|new|former|uk|british|us|german|french|scottish|welsh) )*(?:"
    rf"{'|'.join(map(re.escape, PUBLIC_OFFICES))}"
    r"|(?:president|chancellor|governor|king|queen|leader|ruler|head of state|head of government)"
    r" of (?!(?-i:(?:the )?(?:[A-Z][\w’'-]+ (?:and )?){1,5}Council\b))|president\b)",
    re.IGNORECASE,
)
# "a nurse who has waited nine weeks" is somebody's case, not an author's post.
_CASE = re.compile(
    r"\bwhom\b|\bwho (?!works|writes|leads|lives|speciali|runs|blogs|helps|teaches|studies)"
)
# Somebody at an event, and no author: "is a speaker at our conference".
_AT_EVENT = re.compile(
    r"(?:an? |the |our |one of )?(?:[\w-]+ )?(?:speakers?|panellists?|finalists?|nominees?|"
    r"guests?|winners?|"
    r"attendees?) (?:at|in|of|on|for)\b",
    re.IGNORECASE,
)
# Somebody who is announced or praised: "is our new editor".
_ANNOUNCED = re.compile(
    r"(?:our (?:own )?(?:new|newly|next|latest|newest)|the (?:next|best|greatest|only))\b"
)
# Below "About Marie Curie" somebody who has died, or an organisation of that name: "was a
# scientist", "is a charity that".
_SUBJECT = re.compile(
    r",? (?:was\b(?!.*\b(?:is|has|now)\b)|(?:is|are) (?:an?|the) (?:[\w’'-]+ ){0,3}?(?:charity|"
    r"company|retailer|hospice|school|college|university|trust|foundation|association|shop|firm|"
    r"agency|business|organisation|partnership|supermarket|library|museum|theatre|hospital|hero|"
    r"heroine)(?= (?:that|which|for|in|of|with|based|helping|working)\b|[.,;]|$))"
)
_WORKS = re.compile(
    r" (?:currently |now )?(?:works?|leads?|heads?|runs?|manages?|(?:is|are) responsible for)"
    r" (?P<words>[^.!?]{3,160})"
)
_WORKPLACE = re.compile(
    r"\b(?:team|unit|programme|division|directorate)\b|\b(?:at|for) (?:the )?(?:[A-Z]|\d+[A-Z])"
)
_AS = re.compile(r"as (?P<role>an? [^.!?]{3,120})")
_CLOSING = re.compile(
    r"(?:(?:with )?(?:very )?(?:best|kind|kindest|warm|warmest)(?: (?:wishes|regards))?|regards"
    r"|cheers|(?:many )?thanks(?: for reading)?|thank you|all the best|sincerely|signed|hwyl"
    r"|yours(?: (?:sincerely|faithfully|truly))?|diolch(?: yn fawr(?: iawn)?| o galon)?"
    r"|cofion(?: (?:gorau|cynnes))?"
    r"|(?:until next time|take care|bye(?: for now)?|warmly|as ever|in solidarity"
    r"|(?:speak|see you) soon)|slán(?: go fóill)?|le dùrachd(?:an)?|le meas|slàinte)"
    r"\s*[,.!:–—-]*\s*",
    re.IGNORECASE,
)
_DASH = re.compile(r"(?:[–—―~]|--?)\s*(?=\w)")
_CONTACT = re.compile(
    r"[\w.+•-]+@[\w.-]+|@\w+|https?://\S+|(?:twitter|email|e-mail|tel|phone|mobile)\b.*"
    r"|(?:[tm][:.]\s*)?\+?\(?\d[\d ()-]{7,}\d$",
    re.IGNORECASE,
)
_FOLLOW = re.compile(r"(?:you can )?(?:follow|find|tweet) (?=[A-Z])", re.IGNORECASE)
_FOLLOW_TAIL = re.compile(r"(?:\s*\(?@\w+\)?)?\s+(?:on|at|via)\b")
# "This post was originally published on our other blog. Jo Bloggs is ..."
_ELSEWHERE = re.compile(
    r"(?:editor[’']?s[’']? note: )?(?:this (?:post|blog|article|piece) )?(?:was |has been |is )?"
    r"(?:originally|first|cross-?|re-?)[ -]?(?:published|posted|appeared)"
    r"\b(?:[^.]|(?-i:(?<=[A-Z]))\.){0,160}(?-i:(?<![A-Z]))\. ",
    re.IGNORECASE,
)
_CLAUSE_JOINT = re.compile(r",? and |; |\. ")
_ARGUES = re.compile(
    r"\band (?:so|will|has|is|was|says|said|wants|hopes|thinks|believes|feels)\b"
    r"|, (?:it|he|she|they|we|I) (?:was|is|has|had|will)\b|\b(?:but|"
    r"because|so|when|until|after|unless|whose)\b"
)
# Words without a noun of a role are one before an organisation: "a fast streamer at DWP".
_AT_PLACE = re.compile(r"an? (?P<role>[\w’'&/-]+(?: [\w’'&/-]+){0,5}?) at (?=(?:the )?[A-Z\d])")
_VERB = re.compile(
    r"\b(?:is|was|has|had|will|said|says|told|who|which|that|we|I|it|\w+ly|became|becomes|joins|joined"
    r"|wins|won|named|leads|led|takes|took|starts|started|returns|returned|appointed|elected|meets"
    r"|met|visits|visited|helps|helped|makes|made|asks|tells|thanks|shares|opens|opened)\b"
)
# Somebody is quoted: “I like it,” she says.
_SPEAKS = re.compile(r"[”\"’'] (?:s?he|they|says?|said|adds?|added|told)\b")
_TELEPHONE = re.compile(r"[+(]?\b0\d{2,4}\)? ?\d{3}")  # of somebody to ring
_WAS = re.compile(r"\band (?:was|had|says|said)\b")
_AGE = re.compile(r"\d+ ")  # of somebody whom the post is about
_PRONOUNS = re.compile(r" \((?:she|he|they)\b[^()]*\)")
_LONGEST_DETAIL = 20  # words of a line with a role and an organisation
_ROLE_WITHIN = 12  # words behind a name in which the noun of its role stands
_LAST_LINES, _BLOCK_LINES = 3, 6
# What ends a sentence: no stop behind an initial.
_STOP = re.compile(r"(?<!\.[A-Z])(?<!\b[A-Z])[.!?]+(?=\s|$)")
_PREDICATE = re.compile(
    r"(?P<verb>,? (?:is|was|are|has been|have been) |,? (?=[a-z]))"
    r"(?P<former>(?:also |currently |previously |formerly |now )*)(?P<positions>[^!?]+?)"
    rf"(?:{_STOP.pattern}|$)"
)
_NEXT_POSITION = re.compile(
    rf",? and (?:is )?(?:also )?(?=(?:an? |the )?(?:[\w’'-]+ ){{0,4}}?(?:{_ROLES})\b)",
    re.IGNORECASE,
)


class _Held(NamedTuple):
    """A position that a sign-off gives, where its words stand, and whether it is a past one."""

    position: Position
    start: int
    end: int
    former: bool


def find_sign_offs(text: OwnText, named: Set[str]) -> Iterator[Authorship]:
    """Yield the authors whom lines about them name, or who signed the post.

    `named`: those whom the post names as its authors elsewhere.
    """
    about = _below_heading(text.lines)
    last = len(text.lines)
    for index, line in enumerate(text.lines):
        if line.quoted or len(line.text) > REACH:
            continue
        if index in about:
            yield from _biography(text, index, named, known=True, called=about[index])
        elif index == 0 or index >= last - _LAST_LINES:
            yield from _biography(text, index, named)
        if index and index >= last - _LAST_LINES:
            yield from _signed(text, index)
            yield from _follow(text, index)
    yield from _signature(text)


def _below_heading(lines: list[Line]) -> dict[int, Name | None]:
    """The indices of the lines below "About the author" or "About Jo Bloggs", or that begin so.

    Each comes with the name that its heading gives.
    """
    found: dict[int, Name | None] = {}
    for index, line in enumerate(lines):
        name = read_name(line.text, 6) if line.text.startswith("About ") else None
        named = name is not None and name.end == len(line.text)
        heading = _ABOUT.match(line.text)
        if heading or named:
            first = index if heading and heading.end() < len(line.text) else index + 1
            last = min(first + _LAST_LINES, len(lines))
            found |= dict.fromkeys(range(first, last), name if named else None)
    return found


def _biography(
    text: OwnText, index: int, named: Set[str], *, known: bool = False, called: Name | None = None
) -> Iterator[Authorship]:
    """A line that begins with a name and says what that person is or where they work.

    `known`: a heading says that the line is about the author, whom it has `called` by name, so
    that the first name may stand here. Elsewhere somebody of whom the rest of the post speaks, or
    who holds a public office, is its subject.
    """
    line = text.lines[index]
    heading = _ABOUT.match(line.text) if known else _ELSEWHERE.match(line.text)
    if not (heading or line.named or called):
        return
    known = known or bool(heading and index == 0)
    at: int | None = heading.end() if heading else 0
    while at is not None:
        people, end = read_people(line.text, at)
        if not people and called and (short := _first_name(called, line.text)):
            people, end = [Person(called.text, called.title, Position())], len(short)
        if not people:
            return
        following = _next_clause(line.text, end)
        words = line.text[:following].rstrip(" ,;").removesuffix(" and").rstrip(",")
        if not (known or _is_biography(words, end)) or called and _SUBJECT.match(words, end):
            return
        others = [one.name for one in people if one.name not in named]
        if not known and _is_of_others(text, index, end, others):
            return
        if known and end == len(line.text) and index + 1 < len(text.lines):
            words = text.body[line.start : text.lines[index + 1].end]  # "Jo Bloggs\n\nJo is a ..."
        for one in people:
            for held in _held(words, one, at, end, alone=len(people) == 1):
                row = text.authorship(one._replace(position=held.position), "sign-off",
                                      line.start + held.start, line.start + held.end)  # fmt: skip
                yield replace(row, former=held.former)
        at = following


def _is_of_others(text: OwnText, index: int, end: int, names: Iterable[str]) -> bool:
    """Whether a line names people for another reason than that they wrote the post.

    They stand in a list of contacts or in a picture, are quoted behind their names, which end at
    `end`, or are those of `names` of whom the rest of the post speaks.
    """
    line = text.lines[index].text
    if text.is_under_heading(index) or is_in_picture(line):
        return True
    if _SPEAKS.search(line, end) or _TELEPHONE.search(line, end):
        return True
    return any(text.speaks_of(name, [index]) for name in names)


def _first_name(called: Name, words: str) -> str | None:
    """The first name of somebody, where it begins words about them: "Jo is an editor".

    Not "Marie was a scientist", which may tell of whom the post is about.
    """
    first = called.text.split()[0]
    told = re.match(rf"{re.escape(first)} (?:is|works|leads|heads|runs|manages|joined)\b", words)
    return first if told else None


def _next_clause(text: str, start: int) -> int | None:
    """Where the next clause begins that says of somebody else what they are, in one line."""
    for joint in _CLAUSE_JOINT.finditer(text, start):
        name = read_name(text, joint.end())
        if name and _IS.match(text, read_people(text, joint.end())[1]):
            return joint.end()
    return None


def _is_biography(text: str, end: int) -> bool:
    """Whether what follows a name that ends at `end` tells of an author: "is an adviser at ..."."""
    clause = _STOP.split(text[end:], maxsplit=1)[0]
    if works := _WORKS.match(clause):
        return bool(_WORKPLACE.search(works["words"])) and not _WAS.search(works["words"])
    if is_ := _IS.match(clause):
        rest = clause[is_.end() :]
        if _CASE.search(rest) or _ARGUES.search(rest) or _AGE.match(rest):
            return False
        if any(other.match(rest) for other in (_OFFICE, _AT_EVENT, _ANNOUNCED)):
            return False
        if not has_role(" ".join(rest.split()[:_ROLE_WITHIN])):
            return bool(_AT_PLACE.match(rest))
        return not _THE.match(rest) or position(rest).organisation is not None
    if _ROLE_ALONE.match(clause):
        return len(clause.split()) <= _ROLE_WITHIN and not _VERB.search(clause)
    return False


def _held(text: str, one: Person, start: int, end: int, *, alone: bool) -> Iterator[_Held]:
    """The positions that the sentences of a biography give, for as long as they speak of `one`.

    The name stands at `start` to `end`. Where no position is told there is one without words, and
    so there is where several people have several, since nothing says who has which.
    """
    if works := _WORKS.match(text, end):
        stated = _AS.search(works["words"])
        found = position(stated["role"]) if stated else workplace(works["words"])
        yield _Held(found, start, works.end(), False)
        return
    place = _AT_PLACE.match(text, is_.end()) if (is_ := _IS.match(text, end)) else None
    if place and not has_role(text[place.start() :]):
        found = position(text[place.end() :])
        yield _Held(found._replace(role=place["role"]), start, _sentence_end(text, end), False)
        return
    sentences = list(_sentences_about(text, one, start, end))
    if not sentences or not has_role(sentences[0][1]["positions"]):
        yield _Held(one.position, start, sentences[0][1].end() if sentences else end, False)
        return
    for index, (begin, sentence) in enumerate(sentences):
        former = sentence["verb"].strip() == "was" or "ly" in sentence["former"]
        former = former and "currently" not in sentence["former"]
        parts = _positions(sentence["positions"])
        for part in parts if alone or len(parts) == 1 else [""]:
            held, count = _FORMER.subn("", part)
            told = position(held)
            if index == 0 or told != Position():
                yield _Held(told, begin, sentence.end(), former or count > 0)


def _sentences_about(
    text: str, one: Person, start: int, end: int
) -> Iterator[tuple[int, re.Match[str]]]:
    """The sentences in a row that say what somebody is, each with the place where it begins.

    The first may leave its subject to the name, which stands at `start` to `end`.
    """
    names = "|".join(map(re.escape, [one.name, *one.name.split()]))
    go_on = re.compile(rf"\s*(?P<subject>He|She|They|{names}){_PREDICATE.pattern}")
    sentence = _PREDICATE.match(text, end) or go_on.match(text, end)
    while sentence:
        yield start, sentence
        if sentence := go_on.match(text, sentence.end()):
            start = sentence.start("subject")


def _sentence_end(text: str, start: int) -> int:
    stop = _STOP.search(text, start)
    return stop.end() if stop else len(text)


def _positions(words: str) -> list[str]:
    """Each position in "a director at A and chair of B"; "design and product lead" is one."""
    first, *others = _NEXT_POSITION.split(words)
    if has_role(first):
        return [first, *filter(has_role, others)]
    return [words]


def _signed(text: OwnText, index: int) -> Iterator[Authorship]:
    """ "— Jo Bloggs" and "Best wishes, Jo Bloggs"; not the speaker below a quotation."""
    line, above = text.lines[index], text.lines[index - 1]
    if _CLOSING.fullmatch(above.text) and not _is_shown(text, index - 1):
        people, end = read_first_names(line.text)
        for one in people if line.text[end:] in {"", "."} else ():
            yield text.authorship(one, "sign-off", line.start, line.end)
    dash = _DASH.match(line.text)
    begin = dash or _CLOSING.match(line.text)
    if begin is None or (dash and (above.quoted or _are_speakers(text))):
        return
    people, end = read_people(line.text, begin.end())
    if line.text[end:] not in {"", "."} or above.text[-1] in '”"':
        return
    for one in people:
        if not (dash and text.speaks_of(one.name, [index])):
            yield text.authorship(one, "sign-off", line.start, line.end)


def _are_speakers(text: OwnText) -> bool:
    """Whether several lines begin with a dash: those of speakers or of a list."""
    return sum(bool(_DASH.match(line.text)) for line in text.lines) > 1


def _follow(text: OwnText, index: int) -> Iterator[Authorship]:
    """ "Follow Jo Bloggs on Twitter", where the post does not speak of them otherwise."""
    line = text.lines[index]
    begin = _FOLLOW.match(line.text)
    name = read_name(line.text, begin.end()) if begin else None
    if name and _FOLLOW_TAIL.match(line.text, name.end):
        if not text.speaks_of(name.text, [index]):
            one = Person(name.text, name.title, Position())
            yield text.authorship(one, "sign-off", line.start, line.end)


def _signature(text: OwnText) -> Iterator[Authorship]:
    """The last name that stands alone near the end, with lines on role, place and address below."""
    last = len(text.lines)
    for index in range(last - 1, max(0, last - _BLOCK_LINES), -1):
        line = text.lines[index]
        name = read_name(line.text) if line.named else None
        if name is None or line.quoted:
            continue
        if _PRONOUNS.sub("", line.text[name.end :]) not in {"", ","}:
            continue
        below = text.lines[index + 1 :]
        if all(map(_is_detail, below)) and _is_signed(text, index, name.text):
            details = [one.text for one in below if not _CONTACT.match(one.text)]
            end = below[len(details) - 1].end if details else line.end
            one = Person(name.text, name.title, _signed_position(details))
            yield text.authorship(one, "sign-off", line.start, end)
        return


def _signed_position(details: list[str]) -> Position:
    """The position in the lines below a signature: "Service Manager, Blue Badge", then "DWP"."""
    role, *rest = details or [""]
    if rest and is_body(rest[0]) and not is_body(position(role).organisation or ""):
        return Position(role, rest[0])
    return position(", ".join(details[:2]))


def _is_signed(text: OwnText, index: int, name: str) -> bool:
    """Whether a name alone on line `index` is a signature, and no heading, caption or list item."""
    above, below = text.lines[index - 1], text.lines[index + 1 :]
    if _CLOSING.fullmatch(above.text):
        return not _is_shown(text, index - 1)
    if text.is_under_heading(index) or text.speaks_of(name, range(index, len(text.lines))):
        return False
    told = any(has_role(one.text) or _CONTACT.match(one.text) for one in below)
    sure = name.split()[0].lower() in FIRST_NAMES  # and no heading
    return told or (sure and not below and above.text[-1] in ".!?" and not above.quoted)


def _is_shown(text: OwnText, index: int) -> bool:
    """Whether a line is part of a letter that the post quotes: "Her letter ended:"."""
    return index > 0 and text.lines[index - 1].text.endswith(":")


def _is_detail(line: Line) -> bool:
    """Whether a line below a signature tells a role, an organisation or an address."""
    if _CONTACT.match(line.text):
        return True
    short = len(line.text.split()) <= _LONGEST_DETAIL and line.text[-1] not in ".!?:"
    return short and (has_role(line.text) or all(map(_is_named, line.text.split())))


def _is_named(word: str) -> bool:
    return word[0].isupper() or word[0].isdigit() or word in {"of", "and", "for", "the", "&"}
