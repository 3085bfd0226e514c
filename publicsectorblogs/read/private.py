"""Keeps e-mail addresses and personal telephone numbers out of what is published.

A name in a post stays, as it says who speaks; an address or a mobile number would only serve to
write or ring. Each character that tells it becomes a dot, so that no place in the text moves.
"""

from __future__ import annotations

import re
from dataclasses import replace

from publicsectorblogs.model import Post

DOT = "•"
_HOST = r"[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,}"
# "jo.bloggs@example.gov.uk", "jo.bloggs [at] example.gov.uk"; not the git@host:path of software,
# nor a name within an address, as in "https://jo@host/".
_EMAIL = re.compile(
    rf"(?<![\w@./%+-])([\w.+%'’-]*[\w+%-])(?=(?:@| ?[\[(] ?at ?[\])] ?){_HOST}(?![:\w]))",
    re.IGNORECASE,
)
# Numbers of British mobile telephones, which Ofcom's numbering plan has begin with 07: "07700
# 900123", "+44 (0)7700 900123". The numbers of offices begin otherwise.
_MOBILE = re.compile(
    r"(?<![\w+.,/-])(?:(?:\+|00)44[ -]?(?:\(0\)[ -]?)?|0)7(?:[ -]?\d){9}(?![\d.,]?\d)"
)
# One of these stands in each; a pattern that begins with a fixed text is searched for much faster.
_DIGITS = (
    re.compile(r"07(?:[ -]?\d){9}"), re.compile(r"44[ -]?(?:\(0\)[ -]?)?7(?:[ -]?\d){9}"),
)  # fmt: skip
_TOLD = re.compile(r"\w")


def masked(text: str) -> str:
    """Return a text of the same length without e-mail addresses and mobile numbers.

    >>> masked("Ask jo@example.org or ring 07700 900123.")
    'Ask ••@example.org or ring ••••• ••••••.'
    """
    if "@" in text or "at]" in text or "at)" in text:
        text = _EMAIL.sub(_dots, text)
    if any(digits.search(text) for digits in _DIGITS):
        text = _MOBILE.sub(_dots, text)
    return text


def _dots(found: re.Match[str]) -> str:
    return _TOLD.sub(DOT, found[0])


def without_addresses(post: Post) -> Post:
    """Return a post of which no text holds an e-mail address or a mobile number."""
    body, title = masked(post.body), post.title and masked(post.title)
    html = post.html and masked(post.html)
    links = tuple(link._replace(text=link.text and masked(link.text)) for link in post.links)
    if (body, title, html, links) == (post.body, post.title, post.html, post.links):
        return post
    remnants = tuple(replace(r, text=body[r.char_start : r.char_end]) for r in post.remnants)
    return post._replace(body=body, title=title, html=html, links=links, remnants=remnants)
