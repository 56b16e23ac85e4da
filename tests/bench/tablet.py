"""What an inspector waits for on a slow tablet: real screens in a Chromium slowed down.

60 visits are assigned, 3,000 photos lie on the device and none has been sent; the server is away.
`python -m tests.bench.tablet` runs it alone; `--small` shows in a few minutes that it works.
"""

from __future__ import annotations

import argparse
import io
import statistics
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np
from PIL import Image
from playwright.sync_api import Page, expect, sync_playwright

from server.setup.browser import chromium
from tests.journeys.device import SLOWER, TABLET, Device
from tests.journeys.front_desk import FrontDesk
from tests.journeys.inspector import Inspector
from tests.journeys.server_process import ServerProcess


class Load(NamedTuple):
    """What lies on the tablet: photos in all, and in the first visit."""

    visits: int
    photos: int
    in_one_visit: int


WHOLE, SMALL = Load(60, 3_000, 300), Load(4, 320, 260)
AT_ONCE = 50
PATIENCE_MS = 60_000
STARTS, OPENINGS = 5, 10
PHOTO_PLACE = "pub-01"

_STOPWATCH = """
    globalThis.longTasks = [];
    new PerformanceObserver((list) => {
        longTasks.push(...list.getEntries().map((one) => [one.startTime, one.duration]));
    }).observe({ type: "longtask", buffered: true });
    globalThis.whenShown = (selector) => new Promise((done) => {
        const look = () => document.querySelector(selector) !== null
            ? requestAnimationFrame(() => done(performance.now())) : requestAnimationFrame(look);
        look();
    });
    globalThis.tapped = (from, to) => {
        const began = performance.now();
        document.querySelector(from).click();
        return whenShown(to).then((now) => now - began);
    };
"""
_SCROLL = """async () => {
    const began = performance.now();
    const page = document.scrollingElement;
    const box = [...document.querySelectorAll("*"), page]
        .find((one) => one.scrollHeight > one.clientHeight + 400
            && ["auto", "scroll"].includes(getComputedStyle(one).overflowY)) ?? page;
    while (box.scrollTop + box.clientHeight < box.scrollHeight - 2) {
        box.scrollTop += 120;
        await new Promise(requestAnimationFrame);
    }
    await new Promise((done) => setTimeout(done, 500));
    const tasks = longTasks.filter(([at]) => at >= began).map(([, took]) => took);
    return [box.scrollTop, tasks.length === 0 ? 0 : Math.max(...tasks)];
}"""


def measure(load: Load = WHOLE) -> Iterator[tuple[str, float, str]]:
    """What was measured, its figure and unit, one after the other."""
    expect.set_options(timeout=PATIENCE_MS)
    with tempfile.TemporaryDirectory(prefix="shidi-bench-") as folder, sync_playwright() as started:
        server = ServerProcess(Path(folder) / "data")
        server.start()
        device = Device(started, chromium(), Path(folder) / "profile", TABLET)
        device.switch_on()
        try:
            inspector = Inspector(device, server.url)
            visits = _prepare(inspector, server, load.visits)
            server.stop()
            _take_photos(inspector, visits, Path(folder) / "gallery", load)
            locked, listed = _cold_starts(inspector)
            yield "cold offline start until it asks for the PIN, median", locked, "ms"
            yield "  from the PIN to the list of visits, median", listed, "ms"
            yield "  opening a visit, median", _openings(inspector, visits), "ms"
            yield "  a tap until it is saved, 95th percentile", _taps(inspector, visits), "ms"
            longest = _scroll(inspector, visits)
            yield f"  longest task while {load.in_one_visit} photos scroll by", longest, "ms"
        finally:
            device.switch_off()
            if server.running:
                server.stop()


def _prepare(inspector: Inspector, server: ServerProcess, count: int) -> list[str]:
    desk = FrontDesk(server)
    visits = [desk.new_visit() for _ in range(count)]
    inspector.enrol(desk.code_for("inspector-a"))
    desk.close()
    inspector.prepare_offline()
    return visits


