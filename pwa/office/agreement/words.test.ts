import { expect, it } from "vitest";
import { voice } from "../voice";
import { coefficientText, iccLevel, kappaLevel, kappaNote, percentText, readingOf, severityText } from "./words";

const LIMITS = { few: 5, small: 30 };

it("has the published bounds", () => {
  expect([-0.01, 0, 0.2, 0.21, 0.4, 0.41, 0.6, 0.61, 0.8, 0.81].map(kappaLevel)).toEqual(["poor", "slight", "slight", "fair", "fair", "moderate", "moderate", "substantial", "substantial", "almost"]);
  expect([0.49, 0.5, 0.75, 0.9].map(iccLevel)).toEqual(["poor", "moderate", "good", "excellent"]);
});

it("says nothing of too few, and warns of few", () => {
  expect(readingOf({ size: "few", kappa: 1 }, LIMITS, voice)).toContain("不作判断");
  expect(readingOf({ size: "small", kappa: 0.5, icc: 0.95 }, LIMITS, voice)).toBe("一致性一般；测量很可靠；样本偏少（不足 30 处），仅供参考");
  expect(readingOf({ size: "enough", kappa: null }, LIMITS, voice)).toBe("结论全都相同，无从计算");
});

it("says what kappa leaves out", () => {
  expect(kappaNote({ compared: 12, kappa_from: 8, kappa_people: 3 }, voice)).toBe("按其中 8 处算，每处 3 人");
  expect(kappaNote({ compared: 8, kappa_from: 8, kappa_people: 3 }, voice)).toBe("");
  expect(readingOf({ size: "small", kappa: 0.5, kappa_from: 4, kappa_people: 3 }, LIMITS, voice)).toContain("卡帕系数不作判断");
});

it("says figures as people read them", () => {
  expect([percentText(0.6667), coefficientText(-0.0417), severityText(-0.125, voice), severityText(0.0004, voice)]).toEqual(["67%", "−0.04", "偏严 12.5%", "不偏"]);
});
