import { expect, test } from "vitest";
import type { Sample } from "./clock";
import { measureSkew, skewAt, trueTime } from "./clock";
import { vectors } from "./vectors.testkit";

type Sampled = [boot: string, mono: number, wall: number, skew: number, error: number];

const file = vectors<{
  measured: { name: string; stamps: [number, number, number, number]; skew_ms: number; error_ms: number }[];
  readings: {
    name: string; reading: [wall: number, mono: number, boot: string]; samples: Sampled[];
    interval: [number, number] | null;
    skew: { skew_ms: number; error_ms: number; changed: boolean; one_sided: boolean } | null;
  }[];
}>("clock");

test.each(file.measured)("four stamps measure a clock: $name", ({ stamps, skew_ms, error_ms }) => {
  expect(measureSkew(...stamps)).toEqual({ skew_ms, error_ms });
});

test.each(file.readings)("a reading means an interval: $name", (given) => {
  const [wall_ms, mono_ms, boot] = given.reading;
  const reading = { wall_ms, offset_min: 480, mono_ms, boot };
  const samples = given.samples.map(([of, mono, wall, skew, error]): Sample =>
    ({ boot: of, mono_ms: mono, wall_ms: wall, skew_ms: skew, error_ms: error }));
  const interval = trueTime(reading, samples);
  expect(interval && [interval.start_ms, interval.end_ms]).toEqual(given.interval);
  const skew = skewAt(reading, samples);
  const { oneSided, ...rest } = skew ?? { oneSided: false };
  expect(skew && { ...rest, one_sided: oneSided }).toEqual(given.skew);
});
