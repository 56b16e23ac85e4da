import { expect, test } from "vitest";
import { genesis } from "./chain";
import { Author } from "./chain.testkit";
import { dotText } from "./dot";
import { asFirstAuthored, newChain, repeat } from "./repeat";

const FINDING = "sheet/u-1/finding/c-1";

test("the work of a frozen actor is written again as a chain of the new one", () => {
  const old = new Author("a");
  old.write(FINDING, { kind: "cleared" }, [{ actor: "b", counter: 4 }]);
  old.write(FINDING, { kind: "not_applicable", reason: "没有" }, [{ actor: "a", counter: 1 }], { group: "g1" });
  const [first, second] = repeat(old.ops, newChain("z"));
  expect(first).toMatchObject({ dot: { actor: "z", counter: 1 }, prev_hash: genesis("z"), re_of: old.ops[0]?.dot });
  expect(second).toMatchObject({ dot: { actor: "z", counter: 2 }, prev_hash: first?.hash, group: "g1" });
  expect(second).toMatchObject({ value: old.ops[1]?.value, at: old.ops[1]?.at, re_of: old.ops[1]?.dot });
  expect(first?.supersedes.map(dotText)).toEqual(["b.4"]);
  expect(second?.supersedes.map(dotText)).toEqual(["z.1"]);
});

test("a signed sheet and a ruling name the findings by their new dots", () => {
  const old = new Author("a");
  old.write(FINDING, { kind: "cleared" });
  old.write("sheet/u-1/state", { kind: "finished", saw: ["a.1", "b.2"], signature: "M0 0", signer: "x" });
  old.write("ruling/c-1", { covers: ["b.2", "a.1"], decision: { kind: "withdrawn" }, policy: "picked", reason: "r" });
  const [, signed, ruled] = repeat(old.ops, { actor: "z", counter: 3, last_hash: genesis("y") });
  expect(signed?.value).toMatchObject({ saw: ["z.4", "b.2"] });
  expect(ruled?.value).toMatchObject({ covers: ["b.2", "z.4"] });
});

test("what only looks like a list of dots stays as it was", () => {
  const old = new Author("a");
  old.write(FINDING, { kind: "cleared" });
  for (const value of [null, "text", ["a.1"], { saw: "a.1" }, { saw: ["b.1", 7] }, { text: ["a.1"] }]) old.write("x", value);
  const again = repeat(old.ops, newChain("z")).slice(1);
  expect(again.map((op) => op.value)).toEqual(old.ops.slice(1).map((op) => op.value));
});

test("what is repeated for the second time comes before what was written behind it at first", () => {
  const first = new Author("a");
  for (const count of [1, 2, 3]) first.write(FINDING, { count });
  const second = repeat(first.ops.slice(0, 2), newChain("b"));
  const third = repeat(second.slice(1), newChain("c"));
  const known = new Map([...first.ops, ...second, ...third].map((op) => [dotText(op.dot), op]));
  const order = asFirstAuthored([...first.ops.slice(2), ...second.slice(0, 1), ...third], ["a", "b", "c"], (dot) => known.get(dotText(dot)));
  expect(order.map((op) => op.value)).toEqual([{ count: 1 }, { count: 2 }, { count: 3 }]);
  // Of what is not kept any more the name is all that is known.
  expect(asFirstAuthored([...third, ...first.ops.slice(2)], ["a", "b", "c"], () => undefined).map((op) => op.value)).toEqual([{ count: 3 }, { count: 2 }]);
});
