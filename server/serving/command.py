"""`shidi serve`: from the environment and the command line to a running server."""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import gc
import os
import sys
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from socket import socket
from typing import Any, Protocol

import msgspec
import uvloop

from server.serving.journal import keep_journal
from server.serving.listeners import Listener, run
from server.serving.notice import FirstLogin, Notice, first_login_text, notice_text
from server.serving.sockets import bind, port_of
from server.serving.trouble import complaint_about, prepare_folder
from server.serving.upkeep import Upkeep
from server.settings import EVERY_ADDRESS, Settings
from server.tls.folder import TlsFolder
from server.tls.names import Names, lan_addresses, names_here
from server.trust.app import TrustApp


class FirstRun(Protocol):
    """What preparing the database on the first start tells."""

    @property
    def administrator(self) -> str: ...
    @property
    def one_time_password(self) -> str: ...


class Application(Protocol):
    """The web application as far as serving it needs to know it."""

    def lifespan(self) -> contextlib.AbstractAsyncContextManager[None]: ...
    async def __call__(self, scope: Any, receive: Any, send: Any) -> None: ...


class Program(msgspec.Struct, frozen=True):
    """The entrances of the web application."""

    prepare: Callable[[Settings], Awaitable[FirstRun | None]]
    """Bring the database up to date; on the first start make the administrator."""
    create: Callable[[Settings], Application]
    end_streams: Callable[[Any], None]
    """Let the application's streams end, which would never do so by themselves."""


def main(args: Sequence[str], load: Callable[[], Program]) -> int:
    """Serve until stopped; raises Complaint for what the operator can mend.

    `load` imports the application, which takes seconds: options, settings and ports come first.
    """
    options = _parser().parse_args(args)
    settings = _chosen(options, Settings.from_environment(os.environ))
    prepare_folder(settings.data_dir)
    keep_journal()
    try:
        uvloop.run(_serve(settings, load, quiet=options.quiet))
    except Exception as error:
        complaint = complaint_about(error, settings.data_dir)
        if complaint is None:
            raise
        raise complaint from error
    return 0


async def _serve(settings: Settings, load: Callable[[], Program], *, quiet: bool) -> None:
    with contextlib.ExitStack() as sockets:
        bound = _bind_all(settings)
        for one in bound.values():
            sockets.enter_context(contextlib.closing(one))
        upkeep = _upkeep(settings) if settings.tls else None
        settings = _reachable(settings, bound)
        gc.disable()  # what is loaded now stays: looking for garbage in it took a tenth of a start
        program = load()
        first = await program.prepare(settings)
        if first is not None:
            login = FirstLogin(first.administrator, first.one_time_password)
            print(first_login_text(login), flush=True)
        app = program.create(settings)
        _settle_memory()
        async with app.lifespan():
            await _listen(
                settings, app, bound, upkeep, lambda: program.end_streams(app), quiet=quiet
            )


