import { expect, it } from "vitest";
import { arranged, moved } from "./arrange";

it("puts named ones first and leaves the others as they were", () => {
  expect(arranged(["a", "b", "c", "d"], ["c", "gone", "a"], (each) => each)).toEqual(["c", "a", "b", "d"]);
  expect(arranged(["a", "b"], [], (each) => each)).toEqual(["a", "b"]);
});

it("moves one step, and no further than the ends", () => {
  expect(moved(["a", "b", "c"], "b", -1)).toEqual(["b", "a", "c"]);
  expect(moved(["a", "b", "c"], "b", 1)).toEqual(["a", "c", "b"]);
  expect(moved(["a", "b"], "a", -1)).toEqual(["a", "b"]);
  expect(moved(["a", "b"], "b", 1)).toEqual(["a", "b"]);
  expect(moved(["a", "b"], "x", 1)).toEqual(["a", "b"]);
});
