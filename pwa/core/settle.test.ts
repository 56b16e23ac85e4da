import { expect, test } from "vitest";
import type { Checkpoint } from "./checklist";
import { readFinding, readRuling } from "./content";
import { dotText } from "./dot";
import { fractionText, rational } from "./rational";
import type { FindingHead, RulingHead, Settlement } from "./settle";
import { isFinal, settle, total } from "./settle";
import { checklist, checkpoint, dot, orders, vectors } from "./vectors.testkit";

type Found = [dot: string, user: string, value: string];
type Ruled = [dot: string, covers: string[], decision: { kind: string; inputs?: string; figure?: string }];

const file = vectors<{
  checkpoints: Record<string, Partial<Checkpoint>>;
  cases: { name: string; checkpoint: string; findings: Found[]; rulings: Ruled[]; is: unknown }[];
  totals: {
    name: string; total_points: string; not_applicable: "excluded" | "full"; weights: string[];
    settled: (string | null)[]; is: unknown;
  }[];
}>("settle");

const area = (decimal: string): unknown => ({ boards: [{ width_m: decimal, height_m: "1" }] });

function findingHead([name, user, value]: Found, { measure }: Checkpoint): FindingHead {
  const written = value === "cleared" ? { kind: "cleared" }
    : value === "not_applicable" ? { kind: "not_applicable", reason: "没有" }
    : { kind: "measured", inputs: area(value) };
  return { dot: dot(name), user, finding: readFinding(written, measure) };
}

function rulingHead([name, covers, decision]: Ruled, { measure }: Checkpoint): RulingHead {
  const written = decision.kind === "measured" ? { kind: "measured", inputs: area(decision.inputs ?? "") } : decision;
  return { dot: dot(name), ruling: readRuling({ covers, decision: written, policy: "picked", reason: "复核" }, measure) };
}

function shown(settlement: Settlement): unknown {
  if (settlement.kind === "unscored") return settlement;
  if (settlement.kind === "settled") {
    const { kind, by, dot: named, score } = settlement;
    const figure = score && fractionText(score.figure);
    return { kind, by, dot: dotText(named), figure, award: score && fractionText(score.award) };
  }
  const { kind, conflict, candidates, stoodUntil } = settlement;
  const stood = stoodUntil === null ? {} : { stood_until: dotText(stoodUntil) };
  return { kind, conflict, candidates: candidates.map(dotText), ...stood };
}

test.each(file.cases)("heads settle: $name", (given) => {
  const point = checkpoint(file.checkpoints[given.checkpoint]);
  const rulings = given.rulings.map((each) => rulingHead(each, point));
  for (const order of orders(given.findings)) {
    const findings = order.map((each) => findingHead(each, point));
    expect(shown(settle(point, findings, rulings))).toEqual(given.is);
  }
});

function settlement(value: string): Settlement {
  if (value === "conflict") return { kind: "conflict", conflict: "outcome", candidates: [], stoodUntil: null };
  const score = value === "not_applicable" ? null : { figure: rational(value), award: rational(value) };
  return { kind: "settled", by: "agreement", dot: dot("a.1"), score };
}

test.each(file.totals)("settlements sum up: $name", (given) => {
  const points = given.weights.map((weight, at) => checkpoint({ id: `c-${String(at)}`, weight }));
  const settled = given.settled.flatMap((value, at) =>
    (value === null ? [] : [[`c-${String(at)}`, settlement(value)] as const]));
  const { total_points, not_applicable } = given;
  const found = total(checklist(points, { total_points, not_applicable }), new Map(settled));
  const { points: now, low, high, ...counts } = found;
  const figures = { points: fractionText(now), low: fractionText(low), high: fractionText(high) };
  expect({ ...figures, ...counts, final: isFinal(found) }).toEqual(given.is);
});
