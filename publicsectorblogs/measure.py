"""From posts to figures: every quantity of a body, with its sentence and its identity."""

from __future__ import annotations

from publicsectorblogs.figures import extract
from publicsectorblogs.figures.sentences import Sentences, sentences_of
from publicsectorblogs.model import Figure, Post, Quantity, stable_id

# Remnants whose words are not the author's: what stands in them is no statement of the post.
_NOT_SAID = frozenset({"script", "credit", "footer", "embed"})


def figures_of(post: Post) -> list[Figure]:
    """Return the figures of one post, in order; scripts, credits and footers state none."""
    silent = [(r.char_start, r.char_end) for r in post.remnants if r.kind in _NOT_SAID]
    sentences = sentences_of(post.body)
    return [
        _figure(post, quantity, sentences)
        for quantity in extract(post.body)
        if not any(start <= quantity.char_start < end for start, end in silent)
    ]


def _figure(post: Post, quantity: Quantity, sentences: Sentences) -> Figure:
    start, end = sentences.around(quantity.char_start, quantity.char_end)
    identity = stable_id(post.id, "figure", quantity.char_start, quantity.char_end)
    return Figure(identity, post.id, quantity, post.body[start:end], start)
