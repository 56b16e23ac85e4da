import { beforeEach, expect, test } from "vitest";
import { currentActor } from "../db/actor";
import { setEngine } from "../loop/current";
import { Device } from "../loop/device.testkit";
import { FakeServer } from "../loop/fakeServer.testkit";
import { renameDevice } from "./renameDevice";
import { signIn } from "./session";

let server: FakeServer;
let device: Device;

beforeEach(async () => {
  server = new FakeServer();
  device = await (await Device.start(server)).enrol(server);
  setEngine(device.engine);
});

test("a browser that signs in again goes on with its key", async () => {
  const before = await currentActor(device.engine.db);
  await signIn("li", "password");
  expect((await currentActor(device.engine.db))?.actor).toBe(before?.actor);
});

test("a browser whose key was revoked takes a new one, and authors what waited with it", async () => {
  const before = await currentActor(device.engine.db);
  await device.note("c-1", "waits");
  server.revoked.add(before?.actor ?? "");
  await signIn("li", "password");
  const now = await currentActor(device.engine.db);
  expect(now?.actor).not.toBe(before?.actor);
  await device.engine.sync();
  expect(server.log.map(({ op }) => [op.dot.actor, op.value])).toEqual([[now?.actor, { text: "waits" }]]);
});

test("a device gets another name here and at the office, or neither", async () => {
  const actor = await currentActor(device.engine.db);
  await renameDevice("一号平板");
  expect((await currentActor(device.engine.db))?.device).toBe("一号平板");
  expect(server.names.get(actor?.actor ?? "")).toBe("一号平板");
  server.offline = true;
  await expect(renameDevice("二号平板")).rejects.toThrow("device_offline");
  expect((await currentActor(device.engine.db))?.device).toBe("一号平板");
});
