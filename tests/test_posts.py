"""The posts of a blog are the same ones in the same order, in memory and on the shelf."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publicsectorblogs.model import Post
from publicsectorblogs.posts import Posts
from publicsectorblogs.shelf import Shelf

SOME = st.lists(
    st.builds(Post, st.sampled_from("abcd"), st.just("blog"), st.text(max_size=5), st.just("k"))
)


@given(some=SOME, others=SOME, gone=st.sets(st.sampled_from("abcd")))
@pytest.mark.parametrize("on_shelf", [False, True])
def test_posts_are_held_as_a_dictionary_of_their_ids_would_hold_them(on_shelf, some, others, gone):
    with tempfile.TemporaryDirectory() as folder:
        posts = Posts(Shelf(Path(folder), 1) if on_shelf else None, some)
        plain = {post.id: post for post in some}
        both = posts.with_these(others)
        rest = both.without(gone)
        assert list(posts) == list(plain.values())
        plain |= {post.id: post for post in others}
        assert list(both) == list(plain.values())
        assert [both.get(name) for name in "abcd"] == [plain.get(name) for name in "abcd"]
        assert list(rest.ids()) == [name for name in plain if name not in gone]
