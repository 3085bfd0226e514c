"""The entries of one feed file to posts: their titles, dates, texts and names, each post once."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from functools import lru_cache
from urllib.parse import urljoin, urlsplit

from publicsectorblogs.ids import id_of_post
from publicsectorblogs.model import Post, Problem
from publicsectorblogs.read import html, identity
from publicsectorblogs.read.addresses import joined
from publicsectorblogs.read.date_grammar import Orders, orders_of
from publicsectorblogs.read.dates import StatedDate, latest_credible, read_date
from publicsectorblogs.read.drupal import without_other_fields
from publicsectorblogs.read.feed_authors import without_address
from publicsectorblogs.read.feed_file import FeedFile, read_file
from publicsectorblogs.read.identity import History, Identity, live_address
from publicsectorblogs.read.private import masked, without_addresses
from publicsectorblogs.read.raw_feed import RawBody, RawEntry, RawFeed
from publicsectorblogs.read.sharepoint import with_text_field
from publicsectorblogs.read.tails import is_beginning
from publicsectorblogs.read.titles import one_line


@dataclass(frozen=True, slots=True)
class FeedReading:
    """What a feed file holds.

    `identities` goes with `posts`, one to one: what each is recognised by in other captures.
    """

    blog_id: str
    capture_id: str
    captured: str | None
    has_contents: bool = False  # it declares the content of posts, not only descriptions
    title: str | None = None
    home_page: str | None = None
    posts: tuple[Post, ...] = ()
    identities: tuple[Identity, ...] = ()
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True)
class _Context:
    """What all entries of a file are read with."""

    feed: RawFeed
    blog_id: str
    capture_id: str
    latest: datetime | None
    home_page: str | None
    date_orders: Orders
    usual_length: int  # characters of the contents that the feed declares, on average


def read_feed(
    data: bytes, path: str, blog_id: str, *, capture_id: str, captured: str | None
) -> FeedReading:
    """Read a feed file of any kind; `path` names it in problems.

    `captured` is when it was fetched (an ISO 8601 instant, day or month), if that is known:
    entries dated more than a day later are not believed. Never raises for bad content.
    """
    file = read_file(data, path)
    feed = file.feed = _live(file.feed)
    entries = file.numbered()
    home_page = _address(feed.link, None)
    declared = [len(b.value) for e in feed.entries for b in e.bodies if b.full]
    context = _Context(
        replace(feed, entries=()), blog_id, capture_id, latest_credible(captured), home_page,
        orders_of(date for e in feed.entries for date in (e.published, e.updated)),
        sum(declared) // len(declared) if declared else 0,
    )  # fmt: skip
    feed = file.feed = context.feed
    posts, identities = _posts(file, entries, context)
    keys = identity.assign_keys(identities, History())
    former = identity.former_versions(identities)
    # Equal keys are entries that are equal in everything: the file repeats them.
    unique = {
        key: (post, one)
        for key, post, one in zip(keys, posts, identities, strict=True)
        if one not in former
    }
    return FeedReading(
        blog_id, capture_id, captured, bool(declared), one_line(masked(feed.title)), home_page,
        tuple(with_key(post, key) for key, (post, _) in unique.items()),
        tuple(one for _, one in unique.values()), tuple(file.problems),
    )  # fmt: skip


def _posts(
    file: FeedFile, entries: list[tuple[int, RawEntry]], context: _Context
) -> tuple[list[Post], list[Identity]]:
    """Read the entries of a file, and report in it what is doubtful in them.

    Each is taken out of `entries`, so that the texts of a large file are not held twice.
    """
    posts: list[Post] = []
    identities: list[Identity] = []
    entries.reverse()
    while entries:
        number, entry = entries.pop()
        if entry.is_empty:
            file.report("an entry that states nothing", number=number)
            continue
        entry = with_text_field(without_other_fields(entry))
        post, doubt = _post(entry, context)
        posts.append(without_addresses(post))
        identities.append(_identify(entry, post, context.home_page))
        for problem in _doubts(post, doubt):
            file.report(problem, number=number)
    return posts, identities


def _live(feed: RawFeed) -> RawFeed:
    """Return a feed that was saved by a web archive with the addresses that it had."""
    entries = tuple(map(_live_entry, feed.entries))
    return replace(feed, link=live_address(feed.link), entries=entries)


def _live_entry(entry: RawEntry) -> RawEntry:
    guid, link = live_address(entry.guid), live_address(entry.link)
    if (guid, link) == (entry.guid, entry.link):
        return entry
    # What the archive put before the address of the post it put before those of its links.
    before = entry.link.removesuffix(link) if entry.link != link else ""
    bodies = entry.bodies
    if before and before != entry.link:
        bodies = tuple(replace(one, value=one.value.replace(before, "")) for one in bodies)
    return replace(entry, guid=guid, link=link, bodies=bodies)


def with_key(post: Post, key: str) -> Post:
    """Return `post` as the entry with that key; its id follows from blog and key."""
    if post.key == key:
        return post
    return post._replace(key=key, id=id_of_post(post.blog_id, key))


def _post(entry: RawEntry, context: _Context) -> tuple[Post, str | None]:
    """Return an entry as a post, and in what way its text is not all that the entry holds."""
    # A guid that is no address ("1") is the link of an entry without one; it is no path either.
    is_name = entry.link == entry.guid and not entry.link.startswith("/")
    url = _address(entry.link, None if is_name else context.home_page)
    date, date_known_from = _date(entry, context)
    content, summary = _content(entry, url or context.home_page or "", context)
    title = one_line(entry.title)
    post = Post(
        id="",
        blog_id=context.blog_id,
        body=content.text,
        capture_id=context.capture_id,
        title=title,
        title_known_from="feed: title" if title else None,
        url=url,
        url_known_from=None if url is None else
        "feed: guid" if entry.link == entry.guid else "feed: link",
        published=date.value,
        published_precision=date.precision,
        published_known_from=date_known_from,
        published_problem=date.problem,
        html=content.html,
        is_summary=summary,
        feed_authors=_names(entry.authors) or _names(context.feed.authors),
        tags=tuple(dict.fromkeys(filter(None, map(one_line, entry.tags)))),
        links=content.links,
        remnants=content.remnants,
    )  # fmt: skip
    return post, content.doubt


def _content(entry: RawEntry, base: str, context: _Context) -> tuple[html.Content, bool]:
    """Return an entry's fullest text, and whether it is only a summary of the post.

    Declared content is read, unless it is only the beginning of what is declared as a summary.
    It is a summary where it says so ("[…]", "Continue reading"), and, unless it is declared as
    content, where the format calls it one (Atom, JSON Feed), where it ends in an ellipsis, or
    where other entries of the feed have content, on average more than twice as long.
    """
    contents = [body for body in entry.bodies if body.full]
    summaries = [body for body in entry.bodies if not body.full]
    content = _longest(contents, base)
    lengths = [max((len(body.value) for body in one), default=0) for one in (contents, summaries)]
    if content and content.cut != "marked" and lengths[0] >= lengths[1]:
        return content, False
    summary = _longest(summaries, base)
    if content and not (summary and is_beginning(content.text, summary.text)):
        return content, content.cut == "marked"
    if not summary:
        return html.Content("", None), False
    return summary, bool(
        summary.cut
        or (context.feed.kind in ("atom", "json") and not content)
        or lengths[1] * 2 < context.usual_length
    )


def _longest(bodies: list[RawBody], base: str) -> html.Content | None:
    """Read the longest of several bodies; None where none has a text."""
    content = _read_body(max(bodies, key=lambda body: len(body.value)), base) if bodies else None
    return content if content and (content.text or content.html) else None


# As many as the entries of a long feed: its next capture has most of them again.
@lru_cache(maxsize=500)
def _read_body(body: RawBody, base: str) -> html.Content:
    if not body.html and not html.looks_like_html(body.value):
        return html.from_text(body.value, markdown=body.markdown)
    # Links are read as if no base were given where that is no address.
    return html.from_html(body.value, joined(base, body.base) or base)


def _date(entry: RawEntry, context: _Context) -> tuple[StatedDate, str | None]:
    """Return the date of publication, else of the last change, and which of them it is."""
    published = read_date(entry.published, context.latest, context.date_orders)
    if published.value:
        return published, "feed: published"
    local = read_date(entry.local, context.latest)
    if local.value:
        return local, "export: post_date, a local time"
    updated = read_date(entry.updated, context.latest, context.date_orders)
    problem = published.problem or local.problem or updated.problem
    known_from = "feed: updated" if updated.value else None
    return StatedDate(updated.value, updated.precision, problem), known_from


def _names(authors: tuple[str, ...]) -> tuple[str, ...]:
    names = (one_line(without_address(author)) for author in authors)
    return tuple(dict.fromkeys(filter(None, names)))


def _address(link: str, home_page: str | None) -> str | None:
    """Return an http or https address, of a relative link as seen from the home page."""
    url = html.without_controls(link)
    if not url:
        return None
    try:
        if home_page and not url.startswith("http"):
            home = urlsplit(home_page)
            # "www.example.org/post" lacks its scheme, and is no path below the home page.
            host = url.partition("/")[0].lower().removeprefix("www.")
            named = host == home.netloc.lower().removeprefix("www.")
            url = f"{home.scheme}://{url}" if named else urljoin(home_page, url)
    except ValueError:
        return None
    return url if re.match(r"https?://[^\s/]", url, re.IGNORECASE) else None


def _identify(entry: RawEntry, post: Post, home_page: str | None) -> Identity:
    # The address of the whole blog is that of none of its posts.
    home = identity.address_key(home_page) if home_page else ""
    guid, link = (
        "" if home and identity.address_key(one) == home else one
        for one in map(html.without_controls, (entry.guid, entry.link))
    )
    bodies = (body.value for body in entry.bodies)
    stated = (*post.feed_authors, *post.tags, *entry.enclosures, entry.rest, entry.updated)
    rest = "\n".join((*bodies, *stated, entry.published))
    return identity.identify(
        guid, link, post.title or "", post.published or "", post.body, rest,
    )  # fmt: skip


def _doubts(post: Post, doubt: str | None) -> Iterator[str]:
    """Yield what is doubtful in a post; `doubt`: in what way its text is not whole."""
    if doubt:
        yield doubt
    if post.published_problem:
        yield f"the date is not trusted: {post.published_problem}"
    if not (post.body or post.title or post.url):
        yield "an entry without title, link and text"


def content_hash(post: Post) -> str:
    """Return the SHA-256 of a post's body, in hex."""
    return hashlib.sha256(post.body.encode("utf-8", "surrogatepass")).hexdigest()
