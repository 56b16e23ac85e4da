"""Looks at a screen as a picky reader does: overflow, stray languages, small targets, WCAG."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from tests.journeys.device import Screen

PICTURES = Path(__file__).parent / "pictures"
AXE = Path(__file__).parents[2] / "pwa" / "node_modules" / "axe-core" / "axe.min.js"
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]

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

_AXE = """async ([rules, sizes]) => {
    const some = { "target-size": { enabled: sizes } };
    const { violations } = await axe.run(document, { runOnly: rules, rules: some });
    return violations.filter((one) => ["serious", "critical"].includes(one.impact))
        .map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(" ")).join("; ")}`);
}"""


def photograph(page: Page, name: str, screen: Screen, theme: str = "") -> None:
    """Keep what the screen shows, under pictures/."""
    size = f"{screen.width}x{screen.height}"
    file = PICTURES / size / f"{name}{f'-{theme}' if theme else ''}.png"
    file.parent.mkdir(parents=True, exist_ok=True)
    page.screenshot(path=file, animations="disabled")


def overflow(page: Page) -> list[str]:
    """What is wider than its place."""
    return _listed(page.evaluate(_WIDE))


def small_targets(page: Page) -> list[str]:
    """What a thumb would miss."""
    return _listed(page.evaluate(_SMALL, TOUCH_PX))


def latin_words(page: Page, allowed: Iterable[re.Pattern[str]]) -> set[str]:
    """Words in Latin letters that a Chinese reader would stumble over."""
    found = set()
    for text in _listed(page.evaluate(_TEXT)):
        for pattern in allowed:
            text = pattern.sub(" ", text)
        found |= set(re.findall(r"[A-Za-z]{2,}", text))
    return found


def violations(page: Page, screen: Screen) -> list[str]:
    """Serious and critical violations of WCAG 2.2 AA, as far as a machine can tell.

    Where fingers touch, sizes of targets are left to `small_targets`, which asks for more; axe
    takes a button that has been scrolled half under a fixed bar for a small one.
    """
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.read_text())
    return _listed(page.evaluate(_AXE, [RULES, not screen.touch]))


def _listed(found: Any) -> list[str]:
    assert isinstance(found, list)
    return [str(one) for one in found]
