import { expect, it } from "vitest";
import type { Measure } from "../../core/checklist";
import { boardsOf, EMPTY, isFaulty, panelsOf, rowOfBoard, rowOfPanel, sound } from "./panels";

const WALL: Measure = { kind: "ratio", bands: [{ award: "1", at_least: "0.6" }] };

it("leaves rows out that nobody typed into", () => {
  expect(panelsOf([{ across: "12。5", up: "2.2" }, EMPTY])).toEqual([{ length_m: "12.5", height_m: "2.2" }]);
  expect(boardsOf([EMPTY, { across: "2", up: "1.2" }])).toEqual([{ width_m: "2", height_m: "1.2" }]);
});

it("calls a half-typed row faulty, an untouched one not", () => {
  expect(isFaulty({ across: "2", up: "" })).toBe(true);
  expect(isFaulty({ across: "2", up: "0" })).toBe(true);
  expect(isFaulty({ across: "2", up: "1" })).toBe(false);
  expect(isFaulty(EMPTY)).toBe(false);
});

it("turns stored panels back into rows", () => {
  expect(rowOfPanel({ length_m: "3", height_m: "2" })).toEqual({ across: "3", up: "2" });
  expect(rowOfBoard({ width_m: "3", height_m: "2" })).toEqual({ across: "3", up: "2" });
});

it("passes only inputs that the engine takes", () => {
  const wall = [{ length_m: "10", height_m: "2" }];
  expect(sound(WALL, { wall, posters: [] })).toEqual({ wall, posters: [] });
  expect(sound(WALL, { wall, posters: [], openings: wall })).toBeNull();
  expect(sound(WALL, { wall: [{ length_m: "", height_m: "2" }], posters: [] })).toBeNull();
});
