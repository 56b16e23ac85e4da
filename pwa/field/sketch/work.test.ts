import { describe, expect, it } from "vitest";
import type { Point } from "../../sketch/point";
import { hung, photographed, telephone } from "../../sketch/scene.testkit";
import type { WallPicture } from "../../core/sketch";
import { begun, done, redone, undone } from "./history";
import { nameOf } from "./known";
import { resultOf } from "./result";
import { fitted, kept, toPhoto, toScreen, zoomed } from "./viewport";
import type { Work } from "./work";
import {
  freshWork, openShape, pictureOf, shapeOf, wantedOf, withCorner, withEdge, withoutCorner, withoutShape, withPlaced, withReference, withShape, withSplit, withSuggested, workOf,
} from "./work";

const view = telephone({ width: 2400, height: 1800, away: 3, yaw: 20, middle: [1, 0.6] });
const SIZE = { photo: "ab".repeat(32), width: 2400, height: 1800, focal: 26 };
const seen = (left: number, top: number, width: number, height: number): Point[] => photographed(view, hung([left, top], width, height));
const placed = (work: Work, points: readonly Point[], noise = 2): Work => points.reduce((now, at) => withPlaced(now, { at, noise }), work);

describe("a board beside a sheet", () => {
  const outlined = placed(withReference(freshWork(false, SIZE), "a4"), [...seen(0, 0, 2, 1.2)].reverse());

  it("asks for one thing after the other", () => {
    const fresh = freshWork(false, SIZE);
    expect(wantedOf(fresh)).toBe("outline");
    expect(pictureOf(fresh)).toBeNull();
    expect(wantedOf(outlined)).toBe("reference");
    expect(wantedOf(withReference(outlined, "none"))).toBe("scale");
    expect(wantedOf(withEdge(withReference(outlined, "none"), 0, { typed: "２。0" }))).toBeNull();
    const own = placed(withReference(outlined, "own"), seen(0.3, 0.3, 0.3, 0.2));
    expect(wantedOf(own)).toBe("own");
    expect(wantedOf({ ...own, own: { width: "0.3", height: "0.2", by: "tape" } })).toBeNull();
  });

  it("has its corners in order, wherever the finger began", () => {
    const first = shapeOf(outlined, "outline")?.corners[0]?.at;
    expect(first?.[0]).toBeCloseTo(seen(0, 0, 2, 1.2)[0]?.[0] ?? 0);
    expect(first?.[1]).toBeCloseTo(seen(0, 0, 2, 1.2)[0]?.[1] ?? 0);
  });

  it("says how a sheet hangs, and how exactly corners were placed", () => {
    const across = pictureOf(placed(outlined, seen(0.4, 0.3, 0.297, 0.21)));
    const upright = pictureOf(placed(outlined, seen(0.4, 0.3, 0.21, 0.297), 6));
    expect(across?.reference).toMatchObject({ width_m: "0.297", height_m: "0.21" });
    expect(upright?.reference).toMatchObject({ width_m: "0.21", height_m: "0.297" });
    expect([across?.noise_px, upright?.noise_px]).toEqual(["2", "4.47"]);
  });

  it("comes back from what was stored as it was", () => {
    const picture = pictureOf(withEdge(placed(outlined, seen(0.4, 0.3, 0.297, 0.21)), 3, { typed: "1.2", by: "paces" }));
    expect(picture?.edges).toEqual([{ edge: 3, length_m: "1.2", by: "paces" }]);
    expect(picture === null ? null : pictureOf(workOf(false, picture))).toEqual(picture);
  });

  it("notices that a sheet was taken for a card", () => {
    const drawn = placed(outlined, seen(0.4, 0.3, 0.297, 0.21), 1);
    const [sheet, card] = [drawn, withReference(drawn, "card")].map((work) => resultOf(pictureOf(work) as WallPicture, false));
    expect(sheet).toMatchObject({ misplaced: false });
    expect(card).toMatchObject({ misplaced: true });
  });

  it("begins with a usual door, which is worth little until somebody measures it", () => {
    const door = placed(withReference(outlined, "door"), seen(2.2, 0, 0.9, 2.1), 1);
    const measured = { ...door, own: { ...door.own, by: "tape" as const } };
    expect(door.own).toEqual({ width: "0.9", height: "2.1", by: "usual" });
    const [usual, taped] = [door, measured].map((work) => pictureOf(work) as WallPicture);
    expect([usual?.reference?.by, taped?.reference?.by]).toEqual(["usual", "tape"]);
    expect([usual, taped].map((picture) => resultOf(picture as WallPicture, false)?.weak)).toEqual([true, false]);
    expect(pictureOf(workOf(false, usual as WallPicture))).toEqual(usual);
    expect(withReference({ ...outlined, own: { width: "1.5", height: "2.4", by: "tape" } }, "door").own.width).toBe("1.5");
  });

  it("reckons nothing from corners that only wait to be dragged", () => {
    const corners = seen(0, 0, 2, 1.2);
    const begun = placed(withEdge(freshWork(false, SIZE), 0, { typed: "2" }), corners.slice(0, 1));
    const waiting = withSuggested(begun, corners, 2);
    expect(shapeOf(waiting, "outline")?.corners.map((corner) => corner.suggested === true)).toEqual([false, true, true, true]);
    expect(wantedOf(waiting)).toBe("drag");
    expect(pictureOf(waiting)).toBeNull();
    const dragged = [1, 2, 3].reduce((work, index) => withCorner(work, 1, index, { at: corners[index] as Point, noise: 2 }), waiting);
    expect(wantedOf(dragged)).toBeNull();
    expect(withSuggested(dragged, corners, 2)).toBe(dragged);
  });

  it("is no rectangle when corners were dragged across each other", () => {
    const whole = withEdge(withReference(outlined, "none"), 0, { typed: "2" });
    const corner = shapeOf(whole, "outline")?.corners[2];
    expect(corner === undefined ? null : wantedOf(withCorner(whole, 1, 0, corner))).toBe("crossed");
    expect(wantedOf(withoutShape(whole, 1))).toBe("outline");
  });
});

