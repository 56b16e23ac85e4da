"""Photographs the screens of one page, and looks at each as a picky reader would."""

from __future__ import annotations

import os
import re
from base64 import b64decode
from collections.abc import Callable, Sequence

from playwright.sync_api import Page, expect

from tests.journeys.device import COMPUTER, PHONE, TABLET, Screen
from tests.journeys.look import (
    PICTURES,
    cut_words,
    latin_words,
    overflow,
    small_targets,
    violations,
)

SIZES = (PHONE, TABLET, COMPUTER)
THEMES = ("light", "dark", "outdoor")
WHOLE = os.environ.get("ALBUM") == "whole"
"""Every theme and language in every size (`make pictures`); else Chinese, in two sizes."""

NEUTRAL = tuple(
    re.compile(pattern)
    for pattern in (
        r"https?://\S+",
        r"\b(B|kB|KB|MB|GB|mm|cm|km)\b",
        # Letters on keys, and what the keys are called.
        r"\b(Enter|Shift|Esc|Ctrl)\b",
        r"\b(EXIF|GPS|JPEG|PNG|WiFi|Wi-Fi|CSV)\b",
        r"ABCD-EFGH|[A-Z0-9]{4}-[A-Z0-9]{4}",
        # Names of users, devices, ops and versions, which are nobody's language.
        r"\b(admin|inspector-[ab])\b|[a-z2-7]{16}(\.\d+)?|\bp-[a-z2-7]+\b|\b\d+\.\d+\.\d+\S*",
        r"\b(HUAWEI|ALN-AL00)\b",
        r"校验码 [A-Za-z0-9_-]{8}",
        # What the systems of coordinates are called.
        r"\b(WGS-84|GCJ-02|BD-09)\b",
        # Programs that worked on a photo say their own names.
        r"\bPicsart\b",
        r"^English$",
    )
)
"""What may stand in Latin letters on a Chinese screen."""

_STILL = """async () => {
    const frame = () => new Promise((done) => { requestAnimationFrame(done); });
    await frame();
    await frame();
    // Colours of another theme come by transitions too, be they ever so short.
    const moving = document.getAnimations()
        .filter((one) => one.effect.getComputedTiming().endTime !== Infinity);
    await Promise.all(moving.map((one) => one.finished.catch(() => null)));
    await frame();
    return true;
}"""
LARGE_PX = 32
"""Twice what browsers begin with."""
Spot = tuple[str, Callable[[], None]]
"""The name of a picture, and the way to its screen from any other."""


class Album:
    """One page of one device. What is checked where: README.md, "The album"."""

    def __init__(
        self, page: Page, kind: str, judged: Screen, themes: Sequence[str] = ("light",)
    ) -> None:
        """`judged`: the size at which WCAG is checked; the page has it now."""
        self.page = page
        self.kind = kind
        self.judged = judged
        self.themes = themes
        self.chinese = True
        self.faults: list[str] = []
        self._line = page.context.new_cdp_session(page)
        self._at = judged
        self._sheets = 0
        page.emulate_media(reduced_motion="reduce")

    def in_english(self) -> None:
        """From now on the page speaks English: longer words, the same colours."""
        self.chinese = False

    def in_chinese(self) -> None:
        self.chinese = True

    def take(self, name: str) -> None:
        """The screen that is open now."""
        name = f"{self.kind}-{name}" if self.chinese else f"{self.kind}-en-{name}"
        expect(self.page.locator("[aria-busy=true]:visible")).to_have_count(0)
        for screen in self._sizes():
            for theme in self._themes(screen):
                self._show(screen, theme)
                self._photograph(name, screen, theme)
                self._judge(f"{name} {screen.width} {theme}", screen, theme)
        self._show(self.judged, self.themes[0])
        if self.judged.touch and self.chinese:
            self._twice_as_large(name)

    def close(self) -> None:
        """No screen may have a fault; all of them are listed beside the pictures."""
        listed = "".join(f"{fault}\n" for fault in self.faults)
        (PICTURES / f"{self.kind}.txt").write_text(listed)
        assert listed == ""

    def _sizes(self) -> Sequence[Screen]:
        """All, but a sheet from the second on: the first shows how they lie on a wide screen."""
        if WHOLE:
            return SIZES
        sheet = self.page.locator("[role=dialog]:visible").count() > 0
        self._sheets += sheet
        return (self.judged,) if sheet and self._sheets > 1 else (self.judged, TABLET)

    def _themes(self, screen: Screen) -> Sequence[str]:
        every = WHOLE or (self.chinese and screen is self.judged)
        return self.themes if every else self.themes[:1]

    def _judge(self, where: str, screen: Screen, theme: str) -> None:
        plain = theme == self.themes[0]
        if plain or theme == "outdoor":
            self._note(where, overflow(self.page))
            if screen.touch:
                self._note(where, small_targets(self.page))
        if plain and self.chinese:
            self._note(where, sorted(latin_words(self.page, NEUTRAL)))
        if screen is self.judged and self.chinese:
            # Another theme changes colours alone, another language words alone.
            self._note(where, violations(self.page, screen, "all" if plain else "colours"))

    def _twice_as_large(self, name: str) -> None:
        """As people set it who see badly: nothing is cut, nothing is wider than the screen."""
        self._line.send("Page.setFontSizes", {"fontSizes": {"standard": LARGE_PX}})
        # What asks for the size of the screen in letters is told when the screen changes.
        self._resize(Screen(self.judged.width, self.judged.height - 1, touch=True))
        self.page.evaluate(_STILL)
        where = f"{name}-large"
        self._photograph(where, self.judged, self.themes[0])
        self._note(where, overflow(self.page) + cut_words(self.page))
        self._line.send("Page.setFontSizes", {"fontSizes": {"standard": LARGE_PX // 2}})
        # What was too wide has zoomed the page out.
        self._resize(self.judged)
        self.page.evaluate(_STILL)

    def _show(self, screen: Screen, theme: str) -> None:
        if screen is not self._at:
            self._resize(screen)
        self.page.evaluate("theme => { document.documentElement.dataset.theme = theme }", theme)
        self.page.evaluate(_STILL)

    def _resize(self, screen: Screen) -> None:
        self.page.set_viewport_size({"width": screen.width, "height": screen.height})
        self._at = screen

    def _photograph(self, name: str, screen: Screen, theme: str) -> None:
        """Keep what the screen shows, under pictures/."""
        folder = PICTURES / f"{screen.width}x{screen.height}"
        folder.mkdir(parents=True, exist_ok=True)
        shot = self._line.send(
            "Page.captureScreenshot", {"format": "png", "optimizeForSpeed": True}
        )
        (folder / f"{name}-{theme}.png").write_bytes(b64decode(shot["data"]))

    def _note(self, where: str, faults: list[str]) -> None:
        self.faults += [f"{where}: {one}" for one in faults]


def look_at(album: Album, spots: Sequence[Spot]) -> None:
    for name, come in spots:
        come()
        album.take(name)
