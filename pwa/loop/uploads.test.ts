import { expect, test } from "vitest";
import { keepPhoto } from "../db/photos";
import { changePreferences } from "../db/preferences";
import { Device } from "./device.testkit";
import { FakeServer } from "./fakeServer.testkit";

const enrolled = async (server: FakeServer): Promise<Device> => (await Device.start(server)).enrol(server);

const inLog = (server: FakeServer): string[] => server.log.map(({ op }) => (op.value as { text: string }).text);

test("a photo goes up after the findings, is verified, and may go once durable when room is needed", async () => {
  const server = new FakeServer();
  const device = await enrolled(server);
  const { db } = device.engine;
  await db.transaction("rw", db.photos, db.originals, () =>
    keepPhoto(db, { sha256: "aa", blob: new Blob(["jpeg"]), mediaType: "image/jpeg", savedMs: 1 }));
  await device.note("c-1", "a");
  server.durable = false;
  await device.engine.sync();
  await until(async () => server.uploads.length === 1 && (await db.photos.get("aa"))?.sentBytes === 4);
  expect(inLog(server)).toEqual(["a"]);
  expect(await server.photos.get("aa")?.text()).toBe("jpeg");
  await device.engine.sync();
  expect(await db.photos.get("aa")).toMatchObject({ state: "verified", durable: false });
  server.durable = true;
  await device.engine.sync();
  expect(await db.photos.get("aa")).toMatchObject({ state: "verified", durable: true });
  expect(await db.originals.count()).toBe(1);
  device.free = 0;
  await device.engine.sync();
  expect([await db.photos.count(), await db.originals.count()]).toEqual([0, 0]);
  expect(server.uploads).toEqual(["aa"]);
});

test("a photo that the server refuses keeps its reason, the others go on, and a person can try it again", async () => {
  const server = new FakeServer();
  const device = await enrolled(server);
  const { db } = device.engine;
  for (const [at, sha256] of ["aa", "bb"].entries()) {
    await keepPhoto(db, { sha256, blob: new Blob([sha256]), mediaType: "image/jpeg", savedMs: at });
  }
  server.refusePhoto.add("aa");
  await device.engine.sync();
  await until(async () => (await db.photos.get("aa"))?.problem !== null && server.uploads.length === 1);
  expect((await db.photos.get("aa"))?.problem?.code).toBe("upload_hash");
  server.refusePhoto.clear();
  await device.engine.retryPhoto("aa");
  await until(async () => server.uploads.length === 2);
  expect((await db.photos.get("aa"))?.problem).toBeNull();
});

test("a photo whose upload is still busy goes on later where it was", async () => {
  const server = new FakeServer();
  const device = await enrolled(server);
  const { db } = device.engine;
  await keepPhoto(db, { sha256: "aa", blob: new Blob(["jpeg"]), mediaType: "image/jpeg", savedMs: 1 });
  server.busy = true;
  await device.engine.sync();
  await until(async () => (await db.photos.get("aa"))?.problem?.code === "upload_busy");
  server.busy = false;
  await device.engine.sync();
  await until(async () => Promise.resolve(server.uploads.length === 1));
  expect(server.resumed).toEqual([null, "/api/uploads/aa"]);
});

test("where bytes cost money photos wait if so chosen, findings never do", async () => {
  const server = new FakeServer();
  const device = await enrolled(server);
  const { db } = device.engine;
  await changePreferences(db, { photos: "unmetered" });
  device.metered = true;
  await keepPhoto(db, { sha256: "aa", blob: new Blob(["jpeg"]), mediaType: "image/jpeg", savedMs: 1 });
  await device.note("c-1", "a");
  await device.engine.sync();
  expect([inLog(server), server.uploads]).toEqual([["a"], []]);
  device.metered = false;
  await device.engine.roadChanged();
  await until(async () => Promise.resolve(server.uploads.length === 1));
});

test("after a restored backup a photo that was called durable is asked for again, and goes up again", async () => {
  const server = new FakeServer();
  const device = await enrolled(server);
  const { db } = device.engine;
  await keepPhoto(db, { sha256: "aa", blob: new Blob(["jpeg"]), mediaType: "image/jpeg", savedMs: 1 });
  await device.engine.sync();
  await until(async () => (await db.photos.get("aa"))?.sentBytes === 4);
  await device.engine.sync();
  expect(await db.photos.get("aa")).toMatchObject({ state: "verified", durable: true });
  server.restore(0, "e2");
  server.photos.clear();
  await device.engine.sync();
  await until(async () => Promise.resolve(server.uploads.length === 2));
});

test("a photo whose bytes the browser threw away says so, and the others go on", async () => {
  const server = new FakeServer();
  const device = await enrolled(server);
  const { db } = device.engine;
  for (const [at, sha256] of ["aa", "bb"].entries()) {
    await keepPhoto(db, { sha256, blob: new Blob([sha256]), mediaType: "image/jpeg", savedMs: at });
  }
  await db.originals.delete("aa");
  await device.engine.sync();
  await until(async () => (await db.photos.get("aa"))?.problem !== null && server.uploads.length === 1);
  expect((await db.photos.get("aa"))?.problem?.code).toBe("device_original_missing");
});

/** Waits for something that happens beside the test. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => { setTimeout(resolve, 1); });
}
