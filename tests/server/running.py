"""`shidi serve` as a process, on free ports of this computer."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

_NOTHING: Mapping[str, str] = {}

FREE = ("--port", "0", "--tls-port", "0", "--trust-port", "0")


class Running:
    """A server process with its data folder; `FREE` are arguments for ports that nobody has."""

    def __init__(self, data: Path, *args: str, environ: Mapping[str, str] = _NOTHING) -> None:
        self.data = data
        self.process = subprocess.Popen(
            [sys.executable, "-m", "server", "serve", "--data", str(data), *args],
            env=os.environ | {"SHIDI_LAN_HOST": "127.0.0.1"} | dict(environ),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            start_new_session=True,
        )
        self.said = ""

    def wait_until_ready(self) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.said += line
            if "Ctrl-C" in line:
                return
        raise AssertionError(self.said)

    def url(self, scheme: str, port_of_page: str) -> str:
        found = re.search(rf"{scheme}://127\.0\.0\.1:(\d+){port_of_page}$", self.said, re.MULTILINE)
        assert found is not None, self.said
        return f"{scheme}://127.0.0.1:{found[1]}"

    @property
    def one_time_password(self) -> str | None:
        """The administrator's, if this was the first start."""
        found = re.search(r"One-time password\s+(\S+)", self.said)
        return found[1] if found else None

    def stop(self, number: signal.Signals = signal.SIGINT) -> int:
        """Send the signal to the whole group, as a terminal does; return the exit code."""
        os.killpg(self.process.pid, number)
        rest, _ = self.process.communicate(timeout=60)
        self.said += rest
        return self.process.returncode
