"""What any browser can be asked for: so little that every engine has it."""

from __future__ import annotations

import os
from abc import ABC, abstractmethod
from pathlib import Path
from typing import Any

from tests.journeys.patience import wait_until

ON_SITE = os.environ | {"TZ": "Asia/Shanghai"}
"""The surroundings of a browser: its clock is where the photos of the tests are taken."""

_VISIBLE = """
    const named = [...document.querySelectorAll(`[data-testid="${test_id}"]`)];
    const found = named.find((one) => one.checkVisibility({ visibilityProperty: true }));
"""
_SHOWS = f"(test_id) => {{ {_VISIBLE} return found !== undefined; }}"
_TEXT = f"(test_id) => {{ {_VISIBLE} return found?.innerText ?? null; }}"
_ATTRIBUTE = f"(test_id, name) => {{ {_VISIBLE} return found?.getAttribute(name) ?? null; }}"

REACHABLE = f"""async (test_id) => {{
    const frame = () => new Promise(requestAnimationFrame);
    for (let before = "", end = Date.now() + 20_000; Date.now() < end; await frame().then(frame)) {{
        {_VISIBLE}
        const box = found?.getBoundingClientRect();
        if (box === undefined) continue;
        const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
        const reached = found.contains(document.elementFromPoint(x, y));
        if (reached && before === `${{x}} ${{y}}`) return found;
        if (!reached) found.scrollIntoView({{ block: "center" }});
        before = `${{x}} ${{y}}`;
    }}
    throw new Error(`${{test_id}} cannot be reached`);
}}"""
"""Gives what is shown under a name, once it stands still and nothing lies over its middle."""


class Engine(ABC):
    """One browser with a profile of its own: started again, it still has what pages stored."""

    @abstractmethod
    def start(self) -> None: ...

    @abstractmethod
    def stop(self) -> None: ...

    @abstractmethod
    def put_away(self) -> None:
        """After the last stop."""

    @abstractmethod
    def open(self, address: str) -> None:
        """Return when the page has loaded."""

    @abstractmethod
    def run(self, function: str, *arguments: str) -> Any:
        """Call a JavaScript function in the page; give what its promise resolves to."""

    @abstractmethod
    def tap(self, test_id: str) -> None:
        """Press the middle of what is shown under this name, as a hand does."""

    @abstractmethod
    def write(self, test_id: str, text: str) -> None:
        """Type into a field that is empty."""

    @abstractmethod
    def give(self, test_id: str, file: Path) -> None:
        """Choose a file for a file field, which may be out of sight."""

    @abstractmethod
    def photograph(self, file: Path) -> None: ...

    def shows(self, test_id: str) -> bool:
        return bool(self.run(_SHOWS, test_id))

    def see(self, test_id: str) -> None:
        """Return as soon as it is shown."""
        wait_until(lambda: self.shows(test_id), f"{test_id} is not shown")

    def text(self, test_id: str) -> str:
        return str(self.run(_TEXT, test_id))

    def sees(self, test_id: str, text: str) -> None:
        """Return as soon as it says this, among other words."""
        wait_until(lambda: text in self.text(test_id), f"{test_id} does not say {text}")

    def sees_marked(self, test_id: str, attribute: str, value: str) -> None:
        wait_until(
            lambda: self.run(_ATTRIBUTE, test_id, attribute) == value,
            f"{attribute} of {test_id} is not {value}",
        )
