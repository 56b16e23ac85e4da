"""Debian's Firefox, spoken to in WebDriver BiDi: no driver program stands between."""

from __future__ import annotations

import base64
import json
import re
import subprocess
from pathlib import Path
from typing import Any

import websocket

from tests.engines.engine import ON_SITE, REACHABLE, Engine

FIREFOX = "firefox-esr"
_LISTENING = re.compile(r"WebDriver BiDi listening on (ws://\S+)")
_PATIENCE_S = 60
_PREFERENCES = {
    "intl.accept_languages": "zh-CN",
    "browser.shell.checkDefaultBrowser": False,
    "browser.aboutwelcome.enabled": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "app.update.enabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
}
_NAMED = """(test_id) => document.querySelector(`[data-testid="${test_id}"]`)"""


class Firefox(Engine):
    """Without a window, of the size of a tablet."""

    def __init__(self, profile: Path, width: int, height: int) -> None:
        self._profile = profile
        self._size = {"width": width, "height": height}
        self._process: subprocess.Popen[str]
        self._line: websocket.WebSocket
        self._context = ""
        self._asked = 0
        self.faults: list[str] = []
        """Errors of scripts that nobody caught."""

    def start(self) -> None:
        self._profile.mkdir(parents=True, exist_ok=True)
        lines = [f"user_pref({json.dumps(k)}, {json.dumps(v)});\n" for k, v in _PREFERENCES.items()]
        (self._profile / "user.js").write_text("".join(lines))
        command = [FIREFOX, "--headless", "--no-remote", "--remote-debugging-port=0"]
        self._process = subprocess.Popen(
            [*command, "--profile", str(self._profile), "about:blank"],
            env=ON_SITE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        self._line = websocket.create_connection(
            f"{self._address()}/session", timeout=_PATIENCE_S, suppress_origin=True
        )
        self._ask("session.new", capabilities={})
        self._ask("session.subscribe", events=["log.entryAdded"])
        self._context = self._ask("browsingContext.getTree")["contexts"][0]["context"]
        self._ask("browsingContext.setViewport", context=self._context, viewport=self._size)

    def stop(self) -> None:
        self._ask("browser.close")
        self._line.close()
        self._process.wait(_PATIENCE_S)
        assert self._process.stderr is not None
        self._process.stderr.close()

    def put_away(self) -> None:
        assert self.faults == []

    def open(self, address: str) -> None:
        self._ask("browsingContext.navigate", context=self._context, url=address, wait="complete")

    def run(self, function: str, *arguments: str) -> Any:
        whole = f"async (...given) => JSON.stringify(await ({function})(...given) ?? null)"
        return json.loads(self._call(whole, *arguments)["value"])

    def tap(self, test_id: str) -> None:
        origin = {"type": "element", "element": self._shared(REACHABLE, test_id)}
        move = {"type": "pointerMove", "x": 0, "y": 0, "origin": origin}
        press, lift = {"type": "pointerDown", "button": 0}, {"type": "pointerUp", "button": 0}
        self._act(
            type="pointer",
            id="hand",
            parameters={"pointerType": "mouse"},
            actions=[move, press, lift],
        )

    def write(self, test_id: str, text: str) -> None:
        self.tap(test_id)
        keys = [{"type": kind, "value": each} for each in text for kind in ("keyDown", "keyUp")]
        self._act(type="key", id="keys", actions=keys)

    def give(self, test_id: str, file: Path) -> None:
        element = self._shared(_NAMED, test_id)
        self._ask("input.setFiles", context=self._context, element=element, files=[str(file)])

    def photograph(self, file: Path) -> None:
        shown = self._ask("browsingContext.captureScreenshot", context=self._context)
        file.write_bytes(base64.b64decode(shown["data"]))

    def _shared(self, find: str, test_id: str) -> dict[str, str]:
        return {"sharedId": self._call(find, test_id)["sharedId"]}

    def _act(self, **source: Any) -> None:
        self._ask("input.performActions", context=self._context, actions=[source])

    def _call(self, function: str, *arguments: str) -> dict[str, Any]:
        answer = self._ask(
            "script.callFunction",
            functionDeclaration=function,
            awaitPromise=True,
            target={"context": self._context},
            arguments=[{"type": "string", "value": each} for each in arguments],
        )
        assert answer["type"] == "success", answer
        result: dict[str, Any] = answer["result"]
        return result

    def _ask(self, method: str, **parameters: Any) -> dict[str, Any]:
        self._asked += 1
        self._line.send(json.dumps({"id": self._asked, "method": method, "params": parameters}))
        while True:
            said = json.loads(self._line.recv())
            if said.get("id") == self._asked:
                break
            self._note(said)
        assert said["type"] == "success", said
        result: dict[str, Any] = said["result"]
        return result

    def _note(self, said: dict[str, Any]) -> None:
        entry = said.get("params", {})
        if entry.get("level") == "error" and entry.get("type") == "javascript":
            self.faults.append(entry["text"])

    def _address(self) -> str:
        assert self._process.stderr is not None
        for line in self._process.stderr:
            if found := _LISTENING.search(line):
                return found[1]
        raise AssertionError("Firefox ended before it listened")
