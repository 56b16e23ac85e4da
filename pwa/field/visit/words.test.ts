import { afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import type { Checkpoint, Measure } from "../../core/checklist";
import type { Inputs } from "../../core/finding";
import { spoken } from "../onsite";
import { language } from "../voice";
import { ruleWords } from "./threshold";
import { findingWords, inputsWords, previousWords } from "./words";

const text = (zh: string, en: string) => ({ zh, en });
const RATIO: Measure = { kind: "ratio", bands: [{ award: "1", at_least: "0.6" }] };
const AREA: Measure = { kind: "area", bands: [{ award: "1", at_least: "2.4" }] };
const COUNT: Measure = { kind: "count", unit: text("处", "places"), bands: [{ award: "1", at_most: "0" }, { award: "0.5", at_most: "2" }] };
const SAMPLE: Measure = { kind: "sample", min_asked: 3, pass_at: 2, items: [text("富强", "prosperity"), text("民主", "democracy")], bands: [{ award: "1", at_least: "0.8" }] };

const wall = (posters: string): Inputs => ({ wall: [{ length_m: "10", height_m: "2" }], posters: [{ length_m: posters, height_m: "2" }] });

beforeAll(async () => { await spoken; });

afterEach(() => {
  language.locale.value = "zh";
  vi.unstubAllGlobals();
});

describe("an answer in words", () => {
  it.each([
    [RATIO, wall("6.25"), "62.5 %"],
    [AREA, { boards: [{ width_m: "2", height_m: "1.15" }] }, "2.30 m²"],
    [COUNT, { count: 3 }, "3 处"],
    [SAMPLE, { people: [{ said: [0, 1] }, { said: [0] }] }, "2 人中 1 人通过"],
    [SAMPLE, { asked: 5, passed: 4 }, "5 人中 4 人通过"],
    [{ kind: "boolean", good: "absent" }, { present: false }, "没有"],
  ] as const)("%#", (measure, inputs, words) => {
    expect(inputsWords(measure, inputs)).toBe(words);
  });

  it("speaks English when asked to", async () => {
    vi.stubGlobal("document", { documentElement: { lang: "" } });
    vi.stubGlobal("localStorage", { setItem: () => undefined });
    await language.choose("en");
    expect(inputsWords(COUNT, { count: 3 })).toBe("3 places");
    expect(ruleWords(RATIO)).toEqual(["≥ 60 %: full points"]);
  });

  it("says why something does not apply", () => {
    const checkpoint = { measure: COUNT } as Checkpoint;
    expect(findingWords(checkpoint, { kind: "not_applicable", reason: "没有食堂" })).toBe("不适用：没有食堂");
  });
});

describe("a rule in words", () => {
  it.each([
    [RATIO, ["≥ 60 % 得满分"]],
    [AREA, ["≥ 2.4 m² 得满分"]],
    [COUNT, ["0 处 得满分", "≤ 2 处 得 50%"]],
    [{ kind: "count", bands: [{ award: "1", at_least: "1", at_most: "3" }, { award: "0.25" }] }, ["1 – 3 得满分", "任何数 得 25%"]],
    [{ kind: "boolean", good: "present" }, []],
  ] as [Measure, string[]][])("%#", (measure, lines) => {
    expect(ruleWords(measure)).toEqual(lines);
  });
});

describe("the last time, by its figure", () => {
  it.each([
    [RATIO, "13/20", "65.0 %"], [AREA, "12/5", "2.40 m²"], [COUNT, "3", "3 处"], [SAMPLE, "2/3", "66.7 %"],
    [{ kind: "boolean", good: "present" }, "0", "没有"],
    [{ kind: "rating", levels: [{ title: text("差", "poor"), award: "0" }, { title: text("一般", "fair"), award: "0.5" }] }, "1/2", "一般"],
  ] as const)("%#", (measure, figure, words) => {
    expect(previousWords(measure as Measure, { checkpoint: "c", outcome: "none", figure })).toBe(words);
  });
});
