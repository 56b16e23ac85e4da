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
 * Ops of one device in the order in which they were authored first: what is repeated for the second time is older than
 * what its first actor wrote behind it, and came to stay there. `actors` are the device's, given up ones first; `find`
 * knows its own ops.
 */
export function asFirstAuthored(ops: readonly Op[], actors: readonly string[], find: (dot: Dot) => Op | undefined): Op[] {
  const age = (op: Op): readonly [number, number] => {
    let first = op;
    for (let before = firstOf(first, find); before !== undefined; before = firstOf(first, find)) first = before;
    return [actors.indexOf(first.dot.actor), first.dot.counter];
  };
  return ops.map((op) => ({ op, age: age(op) })).sort((one, two) => one.age[0] - two.age[0] || one.age[1] - two.age[1]).map(({ op }) => op);
}

const firstOf = (op: Op, find: (dot: Dot) => Op | undefined): Op | undefined => (op.re_of === null ? undefined : find(op.re_of));

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
