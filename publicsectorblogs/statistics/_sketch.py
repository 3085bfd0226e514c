"""A sentence, or a list with its lead, in which each figure is one sign: what rules are tried on.

"Of 1,393 tweets, 38 per cent were positive" is sketched as "Of № tweets, ℅ were positive", so that
a rule need not know how numbers are written, and no comma within a number parts a clause.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from publicsectorblogs.figures.sentences import sentences_of
from publicsectorblogs.figures.units import DURATIONS
from publicsectorblogs.model import Figure, Post

SHARE, COUNT, TIME, OTHER = "℅№◷¤"
# The signs of a figure, for a set of characters in a rule.
SIGNS = SHARE + COUNT + TIME + OTHER
# How long a line may be that is an item of a list or a cell of a table.
_ITEM = 70
# How long a sentence or a list may be: rules look back over it, and a longer one is none.
_LONGEST = 2000
# A line break with the bullet behind it, a sign that a rule uses, or a sign's plain spelling.
BLANKS = "\t\u00a0\u2009"
_RESPELT = re.compile(rf"\s*\n\s*(?:[-•*–·▪]\s+)?|[{SIGNS}]|[{BLANKS}]|[’‘]")
# One of them is in whatever is spelt anew; most pieces have none.
_TO_RESPELL = re.compile(rf"[\n{SIGNS}{BLANKS}’‘]")
_UNIT_OF_LEAD = re.compile(
    r"\b(?:in|\() ?(minute|hour|day|week|month)s\b|\((?:in |median |average |mean )*(minute|hour|"
    r"day|week|month)s\)|[,(] ?(minute|hour|day|week|month)s\)?\s*$|\(%\)|\bper ?cent\b|"
    r"\bpercentages?\b|[,(] ?(?:in )?%|%\s*$",
    re.IGNORECASE,
)
_PLAIN = {"’": "'", "‘": "'"}


def one_of(words: str) -> str:
    """Return an expression for any of some words, given with blanks between them."""
    return rf"(?:{'|'.join(words.split())})"


@dataclass(frozen=True, slots=True)
class Sketch:
    """A stretch of a body with a sign for each figure; `before` and `after` stand around it.

    `is_list`: it is several lines, a lead and its items or a label and its value.
    """

    text: str
    figures: tuple[Figure, ...]
    places: tuple[int, ...]  # where the sign of each figure stands in `text`
    cuts: tuple[tuple[int, int], ...]  # where pieces begin: in `text`, in the body
    before: str
    after: str
    is_list: bool
    unit: str | None = None  # that of the numbers of a list whose lead alone holds it

    def place(self, index: int) -> int:
        """Return where `text[index]` stands in the body."""
        here, there = self.cuts[bisect_right(self.cuts, (index, 1 << 62)) - 1]
        return there + index - here

    def figure(self, index: int) -> Figure:
        """Return the figure whose sign is `text[index]`."""
        return self.figures[self.places.index(index)]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the place in the body of `text[start:end]`, whole figures at both ends."""
        first = self.figure(start).quantity.char_start if start in self.places else None
        last = self.figure(end - 1).quantity.char_end if end - 1 in self.places else None
        return (
            self.place(start) if first is None else first,
            self.place(end - 1) + 1 if last is None else last,
        )


class Stretch(NamedTuple):
    """A line of a body, one of its sentences or a list, with its figures, before it is sketched."""

    body: str
    start: int
    end: int
    figures: Sequence[Figure]

    def says(self, words: Sequence[str], before: int = 0) -> bool:
        """Tell whether one of `words`, in small letters, stands in it, or shortly before it.

        `before`: how many characters before it are looked at as well.
        """
        return says(self.body, words, self.start - before, self.end)

    @property
    def is_list(self) -> bool:
        """Whether it is several lines."""
        return "\n" in self.body[self.start : self.end]


def says(text: str, words: Sequence[str], start: int = 0, end: int | None = None) -> bool:
    """Tell whether one of `words`, in small letters, stands in `text[start:end]`."""
    return any(map(low_of(text)[max(start, 0) : end].__contains__, words))


# It is asked of a body for each of its stretches, and of some of these by themselves.
@lru_cache(maxsize=4)
def low_of(text: str) -> str:
    """Return a text in small letters, each in its place: of "İ" alone Python makes two."""
    return text.replace("İ", "i").lower()


def _always(_: Stretch) -> bool:
    return True


