import { Dexie } from "dexie";
import { beforeEach, expect, test } from "vitest";
import type { Reading } from "../../core/op";
import { Device } from "../../loop/device.testkit";
import { FakeServer, INSPECTOR } from "../../loop/fakeServer.testkit";
import { currentActor } from "../actor";
import { adoptActor } from "../adopt";
import { confirmedAt, putConfirmed } from "../conduct";
import { makeKey } from "../key";
import { changePreferences } from "../preferences";
import { keepPhoto, photoBlob } from "../photos";
import { keepOnScreen, keptOnScreen } from "../screen";
import type { Tables } from "../tables";
import { openTables } from "../tables";
import { visitRegisters } from "../registers";
import { write } from "../write";
import { toKeep } from "./blobs";
import { endVault, newVault, openVault, rewrap, sealerOf, tryPin } from "./open";
import { wrapKey } from "./pin";
import { vaultOf } from "./registry";
import { SealBroken } from "./rows";

const PIN = "294715";
const AT: Reading = { wall_ms: 1_795_161_600_000, offset_min: 480, mono_ms: 7, boot: "x" };
const TEXT = "大厅东墙的公益广告破了";
let number = 0;
let name = "";

beforeEach(() => { name = `vault-${String(number += 1)}`; });

/** Somebody enrolled under PIN, with a note, a draft and a photo. */
async function working(database = name, text = TEXT): Promise<Tables> {
  const vault = await newVault(PIN, 1_000);
  await vault.claim(database, { user: "u-1", title: "李" }, 1, false);
  const db = await openVault(database, vault.key);
  await adoptActor(db, await makeKey(), INSPECTOR, "李的平板");
  const kept = await toKeep(db, "originals", "aa", new Blob([text], { type: "image/jpeg" }));
  await write(db, [{ visit: "v-1", path: "sheet/u-1/note/c-1", value: { text }, seen: [] }], AT, () =>
    keepPhoto(db, { sha256: "aa", mediaType: "image/jpeg", savedMs: 1, ...kept }));
  await keepOnScreen(db, "draft/v-1/c-2/note", { heads: [], content: text });
  return db;
}

async function unlocked(pin = PIN, at = 1e6): Promise<Tables> {
  const tried = await tryPin(name, pin, at);
  if (tried.kind !== "right") throw new Error(tried.kind);
  return openVault(name, tried.key);
}

const texts = async (db: Tables): Promise<string[]> =>
  [...(await visitRegisters(db, "v-1")).own.values()].flat().map(({ op }) => (op.value as { text: string }).text);

/** Every byte of a database as it lies in storage, as text. */
async function onDisk(database: string): Promise<string> {
  const raw = await new Dexie(database).open();
  const pieces: string[] = [];
  const dump = async (value: unknown): Promise<void> => {
    if (value instanceof Blob) await dump(new Uint8Array(await value.arrayBuffer()));
    else if (value instanceof Uint8Array) pieces.push(new TextDecoder().decode(value));
    else if (value !== null && typeof value === "object") for (const part of Object.values(value)) await dump(part);
    else pieces.push(String(value));
  };
  for (const table of raw.tables) for (const row of await table.toArray() as unknown[]) await dump(row);
  raw.close();
  return pieces.join("\n");
}

test("what is on the disk holds no word of what was found, typed, photographed, nor who works here", async () => {
  const db = await working();
  const disk = await onDisk(name);
  for (const word of [TEXT, "破", "李", "平板"]) expect(disk).not.toContain(word);
  expect(disk).toContain("sheet/u-1/note/c-1");
  expect(await texts(db)).toEqual([TEXT]);
});

test("the right PIN opens all of it, with the bytes of the photos", async () => {
  (await working()).close();
  const db = await unlocked();
  expect(await texts(db)).toEqual([TEXT]);
  expect((await currentActor(db))?.user.title).toBe("李");
  expect(await keptOnScreen(db, "draft/v-1/c-2/note")).toEqual({ heads: [], content: TEXT });
  const photo = await photoBlob(db, "aa");
  expect([await photo?.text(), photo?.type]).toEqual([TEXT, "image/jpeg"]);
  expect((await db.photos.get("aa"))?.bytes).toBe(new TextEncoder().encode(TEXT).length);
});

test("rows are read and changed by cursors and by keys as if nothing were sealed", async () => {
  const db = await working();
  expect((await db.ops.filter((row) => row.line.includes(TEXT)).toArray()).length).toBe(1);
  await db.actors.toCollection().modify({ device: "另一台" });
  await db.screen.where("key").startsWith("draft/").modify((row) => { Object.assign(row, { value: TEXT }); });
  expect((await db.actors.toCollection().first())?.device).toBe("另一台");
  expect(await db.screen.where("key").startsWith("draft/").reverse().toArray()).toEqual([{ key: "draft/v-1/c-2/note", value: TEXT }]);
  const seen: string[] = [];
  await db.screen.each((row) => { seen.push(row.key); });
  expect(seen).toEqual(["draft/v-1/c-2/note"]);
  expect(await onDisk(name)).not.toContain("另一台");
});

