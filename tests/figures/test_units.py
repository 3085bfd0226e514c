"""The records of units: each has examples, and everything else that is said of units follows."""

from __future__ import annotations

import pytest

from publicsectorblogs.figures import extract
from publicsectorblogs.figures.units import (
    BY_NAME,
    GLUED,
    PLURALS,
    RATE_WORDS,
    SECONDS,
    SPELLINGS,
    UNITS,
    Unit,
)

# Spellings that only stand with something else: capitals, a decimal point, a hyphen.
_SPELT_WITH_CARE = {"second", "mb", "gb", "°c", "pounds"}


@pytest.mark.parametrize("unit", BY_NAME.values(), ids=lambda unit: unit.name)
def test_every_unit_has_examples_that_hold(unit: Unit) -> None:
    assert unit.examples
    for example in unit.examples:
        assert [q.unit for q in extract(example)][-1:] == [unit.name], example


@pytest.mark.parametrize("spelling", sorted(SPELLINGS.keys() - _SPELT_WITH_CARE))
def test_every_spelling_is_read_as_its_unit(spelling: str) -> None:
    (quantity,) = extract(f"It came to 24 {spelling}.")
    assert quantity.unit == SPELLINGS[spelling].unit.name


def test_names_are_used_once() -> None:
    assert len(BY_NAME) == len({id(unit) for unit in BY_NAME.values()})
    assert len({unit.name for unit in UNITS}) == len(UNITS)


def test_a_rate_is_per_a_unit_by_its_name() -> None:
    assert set(RATE_WORDS.values()) <= BY_NAME.keys()
    assert [q.per for q in extract("They pay £300 per working day.")] == ["working day"]


@pytest.mark.parametrize(
    ("name", "plural"),
    [
        ("day", "days"), ("working day", "working days"), ("foot", "feet"), ("inch", "inches"),
        ("square foot", "square feet"), ("cubic inch", "cubic inches"), ("century", "centuries"),
        ("degree", "degrees"), ("degree Celsius", "degrees Celsius"), ("percent", "percent"),
        ("percentage point", "percentage points"), ("stone", "stone"), ("hertz", "hertz"),
        ("part per million", "parts per million"), ("kilowatt hour", "kilowatt hours"),
        ("times", "times"), ("GBP", "GBP"),
    ],
)  # fmt: skip
def test_plurals_are_english(name: str, plural: str) -> None:
    assert PLURALS[name] == plural


def test_a_time_of_no_fixed_length_has_no_seconds() -> None:
    assert "working day" not in SECONDS
    assert (SECONDS["minute"], SECONDS["day"]) == (60, 86_400)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("the flat has 50 m²", 50, "square metre"), ("a plot of 120m2", 120, "square metre"),
        ("it holds 3 m³ of water", 3, "cubic metre"), ("a park of 2km²", 2, "square kilometre"),
        ("a dose of 40µg", 40, "microgram"), ("it was 21 °C", 21, "degree Celsius"),
        ("it was 21° C", 21, "degree Celsius"), ("it was 1 degree Celsius", 1, "degree Celsius"),
        ("300 sq ft of shop", 300, "square foot"),
        ("5 business days", 5, "working day"), ("5 working weeks", 5, "week"),
        ("3-5 working days", None, "working day"), ("ten consecutive days", 10, "day"),
        ("ten clear working days", 10, "working day"), ("12 workdays", 12, "working day"),
        ("half a working day", 0.5, "working day"), ("within a working day", 1, "working day"),
        ("it was 3ºC", 3, "degree Celsius"), ("down to -5 °C", -5, "degree Celsius"),
        ("a 1080px image", 1080, "pixel"), ("half a square mile", 0.5, "square mile"),
        ("10 calendar days", 10, "day"), ("3 M2 laptops", 3, "count"), ("a 600px banner", 600, "pixel"),
    ],
)  # fmt: skip
def test_symbols_and_neighbours_of_units(text: str, value: float | None, unit: str) -> None:
    (quantity,) = extract(text)
    assert (quantity.value, quantity.unit) == (value, unit)


