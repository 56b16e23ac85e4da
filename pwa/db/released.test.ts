import { Dexie } from "dexie";
import { expect, test } from "vitest";
import { base64url } from "../core/base64";
import { Device } from "../loop/device.testkit";
import { FakeServer } from "../loop/fakeServer.testkit";
import { packHandover } from "../loop/handover";
import { currentActor } from "./actor";
import { changeContact, readContact } from "./contact";
import { photoBlob, waitingPhotos } from "./photos";
import { RELEASED } from "./released.testkit";
import { keptOnScreen } from "./screen";
import type { OpRow } from "./tables";
import { openAsIs, openTables } from "./tables";
import { newVault, openVault, sealerOf } from "./vault/open";
import { vaultOf } from "./vault/registry";

test.each(RELEASED)("data of version $version are all there after the update, and everything goes on", async ({ version, make }) => {
  const name = `released-${version}`;
  await make(name);
  const server = new FakeServer();
  const device = await Device.start(server, name);
  const { db } = device.engine;
  const actor = await currentActor(db);
  if (actor === null) throw new Error("nobody is enrolled any more");
  expect(actor.key.extractable).toBe(false);
  expect((await waitingPhotos(db)).map((row) => [row.sha256, row.problem])).toEqual([["aa", null]]);
  expect((await readContact(db)).handoverKey).toBeNull();
  expect(await keptOnScreen(db, "draft/v-1/c-2/note")).toEqual({ heads: [], content: "half a sentence" });

  await server.addActor(actor.publicKey);
  await device.note("c-2", "new");
  // A server that never saw the first one: it goes up again from the keep.
  for (let round = 0; round < 2; round += 1) await device.engine.sync();
  expect(server.log.map(({ op }) => (op.value as { text: string }).text)).toEqual(["sent", "waits", "new"]);
  while (server.uploads.length === 0) await new Promise((resolve) => { setTimeout(resolve, 1); });
  expect(await server.photos.get("aa")?.text()).toBe("jpeg");
});

test.each(RELEASED)("a migration from $version that fails changes nothing: the old version opens, and an export is possible", async ({ version, make }) => {
  const name = `failing-${version}`;
  await make(name);
  const broken = new Dexie(name);
  broken.version(99).stores({ ops: null, photos: "sha256" }).upgrade(() => { throw new Error("no"); });
  await expect(broken.open()).rejects.toThrow();
  broken.close();

  const db = await openAsIs(name);
  const pair = await crypto.subtle.generateKey({ name: "ECDH", namedCurve: "P-256" }, true, ["deriveBits"]);
  await changeContact(db, { handoverKey: base64url(new Uint8Array(await crypto.subtle.exportKey("raw", pair.publicKey))) });
  const clock = { reading: () => ({ wall_ms: 1, offset_min: 0, mono_ms: 1, boot: "b" }), zone: () => "Asia/Shanghai" };
  expect(await packHandover({ db, clock }, true)).toMatchObject([{ findings: 1, photos: 1 }]);
  db.close();
  expect(await (await openTables(name)).ops.count()).toBe(2);
});

test.each(RELEASED)("data of version $version are sealed at the first unlocking, also when the page is killed in the middle", async ({ version, make }) => {
  const name = `sealing-${version}`;
  await make(name);
  const vault = await newVault("294715", 1_000);
  await vault.claim(name, { user: "u-1", title: "李" }, 1, true);

  // Killed after some rows: what is sealed says so by itself, and the rest is read as it is.
  const killed = await openTables(name, await sealerOf(vault.key));
  await killed.actors.bulkPut(await killed.actors.toArray());
  await killed.ops.put(await killed.ops.toCollection().first() as OpRow);
  killed.close();
  expect(await stored(name)).toMatchObject({ actors: ["sealed"], ops: ["sealed", "plain"], screen: ["plain"], originals: ["plain", "plain"] });
  const halfway = await openTables(name, await sealerOf(vault.key));
  expect((await halfway.ops.toArray()).map((row) => row.line.includes("text"))).toEqual([true, true]);
  halfway.close();

  const db = await openVault(name, vault.key);
  while ((await vaultOf(name))?.plain !== false) await new Promise((resolve) => { setTimeout(resolve, 5); });
  expect(await stored(name)).toEqual({ actors: ["sealed"], ops: ["sealed", "sealed"], screen: ["sealed"], originals: ["sealed", "sealed"] });
  expect(await (await photoBlob(db, "aa"))?.text()).toBe("jpeg");
  expect(await keptOnScreen(db, "draft/v-1/c-2/note")).toEqual({ heads: [], content: "half a sentence" });

  const server = new FakeServer();
  const device = Device.over(server, db);
  await server.addActor((await currentActor(db))?.publicKey ?? new Uint8Array());
  for (let round = 0; round < 2; round += 1) await device.engine.sync();
  expect(server.log.map(({ op }) => (op.value as { text: string }).text)).toEqual(["sent", "waits"]);
});

/** Which rows are sealed, as they lie in storage. */
async function stored(name: string): Promise<Record<string, string[]>> {
  const raw = await new Dexie(name).open();
  const told = await Promise.all(["actors", "ops", "screen", "originals"].map(async (table) => {
    const rows = await raw.table<object>(table).toArray();
    return [table, rows.map((row) => ("sealed" in row || "nonce" in row ? "sealed" : "plain"))] as const;
  }));
  raw.close();
  return Object.fromEntries(told);
}
