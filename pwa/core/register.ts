/**
 * The heads of one register, and which op supersedes which.
 * Heads are the ops that no op of the set supersedes: a function of the set, so that order, batching and
 * repetition of arrival cannot change it. The same answers as `sync/register.py`.
 */
import type { Dot } from "./dot";
import { compareDots, sameDot } from "./dot";

/** What of an op decides about heads. */
export interface Write {
  readonly dot: Dot;
  readonly supersedes: readonly Dot[];
}

/**
 * Whether `newer`, of the same register, replaces the op named `older`: its author had it on screen, or
 * both have one author and `newer` came later (nobody needs to name what they wrote themselves).
 */
export function supersededBy(older: Dot, newer: Write): boolean {
  if (newer.supersedes.some((dot) => sameDot(dot, older))) return true;
  return older.actor === newer.dot.actor && older.counter < newer.dot.counter;
}

const byDot = (a: Write, b: Write): number => compareDots(a.dot, b.dot);

/** Heads of one register from all its ops, in any order, repeats allowed; by dot. */
export function headsOf<W extends Write>(log: readonly W[]): W[] {
  const unique = log.filter((write, index) => log.findIndex((other) => sameDot(other.dot, write.dot)) === index);
  return unique.filter((write) => !log.some((other) => supersededBy(write.dot, other))).sort(byDot);
}

/** Heads after `write`, when nothing that supersedes it came before. An op that was let in late needs `letIn`. */
export function apply<W extends Write>(heads: readonly W[], write: W): W[] {
  const kept = heads.filter((head) => !sameDot(head.dot, write.dot) && !supersededBy(head.dot, write));
  return [...kept, write].sort(byDot);
}

/** Heads after a late `write`; `log` is what is known of the register's other ops: one may replace it. */
export function letIn<W extends Write>(heads: readonly W[], write: W, log: readonly W[]): W[] {
  return log.some((other) => supersededBy(write.dot, other)) ? bury(heads, write) : apply(heads, write);
}

/**
 * Heads after a late `write` that something superseded before it came. It is no head, but what it supersedes
 * itself stops being one.
 */
export function bury<W extends Write>(heads: readonly W[], write: Write): W[] {
  return heads.filter((head) => !supersededBy(head.dot, write));
}
