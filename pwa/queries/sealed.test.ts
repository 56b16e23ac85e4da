import { expect, it } from "vitest";
import type { Op } from "../core/op";
import type { Finished } from "../core/state";
import { changedAfter } from "./sealed";
import type { Sheet } from "./sheet";

const op = (actor: string, counter: number, value: unknown = {}): Op => ({ dot: { actor, counter }, value }) as unknown as Op;

function sheet(registers: Record<string, Op[]>): Sheet {
  return { pathsOf: () => Object.keys(registers), register: (path: string) => ({ heads: registers[path] ?? [], confirmed: [] }) } as unknown as Sheet;
}

const signed = { kind: "finished", saw: ["a.2"], signature: "M0 0", signer: "王", seal: { actor: "a", counter: 4, hash: "" } } as Finished;

it("names what the signature did not see: findings by dot, the rest by the chain", () => {
  const found = changedAfter(sheet({
    "sheet/u/finding/c-1": [op("a", 2)], "sheet/u/finding/c-2": [op("a", 6)], "sheet/u/note/c-3": [op("a", 4)], "sheet/u/note/c-4": [op("a", 5)],
    "sheet/u/photo/p-1": [op("a", 7, { checkpoint: "c-5" })], "sheet/u/photo/p-2": [op("b", 9, { checkpoint: "c-6" })], "sheet/u/state": [op("a", 8)],
  }), "u", signed, new Set(signed.saw));
  expect([...found].sort()).toEqual(["c-2", "c-4", "c-5"]);
});

it("names nothing while the sheet is open", () => {
  expect(changedAfter(sheet({ "sheet/u/finding/c-1": [op("a", 2)] }), "u", null, new Set()).size).toBe(0);
});

it("goes by findings alone where an older version signed without a seal", () => {
  const old: Finished = { ...signed, seal: null };
  const found = changedAfter(sheet({ "sheet/u/finding/c-1": [op("a", 9)], "sheet/u/note/c-2": [op("a", 9)] }), "u", old, new Set(old.saw));
  expect([...found]).toEqual(["c-1"]);
});
