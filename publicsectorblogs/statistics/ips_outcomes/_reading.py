"""The sentences and tables of a post, read in order."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from publicsectorblogs.model import Figure, Post, Statement
from publicsectorblogs.statistics._abroad import is_abroad
from publicsectorblogs.statistics._amounts import Amount
from publicsectorblogs.statistics._asserted import is_asserted
from publicsectorblogs.statistics._grid import grids, outside
from publicsectorblogs.statistics._sketch import Sketch, Stretch, sketches
from publicsectorblogs.statistics.ips_outcomes._going_on import likely_in, read_likely, read_on
from publicsectorblogs.statistics.ips_outcomes._measures import MEASURES, WISH
from publicsectorblogs.statistics.ips_outcomes._people import (
    People,
    places_of_conditions,
    stands_in,
)
from publicsectorblogs.statistics.ips_outcomes._predicates import (
    read_compared,
    read_in_place,
    read_object,
    read_predicate,
    read_shared,
    read_with,
)
from publicsectorblogs.statistics.ips_outcomes._rates import (
    WORK,
    headed,
    read_at,
    read_for_them,
    read_headed,
    read_label,
    read_noun,
)
from publicsectorblogs.statistics.ips_outcomes._rows import others_counted, rows_of
from publicsectorblogs.statistics.ips_outcomes._sentence import Reading, Said
from publicsectorblogs.statistics.ips_outcomes._table import of_table
from publicsectorblogs.statistics.ips_outcomes._whom import (
    AT_LARGE,
    count_people,
    is_of_others,
    is_on_topic,
)

# How far before a sentence its topic and its population are looked for, in characters.
_REACH = 400
_NEXT_TO = 2  # characters from the last one of a sentence to the first of the next
# Behind a number that tells a difference or an aim, and no level: "30% more".
_NO_LEVEL = re.compile(
    r" ?(?:more|fewer|less|higher|lower|increase|rise|fall|target|of (?:the )?(?:people|"
    r"those) in (?:work|employment)|points?)\b",
    re.IGNORECASE,
)
_HEADED = 100  # characters of a heading before the first line of its table


def recognise(post: Post, figures: Sequence[Figure]) -> list[Statement]:
    """Return the employment outcomes that `post` states, in order."""
    near_work = _sentences_near_work(post, figures)
    conditions = places_of_conditions(post.body) if near_work else []
    if not any(stands_in(start - 2 * _REACH, end + _REACH, conditions) for start, end in near_work):
        return []
    tables = list(grids(post, figures))
    found = [row for grid in tables for row in of_table(grid)]
    before: People | None = None
    others, end = False, 0
    told: frozenset[str] = frozenset()
    last: Said | None = None

    def may_tell(stretch: Stretch) -> bool:
        """Tell whether numbers stand near people who were named, or near words of health."""
        if not outside(tables, stretch.start, stretch.end):
            return False
        is_near = before is not None and stretch.start - end <= _REACH
        return is_near or stands_in(stretch.start - _REACH, stretch.end, conditions)

    for sketch in sketches(post, figures, around=_REACH, wanted=may_tell, numbered=True):
        if sketch.place(0) - end > _REACH or AT_LARGE.match(sketch.text):
            before = None
        is_next = sketch.place(0) - end <= _NEXT_TO
        reading = _read_sentence(sketch, before, others, told, last if is_next else None)
        found += _statements(reading)
        if reading.people:
            before, end = reading.people, sketch.place(len(sketch.text) - 1)
            others = others_counted(reading)
            told = frozenset(said.measure for said in reading.said)
            last = reading.said[-1] if reading.said else None
            last = last if last and last.amount is reading.amounts[-1] else None
    return sorted(found, key=lambda statement: statement.char_start)


def _read_sentence(
    sketch: Sketch,
    people: People | None,
    others: bool,
    told: frozenset[str],
    last: Said | None,
) -> Reading:
    """Read a sentence or list; `told` is what was said before it of `people`."""
    it = Reading(sketch, people, others, last)
    it.likely = likely_in(sketch.text)
    for index, amount in enumerate(it.amounts):
        count_people(it, amount.start)
        if index == 0 and sketch.is_list and it.people is None:
            it.people = headed(it)
        said = _read_amount(it, index, amount)
        known = told | {one.measure for one in it.said}
        if said and not is_of_others(it, index, said, said.measure in known):
            it.said.append(said)
            it.people = said.people or it.people
    count_people(it, len(it.text))
    if it.people and it.spelt(it.people.words) != it.people.words:
        it.people = People(it.spelt(it.people.words), it.people.counted)
    return it


def _sentences_near_work(post: Post, figures: Sequence[Figure]) -> list[tuple[int, int]]:
    """Return where sentences stand that hold a share or a count, with words of work near it."""
    if not WORK.places(post.body):
        return []
    places = {
        figure.sentence_start: figure.sentence_start + len(figure.sentence)
        for figure in figures
        if figure.quantity.unit in ("percent", "count")
    }
    return [
        (start, end)
        for start, end in places.items()
        if WORK.is_within(post.body, start - _HEADED, end)
    ]


def _statements(it: Reading) -> Iterator[Statement]:
    """Yield what is asserted of people with health conditions."""
    if not it.said or is_abroad(it.sketch.text):
        return
    wishes = [m.span() for m in MEASURES[WISH].finditer(it.sketch.text)]
    for said in it.said:
        if is_on_topic(it, said) and is_asserted(it.sketch, said.start, said.end, wishes):
            yield from rows_of(it, said)


def _read_amount(it: Reading, index: int, amount: Amount) -> Said | None:
    """Return what is said with an amount, by the first of the ways in which it may be."""
    if it.likely and it.likely.start("one") <= amount.end <= it.likely.end() + 1:
        return read_likely(it, amount)
    if _NO_LEVEL.match(it.text, amount.end) or it.text.endswith("№ from ", 0, amount.start):
        return None  # "12 from 48 referrals found work": the larger are all
    last = it.amounts[index - 1].end if index else 0
    behind = it.behind(index)
    before = it.text[last : amount.start]
    return (
        read_predicate(it, amount, before, behind)
        or read_shared(it, index, amount)
        or read_in_place(it, index, amount)
        or read_compared(it, index, amount, before)
        or read_object(it, amount, before, behind)
        or read_with(it, amount, before, behind)
        or read_at(it, amount, before, behind)
        or read_noun(it, amount, before, behind)
        or read_label(it, amount, before, behind)
        or read_headed(it, amount, before, behind)
        or read_for_them(it, amount, before)
        or read_on(it, index, amount, before, behind)
    )
