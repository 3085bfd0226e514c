"""Figures: every quantity that a text states, with its exact place."""

from __future__ import annotations

import re
import string
from time import process_time

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from benchmarks.gold import development, sentences_without_figures, tricky
from publicsectorblogs.figures import extract, requantify
from publicsectorblogs.figures.candidate import Candidate
from publicsectorblogs.figures.lexer import read_numbers
from publicsectorblogs.figures.normalise import normalise
from publicsectorblogs.figures.vetoes import first_veto, surely_counts
from publicsectorblogs.model import Quantity


def only(text: str) -> Quantity:
    found = extract(text)
    assert len(found) == 1, found
    return found[0]


def stated(text: str) -> list[tuple[str, float | None, str]]:
    return [(q.quote, q.value, q.unit) for q in extract(text)]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("38 per cent were positive", 38, "percent"), ("up 1% on May", 1, "percent"),
        ("a rise of 2.5 percentage points", 2.5, "percentage point"),
        ("it cost £10,000", 10_000, "GBP"), ("it cost £1.2bn", 1.2e9, "GBP"),
        ("it cost 50p", 0.5, "GBP"), ("it cost €5 million", 5e6, "EUR"), ("$3k went", 3000, "USD"),
        ("56 free trade agreements", 56, "count"), ("5 million people", 5e6, "count"),
        ("two hundred and five people", 205, "count"), ("twenty-one libraries", 21, "count"),
        ("half a million trees", 500_000, "count"), ("half a dozen trees", 6, "count"),
        ("a quarter of a million trees", 250_000, "count"), ("a dozen trees", 12, "count"),
        ("one and a half million trees", 1.5e6, "count"), ("12\u00a0500 trees", 12_500, "count"),
        ("it took 10 days", 10, "day"), ("a 10-week course", 10, "week"), ("12-months", 12, "month"),
        ("two decades", 2, "decade"), ("half an hour", 0.5, "hour"), ("2½ hours", 2.5, "hour"),
        ("two and a half years", 2.5, "year"), ("a class of 16-year-olds", 16, "year"),
        ("five working days", 5, "working day"), ("a 5km walk", 5, "kilometre"), ("30 mph", 30, "mile"),
        ("4GB of memory", 4, "gigabyte"), ("20Mb broadband", 20, "megabit"),
        ("12 square metres", 12, "square metre"), ("it was 21°C", 21, "degree Celsius"),
        ("shared 200 times", 200, "times"), ("twice as many", 2, "times"), ("3x faster", 3, "times"),
        ("one third of staff", 33.33333333, "percent"), ("half a per cent of it", 0.5, "percent"),
        ("it took 2.8s to load", 2.8, "second"), ("it took 300ms", 300, "millisecond"),
        ("a wait of 3hrs", 3, "hour"), ("1m+ visits", 1e6, "count"), ("$ 75 million", 75e6, "USD"),
        ("a year and a half", 1.5, "year"), ("half million trees", 500_000, "count"),
        ("minus 5%", -5, "percent"), ("reach of 2.3m.", 2.3e6, "count"), ("he is 12st", 12, "stone"),
        ("three-hundred-and-twelve trees", 312, "count"), ("and 53.% say so", 53, "percent"),
        ("Half agree that it works", 50, "percent"),
        ("40ha of wood", 40, "hectare"), ("the 40 HAs here", 40, "count"),
        ("the fund stood at £-40", -40, "GBP"), ("the fund stood at €-1.5m", -1.5e6, "EUR"),
        ("down by 4 p.p.", 4, "percentage point"), ("down by 4 pct pts", 4, "percentage point"),
        ("it was 40 p", 0.4, "GBP"), ("it cost £40 p.p. then", 40, "GBP"),
        ("room for 14m yachts", 14, "metre"), ("room for 2m boats", 2e6, "count"),
        ("a tenfold rise", 10, "times"), ("-5% of it", -5, "percent"),
    ],
)  # fmt: skip
def test_numbers_scales_and_units(text: str, value: float, unit: str) -> None:
    quantity = only(text)
    assert (quantity.value, quantity.unit) == (value, unit)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("nine out of ten agreed", 90, 90), ("two in five agreed", 40, 40),
        ("1 in 4 pupils", 25, 25), ("one in 1,000 births", 0.1, 0.1), ("one person in five", 20, 20),
        ("three quarters of staff", 75, 75), ("half of staff", 50, 50), ("a tenth of staff", 10, 10),
        ("between seven and nine out of ten wish to", 70, 90), ("two or three in ten do", 20, 30),
        ("5-10% of staff", 5, 10), ("5% to 10% of staff", 5, 10), ("a third of staff", 33.33333333,
                                                                  33.33333333),
    ],
)  # fmt: skip
def test_proportions_and_fractions_are_percent(text: str, low: float, high: float) -> None:
    quantity = only(text)
    assert quantity.unit == "percent"
    assert (quantity.low, quantity.high) == (low, high)


