import { expect, it } from "vitest";
import { metresAway, metresBetween } from "./distance";

it("one minute of latitude is a nautical mile, everywhere", () => {
  for (const [lat, lon] of [[0, 0], [29.37, 113.12], [-80, 179]] as const) {
    expect(metresBetween({ lat, lon }, { lat: lat + 1 / 60, lon })).toBeCloseTo(1853.25, 1);
  }
});

it("one minute of longitude shrinks with the latitude, also across the date line", () => {
  expect(metresBetween({ lat: 60, lon: 10 }, { lat: 60, lon: 10 + 1 / 60 })).toBeCloseTo(926.6, 0);
  expect(metresBetween({ lat: 0, lon: 179.99 }, { lat: 0, lon: -179.99 })).toBeCloseTo(2223.9, 0);
});

it("is nothing where accuracy cannot tell the two apart", () => {
  const unit = { lat: 29.37, lon: 113.12, accuracy_m: 100 };
  expect(metresAway({ lat: 29.3705, lon: 113.12, accuracy_m: 20 }, unit)).toBe(0);
  expect(metresAway({ lat: 29.38, lon: 113.12, accuracy_m: 20 }, unit)).toBeCloseTo(1111.95 - 120, 0);
});
