"""What is read of a sentence as rows: parts and their whole, and for how long work was kept."""

from __future__ import annotations

import re
from collections.abc import Iterator

from publicsectorblogs.model import Figure, Statement
from publicsectorblogs.statistics._amounts import percent_of, with_share_made
from publicsectorblogs.statistics.ips_outcomes._measures import FOUND, SUSTAINED
from publicsectorblogs.statistics.ips_outcomes._people import HEAD, OTHERS, PEOPLE
from publicsectorblogs.statistics.ips_outcomes._sentence import THEM, Reading, Said

# Nouns of counts that may be people, or no noun at all.
_MAY_BE_PEOPLE = re.compile(rf"$|(?:[\w'-]+ ){{0,3}}(?:{HEAD}|{OTHERS})\b", re.IGNORECASE)
_TIME = re.compile("[◷¤]")
# In the weeks of employment programmes, whose year has 52: "sustained for 13 weeks".
_WEEKS = {"day": 1 / 7, "week": 1, "month": 52 / 12, "year": 52}


def rows_of(it: Reading, said: Said) -> Iterator[Statement]:
    """Yield the row of an outcome, where its parts and its whole agree."""
    whole = _whole(it, said)
    amount = with_share_made(it.sketch, said.amount, whole)
    people = amount.count.quantity.value if amount.count else None
    of_people = whole.quantity.value if whole else None
    q = amount.figure.quantity
    percent, low, high = q.value, q.low, q.high
    if amount.parts:
        (people, of_people), whole = amount.parts, None
        percent, low, high = percent_of(people, of_people), None, None
    if people is not None and of_people is not None and people > of_people:
        return
    time = _time(it, said) if said.measure == SUSTAINED else None
    if time and time.quantity.hedge in ("fewer_than", "up_to"):
        return  # kept "for less than 13 weeks"
    if amount.share is None:
        if not people or not of_people:
            return
        # Of those who started, not of all: the words do not say so, and no share is derived.
        is_sure = (
            said.measure != SUSTAINED
            or bool(said.people and whole is said.people.counted)
            or bool(amount.whole or THEM.match(it.text, amount.end))
        )
        percent = percent_of(people, of_people) if is_sure else None
        low = high = None
    start, end = it.sketch.span(said.start, said.end)
    yield Statement(amount.figure, start, end, {
        "measure": said.measure,
        "sustained_weeks": _weeks(time) if said.measure == SUSTAINED else None,
        "population": it.spelt(said.people.words) if said.people else None, "people": people,
        "of_people": of_people, "of_people_figure_id": whole.id if whole else None,
        "percent": percent, "low": low, "high": high, "hedge": q.hedge,
        "derived": int((amount.share is None or bool(amount.parts)) and percent is not None),
    })  # fmt: skip


def _whole(it: Reading, said: Said) -> Figure | None:
    """Return the number of those of whom it is a part."""
    if said.amount.whole:
        return said.amount.whole
    started = [s.amount.count for s in it.said if s.measure == FOUND and s.amount.count]
    if said.measure == SUSTAINED and started and said.amount.count:
        return started[-1]
    behind = it.whole_behind(said.amount.end)
    if behind and said.amount.count:
        return it.sketch.figure(behind.start() + behind[0].index("№"))
    whole = said.people.counted if said.people else None
    if whole is None or whole is said.amount.count or _is_doubtful(it, said, whole):
        return None
    return whole


def _is_doubtful(it: Reading, said: Said, whole: Figure) -> bool:
    """Tell whether a part may be one of others than those who were counted before it.

    It may where others were counted in between, "90 came. 54 found work", unless the sentence
    says whose parts it tells: "Of 120, 90 came and 54 found work".
    """
    is_here = any(figure is whole for figure in it.sketch.figures)
    of_them = bool(THEM.match(it.text, said.amount.end))
    if it.of_all is whole and not of_them:
        return False
    if _counts_others(it, whole, said.amount.start) or (it.others and not is_here):
        return True
    own = said.amount.count.quantity.noun if said.amount.count else None
    return bool(own and not is_here and not of_them and PEOPLE.match(own))


def _counts_others(it: Reading, whole: Figure | None, end: int) -> bool:
    """Tell whether others are counted before a place, and behind those who were."""
    places = [i for i in it.sketch.places if it.sketch.figure(i) is whole]
    start = places[0] if places else -1
    told = [said.amount for said in it.said]
    return any(
        amount.count is not None
        and start < amount.start
        and amount.end <= end
        and amount.count is not whole
        and amount not in told
        and not it.is_base(amount)
        and _MAY_BE_PEOPLE.match(amount.count.quantity.noun or "")
        for amount in it.amounts
    )


def others_counted(it: Reading) -> bool:
    """Tell whether it counts others since those people whom it leaves to the next were."""
    counted = it.people.counted if it.people else None
    here = _counts_others(it, counted, len(it.text))
    return here or (it.others and not it.counts_here())


def _time(it: Reading, said: Said) -> Figure | None:
    """Return for how long work was sustained; None for "a year", which is no figure."""
    begin = min(said.start, said.amount.start)
    found = _TIME.search(it.sketch.text, begin, said.end)
    if found is None and not it.sketch.text[: said.end].endswith("year"):
        found = _TIME.search(it.sketch.text, begin)
    return it.sketch.figure(found.start()) if found else None


def _weeks(time: Figure | None) -> float | None:
    """Return how many weeks a time is; those of a year where no figure tells it."""
    if time is None:
        return _WEEKS["year"]
    q = time.quantity
    return round(q.value * _WEEKS[q.unit], 1) if q.value is not None and q.unit in _WEEKS else None