@pytest.mark.parametrize(
    "text",
    [
        "A few to nine out of ten came.", "Between several and nine out of ten came.",
        "It fell from 12 to nine out of ten.", "Half to nine out of ten came.",
    ],
)  # fmt: skip
def test_what_is_no_lesser_part_begins_no_range_of_proportions(text: str) -> None:
    last = extract(text)[-1]
    assert (last.quote, last.value, last.hedge) == ("nine out of ten", 90, "exact")


@pytest.mark.parametrize(
    ("text", "hedge", "low", "high"),
    [
        ("exactly 40 people", "exact", 40, 40), ("around 40 people", "about", None, None),
        ("some 40 people", "about", None, None), ("some three weeks", "about", None, None), ("40 or so people", "about", None, None),
        ("nearly 40 people", "nearly", None, 40), ("just under 40 people", "nearly", None, 40),
        ("more than 40 people", "more_than", 40, None), ("it exceeded £40", "more_than", 40, None),
        ("at least 40 people", "at_least", 40, None), ("40 or more", "at_least", 40, None),
        ("40+ people", "at_least", 40, None), ("40 people or more", "at_least", 40, None),
        ("no fewer than 40", "at_least", 40, None), ("fewer than 40", "fewer_than", None, 40),
        ("less than a year", "fewer_than", None, 1), ("up to 40 people", "up_to", None, 40),
        ("inside 15 minutes", "up_to", None, 15), ("inside 15 rooms", "exact", 15, 15),
        ("within 15 minutes", "up_to", None, 15), ("40 at most", "up_to", None, 40),
        ("as many as 40 people", "up_to", None, 40), ("between 40 and 50", "between", 40, 50),
        ("6-7 years", "between", 6, 7), ("6–7 years", "between", 6, 7), ("from 5 to 9 days",
                                                                      "between", 5, 9),
        ("two or three weeks", "between", 2, 3), ("£5-10m", "between", 5e6, 10e6),
        ("£2m to £3m", "between", 2e6, 3e6), ("north of £40", "more_than", 40, None),
        ("it will go up to £40", "exact", 40, 40), ("fines can go up to £40", "up_to", None, 40),
        ("the line will go up to 40 miles", "up_to", None, 40),
        ("the best part of 40 years", "nearly", None, 40), ("£40-plus", "at_least", 40, None),
        ("it will fall by £3 to £5", "between", 3, 5), ("anywhere from 4 to 9", "between", 4, 9),
    ],
)  # fmt: skip
def test_hedges_and_the_bounds_they_commit_to(
    text: str, hedge: str, low: float | None, high: float | None
) -> None:
    quantity = only(text)
    assert (quantity.hedge, quantity.low, quantity.high) == (hedge, low, high)
    assert (quantity.value is None) == (hedge == "between")
    assert quantity.quote == text[quantity.char_start : quantity.char_end]


@pytest.mark.parametrize(
    "text",
    [
        "a talk about 5 projects", "£3m over five years", "the first 5 days", "only 5 people",
        "we visited some five towns", "£45 plus VAT", "£20 plus postage",
    ],
)  # fmt: skip
def test_words_that_hedge_elsewhere_do_not_hedge_here(text: str) -> None:
    assert {q.hedge for q in extract(text)} == {"exact"}


