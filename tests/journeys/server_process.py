"""The server as a process of its own, that can be stopped, killed and started again."""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Mapping
from pathlib import Path

STATIC_DIR = "SHIDI_STATIC_DIR"
"""The setting that names the folder of the built front end."""

_PATIENCE_S = 60
_PASSWORD = re.compile(r"One-time password\s+(\S+)")


class ServerProcess:
    """`shidi serve` with its own data folder; its port stays the same over all its starts."""

    def __init__(self, data: Path, settings: Mapping[str, str] | None = None) -> None:
        self.data = data
        self._settings = dict(settings or {})
        self.port = _free_port()
        self.said: list[str] = []
        self.one_time_password = ""
        """Of the administrator, shown at the first start alone."""
        self._process: subprocess.Popen[str] | None = None
        self._reader: threading.Thread | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        """Return when it accepts connections."""
        assert self._process is None
        self._process = subprocess.Popen(
            [sys.executable, "-m", "server", "serve", "--no-tls", "--data", str(self.data)],
            env=os.environ | {"SHIDI_PORT": str(self.port)} | self._settings,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
        ready = threading.Event()
        self._reader = threading.Thread(target=self._listen, args=(self._process, ready))
        self._reader.start()
        assert ready.wait(_PATIENCE_S), self.log
        assert self._process.poll() is None, self.log

    def stop(self) -> None:
        """As Ctrl-C does: requests under way may finish."""
        self._end(signal.SIGINT)

    def kill(self) -> None:
        """As a power cut does."""
        self._end(signal.SIGKILL)

    def copy_data(self) -> None:
        """Keep all that it has stored. It has to be stopped."""
        shutil.copytree(self.data, self._copy)

    def put_data_back(self) -> None:
        """Forget what was stored since. It has to be stopped."""
        shutil.rmtree(self.data)
        shutil.copytree(self._copy, self.data)

    @property
    def _copy(self) -> Path:
        return self.data.with_name(f"{self.data.name}.copy")

    @property
    def running(self) -> bool:
        return self._process is not None

    @property
    def log(self) -> str:
        return "".join(self.said)

    def arriving(self) -> int:
        """Bytes of photos that are still on their way."""
        return sum(path.stat().st_size for path in self.data.glob("photos/incoming/*"))

    def originals(self) -> dict[str, bytes]:
        """Photos that have arrived whole: bytes by the hash that is their name."""
        found = (
            path for path in self.data.glob("photos/originals/**/*") if _HASH.fullmatch(path.name)
        )
        return {path.name: path.read_bytes() for path in found}

    def _end(self, number: signal.Signals) -> None:
        assert self._process is not None
        assert self._reader is not None
        os.killpg(self._process.pid, number)
        self._process.wait(_PATIENCE_S)
        self._reader.join(_PATIENCE_S)
        assert self._process.stdout is not None
        self._process.stdout.close()
        self._process = self._reader = None

    def _listen(self, process: subprocess.Popen[str], ready: threading.Event) -> None:
        assert process.stdout is not None
        for line in process.stdout:
            self.said.append(line)
            if found := _PASSWORD.search(line):
                self.one_time_password = found[1]
            if "Ctrl-C" in line:
                ready.set()
        ready.set()


_HASH = re.compile(r"[0-9a-f]{64}")


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
