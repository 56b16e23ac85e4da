"""A board and a wall measured on photos of which the truth is known."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import expect

from tests.journeys.conftest import Shelf
from tests.journeys.device import PHONE
from tests.journeys.drawing import Drawing
from tests.journeys.front_desk import FrontDesk
from tests.journeys.inspector import Inspector
from tests.journeys.scene import (
    BOARD,
    BY_THE_BOARD,
    BY_THE_WALL,
    COVERED,
    POSTERS,
    SHEET,
    STRETCH,
    photograph,
)
from tests.journeys.server_process import ServerProcess


def test_a_board_and_a_wall_are_measured_on_photos_without_signal(
    server: ServerProcess, desk: FrontDesk, shelf: Shelf, visit: str, tmp_path: Path
) -> None:
    inspector = Inspector(shelf.tablet("phone", PHONE), server.url)
    inspector.enrol(desk.code_for("inspector-a"))
    inspector.prepare_offline()
    inspector.go_offline()
    inspector.open_visit(visit)
    drawing = Drawing(inspector)

    inspector.tap("edit-pub-02")
    photo = photograph(tmp_path / "board.jpg", BY_THE_BOARD, (BOARD, SHEET))
    drawing.take("pub-02", photo)
    drawing.outline(BY_THE_BOARD, BOARD)
    drawing.look_closer(BY_THE_BOARD, SHEET)
    drawing.outline(BY_THE_BOARD, SHEET)
    area, low, high = drawing.figures()
    assert abs(area / 2.6 - 1) < 0.03
    assert low < 2.6 < high
    expect(inspector.see("sketch-certainty")).to_have_attribute("data-certainty", "certain")

    inspector.tap("shape-1")
    inspector.tap("magnet")
    before = inspector.see("sketch-range").inner_text()
    drawing.drag("corner-1-2", (-60, -40))
    expect(inspector.see("sketch-range")).not_to_have_text(before)
    inspector.tap("sketch-undo")
    expect(inspector.see("sketch-range")).to_have_text(before)
    drawing.use()
    expect(inspector.see("restored")).to_be_hidden()
    inspector.tap("editor-save")
    expect(inspector.see("editor")).to_be_hidden()
    inspector.see_stored("pub-02")
    card = inspector.see("edit-pub-02")
    expect(card).to_contain_text(f"{area:.2f} m²")
    expect(card).to_contain_text(f"{low:.2f}–{high:.2f}")

    # Opened again days later, by keyboard, with one edge from the tape.
    card.tap()
    inspector.tap("picture-0")
    expect(inspector.see("stage")).to_be_visible()
    assert drawing.figures() == [area, low, high]
    inspector.see("corner-1-0").press("ArrowRight")
    inspector.see("edge-0").fill("2")
    taped, narrow, wide = drawing.figures()
    assert wide - narrow < high - low
    assert abs(taped / 2.6 - 1) < 0.03
    drawing.use()
    inspector.tap("editor-save")
    expect(inspector.see("editor")).to_be_hidden()
    expect(card).to_contain_text(f"{narrow:.2f}–{wide:.2f}")

    inspector.tap("edit-pub-01")
    wall = photograph(tmp_path / "wall.jpg", BY_THE_WALL, (STRETCH, *POSTERS))
    drawing.take("pub-01", wall)
    drawing.outline(BY_THE_WALL, STRETCH)
    inspector.see("edge-2").fill("6")
    for poster in POSTERS:
        inspector.tap("add-poster")
        drawing.outline(BY_THE_WALL, poster)
    share, least, most = drawing.figures()
    assert least < 100 * COVERED < most
    drawing.use()
    inspector.tap("editor-save")
    expect(inspector.see("editor")).to_be_hidden()
    expect(inspector.see("edit-pub-01")).to_contain_text(f"{share:.1f} %")
    inspector.reconnect()
    inspector.wait_until_sent()
