"""Reader for `sources/primary_sources.yml`: what primary sources say about stated figures.

An entry gives the source, and under `says` each value, with the figure that it speaks of: one of
a statistic, by the columns that pick its rows, or any, by its id or by its post and its words.
"""

from __future__ import annotations

from typing import Any

from publicsectorblogs.ids import stable_id
from publicsectorblogs.model import PrimarySource, SourceError
from publicsectorblogs.read.sidecar import load_yaml

_REFERENCE = {"title", "author", "published", "url", "says"}
_VALUE = {"value", "unit", "quote"}
# How an entry may pick what it speaks of: the fields that it needs, and those that it may have.
_PICKS = (
    ({"statistic", "match", "measure"}, {"where_stated"}),
    ({"figure"}, set[str]()),
    ({"post", "words"}, {"sentence"}),
)


def read_primary_sources(data: bytes, path: str) -> list[PrimarySource]:
    """Return a row for each number of each reference, in file order.

    Raises SourceError for what is not YAML or has another form, for fields missing or not known,
    and for a value that is not a number.
    """
    found = []
    references = load_yaml(data, path) or []
    if not isinstance(references, list):
        raise SourceError(path, "must hold a list of references")
    for reference in references:
        _check(reference, _REFERENCE, {"title", "url", "says"}, path)
        if not isinstance(reference["says"], list):
            raise SourceError(path, f"{reference['title']!r}: says must be a list of values")
        for statement in reference["says"]:
            needed, optional = _pick(statement)
            _check(
                statement, needed | optional | _VALUE, needed | {"value", "unit"}, path,
                reference["title"],
            )  # fmt: skip
            found.append(_primary_source(reference, statement, path))
    return found


def _pick(statement: Any) -> tuple[set[str], set[str]]:
    """How an entry picks what it speaks of, by the first of the fields that it has."""
    has = statement.keys() if isinstance(statement, dict) else set[str]()
    return next((pick for pick in _PICKS if pick[0] & has), _PICKS[0])


def _check(raw: Any, known: set[str], needed: set[str], path: str, of: str = "") -> None:
    if not isinstance(raw, dict):
        raise SourceError(path, f"not a mapping of fields to values: {raw!r}")
    if wrong := (raw.keys() - known) or (needed - raw.keys()):
        name = raw.get("title") or raw.get("match") or of
        problem = "missing" if wrong <= needed - raw.keys() else "not known"
        raise SourceError(path, f"{name!r}: {problem}: {', '.join(sorted(wrong))}")


def _primary_source(
    reference: dict[str, Any], statement: dict[str, Any], path: str
) -> PrimarySource:
    value = statement["value"]
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise SourceError(path, f"{reference['title']!r}: value is not a number: {value!r}")
    for name in ("match", "where_stated"):
        if not isinstance(statement.get(name, {}), dict):
            raise SourceError(path, f"{reference['title']!r}: {name} must name columns with values")
    match, where = (dict(sorted(statement.get(f, {}).items())) for f in ("match", "where_stated"))
    picked = [
        str(statement.get(name)) for name in
        ("statistic", "measure", "figure", "post", "words", "sentence")
    ]  # fmt: skip
    identity = stable_id("u", reference["url"], reference["title"], *picked, *match.items(),
                         *where.items())  # fmt: skip
    return PrimarySource(
        id=identity, value=value, unit=statement["unit"], title=reference["title"],
        url=reference["url"], author=reference.get("author"),
        published=reference.get("published"), quote=statement.get("quote"),
        table=statement.get("statistic"), column=statement.get("measure"), match=match,
        where_stated=where, figure=statement.get("figure"), post=statement.get("post"),
        words=statement.get("words"), sentence=statement.get("sentence"),
    )  # fmt: skip
