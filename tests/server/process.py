"""The server as a process of its own, to be killed without warning."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import threading
from pathlib import Path

from tests.server.served import Served


class ServerProcess(Served):
    """`shidi serve` over a data folder, always on the same port."""

    def __init__(self, data_dir: Path, database: str = "") -> None:
        """`database`: the address of another store than the file in the folder."""
        super().__init__(data_dir, database=database)
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
            env=os.environ | self._environment,
        )
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self.said += line
            if "Ctrl-C" in line:
                # A pipe that nobody empties would hold the server up once it is full.
                self._reader = threading.Thread(target=self._listen)
                self._reader.start()
                return self
        raise AssertionError(self.said)

    @property
    def _environment(self) -> dict[str, str]:
        chosen = {"SHIDI_STATIC_DIR": str(self.settings.static_dir)}
        if self.settings.database:
            chosen["SHIDI_DATABASE"] = self.settings.database
        return chosen

    @property
    def pid(self) -> int:
        """Of the server, as the system knows it."""
        return self._process.pid

    def kill(self) -> None:
        """As a power cut does."""
        self.tell(signal.SIGKILL)
        self._end()

    def stop(self) -> None:
        """End as Ctrl-C does, and look for what must never be logged."""
        self.tell(signal.SIGINT)
        self.see_it_end()

    def tell(self, number: signal.Signals) -> None:
        """Send a signal, and wait for nothing."""
        self._process.send_signal(number)

    def see_it_end(self) -> None:
        """It ends by itself, and well."""
        self._end()
        assert self._process.returncode == 0, self.said
        assert "unexpected" not in self.said, self.said
        assert "Traceback" not in self.said, self.said

    @property
    def running(self) -> bool:
        return self._process.poll() is None

    def _end(self) -> None:
        self._process.wait(60)
        self._reader.join()
        assert self._process.stdout is not None
        self._process.stdout.close()

    def _listen(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self.said += line
