"""Measures the builds that follow a first one, when nothing, one post or some posts have changed.

    python -m benchmarks.bench_again --feeds 200 --posts 50

At the end the database is held against one that is built from nothing: they are the same bytes.
"""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

import click

from benchmarks.feeds import write_sources
from benchmarks.machine import describe
from benchmarks.report import Measured, Table, text_of
from benchmarks.runs import build_command, digits, run

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


def measure(folder: Path, feeds: int, posts: int) -> Measured:
    """Measure builds of so many feeds of so many posts each, as ever more of them change."""
    sources, output, again = folder / "sources", folder / "a.db", folder / "b.db"
    size = write_sources(sources, feeds, posts)
    made = {"first": run(build_command(sources, output))}
    made["nothing changed"] = run(build_command(sources, output))
    total = feeds * posts
    for changed in sorted({1, max(1, total // 1000), max(1, total // 100)}):
        change(sources, changed)
        made[f"{changed:,} post{'s' if changed > 1 else ''} changed"] = run(
            build_command(sources, output)
        )
    made["the same from nothing"] = run(build_command(sources, again))
    rows = [
        [name, digits(one.seconds), digits(one.cpu), f"1/{digits(made['first'].cpu / one.cpu)}",
         digits(one.megabytes)]
        for name, one in made.items()
    ]  # fmt: skip
    same = output.read_bytes() == again.read_bytes()
    said = (
        f"{feeds:,} feeds of {posts} posts, {size / 1e6:.1f} MB; each build once. The database is "
        f"{'' if same else '**not** '}that which is built from nothing: "
        f"{output.stat().st_size / 1e6:.1f} MB. What is kept beside it takes "
        f"{output.with_name(f'{output.name}.cache').stat().st_size / 1e6:.1f} MB."
    )
    head = ["", "wall, s", "CPU, s", "CPU, of the first", "MB of the largest process"]
    return Measured([Table(head, rows, said)], f"{total:,} posts")


@click.command()
@click.option("--feeds", default=200, show_default=True)
@click.option("--posts", default=50, show_default=True, help="How many each feed has.")
def main(feeds: int, posts: int) -> None:
    """Measure builds of FEEDS feeds of POSTS posts, and print the table."""
    click.echo(describe())
    with tempfile.TemporaryDirectory() as name:
        click.echo(text_of(measure(Path(name), feeds, posts).tables))


if __name__ == "__main__":
    main()
