"""Somebody who has only a keyboard: where Tab leads, in which order, and whether one sees it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from playwright.sync_api import Page
from playwright.sync_api import TimeoutError as PlaywrightTimeout

_WATCH = """() => {
    const name = (one) => one.dataset.testid ?? one.getAttribute("aria-label")
        ?? one.textContent.trim().slice(0, 20);
    const shown = (one) => one.checkVisibility({ visibilityProperty: true })
        && one.closest("[inert]") === null;
    const region = (one) => (one.closest("[role=dialog]") ?? one.closest("header, main, .dock"))
        ?.className ?? "";
    const ringed = (one) => {
        for (let at = one, up = 0; at !== null && up < 4; at = at.parentElement, up += 1) {
            const style = getComputedStyle(at);
            if (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) return true;
        }
        return false;
    };
    const box = (one) => {
        const own = one.getBoundingClientRect();
        const held = own.width > 2 ? one : one.closest("label, .take") ?? one;
        return [held, held.getBoundingClientRect()];
    };
    const covered = (one) => {
        const [held, room] = box(one);
        const x = room.left + room.width / 2;
        return ![0.2, 0.5, 0.8].some((part) => {
            const found = document.elementFromPoint(x, room.top + room.height * part);
            return found !== null && (held.contains(found) || found.contains(held));
        });
    };
    window.keyName = name;
    window.keyStop = () => {
        const one = document.activeElement;
        if (one === document.body) return null;
        const [, room] = box(one);
        // Bars stand still; all else is somewhere on the page.
        const down = one.closest("main, [role=dialog]") === null ? 0 : scrollY;
        return {
            name: name(one), region: region(one), ringed: ringed(one), covered: covered(one),
            left: room.left, top: room.top + down, right: room.right,
            bottom: room.bottom + down,
        };
    };
    window.keyTargets = () => {
        const all = "button, a[href], input, select, textarea, summary, [tabindex='0']";
        const dialogs = [...document.querySelectorAll("[role=dialog]")].filter(shown);
        const within = dialogs.at(-1) ?? document;
        return [...within.querySelectorAll(all)]
            .filter((one) => shown(one) && !one.disabled && one.tabIndex >= 0)
            .filter((one) => one.type !== "radio" || one.checked)
            .map(name);
    };
}"""


SETTLES_MS = 400
"""By then a line that is scrolled gently has come to rest."""
COMES_MS = 5_000
"""A sheet that closes gives the focus back at the end of its movement."""


@dataclass(frozen=True)
class Stop:
    """Where the focus came to rest, in pixels of the document."""

    name: str
    region: str
    ringed: bool
    covered: bool
    left: float
    top: float
    right: float
    bottom: float


class Keyboard:
    """Walks one screen by Tab."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def watch(self) -> None:
        """After every full load of the page."""
        self.page.evaluate(_WATCH)
        self.page.emulate_media(reduced_motion="reduce")

    def faults(self, screen: str) -> list[str]:
        """Goes round what is open now, and again where something was wrong.

        A screen may still have been filling; what is wrong with it stays wrong.
        """
        found = self._round()
        return [f"{screen}: {one}" for one in (self._round() if found else [])]

    def _round(self) -> list[str]:
        targets = self.page.evaluate("window.keyTargets()")
        walked: list[Stop | None] = []
        # Twice as often as there are targets: what scrolls is a stop too.
        for _ in range(2 * len(targets) + 2):
            self.page.keyboard.press("Tab")
            stop = self.page.evaluate("window.keyStop()")
            if stop is not None and stop["covered"]:
                self.page.wait_for_timeout(SETTLES_MS)
                stop = self.page.evaluate("window.keyStop()")
            walked.append(None if stop is None else Stop(**stop))
            if walked.count(walked[0]) > 1:
                break
        stops = [stop for stop in walked if stop is not None]
        reached = {stop.name for stop in stops}
        found = [f"{name} is never reached" for name in targets if name not in reached]
        found += [f"{stop.name} shows no focus" for stop in stops if not stop.ringed]
        found += [f"{stop.name} is hidden while it has the focus" for stop in stops if stop.covered]
        found += [
            f"{after.name} comes after {before.name}, which stands below it"
            for before, after in pairwise(walked)
            # At the end of a page the round begins anew, in the browser's own bar.
            if before is not None and after is not None and _jumps_back(before, after)
        ]
        return list(dict.fromkeys(found))

    def focused(self) -> str:
        """The name of what has the focus."""
        return str(self.page.evaluate("window.keyName(document.activeElement)"))

    def comes_to(self, name: str) -> bool:
        """Whether the focus comes to what has this name, or begins with it."""
        comes = "name => window.keyName(document.activeElement).startsWith(name)"
        try:
            self.page.wait_for_function(comes, arg=name, timeout=COMES_MS)
        except PlaywrightTimeout:
            return False
        return True


def _jumps_back(before: Stop, after: Stop) -> bool:
    """Up again within one region. A sheet leads from its end to its close button."""
    beside = after.left >= before.right - 1
    above = after.bottom <= before.top + 1
    return before.region == after.region and above and not beside and after.name != "sheet-close"
