"""A device as the office sees it."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from server.instant import rfc3339
from server.store.actors import StoredActor
from server.wire.people import Device, UnsentReport
from sync.clock import Sample


def device_view(actor: StoredActor, clock: Sequence[Sample]) -> Device:
    """The device with its newest measured clock offset."""
    newest = max(clock, key=lambda sample: sample.true_ms, default=None)
    unsent = None if actor.unsent is None else msgspec.json.decode(actor.unsent, type=UnsentReport)
    return Device(
        actor=actor.id,
        user=actor.user_id,
        user_title=actor.user_title,
        device=actor.device,
        office=actor.office,
        counter=actor.counter,
        frozen=actor.frozen,
        revoked=actor.revoked_at is not None,
        enrolled_at=rfc3339(actor.enrolled_at),
        last_contact_at=None if actor.last_contact_at is None else rfc3339(actor.last_contact_at),
        skew_ms=None if newest is None else newest.skew_ms,
        skew_error_ms=None if newest is None else newest.error_ms,
        awaited=not actor.enrolled,
        unsent=unsent,
    )
