import { expect, test } from "vitest";
import { backoff } from "./backoff";

test("longer after every failure, up to five minutes", () => {
  expect([1, 2, 3, 8, 9, 50].map((failures) => backoff(failures, 1))).toEqual([2_000, 4_000, 8_000, 256_000, 300_000, 300_000]);
});

test("jitter spreads tablets over half of the time", () => {
  expect([backoff(3, 0), backoff(3, 0.5), backoff(3, 1)]).toEqual([4_000, 6_000, 8_000]);
});
