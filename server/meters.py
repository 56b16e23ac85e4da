"""What this process has done since it started, for Prometheus. No names, no ids: only kinds."""

from __future__ import annotations

from collections.abc import Mapping

from prometheus_client import CollectorRegistry, Counter, Histogram

_SECONDS = (0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30)


class Meters:
    """Counters of one process; a proxy in front of several asks each of them."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        self._answers = Counter(
            "shidi_answers",
            "Answers given, by method, route and status",
            ("method", "route", "status"),
            registry=self.registry,
        )
        self._ops = Counter(
            "shidi_ops_received",
            "Ops that devices pushed, by what became of them",
            ("status",),
            registry=self.registry,
        )
        self._lines = Counter(
            "shidi_lines_sent", "Ops that devices pulled, snapshots too", registry=self.registry
        )
        self._sync = Histogram(
            "shidi_sync_seconds",
            "Sync round trips, from the request's arrival to its answer",
            buckets=_SECONDS,
            registry=self.registry,
        )

    def answered(self, method: str, route: str, status: int) -> None:
        """Count an answer; `route` is its pattern, never the address that was asked for."""
        self._answers.labels(method, route, str(status)).inc()

    def synced(self, statuses: Mapping[str, int], lines: int, ms: int) -> None:
        """Count a round trip: ops by status, lines of the reply, and how long it took."""
        for status, ops in statuses.items():
            self._ops.labels(status).inc(ops)
        self._lines.inc(lines)
        self._sync.observe(max(0, ms) / 1000)
