"""Is anything stuck: what waits, since when, and what it waits for. Counts and ages alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from server.store import actors, backups, campaigns, photos, quarantine, samples
from server.store.actors import StoredActor
from server.store.database import Transaction
from server.wire.people import UnsentReport

SILENT_MS = 86_400_000
"""A device that holds something unsent and was not heard for a day."""
CLOCK_WRONG_MS = 60_000


class Stuck(msgspec.Struct, frozen=True):
    """Counts; ages in ms, None where nothing waits."""

    devices: Mapping[str, int]
    """By standing: active, frozen, revoked."""
    unsent_findings: int
    unsent_photos: int
    oldest_unsent_ms: int | None
    """As the devices' own clocks say, read at their last contact."""
    silent: int
    clocks_wrong: int
    largest_offset_ms: int
    quarantined: Mapping[str, int]
    oldest_quarantined_ms: int | None
    photos_missing: int
    """Declared in the log, their bytes not here."""
    photos_unchecked: int
    ops: int
    backup_age_ms: int | None


async def stuck(tx: Transaction, now: int) -> Stuck:
    """Read everything at one moment."""
    devices = await actors.everyone(tx)
    reports = {each.id: _report(each) for each in devices if each.revoked_at is None}
    holding = [each for each in devices if _holds(reports.get(each.id))]
    oldest = [_since(each, reports[each.id], now) for each in holding]
    offsets = [abs(offset) for offset in (await samples.newest_skews(tx)).values()]
    waiting = await quarantine.waiting_by_code(tx)
    backup = await backups.latest(tx)
    return Stuck(
        devices=_standings(devices),
        unsent_findings=sum(each.findings for each in reports.values() if each),
        unsent_photos=sum(each.photos for each in reports.values() if each),
        oldest_unsent_ms=max(oldest, default=None),
        silent=sum(now - (each.last_contact_at or 0) > SILENT_MS for each in holding),
        clocks_wrong=sum(offset > CLOCK_WRONG_MS for offset in offsets),
        largest_offset_ms=max(offsets, default=0),
        quarantined={code: count for code, (count, _) in waiting.items()},
        oldest_quarantined_ms=max((now - since for _, since in waiting.values()), default=None),
        photos_missing=await photos.missing(tx),
        photos_unchecked=await photos.unchecked(tx),
        ops=await campaigns.positions(tx),
        backup_age_ms=None if backup is None else now - backup.taken_at,
    )


def _report(actor: StoredActor) -> UnsentReport | None:
    return None if actor.unsent is None else msgspec.json.decode(actor.unsent, type=UnsentReport)


def _holds(report: UnsentReport | None) -> bool:
    return report is not None and report.findings + report.photos > 0


def _since(actor: StoredActor, report: UnsentReport | None, now: int) -> int:
    """How long its oldest entry has waited. A clock ahead of ours cannot make it negative."""
    contact = actor.last_contact_at or now
    oldest = contact if report is None or report.oldest_ms is None else report.oldest_ms
    return now - min(oldest, contact)


def _standings(devices: Sequence[StoredActor]) -> dict[str, int]:
    found = dict.fromkeys(("active", "frozen", "revoked"), 0)
    for each in devices:
        gone = each.revoked_at is not None
        found["revoked" if gone else "frozen" if each.frozen else "active"] += 1
    return found
