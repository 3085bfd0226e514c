"""Applies what was decided about posts: withdrawals, and corrections of what their sources say."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from publicsectorblogs.ids import stable_id
from publicsectorblogs.model import (
    Corrected,
    Correction,
    Post,
    Problem,
    RetiredFigure,
    SourceError,
    Withdrawal,
    Withdrawn,
)  # fmt: skip
from publicsectorblogs.read.decision_files import CORRECTIONS, WITHDRAWN
from publicsectorblogs.read.identity import address_key

if TYPE_CHECKING:
    from publicsectorblogs.sources import Contents

_PRECISIONS = {len("2016-07"): "month", len("2016-07-28"): "day"}


class Decisions(NamedTuple):
    """All that was decided about posts, of whichever blog they are."""

    withdrawals: tuple[Withdrawal, ...] = ()
    corrections: tuple[Correction, ...] = ()


def withdraw(contents: Contents, withdrawals: Iterable[Withdrawal]) -> Contents:
    """Return what a blog holds without the posts that are withdrawn, which stand apart in it.

    Nothing of them stays: no version, no former identifier, no problem that names their title.
    """
    find = _Finder(contents)
    taken = {post.id: (post, one) for one in withdrawals if (post := find(one.post))}
    if not taken:
        return contents
    names = {name for post, _ in taken.values() for name in (post.id, post.title, post.url)}
    texts = [*(post for post, _ in taken.values()), *(former.post for former in contents.former)]
    return replace(
        contents,
        posts=contents.posts.without(taken),
        versions=tuple(one for one in contents.versions if one.post_id not in taken),
        former=tuple(one for one in contents.former if one.post.id not in taken),
        aliases={old: new for old, new in contents.aliases.items() if new not in taken},
        united=tuple(pair for pair in contents.united if pair[0].id not in taken),
        problems=tuple(one for one in contents.problems if one.entry not in names),
        withdrawn=tuple((text, taken[text.id][1]) for text in texts if text.id in taken),
        withdrawn_aliases={old: new for old, new in contents.aliases.items() if new in taken},
    )


def correct(contents: Contents, corrections: Iterable[Correction]) -> Contents:
    """Return what a blog holds with the facts about its posts put right, and what was.

    Raises SourceError, with the line of the entry, where a source no longer says what the entry
    says that it does.
    """
    find, changed, corrected = _Finder(contents), dict[str, Post](), []
    for one in corrections:
        if (found := find(one.post)) is None:
            continue
        says = getattr(found, one.field)
        if says != one.stated:
            raise SourceError(
                CORRECTIONS, f"the source of {found.id} says {says!r} now, not {one.stated!r}: "
                f"look whether the correction is still right", one.line,
            )  # fmt: skip
        changed[found.id] = _put_right(changed.get(found.id, found), one)
        corrected.append(Corrected(
            stable_id("e", found.id, one.field), found.id, one.field, one.stated, one.correct,
            one.reason, one.reference, one.line,
        ))  # fmt: skip
    posts = contents.posts.with_these(changed.values())
    return replace(contents, posts=posts, corrected=tuple(corrected))


def names_of(contents: Contents) -> frozenset[str]:
    """Return all names by which an entry can mean a post of a blog, before any was withdrawn."""
    addresses = (address_key(post.url) for post in contents.posts if post.url)
    return frozenset((*contents.posts.ids(), *contents.aliases, *addresses))


def about(decisions: Decisions, names: Set[str]) -> Decisions:
    """Return the decisions about posts of a blog, by all names of those: see `names_of`."""
    withdrawals, corrections = (
        tuple(one for one in some if _name(one.post) in names) for some in decisions
    )
    return Decisions(withdrawals, corrections)  # type: ignore[arg-type]


def _name(named: str) -> str:
    """Return the name by which a post is found that an entry names by an address or an id."""
    return address_key(named) if "/" in named else named


def not_met(decisions: Decisions, held: Iterable[Withdrawal]) -> tuple[Withdrawal, ...]:
    """Return the withdrawals of posts that the sources do not hold, which may be so for good."""
    met = set(held)
    return tuple(one for one in decisions.withdrawals if one not in met)


def notices(unmet: Iterable[Withdrawal], retired: Sequence[RetiredFigure]) -> list[Withdrawn]:
    """Return the identifiers that withdrawals name of posts that the sources do not hold.

    `retired`: of these, those that such posts stated are among them.
    """
    found = {}
    for one in unmet:
        if "/" not in one.post:
            found[one.post] = Withdrawn(one.post, one.post, one)
        address = address_key(one.post)
        for figure in retired:
            if one.post == figure.post_id or figure.url and address == address_key(figure.url):
                found[figure.id] = Withdrawn(figure.id, figure.post_id, one)
    return list(found.values())


def problems_of(unmet: Iterable[Withdrawal]) -> list[Problem]:
    """Return a problem for each withdrawal of a post that the sources do not hold."""
    return [Problem(WITHDRAWN, "the sources hold no such post", one.post, "info") for one in unmet]


def check_corrections(decisions: Decisions, corrected: Iterable[Corrected]) -> None:
    """Raise SourceError, with its line, for a correction of a post that the sources do not hold."""
    met = {one.line for one in corrected}
    for one in decisions.corrections:
        if one.line not in met:
            raise SourceError(CORRECTIONS, f"the sources hold no post {one.post}", one.line)


def _put_right(post: Post, one: Correction) -> Post:
    known_from = f"a correction: {one.reason} ({one.reference})"
    facts: dict[str, str | None] = {one.field: one.correct, f"{one.field}_known_from": known_from}
    if one.field == "published":
        facts["published_precision"] = _PRECISIONS.get(len(one.correct), "second")
        facts["published_problem"] = None
    return post._replace(**facts)  # type: ignore[arg-type]


class _Finder:
    """Finds the post of a blog that an entry means: by its id, a former one, or its address."""

    def __init__(self, contents: Contents) -> None:
        self._aliases = contents.aliases
        self._posts = contents.posts
        self._by_address: Mapping[str, str] | None = None

    def __call__(self, named: str) -> Post | None:
        if "/" not in named:
            return self._posts.get(self._aliases.get(named, named))
        if self._by_address is None:  # which takes long for a large blog, and is seldom asked
            self._by_address = {address_key(p.url): p.id for p in self._posts if p.url}
        return self._posts.get(self._by_address.get(address_key(named), ""))
