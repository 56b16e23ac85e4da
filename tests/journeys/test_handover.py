"""A tablet that never reaches the network: its work is carried to the office."""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image
from playwright.sync_api import expect

from tests.journeys.answers import ABSENT, PRESENT
from tests.journeys.conftest import Shelf
from tests.journeys.device import PHONE
from tests.journeys.front_desk import FrontDesk
from tests.journeys.inspector import Inspector
from tests.journeys.jpeg import Camera
from tests.journeys.office import Office
from tests.journeys.server_process import ServerProcess

VIEW = (1280, 720)
FRAMES_A_CODE = 4


def test_work_is_carried_as_codes_and_as_a_file(
    server: ServerProcess, desk: FrontDesk, shelf: Shelf, camera: Camera, visit: str, tmp_path: Path
) -> None:
    inspector = Inspector(shelf.tablet("tablet", PHONE), server.url)
    inspector.enrol(desk.code_for("inspector-a"))
    inspector.prepare_offline()
    inspector.go_offline()
    inspector.open_visit(visit)
    inspector.answer("pub-03", PRESENT)
    inspector.answer("pub-04", ABSENT)
    film(inspector, f"{server.url}/#/handover", tmp_path / "codes.mjpeg")

    photo = camera.taken_now()
    inspector.open_visit(visit)
    inspector.add_photo("pub-01", photo, "camera")
    inspector.page.goto(f"{server.url}/#/sync")
    inspector.tap("to-handover")
    inspector.tap("handover-pack")
    with inspector.page.expect_download() as download:
        inspector.tap("handover-save")
    file = tmp_path / download.value.suggested_filename
    download.value.save_as(file)
    assert file.suffix == ".shidi"

    office = Office(
        shelf.computer(
            "office",
            "--use-fake-ui-for-media-stream",
            "--use-fake-device-for-media-stream",
            f"--use-file-for-fake-video-capture={tmp_path / 'codes.mjpeg'}",
        ),
        server.url,
    )
    office.start_work()
    office.see("nav-handover").click()
    office.see("handover-scan").click()
    expect(office.see("handover-taken")).to_contain_text("新收 3 条记录")
    assert desk.findings(visit) == {"pub-03": 1, "pub-04": 1}

    office.see("handover-file").set_input_files(file)
    expect(office.see("handover-taken").first).to_contain_text("3 条以前收过")
    expect(office.see("handover-taken").first).to_contain_text("新收 1 张照片")
    assert server.originals()[photo.sha256] == photo.path.read_bytes()

    inspector.reconnect()
    inspector.wait_until_sent()
    assert desk.findings(visit) == {"pub-03": 1, "pub-04": 1}


def film(inspector: Inspector, address: str, reel: Path) -> None:
    """Show the codes and film them, as a webcam before the tablet does."""
    inspector.page.goto(address)
    inspector.tap("handover-codes")
    shown = inspector.see("code-show")
    expect(shown).to_be_visible()
    said = shown.get_by_role("img").get_attribute("aria-label") or ""
    codes = int(said.rpartition("共")[2].split()[0])
    stills: dict[int, bytes] = {}
    while len(stills) < codes:
        number = int(shown.get_attribute("data-at") or 0)
        stills.setdefault(number, inspector.page.screenshot())
    inspector.tap("code-close")
    reel.write_bytes(b"".join(webcam(still) * FRAMES_A_CODE for still in stills.values()))


def webcam(still: bytes) -> bytes:
    """What a camera of modest size makes of a screen, slightly turned: a JPEG."""
    screen = Image.open(io.BytesIO(still)).convert("RGB")
    scaled = screen.resize((round(screen.width * VIEW[1] / screen.height), VIEW[1]))
    room = Image.new("RGB", VIEW, "#8a8f8c")
    room.paste(scaled, ((VIEW[0] - scaled.width) // 2, 0))
    out = io.BytesIO()
    turned = room.rotate(3, resample=Image.Resampling.BICUBIC, fillcolor="#8a8f8c")
    turned.save(out, "JPEG", quality=85)
    return out.getvalue()
