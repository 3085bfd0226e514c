"""What stands around a number, for hedges and vetoes: words of one line."""

from __future__ import annotations

import re
from functools import cached_property

from publicsectorblogs.figures.normalise import Text
from publicsectorblogs.figures.number import Number

# The longest hedge has five words; a window this wide holds them and bounds the work per number.
_WINDOW = 64
_STRIP = "\"'([“‘"
_NEXT_WORD = re.compile(r"[ -]([A-Za-z][\w'-]{0,40})")


class Place:
    """A number with what stands around it; all of it bounded, so that the work is."""

    def __init__(self, text: Text, number: Number) -> None:
        self.text, self.number = text, number
        start, end = number.start, number.end
        self.before = text.low[start - 1] if start else " "
        self.after = text.low[end] if end < len(text.low) else " "
        self.words = words_before(text, start)
        self.word = self.words[-1] if self.words else ""
        # No currency, unit or scale: a number and nothing else.
        self.bare = number.unit is None and number.scale == 1
        self.integer = number.kind == "numeral" and number.plain.isdigit()

    @cached_property
    def cased(self) -> str:
        """The last word before the number as it is spelled; empty at the start of a line."""
        if not self.word:
            return ""
        start = self.number.start
        words = self.text.cased[max(0, start - _WINDOW) : start].rsplit(None, 1)
        return words[-1].lstrip(_STRIP) if words else ""

    @cached_property
    def next(self) -> str:
        """The word right behind the number, as it is spelled; empty where none follows."""
        match = _NEXT_WORD.match(self.text.cased, self.number.end)
        return match[1] if match else ""


def words_before(text: Text, start: int) -> list[str]:
    """Return the words before `start` on its line, in lower case, nearest last.

    A word keeps the punctuation behind it, so that "it. About" is seen to be two sentences.
    """
    begin = max(0, start - _WINDOW)
    line = text.low[begin:start]
    cut = line.rfind("\n")
    words = line[cut + 1 :].split()
    if cut < 0 and begin and words and not text.low[begin - 1].isspace():
        del words[0]
    return [word.lstrip(_STRIP) or word for word in words]
