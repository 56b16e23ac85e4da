import { expect, test } from "vitest";
import { dotText } from "./dot";
import type { Write } from "./register";
import { apply, headsOf, letIn } from "./register";
import { dot, orders, vectors } from "./vectors.testkit";

type Written = [dot: string, supersedes: string[]];

const file = vectors<{
  cases: { name: string; log: Written[]; heads: string[] }[];
  late: { name: string; before: Written[]; late: Written; heads: string[] }[];
}>("register");

const write = ([name, supersedes]: Written): Write => ({ dot: dot(name), supersedes: supersedes.map(dot) });
const dots = (writes: readonly Write[]): string[] => writes.map((each) => dotText(each.dot));

test.each(file.cases)("heads are a function of the set: $name", ({ log, heads }) => {
  for (const order of orders(log.map(write))) expect(dots(headsOf([...order, ...order]))).toEqual(heads);
  expect(dots(log.map(write).reduce<Write[]>(apply, []))).toEqual(heads);
});

test.each(file.late)("a late op resurrects nothing: $name", ({ before, late, heads }) => {
  const log = before.map(write);
  expect(dots(letIn(headsOf(log), write(late), log))).toEqual(heads);
  expect(dots(headsOf([...log, write(late)]))).toEqual(heads);
});
