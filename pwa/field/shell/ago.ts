/** How long ago something was, for the eye: the words are the screen's. Pure. */
export type Ago =
  | { readonly unit: "never" | "now" }
  | { readonly unit: "minutes" | "hours" | "days"; readonly n: number };

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A time in the future (a clock was set) counts as now. */
export function ago(thenMs: number | null, nowMs: number): Ago {
  if (thenMs === null) return { unit: "never" };
  const gap = nowMs - thenMs;
  if (gap < MINUTE) return { unit: "now" };
  if (gap < HOUR) return { unit: "minutes", n: Math.floor(gap / MINUTE) };
  if (gap < DAY) return { unit: "hours", n: Math.floor(gap / HOUR) };
  return { unit: "days", n: Math.floor(gap / DAY) };
}
