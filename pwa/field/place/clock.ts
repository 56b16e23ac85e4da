/** When the device's clock is worth a word. Pure. */
export interface ClockFacts {
  readonly skewMs: number | null;
  readonly lastContactMs: number | null;
  readonly nowMs: number;
  /** By how much the wall clock was set since the page began; 0 when it was not. */
  readonly jumpedMs: number;
}

export type ClockNote =
  | { readonly kind: "never" }
  | { readonly kind: "jumped"; readonly minutes: number }
  | { readonly kind: "off"; readonly minutes: number; readonly ahead: boolean }
  | { readonly kind: "old"; readonly days: number };

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Less is what honest phones drift, and what nobody needs to hear of. */
const JUMP = 30_000;
const OFF = 2 * MINUTE;
const OLD = 2 * DAY;

/** The one thing to say about the clock, worst first; null: nothing that matters. */
export function clockNote({ skewMs, lastContactMs, nowMs, jumpedMs }: ClockFacts): ClockNote | null {
  if (Math.abs(jumpedMs) > JUMP) return { kind: "jumped", minutes: Math.max(1, Math.round(Math.abs(jumpedMs) / MINUTE)) };
  if (skewMs === null || lastContactMs === null) return { kind: "never" };
  if (Math.abs(skewMs) > OFF) return { kind: "off", minutes: Math.round(Math.abs(skewMs) / MINUTE), ahead: skewMs > 0 };
  const age = nowMs - lastContactMs;
  return age > OLD ? { kind: "old", days: Math.floor(age / DAY) } : null;
}
