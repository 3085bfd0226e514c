"""The noun that a number counts, without a parser: "150 public sector comms people from ..."."""

from __future__ import annotations

import re

from publicsectorblogs.figures.lexicon import PHRASE_ENDS
from publicsectorblogs.figures.number import alternatives
from publicsectorblogs.figures.units import RATE_WORDS

# Verbs that follow a bare number ("270 found a job"): irregular forms and modals apart from -ed.
_VERBS = frozenset(
    "found said say got went came made took gave saw knew felt left kept began told became held "
    "met ran paid sent won lost spent led grew fell rose chose spoke wrote brought thought bought "
    "come go get make take give see know feel find think want need use work agree believe died "
    "live support show shows remain include includes mean means look looks visit visited join "
    "agreed attended followed shared started given seen known taken done gone shown used "
    "built sat stood slept drove flew stole threw wore".split()
)
# Verbs in -s that are no usual plural nouns: "Act 2 opens", "Race 3 follows".
_VERBS_IN_S = frozenset(
    "opens closes follows means holds gets lets makes comes goes says takes begins contains "
    "includes remains applies allows requires asks becomes brings explains describes "
    "provides gives helps keeps happens seems appears proves tells knows thinks "
    "sees wants loves lasts suggests continues weighs belongs "
    "arrives departs reopens sells".split()
)
_PEOPLE = frozenset(
    "people men women children staff police data media feet teeth mice geese criteria phenomena "
    "alumni bacteria sheep fish aircraft series species personnel folk cattle deer".split()
)
_ED = re.compile(r".{2,}[^e]ed$")
# Adjectives that end like verbs and stand before nouns.
_ED_ADJECTIVES = frozenset(
    "trained qualified disabled retired employed unemployed selected registered related planned "
    "proposed reported estimated added combined shared detailed dedicated experienced paid unpaid "
    "committed connected confirmed recorded protected listed licensed used linked funded based "
    "affected supported named updated improved newly-trained advanced skilled talented".split()
)
_PLURAL_ADJECTIVES = frozenset(
    "comms sports news sales arts systems services works customs accounts savings goods series "
    "communications operations politics economics physics mathematics women men children police "
    "staff data media personnel".split()
)
_ENDS = _VERBS | _VERBS_IN_S
_NOT_COUNTED = frozenset(["strong", "plus", "odd", "fold", "ish"])
# "46 of our top tasks": the noun stands behind what they are part of.
_OF_THE = re.compile(r" of (?:the|our|its|their|his|her|my|your|these|those|all)(?= [a-z])")
# "users/hour" is a noun and its rate.
_RATE = alternatives(frozenset(RATE_WORDS))
_WORD = re.compile(rf"[ -]([A-Za-z][A-Za-z'’]*(?:[-/&](?!(?<=/){_RATE}\b)[A-Za-z]+)*)(['’](?= ))?")
_LONGEST = 7


def read_noun(cased: str, end: int) -> tuple[str, int] | None:
    """Return the noun phrase behind `end` and where it ends, or None where none follows.

    `cased`: the text with plain spaces and quotes. The phrase runs to its first plural noun
    ("public sector comms people"), or is at most three words where none is plural; of a compound
    ("52-page report") it is the first word, which is what is counted.
    """
    if cased.startswith("-", end):
        joined = _WORD.match(cased, end)
        return (joined[1], joined.end(1)) if joined and joined[1] not in _NOT_COUNTED else None
    if of := _OF_THE.match(cased, end):
        end = of.end()
    words, ends = _phrase(cased, end)
    if not words:
        return None
    plural = (i for i, word in enumerate(words) if is_plural(word) and not _describes(words, i))
    last = next(plural, min(len(words), 3) - 1)
    return cased[end + 1 : ends[last]], ends[last]


def _phrase(cased: str, position: int) -> tuple[list[str], list[int]]:
    """The words from `position` that may be one noun phrase, and where each ends."""
    words: list[str] = []
    ends: list[int] = []
    while len(words) < _LONGEST and (match := _WORD.match(cased, position)):
        word, low = match[1], match[1].lower()
        letter = word == "A" and not words and cased[match.end() + 1 : match.end() + 2].isupper()
        if not letter and _ends_phrase(cased, match, low, words):  # "20 A Level students"
            break
        words.append(word)
        position = match.end()
        ends.append(position)
    return words, ends


def _ends_phrase(cased: str, match: re.Match[str], low: str, words: list[str]) -> bool:
    if cased[match.start()] == "-" or low in PHRASE_ENDS or low in _ENDS or low.endswith("n't"):
        return True
    if low.endswith("ly") and words:
        return True
    adjective = low in _ED_ADJECTIVES and (words or _noun_follows(cased, match.end()))
    return bool(_ED.match(low)) and not adjective


def _describes(words: list[str], index: int) -> bool:
    """Tell whether a plural describes the noun behind it: "comms people", "sports clubs"."""
    return words[index].lower() in _PLURAL_ADJECTIVES and index + 1 < len(words)


def _noun_follows(cased: str, position: int) -> bool:
    match = _WORD.match(cased, position)
    return bool(match) and match[1].lower() not in PHRASE_ENDS  # type: ignore[index]


def is_plural(word: str) -> bool:
    """Tell whether a word looks like a plural noun."""
    low = word.lower()
    if low in _VERBS_IN_S or low == "diabetes":
        return False
    if word[-1:] == "s" and word[:-1].isupper() and len(word) > 2:
        return True  # "20 MPs"
    return low in _PEOPLE or (
        low.endswith("s") and len(low) > 3 and not low.endswith(("ss", "us", "is", "'s", "’s"))
    )
