import { expect, it } from "vitest";
import type { DueLine } from "./dueRows";
import { counts, daysTo, firstWindow, groups, inWindow } from "./dueRows";

const line = (change: Partial<DueLine>): DueLine => ({ kind: "visit", due_on: "2020-07-31", standing: "overdue", region: "华容县", ...change });
const LATE = line({ people: [{ id: "a", title: "甲" }, { id: "b", title: "乙" }] });
const SOON = line({ standing: "week", due_on: "2020-08-05", region: "" });
const FAR = line({ kind: "rectification", standing: "escalated", due_on: "2020-07-20", department: "市城管局" });
const REPORT = line({ kind: "report", standing: "later", due_on: "2020-08-20", region: "city" });

it("lines are counted by how near they are; the late ones are shown first, else the near ones, else all", () => {
  expect(counts([LATE, SOON, REPORT])).toEqual({ escalated: 0, overdue: 1, week: 1, later: 1, all: 3 });
  expect([[LATE, SOON], [SOON], [REPORT], []].map(firstWindow)).toEqual(["overdue", "week", "all", "all"]);
  expect(inWindow(SOON, "overdue")).toBe(false);
});

it("what is escalated is overdue too, and stands in its department's row", () => {
  expect(counts([FAR, LATE])).toEqual({ escalated: 1, overdue: 2, week: 0, later: 0, all: 2 });
  expect([inWindow(FAR, "escalated"), inWindow(FAR, "overdue"), inWindow(LATE, "escalated")]).toEqual([true, true, false]);
  expect(groups([FAR, LATE, FAR], "department", "未写责任部门").map((group) => [group.title, group.lines.length])).toEqual([["市城管局", 2], ["未写责任部门", 1]]);
});

it("a visit of two stands with both; what nobody has stands by itself", () => {
  const of = (by: "day" | "person" | "region"): unknown => groups([LATE, SOON, REPORT], by, by === "person" ? "无人" : "不明").map((group) => [group.title, group.lines.length]);
  expect(of("person")).toEqual([["无人", 2], ["甲", 1], ["乙", 1]].sort((a, b) => Number(b[1]) - Number(a[1]) || String(a[0]).localeCompare(String(b[0]), "zh-CN")));
  expect(of("region")).toEqual([["不明", 2], ["华容县", 1]]);
  expect(of("day")).toEqual([["2020-07-31", 1], ["2020-08-05", 1], ["2020-08-20", 1]]);
});

it("days are whole", () => {
  expect([daysTo("2020-07-31", "2020-08-03"), daysTo("2020-08-03", "2020-08-03"), daysTo("2020-08-10", "2020-08-03")]).toEqual([-3, 0, 7]);
});
