"""Verbs and nouns that say which way a number went, as alternatives of a pattern.

A relation adds the words that say so only in some of its phrases, such as "cut", "up" and "down".
"Slipped" and "sank" are left out: a date that slips is later, and a trench that sinks is deeper.

`figures.lexicon.MOVES` is another list. It tells whether anything changed at all, whichever way,
and so holds words that have no direction of their own, such as "swing" and "shift".
"""

from __future__ import annotations

ROSE = (
    r"rose|risen|grew|grown|increased|climbed|jumped|soared|surged|leapt|rocketed|went up|gone up"
)
RISES = r"rises|grows|increases|climbs|jumps|soars|surges|leaps|rockets|goes up"
RISING = r"rising|growing|increasing|climbing|jumping|soaring|surging|leaping|rocketing|going up"
FELL = (
    r"fell|fallen|dropped|decreased|declined|shrank|shrunk|plummeted|plunged|tumbled|slumped|"
    r"dipped|went down|gone down"
)
FALLS = r"falls|drops|decreases|declines|shrinks|plummets|plunges|tumbles|slumps|dips|goes down"
FALLING = (
    r"falling|dropping|decreasing|declining|shrinking|plummeting|plunging|tumbling|slumping|"
    r"slipping|dipping|going down"
)
# What a change is called, and any form of these verbs and nouns.
RISE = r"rise|increase|growth|jump"
FALL = r"fall|drop|decrease|reduction|cut|decline"
UPWARDS = rf"{ROSE}|{RISES}|{RISING}|{RISE}|grow"
DOWNWARDS = rf"{FELL}|{FALLS}|{FALLING}|{FALL}"
