"""The units that figures are in: one record each, from which every table of units is made.

To add a unit, add one `Unit` to `UNITS`: its English name in the singular, its `kind`, the
spellings that may stand behind a number, and `examples`, each a phrase whose last figure is in that
unit. Nothing else has to change: the scan, the rates, the plural on the site, the durations and
their seconds all follow from the record, and the tests run its examples.

A spelling is in lower case, in the plain form of `normalise`; one of two words ("nautical miles")
has a space. What only an expression can tell apart ("4G" from "4g") stands in `unit_reader`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import NamedTuple

MINUTE, HOUR, DAY = 60, 3_600, 86_400
# A month and a year are those of the Gregorian average.
MONTH, YEAR = 2_629_746, 31_556_952


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit, with all that the reading and the showing of figures need to know of it."""

    name: str  # an English name in the singular, or a code of ISO 4217
    kind: str  # time | share | money | length | area | volume | mass | data | power | ...
    spellings: str = ""  # parted by commas; behind the number, with or without a space
    examples: tuple[str, ...] = ()
    glued: str = ""  # symbols that are this unit right behind digits only: "5m", "4g"
    plural: str | None = None  # where it is not the name with an "s"
    seconds: float | None = None  # for a time of fixed length
    per: str = ""  # words for it in a rate, behind "per", "a", "each"
    signs: str = ""  # currency signs and codes before the number
    parts: Mapping[str, str] = field(default_factory=dict)  # spelling of a part: its worth
    rates: Mapping[str, str] = field(default_factory=dict)  # spelling of a rate: what it is per
    square: str = ""  # symbols of the area that this length spans, if it does
    cubic: str = ""  # the same of the volume
    # Its code in UCUM (ucum.org); None where that has none, or where the name may be one of two
    # units (ton, calorie). Pints, gallons and acres are British.
    ucum: str | None = None


class Spelling(NamedTuple):
    """What a spelling stands for: so many (`factor`) of a unit, `per` something in a rate."""

    unit: Unit
    factor: Fraction = Fraction(1)
    per: str | None = None


