import { describe, expect, it } from "vitest";
import { conflict, figure } from "../answers/answers.testkit";
import { conflictRows, nextOpen, stepFrom } from "./conflictRows";

const A = conflict({ checkpoint: "a", stake: figure("1", "1.00") });
const B = conflict({ checkpoint: "b", stake: figure("10", "10.00"), kind: "reopened" });
const C = conflict({ checkpoint: "c", stake: figure("9/2", "4.50"), visit: "visit-2", unit_name: "岳阳市总工会" });
const NO_FILTER = { kind: "", visit: "", checkpoint: "", who: "", words: "" };

describe("the list of conflicts", () => {
  it("puts most points at stake first, as exact numbers", () => {
    expect(conflictRows([A, B, C], NO_FILTER)).toEqual([B, C, A]);
  });

  it("filters by kind, visit and words", () => {
    expect(conflictRows([A, B, C], { ...NO_FILTER, kind: "reopened" })).toEqual([B]);
    expect(conflictRows([A, B, C], { ...NO_FILTER, visit: "visit-2" })).toEqual([C]);
    expect(conflictRows([A, B, C], { ...NO_FILTER, words: "总工会" })).toEqual([C]);
  });

  it("filters by checkpoint and by who found something there", () => {
    const theirs = conflict({ checkpoint: "d", measured: [{ user: "u-d", title: "检查员丁", figure: null }] });
    expect(conflictRows([A, theirs], { ...NO_FILTER, checkpoint: "a" })).toEqual([A]);
    expect(conflictRows([A, theirs], { ...NO_FILTER, who: "u-d" })).toEqual([theirs]);
  });

  it("stops at both ends", () => {
    const rows = [B, C, A];
    expect(stepFrom(rows, C, 1)).toBe(A);
    expect(stepFrom(rows, A, 1)).toBe(A);
    expect(stepFrom(rows, B, -1)).toBe(B);
    expect(stepFrom([], B, 1)).toBeNull();
  });
});

describe("after a ruling", () => {
  it("goes to the next line of the list as it was, if that is still open", () => {
    expect(nextOpen([B, C, A], [C, A], B)).toBe(C);
    expect(nextOpen([B, C, A], [A], B)).toBe(A);
  });

  it("goes back to the first open one after the last", () => {
    expect(nextOpen([B, C, A], [B, C], A)).toBe(B);
  });

  it("does not stay where it was ruled, even if the server still lists it", () => {
    expect(nextOpen([B], [B], B)).toBeNull();
  });

  it("goes on to what arrived meanwhile", () => {
    expect(nextOpen([B], [C], B)).toBe(C);
  });
});
