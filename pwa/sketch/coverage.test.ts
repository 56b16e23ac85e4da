import { describe, expect, it } from "vitest";
import { covered } from "./clip";
import type { Stretch } from "./coverage";
import { coverageOf } from "./coverage";
import { UNIT } from "./homography";
import type { Point, Quad } from "./point";
import { hung, photographed, telephone } from "./scene.testkit";

const square = (x: number, y: number, side: number): Point[] => [...hung([x, y], side, side)];

describe("what covers a wall", () => {
  it("counts overlaps once, whichever way round it was drawn", () => {
    const twice = [square(0.1, 0.1, 0.4), square(0.3, 0.1, 0.4).reverse()];
    expect(covered(UNIT, twice, []).posters).toBeCloseTo(0.6 * 0.4, 6);
  });

  it("counts neither what reaches beyond the wall nor what hangs on a gate", () => {
    const { posters, openings } = covered(UNIT, [square(0.8, 0.8, 0.4), square(0, 0, 0.2)], [square(-0.1, -0.1, 0.2), square(0.5, 0.5, 0.1)]);
    expect(openings).toBeCloseTo(0.01 + 0.01, 6);
    expect(posters).toBeCloseTo(0.04 + 0.04 - 0.01, 6);
  });

  it("is nothing where nothing hangs", () => {
    expect(covered(UNIT, [], [])).toEqual({ openings: 0, posters: 0 });
  });
});

const view = telephone({ away: 5, yaw: -25, middle: [3, 1.2] });
const stretch = (length: number, posters: Point[][]): Stretch => ({
  scene: {
    frame: view.frame, corners: photographed(view, hung([0, 0], length, 2)) as unknown as Quad, reference: null,
    edges: [{ edge: 0, length, paced: false }], noise: 1.5,
  },
  posters: posters.map((each) => photographed(view, each)), openings: [],
});

describe("a wall on several photos", () => {
  const full = stretch(4, [[...hung([0, 0], 4, 1)]]);
  const bare = stretch(2, []);

  it("is summed by area", () => {
    const found = coverageOf([full, bare]);
    expect(found?.share.figure).toBeCloseTo((4 * 1) / (6 * 2), 2);
    expect(found?.strips.map((strip) => strip.length)).toEqual([expect.closeTo(4, 1), expect.closeTo(2, 1)]);
    expect(found?.strips[0]?.posters).toBeCloseTo(1, 1);
  });

  it("counts what was typed beside them", () => {
    expect(coverageOf([full], { wall: 10, posters: 4, openings: 2 })?.share.figure).toBeCloseTo((4 + 4) / (8 + 8), 2);
  });

  it("gives the same interval every time", () => {
    const first = coverageOf([full, bare]);
    for (let other = 1; other < 10; other += 1) coverageOf([full], { wall: other, posters: 0, openings: 0 });
    expect(coverageOf([full, bare])).not.toBe(first);
    expect(coverageOf([full, bare])).toEqual(first);
  });

  it("is unknown while one of them has no size, is no stretch, or no wall is left", () => {
    expect(coverageOf([full, { ...bare, scene: { ...bare.scene, edges: [] } }])).toBeNull();
    expect(coverageOf([full], { wall: 0, posters: 0, openings: 8.5 })).toBeNull();
    expect(coverageOf([])).toBeNull();
  });
});
