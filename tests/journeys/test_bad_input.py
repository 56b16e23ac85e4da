"""Files that are no photos, unusual photos, browsers that keep nothing: each has its sentence."""

from __future__ import annotations

import io
from pathlib import Path

import pillow_heif
from PIL import Image
from playwright.sync_api import expect

from tests.journeys.answers import PRESENT
from tests.journeys.conftest import Shelf
from tests.journeys.device import PHONE
from tests.journeys.front_desk import FrontDesk
from tests.journeys.inspector import Inspector
from tests.journeys.jpeg import Camera
from tests.journeys.server_process import ServerProcess

NO_WORKER = """
    ServiceWorkerContainer.prototype.register = () =>
        Promise.reject(new DOMException("blocked", "SecurityError"));
"""


def test_what_is_no_photo_is_refused_and_what_is_one_is_kept(
    server: ServerProcess,
    desk: FrontDesk,
    shelf: Shelf,
    visit: str,
    camera: Camera,
    tmp_path: Path,
) -> None:
    inspector = Inspector(shelf.tablet("phone", PHONE), server.url)
    inspector.enrol(desk.code_for("inspector-a"))
    inspector.prepare_offline()
    inspector.go_offline()
    inspector.open_visit(visit)
    for name, content, said in (
        ("empty.jpg", b"", "空"),
        ("video.jpg", b"\0\0\0\x18ftypisom" + bytes(4_000), "不是照片"),
    ):
        path = tmp_path / name
        path.write_bytes(content)
        inspector.see("album-pub-01").set_input_files(path)
        expect(inspector.see("notice")).to_contain_text(said)
        inspector.tap("notice-close")
    # This browser has no camera: it opens none, and says no more than that nothing was chosen.
    inspector.tap("add-photo-pub-01")
    expect(inspector.see("notice")).to_contain_text("没有拍下照片")
    inspector.tap("notice-close")
    inspector.sees_photos("pub-01", 0)

    # All at once: what cannot be taken does not keep back the others.
    good = [heic(tmp_path / "photo.heic"), panorama(tmp_path / "wide.jpg"), camera.taken_now().path]
    inspector.see("album-pub-01").set_input_files([tmp_path / "video.jpg", *good])
    expect(inspector.see("notice")).to_contain_text("不是照片")
    inspector.tap("notice-close")
    inspector.sees_photos("pub-01", len(good))
    inspector.photos("pub-01").first.tap()
    expect(inspector.see("photo-unshown")).to_contain_text("显示不了")
    inspector.tap("sheet-close")
    inspector.reconnect()
    inspector.wait_until_sent()
    arrived = server.originals().values()
    assert all(path.read_bytes() in arrived for path in good)


def test_a_browser_that_keeps_nothing_says_so(
    server: ServerProcess, desk: FrontDesk, shelf: Shelf, visit: str
) -> None:
    device = shelf.tablet("phone", PHONE)
    device.context.add_init_script(NO_WORKER)
    inspector = Inspector(device, server.url)
    inspector.enrol(desk.code_for("inspector-a"))
    inspector.tap("prepare")
    expect(inspector.see("ready-work")).to_have_attribute("data-standing", "ok")
    expect(inspector.see("ready-shell")).to_have_attribute("data-standing", "todo")
    expect(inspector.see("readiness")).to_have_attribute("data-ready", "false")
    inspector.open_visit(visit)
    inspector.answer("pub-03", PRESENT)
    inspector.wait_until_sent()
    assert desk.findings(visit) == {"pub-03": 1}


def test_a_browser_that_may_store_nothing_says_so(server: ServerProcess, shelf: Shelf) -> None:
    device = shelf.tablet("phone", PHONE)
    device.block_site_data()
    inspector = Inspector(device, server.url)
    device.page.goto(server.url)
    expect(inspector.see("blocked")).to_contain_text("存储")


def test_a_private_window_warns_and_loses_nothing_that_was_sent(
    server: ServerProcess, desk: FrontDesk, shelf: Shelf, camera: Camera, visit: str
) -> None:
    device = shelf.private_window("private")
    inspector = Inspector(device, server.url)
    inspector.enrol(desk.code_for("inspector-a"))
    inspector.prepare_offline()
    kept = inspector.see("ready-persistent")
    expect(kept).to_have_attribute("data-standing", "advice")
    expect(kept).to_contain_text("无痕")
    inspector.open_visit(visit)
    inspector.answer("pub-03", PRESENT)
    photo = camera.taken_now()
    inspector.add_photo("pub-01", photo, "camera")
    inspector.wait_until_sent()

    device.switch_off()
    device.switch_on()
    inspector.page.goto(server.url)
    expect(inspector.see("enrol-code")).to_be_visible()
    assert desk.findings(visit) == {"pub-03": 1}
    assert server.originals()[photo.sha256] == photo.path.read_bytes()


def heic(path: Path) -> Path:
    image = Image.radial_gradient("L").convert("RGB").resize((1200, 900))
    pillow_heif.from_pillow(image).save(path, quality=60)
    return path


def panorama(path: Path) -> Path:
    """60 megapixels, as a telephone joins them."""
    file = io.BytesIO()
    Image.linear_gradient("L").resize((15_000, 4_000)).convert("RGB").save(file, "JPEG", quality=50)
    path.write_bytes(file.getvalue())
    return path
