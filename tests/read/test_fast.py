"""The fast reader finds in a feed what feedparser finds, or leaves the feed to it."""

from __future__ import annotations

import io

import feedparser
import pytest
from feed_kinds import CONTAINERS, ENTRIES, HEADS, every_kind, make
from hypothesis import given, settings
from hypothesis import strategies as st

from publicsectorblogs.read import feed_file as reader
from publicsectorblogs.read.fast import read_fast
from publicsectorblogs.read.feed import FeedReading, read_feed

FAST = [kind for kind in CONTAINERS if read_fast(make(kind, "<title>T</title>")) is not None]
# Parts that the fast reader accepts in an entry that has a link.
ACCEPTED = [
    entry for entry in ENTRIES
    if any(read_fast(make(kind, f"<link>http://b.org/q</link>{entry}")) or
           read_fast(make(kind, entry)) for kind in FAST)
]  # fmt: skip


def read(data: bytes) -> FeedReading:
    return read_feed(data, "feed.xml", "blog", capture_id="capture", captured="2017-01")


def read_by_feedparser(data: bytes) -> FeedReading:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reader, "read_fast", lambda _: None)
        return read(data)


def assert_same(data: bytes) -> None:
    fast, lenient = read(data), read_by_feedparser(data)
    assert fast.posts == lenient.posts
    assert (fast.title, fast.home_page) == (lenient.title, lenient.home_page)


def test_the_usual_formats_are_read_fast() -> None:
    assert FAST == ["rss 2.0", "rss 1.0", "atom 1.0", "atom 1.0 with a prefix"]
    assert len(ACCEPTED) > 50


def test_every_kind_of_entry_is_read_alike() -> None:
    for name, data in every_kind():
        if read_fast(data) is not None:
            try:
                assert_same(data)
            except AssertionError as error:
                raise AssertionError(name) from error


@given(st.data())
@settings(max_examples=150, deadline=None)
def test_entries_of_several_parts_are_read_alike(data: st.DataObject) -> None:
    parts = st.lists(st.sampled_from(ACCEPTED), min_size=1, max_size=4, unique=True)
    entries = data.draw(st.lists(parts.map("".join), min_size=1, max_size=3))
    kind, head = data.draw(st.sampled_from(FAST)), data.draw(st.sampled_from(HEADS))
    feed = make(kind, *entries, head=head)
    if read_fast(feed) is not None:
        assert_same(feed)


def test_no_entry_is_lost_that_feedparser_finds() -> None:
    for name, data in every_kind():
        try:
            entries = feedparser.parse(io.BytesIO(data)).entries
        except KeyError:  # of a text input within an entry
            continue
        reading = read(data)
        empty = [p for p in reading.problems if p.problem == "an entry that states nothing"]
        if len(entries) < len(ENTRIES):  # else some are repeated
            assert len(reading.posts) + len(empty) == len(entries), name
        assert len({post.id for post in reading.posts}) == len(reading.posts), name
        assert all(post.key for post in reading.posts), name


@pytest.mark.parametrize(
    "data",
    [
        make("rss 2.0", "<title>T</title>", declaration='<?xml version="1.0" encoding="latin-1"?>'),
        make("rss 2.0", "<title>T</title>", declaration="<!DOCTYPE rss>"),
        make("rss 2.0", "<title>Ã©</title>"),
        make("rss 2.0", "<title>T</title>")[:-3],
        b"<html/>",
        b"",
    ],
)
def test_what_the_fast_reader_is_not_sure_of_is_left_to_feedparser(data: bytes) -> None:
    assert read_fast(data) is None