@pytest.mark.parametrize(
    ("text", "per"),
    [("£40 per m²", "square metre"), ("£40/m2", "square metre"), ("5 µg/m³", "cubic metre"),
     ("£9 per square foot", "square foot"), ("£9 per year", "year"), ("£20/ha", "hectare"),
     ("£30 per GP appointment", "gp appointment"), ("£30 per GP in May", "gp"),
     ("£5/kg", "kilogram"), ("£5 per kg", "kilogram"), ("45p/km", "kilometre"),
     ("£24 per 100m of hedge", "100m"), ("£2 per 100g", "100g")],
)  # fmt: skip
def test_a_rate_may_be_per_a_symbol(text: str, per: str) -> None:
    assert [q.per for q in extract(text)] == [per]


def test_glued_symbols_are_units_only_behind_digits() -> None:
    assert {spelling.unit.name for spelling in GLUED.values()} <= BY_NAME.keys()
    assert [q.unit for q in extract("It weighs 4g. We met four G people.")] == ["gram", "count"]


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("We run 12 day centres.", "day centres"), ("She taught three year groups.", "year groups"),
        ("The ferry took 2,000 foot passengers.", "foot passengers"),
        ("We mended 12 stone bridges.", "stone bridges"), ("We have 4 pound shops.", "pound shops"),
        ("It offers 12 degree apprenticeships.", "degree apprenticeships"),
        ("They sent 20 minute takers.", "minute takers"),
        ("We met 12 HR staff.", "HR staff"), ("It has 5 HR and 3 IT staff.", "HR"),
        ("We use 3 CMS platforms.", "CMS platforms"), ("It saw 340 TB patients.", "TB patients"),
        ("We trained 3 ML models.", "ML models"), ("It has 20 MS patients.", "MS patients"),
        ("There were 12 FT roles.", "FT roles"), ("We sold 400 PC monitors.", "PC monitors"),
        ("It covers 12 PCT areas.", "PCT areas"), ("We run 5 DB servers.", "DB servers"),
        ("They chose 12 GB swimmers.", "GB swimmers"),
        ("The 24 HR staff left.", "HR staff"),
    ],
)  # fmt: skip
def test_a_word_for_a_unit_may_begin_the_name_of_what_is_counted(text: str, noun: str) -> None:
    first = extract(text)[0]
    assert (first.unit, first.noun) == ("count", noun)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("It has 7 day services.", "day"), ("It took 12 days.", "day"), ("in a three year plan", "year"),
        ("two 6 foot walls", "foot"), ("he lost 12 stone in May", "stone"), ("a 12 stone man", "stone"), ("At 12 stone was he ill?", "stone"),
        ("a 90 degree turn", "degree"), ("a 20 minute wait", "minute"), ("a 4 pound bag", "pound"),
        ("a 24 HR helpline", "hour"), ("two 24 HR lines opened", "hour"), ("WAITS OF 5 HR ROSE", "hour"),
        ("It took 5 HR.", "hour"), ("12 hr shifts", "hour"), ("It is 6 FT tall.", "foot"),
        ("a disk of 12 TB", "terabyte"), ("six 12 TB drives", "terabyte"), ("4 GB of memory", "gigabyte"),
        ("12 cms of rain", "centimetre"), ("40 PC of them", "percent"), ("4GB cards", "gigabyte"),
        ("two 6 FT walls", "foot"), ("up 20 pc", "percent"), ("300 ms delays", "millisecond"),
    ],
)  # fmt: skip
def test_a_word_for_a_unit_is_mostly_one(text: str, unit: str) -> None:
    assert extract(text)[-1].unit == unit


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("It cost 340 €.", [(340, "EUR")]), ("It cost 40€ a day.", [(40, "EUR")]), ("We paid 340£ for it.", [(340, "GBP")]),
        ("2.5 million € went on it.", [(2_500_000, "EUR")]), ("We met 340 £5 winners.", [(340, "count"), (5, "GBP")]),
        ("It has 12 £ 40", [(12, "count"), (40, "GBP")]),
        ("He is 6' 2\" tall.", [(6, "foot"), (2, "inch")]), ("She is 5’10” tall.", [(5, "foot"), (10, "inch")]),
        ("a 12\" wide pipe", [(12, "inch")]), ("It is 12\" long.", [(12, "inch")]),
        ("'We met 6' or \"12\" wide boys", [(6, "count")]), ("They said 'We are 12'", [(12, "count")]),
        ("a plot of 340 metres squared", [(340, "square metre")]), ("12 km squared of land", [(12, "square kilometre")]),
        ("12 metres cubed of salt", [(12, "cubic metre")]), ("6 kilometres squared", [(6, "square kilometre")]),
        ("It was 34 deg C there.", [(34, "degree Celsius")]),
        ("a quarter million people", [(250_000, "count")]), ("A quarter-million pounds went.", [(250_000, "GBP")]),
        ("a half-million people", [(500_000, "count")]),
        ("It has 3.4 mln users.", [(3_400_000, "count")]), ("It lost 2 bln euros.", [(2e9, "EUR")]),
        ("They sell 40 K swiss bars.", [(40, "count")]),
    ],
)  # fmt: skip
def test_signs_behind_digits_and_parts_of_scales(
    text: str, figures: list[tuple[float, str]]
) -> None:
    assert [(q.value, q.unit) for q in extract(text)] == figures


