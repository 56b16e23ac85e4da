"""A browser is taken only when it starts; without one there is a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from server.complaint import Complaint
from server.setup import browser


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A computer without any browser and without a way to get one; returns its PATH."""
    folder = tmp_path / "bin"
    folder.mkdir()
    (folder / "sh").symlink_to("/bin/sh")
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    monkeypatch.setenv("PLAYWRIGHT_BROWSERS_PATH", str(tmp_path / "browsers"))
    monkeypatch.setenv("PLAYWRIGHT_DOWNLOAD_HOST", "http://127.0.0.1:9")
    monkeypatch.delenv(browser.VARIABLE, raising=False)
    monkeypatch.setattr(browser, "_MAC", str(tmp_path / "none"))
    monkeypatch.setattr(browser, "NOTES", tmp_path)
    return folder


def program(path: Path, script: str) -> str:
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
    return str(path)


def test_a_browser_on_the_path_is_found(bare: Path) -> None:
    path = program(bare / "chromium", "echo Chromium 150.0")
    assert browser.chromium() == path


def test_the_named_browser_comes_first(
    bare: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    program(bare / "chromium", "echo Chromium 150.0")
    named = program(tmp_path / "mine", "echo Google Chrome 151.0")
    monkeypatch.setenv(browser.VARIABLE, named)
    assert browser.chromium() == named


def test_a_stub_that_does_not_start_is_passed_by(bare: Path) -> None:
    program(bare / "chromium", "echo requires the chromium snap; exit 1")
    path = program(bare / "google-chrome", "echo Google Chrome 151.0")
    assert browser.chromium() == path


def test_debian_installs_one(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`apt-get` puts a browser on the path when it is asked to install one."""
    monkeypatch.setattr("os.geteuid", lambda: 0)
    body = (
        f'printf "#!/bin/sh\\necho Chromium 150" > {bare}/chromium; /bin/chmod 755 {bare}/chromium'
    )
    program(bare / "apt-get", f'case "$1 $*" in install*chromium*) {body};; esac')
    assert browser.chromium() == str(bare / "chromium")


def test_without_any_there_is_one_sentence(bare: Path) -> None:
    with pytest.raises(Complaint, match="install Chromium or Chrome") as caught:
        browser.chromium()
    assert browser.VARIABLE in caught.value.zh
