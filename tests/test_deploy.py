"""What stands in deploy/ fits the site, and gives its processes no more than they need."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import pytest

from publicsectorblogs.serving import PROCESSES, SITE
from tests.builds import ROOT

DEPLOY = ROOT / "deploy"
DOCKERFILE = (DEPLOY / "Dockerfile").read_text(encoding="utf-8")
UNITS = sorted(DEPLOY.glob("*.service"))
# What systemd-analyze says of a service, from 0 (safe) to 10, times ten: nginx has the network.
EXPOSED = {"psb-nginx.service": 20}
needs_systemd = pytest.mark.skipif(
    shutil.which("systemd-analyze") is None, reason="no systemd-analyze found: install systemd"
)


def test_each_process_of_a_release_has_a_unit() -> None:
    assert {path.name for path in UNITS} == {
        "psb-nginx.service", *(f"psb-{process}@.service" for process in PROCESSES)
    }  # fmt: skip


def test_the_processes_of_a_release_differ_in_name_and_priority_alone() -> None:
    texts = [
        (DEPLOY / f"psb-{process}@.service").read_text(encoding="utf-8") for process in PROCESSES
    ]
    settings = [{line for line in text.splitlines() if "=" in line} for text in texts]
    differ = {line.partition("=")[0] for line in settings[0] ^ settings[1]}
    assert differ == {"Description", "ExecStart", "Nice", "CPUWeight"}
    for process, own in zip(PROCESSES, settings, strict=True):
        assert f"--uds /run/psb/%i.{process}.sock" in "\n".join(own)


@pytest.mark.parametrize("unit", UNITS, ids=lambda path: path.name)
def test_a_unit_starts_again_and_has_a_bound_on_memory(unit: Path) -> None:
    text = unit.read_text(encoding="utf-8")
    for line in ("Restart=always", "MemoryMax=512M", "NoNewPrivileges=yes", "ProtectSystem=strict"):
        assert f"\n{line}\n" in text


@needs_systemd
@pytest.mark.parametrize("unit", UNITS, ids=lambda path: path.name)
def test_systemd_understands_a_unit_and_finds_it_safe(unit: Path, tmp_path: Path) -> None:
    text = re.sub(r"(?m)^(Exec\w+)=\S+", r"\1=/bin/true", unit.read_text(encoding="utf-8"))
    copy = tmp_path / unit.name.replace("@.", "@release.")
    copy.write_text(text, encoding="utf-8")
    for words in (
        ["verify"],
        ["security", "--offline=true", f"--threshold={EXPOSED.get(unit.name, 10)}"],
    ):
        told = subprocess.run(
            ["systemd-analyze", *words, str(copy)], capture_output=True, text=True
        )
        assert told.returncode == 0, told.stdout + told.stderr
        assert words != ["verify"] or copy.name not in told.stderr  # of other units it may warn


def test_the_image_holds_the_site_over_the_open_edition_and_runs_as_nobody() -> None:
    assert "--edition open" in DOCKERFILE
    copied = set(re.findall(r"(?m)^COPY (?!--from)(.+) \S+$", DOCKERFILE))
    names = {name for names in copied for name in names.split()}
    assert set(SITE) <= names
    assert all((ROOT / name).exists() for name in names)
    final = DOCKERFILE.rpartition("\nFROM ")[2]
    assert "\nUSER 65534:65534\n" in final and "\nHEALTHCHECK " in final
    assert "pip" not in final


def test_the_image_is_made_of_what_is_not_ignored() -> None:
    kept = re.findall(
        r"(?m)^!(.+)$", (DEPLOY / "Dockerfile.dockerignore").read_text(encoding="utf-8")
    )
    copied = re.findall(r"(?m)^COPY (?!--from)(.+) \S+$", DOCKERFILE)
    assert set(kept) == {name for names in copied for name in names.split()}
