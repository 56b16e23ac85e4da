import { expect, it } from "vitest";
import { plainPoints } from "./points";

it.each([["2.00", "2"], ["1.50", "1.5"], ["0.67", "0.67"], ["100.00", "100"], ["0.00", "0"], ["20", "20"]])(
  "%s → %s", (shown, plain) => {
    expect(plainPoints(shown)).toBe(plain);
  },
);
