"""Opens an untrusted file as a picture, in the safe order: size on disk, format, size in pixels,
and only then the pixels.

Called inside a worker only. Pillow gets an explicit list of formats: each further plug-in is
further code that a hostile file can reach. MPO (two JPEGs in one, common on phones) comes through
the JPEG opener by itself; naming it makes Pillow raise KeyError on other files.

Limits: honest phones take 200-megapixel JPEGs, which libjpeg decodes scaled down ("draft"), and
HEIFs, for which there is a worker of its own with room enough: 220 MP. Nothing else can be decoded
small, and a PNG of half a megabyte can be 169 MP: 64 MP for the others.
"""

from __future__ import annotations

import functools
import os
import stat
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO, Final

import pillow_heif
from PIL import Image, UnidentifiedImageError

from server.photos.facts import Format, ImageFacts, Trouble
from server.photos.signature import HEAD_BYTES, looks_like

ACCEPTED: Final = ("JPEG", "PNG", "WEBP", "HEIF")
MAX_PHONE_PIXELS: Final = 220_000_000
MAX_PIXELS: Final = 64_000_000
MAX_BYTES: Final = 300_000_000

_FORMATS: dict[str, Format] = {
    "JPEG": "JPEG",
    "MPO": "JPEG",
    "PNG": "PNG",
    "WEBP": "WEBP",
    "HEIF": "HEIF",
}


class Unreadable(Exception):
    """The file cannot be opened as a picture.

    `trouble` says why, `looks_like` what it may be instead, `image` what its header said.
    """

    def __init__(
        self, trouble: Trouble, looks_like: str = "", image: ImageFacts | None = None
    ) -> None:
        super().__init__(trouble)
        self.trouble: Trouble = trouble
        self.looks_like = looks_like
        self.image = image


def identify(path: str | bytes | os.PathLike[str]) -> ImageFacts:
    """Tell format, size and number of frames from the header alone. Raises Unreadable."""
    with opened(path) as image:
        facts = facts_of(image)
    if is_bomb(facts):
        raise Unreadable("too_many_pixels", image=facts)
    return facts


@contextmanager
def opened(path: str | bytes | os.PathLike[str]) -> Iterator[Image.Image]:
    """Open the file's header; no pixel is decoded. Raises Unreadable.

    Whoever goes on to the pixels asks `is_bomb` first.
    """
    require_regular(path)
    with open(path, "rb") as file, _open(file) as image:
        yield image


def require_regular(path: str | bytes | os.PathLike[str]) -> int:
    """Return the file's size in bytes. Raises Unreadable for what is no file of sane length."""
    try:
        status = os.stat(path)
    except (OSError, ValueError):
        raise Unreadable("missing") from None
    if not stat.S_ISREG(status.st_mode):
        raise Unreadable("not_a_file")
    if status.st_size == 0:
        raise Unreadable("empty")
    if status.st_size > MAX_BYTES:
        raise Unreadable("too_many_bytes")
    return status.st_size


def facts_of(image: Image.Image) -> ImageFacts:
    """Describe an opened picture that has not been resized or drafted yet."""
    width, height = image.size
    frames = getattr(image, "n_frames", 1)
    return ImageFacts(_FORMATS[image.format or ""], width, height, frames)


def is_bomb(facts: ImageFacts) -> bool:
    """Whether a picture has more pixels than a worker may decode."""
    limit = MAX_PHONE_PIXELS if facts.format in ("JPEG", "HEIF") else MAX_PIXELS
    return facts.width * facts.height > limit


@contextmanager
def quiet() -> Iterator[None]:
    """Let Pillow's warnings about broken metadata pass unseen: the guard reports what is broken.

    The one about decompression bombs becomes an error, since it is a refusal.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        yield


def _open(file: BinaryIO) -> Image.Image:
    _prepare_pillow()
    head = file.read(HEAD_BYTES)
    file.seek(0)
    try:
        return Image.open(file, formats=ACCEPTED)
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise Unreadable("too_many_pixels") from None
    except UnidentifiedImageError:
        raise _unidentified(head) from None
    except MemoryError:
        raise Unreadable("memory") from None
    except Exception:
        # Openers raise KeyError, struct.error, zlib.error and more on crafted headers.
        raise Unreadable("damaged", looks_like(head)) from None


def _unidentified(head: bytes) -> Unreadable:
    """An accepted format whose header is broken is damaged; anything else is no picture."""
    kind = looks_like(head)
    known = kind in ("jpeg", "png", "webp", "heic")
    return Unreadable("damaged" if known else "not_an_image", kind)


@functools.cache
def _prepare_pillow() -> None:
    """Register HEIF and move Pillow's own bomb limit, which is below an honest 200 MP photo.

    Thumbnails are off: pillow-heif would hand the small picture embedded in the file to `draft`
    instead of the photo, and a forger chooses what is embedded.
    """
    pillow_heif.register_heif_opener(
        thumbnails=False, depth_images=False, aux_images=False, decode_threads=1
    )
    Image.MAX_IMAGE_PIXELS = MAX_PHONE_PIXELS
