"""Passages: a sentence, or a list with its lead, with a mark in the place of each figure.

A relation is asserted by words and by the kinds of the figures between them, so that its patterns
are written over a text in which each figure is a mark: ``Of ‹C0› people asked, ‹C1› (‹P2›)``.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import groupby

from publicsectorblogs.figures.normalise import normalise
from publicsectorblogs.leads import Listed, lists_of
from publicsectorblogs.model import Figure, Quantity
from publicsectorblogs.words import MONTH

# A list longer than this is an index, not a statement, and a passage with more figures a table.
_LONGEST, _MOST_FIGURES = 30, 40
_BEHIND = 40  # characters
_SLOT = re.compile(r"<(\w+):([A-Z]+)>")
# Shorthands for words that hold no figure and stay within the clause.
_SHORTHANDS = {
    # A few words, none of them a figure but for ages and the like: "people aged ‹U1›".
    "{np}": r"(?: [\w'/&%-]+| ‹U\d+›){0,9}?",
    "{in}": r"[^‹›.;:()\n]{0,80}?",  # the rest of a clause, commas included
    # The rest of a clause, but not past "and": what follows that is said of something else.
    "{on}": r"(?:(?! (?:and|but|with|as|while|when|after|because) )[^‹›.;:()\n]){0,60}?",
    "{of}": r"(?: out)? of(?: all)?(?: the| our| its| their| these| those| his| her| your)?",
}
# Names of parts of a year, as alternatives of a pattern.
MONTH_OR_SEASON = rf"{MONTH}|spring|summer|autumn|winter"
# The periods by which numbers are compared, as alternatives of a pattern.
PERIOD = "year|month|quarter|week"
# Another number that is told together with the one before: "the 30 in Leeds and the 15 in York".
AND_ANOTHER = (
    r"(?: [\w'-]+){0,4} (?:and|plus) (?:(?:the|our|its|their|another|a further|some) )?"
    r"‹[CMU](?P<another>\d+)›"
)
# The last year, month or the like, as alternatives of a pattern.
OF_LATE = (
    r"(?:(?:in|within|over|during) (?:just )?(?:the |this )?"
    r"(?:last |past |latest |final |a single |one |a )?|last |this )"
    rf"(?:{PERIOD})"
)
_SCALED = re.compile(r"\d ?(?:thousand|million|billion|trillion|k|m|bn|tn)\b", re.IGNORECASE)
_REAL_TERMS = re.compile(
    r"\b(?:real[- ]terms?|real (?:wages?|pay|earnings|incomes?)|inflation|adjust\w*|"
    r"(?:today's|current|constant|(?:19|20)\d\d) (?:money|prices|terms))\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Passage:
    """Words with a mark for each figure, and the figures; `sentence` is what a reader is shown.

    `text`: the words in their plain spelling; in a list the lead stands before the items, each on
    a line of its own; `items` tells how many it has, those without a figure among them. A mark is
    the figure's kind and its place in `figures`: ``‹P0›``. The kinds:
    P a percentage, S a share in words, B points, C a count, M money, T times, U another unit, V a
    vague one.
    """

    sentence: str
    text: str
    figures: tuple[Figure, ...]
    lead: int = 0  # where the items of a list begin in `text`; 0 in a sentence
    items: int = 0
    behind: str = ""  # how what stands behind the sentence begins

    @cached_property
    def kinds(self) -> str:
        """The kinds of all figures, in order."""
        return "".join(kind_of(figure.quantity) for figure in self.figures)

    @cached_property
    def low(self) -> str:
        """The text in lower case."""
        return self.text.lower()

    @cached_property
    def in_real_terms(self) -> bool:
        """Whether a change may be one in real terms, which is not that between two amounts."""
        return bool(_REAL_TERMS.search(self.text))

    def found(self, match: re.Match[str], name: str) -> Figure:
        """Return the figure that a pattern's slot took."""
        return self.figures[int(match[name])]

    def end_of(self, figure: Figure) -> int:
        """Return where the mark of a figure ends in `text`."""
        mark = f"‹{kind_of(figure.quantity)}{self.figures.index(figure)}›"
        return self.text.index(mark) + len(mark)


def kind_of(q: Quantity) -> str:
    """Return the letter that stands for a kind of quantity in a passage's marks."""
    if q.form == "vague":
        return "V"
    if q.unit == "percent":
        return "P" if q.form == "percentage" else "S"
    kinds = {"percentage point": "B", "basis point": "B", "count": "C", "times": "T"}
    return kinds.get(q.unit) or ("M" if len(q.unit) == 3 and q.unit.isupper() else "U")