describe("a wall with posters and a gate", () => {
  const wall = withEdge(placed(freshWork(true, SIZE), seen(0, 0, 2, 1.2)), 2, { typed: "2" });
  const poster = placed(withShape(wall, "poster"), seen(0.1, 0.1, 0.5, 0.5));

  it("holds what was drawn whole, and nothing that was only begun", () => {
    const begun = withPlaced(withShape(poster, "opening"), { at: [5, 5], noise: 2 });
    expect(openShape(begun)?.role).toBe("opening");
    expect(pictureOf(begun)).toMatchObject({ posters: [expect.any(Array)] });
    expect(pictureOf(begun)).not.toHaveProperty("openings");
    expect(withShape(begun, "poster").shapes.filter((shape) => shape.role === "opening")).toEqual([]);
  });

  it("takes more corners and fewer, never fewer than three", () => {
    const id = shapeOf(poster, "poster")?.id ?? 0;
    const corners = (work: Work): number => shapeOf(work, "poster")?.corners.length ?? 0;
    expect(corners(withSplit(poster, id, 3))).toBe(5);
    const three = withoutCorner(poster, id, 0);
    expect([corners(three), corners(withoutCorner(three, id, 0))]).toEqual([3, 3]);
    expect(shapeOf(withoutShape(poster, id), "poster")).toBeUndefined();
    const picture = pictureOf(poster);
    expect(picture === null ? null : pictureOf(workOf(true, picture))).toEqual(picture);
  });
});

describe("steps", () => {
  it("go back and forth, and forward no more once something else was done", () => {
    const two = done(done(begun(0), 1), 2);
    expect([undone(two).now, undone(undone(two)).now, undone(undone(undone(two))).now]).toEqual([1, 0, 0]);
    expect(redone(undone(two)).now).toBe(2);
    expect(redone(done(undone(two), 3)).now).toBe(3);
  });
});

describe("what is in sight", () => {
  const [photo, screen] = [{ width: 4000, height: 3000 }, { width: 400, height: 500 }];

  it("keeps the point under the finger where it is", () => {
    const closer = zoomed(fitted(photo, screen), 4, [100, 200], photo, screen);
    const before = toPhoto(fitted(photo, screen), [100, 200]);
    expect(toScreen(closer, before)[0]).toBeCloseTo(100);
    expect(toScreen(closer, before)[1]).toBeCloseTo(200);
    expect(zoomed(closer, 1e9, [0, 0], photo, screen).scale).toBe(6);
  });

  it("never loses the photo", () => {
    const lost = kept({ scale: 0.1, x: 9999, y: -9999 }, photo, screen);
    expect([lost.x, lost.y]).toEqual([352, -252]);
  });
});

it("knows a sheet lying and standing, a usual door, and what was measured", () => {
  const name = (width_m: string, height_m: string, by?: "tape" | "usual"): string => nameOf({ width_m, height_m, ...(by === undefined ? {} : { by }) });
  expect([name("0.297", "0.21"), name("0.21", "0.297"), name("0.3", "0.2")]).toEqual(["a4", "a4", "own"]);
  expect([name("0.9", "2.1", "usual"), name("0.297", "0.21", "tape")]).toEqual(["door", "own"]);
});
