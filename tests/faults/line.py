"""A bad line from one device to the server: a TCP proxy that cuts, delays, repeats and reorders.

A device opens a connection for each request, so that a connection that is kept back and let through
later is a request that arrives out of turn, and one that is played twice a request that arrives
twice.
"""

from __future__ import annotations

import contextlib
import select
import socket
import struct
import threading
import time
from collections import Counter
from random import Random
from typing import Literal, NamedTuple

Kind = Literal["clear", "refuse", "cut_up", "cut_down", "half", "slow", "twice", "late"]

PIECE = 1 << 16
PATIENCE_S = 10
_KINDS: tuple[Kind, ...] = ("refuse", "cut_up", "cut_down", "half", "slow", "twice", "late")
_AT_ONCE = struct.pack("ii", 1, 0)
"""SO_LINGER: what is on its way is lost, and the other side is told with a reset."""


class Fault(NamedTuple):
    """What happens to one connection: `at` bytes in that direction pass before it does."""

    kind: Kind
    at: int = 0
    seconds: float = 0.0
    abrupt: bool = False


class Line:
    """One device's way to the server, on a port of its own."""

    def __init__(self, server_port: int, random: Random) -> None:
        self.bad = 0.0
        """Share of connections that something happens to."""
        self.told: Counter[int] = Counter()
        """Statuses that the server answered with, also where nobody heard them."""
        self.happened: Counter[str] = Counter()
        self._to = ("127.0.0.1", server_port)
        self._random = random
        self._kept_back: list[bytes] = []
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._socket.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self) -> None:
        self._socket.close()

    def let_through(self) -> None:
        """Deliver what was kept back, the newest first."""
        while self._kept_back:
            self._play(self._kept_back.pop())

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                client, _ = self._socket.accept()
                threading.Thread(target=self._carry, args=(client,), daemon=True).start()

    def _weather(self) -> Fault:
        """Decided when a connection begins; a device has one at a time."""
        draw = self._random
        if draw.random() >= self.bad:
            return Fault("clear")
        kind = draw.choice(_KINDS)
        at = draw.choice((0, draw.randrange(1, 400), draw.randrange(400, 30_000)))
        return Fault(kind, at, draw.uniform(0.001, 0.03), draw.random() < 0.5)

    def _carry(self, client: socket.socket) -> None:
        fault = self._weather()
        self.happened[fault.kind] += 1
        with client, contextlib.suppress(OSError):
            if fault.kind == "refuse":
                end(client, abrupt=True)
            elif fault.kind == "late":
                self._kept_back.append(_request(client))
                end(client, fault.abrupt)
            else:
                with socket.create_connection(self._to, PATIENCE_S) as server:
                    said = self._pump(client, server, fault)
                if fault.kind == "twice":
                    self._play(said)
        if fault.kind == "clear" and self._kept_back and self.bad:
            self._play(self._kept_back.pop())

    def _pump(self, client: socket.socket, server: socket.socket, fault: Fault) -> bytes:
        """Carry bytes both ways until one side ends or the fault strikes; what went up."""
        up, down = bytearray(), 0
        while True:
            ready_ones = select.select([client, server], [], [], PATIENCE_S)[0]
            if not ready_ones:
                self.happened["silent"] += 1
                return bytes(up)
            for ready in ready_ones:
                piece = ready.recv(PIECE)
                if fault.kind == "slow":
                    time.sleep(fault.seconds)
                if ready is client:
                    room = max(0, fault.at - len(up)) if fault.kind in ("cut_up", "half") else PIECE
                    server.sendall(piece[:room])
                    up += piece
                    if fault.kind == "half" and len(piece) > room:
                        server.shutdown(socket.SHUT_WR)
                        self._listen(server)
                        return bytes(up)
                    if not piece or len(piece) > room:
                        end(server, fault.abrupt)
                        return bytes(up)
                    continue
                if down == 0:
                    self._note(piece)
                room = max(0, fault.at - down) if fault.kind == "cut_down" else PIECE
                client.sendall(piece[:room])
                down += len(piece)
                if not piece or len(piece) > room:
                    end(client, fault.abrupt and bool(piece))
                    return bytes(up)

    def _play(self, said: bytes) -> None:
        """Say it to the server as if it came now; nobody hears the answer."""
        with contextlib.suppress(OSError), socket.create_connection(self._to, PATIENCE_S) as server:
            server.sendall(said)
            self._listen(server)

    def _listen(self, server: socket.socket) -> None:
        server.settimeout(PATIENCE_S)
        piece = server.recv(PIECE)
        self._note(piece)
        while piece:
            piece = server.recv(PIECE)

    def _note(self, reply: bytes) -> None:
        if reply.startswith(b"HTTP/1.1 "):
            self.told[int(reply[9:12])] += 1


def _request(client: socket.socket) -> bytes:
    """All that the device says before it waits for an answer."""
    said = bytearray()
    while select.select([client], [], [], 0.02 if said else PATIENCE_S)[0]:
        piece = client.recv(PIECE)
        if not piece:
            break
        said += piece
    return bytes(said)


def end(side: socket.socket, abrupt: bool) -> None:
    """Hang up; abruptly, with a reset."""
    if abrupt:
        side.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, _AT_ONCE)
    side.close()
