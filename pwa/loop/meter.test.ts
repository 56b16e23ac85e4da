import { expect, it } from "vitest";
import { Meter } from "./meter";

it("says nothing before it can know", () => {
  const meter = new Meter();
  meter.note(0, 0);
  meter.note(5_000_000, 900);
  expect(meter.rate()).toBeNull();
});

it("tells the speed of the last seconds, not of the whole way", () => {
  const meter = new Meter();
  for (let s = 0; s <= 20; s += 1) meter.note(s * 1_000_000, s * 1_000);
  expect(meter.rate()).toBe(1_000_000);
  for (let s = 21; s <= 31; s += 1) meter.note(20_000_000, s * 1_000);
  expect(meter.rate()).toBe(0);
});
