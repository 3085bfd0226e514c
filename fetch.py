"""Fetch the feeds of the register: `make fetch`, or `python fetch.py --help`."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import click

from publicsectorblogs.alone import alone
from publicsectorblogs.fetch.client import Limits, Shared
from publicsectorblogs.fetch.report import lines
from publicsectorblogs.fetch.run import run
from publicsectorblogs.fetch.subscriptions import merge
from publicsectorblogs.fetch.visit import Outcome, Plan
from publicsectorblogs.inputs import FETCHING
from publicsectorblogs.model import Blog, SourceError
from publicsectorblogs.register import read_register

SOURCES = Path(__file__).resolve().parent / "sources"


@click.command()
@click.option(
    "--sources",
    type=click.Path(file_okay=False, path_type=Path),
    default=SOURCES,
    help="The folder with blogs.yml and feeds/; that of this project unless given.",
)
@click.option("--blog", "ids", multiple=True, metavar="ID", help="Only this blog; repeatable.")
@click.option(
    "--opml",
    multiple=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Fetch the feeds of this OPML list too; repeatable. blogs.yml may then be missing.",
)
@click.option("--archive", is_flag=True, help="Fetch whole archives, page by page.")
@click.option(
    "--since",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="YYYY-MM-DD",
    help="Fetch archives, but no further back than this day (UTC).",
)
@click.option("--allow-private", is_flag=True, help="Permit private and loopback addresses.")
@click.option(
    "--pause",
    type=click.FloatRange(min=0),
    default=Limits().pause,
    show_default=True,
    help="Seconds between two requests to a host; a longer Crawl-delay is obeyed.",
)
def fetch(
    sources: Path,
    ids: tuple[str, ...],
    opml: tuple[Path, ...],
    archive: bool,
    since: datetime | None,
    allow_private: bool,
    pause: float,
) -> None:
    """Fetch the feeds of the blogs in sources/blogs.yml, and keep what changed.

    Each response that differs from the last one is kept under sources/feeds/ID/, with a
    sidecar that says where it came from, when, and how. robots.txt is obeyed; a host is asked
    for one thing at a time, with a pause between. A run waits for another in the same folder.

    \b
    Exit codes:
      0  all went well (blogs that were skipped or have retired included)
      1  some feeds failed; the others were fetched
      2  wrong use, or the register or an OPML list cannot be read; nothing was fetched
    """
    try:
        blogs, outcomes = _choose(sources / "blogs.yml", opml, ids)
    except SourceError as error:
        click.echo(f"Error: {error}", err=True)
        sys.exit(2)
    shared = Shared(Limits(pause=pause), allow_private)
    plan = Plan(archive or since is not None, since.replace(tzinfo=UTC) if since else None)
    feeds = sources / "feeds"
    feeds.mkdir(parents=True, exist_ok=True)
    with alone(feeds / FETCHING):
        found = run(shared, blogs, feeds, plan)
        with click.progressbar(found, len(blogs), "Fetching", file=sys.stderr) as progress:
            outcomes.extend(progress)
    order = {blog.id: number for number, blog in enumerate(blogs)}
    outcomes.sort(key=lambda outcome: order.get(outcome.blog.id, -1))
    for line in lines(outcomes):
        click.echo(line)
    sys.exit(any(outcome.result == "failed" for outcome in outcomes))


def _choose(
    register: Path, opml: Sequence[Path], ids: Sequence[str]
) -> tuple[list[Blog], list[Outcome]]:
    """Return the blogs to visit, and the outcomes of those that are not to be visited.

    Raises `SourceError` for a list that cannot be read, `UsageError` for an unknown id.
    """
    registered: tuple[Blog, ...] = ()
    retired: frozenset[str] = frozenset()
    if register.exists() or not opml:
        read = read_register(register)
        registered, retired = read.blogs, read.retired
    listed: list[Blog] = []
    if opml:
        from publicsectorblogs.read.opml import read_opml  # its parsers take a while to load

        lists = [read_opml(path.read_bytes(), str(path)) for path in opml]
        listed = [blog for one in lists for blog in one.blogs]
        for problem in (problem for one in lists for problem in one.problems):
            click.echo(f"{problem.path}: {problem.problem}", err=True)
    blogs = merge(registered, listed)
    unknown = set(ids) - {blog.id for blog in blogs}
    if unknown:
        raise click.UsageError(f"no blog has the id {', '.join(sorted(unknown))}")
    wanted = [blog for blog in blogs if not ids or blog.id in ids]
    left = [Outcome(b, "skipped", "retired in the register") for b in wanted if b.id in retired]
    return [blog for blog in wanted if blog.id not in retired], left


if __name__ == "__main__":
    fetch()
