"""Several listeners of one application start and stop as one."""

from __future__ import annotations

import asyncio
import os
import signal
import ssl
from datetime import UTC, datetime
from pathlib import Path

import httpx
import pytest
from litestar import Litestar, get

from server.serving.listeners import Listener, run
from server.serving.sockets import bind, port_of
from server.serving.upkeep import Upkeep
from server.tls.folder import TlsFolder
from server.tls.names import names_here, names_of


class Day:
    """An application that notes what happens to it, with one request that takes its time."""

    def __init__(self) -> None:
        self.events: list[str] = []
        self.entered = asyncio.Event()
        self.released = asyncio.Event()

        @get("/")
        async def hello() -> str:
            self.events.append("request")
            return "hello"

        @get("/slow")
        async def slow() -> str:
            self.entered.set()
            await self.released.wait()
            self.events.append("slow request done")
            return "late"

        self.app = Litestar(
            [hello, slow],
            on_startup=[lambda: self.events.append("startup")],
            on_shutdown=[lambda: self.events.append("shutdown")],
            openapi_config=None,
        )


@pytest.fixture
def upkeep(tmp_path: Path) -> Upkeep:
    folder = TlsFolder(tmp_path)
    return Upkeep(folder, (), folder.identity(names_of("pc", [], ()), datetime.now(UTC)))


def pair_of(upkeep: Upkeep) -> tuple[Path, Path]:
    return upkeep.identity.certificate_path, upkeep.identity.key_path


def trusting(upkeep: Upkeep) -> ssl.SSLContext:
    return ssl.create_default_context(cadata=upkeep.identity.authority.der)


async def begin(listeners: list[Listener]) -> asyncio.Task[None]:
    ready = asyncio.Event()
    task = asyncio.create_task(run(listeners, ready.set))
    await ready.wait()
    return task


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
async def test_one_signal_stops_both_after_running_requests_have_finished(
    upkeep: Upkeep, number: signal.Signals
) -> None:
    day = Day()
    plain = Listener(day.app, bind("127.0.0.1", 0, "--port"))
    secure = Listener(day.app, bind("127.0.0.1", 0, "--tls-port"), pair_of(upkeep))
    http, https = (port_of(one.bound) for one in (plain, secure))
    async with day.app.lifespan(), httpx.AsyncClient(verify=trusting(upkeep)) as client:
        task = await begin([plain, secure])
        assert (await client.get(f"http://127.0.0.1:{http}/")).text == "hello"
        assert (await client.get(f"https://127.0.0.1:{https}/")).text == "hello"
        late = asyncio.create_task(client.get(f"https://127.0.0.1:{https}/slow"))
        await day.entered.wait()
        os.kill(os.getpid(), number)
        await asyncio.sleep(0.3)
        with pytest.raises(httpx.ConnectError):
            await client.get(f"http://127.0.0.1:{http}/")
        assert not task.done()
        day.released.set()
        assert (await late).text == "late"
        await task
    assert day.events == ["startup", "request", "request", "slow request done", "shutdown"]


async def test_a_second_signal_does_not_wait(upkeep: Upkeep) -> None:
    day = Day()
    plain = Listener(day.app, bind("127.0.0.1", 0, "--port"))
    async with httpx.AsyncClient() as client:
        task = await begin([plain])
        stuck = asyncio.create_task(client.get(f"http://127.0.0.1:{port_of(plain.bound)}/slow"))
        await day.entered.wait()
        os.kill(os.getpid(), signal.SIGINT)
        await asyncio.sleep(0.3)
        assert not task.done()
        os.kill(os.getpid(), signal.SIGINT)
        await task
        assert day.events == []
        day.released.set()
        await asyncio.gather(stuck, return_exceptions=True)


async def test_a_renewed_certificate_is_shown_without_a_restart(upkeep: Upkeep) -> None:
    """The first certificate does not know this computer's name; the renewed one does."""
    secure = Listener(Day().app, bind("127.0.0.1", 0, "--tls-port"), pair_of(upkeep))
    assert secure.tls is not None
    task = await begin([secure])
    before = await shown_by(secure, upkeep)
    assert upkeep.renew(secure.tls)
    assert not upkeep.renew(secure.tls)
    after = await shown_by(secure, upkeep)
    os.kill(os.getpid(), signal.SIGINT)
    await task
    assert before == {"localhost", "pc", "pc.local"}
    assert after == upkeep.identity.authority.covers(names_here()).dns


async def shown_by(listener: Listener, upkeep: Upkeep) -> frozenset[str]:
    context = trusting(upkeep)
    _, writer = await asyncio.open_connection(
        "127.0.0.1", port_of(listener.bound), ssl=context, server_hostname="localhost"
    )
    held = writer.get_extra_info("peercert")["subjectAltName"]
    writer.close()
    await writer.wait_closed()
    return frozenset(value for kind, value in held if kind == "DNS")
