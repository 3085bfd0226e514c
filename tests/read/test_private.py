"""No e-mail address and no personal telephone number is published, and no place in a text moves."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publicsectorblogs.model import Link, Post, Remnant
from publicsectorblogs.read.private import masked, without_addresses


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("Ask jo.bloggs@example.gov.uk.", "Ask ••.••••••@example.gov.uk."),
        ("(jo+work@example.org)", "(••+••••@example.org)"),
        ("Mail: press-office@dwp.gov.uk, today", "Mail: •••••-••••••@dwp.gov.uk, today"),
        ("jo [at] example.org", "•• [at] example.org"),
        ("jo(at)example.org", "••(at)example.org"),
        ("Ring 07700 900123 now.", "Ring ••••• •••••• now."),
        ("Ring 07700900123.", "Ring •••••••••••."),
        ("tel +44 (0)7700 900 123", "tel +•• (•)•••• ••• •••"),
        ("text 0044 7700-900123", "text •••• ••••-••••••"),
        ("(07700) 900123 or 07700.900.124", "(•••••) •••••• or •••••.•••.•••"),
        ("Write...jo@example.org", "Write...••@example.org"),
        ("ann/jo@example.org", "ann/••@example.org"),
        ("/feedback?to=jo%40example.org&x=1", "/feedback?to=••%40example.org&x=1"),
        ("https://example.org/jo@example.org", "https://example.org/••@example.org"),
        ("jo.b AT example DOT org", "••.• AT example DOT org"),
        ("jo (at) example (dot) org", "•• (at) example (dot) org"),
        ("jo [AT] example.org", "•• [AT] example.org"),
    ],
)
def test_addresses_and_mobile_numbers_become_dots(text: str, published: str) -> None:
    assert masked(text) == published


@pytest.mark.parametrize(
    "text",
    [
        "Follow @jobloggs on Twitter.",
        "@jo@social.example.org",
        "git clone git@github.com:alphagov/frontend.git",
        "https://jo@example.org/path and https://medium.com/@jo.bloggs/post",
        "We met @ the.office today",
        "Look (at) this",
        "LOOK AT THIS DOT MATRIX PRINTER, at a dot on the map",
        "It opened on 07.10.2015 at 14:30, with 07700 of 900 seats.",
        "The office: 020 7946 0958, or 0300 123 1234.",
        "07 of the 2016 posts, 1,507,700,900,123 of them",
        "It cost £07700900123.50",
        "Reference AB07700900123",
    ],
)
def test_what_is_neither_stays(text: str) -> None:
    assert masked(text) == text


@given(st.text("ab@.07 [(at)]+4é•\n"))
def test_any_text_keeps_its_length_and_is_done_at_once(text: str) -> None:
    assert len(masked(text)) == len(text)
    assert masked(masked(text)) == masked(text)


def test_every_text_of_a_post_is_without_them() -> None:
    body, link = (
        "We did it.\n\nContact: jo@example.org",
        Link("https://example.org/", "jo@example.org"),
    )
    post = Post(
        "p1", "blog", body, "k1", title="Write to jo@example.org", html="<p>jo@example.org</p>",
        links=(link,), remnants=(Remnant("footer", body[12:], 12, len(body)),),
    )  # fmt: skip
    published = without_addresses(post)
    assert "jo@" not in repr(published)
    assert published.remnants[0].text == published.body[12:]
    assert without_addresses(published) is published


PIECES = st.sampled_from(
    ("jo", "@example.org", " [at] ", "07700", " 900", "123", "\n", " ", ".", "DOT org", "+44 7")
)
TEXTS = st.lists(PIECES, max_size=6).map("".join)


@given(TEXTS, TEXTS, TEXTS, TEXTS)
def test_each_text_of_a_post_is_masked_as_by_itself(
    body: str, title: str, url: str, tag: str
) -> None:
    post = Post("p", "blog", body, "capture", title=title, url=url, links=(Link(url, title),),
                tags=(tag,))  # fmt: skip
    found = without_addresses(post)
    assert (found.body, found.title, found.url, found.links, found.tags) == (
        masked(body), masked(title), masked(url), (Link(masked(url), masked(title)),),
        (masked(tag),),
    )  # fmt: skip
