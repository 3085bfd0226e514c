"""Lines that are not running text: captions, scripts, credits, footers, embeds, code.

Saving a page as text leaves what a browser would have drawn: the alternative text of a picture,
the address of a script, the tail of a survey that was embedded; feeds have buttons, credits and
cards of other sites. They are marked where they stand, so that a body stays an exact slice of its
capture and nothing of the text is lost.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from publicsectorblogs.model import Remnant
from publicsectorblogs.read.code import code_spans
from publicsectorblogs.read.paragraphs import Line, lines
from publicsectorblogs.read.remnant_forms import Form, form_of

_FILED_UNDER = re.compile(r"filed under\s*:\s*(?P<tags>.*?)\s*(?=tagged\s*:|$)", re.IGNORECASE)
_TAGGED = re.compile(r"tagged(?: as| with)?\s*:\s*(?P<tags>.+)$", re.IGNORECASE)
_WORD = re.compile(r"[\w’'-]+")
_LEADING = {"the", "a", "an", "our", "new", "this", "that"}
_COUNTED = re.compile(r"view|hit|read|share|like|clap|retweet|reaction")
# A caption is a label, not a sentence: the longest in the pages known has eight words.
_CAPTION_WORDS = 10
_STOPS = ".?!:;…"


# The lines below "You may also be interested in": as many as a list of other posts has.
_LISTED = 8


# What parts a byline, a date and the like in one line.
_PARTS = (" | ", " • ", " · ")
_PARTED = re.compile("|".join(map(re.escape, _PARTS)))
_PARTED_LENGTH = 200


def find_remnants(body: str) -> tuple[Remnant, ...]:
    """Return the remnants of the body of a saved page, in order; most are whole lines."""
    code = _code(body)
    rows = _other_rows(body, code)
    kinds = _kinds_by_form(rows)
    for index in range(len(rows)):
        if kinds[index] is None and _is_caption(rows, index):
            kinds[index] = "caption"
    return _in_order(code, _remnants(rows, kinds))


def feed_remnants(body: str, known: tuple[Remnant, ...] = ()) -> tuple[Remnant, ...]:
    """Return the remnants of the body of a feed's entry, in order.

    `known`: those that its markup tells, such as captions, which need no guess here.
    """
    known = _in_order(known, _code(body) if "`" in body or not known else ())
    rows = _other_rows(body, known)
    kinds = _kinds_by_form(rows)
    found = _remnants(rows, kinds) if any(kinds) else ()
    if any(part[1] in body and part in body for part in _PARTS):  # a character is found fast
        found = _in_order(found, tuple(_pieces(rows, kinds)))
    return _in_order(known, found)


def without_remnants(body: str, places: Iterable[tuple[int, int]]) -> str:
    """Return a body with a blank for each of its remnants, which stand at `places`, in order."""
    kept, end = [], 0
    for start, after in places:
        kept.append(body[end:start])
        end = after
    return " ".join([*kept, body[end:]])


def _code(body: str) -> tuple[Remnant, ...]:
    return tuple(Remnant("code", body[start:end], start, end) for start, end in code_spans(body))


def _in_order(known: tuple[Remnant, ...], others: tuple[Remnant, ...]) -> tuple[Remnant, ...]:
    """Return remnants by their places, without those of `others` that overlap a known one."""
    if not known or not others:
        return known or others
    apart = (one for one in others if not _overlaps(one.char_start, one.char_end, known))
    return tuple(sorted((*known, *apart), key=lambda one: one.char_start))


def _overlaps(start: int, end: int, known: tuple[Remnant, ...]) -> bool:
    before = bisect_right(known, start, key=lambda one: one.char_start) - 1
    if before >= 0 and known[before].char_end > start:
        return True
    return before + 1 < len(known) and known[before + 1].char_start < end


def _other_rows(body: str, known: tuple[Remnant, ...]) -> list[Line]:
    """The lines of a body in which nothing is known to be a remnant."""
    rows = lines(body)
    return [row for row in rows if not _overlaps(row.start, row.end, known)] if known else rows


def _remnants(rows: list[Line], kinds: list[str | None]) -> tuple[Remnant, ...]:
    return tuple(
        Remnant(kind, row.text, row.start, row.end)
        for row, kind in zip(rows, kinds, strict=True)
        if kind is not None
    )


def _pieces(rows: list[Line], kinds: list[str | None]) -> Iterator[Remnant]:
    """Yield what is not running text beside a byline or a date: "By Jo Bloggs | 4 min read"."""
    for row, kind in zip(rows, kinds, strict=True):
        if kind or len(row.text) > _PARTED_LENGTH:
            continue
        place, pieces = row.start, _PARTED.split(row.text)
        forms = [form_of(piece) if len(pieces) > 1 else None for piece in pieces]
        footers = [one for one in forms if one and one.kind == "footer" and not one.opens_list]
        if all(one.beside for one in footers):
            continue
        for piece, form in zip(pieces, forms, strict=True):
            if form and form in footers:
                start = place + len(piece) - len(piece.lstrip())
                words = piece.strip()
                yield Remnant(form.kind, words, start, start + len(words))
            place += len(piece) + len(_PARTS[0])


def _kinds_by_form(rows: list[Line]) -> list[str | None]:
    forms = [form_of(row.text) for row in rows]
    kinds: list[str | None] = [None] * len(rows)
    if not any(forms):
        return kinds
    places = range(len(rows))
    for index in (*places, *places[::-1]):  # what counts beside others, after all of them
        form = forms[index]
        beside = any(kinds[max(0, index - 1) : index] + kinds[index + 1 : index + 2])
        if form and kinds[index] is None and (beside or _counts_alone(rows[index], form)):
            kinds[index] = form.kind
    if kinds[-1] is None and forms[-1] and _counts_readers(rows):
        kinds[-1] = forms[-1].kind
    for index, form in enumerate(forms):
        if form and form.opens_list:
            _mark_list(rows, kinds, index + 1)
    return kinds


def _counts_alone(row: Line, form: Form) -> bool:
    """Tell whether a line is what its form says by itself: in a list, "5 comments" may be said."""
    return not form.beside and (row.alone or not row.text[0].isdigit())


def _counts_readers(rows: list[Line]) -> bool:
    """Tell whether the last line counts readers ("12 views") of a text that speaks of no such.

    It has to stand below a whole sentence; below a heading or a list, the author may count.
    """
    *others, last = rows
    what = _COUNTED.search(last.text.lower())
    if not (others and last.alone and what and others[-1].text.rstrip('”’")')[-1:] in ".?!"):
        return False
    return not any(what[0] in row.text.lower() for row in others)


def _mark_list(rows: list[Line], kinds: list[str | None], first: int) -> None:
    for index in range(first, min(first + _LISTED, len(rows))):
        row = rows[index]
        if row.text[-1] in _STOPS or len(row.text.split()) > _CAPTION_WORDS:
            return
        if index > first and rows[index - 1].alone:
            return
        kinds[index] = kinds[index] or "footer"


def tags_of(remnants: tuple[Remnant, ...]) -> tuple[str, ...]:
    """Return the categories and tags that the footers name ("Filed under: X Tagged: y, z")."""
    found: list[str] = []
    for remnant in remnants:
        if remnant.kind != "footer":
            continue
        for pattern in (_FILED_UNDER, _TAGGED):
            if match := pattern.search(remnant.text):
                found += (tag.strip() for tag in match["tags"].split(","))
    return tuple(dict.fromkeys(tag for tag in found if tag))


def _is_caption(rows: list[Line], index: int) -> bool:
    """Tell whether a line is a caption: repeated, or naming what was just shown.

    A heading looks the same, so a lone line counts only when one of these holds:
    it stands twice in a row (a picture's alternative text and its caption); its words stand
    together in the paragraph just before (it names what that paragraph showed); or it begins
    in lower case between two paragraphs of prose (an alternative text that quotes a screen).
    """
    row = rows[index]
    words = _WORD.findall(row.text)
    if not row.alone or not 1 < len(words) <= _CAPTION_WORDS or row.text[-1] in _STOPS:
        return False
    before = rows[index - 1].text if index else ""
    after = rows[index + 1].text if index + 1 < len(rows) else ""
    if row.text in (before, after):
        return True
    if not (_is_prose(before) and _is_prose(after)):
        return False
    if row.text[0].islower():
        return len(words) > 2 and not row.text.startswith("by ")
    return _names_what_was_shown(words, before)


def _is_prose(text: str) -> bool:
    return len(text.split()) > _CAPTION_WORDS and text.rstrip('”’")')[-1:] in ".?!"


def _names_what_was_shown(words: list[str], before: str) -> bool:
    core = [word.lower() for word in words]
    while core and core[0] in _LEADING:
        core.pop(0)
    said = f" {' '.join(_WORD.findall(before)).lower()} "
    return len(core) > 1 and f" {' '.join(core)} " in said