@pytest.mark.parametrize(
    "text",
    [
        "Complaints were over 60 in May.", "The waiting list is under 40.", "Visits were under 12.", "The number was over 65.",
        "It was over 12 in May.", "Numbers are under 25.", "The backlog of repairs is over 90.", "Half of the waits were over 12.",
        "Deaths were over 40.", "Orders were under 30.", "Turnout was over 60.",
        "In December visits were over 60.", "After May calls were under 40.", "Trees were over 60.", "Turnover is under 90.",
    ],
)  # fmt: skip
def test_what_is_over_a_number_and_no_person_has_no_age(text: str) -> None:
    assert [q.unit for q in extract(text) if q.quote[-2:].isdigit()] == ["count"]


@pytest.mark.parametrize(
    "text",
    [
        "She was over 60.", "Half of them were over 60.", "Journalists were over 60.", "Members were over 60.", "30% were under 25.", "Two thirds of trustees (66%) are over 60.",
        "People waiting were over 65.", "All those helped by the fund were under 25.", "Anyone who is over 18 may ask.",
        "You must be over 18.", "The drivers are under 25.", "Most were over 40.", "Eligible councillors are under 30.",
        "The oldest was over 90.", "Nobody is under 16.", "Nine were under 18.", "Most of the members are over 60.", "The driver was over 60.",
    ],
)  # fmt: skip
def test_who_is_over_a_number_has_an_age(text: str) -> None:
    assert extract(text)[-1].unit == "year"


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Groups of 12 or over pay more.", "count"), ("Firms with 50 or over must report.", "count"),
        ("Bids of 60 or under won.", "count"), ("Temperatures of 30 and over", "count"),
        ("People of 65 or over", "year"), ("women of 50 and over", "year"), ("passengers with 60 or over", "year"),
        ("pupils 12 and over", "year"), ("It is for 60 or over.", "year"), ("those of 18 or under", "year"), ("60 and over pay less", "year"),
        ("for drivers 70 and over", "year"), ("He left school at 16.", "year"), ("She retired at 60.", "year"),
    ],
)  # fmt: skip
def test_so_many_or_over_is_an_age_of_persons_alone(text: str, unit: str) -> None:
    assert [q.unit for q in extract(text)] == [unit]


@pytest.mark.parametrize(
    "text", ["We joined them at 12.", "They left work at 5.", "She leaves school at 3."]
)
def test_who_leaves_at_so_few_leaves_at_an_hour(text: str) -> None:
    assert extract(text) == []


def test_one_in_so_many_is_no_age() -> None:
    assert [(q.value, q.unit) for q in extract("She is one in 40.")] == [(2.5, "percent")]
    assert [(q.value, q.unit) for q in extract("She is one in May.")] == [(1, "year")]


@pytest.mark.parametrize(
    ("text", "per"),
    [
        ("We wrote to 340 people a second time.", None), ("They gave him £12 a second chance.", None), ("It takes 340 calls a second.", "second"),
        ("It takes 340 calls a second at noon.", "second"), ("It costs £12 per two weeks.", None), ("They call £3m a waste.", None),
        ("It was £340 a bargain.", None), ("It costs £12 a go.", "go"), ("£12 a ticket", "ticket"), ("£12 per week", "week"),
        ("They think £3m a fair price.", None), ("He called the £12 a scandal.", None),
    ],
)  # fmt: skip
def test_what_a_sum_is_called_is_not_what_it_is_per(text: str, per: str | None) -> None:
    assert extract(text)[0].per == per