@pytest.mark.parametrize(
    ("text", "value", "unit", "per"),
    [
        ("£10,000 each year", 10_000, "GBP", "year"), ("37 hours a week", 37, "hour", "week"),
        ("£12 an hour", 12, "GBP", "hour"), ("£500 per person", 500, "GBP", "person"),
        ("60 mph", 60, "mile", "hour"), ("three times a day", 3, "times", "day"),
        ("40 requests per second", 40, "count", "second"), ("£9,500 p.a.", 9500, "GBP", "year"),
        ("£20m a year ago", 20e6, "GBP", None), ("£2.31 a meal", 2.31, "GBP", "meal"),
        ("£3,000 or more a year", 3000, "GBP", "year"), ("£60 a head", 60, "GBP", "person"),
        ("£500pm", 500, "GBP", "month"), ("£9.50ph", 9.5, "GBP", "hour"), ("£90 pw", 90, "GBP", "week"),
        ("£20 a month or more", 20, "GBP", "month"), ("£3m a year or so ago", 3e6, "GBP", None),
        ("2 per 1,000 live births", 2, "count", "1,000 live births"), ("£5 paid", 5, "GBP", None),
        ("13.7 per 100,000 in Hull", 13.7, "count", "100,000"), ("96 chargers per 100k", 96, "count", "100,000"),
        ("13.7 per 100,000 of the population", 13.7, "count", "100,000 population"),
        ("26.1 per 10k residents", 26.1, "count", "10,000 residents"), ("9 per 100m", 9, "count", "100m"),
        ("13.7 for every 100,000 people", 13.7, "count", "100,000 people"),
        ("£1 for every £4 of ours", 1, "GBP", None), ("3 per million people", 3, "count", "million people"),
        ("4 deaths per 100 million vehicle miles", 4, "count", "100 million vehicle miles"),
        ("2.6 per billion passenger miles", 2.6, "count", "billion passenger miles"),
        ("9 per 1 million people", 9, "count", "million people"), ("9 per 100 thousand births", 9, "count", "100,000 births"),
        ("3 per 10,000 older drivers", 3, "count", "10,000 older drivers"), ("3 per million won prizes", 3, "count", "million"),
        ("1 per 0.4 beds", 1, "count", "0.4 beds"), ("5.2 tonnes of CO2e per head", 5.2, "tonne", "person"),
        ("3 per 1,000 got jobs", 3, "count", "1,000"),
        ("75p/therm", 0.75, "GBP", "therm"), ("7p/kWh", 0.07, "GBP", "kilowatt hour"),
        ("£40 per car parking space", 40, "GBP", "car parking space"), ("£3 per hot meal served", 3, "GBP", "hot meal"),
        ("a 5p per bag charge", 0.05, "GBP", "bag"), ("a £7 per plastic bag levy", 7, "GBP", "plastic bag"),
        ("£5 per looked after child", 5, "GBP", "looked after child"), ("£9 per room entering town", 9, "GBP", "room"),
        ("£300 per hospital bed", 300, "GBP", "hospital bed"), ("£8 per full-time clerk", 8, "GBP", "full-time clerk"), ("£3 per firm costs towns dear", 3, "GBP", "firm"),
        ("£4.22 per patient meal", 4.22, "GBP", "patient meal"), ("£310 per firm on advice", 310, "GBP", "firm"),
        ("£9 per page read", 9, "GBP", "page"),
        ("40 calls each working day", 40, "count", "working day"), ("£5 a square metre", 5, "GBP", "square metre"),
        ("3 per 1,000 came", 3, "count", "1,000"), ("9 per 100 km driven", 9, "count", "100 km"),
        ("9.8 and 2.9 deaths per 100,000 men", 9.8, "count", "100,000 men"),
        ("rose from 12.3 to 14.5 per 100,000", 12.3, "count", "100,000"),
        ("went from 3 to 14 homes per 1,000 people", 3, "count", "1,000 people"),
        ("9, 8 and 2.9 per 10,000", 9, "count", "10,000"), ("9 and 8 calls a day", 9, "count", None),
        ("9 tonnes of grit a day", 9, "tonne", "day"), ("three hours of exercise a week", 3, "hour", "week"),
        ("£3m of capital spending each year", 3e6, "GBP", "year"), ("40 cups of tea an hour", 40, "count", "hour"),
        ("9 litres of the milk a day", 9, "litre", None), ("£3m of work a year ago", 3e6, "GBP", None),
        ("9 tonnes of grit and salt a day", 9, "tonne", None), ("9% of staff a year", 9, "percent", None),
        ("£5pp", 5, "GBP", "person"), ("£5 pp", 5, "GBP", "person"),
        ("£10 extra a year", 10, "GBP", "year"), ("£5 more per child", 5, "GBP", "child"),
        ("£5 less a year ago", 5, "GBP", None), ("seen within four hours every day", 4, "hour", None),
        ("10 weekly sessions", 10, "count", None), ("2 million monthly users", 2e6, "count", "month"), ("40 visits weekly", 40, "count", "week"),
        ("40 weekly", 40, "count", "week"), ("a £50 weekly charge", 50, "GBP", "week"),
        ("four hours every day", 4, "hour", "day"), ("a three-weekly round", 3, "week", None),
        ("27p a visit", 0.27, "GBP", "visit"), ("27p a bit", 0.27, "GBP", None),
    ],
)  # fmt: skip
def test_rates(text: str, value: float, unit: str, per: str | None) -> None:
    first = extract(text + ".")[0]
    assert (first.value, first.unit, first.per) == (value, unit, per)
    assert not first.quote.endswith(".") or text.endswith(".")


def test_a_movement_is_two_figures_with_their_roles() -> None:
    found = extract("Satisfaction rose from 61% to 83.5% in a year.")
    assert [(q.value, q.role) for q in found][:2] == [(61, "from"), (83.5, "to")]
    assert [q.role for q in extract("Waits fell to 12 days.")] == ["to"]


@pytest.mark.parametrize(
    "text",
    [
        "Use rose from just 14 to 60.", "Use rose from about 14 to 60.", "It fell from over 14 to 6.",
        "It went from a high of 14 to 6.", "It has doubled to 60 from only 14.",
        "Use could quadruple (from 14 to 60).", "Use may double, from 14 to 28.",
        "Use fell from an average of 14 to barely 6.", "Use fell from a high of 14 to a mere 6.",
        "Use rose from the present 14 to a record 60.",
    ],
)  # fmt: skip
def test_a_movement_is_one_behind_words_that_hedge_its_ends(text: str) -> None:
    assert sorted(q.role or "" for q in extract(text)) == ["from", "to"]


