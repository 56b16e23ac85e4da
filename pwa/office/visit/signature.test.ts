import { expect, it } from "vitest";
import { viewBoxOf } from "./signature";

it("a signature's box holds every point with a margin", () => {
  expect(viewBoxOf("M20 60L120.5 10L-4 80")).toBe("-10 4 136.5 82");
});

it("there is no box around nothing", () => {
  expect(viewBoxOf("")).toBeNull();
  expect(viewBoxOf("M5")).toBeNull();
});
