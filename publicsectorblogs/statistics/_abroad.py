"""Whether a sentence speaks of another country: what is so there says nothing of benefits here."""

from __future__ import annotations

import re

from publicsectorblogs.statistics._sketch import one_of

# Those that are no names of people, too.
_COUNTRIES = one_of(
    "Argentina Australia Austria Bangladesh Belgium Brazil Bulgaria Canada Chile China Colombia "
    "Croatia Cyprus Czechia Denmark Egypt Estonia Ethiopia Finland France Germany Ghana Greece "
    "Hungary Iceland India Indonesia Iran Iraq (?<!Northern\\s)Ireland Israel Italy Japan Kenya "
    "Latvia Lithuania Luxembourg Malaysia Malta Mexico Morocco Netherlands New\\sZealand Nigeria "
    "Norway Pakistan Peru Philippines Poland Portugal Romania Russia Singapore Slovakia Slovenia "
    "South\\sAfrica South\\sKorea Spain Sweden Switzerland Taiwan Thailand Turkey Ukraine "
    "United\\sStates Vietnam USA"
)
_ABROAD = re.compile(rf"\b(?:[Ii]n|[Aa]cross)(?: the)? {_COUNTRIES}\b|\b{_COUNTRIES}'s?\b")
_HERE = re.compile(
    r"\b(?:Britain|British|England|English|Northern Ireland|Scotland|Scottish|UK|United Kingdom|"
    r"Wales|Welsh|here|our|we)\b"
)


def is_abroad(text: str) -> bool:
    """Tell whether a sentence names another country as its place, and none of ours.

    >>> is_abroad("In Denmark six in ten are in work."), is_abroad("Denmark visited us in May.")
    (True, False)
    """
    return bool(_ABROAD.search(text)) and not _HERE.search(text)