UNITS = (
    Unit("percent", "share", "%, percent, pc, pct, percentage, per cent",
         ("38 per cent", "up 2.5%"), plural="percent", parts={"per mille": "0.1"}, ucum="%"),
    Unit("percentage point", "share", "percentage point, percentage points, percent point, "
         "percent points, % point, % points, p.p., percentage pt, "
         "percentage pts, % pt, % pts, pct pt, pct pts",
         ("up 3 percentage points", "down 2pp", "up 3ppts", "up 3 p.p.", "down 3 % pts"),
         glued="pp, ppt, ppts"),
    Unit("basis point", "share", "basis point, basis points", ("up 25 basis points",)),
    Unit("part per million", "share", "ppm", ("400 ppm of it",), plural="parts per million",
         ucum="[ppm]"),
    Unit("times", "multiple", "times, fold",
         ("shared 200 times", "3x faster", "it is 3× as fast", "a 3-fold rise"), glued="x, ×",
         plural="times"),

    Unit("millisecond", "time", "ms, millisecond, milliseconds", ("it took 300ms",),
         seconds=0.001, ucum="ms"),
    Unit("second", "time", "second, seconds, sec, secs", ("it took 12 secs", "within 2.8s"),
         seconds=1, per="second, sec", ucum="s"),
    Unit("minute", "time", "minute, minutes, min, mins", ("a 10-minute walk", "it took 2h 15m"),
         seconds=MINUTE, per="minute, min", ucum="min"),
    Unit("hour", "time", "hour, hours, hr, hrs", ("a wait of 3hrs", "it took 2h"), glued="h",
         seconds=HOUR, per="hour, hr, h", ucum="h"),
    Unit("day", "time", "day, days", ("it took 10 days",), seconds=DAY, per="day", ucum="d"),
    # How long it lasts depends on weekends and holidays: no `seconds`.
    Unit("working day", "time", "working day, working days, business day, business days, "
         "workday, workdays",
         ("within 5 working days", "in two business days")),
    Unit("week", "time", "week, weeks, wk, wks", ("a 10-week course",), seconds=7 * DAY,
         per="week, wk", ucum="wk"),
    Unit("fortnight", "time", "fortnight, fortnights", ("it took two fortnights",),
         seconds=14 * DAY, per="fortnight", ucum="2.wk"),
    Unit("month", "time", "month, months, mth, mths", ("for 18 months",), seconds=MONTH,
         per="month, mth", ucum="mo"),
    Unit("year", "time", "year, years, yr, yrs", ("two and a half years", "aged 16 to 64"),
         seconds=YEAR, per="year, annum, yr", ucum="a"),
    Unit("decade", "time", "decade, decades", ("two decades of it",), seconds=10 * YEAR,
         per="decade", ucum="10.a"),
    Unit("century", "time", "century, centuries", ("two centuries of it",), plural="centuries",
         seconds=100 * YEAR, ucum="100.a"),

    Unit("mile", "length", "mile, miles", ("26.2 miles", "at 30 mph"), per="mile",
         rates={"mph": "hour"}, square="sq mi, mi²", cubic="cu mi", ucum="[mi_i]"),
    Unit("nautical mile", "length", "nautical mile, nautical miles", ("12 nautical miles",),
         ucum="[nmi_i]"),
    Unit("light year", "length", "light year, light years", ("four light years away",),
         ucum="[ly]"),
    Unit("kilometre", "length", "km, kms, kilometre, kilometres, kilometer, kilometers",
         ("a 5km walk", "at 50 kph"), per="kilometre, km", rates={"kph": "hour"},
         square="km², km2, km squared, kilometres squared", cubic="km³, km3", ucum="km"),
    Unit("metre", "length", "metre, metres, meter, meters", ("12 metres", "it is 3m tall"),
         glued="m", square="m², m2, sqm, sq m, square m, metres squared, m squared",
         cubic="m³, m3, cubic m, cu m, metres cubed, m cubed", ucum="m"),
    Unit("centimetre", "length", "cm, cms, centimetre, centimetres", ("15cm of snow",),
         square="cm², cm2", cubic="cm³, cm3", ucum="cm"),
    Unit("millimetre", "length", "mm, millimetre, millimetres", ("15mm of rain",),
         square="mm², mm2", cubic="mm³, mm3", ucum="mm"),
    Unit("foot", "length", "foot, feet, ft", ("a wall of 6 feet",), plural="feet",
         square="ft², ft2, sqft", cubic="ft³, ft3", ucum="[ft_i]"),
    Unit("inch", "length", "inch, inches", ("12 inches of snow", "it is 2in thick"), glued="in",
         plural="inches", square="in²", cubic="in³", ucum="[in_i]"),
    Unit("yard", "length", "yard, yards", ("300 yards away",), square="yd²", cubic="yd³",
         ucum="[yd_i]"),
    Unit("knot", "speed", "knot, knots", ("a wind of 40 knots",), ucum="[kn_i]"),
    Unit("pixel", "length", "pixel, pixels, px", ("a margin of 18px", "it is 18 pixels wide")),

    Unit("hectare", "area", "hectare, hectares, ha", ("40 hectares of wood", "40ha of wood"),
         per="hectare, ha", ucum="har"),
    Unit("acre", "area", "acre, acres", ("a 12-acre site",), per="acre", ucum="[acr_br]"),
    Unit("litre", "volume", "litre, litres, liter, liters", ("12 litres", "2l of milk"),
         glued="l", per="litre", ucum="l"),
    Unit("millilitre", "volume", "ml, millilitre, millilitres", ("50ml of it",), ucum="ml"),
    Unit("microlitre", "volume", "µl, μl, microlitre, microlitres", ("50 µl of it",), ucum="ul"),
    Unit("megalitre", "volume", "megalitre, megalitres", ("12 megalitres of water",), ucum="Ml"),
    Unit("pint", "volume", "pint, pints", ("six pints of blood",), ucum="[pt_br]"),
    Unit("gallon", "volume", "gallon, gallons", ("12 gallons of fuel",), ucum="[gal_br]"),

    Unit("kilogram", "mass", "kg, kgs, kilo, kilos, kilogram, kilograms, kilogramme, kilogrammes, "
         "kgco2e, kgco2",
         ("it weighs 12 kilos", "12kg of it", "it saves 12 kgCO2e"), per="kilo, kg", ucum="kg"),
    Unit("gram", "mass", "gram, grams, gramme, grammes, gco2e, gco2",
         ("12 grams of salt", "4g of salt", "it saves 12 gCO2"),
         glued="g", ucum="g"),
    Unit("milligram", "mass", "mg, milligram, milligrams", ("20mg of it",), ucum="mg"),
    Unit("microgram", "mass", "µg, μg, microgram, micrograms", ("40 µg of it", "40 micrograms"),
         ucum="ug"),
    # Of greenhouse gases, what they count is part of the symbol: "tCO2e".
    Unit("tonne", "mass", "tonne, tonnes, tco2e, tco2, t co2e, t co2",
         ("12 tonnes of grit", "12t of grit", "it saves 12 tCO2e"), glued="t",
         per="tonne", ucum="t"),
    Unit("kilotonne", "mass", "kilotonne, kilotonnes, ktco2e, ktco2, kt co2e, kt co2",
         ("12 kilotonnes of grit", "it saves 12 ktCO₂e", "12 kt of grit"), ucum="kt"),
    Unit("megatonne", "mass", "megatonne, megatonnes, mtco2e, mtco2, mt co2e, mt co2",
         ("12 megatonnes of grit", "it saves 4.9Mt CO2", "12 Mt of grit"), ucum="Mt"),
    Unit("ton", "mass", "ton, tons", ("12 tons of grit",)),
    Unit("ounce", "mass", "oz, ounce, ounces", ("12 ounces of it",), ucum="[oz_av]"),
    Unit("stone", "mass", "stone", ("he lost 2 stone", "he is 12st"), glued="st",
         plural="stone", ucum="[stone_av]"),
    Unit("pound", "mass", "lb, lbs, pound", ("it weighs 12 lbs", "12 pounds of plums"),
         ucum="[lb_av]"),

    Unit("byte", "data", "byte, bytes", ("512 bytes of it",), ucum="By"),
    Unit("kilobyte", "data", "kb, kilobyte, kilobytes", ("a page of 70kb",), ucum="kBy"),
    Unit("megabyte", "data", "mb, megabyte, megabytes", ("a page of 2MB",), ucum="MBy"),
    Unit("gigabyte", "data", "gb, gigabyte, gigabytes", ("4GB of memory",), ucum="GBy"),
    Unit("terabyte", "data", "tb, terabyte, terabytes", ("4TB of space",), ucum="TBy"),
    Unit("petabyte", "data", "pb, petabyte, petabytes", ("4PB of space",), ucum="PBy"),
    Unit("megabit", "data", "megabit, megabits, mbit", ("20Mb broadband", "at 20 mbps"),
         rates={"mbps": "second"}, ucum="Mbit"),
    Unit("gigabit", "data", "gigabit, gigabits, gbit", ("two gigabits a second", "at 2 gbps"),
         rates={"gbps": "second"}, ucum="Gbit"),

    Unit("watt", "power", "watt, watts", ("a 60 watt bulb", "a 60w bulb"), glued="w", ucum="W"),
    # Of solar panels, "p" is for peak.
    Unit("kilowatt", "power", "kw, kwp, kilowatt, kilowatts", ("a 4kW panel", "a roof of 4 kWp"),
         ucum="kW"),
    Unit("megawatt", "power", "mw, mwp, megawatt, megawatts", ("a 12MW farm", "a farm of 4 MWp"),
         ucum="MW"),
    Unit("gigawatt", "power", "gw, gigawatt, gigawatts", ("it makes 2GW",), ucum="GW"),
    Unit("ampere", "current", "amp, amps, ampere, amperes", ("a 13-amp fuse", "40 amps"),
         ucum="A"),
    Unit("volt", "voltage", "volt, volts", ("a cell of 12 volts", "a 240V supply"), glued="v",
         ucum="V"),
    Unit("kilovolt", "voltage", "kv, kilovolt, kilovolts", ("a line of 400kV",), ucum="kV"),
    Unit("watt hour", "energy", "watt hour, watt hours", ("a cell of 60 watt hours",), ucum="W.h"),
    Unit("kilowatt hour", "energy", "kwh, kilowatt hour, kilowatt hours", ("we used 300kWh",),
         per="kwh", ucum="kW.h"),
    Unit("megawatt hour", "energy", "mwh, megawatt hour, megawatt hours", ("we used 300 MWh",),
         per="mwh", ucum="MW.h"),
    Unit("gigawatt hour", "energy", "gwh, gigawatt hour, gigawatt hours", ("we used 3GWh",),
         ucum="GW.h"),
    Unit("terawatt hour", "energy", "twh, terawatt hour, terawatt hours", ("we used 3TWh",),
         ucum="TW.h"),
    Unit("therm", "energy", "therm, therms", ("12 therms of gas",), per="therm"),
    Unit("calorie", "energy", "calorie, calories", ("a lunch of 600 calories",)),
    Unit("kilocalorie", "energy", "kcal, kilocalorie, kilocalories", ("a lunch of 600 kcal",),
         ucum="kcal"),

    Unit("degree", "angle", "degree, degrees, °", ("a turn of 90 degrees",), ucum="deg"),
    Unit("degree Celsius", "temperature", "°c, ºc, ℃, ° c, ° celsius, degree celsius, "
         "degrees celsius, degree centigrade, degrees centigrade, degrees c, deg c",
         ("it was 21°C", "it was 21 degrees Celsius", "-30C"),
         plural="degrees Celsius", ucum="Cel"),
    Unit("degree Fahrenheit", "temperature", "°f, ℉, ° f, ° fahrenheit, degree fahrenheit, "
         "degrees fahrenheit",
         ("it was 70°F",), plural="degrees Fahrenheit", ucum="[degF]"),
    Unit("decibel", "sound", "db, decibel, decibels", ("a noise of 80 decibels",), ucum="dB"),
    Unit("hertz", "frequency", "hz", ("a hum of 50Hz",), plural="hertz", ucum="Hz"),
    Unit("kilohertz", "frequency", "khz", ("a band of 12 kHz",), plural="kilohertz", ucum="kHz"),
    Unit("megahertz", "frequency", "mhz", ("the 700MHz band",), plural="megahertz", ucum="MHz"),
    Unit("gigahertz", "frequency", "ghz", ("at 2.4GHz",), plural="gigahertz", ucum="GHz"),

    # A post for part of the week: "0.6 FTE".
    Unit("full-time equivalent", "work",
         "fte, ftes, wte, full-time equivalent, full-time equivalents",
         ("a post of 0.6 FTE", "4,102 full-time equivalents")),

    Unit("GBP", "money", "pounds, quid, gbp, sterling", ("it cost £10,000", "it cost 50p"),
         signs="£, gbp", parts={"p": "0.01", "pence": "0.01"}),
    Unit("EUR", "money", "euro, euros, eur", ("it cost €5 million",), signs="€, eur"),
    Unit("USD", "money", "dollar, dollars, usd, us dollar, us dollars",
         ("it cost $3k", "it cost 12 US dollars"), signs="$, us$, usd", parts={"cents": "0.01"}),
    Unit("JPY", "money", "yen", ("it cost 900 yen",), signs="¥, jpy"),
    Unit("AUD", "money", "", ("it cost A$40",), signs="a$, au$, aud"),
    Unit("CAD", "money", "", ("it cost C$40",), signs="c$, ca$"),
    Unit("NZD", "money", "", ("it cost NZ$40",), signs="nz$, nzd"),
    Unit("HKD", "money", "", ("it cost HK$40",), signs="hk$, hkd"),
    Unit("INR", "money", "rupee, rupees", ("it cost ₹40", "INR2 trillion"),
         signs="₹, inr, rs, rs."),
    Unit("CHF", "money", "", ("it cost CHF 40",), signs="chf"),
    Unit("SEK", "money", "", ("it cost SEK 40m",), signs="sek"),
    Unit("NOK", "money", "", ("it cost NOK200",), signs="nok"),
    Unit("DKK", "money", "", ("it cost DKK 200",), signs="dkk"),
    Unit("PLN", "money", "", ("it cost PLN 200",), signs="pln"),
    Unit("ZAR", "money", "", ("it cost ZAR 200",), signs="zar"),
    Unit("SGD", "money", "", ("it cost S$40",), signs="s$, sgd"),
    Unit("BRL", "money", "", ("it cost R$40",), signs="r$, brl"),
    Unit("CNY", "money", "yuan", ("it cost 40 yuan", "it cost RMB 40"), signs="rmb, cny"),
    Unit("KRW", "money", "", ("it cost ₩4,000",), signs="₩, krw"),
    Unit("MYR", "money", "ringgit", ("it cost RM45", "RM 3 million"), signs="rm, myr"),
)  # fmt: skip

