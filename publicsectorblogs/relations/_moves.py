"""Verbs that say which way a number went, as alternatives of a pattern.

A relation adds what says so in its place alone, such as "cut", or "up" and "down". What slipped may
have come later, and what sank may be deeper.
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
