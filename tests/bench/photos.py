"""What photos cost: one photo and core, a look among a million, and five hundred at once."""

from __future__ import annotations

import os
import statistics
import tempfile
import time
import tracemalloc
from pathlib import Path

import numpy as np
from PIL import Image

from server.photos.facts import Look
from server.photos.inspection import inspect_job
from server.photos.job import Job
from server.photos.look import turned_look
from server.photos.look_index import LookIndex
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
