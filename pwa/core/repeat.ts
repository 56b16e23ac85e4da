/**
 * A device whose actor was frozen (two copies of it wrote) takes a new actor and authors its unreceipted work
 * again: same content, same reading of the clock, `re_of` naming the old dot.
 */
import { genesis } from "./chain";
import type { Dot } from "./dot";
import { dotText } from "./dot";
import type { Op } from "./op";
import { author } from "./line";

/** The end of an actor's chain; counter 0 before its first op. */
export interface ChainEnd {
  readonly actor: string;
  readonly counter: number;
  readonly last_hash: string;
}

export function newChain(actor: string): ChainEnd {
  return { actor, counter: 0, last_hash: genesis(actor) };
}

/**
 * Authors `ops` again at `end`, oldest first. What they name of one another (supersedes, covers, saw) is
 * renamed, since the old dots never entered the log.
 */
export function repeat(ops: readonly Op[], end: ChainEnd): Op[] {
  const renamed = new Map<string, Dot>();
  const repeated: Op[] = [];
  let { counter, last_hash } = end;
  for (const op of ops) {
    const dot = { actor: end.actor, counter: counter + 1 };
    const supersedes = op.supersedes.map((each) => renamed.get(dotText(each)) ?? each);
    const value = renameDots(op.value, renamed);
    const next = author({ ...op, value, supersedes, re_of: op.dot }, dot, last_hash);
    renamed.set(dotText(op.dot), dot);
    repeated.push(next);
    ({ counter } = dot);
    last_hash = next.hash;
  }
  return repeated;
}

/** Only lists of dots are touched: `covers` of rulings, `saw` of sheets and reviews. */
function renameDots(value: unknown, renamed: ReadonlyMap<string, Dot>): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, renameField(key, field, renamed)]));
}

function renameField(key: string, field: unknown, renamed: ReadonlyMap<string, Dot>): unknown {
  if ((key !== "covers" && key !== "saw") || !Array.isArray(field)) return field;
  return field.map((each: unknown) => {
    const dot = renamed.get(String(each));
    return dot === undefined ? each : dotText(dot);
  });
}
