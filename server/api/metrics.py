"""`GET /metrics` for Prometheus, and `GET /api/ready` for whoever sends requests here."""

from __future__ import annotations

import asyncio
import hmac
import shutil
from collections.abc import Iterator
from typing import Any

from litestar import Request, Response, get
from litestar.datastructures import State
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, generate_latest
from prometheus_client.core import GaugeMetricFamily
from prometheus_client.registry import Collector

from server.auth import ANYONE, may
from server.errors import Refusal
from server.instant import now_ms
from server.meters import Meters
from server.photos.folder import NoSpace, PhotoFolder
from server.readings.stuck import Stuck, stuck
from server.settings import Settings
from server.store import installation
from server.store.database import Database
from server.store.reach import free


@get("/metrics", opt=may(ANYONE, reach=free("counts, behind a token")), include_in_schema=False)
async def metrics(request: Request[Any, Any, State]) -> Response[bytes]:
    """Whoever brings the token of the settings may read; without one nobody may."""
    settings: Settings = request.app.state.settings
    database: Database = request.app.state.database
    meters: Meters = request.app.state.meters
    given = request.headers.get("authorization", "").encode()
    wanted = f"Bearer {settings.metrics_token}".encode()
    if not settings.metrics_token or not hmac.compare_digest(given, wanted):
        raise Refusal("not_allowed", role="")
    async with database.reading() as tx:
        found = await stuck(tx, now_ms())
    disk = await asyncio.to_thread(shutil.disk_usage, settings.data_dir)
    waiting = CollectorRegistry()
    waiting.register(_Waiting(found, disk.free))
    text = generate_latest(meters.registry) + generate_latest(waiting)
    return Response(text, media_type=CONTENT_TYPE_LATEST)


@get("/api/ready", opt=may(ANYONE, reach=free("says nothing of anybody")))
async def ready(request: Request[Any, Any, State]) -> dict[str, str]:
    """Say that work can be taken in: the database answers and there is room. Else a problem."""
    database: Database = request.app.state.database
    folder: PhotoFolder = request.app.state.folder
    async with database.reading() as tx:
        if await installation.epoch(tx) is None:
            raise Refusal("busy")
    try:
        await asyncio.to_thread(folder.require_space, 0)
    except NoSpace:
        raise Refusal("storage_full") from None
    return {"status": "ready"}


class _Waiting(Collector):
    """One reading as gauges; seconds and bytes, as Prometheus wants them."""

    def __init__(self, found: Stuck, free_bytes: int) -> None:
        self._found = found
        self._free_bytes = free_bytes

    def collect(self) -> Iterator[GaugeMetricFamily]:
        found = self._found
        yield _by("devices", "Enrolled devices", "standing", found.devices)
        yield _by("quarantine_ops", "Ops in quarantine", "code", found.quarantined)
        for name, told, value in (
            (
                "outbox_findings",
                "Findings that devices said they still hold",
                found.unsent_findings,
            ),
            ("outbox_photos", "Photos that devices said they still hold", found.unsent_photos),
            ("outbox_oldest_seconds", "Age of the oldest of these", _s(found.oldest_unsent_ms)),
            ("devices_silent", "Devices with something unsent, unheard for a day", found.silent),
            ("clocks_wrong", "Devices more than a minute off", found.clocks_wrong),
            ("clock_offset_seconds", "The largest offset", found.largest_offset_ms / 1000),
            ("quarantine_oldest_seconds", "Age of the oldest", _s(found.oldest_quarantined_ms)),
            ("photos_missing", "Photos declared whose bytes are not here", found.photos_missing),
            ("photos_unchecked", "Photos that wait for a check", found.photos_unchecked),
            ("log_ops", "Ops in the log", found.ops),
            ("backup_age_seconds", "Age of the newest backup; NaN: none", _age(found)),
            ("disk_free_bytes", "Room where the data lie", self._free_bytes),
        ):
            yield GaugeMetricFamily(f"shidi_{name}", told, value)


def _by(name: str, told: str, label: str, counts: Any) -> GaugeMetricFamily:
    family = GaugeMetricFamily(f"shidi_{name}", told, labels=(label,))
    for value, count in counts.items():
        family.add_metric((value,), count)
    return family


def _s(ms: int | None) -> float:
    return 0.0 if ms is None else ms / 1000


def _age(found: Stuck) -> float:
    return float("nan") if found.backup_age_ms is None else found.backup_age_ms / 1000


ROUTES = (metrics, ready)
