"""Employment of people with health conditions, and what Individual Placement and Support does.

A statement is a share of a population, or a part of a counted one, that is in work, found work,
stayed in it or wants it: "around four in ten are currently in work", "Of 500 referred to the
service last year, 270 found a job". Whose work it is must be told: that of staff, of employers
or of everybody is another matter.
"""

from __future__ import annotations

from publicsectorblogs.statistics import Statistic
from publicsectorblogs.statistics.ips_outcomes._measures import MEASURES
from publicsectorblogs.statistics.ips_outcomes._reading import recognise
from publicsectorblogs.tables import FLAG, Column, Row
from publicsectorblogs.tables.figures import HEDGES
from publicsectorblogs.words import number, share_in_words


def heading(row: Row) -> str:
    """Return "Found a job: 270 of 500 people, 54 per cent"."""
    of = f"of {number(row['of_people'])}" if row["of_people"] else ""
    people = f"{number(row['people'])} {of} people" if row["people"] or of else ""
    stated = any(row[name] is not None for name in ("percent", "low", "high"))
    said = [" ".join(people.split()), share_in_words(row) if stated else ""]
    whom = f" ({row['population']})" if row["population"] else ""
    return f"{row['measure'].capitalize()}: {', '.join(filter(None, said)) or row['quote']}{whom}"


STATISTIC = Statistic(
    table="ips_outcomes",
    title="Employment outcomes of people with health conditions",
    description="How many of the people with health conditions, and of those referred to "
    "Individual Placement and Support, are in work, found a job or wish to: shares and counts, as "
    "posts state them.",
    columns=(
        Column("measure", "TEXT", "What is measured: found a job, in work, sustained (still in "
               "work after a time), or wish to be in employment.", required=True,
               values=tuple(MEASURES), facet=True),
        Column("sustained_weeks", "NUMERIC", "For how long work was sustained; a month counts as "
               "52/12 weeks. NULL for the other measures.", "weeks"),
        Column("population", "TEXT", "Of whom it is said, in the post's words; NULL where they "
               "name nobody.", facet=True),
        Column("people", "INTEGER", "How many people the measure holds for; NULL where the post "
               "gives a share alone.", "people"),
        Column("of_people", "INTEGER", "Of how many: the denominator; NULL where the post does "
               "not say.", "people"),
        Column("of_people_figure_id", "TEXT", "The figure that states the denominator; NULL where "
               "none does.", references="figures"),
        Column("percent", "NUMERIC", "The share; NULL for a range, and where the post gives no "
               "share.", "percent"),
        Column("low", "NUMERIC", "The least that the words allow; NULL where they set no lower "
               "bound, and for a derived share.", "percent"),
        Column("high", "NUMERIC", "The most that the words allow; NULL where they set no upper "
               "bound, and for a derived share.", "percent"),
        Column("hedge", "TEXT", "How the number is meant; see the column hedge of figures.",
               values=HEDGES, facet=True),
        Column("derived", "INTEGER", "1: percent is derived here from people and of_people; "
               "0: the post states it.", required=True, values=FLAG),
    ),
    shown=("measure", "percent", "people", "of_people", "population"),
    heading=heading,
    recognise=recognise,
)  # fmt: skip
