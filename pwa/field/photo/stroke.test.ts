import { expect, it } from "vitest";
import { markOf, spotIn } from "./stroke";

const BOX = { left: 10, top: 20, width: 300, height: 200 };

it("knows where on the picture a finger is, whatever its size on screen", () => {
  expect(spotIn(BOX, 160, 120)).toEqual({ x: 5000, y: 5000 });
  expect(spotIn(BOX, 0, 400)).toEqual({ x: 0, y: 10_000 });
});

it("draws by dragging, and takes a short drag for a slip", () => {
  expect(markOf("arrow", { x: 1, y: 2 }, { x: 900, y: 2 }, "")).toEqual({ kind: "arrow", x1: 1, y1: 2, x2: 900, y2: 2 });
  expect(markOf("circle", { x: 5, y: 5 }, { x: 60, y: 70 }, "")).toBeNull();
});

it("puts words where the finger came down, when there are any", () => {
  expect(markOf("words", { x: 1, y: 2 }, { x: 1, y: 2 }, " 缺角 ")).toEqual({ kind: "words", x: 1, y: 2, text: "缺角" });
  expect(markOf("words", { x: 1, y: 2 }, { x: 1, y: 2 }, "  ")).toBeNull();
});
