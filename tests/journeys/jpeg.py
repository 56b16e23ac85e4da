"""Real JPEGs with real Exif: taken just now, taken on another day, or stripped."""

from __future__ import annotations

import io
import random
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from hashlib import sha256
from itertools import count
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


_SEEDS = count()


class Camera:
    """Takes pictures into a folder; no two of all cameras show the same place.

    All journeys of a run share a server, and it notices a picture that another visit has used.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._chance = random.Random(next(_SEEDS))
        self._taken = 0

    def taken_now(self) -> Photo:
        """What a camera app writes: time, zone, maker."""
        return self._file(_exif(datetime.now(BEIJING)))

    def taken_the_day_before(self) -> Photo:
        return self._file(_exif(datetime.now(BEIJING) - timedelta(days=1)))

    def taken_last_week(self) -> Photo:
        """By a camera whose clock nobody knows: no zone explains so much."""
        return self._file(_exif(datetime.now(BEIJING) - timedelta(days=7)))

    def stripped(self) -> Photo:
        """As a messenger passes a picture on: nothing left but the picture."""
        return self._file(None)

    def edited(self) -> Photo:
        """Made prettier, by a program that says so."""
        return self._file(_exif(datetime.now(BEIJING), software=b"Picsart"))

    def chat_copy(self, of: Photo) -> Photo:
        """The same picture as somebody sent it on: smaller, coarser, without its Exif."""
        with Image.open(of.path) as image:
            smaller = image.convert("RGB").resize((900, 675))
        return self._file(None, smaller, quality=60)

    def with_anothers_thumbnail(self) -> Photo:
        """Swapped after it was taken: the small picture inside still shows what was there."""
        small = io.BytesIO()
        self._view().resize((160, 120)).save(small, "JPEG", quality=80)
        return self._file(_exif(datetime.now(BEIJING), small.getvalue()))

    def screenshot(self) -> Photo:
        """What a phone writes when its screen is kept."""
        screen = Image.new("RGB", (720, 1560), (12, 12, 12))
        screen.paste(self._view().resize((720, 540)), (0, 500))
        path = self._file(None).path.with_name("screen.png")
        screen.save(path)
        return Photo(path)

    def large(self, megabytes: int) -> Photo:
        """A heavy one, for slow lines: noise does not compress."""
        side = int((megabytes * 1_000_000 / NOISE_BYTES_PER_PIXEL) ** 0.5)
        noise = Image.frombytes("RGB", (side, side), self._chance.randbytes(side * side * 3))
        return self._file(_exif(datetime.now(BEIJING)), noise)

    def _file(
        self, exif: bytes | None, image: Image.Image | None = None, quality: int = 90
    ) -> Photo:
        self._taken += 1
        file = io.BytesIO()
        more = {} if exif is None else {"exif": exif}
        (image or self._view()).save(file, "JPEG", quality=quality, **more)
        # iOS gives every picture of its camera the same name: nothing may rest on it.
        folder = self._folder / str(self._taken)
        folder.mkdir(parents=True)
        path = folder / "image.jpg"
        path.write_bytes(file.getvalue())
        return Photo(path)

    def _view(self) -> Image.Image:
        """A yard under the sky with houses and a notice board, another place each time."""
        at = self._chance.randrange
        image = Image.new("RGB", (1200, 900), (150 + at(60), 180 + at(40), 220))
        draw = ImageDraw.Draw(image)
        ground = 420 + at(260)
        draw.rectangle((0, ground, 1200, 900), fill=(120 + at(80), 110 + at(70), 100 + at(40)))
        for _ in range(9):
            x, width, height = at(1200) - 100, 80 + at(280), 60 + at(380)
            shade = 60 + at(180)
            draw.rectangle(
                (x, ground - height, x + width, ground), fill=(shade, shade - 10, at(200))
            )
            draw.rectangle((x + 20, ground - height + 20, x + 50, ground - 20), fill=(at(90),) * 3)
        left, top = at(680), 200 + at(420)
        draw.rectangle((left, top, left + 480, top + 200), fill=(178, 34 + at(30), 34))
        draw.rectangle((left + 24, top + 24, left + 456, top + 176), fill=(247, 240, 222))
        for line in range(top + 45, top + 160, 28):
            draw.line((left + 50, line, left + 300 + at(120), line), (70, 70, 70), 6)
        for _ in range(24):
            x, y = at(1200), ground + at(900 - ground)
            draw.ellipse((x, y, x + 26 + at(90), y + 10 + at(40)), fill=(90, 90 + at(90), at(90)))
        return image


_JPEG_INSIDE = {piexif.ImageIFD.Compression: 6}


def _exif(taken: datetime, thumbnail: bytes | None = None, software: bytes = b"") -> bytes:
    """Exif as a phone's camera app writes it."""
    text = taken.strftime("%Y:%m:%d %H:%M:%S").encode()
    dumped: bytes = piexif.dump(
        {
            "0th": {
                piexif.ImageIFD.Make: b"HUAWEI",
                piexif.ImageIFD.Model: b"ALN-AL00",
                **({piexif.ImageIFD.Software: software} if software else {}),
            },
            "Exif": {
                piexif.ExifIFD.DateTimeOriginal: text,
                piexif.ExifIFD.OffsetTimeOriginal: b"+08:00",
            },
            **({} if thumbnail is None else {"thumbnail": thumbnail, "1st": _JPEG_INSIDE}),
        }
    )
    return dumped
