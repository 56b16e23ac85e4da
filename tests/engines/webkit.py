"""WebKitGTK, the engine nearest to Safari that runs on Debian, on a screen of its own."""

from __future__ import annotations

import os
import subprocess
from contextlib import suppress
from pathlib import Path
from typing import Any

from selenium import webdriver
from selenium.common.exceptions import NoSuchWindowException
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.client_config import ClientConfig
from selenium.webdriver.remote.file_detector import UselessFileDetector
from selenium.webdriver.remote.remote_connection import RemoteConnection
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.webkitgtk.options import Options
from selenium.webdriver.webkitgtk.service import Service

from tests.engines.engine import ON_SITE, REACHABLE, Engine

DRIVER = "/usr/bin/WebKitWebDriver"
WINDOW = Path(__file__).with_name("webkit_window.py")
_CALL = """
    const done = arguments[arguments.length - 1];
    const given = [...arguments].slice(0, -1);
    Promise.resolve(({function})(...given)).then(done);
"""


class Glass:
    """A screen that nobody sees, for programs that want one."""

    def __init__(self, width: int, height: int) -> None:
        reading, writing = os.pipe()
        size = f"{width}x{height}x24"
        self._process = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writing), "-screen", "0", size, "-nolisten", "tcp"],
            stderr=subprocess.DEVNULL,
            pass_fds=[writing],
        )
        os.close(writing)
        with os.fdopen(reading) as told:
            self.name = f":{told.readline().strip()}"

    def put_away(self) -> None:
        self._process.terminate()
        self._process.wait(30)


class WebKit(Engine):
    def __init__(self, profile: Path, width: int, height: int) -> None:
        self._arguments = (str(profile), str(width), str(height))
        self._glass = Glass(width, height)
        self._driver: webdriver.Remote
        self._service: Service

    def start(self) -> None:
        options = Options()
        options.binary_location = str(WINDOW)
        for argument in self._arguments:
            options.add_argument(argument)
        surroundings = ON_SITE | {
            "DISPLAY": self._glass.name,
            # Its sandbox needs rights that a container does not give.
            "WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS": "1",
        }
        self._service = Service(DRIVER, env=surroundings)
        self._service.start()
        line = RemoteConnection(client_config=ClientConfig(self._service.service_url))
        # Files are on this computer already: nothing has to be sent to the driver first.
        files = UselessFileDetector()
        self._driver = webdriver.Remote(line, options=options, file_detector=files)
        self._driver.set_script_timeout(60)

    def stop(self) -> None:
        # The window is gone before the driver can say so.
        with suppress(NoSuchWindowException):
            self._driver.quit()
        self._service.stop()

    def put_away(self) -> None:
        self._glass.put_away()

    def open(self, address: str) -> None:
        self._driver.get(address)

    def run(self, function: str, *arguments: str) -> Any:
        whole = _CALL.replace("{function}", function)
        return self._driver.execute_async_script(whole, *arguments)

    def tap(self, test_id: str) -> None:
        self._reachable(test_id).click()

    def write(self, test_id: str, text: str) -> None:
        self._reachable(test_id).send_keys(text)

    def give(self, test_id: str, file: Path) -> None:
        named = By.CSS_SELECTOR, f'[data-testid="{test_id}"]'
        self._driver.find_element(*named).send_keys(str(file))

    def photograph(self, file: Path) -> None:
        self._driver.save_screenshot(str(file))

    def _reachable(self, test_id: str) -> WebElement:
        found: WebElement = self.run(REACHABLE, test_id)
        return found
