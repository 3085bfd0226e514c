"""A sentence or list that is read: its amounts, whom it names, and what is said of them."""

from __future__ import annotations

import re
from typing import NamedTuple

from publicsectorblogs.model import Figure
from publicsectorblogs.statistics._amounts import Amount, read_amounts
from publicsectorblogs.statistics._sketch import BASE, BASE_LENGTH, SIGNS, Sketch
from publicsectorblogs.statistics.ips_outcomes._measures import WISH
from publicsectorblogs.statistics.ips_outcomes._people import (
    KNOWN_TO,
    NUMBER_OF,
    OTHERS,
    PEOPLE,
    TRIMMED,
    WORKERS,
    People,
    named_last,
    names_condition,
)

# A number of them, or of others: "12% of our staff".
_COUNTS_WORKERS = re.compile(
    rf"[℅№] (?:of )?(?:(?:all|its|our|the|their) )*(?:[\w-]+ )?(?:{WORKERS}|{OTHERS})\b",
    re.IGNORECASE,
)
# "40% of them said that they were in work": what people say is not counted.
_SAYS = re.compile(
    r"\b(?:sa(?:y|id|ys)|told|tell|report(?:ed)?|think|believe|feel|felt|thought|found that|"
    r"agree\w*)\b(?! to\b)",
    re.IGNORECASE)  # fmt: skip
# Behind it, where they say it of themselves: "said that they", and not "said their patients".
_OF_THEMSELVES = re.compile(
    r"(?: us| me)?,?(?: that)?(?: (?:he|I|she|they|we))?(?: (?:also|do|really|"
    r"still))? ?",
    re.IGNORECASE,
)
_IN_BRACKETS = re.compile(r"\([^()]*\)")
# Between a number and its people: "30% of all the ...".
OF = re.compile(
    r"(?: (?:of|out of|in))?(?: (?:the|all|these|our|those(?= \w+ (?:clients|people))|its|such|"
    r"their))* ",
    re.IGNORECASE,
)
# A sentence that says of those whom the one before it named: "Only 8% are in work".
_GOES_ON_BARE = re.compile(
    r"(?:(?:But|Yet|And|Still|Only|Just|About|Around|Some|Nearly|Almost|Over|Last year|This year|"
    r"Now|Today),? |(?:but|yet|still|only|just|about|around|some|nearly|"
    r"over) )*(?:℅(?! of (?!them|these|those))|"
    r"[Oo]f (?:these|them|those),? ℅|Their (?:\w+ )?(?:employment|rate)\b)"
)
# What people are called who were named before.
UNNAMED = frozenset(["people", "clients", "participants"])
# People who were named before: "30% of them", "of whom".
THEM = re.compile(
    r"(?: of)? (?:them|these|those|whom|which|this group)\b(?! (?:with|who|in|on|referred|from|"
    r"using))(?: (?:people|clients))?", re.IGNORECASE)  # fmt: skip
# The number of all, behind the outcome: "40 found work out of 120 referred".
_WHOLE_BEHIND = re.compile(
    r"\b(?:from|out of|(?<!out )of|on)(?: (?:a|an|the|our|total|whole|entire))*"
    r"(?: (?:caseload|cohort|group|total|list|intake|register|sample) of)?"
    r"(?: (?:some|about|over))? №(?P<who> [^.;,\n]*)?",
    re.IGNORECASE,
)
# What ends a statement within a sentence.
BOUNDARY = re.compile(r"[.;:\n]")
# How many were asked, behind their name: "people with asthma (n = 350)".
ASKED = re.compile(rf" ?\({BASE} ?№\)")


class Said(NamedTuple):
    """One outcome: the amount, what is measured of whom, and the words in the sketch."""

    amount: Amount
    measure: str
    people: People | None
    start: int
    end: int


