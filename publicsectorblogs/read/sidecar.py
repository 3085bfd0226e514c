"""Sidecars of saved pages: what is known about a page and its posts, and where from.

A sidecar is a YAML file beside the page, named like it with ``.yml`` at the end. Every fact that
it states about a post names its source in a field ``..._known_from``.
"""

from __future__ import annotations

import dataclasses
import re
from datetime import date
from typing import Any

import yaml

from publicsectorblogs.fast_yaml import Loader
from publicsectorblogs.model import SourceError
from publicsectorblogs.read.page import PageFacts, PostFacts

_DATE = re.compile(r"\d{4}-\d{2}(-\d{2})?$")
_FACTS = ("title", "url", "published")


def load_yaml(data: bytes, path: str) -> Any:
    """Return what a YAML file holds; dates stay text. Raises SourceError with file and line."""
    try:
        return yaml.load(data, Loader=_TextLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or str(error).splitlines()[0]
        # What is never closed is missed on the line behind the last.
        line = mark and min(mark.line, data.rstrip().count(b"\n")) + 1
        raise SourceError(path, f"not YAML: {problem}", line) from error


class _TextLoader(Loader):
    """A safe loader that leaves ``2016-07-28`` as the text that was written."""

    yaml_implicit_resolvers = {
        first: [(tag, regexp) for tag, regexp in resolvers if tag != "tag:yaml.org,2002:timestamp"]
        for first, resolvers in Loader.yaml_implicit_resolvers.items()
    }


def read_sidecar(data: bytes, path: str) -> PageFacts:
    """Return the facts of a page's sidecar.

    Raises SourceError for what is not YAML, for a field that is not known, for a post without
    position or opening words, for a date that is not YYYY-MM or YYYY-MM-DD, and for a fact of a
    post without its ``known_from``.
    """
    raw = load_yaml(data, path)
    if not isinstance(raw, dict):
        raise SourceError(path, "a sidecar is a mapping of fields to values", 1)
    raw = dict(raw)
    posts = [_post_facts(post, path) for post in raw.pop("posts", None) or []]
    _check_fields(raw, PageFacts, path, "the page")
    by_position = {post.position: post for post in posts}
    if len(by_position) != len(posts):
        raise SourceError(path, "two posts have the same position")
    return PageFacts(**raw, posts=by_position)


def _post_facts(raw: Any, path: str) -> PostFacts:
    if not isinstance(raw, dict) or not isinstance(raw.get("position"), int):
        raise SourceError(path, f"a post without a position: {raw!r}")
    name = f"post {raw['position']}"
    _check_fields(raw, PostFacts, path, name)
    if not raw.get("opening"):
        raise SourceError(path, f"{name} has no opening words to recognise it by")
    return PostFacts(**raw)


def _is_date(text: str) -> bool:
    try:
        date.fromisoformat(text if len(text) > 7 else f"{text}-01")
    except ValueError:
        return False
    return bool(_DATE.match(text))


def _check_fields(raw: dict[str, Any], kind: type, path: str, name: str) -> None:
    known = {field.name for field in dataclasses.fields(kind)}
    for field in raw:
        if field not in known:
            raise SourceError(path, f"{name} has a field that is not known: {field!r}")
    published = raw.get("published")
    if published is not None and not _is_date(str(published)):
        raise SourceError(path, f"{name}: published is {published!r}, not YYYY-MM or YYYY-MM-DD")
    for fact in _FACTS:
        needs_source = fact == "published" or kind is PostFacts
        if needs_source and raw.get(fact) and not raw.get(f"{fact}_known_from"):
            raise SourceError(path, f"{name}: {fact} does not say where it is known from")
