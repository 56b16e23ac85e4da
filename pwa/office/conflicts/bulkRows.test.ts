import { expect, it } from "vitest";
import { conflict, figure } from "../answers/answers.testkit";
import type { Proposal } from "../answers/conflict";
import { bulkRows } from "./bulkRows";

const TOTAL = { points: figure("1", "1.00"), low: figure("1", "1.00"), high: figure("1", "1.00"), whole: figure("4", "4.00"), final: true, settled: 1, conflicts: 0, unscored: 0 };
const MEAN: Proposal = { policy: "mean", decision: { kind: "figure", figure: "12/5" }, score: { figure: figure("12/5", "2.40"), award: figure("1", "1.00"), outcome: "full", points: figure("2", "2.00") }, total: TOTAL, dot: null };
const NEAR = conflict({ kind: "measure", relative: figure("1/10", "0.10"), proposals: [MEAN] });

it("takes what differs by exactly as much, and nothing that differs more", () => {
  expect(bulkRows([NEAR], "mean", 10)).toEqual([{ line: NEAR, proposal: MEAN }]);
  expect(bulkRows([NEAR], "mean", 9)).toEqual([]);
});

it("waves no different outcome through, nor what the policy does not decide", () => {
  expect(bulkRows([conflict({ ...NEAR, kind: "outcome" }), conflict({ ...NEAR, kind: "reopened" })], "mean", 100)).toEqual([]);
  expect(bulkRows([NEAR], "median", 100)).toEqual([]);
  expect(bulkRows([conflict({ ...NEAR, relative: null })], "mean", 100)).toEqual([]);
});
