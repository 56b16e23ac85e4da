from __future__ import annotations

import pytest

from server.photos.signature import looks_like
from tests.server.photos.pictures import encoded, picture


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"%PDF-1.7\n", "pdf"),
        (b"PK\x03\x04rest", "zip"),
        (b"\x00\x00\x00\x18ftypmp42", "video"),
        (b"\x00\x00\x00\x18ftypheic", "heic"),
        (b"\x00\x00\x00\x18ftypavif", "avif"),
        (b"RIFF\0\0\0\0AVI LIST", "video"),
        (b"RIFF\0\0\0\0WEBPVP8 ", "webp"),
        (b"GIF89a\1\0", "gif"),
        (b"hello, inspector", "text"),
        ("中文".encode(), "text"),
        (b"\x00\x01\x02\x03", ""),
        (b"", ""),
    ],
)
def test_first_bytes_name_the_file(head: bytes, kind: str) -> None:
    assert looks_like(head) == kind


@pytest.mark.parametrize(("form", "kind"), [("JPEG", "jpeg"), ("PNG", "png"), ("BMP", "bmp")])
def test_pictures_are_named_too(form: str, kind: str) -> None:
    assert looks_like(encoded(picture(), form)[:16]) == kind
