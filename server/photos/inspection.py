"""Reads one file completely: facts, metadata, faults and the pictures for screens.

Runs inside a worker process, which bounds its memory and time; it never raises for what a file
contains. The order is the safe one: header, limits, pixels, then metadata through Pillow, the
guard, and only for a clean block the second reader.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

import msgspec
from PIL import Image

from server.photos.borders import bar_share
from server.photos.embedded import embedded_picture, likeness
from server.photos.exif import Tags, read_facts, read_tags, tiff_block
from server.photos.facts import READER, Copied, Derivative, Fault, ImageFacts, PhotoFacts, Trouble
from server.photos.guard import MAX_BLOCK_BYTES, guard
from server.photos.image import Unreadable, facts_of, is_bomb, opened, quiet, require_regular
from server.photos.job import Job
from server.photos.look import look_of
from server.photos.packets import Packets, packets_in
from server.photos.picture_data import picture_hash
from server.photos.second_reader import disagreements
from server.photos.submission import MOST_EDGE, make_copy
from server.photos.third_reader import third_report
from server.photos.thumbnail import EDGES, SIZES, decode, derive, small_picture
from server.photos.xmp import packet


def inspect_file(path: str | os.PathLike[str], derive_to: Path | None = None) -> PhotoFacts:
    """Inspect one file in this process. Only for workers and tests: nothing bounds it here."""
    return inspect_job(
        Job(os.fsencode(path), None if derive_to is None else os.fsencode(derive_to))
    )


def inspect_job(job: Job) -> PhotoFacts:
    """Do one job; whatever the file contains comes back as facts."""
    size = 0
    try:
        size = require_regular(job.path)
        with quiet(), opened(job.path) as image:
            return _copy(image, size, job) if job.copy else _inspect(image, size, job)
    except Unreadable as refusal:
        facts = PhotoFacts(
            bytes=size,
            image=refusal.image,
            trouble=refusal.trouble,
            looks_like=refusal.looks_like,
        )
        return _damaged(facts, job) if refusal.trouble == "damaged" else facts


def _copy(image: Image.Image, size: int, job: Job) -> PhotoFacts:
    """Make a copy for handing in; nothing else is read."""
    assert job.copy is not None
    facts = PhotoFacts(bytes=size, image=facts_of(image))
    trouble = _decode(image, job, facts_of(image))
    if trouble is None:
        try:
            block = packets_in(job.path).tiff or tiff_block(image.info)
            turned = read_facts(_metadata(block)[0], Packets()).orientation
            made = make_copy(image, turned, job.copy)
            return msgspec.structs.replace(facts, copied=made)
        except MemoryError:
            trouble = "memory"
        except (ValueError, SyntaxError):
            trouble = "damaged"
        except OSError:
            return msgspec.structs.replace(facts, copied=Copied(trouble="font"))
    return msgspec.structs.replace(facts, trouble=trouble)


def _damaged(facts: PhotoFacts, job: Job) -> PhotoFacts:
    """A picture that does not open may still say when it was taken."""
    packets = packets_in(job.path)
    tags, faults = _metadata(packets.tiff)
    exif = read_facts(tags, packets)
    return msgspec.structs.replace(
        facts, exif=exif, faults=faults, exiftool=_third(job, faults), reader=READER
    )


def _inspect(image: Image.Image, size: int, job: Job) -> PhotoFacts:
    facts = facts_of(image)
    shown = picture_hash(job.path, facts.format)
    trouble = _decode(image, job, facts)
    # After the pixels: in a PNG the metadata may come behind them.
    packets = _packets(image, job)
    block = packets.tiff
    tags, faults = _metadata(block)
    exif = read_facts(tags, packets)
    read = PhotoFacts(
        bytes=size,
        image=facts,
        trouble=trouble,
        exif=exif,
        faults=faults,
        exiftool=_third(job, faults),
        picture_sha256=shown,
        reader=READER,
    )
    if not job.pixels or trouble is not None:
        return read
    try:
        small, derivatives = _pictures(image, exif.orientation, job, _sizes(job, facts))
        return msgspec.structs.replace(
            read,
            derivatives=derivatives,
            thumb_match=_thumb_match(block, small, exif.orientation),
            bar_share=bar_share(small),
            look=look_of(small),
        )
    except MemoryError:
        return msgspec.structs.replace(read, trouble="memory")
    except (ValueError, SyntaxError):
        return msgspec.structs.replace(read, trouble="damaged")


def _packets(image: Image.Image, job: Job) -> Packets:
    """Pillow's block and packet count; the walk fills in what Pillow does not look for."""
    found = packets_in(job.path)
    found.tiff = tiff_block(image.info) or found.tiff
    found.xmp = packet(image.info.get("xmp")) or found.xmp
    return found


def _thumb_match(block: bytes, small: Image.Image, orientation: int) -> float | None:
    embedded = embedded_picture(block) if 0 < len(block) <= MAX_BLOCK_BYTES else None
    return None if embedded is None else likeness(embedded, small, orientation)


def _metadata(block: bytes) -> tuple[Tags, tuple[Fault, ...]]:
    """Read a block with as many readers as its state allows."""
    if len(block) > MAX_BLOCK_BYTES:
        return read_tags(b""), (Fault("block", "too_long"),)
    tags = read_tags(block)
    if not block:
        return tags, ()
    fault = guard(block)
    if fault is not None:
        return tags, (fault, *tags.faults)
    return tags, (*tags.faults, *disagreements(block, tags))


def _third(job: Job, faults: tuple[Fault, ...]) -> str:
    return third_report(job.path) if job.ask_exiftool and faults else ""


def _decode(image: Image.Image, job: Job, facts: ImageFacts) -> Trouble | None:
    if is_bomb(facts):
        return "too_many_pixels"
    if not job.pixels:
        return None
    try:
        decode(image, MOST_EDGE if job.copy else EDGES[_sizes(job, facts)[0]])
    except MemoryError:
        return "memory"
    except Exception:
        # Decoders raise OSError, ValueError, SyntaxError, zlib.error, struct.error, EOFError, ...
        return "damaged"
    return None


def _sizes(job: Job, facts: ImageFacts) -> tuple[str, ...]:
    """Only JPEG is decoded scaled down; of others the large picture costs little more."""
    if job.derive_to is not None and (job.large or facts.format != "JPEG"):
        return SIZES
    return SIZES[1:]


def _pictures(
    image: Image.Image, orientation: int, job: Job, names: tuple[str, ...]
) -> tuple[Image.Image, tuple[Derivative, ...]]:
    if job.derive_to is not None:
        # A full disk is no fault of the photo. No pictures then; they can be made again.
        with contextlib.suppress(OSError):
            return derive(image, orientation, Path(os.fsdecode(job.derive_to)), names)
    return small_picture(image, orientation), ()
