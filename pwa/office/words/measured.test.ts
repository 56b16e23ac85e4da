import { describe, expect, it } from "vitest";
import type { Measure } from "../../core/checklist";
import { AREA } from "../answers/answers.testkit";
import { voice } from "../voice";
import { figureText, inputLines, ruleText } from "./measured";

const RATIO: Measure = { kind: "ratio", bands: [{ award: "1", at_least: "0.6" }, { award: "0.5", at_least: "0.4", at_most: "0.6" }] };
const COUNT: Measure = { kind: "count", unit: { zh: "处", en: "places" }, bands: [{ award: "1", at_most: "0" }, { award: "0.5", at_most: "2" }] };
const BOOLEAN: Measure = { kind: "boolean", good: "absent" };
const SAMPLE: Measure = { kind: "sample", min_asked: 3, pass_at: 12, items: Array.from({ length: 12 }, () => ({ zh: "", en: "" })), bands: [] };
const RATING: Measure = { kind: "rating", levels: [{ title: { zh: "没有", en: "none" }, award: "0" }, { title: { zh: "随处可见", en: "all along" }, award: "1" }] };

const words = (measure: Measure, inputs: Parameters<typeof inputLines>[1]): string[] =>
  inputLines(measure, inputs, voice).map((line) => `${line.label} ${line.value}`);

describe("measured inputs in words", () => {
  it("tell walls, posters and openings by their sides", () => {
    const wall = [{ length_m: "12.5", height_m: "2.2" }];
    expect(words(RATIO, { wall, posters: [], openings: [{ length_m: "3", height_m: "2" }] }))
      .toEqual(["墙面 12.5 m × 2.2 m", "广告 没有", "门洞 3 m × 2 m"]);
    expect(words(RATIO, { wall, posters: wall })).toHaveLength(2);
  });

  it("tell boards, counts, what was seen, ratings", () => {
    expect(words(AREA, { boards: [{ width_m: "2", height_m: "1.2" }, { width_m: "1", height_m: "1" }] })).toEqual(["宣传栏 2 m × 1.2 m，1 m × 1 m"]);
    expect(words(AREA, { boards: [] })).toEqual(["宣传栏 没有"]);
    expect(words(COUNT, { count: 3 })).toEqual(["清点 3 处"]);
    expect(words(BOOLEAN, { present: true })).toEqual(["现场 看到"]);
    expect(words(RATING, { level: 1 })).toEqual(["评定 随处可见"]);
  });

  it("tell who recited how much, and how many passed", () => {
    const people = [{ said: Array.from({ length: 12 }, (_, item) => item), role: "科员" }, { said: [0, 3] }];
    expect(words(SAMPLE, { people })).toEqual(["抽问 问 2 人，1 人合格", "第 1 人 科员 · 说出 12 / 12 个", "第 2 人 说出 2 / 12 个"]);
    expect(words(SAMPLE, { asked: 3, passed: 1 })).toEqual(["抽问 问 3 人，1 人合格"]);
  });
});

describe("figures", () => {
  it("carry the unit of their measure", () => {
    expect(figureText(RATIO, "7/12", voice)).toBe("58.33%");
    expect(figureText(RATIO, "3/5", voice)).toBe("60%");
    expect(figureText(AREA, "12/5", voice)).toBe("2.4 m²");
    expect(figureText(COUNT, "2", voice)).toBe("2 处");
    expect(figureText(BOOLEAN, "0", voice)).toBe("没有看到");
    expect(figureText(RATING, "1", voice)).toBe("随处可见");
  });
});

describe("rules", () => {
  it("say what earns full, part and nothing", () => {
    expect(ruleText(RATIO, voice)).toBe("不低于 60%，得满分；40% 至 60%，得 50% 的分；其余不得分");
    expect(ruleText(COUNT, voice)).toBe("一个也没有，得满分；不超过 2 处，得 50% 的分；其余不得分");
    expect(ruleText(BOOLEAN, voice)).toBe("没有看到得满分，看到不得分");
    expect(ruleText(RATING, voice)).toBe("随处可见，得满分；没有，不得分");
  });
});
