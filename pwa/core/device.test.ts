import { expect, test } from "vitest";
import { Author } from "./chain.testkit";
import type { Change, Slice, Standing } from "./device";
import { applyPage, layerKey, layerOf, mismatches, registerKey, standing } from "./device";
import { dotText } from "./dot";
import type { Op } from "./op";
import type { OwnOp, OwnState } from "./own";
import { unsent } from "./own";
import type { LayerName } from "./wire";
import { page, placed, reply } from "./wire.testkit";

const PATH = "sheet/u-1/note/c-1";
const SHEET: LayerName = { visit: "v-1", layer: "sheet/u-1" };

interface Here {
  layers?: [LayerName, number][];
  heads?: [number, Op][];
  own?: OwnOp[];
  epoch?: string | null;
}

/** A device's slice: granted layers, confirmed heads of PATH, own ops. */
function slice({ layers = [[SHEET, 5]], heads = [], own = [], epoch = "e1" }: Here = {}): Slice {
  const register = { ...SHEET, path: PATH, heads: heads.map(([position, op]) => ({ ...op, position })) };
  return {
    epoch,
    layers: new Map(layers.map(([name, position]) => [layerKey(name), position])),
    registers: new Map(heads.length === 0 ? [] : [[registerKey("v-1", PATH), register]]),
    own: new Map(own.map((each) => [dotText(each.op.dot), each])),
  };
}

const headsOf = (change: Change): string[] => change.registers.flatMap((each) => each.heads.map((head) => dotText(head.dot)));
const positionsOf = (change: Change): number[] => change.positions.map((each) => each.position);

test("news changes the heads of its register and moves its layer on", () => {
  const [old, next] = [new Author("b").write(PATH), new Author("c")];
  const change = applyPage(slice({ heads: [[3, old]] }), [], page({}, { news: [placed(6, next.write(PATH, {}, [old.dot]))] }));
  expect(headsOf(change)).toEqual(["c.1"]);
  expect(positionsOf(change)).toEqual([6]);
});

test("two news of one register in one page build on one another", () => {
  const [b, c] = [new Author("b"), new Author("c")];
  const change = applyPage(slice(), [], page({}, { news: [placed(6, b.write(PATH)), placed(7, c.write(PATH))] }));
  expect(headsOf(change)).toEqual(["b.1", "c.1"]);
});

test("news of an op that was history when it was let in makes no head, and buries what it replaces", () => {
  const [seen, author] = [new Author("b").write(PATH), new Author("c")];
  const [late, newer] = [author.write(PATH, {}, [seen.dot]), author.write(PATH)];
  const change = applyPage(slice({ heads: [[2, seen], [3, newer]] }), [], page({ history: [0] }, { news: [placed(6, late)] }));
  expect(headsOf(change)).toEqual(["c.2"]);
  expect(positionsOf(change)).toEqual([6]);
});

test("news at or below the position of the layer says nothing new", () => {
  const late = new Author("b").write(PATH);
  const change = applyPage(slice(), [], page({}, { news: [placed(5, late)] }));
  expect([change.registers, change.positions]).toEqual([[], []]);
});

test("news of a layer that is not granted is ignored", () => {
  const change = applyPage(slice({ layers: [] }), [], page({}, { news: [placed(6, new Author("b").write(PATH))] }));
  expect(change.registers).toEqual([]);
});

test("a snapshot replaces its layer, and news it holds already does not count twice", () => {
  const [stale, fresh, after] = [new Author("b").write(PATH), new Author("c").write(PATH), new Author("d").write(PATH)];
  const snapshot = { ...SHEET, position: 9, heads: [placed(8, fresh)] };
  const change = applyPage(slice({ heads: [[3, stale]] }), [], page({}, { snapshots: [snapshot], news: [placed(8, fresh), placed(10, after)] }));
  expect(change.replaced).toEqual([SHEET]);
  expect(headsOf(change)).toEqual(["c.1", "d.1"]);
  expect(positionsOf(change)).toEqual([10]);
});

test("a snapshot with several heads of one register keeps them all", () => {
  const heads = ["b", "c"].map((actor, at) => placed(at, new Author(actor).write(PATH)));
  const change = applyPage(slice({ layers: [] }), [], page({}, { snapshots: [{ ...SHEET, position: 9, heads }] }));
  expect(headsOf(change)).toEqual(["b.1", "c.1"]);
});

test("a layer that is dropped and not given again takes no news", () => {
  const change = applyPage(slice(), [], page({ dropped: [SHEET] }, { news: [placed(6, new Author("b").write(PATH))] }));
  expect([change.dropped, change.registers]).toEqual([[SHEET], []]);
});

test("receipts: accepted, and seen again among the news of the same page", () => {
  const mine = new Author("a").write(PATH);
  const receipts = [{ dot: "a.1", status: "accepted" as const, position: 6 }];
  const change = applyPage(slice({ own: [unsent(mine)] }), [mine], page({ receipts, next_counter: 2 }, { news: [placed(6, mine)] }));
  expect(change.own).toMatchObject([{ state: "sent", position: 6 }]);
});

