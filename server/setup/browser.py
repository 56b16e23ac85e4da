"""Finds the Chromium that the journeys run in, or installs one."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from server.complaint import Complaint
from server.setup.place import NOTES, PYTHON
from server.setup.process import Failure, quietly

VARIABLE = "CHROMIUM"
"""Environment variable that names the browser, for the user and for the journeys."""

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
_MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"
_PLAYWRIGHT = (
    "from playwright.sync_api import sync_playwright as s\n"
    "with s() as p: print(p.chromium.executable_path)"
)


def chromium() -> str:
    """Return the path of a Chromium that starts; raises Complaint when none can be had."""
    found = _find()
    if found is None:
        print("  · 安装浏览器 · Installing Chromium …", flush=True)
        install_from_debian("chromium", "fonts-noto-cjk")
        found = _find()
    if found is None:
        _install_from_playwright()
        found = _find()
    if found is None:
        raise Complaint(
            f"没有找到 Chromium，也无法自动安装：请安装 Chromium 或 Chrome，"
            f"或用环境变量 {VARIABLE} 指明它的位置。",
            "There is no Chromium and none can be installed: install Chromium or Chrome, "
            f"or name it in the environment variable {VARIABLE}.",
        )
    return found


def _find() -> str | None:
    return next((path for path in _candidates() if _starts(path)), None)


def _candidates() -> Iterator[str]:
    if VARIABLE in os.environ:
        yield os.environ[VARIABLE]
    yield from (path for name in _NAMES if (path := shutil.which(name)))
    yield _MAC
    yield quietly([str(PYTHON), "-c", _PLAYWRIGHT]).strip()


def _starts(path: str) -> bool:
    """Ubuntu's `chromium` is a stub that only says where to get one: ask for its version."""
    try:
        return Path(path).exists() and "Chrom" in quietly([path, "--version"])
    except Failure:
        return False


def install_from_debian(*packages: str) -> None:
    """Install packages where that is possible without asking: as root, with apt-get."""
    if os.geteuid() != 0 or shutil.which("apt-get") is None:
        return
    quiet = {"DEBIAN_FRONTEND": "noninteractive"}
    try:
        quietly(["apt-get", "update"], NOTES / "apt.log", quiet)
        quietly(["apt-get", "install", "-y", *packages], NOTES / "apt.log", quiet)
    except Failure:
        return


def _install_from_playwright() -> None:
    command = [str(PYTHON), "-m", "playwright", "install"]
    with_libraries = [[*command, "--with-deps", "chromium"]] if os.geteuid() == 0 else []
    for attempt in [*with_libraries, [*command, "chromium"]]:
        try:
            quietly(attempt, NOTES / "playwright.log")
        except Failure:
            continue
        return
