"""The figures as Web Annotations (w3.org/TR/annotation-model): figures-annotations.jsonld.

An annotation says of a place in a post what number stands there. The place is told twice: by the
words and 32 characters on either side, which finds it on the page of the post, and by positions in
the text of the post as this dataset has it. Where an edition withholds that text, the sentence of
the figure tells what stands beside the words.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from typing import Any

from publicsectorblogs import DATABASE
from publicsectorblogs.described import DATASET, Issue, known, rights
from publicsectorblogs.figures.units import BY_NAME
from publicsectorblogs.words import figure_in_words

ANNOTATIONS = "figures-annotations.jsonld"
AROUND = 32  # characters of prefix and of suffix
_FIGURES = """
SELECT figures.*, posts.url, posts.body
FROM figures JOIN posts ON posts.id = figures.post_id
ORDER BY figures.post_id, figures.char_start, figures.id
"""


class Misplaced(Exception):
    """A figure whose words do not stand where it says; names it."""


def lines(
    connection: sqlite3.Connection, issue: Issue, address: str | None = None
) -> Iterator[str]:
    """Yield the lines of a collection of annotations, one for each figure.

    `address`: where the dataset is published; where it is None, addresses are relative to the
    folder downloads of the site. Raises Misplaced.
    """
    at = f"{(address or '..').rstrip('/')}/{DATABASE}"
    (total,) = connection.execute("SELECT count(*) FROM figures").fetchone()
    head = known({
        "@context": ["http://www.w3.org/ns/anno.jsonld", {"schema": "https://schema.org/"}],
        "id": f"{at}/figures",
        "type": "AnnotationCollection",
        "label": f"{DATASET.title}: the figures, version {issue.version}",
        "creator": {"type": "Organization", "name": DATASET.publisher},
        "rights": [DATASET.licence.url, *(licence.url for licence in issue.licences)],
        "schema:conditionsOfAccess": rights(issue),
        "total": total,
    })  # fmt: skip
    page = {"id": f"{at}/figures?_sort=post_id", "type": "AnnotationPage", "startIndex": 0}
    yield f"{json.dumps(head, ensure_ascii=False)[:-1]},\n"
    yield f'"first": {json.dumps(page)[:-1]}, "items": [\n'
    cursor = connection.execute(_FIGURES)
    names = [name for name, *_ in cursor.description]
    for number, row in enumerate(cursor):
        said = json.dumps(annotation(dict(zip(names, row, strict=True)), at), ensure_ascii=False)
        yield f"{',' if number else ' '}{said}\n"
    yield "]}}\n"


def annotation(figure: dict[str, Any], at: str) -> dict[str, Any]:
    """Return the annotation of a row of figures with the `url` and `body` of its post.

    Raises Misplaced where its words do not stand in the text, or in its sentence, as it says.
    """
    # What is known of the text, and where in it that begins.
    text, begins = (
        (figure["sentence"], figure["sentence_start"]) if figure["body"] is None
        else (figure["body"], 0)
    )  # fmt: skip
    start, end = figure["char_start"] - begins, figure["char_end"] - begins
    if text[start:end] != figure["quote"]:
        raise Misplaced(f"figure {figure['id']}: {figure['quote']!r} is not at {start} to {end}")
    return {
        "id": f"{at}/figures/{figure['id']}",
        "type": "Annotation",
        "motivation": "describing",
        "body": [
            {
                "type": "TextualBody",
                "value": figure_in_words(figure),
                "format": "text/plain",
                "language": DATASET.language,
                "purpose": "describing",
            },
            _quantity(figure, at),
        ],
        "target": {
            "type": "SpecificResource",
            "source": figure["url"] or f"{at}/posts/{figure['post_id']}",
            "selector": [
                {
                    "type": "TextQuoteSelector",
                    "exact": figure["quote"],
                    "prefix": text[max(0, start - AROUND) : start],
                    "suffix": text[end : end + AROUND],
                },
                {
                    "type": "TextPositionSelector",
                    "start": figure["char_start"],
                    "end": figure["char_end"],
                },
            ],
        },
    }


def _quantity(figure: dict[str, Any], at: str) -> dict[str, Any]:
    """Return the number as schema.org says a quantity, which is what the figure's data are."""
    unit = BY_NAME.get(figure["unit"])
    per = f" per {figure['per']}" if figure["per"] else ""
    code = unit.ucum if unit and not per else None
    return known({
        "id": f"{at}/figures/{figure['id']}.json",
        "type": ["Dataset", "schema:QuantitativeValue"],
        "format": "application/json",
        "schema:value": figure["value"],
        "schema:minValue": figure["low"],
        "schema:maxValue": figure["high"],
        "schema:unitText": f"{figure['unit']}{per}",
        "schema:unitCode": f"UCUM:{code}" if code else None,
        "schema:valueReference": figure["noun"],
    })  # fmt: skip