class Reading:
    """One sentence or list as it is read; `people` are those that it leaves to the next.

    `others`: whether others were counted since those people were; `last`: what the sentence right
    before said last; `likely`: two shares of one comparison, "twice as likely (60% v 30%)".
    """

    def __init__(
        self, sketch: Sketch, people: People | None, others: bool, last: Said | None
    ) -> None:
        self.sketch, self.people, self.others, self.last = sketch, people, others, last
        if people is None and _GOES_ON_BARE.match(sketch.text):
            self.people = named_last(sketch.before)
        self.of_all: Figure | None = None  # "Of 500 people, ...": parts are parts of these
        self.text, amounts = read_amounts(sketch)
        self.amounts = [amount for amount in amounts if not _is_age(sketch, amount)]
        self.said: list[Said] = []
        self.likely: re.Match[str] | None = None

    def spelt(self, words: str) -> str:
        """Return the words that name people with the figures in them as the post writes them."""
        start = self.text.find(words)
        if start < 0 or not any(sign in words for sign in SIGNS):
            return words
        return "".join(
            self.sketch.figure(place).quantity.quote if place in self.sketch.places else sign
            for place, sign in enumerate(words, start)
        )

    def behind(self, index: int) -> str:
        """Return the words behind an amount, up to the next one or the end of the clause.

        How many were asked ("clients (n=60) had found work") is blanked.
        """
        end, following = self.amounts[index].end, index + 1
        if following < len(self.amounts) and self.is_base(self.amounts[following]):
            following += 1
        last = following == len(self.amounts)
        first = len(self.text) if last else self.amounts[following].start
        stop = BOUNDARY.search(self.text, end, first)
        words = self.text[end : stop.start() if stop else first]
        return ASKED.sub(lambda base: " " * len(base[0]), words)

    def is_base(self, amount: Amount) -> bool:
        """Tell whether an amount is how many were asked: "(n = 350)"."""
        return bool(ASKED.search(self.text, max(0, amount.start - BASE_LENGTH), amount.end + 1))

    def people_in(self, words: str, amount: Amount, measure: str) -> People | None:
        """Return whom the words between an amount and its predicate name, or those named before."""
        says = _SAYS.search(words)
        if "," in words.strip(" ,") or (
            says and (measure != WISH or not _OF_THEMSELVES.fullmatch(words, says.end()))
        ):
            return None
        if ")" in _IN_BRACKETS.sub("", words):
            return None  # "half of our clients (55% of women) found a job"
        words = re.sub(" +", " ", words)
        them = THEM.match(words)
        rest = words[them.end() :] if them else words
        if not TRIMMED.sub("", " " + rest.strip(" ,")).strip() or (them and not rest.strip()):
            return None if self.counts_workers(amount) else self.people
        of = OF.match(words)
        place = of.end() if of else 0
        if not PEOPLE.match(words, place):
            return None
        named = KNOWN_TO.sub("", TRIMMED.sub("", words[place:]).strip(" ,"))
        named = NUMBER_OF.sub("", named)
        if named.lower() in UNNAMED and self.people and amount.whole is None:
            if names_condition(self.people.words) and named.lower() == "people":
                return self.people
            if self.sketch.is_list and self.people.counted:
                return self.people  # "- 90 people supported\n- 27 people found work"
        return People(named, amount.whole)

    def counts_here(self) -> bool:
        """Tell whether the people who are spoken of are counted in this sentence."""
        counted = self.people.counted if self.people else None
        return any(figure is counted for figure in self.sketch.figures)

    def counts_workers(self, amount: Amount) -> bool:
        """Tell whether a sentence counts those who work for people, and not these, before it."""
        is_here = self.people is not None and self.people.words in self.text
        return not is_here and bool(_COUNTS_WORKERS.search(self.text, 0, amount.start))

    def whole_behind(self, end: int) -> re.Match[str] | None:
        """Return the number of all that stands behind a place, and is none of another part.

        Such as of the second in "70 found work, and 42 of the 70 kept it".
        """
        found = _WHOLE_BEHIND.finditer(self.text, end)
        parted = (m for m in found if m.start() - 2 < end or self.text[m.start() - 2] not in SIGNS)
        return next(parted, None)


def _is_age(sketch: Sketch, amount: Amount) -> bool:
    """Tell whether a range in brackets is that of ages: "adults (16-64) with asthma"."""
    if amount.share or not amount.count or sketch.text[amount.start] != "(":
        return False
    q = amount.count.quantity
    return q.hedge == "between" and (q.high or 0) < 100
