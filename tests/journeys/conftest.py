"""What every journey needs: a browser, a server, devices that leave nothing behind."""

from __future__ import annotations

import os
from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Playwright, expect, sync_playwright

from server.settings import Settings
from server.setup.browser import VARIABLE, chromium
from tests.journeys.device import COMPUTER, PHONE, SLOWER, TABLET, Device, PrivateWindow, Screen
from tests.journeys.front_desk import FrontDesk
from tests.journeys.jpeg import Camera
from tests.journeys.patience import PATIENCE_MS
from tests.journeys.server_process import ServerProcess

FAILED = pytest.StashKey[bool]()
FAILURES = Path(__file__).parent / "pictures" / "failures"


@pytest.fixture(scope="package")
def chromium_path() -> str:
    """`make test` has looked for one already and hands it over."""
    built = Settings.from_environment(os.environ).static_dir
    assert (built / "sw.js").exists(), "no front end: run make test or make serve"
    return os.environ.get(VARIABLE) or chromium()


@pytest.fixture(scope="package")
def playwright() -> Iterator[Playwright]:
    expect.set_options(timeout=PATIENCE_MS)
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="package")
def installation(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ServerProcess]:
    """One server for all journeys: each has a visit of its own."""
    process = ServerProcess(tmp_path_factory.mktemp("installation"))
    process.start()
    yield process
    if process.running:
        process.stop()


@pytest.fixture(scope="package")
def desk(installation: ServerProcess) -> Iterator[FrontDesk]:
    desk = FrontDesk(installation)
    yield desk
    desk.close()


@pytest.fixture
def server(installation: ServerProcess, desk: FrontDesk) -> Iterator[ServerProcess]:
    """The shared server: running, and past its first sign-in. A journey may stop and kill it."""
    if not installation.running:
        installation.start()
    before = len(installation.said)
    yield installation
    said = "".join(installation.said[before:])
    print(said)
    assert "Traceback" not in said, said


@pytest.fixture
def visit(server: ServerProcess, desk: FrontDesk) -> str:
    """One of this journey alone, assigned to both inspectors."""
    return desk.new_visit()


@pytest.fixture
def new_server(tmp_path: Path) -> Iterator[ServerProcess]:
    """One that nobody has signed in to."""
    process = ServerProcess(tmp_path / "data")
    process.start()
    yield process
    process.stop()
    print(process.log)
    assert "Traceback" not in process.log, process.log


class Shelf:
    """Devices of one test; all are switched off after it, and none may have had a fault."""

    def __init__(self, playwright: Playwright, chromium_path: str, folder: Path) -> None:
        self._playwright = playwright
        self._chromium_path = chromium_path
        self._folder = folder
        self._given: list[Device] = []

    def tablet(self, name: str, screen: Screen = TABLET, *arguments: str) -> Device:
        return self._give(name, screen, arguments)

    def slow_tablet(self, name: str, screen: Screen = TABLET) -> Device:
        """With a processor of its years."""
        return self._keep(
            Device(
                self._playwright, self._chromium_path, self._folder / name, screen, slower=SLOWER
            )
        )

    def computer(self, name: str, *arguments: str) -> Device:
        return self._give(name, COMPUTER, arguments)

    def private_window(self, name: str) -> Device:
        return self._keep(
            PrivateWindow(self._playwright, self._chromium_path, self._folder / name, PHONE)
        )

    def photograph(self, folder: Path) -> None:
        """Keep what the screens show when a journey has failed."""
        folder.mkdir(parents=True, exist_ok=True)
        for device in self._given:
            device.page.screenshot(path=folder / f"{device.profile.name}.png")
            print(f"{device.profile.name}: {device.page.url} {device.faults}")

    def put_away(self) -> list[str]:
        for device in self._given:
            device.switch_off()
        return [fault for device in self._given for fault in device.faults]

    def _give(self, name: str, screen: Screen, arguments: tuple[str, ...]) -> Device:
        profile = self._folder / name
        return self._keep(
            Device(self._playwright, self._chromium_path, profile, screen, arguments=arguments)
        )

    def _keep(self, device: Device) -> Device:
        device.switch_on()
        self._given.append(device)
        return device


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if report.failed:
        item.stash[FAILED] = True
    return report


@pytest.fixture
def shelf(
    playwright: Playwright, chromium_path: str, tmp_path: Path, request: pytest.FixtureRequest
) -> Iterator[Shelf]:
    devices = Shelf(playwright, chromium_path, tmp_path / "profiles")
    yield devices
    if FAILED in request.node.stash:
        devices.photograph(FAILURES / request.node.name)
    assert devices.put_away() == []


@pytest.fixture
def camera(tmp_path: Path) -> Camera:
    return Camera(tmp_path / "gallery")
