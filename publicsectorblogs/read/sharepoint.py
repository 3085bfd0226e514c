"""SharePoint's feeds: the text of a post is one of the fields that the description lists.

Each field is a block that begins with its name in bold: "Body: ...", "Category: Data",
"# Comments: 3". Only where all of the description is such fields is one of them the text.
"""

from __future__ import annotations

import re
from dataclasses import replace

from selectolax.lexbor import LexborHTMLParser

from publicsectorblogs.read.raw_feed import RawBody, RawEntry

_HINT = re.compile(r"<div>\s*<b>\s*(?:article |page )?(?:body|content|text):", re.IGNORECASE)
_TEXT = re.compile(r"(?:article |page )?(?:body|content|text):", re.IGNORECASE)
_TAGS = re.compile(r"(?:blog )?(?:category|categories|tags|keywords):", re.IGNORECASE)


def with_text_field(entry: RawEntry) -> RawEntry:
    """Return an entry with the text of its post alone; what its categories name are its tags."""
    if not any(_HINT.match(body.value.lstrip()) for body in entry.bodies):
        return entry
    tags = list(entry.tags)
    bodies = tuple(_text_alone(body, tags) for body in entry.bodies)
    return replace(entry, bodies=bodies, tags=tuple(dict.fromkeys(tags)))


def _text_alone(body: RawBody, tags: list[str]) -> RawBody:
    """Return a body without its other fields, and add to `tags` those that it names."""
    tree = LexborHTMLParser(body.value)
    fields: dict[str, str] = {}
    for block in tree.body.iter(include_text=False) if tree.body else ():
        name = block.css_first("b")
        if block.tag != "div" or name is None or not name.text(strip=True).endswith(":"):
            return body
        label = name.text(strip=True)
        name.decompose()
        fields[label] = block.inner_html or ""
        if _TAGS.fullmatch(label):
            words = (part.strip() for part in re.split(r"[;,]", block.text()))
            tags += [word for word in words if word]
    texts = [html for label, html in fields.items() if _TEXT.fullmatch(label)]
    return replace(body, value=texts[0], html=True) if len(texts) == 1 else body