def _take_photos(inspector: Inspector, visits: list[str], gallery: Path, load: Load) -> None:
    """Many in the first visit, the others share the rest; no two have the same bytes."""
    gallery.mkdir()
    others = (load.photos - load.in_one_visit) // (load.visits - 1)
    for number, visit in enumerate(visits):
        inspector.open_visit(visit)
        files = _photos(gallery, number, load.in_one_visit if number == 0 else others)
        album = inspector.see(f"album-{PHOTO_PLACE}").first
        for start in range(0, len(files), AT_ONCE):
            album.set_input_files(files[start : start + AT_ONCE])
            stored = inspector.photos(PHOTO_PLACE)
            expect(stored).to_have_count(min(start + AT_ONCE, len(files)), timeout=2 * PATIENCE_MS)


def _photos(gallery: Path, seed: int, count: int) -> list[Path]:
    """Of a telephone's size, one picture with other bytes at its end."""
    chance = np.random.default_rng(seed)
    image = Image.fromarray(chance.integers(0, 255, (12, 16, 3), np.uint8)).resize((1600, 1200))
    file = io.BytesIO()
    image.save(file, "JPEG", quality=85)
    paths = [gallery / f"{seed}-{number}.jpg" for number in range(count)]
    for number, path in enumerate(paths):
        path.write_bytes(file.getvalue() + number.to_bytes(4, "big"))
    return paths


def _cold_starts(inspector: Inspector) -> tuple[float, float]:
    """Until the lock is shown, and from the PIN, whose check is slow on purpose, to the list."""
    locked, listed = [], []
    for _ in range(STARTS):
        inspector.device.switch_off()
        page = inspector.device.switch_on(offline=True)
        _slow(inspector)
        page.goto(inspector.url)
        locked.append(float(page.evaluate("whenShown('[data-testid=pin-done]')")))
        page.keyboard.type(inspector.pin)
        expect(inspector.see("pin-done")).to_be_enabled()
        listed.append(_tapped(page, "[data-testid=pin-done]", "[data-testid^=visit-]"))
    return statistics.median(locked), statistics.median(listed)


def _openings(inspector: Inspector, visits: list[str]) -> float:
    """The first opening of all loads the screen's code, and is not counted."""
    times = []
    for visit in visits[: OPENINGS + 1]:
        inspector.page.goto(f"{inspector.url}/#/visits")
        expect(inspector.see(f"visit-{visit}")).to_be_visible()
        times.append(_tapped(inspector.page, _named(f"visit-{visit}"), _named("scored")))
    return statistics.median(times[1:])


def _taps(inspector: Inspector, visits: list[str]) -> float:
    """At every checkpoint of two visits that a tap answers."""
    times = []
    for visit in visits[1:3]:
        inspector.open_visit(visit)
        expect(inspector.see("row-pub-02")).to_be_visible()
        names = inspector.page.evaluate(
            """() => [...document.querySelectorAll("[data-testid^=answer-][data-testid$=-present]")]
                .map((one) => one.dataset.testid)"""
        )
        for name in names:
            checkpoint = str(name).removeprefix("answer-").removesuffix("-present")
            times.append(_tapped(inspector.page, _named(str(name)), _named(f"saved-{checkpoint}")))
    assert len(times) >= 20
    return statistics.quantiles(times, n=20)[-1]


def _scroll(inspector: Inspector, visits: list[str]) -> float:
    """Small pictures are made as they come into sight."""
    inspector.page.goto(f"{inspector.url}/#/visit/{visits[0]}/photos")
    expect(inspector.see(f"photos-of-{PHOTO_PLACE}")).to_be_visible()
    far, longest = inspector.page.evaluate(_SCROLL)
    assert far > 1_000
    return float(longest)


def _tapped(page: Page, target: str, mark: str) -> float:
    """Milliseconds from a tap to what it brings."""
    return float(page.evaluate("([target, mark]) => tapped(target, mark)", [target, mark]))


def _named(test_id: str) -> str:
    return f"[data-testid='{test_id}']"


def _slow(inspector: Inspector) -> None:
    inspector.device.context.add_init_script(_STOPWATCH)
    inspector.device.speak().send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench.tablet", description=__doc__)
    parser.add_argument("--small", action="store_true", help="less on the tablet: no figures")
    chosen = parser.parse_args()
    for what, figure, unit in measure(SMALL if chosen.small else WHOLE):
        print(f"{what:<60} {figure:>10,.0f} {unit}", flush=True)


if __name__ == "__main__":
    main()
