"""An S3 server of the tests' own, in a folder, on free ports of this computer."""

from __future__ import annotations

import json
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import obstore
from obstore.exceptions import BaseError
from obstore.store import S3Store

START_S = 60
BUCKET = "photos"
_LISTENERS = (
    "s3.port",
    "s3.port.grpc",
    "master.port",
    "master.port.grpc",
    "volume.port",
    "volume.port.grpc",
    "filer.port",
    "filer.port.grpc",
)
_KEY, _SECRET = "tests", "only-for-tests"


class ObjectStore:
    """A running SeaweedFS; `environ` is what a server needs to reach it."""

    def __init__(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="shidi-objects-"))
        ports = _free_ports(len(_LISTENERS))
        identity = {"name": _KEY, "credentials": [{"accessKey": _KEY, "secretKey": _SECRET}]}
        access = self.folder / "access.json"
        actions = ["Admin", "Read", "Write", "List"]
        access.write_text(json.dumps({"identities": [identity | {"actions": actions}]}))
        self.environ = {
            "AWS_ENDPOINT_URL": f"http://127.0.0.1:{ports[0]}",
            "AWS_ACCESS_KEY_ID": _KEY,
            "AWS_SECRET_ACCESS_KEY": _SECRET,
            "AWS_REGION": "us-east-1",
        }
        told = [f"-{name}={port}" for name, port in zip(_LISTENERS, ports, strict=True)]
        program = Path(sys.executable).with_name("weed")
        few = ["-volume.max=20", "-master.volumeSizeLimitMB=64", "-ip=127.0.0.1"]
        # Their ports are the same for everybody: two stores at once would not start.
        few += ["-s3.port.iceberg=0", "-s3.port.lance=0"]
        said = [f"-dir={self.folder}", "-s3", f"-s3.config={access}", *few, *told]
        self._command = [str(program), "server", *said]
        self._log = (self.folder / "weed.log").open("ab")
        self.start()

    def start(self) -> None:
        """Once more after `kill`: it has what it had."""
        self._process = subprocess.Popen(
            self._command, stdout=self._log, stderr=self._log, start_new_session=True
        )
        self._wait()

    def kill(self) -> None:
        """Nobody can reach it any more."""
        self._process.send_signal(signal.SIGKILL)
        self._process.wait(START_S)

    def url(self, prefix: str) -> str:
        """As an operator writes it into SHIDI_PHOTO_STORE."""
        return f"s3://{BUCKET}/{prefix}"

    def store(self, prefix: str) -> S3Store:
        """To be looked into past the server."""
        return S3Store.from_url(
            self.url(prefix),
            client_options={"allow_http": True, "timeout": "30s"},
            endpoint=self.environ["AWS_ENDPOINT_URL"],
            access_key_id=_KEY,
            secret_access_key=_SECRET,
            region=self.environ["AWS_REGION"],
        )

    def stop(self) -> None:
        """End it; what it holds is thrown away."""
        self.kill()
        self._log.close()
        shutil.rmtree(self.folder)

    def _wait(self) -> None:
        end = time.monotonic() + START_S
        while True:
            assert self._process.poll() is None, (self.folder / "weed.log").read_text()[-2000:]
            try:
                obstore.put(self.store("ready"), "x", b"")
                return
            except BaseError:
                assert time.monotonic() < end, (self.folder / "weed.log").read_text()[-2000:]
                time.sleep(0.1)


def _free_ports(count: int) -> list[int]:
    held = [socket.socket() for _ in range(count)]
    try:
        for each in held:
            each.bind(("127.0.0.1", 0))
        return [each.getsockname()[1] for each in held]
    finally:
        for each in held:
            each.close()
