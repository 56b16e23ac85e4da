"""Photos of things whose true size is known: a notice board with paper on it, posters on a wall."""

from __future__ import annotations

import io
import math
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import piexif  # type: ignore[import-untyped]
from PIL import Image, ImageDraw

from tests.journeys.jpeg import Photo

Point = tuple[float, float]
WIDTH, HEIGHT, FOCAL_MM = 2400, 1800, 26
FILM_DIAGONAL = math.hypot(36, 24)
PIXELS = FOCAL_MM / FILM_DIAGONAL * math.hypot(WIDTH, HEIGHT)
SMOOTH = 2
"""Drawn so many times larger and scaled down, as a lens softens edges."""

WALL = (168, 160, 146)
PAPER = (250, 250, 246)


@dataclass(frozen=True)
class Stand:
    """Where the camera is: metres before what it looks at, degrees off to the side."""

    middle: Point
    away: float
    yaw: float

    def seen(self, point: Point) -> Point:
        """Where a point of the wall (metres, x right, y down) falls on the photo."""
        turned = math.radians(self.yaw)
        x = point[0] - self.middle[0] + self.away * math.sin(turned)
        z = self.away * math.cos(turned)
        y = point[1] - self.middle[1]
        across = x * math.cos(turned) - z * math.sin(turned)
        deep = x * math.sin(turned) + z * math.cos(turned)
        return WIDTH / 2 + PIXELS * across / deep, HEIGHT / 2 + PIXELS * y / deep


def rectangle(left: float, top: float, width: float, height: float) -> list[Point]:
    right, bottom = left + width, top + height
    return [(left, top), (right, top), (right, bottom), (left, bottom)]


@dataclass(frozen=True)
class Thing:
    """A rectangle of the wall, in metres, and its colour."""

    corners: list[Point]
    colour: tuple[int, int, int]


BOARD = Thing(rectangle(0, 0, 2, 1.3), (146, 38, 34))
"""2.6 m²."""
SHEET = Thing(rectangle(0.35, 0.3, 0.297, 0.21), PAPER)
BY_THE_BOARD = Stand((1, 0.65), 2.5, 22)

STRETCH = Thing(rectangle(0, 0, 6, 2.4), (214, 206, 190))
POSTERS = (
    Thing(rectangle(0.3, 0.3, 2.4, 1.8), (30, 96, 168)),
    Thing(rectangle(3.1, 0.3, 2.6, 1.8), (196, 60, 44)),
)
COVERED = (2.4 * 1.8 + 2.6 * 1.8) / (6 * 2.4)
BY_THE_WALL = Stand((3, 1.2), 5.6, 14)

FURTHER = Thing(rectangle(0, 0, 4, 2.4), (214, 206, 190))
"""The next stretch of the same wall, on a photo of its own."""
FURTHER_POSTER = Thing(rectangle(1.1, 0.4, 1.5, 1.5), (120, 60, 140))
BY_WHAT_FOLLOWS = Stand((2, 1.2), 4.6, -12)
COVERED_ALONG = (2.4 * 1.8 + 2.6 * 1.8 + 1.5 * 1.5) / ((6 + 4) * 2.4)
"""Of both stretches: nearly half, though of the first alone it is more than 60 %."""


def photograph(path: Path, stand: Stand, things: Sequence[Thing]) -> Photo:
    """What a telephone at `stand` takes of these things, the last in front."""
    large = Image.new("RGB", (WIDTH * SMOOTH, HEIGHT * SMOOTH), WALL)
    draw = ImageDraw.Draw(large)
    for thing in things:
        corners = [stand.seen(corner) for corner in thing.corners]
        draw.polygon([(x * SMOOTH, y * SMOOTH) for x, y in corners], fill=thing.colour)
    # No two photos are alike to the byte, or the second would be one that was used before.
    unique = secrets.token_hex(16).encode()
    exif = {piexif.ExifIFD.FocalLengthIn35mmFilm: FOCAL_MM, piexif.ExifIFD.ImageUniqueID: unique}
    file = io.BytesIO()
    image = large.resize((WIDTH, HEIGHT), Image.Resampling.BOX)
    image.save(file, "JPEG", quality=88, exif=piexif.dump({"Exif": exif}))
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(file.getvalue())
    return Photo(path)