def test_a_range_is_one_behind_words_that_hedge_it() -> None:
    for text in ("Fees range from just £3 to £20.", "Double rooms cost from about £40 to £60."):
        assert [q.hedge for q in extract(text)] == ["between"]


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("Trips grew from 4 to 6 million.", (4e6, "count", None), (6e6, "count", None)),
        ("Loans fell from 3 to 1.5 million.", (3e6, "count", None), (1.5e6, "count", None)),
        ("Costs rose from £2.5 to £4bn.", (2.5e9, "GBP", None), (4e9, "GBP", None)),
        ("Costs fell from £500 to £1m.", (500, "GBP", None), (1e6, "GBP", None)),
        ("Visits grew from 900 to 1.2 million.", (900, "count", None), (1.2e6, "count", None)),
        ("Waste fell from 90 to 70 tonnes.", (90, "tonne", None), (70, "tonne", None)),
        ("Waste rose from 2 to 3 million tonnes.", (2e6, "tonne", None), (3e6, "tonne", None)),
        ("The price rose from 40 to 55p.", (0.4, "GBP", None), (0.55, "GBP", None)),
        ("The limit fell from 40 to 20 mph.", (40, "mile", "hour"), (20, "mile", "hour")),
        ("Use fell from 9 to 6 litres a day.", (9, "litre", "day"), (6, "litre", "day")),
        ("It grew from 3 to £4m.", (3, "count", None), (4e6, "GBP", None)),
        ("It went from 30% to 5 million.", (30, "percent", None), (5e6, "count", None)),
    ],
)  # fmt: skip
def test_the_first_of_a_movement_has_the_scale_and_the_unit_of_the_second(
    text: str, first: tuple[object, ...], second: tuple[object, ...]
) -> None:
    assert [(q.value, q.unit, q.per) for q in extract(text)] == [first, second]


@pytest.mark.parametrize(
    "text",
    [
        "Growth was 4%, compared to 3% in May.", "A rise, relative to 30 sites before", "The cut led to 40 complaints.",
        "A fall, according to 12 towns", "It grew, in addition to 9 others.",
    ],
)  # fmt: skip
def test_what_is_only_compared_moves_to_nothing(text: str) -> None:
    assert {q.role for q in extract(text)} == {None}
    assert [q.role for q in extract("It fell to 30%, compared to 32%.")] == ["to", None]


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("We had increased income from 18 new sites.", None), ("Growth came from 18 sites.", None),
        ("Visits grew slightly from 18 sites.", "from"), ("up from 18 sites", "from"),
        ("It fell 9% from 18 sites.", "from"), ("a fall in complaints from 18", "from"),
        ("They add up to 18 in all.", None), ("It went up to 18.", "to"),
        ("Income rose from 18 sites to 20 sites.", "from"),
        ("It cuts a form from 18 pages to three.", "from"),
    ],
)  # fmt: skip
def test_where_something_comes_from_is_no_movement(text: str, role: str | None) -> None:
    assert [q.role for q in extract(text) if q.value == 18] == [role]


def test_a_gap_that_narrows_moves() -> None:
    found = extract("The gap narrowed from 9.4 to 8.8 points.")
    assert [(q.value, q.role) for q in found] == [(9.4, "from"), (8.8, "to")]


def test_a_second_movement_leaves_its_verb_out() -> None:
    found = extract("Fees go up from £1.20 to £2 for one hour and from £4 to £5 for all.")
    assert [q.role for q in found] == ["from", "to", None, "from", "to"]
    (prices, _, others) = extract("They are from £1 to £2 for one hour and from £4 to £5 for all.")
    assert {prices.hedge, others.hedge} == {"between"}


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("The median was 14 days (range 3-61).", 3, 61, "day"),
        ("They were on average 47 years old (range: 19 to 83).", 19, 83, "year"),
        ("It took 7 weeks (IQR 4-9).", 4, 9, "week"),
        ("It took 14 days, ranging from 3 to 61.", 3, 61, "day"),
        ("We met 12 people (range 2 to 9).", 2, 9, "count"),
        ("It took 5 days. We have some (range 2 to 9).", 2, 9, "count"),
    ],
)  # fmt: skip
def test_the_range_of_a_figure_has_its_unit(text: str, low: float, high: float, unit: str) -> None:
    last = extract(text)[-1]
    assert (last.low, last.high, last.unit) == (low, high, unit)


def test_what_a_range_is_of_has_no_unit_of_the_figure_before() -> None:
    assert [q.unit for q in extract("It was 40% (a range of 12 towns).")] == ["percent", "count"]


def test_a_change_that_is_told_before_brackets_is_no_range() -> None:
    for text in ("It has doubled in a year (4% to 8%).", "It rose (4% to 6%)."):
        assert [q.value for q in extract(text) if q.unit == "percent"][0] == 4
    for text in (
        "A rise (4% to 6%) is likely.",
        "A doubled dose (4% to 8%) did.",
        "It doubled in bad places (4% to 30%).",
    ):
        assert [q.hedge for q in extract(text)] == ["between"]


def test_a_list_shares_the_unit_of_its_last() -> None:
    assert [(q.value, q.unit) for q in extract("38, 32 and 26 per cent")] == [
        (38, "percent"), (32, "percent"), (26, "percent")
    ]  # fmt: skip


