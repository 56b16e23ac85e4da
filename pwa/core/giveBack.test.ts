import { expect, test } from "vitest";
import { Author } from "./chain.testkit";
import type { PlacedHead } from "./device";
import { heldOf, writeGiveBack } from "./giveBack";
import { PROTOCOL } from "./wire";

const PATH = "sheet/u-1/note/c-1";
const head = (actor: string, voucher?: string): PlacedHead => {
  const op = { ...new Author(actor).write(PATH), position: 1 };
  return voucher === undefined ? op : { ...op, voucher };
};

test("heads that the server once vouched for go back by dot; not what is kept here, nor what has no word", () => {
  const [later, first, kept, silent] = [head("b", "v-b"), head("a", "v-a"), head("c", "v-c"), head("d")];
  const held = heldOf([later, first, kept, silent], new Set([kept.hash]));
  expect(held.map(({ op, voucher }) => [op.dot.actor, voucher])).toEqual([["a", "v-a"], ["b", "v-b"]]);
});

test("the server's words on the visits stand in the header, where there are any", () => {
  expect(writeGiveBack("me", [], ["w-1"])).toBe(`${JSON.stringify({ protocol: PROTOCOL, actor: "me", visits: ["w-1"] })}\n`);
});

test("the request: a header, then a line for each, as its author wrote it", () => {
  const op = head("a", "v-a");
  expect(writeGiveBack("me", heldOf([op], new Set())).split("\n")).toEqual([JSON.stringify({ protocol: PROTOCOL, actor: "me" }), `v-a\t${op.line}`, ""]);
});
