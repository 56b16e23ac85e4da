import { expect, test } from "vitest";
import { compareDots, dotText, parseDot, sameDot } from "./dot";

const actor = "abcdefghij234567";

test("a dot is written as actor.counter and read back", () => {
  expect(dotText({ actor, counter: 12 })).toBe(`${actor}.12`);
  expect(parseDot(`${actor}.12`)).toEqual({ actor, counter: 12 });
});

test.each(["", actor, `${actor}.0`, `${actor}.01`, `${actor}.9999999999999999`, "-a.1", `${actor}.1 `])(
  "%j names no dot",
  (text) => {
    expect(parseDot(text)).toBeNull();
  },
);

test("dots are ordered by actor, then by counter as a number", () => {
  const other = "bbcdefghij234567";
  const dots = [{ actor: other, counter: 1 }, { actor, counter: 10 }, { actor, counter: 9 }];
  expect([...dots].reverse().sort(compareDots)).toEqual([...dots].sort(compareDots));
  expect(dots.sort(compareDots).map(dotText)).toEqual([`${actor}.9`, `${actor}.10`, `${other}.1`]);
});

test("two dots are the same when both parts are", () => {
  expect(sameDot({ actor, counter: 1 }, { actor, counter: 1 })).toBe(true);
  expect(sameDot({ actor, counter: 1 }, { actor, counter: 2 })).toBe(false);
  expect(sameDot({ actor, counter: 1 }, { actor: "bbcdefghij234567", counter: 1 })).toBe(false);
});
