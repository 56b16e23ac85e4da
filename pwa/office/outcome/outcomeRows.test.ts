import { expect, it } from "vitest";
import type { OutcomeLine } from "./answers";
import { outcomeRows, printed } from "./outcomeRows";

const NOTHING = { words: "", state: "", overdue: false };

function line(name: string, told: Partial<OutcomeLine> = {}): OutcomeLine {
  return {
    visit: `v-${name}`, state: "open", number: 0, code: null, total: { exact: "0", shown: "0.00" }, issued_at: null, disposition: null, disposition_stage: null,
    items: 0, answered: 0, overdue: 0, escalated: 0, accepted: 0, next_due_on: null,
    unit: { id: name, name, level: "city", cohort_year: 2018, jurisdiction: "市直", jurisdiction_derived: false },
    ...told,
  };
}

const names = (lines: readonly OutcomeLine[], filter = NOTHING): string[] => outcomeRows(lines, filter).map((each) => each.unit.name);

it("puts what is escalated first, then what is overdue, then answers, then what can be issued", () => {
  const lines = [line("a"), line("b", { state: "ready" }), line("c", { state: "correction_due" }), line("d", { state: "issued", answered: 1 }), line("e", { state: "issued", overdue: 2 }), line("f", { state: "issued", overdue: 1, escalated: 1 })];
  expect(names(lines)).toEqual(["f", "e", "d", "c", "b", "a"]);
});

it("finds by unit, state and what is late", () => {
  const lines = [line("财政局", { overdue: 1 }), line("总工会", { state: "issued", code: "A7K2M9QX" })];
  expect(names(lines, { ...NOTHING, words: "财政" })).toEqual(["财政局"]);
  expect(names(lines, { ...NOTHING, words: "a7k2" })).toEqual(["总工会"]);
  expect(names(lines, { ...NOTHING, state: "issued" })).toEqual(["总工会"]);
  expect(names(lines, { ...NOTHING, overdue: true })).toEqual(["财政局"]);
});

it("prints a code in two halves", () => {
  expect(printed("A7K2M9QX")).toBe("A7K2-M9QX");
});
