"""Verbs and nouns that say which way a number went, as alternatives of a pattern.

The verbs are those of `figures.lexicon`. A relation adds the words that say so only in some of its
phrases, such as "cut", "up" and "down".
"""

from __future__ import annotations

from publicsectorblogs.figures import lexicon
from publicsectorblogs.figures.movements import MERELY

ROSE = "|".join([*lexicon.ROSE, "went up", "gone up"])
RISES = "|".join([*lexicon.RISES, "goes up"])
RISING = "|".join([*lexicon.RISING, "going up"])
FELL = "|".join([*lexicon.FELL, "went down", "gone down"])
FALLS = "|".join([*lexicon.FALLS, "goes down"])
# Behind a number no date slips: "71%, slipping from 77%".
FALLING = "|".join([*lexicon.FALLING, "slipping", "going down"])
# What a change is called.
A_RISE = "rise|increase|growth|jump"
A_FALL = "fall|drop|decrease|reduction|cut|decline"
# What leads to the two numbers: "from a high of 200 to just 150".
FROM = rf"from(?: (?:about|a total of|{MERELY}))?"
TO = rf"to(?: (?:about|a total of|{MERELY}))?"
# All words of one direction.
UPWARDS = f"{ROSE}|{RISES}|{RISING}|{A_RISE}|grow"
DOWNWARDS = f"{FELL}|{FALLS}|{FALLING}|{A_FALL}"
