"""Who wrote a post and who speaks in it, by the words of the post itself.

Each kind of evidence has a module: a byline ("by Dan Slee"), a statement ("This blog is written
by ..."), a sign-off ("Ben Jupp is a member of ...", "— Jo Bloggs"); a caption repeats a name found
otherwise. A name without such words is no author.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from publicsectorblogs.attribution.bylines import find_bylines
from publicsectorblogs.attribution.lines import own_text
from publicsectorblogs.attribution.sign_offs import find_sign_offs
from publicsectorblogs.attribution.statements import find_statements
from publicsectorblogs.attribution.transcripts import find_quotations
from publicsectorblogs.model import Authorship, Post
from publicsectorblogs.read.feed_authors import classify_author

# The same few people write all the posts of a blog.
_named = lru_cache(maxsize=256)(classify_author)


def find_authors(post: Post) -> list[Authorship]:
    """Return what the body of `post` says of who wrote it, a row a statement, in text order.

    What the feed says of it comes first, without a place. Somebody with several positions ("a
    director at A and chair of B") has a row for each.
    """
    text = own_text(post)
    found = list(find_bylines(text))
    found += _elsewhere(find_statements(text), found)
    found += _elsewhere(find_sign_offs(text, {author.name for author in found}), found)
    found += _captions(post, {author.name for author in found})
    found += _from_feed(post)
    return sorted(dict.fromkeys(found), key=lambda author: (author.char_start or 0, author.name))


def _elsewhere(new: Iterable[Authorship], known: list[Authorship]) -> list[Authorship]:
    """Those of `new` whose words do not say once more what the same words were found to say."""
    spans = [(one.name, one.char_start or 0, one.char_end or 0) for one in known]
    return [
        one
        for one in new
        if not any(
            one.name == name and (one.char_start or 0) < end and start < (one.char_end or 0)
            for name, start, end in spans
        )
    ]


def by_owner(post: Post, owner: str | None) -> list[Authorship]:
    """Return that the one author of a blog wrote `post`, which names nobody; [] without one."""
    if owner is None:
        return []
    return [Authorship(post.id, owner, "blog", owner, None, None)]


def _captions(post: Post, names: set[str]) -> Iterator[Authorship]:
    for remnant in post.remnants:
        name, _, role = remnant.text.partition(", ")
        if remnant.kind == "caption" and name in names:
            yield Authorship(post.id, name, "caption", remnant.text, remnant.char_start,
                             remnant.char_end, role or None)  # fmt: skip


def _from_feed(post: Post) -> Iterator[Authorship]:
    """The people and organisations whom the feed names; logins are nobody."""
    for stated in post.feed_authors:
        for one in _named(stated):
            if one.kind != "login":
                yield Authorship(post.id, one.name, "feed", stated, None, None, one.role,
                                 one.organisation, title=one.title, kind=one.kind)  # fmt: skip


__all__ = ["by_owner", "find_authors", "find_quotations"]