test("rows that changed places, or were changed, are refused", async () => {
  const db = await working();
  await keepOnScreen(db, "draft/v-1/c-3/note", "other");
  db.close();
  const raw = await new Dexie(name).open();
  const rows = await raw.table<{ key: string; sealed: Uint8Array }>("screen").toArray();
  const [one, two] = rows;
  if (one === undefined || two === undefined) throw new Error("not there");
  await raw.table("screen").bulkPut([{ ...one, sealed: two.sealed }, two]);
  const op = (await raw.table<{ sealed: Uint8Array }>("ops").toArray())[0];
  if (op === undefined) throw new Error("not there");
  op.sealed.set([(op.sealed[20] ?? 0) ^ 1], 20);
  await raw.table("ops").put(op);
  raw.close();
  const again = await unlocked();
  // Known already under its own name: its nonce alone opens nothing elsewhere.
  expect(await keptOnScreen(again, two.key)).toBe("other");
  await expect(keptOnScreen(again, one.key)).rejects.toThrow(SealBroken);
  await expect(texts(again)).rejects.toThrow(SealBroken);
});

test("a photo under another one's name is refused", async () => {
  const db = await working();
  await db.originals.put({ ...await toKeep(db, "originals", "bb", new Blob(["b"])), sha256: "cc" });
  await expect(photoBlob(db, "cc")).rejects.toThrow(SealBroken);
});

test("a wrong PIN opens nothing, is counted before it is tried, and costs more each time", async () => {
  (await working()).close();
  const waits = [];
  let now = 1e6;
  for (let wrong = 1; wrong <= 5; wrong += 1) {
    const tried = await tryPin(name, "000001", now);
    waits.push(tried.kind === "wrong" ? tried.waitMs : tried.kind);
    if (tried.kind === "wrong" && tried.waitMs > 0) {
      expect(await tryPin(name, PIN, now + 1)).toEqual({ kind: "wait", waitMs: tried.waitMs - 1 });
      now += tried.waitMs;
    }
  }
  expect(waits).toEqual([0, 0, 5_000, 10_000, 20_000]);
  expect((await vaultOf(name))?.failures).toBe(5);
  expect(await texts(await unlocked(PIN, now))).toEqual([TEXT]);
  expect((await vaultOf(name))?.failures).toBe(0);
});

test("a clock that is set back does not stretch a wait, and set ahead gains one attempt at most", async () => {
  (await working()).close();
  for (let wrong = 0; wrong < 3; wrong += 1) await tryPin(name, "000001", 1e6);
  expect(await tryPin(name, PIN, 0)).toEqual({ kind: "wait", waitMs: 5_000 });
  expect((await tryPin(name, PIN, 5_000)).kind).toBe("right");
});

test("a PIN takes as long as it should", async () => {
  expect((await wrapKey(new Uint8Array(32), PIN)).rounds).toBe(600_000);
});

test("another PIN opens the same work, and the old one nothing", async () => {
  const db = await working();
  await rewrap(db, "580264");
  db.close();
  expect((await tryPin(name, PIN, 1e6)).kind).toBe("wrong");
  expect(await texts(await unlocked("580264"))).toEqual([TEXT]);
});

test("two people on one device: neither key opens the other's work", async () => {
  const first = await working();
  const second = await working(`${name}-2`, "第二个人的");
  expect(await texts(first)).toEqual([TEXT]);
  expect(await texts(second)).toEqual(["第二个人的"]);
  if (second.vault === null) throw new Error("not sealed");
  await expect(texts(await openTables(name, await sealerOf(second.vault.key)))).rejects.toThrow(SealBroken);
});

test("ten wrong PINs delete what the server holds and nothing else; whoever knows the PIN goes on", async () => {
  const server = new FakeServer();
  const db = await working();
  const actor = await currentActor(db);
  await server.addActor(actor?.publicKey ?? new Uint8Array());
  const device = Device.over(server, db);
  await changePreferences(db, { photos: "never" });
  await device.engine.sync();
  expect(server.log.length).toBe(1);
  await device.note("c-2", "没有送达的");
  const said = { visit: "v-1", user: "u-1", items: ["no-meal"], state: "waiting" } as const;
  await putConfirmed(db, said);
  await keepOnScreen(db, "spot", "/visit/v-1");
  db.close();
  let now = 1e6;
  for (let wrong = 0; wrong < 10; wrong += 1) {
    const tried = await tryPin(name, "000001", now);
    now += tried.kind === "wrong" ? tried.waitMs : 0;
  }
  const again = await unlocked(PIN, now);
  expect(await texts(again)).toEqual(["没有送达的"]);
  expect(await (await photoBlob(again, "aa"))?.text()).toBe(TEXT);
  expect([await again.heads.count(), await again.thumbs.count()]).toEqual([0, 0]);
  expect(await keptOnScreen(again, "draft/v-1/c-2/note")).toEqual({ heads: [], content: TEXT });
  expect([await confirmedAt(again, "v-1"), await keptOnScreen(again, "spot")]).toEqual([said, undefined]);
  const back = Device.over(server, again);
  for (let round = 0; round < 2; round += 1) await back.engine.sync();
  expect(server.log.map(({ op }) => (op.value as { text: string }).text)).toEqual([TEXT, "没有送达的"]);
  expect(await back.notes()).toMatchObject({ "c-1": [TEXT], "c-2": ["没有送达的"] });
});

test("a vault that ended leaves its database free, and nothing is sealed in it any more", async () => {
  const db = await working();
  await endVault(db);
  expect(await vaultOf(name)).toBeNull();
  expect(db.vault).toBeNull();
});