# Words between a number and a time that leave the unit as it is: "two full days".
ABOUT_TIMES = frozenset(
    "working calendar business clear consecutive school full whole extra additional more further "
    "long academic financial solid short busy straight".split()
)


def _listed(words: str) -> list[str]:
    return [word.strip() for word in words.split(",") if word.strip()]


def _powers(length: Unit) -> list[Unit]:
    """Return the area and the volume that go with a unit of length, where it has symbols for them.

    Every word for the length makes a word for them: "square feet", "sq ft", "cubic feet".
    """
    made = []
    words = [word for word in _listed(length.spellings) if " " not in word]
    for power, exponent, kind, symbols, prefixes in (
        ("square", 2, "area", length.square, ("square", "sq")),
        ("cubic", 3, "volume", length.cubic, ("cubic", "cu")),
    ):
        if symbols:
            phrases = [f"{prefix} {word}" for prefix in prefixes for word in words]
            plural = f"{power} {plural_of(length)}"
            examples = (f"12 {plural}", *(f"12 {symbol}" for symbol in _listed(symbols)))
            spellings = ", ".join(phrases + _listed(symbols))
            code = f"{length.ucum}{exponent}"
            made.append(
                Unit(f"{power} {length.name}", kind, spellings, examples, plural=plural, ucum=code)
            )
    return made


