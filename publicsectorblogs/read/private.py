"""Keeps e-mail addresses and personal telephone numbers out of what is published.

A name in a post stays, as it says who speaks; an address or a mobile number would only serve to
write or ring. Each character that tells it becomes a dot, so that no place in the text moves.
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import chain

from publicsectorblogs.model import Link, Post

DOT = "•"
_HOST = r"[\w-]+(?:\.[\w-]+)*\.[A-Za-z]{2,}"
# What stands before the @ has 64 characters at most (RFC 5321). It is looked for where a host is.
_LONGEST = 64
_NAME = re.compile(r"(?<![\w@])(?<!//)(?:[\w+%'’-]|\.(?!\.))*[\w+%-]$")
# "jo.bloggs@example.gov.uk", "jo.bloggs [at] example.gov.uk", "?to=jo%40example.org"; not the
# git@host:path of software, nor a name that begins an address, as in "https://jo@host/".
_HOSTS = re.compile(rf"(?:@|%40| ?[\[(] ?at ?[\])] ?){_HOST}(?![:\w])", re.IGNORECASE)
_AT = ("@", "%40", "at]", "at)", "AT]", "AT)", "at ]", "at )")
# "jo AT example DOT org", "jo (at) example (dot) org".
_SPELT_HOSTS = re.compile(
    r" ?(?:AT|[\[(] ?(?i:at) ?[\])]) ?[a-z\d][\w-]* ?(?:DOT|[\[(] ?(?i:dot) ?[\])]) ?\w"
)
_DOT = ("DOT", "dot]", "dot)", "dot ]", "dot )")
# Numbers of British mobile telephones, which Ofcom's numbering plan has begin with 07: "07700
# 900123", "+44 (0)7700 900123", "(07700) 900.123". The numbers of offices begin otherwise.
_MOBILE = re.compile(
    r"(?<![\w+.,/-])(?:(?:(?:\+|00)44[ -]?(?:\(0\)[ -]?)?|0)7(?:[ -]?\d){9}"
    r"|\(?07\d{3}\)?[ .-]?\d{3}[ .-]?\d{3})(?![\d.,]?\d)"
)
# One of these stands in each; a pattern that begins with a fixed text is searched for much faster.
_DIGITS = (
    re.compile(r"07(?:[ -]?\d){9}"), re.compile(r"44[ -]?(?:\(0\)[ -]?)?7(?:[ -]?\d){9}"),
    re.compile(r"07\d{3}(?:\) ?|\.)\d{3}"),
)  # fmt: skip
_TEXTS = ("title", "html", "url", "published_problem")  # of a post, beside its body
_TOLD = re.compile(r"\w")


def masked(text: str) -> str:
    """Return a text of the same length without e-mail addresses and mobile numbers.

    >>> masked("Ask jo@example.org or ring 07700 900123.")
    'Ask ••@example.org or ring ••••• ••••••.'
    """
    if any(map(text.__contains__, _AT)):
        text = _without_names(text, _HOSTS)
    if any(map(text.__contains__, _DOT)):
        text = _without_names(text, _SPELT_HOSTS)
    if any(digits.search(text) for digits in _DIGITS):
        text = _MOBILE.sub(_dots, text)
    return text


def _without_names(text: str, hosts: re.Pattern[str]) -> str:
    """Return a text with dots for the names that stand before hosts."""
    parts, place = list[str](), 0
    for host in hosts.finditer(text):
        name = _NAME.search(text, max(place, host.start() - _LONGEST), host.start())
        if name:
            parts += text[place : name.start()], _dots(name)
            place = name.end()
    return "".join([*parts, text[place:]])


def _dots(found: re.Match[str]) -> str:
    return _TOLD.sub(DOT, found[0])


def without_addresses(post: Post) -> Post:
    """Return a post of which no text holds an e-mail address or a mobile number."""
    # Most hold none, which all texts together tell faster: what is masked stands in one line.
    together = "\n".join(filter(None, (
        post.body, *(getattr(post, name) for name in _TEXTS), *chain(*post.links), *post.tags,
    )))  # fmt: skip
    if masked(together) == together:
        return post
    body = masked(post.body)
    texts = {name: masked(text) for name in _TEXTS if (text := getattr(post, name))}
    published = post._replace(
        **texts,  # type: ignore[arg-type]
        body=body,
        links=tuple(Link(masked(url), text and masked(text)) for url, text in post.links),
        tags=tuple(map(masked, post.tags)),
    )
    remnants = tuple(replace(r, text=body[r.char_start : r.char_end]) for r in post.remnants)
    return published._replace(remnants=remnants)
