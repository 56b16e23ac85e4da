import { describe, expect, it } from "vitest";
import type { Measure } from "../../core/checklist";
import type { Inputs } from "../../core/finding";
import { AREA } from "../answers/answers.testkit";
import { draftOf, inputsOf, isNoCount, isNoLength } from "./draft";

const RATIO: Measure = { kind: "ratio", bands: [] };
const COUNT: Measure = { kind: "count", bands: [] };
const BOOLEAN: Measure = { kind: "boolean", good: "present" };
const SAMPLE: Measure = { kind: "sample", bands: [], pass_at: 2, items: [{ zh: "", en: "" }, { zh: "", en: "" }] };
const RATING: Measure = { kind: "rating", levels: [{ title: { zh: "", en: "" }, award: "0" }, { title: { zh: "", en: "" }, award: "1" }] };
const WALL = [{ length_m: "12.5", height_m: "2.2" }];

describe("a draft", () => {
  it("gives back what it was begun from", () => {
    const cases: [Measure, Inputs][] = [
      [RATIO, { wall: WALL, posters: WALL }], [RATIO, { wall: WALL, posters: [], openings: [{ length_m: "1", height_m: "2" }] }],
      [AREA, { boards: [{ width_m: "2", height_m: "1.2" }] }], [AREA, { boards: [] }], [COUNT, { count: 3 }], [BOOLEAN, { present: false }],
      [SAMPLE, { asked: 5, passed: 4 }], [RATING, { level: 0 }],
    ];
    for (const [measure, inputs] of cases) expect(inputsOf(measure, draftOf(inputs, measure))).toEqual(inputs);
  });

  it("counts who passed when people recited", () => {
    expect(inputsOf(SAMPLE, draftOf({ people: [{ said: [0, 1] }, { said: [0] }] }, SAMPLE))).toEqual({ asked: 2, passed: 1 });
  });

  it("reads full-width digits and points, and leaves blank rows out", () => {
    const draft = { ...draftOf(null, AREA), boards: [{ first: "２．４", second: "1。2" }, { first: " ", second: "" }] };
    expect(inputsOf(AREA, draft)).toEqual({ boards: [{ width_m: "2.4", height_m: "1.2" }] });
  });

  it("says that there is none by having no row, not by a row that is still blank", () => {
    const draft = draftOf(null, AREA);
    expect(inputsOf(AREA, draft)).toBeNull();
    expect(inputsOf(AREA, { ...draft, boards: [] })).toEqual({ boards: [] });
    expect(inputsOf(RATIO, { ...draft, wall: [{ first: "2", second: "2" }], posters: [] })).toEqual({ wall: [{ length_m: "2", height_m: "2" }], posters: [] });
  });

  it("is nothing while it is incomplete, contradicts itself, or is no number", () => {
    const empty = (measure: Measure) => draftOf(null, measure);
    expect(inputsOf(RATIO, empty(RATIO))).toBeNull();
    expect(inputsOf(COUNT, { ...empty(COUNT), count: "three" })).toBeNull();
    expect(inputsOf(BOOLEAN, empty(BOOLEAN))).toBeNull();
    expect(inputsOf(SAMPLE, { ...empty(SAMPLE), asked: "3", passed: "4" })).toBeNull();
    expect(inputsOf(RATING, empty(RATING))).toBeNull();
    expect(inputsOf(AREA, { ...empty(AREA), boards: [{ first: "2", second: "" }] })).toBeNull();
    expect(inputsOf(RATIO, { ...empty(RATIO), wall: [{ first: "1", second: "1" }], openings: [{ first: "1", second: "1" }] })).toBeNull();
  });
});

it("fields say what is no length and no count, and leave blank ones alone", () => {
  expect(["2.4", "２．４", "", "2.4.1", "-1", "1e3"].map(isNoLength)).toEqual([false, false, false, true, true, true]);
  expect(["3", "３", "", "2.5", "x"].map(isNoCount)).toEqual([false, false, false, true, true]);
});
