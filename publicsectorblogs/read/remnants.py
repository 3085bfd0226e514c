"""Lines of a saved page that are no running text: captions, scripts, credits, footers, embeds.

Saving a page as text leaves what a browser would have drawn: the alternative text of a picture,
the address of a script, the tail of a survey that was embedded. They are marked where they stand,
so that a body stays an exact slice of its capture and nothing of the text is lost.
"""

from __future__ import annotations

import re

from publicsectorblogs.model import Remnant
from publicsectorblogs.read.paragraphs import Line, lines

_PATTERNS = {
    "script": re.compile(r"(?:https?:)?//\S+\.js(?:\?\S*)?$"),
    "credit": re.compile(
        r"(?:(?:header|featured|main) )?(?:picture|photo|photograph|image|pic|cartoon)s?"
        r"(?: credits?| by| courtesy of)?\s*:|creative commons credit",
        re.IGNORECASE,
    ),
    "footer": re.compile(
        r"filed under\s*:|tagged(?: as| with)?\s*:|posted in\s*:|share this\s*:|"
        r"the post .+ appeared first on ",
        re.IGNORECASE,
    ),
    # What the embeds of survey, social and video services leave behind when they do not load.
    "embed": re.compile(
        r"create your own user feedback survey$|view this post on instagram$|"
        r"view the story .+ on storify|please enable javascript|tweets by @\w+$|"
        r"watch this video on ",
        re.IGNORECASE,
    ),
}
_FILED_UNDER = re.compile(r"filed under\s*:\s*(?P<tags>.*?)\s*(?=tagged\s*:|$)", re.IGNORECASE)
_TAGGED = re.compile(r"tagged(?: as| with)?\s*:\s*(?P<tags>.+)$", re.IGNORECASE)
_WORD = re.compile(r"[\w’'-]+")
_LEADING = {"the", "a", "an", "our", "new", "this", "that"}
# A caption is a label, not a sentence: the longest in the pages known has eight words.
_CAPTION_WORDS = 10
_STOPS = ".?!:;…"


def find_remnants(body: str) -> tuple[Remnant, ...]:
    """Return the remnants of `body` in order, each a whole line and named by its kind."""
    rows = lines(body)
    kinds = [_kind_by_form(row.text) for row in rows]
    for index in range(len(rows)):
        if kinds[index] is None and _is_caption(rows, index):
            kinds[index] = "caption"
    return tuple(
        Remnant(kind, row.text, row.start, row.end)
        for row, kind in zip(rows, kinds, strict=True)
        if kind is not None
    )


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


def _kind_by_form(text: str) -> str | None:
    return next((kind for kind, pattern in _PATTERNS.items() if pattern.match(text)), None)


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
