"""Saved pages of the aggregator: posts that end at "Original source – NAME"."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from publicsectorblogs.model import Blog, Reading, SourceError
from publicsectorblogs.read.page import PageFacts, PostFacts, read_page
from tests.builds import PAGE


def read(text: str | bytes, facts: PageFacts | None = None, *known: Blog) -> Reading:
    data = text if isinstance(text, bytes) else text.encode()
    names = {name: blog for blog in known for name in (blog.name, *blog.aliases)}
    return read_page(data, "pages/a.txt", names.get, facts)


def test_a_post_ends_at_its_marker_and_keeps_its_place_in_the_page() -> None:
    text = "\n\nFirst post.\n\nOriginal source – One\n\nSecond.\n\nMore.\n\nOriginal source – Two\n"
    reading = read(text)
    assert [post.body for post in reading.posts] == ["First post.", "Second.\n\nMore."]
    for post in reading.posts:
        assert text[post.capture_start : post.capture_end] == post.body


@pytest.mark.parametrize("dash", ["–", "—", "-"])
def test_any_dash_and_padding_make_a_marker(dash: str) -> None:
    assert len(read(f"Text.\n\u00a0Original source\u00a0{dash} Blog \u00a0\r\n").posts) == 1


def test_the_words_of_a_marker_within_a_sentence_end_nothing() -> None:
    text = "See the Original source – it is good.\n\nOriginal source – Blog"
    assert len(read(text).posts) == 1


def test_a_blog_is_looked_up_by_the_name_or_alias_that_the_page_gives() -> None:
    blog = Blog("dan", "Dan", aliases=("Dan » LOCAL",))
    reading = read("A.\n\nOriginal source – Dan » LOCAL\n", None, blog)
    assert reading.posts[0].blog_id == "dan"
    assert not reading.problems and not reading.blogs


def test_an_unknown_blog_is_added_without_licence_and_reported() -> None:
    reading = read(
        "A.\n\nOriginal source – New Blog’s Home\n\nB.\n\nOriginal source – New Blog’s Home\n"
    )
    assert [(blog.id, blog.licence, blog.registered) for blog in reading.blogs] == [
        ("new-blogs-home", None, False)
    ]
    assert len(reading.problems) == 1
    assert reading.problems[0].entry == "line 3"


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"Just text.\n", "pages/a.txt:1: no line 'Original source"),
        (b"", "pages/a.txt:1: no line 'Original source"),
        ("A.\n\nOriginal source – B\n\nAnd then\n".encode(), "pages/a.txt:5: text without a line"),
        ("Original source – B\n".encode(), "pages/a.txt:1: no text before"),
        ("A.\n\nOriginal source – \n".encode(), "pages/a.txt:3: 'Original source' names no blog"),
        (b"A.\n\n\xff\n", "pages/a.txt:3: not UTF-8: byte 0xff at offset 4"),
    ],
)
def test_what_is_no_such_page_gets_an_error_with_file_and_line(data: bytes, error: str) -> None:
    with pytest.raises(SourceError) as caught:
        read(data)
    assert str(caught.value).startswith(error)


def test_facts_of_a_sidecar_go_to_their_post_with_where_they_are_known_from() -> None:
    facts = PageFacts(
        published="2016-07",
        published_known_from="the archive month",
        posts={1: PostFacts(1, "Hello", title="T", title_known_from="address")},
    )
    (post,) = read("Hello there.\n\nOriginal source – B\n", facts).posts
    assert (post.title, post.title_known_from) == ("T", "address")
    assert (post.published, post.published_precision) == ("2016-07", "month")
    assert post.published_known_from == "the archive month"
    assert post.url is None and post.url_known_from is None


def test_without_a_sidecar_nothing_is_guessed() -> None:
    (post,) = read("Hello.\n\nOriginal source – B\n").posts
    assert post.title is post.url is post.published is post.published_precision is None


@pytest.mark.parametrize(
    ("facts", "error"),
    [
        (
            PageFacts(posts={3: PostFacts(3, "x")}),
            "the sidecar speaks of post 3, but the page has 1",
        ),
        (PageFacts(posts={1: PostFacts(1, "Bye")}), "post 1 opens with 'Bye'"),
        (PageFacts(sha256="0" * 64), "its sidecar says 000"),
    ],
)
def test_a_sidecar_that_does_not_fit_its_page_is_an_error(facts: PageFacts, error: str) -> None:
    with pytest.raises(SourceError, match=error):
        read("Hello.\n\nOriginal source – B\n", facts)


def test_the_id_of_a_post_depends_on_its_blog_and_text_alone() -> None:
    one = read("A post.\n\nOriginal source – B\n").posts[0]
    moved = read("X.\n\nOriginal source – C\n\n\nA  post.\n\nOriginal source – B\n").posts[1]
    assert one.id == moved.id
    assert one.id != read("A post.\n\nOriginal source – C\n").posts[0].id


WORDS = st.text(alphabet="abc \u00a0.,–\n’", min_size=1).filter(
    lambda text: text.strip(" \n\u00a0")
)


@given(st.lists(st.tuples(WORDS, st.sampled_from(["One", "Two"])), min_size=1, max_size=5))
def test_nothing_between_markers_is_lost(posts: list[tuple[str, str]]) -> None:
    text = "".join(f"{body}\nOriginal source – {name}\n" for body, name in posts)
    reading = read(text)
    assert [post.body for post in reading.posts] == [body.strip(" \n\u00a0") for body, _ in posts]


def test_the_saved_page_has_ten_posts_and_every_character_is_in_one_or_is_a_marker_or_blank() -> (
    None
):
    text = PAGE.read_text(encoding="utf-8")
    posts = read(PAGE.read_bytes()).posts
    assert len(posts) == 10
    rest, end = "", 0
    for post in posts:
        assert post.capture_start is not None and post.capture_end is not None
        rest += text[end : post.capture_start]
        end = post.capture_end
    left = [line for line in (rest + text[end:]).split("\n") if line.strip(" \u00a0")]
    assert len(left) == 10
    assert all(line.startswith("Original source – ") for line in left)
