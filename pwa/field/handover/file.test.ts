import { expect, it } from "vitest";
import { fileName } from "./file";

const DAY = new Date(2026, 2, 5);

it("says whose work a file holds, of which day, and which part of it", () => {
  expect(fileName("李 明/1", DAY, { part: 1, parts: 1 })).toBe("实地-李明1-20260305.shidi");
  expect(fileName("李明", DAY, { part: 2, parts: 3 })).toBe("实地-李明-20260305-2of3.shidi");
  expect(fileName("", DAY, { part: 1, parts: 1 })).toBe("实地-20260305.shidi");
});
