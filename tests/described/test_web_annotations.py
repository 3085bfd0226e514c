"""Each figure is an annotation of its post, whose words stand where it says."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from publicsectorblogs.described.web_annotations import (
    ANNOTATIONS,
    AROUND,
    Misplaced,
    annotation,
    lines,
)
from tests.described.test_citation import ISSUE

FIGURE = {
    "id": "f1", "quote": "12 oaks", "sentence": "We felled 12 oaks.", "sentence_start": 40,
    "char_start": 50, "char_end": 57, "value": 12, "low": None, "high": None, "unit": "count",
    "per": None, "hedge": "exact", "noun": "oaks", "post_id": "p1", "url": None,
    "body": f"{'-' * 40}We felled 12 oaks.",
}  # fmt: skip


# What the model asks of an annotation and its selectors, in sections 3.1, 3.2.4, 4, 4.2.4 and 4.2.5.
MODEL = {
    "type": "object",
    "required": ["id", "type", "target"],
    "properties": {
        "id": {"type": "string", "pattern": "^https://"},
        "type": {"const": "Annotation"},
        "motivation": {"enum": [
            "assessing", "bookmarking", "classifying", "commenting", "describing", "editing",
            "highlighting", "identifying", "linking", "moderating", "questioning", "replying",
            "tagging",
        ]},
        "body": {"type": "array", "items": {"anyOf": [
            {"required": ["type", "value"], "properties": {
                "type": {"const": "TextualBody"}, "value": {"type": "string"},
                "format": {"type": "string"}, "language": {"type": "string"},
            }},
            {"required": ["id"], "not": {"anyOf": [{"required": ["value"]}, {"required": ["source"]}]}},
        ]}},
        "target": {
            "required": ["source", "selector"],
            "properties": {
                "source": {"type": "string", "pattern": "^https?://"},
                "selector": {"type": "array", "items": {"oneOf": [
                    {
                        "required": ["type", "exact"], "additionalProperties": False,
                        "properties": {
                            "type": {"const": "TextQuoteSelector"}, "exact": {"type": "string"},
                            "prefix": {"type": "string"}, "suffix": {"type": "string"},
                        },
                    },
                    {
                        "required": ["type", "start", "end"], "additionalProperties": False,
                        "properties": {
                            "type": {"const": "TextPositionSelector"},
                            "start": {"type": "integer", "minimum": 0},
                            "end": {"type": "integer", "minimum": 0},
                        },
                    },
                ]}},
            },
        },
    },
}  # fmt: skip


def selectors(said: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    quote, position = said["target"]["selector"]
    assert (quote["type"], position["type"]) == ("TextQuoteSelector", "TextPositionSelector")
    return quote, position


def test_every_figure_is_found_in_its_post_by_words_and_by_position(
    described: Callable[[str], Any], db: sqlite3.Connection
) -> None:
    collection = described(ANNOTATIONS)
    found = {said["id"].rpartition("/")[2]: said for said in collection["first"]["items"]}
    rows = db.execute(
        "select figures.id, quote, body from figures join posts on posts.id = post_id"
    ).fetchall()
    assert collection["total"] == len(found) == len(rows) > 0
    for figure, words, body in rows:
        quote, position = selectors(found[figure])
        start, end = position["start"], position["end"]
        assert body[start:end] == quote["exact"] == words
        assert body[:start].endswith(quote["prefix"]) and body[end:].startswith(quote["suffix"])
        assert len(quote["prefix"]) == min(AROUND, start)
        assert len(quote["suffix"]) == min(AROUND, len(body) - end)


def test_it_is_an_annotation_of_the_post_where_that_was_published(
    described: Callable[[str], Any], db: sqlite3.Connection
) -> None:
    collection = described(ANNOTATIONS)
    assert collection["@context"][0] == "http://www.w3.org/ns/anno.jsonld"
    assert (collection["type"], collection["first"]["type"]) == (
        "AnnotationCollection", "AnnotationPage"
    )  # fmt: skip
    site = "https://numbers.example.org/public_sector_blogs/"
    addresses = {
        url or f"{site}posts/{post}" for post, url in db.execute("select id, url from posts")
    }
    for said in collection["first"]["items"]:
        assert said["id"].startswith(f"{site}figures/f") and said["type"] == "Annotation"
        assert said["target"]["source"] in addresses


def test_each_is_what_the_model_asks(described: Callable[[str], Any]) -> None:
    for said in described(ANNOTATIONS)["first"]["items"]:
        jsonschema.validate(said, MODEL)


@pytest.mark.parametrize("change", [
    lambda it: it.pop("target"),
    lambda it: it.update(type="Note"),
    lambda it: it.update(motivation="counting"),
    lambda it: it["body"][0].pop("value"),
    lambda it: it["target"].pop("source"),
    lambda it: it["target"]["selector"][0].pop("exact"),
    lambda it: it["target"]["selector"][1].update(start="0"),
    lambda it: it["target"]["selector"][1].pop("end"),
])  # fmt: skip
def test_what_the_model_forbids_is_found(change: Callable[[dict[str, Any]], object]) -> None:
    said = annotation({**FIGURE, "url": "https://example.org/"}, "https://numbers.example.org")
    jsonschema.validate(said, MODEL)
    change(said)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(said, MODEL)


def test_its_body_is_the_number_in_words_and_as_a_quantity_with_its_unit() -> None:
    words, quantity = annotation({**FIGURE, "unit": "day", "noun": None}, "..")["body"]
    assert words["value"] == "12 days" and words["type"] == "TextualBody"
    assert (quantity["schema:value"], quantity["schema:unitCode"]) == (12, "UCUM:d")
    _, counted = annotation(FIGURE, "..")["body"]
    assert "schema:unitCode" not in counted and counted["schema:valueReference"] == "oaks"


def test_of_a_withheld_text_the_sentence_tells_what_stands_beside() -> None:
    quote, position = selectors(annotation({**FIGURE, "body": None}, ".."))
    assert (quote["prefix"], quote["exact"], quote["suffix"]) == ("We felled ", "12 oaks", ".")
    assert (position["start"], position["end"]) == (50, 57)
    shown, _ = selectors(annotation(FIGURE, ".."))
    assert shown["prefix"] == f"{'-' * 22}We felled "


@pytest.mark.parametrize("body", [f"-{FIGURE['body']}", "short"])
def test_a_figure_that_does_not_stand_there_is_an_error(body: str) -> None:
    with pytest.raises(Misplaced, match="figure f1: '12 oaks' is not at 50 to 57"):
        annotation({**FIGURE, "body": body}, "..")


def test_a_misplaced_figure_of_a_database_is_one_too(database_file: Path) -> None:
    with closing(sqlite3.connect(database_file)) as connection:
        connection.execute("update figures set char_start = char_start + 1")
        with pytest.raises(Misplaced):
            list(lines(connection, ISSUE))


def test_a_line_is_one_annotation(exports: Path) -> None:
    written = (exports / ANNOTATIONS).read_text(encoding="utf-8").splitlines()
    assert all(json.loads(line[1:])["type"] == "Annotation" for line in written[2:-1])
