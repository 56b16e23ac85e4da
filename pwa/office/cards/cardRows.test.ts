import { expect, test } from "vitest";
import type { CardReading } from "../../wire/scorecard";
import { pointsOf } from "../../wire/cardEntries";
import { categoryRows } from "./cardRows";

const figure = (exact: string) => ({ exact, shown: exact });
const source = { document: "d", clause: "c" };
const title = { zh: "标题", en: "Title" };
const departments = { basis: "unknown" as const };

const card = {
  campaign: "c", unit: {}, author_kind: "official",
  scorecard: {
    id: "s", version: 1, title, source, total_points: "4", bonuses: [],
    categories: [{ id: "a", title, points: "4", source }],
    scoring_points: [
      { id: "c01-1", category: "a", criterion: 1, title, points: "2", methods: { basis: "printed", names: ["material", "site"] }, departments, source },
      { id: "c01-2", category: "a", criterion: 1, title, points: "1", methods: { basis: "unknown" }, departments, source },
      { id: "c02-1", category: "a", criterion: 2, title, points: "1", methods: { basis: "printed", names: ["material"] }, departments, source, conditions: [{ part: "p", whole: "w", at_least: "0.5" }] },
    ],
    feeds: [{ scoring_point: "c01-1", checklist: "l", checkpoints: ["k1"] }],
  },
  categories: [{ category: "a", earned: figure("2"), open_points: figure("1"), worth: figure("4") }],
  points: [
    { scoring_point: "c01-1", state: "settled", earned: figure("1"), worth: figure("2"), parts: [], waiting: [], conditions: [] },
    { scoring_point: "c01-2", state: "settled", earned: figure("1"), worth: figure("1"), parts: [], waiting: [], conditions: [] },
    { scoring_point: "c02-1", state: "open", earned: figure("0"), worth: figure("1"), parts: [], waiting: ["p"], conditions: [] },
  ],
  bonuses: [], visits: [],
  entries: [
    { id: 1, kind: "judgement", subject: "c01-1", method: "material", points: "2" },
    { id: 2, kind: "judgement", subject: "c01-1", method: "material", points: "1" },
  ],
} as unknown as CardReading;

test("a reviewer is asked for what neither the visit nor figures decide", () => {
  const rows = categoryRows(card, "")[0]?.rows ?? [];
  expect(rows.map((row) => row.asked)).toEqual([["material"], ["material"], []]);
  expect(rows.map((row) => row.opens)).toEqual([true, false, true]);
  expect(rows[0]?.judged.material?.id).toBe(2);
});

test("what is open, what lost points, and what is looked at on site can be picked out", () => {
  const ids = (shown: string) => categoryRows(card, shown).flatMap((each) => each.rows.map((row) => row.point.id));
  expect(ids("open")).toEqual(["c02-1"]);
  expect(ids("lost")).toEqual(["c01-1"]);
  expect(ids("site")).toEqual(["c01-1"]);
  expect(ids("hearing")).toEqual([]);
});

test("points are decimals up to what the scoring point is worth", () => {
  expect(["2", "1.5", " .5 ", "2.01", "-1", "1,5", "", "1e1"].map((text) => pointsOf(text, "2"))).toEqual(["2", "1.5", "0.5", null, null, null, null, null]);
});

test("a unit about itself is asked for its site as well", () => {
  const rows = categoryRows({ ...card, author_kind: "self" }, "")[0]?.rows ?? [];
  expect(rows.map((row) => row.asked)).toEqual([["material", "site"], ["material"], []]);
  expect(rows[0]?.fed).toEqual([]);
});
