/**
 * How many bytes of a photo go in one request: as many as the line bears in a few seconds. A broken line then
 * costs little, a fast one is not slowed by many small requests, and a proxy's body limit is no obstacle.
 */
const KIB = 1024;
const LEAST = 128 * KIB;
const MOST = 8 * KIB * KIB;
/** What one piece should take. */
const TARGET_MS = 3_000;

export const FIRST_PIECE = 512 * KIB;

/**
 * The size of the next piece after one of `bytes` took `ms`; 0 bytes: it broke. It at most doubles, since one fast
 * piece promises nothing, and shrinks as far as it has to at once.
 */
export function nextPiece(now: number, bytes: number, ms: number): number {
  if (bytes === 0) return clamp(now / 2);
  // The last piece of a photo is short: it says nothing against a larger one.
  if (bytes < now && ms < TARGET_MS) return now;
  return clamp(Math.min(now * 2, (bytes * TARGET_MS) / Math.max(ms, 1)));
}

function clamp(bytes: number): number {
  return Math.round(Math.min(MOST, Math.max(LEAST, bytes)) / KIB) * KIB;
}
