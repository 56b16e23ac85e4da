"""Real JPEGs with real Exif: taken just now, taken on another day, or stripped."""

from __future__ import annotations

import io
import random
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from hashlib import sha256
from pathlib import Path

import piexif  # type: ignore[import-untyped]
from PIL import Image, ImageDraw

NOISE_BYTES_PER_PIXEL = 0.88
"""Of a JPEG at the quality used here."""

BEIJING = timezone(timedelta(hours=8))


@dataclass(frozen=True)
class Photo:
    """A file as a phone's gallery holds it."""

    path: Path

    @property
    def sha256(self) -> str:
        return sha256(self.path.read_bytes()).hexdigest()


class Camera:
    """Takes pictures into a folder; no two have the same bytes."""

    def __init__(self, folder: Path, seed: int = 0) -> None:
        self._folder = folder
        self._chance = random.Random(seed)
        self._taken = 0

    def taken_now(self) -> Photo:
        """What a camera app writes: time, zone, maker."""
        return self._file(_exif(datetime.now(BEIJING)))

    def taken_the_day_before(self) -> Photo:
        return self._file(_exif(datetime.now(BEIJING) - timedelta(days=1)))

    def stripped(self) -> Photo:
        """As a messenger passes a picture on: nothing left but the picture."""
        return self._file(None)

    def large(self, megabytes: int) -> Photo:
        """A heavy one, for slow lines: noise does not compress."""
        side = int((megabytes * 1_000_000 / NOISE_BYTES_PER_PIXEL) ** 0.5)
        noise = Image.frombytes("RGB", (side, side), self._chance.randbytes(side * side * 3))
        return self._file(_exif(datetime.now(BEIJING)), noise)

    def _file(self, exif: bytes | None, image: Image.Image | None = None) -> Photo:
        self._taken += 1
        file = io.BytesIO()
        more = {} if exif is None else {"exif": exif}
        (image or self._view()).save(file, "JPEG", quality=90, **more)
        # iOS gives every picture of its camera the same name: nothing may rest on it.
        folder = self._folder / str(self._taken)
        folder.mkdir(parents=True)
        path = folder / "image.jpg"
        path.write_bytes(file.getvalue())
        return Photo(path)

    def _view(self) -> Image.Image:
        """A yard under the sky with a notice board, somewhere else each time."""
        at = self._chance.randrange
        image = Image.new("RGB", (1200, 900), (168, 198, 220))
        draw = ImageDraw.Draw(image)
        draw.rectangle((0, 560, 1200, 900), fill=(150 + at(40), 146 + at(30), 132))
        draw.rectangle((0, 330, 1200, 600), fill=(202, 188 + at(20), 160))
        left = 120 + at(300)
        draw.rectangle((left, 380, left + 480, 560), fill=(178, 34 + at(30), 34))
        draw.rectangle((left + 24, 404, left + 456, 536), fill=(247, 240, 222))
        for row in range(4):
            draw.line(
                (left + 50, 425 + row * 28, left + 300 + at(120), 425 + row * 28), (70, 70, 70), 6
            )
        for _ in range(24):
            x, y = at(1200), 600 + at(280)
            draw.ellipse((x, y, x + 26, y + 10), fill=(90, 130 + at(50), 80))
        return image


def _exif(taken: datetime) -> bytes:
    """Exif as a phone's camera app writes it."""
    text = taken.strftime("%Y:%m:%d %H:%M:%S").encode()
    dumped: bytes = piexif.dump(
        {
            "0th": {piexif.ImageIFD.Make: b"HUAWEI", piexif.ImageIFD.Model: b"ALN-AL00"},
            "Exif": {
                piexif.ExifIFD.DateTimeOriginal: text,
                piexif.ExifIFD.OffsetTimeOriginal: b"+08:00",
            },
        }
    )
    return dumped
