"""Where the sentences of a text stand, by sentencex: fast, and right about initials and "e.g."."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate, pairwise

from sentencex import get_sentence_boundaries

from publicsectorblogs.read.paragraphs import trim

# Any space but the plain one: sentencex 1.0 counts its bytes, and panics at "A .".
_SPACE = re.compile(r"[^\S ]")
# Characters. What is longer is numbers in a row rather than a sentence, and is cut at blanks: each
# of its figures has its sentence beside it, which would take the square of its length.
_LONGEST = 2000


# Two steps of the build, measuring and recognising, ask for the sentences of the same text.
@lru_cache(maxsize=2)
def sentences_of(text: str) -> Sentences:
    """Return the sentences of `text`."""
    return Sentences(text)


class Sentences:
    """The sentences of a text. A line break ends one, since headings and bullets have no stops.

    Lines are split when they are first asked for, since most state no figure.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        # Where each line begins, and where one after the last would.
        self._lines = [0, *accumulate(len(line) + 1 for line in text.split("\n"))]
        self._starts: dict[int, list[int]] = {}  # number of a line -> where its sentences begin

    def around(self, start: int, end: int) -> tuple[int, int]:
        """Return where the sentence of `text[start:end]` begins and ends, without blanks around it.

        Where that spans several sentences, they are taken together.
        """
        first, stop = self._sentence(start)
        if end > stop:
            _, stop = self._sentence(end - 1)
        return trim(self._text, first, stop)

    def within(self, start: int, end: int) -> list[tuple[int, int]]:
        """Return where the sentences of the line `text[start:end]` begin and end, without blanks.

        A stretch of blanks is none.
        """
        starts = self._of_line(bisect_right(self._lines, start) - 1)
        places = (trim(self._text, *place) for place in pairwise([*starts, end]))
        return [(first, last) for first, last in places if last > first]

    def _sentence(self, place: int) -> tuple[int, int]:
        """Return where the sentence at `place` begins and ends, with the blanks behind it."""
        line = bisect_right(self._lines, place) - 1
        starts = self._of_line(line)
        index = bisect_right(starts, place)
        stop = starts[index] if index < len(starts) else self._lines[line + 1] - 1
        return starts[max(index - 1, 0)], stop

    def _of_line(self, line: int) -> list[int]:
        """Return where the sentences of a line begin."""
        starts = self._starts.get(line)
        if starts is None:
            begin, stop = self._lines[line], self._lines[line + 1] - 1
            found = get_sentence_boundaries("en", _SPACE.sub(" ", self._text[begin:stop]))
            starts = [begin + sentence["start_index"] for sentence in found] or [begin]
            if stop - begin > _LONGEST:
                starts = list(self._cut(starts, stop))
            self._starts[line] = starts
        return starts

    def _cut(self, starts: list[int], stop: int) -> Iterator[int]:
        """Yield where sentences begin, and the parts of those that are too long."""
        for start, end in pairwise([*starts, stop]):
            while end - start > _LONGEST:
                yield start
                blank = self._text.rfind(" ", start, start + _LONGEST)
                start = blank + 1 if blank > start else start + _LONGEST
            yield start
