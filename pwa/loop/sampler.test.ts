import { expect, test } from "vitest";
import { Sampler, sampleOf } from "./sampler";

const reading = (wall_ms: number, mono_ms: number) => ({ wall_ms, offset_min: 480, mono_ms, boot: "x" });
const sample = (error_ms: number) => ({ boot: "x", mono_ms: 0, wall_ms: 0, skew_ms: 0, error_ms });

test("a sample is what four stamps measure", () => {
  expect(sampleOf(reading(10_000, 100), 4_020, 4_030, reading(10_050, 150)))
    .toEqual({ boot: "x", mono_ms: 100, wall_ms: 10_000, skew_ms: 6_000, error_ms: 21 });
});

test("a clock that is set during the round trip does not spoil it", () => {
  const honest = sampleOf(reading(10_000, 100), 4_020, 4_030, reading(10_050, 150));
  expect(sampleOf(reading(10_000, 100), 4_020, 4_030, reading(99_999, 150))).toEqual(honest);
});

test("the first is told at once, then the best of every five", () => {
  const sampler = new Sampler();
  const told = [9, 5, 7, 3, 8, 6, 4].map((error) => sampler.offer(sample(error))?.error_ms ?? null);
  expect(told).toEqual([9, null, null, null, null, 3, null]);
  expect(sampler.best()?.error_ms).toBe(4);
  expect(sampler.best()).toBeNull();
});
