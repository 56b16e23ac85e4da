import { expect, test } from "vitest";
import { currentActor } from "../db/actor";
import { keepPhoto } from "../db/photos";
import { readPreferences } from "../db/preferences";
import { Device } from "./device.testkit";
import { FakeServer } from "./fakeServer.testkit";

const enrolled = async (server: FakeServer): Promise<Device> => (await Device.start(server)).enrol(server);

test("a revoked device delivers everything first, and only then forgets it", async () => {
  const server = new FakeServer();
  const device = await enrolled(server);
  const { db } = device.engine;
  const actor = await currentActor(db);
  await device.note("c-1", "a");
  await keepPhoto(db, { sha256: "aa", blob: new Blob(["jpeg"]), mediaType: "image/jpeg", savedMs: 1 });
  server.revoked.add(actor?.actor ?? "");
  server.refuse = () => "actor_revoked";
  server.refusePhoto.add("aa");
  await device.engine.sync();
  expect(server.held.size).toBe(1);
  expect((await currentActor(db))?.actor).toBe(actor?.actor);

  server.refusePhoto.clear();
  await device.engine.sync();
  while (server.photos.size === 0) await new Promise((resolve) => { setTimeout(resolve, 1); });
  while ((await currentActor(db)) !== null) await device.engine.sync();
  expect([await db.ops.count(), await db.originals.count(), await db.visits.count()]).toEqual([0, 0, 0]);
  expect((await readPreferences(db)).clearedOf).toBe("李");
});

test("another device of the person that was revoked is no reason", async () => {
  const server = new FakeServer();
  const device = await enrolled(server);
  server.revoked.add("another");
  server.owners.set("another", "u-1");
  await device.engine.sync();
  expect(await currentActor(device.engine.db)).not.toBeNull();
});
