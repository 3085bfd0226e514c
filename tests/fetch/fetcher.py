"""How the tests fetch: into a folder of their own, with a clock of their own."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from publicsectorblogs.fetch.client import Limits, Shared
from publicsectorblogs.fetch.run import run
from publicsectorblogs.fetch.visit import Outcome, Plan
from publicsectorblogs.model import Blog

START = datetime(2026, 11, 24, 18, 0, 0, tzinfo=UTC)
QUICK = Limits(pause=0, connect=2, read=2, total=5, backoff=0.01)


class Fetcher:
    """Runs fetches into one folder, an hour apart."""

    def __init__(self, feeds: Path) -> None:
        self.feeds, self.now = feeds, START

    def many(
        self,
        *blogs: Blog,
        limits: Limits = QUICK,
        allow_private: bool = True,
        **plan: Any,
    ) -> list[Outcome]:
        now, self.now = self.now, self.now + timedelta(hours=1)
        shared = Shared(limits, allow_private, lambda: now)
        outcomes = {o.blog.id: o for o in run(shared, blogs, self.feeds, Plan(**plan))}
        return [outcomes[blog.id] for blog in blogs]

    def __call__(self, url: str, **options: Any) -> Outcome:
        """Fetch one blog, "a-blog", whose feed is at `url`."""
        return self.many(Blog("a-blog", "A blog", feed_url=url), **options)[0]

    def captures(self, blog: str = "a-blog") -> list[bytes]:
        return [path.read_bytes() for path in self.paths(blog) if path.suffix != ".yml"]

    def paths(self, blog: str = "a-blog") -> list[Path]:
        return sorted((self.feeds / blog).glob("*"))
