"""Reader for `sources/primary_sources.yml`: what primary sources say about stated figures."""

from __future__ import annotations

from typing import Any

from publicsectorblogs.model import PrimarySource, SourceError, stable_id
from publicsectorblogs.read.sidecar import load_yaml

_REFERENCE = {"title", "author", "published", "url", "says"}
_STATEMENT = {"statistic", "match", "measure", "value", "unit", "quote"}


def read_primary_sources(data: bytes, path: str) -> list[PrimarySource]:
    """Return a row for each number of each reference, in file order.

    Raises SourceError for what is not YAML, for fields missing or not known, and for a value
    that is no number.
    """
    found = []
    for reference in load_yaml(data, path) or []:
        _check(reference, _REFERENCE, {"title", "url", "says"}, path)
        for statement in reference["says"]:
            _check(statement, _STATEMENT, _STATEMENT - {"quote"}, path)
            found.append(_primary_source(reference, statement, path))
    return found


def _check(raw: Any, known: set[str], needed: set[str], path: str) -> None:
    if not isinstance(raw, dict):
        raise SourceError(path, f"not a mapping of fields to values: {raw!r}")
    if wrong := (raw.keys() - known) or (needed - raw.keys()):
        name = raw.get("title") or raw.get("match")
        problem = "missing" if wrong <= needed - raw.keys() else "not known"
        raise SourceError(path, f"{name!r}: {problem}: {', '.join(sorted(wrong))}")


def _primary_source(
    reference: dict[str, Any], statement: dict[str, Any], path: str
) -> PrimarySource:
    value = statement["value"]
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise SourceError(path, f"{reference['title']!r}: value is no number: {value!r}")
    match = dict(sorted(statement["match"].items()))
    return PrimarySource(
        id=stable_id(reference["url"], reference["title"], statement["statistic"],
                     *match.items(), statement["measure"]),
        table=statement["statistic"], match=match, column=statement["measure"], value=value,
        unit=statement["unit"], title=reference["title"], url=reference["url"],
        author=reference.get("author"), published=reference.get("published"),
        quote=statement.get("quote"),
    )  # fmt: skip
