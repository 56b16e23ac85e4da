import { describe, expect, it } from "vitest";
import { fitting, shifted, turned, WHOLE, zoomed } from "./lens";
import { questionFor } from "./templates";
import { tileMap } from "./tileMap";

describe("looking at a picture", () => {
  it("zooms around the pointer and never below the whole picture", () => {
    const near = zoomed(WHOLE, 2, 100, 0);
    expect(near).toEqual({ scale: 2, x: -100, y: 0, turns: 0 });
    expect(zoomed(near, 0.1)).toEqual(WHOLE);
    expect(zoomed(WHOLE, 1000).scale).toBe(12);
  });

  it("moves only what is larger than its frame", () => {
    expect(shifted(WHOLE, 5, 5)).toEqual(WHOLE);
    expect(shifted({ ...WHOLE, scale: 2 }, 5, -5)).toMatchObject({ x: 5, y: -5 });
  });

  it("turns by quarters and fits what was turned", () => {
    expect(turned(turned(WHOLE, -1), -1).turns).toBe(2);
    const picture = { width: 400, height: 300 };
    expect(fitting(picture, { width: 800, height: 600 }, 0)).toEqual({ width: 800, height: 600 });
    expect(fitting(picture, { width: 300, height: 600 }, 1)).toEqual({ width: 400, height: 300 });
  });
});

describe("the tile map", () => {
  it("lies around the middle of the small picture and tells agreement apart", () => {
    const map = tileMap("9.4/950", { width: 4000, height: 3000 });
    expect([map.size.width, map.size.height]).toEqual([512, 384]);
    expect([map.same, map.differ, map.plain]).toEqual([3, 2, 1]);
    expect(map.tiles[0]).toEqual({ x: 208, y: 160, agrees: true });
  });
});

it("the question that fits the warning is offered first, and none where none fits", () => {
  expect(questionFor(["SOMETHING_NEW", "DUP_VISUAL"])).toBe("ask.reuse");
  expect(questionFor([])).toBeNull();
});
