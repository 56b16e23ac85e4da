"""The server as a process of its own, to be killed without warning."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

from tests.server.served import Served


class ServerProcess(Served):
    """`shidi serve` over a data folder, always on the same port."""

    def __init__(self, data_dir: Path) -> None:
        super().__init__(data_dir)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        self.said = ""

    def start(self) -> ServerProcess:
        """Returns once it accepts connections."""
        told = ["--no-tls", "--port", str(self.port), "--data", str(self.settings.data_dir)]
        self._process = subprocess.Popen(
            [sys.executable, "-m", "server", "serve", *told],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            env=os.environ | {"SHIDI_STATIC_DIR": str(self.settings.static_dir)},
        )
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self.said += line
            if "Ctrl-C" in line:
                return self
        raise AssertionError(self.said)

    def kill(self) -> None:
        """As a power cut does."""
        self._end(signal.SIGKILL)

    def stop(self) -> None:
        """End as Ctrl-C does, and look for what must never be logged."""
        self._end(signal.SIGINT)
        assert self._process.returncode == 0, self.said
        assert "unexpected" not in self.said, self.said
        assert "Traceback" not in self.said, self.said

    def _end(self, number: signal.Signals) -> None:
        self._process.send_signal(number)
        rest, _ = self._process.communicate(timeout=60)
        self.said += rest
