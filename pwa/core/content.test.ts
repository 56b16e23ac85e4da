import { expect, test } from "vitest";
import type { Measure } from "./checklist";
import { check, readNote, readPhoto, readSheetState, readVisitState } from "./content";
import type { PathKind } from "./path";
import { Malformed } from "./shape";
import { vectors } from "./vectors.testkit";

interface Case {
  kind: PathKind;
  measure?: string;
  value?: unknown;
  raw?: string;
  repeat?: [string, string, number, string];
  ok: boolean;
}

const file = vectors<{ measures: Record<string, Measure>; cases: Case[] }>("content");

function textOf(given: Case): string {
  if (given.raw !== undefined) return given.raw;
  if (given.repeat === undefined) return JSON.stringify(given.value);
  const [before, part, times, after] = given.repeat;
  return before + part.repeat(times) + after;
}

test.each(file.cases.map((given) => [`${given.kind} ${textOf(given).slice(0, 80)}`, given] as const))(
  "values are well formed or not: %s",
  (_name, given) => {
    const measure = given.measure === undefined ? null : (file.measures[given.measure] ?? null);
    const checking = (): void => { check(given.kind, JSON.parse(textOf(given)), measure); };
    if (given.ok) expect(checking).not.toThrow();
    else expect(checking).toThrow(Malformed);
  },
);

test("a finding of no checkpoint cannot be read", () => {
  expect(() => { check("finding", { kind: "cleared" }, null); }).toThrow(Malformed);
});

test("what was read is what was written", () => {
  expect(readNote({ text: "门岗" })).toEqual({ text: "门岗" });
  expect(readSheetState({ kind: "open" })).toEqual({ kind: "open" });
  expect(readVisitState({ kind: "closed", reason: "完" })).toEqual({ kind: "closed", reason: "完" });
  const withdrawn = { kind: "withdrawn", checkpoint: "pub-01", reason: "拍错了" };
  expect(readPhoto(withdrawn)).toEqual(withdrawn);
});
