/** Op: one immutable write to one register, as its author wrote it. The same answers as `sync/op.py`. */
import type { Dot } from "./dot";
import { parseDot } from "./dot";
import type { Shape } from "./shape";
import { integer, Malformed, matching } from "./shape";

const MAX_COUNTER = 999_999_999_999_999;

/**
 * What a device's clocks said: wall ms since 1970, UTC offset in minutes (east positive), and a monotonic
 * ms that is comparable only with readings of the same `boot` marker.
 */
export interface Reading {
  readonly wall_ms: number;
  readonly offset_min: number;
  readonly mono_ms: number;
  readonly boot: string;
}

/** One op: the exact authored line (UTF-8 text without line breaks), its hash, and what it says. */
export interface Op {
  readonly line: string;
  readonly hash: string;
  readonly dot: Dot;
  readonly prev_hash: string;
  readonly visit: string;
  readonly path: string;
  readonly supersedes: readonly Dot[];
  readonly value: unknown;
  readonly at: Reading;
  readonly v: number;
  readonly group: string | null;
  readonly re_of: Dot | null;
}

/** What a line says, by its keys. */
export interface Envelope {
  v: number;
  actor: string;
  counter: number;
  prev_hash: string;
  visit: string;
  path: string;
  supersedes: Dot[];
  value: unknown;
  at: Reading;
  group?: string | null;
  re_of?: Dot | null;
}

export const dotShape: Shape<Dot> = (value) => {
  const dot = typeof value === "string" ? parseDot(value) : null;
  if (dot === null) throw new Malformed("a dot");
  return dot;
};

export const counter = integer(1, MAX_COUNTER);
export const hash = matching(/^[A-Za-z0-9_-]{43}$/);
export const instant = integer(0, Number.MAX_SAFE_INTEGER);
export const offsetMin = integer(-1080, 1080);

/**
 * Reads a line that was read before, with the hash that it had: a screen reads hundreds after every tap, and
 * checking and hashing them again costs thirty times as much.
 */
export function storedOp(line: string, hash: string): Op {
  const read = JSON.parse(line) as Omit<Envelope, "supersedes" | "re_of"> & { supersedes: string[]; re_of?: string };
  const supersedes = read.supersedes.map(dotShape);
  return opOf(line, hash, { ...read, supersedes, re_of: read.re_of == null ? null : dotShape(read.re_of) });
}

/** The op that a line says. */
export function opOf(line: string, hash: string, read: Envelope): Op {
  return {
    line,
    hash,
    dot: { actor: read.actor, counter: read.counter },
    prev_hash: read.prev_hash,
    visit: read.visit,
    path: read.path,
    supersedes: read.supersedes,
    value: read.value,
    at: read.at,
    v: read.v,
    group: read.group ?? null,
    re_of: read.re_of ?? null,
  };
}
