"""A run over many blogs: hosts at once, each host's blogs in turn."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue
from threading import Event
from urllib.parse import urlsplit

from publicsectorblogs.fetch.client import Client, Shared
from publicsectorblogs.fetch.visit import Outcome, Plan, visit
from publicsectorblogs.model import Blog


def run(shared: Shared, blogs: Iterable[Blog], feeds: Path, plan: Plan) -> Iterator[Outcome]:
    """Visit all `blogs` and yield what came of each, as they finish.

    `feeds` is the folder that has a folder per blog. Blogs on one host go one after another, in
    one thread; `shared` sees to it that redirects between hosts keep to that too.
    """
    jobs = _by_host(blogs)
    finished: SimpleQueue[Outcome | BaseException] = SimpleQueue()
    stopped = Event()

    def work(job: list[Blog]) -> None:
        try:
            with Client(shared) as client:
                for blog in job:
                    if stopped.is_set():
                        return
                    finished.put(visit(client, blog, feeds / blog.id, plan))
        except BaseException as error:
            finished.put(error)

    pool = ThreadPoolExecutor(min(shared.limits.workers, len(jobs)) or 1)
    try:
        for job in jobs:
            pool.submit(work, job)
        for _ in range(sum(map(len, jobs))):
            outcome = finished.get()
            if isinstance(outcome, BaseException):
                raise outcome
            yield outcome
    finally:  # when interrupted too: what is under way is finished, the rest is left
        stopped.set()
        pool.shutdown(cancel_futures=True)


def _by_host(blogs: Iterable[Blog]) -> list[list[Blog]]:
    hosts: dict[str, list[Blog]] = defaultdict(list)
    for blog in blogs:
        hosts[_host(blog.feed_url or blog.home_page or "")].append(blog)
    return list(hosts.values())


def _host(address: str) -> str:
    try:
        return urlsplit(address).netloc
    except ValueError:  # no address at all, which the visit will say
        return address
