"""The register and OPML lists together: no blog is fetched twice."""

from __future__ import annotations

from publicsectorblogs.fetch.subscriptions import merge
from publicsectorblogs.model import Blog
from publicsectorblogs.names import slug


def listed(name: str, feed: str) -> Blog:
    return Blog(slug(name), name, feed_url=feed, registered=False)


KNOWN = Blog("a", "A", aliases=("Alpha",), feed_url="https://a.example/feed")


def test_a_feed_that_the_register_has_is_not_fetched_twice():
    assert merge([KNOWN], [listed("Other name", "https://a.example/feed")]) == [KNOWN]


def test_a_registered_blog_without_its_feed_takes_that_of_the_list():
    bare = Blog("a", "A", aliases=("Alpha",))
    (merged,) = merge([bare], [listed("ALPHA", "https://a.example/feed")])
    assert (merged.id, merged.feed_url, merged.registered) == ("a", "https://a.example/feed", True)


def test_blogs_that_share_a_title_keep_folders_of_their_own_in_any_order():
    one, two = listed("News", "https://one.example/"), listed("News", "https://two.example/")
    ids = {blog.feed_url: blog.id for blog in merge([], [one, two])}
    assert len(set(ids.values())) == 2
    assert {blog.feed_url: blog.id for blog in merge([], [two, one])} == ids


def test_a_listed_blog_never_takes_the_folder_of_a_registered_one():
    merged = merge([KNOWN], [listed("A", "https://elsewhere.example/")])
    assert merged[0] == KNOWN
    assert merged[1].id != KNOWN.id
