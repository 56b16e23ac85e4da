import { expect, test } from "vitest";
import { actorId, digestOf, EMPTY_DIGEST, genesis, headMessage, opHash } from "./chain";
import { dotText } from "./dot";
import type { Draft } from "./line";
import { author, parseOp } from "./line";
import { storedOp } from "./op";
import { parsePath } from "./path";
import { Malformed } from "./shape";
import { dot, vectors } from "./vectors.testkit";

interface Line {
  name: string;
  change?: Record<string, unknown>;
  without?: string;
  repeat?: [string, string, number];
  bytes?: number;
  raw?: string;
  ok: boolean;
}

type Said = Omit<Draft, "supersedes" | "re_of"> & { supersedes: string[]; re_of?: string };

const file = vectors<{
  genesis: { actor: string; hash: string };
  actor: { actor: string };
  message: { actor: string; counter: number; hash: string; text: string };
  digests: { hashes: string[]; count: number; digest: string }[];
  authored: { name: string; draft: Said; dot: string; prev_hash: string; line: string; hash: string }[];
  base: Record<string, unknown>;
  lines: Line[];
  paths: { text: string; is: string[] | null }[];
}>("chain");

test("names and hashes", () => {
  expect(genesis(file.genesis.actor)).toBe(file.genesis.hash);
  expect(actorId(Uint8Array.from({ length: 65 }, (_, at) => at))).toBe(file.actor.actor);
  expect(headMessage(file.message)).toBe(file.message.text);
  expect(digestOf([])).toEqual(EMPTY_DIGEST);
});

test.each(file.digests)("a digest is what its heads come to: $digest", ({ hashes, count, digest }) => {
  expect(digestOf(hashes)).toEqual({ count, digest });
});

test.each(file.authored)("a draft is printed byte for byte: $name", (given) => {
  const { supersedes, re_of, ...draft } = given.draft;
  const renamed = re_of === undefined ? {} : { re_of: dot(re_of) };
  const op = author({ ...draft, ...renamed, supersedes: supersedes.map(dot) }, dot(given.dot), given.prev_hash);
  expect(op.line).toBe(given.line);
  expect(op.hash).toBe(given.hash);
  expect(opHash(op.line)).toBe(given.hash);
  expect(dotText(op.dot)).toBe(given.dot);
  expect(storedOp(op.line, op.hash)).toEqual(op);
});

function lineOf(given: Line): string {
  if (given.raw !== undefined) return given.raw;
  const envelope: Record<string, unknown> = { ...file.base, ...given.change };
  const kept = Object.entries(envelope).filter(([key]) => key !== given.without);
  const [key, part, times] = given.repeat ?? ["v", "", 0];
  const repeated = given.repeat === undefined ? {} : { [key]: part.repeat(times) };
  const whole = { ...Object.fromEntries(kept), ...repeated };
  if (given.bytes === undefined) return JSON.stringify(whole);
  const length = new TextEncoder().encode(JSON.stringify(whole)).length;
  return JSON.stringify({ ...whole, value: { x: `é${"a".repeat(given.bytes - length - 8)}` } });
}

test.each(file.lines)("lines are ops or not: $name", (given) => {
  const line = lineOf(given);
  if (given.bytes !== undefined) expect(new TextEncoder().encode(line).length).toBe(given.bytes);
  if (given.ok) expect(parseOp(line).line).toBe(line);
  else expect(() => parseOp(line)).toThrow(Malformed);
});

test.each(file.paths)("paths name registers or nothing: $text", ({ text, is }) => {
  const path = parsePath(text);
  expect(path && [path.kind, path.layer, path.user, path.key]).toEqual(is);
});
