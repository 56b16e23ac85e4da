"""The built front end in a folder of its own, of which a newer version can be published."""

from __future__ import annotations

import hashlib
import re
import shutil
from pathlib import Path

from tests.journeys.server_process import STATIC_DIR

_LISTED = re.compile(r'\{"revision":"[0-9a-f]+","url":"index\.html"\}')


class Release:
    """A copy of the build; `title` tells versions apart."""

    def __init__(self, built: Path, folder: Path) -> None:
        self.folder = folder
        shutil.copytree(built, folder)

    @property
    def settings(self) -> dict[str, str]:
        """How a server is told to serve it."""
        return {STATIC_DIR: str(self.folder)}

    def publish(self, title: str) -> None:
        """What a build of changed sources writes: a page, and its hash in the worker's list."""
        page = self.folder / "index.html"
        text = re.sub("<title>.*</title>", f"<title>{title}</title>", page.read_text())
        page.write_text(text)
        revision = hashlib.md5(text.encode()).hexdigest()
        worker = self.folder / "sw.js"
        entry = f'{{"revision":"{revision}","url":"index.html"}}'
        changed, times = _LISTED.subn(entry, worker.read_text())
        assert times == 1
        worker.write_text(changed)
