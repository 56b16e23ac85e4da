"""Looks at a screen as a picky reader does: overflow, stray languages, small targets, WCAG."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Literal

from playwright.sync_api import Page

from tests.journeys.device import Screen

PICTURES = Path(__file__).parent / "pictures"
AXE = Path(__file__).parents[2] / "pwa" / "node_modules" / "axe-core" / "axe.min.js"
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]

TOUCH_PX = 44

_TEXT = """() => {
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        const words = walker.currentNode.textContent.trim();
        const box = walker.currentNode.parentElement;
        if (words && box.checkVisibility({ visibilityProperty: true })) found.push(words);
    }
    for (const one of document.querySelectorAll("[placeholder],[aria-label],[alt],[title]"))
        for (const name of ["placeholder", "aria-label", "alt", "title"])
            if (one.getAttribute(name) && one.checkVisibility()) found.push(one.getAttribute(name));
    return found;
}"""

_WIDE = """() => {
    const root = document.documentElement;
    const over = root.scrollWidth - root.clientWidth;
    const cut = [...document.querySelectorAll("button, a, h1, h2, h3, label")].filter((one) =>
        one.checkVisibility() && one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1
        && getComputedStyle(one).textOverflow !== "ellipsis");
    return [...(over > 0 ? [`the page by ${over} px`] : []),
        ...cut.map((one) => one.dataset.testid ?? one.textContent.trim().slice(0, 30))];
}"""

_SMALL = """(least) => [...document.querySelectorAll("button, a, input, textarea, summary, select")]
    .filter((one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
    .map((one) => [one, (one.closest("label") ?? one).getBoundingClientRect()])
    .filter(([, box]) => box.width > 2 && box.height > 2)
    .filter(([, box]) => box.height < least - 0.5 || box.width < least - 0.5)
    .map(([one, box]) => `${one.dataset.testid ?? one.textContent.trim().slice(0, 20)} `
        + `${Math.round(box.width)}×${Math.round(box.height)}`)"""

_CUT = """() => {
    const found = new Set();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const hides = (way) => way === "hidden" || way === "clip";
    const outside = (from, to, least, most) => from < least - 2 || to > most + 2;
    while (walker.nextNode()) {
        const words = walker.currentNode.textContent.trim();
        const own = walker.currentNode.parentElement;
        if (!words || !own.checkVisibility({ visibilityProperty: true })) continue;
        range.selectNodeContents(walker.currentNode);
        const box = range.getBoundingClientRect();
        let [across, down] = [true, true];
        for (let one = own; one !== document.body && (across || down); one = one.parentElement) {
            const style = getComputedStyle(one);
            const room = one.getBoundingClientRect();
            // Words for ears alone are one pixel wide; three dots say that there is more.
            if (room.width <= 2 || style.textOverflow === "ellipsis"
                || style.webkitLineClamp !== "none") break;
            if (across && hides(style.overflowX)
                && outside(box.left, box.right, room.left, room.right)
                || down && hides(style.overflowY)
                && outside(box.top, box.bottom, room.top, room.bottom))
                found.add(`cut: ${words.slice(0, 30)}`);
            across &&= style.overflowX === "visible";
            down &&= style.overflowY === "visible";
        }
    }
    const bars = [...document.querySelectorAll("header, footer, .dock")]
        .filter((one) => ["sticky", "fixed"].includes(getComputedStyle(one).position))
        .reduce((all, one) => all + one.getBoundingClientRect().height, 0);
    const share = Math.round(100 * bars / innerHeight);
    return [...found, ...(share > 60 ? [`bars take ${share} % of the screen`] : [])];
}"""

_AXE = """async ([tags, only, sizes]) => {
    const rules = { "target-size": { enabled: sizes } };
    const asked = only === "colours" ? { runOnly: ["color-contrast"] } : { runOnly: tags, rules };
    // What lies under a sheet is a screen of its own.
    const sheets = [...document.querySelectorAll("[role=dialog]")].filter((one) =>
        one.checkVisibility());
    const within = sheets.at(-1) ?? document;
    const { violations } = await axe.run(within, { ...asked, resultTypes: ["violations"] });
    return violations.filter((one) => ["serious", "critical"].includes(one.impact))
        .map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(" ")).join("; ")}`);
}"""


def overflow(page: Page) -> list[str]:
    """What is wider than its place."""
    return _listed(page.evaluate(_WIDE))


def small_targets(page: Page) -> list[str]:
    """What a thumb would miss."""
    return _listed(page.evaluate(_SMALL, TOUCH_PX))


def cut_words(page: Page) -> list[str]:
    """What cannot be read to its end, and bars that leave no room for what stands between them."""
    return _listed(page.evaluate(_CUT))


def latin_words(page: Page, allowed: Iterable[re.Pattern[str]]) -> set[str]:
    """Words in Latin letters that a Chinese reader would stumble over."""
    found = set()
    for text in _listed(page.evaluate(_TEXT)):
        for pattern in allowed:
            text = pattern.sub(" ", text)
        found |= set(re.findall(r"[A-Za-z]{2,}", text))
    return found


def violations(page: Page, screen: Screen, only: Literal["all", "colours"] = "all") -> list[str]:
    """Serious and critical violations of WCAG 2.2 AA, as far as a machine can tell.

    Where fingers touch, sizes of targets are left to `small_targets`, which asks for more; axe
    takes a button that has been scrolled half under a fixed bar for a small one.
    """
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.read_text())
    return _listed(page.evaluate(_AXE, [TAGS, only, not screen.touch]))


def _listed(found: Any) -> list[str]:
    assert isinstance(found, list)
    return [str(one) for one in found]
