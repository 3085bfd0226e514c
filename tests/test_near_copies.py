"""Near-copies: the same text on two blogs, whole, with edits or in part."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import pytest

from publicsectorblogs import near_copies
from publicsectorblogs.model import CrossPost, Post
from publicsectorblogs.near_copies import StatedFigure, copies_of, fingerprint, groups, words_of
from publicsectorblogs.per_blog import measure
from publicsectorblogs.proposals import propose

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
    pairs = propose((i, found) for i, found in prints if found).pairs
    measured = ((pair, near_copies.measure(*map(words.__getitem__, pair))) for pair in pairs)
    return [found.of(*pair) for pair, found in measured if found]


def statements(posts: list[Post]) -> dict[str, StatedFigure]:
    """What the figures of posts say, by their quotes with the id of the post."""
    return {
        f"{post.id}: {q.quote}": StatedFigure(
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


def prose(seed: int, words: int) -> list[str]:
    """Made-up words, so many and always the same; every eighth is followed by "of the"."""
    random = Random(seed)
    made: list[str] = []
    while len(made) < words:
        made.append("".join(random.choice(pair) for pair in ("bdfgl", "aeiou", "mnprst", "aeiou")))
        if random.random() < 1 / 8:
            made += ["of", "the"]
    return made[:words]


def edited(words: list[str], share: float, seed: int = 1) -> list[str]:
    """The words with so many of them replaced, here and there."""
    random = Random(seed)
    return [f"q{random.random():.9f}".replace(".", "") if random.random() < share else word
            for word in words]  # fmt: skip


def kind(one: list[str], other: list[str]) -> str | None:
    posts = [Post("a", "one", " ".join(one), "c"), Post("b", "other", " ".join(other), "c")]
    found = compare(posts)
    return found[0].kind if found else None


LONG = prose(1, 500)


@pytest.mark.parametrize("share", [0.01, 0.05, 0.1, 0.15, 0.2])
def test_a_copy_is_found_with_words_replaced_here_and_there(share: float) -> None:
    copies = [kind(prose(n, 300), edited(prose(n, 300), share, n)) for n in range(20)]
    assert copies == ["copy"] * 20


def test_a_copy_is_found_whatever_the_order_of_its_parts() -> None:
    assert kind(LONG, [*LONG[300:], *LONG[:120], *LONG[120:300]]) == "copy"


@pytest.mark.parametrize("own", [30, 100, 250])
def test_a_copy_is_found_with_an_introduction_or_an_ending_of_its_own(own: int) -> None:
    assert kind(LONG, [*prose(2, own), *LONG]) == "copy"
    assert kind([*LONG, *prose(2, own)], LONG) == "copy"


def test_a_copy_is_found_with_a_paragraph_left_out_and_another_put_in() -> None:
    assert kind(LONG, [*LONG[:200], *prose(2, 60), *LONG[260:]]) == "copy"


def test_a_short_post_is_found_again_but_not_a_few_words() -> None:
    assert kind(LONG[:25], LONG[:25]) == "copy"
    assert kind(LONG[:12], LONG[:12]) is None


@pytest.mark.parametrize("start", [0, 150, 400])
def test_an_excerpt_is_found_wherever_it_stands_in_the_post(start: int) -> None:
    excerpt = LONG[start : start + 100]
    assert kind(LONG, excerpt) == kind(excerpt, LONG) == "excerpt"
    assert kind(LONG, [*excerpt, "read", "more", "on", "our", "blog"]) == "excerpt"


def test_most_of_a_post_is_a_copy_and_half_of_it_an_excerpt() -> None:
    assert kind(LONG, LONG[:400]) == "copy"
    assert kind(LONG, LONG[:250]) == "excerpt"


def test_what_share_of_each_post_stands_in_the_other_is_stated(make_post: Make) -> None:
    posts = [make_post(" ".join(LONG), "a"), make_post(" ".join(LONG[100:225]), "b")]
    (pair,) = compare(posts)
    assert (pair.kind, pair.share, pair.other_share) == ("excerpt", 0.25, 1)
    assert pair.similarity == 0.4


@pytest.mark.parametrize(("common", "own"), [(150, 150), (300, 100), (100, 200)])
def test_posts_with_a_long_quotation_in_common_are_no_copies(common: int, own: int) -> None:
    quotation = LONG[:common]
    assert kind([*prose(2, own), *quotation], [*prose(3, own), *quotation]) is None
    assert kind([*quotation, *prose(2, own)], [*prose(3, own), *quotation]) is None


def monthly(month: str, calls: int, percent: int, days: int, cost: str) -> list[str]:
    return (
        f"In {month} our advice line took {calls} calls and we answered {percent}% of them within "
        f"{days} minutes of the first ring. Most of the people who called asked about blue bins, "
        f"as they do all through the year. The line cost us £{cost} in the month. The tables are "
        "on our open data page, and 4 notes there tell how each number was made."
    ).split()


def test_posts_of_one_form_with_other_numbers_are_no_copies() -> None:
    march, april = monthly("March", 8120, 84, 9, "3.1m"), monthly("April", 7904, 88, 12, "2.9m")
    assert kind(march, april) is None
    assert kind(march, march) == "copy"
    assert kind([*LONG, *march, *march], [*LONG, *april, *april]) is None


def test_a_copy_in_which_a_number_was_corrected_is_a_copy() -> None:
    march = monthly("March", 8120, 84, 9, "3.1m")
    corrected = monthly("March", 8210, 84, 9, "3.1m")
    assert kind(march, corrected) == "copy"


def test_numbers_that_are_spelt_otherwise_are_no_other_numbers() -> None:
    digits = monthly("March", 8120, 84, 9, "3.1m")
    spelt = [{"8120": "8,120", "9": "nine", "84%": "84 per cent"}.get(w, w) for w in digits]
    assert kind(digits, spelt) == "copy"


def test_many_copies_of_one_text_are_each_paired_with_the_first(make_post: Make) -> None:
    posts = [make_post(f"{TEXT} {name}", name) for name in sorted(f"p{n}" for n in range(40))]
    pairs = compare(posts)
    assert {pair.other_post_id for pair in pairs if pair.post_id == "p0"} == {
        post.id for post in posts[1:]
    }


def of_stock_phrases(seed: int) -> list[str]:
    """A text of paragraphs that many posts have, and a sentence of its own."""
    random = Random(seed)
    stock = [prose(1000 + n, 60) for n in range(10)]
    return [*prose(seed, 20), *(word for some in random.sample(stock, 6) for word in some)]


def test_an_edited_copy_is_found_where_most_of_what_it_says_stands_in_many_posts(
    make_post: Make,
) -> None:
    texts = {f"p{n:02}": of_stock_phrases(n) for n in range(60)}
    texts["q"] = edited(texts["p50"], 0.2)
    posts = [make_post(" ".join(words), name) for name, words in texts.items()]
    assert ("p50", "q") in {(pair.post_id, pair.other_post_id) for pair in compare(posts)}


def test_a_post_of_short_words_is_no_copy_of_any(make_post: Make) -> None:
    short = fingerprint(make_post("so we do it as we can " * 4, "a"))
    assert short is not None
    assert propose([("a", short), ("b", short)]).pairs == []


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


def test_a_sentence_with_another_number_in_it_is_another_statement(make_post: Make) -> None:
    changed = TEXT.replace("In all 45 per cent", "Of all 90, 45 per cent")
    posts = [make_post(TEXT, "a"), make_post(changed, "b")]
    copies = copies_of(statements(posts).values(), compare(posts))
    assert copies == {"b: 120": "a: 120"}


def test_the_figures_of_an_excerpt_count_once_too(make_post: Make) -> None:
    posts = [make_post(f"{TEXT} {' '.join(LONG)}", "a"), make_post(TEXT, "b")]
    copies = copies_of(statements(posts).values(), compare(posts))
    assert copies == {"b: 120": "a: 120", "b: 45 per cent": "a: 45 per cent"}


def test_posts_are_grouped_with_the_near_copies_of_their_near_copies() -> None:
    pairs = [CrossPost(one, other, "copy", 1, 1, 1)
             for one, other in ("ab", "cd", "ef", "bd", "ad", "eg")]  # fmt: skip
    posts = [sorted({p for pair in group for p in (pair.post_id, pair.other_post_id)})
             for group in groups(pairs)]  # fmt: skip
    assert posts == [["a", "b", "c", "d"], ["e", "f", "g"]]
    assert sorted(map(len, groups(pairs))) == [2, 4]
