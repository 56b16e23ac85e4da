"""An inspector's finger on a photo: taps corners, drags them, types what is known."""

from __future__ import annotations

import math

from playwright.sync_api import Locator, expect

from tests.journeys.inspector import Inspector
from tests.journeys.jpeg import Photo
from tests.journeys.scene import HEIGHT, WIDTH, Point, Stand, Thing

THUMB: tuple[Point, ...] = ((5, -4), (-6, 3), (4, 6), (-3, -5))
"""By how many pixels of the screen a thumb misses, corner by corner."""

WHERE = """name => {
    const box = document.querySelector(`[data-testid="${name}"]`)?.getBoundingClientRect();
    return box === undefined ? null : [box.x + box.width / 2, box.y + box.height / 2];
}"""
"""The middle of a thing on the screen, or null where it is none."""

NEAR = 16
"""So near to its place, in pixels of the screen, a corner is left: edges draw it on."""


class Drawing:
    """Measuring on a photo, from the open editor and back to it."""

    def __init__(self, inspector: Inspector) -> None:
        self.inspector = inspector
        self.page = inspector.page
        self.box = self.see("sketch")

    def see(self, test_id: str) -> Locator:
        return self.inspector.see(test_id)

    def take(self, checkpoint: str, photo: Photo) -> None:
        """Take the photo that is then drawn on."""
        self.inspector.tap("sketch-open")
        self.inspector.count_tap()
        self.box.get_by_test_id(f"camera-{checkpoint}").set_input_files(photo.path)
        expect(self.see("stage")).to_be_visible()

    def outline(self, stand: Stand, thing: Thing) -> None:
        """Tap four corners, each a little beside where it is."""
        for corner, (dx, dy) in zip(thing.corners, THUMB, strict=True):
            x, y = self.on_screen(stand.seen(corner))
            self.inspector.count_tap()
            self.page.touchscreen.tap(x + dx, y + dy)

    def drag_into_place(self, stand: Stand, thing: Thing) -> None:
        """Four corners are suggested, and dragged to where they belong."""
        self.inspector.tap("suggest")
        expect(self.see("sketch-hint")).to_contain_text("拖到位")
        expect(self.see("sketch-done")).to_be_disabled()
        for corner, place in enumerate(thing.corners):
            self.inspector.count_tap()
            self._drag_to(f"corner-1-{corner}", self.on_screen(stand.seen(place)))

    def _drag_to(self, handle: str, to: Point) -> None:
        """A slow finger moves a corner by less than its own way: on a busy machine, again.

        Its handle goes when all corners of the shape are where they belong and another waits.
        """
        at: Point | None = self._middle(handle)
        while at is not None and math.dist(at, to) > NEAR:
            self.page.mouse.move(*at)
            self.page.mouse.down()
            self.page.mouse.move(*to)
            self.page.mouse.up()
            found = self.page.evaluate(WHERE, handle)
            at = None if found is None else (found[0], found[1])

    def _middle(self, handle: str) -> Point:
        box = self.see(handle).bounding_box()
        assert box is not None
        return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2

    def look_closer(self, stand: Stand, thing: Thing) -> None:
        """Zoom in on something small."""
        xs, ys = zip(*(stand.seen(corner) for corner in thing.corners), strict=True)
        self.page.mouse.move(*self.on_screen((sum(xs) / 4, sum(ys) / 4)))
        self.page.mouse.wheel(0, -400)

    def drag(self, handle: str, by: Point) -> None:
        x, y = self._middle(handle)
        mouse = self.page.mouse
        mouse.move(x, y)
        mouse.down()
        for step in (0.3, 0.7, 1.0):
            mouse.move(x + by[0] * step, y + by[1] * step)
        expect(self.see("loupe")).to_be_visible()
        mouse.up()

    def use(self) -> None:
        self.inspector.tap("sketch-done")
        expect(self.box).to_be_hidden()

    def save(self) -> None:
        self.inspector.tap("editor-save")
        expect(self.see("editor")).to_be_hidden()

    def covered_by(self, test_id: str) -> bool:
        """Whether it lies over the photo."""
        over, stage = self.see(test_id).bounding_box(), self.see("stage").bounding_box()
        assert over is not None
        assert stage is not None
        beside = over["x"] >= stage["x"] + stage["width"] or stage["x"] >= over["x"] + over["width"]
        apart = (
            over["y"] >= stage["y"] + stage["height"] or stage["y"] >= over["y"] + over["height"]
        )
        return not (beside or apart)

    def on_screen(self, point: Point) -> Point:
        box = self.see("stage").locator("canvas").first.bounding_box()
        assert box is not None
        return (
            box["x"] + point[0] / WIDTH * box["width"],
            box["y"] + point[1] / HEIGHT * box["height"],
        )

    def figures(self) -> tuple[float, float, float]:
        """The figure, and the bounds between which it lies."""
        figure, low, high = numbers(self.see("sketch-range").inner_text())
        return figure, low, high


def numbers(text: str) -> list[float]:
    """All that a text names."""
    plain = "".join(each if each.isdigit() or each == "." else " " for each in text)
    return [float(each) for each in plain.split()]
