"""What is on a device: sent in order and only when it may, and never lost unnoticed."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.journeys.answers import ABSENT, PRESENT
from tests.journeys.conftest import Shelf
from tests.journeys.device import PHONE
from tests.journeys.front_desk import FrontDesk
from tests.journeys.inspector import Inspector
from tests.journeys.jpeg import Camera
from tests.journeys.patience import wait_until
from tests.journeys.server_process import ServerProcess

KNOWS_ITS_NETWORK = "--enable-blink-features=NetInfoDownlinkMax"
"""A telephone's browser says what kind of network it is in; a computer's has to be asked to."""


def network(kind: str) -> dict[str, object]:
    """Nearly as fast as it is, of another kind."""
    return {
        "offline": False,
        "latency": 20,
        "downloadThroughput": -1,
        "uploadThroughput": -1,
        "connectionType": kind,
    }


def test_a_device_is_clear_once_everything_has_its_receipt(
    server: ServerProcess, desk: FrontDesk, shelf: Shelf, camera: Camera, visit: str
) -> None:
    inspector = Inspector(shelf.tablet("tablet", PHONE, KNOWS_ITS_NETWORK), server.url)
    inspector.enrol(desk.code_for("inspector-a"))
    inspector.prepare_offline()
    inspector.go_offline()
    inspector.open_visit(visit)
    inspector.answer("pub-03", PRESENT)
    inspector.add_photo("pub-01", camera.taken_now(), "camera")
    inspector.page.goto(f"{server.url}/#/sync")
    inspector.tap("sync-more")
    inspector.tap("road-never")
    inspector.reconnect()
    expect(inspector.see("sync-findings")).to_have_text("0")
    assert desk.findings(visit) == {"pub-03": 1}
    expect(inspector.see("sync-photos")).to_have_text("1")
    expect(inspector.see("sync-light")).to_have_attribute("data-clear", "false")
    expect(inspector.see("clear-device")).to_be_disabled()

    # On mobile data it waits on; it goes by itself once the network costs nothing.
    line = inspector.device.speak()
    line.send("Network.emulateNetworkConditions", network("cellular4g"))
    inspector.tap("road-unmetered")
    expect(inspector.see("road-hint")).to_contain_text("现在用的是流量")
    expect(inspector.see("sync-photos")).to_have_text("1")
    line.send("Network.emulateNetworkConditions", network("wifi"))
    expect(inspector.see("road-hint")).to_contain_text("现在不用流量")
    expect(inspector.see("sync-light")).to_have_attribute("data-clear", "true")

    # The browser throws the database away while nobody looks; all of it had been sent.
    inspector.page.goto("about:blank")
    origin = {"origin": server.url, "storageTypes": "indexeddb"}
    inspector.device.ask("Storage.clearDataForOrigin", **origin)
    inspector.page.goto(server.url)
    expect(inspector.see("loss")).to_have_attribute("data-kind", "all")
    expect(inspector.see("loss")).to_contain_text("没有丢失")
    inspector.tap("loss-read")
    expect(inspector.see("loss")).to_be_hidden()

    inspector.enrol(desk.code_for("inspector-a"))
    inspector.page.goto(f"{server.url}/#/sync")
    inspector.tap("sync-more")
    inspector.tap("clear-device")
    inspector.tap("clear-confirm")
    expect(inspector.see("enrol-code")).to_be_visible()
    expect(inspector.see("loss")).to_be_hidden()


def test_findings_go_sealed_while_the_app_is_closed(
    server: ServerProcess, desk: FrontDesk, shelf: Shelf, visit: str
) -> None:
    inspector = Inspector(shelf.tablet("tablet", PHONE), server.url)
    inspector.enrol(desk.code_for("inspector-a"))
    inspector.prepare_offline()
    inspector.go_offline()
    inspector.open_visit(visit)
    inspector.answer("pub-03", PRESENT)
    inspector.answer("pub-04", ABSENT)
    inspector.page.goto("about:blank")
    inspector.reconnect()
    # The key went with the page: the worker that is woken gives away what it cannot read.
    wake_worker(inspector, server.url)
    both = {"pub-03": 1, "pub-04": 1}
    wait_until(lambda: desk.findings(visit) == both, "nothing was sent")
    inspector.page.goto(server.url)
    # The receipts are for whoever unlocks it: until then it counts as waiting.
    expect(inspector.see("lock-unsent")).to_contain_text("3 条记录")
    expect(inspector.see("lock-carried")).to_contain_text("加密送交测评办")
    inspector.unlock()
    inspector.wait_until_sent()
    assert desk.findings(visit) == both


def test_a_write_that_a_kill_has_torn_costs_nothing_else(
    server: ServerProcess, desk: FrontDesk, shelf: Shelf, visit: str
) -> None:
    inspector = Inspector(shelf.tablet("tablet", PHONE), server.url)
    inspector.enrol(desk.code_for("inspector-a"))
    inspector.prepare_offline()
    inspector.open_visit(visit)
    inspector.answer("pub-03", PRESENT)
    inspector.device.switch_off()
    inspector.device.tear_log()
    # The browser forgives the torn record once, and writes on behind it.
    inspector.reopen(offline=True)
    inspector.open_visit(visit)
    inspector.answer("pub-04", ABSENT)
    inspector.cold_start(offline=True)
    inspector.open_visit(visit)
    inspector.sees_answer("pub-03", PRESENT)
    inspector.sees_answer("pub-04", ABSENT)


def wake_worker(inspector: Inspector, url: str) -> None:
    """Do what a browser does by itself when the network is back."""
    line = inspector.device.speak()
    found: list[str] = []

    def note(told: dict[str, list[dict[str, str]]]) -> None:
        ours = (one for one in told["registrations"] if one["scopeURL"].startswith(url))
        found.extend(one["registrationId"] for one in ours)

    line.on("ServiceWorker.workerRegistrationUpdated", note)
    line.send("ServiceWorker.enable")
    while not found:
        # Events are handed over only while the browser is spoken to.
        inspector.page.wait_for_timeout(50)
    line.send(
        "ServiceWorker.dispatchSyncEvent",
        {"origin": url, "registrationId": found[0], "tag": "shidi-send", "lastChance": False},
    )
