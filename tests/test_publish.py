"""The open edition is published with `datasette publish` as the site is on one's own machine."""

from __future__ import annotations

import json
import shlex
from pathlib import Path

import httpx
import pytest
from click.testing import CliRunner
from datasette import utils

from publicsectorblogs import publish
from tests.builds import ROOT, SOURCES, run_build
from tests.web.serving import inspect, serve

# In the place of Google's program: it keeps what is handed over.
GCLOUD = """#!/bin/sh
case "$1 $2" in
"config get-value") echo project;;
"builds submit") cp -r . "{}";;
esac
"""


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What Cloud Run is given."""
    folder = tmp_path_factory.mktemp("published")
    result = run_build("--sources", SOURCES, "--output", folder / "open.db", "--edition", "open")
    assert result.returncode == 0, result.stderr
    for path in (
        "metadata.yml",
        "settings.json",
        "constraints.txt",
        "plugins",
        "templates",
        "static",
        "docs",
        "deploy",
    ):
        (folder / path).symlink_to(ROOT / path)
    (folder / "bin").mkdir()
    gcloud = folder / "bin" / "gcloud"
    gcloud.write_text(GCLOUD.format(folder / "image"), encoding="utf-8")
    gcloud.chmod(0o755)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        patch.setenv("PATH", f"{folder / 'bin'}:/usr/bin:/bin")
        patch.setattr(utils, "make_dockerfile", utils.make_dockerfile)
        patch.setattr(
            publish,
            "make_wheel",
            lambda project, folder: (folder / "public_sector_blogs-0-py3-none-any.whl").touch(),
        )
        patch.setattr(publish, "write_exports", lambda database, folder: folder.mkdir())
        words = [
            "cloudrun",
            "--database",
            "open.db",
            "--service",
            "blogs",
            "--memory",
            "1Gi",
            "--address",
            "https://numbers.example.org",
        ]
        result = CliRunner().invoke(publish.main, words)
    assert result.exit_code == 0, result.output
    return folder / "image"


def lines(published: Path, word: str) -> list[str]:
    text = (published / "Dockerfile").read_text(encoding="utf-8")
    return [line.removeprefix(f"{word} ") for line in text.splitlines() if line.startswith(word)]


def test_it_starts_from_the_image_of_the_project(published: Path) -> None:
    assert lines(published, "FROM") == [publish.image_of(ROOT / "deploy" / "Dockerfile")]


def test_the_package_and_the_pinned_versions_are_installed(published: Path) -> None:
    words = lines(published, "RUN pip install")[0].split()
    assert words == [
        "-U",
        "datasette",
        "-c",
        "plugins/constraints.txt",
        "plugins/public_sector_blogs-0-py3-none-any.whl",
    ]
    assert all((published / word).is_file() for word in words if "/" in word)


def test_it_serves_with_the_settings_and_texts_of_the_project(published: Path) -> None:
    (command,) = lines(published, "CMD")
    told = shlex.split(command)
    settings = {
        name: value
        for word, name, value in zip(told, told[1:], told[2:], strict=False)
        if word == "--setting"
    }
    wanted = json.loads((ROOT / "settings.json").read_text(encoding="utf-8"))
    assert settings == {
        **{name: str(int(value)) for name, value in wanted.items()},
        "force_https_urls": "1",
    }
    metadata = json.loads((published / "metadata.json").read_text(encoding="utf-8"))
    assert metadata["plugins"]["public-sector-blogs"]["address"] == {
        "$env": "PUBLIC_SECTOR_BLOGS_ADDRESS"
    }
    assert "PUBLIC_SECTOR_BLOGS_ADDRESS 'https://numbers.example.org'" in lines(published, "ENV")


def test_what_it_serves_answers_and_lets_other_sites_read_once(published: Path) -> None:
    inspect(published)
    (command,) = lines(published, "CMD")
    words = shlex.split(command.replace("--port $PORT", ""))[1:]
    address = "https://numbers.example.org"
    with (
        serve(published, words, PUBLIC_SECTOR_BLOGS_ADDRESS=address) as url,
        httpx.Client(
            timeout=30,
            trust_env=False,
            base_url=url,
            headers={"origin": "https://lite.datasette.io"},
        ) as client,
    ):
        home = client.get("/")
        assert f'<link rel="canonical" href="{address}/">' in home.text
        assert client.get("/docs/python").status_code == 200
        posts = client.get("/public_sector_blogs/posts.json?_shape=array&is_withheld=1")
        assert len(posts.json()) > 1
        for answer in (home, posts, client.get("/public_sector_blogs.db")):
            assert answer.headers.get_list("access-control-allow-origin") == ["*"], answer.url


def test_a_service_gets_the_open_edition_alone(
    database_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(
        publish.main, ["fly", "--database", str(database_file), "--app", "blogs"]
    )
    assert result.exit_code == 1 and "is not the open edition" in result.output
    assert not (tmp_path / "build").exists()


def test_another_image_of_datasette_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(utils, "make_dockerfile", lambda: "FROM python:4\n")
    publish.use_image("python:3.11-slim-bookworm")
    with pytest.raises(publish.NotReleasable, match="no longer starts from"):
        utils.make_dockerfile()
