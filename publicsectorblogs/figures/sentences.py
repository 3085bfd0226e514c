"""Where the sentences of a text begin: one pass, then a look-up for each figure."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import lru_cache

from publicsectorblogs.read.paragraphs import trim

# A line break ends a sentence: headings and bullets have no stops. Within a line a sentence ends
# at a stop, with the quotes and brackets that close behind it, before a space.
_BREAK = re.compile(r"\n+|[.!?…]+[\"'”’)\]]*[ \u00a0]+(?![a-z])")
# Behind these a stop does not end a sentence when more of it follows.
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof rev hon st sr jr vs etc eg e.g ie i.e cf al ca para paras ed eds dept inc "
    "ltd jan feb apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri ref tel "
    "incl".split()
)
# Words of their own as well: abbreviations only before a number ("No. 10", "Mar. 3").
_WORDS_TOO = frozenset("no nos min max sun sat mar est fig figs p pp vol c approx".split())
_LAST_WORD = re.compile(r"[\w.]*$")
# No abbreviation is longer, so no more of a text is looked at before a stop.
_LOOK_BACK = 12


# Two steps of the build, measuring and recognising, ask for the sentences of the same text.
@lru_cache(maxsize=2)
def sentences_of(text: str) -> Sentences:
    """Return the sentences of `text`."""
    return Sentences(text)


class Sentences:
    """The sentences of a text, by place."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0, *(m.end() for m in _BREAK.finditer(text) if _ends(text, m))]

    def around(self, start: int, end: int) -> tuple[int, int]:
        """Return the place of the sentence with `text[start:end]`, without blanks around it.

        Where that spans several sentences they are taken together.
        """
        first = bisect_right(self._starts, start) - 1
        last = bisect_right(self._starts, max(start, end - 1))
        stop = self._starts[last] if last < len(self._starts) else len(self._text)
        return trim(self._text, self._starts[first], stop)


def _ends(text: str, match: re.Match[str]) -> bool:
    """Tell whether a stop ends a sentence: what follows decides, then what stands before it."""
    if match[0][0] == "\n":
        return True
    after = text[match.end() : match.end() + 1]
    if after.islower():
        return False
    if match[0][0] != ".":
        return True
    before = text[max(0, match.start() - _LOOK_BACK) : match.start()]
    word = _LAST_WORD.search(before)
    last = word[0] if word else ""
    initial = len(last) == 1 and last.isupper() and last != "I"
    if last.lower() in _WORDS_TOO:
        return not after.isdigit()
    return not initial and last.lower() not in _ABBREVIATIONS
