"""A board and a wall measured on photos of which the truth is known."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import expect

from tests.journeys.conftest import Shelf
from tests.journeys.device import PHONE
from tests.journeys.drawing import Drawing, numbers
from tests.journeys.front_desk import FrontDesk
from tests.journeys.inspector import Inspector
from tests.journeys.jpeg import Photo
from tests.journeys.look import overflow, small_targets
from tests.journeys.office import Office
from tests.journeys.scene import (
    BOARD,
    BY_THE_BOARD,
    BY_THE_WALL,
    BY_WHAT_FOLLOWS,
    COVERED,
    COVERED_ALONG,
    FURTHER,
    FURTHER_POSTER,
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
    other = desk.new_visit()
    inspector.prepare_offline()
    inspector.go_offline()
    board = photograph(tmp_path / "board.jpg", BY_THE_BOARD, (BOARD, SHEET))
    inspector.open_visit(other)
    inspector.add_photo("pub-02", board, "camera")
    inspector.open_visit(visit)
    drawing = Drawing(inspector)

    measured = measure_the_board(drawing, board)
    tape_one_edge(drawing, measured)
    measure_the_wall(drawing, tmp_path / "wall.jpg")
    measure_what_follows(drawing, tmp_path / "further.jpg")
    inspector.reconnect()
    inspector.wait_until_sent()
    the_office_sees_it(Office(shelf.computer("office"), server.url), visit)


BOARD_TAPS = 13
"""Open, the ruler, the camera, eight corners; then to use it, and to save."""

STRETCH_TAPS = 15
"""As before, but four corners suggested and dragged, and a poster with its four."""


def measure_the_board(drawing: Drawing, photo: Photo) -> tuple[float, float, float]:
    """Tapped a little beside, drawn onto the edges, dragged off and taken back."""
    inspector = drawing.inspector
    begun = inspector.taps.total()
    inspector.tap("edit-pub-02")
    drawing.take("pub-02", photo)
    # The same photo is another unit's: it is said beside the drawing, never over it.
    expect(inspector.see("notice")).to_contain_text("另一次考察")
    assert not drawing.covered_by("notice")
    drawing.outline(BY_THE_BOARD, BOARD)
    drawing.look_closer(BY_THE_BOARD, SHEET)
    drawing.outline(BY_THE_BOARD, SHEET)
    area, low, high = drawing.figures()
    # Only to use it and to save it is left.
    assert inspector.taps.total() - begun + 2 <= BOARD_TAPS
    assert abs(area / 2.6 - 1) < 0.03
    assert low < 2.6 < high
    expect(inspector.see("sketch-certainty")).to_have_attribute("data-certainty", "certain")
    page = drawing.page
    assert overflow(page) + small_targets(page) == []

    # The page is killed by another app, and comes back to the same drawing.
    inspector.reload()
    expect(inspector.see("stage")).to_be_visible()
    assert drawing.figures() == (area, low, high)

    # A card is far smaller than a sheet: the corners tell.
    inspector.see("reference").select_option("card")
    expect(inspector.see("sketch-misplaced")).to_be_visible()
    expect(inspector.see("sketch-certainty")).to_be_hidden()
    inspector.see("reference").select_option("a4")

    inspector.tap("shape-1")
    inspector.tap("magnet")
    before = inspector.see("sketch-range").inner_text()
    drawing.drag("corner-1-2", (-60, -40))
    expect(inspector.see("sketch-range")).not_to_have_text(before)
    inspector.tap("sketch-undo")
    expect(inspector.see("sketch-range")).to_have_text(before)
    drawing.use()
    expect(inspector.see("restored")).to_be_hidden()
    drawing.save()
    expect(inspector.see("edit-pub-02")).to_contain_text(f"{area:.2f} m²（{low:.2f}–{high:.2f}）")
    return area, low, high


def tape_one_edge(drawing: Drawing, measured: tuple[float, float, float]) -> None:
    """Opened again, moved by keyboard, and surer with one edge from the tape."""
    inspector = drawing.inspector
    inspector.tap("edit-pub-02")
    inspector.tap("picture-0")
    expect(inspector.see("stage")).to_be_visible()
    assert drawing.figures() == measured
    inspector.see("corner-1-0").press("ArrowRight")
    inspector.see("edge-0").fill("2")
    area, low, high = drawing.figures()
    assert high - low < measured[2] - measured[1]
    assert abs(area / 2.6 - 1) < 0.03
    drawing.use()
    drawing.save()
    expect(inspector.see("edit-pub-02")).to_contain_text(f"{low:.2f}–{high:.2f}")


def measure_the_wall(drawing: Drawing, file: Path) -> None:
    inspector = drawing.inspector
    inspector.tap("edit-pub-01")
    drawing.take("pub-01", photograph(file, BY_THE_WALL, (STRETCH, *POSTERS)))
    drawing.outline(BY_THE_WALL, STRETCH)
    inspector.see("edge-2").fill("6")
    for poster in POSTERS:
        inspector.tap("add-poster")
        drawing.outline(BY_THE_WALL, poster)
    share, least, most = drawing.figures()
    assert least < 100 * COVERED < most
    drawing.use()
    drawing.save()
    expect(inspector.see("edit-pub-01")).to_contain_text(f"{share:.1f} %")


def measure_what_follows(drawing: Drawing, file: Path) -> None:
    """The wall goes on: another photo, and each counts by its length."""
    inspector = drawing.inspector
    before = inspector.taps.total()
    inspector.tap("edit-pub-01")
    expect(inspector.see("picture-0")).to_be_visible()
    drawing.take("pub-01", photograph(file, BY_WHAT_FOLLOWS, (FURTHER, FURTHER_POSTER)))
    inspector.see("edge-2").fill("4")
    drawing.drag_into_place(BY_WHAT_FOLLOWS, FURTHER)
    inspector.tap("add-poster")
    drawing.outline(BY_WHAT_FOLLOWS, FURTHER_POSTER)
    share, least, most = drawing.figures()
    assert least < 100 * 1.5 * 1.5 / (4 * 2.4) < most
    drawing.use()
    expect(inspector.see("picture-1")).to_be_visible()
    drawing.save()
    assert inspector.taps.total() - before <= STRETCH_TAPS
    along, least, most = numbers(inspector.see("edit-pub-01").inner_text())[:3]
    assert share < along
    assert abs(along - 100 * COVERED_ALONG) < 2
    assert least < 100 * COVERED_ALONG < most


def the_office_sees_it(office: Office, visit: str) -> None:
    """The outlines over each photo, and the same result from the points."""
    office.start_work()
    for checkpoint, outlines in (("pub-02", (2,)), ("pub-01", (3, 2))):
        office.page.goto(f"{office.url}/office.html#/visits/{visit}/checkpoints/{checkpoint}")
        expect(office.see("sketch-again")).to_contain_text("结果一致")
        for number, lines in enumerate(outlines):
            picture = office.see(f"sketch-picture-{number}")
            expect(picture.locator("polygon.line")).to_have_count(lines)
            expect(picture.locator("image")).to_be_visible()
