import { describe, expect, it } from "vitest";
import { ONE, ZERO } from "../../core/rational";
import { reading, visitReading } from "../answers/answers.testkit";
import { prospectOf } from "./prospect";

describe("what the visit comes to", () => {
  it("is final when the last open checkpoint is decided", () => {
    expect(prospectOf(visitReading(), "pub-02", { figure: ONE, award: ZERO })).toEqual({ low: "2.00", high: "2.00", final: true });
    expect(prospectOf(visitReading(), "pub-02", { figure: ONE, award: ONE })).toEqual({ low: "4.00", high: "4.00", final: true });
  });

  it("is scaled to the full total when the checkpoint does not apply", () => {
    expect(prospectOf(visitReading(), "pub-02", null)).toEqual({ low: "4.00", high: "4.00", final: true });
  });

  it("stays a range while something else is open", () => {
    const open = visitReading({ checkpoints: [reading({ checkpoint: "pub-01", status: "unscored" }), reading()] });
    expect(prospectOf(open, "pub-02", { figure: ONE, award: ONE })).toEqual({ low: "2.00", high: "4.00", final: false });
  });
});
