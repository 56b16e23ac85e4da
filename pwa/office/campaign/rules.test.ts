import { expect, it } from "vitest";
import { daysFit, freshConduct, givenOf, ruleFlaw } from "./rules";

const draft = (change: Partial<Parameters<typeof ruleFlaw>[0]> = {}): Parameters<typeof ruleFlaw>[0] => ({
  negative: ["弄虚作假 "], dispositions: [{ id: "plan", options: "限期整改\n\n 撤销荣誉称号" }], conduct: [{ id: "own-1", text: { zh: "不就餐", en: "" } }], escalateAfterDays: 7, ...change,
});

it("rules are sent without blanks; English falls back to Chinese", () => {
  expect(ruleFlaw(draft())).toBeNull();
  expect(givenOf(draft())).toEqual({
    negative_list: ["弄虚作假"], dispositions: [{ id: "plan", options: ["限期整改", "撤销荣誉称号"] }], conduct: [{ id: "own-1", text: { zh: "不就餐", en: "不就餐" } }], escalate_after_days: 7,
  });
});

it("an empty line, one that stands twice and a list without options are told", () => {
  expect(ruleFlaw(draft({ negative: ["a", " "] }))).toEqual({ name: "" });
  expect(ruleFlaw(draft({ negative: ["a", "a "] }))).toEqual({ name: "a" });
  expect(ruleFlaw(draft({ dispositions: [{ id: "plan", options: "\n" }] }))).toEqual({ name: "" });
});

it("days to wait are whole, at least one and at most a year", () => {
  expect([0, 1, 365, 366, 1.5, Number.NaN].map(daysFit)).toEqual([false, true, true, false, false, false]);
});

it("a new rule gets an id that nobody has", () => {
  expect(freshConduct([{ id: "own-2", text: { zh: "x", en: "x" } }]).id).toBe("own-3");
});
