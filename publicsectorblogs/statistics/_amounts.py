"""Amounts in a sketch: a share, a count, a part of a whole, or several of these that say one thing.

"529 (38%)", "half (49%) of them", "66 of 150 tweets (44%)" and "9,300 of them, some 44%," are one
amount each. What repeats an amount is blanked, so that a rule sees "№ of № tweets expressed".
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from publicsectorblogs.model import Figure
from publicsectorblogs.statistics._sketch import BASE, COUNT, SHARE, Sketch

_OF_ALL = rf" (?:out )?of (?:the |our |all |these |those |its |a total of )*(?P<whole>{COUNT})"
# A share, or a count that may be a part of a whole; a noun between the two is that of both.
_AMOUNT = re.compile(
    rf"(?:(?P<part>{COUNT})(?:(?: [\w'-]+){{1,2}}(?= out of [^.;,]{{0,12}}{COUNT}))?|{SHARE})"
    rf"(?:{_OF_ALL})?"
)
_WHOLE = re.compile(_OF_ALL)
_NOUN_WITHIN = re.compile(rf"{COUNT} ((?:[\w'-]+ ){{1,2}})out of ")
# "140 out of 350" counts people, where "four out of ten" and "8 out of 100" tell a rate.
_COUNTED = re.compile(
    r"(?P<part>\d[\d,]*)(?P<noun>(?: [A-Za-z][\w'’-]*){0,4}?) (?:out )?of "
    r"(?:the |our |a total of )?(?P<whole>\d[\d,]*)$"
)
_FEWEST = 20
# Between a share in words and the same in digits: whose it is, and no verb.
_PEOPLE = re.compile(
    r" of (?:(?!(?:were|was|are|is|had|have|has|found|got|did|who)\b)[\w'-]+ ){1,6}\("
)
_NEAR = 6  # percentage points
# The same amount again, a few words later: in brackets, or between commas. No word is tried in
# parts ("++"): behind a part of one nothing could follow.
_AGAIN = re.compile(
    rf"(?:,? ?[^\s,.;:()\n{COUNT}{SHARE}]++){{0,5}}?(?P<again>,? ?\((?:{BASE} ?|or |some |about |"
    rf"just |i\.e\. )?(?P<one>[{COUNT}{SHARE}])(?: [a-z]+)?\)|, (?:or |some |about |just |"
    rf"that is |around |nearly )?(?P<two>{SHARE}),)"
)
# Behind a part and its whole, the share that they make: "58 from 160 (36%)", "..., or 36%".
_MADE = re.compile(
    rf"[^.;:()\n{SHARE}]{{0,80}}?(?: ?\(|(?:,| [–-]) (?:or|that is|that's|which is|i\.e\.,?) )"
    rf"(?P<share>{SHARE})(?=[),.;\n]|$| (?:and|in all)\b| of (?:all|the total|them|these|those)\b)"
)
# "58% (n=120)" tells how many they are; "5% negative (n = 980)" how many all are.
_BASE = 6
_ONE_NOUN = 2  # blanks around it: "two in three tweets (63%)"
# A share between commas: "a majority, 61 per cent, came out".
_APART = re.compile(rf"(?:,|(?<= )[–-])( {SHARE})(?:,| [–-])(?= [a-z])")


@dataclass(frozen=True, slots=True)
class Amount:
    """Where an amount stands in a sketch, and what it says; at least a share or a count."""

    start: int
    end: int
    share: Figure | None
    count: Figure | None
    whole: Figure | None

    @property
    def parts(self) -> tuple[int, int] | None:
        """How many of how many a share counts in its own words: "140 out of 350"."""
        counted = self.share and _COUNTED.search(self.share.quantity.quote)
        if not counted:
            return None
        part, whole = (int(counted[name].replace(",", "")) for name in ("part", "whole"))
        is_rate = whole <= _FEWEST or str(whole).strip("0") == "1"
        return None if is_rate else (part, whole)

    @property
    def figure(self) -> Figure:
        """The figure that says the share or, without one, the count."""
        found = self.share or self.count
        assert found
        return found


def read_amounts(sketch: Sketch) -> tuple[str, list[Amount]]:
    """Return the text of a sketch with what repeats an amount blanked, and the amounts."""
    text = sketch.text
    found: list[Amount] = []
    at = 0
    while match := _AMOUNT.search(text, at):
        amount = _amount(sketch, match)
        again = _AGAIN.match(text, amount.end)
        if again and (merged := _merged(sketch, amount, again)):
            amount, (start, end) = merged, again.span("again")
            text = text[:start] + " " * (end - start) + text[end:]
            amount = _with_whole(sketch, amount, _WHOLE.match(text, end))
        at = amount.end
        found.append(amount)
    return _APART.sub(_between_blanks, text), found


def _between_blanks(apart: re.Match[str]) -> str:
    """Return a share between commas or dashes with blanks for these, where it was."""
    (start, end), (first, last) = apart.span(), apart.span(1)
    return " " * (first - start) + apart[1] + " " * (end - last)


def with_share_made(sketch: Sketch, amount: Amount, whole: Figure | None) -> Amount:
    """Add to a part of `whole` the share that the words behind both give: "58 from 160 (36%)".

    A share that is rounded differs by less than one from what they make.
    """
    part, all_of_them = (one.quantity.value if one else None for one in (amount.count, whole))
    made = _MADE.match(sketch.text, amount.end) if part and all_of_them else None
    if amount.share or not made or not part or not all_of_them:
        return amount
    share = sketch.figure(made.start("share"))
    said = share.quantity.value
    is_made = said is not None and abs(said - 100 * part / all_of_them) < 1
    return replace(amount, share=share) if is_made else amount


def is_part(part: Figure, whole: Figure | None) -> bool:
    """Tell whether a share can be derived of a count and its whole, neither of them a range."""
    one, most = part.quantity.value, whole.quantity.value if whole else None
    return one is not None and most is not None and 0 <= one <= most and most > 0


def percent_of(part: float, whole: float) -> float:
    """Return the share that a part is, as the rows give it where no words do."""
    return round(100 * part / whole, 1)


def noun_within(text: str, amount: Amount) -> str:
    """Return the noun that stands between a part and its whole: "54 people out of 120"."""
    if amount.parts and amount.share:
        counted = _COUNTED.search(amount.share.quantity.quote)
        return counted["noun"].strip() if counted else ""
    noun = _NOUN_WITHIN.match(text, amount.start, amount.end)
    return noun[1] if noun else ""


def _amount(sketch: Sketch, match: re.Match[str]) -> Amount:
    part = sketch.figure(match.start("part")) if match["part"] else None
    whole = sketch.figure(match.start("whole")) if match["whole"] else None
    share = None if part else sketch.figure(match.start())
    start, end = match.span()
    if sketch.text[start - 1 : start] == "(" and sketch.text[end : end + 1] == ")":
        start, end = start - 1, end + 1  # "more than a third (35%) of them"
    return Amount(start, end, share, part, whole)


def _is_same(one: Figure, other: Figure, between: str) -> bool:
    """Whether digits in brackets give a share that words told: "half of our clients (47%)"."""
    told, given = one.quantity.value, other.quantity.value
    is_near = told is not None and given is not None and abs(told - given) < _NEAR
    return is_near and not re.search(r"\d", one.quantity.quote) and bool(_PEOPLE.fullmatch(between))


def _with_whole(sketch: Sketch, amount: Amount, whole: re.Match[str] | None) -> Amount:
    """Add the whole that stands behind what is said again: "270 (54%) of the 500"."""
    if whole is None or amount.whole or not amount.count:
        return amount
    return replace(amount, end=whole.end(), whole=sketch.figure(whole.start("whole")))


def _merged(sketch: Sketch, amount: Amount, again: re.Match[str]) -> Amount | None:
    """Add to an amount what the words behind it say of the same, if that is another kind."""
    place = again.start("one") if again["one"] else again.start("two")
    figure, between = sketch.figure(place), sketch.text[amount.end : place]
    if amount.share and sketch.text[place] == SHARE and between.count(" ") > _ONE_NOUN:
        if not _is_same(amount.share, figure, between):
            return None
    if sketch.text[place] == SHARE:
        return replace(amount, share=figure)  # "half (49%)": the digits are the nearer ones
    is_base = re.search(rf"{BASE} ?$", sketch.text[:place])
    is_far = place - amount.end > _BASE
    if amount.count or (is_base and (is_far or not amount.share)):
        return None
    return replace(amount, count=None if is_base else figure)
