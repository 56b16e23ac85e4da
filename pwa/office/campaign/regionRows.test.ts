import { expect, it } from "vitest";
import type { Region } from "../regions";
import { freshId, regionRows, within } from "./regionRows";

const region = (id: string, parent: string | null): Region => ({ id, name: id, kind: "county", parent, aliases: [], retired: false });
const TREE = [region("city", null), region("a", "city"), region("b", "city"), region("a-1", "a")];

it("children stand under their parents; whoever has lost theirs stands at the top", () => {
  expect(regionRows(TREE).map((row) => [row.region.id, row.depth])).toEqual([["city", 0], ["a", 1], ["a-1", 2], ["b", 1]]);
  expect(regionRows([region("x", "gone")]).map((row) => row.depth)).toEqual([0]);
});

it("a region holds what lies below it, and a new one gets a free id", () => {
  expect([...within(TREE, "a")]).toEqual(["a", "a-1"]);
  expect(freshId([...TREE, region("region-6", null)])).toBe("region-7");
});