def test_the_unit_of_a_list_is_not_overruled_by_the_figure_before_it() -> None:
    assert [(q.value, q.unit) for q in extract("It fell from 5 days to 38, 32 and 26 per cent.")] == [
        (5, "day"), (38, "percent"), (32, "percent"), (26, "percent")
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("Last month it was 81%, down from 84.", 84, "percent"),
        ("45 per cent came by bus and on Sundays it was 38.", 38, "percent"),
        ("The average wait is 36 minutes, against a target of 15.", 15, "minute"),
        ("It takes 11 days on average to fix a light in town, against a target of 7.", 7, "day"),
        ("We reply within ten working days, or 20 if your case is hard.", 20, "working day"),
        ("Sickness went from 11 days to 8 after the move.", 8, "day"),
        ("Repairs went from 31 days to just over 16.", 16, "day"),
        ("Trust rose from 51% to a little under 60 in May.", 60, "percent"),
        ("It grew from 5 days to about 12 sites.", 12, "count"),
        ("It is 7.4 years for men, 5.9 for women.", 5.9, "year"),
        ("Abbey had 31%, Castle 28.", 28, "percent"),
        ("Of us 43% vote; of the over-65s it was 40.", 40, "percent"),
        ("It took 45 minutes; now it's under 10.", 10, "minute"),
        ("It took 45 minutes, and that's 10 too many.", 10, "count"),
        ("It rose 2 weeks from 2017, and 80 for men.", 80, "count"),
        ("A claim took 9.5 days, 2.3 days fewer than last year's 11.8.", 11.8, "day"),
        ("Waits were 12 weeks, compared with the previous quarter’s 16.", 16, "week"),
        ("It is 81%, up from last year's 78.", 78, "percent"),
        ("We ran 10% more events than last year's 40.", 40, "count"),
        ("We answered in 3 days, and beat last year's 5.", 5, "count"),
        ("It took 12 days, compared with 14 in May.", 14, "day"),
        ("Waits rose to 20 weeks from 16.", 16, "week"), ("We rode to 20 miles from 16.", 16, "count"),
        ("We took 36 calls in 60 minutes, compared with 50 in May.", 50, "count"),
        ("Waits of over 12 hours fell, compared with 14 in May.", 14, "count"),
        ("Some 12% left, compared with 38 in May.", 38, "count"),
        ("It was 96% in May and 94% in June, against a national average of 92.", 92, "percent"),
        ("It took 9 days in the spring, against an upper limit of 7.", 7, "day"),
        ("It rose 0.4% in Q2 and 0.7 in Q1.", 0.7, "percent"),
        ("It was 41% in 2019 and 38 in 2020.", 38, "percent"),
        ("It rose 4% in Q2 and 7 of us left.", 7, "count"),
        ("The pension age is 66 now and will be 67 by 2028.", 67, "year"),
        ("Some are aged 66, and there will be 12 by May.", 12, "count"),
        ("It took 9.6 days of work, against 11.2 the year before.", 11.2, "day"),
        ("We met 96% of them, against 91 the previous month.", 91, "percent"),
        ("It is 40% here, against 31 nationally.", 31, "percent"),
        ("It took 9 days, against 11 the others.", 11, "count"),
        ("We met 41%, down two points.", 2, "percentage point"),
        ("Trust is low (41%, up 3 points).", 3, "percentage point"),
        ("The index was 0.2% higher, up 12 points.", 12, "count"),
        ("It rose 4%, up 3 points.", 3, "count"), ("We met 41%, down two points in it.", 2, "percentage point"),
        ("We got 41%, and listed two points.", 2, "count"),
        # A share of its own, and millions that "m" is for, as before.
        ("Some 67% of boys and three in five of girls came.", 60, "percent"),
        ("We had 45% of men and nine out of ten women.", 90, "percent"),
        ("We had 1.4m visits, up from 1.2m.", 1.2e6, "count"),
        ("Calls rose from 1.2m to 1.5m.", 1.5e6, "count"), ("It has 3m users; its twin 5m.", 5e6, "count"),
        ("We had 3m visits. The pool is 10m wide.", 10, "metre"),
        ("With 3m visits to a pool 25m long", 25, "metre"),
        ("Our 3m users walk 100m.", 100, "metre"), ("We have 3m jobs; the wall is 2m.", 2, "metre"),
        # Counts that only stand near a unit.
        ("We took 36 calls in 60 minutes, against a target of 50.", 50, "count"),
        ("In two weeks we met 14 of them.", 14, "count"), ("After 3 days there are 470.", 470, "count"),
        ("For 20 per cent it was one in ten.", 10, "percent"),
        ("Support is at 60%. The number of wards is 22.", 22, "count"),
        ("It takes 12 weeks to train them and the class is 30.", 30, "count"),
        ("Sales rose 10% to 45.", 45, "count"), ("The team grew by 50% to 12.", 12, "count"),
    ],
)  # fmt: skip
def test_a_number_takes_a_unit_that_the_words_leave_out(text: str, value: float, unit: str) -> None:
    last = extract(text)[-1]
    assert (last.value, last.unit) == (value, unit)


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Visits rose from 7.1 to 7.3 million.", [7.1e6, 7.3e6]),
        ("Visits fell from 7.3 to just under 7.1 million.", [7.3e6, 7.1e6]),
        ("The grant grew from £5 to £10m.", [5e6, 10e6]),
        ("Sales went from 12 to 15 thousand.", [12_000, 15_000]),
        ("We had 7.3 million visits, up from 7.1 in May.", [7.3e6, 7.1e6]),
        ("Visits rose from 7.1 million to 7.3.", [7.1e6, 7.3e6]),
        ("Visits rose to 7.3 million from 7.1.", [7.3e6, 7.1e6]),
        # Numbers of their own.
        ("Visits rose from 950 to 1.1 million.", [950, 1.1e6]),
        ("Visits rose from 30 to 1.1 million.", [30, 1.1e6]),
        ("We had 7.3 million visits, up from 9 towns.", [7.3e6, 9]),
        ("We had 7.3 million visits from 9 towns.", [7.3e6, 9]),
        ("Fees rose from 5% to 7 million pounds.", [5, 7e6]),
    ],
)  # fmt: skip
def test_a_number_takes_a_scale_that_the_words_leave_out(text: str, values: list[float]) -> None:
    assert [q.value for q in extract(text)] == values


