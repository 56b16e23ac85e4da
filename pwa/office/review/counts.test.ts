import { describe, expect, it } from "vitest";
import { countsOf, readingOf, wilson } from "./counts";

const tally = (user: string, photos: number, contradicts: number) => ({
  user, user_title: user, actor: `a-${user}`, device: "平板", photos, contradicts, consistent: photos - contradicts, cannot_tell: 0, pending: 0, accepted: 0, rejected: 0,
});

describe("what counts can say", () => {
  it("nothing about a share of few photos", () => {
    expect(readingOf(5, 19, 0.05)).toBe("few");
    expect(readingOf(0, 0, 0)).toBe("few");
  });

  it("only differences that chance does not explain", () => {
    expect(readingOf(3, 40, 0.05)).toBe("usual");
    expect(readingOf(20, 40, 0.05)).toBe("higher");
    expect(readingOf(0, 400, 0.05)).toBe("lower");
  });

  it("Wilson's interval: 10 of 100 lies between 5.5 and 17.4 percent, none of 10 below 27.8", () => {
    const { low, high } = wilson(10, 100);
    expect([low.toFixed(3), high.toFixed(3)]).toEqual(["0.055", "0.174"]);
    expect(wilson(0, 10).high.toFixed(3)).toBe("0.278");
    expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
  });

  it("keeps the order by name, whoever has more", () => {
    const { rows, photos, contradicts } = countsOf([tally("甲", 100, 2), tally("乙", 100, 60)]);
    expect(rows.map((row) => [row.user, row.reading])).toEqual([["甲", "lower"], ["乙", "higher"]]);
    expect([photos, contradicts]).toEqual([200, 62]);
  });
});
