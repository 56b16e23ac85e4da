"""The web application: the only wiring."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator
from importlib.metadata import version
from typing import Any

import structlog
from litestar import Litestar, Response, Router
from litestar.config.compression import CompressionConfig
from litestar.datastructures import State
from litestar.exceptions import HTTPException
from litestar.openapi import OpenAPIConfig
from litestar.openapi.plugins import JsonRenderPlugin
from litestar.types import Message, Scope

from server.api import (
    audit,
    campaign_terms,
    campaigns,
    checklists,
    conduct,
    dashboard,
    device_session,
    dossiers,
    draws,
    enrolment,
    exports,
    front,
    give_back,
    handover,
    health,
    live,
    materials,
    methods,
    metrics,
    negative_hits,
    nowhere,
    outcomes,
    people,
    photo_reviews,
    photos,
    places,
    planning,
    public,
    public_copies,
    public_page,
    quarantine,
    questionnaire_page,
    reconcile,
    rectification,
    regions,
    rules,
    scorecards,
    self_checks,
    session,
    sync,
    task_records,
    task_submission,
    tasks,
    teams,
    unit_answers,
    unit_door,
    unit_links,
    unit_lists,
    unit_self_check,
    uploads,
    visits,
    work,
)
from server.auth import ANYONE, check_routes, guard, may
from server.checking import Checker
from server.drafting import Drafter
from server.errors import Refusal
from server.exporting import Exporter
from server.first_run import FirstRun, prepare
from server.instant import now_ms
from server.live import Live
from server.making import FileMaker
from server.meters import Meters
from server.photos.folder import PhotoFolder
from server.photos.incoming import Incoming
from server.photos.opening import incoming_of, photo_folder
from server.photos.pool import InspectionPool
from server.problem_answer import answer, failure, http_error, refused
from server.readings.kept import KeptReadings
from server.settings import Settings
from server.store import uploads as stored_uploads
from server.store.database import Database
from server.store.direct import Direct
from server.store.reach import free
from server.submitting import Desk, Submitter

__all__ = ("FirstRun", "create_app", "end_streams", "prepare")

SWEEP_S = 3600
_LOG = structlog.get_logger()

ROUTES = (
    *health.ROUTES,
    *metrics.ROUTES,
    *session.ROUTES,
    *device_session.ROUTES,
    *people.ROUTES,
    *enrolment.ROUTES,
    *work.ROUTES,
    *checklists.ROUTES,
    *sync.ROUTES,
    *give_back.ROUTES,
    *uploads.ROUTES,
    *handover.ROUTES,
    *photos.ROUTES,
    *campaigns.ROUTES,
    *campaign_terms.ROUTES,
    *unit_lists.ROUTES,
    *draws.ROUTES,
    *conduct.ROUTES,
    *planning.ROUTES,
    *teams.ROUTES,
    *rules.ROUTES,
    *negative_hits.ROUTES,
    *live.ROUTES,
    *reconcile.ROUTES,
    *photo_reviews.ROUTES,
    *places.ROUTES,
    *scorecards.ROUTES,
    *self_checks.ROUTES,
    *materials.ROUTES,
    *methods.ROUTES,
    *questionnaire_page.ROUTES,
    *unit_door.ROUTES,
    *unit_links.ROUTES,
    *unit_self_check.ROUTES,
    *public_page.ROUTES,
    *visits.ROUTES,
    *tasks.ROUTES,
    *task_records.ROUTES,
    *task_submission.ROUTES,
    *regions.ROUTES,
    *quarantine.ROUTES,
    *outcomes.ROUTES,
    *rectification.ROUTES,
    *unit_answers.ROUTES,
    *exports.ROUTES,
    *public.ROUTES,
    *public_copies.ROUTES,
    *audit.ROUTES,
    *dashboard.ROUTES,
    *dossiers.ROUTES,
    *nowhere.ROUTES,
)

_HEADERS = {
    b"x-content-type-options": b"nosniff",
    b"referrer-policy": b"no-referrer",
    b"x-frame-options": b"DENY",
    b"permissions-policy": b"camera=(self), geolocation=(self), microphone=()",
    b"content-security-policy": (
        b"default-src 'self'; img-src 'self' blob: data:; style-src 'self' 'unsafe-inline'; "
        b"worker-src 'self' blob:; connect-src 'self'; object-src 'none'; base-uri 'none'; "
        b"frame-ancestors 'none'; form-action 'self'"
    ),
}


def _compression() -> CompressionConfig:
    """What is compressed already, or streamed, is left alone."""
    return CompressionConfig(
        backend="gzip",
        gzip_compress_level=5,
        minimum_size=1000,
        exclude=["/api/photos/", "/api/uploads", "/live$", "/units/(preview|import)$"],
    )


def _openapi() -> OpenAPIConfig:
    return OpenAPIConfig(
        title="Shidi 实地",
        version=version("shidi"),
        path="/api/openapi",
        render_plugins=[JsonRenderPlugin()],  # the pages of others load scripts from afar
        openapi_router=Router(
            "/api/openapi",
            route_handlers=[],
            opt=may(ANYONE, reach=free("describes the API")),
            after_request=_in_our_words,
        ),
    )


def create_app(settings: Settings) -> Litestar:
    """Wire everything for these settings. `prepare` must have run on the database before."""
    told = Live()
    database = Database(settings.database_url, told.publish)
    folder = photo_folder(settings)
    pool = InspectionPool()
    checker = Checker(database, folder, pool)
    incoming = incoming_of(folder)
    exporter = Exporter(
        database, settings.exports_dir, Drafter(database, folder, settings.templates_dir)
    )
    submitter = Submitter(database, settings.exports_dir, Desk(folder, pool, settings.font))
    state = State(
        {
            "settings": settings,
            "meters": Meters(),
            "database": database,
            "folder": folder,
            "pool": pool,
            "incoming": incoming,
            "checker": checker,
            "exporter": exporter,
            "submitter": submitter,
            "live": told,
            "readings": KeptReadings(),
        }
    )

    @contextlib.asynccontextmanager
    async def running(_app: Litestar) -> AsyncIterator[None]:
        async with contextlib.AsyncExitStack() as stack:
            stack.push_async_callback(database.close)
            await stack.enter_async_context(pool)
            await stack.enter_async_context(checker)
            await stack.enter_async_context(exporter.files)
            await stack.enter_async_context(submitter.files)
            sweeper = asyncio.create_task(
                _sweep(settings, database, incoming, folder, (exporter.files, submitter.files))
            )
            stack.callback(sweeper.cancel)
            watcher = asyncio.create_task(told.watch(database))
            stack.callback(watcher.cancel)
            yield

    app = Litestar(
        route_handlers=[*ROUTES, front.front(settings)],
        guards=[guard],
        lifespan=[running],
        state=state,
        exception_handlers={Refusal: refused, HTTPException: http_error, Exception: failure},
        before_send=[_send],
        compression_config=_compression(),
        openapi_config=_openapi(),
        logging_config=None,
        request_max_body_size=1_000_000,
    )
    check_routes(app)
    return app


def end_streams(app: Litestar) -> None:
    """Let streams end that would last as long as their pages."""
    app.state.live.end()


def _in_our_words(response: Response[Any]) -> Response[Any]:
    """The framework's page for an unknown address below the OpenAPI document, as a problem."""
    return answer(Refusal("not_found").problem) if response.status_code == 404 else response


