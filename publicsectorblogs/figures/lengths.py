"""Whether the "m" behind digits is for metres or for millions: "a wall of 9m", "visits fell to 9m".

The words of the sentence tell. Where they speak of neither, or of both, it is left open.
"""

from __future__ import annotations

import re

from publicsectorblogs.figures.lexicon import PHRASE_ENDS
from publicsectorblogs.figures.normalise import Text
from publicsectorblogs.figures.nouns import is_plural
from publicsectorblogs.figures.number import Number

# Right behind a length: "2m apart", "a 100m pool".
LENGTHY = re.compile(
    r"[- ](?:across|thick|below|above|ahead|behind|square|deep|long|wide|high|tall|away|apart|"
    r"stretch|of|run|race|track|sprint|pool|swim|x|by)\b"
    # "5m from the door", but "to 5m from 4m", "down to 5m from last year's 6m"
    r"|[- ]from(?! [^a-z]| (?:about|around|just|nearly|over|under|last|this|in) "
    r"| the (?:previous|year|same|figure)\b| (?:a|one) (?:year|peak|high|low|total)\b)"
)
# Right before one: "keep 2m", "within 20m".
_KEPT = re.compile(
    r"\b(?:within|every|keep|keeps|kept|stay|stays|stayed|sit|sits|sat|stand|stands|walk|walks|"
    r"walked|runs?|ran|swim|swims|swam|jump|jumps|jumped|threw|throws?|[0-9.]+m? (?:x|×|by))"
    r"(?: (?:at least|about|over))? $"
)
# Words of sentences that speak of lengths, and of things that have one.
_OF_LENGTHS = re.compile(
    r"\b(?:walk\w*|swim\w*|swam|jump(?:s|ed|ing)? (?:over|across|down)|distan(?:ces?|cing)|radius|"
    r"lengths?|heights?|tall|taller|tallest|depths?|deep|deeper|deepest|widths?|wide|wider|thick|"
    r"metres?|meters?|kilometres?|miles?|feet|cm|km|decibels?|dug|digging|drill(?:ed|ing)|swell|"
    r"snowdrifts?)\b|(?<=[0-9])[ckm]m\b"
)
_OF_LONG_THINGS = re.compile(
    r"\b(?:walls?|fences?|hedges?|roads?|lanes?|paths?|footpaths?|pavements?|kerbs?|cycleways?|"
    r"queues?|tracks?|trees?|trunks?|ladders?|ropes?|poles?|masts?|pipes?|cables?|tunnels?|"
    r"bridges?|towers?|storeys?|ceilings?|roofs?|gates?|gaps?|holes?|ditch(?:es)?|trench(?:es)?|"
    r"rivers?|canals?|tides?|tidal|waves?|sea|seas|floods?|flooded|flooding|floodwater|"
    r"beach(?:es)?|cliffs?|dams?|reservoirs?|lakes?|ponds?|boats?|ships?|vessels?|drones?|"
    r"altitude|hills?|slopes?|pitch(?:es)?|pools?|beams?|statues?|verges?|boreholes?)\b"
)
# Words of sentences in which something without a length is counted.
_OF_COUNTS = re.compile(
    r"%|\b(?:(?:numbers?|totals?|volumes?) of|per ?cent|percentage|visits|visitors|views|viewers|"
    r"viewings|users|downloads|issues|loans|books|stock|borrowers|borrowings|passengers|journeys|"
    r"trips|tickets|calls|callers|letters|emails|messages|forms|returns|claims|claimants|payments|"
    r"records|searches|sessions|tests|doses|vaccinations|vaccines|jabs|prescriptions|"
    r"appointments|consultations|admissions|attendances|operations|procedures|referrals|patients|"
    r"people|children|pupils|students|adults|households|homes|dwellings|properties|jobs|workers|"
    r"employees|staff|members|membership|volunteers|subscribers|subscriptions|followers|"
    r"customers|consumers|pensioners|taxpayers|voters|votes|citizens|residents|population|"
    r"workforce|families|migrants|immigration|migration|cars|licences|crimes|offences|incidents|"
    r"cases|applications|transactions|orders|sales|meals|parcels|items|articles|tweets|posts|"
    r"likes|shares|clicks|hits|registrations|accounts|enquiries|complaints|requests|hours|days|"
    r"unemployment|employment|women|men)\b"
)
# "Visits fell by 4% to 9.3m": lengths seldom change by per cents.
_BY_PER_CENT = re.compile(
    r"(?:%|\bper ?cent)(?:,? (?:year[- ]on[- ]year|(?:over|on) the year),?)? (?:to|from)"
    r"(?: (?:about|around|roughly|nearly|almost|over|under|just|only|some))* $"
)
# Things with a length, of which there are hardly millions: "some 3m paths".
_SPANNING = re.compile(
    r" (?:[a-z]+ )?(?:walls|fences|hedges|lanes|paths|footpaths|pavements|kerbs|ladders|ropes|"
    r"poles|masts|pipes|tunnels|ceilings|ditches|trenches|verges|boreholes|tracks|footways|"
    r"cycleways|carriageways|beams|girders|strips|margins|boards|platforms|turbines|blades|"
    r"chimneys|towers|trailers|swells|waves|gaps|radii|sprints|dives|drops|statues|sculptures|"
    r"puppets|cranes|spans|planks|berths|pontoons)\b"
)
# As long as they are, but when they are short there may be millions of them.
_VESSELS = re.compile(
    r" (?:[a-z]+ )?(?:boats|narrowboats|barges|yachts|ships|vessels|ferries|catamarans|buses)\b"
)
_SHORTEST_VESSEL = 5
_LONGEST = 400
# A number of things before their length: "two 3m benches", "4 by 10m plots".
_SO_MANY_AHEAD = re.compile(
    r"(?<![a-z])(?:two|three|four|five|six|seven|eight|nine|ten) $|\d (?:x|×|by) $"
)
_ONE = re.compile(r"(?<![a-z])(?:an?|the|one) $")
_WORD = re.compile(r"[ -]([a-z]+)")
_SENTENCE = re.compile(r"; |[.!?][\"')\]]*(?: |$)|\n")
_FAR = 120  # characters of a sentence on either side that are looked at


