"""What a percentage or a proportion is of, in the words of the text.

"tweets" in "38 per cent of tweets were positive", and in "Of 1,393 tweets:" before a list. Precise
rather than complete: where the words do not say it plainly there is none.
"""

from __future__ import annotations

import re

from publicsectorblogs.figures.nouns import is_plural
from publicsectorblogs.words import MONTH

# Words that end a noun phrase: verbs, and what opens another clause.
_ENDS = re.compile(
    r"[,.;:()\[\]…\t\n–—|]| - |[\"”“]|"
    r"\b(?:are|is|was|were|be|been|being|has|have|had|having|do|does|did|can|could|will|would|"
    r"should|may|might|must|cannot|said|say|says|told|felt|feel|thought|think|"
    r"agreed?|disagreed?|reported|report|believed?|knew|know|wanted|want|needed|need|used|use|uses|"
    r"work|works|worked|found|find|got|get|gets|went|go|came|come|made|make|took|take|gave|give|"
    r"chose|choose|named|name|rated|rate|voted|vote|replied|reply|responded|respond|completed|"
    r"left|live|lives|lived|own|owns|spend|spends|spent|fell|rose|grew|increased|decreased|"
    r"in order|when|where|while|because|since|if|but|and (?:\d|half|a)|"
    r"compared|versus|against|rather|by|as|at|via|last|this year|every year|each year|each|"
    rf"from (?:\d|{MONTH})|to)\b",
    re.IGNORECASE,
)
_OF = re.compile(r" (?:of|out of)(?: all| all of)?(?: the)? (?=\S)", re.IGNORECASE)
_GOVERNING = re.compile(
    r"(?:^|[.:;] |\n)(?:Of|Out of|Among|Amongst)(?: all| all of)?(?: the)? (?=\S)", re.IGNORECASE
)
_NUMBER = re.compile(
    r"(?:(?:about|around|over|more than|nearly|almost|some) )?\d[\d,.]*(?:m|k)?"
    r"(?:(?: to |-|–| - )\d[\d,.]*(?:m|k)?)? "
)
_NO_PHRASE = re.compile(
    r"(?:(?:this|it|them|us|you|me|him|her|course|time|of|\W+|\d.*)$|what|whom|of )",
    re.IGNORECASE,
)
# What may go on behind a plural noun: "people with asthma".
_GO_ON = frozenset("with in of for on from under over aged without at among within about".split())
# What begins a clause without "who" or "that": "people we asked".
_SUBJECTS = frozenset("i we you he she they it".split())
# A clause that says which of them: without it the phrase would say too much.
_CLAUSE = re.compile(r"[^,.;:]*?\b(?:who|whose|that|which)\b")
_TO_COMMA = re.compile(r",(?!\d)|[:;(\n]|[.]\s|$")
_LONGEST = 8  # words; a longer phrase has run into another
# Characters that are looked at: behind a share, and before it for the words that govern it. They
# keep the time for a sentence without an end in proportion to its length.
_BEHIND, _BEFORE = 300, 1000


def whole_of(sentence: str, start: int, end: int, lead: str | None = None) -> str | None:
    """Return what the share `sentence[start:end]` is of, or None where the words do not say.

    `lead`: what introduces the sentence, if anything does. Asked of percentages and proportions
    alone.
    """
    if of := _OF.match(sentence, end):
        return _phrase(sentence[of.end() : of.end() + _BEHIND])
    for text, stop in ((sentence, start), (lead or "", len(lead or ""))):
        governing = _GOVERNING.finditer(text, max(0, stop - _BEFORE), stop)
        if opening := max((match.end() for match in governing), default=0):
            return _up_to_comma(text[opening : min(stop, opening + _BEHIND)])
    return None


def _up_to_comma(text: str) -> str | None:
    """The phrase that begins a text, "the 900 people who came,", to its comma or colon."""
    text = text[_behind_number(text) :]
    stop = _TO_COMMA.search(text)
    assert stop
    return _plain(text[: stop.start()].split())


def _phrase(text: str) -> str | None:
    """The noun phrase that begins a text, without the number that counts it."""
    text = text[_behind_number(text) :]
    stop = _ENDS.search(text)
    words = text[: stop.start() if stop else len(text)]
    return None if _CLAUSE.match(words) else _plain(_within_plural(words.split()))


def _behind_number(text: str) -> int:
    number = _NUMBER.match(text)
    return number.end() if number else 0


def _plain(words: list[str]) -> str | None:
    if not 0 < len(words) <= _LONGEST or words[-1] in _GO_ON or len(words[-1]) == 1:
        return None
    phrase = " ".join(words)
    return None if _NO_PHRASE.match(phrase) else phrase


def _within_plural(words: list[str]) -> list[str]:
    """Cut words behind the plural noun that ends a phrase: "projects [succeed]".

    Empty where a participle follows it, since that may belong to either ("people referred"), and
    where a clause does that says which of them ("people we asked").
    """
    for index, (word, following) in enumerate(zip(words, words[1:], strict=False)):
        if not word[0].islower() or not is_plural(word):
            continue
        if following.lower() in _SUBJECTS:
            return []
        if following not in _GO_ON and not is_plural(following):
            participle = following.endswith(("ed", "ing", "known")) and following[-3:] != "eed"
            return [] if participle else words[: index + 1]
    return words
