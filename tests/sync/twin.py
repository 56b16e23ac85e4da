"""A tablet whose twin in TypeScript does the same: after every step both must know the same."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import msgspec

from sync.batch import BATCH_OPS
from sync.device import Device, Push
from sync.give_back import MAX_HELD
from sync.op import Op
from sync.wire import Page, SyncReply
from tests.sync.server import Lines, Register, Server
from tests.sync.tablet import Tablet

PWA = Path(__file__).parents[2] / "pwa"


class Node:
    """One process that runs the TypeScript core; a command is a line, so is its answer."""

    def __init__(self) -> None:
        built = subprocess.run(
            ["node", "twin.build.mjs"], cwd=PWA, capture_output=True, text=True, check=False
        )
        assert built.returncode == 0, f"`npm ci` in pwa/ comes first:\n{built.stderr}"
        self._process = subprocess.Popen(
            ["node", built.stdout.strip()],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        self._names = count(1)

    def name(self) -> str:
        """A name for one more device."""
        return f"device-{next(self._names)}"

    def ask(self, **command: Any) -> Any:
        """Have one command carried out."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(json.dumps(command, ensure_ascii=False) + "\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline()
        assert answer, "the twin has died; its last words are on standard error"
        return json.loads(answer)

    def close(self) -> None:
        """End the process."""
        self._process.communicate()


class TwinTablet(Tablet):
    """A tablet that makes every step twice."""

    def __init__(
        self,
        server: Server,
        user: str,
        names: Iterator[str],
        node: Node,
        original: TwinTablet | None = None,
    ) -> None:
        super().__init__(server, user, names, None if original is None else original.device)
        self._node = node
        self._name = node.name()
        if original is None:
            state = node.ask(do="new", device=self._name, actor=self.device.actor)
        else:
            state = node.ask(do="clone", device=self._name, **{"from": original._name})
        self._alike(state)

    def clone(self) -> TwinTablet:
        twin = TwinTablet(self.server, self.user, self._names, self._node, self)
        twin.screen = dict(self.screen)
        twin.repeats = list(self.repeats)
        return twin

    def write(self, *values: tuple[Register, Any]) -> list[Op]:
        ops = super().write(*values)
        writes = [
            {
                "visit": key[0],
                "path": key[1],
                "value": value,
                "seen": [str(dot) for dot in self.screen.get(key, ())],
            }
            for key, value in values
        ]
        answer = self._node.ask(
            do="write", device=self._name, writes=writes, at=msgspec.to_builtins(self.at)
        )
        assert answer["lines"] == [op.line.decode() for op in ops]
        self._alike(answer["state"])
        return ops

    def round(
        self, limit: int = BATCH_OPS, speaker: str | None = None, heard: bool = True
    ) -> Page | None:
        if self.device.give_back:
            self.give_back()
        if self.device.renew:
            self._renew()
        push = self.device.push(limit, speaker)
        answer = self._node.ask(do="push", device=self._name, limit=limit, speaker=speaker)
        assert answer == {
            "actor": push.actor,
            "lines": [op.line.decode() for op in push.ops],
            "check": push.check,
            "epoch": push.epoch,
            "cursors": list(push.cursors),
        }
        return self.deliver(push, heard)

    def deliver(self, push: Push, heard: bool = True) -> Page | None:
        page = super().deliver(push, heard)
        if page is not None:
            state = self._node.ask(
                do="apply",
                device=self._name,
                actor=push.actor,
                check=push.check,
                ops=[op.line.decode() for op in push.ops],
                body=body_of(*self.answer),
            )
            self._alike(state)
        return page

    def give_back(self, limit: int = MAX_HELD) -> None:
        held = [f"{each.voucher}\t{each.op.line.decode()}" for each in self.device.held()]
        assert self._node.ask(do="held", device=self._name) == held
        super().give_back(limit)
        self._alike(self._node.ask(do="gave back", device=self._name))

    def _renew(self) -> None:
        super()._renew()
        self._alike(self._node.ask(do="adopt", device=self._name, actor=self.device.actor))

    def _alike(self, state: Any) -> None:
        assert state == state_of(self.device)


def body_of(header: SyncReply, lines: Lines) -> str:
    """An answer as it came over the line."""
    told = msgspec.json.encode(header).decode()
    return "\n".join([told, *(f"{position}\t{line.decode()}" for position, line in lines)])


def state_of(device: Device) -> dict[str, Any]:
    """Everything that a device knows, as the twin prints it."""
    confirmed = {key: heads for key, heads in device.confirmed.items() if heads}
    registers = {*confirmed, *(own.op.register for own in device.own.values())}
    shown = {key: device.heads(key) for key in registers}
    return {
        "chains": [[chain.actor, chain.counter, chain.last_hash] for chain in device.chains],
        "own": {
            str(dot): [own.op.hash, own.state, own.position, own.code]
            for dot, own in device.own.items()
        },
        "confirmed": {" ".join(key): named(heads) for key, heads in confirmed.items()},
        "shown": {" ".join(key): named(heads) for key, heads in shown.items() if heads},
        "layers": {" ".join(key): position for key, position in device.layers.items()},
        "digests": {
            " ".join(key): [device.digest(key).count, device.digest(key).digest]
            for key in device.layers
        },
        "epoch": device.epoch,
        "cursors": list(device.cursors),
        "check": device.check,
        "renew": device.renew,
        "give_back": device.give_back,
    }


def named(heads: Any) -> list[str]:
    """Dot and hash of each."""
    return [f"{op.dot} {op.hash}" for op in heads]
