import { describe, expect, it } from "vitest";
import type { Quad } from "./point";
import type { Scene } from "./rectangle";
import { rectangleOf } from "./rectangle";
import { hung, photographed, telephone } from "./scene.testkit";

const view = telephone({ away: 3, yaw: 30, pitch: -8, roll: 2, middle: [1, 0.6] });
const drawn = (quad: Quad): Quad => photographed(view, quad) as unknown as Quad;
const A4 = { corners: drawn(hung([0.4, 0.3], 0.297, 0.21, 5)), width: 0.297, height: 0.21, by: "made" as const };
const scene: Scene = { frame: view.frame, corners: drawn(hung([0, 0], 2, 1.2)), reference: A4, edges: [], noise: 2 };

describe("a rectangle in a photo without noise", () => {
  it.each([
    ["beside a sheet", scene],
    ["with its top edge typed", { ...scene, reference: null, edges: [{ edge: 0, length: 2, paced: false }] }],
    ["with its left edge paced", { ...scene, reference: null, edges: [{ edge: 3, length: 1.2, paced: true }] }],
    ["with both, in a photo without Exif", { ...scene, frame: { ...view.frame, focal: null }, edges: [{ edge: 2, length: 2, paced: false }] }],
  ] as const)("has its true size: %s", (_name, given) => {
    const found = rectangleOf(given);
    expect(found?.width).toBeCloseTo(2, 2);
    expect(found?.height).toBeCloseTo(1.2, 2);
    expect(found?.misfit).toBe(1);
  });

  it("is found when seen straight on, too", () => {
    const front = telephone({ away: 3, middle: [1, 0.6] });
    const corners = photographed(front, hung([0, 0], 2, 1.2)) as unknown as Quad;
    const found = rectangleOf({ ...scene, frame: front.frame, corners, reference: null, edges: [{ edge: 0, length: 2, paced: false }] });
    expect(found?.height).toBeCloseTo(1.2, 3);
  });

  it("knows less where less is known", () => {
    const spread = (given: Scene): number => rectangleOf(given)?.areaSpread ?? 0;
    expect(spread({ ...scene, noise: 8 })).toBeGreaterThan(3 * spread(scene));
    expect(spread({ ...scene, edges: [{ edge: 0, length: 2, paced: false }] })).toBeLessThan(spread(scene));
    const paced = { ...scene, reference: null, edges: [{ edge: 0, length: 2, paced: true }] };
    expect(spread(paced)).toBeGreaterThan(0.05);
  });

  it("says so when a corner is misplaced", () => {
    const [a, b, c, d] = A4.corners;
    const found = rectangleOf({ ...scene, reference: { ...A4, corners: [[a[0] - 60, a[1] - 50], b, c, d] } });
    expect(found?.misfit).toBeGreaterThan(3);
    expect(found?.areaSpread).toBeGreaterThan(rectangleOf(scene)?.areaSpread ?? 0);
  });
});

describe("what cannot be measured", () => {
  const [a, b, c, d] = scene.corners;
  it.each([
    ["nothing gives the scale", { ...scene, reference: null }],
    ["the corners cross", { ...scene, corners: [a, c, b, d] }],
    ["corners in a line", { ...scene, corners: [a, b, [2 * b[0] - a[0], 2 * b[1] - a[1]], d] }],
    ["a dent", { ...scene, corners: [a, b, c, [(a[0] + b[0]) / 2, (a[1] + c[1]) / 2 - 200]] }],
    ["corners on one point", { ...scene, corners: [a, a, a, a] }],
    ["a sheet of no size", { ...scene, reference: { ...A4, width: 0 } }],
    ["a crossed sheet", { ...scene, reference: { ...A4, corners: [A4.corners[0], A4.corners[2], A4.corners[1], A4.corners[3]] } }],
    ["an edge of no length", { ...scene, edges: [{ edge: 0, length: 0, paced: false }] }],
    ["no noise", { ...scene, noise: 0 }],
    ["corners that are no numbers", { ...scene, corners: [a, b, c, [Number.NaN, 0]] }],
  ] as readonly (readonly [string, Scene])[])("%s: null", (_name, given) => {
    expect(rectangleOf(given)).toBeNull();
  });
});
