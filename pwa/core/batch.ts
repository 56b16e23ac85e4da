import type { Op } from "./op";

/** A push stays under this many ops, so that a slow line gets receipts often. */
export const BATCH_OPS = 500;

/**
 * The next ops to push: the oldest of `outbox` (one actor, in counter order) without a gap, at most `limit`
 * unless one group is larger; a group is never split.
 */
export function nextBatch(outbox: readonly Op[], limit: number = BATCH_OPS): Op[] {
  const run = outbox.slice(0, firstGap(outbox));
  if (run.length <= limit) return run;
  const whole = groupStart(run, limit);
  return run.slice(0, whole > 0 ? whole : groupEnd(run, limit));
}

function firstGap(ops: readonly Op[]): number {
  const first = ops[0]?.dot.counter ?? 0;
  const gap = ops.findIndex((op, index) => op.dot.counter !== first + index);
  return gap < 0 ? ops.length : gap;
}

/** Where the group that lies across `cut` begins; `cut` when none does. */
function groupStart(ops: readonly Op[], cut: number): number {
  const group = ops[cut]?.group ?? null;
  let start = cut;
  while (group !== null && start > 0 && ops[start - 1]?.group === group) start -= 1;
  return start;
}

/** Where the group that lies across `cut` ends. */
function groupEnd(ops: readonly Op[], cut: number): number {
  const group = ops[cut]?.group;
  const end = ops.findIndex((op, index) => index >= cut && op.group !== group);
  return end < 0 ? ops.length : end;
}