@pytest.mark.parametrize(
    ("text", "age"),
    [("she retired at 67.", 67), ("until they were 12", 12), ("the oldest is 97", 97),
     ("Those over 65 may", 65), ("aged 16 or over", 16)],
)  # fmt: skip
def test_an_age_is_in_years(text: str, age: int) -> None:
    quantity = only(text)
    assert (quantity.unit, quantity.value) == ("year", age)


@pytest.mark.parametrize(
    "text",
    ["aged under 5 or over 65", "below 6 years of age or over 64", "aged 18 to 24 or over 50"],
)
def test_a_second_age_is_one_as_well(text: str) -> None:
    assert [q.unit for q in extract(text)] == ["year", "year"]


def test_what_is_between_two_ages_is_a_range() -> None:
    for text in ("Those between the ages of 50 and 74 may", "between ages 50 and 74",
                 "between the ages of fifty and seventy-four"):  # fmt: skip
        quantity = only(text)
        assert (quantity.low, quantity.high, quantity.unit) == (50, 74, "year")
        assert quantity.quote.startswith("between")
    assert [q.unit for q in extract("We met 12 between the ages of 50 and 74.")] == [
        "count",
        "year",
    ]
    assert [q.value for q in extract("Two at the ages of 50 and 74")] == [2, 50, 74]


def test_a_count_behind_an_age_is_none() -> None:
    found = extract("Children aged 5 to 11 and 12 adults came.")
    assert [q.unit for q in found] == ["year", "count"]


def test_the_age_group_of_an_item_is_one() -> None:
    found = extract("- Under 25 - 66,560 people\n- 26-40: 900 people\n- 41 - 55 - 12% of adults")
    assert [(q.low, q.high, q.unit) for q in found] == [
        (None, 25, "year"), (66_560, 66_560, "count"), (26, 40, "year"), (900, 900, "count"),
        (41, 55, "year"), (12, 12, "percent"),
    ]  # fmt: skip
    assert [q.unit for q in extract("12 - 14 people came.")] == ["count"]


def test_what_is_for_children_from_birth_has_their_ages() -> None:
    assert [q.unit for q in extract("Our 0-19 service and the 0-25 SEND strategy")] == ["year"] * 2
    assert [q.unit for q in extract("marked on a 0-10 scale")] == ["count"]


@pytest.mark.parametrize(
    "text", ["two weeks ago", "for the last two decades", "over the next five years",
             "three months later", "in two years' time"],
)  # fmt: skip
def test_a_duration_that_locates_a_time_is_deictic(text: str) -> None:
    assert only(text).deictic


@pytest.mark.parametrize(
    ("text", "unit"),
    [("a matter of seconds", "second"), ("a few minutes", "minute"), ("several weeks", "week"),
     ("dozens of people", "count"), ("tens of thousands of people", "count")],
)  # fmt: skip
def test_a_vague_magnitude_has_no_value(text: str, unit: str) -> None:
    quantity = only(text)
    assert (quantity.form, quantity.unit) == ("vague", unit)
    assert quantity.value is quantity.low is quantity.high is None


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("150 public sector comms people from across the UK", "public sector comms people"),
        ("the EU's 56 free trade agreements (FTAs)", "free trade agreements"),
        ("20 A Level students into GDS", "A Level students"), ("270 found a job", None),
        ("Of 500 referred to the service", None), ("1,505 tweets show it", "tweets"),
        ("It has 12.", None), ("three areas", "areas"), ("We rated 5 green.", None),
        ("We rated 9 Inadequate.", None), ("All 32 differ.", None), ("We saw 9 green bins.", "green bins"),
    ],
)  # fmt: skip
def test_the_noun_that_is_counted(text: str, noun: str | None) -> None:
    assert only(text).noun == noun


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("There are over 40 Jobcentre Plus offices.", "Jobcentre Plus offices"),
        ("The 32 London boroughs met.", "London boroughs"), ("28 Member States", "Member States"),
        ("Under 20 Labour MPs voted.", "Labour MPs"), ("4 Police Forces", "Police Forces"),
        ("6 Grade II listed buildings burned.", "Grade II listed buildings"),
        ("We sent 300 tax returns.", "tax returns"), ("40 entries and over", "entries"),
        ("We opened between 4 and 6 libraries.", "libraries"),
        ("A busy 80 seat cafe opened.", "seat cafe"), ("We plan two events.", "events"),
        ("The crew saved nine lives.", "lives"), ("Build 300 homes.", "homes"),
        ("Print three sheets of it.", "sheets"), ("We spoke to the 45 from the pilot.", None),
    ],
)  # fmt: skip
def test_capitals_and_words_near_a_count_make_it_no_name(text: str, noun: str | None) -> None:
    assert only(text).noun == noun


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Ayes 284, Noes 263.", [284, 263]), ("The House divided: Ayes 41, Noes 40.", [41, 40]),
        ("Not-Contents 98", [98]), ("Votes 31, spoilt papers 4.", [31, 4]),
        ("Staff (FTE): 41.5.", [41.5]), ("Vacancies (WTE): 9.5", [9.5]), ("FTE: 41.5", [41.5]),
        ("WCAG: 2.1", []), ("TLS: 1.2", []), ("Windows: 8.1", []), ("Votes 2019 was a busy year.", []),
    ],
)  # fmt: skip
def test_a_tally_with_a_capital_is_no_name(text: str, values: list[float]) -> None:
    assert [q.value for q in extract(text)] == values


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("How We Saved £2.4 Million in 18 Months", ["GBP", "month"]),
        ("Twelve Lessons From 20 Years in Government", ["count", "year"]),
        ("9 Out of 10 Councils Are on Twitter", ["percent"]),
    ],
)
def test_a_heading_in_capitals_states_its_figures(text: str, units: list[str]) -> None:
    assert [quantity.unit for quantity in extract(text)] == units


