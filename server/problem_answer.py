"""The one translation of refusals and failures to HTTP."""

from __future__ import annotations

import errno
import sqlite3
import traceback
from typing import Any

import asyncpg
import msgspec
import structlog
from litestar import Request, Response
from litestar.datastructures import State
from litestar.exceptions import HTTPException
from litestar.serialization import msgspec_hooks
from obstore.exceptions import BaseError
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from server.errors import Problem, Refusal

MEDIA_TYPE = "application/problem+json"
_LOG = structlog.get_logger()

_SQLITE = {
    sqlite3.SQLITE_FULL: "storage_full",
    # Another file beside the database, which SQLite shares with its readers, finds no room.
    sqlite3.SQLITE_IOERR_SHMSIZE: "storage_full",
    sqlite3.SQLITE_IOERR: "storage_failed",
    sqlite3.SQLITE_CANTOPEN: "storage_failed",
    sqlite3.SQLITE_READONLY: "storage_failed",
    sqlite3.SQLITE_BUSY: "busy",
    sqlite3.SQLITE_LOCKED: "busy",
}
_POSTGRES = {
    "53100": "storage_full",
    "58030": "storage_failed",  # io_error
    "25006": "storage_failed",  # read_only_sql_transaction: a replica
    "40001": "busy",  # serialization_failure
    "40P01": "busy",  # deadlock_detected
    "53300": "busy",  # too_many_connections
    "55P03": "busy",  # lock_not_available
    "57P01": "busy",  # admin_shutdown
    "57P02": "busy",  # crash_shutdown
    "57P03": "busy",  # cannot_connect_now
}
"""By error code: SQLite's result codes, SQLSTATE of PostgreSQL (appendix A)."""

_BY_STATUS = {404: "not_found", 405: "method_unknown", 413: "body_too_large", 401: "not_signed_in"}


def refused(request: Request[Any, Any, State], refusal: Refusal) -> Response[bytes]:
    """A refusal as its problem."""
    problem = refusal.problem
    _LOG.info("refused", code=problem.code, path=request.url.path, method=request.method)
    return answer(problem)


def http_error(request: Request[Any, Any, State], error: HTTPException) -> Response[bytes]:
    """What the framework refuses, in our words."""
    code = _BY_STATUS.get(error.status_code)
    if code is None:
        code = "body_malformed" if error.status_code < 500 else "unexpected"
    details = {"reason": str(error.detail)} if code == "body_malformed" else {}
    extra = error.extra if isinstance(error.extra, list | dict) else None
    if extra and code == "body_malformed":
        details["fields"] = str(extra)[:500]
    return refused(request, Refusal(code, **details))


def failure(request: Request[Any, Any, State], error: Exception) -> Response[bytes]:
    """Whatever else goes wrong: a full disk and a busy database have names of their own."""
    if isinstance(error, RecursionError | UnicodeDecodeError) and _while_decoding(error):
        return refused(request, Refusal("body_malformed", reason=str(error)[:200]))
    code = _storage_code(error)
    if code == "storage_failed":
        _LOG.error("storage failed", path=request.url.path, reason=_said(error))
    if code is not None:
        return refused(request, Refusal(code))
    _LOG.exception("unexpected", path=request.url.path, method=request.method, exc_info=error)
    return answer(Refusal("unexpected").problem)


def _storage_code(error: Exception) -> str | None:
    """The name of what a database says when it cannot, but will again; None for all else."""
    if isinstance(error, PoolTimeout | ConnectionError):
        return "busy"
    if isinstance(error, DBAPIError):
        return "busy" if error.connection_invalidated else _driver_code(error.orig)
    if isinstance(error, BaseError):
        return "storage_failed"
    if isinstance(error, OSError) and error.errno in (errno.ENOSPC, errno.EDQUOT):
        return "storage_full"
    return _driver_code(error)


def _driver_code(error: BaseException | None) -> str | None:
    """The same of what a database's driver says itself."""
    said = getattr(error, "sqlite_errorcode", None)
    if said is not None:
        return _SQLITE.get(said) or _SQLITE.get(said & 0xFF)
    if isinstance(error, asyncpg.InterfaceError | asyncpg.InternalClientError):
        return "busy"  # a connection that is gone, or has just been told that it will be
    state = str(getattr(error, "sqlstate", None))
    return "busy" if state.startswith("08") else _POSTGRES.get(state)


def _said(error: Exception) -> str:
    """In the driver's words, which name no value; SQLAlchemy's would."""
    return str(getattr(error, "orig", error))[:200]


def _while_decoding(error: Exception) -> bool:
    """Whether it was the framework's decoder that gave up: then the sender is to blame, not us."""
    innermost = traceback.extract_tb(error.__traceback__)[-1]
    return innermost.filename == msgspec_hooks.__file__


def answer(problem: Problem) -> Response[bytes]:
    """The problem as a response."""
    return Response(msgspec.json.encode(problem), status_code=problem.status, media_type=MEDIA_TYPE)
