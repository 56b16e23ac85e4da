"""The field app by keyboard alone: all is reached, in reading order, seen, and left again."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.journeys.answers import ABSENT, PRESENT
from tests.journeys.conftest import Shelf
from tests.journeys.device import PHONE
from tests.journeys.front_desk import FrontDesk
from tests.journeys.inspector import PIN, Inspector
from tests.journeys.jpeg import Camera
from tests.journeys.keys import Keyboard
from tests.journeys.look import PICTURES
from tests.journeys.server_process import ServerProcess

SCREENS = (
    ("visits", "visits", "visit-{visit}"),
    ("prepare", "prepare", "prepare"),
    ("missing", "visit/{visit}/missing", "to-finish"),
    ("finish", "visit/{visit}/finish", "signature"),
    ("photos", "visit/{visit}/photos", "photos-all"),
    ("sync", "sync", "sync-light"),
    ("handover", "handover", "back"),
    ("settings", "settings", "language-zh"),
    ("practice", "practice", "practice-begin"),
)


def test_every_screen_by_tab_alone(
    server: ServerProcess, desk: FrontDesk, shelf: Shelf, camera: Camera, visit: str
) -> None:
    inspector = Inspector(shelf.tablet("phone", PHONE), server.url)
    page, see = inspector.page, inspector.see
    keys = Keyboard(page)
    page.goto(server.url)
    expect(see("enrol-code")).to_be_visible()
    keys.watch()
    faults = keys.faults("enrol")
    inspector.enrol(desk.code_for("inspector-a"))
    inspector.prepare_offline()
    for name, address, mark in SCREENS:
        page.goto(f"{server.url}/#/{address.format(visit=visit)}")
        expect(see(mark.format(visit=visit))).to_be_visible()
        faults += keys.faults(name)

    inspector.open_visit(visit)
    inspector.answer("pub-03", PRESENT)
    inspector.answer("san-05", ABSENT)
    inspector.add_photo("pub-03", camera.taken_now(), "camera")
    # A few cards are like the others.
    see("search").fill("大厅")
    expect(see("card-san-05")).to_be_hidden()
    faults += keys.faults("walk")
    for opener in ("edit-pub-02", "note-pub-03", "more-pub-03", "visit-more", "to-total"):
        faults += opened_and_left(inspector, keys, opener)
    see("search").fill("")
    inspector.photos("pub-03").first.focus()
    page.keyboard.press("Enter")
    expect(see("photo-sheet")).to_be_visible()
    faults += keys.faults("photo")
    page.keyboard.press("Escape")
    expect(see("photo-sheet")).to_be_hidden()
    assert keys.comes_to("photo-")

    page.reload()
    expect(see("pin-1")).to_be_visible()
    keys.watch()
    faults += keys.faults("lock")
    page.keyboard.type(PIN)
    see("pin-done").focus()
    page.keyboard.press("Enter")
    expect(see("lock-screen")).to_be_hidden()
    listed = "".join(f"{fault}\n" for fault in faults)
    PICTURES.mkdir(parents=True, exist_ok=True)
    (PICTURES / "keyboard.txt").write_text(listed)
    assert listed == ""


def opened_and_left(inspector: Inspector, keys: Keyboard, opener: str) -> list[str]:
    """By Enter; Tab stays inside; Escape gives the focus back to what opened it."""
    page = inspector.page
    if not inspector.see(opener).is_visible():
        inspector.see("search").fill("")
    inspector.see(opener).focus()
    page.keyboard.press("Enter")
    close = inspector.see("sheet-close")
    expect(close).to_be_visible()
    page.wait_for_function("document.activeElement.closest('[role=dialog]') !== null")
    found = keys.faults(opener)
    inside = page.evaluate("document.activeElement.closest('[role=dialog]') !== null")
    page.keyboard.press("Escape")
    expect(close).to_have_count(0)
    if not inside:
        found.append(f"{opener}: Tab leaves the sheet")
    if not keys.comes_to(opener):
        found.append(f"{opener}: the focus goes to {keys.focused()} afterwards")
    return found
