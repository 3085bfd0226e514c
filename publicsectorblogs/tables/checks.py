"""Whether what posts state holds up, and which figures were compared to tell."""

from __future__ import annotations

from collections.abc import Iterator

from publicsectorblogs.checks import VERDICTS
from publicsectorblogs.model import Findings
from publicsectorblogs.tables import AS_IN_UNIT, COMPILED, Column, Row, Table

_SOURCE = "This dataset, checked when it is built"


def _rows(findings: Findings) -> Iterator[Row]:
    for check in findings.checks:
        row = check._asdict()
        del row["figures"]
        yield row


def _figures(findings: Findings) -> Iterator[Row]:
    for check in findings.checks:
        for figure, part in check.figures:
            yield {"check_id": check.id, "figure_id": figure, "part": part}


def _relations(findings: Findings) -> Iterator[Row]:
    for seen in findings.relations:
        yield seen._asdict()


TABLES = (
    Table(
        "checks",
        "Checks",
        "Whether the numbers in posts hold up: one row for each comparison with other numbers in "
        "the same text, or with a primary source. Numbers that cannot be compared with anything "
        "have no row and are not checked. To count each comparison once, keep the rows in which "
        "copy_of is NULL.",
        (
            Column("id", "TEXT", "Stable identifier of the check.", key=True),
            Column("check", "TEXT", "The relation that the words assert (see the table "
                   "relations), or what the number was compared with.", required=True, facet=True,
                   index_then="verdict", called="relation"),
            Column("verdict", "TEXT", "holds: the numbers agree to their last digits; loose: they "
                   "agree only by everyday rounding; contradicts: they do not agree.",
                   required=True, facet=True, values=VERDICTS),
            Column("stated", "NUMERIC", "What is stated; NULL where the words give no single "
                   "number.", AS_IN_UNIT),
            Column("computed", "NUMERIC", "What the other numbers come to, or what the primary "
                   "source says; NULL where that is no single number.", AS_IN_UNIT),
            Column("tolerance", "NUMERIC", "How far apart the two may lie and still agree, given "
                   "the last digits and the hedges of the numbers; NULL where these are open on "
                   "one side.", AS_IN_UNIT),
            Column("unit", "TEXT", "The unit of stated, computed and tolerance.", required=True),
            Column("sentence", "TEXT", "The words that assert it: a sentence, or a list with "
                   "what introduces it.", required=True),
            Column("detail", "TEXT", "What was compared, and the outcome, in words.",
                   required=True, called="what is compared"),
            Column("cause", "TEXT", "What may have gone wrong, where only one kind of mistake "
                   "explains it: two numbers swapped, a factor of ten, per cent for percentage "
                   "points, a wrong base; NULL where none does, or several do.",
                   absent="not known"),
            Column("post_id", "TEXT", "The post that states it.", required=True,
                   references="posts"),
            Column("source_id", "TEXT", "The primary source that was compared with; NULL where "
                   "the text itself was.", references="primary_sources", absent="none"),
            Column("copy_of", "TEXT", "The same check in a near-copy of the post; NULL where there "
                   "is none.", references="checks", absent="none"),
        ),
        _rows,
        licence=COMPILED,
        source=_SOURCE,
        label="detail",
        sort="verdict",
        shown=("detail", "verdict", "check", "cause", "post_id"),
        by_hash=True,
        of_all=True,
    ),
    Table(
        "check_figures",
        "Figures of checks",
        "The figures that each check compares, with the part that each plays in the comparison.",
        (
            Column("check_id", "TEXT", "The check.", key=True, references="checks"),
            Column("figure_id", "TEXT", "The figure.", key=True, references="figures"),
            Column("part", "TEXT", "What the figure is in the comparison: whole, part, share, "
                   "from, to, change, total, stated and the like.", required=True, facet=True),
        ),
        _figures,
        licence=COMPILED,
        source=_SOURCE,
        by_hash=True,
        of_all=True,
    ),
    Table(
        "relations",
        "Relations",
        "The relations between numbers that the checks look for, and how often each was found in "
        "the posts, near-copies counted once. The project's benchmarks/README.md reports how "
        "well each finds mistakes.",
        (
            Column("relation", "TEXT", "What it is called in checks.", key=True),
            Column("description", "TEXT", "What the words assert.", required=True),
            Column("example", "TEXT", "An invented sentence that asserts it; NULL where the "
                   "relation compares two texts."),
            Column("holds", "INTEGER", "How often it held.", "checks", required=True),
            Column("loose", "INTEGER", "How often it held only by everyday rounding.", "checks",
                   required=True),
            Column("contradicts", "INTEGER", "How often the numbers contradicted each other.",
                   "checks", required=True),
        ),
        _relations,
        licence=COMPILED,
        source="The code of this project, and its checks",
        label="relation",
        sort="relation",
        of_all=True,
    ),
)  # fmt: skip
