import { describe, expect, it } from "vitest";
import type { BoardVisit } from "../answers/board";
import { boardVisit, figure, sheet, total, UNIT } from "../answers/answers.testkit";
import { figuresOf, filterVisits, sortVisits } from "./visitRows";

const PHOTOS = { declared: 5, verified: 3, contradicts: 1, cannot_tell: 1, consistent: 1 };
const A = boardVisit({ id: "a", total: total({ conflicts: 2 }), photos: PHOTOS, last_op_at: "2020-07-06T01:00:00Z" });
const B = boardVisit({
  id: "b", unit: { ...UNIT, name: "华容县人民检察院", level: "provincial", jurisdiction: "华容县" }, complete: true,
  sheets: [sheet({ user: "u-b", title: "检查员乙", state: "finished" })],
  total: total({ conflicts: 0, final: true, low: figure("93", "93.00") }), last_op_at: "2020-07-06T03:00:00Z",
});
const C = boardVisit({ id: "c", unit: { ...UNIT, name: "岳阳市总工会" }, sheets: [], total: total({ conflicts: 0, unscored: 3 }) });
const ALL = [C, B, A];
const NO_FILTER = { words: "", level: "", standing: "", inspector: "" };
const ids = (visits: readonly BoardVisit[]): string[] => visits.map((visit) => visit.id);

describe("the board's filter", () => {
  it("finds words in unit, jurisdiction and inspectors", () => {
    expect(ids(filterVisits(ALL, { ...NO_FILTER, words: "华容" }))).toEqual(["b"]);
    expect(ids(filterVisits(ALL, { ...NO_FILTER, words: "检查员乙" }))).toEqual(["b"]);
    expect(ids(filterVisits(ALL, NO_FILTER))).toEqual(["c", "b", "a"]);
  });

  it("takes level and inspector together", () => {
    expect(ids(filterVisits(ALL, { ...NO_FILTER, level: "national", inspector: "u-a" }))).toEqual(["a"]);
  });

  it("knows each standing", () => {
    const standing = (name: string): string[] => ids(filterVisits(ALL, { ...NO_FILTER, standing: name }));
    expect(standing("conflicts")).toEqual(["a"]);
    expect(standing("provisional")).toEqual(["c", "a"]);
    expect(standing("waiting")).toEqual(["c", "a"]);
    expect(standing("photos")).toEqual(["a"]);
    expect(standing("done")).toEqual(["b"]);
  });
});

describe("the board's order", () => {
  it("compares figures as exact numbers, not as text", () => {
    const low = boardVisit({ id: "low", total: total({ low: figure("9", "9.00") }) });
    expect(ids(sortVisits([B, low], "score", false))).toEqual(["low", "b"]);
    expect(ids(sortVisits([B, low], "score", true))).toEqual(["b", "low"]);
  });

  it("puts most conflicts first where the address names no column that it knows", () => {
    expect(ids(sortVisits(ALL, "nothing", true))[0]).toBe("a");
  });

  it("puts visits that have said nothing last when the newest word comes first", () => {
    expect(ids(sortVisits(ALL, "last", true))).toEqual(["b", "a", "c"]);
  });
});

it("sums what the campaign waits for; a visit without sheets is not finished", () => {
  expect(figuresOf(ALL)).toEqual({ visits: 3, finished: 1, conflicts: 2, photosAwaited: 2, photosContradicting: 1 });
});
