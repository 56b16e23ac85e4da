"""What an image file says about itself, as plain values: the only thing that leaves a worker.

Everything here was read from untrusted bytes. Texts are stripped of control and bidirectional
characters and capped, so they can be stored and shown, but they stay claims of the file.
"""

from __future__ import annotations

from datetime import datetime
from typing import Final, Literal

import msgspec


class Look(msgspec.Struct, frozen=True):
    """A picture's PDQ hash and its difference hash, hexadecimal, and PDQ's quality, 0..100."""

    pdq: str
    dhash: str
    quality: int

    @property
    def comparable(self) -> bool:
        """Whether there is enough structure for the hashes to say anything."""
        return self.quality >= CLEAR


CLEAR: Final = 50
"""Quality of PDQ from which on pictures are compared."""

Format = Literal["JPEG", "PNG", "WEBP", "HEIF"]

MEDIA_TYPES: dict[Format, str] = {
    "JPEG": "image/jpeg",
    "PNG": "image/png",
    "WEBP": "image/webp",
    "HEIF": "image/heic",
}

Trouble = Literal[
    "missing",
    "not_a_file",
    "empty",
    "too_many_bytes",
    "not_an_image",
    "too_many_pixels",
    "damaged",
    "memory",
    "timeout",
    "crashed",
]
"""Why a file could not be opened:

missing, not_a_file: nothing to read at that path, or a folder or device.
empty: 0 bytes. too_many_bytes: longer than any honest photo.
not_an_image: none of the accepted formats. too_many_pixels: refused before decoding.
damaged: the header is an image, the picture breaks off or is inconsistent.
memory, timeout, crashed: decoding passed the limits of the worker, or ended it.
"""


class ImageFacts(msgspec.Struct, frozen=True):
    """The picture as its true format describes it; sizes in pixels before any turning."""

    format: Format
    width: int
    height: int
    frames: int

    @property
    def media_type(self) -> str:
        return MEDIA_TYPES[self.format]


class GpsPlace(msgspec.Struct, frozen=True):
    """Degrees WGS-84, north and east positive; the accuracy radius in metres where given."""

    lat: float
    lon: float
    accuracy_m: float | None = None


class Fault(msgspec.Struct, frozen=True):
    """One thing wrong with a metadata block: where (ifd0, exif, gps, interop, ifd1, block, ...)
    and what, as a stable word."""

    where: str
    what: str


TakenFrom = Literal["original", "digitized", "xmp", "iptc", "text", ""]
"""Where the time of capture stood: Exif's tag for it, Exif's tag for digitizing, XMP, IPTC, the
text of a PNG; "" without any."""


class ExifFacts(msgspec.Struct, frozen=True, omit_defaults=True):
    """What the metadata claims. `*_local` is wall clock without zone; offsets are minutes east."""

    taken_local: datetime | None = None
    taken_precision_ms: int = 1000
    """How much later than `taken_local` the shot can be: Exif cuts off, it does not round; a date
    without a clock is good to a day."""
    taken_raw: str = ""
    """The text of DateTimeOriginal when it is no date."""
    taken_from: TakenFrom = ""
    offset_min: int | None = None
    modified_local: datetime | None = None
    modified_offset_min: int | None = None
    gps_at_ms: int | None = None
    """UTC ms of the satellite fix."""
    gps: GpsPlace | None = None
    gps_redacted: bool = False
    """There are GPS tags and they are zeros or blanks, as Android leaves them."""
    make: str = ""
    model: str = ""
    software: str = ""
    tools: tuple[str, ...] = ()
    """Programs named in the XMP packet."""
    orientation: int = 1
    """1..8 as in the Exif standard."""


class Derivative(msgspec.Struct, frozen=True):
    """One re-encoded picture for screens, in the folder that the caller named."""

    name: str
    width: int
    height: int
    bytes: int


CopyTrouble = Literal["too_small", "too_large", "font"]
"""too_small: even at the best quality the copy stays below the window. too_large: above it even at
the worst. font: the letters cannot be drawn with the font that was given."""


class Copied(msgspec.Struct, frozen=True, omit_defaults=True):
    """A copy for handing in that was written, or why none was. Sizes in pixels, strip included."""

    bytes: int = 0
    width: int = 0
    height: int = 0
    quality: int = 0
    trouble: CopyTrouble | None = None


READER: Final = 6
"""Version of the reading. Facts of an older one are read again from the bytes when next checked."""


class PhotoFacts(msgspec.Struct, frozen=True, omit_defaults=True):
    """Everything that one reading of one file found."""

    bytes: int
    image: ImageFacts | None = None
    trouble: Trouble | None = None
    """Set when the picture cannot be shown; image and exif may still be known."""
    looks_like: str = ""
    """For a file of no accepted format: what its first bytes look like (pdf, zip, video, ...)."""
    exif: ExifFacts = ExifFacts()
    faults: tuple[Fault, ...] = ()
    exiftool: str = ""
    """What exiftool reads where there are faults (`third_reader.py`); "" where nobody asked it."""
    derivatives: tuple[Derivative, ...] = ()
    thumb_match: float | None = None
    """Correlation of the embedded picture with the photo; None without one that can be compared."""
    bar_share: float = 0
    """Share of the upright picture's height that uniform bars take at its top and bottom."""
    picture_sha256: str = ""
    """Of the picture's data without metadata; "" where that cannot be told (`picture_data.py`)."""
    look: Look | None = None
    """Hashes of what it coarsely looks like; None for tiny pictures."""
    copied: Copied | None = None
    """Where a copy was asked for and the picture could be opened."""
    reader: int = 1
