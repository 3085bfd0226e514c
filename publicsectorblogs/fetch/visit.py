"""One visit to one blog: find its feed, ask for it, keep what changed, remember what was said.

The parsers are loaded where they are needed: most runs find nothing new and need none.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from traceback import extract_tb
from typing import Literal

from publicsectorblogs.fetch.captures import Folder, State, is_feed, kind
from publicsectorblogs.fetch.client import Answer, Client
from publicsectorblogs.fetch.errors import AskedToWait, FetchError
from publicsectorblogs.fetch.validators import conditions
from publicsectorblogs.model import Blog, SourceError

GONE = 410
NOT_THERE = (404, GONE)

Result = Literal["new", "unchanged", "retired", "skipped", "failed"]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one blog's turn."""

    blog: Blog
    result: Result
    reason: str = ""  # of what did not go well
    captures: int = 0  # that were kept, whatever the result
    entries: int = 0  # in them that no capture had before: new posts
    offers: tuple[str, ...] = ()  # changes to the blog's entry in the register


@dataclass(frozen=True, slots=True)
class Plan:
    """What is wanted of each blog."""

    archive: bool = False  # the whole archive, not the newest posts only
    since: datetime | None = None  # aware; where the archive may end


class Visit:
    """A visit to one blog, for one thread."""

    def __init__(self, client: Client, blog: Blog, path: Path, plan: Plan) -> None:
        self._client, self._blog, self._plan = client, blog, plan
        self._folder = Folder(path)
        self._before = self._folder.state()
        self._feed = blog.feed_url or self._before.found_feed
        self._state = State(found_feed=None if blog.feed_url else self._before.found_feed)
        if self._before.feed_url == self._feed:
            self._state = self._before
        self._captures = self._entries = 0
        self._known: set[tuple[str, str]] | None = None  # the entries of all captures, once read

    def run(self) -> Outcome:
        """Fetch the blog, write captures and state, and tell what came of it."""
        until = self._state.not_before
        if self._state.retired:
            return self._outcome("skipped", f"retired: gone (410) since {self._state.retired}")
        if until and self._now() < until:
            return self._outcome("skipped", f"its host asked us to wait until {until}")
        if not (self._feed or self._blog.home_page):
            return self._outcome("skipped", "neither feed nor home page is known")
        self._state = replace(self._state, not_before=None)
        try:
            result, reason = self._fetch(), ""
        except AskedToWait as error:
            self._state = replace(self._state, not_before=f"{error.until:%Y-%m-%dT%H:%M:%SZ}")
            result, reason = "failed", str(error)
        except FetchError as error:
            result, reason = "failed", str(error)
        self._leave_state()
        return self._outcome(result, reason)

    def _fetch(self) -> Result:
        url = self._feed = self._feed or self._discover()
        answer = self._client.get(url, self._validators(url))
        if answer.status in NOT_THERE and not self._blog.feed_url:
            self._state = replace(self._state, found_feed=None)  # the next run looks again
        elif answer.status == GONE:
            self._state = replace(self._state, retired=self._now())
            return "retired"
        answer = self._take(answer)
        self._state = replace(self._state, moved_to=answer.moved_to)
        if self._plan.archive:
            from publicsectorblogs.fetch.pages import walk

            pages = walk(answer, self._page, self._plan.since, self._client.shared.limits.pages)
            for number, page in pages:
                self._keep(page, number)
        return "new" if self._captures else "unchanged"

    def _discover(self) -> str:
        """Return the feed that the home page names, and remember it."""
        from publicsectorblogs.fetch.discovery import feed_link

        answer = self._client.get(self._blog.home_page or "")
        if answer.status != 200:
            raise FetchError(f"the home page answered {answer.status}")
        found = feed_link(answer.body, answer.final_url)
        if not found:
            raise FetchError(f"no feed is known, and {answer.final_url} names none")
        self._state = replace(self._state, found_feed=found)
        return found

    def _validators(self, url: str) -> dict[str, str]:
        """Return the headers that ask for `url` only if it changed since its newest capture."""
        newest = self._folder.newest(url)
        if newest is None or not is_feed(newest[0].read_bytes()):  # no state to keep to
            return {}
        return conditions(newest[1])

    def _take(self, answer: Answer) -> Answer:
        """Keep the feed that was answered; return it with its body, for 304 the kept one."""
        if answer.status == 304:
            newest = self._folder.newest(answer.url)
            if newest is None:
                raise FetchError("answered 304 (not modified) to a first request")
            return replace(answer, body=newest[0].read_bytes()) if self._plan.archive else answer
        if answer.status != 200:
            raise FetchError(f"answered {answer.status}")
        if not answer.body.strip():
            raise FetchError("the body is empty")
        self._keep(answer)
        if not is_feed(answer.body):
            what = "a web page" if kind(answer.body) == "html" else "something else"
            raise FetchError(f"answered {what} where a feed was expected (kept as evidence)")
        return answer

    def _page(self, url: str) -> Answer | None:
        """Ask for a further page of the archive; None where the archive has none."""
        answer = self._client.get(url, self._validators(url))
        newest = self._folder.newest(url)
        if answer.status in NOT_THERE:
            return None
        if answer.status == 304 and newest:
            return replace(answer, body=newest[0].read_bytes())
        if answer.status != 200:
            raise FetchError(f"the archive stopped: {url} answered {answer.status}")
        return answer

    def _keep(self, answer: Answer, page: int | None = None) -> None:
        """Keep what changed; of a further page of an archive only what is nowhere else.

        With every new post the posts of all pages move on by one, and are still the same.
        """
        if answer.status == 304 or self._folder.has(answer):
            return
        from publicsectorblogs.fetch.pages import read_page

        if self._known is None:
            captures = (path.read_bytes() for path in self._folder.captures())
            self._known = {entry for body in captures for entry in read_page(body, "").entries}
        entries = read_page(answer.body, answer.url).entries
        if page and entries <= self._known:
            return
        self._folder.keep(answer, self._client.shared.now(), page)
        self._captures += 1
        self._entries += len({key for key, _ in entries} - {key for key, _ in self._known})
        self._known |= entries

    def _now(self) -> str:
        return f"{self._client.shared.now():%Y-%m-%dT%H:%M:%SZ}"

    def _leave_state(self) -> None:
        state = self._state
        told = state.retired or state.moved_to or state.not_before
        state = replace(state, feed_url=self._feed if told else None)
        if state != self._before:
            self._folder.leave(state)

    def _outcome(self, result: Result, reason: str = "") -> Outcome:
        return Outcome(
            self._blog, result, reason, self._captures, self._entries, tuple(self._offers())
        )

    def _offers(self) -> list[str]:
        state = self._state
        if state.retired:
            return ["status: retired"]
        if state.moved_to:
            return [f"feed_url: {state.moved_to}"]
        if state.found_feed and not self._blog.feed_url:
            return [f"feed_url: {state.found_feed}"]
        return []


def visit(client: Client, blog: Blog, path: Path, plan: Plan) -> Outcome:
    """Visit one blog whose captures are in the folder `path`; never raises for what it finds."""
    try:
        return Visit(client, blog, path, plan).run()
    except (SourceError, OSError) as error:  # its folder cannot be read or written
        return Outcome(blog, "failed", str(error))
    except Exception as error:  # whatever a stranger's feed sets off must not stop the others
        place = extract_tb(error.__traceback__)[-1]
        where = f"{Path(place.filename).name}, line {place.lineno}"
        return Outcome(blog, "failed", f"unexpected {type(error).__name__}: {error} ({where})")
