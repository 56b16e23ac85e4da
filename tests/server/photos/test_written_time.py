"""The time of capture is read wherever a file says it, and exiftool reads the same."""

from __future__ import annotations

import io
import json
import random
import struct
import subprocess
import zlib
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pillow_heif
import pytest
from PIL import Image, PngImagePlugin

from server.photos.facts import ExifFacts, TakenFrom
from server.photos.inspection import inspect_file
from tests.server.photos.pictures import (
    MAKE,
    TAKEN,
    block,
    directory,
    encoded,
    jpeg,
    long,
    phone_jpeg,
    picture,
    tiff,
)

DIGITIZED = 0x9004
ZONE_HOURS = 0x882A
AT = datetime(2026, 7, 12, 9, 15, 3)
XMP = (
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF><rdf:Description {}>{}</rdf:Description>'
    "</rdf:RDF></x:xmpmeta>"
)
Kept = bytes


def xmp(attributes: str = "", elements: str = "") -> bytes:
    return XMP.format(attributes, elements).encode()


def iptc(*sets: tuple[int, bytes]) -> bytes:
    body = b"".join(
        struct.pack(">BBBH", 0x1C, 2, number, len(text)) + text for number, text in sets
    )
    return b"8BIM" + struct.pack(">HHL", 0x0404, 0, len(body)) + body + b"\0" * (len(body) % 2)


def segment(marker: int, body: bytes) -> bytes:
    return struct.pack(">BBH", 0xFF, marker, len(body) + 2) + body


def with_segments(*segments: bytes) -> bytes:
    """A JPEG without metadata, with these segments in front of everything."""
    return b"\xff\xd8" + b"".join(segments) + jpeg()[2:]


def png(**text: str) -> bytes:
    info = PngImagePlugin.PngInfo()
    for name, value in text.items():
        info.add_text(name.replace("_", " "), value)
    return encoded(picture(), "PNG", pnginfo=info)


def profile(name: str, content: bytes) -> str:
    """ImageMagick's text for a block."""
    digits = content.hex()
    lines = "\n".join(digits[at : at + 72] for at in range(0, len(digits), 72))
    return f"\n{name}\n{len(content):8}\n{lines}\n"


def exif(taken: str = "2026:07:12 09:15:03", tag: int = TAKEN) -> bytes:
    return block({MAKE: b"HUAWEI"}, {tag: taken.encode()})


def heic() -> bytes:
    file = io.BytesIO()
    pillow_heif.register_heif_opener()
    picture((128, 96)).save(file, "HEIF", exif=b"Exif\0\0" + exif())
    return file.getvalue()


WRITTEN: dict[str, tuple[Callable[[], Kept], TakenFrom, datetime, int | None]] = {
    "webp": (lambda: encoded(picture(), "WEBP", exif=b"Exif\0\0" + exif()), "original", AT, None),
    "webp without prefix": (lambda: encoded(picture(), "WEBP", exif=exif()), "original", AT, None),
    "png eXIf": (lambda: encoded(picture(), "PNG", exif=exif()), "original", AT, None),
    "png raw profile": (
        lambda: png(Raw_profile_type_exif=profile("exif", b"Exif\0\0" + exif())),
        "original",
        AT,
        None,
    ),
    "png text": (
        lambda: png(Creation_Time="Sun, 12 Jul 2026 09:15:03 +0800"),
        "text",
        AT,
        480,
    ),
    "png text as ISO": (lambda: png(Creation_Time="2026-07-12T09:15:03+08:00"), "text", AT, 480),
    "heic": (heic, "original", AT, None),
    "digitized": (lambda: jpeg(exif(tag=DIGITIZED)), "digitized", AT, None),
    "garbage, then digitized": (
        lambda: jpeg(block({}, {TAKEN: b"0000:00:00 00:00:00", DIGITIZED: b"2026:07:12 09:15:03"})),
        "digitized",
        AT,
        None,
    ),
    "in the first directory": (
        lambda: jpeg(tiff(directory([(TAKEN, 2, 20, long(26))]), b"2026:07:12 09:15:03\0")),
        "original",
        AT,
        None,
    ),
    "zone in hours": (
        lambda: jpeg(
            tiff(
                directory([(TAKEN, 2, 20, long(38)), (ZONE_HOURS, 8, 1, b"\x08\0\0\0")][::-1]),
                b"2026:07:12 09:15:03\0",
            )
        ),
        "original",
        AT,
        480,
    ),
    "xmp attribute": (
        lambda: encoded(picture(), xmp=xmp('exif:DateTimeOriginal="2026-07-12T09:15:03+08:00"')),
        "xmp",
        AT,
        480,
    ),
    "xmp element": (
        lambda: encoded(
            picture(),
            xmp=xmp("", "<photoshop:DateCreated>2026-07-12T09:15:03</photoshop:DateCreated>"),
        ),
        "xmp",
        AT,
        None,
    ),
    "xmp in webp": (
        lambda: encoded(picture(), "WEBP", xmp=xmp('xmp:CreateDate="2026-07-12T09:15:03Z"')),
        "xmp",
        AT,
        0,
    ),
    "iptc": (
        lambda: with_segments(
            segment(0xED, b"Photoshop 3.0\0" + iptc((55, b"20260712"), (60, b"091503+0800")))
        ),
        "iptc",
        AT,
        480,
    ),
    "exif behind other segments": (
        lambda: with_segments(
            segment(0xEA, bytes(500)), segment(0xE1, b"Exif\0\0" + exif()), segment(0xEA, b"x")
        ),
        "original",
        AT,
        None,
    ),
    "samsung": (
        lambda: phone_jpeg(offset=None) + b"\0\0\1\nImage_UTC_Data1783818903456" + b"SEFT",
        "original",
        AT,
        480,
    ),
    "a picture that breaks off in its header": (
        lambda: phone_jpeg()[: phone_jpeg().index(b"\xff\xc0") + 6],
        "original",
        AT,
        480,
    ),
    "a png whose header is damaged": (
        lambda: encoded(picture(), "PNG", exif=exif()).replace(
            b"IHDR\0\0\0\x40", b"IHDR\0\0\0\x41"
        ),
        "original",
        AT,
        None,
    ),
    "a date alone": (
        lambda: with_segments(segment(0xED, b"Photoshop 3.0\0" + iptc((55, b"20260712")))),
        "iptc",
        datetime(2026, 7, 12),
        None,
    ),
}


