import { expect, it } from "vitest";
import type { ConflictLine } from "../answers/conflict";
import type { UnitStanding } from "./answers";
import { ages, bands, heat, photosOf, progress, verdicts } from "./counts";

const HOUR_MS = 3_600_000;
const figure = (exact: string) => ({ exact, shown: exact });

function unit(id: string, more: Partial<UnitStanding> = {}): UnitStanding {
  return { unit: id, name: id, jurisdiction: "市直", level: "provincial", stage: "begun", ...more };
}

it("groups units by what they share, and leaves out those that share nothing", () => {
  const units = [unit("a", { jurisdiction: "华容县" }), unit("b", { stage: "issued" }), unit("c", { jurisdiction: "华容县", stage: "signed" })];
  const found = progress(units, (each) => each.jurisdiction);
  expect(found.map((each) => [each.key, each.units.length, each.at.begun.length, each.at.signed.length])).toEqual([["华容县", 2, 1, 1], ["市直", 1, 0, 0]]);
  expect(progress(units, () => null)).toEqual([]);
});

it("puts exact figures into their tenth, the full points into the last", () => {
  const scored = (exact: string, stage: UnitStanding["stage"]): UnitStanding => unit(exact, { points: figure(exact), whole: figure("100"), stage });
  const found = bands([scored("5999/100", "issued"), scored("60", "issued"), scored("100", "signed"), scored("0", "issued"), unit("none")]);
  expect(found.map((band) => [band.issued.length, band.final.length])).toEqual([[1, 0], [0, 0], [0, 0], [0, 0], [0, 0], [1, 0], [1, 0], [0, 0], [0, 0], [0, 1]]);
});

it("knows how long a conflict has waited, to the hour", () => {
  const now = Date.parse("2026-11-21T12:00:00Z");
  const line = (hours: number) => ({ last_received_at: new Date(now - hours * HOUR_MS).toISOString() }) as ConflictLine;
  const found = ages([line(0), line(23), line(24), line(71), line(72), line(167), line(168)], now);
  expect([found.day.length, found.three.length, found.week.length, found.older.length]).toEqual([2, 2, 2, 1]);
});

it("counts every declared photo once", () => {
  const photos = { declared: 10, verified: 8, consistent: 3, cannot_tell: 2, contradicts: 1 };
  const one = unit("a", { photos });
  expect((["consistent", "cannot_tell", "contradicts", "pending", "missing"] as const).map((each) => photosOf(one, each))).toEqual([3, 2, 1, 2, 2]);
  expect(verdicts([one, unit("b")]).missing).toEqual({ n: 2, units: [one] });
});

it("shows the places that somebody has been to, units that lost most first", () => {
  const places = [{ id: "wall", title: { zh: "围墙", en: "Wall" } }, { id: "yard", title: { zh: "院内", en: "Yard" } }, { id: "hall", title: { zh: "大厅", en: "Hall" } }];
  const few = unit("few", { places: [{ place: "yard", settled: 2, failed: 1 }] });
  const many = unit("many", { places: [{ place: "hall", settled: 3, failed: 3 }, { place: "yard", settled: 1, failed: 0 }] });
  const found = heat({ units: [few, many, unit("none", { places: [{ place: "wall", settled: 4, failed: 0 }] })], places }, 2);
  expect(found.units.map((each) => each.unit)).toEqual(["many", "few"]);
  expect(found.places.map((place) => place.id)).toEqual(["yard", "hall"]);
  expect(found.cells).toEqual([{ unit: 0, place: 1, failed: 3, settled: 3 }, { unit: 0, place: 0, failed: 0, settled: 1 }, { unit: 1, place: 0, failed: 1, settled: 2 }]);
  expect(heat({ units: [few, many], places }, 1).units).toEqual([many]);
});
