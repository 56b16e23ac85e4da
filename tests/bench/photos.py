"""What photos cost: one photo and core, a look among a million, and five hundred at once."""

from __future__ import annotations

import base64
import hashlib
import io
import os
import statistics
import tempfile
import time
import tracemalloc
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
from PIL import Image

from server.photos.facts import Look
from server.photos.inspection import inspect_job
from server.photos.job import Job
from server.photos.look import turned_look
from server.photos.look_index import LookIndex
from sync.op import Op
from tests.bench.device import Device
from tests.bench.office import Office
from tests.server.pen import reading
from tests.server.photos.pictures import phone_jpeg, scene

COUNT = 500
LOOKS = 1_000_000
SENDERS = 8
TUS = {"tus-resumable": "1.0.0"}


def one_photo() -> tuple[float, int]:
    """Milliseconds of processor time for all checks of a 12-MP JPEG but the second visual stage,
    its small picture included; and the file's length."""
    grain = np.random.default_rng(1).normal(0, 6, (3024, 4032, 3))
    shown = np.asarray(scene(1, (4032, 3024)), dtype=np.float64) + grain
    content = phone_jpeg(shown=Image.fromarray(shown.clip(0, 255).astype(np.uint8)))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "photo")
        path.write_bytes(content)
        job = Job(os.fsencode(path), os.fsencode(folder), large=False)
        times = []
        for _ in range(8):
            began = time.process_time()
            assert inspect_job(job).trouble is None
            times.append((time.process_time() - began) * 1000)
    return statistics.median(times), len(content)


def a_million_looks() -> tuple[float, float]:
    """Megabytes that a million looks take, and milliseconds of one search among them."""
    chance = np.random.default_rng(2)
    hashes = chance.bytes(64 * LOOKS)
    tracemalloc.start()
    index = LookIndex()
    for number in range(LOOKS):
        at = 64 * number
        look = Look(hashes[at : at + 32].hex(), hashes[at + 32 : at + 64].hex(), 100)
        index.add(f"{number:064x}", look)
    megabytes = tracemalloc.get_traced_memory()[0] / 1e6
    tracemalloc.stop()
    turned = turned_look(scene(1).convert("L"))
    times = []
    for _ in range(5):
        began = time.perf_counter()
        index.near(turned, "")
        times.append((time.perf_counter() - began) * 1000)
    return megabytes, statistics.median(times)


def at_once(office: Office) -> tuple[float, float, float]:
    """Many devices send photos as fast as they can while another syncs all the time.

    Milliseconds of its round trip, median and 95th percentile, and photos taken in a second.
    """
    user = office.inspector("bench-photos")
    visit = office.visit(0, user)
    writer = Device(office.url, user, office.code(user))
    writer.pull()
    contents = [_photo(number) for number in range(COUNT)]
    writer.push([_op(writer, visit, number, each) for number, each in enumerate(contents)])
    began, times = time.perf_counter(), []
    with ThreadPoolExecutor(SENDERS) as pool:
        sending = [pool.submit(_send, writer, content) for content in contents]
        while not all(each.done() for each in sending):
            times.append(writer.timed_pull()[0])
            time.sleep(0.05)
        took = time.perf_counter() - began
        for each in sending:
            each.result()
    # The checks of those that have come go on meanwhile.
    until = time.perf_counter() + 20
    while time.perf_counter() < until:
        times.append(writer.timed_pull()[0])
        time.sleep(0.05)
    return statistics.median(times), statistics.quantiles(times, n=20)[-1], COUNT / took


def _photo(number: int) -> bytes:
    file = io.BytesIO(phone_jpeg(shown=scene(number, (2016, 1512))))
    return file.getvalue() + number.to_bytes(4, "big")


def _op(device: Device, visit: str, number: int, content: bytes) -> Op:
    at = reading()
    record = {
        "picked_at_ms": at.wall_ms,
        "offset_min": at.offset_min,
        "zone": "Asia/Shanghai",
        "mono_ms": at.mono_ms,
        "boot": at.boot,
        "route": "camera",
    }
    value = {
        "kind": "present",
        "sha256": hashlib.sha256(content).hexdigest(),
        "bytes": len(content),
        "media_type": "image/jpeg",
        "checkpoint": "pub-02",
        "caption": "",
        "capture": record,
    }
    return device.pen.write(visit, f"sheet/{device.user}/photo/photo-{number}", value)


def _send(device: Device, content: bytes) -> None:
    """Create and send in one piece, as tus has it."""
    sha256 = hashlib.sha256(content).hexdigest().encode()
    told = {"upload-length": str(len(content)), "upload-metadata": "sha256 " + _base64(sha256)}
    made = device.client.post("/api/uploads", headers=TUS | told)
    assert made.status_code == 201, made.text
    sent = device.client.patch(
        made.headers["location"],
        content=content,
        headers=TUS | {"upload-offset": "0", "content-type": "application/offset+octet-stream"},
    )
    assert sent.status_code == 204, sent.text


def _base64(text: bytes) -> str:
    return base64.b64encode(text).decode()
