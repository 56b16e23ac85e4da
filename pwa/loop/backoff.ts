const FIRST_MS = 2_000;
const LAST_MS = 300_000;

/** How long to wait after the n-th failure in a row (from 1), with jitter: `random` is 0..1. */
export function backoff(failures: number, random: number): number {
  const full = Math.min(LAST_MS, FIRST_MS * 2 ** (failures - 1));
  return Math.round(full / 2 + (full / 2) * random);
}
