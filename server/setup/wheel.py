"""The wheel: built with the front end inside, then tried where nothing else is installed."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from pathlib import Path

from server.complaint import Complaint
from server.setup.place import PYTHON, ROOT
from server.setup.process import quietly
from server.setup.steps import RUNTIME, uv_command, uv_settings

_PATIENCE_S = 60


def build() -> Path:
    """Build `dist/shidi-….whl` from this clone; return its path."""
    folder = ROOT / "dist"
    shutil.rmtree(folder, ignore_errors=True)
    quietly([*uv_command(), "build", "--wheel", "--out-dir", str(folder)], add=uv_settings())
    (wheel,) = folder.glob("shidi-*.whl")
    return wheel


def try_out(wheel: Path) -> None:
    """Install `wheel` into an empty environment and use it as an office would.

    No Node.js and no clone are in its reach. Raises Complaint when something is missing.
    """
    with tempfile.TemporaryDirectory(prefix="shidi-") as name:
        home = Path(name)
        command = _install(wheel, home / "env")
        catalog = json.loads(_say(command, "catalog", "list", "--json", home=home))
        _demand({one["kind"] for one in catalog} >= {"checklist", "units", "campaign"}, "catalog")
        _demand("paths" in json.loads(_say(command, "openapi", home=home)), "openapi")
        _serve(command, home)


def _install(wheel: Path, folder: Path) -> Path:
    quietly([str(PYTHON), "-m", "venv", "--without-pip", str(folder)])
    to = ["--python", str(folder / "bin" / "python"), "--no-deps"]
    install = [*uv_command(), "pip", "install", *to]
    quietly([*install, "--require-hashes", "-r", str(RUNTIME)], add=uv_settings())
    quietly([*install, str(wheel)], add=uv_settings())
    return folder / "bin" / "shidi"


def _say(command: Path, *args: str, home: Path) -> str:
    done = subprocess.run(
        [str(command), *args],
        cwd=home,
        env=_bare(home),
        capture_output=True,
        text=True,
        check=False,
    )
    _demand(done.returncode == 0, f"shidi {' '.join(args)}: {done.stderr[-2000:]}")
    return done.stdout


def _serve(command: Path, home: Path) -> None:
    port = _free_port()
    args = ["serve", "--no-tls", "--port", str(port), "--data", str(home / "data")]
    with (home / "log").open("w+") as log:
        server = subprocess.Popen(
            [str(command), *args], cwd=home, env=_bare(home), stdout=log, stderr=log
        )
        try:
            page = _fetch(server, f"http://127.0.0.1:{port}/")
            _demand("<html" in page, "/")
            _fetch(server, f"http://127.0.0.1:{port}/office.html")
            _fetch(server, f"http://127.0.0.1:{port}/api/health")
            server.send_signal(signal.SIGINT)
            _demand(server.wait(_PATIENCE_S) == 0, "Ctrl-C")
        except Complaint:
            log.seek(0)
            sys.stderr.write(log.read())
            raise
        finally:
            server.kill()
            server.wait()


def _fetch(server: subprocess.Popen[bytes], url: str) -> str:
    """Fetch a page, waiting for the server to listen."""
    end = time.monotonic() + _PATIENCE_S
    while time.monotonic() < end and server.poll() is None:
        try:
            with urllib.request.urlopen(url, timeout=_PATIENCE_S) as answer:
                return str(answer.read().decode())
        except urllib.error.HTTPError as error:
            raise _fault(f"{url}: {error.code}") from error
        except OSError:
            time.sleep(0.1)
    raise _fault(url)


def _bare(home: Path) -> dict[str, str]:
    """An environment in which neither Node.js nor this clone can be found."""
    return {"PATH": os.devnull, "HOME": str(home), "LANG": "C.UTF-8"}


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _demand(holds: bool, what: str) -> None:
    if not holds:
        raise _fault(what)


def _fault(what: str) -> Complaint:
    return Complaint(f"安装包有问题：{what}", f"The wheel does not work: {what}")
