import { expect, it } from "vitest";
import { drawnMarks, markSizes, thirdOf } from "./marks";

it("a mark lies at its part of the picture, whatever its size", () => {
  const [arrow, circle, words] = drawnMarks([
    { kind: "arrow", x1: 0, y1: 0, x2: 5000, y2: 10_000 },
    { kind: "circle", x1: 7500, y1: 5000, x2: 2500, y2: 0 },
    { kind: "words", x: 2500, y: 5000, text: "缺角" },
  ], 400, 200);
  expect(arrow?.path).toMatch(/^M0 0L200 200M/);
  expect(circle?.path).toBe("M100 50a100 50 0 1 0 200 0a100 50 0 1 0 -200 0");
  expect(words).toEqual({ path: "", text: "缺角", x: 100, y: 100 });
  expect(markSizes(400, 200).text).toBe(16);
});

it("an arrow is where it points, a circle where its middle is, words where they begin", () => {
  expect(thirdOf({ kind: "arrow", x1: 0, y1: 0, x2: 9000, y2: 5000 })).toEqual({ across: 2, down: 1 });
  expect(thirdOf({ kind: "circle", x1: 9000, y1: 9000, x2: 1000, y2: 10_000 })).toEqual({ across: 1, down: 2 });
  expect(thirdOf({ kind: "words", x: 0, y: 3333, text: "x" })).toEqual({ across: 0, down: 0 });
});
