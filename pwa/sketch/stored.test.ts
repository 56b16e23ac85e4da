import { describe, expect, it } from "vitest";
import type { Measure } from "../core/checklist";
import { readInputs } from "../core/content";
import { rational } from "../core/rational";
import { score } from "../core/score";
import type { Picture, WallPicture } from "../core/sketch";
import { isWeak } from "./boards";
import { around, certaintyOf } from "./interval";
import type { Quad } from "./point";
import { crossing, isQuad } from "./point";
import { hung, photographed, telephone } from "./scene.testkit";
import { areaInputs, boundsOf, cornersOf, decimalOf, quadOf, ratioInputs, spotOf, typedBoards, typedPanels } from "./stored";

const AREA: Measure = { kind: "area", bands: [{ award: "1", at_least: "2.4" }] };
const RATIO: Measure = { kind: "ratio", bands: [{ award: "1", at_least: "0.6" }] };
const view = telephone({ width: 4000, height: 3000, away: 3, yaw: 20, middle: [1, 0.6] });
const seen = (quad: Quad): Quad => photographed(view, quad) as unknown as Quad;
const picture: Picture = {
  photo: "ab".repeat(32), width_px: 4000, height_px: 3000, focal_mm: "26", noise_px: "2", corners: cornersOf(seen(hung([0, 0], 2, 1.3))),
  reference: { corners: cornersOf(seen(hung([0.5, 0.4], 0.297, 0.21))), width_m: "0.297", height_m: "0.21" },
};
const TYPED = [{ width_m: "1", height_m: "0.5" }];

describe("boards from pictures", () => {
  it("stand after the typed ones, with pictures and interval beside them", () => {
    const inputs = areaInputs(TYPED, [picture]);
    expect(readInputs(JSON.parse(JSON.stringify(inputs)), AREA)).toEqual(inputs);
    expect(inputs?.boards).toHaveLength(2);
    expect(Number(inputs?.boards[1]?.width_m)).toBeCloseTo(2, 2);
    expect(inputs === null ? [] : typedBoards(inputs)).toEqual(TYPED);
    const found = inputs === null ? null : score(AREA, inputs);
    const figure = Number(found?.figure.n) / Number(found?.figure.over);
    expect(Number(inputs?.sketch?.low)).toBeLessThan(figure);
    expect(Number(inputs?.sketch?.high)).toBeGreaterThan(figure);
  });

  it("are reckoned again to the same from what was stored", () => {
    const inputs = areaInputs(TYPED, [picture]);
    expect(areaInputs(TYPED, inputs?.sketch?.pictures ?? [])).toEqual(inputs);
  });

  it("are typed alone without pictures, and unknown with one that gives no size", () => {
    expect(areaInputs(TYPED, [])).toEqual({ boards: TYPED });
    expect(typedBoards({ boards: TYPED })).toEqual(TYPED);
    expect(areaInputs(TYPED, [{ ...picture, reference: null, focal_mm: null }])).toBeNull();
    expect(areaInputs(TYPED, [{ ...picture, reference: null, focal_mm: "0", edges: [{ edge: 0, length_m: "2", by: "tape" }] }])?.boards).toHaveLength(2);
  });
});

describe("a wall from pictures", () => {
  const typed = { wall: [{ length_m: "10", height_m: "2" }], posters: [{ length_m: "1", height_m: "1" }], openings: [] };
  const { reference, ...plain } = picture;
  const wall: WallPicture = {
    ...plain, edges: [{ edge: 0, length_m: "2", by: "paces" }],
    posters: [seen(hung([0, 0], 1, 1.3)).map(spotOf)], openings: [seen(hung([1.5, 0], 0.5, 1.3)).map(spotOf)],
  };

  it("stands after what was typed: one panel of each that it shows", () => {
    const bare: WallPicture = { ...wall, posters: [], openings: [] };
    const inputs = ratioInputs(typed, [wall, bare]);
    expect(readInputs(JSON.parse(JSON.stringify(inputs)), RATIO)).toEqual(inputs);
    expect([inputs?.wall.length, inputs?.posters.length, inputs?.openings?.length]).toEqual([3, 2, 1]);
    expect(inputs === null ? null : typedPanels(inputs)).toEqual(typed);
    expect(Number(inputs?.posters[1]?.height_m)).toBeCloseTo(0.65, 1);
    expect(reference).toBeDefined();
  });

  it("has no openings where none are shown", () => {
    expect(ratioInputs(typed, [{ ...plain, edges: wall.edges ?? [] }])).not.toHaveProperty("openings");
    expect(ratioInputs(typed, [])).toEqual({ wall: typed.wall, posters: typed.posters });
    expect(ratioInputs(typed, [plain])).toBeNull();
    expect(typedPanels({ wall: typed.wall, posters: [], openings: typed.posters })).toEqual({ wall: typed.wall, posters: [], openings: typed.posters });
  });
});

describe("numbers", () => {
  it("become decimals of at most four places", () => {
    expect([1.23456, 2, 0.1, -1, 1e9].map((value) => decimalOf(value))).toEqual(["1.2346", "2", "0.1", "0", "999999"]);
    expect(decimalOf(1.6, 0)).toBe("2");
    expect(boundsOf({ figure: 1, low: 0.99999, high: 1.00001 })).toEqual({ low: "0.9999", high: "1.0001" });
  });

  it("of pixels are kept to a tenth", () => {
    expect(quadOf(cornersOf([[0.04, 1.26], [1, 0], [1, 1], [0, 1]]))[0]).toEqual([0, 1.3]);
  });
});

describe("what is certain", () => {
  it.each([
    ["2.6", 2.5, 2.7, "certain"], ["2.1", 2, 2.2, "certain"], ["2.46", 2.36, 2.56, "likely"], ["2.42", 2.32, 2.52, "unclear"], ["2.39", 2.3, 2.5, "unclear"],
  ] as const)("%s m² from %d to %d against 2.4: %s", (figure, low, high, word) => {
    expect(certaintyOf(AREA, rational(figure), { low, high })).toBe(word);
  });

  it("is weak beyond 3 %", () => {
    expect([0.01, 0.02].map((spread) => isWeak(around(2, spread)))).toEqual([false, true]);
  });
});

describe("corners", () => {
  it("of a rectangle turn one way", () => {
    expect(isQuad([[0, 0], [1, 0], [1, 1], [0, 1]])).toBe(true);
    expect(isQuad([[0, 0], [0, 1], [1, 1], [1, 0]])).toBe(true);
    expect(isQuad([[0, 0], [1, 0], [1, 1]])).toBe(false);
  });

  it("lie where lines meet, unless they never do", () => {
    expect(crossing([0, 0], [1, 1], [2, 0], [0, 2])).toEqual([1, 1]);
    expect(crossing([0, 0], [1, 0], [0, 1], [1, 1])).toBeNull();
  });
});
