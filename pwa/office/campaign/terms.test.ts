import { describe, expect, it } from "vitest";
import type { GivenTerms } from "./server";
import { flawOf, freshPhase } from "./terms";

const terms = (change: Partial<GivenTerms> = {}): GivenTerms => ({
  title: { zh: "复查", en: "Review" }, starts_on: "2020-07-01", ends_on: "2020-09-30", checklist: { id: "c", version: 1 },
  phases: [{ id: "july", title: { zh: "第一阶段", en: "First" }, starts_on: "2020-07-01", ends_on: "2020-07-31", levels: ["national"] }],
  ...change,
});

describe("terms of a campaign", () => {
  it("hold where every phase lies in the period", () => { expect(flawOf(terms())).toBeNull(); });

  it("need a title and a period", () => {
    expect(flawOf(terms({ title: { zh: " ", en: "" } }))?.words).toBe("setting.flaw.title");
    expect(flawOf(terms({ starts_on: "" }))?.words).toBe("setting.flaw.period");
    expect(flawOf(terms({ ends_on: "2020-06-30" }))?.words).toBe("setting.flaw.period");
  });

  it("name the phase that lies outside or ends before it starts", () => {
    expect(flawOf(terms({ ends_on: "2020-07-30" }))).toEqual({ words: "setting.flaw.phase", phase: "第一阶段" });
    expect(flawOf(terms({ starts_on: "2020-07-02" }))?.phase).toBe("第一阶段");
  });

  it("a new phase spans the period under a free id, and needs a level", () => {
    const fresh = freshPhase(terms(), "新阶段");
    expect([fresh.id, fresh.starts_on, fresh.ends_on]).toEqual(["phase-2", "2020-07-01", "2020-09-30"]);
    expect(flawOf(terms({ phases: [fresh] }))).toEqual({ words: "planning.phases.needLevel", phase: "新阶段" });
  });
});
