"""The browser itself says whether the app can be installed."""

from __future__ import annotations

from tests.journeys.conftest import Shelf
from tests.journeys.device import PHONE
from tests.journeys.front_desk import FrontDesk
from tests.journeys.inspector import Inspector
from tests.journeys.server_process import ServerProcess


def test_the_app_can_be_installed(server: ServerProcess, desk: FrontDesk, shelf: Shelf) -> None:
    inspector = Inspector(shelf.tablet("phone", PHONE), server.url)
    inspector.enrol(desk.code_for("inspector-a"))
    inspector.prepare_offline()
    found = inspector.device.ask("Page.getInstallabilityErrors")
    assert found["installabilityErrors"] == []
    manifest = inspector.device.ask("Page.getAppManifest")
    assert manifest["errors"] == []
    assert manifest["url"].endswith(".webmanifest")
