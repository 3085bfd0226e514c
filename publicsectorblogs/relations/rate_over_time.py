"""So much a year for so many years: "£90m over three years, or £30m a year"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from publicsectorblogs.model import Figure
from publicsectorblogs.relations._claims import Claim, Examples, Relation
from publicsectorblogs.relations._intervals import Interval
from publicsectorblogs.relations._passages import Passage, of_one_kind, pattern
from publicsectorblogs.relations._verdicts import holds

_TIME = r"(?: each of)?(?: the)?(?: next| first| last| past)? <time:U>"
_FOR = rf"(?:for|over){_TIME}"
_IN_ALL = r"(?: in total| in all| altogether| overall)"
# Behind the number nothing says that it is of more or less: "£3m a year net", "£11m with tax".
_ENDS = r"(?=[.;:)]|$|,(?! (?:then|plus|with|of)\b)| -| (?:and|but|while|which|that)\b)"
_PATTERNS = (
    # "£30m a year for three years, £90m in total", "... - a total of £90m"
    pattern(rf"<each:CM>{{np}} {_FOR}(?:,| -|:|;| \() ?(?:or |making )?(?:a total of |totalling )?"
            rf"<total:CM>{{np}}{_IN_ALL}{_ENDS}"),
    pattern(rf"<each:CM>{{np}} {_FOR}(?:,| -|:|;| \()? ?(?:making|a total of|totalling|which makes|"
            rf"which is|that is|for a total of|giving)(?: a total of)? <total:CM>{_ENDS}"),
    # "It is worth £90m: £30m a year for three years"
    pattern(rf"<total:CM>{{np}}(?::| -| \() ?<each:CM>{{np}} {_FOR}"
            r"(?=[).;]|$|,(?! (?:then|plus|with|rising|falling|followed|and ‹)))"),
    # "£90m over three years, or £30m a year"
    pattern(rf"<total:CM>{{np}} (?:for|over|in){_TIME}(?: \(|(?:,| -) )(?:or|that is|which is|"
            r"i\.e\.|equal to|equivalent to|equating to|making)? ?(?:an average of |on average )?"
            rf"(?:about |some )?<each:CM>{_ENDS}"),
)  # fmt: skip
# With a comma alone it is as often the rate of something else: "£90m over three years, £20m a year
# on roads".
_BESIDE = pattern(r"<time:U>(?:,| -) ?<each:CM>")


def _find(passage: Passage) -> Iterator[Claim]:
    for one in _PATTERNS:
        for match in one.finditer(passage.text):
            total, each, time = (passage.found(match, name) for name in ("total", "each", "time"))
            if not _is_rate(total, each, time):
                continue
            is_derived = one is _PATTERNS[-1]
            claim = Claim(
                ((total, "total"), (each, "rate"), (time, "time")),
                _of_whole if is_derived and each.quantity.unit == "count" else _product,
                passage.sentence, total.quantity.unit,
                f"{each.quantity.quote} for {time.quantity.quote} is {{computed}}",
                slack=_slack(each, time) if is_derived else None,
            )  # fmt: skip
            is_beside = is_derived and _BESIDE.search(match[0])
            if not is_beside or holds(RELATION.name, claim):
                yield claim


def _is_rate(total: Figure, each: Figure, time: Figure) -> bool:
    """Tell whether one number is per unit of the time, and the total, of the same kind, is not."""
    if total.quantity.per or each.quantity.per != time.quantity.unit:
        return False
    if any(figure.quantity.hedge in ("up_to", "between") for figure in (total, each, time)):
        return False
    return of_one_kind(total, each)


def _product(n: Sequence[Interval]) -> tuple[Interval, Interval]:
    return n[0], n[1] * n[2]


def _of_whole(n: Sequence[Interval]) -> tuple[Interval, Interval]:
    """The same where the rate was rounded to a whole number: 43 a day for 300 in a week."""
    return n[0], n[1].wider(0.5) * n[2]


def _slack(each: Figure, time: Figure) -> float | None:
    """How far a total may lie from what its rate comes to, which is rounded where it is round."""
    rate, times = each.quantity.value, time.quantity.value
    if rate is None or times is None or rate < 1:
        return None
    place = 10.0 ** (len(digits := f"{rate:.0f}") - len(digits.rstrip("0")))
    return place / 2 * times


RELATION = Relation(
    "rate over a time",
    "A total, the amount per year and the number of years, or the same for another unit of time.",
    words=("for ‹u", "over ‹u", "in ‹u", "next ‹u", "first ‹u", "last ‹u", "past ‹u", "the ‹u",
           "of ‹u"),
    fewest=3,
    find=_find,
    examples=Examples(
        holds=(
            "The grant is £40m a year for three years, £120m in total.",
            "The grant is worth £120m: £40m a year for three years.",
            "We will spend £1.5m over five years, or £300,000 a year.",
            "They promise 60,000 trees over four years (15,000 a year).",
            "I pay £20 a month for six months, a total of £120.",
            "We took 4,200 calls in 14 days, an average of 300 a day.",
            "It cost £12 million over 4 years, about £3 million a year.",
            "We took 4,207 calls in 14 days, an average of 301 a day.",
            "We have 150,900 people in 5,013 square miles, or 30 people per square mile.",
        ),
        loose=(
            "The grant is £41m a year for three years, £120m in total.",
            "We took 4,324 calls in 14 days, an average of 300 a day.",
        ),
        contradicts=(
            "The grant is £35m a year for three years, £135m in total.",
            "The grant is worth £120m: £30m a year for three years.",
            "We will spend £1.5m over five years, or £500,000 a year.",
            "I pay £20 a month for six months, a total of £150.",
            "We took 4,200 calls in 14 days, an average of 350 a day.",
        ),
        silent=(
            "We took 4,200 calls in 14 days, an average of 350 a day at weekends.",
            "We took 4,200 calls in 14 days, an average of 420 a working day.",

            "We will spend £1.5m over five years, £500,000 a year of it on roads.",
            "We will spend £1.5m over five years, or £500,000 a year more than before.",
            "We will spend £1.5m over five years, £500,000 a year less than they do.",
            "We will spend £1.5m over five years, or £500,000 a year at the end.",
            "The grant is £40m a year for three years, £150m in total with overheads.",
            "We get up to £40m a year for three years, £90m in total.",
            "We spent £40m a year for three years, and £50m in total on roads.",
            "It costs £30 a week for three months, £90 in total.",
            "It is worth £120m: £30m a year for three years, then £30m.",
            "We will spend £1.5m over five years (£200,000 a year net).",
            "We built 600 homes over five years (100 a year were for rent).",
            "It costs £10 a week for 12 weeks, giving £100 off.",
            "We met 40 people a week for 10 weeks, a total of 250 different people.",
            "It costs £10 a week for 12 weeks: £100 in total if paid ahead.",
        ),
    ),
)  # fmt: skip
