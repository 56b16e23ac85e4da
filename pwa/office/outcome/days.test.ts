import { expect, it } from "vitest";
import { inDays } from "./days";

it("is the day at the site, not in London", () => {
  const late = Date.UTC(2026, 10, 21, 17, 0);
  expect(inDays(0, late)).toBe("2026-11-22");
  expect(inDays(14, late)).toBe("2026-12-06");
});
