import { expect, test } from "vitest";
import type { Measure } from "./checklist";
import { readInputs } from "./content";
import { fractionText, rounded } from "./rational";
import { fullPoints, outcomeOf, score } from "./score";
import { checklist, checkpoint, vectors } from "./vectors.testkit";

const file = vectors<{
  measures: Record<string, Measure>;
  cases: { name: string; measure: string; inputs: unknown; figure: string; award: string; outcome: string }[];
  points: { name: string; weights: string[]; total_points: string; of: number; full: string; shown: string }[];
}>("score");

test.each(file.cases)("inputs come to a figure and an award: $name", (given) => {
  const measure = file.measures[given.measure] as Measure;
  const found = score(measure, readInputs(given.inputs, measure));
  expect([fractionText(found.figure), fractionText(found.award), outcomeOf(found)])
    .toEqual([given.figure, given.award, given.outcome]);
});

test.each(file.points)("weights share the total: $name", (given) => {
  const points = given.weights.map((weight, at) => checkpoint({ id: `c-${String(at)}`, weight }));
  const full = fullPoints(checklist(points, { total_points: given.total_points }), points[given.of] ?? checkpoint());
  expect([fractionText(full), rounded(full)]).toEqual([given.full, given.shown]);
});
