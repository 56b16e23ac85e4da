"""The core of a day in engines other than Chromium."""

from __future__ import annotations

from tests.engines.engine import Engine
from tests.journeys.front_desk import FrontDesk
from tests.journeys.inspector import PIN
from tests.journeys.jpeg import Camera
from tests.journeys.office import PASSWORD
from tests.journeys.server_process import ServerProcess


def test_a_day_without_network_reaches_the_office(
    server: ServerProcess, desk: FrontDesk, engine: Engine, camera: Camera
) -> None:
    visit = desk.new_visit()
    engine.open(server.url)
    engine.see("enrol-code")
    engine.write("enrol-code", desk.code_for("inspector-a"))
    engine.write("pin-new", PIN)
    engine.write("pin-again", PIN)
    engine.tap("enrol-send")
    engine.see("readiness")
    engine.tap("prepare")
    engine.sees_marked("ready-work", "data-standing", "ok")
    engine.sees_marked("ready-clock", "data-standing", "ok")
    engine.sees_marked("ready-shell", "data-standing", "ok")

    server.stop()
    engine.stop()
    engine.start()
    engine.open(server.url)
    for digit in PIN:
        engine.tap(f"pin-{digit}")
    engine.tap("pin-done")
    engine.see("sync-bar")
    engine.tap("nav-visits")
    engine.tap(f"visit-{visit}")
    engine.see("scored")
    on_site(engine, camera)
    engine.sees("unsent-photos", "2")

    server.start()
    engine.tap("sync-bar")
    engine.see("sync-now")
    engine.tap("sync-now")
    engine.sees_marked("sync-light", "data-clear", "true")
    assert len(server.originals()) == 2
    the_office_sees_it(engine, server, visit)


def on_site(engine: Engine, camera: Camera) -> None:
    """A checkpoint of each kind, a note, a photo of now and one of another day."""
    go_to(engine, "pub-03")
    engine.tap("answer-pub-03-present")
    engine.see("saved-pub-03")
    go_to(engine, "pub-05")
    engine.tap("answer-pub-05-1")
    engine.see("saved-pub-05")
    go_to(engine, "san-01")
    engine.tap("edit-san-01")
    for key in ("key-1", "key-2", "editor-save"):
        engine.see(key)
        engine.tap(key)
    engine.see("saved-san-01")
    go_to(engine, "pub-02")
    engine.tap("edit-pub-02")
    engine.see("boards-0-across")
    engine.write("boards-0-across", "2.3")
    engine.write("boards-0-up", "1")
    engine.tap("editor-save")
    engine.see("saved-pub-02")
    engine.give("camera-pub-02", camera.taken_now().path)
    engine.sees("unsent-photos", "1")
    engine.give("album-pub-02", camera.taken_the_day_before().path)
    engine.sees("photo-word-pub-02", "不是今天")
    engine.sees("scored", "4")


def go_to(engine: Engine, checkpoint: str) -> None:
    engine.see(f"row-{checkpoint}")
    engine.tap(f"row-{checkpoint}")
    engine.see(f"card-{checkpoint}")


def the_office_sees_it(engine: Engine, server: ServerProcess, visit: str) -> None:
    engine.open(f"{server.url}/office.html")
    engine.see("name")
    engine.write("name", "admin")
    engine.write("password", PASSWORD)
    engine.tap("sign-in-button")
    engine.see("board")
    engine.open(f"{server.url}/office.html#/visits/{visit}")
    engine.see("checkpoints")
    engine.sees("checkpoint-pub-02", "2.3")
    engine.sees_marked("checkpoint-san-01", "data-status", "settled")