def test_an_idiom_of_money_or_odds_that_is_meant_is_a_figure() -> None:
    assert stated("It raised a million dollars.") == [("a million dollars", 1e6, "USD")]
    assert [q.value for q in extract("They fell from three to one.")][0] == 3
    assert [q.value for q in extract("We asked 20 for 10 minutes.")] == [20, 10]


def test_a_time_behind_a_count_is_hedged_as_the_one_before_it() -> None:
    found = extract("Of them 900 had waited over 65 weeks and 80 over 78 weeks.")
    assert [q.hedge for q in found] == ["exact", "more_than", "exact", "more_than"]
    assert [q.hedge for q in extract("We met 80 over 3 days.")] == ["exact", "exact"]


def test_two_hedged_counts_in_a_row_keep_their_own_hedges() -> None:
    for text, quotes in (
        ("We had 40 entries and over 300 votes.", ["40", "over 300"]),
        ("We had 40 entries and over thirty votes.", ["40", "over thirty"]),
        ("They are under 20 or over sixty.", ["under 20", "over sixty"]),
    ):
        assert [q.quote for q in extract(text)] == quotes


@pytest.mark.parametrize("text", ["at least one person", "one year", "one per cent", "one million"])
def test_one_counts_behind_a_hedge_and_before_a_unit(text: str) -> None:
    assert only(text).value in (1, 1_000_000)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("-5 in May (", 5), ("-0.5 in May, as told by us", 0.5), (" -0.5 by us", 0.5),
        ("-5% in May (", -5),
    ],
)  # fmt: skip
def test_what_ends_a_text_makes_no_minus_of_the_hyphen_that_begins_it(
    text: str, value: float
) -> None:
    assert only(text).value == value


def test_the_short_cut_for_plain_numbers_takes_none_that_a_veto_would() -> None:
    for marked in [*development(), *tricky(), *sentences_without_figures()]:
        text = normalise(marked.text)
        for number in read_numbers(text):
            it = Candidate(text, number)
            if number.kind == "numeral" and surely_counts(it):
                assert first_veto(it) is None, marked.text


# --- properties ----------------------------------------------------------------------------------

PIECES = st.sampled_from(
    "1,393 38 per cent % £ 10,000 each year between and seven nine out of ten to - – in one two "
    "three half a third of quarter million bn k few dozens from rose fell at least more than 2012 "
    "July 20 am . , : ; ( ) \n \u00a0 people tweets days 0.25 DS1500 1/2 ½ + or so aged 16 'last "
    "few’s twenty- hundred thousand 000 $ €5 p m x 50p # @ / over- s".split(" ")
)
TEXTS = st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=14).map(" ".join),
                  st.lists(PIECES, max_size=14).map("".join))  # fmt: skip


@settings(max_examples=400)
@given(TEXTS)
@example("½").via("a glyph alone")
@example("İ 5 days").via("a character that grows in lower case")
def test_any_text_gives_figures_in_order_whose_quotes_are_slices(text: str) -> None:
    end = 0
    for quantity in extract(text):
        assert end <= quantity.core_start <= quantity.core_end <= quantity.char_end
        assert quantity.char_start <= quantity.core_start < quantity.char_end <= len(text)
        assert quantity.quote == text[quantity.char_start : quantity.char_end]
        end = quantity.core_end


