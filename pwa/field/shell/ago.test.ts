import { expect, it } from "vitest";
import { ago } from "./ago";

const NOW = 1_795_000_000_000;
const MINUTE = 60_000;

it.each([
  [null, { unit: "never" }], [NOW, { unit: "now" }], [NOW - 59_999, { unit: "now" }], [NOW + MINUTE, { unit: "now" }],
  [NOW - MINUTE, { unit: "minutes", n: 1 }], [NOW - 59 * MINUTE, { unit: "minutes", n: 59 }],
  [NOW - 60 * MINUTE, { unit: "hours", n: 1 }], [NOW - 50 * 60 * MINUTE, { unit: "days", n: 2 }],
])("%#", (then, words) => {
  expect(ago(then, NOW)).toEqual(words);
});
