"""Puts a new build before the readers of a site behind nginx, without a moment between.

    python -m publicsectorblogs.serving configure --listen 80 --host data.example.org
    python -m publicsectorblogs.serving publish public_sector_blogs.db

or, without systemd, in a container or on one's own machine, all of it in the foreground:

    python -m publicsectorblogs.serving run public_sector_blogs.db

A release is a folder that never changes: the database, what is made of it, and the site's own
files. It is named by the SHA-256 of the database and the first digits of that of the site. Two
processes serve it, each on a socket of its own, and the link `current` says which release readers
get.
"""

from __future__ import annotations

import gzip
import hashlib
import os
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click
import httpx

from publicsectorblogs import DATABASE, FILE
from publicsectorblogs.alone import alone
from publicsectorblogs.exports import write_exports
from publicsectorblogs.inputs import sha256_of
from publicsectorblogs.release import NotReleasable, open_issue

SITE = ("metadata.yml", "settings.json", "templates", "plugins", "static", "docs")
# What runs Datasette for each process: what readers make up gets the time that pages leave, on two
# cores, since Python draws one page at a time.
PROCESSES = {"pages": (), "asked": ("nice", "-n", "15"), "asked2": ("nice", "-n", "15")}
NAME = re.compile(r"[0-9a-f]{64}-[0-9a-f]{8}")
COMPRESSED = (".csv", ".json", ".jsonld", ".ndjson")  # the others are compressed already
_PATIENCE = 60  # seconds until a process that does not answer counts as failed
# Seconds from the moment when readers get the new release until the old one is told to end: nginx
# may have looked at the link before, and has to reach the socket yet.
_GRACE = 10

Processes = Callable[[str], object]  # starts, or stops, those of a release


class NotServable(Exception):
    """A release does not answer as it should; readers keep the one they have."""


def publish(
    database: Path, site: Path, home: Path, run: Path, start: Processes, stop: Processes,
    *, grace: float = _GRACE,
) -> str:  # fmt: skip
    """Put a database before the readers; return the name of its release.

    `site`: the folder with the site's own files. `start` and `stop` get the name of a release;
    what is stopped finishes what it has begun. Where the database and the site are those that
    readers have, nothing happens.

    Raises NotServable, and what `make_release` raises; on any, readers keep what they have.
    """
    home.mkdir(parents=True, exist_ok=True)
    with alone(home / "lock"):
        name, before = make_release(database, site, home), current(home)
        if name != before:
            try:
                start(name)
                check(name, run)
            except BaseException:
                stop(name)
                shutil.rmtree(home / "releases" / name)
                raise
            switch(home, name)
            time.sleep(grace)
        for other in _releases(home):
            if other != name:
                stop(other)
                shutil.rmtree(home / "releases" / other)
    return name


def make_release(database: Path, site: Path, home: Path) -> str:
    """Make the folder of a release, if there is none yet; return its name.

    Raises NotServable where the database is replaced meanwhile, sqlite3.Error where it cannot be
    read, OSError where files cannot be, and subprocess.CalledProcessError where Datasette cannot
    inspect it.
    """
    releases = home / "releases"
    name = f"{sha256_of(database)}-{_hash_of_site(site)[:8]}"
    if (releases / name).exists():
        return name
    partial = releases / "partial"
    shutil.rmtree(partial, ignore_errors=True)
    partial.mkdir(parents=True)
    copy = partial / FILE
    shutil.copyfile(database, copy)
    if sha256_of(copy) != name[:64]:
        raise NotServable(f"{database} was replaced while it was copied: try again")
    for path in (site / one for one in SITE):
        ignore = shutil.ignore_patterns("__pycache__")
        if path.is_dir():
            shutil.copytree(path, partial / path.name, ignore=ignore)
        else:
            shutil.copyfile(path, partial / path.name)
    write_exports(copy, partial / "exports")
    for path in (partial / "exports").iterdir():
        if path.suffix in COMPRESSED:
            _compress(path)
    inspect = ["inspect", copy.name, "--inspect-file", "inspect-data.json"]
    subprocess.run([sys.executable, "-m", "datasette", *inspect], cwd=partial, check=True)
    partial.rename(releases / name)
    return name


def socket_of(run: Path, name: str, process: str) -> Path:
    """Return the socket on which a process serves a release."""
    return run / f"{name}.{process}.sock"


