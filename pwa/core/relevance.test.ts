import { expect, test } from "vitest";
import type { Checkpoint } from "./checklist";
import { readFinding, readRuling } from "./content";
import { dotText } from "./dot";
import { fractionText, parseFraction } from "./rational";
import type { Value } from "./relevance";
import { holds, MalformedRelevance, MOST_CHARACTERS, namesOf, parseRelevance } from "./relevance";
import type { FindingHead, RulingHead, Settlement } from "./settle";
import { settleAll, total } from "./settle";
import { checklist, checkpoint, dot, vectors } from "./vectors.testkit";

type Given = string | { n: string };

const file = vectors<{
  cases: { text: string; values: Record<string, Given>; is: boolean | null }[];
  names: { text: string; are: string[] }[];
  visits: {
    name: string; findings: Record<string, [string, string, Told][]>; rulings: Record<string, [string, string[], Told][]>;
    is: Record<string, unknown[]>; points: string; full: string;
  }[];
  malformed: { text: string; at: number | null }[];
}>("relevance");

const value = (given: Given | undefined): Value | null => (given === undefined ? null : typeof given === "string" ? given : parseFraction(given.n));

function faultOf(text: string): number | null {
  try {
    parseRelevance(text);
    return null;
  } catch (reason) {
    if (reason instanceof MalformedRelevance) return reason.at;
    throw reason;
  }
}

test.each(file.cases)("a condition: $text", ({ text, values, is }) => {
  expect(holds(parseRelevance(text), (name) => value(values[name]))).toBe(is);
});

test.each(file.names)("names: $text", ({ text, are }) => {
  expect(namesOf(parseRelevance(text))).toEqual(are);
});

test.each(file.malformed)("no condition: $text", ({ text, at }) => {
  expect(faultOf(text)).toBe(at);
});

test("a condition has an end", () => {
  expect(faultOf(`${" ".repeat(MOST_CHARACTERS)}1 = 1`)).toBe(MOST_CHARACTERS);
});

type Told = boolean | number | string;

const HALL = checkpoint({ id: "hall", measure: { kind: "boolean", good: "present" }, weight: "0" });
const TABLES = checkpoint({ id: "tables", measure: { kind: "count", bands: [{ award: "1" }] }, weight: "1" });
const MENU = checkpoint({ id: "menu", measure: { kind: "area", bands: [{ award: "1", at_least: "1" }] }, weight: "3", relevant: "${hall} = 'present' and ${tables} > 2" });
const POINTS = [HALL, TABLES, MENU];

function inputs(told: Told): unknown {
  if (typeof told === "boolean") return { present: told };
  return typeof told === "number" ? { count: told } : { boards: [{ width_m: told, height_m: "1" }] };
}

function headsOf<T, H>(given: Record<string, T[]>, read: (told: T, point: Checkpoint) => H): Map<string, H[]> {
  return new Map(POINTS.filter((point) => given[point.id] !== undefined).map((point) => [point.id, (given[point.id] ?? []).map((told) => read(told, point))]));
}

const finding = ([name, user, told]: [string, string, Told], { measure }: Checkpoint): FindingHead => {
  const written = told === "not_applicable" ? { kind: "not_applicable", reason: "没有" } : { kind: "measured", inputs: inputs(told) };
  return { dot: dot(name), user, finding: readFinding(written, measure) };
};

const ruling = ([name, covers, told]: [string, string[], Told], { measure }: Checkpoint): RulingHead =>
  ({ dot: dot(name), ruling: readRuling({ covers, decision: { kind: "measured", inputs: inputs(told) }, policy: "typed", reason: "复核" }, measure) });

function shown(settlement: Settlement): unknown[] {
  return settlement.kind === "settled" ? ["settled", settlement.by, dotText(settlement.dot), settlement.score && fractionText(settlement.score.award)] : [settlement.kind];
}

test.each(file.visits)("a visit: $name", (given) => {
  const list = checklist(POINTS, { total_points: "100" });
  const settled = settleAll(list, headsOf(given.findings, finding), headsOf(given.rulings, ruling));
  expect(Object.fromEntries([...settled].map(([id, each]) => [id, shown(each)]))).toEqual(given.is);
  expect(fractionText(total(list, settled).points)).toBe(given.points);
  expect(fractionText(total({ ...list, not_applicable: "full" }, settled).points)).toBe(given.full);
});

test("a condition about nothing leaves nothing out", () => {
  const odd = checklist([{ ...MENU, relevant: "1 > 2" }], { total_points: "100" });
  expect([...settleAll(odd, new Map(), new Map()).values()]).toEqual([{ kind: "unscored" }]);
});
