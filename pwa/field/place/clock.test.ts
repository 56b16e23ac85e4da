import { expect, it } from "vitest";
import { clockNote } from "./clock";

const DAY = 24 * 60 * 60_000;
const NOW = 100 * DAY;
const fine = { skewMs: 800, lastContactMs: NOW - DAY, nowMs: NOW, jumpedMs: 40 };

it("is silent about an honest clock that was compared lately", () => {
  expect(clockNote(fine)).toBeNull();
});

it("says how long ago, how far off, or that nobody compared", () => {
  expect(clockNote({ ...fine, lastContactMs: NOW - 3.5 * DAY })).toEqual({ kind: "old", days: 3 });
  expect(clockNote({ ...fine, skewMs: -5 * 60_000 })).toEqual({ kind: "off", minutes: 5, ahead: false });
  expect(clockNote({ ...fine, skewMs: null })).toEqual({ kind: "never" });
});

it("says first that the clock was set while the visit was open", () => {
  expect(clockNote({ ...fine, skewMs: null, jumpedMs: -365 * DAY })).toEqual({ kind: "jumped", minutes: 365 * 24 * 60 });
});
