"""A number that may be a figure, and what stands around it on its line."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from publicsectorblogs.figures.lexicon import ABBREVIATIONS, MOVES
from publicsectorblogs.figures.normalise import Text
from publicsectorblogs.figures.nouns import counts_things
from publicsectorblogs.figures.number import A_NUMBER, Number

if TYPE_CHECKING:
    from publicsectorblogs.figures.vetoes.veto import Veto

# Characters before a number that are looked at: the longest hedge, of five words, fits in.
_WINDOW = 64
# What may stand right before a word: quotes, brackets, marks of emphasis.
OPENING = "\"'([“‘*_`"
# A quoted line, and an item, begin with these.
MARKS_OF_LINES = frozenset(">-*#•·▪●◦‣—–")
# What the last word of a sentence ends with.
_LAST = frozenset(".!?\"')]”’")
_NEXT_WORD = re.compile(r"[ -](\.?[A-Za-z][\w'-]{0,40})")  # "12 .gov.uk sites"


class Candidate:
    """A number that may be a figure, with what stands around it, and the veto that takes it.

    No more than a few words around it are looked at, so that the work is bounded. `before`,
    `after`: the characters next to it. `word`: the last word before it in its sentence, in lower
    case with the punctuation behind it, empty where it begins one. `integer`: it is digits and
    nothing else. `veto`: why it is no figure, None where it is one.
    """

    __slots__ = ("_cased", "_counts", "_next", "_words", "after", "before", "integer", "number",
                 "text", "veto", "word")  # fmt: skip

    def __init__(self, text: Text, number: Number) -> None:
        self.text, self.number = text, number
        self.veto: Veto | None = None
        low, start, end = text.low, number.start, number.end
        self.before = low[start - 1] if start else " "
        self.after = low[end] if end < len(low) else " "
        self.integer = number.kind == "numeral" and number.plain.isdigit()
        self._cased: str | None = None
        self._counts: bool | None = None
        self._next: str | None = None
        self._words: list[str] | None = None
        self.word = _last_word(low, start)

    @property
    def bare(self) -> bool:
        """Whether it has no currency, unit or scale."""
        return self.number.unit is None and self.number.scale == 1

    @property
    def has_unit(self) -> bool:
        """Whether it has a unit."""
        return self.number.unit is not None

    @property
    def words(self) -> list[str]:
        """The words before the number in its sentence, in lower case, nearest last.

        A word keeps the punctuation behind it.
        """
        if self._words is None:
            self._words = words_before(self.text, self.number.start)
        return self._words

    @property
    def ahead(self) -> str:
        """The last word but one before the number in its sentence, as `words` has it."""
        return self.words[-2] if len(self.words) > 1 else ""

    @property
    def after_first_word(self) -> bool:
        """Whether the word before it begins a sentence, an item, or what a colon leads to."""
        return bool(self.word) and (
            not self.ahead or self.ahead in MARKS_OF_LINES or self.ahead.endswith(":")
        )

    @property
    def cased(self) -> str:
        """The last word before the number as it is spelled; empty where it begins a sentence."""
        if self._cased is None:
            start = self.number.start
            ahead = self.text.cased[max(0, start - _WINDOW) : start] if self.word else ""
            words = ahead.rsplit(None, 1)
            self._cased = (words[-1].lstrip(OPENING) or words[-1]) if words else ""
        return self._cased

    @property
    def next(self) -> str:
        """The word right behind the number, as it is spelled; empty where none follows."""
        if self._next is None:
            match = _NEXT_WORD.match(self.text.cased, self.number.end)
            self._next = match[1] if match else ""
        return self._next

    @property
    def counts_things(self) -> bool:
        """Whether a plural noun that it may count ends the phrase behind it."""
        if self._counts is None:
            self._counts = counts_things(self.text.cased, self.number.end)
        return self._counts


def _last_word(low: str, start: int) -> str:
    """Return the last word before `start` in its sentence, as `words_before` does."""
    begin = max(0, start - _WINDOW)
    line = low[begin:start]
    if "\n" in line:
        line = line.rpartition("\n")[2]
        begin = 0
    words = line.rsplit(None, 1)
    if not words or len(words) == 1 and begin and not low[begin - 1].isspace():
        if not words or not line[0].isspace():
            return ""
    last = words[-1].lstrip(OPENING) or words[-1]
    return "" if last[-1] in _LAST and ends_sentence(last) else last


# "84 of the 120": a part and how many there are.
_PART = re.compile(rf" of (?:the|our|its|their|these|those|all) {A_NUMBER}")
# "One in 40", "three out of five"; not "one in 2016", "six in one room".
OF_SO_MANY = re.compile(rf" (?:in|out of|in every) (?!\d{{4}}\b|one\b){A_NUMBER}")
# "266 of 1,032", "45 out of 60"; not "23 of 2016".
_PART_OF_DIGITS = re.compile(r"(?: out)? of (?!(?:19|20)\d\d\b)(\d{1,3}(?:,?\d{3})*)\b(?![.%])")
# "550 (38%)": a number and the share that it is.
_WITH_SHARE = re.compile(r" \(\d{1,3}(?:\.\d+)?(?:%| per ?cent)\)")
_SMALLEST_PART = 20  # smaller ones may be numbers of pages, parts and the like: "part 2 of 12"


def is_part(it: Candidate) -> bool:
    """Tell whether a number is a part of the next, or is followed by its share: it is no label."""
    low, end = it.text.low, it.number.end
    if not low.startswith((" of ", " out of ", " ("), end):
        return False
    if _PART.match(low, end):
        return True
    value = it.number.value
    if not it.integer or value is None or value < _SMALLEST_PART:
        return False
    whole = _PART_OF_DIGITS.match(low, end)
    if whole:
        return int(whole[1].replace(",", "")) > value
    return bool(_WITH_SHARE.match(low, end))


def moves(it: Candidate) -> bool:
    """Tell whether a number is an end of "fell from 9 to 5"; not of "open from 9 to 5"."""
    if it.word == "from":
        return not MOVES.isdisjoint(it.words[-7:-1])
    moved = it.word == "to" and it.words[-3:-2] == ["from"]
    return moved and not MOVES.isdisjoint(it.words[-9:-3])


def ends_sentence(word: str) -> bool:
    """Tell whether a word in lower case, with what stands behind it, ends a sentence."""
    bare = word.rstrip("\"')]”’")
    if not bare.endswith((".", "!", "?")):
        return False
    return (len(bare) > 2 or bare[0].isdigit()) and bare not in ABBREVIATIONS


def words_before(text: Text, start: int) -> list[str]:
    """Return the words before `start` in its sentence, in lower case, nearest last.

    What stands before a sentence thus changes nothing in how its numbers are read.
    """
    begin = max(0, start - _WINDOW)
    line = text.low[begin:start]
    cut = line.rfind("\n")
    words = line[cut + 1 :].split()
    if cut < 0 and begin and words and not text.low[begin - 1].isspace():
        del words[0]
    bare = [word.lstrip(OPENING) or word for word in words]
    if "." not in line and "!" not in line and "?" not in line:
        return bare
    for i in range(len(bare) - 1, -1, -1):
        if bare[i][-1] in _LAST and ends_sentence(bare[i]):
            return bare[i + 1 :]
    return bare
