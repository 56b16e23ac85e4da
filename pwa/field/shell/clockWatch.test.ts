import { expect, it } from "vitest";
import { spanOf, turnOf } from "./clockWatch";

const HANDS = { wallMs: 1_795_000_000_000, monoMs: 5_000, offsetMin: 480 };
const later = (change: Partial<typeof HANDS>) => turnOf(HANDS, { ...HANDS, ...change });

it("notices a clock that was set back in mid-visit", () => {
  expect(later({ monoMs: 25_000, wallMs: HANDS.wallMs + 20_000 - 365 * 86_400_000 })).toEqual({ kind: "back", minutes: 365 * 24 * 60 });
});

it("says nothing of a clock that corrects itself, runs on, or slept", () => {
  expect(later({ monoMs: 25_000, wallMs: HANDS.wallMs + 20_000 - 30_000 })).toBeNull();
  expect(later({ monoMs: 25_000, wallMs: HANDS.wallMs + 20_000 })).toBeNull();
  expect(later({ monoMs: 6_000, wallMs: HANDS.wallMs + 3_600_000 })).toBeNull();
});

it("notices another time zone", () => {
  expect(later({ offsetMin: 540 })).toEqual({ kind: "zone" });
});

it.each([[2, "minutes", 2], [119, "minutes", 119], [120, "hours", 2], [47 * 60, "hours", 47], [365 * 24 * 60, "days", 365]])("says %s minutes in %s", (minutes, unit, n) => {
  expect(spanOf(minutes)).toEqual({ unit, n });
});
