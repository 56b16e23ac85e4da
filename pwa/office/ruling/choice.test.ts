import { describe, expect, it } from "vitest";
import { AREA, figure, finding } from "../answers/answers.testkit";
import { decisionOf, policyOf, scoreOf } from "./choice";

const MEASURED = finding();
const ABSENT = finding({ dot: "bbbb.1", kind: "not_applicable", inputs: null });

describe("a choice becomes a decision", () => {
  it("takes a candidate's inputs as they were measured", () => {
    expect(decisionOf({ kind: "candidate", dot: "aaaa.1" }, [MEASURED, ABSENT], null)).toEqual({ kind: "measured", inputs: MEASURED.inputs });
    expect(decisionOf({ kind: "candidate", dot: "bbbb.1" }, [MEASURED, ABSENT], null)).toEqual({ kind: "not_applicable" });
  });

  it("is none while nothing is chosen, typed inputs are not whole, or the candidate is gone", () => {
    expect(decisionOf(null, [MEASURED], null)).toBeNull();
    expect(decisionOf({ kind: "typed" }, [MEASURED], null)).toBeNull();
    expect(decisionOf({ kind: "candidate", dot: "gone.1" }, [MEASURED], null)).toBeNull();
  });

  it("says how the office came to it", () => {
    expect(policyOf({ kind: "candidate", dot: "aaaa.1" })).toBe("picked");
    expect([{ kind: "typed" }, { kind: "withdrawn" }].map((choice) => policyOf(choice as { kind: "typed" }))).toEqual(["typed", "typed"]);
  });
});

it("a policy decides what the server worked out by it, and says so in the ruling", () => {
  const decision = { kind: "figure", figure: "11/4" } as const;
  const zero = figure("0", "0.00");
  const total = { points: zero, low: zero, high: zero, whole: zero, final: true, settled: 1, conflicts: 0, unscored: 0 };
  const proposal = { policy: "mean", decision, score: { figure: figure("11/4", "2.75"), award: figure("1", "1.00"), outcome: "full", points: zero }, total, dot: null } as const;
  const choice = { kind: "policy", policy: "mean" } as const;
  expect(decisionOf(choice, [MEASURED], null, [proposal])).toEqual(decision);
  expect(decisionOf(choice, [MEASURED], null, [])).toBeNull();
  expect(policyOf(choice)).toBe("mean");
  expect(scoreOf(AREA, decision)?.award).toEqual({ n: 1n, over: 1n });
});

it("only measured decisions have a score", () => {
  const score = scoreOf(AREA, { kind: "measured", inputs: { boards: [{ width_m: "2", height_m: "1.2" }] } });
  expect(score?.award).toEqual({ n: 1n, over: 1n });
  expect(scoreOf(AREA, { kind: "not_applicable" })).toBeNull();
});
