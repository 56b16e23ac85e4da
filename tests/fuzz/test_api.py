"""Every operation of the served OpenAPI, with and without a session."""

from __future__ import annotations

import time
from random import Random
from typing import Any

import httpx
import pytest
import requests
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.core.result import Ok

from server.app import create_app
from server.auth import ANYONE
from server.settings import Settings
from tests.fuzz.amount import AMOUNT
from tests.fuzz.known import Known
from tests.fuzz.target import NOBODY, Target, sound
from tests.server.accounts import ROLES

EXAMPLES = AMOUNT
GROWTH_BYTES = 96 << 20
SEED = 20261121


@pytest.fixture(scope="module")
def operations(target: Target) -> list[Any]:
    document = httpx.get(f"{target.server.url}/api/openapi/openapi.json", trust_env=False).json()
    schema = schemathesis.openapi.from_dict(document)
    found = list(schema.get_all_operations())
    assert all(isinstance(each, Ok) for each in found)
    return [each.ok() for each in found if isinstance(each, Ok)]


def open_to_all() -> set[tuple[str, str]]:
    """(method, path) of what may be called without a session."""
    return {
        (method, route.path_format)
        for route in create_app(Settings()).routes
        for handler in getattr(route, "route_handlers", ())
        for method in handler.http_methods
        if ANYONE in handler.opt.get("callers", ())
    }


@pytest.mark.parametrize("who", [NOBODY, *ROLES])
def test_no_request_makes_the_server_fail(target: Target, operations: list[Any], who: str) -> None:
    known, public = Known(Random(SEED)), open_to_all()
    readers_first = sorted(operations, key=lambda each: each.method != "get")
    calls = 0
    with requests.Session() as session:
        session.trust_env = False
        for operation in readers_first:
            calls += _try(target, session, operation, who, known, public)
    assert calls >= len(operations)


def test_nothing_grows(target: Target, operations: list[Any]) -> None:
    """The same again, once everything is warm."""
    before = target.memory_bytes(), target.idle_open_files()
    known = Known(Random(SEED + 1))
    with requests.Session() as session:
        session.trust_env = False
        for operation in operations:
            _try(target, session, operation, "administrator", known, set())
    assert target.memory_bytes() - before[0] < GROWTH_BYTES
    assert target.idle_open_files() <= before[1] + 2


def _try(
    target: Target,
    session: requests.Session,
    operation: Any,
    who: str,
    known: Known,
    public: set[tuple[str, str]],
) -> int:
    """Some requests to one operation; how many."""
    method = operation.method.upper()
    calls = 0

    @settings(
        max_examples=EXAMPLES,
        database=None,
        deadline=None,
        derandomize=True,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=operation.as_strategy())
    def send(case: Any) -> None:
        nonlocal calls
        calls += 1
        case.path_parameters = {
            name: known.one(name) or value for name, value in (case.path_parameters or {}).items()
        }
        case.body = known.put_into(case.body)
        began = time.monotonic()
        answer = case.call(
            base_url=target.server.url, session=session, cookies=target.cookie(who), timeout=60
        )
        sound(method, answer.request.path_url, answer, time.monotonic() - began)
        if who == NOBODY:
            shut = (method, operation.path) not in public
            assert not (shut and answer.status_code < 300), f"{method} {operation.path}"
        elif answer.status_code == 401:
            target.let_back_in(who)
        elif answer.status_code < 300 and "json" in answer.headers.get("content-type", ""):
            known.learn(operation.path, answer.json())

    send()
    return calls
