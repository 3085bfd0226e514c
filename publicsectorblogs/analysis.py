"""What each post says by its own words: authors, quotations, figures, statistics, receipts.

Nothing here depends on another post.
"""

from __future__ import annotations

from dataclasses import dataclass

from rensa import RMinHash

from publicsectorblogs.attribution import find_authors, find_quotations
from publicsectorblogs.checks import check_post
from publicsectorblogs.cross_posts import fingerprint
from publicsectorblogs.measure import figures_of
from publicsectorblogs.model import Authorship, Check, Figure, Post, Quotation
from publicsectorblogs.statistics import Row, recognise


@dataclass(frozen=True, slots=True)
class Analysis:
    """What one post says."""

    authorships: list[Authorship]
    quotations: list[Quotation]
    figures: list[Figure]
    rows: list[Row]  # of statistics
    checks: list[Check]
    fingerprint: RMinHash | None  # by which near-copies are found


def analyse(post: Post) -> Analysis:
    """Return what `post` says. Raises BrokenReceipt when a quote is not where it should be."""
    authorships, quotations = find_authors(post), find_quotations(post)
    figures = figures_of(post)
    rows = recognise(post, figures)
    checks = check_post(post, authorships, quotations, figures, rows)
    return Analysis(authorships, quotations, figures, rows, checks, fingerprint(post))
