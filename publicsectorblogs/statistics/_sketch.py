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
from publicsectorblogs.model import Figure, Post, Quantity
from publicsectorblogs.triggers import BLANKS, Trigger

SHARE, COUNT, TIME, OTHER = "℅№◷¤"
# The signs of a figure, for a set of characters in a rule.
SIGNS = SHARE + COUNT + TIME + OTHER
# How long a line may be that is an item of a list or a cell of a table.
_ITEM = 70
# How long a sentence or a list may be: rules look back over it, and a longer one is none.
_LONGEST = 2000
# A line break with the bullet behind it, a sign that a rule uses, or a sign's plain spelling.
_RESPELT = re.compile(rf"\s*\n\s*(?:[-•*–·▪]\s+)?|[{SIGNS}]|[{BLANKS}]|[’‘]")
# One of them is in whatever is spelt anew; most pieces have none.
_TO_RESPELL = re.compile(rf"[\n{SIGNS}{BLANKS}’‘]")
_ASKS = re.compile(r"How (?:long|many|much)\b[^.?!]*\?$")
_UNIT_OF_LEAD = re.compile(
    r"\b(?:in|\() ?(minute|hour|day|week|month)s\b|\((?:in |median |average |mean )*(minute|hour|"
    r"day|week|month)s\)|\b(minute|hour|day|week|month)s (?:to|from|until)\b|"
    r"[,(] ?(?:median |average |mean )?(minute|hour|day|week|month)s\)?\s*$|\(%\)|\bper ?cent\b|"
    r"\bpercentages?\b|[,(] ?(?:in )?%|%\s*$",
    re.IGNORECASE,
)
_PLAIN = {"’": "'", "‘": "'"}
# How the number of all is told, in brackets: "(n = 980)", "(base: 880)".
BASE = r"(?:n ?=|base(?: size)? ?[:=]|sample(?: size)? ?[:=])"
BASE_LENGTH = len(" (sample size = ")


def one_of(words: str) -> str:
    """Return an expression for any of some words, given with blanks between them."""
    return rf"(?:{'|'.join(words.split())})"


# What writers think of a number, before it: "is a mere 8%", "a staggering 20 weeks".
STRIKING = "an? " + one_of(
    "appalling dismal huge massive meagre mere paltry pitiful record remarkable shameful shocking "
    "staggering striking tiny whopping"
)


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

    def says(self, words: Trigger, before: int = 0) -> bool:
        """Tell whether one of `words` stands in it, or shortly before it.

        `before`: how many characters before it are looked at as well.
        """
        return words.is_within(self.body, self.start - before, self.end)

    @property
    def is_list(self) -> bool:
        """Whether it is several lines."""
        return "\n" in self.body[self.start : self.end]


def _always(_: Stretch) -> bool:
    return True


def sketches(
    post: Post, figures: Sequence[Figure], *, around: int = 200,
    wanted: Callable[[Stretch], bool] = _always, numbered: bool = False,
) -> Iterator[Sketch]:  # fmt: skip
    """Yield the sentences of `post`, and its lists with their leads, in order.

    `around`: how many characters before and behind each are kept with it. `wanted`: which of them
    are sketched, which takes far longer than to look for a word: it is asked of each line and
    list, and then of each sentence in a line. `numbered`: of those alone that hold a figure.
    """
    body, sentences = post.body, sentences_of(post.body)
    places = [figure.quantity.char_start for figure in figures]

    def stretch(start: int, end: int) -> Stretch:
        return Stretch(
            body, start, end, figures[bisect_left(places, start) : bisect_left(places, end)]
        )

    for start, end in _blocks(body):
        whole = stretch(start, end)
        if numbered and not whole.figures or not wanted(whole):
            continue
        for place in [(start, end)] if whole.is_list else sentences.within(start, end):
            part = stretch(*place)
            if numbered and not part.figures or part.end - part.start > _LONGEST:
                continue
            if wanted(part):
                yield _sketch(part, around)


def stand_together(post: Post, figures: Sequence[Figure], words: Trigger) -> bool:
    """Tell, fast, whether one of `words` stands with a figure in any sentence or list of `post`."""
    body, found = post.body, words.places(post.body)
    if not found or not figures:
        return False
    blocks, places = _blocks(body), [figure.quantity.char_start for figure in figures]
    for place in found:
        start, end = blocks[bisect_right(blocks, (place, len(body))) - 1]
        if bisect_left(places, start) < bisect_left(places, end):
            if "\n" not in body[start:end]:
                start, end = sentences_of(body).around(place, place + 1)
            if bisect_left(places, start) < bisect_left(places, end):
                return True
    return False


# Each statistic asks for those of the same body.
@lru_cache(maxsize=2)
def _blocks(body: str) -> list[tuple[int, int]]:
    """Return where the lines of a body begin and end; a lead and its items are one."""
    found: list[tuple[int, int]] = []
    first, lead, count, end = 0, "", 0, 0  # of the block at hand: its first line, and its lines
    start = 0
    for text in body.split("\n"):
        after = start + len(text)
        if text and not text.isspace():
            if count and not ((count > 1 or _leads(lead)) and _is_item(text, lead)):
                found.append((first, end))
                count = 0
            if not count:
                first, lead = start, text.rstrip()
            count, end = count + 1, after
        start = after + 1
    return [*found, (first, end)] if count else found


def _is_item(line: str, lead: str) -> bool:
    """Tell whether a line is short and one sentence at most; a whole one only below a colon."""
    text = line.strip()
    if len(text) > _ITEM or text.endswith(("?", "!", ":")) or ". " in text:
        return False
    return not text.endswith(".") or lead.endswith(":")


def _leads(line: str) -> bool:
    """Tell whether a line introduces what follows: a colon ends it, or it is a heading.

    A heading may ask what its items answer: "How long does it take?"
    """
    is_short = len(line) <= _ITEM
    return line.endswith(":") or (is_short and (line[-1] not in ".?!" or bool(asks(line))))


def asks(line: str) -> re.Match[str] | None:
    """Match a heading that asks how much something is, or how long it takes."""
    return _ASKS.match(line)


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


def may_be_share(q: Quantity) -> bool:
    """Tell whether a number may be a share in per cent: none of it is below 0 or above 100."""
    return all(end is None or 0 <= end <= 100 for end in (q.value, q.low, q.high))


def may_be_count(q: Quantity) -> bool:
    """Tell whether a number may be one of people or tweets: not "2.5", nor "-5"."""
    return q.value is None or q.value >= 0 and q.value.is_integer()


def _sign(figure: Figure, unit: str | None) -> str:
    q = figure.quantity
    is_plain = q.per is None and not q.deictic
    if q.unit == "count" and is_plain and unit and not q.noun:
        q = q._replace(unit=unit)
    if q.unit == "percent":
        return SHARE if may_be_share(q) else OTHER
    if q.unit == "count":
        return COUNT if is_plain and may_be_count(q) else OTHER
    return TIME if is_plain and q.unit in DURATIONS else OTHER
