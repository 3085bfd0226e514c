"""What was found in parts is joined without loss, in order."""

from __future__ import annotations

from publicsectorblogs.model import Findings, Problem, joined


def test_findings_are_joined_in_their_order() -> None:
    one, two = Problem("a.xml", "first"), Problem("b.xml", "second")
    found = joined([Findings(problems=[one]), Findings(problems=[two], aliases={"old": "new"})])
    assert found.problems == [one, two]
    assert found.aliases == {"old": "new"}