async def _send(message: Message, scope: Scope) -> None:
    """Headers that every answer carries, unless a handler set a stricter one; count it."""
    if message["type"] != "http.response.start":
        return
    meters: Meters = scope["litestar_app"].state.meters
    meters.answered(str(scope.get("method")), scope.get("path_template", ""), message["status"])
    headers = list(message["headers"])
    present = {name.lower() for name, _ in headers}
    headers += [pair for pair in _HEADERS.items() if pair[0] not in present]
    if scope["path"].startswith("/api/uploads"):
        spoken = uploads.VERSION.encode()
        headers += [(b"tus-resumable", spoken), (b"tus-version", spoken)]
    if b"cache-control" not in present:
        headers.append((b"cache-control", _keeping(scope["path"])))
    message["headers"] = headers


def _keeping(path: str) -> bytes:
    """Answers are never kept, hashed files for ever, pages until the server says otherwise."""
    if path.startswith("/api/"):
        return b"no-store"
    return b"public, max-age=31536000, immutable" if path.startswith("/assets/") else b"no-cache"


async def _sweep(
    settings: Settings,
    database: Database,
    incoming: Incoming,
    folder: PhotoFolder,
    makers: tuple[FileMaker, ...],
) -> None:
    """Forget uploads that nobody went on with and old exports, for as long as the server runs."""
    while True:
        try:
            await _sweep_once(settings, database, incoming)
            for maker in makers:
                await maker.sweep(now_ms())
            await asyncio.to_thread(folder.trim, settings.photo_copies_bytes)
        except Exception:
            # A full disk or a busy database now is no reason never to look again.
            await _LOG.aexception("sweep failed")
        await asyncio.sleep(SWEEP_S)


async def _sweep_once(settings: Settings, database: Database, incoming: Incoming) -> None:
    now = now_ms()

    async def forget(db: Direct) -> list[str]:
        gone = await stored_uploads.expired(db, now)
        for upload_id in gone:
            await stored_uploads.end(db, upload_id)
        return gone

    gone = await database.write(forget)
    for upload_id in gone:
        await incoming.discard(upload_id)
    # Parts whose upload is not known any more: the server was killed between the two.
    await incoming.sweep(now / 1000 - settings.upload_expiry_s - SWEEP_S)
