"""Measures the builds that follow a first one, when nothing, one post or some posts have changed.

    python -m benchmarks.bench_again --feeds 200 --posts 50

At the end the database is held against one that is built from nothing: they are the same bytes.
"""

from __future__ import annotations

import re
import sys
import tempfile
from pathlib import Path

import click

from benchmarks.bench_feeds import Run, run
from benchmarks.feeds import write_sources
from benchmarks.machine import describe

# Where the text of an entry begins.
_TEXT = re.compile(r"<!\[CDATA\[<(?=p|h2|ul)")


def change(folder: Path, posts: int) -> None:
    """Add a sentence to so many posts, in as many feeds as there are, or fewer."""
    files = sorted(folder.glob("feeds/*/feed.xml"))
    of_each = -(-posts // len(files))
    for path in files[: -(-posts // of_each)]:
        count = min(of_each, posts)
        posts -= count
        added = f"<![CDATA[<p>We planted {posts + 12} trees.</p><"
        text = path.read_text(encoding="utf-8")
        path.write_text(_TEXT.sub(added, text, count=count), encoding="utf-8")


@click.command()
@click.option("--feeds", default=200, show_default=True)
@click.option("--posts", default=50, show_default=True, help="How many each feed has.")
def main(feeds: int, posts: int) -> None:
    """Measure builds of FEEDS feeds of POSTS posts, and print the table."""
    with tempfile.TemporaryDirectory() as name:
        _measure(Path(name), feeds, posts)


def _measure(folder: Path, feeds: int, posts: int) -> None:
    sources, output, again = folder / "sources", folder / "a.db", folder / "b.db"
    size = write_sources(sources, feeds, posts)
    click.echo(describe())
    click.echo(f"{feeds} feeds of {posts} posts, {size / 1e6:.1f} MB\n")
    click.echo(f"{'':<26}{'seconds':>9}{'CPU':>9}{'MB':>6}")
    _print("first", _build(sources, output))
    _print("nothing changed", _build(sources, output))
    for changed in (1, max(1, feeds * posts // 1000), max(1, feeds * posts // 100)):
        change(sources, changed)
        _print(f"{changed:,} posts changed", _build(sources, output))
    _print("the same from nothing", _build(sources, again))
    same = output.read_bytes() == again.read_bytes()
    click.echo(f"\nThe database is {'' if same else 'NOT '}that which is built from nothing.")
    files = (output, output.with_name(f"{output.name}.cache"))
    click.echo(", ".join(f"{file.name}: {file.stat().st_size / 1e6:.1f} MB" for file in files))


def _build(sources: Path, output: Path) -> Run:
    command = [sys.executable, "build_db.py", "--sources", str(sources), "--output", str(output)]
    done = run(command)
    if done.status:
        raise click.ClickException(done.errors)
    return done


def _print(name: str, one: Run) -> None:
    click.echo(f"{name:<26}{one.seconds:>9.2f}{one.cpu:>9.2f}{one.megabytes:>6.0f}")


if __name__ == "__main__":
    main()
