import { Dexie } from "dexie";
import { beforeEach, expect, test } from "vitest";
import { INSPECTOR } from "../loop/fakeServer.testkit";
import { adoptActor } from "./adopt";
import type { Shelf } from "./canary";
import { dropLost, keepCanary, lossOf } from "./canary";
import { makeKey } from "./key";
import { changePreferences } from "./preferences";
import type { Tables } from "./tables";
import { openTables } from "./tables";
import { emptyTables } from "./wipe";

class Memory extends Map<string, string> implements Shelf {
  get length(): number { return this.size; }
  key(at: number): string | null { return [...this.keys()][at] ?? null; }
  getItem(key: string): string | null { return this.get(key) ?? null; }
  setItem(key: string, value: string): void { this.set(key, value); }
  removeItem(key: string): void { this.delete(key); }
}

const of = (user: string, findings: number) => ({ user, findings, photos: 0, atMs: 1 });
let shelf: Memory;

beforeEach(async () => {
  shelf = new Memory();
  await Promise.all((await Dexie.getDatabaseNames()).map((name) => Dexie.delete(name)));
});

/** Somebody works in it. */
async function working(name: string, user: string, findings = 0): Promise<Tables> {
  const db = await openTables(name);
  await adoptActor(db, await makeKey(), INSPECTOR, "平板");
  await changePreferences(db, { clearedOf: null });
  keepCanary(db, shelf, of(user, findings));
  return db;
}

test("work that is still here is no loss, whoever comes to the tablet next", async () => {
  await working("shidi", "甲");
  expect(await lossOf(await openTables("shidi-2"), shelf)).toBeNull();
});

test("when the browser threw everything away, each person is told of their own", async () => {
  for (const db of [await working("shidi", "甲"), await working("shidi-2", "乙", 3)]) db.close();
  await Dexie.delete("shidi");
  await Dexie.delete("shidi-2");
  expect(await lossOf(await openTables("shidi"), shelf)).toEqual({ kind: "all", was: [of("甲", 0), of("乙", 3)] });
  await dropLost(shelf);
  expect(await lossOf(await openTables("shidi"), shelf)).toBeNull();
});

test("a device that was cleared by a page that died before it could say so has lost nothing", async () => {
  const db = await working("shidi", "甲");
  await emptyTables(db);
  expect(await lossOf(db, shelf)).toBeNull();
});
