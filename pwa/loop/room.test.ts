import { expect, it } from "vitest";
import { keepPhoto } from "../db/photos";
import type { Tables } from "../db/tables";
import { openTables } from "../db/tables";
import { makeRoom } from "./room";

const MB = 1_000_000;

/** Three photos of 1 MB, of which the server durably holds `durable`. */
async function holding(name: string, durable: readonly string[]): Promise<Tables> {
  const db = await openTables(name);
  for (const [at, sha256] of ["a", "b", "c"].entries()) {
    await keepPhoto(db, { sha256, blob: new Blob([new Uint8Array(MB)]), mediaType: "image/jpeg", savedMs: at });
    if (durable.includes(sha256)) await db.photos.update(sha256, { state: "verified", durable: true });
  }
  return db;
}

const free = (bytes: number) => () => Promise.resolve({ quota: 100 * MB, usage: 100 * MB - bytes });
const left = async (db: Tables) => [await db.photos.toCollection().primaryKeys(), await db.originals.toCollection().primaryKeys()];

it("deletes nothing while there is room, however durable", async () => {
  const db = await holding("room-plenty", ["a", "b", "c"]);
  expect(await makeRoom(db, free(5 * MB), 5 * MB)).toBe(0);
  expect(await left(db)).toEqual([["a", "b", "c"], ["a", "b", "c"]]);
});

it("deletes the oldest durable originals, and only as many as are needed", async () => {
  const db = await holding("room-some", ["a", "b", "c"]);
  expect(await makeRoom(db, free(4 * MB), 5 * MB)).toBe(MB);
  expect(await left(db)).toEqual([["b", "c"], ["b", "c"]]);
});

it("never touches what the server does not durably hold", async () => {
  const db = await holding("room-none", ["b"]);
  await db.photos.update("c", { state: "verified" });
  expect(await makeRoom(db, free(0), 50 * MB)).toBe(MB);
  expect(await left(db)).toEqual([["a", "c"], ["a", "c"]]);
});

it("deletes nothing where the browser does not tell", async () => {
  const db = await holding("room-unknown", ["a"]);
  expect(await makeRoom(db, () => Promise.resolve(null), 5 * MB)).toBe(0);
});
