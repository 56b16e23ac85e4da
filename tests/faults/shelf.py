"""Where a schedule's photos are kept: a folder on the small disk, or an object store that refuses,
hangs, breaks off in the middle of what it is sent, and crashes."""

from __future__ import annotations

import contextlib
import select
import socket
import threading
import time
from collections.abc import Callable, Sequence
from itertools import count
from random import Random
from typing import Literal, Protocol
from urllib.parse import urlsplit

from tests.faults.line import PATIENCE_S, PIECE, end
from tests.server.object_store import ObjectStore

PATIENCE_OF_SERVERS_S = 2
"""How long a server waits for the store; less than a device waits for the server."""
_LOOK_S = 0.02
_NUMBERS = count(1)


class Shelf(Protocol):
    """One place for the photos of all schedules, one after the other."""

    @property
    def troubles(self) -> Sequence[Callable[[Random], None]]:
        """What can happen to it while a server runs; each is over when it returns."""
        ...

    def begin(self) -> dict[str, str]:
        """An empty one; what its servers are told in their environment."""
        ...

    def close(self) -> None:
        """All schedules are over."""
        ...


class InAFolder:
    """The data folder, which every schedule gets."""

    troubles: Sequence[Callable[[Random], None]] = ()

    def begin(self) -> dict[str, str]:
        return {"SHIDI_PHOTO_STORE": ""}

    def close(self) -> None:
        pass


class InAStore:
    """A store of the S3 kind at the end of a bad way."""

    def __init__(self) -> None:
        self._store = ObjectStore()
        port = urlsplit(self._store.environ["AWS_ENDPOINT_URL"]).port
        assert port is not None
        self._way = _Way(port)
        self.troubles = (self.refuse, self.refuse, self.hang, self.hang, self.cut, self.crash)

    def begin(self) -> dict[str, str]:
        return self._store.environ | {
            "AWS_ENDPOINT_URL": f"http://127.0.0.1:{self._way.port}",
            "SHIDI_PHOTO_STORE": self._store.url(f"schedule-{next(_NUMBERS)}"),
            "SHIDI_PHOTO_STORE_TIMEOUT_S": str(PATIENCE_OF_SERVERS_S),
        }

    def refuse(self, chance: Random) -> None:
        """Nobody gets through, and whoever was there is thrown out."""
        self._way.trouble("refuse", chance.uniform(0.1, 1.5))

    def hang(self, chance: Random) -> None:
        """It listens and says nothing, for less or longer than servers wait; then it goes on."""
        self._way.trouble("hang", chance.uniform(0.2, 2 * PATIENCE_OF_SERVERS_S))

    def cut(self, chance: Random) -> None:
        """Every connection breaks after so many bytes more: in the middle of a photo, or behind it
        and before the answer."""
        self._way.trouble("cut", chance.uniform(0.2, 1.5), chance.randrange(20_000))

    def crash(self, chance: Random) -> None:
        """It dies, and comes back with what it had."""
        self._store.kill()
        time.sleep(chance.uniform(0, 0.3))
        self._store.start()

    def close(self) -> None:
        self._way.close()
        self._store.stop()


class _Way:
    """A TCP proxy whose connections all suffer alike."""

    def __init__(self, store_port: int) -> None:
        self._to = ("127.0.0.1", store_port)
        self._mode: Literal["clear", "refuse", "hang", "cut"] = "clear"
        self._room = 0
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._socket.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def trouble(
        self, mode: Literal["refuse", "hang", "cut"], seconds: float, room_bytes: int = 0
    ) -> None:
        """Let all connections suffer for so long."""
        self._room, self._mode = room_bytes, mode
        try:
            time.sleep(seconds)
        finally:
            self._mode = "clear"

    def close(self) -> None:
        self._socket.close()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                client, _ = self._socket.accept()
                threading.Thread(target=self._carry, args=(client,), daemon=True).start()

    def _carry(self, client: socket.socket) -> None:
        with client, contextlib.suppress(OSError):
            if self._mode != "refuse":
                with socket.create_connection(self._to, PATIENCE_S) as store:
                    self._pump(client, store)
            end(client, abrupt=True)

    def _pump(self, client: socket.socket, store: socket.socket) -> None:
        """Until one side ends, or the trouble ends it."""
        suffered = 0
        while self._mode != "refuse":
            if self._mode == "hang":
                time.sleep(_LOOK_S)
                continue
            for ready in select.select([client, store], [], [], _LOOK_S)[0]:
                piece = ready.recv(PIECE)
                if not piece:
                    return
                if self._mode == "cut":
                    room = max(0, self._room - suffered)
                    suffered += len(piece)
                    piece = piece[:room]
                (store if ready is client else client).sendall(piece)
                if self._mode == "cut" and suffered > self._room:
                    return