def _settle_memory() -> None:
    """Never look again at what was loaded for good, and at the rest less often.

    A push makes thousands of values that hold no cycles: looking for some among them every 700
    took longer than deciding on the push.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 50)
    gc.enable()


async def _listen(
    settings: Settings,
    app: Application,
    bound: dict[str, socket],
    upkeep: Upkeep | None,
    end_streams: Callable[[], None],
    *,
    quiet: bool,
) -> None:
    listeners = [Listener(app, bound["local"], on_stop=end_streams)]
    watch: asyncio.Task[None] | None = None
    if upkeep is not None:
        pair = (upkeep.identity.certificate_path, upkeep.identity.key_path)
        secure = Listener(app, bound["tls"], pair, end_streams)
        trust = TrustApp(upkeep.identity.authority, _address_for(settings, upkeep))
        listeners += [secure, Listener(trust, bound["trust"])]
        assert secure.tls is not None
        watch = asyncio.create_task(upkeep.watch(secure.tls, _report))

    def announce() -> None:
        if not quiet:
            text = notice_text(_notice(settings, upkeep), colours=sys.stdout.isatty())
            print(text, flush=True)

    try:
        await run(listeners, announce)
    finally:
        if watch is not None:
            watch.cancel()


def _bind_all(settings: Settings) -> dict[str, socket]:
    bound = {"local": bind(settings.host, settings.port, "--port")}
    if settings.tls:
        bound["tls"] = bind(settings.lan_host, settings.tls_port, "--tls-port")
        bound["trust"] = bind(settings.lan_host, settings.trust_port, "--trust-port")
    return bound


def _upkeep(settings: Settings) -> Upkeep:
    folder = TlsFolder(settings.tls_dir)
    names = names_here(settings.public_urls)
    return Upkeep(folder, settings.public_urls, folder.identity(names, datetime.now(UTC)))


def _reachable(settings: Settings, bound: dict[str, socket]) -> Settings:
    """Put the real ports in place of 0 and the real addresses in place of none."""
    ports = {"port": port_of(bound["local"])}
    if settings.tls:
        ports |= {"tls_port": port_of(bound["tls"]), "trust_port": port_of(bound["trust"])}
    settings = msgspec.structs.replace(settings, **ports)
    urls = settings.public_urls or _lan_urls(settings) or (_local_url(settings),)
    return msgspec.structs.replace(settings, public_urls=urls)


def _lan_urls(settings: Settings) -> tuple[str, ...]:
    if not settings.tls:
        return ()
    return tuple(f"https://{host}:{settings.tls_port}" for host in _lan_hosts(settings))


def _lan_hosts(settings: Settings) -> list[str]:
    if settings.lan_host != EVERY_ADDRESS:
        return [settings.lan_host]
    return [str(address) for address in lan_addresses()]


def _local_url(settings: Settings) -> str:
    host = "127.0.0.1" if settings.host == EVERY_ADDRESS else settings.host
    return f"http://{host}:{settings.port}"


def _address_for(settings: Settings, upkeep: Upkeep) -> Callable[[str], str]:
    """Send a device on to https under the address it came by, if the certificate has it."""

    def address(host: str) -> str:
        held = upkeep.identity.leaf.names
        if host in held.dns or host in map(str, held.addresses):
            return f"https://{host}:{settings.tls_port}"
        return settings.public_urls[0]

    return address


def _notice(settings: Settings, upkeep: Upkeep | None) -> Notice:
    lan = _lan_urls(settings)
    hosts = _lan_hosts(settings) if upkeep else []
    return Notice(
        version=version("shidi"),
        local_url=_local_url(settings),
        lan_urls=lan if upkeep else (),
        trust_urls=tuple(f"http://{host}:{settings.trust_port}/trust" for host in hosts[:1]),
        fingerprint=upkeep.identity.authority.fingerprint if upkeep else "",
        data_dir=settings.data_dir.absolute(),
        warnings=_warnings(hosts != [], upkeep.identity.uncovered) if upkeep else (),
    )


def _warnings(has_network: bool, uncovered: Names) -> tuple[str, ...]:
    warnings = []
    if not has_network:
        warnings.append(
            "没有局域网地址，平板暂时连不上 · No LAN address: tablets cannot connect yet."
        )
    warnings += [
        f"证书颁发机构不能为 {address} 作保，平板在该地址会看到警告 · "
        f"The authority may not vouch for {address}: tablets will be warned there."
        for address in sorted(uncovered.addresses)
    ]
    return tuple(warnings)


def _report(sentence: str) -> None:
    print(sentence, file=sys.stderr, flush=True)


def _chosen(options: argparse.Namespace, settings: Settings) -> Settings:
    """Let the command line win over the environment."""
    given = {
        name: value
        for name, value in vars(options).items()
        if name != "quiet" and value is not None
    }
    return msgspec.structs.replace(settings, **given)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="shidi serve",
        description="启动服务器 · Start the server. Every option can also be set as SHIDI_…",
    )
    parser.add_argument("--host", help="本机 http 地址 · address of plain http (127.0.0.1)")
    parser.add_argument("--port", type=_port, help="本机 http 端口 · port of plain http (8000)")
    parser.add_argument("--tls-port", type=_port, help="平板 https 端口 · https on the LAN (8443)")
    parser.add_argument("--trust-port", type=_port, help="信任证书页面 · trust page (8080)")
    parser.add_argument(
        "--data", dest="data_dir", type=_folder, metavar="DIR", help="数据文件夹 · data folder"
    )
    parser.add_argument(
        "--no-tls",
        dest="tls",
        action="store_const",
        const=False,
        help="只用 http · plain http only",
    )
    parser.add_argument("--quiet", action="store_true", help="不显示地址 · print no addresses")
    return parser


def _port(text: str) -> int:
    if not text.isdecimal() or int(text) > 65_535:
        raise argparse.ArgumentTypeError("0–65535")
    return int(text)


def _folder(text: str) -> Path:
    return Path(text).expanduser().absolute()
