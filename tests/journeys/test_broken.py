"""What goes wrong on a bad day: the inspector is told what to do, and nothing is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, Request, expect

from server.settings import Settings
from tests.journeys.answers import ABSENT, PRESENT, Answer, Boards, Count, level
from tests.journeys.conftest import Shelf
from tests.journeys.device import PHONE, Device
from tests.journeys.front_desk import FrontDesk
from tests.journeys.inspector import Inspector
from tests.journeys.jpeg import Camera
from tests.journeys.office import Office
from tests.journeys.patience import wait_until
from tests.journeys.release import Release
from tests.journeys.server_process import ServerProcess

MEGABYTE = 1_000_000
REFUSES_TO_UPGRADE = """
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (name, version) {
        const newer = document.title === "实地 2" && name === "shidi" && version !== undefined;
        if (newer) throw new DOMException("upgrade", "AbortError");
        return version === undefined ? open.call(this, name) : open.call(this, name, version);
    };
"""
UPLOAD_BYTES_PER_S = 1_500_000
TAKES_BACK_MS = 800
"""A tap this long after the first is meant."""


@pytest.fixture
def inspector(server: ServerProcess, desk: FrontDesk, shelf: Shelf, visit: str) -> Inspector:
    """Enrolled, prepared, on the way."""
    inspector = Inspector(shelf.tablet("tablet", PHONE), server.url)
    inspector.enrol(desk.code_for("inspector-a"))
    inspector.prepare_offline()
    return inspector


def test_a_wrong_code_and_a_server_that_is_away(
    server: ServerProcess, desk: FrontDesk, shelf: Shelf
) -> None:
    inspector = Inspector(shelf.tablet("tablet", PHONE), server.url)
    inspector.try_to_enrol("ABCD-2345")
    expect(inspector.see("enrol-problem")).to_contain_text("登记码")

    code = desk.code_for("inspector-a")
    server.stop()
    inspector.try_to_enrol(code)
    expect(inspector.see("enrol-problem")).to_contain_text("连不上服务器")

    server.start()
    inspector.enrol(code)
    inspector.device.expects("404", "/api/enrolments/claim")


def test_the_app_opens_and_works_while_the_server_is_away(
    server: ServerProcess, inspector: Inspector, visit: str
) -> None:
    server.stop()
    inspector.cold_start(offline=False)
    inspector.open_visit(visit)
    inspector.answer("pub-03", PRESENT)
    inspector.sees_unsent(2, 0)
    server.start()
    # Nobody touches anything: the app tries again by itself.
    inspector.wait_until_sent()


def test_a_server_killed_in_the_middle_of_a_photo_goes_on_where_it_was(
    server: ServerProcess, inspector: Inspector, visit: str, camera: Camera
) -> None:
    photo = camera.large(8)
    resumed = resumptions(inspector.page)
    inspector.open_visit(visit)
    slow_down(inspector.device)
    inspector.add_photo("pub-01", photo, "camera")
    wait_until(lambda: server.arriving() > MEGABYTE, "no byte of the photo has arrived")
    server.kill()
    arrived = server.arriving()
    assert MEGABYTE < arrived < len(photo.path.read_bytes())

    server.start()
    inspector.wait_until_sent()
    assert server.originals()[photo.sha256] == photo.path.read_bytes()
    assert arrived in resumed
    assert resumed.count(0) == 1


def test_a_full_device_says_so_and_keeps_what_it_has(
    server: ServerProcess, inspector: Inspector, visit: str, camera: Camera
) -> None:
    # Chromium heeds the quota below only before anything is written after a start, and a waiting
    # background sync writes at once. It is denied for as long as this line is open.
    sync = {"name": "background-sync"}
    denied = {"origin": server.url, "permission": sync, "setting": "denied"}
    inspector.device.speak().send("Browser.setPermission", denied)
    inspector.go_offline()
    inspector.open_visit(visit)
    inspector.answer("pub-03", PRESENT)
    inspector.device.switch_off()
    inspector.device.switch_on(offline=True)
    line = inspector.device.speak()
    quota = {"origin": server.url, "quotaSize": 4 * MEGABYTE}
    line.send("Storage.overrideQuotaForOrigin", quota)
    inspector.page.goto(server.url)
    inspector.unlock()
    inspector.open_visit(visit)
    inspector.try_photo("pub-01", camera.large(8), "camera")
    expect(inspector.see("notice")).to_contain_text("本机存储空间已满")
    inspector.sees_photos("pub-01", 0)
    assert inspector.scored() == 1

    line.send("Storage.overrideQuotaForOrigin", {"origin": server.url})
    inspector.tap("notice-close")
    inspector.add_photo("pub-01", camera.taken_now(), "camera")
    inspector.answer("pub-04", PRESENT)
    inspector.reconnect()
    inspector.wait_until_sent()


def test_two_tabs_are_one_device(
    server: ServerProcess, desk: FrontDesk, inspector: Inspector, visit: str
) -> None:
    inspector.go_offline()
    inspector.open_visit(visit)
    other = inspector.in_another_tab()
    other.open_visit(visit)

    answers: dict[str, Answer] = {
        "pub-03": PRESENT,
        "pub-04": ABSENT,
        "pub-05": level(1),
        "san-01": Count(1),
    }
    for number, (checkpoint, answer) in enumerate(answers.items()):
        (inspector, other)[number % 2].answer(checkpoint, answer)
    for tab in (inspector, other):
        expect(tab.see("scored")).to_have_text("4")
    # Both at once, at the same checkpoint: one of them is the later one.
    inspector.tap_blindly("answer-pub-07-0")
    other.tap_blindly("answer-pub-07-2")
    for tab in (inspector, other):
        expect(tab.see("scored")).to_have_text("5")

    inspector.reconnect()
    for tab in (inspector, other):
        tab.wait_until_sent()
    assert desk.findings(visit) == dict.fromkeys([*answers, "pub-07"], 1)
    assert desk.frozen_devices() == 0


def test_a_thumb_that_taps_twice_keeps_its_answer(inspector: Inspector, visit: str) -> None:
    inspector.go_offline()
    inspector.open_visit(visit)
    inspector.answer("pub-04", PRESENT)
    chosen = inspector.see("answer-pub-04-present")
    # Slowly, a second tap takes the answer back; at once, it is the same tap.
    inspector.page.wait_for_timeout(TAKES_BACK_MS)
    inspector.tap("answer-pub-04-present")
    expect(inspector.see("scored")).to_have_text("0")
    tap_twice(inspector.page, "answer-pub-04-present", "saved-pub-04")
    inspector.answer("pub-03", PRESENT)
    expect(inspector.see("scored")).to_have_text("2")
    expect(chosen).to_have_attribute("aria-pressed", "true")


def test_a_session_that_ended_costs_nothing(
    desk: FrontDesk, inspector: Inspector, visit: str
) -> None:
    devices = desk.devices_of("u-inspector-a")
    inspector.open_visit(visit)
    inspector.answer("pub-03", PRESENT)
    inspector.wait_until_sent()
    inspector.go_offline()
    inspector.answer("pub-04", ABSENT)
    inspector.device.context.clear_cookies()
    inspector.reconnect()
    expect(inspector.see("sync-bar")).to_contain_text("登记")
    inspector.answer("pub-03", ABSENT)
    inspector.tap("sync-bar")
    expect(inspector.see("signed-out")).to_be_visible()

    inspector.page.goto(f"{inspector.url}/#/enrol?code={desk.code_for('inspector-a')}")
    inspector.tap("enrol-send")
    expect(inspector.see("readiness")).to_be_visible()
    assert "code=" not in inspector.page.url
    inspector.wait_until_sent()
    assert desk.findings(visit) == {"pub-03": 1, "pub-04": 1}
    assert desk.devices_of("u-inspector-a") == devices
    inspector.device.expects("401", "/api/sync")


def test_what_a_revoked_tablet_found_is_let_in_by_the_office(
    server: ServerProcess, desk: FrontDesk, shelf: Shelf, inspector: Inspector, visit: str
) -> None:
    inspector.open_visit(visit)
    inspector.answer("pub-03", PRESENT)
    inspector.wait_until_sent()
    inspector.go_offline()
    inspector.answer("pub-04", ABSENT)
    desk.revoke_newest("u-inspector-a")
    # The device delivers what it holds, and forgets it.
    inspector.device.switch_off()
    inspector.device.switch_on()
    inspector.page.goto(server.url)
    inspector.unlock()
    expect(inspector.see("cleared")).to_be_visible()
    assert desk.findings(visit) == {"pub-03": 1}

    office = Office(shelf.computer("office"), server.url)
    office.start_work()
    office.let_in("大厅有“讲文明树新风”公益广告", "设备停用前所评，已向本人核实。")
    assert desk.findings(visit) == {"pub-03": 1, "pub-04": 1}


def test_a_new_version_waits_while_a_visit_is_open(
    tmp_path: Path, shelf: Shelf, chromium_path: str
) -> None:
    release = Release(Settings.from_environment({}).static_dir, tmp_path / "static")
    release.publish("实地 1")
    server = ServerProcess(tmp_path / "data", release.settings)
    server.start()
    try:
        inspector = Inspector(shelf.tablet("tablet", PHONE), server.url)
        desk = FrontDesk(server)
        visit = desk.new_visit()
        inspector.enrol(desk.code_for("inspector-a"))
        desk.close()
        inspector.prepare_offline()
        inspector.open_visit(visit)
        release.publish("实地 2")
        new_version_arrives(inspector.page)
        expect(inspector.see("update")).to_be_hidden()

        inspector.reload()
        expect(inspector.page).to_have_title("实地 1")
        inspector.answer("pub-02", Boards((("2", "1.2"),)))
        inspector.cold_start(offline=False)
        expect(inspector.page).to_have_title("实地 1")
        assert inspector.scored() == 1

        # The new version cannot open the data: nothing is lost, and the old one works on.
        server.stop()
        inspector.answer("pub-03", PRESENT)
        server.start()
        inspector.device.context.add_init_script(REFUSES_TO_UPGRADE)
        inspector.tap("back")
        inspector.tap("update-use")
        expect(inspector.page).to_have_title("实地 2")
        inspector.unlock()
        with inspector.page.expect_download() as download:
            inspector.tap("blocked-export")
        assert download.value.suggested_filename.endswith(".shidi")
        inspector.tap("blocked-back")
        expect(inspector.page).to_have_title("实地 1")
        inspector.unlock()
        inspector.open_visit(visit)
        assert inspector.scored() == 2
        inspector.device.expects("", "the work on this device could not be opened")
    finally:
        server.stop()


def test_a_plain_http_address_explains_what_to_do(tmp_path: Path, shelf: Shelf) -> None:
    secure = "https://shidi.example:9443"
    server = ServerProcess(tmp_path / "data", {"SHIDI_PUBLIC_URLS": secure})
    server.start()
    try:
        rule = "--host-resolver-rules=MAP shidi.example 127.0.0.1"
        tablet = shelf.tablet("tablet", PHONE, rule)
        tablet.page.goto(f"http://shidi.example:{server.port}")
        expect(tablet.page.get_by_test_id("blocked")).to_contain_text("没有加密")
        way = tablet.page.get_by_test_id("to-https")
        expect(way).to_have_attribute("href", f"{secure}/")
        expect(tablet.page.get_by_test_id("to-trust")).to_be_hidden()
    finally:
        server.stop()


def tap_twice(page: Page, target: str, mark: str) -> None:
    """The second time as soon as the first shows."""
    page.evaluate(
        """async ([target, mark]) => {
            const find = (name) => document.querySelector(`[data-testid="${name}"]`);
            find(target).click();
            while (find(mark) === null) await new Promise(requestAnimationFrame);
            find(target).click();
        }""",
        [target, mark],
    )


def slow_down(device: Device) -> None:
    """A weak signal, until the device is switched off."""
    device.speak().send(
        "Network.emulateNetworkConditions",
        {
            "offline": False,
            "latency": 20,
            "downloadThroughput": -1,
            "uploadThroughput": UPLOAD_BYTES_PER_S,
        },
    )


def resumptions(page: Page) -> list[int]:
    """Fills with the offsets at which photo bytes are sent."""
    offsets: list[int] = []

    def note(request: Request) -> None:
        if request.method == "PATCH":
            offsets.append(int(request.headers["upload-offset"]))

    page.on("request", note)
    return offsets


def new_version_arrives(page: Page) -> None:
    """As the hourly look would find it; return when it is installed."""
    page.evaluate(
        """async () => {
            const registration = await navigator.serviceWorker.ready;
            await registration.update();
            const worker = registration.installing ?? registration.waiting;
            const changed = () => new Promise((done) => {
                worker.addEventListener("statechange", done, { once: true });
            });
            while (worker.state === "installing") await changed();
        }"""
    )
