"""exiftool is taken where it is, or installed as Debian does; else there is a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from server.complaint import Complaint
from server.setup import browser
from server.setup.exiftool import need_exiftool


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A computer of root's without exiftool; returns its PATH."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr("os.geteuid", lambda: 0)
    monkeypatch.setattr(browser, "NOTES", tmp_path)
    return tmp_path


def program(path: Path, script: str) -> None:
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)


def test_it_is_taken_where_it_is(bare: Path, capsys: pytest.CaptureFixture[str]) -> None:
    program(bare / "exiftool", "")
    need_exiftool()
    assert capsys.readouterr().out == ""


def test_debian_installs_it(bare: Path) -> None:
    made = bare / "exiftool"
    body = f"echo > {made}; /bin/chmod +x {made}"
    program(bare / "apt-get", f'case "$1 $*" in install*libimage-exiftool-perl*) {body};; esac')
    need_exiftool()
    assert made.exists()


def test_without_it_a_sentence_says_what_to_install(bare: Path) -> None:
    with pytest.raises(Complaint, match="apt-get install libimage-exiftool-perl"):
        need_exiftool()