def sketches(
    post: Post, figures: Sequence[Figure], *, around: int = 200,
    wanted: Callable[[Stretch], bool] = _always,
) -> Iterator[Sketch]:  # fmt: skip
    """Yield the sentences of `post`, and its lists with their leads, in order.

    `around`: how many characters before and behind each are kept with it. `wanted`: which of them
    are sketched, which takes far longer than to look for a word: it is asked of each line and
    list, and then of each sentence in a line.
    """
    body, sentences = post.body, sentences_of(post.body)
    places = [figure.quantity.char_start for figure in figures]

    def stretch(start: int, end: int) -> Stretch:
        return Stretch(
            body, start, end, figures[bisect_left(places, start) : bisect_left(places, end)]
        )

    for lines in _blocks(body):
        whole = stretch(lines[0][0], lines[-1][1])
        if not wanted(whole):
            continue
        is_list = len(lines) > 1
        for place in [(whole.start, whole.end)] if is_list else sentences.within(*lines[0]):
            part = stretch(*place)
            if part.end - part.start <= _LONGEST and wanted(part):
                yield _sketch(part, around)


# Each statistic asks for those of the same body.
@lru_cache(maxsize=2)
def _blocks(body: str) -> list[list[tuple[int, int]]]:
    """Return the lines of a body; a lead and its items together."""
    found: list[list[tuple[int, int]]] = []
    block: list[tuple[int, int]] = []
    start = 0
    for text in body.split("\n"):
        line = start, start + len(text)
        start = line[1] + 1
        if not text or text.isspace():
            continue
        if block and not (_leads(body, block) and _is_item(text, body[slice(*block[0])])):
            found.append(block)
            block = []
        block.append(line)
    return [*found, block] if block else found


def _is_item(line: str, lead: str) -> bool:
    """Tell whether a line is short and one sentence at most; a whole one only below a colon."""
    text = line.strip()
    if len(text) > _ITEM or text.endswith(("?", "!", ":")) or ". " in text:
        return False
    return not text.endswith(".") or lead.rstrip().endswith(":")


def _leads(body: str, block: Sequence[tuple[int, int]]) -> bool:
    """Tell whether lines introduce what follows: the first ends in a colon, or is a heading."""
    text = body[slice(*block[0])].rstrip()
    return len(block) > 1 or text.endswith(":") or (len(text) <= _ITEM and text[-1] not in ".?!")


def _sketch(stretch: Stretch, around: int) -> Sketch:
    body, start, end = stretch.body, stretch.start, stretch.end
    inside = tuple(stretch.figures)
    parts: list[str] = []
    cuts: list[tuple[int, int]] = []
    places: list[int] = []
    length = 0

    def add(text: str, there: int) -> None:
        nonlocal length
        cuts.append((length, there))
        parts.append(text)
        length += len(text)

    lead, _, items = body[start:end].partition("\n")
    unit = _unit_of(lead) if items else None
    at = start
    for figure in inside:
        q = figure.quantity
        for text, there in _spelt(body, at, q.char_start):
            add(text, there)
        places.append(length)
        add(_sign(figure, unit if q.char_start > start + len(lead) else None), q.char_start)
        at = q.char_end
    for text, there in _spelt(body, at, end):
        add(text, there)
    text = "".join(parts)
    return Sketch(text, inside, tuple(places), tuple(cuts), body[max(0, start - around) : start],
                  body[end : end + around], "\n" in text, unit)  # fmt: skip


def _spelt(body: str, start: int, end: int) -> Iterator[tuple[str, int]]:
    """Yield the pieces of `body[start:end]` in plain spelling, each with its place."""
    at = start
    if not _TO_RESPELL.search(body, start, end):
        if end > start:
            yield body[start:end], start
        return
    for match in _RESPELT.finditer(body, start, end):
        if match.start() > at:
            yield body[at : match.start()], at
        sign = "\n" if "\n" in match[0] else _PLAIN.get(match[0], " ")
        yield sign, match.start()
        at = match.end()
    if end > at:
        yield body[at:end], at


def _unit_of(lead: str) -> str | None:
    """Return the unit that a heading gives to the numbers below it: "in weeks", "(%)"."""
    match = _UNIT_OF_LEAD.search(lead)
    if match is None:
        return None
    return next((unit.lower() for unit in match.groups() if unit), "percent")


def _sign(figure: Figure, unit: str | None) -> str:
    q = figure.quantity
    if q.per is not None or q.deictic:
        return OTHER if q.unit in ("count", *DURATIONS) else SHARE
    if q.unit == "count" and unit and (q.noun is None or q.noun == ""):
        return SHARE if unit == "percent" else TIME
    if q.unit == "count":
        return COUNT
    return SHARE if q.unit == "percent" else TIME if q.unit in DURATIONS else OTHER
