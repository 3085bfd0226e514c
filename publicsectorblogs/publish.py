"""Publishes the open edition with `datasette publish`, as the site is on one's own machine.

    python -m publicsectorblogs.publish cloudrun --service public-sector-blogs
    python -m publicsectorblogs.publish fly --app public-sector-blogs

What stands behind the name of the service goes to `datasette publish` as it is. All else comes from
the project's own files: metadata.yml, settings.json, plugins, templates, static files, docs, the
versions of constraints.txt and the image of deploy/Dockerfile. The package itself, which the
plugins use, goes along as a wheel.
"""

from __future__ import annotations

import json
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import click
from datasette import utils
from datasette.cli import cli

from publicsectorblogs import FILE
from publicsectorblogs.exports import write_exports
from publicsectorblogs.release import NotReleasable, open_issue

SERVICES = ("cloudrun", "fly")
_IMAGE = "python:3.11.0-slim-bullseye"  # from which Datasette starts
# Who is told the address of the site, in metadata.yml.
_ADDRESSED = (("public-sector-blogs", "address"), ("datasette-sitemap", "base_url"))


def stage(database: Path, project: Path, folder: Path) -> None:
    """Put what `datasette publish` takes from folders into `folder`, which is made anew.

    In its folder plugins stand the plugins with the wheel that they need and the versions of all
    else: no other folder of ours is there before packages are installed.

    Raises NotReleasable for a database that is not the open edition, sqlite3.Error and OSError as
    they come, and subprocess.CalledProcessError where no wheel can be made.
    """
    open_issue(database)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    shutil.copyfile(database, folder / FILE)
    write_exports(folder / FILE, folder / "exports")
    ignore = shutil.ignore_patterns("__pycache__")
    shutil.copytree(project / "plugins", folder / "plugins", ignore=ignore)
    shutil.copyfile(project / "constraints.txt", folder / "plugins" / "constraints.txt")
    make_wheel(project, folder / "plugins")


def make_wheel(project: Path, folder: Path) -> None:
    """Put the package, as it is installed, into a folder."""
    wheel = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir"]
    subprocess.run([*wheel, str(folder), str(project)], check=True)


def arguments(
    folder: Path, project: Path, settings: Mapping[str, Any], address: str | None
) -> list[str]:  # fmt: skip
    """Return what `datasette publish` is told of a site that is staged in `folder`."""
    return [str(word) for words in _arguments(folder, project, settings, address) for word in words]


def _arguments(
    folder: Path, project: Path, settings: Mapping[str, Any], address: str | None
) -> Iterator[Sequence[str | Path]]:  # fmt: skip
    yield (folder / FILE,)
    yield "--metadata", project / "metadata.yml"
    yield "--plugins-dir", folder / "plugins"
    yield "--template-dir", project / "templates"
    for name, path in (("static", project), ("docs", project), ("exports", folder)):
        yield "--static", f"{name}:{path / name}"
    (wheel,) = (folder / "plugins").glob("*.whl")
    for word in ("-c", "plugins/constraints.txt", f"plugins/{wheel.name}"):
        yield "--install", word  # these go into a line `pip install` as they are
    # Both services answer over HTTPS and ask the site over HTTP.
    all_settings = {**settings, "force_https_urls": True}
    options = [f"--setting {name} {_setting(value)}" for name, value in all_settings.items()]
    yield "--extra-options", " ".join(options)
    if address:
        for plugin, name in _ADDRESSED:
            yield "--plugin-secret", plugin, name, address


def use_image(image: str) -> None:
    """Let `datasette publish` start from an image of one's own.

    That of Datasette has SQLite 3.34, which cannot answer searches; and there is no option for it.
    Raises NotReleasable where Datasette names another image than it did.
    """
    make = utils.make_dockerfile

    def from_image(*words: Any, **options: Any) -> str:
        text: str = make(*words, **options)
        if text.count(_IMAGE) != 1:
            raise NotReleasable(f"datasette publish no longer starts from {_IMAGE}")
        return text.replace(_IMAGE, image)

    utils.make_dockerfile = from_image


def image_of(dockerfile: Path) -> str:
    """Return the image that a Dockerfile starts from."""
    return dockerfile.read_text(encoding="utf-8").partition("\nFROM ")[2].split()[0]


def _setting(value: Any) -> str:
    return str(int(value)) if isinstance(value, bool) else str(value)


@click.command(context_settings={"ignore_unknown_options": True})
@click.argument("service", type=click.Choice(SERVICES))
@click.argument("more", nargs=-1, type=click.UNPROCESSED)
@click.option("--database", type=click.Path(path_type=Path, exists=True, dir_okay=False),
              default=Path("build/open") / FILE, show_default=True)  # fmt: skip
@click.option("--address", envvar="SITE_ADDRESS", help="Where the site will be, to be cited by.")
def main(service: str, more: tuple[str, ...], database: Path, address: str | None) -> None:
    """Publish DATABASE, which is the open edition, on SERVICE; MORE is for `datasette publish`."""
    project, folder = Path(), Path("build/publish")
    try:
        stage(database, project, folder)
        settings = json.loads((project / "settings.json").read_text(encoding="utf-8"))
        words = arguments(folder, project, settings, address or None)
        use_image(image_of(project / "deploy" / "Dockerfile"))
        cli.main(["publish", service, *words, *more], standalone_mode=False)
    except (NotReleasable, sqlite3.Error, OSError) as error:
        raise click.ClickException(str(error)) from error
    except subprocess.CalledProcessError as error:
        sys.exit(error.returncode)


if __name__ == "__main__":
    main()
