"""A tablet, a phone or an office computer: one browser with a profile of its own."""

from __future__ import annotations

import json
import shutil
import struct
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import (
    BrowserContext,
    CDPSession,
    ConsoleMessage,
    Page,
    Playwright,
    WebError,
)

from tests.journeys.process_tree import kill_all_with

ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
)

NETWORK = "Failed to load resource: net::ERR_"
"""The browser's own remark about a request that found no server; no fault of the page."""

ANDROID = (
    "Mozilla/5.0 (Linux; Android 14; ALN-AL00) AppleWebKit/537.36 (KHTML, like Gecko) "
    "Chrome/150.0.0.0 Mobile Safari/537.36"
)
"""What touches is the device whose name `jpeg.py` writes into its photos."""

BLOCKED = 2
"""Chromium's number for a permission that is denied."""

UNSIGNED = "/api/session"
"""Where a page asks who is signed in: "nobody" is a 401, which the browser remarks on too."""


@dataclass(frozen=True)
class Screen:
    """Size in CSS pixels, and whether fingers touch it."""

    width: int
    height: int
    touch: bool


SLOWER = 4
"""As a tablet of 2019 is slower than the computer of a developer."""

PHONE = Screen(390, 844, touch=True)
TABLET = Screen(820, 1180, touch=True)
COMPUTER = Screen(1440, 900, touch=False)


class Device:
    """Open until closed or killed; opened again, it still has its storage."""

    def __init__(
        self,
        playwright: Playwright,
        chromium: str,
        profile: Path,
        screen: Screen,
        *,
        arguments: Sequence[str] = (),
        language: str = "zh-CN",
        slower: int = 1,
    ) -> None:
        """`slower`: so many times as slow as this computer."""
        self._playwright = playwright
        self._chromium = chromium
        self._slower = slower
        self.profile = profile
        self.screen = screen
        self.arguments = arguments
        self.language = language
        self.faults: list[str] = []
        """What went wrong on a page: errors that nobody caught, and errors on the console."""
        self.context: BrowserContext
        self.page: Page

    def switch_on(self, *, offline: bool = False) -> Page:
        """Start the browser, on an empty page."""
        self.context = self._playwright.chromium.launch_persistent_context(
            self.profile,
            executable_path=self._chromium,
            args=[*ARGUMENTS, *self.arguments],
            viewport={"width": self.screen.width, "height": self.screen.height},
            has_touch=self.screen.touch,
            is_mobile=self.screen.touch,
            user_agent=ANDROID if self.screen.touch else None,
            locale=self.language,
            timezone_id="Asia/Shanghai",
            offline=offline,
        )
        return self._watch(self.context.pages[0])

    def _watch(self, page: Page) -> Page:
        self.context.on("console", self._note_console)
        self.context.on("weberror", self._note_error)
        self.page = page
        if self._slower > 1:  # holds as long as this line to the browser is open
            self.speak().send("Emulation.setCPUThrottlingRate", {"rate": self._slower})
        return page

    def block_site_data(self) -> None:
        """As a person does it in the browser's settings, before it is started."""
        self.switch_off()
        kept = Path(self.profile) / "Default" / "Preferences"
        chosen = json.loads(kept.read_text())
        blocked = {"cookies": BLOCKED}
        chosen.setdefault("profile", {})["default_content_setting_values"] = blocked
        kept.write_text(json.dumps(chosen))
        self.switch_on()

    def switch_off(self) -> None:
        self.context.close()

    def kill(self) -> None:
        """End all its processes at once, as an empty battery does."""
        with self.context.expect_event("close"):
            assert kill_all_with(f"--user-data-dir={self.profile}") > 1

    def copy_memory(self) -> None:
        """Keep all that is stored here now. It has to be switched off."""
        shutil.copytree(self.profile, self._copy)

    def put_memory_back(self) -> None:
        """Forget what was stored since. It has to be switched off."""
        shutil.rmtree(self.profile)
        shutil.copytree(self._copy, self.profile)

    @property
    def _copy(self) -> Path:
        return self.profile.with_name(f"{self.profile.name}.copy")

    def tear_log(self) -> None:
        """Leave what a kill in mid-write leaves: a record that ends early. It has to be off."""
        folders = (self.profile / "Default" / "IndexedDB").glob("*.leveldb")
        newest = max(log for folder in folders for log in folder.glob("*.log"))
        with newest.open("ab") as log:
            log.write(struct.pack("<IHB", 0x5EED, 200, 1) + b"torn")

    def go_offline(self) -> None:
        """Page and service worker alike."""
        self.context.set_offline(True)

    def go_online(self) -> None:
        self.context.set_offline(False)

    def expects(self, status: str, address: str) -> None:
        """The server was meant to refuse this; the browser's remark about it is no fault."""
        ours = [one for one in self.faults if status in one and address in one]
        assert ours, self.faults
        self.faults = [one for one in self.faults if one not in ours]

    def speak(self) -> CDPSession:
        """A line to the browser itself, for what no page can ask."""
        return self.context.new_cdp_session(self.page)

    def ask(self, method: str, **parameters: Any) -> dict[str, Any]:
        line = self.speak()
        try:
            return line.send(method, parameters)
        finally:
            line.detach()

    def _note_console(self, message: ConsoleMessage) -> None:
        text, address = message.text, message.location.get("url", "")
        asked_who = "401" in text and address.endswith(UNSIGNED)
        if message.type == "error" and not text.startswith(NETWORK) and not asked_who:
            self.faults.append(f"{text} ({address})")

    def _note_error(self, error: WebError) -> None:
        self.faults.append(error.error.stack or str(error.error))


class PrivateWindow(Device):
    """Off the record: what a page keeps stands in memory, and goes with the window."""

    def switch_on(self, *, offline: bool = False) -> Page:
        browser = self._playwright.chromium.launch(
            executable_path=self._chromium, args=[*ARGUMENTS, *self.arguments]
        )
        self.context = browser.new_context(
            viewport={"width": self.screen.width, "height": self.screen.height},
            has_touch=self.screen.touch,
            is_mobile=self.screen.touch,
            user_agent=ANDROID,
            locale=self.language,
            timezone_id="Asia/Shanghai",
            offline=offline,
        )
        return self._watch(self.context.new_page())

    def switch_off(self) -> None:
        browser = self.context.browser
        assert browser is not None
        self.context.close()
        browser.close()
