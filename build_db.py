"""Builds public_sector_blogs.db from what is under sources/: the steps are those of `build`."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from publicsectorblogs import FILE
from publicsectorblogs.alone import alone
from publicsectorblogs.editions import EDITIONS, FULL
from publicsectorblogs.inputs import inputs_of
from publicsectorblogs.kept import kept_beside

if TYPE_CHECKING:
    from publicsectorblogs.processes import Progress

# Fewer blogs than this take no noticeable time.
_MANY = 20


def build(
    folder: Path, output: Path, progress: Progress, *, edition: str = FULL,
    scheduler: str | None = None,
) -> str | None:  # fmt: skip
    """Build the database `output` from the sources in `folder`; return what it holds, in words.

    None: nothing has changed since it was built. What has not is taken from what the last build
    kept; the same sources make the same bytes with it and without, and however they are shared
    out: among processes, or the workers of the cluster of a `scheduler`. Errors are those of
    `find_sources`, `copying`, `per_blog.begin`, `new_database` and `workers_of`, and a SourceError
    when the sources change meanwhile; on any, `output` stays.
    """
    inputs = inputs_of(folder)
    kept, made_of = kept_beside(output, inputs.code), f"{edition} {inputs.sources}"
    built = kept.built(output)
    if built == made_of:
        return None
    # In the open edition, rows are not all as they were made.
    last = output if edition == FULL and built and built.startswith(f"{FULL} ") else None

    # Loaded here, since it takes longer than to see that nothing has changed.
    from publicsectorblogs import all_blogs as steps
    from publicsectorblogs.as_before import AsBefore
    from publicsectorblogs.cluster import workers_of
    from publicsectorblogs.search_index import take_index
    from publicsectorblogs.shelf import new_shelf
    from publicsectorblogs.sources import check_unchanged, find_sources
    from publicsectorblogs.store import copying, new_database
    from publicsectorblogs.summary import summary

    sources = find_sources(folder.absolute(), inputs.files)
    with new_shelf(sources.size, output.absolute() if scheduler else None) as shelf:
        before = AsBefore(kept, shelf, sources, last)
        with (
            copying(before.last and before.last.database, output) as copied,
            workers_of(scheduler, inputs.code, sources.folder, shelf.folder) as share,
        ):
            # Each blog, and each post, by itself, in processes: read, attribute, measure,
            # recognise, relate.
            blogs = steps.each_blog(share, shelf, before, sources, progress)
            # All posts together: link, check, write.
            with new_database(output, edition, copied()) as database:
                with (
                    steps.rows_of_each(shelf, sources, blogs, before.last) as rows,
                    steps.indexing(shelf, blogs, rows) as index,
                ):
                    with steps.proposing(shelf, blogs, before) as pairs:
                        steps.store_each(database, shelf, rows)
                        links = steps.link(share, database, shelf, before, blogs, pairs())
                    checks = steps.check(database, shelf, sources, blogs, links)
                    steps.write(database, shelf, sources, inputs, blogs, links, checks)
                    take_index(database, index())
                check_unchanged(folder, inputs.files)
                said = [summary(database), *steps.as_before(blogs)]
        said += before.keep(blogs, links.proposed, links.compared, rows.of_none, output, made_of)
    return "\n".join(said)


@click.command()
@click.option(
    "--sources", type=click.Path(path_type=Path), default=Path("sources"), show_default=True
)
@click.option(
    "--output", type=click.Path(path_type=Path), default=Path(FILE),
    show_default=True,
)  # fmt: skip
@click.option(
    "--edition", type=click.Choice(EDITIONS), default=FULL, show_default=True,
    help="full: for your own use. open: to pass on, without the text of posts whose licence is not "
    "known to allow that.",
)  # fmt: skip
@click.option(
    "--scheduler", metavar="tcp://HOST:PORT",
    help="Have the workers of a Dask cluster read the posts, who see both folders under the same "
    "paths; see docs/cluster.md.",
)  # fmt: skip
@click.option("--debug", is_flag=True, help="Show the traceback of an error.")
def main(sources: Path, output: Path, edition: str, scheduler: str | None, debug: bool) -> None:
    """Build the database OUTPUT from the folder SOURCES.

    Only what has changed since the last build is read: the rest is kept in OUTPUT.cache, which may
    be deleted at any time. A build waits for another of the same OUTPUT to end. On any error the
    database in place stays as it is, and the exit status is 1.
    """
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))  # tidy up first
    try:
        with alone(output.with_name(f"{output.name}.lock")):
            said = build(sources, output, _progress, edition=edition, scheduler=scheduler)
    except Exception as error:
        from publicsectorblogs.errors import in_one_line

        line = in_one_line(error, sources, output)
        if debug or line is None:
            raise
        click.echo(line, err=True)
        sys.exit(1)
    size = f"({output.stat().st_size / 1e6:.1f} MB)"
    if said is None:
        click.echo(f"nothing has changed: {output} stays as it is {size}")
    else:
        click.echo(f"{said}\nwrote {output} {size}")


def _progress(results: Iterable[Any], count: int, label: str) -> Iterator[Any]:
    """Show a bar while `results` come, on a terminal and when there are many."""
    hidden = count < _MANY or not sys.stderr.isatty()
    with click.progressbar(results, count, label, file=sys.stderr, hidden=hidden) as bar:
        yield from bar


if __name__ == "__main__":
    main()
