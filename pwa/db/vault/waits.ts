/** After three wrong PINs in a row each further one costs time, twice as much as the one before. */
const FREE = 3;
const FIRST_MS = 5_000;
const MOST_MS = 24 * 60 * 60_000;

/** Wrong PINs in a row after which what the server has acknowledged is deleted. */
export const MOST_WRONG = 10;

/** How long nothing can be tried after so many wrong PINs in a row. */
export function waitAfter(failures: number): number {
  return failures < FREE ? 0 : Math.min(MOST_MS, FIRST_MS * 2 ** (failures - FREE));
}

/** What is left of that wait. A clock that was set back starts it again; it never lasts longer. */
export function waitLeft(failures: number, failedAtMs: number | null, nowMs: number): number {
  if (failedAtMs === null) return 0;
  const wait = waitAfter(failures);
  return Math.min(wait, Math.max(0, failedAtMs + wait - nowMs));
}