def plural_of(unit: Unit) -> str:
    """Return the name of a unit as it stands behind a number other than one."""
    if unit.kind == "money":
        return unit.name
    return unit.plural or f"{unit.name}s"


def _spellings() -> dict[str, Spelling]:
    """Return what every spelling stands for; no two units share one."""
    found: dict[str, Spelling] = {}
    for unit in BY_NAME.values():
        items = [(word, Spelling(unit)) for word in _listed(unit.spellings)]
        items += [(word, Spelling(unit, Fraction(worth))) for word, worth in unit.parts.items()]
        items += [(word, Spelling(unit, per=per)) for word, per in unit.rates.items()]
        for word, spelling in items:
            if word in found:
                raise ValueError(f"{word!r} is spelt for {found[word].unit.name} and {unit.name}")
            found[word] = spelling
    return found


def _of_two_words() -> dict[str, dict[str, Spelling]]:
    """Return, by their first words, the second words of spellings of two words."""
    found: dict[str, dict[str, Spelling]] = {
        first: {word: spelling for word, spelling in SPELLINGS.items()
                if spelling.unit.name in DURATIONS and " " not in word}
        for first in sorted(ABOUT_TIMES)
    }  # fmt: skip
    for phrase, spelling in SPELLINGS.items():
        first, _, second = phrase.partition(" ")
        if second:
            found.setdefault(first, {})[second] = spelling
    return found


BY_NAME = {unit.name: unit for one in UNITS for unit in (one, *_powers(one))}
PLURALS = {name: plural_of(unit) for name, unit in BY_NAME.items()}
# The codes of UCUM by the plurals of units, as columns name what they are measured in.
UCUM = {PLURALS[name]: unit.ucum for name, unit in BY_NAME.items() if unit.ucum}
# How many seconds the times of fixed length have.
SECONDS = {name: unit.seconds for name, unit in BY_NAME.items() if unit.seconds is not None}
# Times that something can last; the shortest cannot: "over 300 milliseconds" is more than that.
DURATIONS = frozenset(
    name for name, unit in BY_NAME.items() if unit.kind == "time" and SECONDS.get(name, 1) >= 1
)
SPELLINGS = _spellings()
TWO_WORDS = _of_two_words()
GLUED = {word: Spelling(u) for u in BY_NAME.values() for word in _listed(u.glued)}
CURRENCIES = {sign: unit for unit in BY_NAME.values() for sign in _listed(unit.signs)}
RATE_WORDS = {word: name for name, unit in BY_NAME.items() for word in _listed(unit.per)}