def read(tmp_path: Path, content: bytes) -> ExifFacts:
    file = tmp_path / "photo"
    file.write_bytes(content)
    return inspect_file(file).exif


@pytest.mark.parametrize("name", WRITTEN)
def test_it_is_read(tmp_path: Path, name: str) -> None:
    make, source, local, offset = WRITTEN[name]
    found = read(tmp_path, make())
    assert (found.taken_local, found.taken_from, found.offset_min) == (local, source, offset)


def test_exiftool_reads_the_same(tmp_path: Path) -> None:
    files = [tmp_path / f"{number:02}" for number in range(len(WRITTEN))]
    for file, (make, *_) in zip(files, WRITTEN.values(), strict=True):
        file.write_bytes(make())
    wanted = ("DateTimeOriginal", "CreateDate", "DateCreated", "CreationTime")
    command = ["exiftool", "-j", "-m", "-a", *(f"-{name}" for name in wanted), *map(str, files)]
    told = subprocess.run(command, capture_output=True, check=False).stdout
    answers = json.loads(told)
    assert len(answers) == len(WRITTEN)
    for each in answers:
        _, _, local, _ = list(WRITTEN.values())[int(Path(each["SourceFile"]).name)]
        said = {str(each[name])[:10].replace("-", ":") for name in wanted if name in each}
        assert f"{local:%Y:%m:%d}" in said, each


def test_a_packet_that_inflates_for_ever_is_cut(tmp_path: Path) -> None:
    bomb = zlib.compress(bytes(200 << 20))
    body = b"XML:com.adobe.xmp\0\1\0\0\0" + bomb
    chunk = struct.pack(">L", len(body)) + b"iTXt" + body
    whole = encoded(picture(), "PNG")
    at = whole.index(b"IDAT") - 4
    content = whole[:at] + chunk + struct.pack(">L", zlib.crc32(b"iTXt" + body)) + whole[at:]
    assert read(tmp_path, content).taken_local is None


def test_no_mutation_of_any_container_raises(tmp_path: Path) -> None:
    chance = random.Random(20260712)
    for make, *_ in WRITTEN.values():
        whole = make()
        for _ in range(12):
            content = bytearray(whole)
            for _ in range(chance.randrange(1, 8)):
                content[chance.randrange(min(len(content), 900))] = chance.randrange(256)
            read(tmp_path, bytes(content[: chance.randrange(8, len(content) + 1)]))


def test_a_place_in_xmp_serves_where_exif_has_none(tmp_path: Path) -> None:
    written = xmp('exif:GPSLatitude="28,33.24N" exif:GPSLongitude="112,21.3E"')
    found = read(tmp_path, encoded(picture(), xmp=written)).gps
    assert found is not None
    assert (found.lat, found.lon) == (28.554, 112.355)


def test_an_untouched_picture_says_nothing(tmp_path: Path) -> None:
    assert read(tmp_path, encoded(Image.new("RGB", (64, 48)))) == ExifFacts()
