/** The line of an op, where it is written and where it is read for the first time: checked and hashed. The same answers as `sync/op.py`. */
import { opHash } from "./chain";
import type { Dot } from "./dot";
import { compareDots, dotText } from "./dot";
import type { Envelope, Op, Reading } from "./op";
import { counter, dotShape, hash, instant, offsetMin, opOf } from "./op";
import { isIdentifier } from "./path";
import type { Shape } from "./shape";
import { integer, list, Malformed, nullable, raw, record, text } from "./shape";

export const MAX_OP_BYTES = 64 * 1024;
export const VERSION = 1;

/** What an author decides; the rest of the op follows from the chain. `value` is anything that JSON can say. */
export interface Draft {
  readonly visit: string;
  readonly path: string;
  readonly value: unknown;
  readonly supersedes: readonly Dot[];
  readonly at: Reading;
  readonly group?: string | null;
  readonly re_of?: Dot | null;
}

const identifier: Shape<string> = (value) => {
  if (!isIdentifier(value)) throw new Malformed("an identifier");
  return value;
};

const envelope = record<Envelope>({
  v: integer(Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER),
  actor: identifier,
  counter,
  prev_hash: hash,
  visit: identifier,
  path: text(0, 256),
  supersedes: list(dotShape, 0, 200),
  value: raw,
  at: record<Reading>({ wall_ms: instant, offset_min: offsetMin, mono_ms: instant, boot: text(0, 64) }),
  group: nullable(text(1, 64)),
  re_of: nullable(dotShape),
}, ["group", "re_of"]);

/**
 * Reads one line. Throws Malformed: not JSON, unknown or missing keys, more than 64 KiB, a line break
 * inside, or supersedes that are unsorted or repeat.
 */
export function parseOp(line: string): Op {
  if (byteLength(line) > MAX_OP_BYTES) throw new Malformed(`at most ${String(MAX_OP_BYTES)} bytes`);
  if (line.includes("\n")) throw new Malformed("no line break");
  const read = envelope(parseJson(line));
  if (read.supersedes.some((dot, index, all) => index > 0 && compareDots(all[index - 1] as Dot, dot) >= 0)) {
    throw new Malformed("supersedes in order");
  }
  return opOf(line, opHash(line), read);
}

/** Writes the op that `draft` means as the next of its actor. Throws Malformed when it comes out too large. */
export function author(draft: Draft, dot: Dot, prevHash: string): Op {
  const supersedes = [...new Set([...draft.supersedes].sort(compareDots).map(dotText))];
  return parseOp(JSON.stringify({
    v: VERSION,
    actor: dot.actor,
    counter: dot.counter,
    prev_hash: prevHash,
    visit: draft.visit,
    path: draft.path,
    supersedes,
    value: draft.value,
    at: { wall_ms: draft.at.wall_ms, offset_min: draft.at.offset_min, mono_ms: draft.at.mono_ms, boot: draft.at.boot },
    ...(draft.group == null ? {} : { group: draft.group }),
    ...(draft.re_of == null ? {} : { re_of: dotText(draft.re_of) }),
  }));
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new Malformed("JSON");
  }
}

/** Length in UTF-8 bytes; half a pair counts as the three bytes that replace it. */
function byteLength(line: string): number {
  let bytes = 0;
  for (const letter of line) {
    const code = letter.codePointAt(0) as number;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
