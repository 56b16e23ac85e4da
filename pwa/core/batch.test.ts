import { expect, test } from "vitest";
import { nextBatch } from "./batch";
import { Author } from "./chain.testkit";
import type { Op } from "./op";

/** One op for each letter; a dot stands for no group. */
function outbox(groups: string): Op[] {
  const author = new Author("a");
  [...groups].forEach((group) => author.write("sheet/u-1/note/c-1", {}, [], group === "." ? {} : { group }));
  return author.ops;
}

const sizes = (groups: string, limit: number): number => nextBatch(outbox(groups), limit).length;

test("an empty outbox gives an empty batch", () => {
  expect(nextBatch([])).toEqual([]);
});

test("all of it when it fits, the oldest when it does not", () => {
  expect(sizes("...", 3)).toBe(3);
  expect(nextBatch(outbox("....."), 2).map((op) => op.dot.counter)).toEqual([1, 2]);
});

test("a group is left out whole rather than cut", () => {
  expect(sizes(".ggg.", 2)).toBe(1);
  expect(sizes(".ggghhh", 4)).toBe(4);
});

test("a group larger than a batch goes whole", () => {
  expect(sizes("gggg.", 2)).toBe(4);
  expect(sizes("gggg", 2)).toBe(4);
});

test("nothing goes past a gap: a push has no holes", () => {
  const [first, , third] = outbox("...") as [Op, Op, Op];
  expect(nextBatch([first, third])).toEqual([first]);
});
