"""Several uvicorn servers in one process that start and stop together.

uvicorn's `Server` assumes that it owns the process: it takes the signals and drives the
application's lifespan. Here both belong to the whole: the lifespan opens before the first
listener and closes after the last one has drained, and one Ctrl-C reaches every listener.
"""

from __future__ import annotations

import asyncio
import contextlib
import signal
import socket
import ssl
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any

import uvicorn

GRACE_S = 10
"""How long running requests may finish after Ctrl-C; an upload can be resumed later."""

_STOPPING = (signal.SIGINT, signal.SIGTERM)


class Listener(uvicorn.Server):
    """One socket with one application, over http or https."""

    def __init__(
        self,
        app: Callable[..., Any],
        bound: socket.socket,
        pair: tuple[Path, Path] | None = None,
        on_stop: Callable[[], None] = lambda: None,
    ) -> None:
        """`pair` is (certificate, key); without it the listener speaks plain http.

        `on_stop` is called before requests under way are waited for: those that would never end
        by themselves must be told.
        """
        certificate, key = pair or (None, None)
        super().__init__(
            uvicorn.Config(
                app,
                lifespan="off",
                ws="none",
                ssl_certfile=certificate,
                ssl_keyfile=key,
                log_config=None,
                log_level="warning",
                access_log=False,
                server_header=False,
                proxy_headers=False,
                timeout_graceful_shutdown=GRACE_S,
            )
        )
        self.bound = bound
        self._on_stop = on_stop
        self.ready = asyncio.Event()
        self.config.load()

    @property
    def tls(self) -> ssl.SSLContext | None:
        """The live context; a certificate loaded into it is used from the next handshake on."""
        return self.config.ssl

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets=sockets)
        self.ready.set()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        self._on_stop()
        await super().shutdown(sockets=sockets)

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Leave the signals to `run`."""
        yield

    async def run_until_stopped(self) -> None:
        await self.serve(sockets=[self.bound])

    def stop(self) -> None:
        """Stop accepting and let running requests finish; called again, break them off."""
        self.force_exit = self.should_exit
        self.should_exit = True


async def run(listeners: list[Listener], on_ready: Callable[[], None]) -> None:
    """Serve until SIGINT or SIGTERM; a second signal does not wait for running requests.

    `on_ready` is called once, when every listener accepts connections. If one listener
    fails, the others are cancelled and its error is raised in an exception group.
    """
    async with _stopped_by_signals(listeners), asyncio.TaskGroup() as group:
        for one in listeners:
            group.create_task(one.run_until_stopped())
        for one in listeners:
            await one.ready.wait()
        on_ready()


@contextlib.asynccontextmanager
async def _stopped_by_signals(listeners: list[Listener]) -> AsyncIterator[None]:
    loop = asyncio.get_running_loop()

    def stop_all() -> None:
        for one in listeners:
            one.stop()

    for number in _STOPPING:
        loop.add_signal_handler(number, stop_all)
    try:
        yield
    finally:
        for number in _STOPPING:
            loop.remove_signal_handler(number)
