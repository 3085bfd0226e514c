"""Near-copies: the same text on two blogs with small edits."""

from __future__ import annotations

from collections.abc import Callable

from publicsectorblogs.cross_posts import copies_of, find_cross_posts, fingerprint
from publicsectorblogs.measure import figures_of
from publicsectorblogs.model import CrossPost, Post

Make = Callable[..., Post]
TEXT = (
    "We asked 120 people what they think of the new service and they told us a great deal. "
    "Most liked it. In all 45 per cent said that it was quicker than before, and the rest said "
    "that they would wait and see what the winter brings to the office and to the town around it. "
    "We will write again when we know more about it, in the spring or a little later in the year."
)
OTHER = "A quite different post about libraries, which had 120 people through the door on Monday."


def near_copies(posts: list[Post]) -> list[CrossPost]:
    return find_cross_posts(posts, [fingerprint(post) for post in posts])


def test_a_copy_with_small_edits_is_found_and_an_unrelated_post_is_not(make_post: Make) -> None:
    edited = TEXT.replace("Most liked it.", "Most people liked it a lot.")
    posts = [make_post(TEXT, "b"), make_post(edited, "a"), make_post(OTHER, "c")]
    (pair,) = near_copies(posts)
    assert (pair.post_id, pair.other_post_id) == ("a", "b")
    assert 0.9 < pair.similarity < 1


def test_the_order_of_a_pair_is_that_of_ids_whichever_was_read_first(make_post: Make) -> None:
    posts = [make_post(TEXT, "a"), make_post(TEXT, "b")]
    assert near_copies(posts) == near_copies(posts[::-1])


def test_what_a_near_copy_states_again_counts_once(make_post: Make) -> None:
    more = TEXT + " It cost £300."
    posts = [make_post(TEXT, "a"), make_post(more, "b")]
    figures = [figure for post in posts for figure in figures_of(post)]
    copies = copies_of(figures, near_copies(posts))
    counted = [f.quantity.quote for f in figures if f.id not in copies]
    assert counted == ["120", "45 per cent", "£300"]


def test_the_same_number_in_another_sentence_is_another_statement(make_post: Make) -> None:
    changed = TEXT.replace("In all 45 per cent said that it was quicker than before", "It was fine")
    changed += " Of the bins, 45 per cent are blue, as the council counted in its last round."
    posts = [make_post(TEXT, "a"), make_post(changed, "b")]
    figures = [figure for post in posts for figure in figures_of(post)]
    copies = copies_of(figures, near_copies(posts))
    assert [f.quantity.quote for f in figures if f.id in copies] == ["120"]
