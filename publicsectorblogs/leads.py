"""Leads: the sentence or heading that introduces a list item.

"Of 1,393 tweets:" before "38 per cent were positive." Most sentences stand by themselves and have
none. Pure functions of a text; offsets count its characters.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from publicsectorblogs.figures.sentences import sentences_of
from publicsectorblogs.model import Lead
from publicsectorblogs.read.paragraphs import bare_lines

# A bullet or a number before an item: "- ", "• ", "3. ", "b) ".
_BULLET = re.compile(r"(?:[-–—*•·‣◦▪●○+>] ?(?=\s|\w|[£$€~])|\(?(?:\d{1,2}|[a-z])[.)])\s+", re.I)
# A line that begins with a number within its first words, or as "Leeds: 38%", is no paragraph.
_NUMBER_WORDS = (
    r"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|fewer|about|around|"
    r"almost|nearly|over|more|less|just|up to|only|some|roughly"
)
_OPENS_WITH_NUMBER = re.compile(rf"[~<>£$€]?\d|(?:{_NUMBER_WORDS})\b", re.IGNORECASE)
_LABELLED = re.compile(r"[A-Z][^.:;!?\n]{0,60}(?:: | [-–—=] |, | \(|\t)[~<>£$€]?\d")
_WITHIN = re.compile(r"[.!?][”\"')]? +[A-Z“\"(]")
_ENDS = (".", "!", "?", "…", ".”", '."', ".)", "?)", "!)")
# Items and headings are short; longer lines are paragraphs.
_ITEM_WORDS, _HEADING_WORDS = 30, 12


class Item(NamedTuple):
    """One item of a list: where its line begins, where its words do, and where it ends."""

    start: int
    words: int
    end: int


class Listed(NamedTuple):
    """A lead with the items that hang on it."""

    lead: Lead
    items: tuple[Item, ...]


class _Line(NamedTuple):
    start: int
    text: str
    gap: int  # line ends before it
    words: int  # where its words begin, behind a bullet

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def bulleted(self) -> bool:
        return self.words > 0

    @property
    def bare(self) -> str:
        return self.text[self.words :]


def lead_of(text: str, sentence_start: int) -> Lead | None:
    """Return what introduces the sentence that begins at `sentence_start`.

    None where it stands by itself. Of an item with several sentences only the first hangs on
    its lead.
    """
    found = lists_of(text)
    index = bisect_right(found, sentence_start, key=lambda listed: listed.items[0].start) - 1
    if index < 0:
        return None
    items = found[index].items
    item = items[bisect_right(items, sentence_start, key=lambda item: item.start) - 1]
    return found[index].lead if sentence_start <= item.words else None


# Measuring and relating ask for the lists of the same text.
@lru_cache(maxsize=2)
def lists_of(text: str) -> tuple[Listed, ...]:
    """Return the lists of a text that hang on a sentence or a heading, in order."""
    lines = list(_lines(text))
    found: list[Listed] = []
    index = 1
    while index < len(lines):
        opener = lines[index - 1]
        count = _count_items(opener, lines, index)
        if count and (lead := _lead(text, opener, lines[index])):
            items = (Item(at.start, at.start + at.words, at.end) for at in lines[index:][:count])
            found.append(Listed(lead, tuple(items)))
        index += count or 1
    return tuple(found)


def _lines(text: str) -> Iterator[_Line]:
    end = 0
    for start, bare in bare_lines(text):
        bullet = _BULLET.match(bare)
        yield _Line(start, bare, text.count("\n", end, start), bullet.end() if bullet else 0)
        end = start + len(bare)


def _count_items(opener: _Line, lines: Sequence[_Line], index: int) -> int:
    """How many lines from `index` are items that hang on the line before them."""
    first = lines[index]
    if first.bulleted:
        return _run(lines, index, lambda at: at.bulleted)
    colon = _is_colon(opener)
    if opener.bulleted and not colon:
        return 0
    if "\t" in first.text:
        return _run(lines, index, lambda at: "\t" in at.text)
    if not colon and first.gap == 1:  # asked first: each line of a paragraph comes by here
        return 0
    block = 1 + _run(lines, index + 1, lambda at: at.gap == 1 and not at.bulleted)
    if block > 1 and all(
        _is_short(at) and (colon or not _is_sentence(at)) for at in lines[index : index + block]
    ):  # fmt: skip
        return block
    return _run(lines, index, _is_item) if colon else 0


def _run(lines: Sequence[_Line], index: int, wanted: Callable[[_Line], bool]) -> int:
    """How many lines from `index` are as wanted; one that opens a list of its own is the last."""
    count = 0
    while index + count < len(lines) and wanted(lines[index + count]):
        count += 1
        if _is_colon(lines[index + count - 1]):
            break
    return count


def _lead(text: str, opener: _Line, first: _Line) -> Lead | None:
    """The last sentence of the line before a list, if the list can hang on it."""
    heading = not opener.text.endswith(_ENDS) and len(opener.text.split()) <= _HEADING_WORDS
    if not (_is_colon(opener) or heading or _is_item(first) and not _is_sentence(first)):
        return None
    start, end = sentences_of(text).around(opener.end - 1, opener.end)
    return Lead(text[start:end], start, end)


def _is_colon(line: _Line) -> bool:
    return line.text.rstrip("*_ ”\"'").endswith(":")


def _is_short(line: _Line) -> bool:
    return len(line.text) < 10 * _ITEM_WORDS and len(line.text.split()) <= _ITEM_WORDS


def _is_sentence(line: _Line) -> bool:
    return line.text.endswith(_ENDS) and not line.bare[:1].islower()


def _is_item(line: _Line) -> bool:
    """Tell whether a line that stands alone is one of a list: "38 per cent were positive."."""
    bare = line.bare
    if not _is_short(line) or _WITHIN.search(bare):
        return False
    return bare[:1].islower() or bool(_OPENS_WITH_NUMBER.match(bare) or _LABELLED.match(bare))