def check(name: str, run: Path) -> None:
    """Ask the processes of a release for what readers ask for most, before any reader does.

    Raises NotServable where one does not answer, or serves another database.
    """
    paths = ("/", f"/{DATABASE}/posts?_size=1", "/search?q=data")
    for process in PROCESSES:
        transport = httpx.HTTPTransport(uds=str(socket_of(run, name, process)))
        with httpx.Client(transport=transport, base_url="http://site", timeout=_PATIENCE) as client:
            _wait(client, f"{process} of {name}")
            for path in paths:
                if (answer := client.get(path)).status_code != 200:
                    raise NotServable(f"{process} of {name}: {path}: {answer.status_code}")
            known = {"if-none-match": f'"{name[:64]}"'}
            if client.head(f"/{FILE}", headers=known).status_code != 304:
                raise NotServable(f"{process} of {name} serves another database")


def current(home: Path) -> str | None:
    """Return the name of the release that readers get, if there is one."""
    link = home / "current"
    return link.readlink().name if link.is_symlink() else None


def configure(
    site: Path, home: Path, run: Path, listen: str, host: str, unlimited: Iterable[str] = ()
) -> None:
    """Write the configuration of nginx into `home`, for an address to listen on and a name.

    `unlimited`: addresses, or networks, that may ask as much as they like.
    """
    values = {
        "HOME": str(home), "RUN": str(run), "LISTEN": listen, "HOST": host,
        "UNLIMITED": " ".join(f"{address} 1;" for address in unlimited),
    }  # fmt: skip
    template = (site / "deploy" / "nginx.conf").read_text(encoding="utf-8")
    (home / "cache").mkdir(parents=True, exist_ok=True)
    text = re.sub("@([A-Z]+)@", lambda match: values[match[1]], template)
    (home / "nginx.conf").write_text(text, encoding="utf-8")


class Children:
    """Starts the processes of releases as its own; systemd does so where there is one."""

    def __init__(self, home: Path, run: Path) -> None:
        self.home, self.run = home, run
        self.running: dict[str, dict[str, subprocess.Popen[bytes]]] = {}  # of a release, by name

    def start(self, name: str) -> None:
        """Start the processes of a release; raises OSError where one cannot be started."""
        release = str(self.home / "releases" / name)
        started = self.running[name] = {}  # also where one cannot be started, to be stopped
        for process, before in PROCESSES.items():
            started[process] = subprocess.Popen(
                [*before, sys.executable, "-m", "datasette", "serve", release,
                 "--uds", str(socket_of(self.run, name, process))],
                stdin=subprocess.DEVNULL,
            )  # fmt: skip

    def stop(self, name: str) -> None:
        """Let the processes of a release finish what they have begun, and end."""
        ending = self.running.pop(name, {}).values()
        for process in ending:
            process.terminate()
        for process in ending:
            process.wait()

    def __enter__(self) -> Children:
        return self

    def __exit__(self, *_: object) -> None:
        for name in [*self.running]:
            self.stop(name)


@contextmanager
def nginx(home: Path, run: Path) -> Iterator[subprocess.Popen[bytes]]:
    """Run nginx as a process of one's own, by the configuration in `home`, once it listens.

    Raises NotServable where it ends before it does.
    """
    # As root it would give its workers to a user who may not read the folders.
    more = "daemon off;" + ("user root;" if os.geteuid() == 0 else "")
    command = ["nginx", "-p", str(run), "-c", str(home / "nginx.conf"), "-g", more]
    with subprocess.Popen(command, stdin=subprocess.DEVNULL) as process:
        try:
            _wait_for_nginx(process, run / "nginx.pid")
            yield process
        finally:
            process.terminate()


@contextmanager
def served(database: Path, site: Path, home: Path, run: Path) -> Iterator[Children]:
    """Serve a database behind nginx, all of it as processes of one's own; see `nginx`.

    Raises what `make_release` and `check` raise.
    """
    name = make_release(database, site, home)
    with Children(home, run) as children:
        children.start(name)
        check(name, run)
        switch(home, name)
        with nginx(home, run):
            yield children


def _wait_for_nginx(process: subprocess.Popen[bytes], pid: Path) -> None:
    """Wait for the file that nginx writes when it listens."""
    while not pid.exists() or pid.read_text().strip() != str(process.pid):
        if process.poll() is not None:
            raise NotServable("nginx ended: it has said why")
        time.sleep(0.05)


