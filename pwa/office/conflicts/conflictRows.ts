/** The list of open conflicts as the office works through it. */
import { compare, parseFraction } from "../../core/rational";
import type { ConflictLine } from "../answers/conflict";

/** Empty strings filter nothing. */
export interface ConflictFilter {
  readonly kind: string;
  readonly visit: string;
  readonly checkpoint: string;
  /** User. */
  readonly who: string;
  readonly words: string;
}

/** Most points at stake first; equal ones in the order given. */
export function conflictRows(lines: readonly ConflictLine[], filter: ConflictFilter): ConflictLine[] {
  const words = filter.words.trim().toLowerCase();
  const kept = lines.filter((line) =>
    (filter.kind === "" || line.kind === filter.kind)
    && (filter.visit === "" || line.visit === filter.visit)
    && (filter.checkpoint === "" || line.checkpoint === filter.checkpoint)
    && (filter.who === "" || line.measured.some((each) => each.user === filter.who))
    && (words === "" || `${line.unit_name}\n${line.title.zh}\n${line.title.en}`.toLowerCase().includes(words)));
  return kept.sort((a, b) => compare(parseFraction(b.stake.exact), parseFraction(a.stake.exact)));
}

export interface Place { readonly visit: string; readonly checkpoint: string }

export const samePlace = (a: Place, b: Place): boolean => a.visit === b.visit && a.checkpoint === b.checkpoint;

/** The line `steps` further on, stopping at both ends; null when the list is empty. */
export function stepFrom(lines: readonly ConflictLine[], here: Place, steps: number): ConflictLine | null {
  const at = lines.findIndex((line) => samePlace(line, here));
  const to = Math.min(Math.max(at + steps, 0), lines.length - 1);
  return lines[to] ?? null;
}

/**
 * Where to go after `here` was ruled on. `before` is the list as it was when work on `here` began: the next line
 * of it that is still open, else the first open one; null when nothing is left.
 */
export function nextOpen(before: readonly ConflictLine[], open: readonly ConflictLine[], here: Place): ConflictLine | null {
  const left = open.filter((line) => !samePlace(line, here));
  const at = before.findIndex((line) => samePlace(line, here));
  const following = before.slice(at + 1).find((line) => left.some((each) => samePlace(each, line)));
  return following ?? left[0] ?? null;
}
