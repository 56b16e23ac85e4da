"""What every reply tells a device of itself: how far its chain is here, and how far it is safe."""

from __future__ import annotations

import msgspec

from server.store.direct import Direct


class Speaker(msgspec.Struct, frozen=True):
    """The device that asks, in the epoch in which it is answered.

    `durable_to`: up to which of its ops the newest verified backup holds, or, where there is none,
    the log. `unsent` is JSON as the device last told it.
    """

    epoch: str
    user_id: str
    counter: int
    last_hash: str
    frozen: bool
    last_contact_at: int | None
    unsent: str | None
    backed_up: bool
    durable_to: int
    handover_key: bytes | None
    """The installation's own key, of which it vouches for ops."""


async def speaker(db: Direct, actor: str) -> Speaker | None:
    """The device, or None when it is not enrolled (or is remembered by name alone)."""
    rows = await db.ask(_QUERY, actor)
    if not rows:
        return None
    epoch, user, counter, last_hash, frozen, contact, unsent, backup, held, key = rows[0]
    backed_up = backup is not None
    return Speaker(
        epoch=epoch,
        user_id=user,
        counter=counter,
        last_hash=last_hash,
        frozen=bool(frozen),
        last_contact_at=contact,
        unsent=unsent,
        backed_up=backed_up,
        durable_to=(held or 0) if backed_up else counter,
        handover_key=key,
    )


_QUERY = (
    "SELECT i.epoch, a.user_id, a.counter, a.last_hash, a.frozen, a.last_contact_at, a.unsent,"
    " (SELECT max(id) FROM backups),"
    " (SELECT b.counter FROM backup_actors b WHERE b.actor = a.id), i.handover_key"
    " FROM actors a CROSS JOIN installation i WHERE a.id = ? AND length(a.public_key) > 0"
)
