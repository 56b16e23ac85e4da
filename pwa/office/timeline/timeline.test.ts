import { describe, expect, it } from "vitest";
import { photo } from "../answers/answers.testkit";
import { scaleOf } from "./scale";
import { tracksOf } from "./tracks";

const AT = Date.UTC(2020, 6, 6, 1, 14);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const named = (of: ReturnType<typeof tracksOf>) => Object.fromEntries(of.map((track) => [track.name, track]));

describe("the witnesses of a photo", () => {
  const whole = photo({
    window: { start_ms: AT - HOUR, end_ms: AT + HOUR }, picked: { start_ms: AT - 50, end_ms: AT + 50 },
    taken: { start_ms: AT - DAY, end_ms: AT - DAY + 1000, basis: "skew" }, received_ms: AT + 2 * HOUR,
    facts: { exif: { taken_local: "2020-07-05T09:14:00", offset_min: 480, gps_at_ms: AT - DAY } },
  });

  it("each have a track, the visit first", () => {
    expect(tracksOf(whole).map((track) => [track.name, track.kind])).toEqual(
      [["visit", "window"], ["record", "interval"], ["file", "interval"], ["gps", "from"], ["received", "instant"]]);
  });

  it("show what a wrong clock said beside what it means", () => {
    const skewed = photo({ picked: { start_ms: AT + HOUR, end_ms: AT + HOUR }, capture: { ...whole.capture, picked_at_ms: AT } });
    expect(named(tracksOf(skewed)).record).toMatchObject({ start: AT + HOUR, claim: AT });
    expect(named(tracksOf(whole)).file?.claim).toBeNull();
  });

  it("that say nothing have none, and an unknown clock is drawn as what it showed", () => {
    const bare = tracksOf(photo({ facts: { exif: {} } }));
    expect(bare.map((track) => [track.name, track.kind])).toEqual([["record", "clock"], ["received", "instant"]]);
  });

  it("an unverified camera clock is no interval of true time", () => {
    const guess = photo({ taken: { start_ms: AT, end_ms: AT, basis: "assumed" } });
    expect(named(tracksOf(guess)).file?.kind).toBe("clock");
    const none = photo({ taken: { start_ms: 0, end_ms: AT, basis: "none" } });
    expect(named(tracksOf(none)).file).toBeUndefined();
  });
});

describe("the line of time", () => {
  it("keeps order and fits the drawing", () => {
    const scale = scaleOf([[AT, AT + HOUR], [AT - DAY, AT - DAY], [AT + 9 * DAY, AT + 9 * DAY]], 900, 8 * HOUR);
    const xs = [AT - DAY, AT, AT + HOUR / 2, AT + HOUR, AT + 9 * DAY].map(scale.x);
    expect([...xs].sort((a, b) => a - b)).toEqual(xs);
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...xs)).toBeLessThanOrEqual(900);
  });

  it("breaks where nothing happened for long, and says for how long", () => {
    const { breaks, stretches } = scaleOf([[AT, AT + HOUR], [AT - DAY, AT - DAY]], 900, 8 * HOUR);
    expect([breaks.length, stretches.length]).toEqual([1, 2]);
    expect(Math.round((breaks[0]?.ms ?? 0) / HOUR)).toBe(24);
    expect(scaleOf([[AT, AT + HOUR], [AT + HOUR, AT + 2 * HOUR]], 900, 0).breaks).toEqual([]);
  });

  it("has ticks on whole steps of the site's clock, never closer than can be read", () => {
    const { ticks } = scaleOf([[AT, AT + 5 * HOUR]], 900, 8 * HOUR);
    expect(ticks.every(({ at }) => (at + 8 * HOUR) % (HOUR / 2) === 0)).toBe(true);
    const gaps = ticks.slice(1).map((tick, index) => tick.x - (ticks[index]?.x ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThan(40);
  });

  it("marks an instant by itself", () => {
    expect(scaleOf([[AT, AT]], 900, 0).ticks.length).toBeGreaterThan(0);
  });
});