@settings(max_examples=300)
@given(TEXTS)
@example("$1/2").via("a rate and no fraction")
@example("it was -1").via("a minus that alone is a hyphen")
@example("least a year").via("the end of a hedge")
@example("£3m over a year").via("a hedge that is none")
@example("€1-¼").via("a share behind a sum")
@example("between one third each").via("a share whose article counts")
@example("%:1M").via("a number of millions by what stands before it")
def test_the_value_of_a_figure_can_be_read_out_of_its_quote(text: str) -> None:
    for quantity in extract(text):
        # "From 3 to 5 million": the second figure has the scale of both. "Visits fell to 9m": the words
        # before it tell that the "m" is for millions.
        moves = text[: quantity.core_start].lower().split()[-1:] == ["from"]
        short = re.search(r"\d ?m\b", quantity.quote.lower())
        if quantity.form != "vague" and not moves and not short:
            stated = (quantity.value, quantity.low, quantity.high)
            assert requantify(quantity.quote) == stated, quantity


def moved(found: list[Quantity], by: int) -> list[tuple[object, ...]]:
    return [
        (q.char_start + by, q.char_end + by, q.quote, q.value, q.low, q.high, q.unit, q.per, q.hedge,
         q.form, q.noun, q.role, q.deictic)
        for q in found
    ]  # fmt: skip


@given(
    st.lists(PIECES, max_size=12).map(" ".join), st.sampled_from(["Here it is.\n", "We met.\n\n"])
)
def test_a_line_put_before_another_shifts_its_figures_and_changes_nothing_else(
    text: str, before: str
) -> None:
    assert moved(extract(before + text), 0) == moved(extract(text), len(before))


SENTENCES = st.sampled_from([m.text for m in development() if m.text.endswith((".", "!", "?"))])


@given(SENTENCES, SENTENCES)
@example("It was 81% in May.", "On Sundays it was 38.").via("a unit left out")
@example("We are open today.", "By 5 we had met.").via("an hour")
@example("See the page.", "12 people did.").via("a label")
def test_sentences_put_before_others_shift_their_figures_and_change_nothing_else(
    before: str, text: str
) -> None:
    together = extract(f"{before} {text}")
    after = [q for q in together if q.char_start > len(before)]
    assert moved(after, 0) == moved(extract(text), len(before) + 1)


@given(
    st.integers(1, 10**9), st.sampled_from(["{:d} people", "{:,d} people", "£{:,d}", "{:,d} days"])
)
def test_a_whole_number_comes_back_from_any_spelling(number: int, spelling: str) -> None:
    assume(number > 9999 or "," in spelling or spelling[0] == "£" or number < 1000)
    assert only(f"We saw {spelling.format(number)} there.").value == number


@given(
    st.decimals(0, 1000, places=1),
    st.sampled_from(["%", " per cent", " percent", "\u00a0per cent"]),
)
def test_a_percentage_comes_back_from_any_spelling(number: object, spelling: str) -> None:
    quantity = only(f"It was {number}{spelling} there.")
    assert (quantity.value, quantity.unit) == (float(str(number)), "percent")


SMALL = st.sampled_from(list(range(2, 100)))
_ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen " \
        "fifteen sixteen seventeen eighteen nineteen".split()  # fmt: skip
_TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()


def in_words(number: int) -> str:
    if number < 20:
        return _ONES[number]
    if number < 100:
        return _TENS[number // 10] + (f"-{_ONES[number % 10]}" if number % 10 else "")
    if number < 1000:
        rest = f" and {in_words(number % 100)}" if number % 100 else ""
        return f"{_ONES[number // 100]} hundred{rest}"
    rest = number % 1000
    join = " and " if 0 < rest < 100 else " " if rest else ""
    return f"{in_words(number // 1000)} thousand{join}{in_words(rest) if rest else ''}"


@given(st.integers(2, 999_999))
def test_a_number_in_words_comes_back(number: int) -> None:
    assert only(f"we planted {in_words(number)} trees.").value == number


@pytest.mark.parametrize(
    "piece",
    ["1", ",", "1,", "one in ", "-1", "£", "half a ", "2012-", "between 1 and ", ". ", "/1", "a ",
     "hundred ", "one and a ", "1 000 ", "(", "@", "’", "per ", "\n", "1.", "twenty-", "5 degrees "],
)  # fmt: skip
def test_the_work_grows_no_faster_than_the_text(piece: str) -> None:
    """Counted in steps of the interpreter, not in seconds."""
    small, large = (steps(piece * (size // len(piece))) for size in (4_000, 32_000))
    assert large <= 8 * small * 1.5 + 50_000


def test_no_expression_looks_over_all_of_a_row_from_each_of_its_numbers() -> None:
    small, large = (seconds("5+ " * size) for size in (1_500, 15_000))
    assert large <= 10 * small * 2 + 0.2


def seconds(text: str) -> float:
    """Return how long the process takes to read a text, which counts the steps of `re` as well."""
    begun = process_time()
    extract(text)
    return process_time() - begun


def steps(text: str) -> int:
    """Return how many lines of Python it takes to read a text."""
    import sys

    count = 0

    def trace(frame: object, event: str, argument: object) -> object:
        nonlocal count
        count += 1
        return trace

    before = sys.gettrace()  # that of the coverage
    sys.settrace(trace)
    try:
        extract(text)
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize(
    "piece", ["1", ",", "1,", "one in ", "0123456789" * 3, string.punctuation, "1-"]
)
def test_a_long_hostile_text_is_read(piece: str) -> None:
    assert isinstance(extract(piece * (50_000 // len(piece))), list)
