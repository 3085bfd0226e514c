"""How long claims for Personal Independence Payment and their forms take, by post or online.

A statement is a duration, or a word for none ("instantly"), that the words of its clause tie to a
step: a form is received, a claim decided, a payment made. How long a form takes to fill in, an
award lasts or somebody has to live is none, nor is how long another benefit takes.
"""

from __future__ import annotations

from publicsectorblogs.statistics import Statistic
from publicsectorblogs.statistics.pip_timings._reading import recognise
from publicsectorblogs.statistics.pip_timings._steps import STEPS
from publicsectorblogs.tables import Column, Row
from publicsectorblogs.tables.figures import HEDGES


def heading(row: Row) -> str:
    """Return "Form received, by post: 10 days (average)"."""
    channel = {"post": ", by post", "electronic": ", electronically"}.get(row["channel"], "")
    kind = f" ({row['statistic']})" if row["statistic"] else ""
    return f"{row['step'].capitalize()}{channel}: {row['wording']}{kind}"


STATISTIC = Statistic(
    table="pip_timings",
    title="How long forms for Personal Independence Payment take",
    description="How long it takes for a form or a claim to be received, decided or paid, by "
    "post and electronically, as posts state it.",
    columns=(
        Column("step", "TEXT", "What the time is until: form received, claim processed, decision "
               "made, payment made.", required=True, values=tuple(STEPS), facet=True),
        Column("channel", "TEXT", "post or electronic; NULL where the post does not say.",
               values=("post", "electronic"), facet=True),
        Column("channel_known_from", "TEXT", "stated: the sentence names the channel; contrast "
               "with post: it sets what happens now against the post. NULL where the channel is "
               "not known."),
        Column("wording", "TEXT", "The time, in the post's words.", required=True),
        Column("seconds", "NUMERIC", "The time said; NULL for a range and for words without a "
               "number. A working day counts as one day, since the words do not tell which days "
               "lie between.",
               "seconds"),
        Column("low_seconds", "NUMERIC", "The least that the words allow; NULL where they set no "
               "lower bound.", "seconds"),
        Column("high_seconds", "NUMERIC", "The most that the words allow; NULL where they set no "
               "upper bound.", "seconds"),
        Column("unit", "TEXT", "The unit that the words use; NULL where they name none."),
        Column("hedge", "TEXT", "How the number is meant; see the column hedge of figures. NULL "
               "where the words hold no number.", values=HEDGES),
        Column("statistic", "TEXT", "average or median where the post says so; NULL elsewhere.",
               values=("average", "median"), facet=True),
    ),
    shown=("step", "channel", "wording"),
    heading=heading,
    recognise=recognise,
)  # fmt: skip
