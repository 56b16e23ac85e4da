"""The workload, made before any clock starts."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from server import catalog
from sync.op import Op
from tests.bench.device import Device
from tests.bench.office import CAMPAIGN, Office


class Scale(msgspec.Struct, frozen=True):
    """40 x 30 x 34 = 40,800 findings is the full workload."""

    devices: int = 40
    visits: int = 30
    checkpoints: int = 34
    at_once: int = 8
    turns: int = 50
    """Incremental pulls."""

    @property
    def findings(self) -> int:
        return self.devices * self.visits * self.checkpoints


class Stage(msgspec.Struct, frozen=True):
    """Devices that know their visits, with all that they are about to send."""

    days: Sequence[tuple[Device, list[Op]]]
    fresh: Sequence[Device]
    """One more device of each inspector, that has nothing yet."""
    pairs: Sequence[tuple[Device, list[Op], Device]]
    """Two inspectors of one further visit: what the first sends, the second pulls."""


def make_stage(office: Office, scale: Scale) -> Stage:
    """Enrol, assign, author and sign on."""
    checklist = catalog.checklist(catalog.campaigns()[0].checklist.id)
    assert catalog.campaigns()[0].id == CAMPAIGN
    users = [office.inspector(f"bench-{number}") for number in range(scale.devices)]
    days, fresh, pairs = [], [], []
    for number, user in enumerate(users):
        visits = [office.visit(number * scale.visits + at, user) for at in range(scale.visits)]
        device = Device(office.url, user, office.code(user))
        days.append(
            (
                device,
                [
                    op
                    for visit in visits
                    for op in device.author(visit, checklist, scale.checkpoints)
                ],
            )
        )
        fresh.append(Device(office.url, user, office.code(user)))
    writer, reader = (Device(office.url, one, office.code(one)) for one in users[:2])
    for turn in range(scale.turns):
        visit = office.visit(turn, *users[:2])
        pairs.append((writer, writer.author(visit, checklist, scale.checkpoints), reader))
    for device, _ in days:
        device.pull()
    return Stage(days, fresh, pairs)