def _wait(client: httpx.Client, process: str) -> None:
    deadline = time.monotonic() + _PATIENCE
    while True:
        try:
            client.get("/robots.txt")
            return
        except httpx.TransportError as error:
            if time.monotonic() > deadline:
                raise NotServable(f"{process} does not answer") from error
            time.sleep(0.1)


def switch(home: Path, name: str) -> None:
    """Let readers get a release from now on."""
    new = home / "current.new"
    new.unlink(missing_ok=True)
    new.symlink_to(home / "releases" / name)
    new.replace(home / "current")


def _releases(home: Path) -> list[str]:
    return [path.name for path in (home / "releases").iterdir() if NAME.fullmatch(path.name)]


def _hash_of_site(site: Path) -> str:
    """The SHA-256 of the site's own files and of the code they use: names and bytes."""
    own = Path(__file__).parent
    files = [
        (path.relative_to(folder).as_posix(), path)
        for folder, names in ((site, SITE), (own, (".",)))
        for name in names
        for path in sorted([folder / name, *(folder / name).rglob("*")])
        if path.is_file() and "__pycache__" not in path.parts
    ]
    whole = "".join(f"{sha256_of(path)}  {name}\n" for name, path in files)
    return hashlib.sha256(whole.encode()).hexdigest()


def _compress(path: Path) -> None:
    with path.open("rb") as plain, gzip.GzipFile(f"{path}.gz", "wb", mtime=0) as packed:
        shutil.copyfileobj(plain, packed, 2**20)


@contextmanager
def _told(database: Path) -> Iterator[None]:
    """Tell whoever runs a command in one line what went wrong with it."""
    try:
        yield
    except (NotReleasable, NotServable, OSError, subprocess.CalledProcessError) as error:
        raise click.ClickException(str(error)) from error
    except sqlite3.Error as error:
        raise click.ClickException(f"{database}: {error}") from error


@click.group()
def main() -> None:
    """Serve the site behind nginx, as docs/serving.md tells."""


_folder = click.Path(path_type=Path, file_okay=False)
_home = click.option("--home", type=_folder, default=Path("/srv/psb"), show_default=True)
_run = click.option("--run", type=_folder, default=Path("/run/psb"), show_default=True)
_site = click.option(
    "--site", type=_folder, default=Path(), help="The folder with metadata.yml.  [default: this]"
)


@main.command("configure")
@_home
@_run
@_site
@click.option("--listen", default="127.0.0.1:8080", show_default=True, help="As nginx takes it.")
@click.option("--host", default="localhost", show_default=True, help="The name of the site.")
@click.option(
    "--unlimited", multiple=True, help="An address that may ask as much as it likes: a monitor's."
)
def configure_command(
    home: Path, run: Path, site: Path, listen: str, host: str, unlimited: tuple[str, ...]
) -> None:
    """Write nginx.conf into the folder of the releases."""
    configure(site, home, run, listen, host, unlimited)
    click.echo(f"wrote {home / 'nginx.conf'}")


@main.command("publish")
@_home
@_run
@_site
@click.argument("database", type=click.Path(path_type=Path, exists=True, dir_okay=False))
def publish_command(home: Path, run: Path, site: Path, database: Path) -> None:
    """Put DATABASE, the open edition, before the readers; systemd runs its processes."""

    def systemctl(word: str, name: str) -> None:
        units = [f"psb-{process}@{name}" for process in PROCESSES]
        subprocess.run(["systemctl", word, "--now", *units], check=True)

    with _told(database):
        open_issue(database)
        name = publish(
            database, site, home, run,
            lambda name: systemctl("enable", name), lambda name: systemctl("disable", name),
        )  # fmt: skip
    click.echo(f"readers get {name}")


@main.command("run")
@_home
@_run
@_site
@click.argument("database", type=click.Path(path_type=Path, exists=True, dir_okay=False))
def run_command(home: Path, run: Path, site: Path, database: Path) -> None:
    """Serve DATABASE in the foreground, until a signal comes or a process ends.

    nginx runs by what `configure` wrote.
    """
    signal.signal(signal.SIGTERM, lambda *_: sys.exit())
    with _told(database), served(database, site, home, run):
        os.wait()
    raise click.ClickException("a process ended")


if __name__ == "__main__":
    main()
