/** The readiness list in words: what is there, what is missing, what to do about it. Pure. */
import type { Readiness } from "../../queries/views";

/** ok: nothing to do. todo: do it before leaving. advice: better, not needed. unknown: the browser cannot say. */
export type Standing = "ok" | "todo" | "advice" | "unknown";
export type CheckName = "enrolled" | "shell" | "work" | "clock" | "contact" | "installed" | "persistent" | "space";

export interface Check {
  readonly name: CheckName;
  readonly standing: Standing;
}

/** Beside the photos: for the app, its data, and the phone itself. */
export const SPARE_BYTES = 300_000_000;
/** A clock that is further off confuses the inspector, though it cannot confuse the record. */
export const CLOCK_OFF_MS = 2 * 60_000;
const STALE_MS = 24 * 60 * 60_000;

/** What matters without network comes first. */
export function checksOf(ready: Readiness, nowMs: number): Check[] {
  return [
    { name: "enrolled", standing: ready.enrolled ? "ok" : "todo" },
    { name: "shell", standing: ready.shell ? "ok" : "todo" },
    { name: "work", standing: ready.visits > 0 && ready.visitsReady === ready.visits ? "ok" : "todo" },
    { name: "contact", standing: fresh(ready.loadedAtMs, nowMs) ? "ok" : "todo" },
    { name: "clock", standing: clock(ready) },
    { name: "space", standing: space(ready) },
    { name: "persistent", standing: ready.persistent === null ? "unknown" : ready.persistent ? "ok" : "advice" },
    { name: "installed", standing: ready.installed ? "ok" : "advice" },
  ];
}

function fresh(thenMs: number | null, nowMs: number): boolean {
  return thenMs !== null && nowMs - thenMs < STALE_MS;
}

function clock(ready: Readiness): Standing {
  if (!ready.clockKnown || ready.skewMs === null) return "todo";
  return Math.abs(ready.skewMs) > CLOCK_OFF_MS ? "advice" : "ok";
}

function space({ freeBytes, plan }: Readiness): Standing {
  if (freeBytes === null) return "unknown";
  return freeBytes < plan.bytes + SPARE_BYTES ? "advice" : "ok";
}
