"""A server, and each engine once, put away after the journey."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.engines.engine import Engine
from tests.engines.firefox import Firefox
from tests.engines.webkit import WebKit
from tests.journeys.front_desk import FrontDesk
from tests.journeys.jpeg import Camera
from tests.journeys.server_process import ServerProcess

SIZE = (820, 1180)
PICTURES = Path(__file__).parent / "pictures"


@pytest.fixture
def server(tmp_path: Path) -> Iterator[ServerProcess]:
    process = ServerProcess(tmp_path / "installation")
    process.start()
    yield process
    if process.running:
        process.stop()
    print(process.log)
    assert "Traceback" not in process.log, process.log


@pytest.fixture
def desk(server: ServerProcess) -> Iterator[FrontDesk]:
    desk = FrontDesk(server)
    yield desk
    desk.close()


@pytest.fixture
def camera(tmp_path: Path) -> Camera:
    return Camera(tmp_path / "gallery")


@pytest.fixture(params=["firefox", "webkit"])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    kinds: dict[str, type[Firefox | WebKit]] = {"firefox": Firefox, "webkit": WebKit}
    browser = kinds[request.param](tmp_path / "profile", *SIZE)
    try:
        browser.start()
        yield browser
        PICTURES.mkdir(exist_ok=True)
        browser.photograph(PICTURES / f"{request.param}.png")
        browser.stop()
    finally:
        browser.put_away()
