"""What contributors add by a record or a module has examples of what it takes and what it leaves.

The tests of each kind run them; here stands that there are some.
"""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from benchmarks.bench_statistics import HELD, TUNED, marked
from publicsectorblogs import relations, statistics
from publicsectorblogs.attribution.cues import BYLINES, STATEMENTS
from publicsectorblogs.figures.units import BY_NAME
from publicsectorblogs.figures.vetoes import VETOES
from publicsectorblogs.read.remnant_forms import FORMS

RULES: dict[str, tuple[Sequence[str], Sequence[str]]] = {
    **{f"veto: {veto.name}": (veto.takes, veto.leaves) for veto in VETOES},
    **{f"form: {form.kind}, {form.pattern}": (form.like, form.unlike) for form in FORMS},
    **{f"cue: {cue.words}": (cue.names, cue.names_nobody) for cue in (*BYLINES, *STATEMENTS)},
    **{
        f"relation: {one.name}": (
            (*one.examples.holds, *one.examples.contradicts), one.examples.silent,
        )
        for one in relations.discover() if one.find or one.across
    },
}  # fmt: skip


@pytest.mark.parametrize("rule", RULES)
def test_a_rule_has_examples_of_what_it_takes_and_what_it_leaves(rule: str) -> None:
    taken, left = RULES[rule]
    assert all(taken) and taken
    assert all(left) and left
    assert not set(taken) & set(left)


@pytest.mark.parametrize("unit", BY_NAME)
def test_a_unit_has_examples(unit: str) -> None:
    assert BY_NAME[unit].examples


@pytest.mark.parametrize("statistic", statistics.discover(), ids=lambda one: one.table)
@pytest.mark.parametrize("half", [TUNED, HELD])
def test_a_statistic_has_marked_statements_and_near_misses(
    statistic: statistics.Statistic, half: str
) -> None:
    texts = [text for text in marked(statistic.table) if text.half == half]
    assert any(text.expected for text in texts)
    assert any(not text.expected for text in texts)
