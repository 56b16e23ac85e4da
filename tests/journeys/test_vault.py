"""A tablet that is locked, shared or found: who has no PIN learns nothing, and nothing is lost."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.journeys.answers import ABSENT, PRESENT
from tests.journeys.conftest import Shelf
from tests.journeys.device import PHONE, TABLET
from tests.journeys.front_desk import FrontDesk
from tests.journeys.inspector import Inspector
from tests.journeys.jpeg import Camera
from tests.journeys.patience import wait_until
from tests.journeys.server_process import ServerProcess

NOTE = "大厅东侧的公益广告破损"
DUMP = """async () => {
    const pieces = [];
    const take = async (value) => {
        if (value instanceof Blob) value = new Uint8Array(await value.arrayBuffer());
        if (value instanceof ArrayBuffer) value = new Uint8Array(value);
        if (ArrayBuffer.isView(value)) pieces.push(new TextDecoder().decode(value));
        else if (value !== null && typeof value === "object")
            for (const part of Object.values(value)) await take(part);
        else pieces.push(String(value));
    };
    const done = (request) => new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
    });
    for (const { name } of await indexedDB.databases()) {
        const db = await done(indexedDB.open(name));
        for (const store of db.objectStoreNames)
            await take(await done(db.transaction(store).objectStore(store).getAll()));
        db.close();
    }
    await take({ ...localStorage });
    await take({ ...sessionStorage });
    return pieces.join("\\n");
}"""
"""All that the browser keeps for the site, as text."""


def test_a_locked_tablet_tells_nothing_and_loses_nothing(
    server: ServerProcess, desk: FrontDesk, shelf: Shelf, camera: Camera, visit: str
) -> None:
    photo = camera.taken_now()
    inspector = Inspector(shelf.tablet("tablet", PHONE), server.url)
    page = inspector.page
    inspector.enrol(desk.code_for("inspector-a"))
    inspector.prepare_offline()
    inspector.open_visit(visit)
    inspector.answer("pub-03", PRESENT)
    inspector.wait_until_sent()
    inspector.go_offline()
    inspector.note("pub-04", NOTE)
    inspector.add_photo("pub-01", photo, "camera")

    inspector.tap("back")
    inspector.tap("lock")
    expect(inspector.see("lock-unsent")).to_contain_text("1 张照片")
    kept = page.evaluate(DUMP)
    assert "note/pub-04" in kept
    for secret in (NOTE, "公益广告破损", photo.path.read_bytes()[:200].decode(errors="replace")):
        assert secret not in kept

    # Without the PIN the office can still be given what waits; this tablet cannot read it.
    inspector.tap("forgot")
    with page.expect_download() as download:
        inspector.tap("carry")
    assert desk.take_in(download.value.path().read_bytes())["ops"]["accepted"] == 2
    assert server.originals()[photo.sha256] == photo.path.read_bytes()

    ten_wrong_pins(inspector)
    inspector.unlock()
    inspector.sees_unsent(2, 1)
    inspector.reconnect()
    inspector.wait_until_sent()
    assert desk.findings(visit) == {"pub-03": 1}
    inspector.open_visit(visit)
    expect(inspector.see("note-text-pub-04")).to_contain_text(NOTE)
    assert inspector.scored() == 1


def test_two_inspectors_share_a_tablet(
    server: ServerProcess, desk: FrontDesk, shelf: Shelf, visit: str
) -> None:
    tablet = shelf.tablet("tablet", TABLET)
    jia = Inspector(tablet, server.url)
    jia.enrol(desk.code_for("inspector-a"))
    jia.prepare_offline()
    jia.go_offline()
    jia.open_visit(visit)
    jia.answer("pub-03", PRESENT)
    jia.tap("back")
    jia.tap("lock")

    yi = Inspector(tablet, server.url, "580264")
    yi.reconnect()
    # Nobody unlocks it: what waits goes all the same, sealed.
    wait_until(lambda: desk.findings(visit) == {"pub-03": 1}, "nothing was carried")
    expect(jia.see("lock-carried")).to_contain_text("加密送交测评办")
    yi.tap("lock-another")
    yi.enrol(desk.code_for("inspector-b"))
    yi.prepare_offline()
    yi.open_visit(visit)
    assert yi.scored() == 0
    yi.answer("pub-03", ABSENT)
    yi.wait_until_sent()
    assert desk.findings(visit) == {"pub-03": 2}
    yi.tap("back")
    yi.tap("lock")

    # Each opens their own alone; that it came twice by now changes nothing.
    jia.tap("person-shidi")
    jia.try_pin(yi.pin)
    expect(jia.see("lock-problem")).to_contain_text("密码不对")
    jia.unlock()
    jia.wait_until_sent()
    assert desk.findings(visit) == {"pub-03": 2}
    jia.open_visit(visit)
    expect(jia.see("answer-pub-03-present")).to_have_attribute("aria-pressed", "true")


def test_a_tablet_locks_by_itself_and_takes_another_pin(
    server: ServerProcess, desk: FrontDesk, shelf: Shelf, visit: str
) -> None:
    inspector = Inspector(shelf.tablet("tablet", PHONE), server.url)
    page, see = inspector.page, inspector.see
    page.clock.install()
    inspector.enrol(desk.code_for("inspector-a"))
    inspector.prepare_offline()
    page.goto(f"{server.url}/#/settings")
    inspector.tap("lock-after-2")
    page.clock.fast_forward(110_000)
    inspector.tap("change-pin-open")
    page.clock.fast_forward(110_000)
    expect(see("lock-screen")).to_be_hidden()

    changes_pin(inspector, "135792", "481623")
    expect(see("notice")).to_contain_text("密码不对")
    inspector.tap("notice-close")
    changes_pin(inspector, inspector.pin, "481623")
    expect(see("notice")).to_contain_text("已修改")

    # Laid aside for longer than was chosen.
    page.clock.fast_forward(150_000)
    expect(see("lock-screen")).to_be_visible()
    inspector.try_pin(inspector.pin)
    expect(see("lock-problem")).to_contain_text("还可以试 9 次")
    inspector.unlock("481623")
    inspector.open_visit(visit)


def changes_pin(inspector: Inspector, old: str, fresh: str) -> None:
    sheet = inspector.see("change-pin")
    sheet.get_by_test_id("pin-old").fill(old)
    sheet.get_by_test_id("pin-new").fill(fresh)
    sheet.get_by_test_id("pin-again").fill(fresh)
    sheet.get_by_test_id("pin-save").tap()


def ten_wrong_pins(inspector: Inspector) -> None:
    """As somebody who finds the tablet and has all day."""
    for wrong in range(1, 11):
        inspector.try_pin("135792")
        problem = inspector.see("lock-problem")
        if wrong < 10:
            expect(problem).to_contain_text(f"还可以试 {10 - wrong} 次")
        else:
            expect(problem).to_contain_text("没有送达的还封存在这里")
        if wrong >= 3:
            expect(inspector.see("lock-wait")).to_be_visible()
            let_time_pass(inspector.page)


def let_time_pass(page: Page) -> None:
    """More than an hour, by both clocks of the device."""
    page.evaluate(
        """() => {
            for (const clock of [Date, performance]) {
                const now = clock.now.bind(clock);
                clock.now = () => now() + 5_000_000;
            }
        }"""
    )
