import { expect, test } from "vitest";
import { parseOp } from "../core/line";
import type { Reading } from "../core/op";
import { genesis } from "../core/chain";
import { INSPECTOR } from "../loop/fakeServer.testkit";
import { currentActor } from "./actor";
import { adoptActor } from "./adopt";
import { makeKey } from "./key";
import { keepPhoto, photoBlob } from "./photos";
import type { Tables } from "./tables";
import { openTables } from "./tables";
import { NotEnrolled, write } from "./write";

const AT: Reading = { wall_ms: 1_795_161_600_000, offset_min: 480, mono_ms: 7, boot: "x" };
const PATH = "sheet/u-1/note/c-1";

const note = (text: string) => ({ visit: "v-1", path: PATH, value: { text }, seen: [] });

async function enrolled(name: string): Promise<Tables> {
  const db = await openTables(name);
  await adoptActor(db, await makeKey(), INSPECTOR, "tablet");
  return db;
}

async function chain(db: Tables) {
  const rows = (await db.ops.toArray()).sort((a, b) => a.counter - b.counter);
  return rows.map((row) => parseOp(row.line));
}

test("nobody writes on a device that is not enrolled", async () => {
  await expect(write(await openTables("none"), [note("x")], AT)).rejects.toThrow(NotEnrolled);
});

test("every op follows the one before", async () => {
  const db = await enrolled("follow");
  for (const text of ["a", "b", "c"]) await write(db, [note(text)], AT);
  const ops = await chain(db);
  expect(ops.map((op) => op.dot.counter)).toEqual([1, 2, 3]);
  expect(ops.map((op) => op.prev_hash)).toEqual([genesis(ops[0]?.dot.actor ?? ""), ops[0]?.hash, ops[1]?.hash]);
  expect((await currentActor(db))?.last_hash).toBe(ops[2]?.hash);
});

test("two tabs that write at once make one chain without gaps", async () => {
  const first = await enrolled("tabs");
  const second = await openTables("tabs");
  const texts = Array.from({ length: 20 }, (_, at) => String(at));
  await Promise.all(texts.map((text, at) => write(at % 2 === 0 ? first : second, [note(text)], AT)));
  const ops = await chain(first);
  expect(ops.map((op) => op.dot.counter)).toEqual(texts.map((_, at) => at + 1));
  ops.slice(1).forEach((op, at) => { expect(op.prev_hash).toBe(ops[at]?.hash); });
  expect(ops.map((op) => (op.value as { text: string }).text).sort()).toEqual([...texts].sort());
});

test("what must appear together carries one group and is stored together", async () => {
  const db = await enrolled("group");
  const ops = await write(db, [note("a"), { ...note("b"), path: "sheet/u-1/note/c-2" }], AT);
  expect(ops.map((op) => op.group)).toEqual(["g1", "g1"]);
  expect((await write(db, [note("c")], AT))[0]?.group).toBeNull();
});

test("a photo that cannot be stored takes its op along, and the chain stays whole", async () => {
  const db = await enrolled("full");
  const photo = { sha256: "aa", blob: new Blob(["x"]), mediaType: "image/jpeg", savedMs: 1 };
  await write(db, [note("with photo")], AT, () => keepPhoto(db, photo));
  const full = new Error("disk full");
  await expect(write(db, [note("lost")], AT, () => Promise.reject(full))).rejects.toThrow("disk full");
  expect(await db.ops.count()).toBe(1);
  expect(await (await photoBlob(db, "aa"))?.text()).toBe("x");
  await write(db, [note("again")], AT);
  expect((await chain(db)).map((op) => op.dot.counter)).toEqual([1, 2]);
});

test("the same bytes are stored once", async () => {
  const db = await enrolled("same");
  const photo = { sha256: "aa", blob: new Blob(["x"]), mediaType: "image/jpeg", savedMs: 1 };
  for (const savedMs of [1, 2]) await write(db, [note("p")], AT, () => keepPhoto(db, { ...photo, savedMs }));
  expect(await db.photos.toArray()).toMatchObject([{ savedMs: 1 }]);
});

test("a device goes on where it stopped: key, chain and work are there after a restart", async () => {
  const before = await enrolled("restart");
  await write(before, [note("a")], AT);
  before.close();
  const after = await openTables("restart");
  await write(after, [note("b")], AT);
  expect((await chain(after)).map((op) => op.dot.counter)).toEqual([1, 2]);
  expect((await currentActor(after))?.key.extractable).toBe(false);
});
