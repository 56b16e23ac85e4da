"""Values that people write in generated schedules."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from hypothesis import strategies as st

Value = Callable[[str], dict[str, Any]]
"""What to write at a checkpoint, by its id."""

PHOTO = {
    "kind": "present",
    "sha256": "ab" * 32,
    "bytes": 1,
    "media_type": "image/jpeg",
    "caption": "",
    "capture": {
        "picked_at_ms": 1_795_161_600_000,
        "offset_min": 480,
        "zone": "Asia/Shanghai",
        "mono_ms": 8_123,
        "boot": "boot-1",
        "route": "camera",
        "place": {"lat": 29.37, "lon": 113.12, "accuracy_m": 12.5, "at_ms": 1_795_161_600_000},
    },
}


def inputs(point: str, amount: int) -> dict[str, Any]:
    """Measured inputs that come to the figure `amount`, or to the nearest that there is."""
    if point == "m-1":
        return {"boards": [{"width_m": "1", "height_m": str(amount)}]}
    return {"present": amount > 2} if point == "b-1" else {"count": amount}


def measured(amount: int) -> Value:
    return lambda point: {"kind": "measured", "inputs": inputs(point, amount)}


def photo(point: str, gone: bool = False) -> dict[str, Any]:
    if gone:
        return {"kind": "withdrawn", "checkpoint": point, "reason": "糊"}
    return {**PHOTO, "checkpoint": point}


def finished(saw: Sequence[str]) -> dict[str, Any]:
    return {"kind": "finished", "saw": saw, "signature": "M0 0L9 9", "signer": "王"}


def _ruled(decision: Value) -> Value:
    return lambda point: {"decision": decision(point), "policy": "typed", "reason": "复核"}


amounts = st.integers(0, 5)
findings: st.SearchStrategy[Value] = st.one_of(
    amounts.map(measured),
    st.sampled_from(
        (
            lambda _: {"kind": "cleared"},
            lambda _: {"kind": "not_applicable", "reason": "无食堂"},
            lambda _: {"kind": "measured", "inputs": {"length": 1}},
        )
    ),
)
decisions: st.SearchStrategy[Value] = st.one_of(
    amounts.map(measured),
    st.sampled_from(({"kind": "not_applicable"}, {"kind": "withdrawn"})).map(
        lambda decision: lambda _: decision
    ),
).map(_ruled)

NONSENSE = ("sheet/u-9/finding/n-1", "{}/finding/gone", "{}/weather/n-1", "ruling/n-1")
"""Where an inspector may not write, and what nobody knows; `{}` is the own sheet."""
