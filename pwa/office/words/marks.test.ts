import { expect, it } from "vitest";
import { voice } from "../voice";
import { marksText } from "./marks";

it("marks are said one by one, with where they are", () => {
  expect(marksText([
    { kind: "arrow", x1: 5000, y1: 5000, x2: 100, y2: 100 },
    { kind: "circle", x1: 4000, y1: 4000, x2: 6000, y2: 6000 },
    { kind: "words", x: 9000, y: 9000, text: "缺角" },
  ], voice)).toBe("箭头指向左上；圈出中间；右下写着“缺角”");
});
