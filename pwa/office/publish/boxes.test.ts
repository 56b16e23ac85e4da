import { expect, it } from "vitest";
import { boxBetween, MIDDLE, nudged, placed, WHOLE } from "./boxes";

it("takes a drag in any direction, cut to the picture", () => {
  const box = { x: 1000, y: 2000, width: 3000, height: 5000 };
  expect(boxBetween({ x: 0.1, y: 0.2 }, { x: 0.4, y: 0.7 })).toEqual(box);
  expect(boxBetween({ x: 0.4, y: 0.7 }, { x: 0.1, y: 0.2 })).toEqual(box);
  expect(boxBetween({ x: 0.9, y: 0.9 }, { x: 1.5, y: 2 })).toEqual({ x: 9000, y: 9000, width: 1000, height: 1000 });
  expect(boxBetween({ x: -1, y: -1 }, { x: 0.1, y: 0.1 })).toEqual({ x: 0, y: 0, width: 1000, height: 1000 });
});

it("takes a tap for no box", () => {
  expect(boxBetween({ x: 0.5, y: 0.5 }, { x: 0.503, y: 0.9 })).toBeNull();
});

it("moves by arrows and stays on the picture", () => {
  expect(nudged(MIDDLE, "ArrowLeft", false)).toEqual({ ...MIDDLE, x: 3900 });
  expect(nudged({ ...MIDDLE, y: 0 }, "ArrowUp", false)?.y).toBe(0);
  expect(nudged({ x: WHOLE - 2000, y: 0, width: 2000, height: 100 }, "ArrowRight", false)?.x).toBe(WHOLE - 2000);
  expect(nudged(MIDDLE, "ArrowDown", true)).toEqual({ ...MIDDLE, height: 2100 });
  expect(nudged({ ...MIDDLE, width: 100 }, "ArrowLeft", true)?.width).toBe(100);
  expect(nudged(MIDDLE, "Enter", false)).toBeNull();
});

it("lies where it was drawn", () => {
  expect(placed({ x: 1250, y: 0, width: 5000, height: 10_000 })).toEqual({ left: "12.5%", top: "0%", width: "50%", height: "100%" });
});
