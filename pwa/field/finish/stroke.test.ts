import { expect, it } from "vitest";
import type { Point } from "./stroke";
import { LONGEST, pathOf, thin } from "./stroke";

const PAD = { width: 500, height: 200 };
const circle = (turns: number, points: number): Point[] => Array.from({ length: points }, (_, index) => ({
  x: 250 + 90 * Math.cos((index / points) * turns * 2 * Math.PI),
  y: 100 + 90 * Math.sin((index / points) * turns * 2 * Math.PI),
}));

it("keeps the ends of a straight line and nothing between", () => {
  const line = Array.from({ length: 50 }, (_, x) => ({ x, y: 2 * x }));
  expect(thin(line, 0.5)).toEqual([{ x: 0, y: 0 }, { x: 49, y: 98 }]);
});

it("keeps a corner", () => {
  expect(thin([{ x: 0, y: 0 }, { x: 10, y: 0 }, { x: 10, y: 10 }], 1)).toHaveLength(3);
});

it("never strays farther from the pen than the tolerance", () => {
  const drawn = circle(1, 400);
  const kept = thin(drawn, 2);
  expect(kept.length).toBeLessThan(60);
  const reach = (point: Point) => Math.min(...kept.slice(1).map((b, index) => {
    const a = kept[index] as Point;
    const along = ((point.x - a.x) * (b.x - a.x) + (point.y - a.y) * (b.y - a.y)) / ((b.x - a.x) ** 2 + (b.y - a.y) ** 2);
    const held = Math.max(0, Math.min(1, along));
    return Math.hypot(point.x - a.x - held * (b.x - a.x), point.y - a.y - held * (b.y - a.y));
  }));
  expect(Math.max(...drawn.map(reach))).toBeLessThanOrEqual(2);
});

it("scales to the box and draws a dot as a line to itself", () => {
  expect(pathOf([[{ x: 0, y: 0 }, { x: 500, y: 200 }], [{ x: 50, y: 50 }]], PAD)).toBe("M0 0L1000 400M100 100L100 100");
});

it("draws nothing from nothing", () => {
  expect(pathOf([], PAD)).toBe("");
});

it("fits wild scribbling into an op", () => {
  const path = pathOf([circle(900, 60_000)], PAD);
  expect(path.length).toBeLessThanOrEqual(LONGEST);
  expect(path).toMatch(/^M\d+ \d+L[\d ]+$/);
});

it("fits thousands of dots, whole strokes only", () => {
  const dots = Array.from({ length: 5000 }, (_, index) => [{ x: index % 500, y: index % 200 }]);
  const path = pathOf(dots, PAD);
  expect(path.length).toBeLessThanOrEqual(LONGEST);
  expect(path).toMatch(/^(M\d+ \d+L\d+ \d+)+$/);
});