test("receipts: accepted while the news waits for the next page", () => {
  const mine = new Author("a").write(PATH);
  const receipts = [{ dot: "a.1", status: "accepted" as const, position: 6 }];
  const change = applyPage(slice({ own: [unsent(mine)] }), [mine], page({ receipts, more: true }));
  expect(change.own).toMatchObject([{ state: "sent", position: 6 }]);
  expect(change.positions).toEqual([]);
});

test("an own op in a snapshot is there", () => {
  const mine = new Author("a").write(PATH);
  const snapshot = { ...SHEET, position: 9, heads: [placed(6, mine)] };
  const receipts = [{ dot: "a.1", status: "duplicate" as const, position: 6 }];
  const change = applyPage(slice({ own: [unsent(mine)] }), [mine], page({ receipts }, { snapshots: [snapshot] }));
  expect(change.own).toMatchObject([{ state: "sent", position: 6 }]);
});

test("another op under an own dot, as a copy of this device wrote it, says nothing of ours", () => {
  const mine = unsent(new Author("a").write(PATH, { text: "mine" }));
  const copy = new Author("a").write(PATH, { text: "copy" });
  expect(applyPage(slice({ own: [mine] }), [], page({}, { news: [placed(6, copy)] })).own).toEqual([]);
});

test("a receipt for an op that is here no more says nothing", () => {
  expect(applyPage(slice(), [new Author("a").write(PATH)], page({ receipts: [{ dot: "a.1", status: "accepted" }] })).own).toEqual([]);
});

const HERE = { current: true, counter: 9, expected: null, answered: false, waiting: false, forked: false } as const;

test("the op that the server lacks goes up again when it was thought to be there", () => {
  const at = (expected: OwnState | null): boolean => standing({ ...HERE, expected }, reply({ next_counter: 4 })).rewind;
  expect([at("sent"), at("quarantined"), at("outbox"), at("forked"), at(null)]).toEqual([true, true, false, false, false]);
});

test("what the server has just answered it does not lack, though its chain has ended before", () => {
  expect(standing({ ...HERE, expected: "sent", answered: true }, reply({ next_counter: 4 })).rewind).toBe(false);
});

test("a chain that the server can follow no longer needs a new actor", () => {
  const renew = (change: Partial<Standing>, next_counter: number): boolean =>
    standing({ ...HERE, ...change }, reply({ next_counter })).renew;
  expect(renew({}, 4)).toBe(true);
  expect(renew({}, 10)).toBe(false);
  expect(renew({ expected: "outbox" }, 4)).toBe(false);
  // A given up actor whose gap lies where nothing waits can rest.
  expect(renew({ current: false }, 4)).toBe(false);
  expect(renew({ current: false, waiting: true }, 4)).toBe(true);
  // What was authored again is never sent again, and what waits behind it could never follow.
  expect(renew({ current: false, waiting: true, expected: "repeated" }, 4)).toBe(true);
});

test("forked, or frozen with nothing on the way that would show it: a new actor", () => {
  expect(standing({ ...HERE, forked: true }, reply({ next_counter: 10 })).renew).toBe(true);
  const frozen = (change: Partial<Standing>): boolean => standing({ ...HERE, ...change }, reply({ frozen: true, next_counter: 10 })).renew;
  expect([frozen({}), frozen({ waiting: true }), frozen({ current: false })]).toEqual([true, false, false]);
});

test("the first epoch is no restore", () => {
  expect(applyPage(slice({ epoch: null }), [], page({ epoch: "e7" }))).toMatchObject({ epoch: "e7", restored: false, cursors: ["c1"] });
});

test("another epoch: nothing of the page counts, the outbox is told again, cursors are forgotten", () => {
  const mine = new Author("a").write(PATH);
  const receipts = [{ dot: "a.1", status: "accepted" as const, position: 6 }];
  const change = applyPage(slice({ own: [unsent(mine)] }), [mine], page({ epoch: "e2", receipts, next_counter: 3 }, { news: [placed(6, mine)] }));
  expect(change).toMatchObject({ epoch: "e2", restored: true, cursors: [], own: [], registers: [] });
});

test("layers whose heads do not come to the digest need a snapshot", () => {
  const digests = [{ ...SHEET, count: 1, digest: "00000000000000aa" }, { visit: "v-1", layer: "ruling", count: 0, digest: "0000000000000000" }];
  const here = (count: number, digest: string) => () => ({ count, digest });
  expect(mismatches(digests, here(1, "00000000000000aa")).map((each) => each.layer)).toEqual(["ruling"]);
  expect(mismatches(digests, here(0, "0000000000000000")).map((each) => each.layer)).toEqual(["sheet/u-1"]);
  expect(mismatches(digests, here(1, "0000000000000000")).map((each) => each.layer)).toEqual(["sheet/u-1", "ruling"]);
});

test("an op of a path that this version does not know is taken from snapshots, and left alone as news", () => {
  const unknown = new Author("b").write("sheet/u-1/weather/c-1");
  expect(layerOf(unknown)).toEqual({ visit: "v-1", layer: "" });
  expect(applyPage(slice(), [], page({}, { news: [placed(6, unknown)] })).registers).toEqual([]);
  const snapshot = { ...SHEET, position: 9, heads: [placed(6, unknown)] };
  expect(applyPage(slice(), [], page({}, { snapshots: [snapshot] })).registers).toMatchObject([{ ...SHEET, path: unknown.path }]);
});
