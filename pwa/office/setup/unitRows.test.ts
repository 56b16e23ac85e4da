import { expect, it } from "vitest";
import { UNIT } from "../answers.testkit";
import { filterUnits, jurisdictionsOf } from "./unitRows";

const A = { ...UNIT, id: "a", visits: ["visit-1"] };
const B = { ...UNIT, id: "b", name: "华容县人民检察院", level: "provincial", jurisdiction: "华容县" };
const C = { ...UNIT, id: "c", name: "岳阳市总工会" };
const NO_FILTER = { words: "", level: "", jurisdiction: "", planned: "" };

it("units are found by name, level, jurisdiction and whether a visit is planned", () => {
  const ids = (change: Partial<typeof NO_FILTER>): string[] => filterUnits([A, B, C], { ...NO_FILTER, ...change }).map((unit) => unit.id);
  expect(ids({ words: "检察院" })).toEqual(["b"]);
  expect(ids({ level: "national" })).toEqual(["a", "c"]);
  expect(ids({ jurisdiction: "华容县" })).toEqual(["b"]);
  expect(ids({ planned: "yes" })).toEqual(["a"]);
  expect(ids({ planned: "no", level: "national" })).toEqual(["c"]);
});

it("jurisdictions come with their number of units, most first", () => {
  expect(jurisdictionsOf([A, B, C])).toEqual([{ name: "市直", units: 2 }, { name: "华容县", units: 1 }]);
});
