import { describe, expect, it } from "vitest";
import type { Measure } from "../../core/checklist";
import { chosenOption, optionsOf } from "./options";

const text = (zh: string) => ({ zh, en: zh });
const ABSENT: Measure = { kind: "boolean", good: "absent" };
const COUNT: Measure = { kind: "count", bands: [{ award: "1", at_most: "0" }, { award: "0.5", at_most: "2" }] };
const RATING: Measure = { kind: "rating", levels: [{ title: text("脏"), award: "0" }, { title: text("一般"), award: "0.5" }, { title: text("净"), award: "1" }] };

const outcomes = (measure: Measure) => optionsOf(measure).map((option) => [option.id, option.outcome]);

describe("answers by one tap", () => {
  it("know what is good: seen or not seen", () => {
    expect(outcomes(ABSENT)).toEqual([["present", "none"], ["absent", "full"]]);
  });

  it("follow the bands of a count", () => {
    expect(outcomes(COUNT)).toEqual([["0", "full"], ["1", "partial"], ["2", "partial"], ["3", "none"]]);
  });

  it("follow the levels of a rating, worst first", () => {
    expect(outcomes(RATING)).toEqual([["0", "none"], ["1", "partial"], ["2", "full"]]);
    expect(optionsOf(RATING).map((option) => option.label)).toEqual(["脏", "一般", "净"]);
  });

  it("do not exist for what must be measured", () => {
    expect(optionsOf({ kind: "area", bands: [] })).toEqual([]);
  });
});

it("finds the chosen answer again, and none for a count beyond the buttons", () => {
  expect(chosenOption(ABSENT, { present: false })).toBe("absent");
  expect(chosenOption(RATING, { level: 1 })).toBe("1");
  expect(chosenOption(COUNT, { count: 3 })).toBe("3");
  expect(chosenOption(COUNT, { count: 4 })).toBeNull();
  expect(chosenOption({ kind: "area", bands: [] }, { boards: [] })).toBeNull();
});
