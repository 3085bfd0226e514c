"""Words that rules wait for, all found in one pass over a text: most texts hold few of them.

A rule declares, beside its patterns, words one of which stands wherever it finds anything. To look
for all that are declared takes less time than to look for three of them one by one.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache

from ahocorasick_rs import AhoCorasick, Implementation

# What a rule takes for a blank.
BLANKS = "\t\u00a0\u2009"
# Each trigger by its words: rules that wait for the same ones share it.
_declared: dict[str, list[Trigger]] = defaultdict(list)


class Trigger:
    """Some words, in small letters, each of which may be a part of one."""

    def __init__(self, *words: str) -> None:
        self.words = words
        for word in words:
            _declared[word].append(self)
        _searcher.cache_clear()
        _places.cache_clear()

    def places(self, text: str) -> Sequence[int]:
        """Return where the words begin in a long text, in order, whatever their case."""
        return _places(text).get(self, ())

    def is_within(self, text: str, start: int, end: int) -> bool:
        """Tell whether one of the words begins in `text[start:end]`, of a long text."""
        places = self.places(text)
        return (
            bool(places) and (at := bisect_left(places, start)) < len(places) and places[at] < end
        )

    def is_in(self, text: str) -> bool:
        """Tell whether one of the words stands in a short text, of which no other rule asks."""
        low = text.lower()
        return any(word in low for word in self.words)


@lru_cache(maxsize=1)
def _searcher() -> tuple[AhoCorasick, Sequence[Sequence[Trigger]]]:
    """Return what finds all words that are declared, and the triggers of each."""
    return AhoCorasick(list(_declared), implementation=Implementation.DFA), [*_declared.values()]


# Each rule asks of the same text.
@lru_cache(maxsize=2)
def _places(text: str) -> Mapping[Trigger, Sequence[int]]:
    searcher, triggers = _searcher()
    found = defaultdict[Trigger, list[int]](list)
    for word, start, _ in searcher.find_matches_as_indexes(low_of(text), overlapping=True):
        for trigger in triggers[word]:
            found[trigger].append(start)
    for places in found.values():
        places.sort()  # they come in the order of their ends
    return found


@lru_cache(maxsize=2)
def low_of(text: str) -> str:
    """Return a text in small letters with plain blanks, each character in its place."""
    for blank in BLANKS:
        text = text.replace(blank, " ")
    return text.replace("İ", "i").lower()  # of "İ" alone Python makes two