def alike(one: Figure, other: Figure) -> bool:
    """Tell whether two figures may measure the same: one unit, one rate, one thing counted.

    What only one of them says goes for the other: "from 40 to 50 visits a week".
    """
    first, second = one.quantity, other.quantity
    return not (first.per and second.per and first.per != second.per) and of_one_kind(one, other)


def is_rate_apart(part: Figure, whole: Figure) -> bool:
    """Tell whether a part is a rate of which its whole is none: "15 meals per family of four"."""
    return part.quantity.per not in (None, whole.quantity.per)


def are_ends(one: Figure, other: Figure) -> bool:
    """Tell whether two figures may be the ends of a movement: alike, and of one size.

    In "sales of 7.3 million, from 7.1 last year" the words leave it open of how many 7.1 is.
    """
    values = [abs(figure.quantity.value or 0) for figure in (one, other)]
    scaled = [bool(_SCALED.search(figure.quantity.quote)) for figure in (one, other)]
    lacks_scale = scaled[0] != scaled[1] and max(values) >= 1000 * min(values)
    return alike(one, other) and not lacks_scale


def of_one_kind(one: Figure, other: Figure) -> bool:
    """Tell whether two figures may measure the same, whatever they are per."""
    first, second = one.quantity, other.quantity
    if first.unit != second.unit:
        return False
    if first.unit != "count" or not (first.noun and second.noun):
        return True
    return first.noun.split()[-1].lower() == second.noun.split()[-1].lower()


@cache
def pattern(words: str) -> re.Pattern[str]:
    """Compile words with slots: ``Of <whole:C>{np}, <part:C> \\(<share:P>\\)``.

    A slot is a name and the kinds of figures that it takes; for ``{np}`` and the like see
    `_SHORTHANDS`. Case does not matter.
    """
    for short, full in _SHORTHANDS.items():
        words = words.replace(short, full)
    return re.compile(_SLOT.sub(r"‹[\2](?P<\1>\\d+)›", words), re.IGNORECASE)


def passages_of(
    body: str, figures: Sequence[Figure], alone: Mapping[str, Iterable[str]] | None = None
) -> Iterator[Passage]:
    """Yield the sentences and the lists of a body that hold two figures or more.

    `alone`: units of which one figure is enough, each with words one of which has to stand beside
    it. Most sentences hold one figure, and are passed over.
    """
    enough = alone or {}
    sentences = [
        tuple(group) for _, group in groupby(figures, key=lambda figure: figure.sentence_start)
    ]
    for found in sentences:
        several = 1 < len(found) <= _MOST_FIGURES
        if several or any(
            word in found[0].sentence.lower() for word in enough.get(found[0].quantity.unit, ())
        ):
            yield _sentence(body, found)
    if len(figures) > 1:
        for listed in lists_of(body):
            yield from _list(body, listed, sentences)


def _sentence(body: str, figures: tuple[Figure, ...]) -> Passage:
    first = figures[0]
    end = first.sentence_start + len(first.sentence)
    return Passage(
        first.sentence, _marked(first.sentence, first.sentence_start, figures, 0), figures,
        behind=body[end : end + _BEHIND],
    )  # fmt: skip


def _list(body: str, listed: Listed, sentences: Sequence[tuple[Figure, ...]]) -> Iterator[Passage]:
    """The list as one passage: its lead, and of each item the first sentence."""
    if len(listed.items) > _LONGEST:
        return
    first, end = (
        bisect_left(sentences, place, key=lambda found: found[0].sentence_start)
        for place in (listed.lead.start, listed.items[-1].end)
    )
    within = sentences[first:end]
    if not 2 <= sum(map(len, within)) <= _MOST_FIGURES:
        return
    by_start = {found[0].sentence_start: found for found in within}
    lead = list(by_start.get(listed.lead.start, ()))
    figures, texts, quoted = list(lead), [], []
    text = _marked(listed.lead.text, listed.lead.start, lead, 0)
    for item in listed.items:
        for start, found in by_start.items():
            if item.start <= start <= item.words:
                sentence = found[0].sentence
                texts.append(_marked(sentence, start, found, len(figures)))
                quoted.append(sentence)
                figures += found
    if quoted and len(figures) > 1:
        whole = "\n".join([listed.lead.text, *quoted])
        yield Passage(
            whole, "\n".join([text, *texts]), tuple(figures), len(text) + 1, len(listed.items)
        )  # fmt: skip


def _marked(sentence: str, start: int, figures: Sequence[Figure], first: int) -> str:
    """The plain spelling of a sentence with a mark in the place of each of its figures."""
    plain, pieces, place = normalise(sentence).cased, list[str](), 0
    for number, figure in enumerate(figures, first):
        q = figure.quantity
        pieces += [plain[place : q.char_start - start], f"‹{kind_of(q)}{number}›"]
        place = q.char_end - start
    return "".join([*pieces, plain[place:]])
