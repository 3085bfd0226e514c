"""Drupal's feeds: the text of a post stands among its title, author, date, tags and comments.

Drupal puts all the fields of a post into the description, each in an element whose class names
it; those of title, author and date may have lost theirs. Only where the text itself is so
marked can the rest be told from it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from publicsectorblogs.read.raw_feed import RawBody, RawEntry
from publicsectorblogs.read.selecting import found

_HINT = re.compile(r"""class=["'][^"'<>]*\bfield--?name-(?:field-)?body\b""")
_TEXT = ".field--name-body,.field-name-body,.field--name-field-body,.field-name-field-body"
_TAGS = (
    '[class*="type-taxonomy-term"],[class*="field--tags"],[class*="-name-taxonomy"],'
    + ",".join(f'[class*="-name-"][class*="{name}"]' for name in ("-tags", "categor", "topic"))
)  # fmt: skip
_AROUND = ",".join(
    f".field-{dashes}name-{name}"
    for dashes in ("", "-")
    for name in ("title", "uid", "created", "changed", "comment", "comments", "node-link", "links")
)
_AROUND += ",ul.links,div.links,.comment-wrapper,.comment-form,.node__links,.submitted,#comments"
_LABELS = f":is({_TEXT}) :is(.field__label,.field-label)"
# The line "Submitted by ... on ...", which stands above a text that nothing marks as such.
_SUBMITTED = ".submitted,.node__submitted,.node-submitted"
_SUBMITTED_HINT = re.compile(r"""class=["'][^"'<>]*\b(?:node_{0,2}-?)?submitted\b""")
# What a site writes of author and date before the text.
_BEFORE = re.compile(
    r"\s*(?:(?:submitted|posted|published|written) (?:by|on) .{1,100}|"
    r"\w{3}, \d\d/\d\d/\d{4}(?: - \d\d:\d\d)?)\s*",
    re.IGNORECASE | re.DOTALL,
)
_AFTER = re.compile(
    r"\s*(?:add (?:new )?comment|comments?|\d+ (?:comments?|reads|views)|read more.{0,300}|"
    r"log in (?:or register )?to post comments)\s*",
    re.IGNORECASE | re.DOTALL,
)


def without_other_fields(entry: RawEntry) -> RawEntry:
    """Return an entry with the text of its post alone; the tags among the fields are its tags."""
    if any(body.html and _SUBMITTED_HINT.search(body.value) for body in entry.bodies):
        entry = replace(entry, bodies=tuple(map(_without_submission, entry.bodies)))
    if not any(body.html and _HINT.search(body.value) for body in entry.bodies):
        return entry
    tags = list(entry.tags)
    names = {entry.title, *entry.authors}
    bodies = tuple(_text_alone(body, names, tags) for body in entry.bodies)
    return replace(entry, bodies=bodies, tags=tuple(dict.fromkeys(tags)))


def _without_submission(body: RawBody) -> RawBody:
    """Return a body without the line that says who submitted it when."""
    tree = LexborHTMLParser(body.value)
    lines = [node for node in found(tree, _SUBMITTED) if _BEFORE.fullmatch(node.text() or "")]
    for node in lines:
        node.decompose()
    if not lines or tree.body is None:
        return body
    return replace(body, value=tree.body.inner_html or "")


def _text_alone(body: RawBody, names: set[str], tags: list[str]) -> RawBody:
    """Return a body without the other fields, and add to `tags` those that it holds.

    `names`: the title and the authors, which may stand before the text.
    """
    tree = LexborHTMLParser(body.value)
    if tree.css_first(_TEXT) is None or tree.body is None:
        return body
    fields = found(tree, _TAGS)
    for field in reversed(fields):
        items = [link.text(strip=True) for link in field.css("a")]
        tags += items or [item.text(strip=True) for item in field.css(".field__item,.field-item")]
    for node in fields:
        node.decompose()
    for node in found(tree, _AROUND):
        node.decompose()
    for label in found(tree, _LABELS):
        label.decompose()
    _strip_top(tree.body, names)
    return replace(body, value=tree.body.inner_html or "")


def _strip_top(top: Any, names: set[str]) -> None:
    """Remove what tells title, author and date before the text, and what follows it."""
    is_before = True
    for node in list(top.iter(include_text=False)):
        is_text = bool(node.css_matches(_TEXT) or node.css_first(_TEXT))
        is_before = is_before and not is_text
        if is_text:
            continue
        words = (node.text() or "").strip()
        if is_before:
            is_other = node.tag == "span" or words in names or bool(_BEFORE.fullmatch(words))
        else:
            is_other = bool(_AFTER.fullmatch(words))
        if is_other:
            node.decompose()