def is_length(text: Text, number: Number) -> bool:
    """Tell by what stands next to it that a number is a length: "9m wide", "a 9m wall"."""
    low, start, end = text.low, number.start, _behind_m(text, number)
    if LENGTHY.match(low, end) or _KEPT.search(low, max(0, start - 20), start):
        return True
    if is_of_each(low, number, end):
        return True
    if not _ONE.search(low, max(0, start - 5), start):
        return False
    noun = _WORD.match(low, end)
    return noun is not None and noun[1] not in PHRASE_ENDS and not is_plural(noun[1])


def is_of_each(low: str, number: Number, stop: int) -> bool:
    """Tell a length of some from millions: "two 3m benches", "4 by 10m plots", "some 3m paths".

    `stop`: where the "m" ends; not "in 2019 3m people".
    """
    if number.value is not None and number.value <= _LONGEST:
        if _SPANNING.match(low, stop):
            return True
        if number.value >= _SHORTEST_VESSEL and _VESSELS.match(low, stop):
            return True
    return bool(_SO_MANY_AHEAD.search(low, max(0, number.start - 8), number.start))


def counts(low: str, number: Number) -> bool:
    """Tell whether a sentence counts something without a length before a number, and no more."""
    ahead, behind = _sides(low, number)
    if _BY_PER_CENT.search(ahead):
        return True
    return bool(_OF_COUNTS.search(ahead)) and not speaks_of_lengths(f"{ahead} {behind}")


def measures(low: str, number: Number) -> bool:
    """Tell whether the sentence of a number speaks of lengths, or of long things alone."""
    ahead, behind = _sides(low, number)
    if _OF_LENGTHS.search(ahead) or _OF_LENGTHS.search(behind):
        return True
    long_things = _OF_LONG_THINGS.search(ahead) or _OF_LONG_THINGS.search(behind)
    return bool(long_things) and not _OF_COUNTS.search(ahead)


def speaks_of_lengths(words: str) -> bool:
    """Tell whether words in lower case speak of lengths, or of things that have one."""
    return bool(_OF_LENGTHS.search(words) or _OF_LONG_THINGS.search(words))


def _behind_m(text: Text, number: Number) -> int:
    """Return where the "m" behind the digits of a number ends."""
    return text.low.index("m", number.digits_end) + 1


def _sides(low: str, number: Number) -> tuple[str, str]:
    """Return the words of the sentence before a number and behind it, as far as they are near."""
    ahead = low[max(0, number.start - _FAR) : number.start]
    begins = max((match.end() for match in _SENTENCE.finditer(ahead)), default=0)
    behind = low[number.digits_end : number.digits_end + _FAR]
    ends = _SENTENCE.search(behind)
    return ahead[begins:], behind[: ends.start()] if ends else behind
