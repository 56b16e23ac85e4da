"""One request over a device's line. Whatever breaks on the way is `LineDown`: nobody knows then
whether the server heard it."""

from __future__ import annotations

import gzip
import http.client
import io
import json
import socket
from typing import Any, NamedTuple

from tests.faults.line import Line
from tests.sync.server import Refused

TIMEOUT_S = 15
PASSING = {"busy", "storage_full", "storage_failed"}
"""What the server may say when it cannot just now; the device tries again later."""


class LineDown(Exception):
    """No answer, or only a part of one."""


class ServerFault(AssertionError):
    """An answer that no input and no fault may cause."""


class Reply(NamedTuple):
    status: int
    headers: dict[str, str]
    body: bytes

    def problem(self) -> dict[str, Any]:
        """What was refused; raises LineDown when the server is only short of something."""
        problem: dict[str, Any] = json.loads(self.body)
        if problem["code"] in PASSING:
            raise LineDown(problem["code"])
        if self.status >= 500:
            raise ServerFault(problem)
        return problem


class Connection:
    """A session's requests, each on a connection of its own."""

    def __init__(self, line: Line, token: str) -> None:
        self._line = line
        self._cookie = f"shidi_session={token}"

    def ask(self, method: str, path: str, body: bytes | None = None, **headers: str) -> Reply:
        """Send it and hear the whole answer. Raises LineDown."""
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        named |= {"cookie": self._cookie, "connection": "close"}
        connection = http.client.HTTPConnection("127.0.0.1", self._line.port, timeout=TIMEOUT_S)
        try:
            connection.request(method, path, body, named)
            answer = http.client.HTTPResponse(_heard(connection.sock), method=method)
            answer.begin()
            found = {name.lower(): value for name, value in answer.getheaders()}
            return Reply(answer.status, found, answer.read())
        except (OSError, http.client.HTTPException) as error:
            raise LineDown(str(error)) from error
        finally:
            connection.close()

    def change(self, method: str, path: str, document: Any = None) -> None:
        """Do something that the server may refuse. Raises LineDown and Refused."""
        body = None if document is None else json.dumps(document).encode()
        reply = self.ask(method, path, body, content_type="application/json")
        if reply.status >= 300:
            problem = reply.problem()
            raise Refused(problem["code"], str(problem["details"].get("actor", "")))

    def read(self, path: str) -> Any:
        """A document of the server. Raises LineDown and Refused."""
        reply = self.ask("GET", path)
        if reply.status >= 300:
            raise Refused(reply.problem()["code"], path)
        return json.loads(reply.body)

    def exchange(self, plain: bytes, path: str = "/api/sync") -> bytes:
        """One sync round trip, or what is given back. Raises LineDown and Refused."""
        reply = self.ask(
            "POST",
            path,
            gzip.compress(plain, 1),
            content_type="application/x-ndjson",
            content_encoding="gzip",
        )
        if reply.status != 200:
            problem = reply.problem()
            raise Refused(problem["code"], str(problem["details"].get("actor", "")))
        return reply.body


class _Heard(io.BytesIO):
    """An answer that has come whole, for http.client to take apart."""

    def makefile(self, *_: Any) -> io.BytesIO:
        return self


def _heard(line: socket.socket) -> Any:
    """Everything until the server hangs up. Raises LineDown where not even the head is whole:
    http.client would take a cut head for a short one."""
    said = bytearray()
    while piece := line.recv(1 << 16):
        said += piece
    if b"\r\n\r\n" not in said:
        raise LineDown("the head is cut off")
    return _Heard(bytes(said))
