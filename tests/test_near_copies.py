"""Near-copies: the same text on two blogs with small edits."""

from __future__ import annotations

from collections.abc import Callable

from publicsectorblogs import near_copies
from publicsectorblogs.model import CrossPost, Post
from publicsectorblogs.near_copies import Said, copies_of, fingerprint, words_of
from publicsectorblogs.per_blog import measure

Make = Callable[..., Post]
TEXT = (
    "We asked 120 people what they think of the new service and they told us a great deal. "
    "Most liked it. In all 45 per cent said that it was quicker than before, and the rest said "
    "that they would wait and see what the winter brings to the office and to the town around it. "
    "We will write again when we know more about it, in the spring or a little later in the year."
)
OTHER = "A quite different post about libraries, which had 120 people through the door on Monday."


def compare(posts: list[Post]) -> list[CrossPost]:
    prints = ((post.id, fingerprint(post)) for post in posts)
    words = {post.id: words_of(post.body, ()) for post in posts}
    pairs = near_copies.candidates((i, found) for i, found in prints if found)
    return near_copies.near_copies(pairs, words)


def statements(posts: list[Post]) -> dict[str, Said]:
    """What the figures of posts say, by their quotes with the id of the post."""
    return {
        f"{post.id}: {q.quote}": Said(
            f"{post.id}: {q.quote}", post.id, q.char_start, figure.sentence, (q.value, q.unit)
        )
        for post in posts
        for figure in measure(post)
        for q in [figure.quantity]
    }


def test_a_copy_with_small_edits_is_found_and_an_unrelated_post_is_not(make_post: Make) -> None:
    edited = TEXT.replace("Most liked it.", "Most people liked it a lot.")
    posts = [make_post(TEXT, "b"), make_post(edited, "a"), make_post(OTHER, "c")]
    (pair,) = compare(posts)
    assert (pair.post_id, pair.other_post_id) == ("a", "b")
    assert 0.9 < pair.similarity < 1


def test_a_copy_is_found_whatever_its_quotes_capitals_and_alphabet(make_post: Make) -> None:
    curly = TEXT.replace("the new service", "“the” new service’s café")
    straight = TEXT.replace("the new service", '"the" new service\'s CAFÉ').upper()
    assert len(compare([make_post(curly, "a"), make_post(straight, "b")])) == 1
    greek = " ".join(f"{one}{other}" for one in "αβγδεζη" for other in "θικλμν")
    assert len(compare([make_post(greek, "a"), make_post(f"{greek} ω", "b")])) == 1


def test_the_order_of_a_pair_is_that_of_ids_whichever_was_read_first(make_post: Make) -> None:
    posts = [make_post(TEXT, "a"), make_post(TEXT, "b")]
    assert compare(posts) == compare(posts[::-1])


def test_what_a_near_copy_states_again_counts_once(make_post: Make) -> None:
    more = TEXT + " It cost £300."
    posts = [make_post(TEXT, "a"), make_post(more, "b")]
    said = statements(posts)
    copies = copies_of(said.values(), compare(posts))
    assert [each for each in said if each not in copies] == [
        "a: 120", "a: 45 per cent", "b: £300",
    ]  # fmt: skip


def test_the_same_number_in_another_sentence_is_another_statement(make_post: Make) -> None:
    changed = TEXT.replace("In all 45 per cent said that it was quicker than before", "It was fine")
    changed += " Of the bins, 45 per cent are blue, as the council counted in its last round."
    posts = [make_post(TEXT, "a"), make_post(changed, "b")]
    copies = copies_of(statements(posts).values(), compare(posts))
    assert copies == {"b: 120": "a: 120"}
