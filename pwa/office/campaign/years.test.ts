import { expect, test } from "vitest";
import { titleIn, yearsFor } from "./years";

const preset = { title: { zh: "岳阳市2020年文明单位复查", en: "" }, starts_on: "2020-02-29", ends_on: "2020-09-30" };

test("a year whose period is over is not offered; the document's own comes last", () => {
  expect(yearsFor(preset, "2026-09-30").map((each) => each.year)).toEqual([2026, 2027, 2028, 2020]);
  expect(yearsFor(preset, "2026-10-01").map((each) => each.year)).toEqual([2027, 2028, 2029, 2020]);
  expect(yearsFor(preset, "2020-03-01").map((each) => each.year)).toEqual([2021, 2022, 2020]);
});

test("days keep their place in the calendar", () => {
  const [first, , , printed] = yearsFor(preset, "2026-09-30");
  expect([first?.from, first?.to]).toEqual(["2026-02-28", "2026-09-30"]);
  expect([printed?.from, printed?.printed]).toEqual(["2020-02-29", true]);
});

test("the title says the year", () => {
  expect(titleIn(preset, 2027)).toBe("岳阳市2027年文明单位复查");
});
