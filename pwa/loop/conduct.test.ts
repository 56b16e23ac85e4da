import { beforeEach, expect, test } from "vitest";
import { clearDevice } from "../commands/clearDevice";
import { confirmConduct } from "../commands/confirmConduct";
import { confirmedAt } from "../db/conduct";
import { syncState } from "../queries/sync";
import type { SyncState } from "../queries/views";
import { deviceRefusal } from "../wire/deviceProblem";
import { Refusal } from "../wire/problem";
import { setEngine } from "./current";
import { Device } from "./device.testkit";
import { FakeServer } from "./fakeServer.testkit";

let server: FakeServer;
let device: Device;

beforeEach(async () => {
  server = new FakeServer();
  device = await (await Device.start(server)).enrol(server);
  setEngine(device.engine);
});

const state = async (): Promise<string | undefined> => (await confirmedAt(device.engine.db, "v-1"))?.state;

test("what was confirmed without a network is sent with the next run, all of it", async () => {
  await confirmConduct("v-1", "u-1", ["no-meal"]);
  await confirmConduct("v-1", "u-1", ["no-gift"]);
  expect(await state()).toBe("waiting");
  await device.engine.sync();
  expect([await state(), server.conduct.get("v-1 u-1")]).toEqual(["sent", ["no-meal", "no-gift"]]);
});

test("what the server will not have is told and keeps nothing else back", async () => {
  const text = { zh: "x", en: "x" };
  server.conductRefusal = new Refusal({ code: "conduct_unknown", status: 404, message: text, remedy: text, details: {} });
  await confirmConduct("v-1", "u-1", ["old-rule"]);
  await device.note("c-1", "a");
  await device.engine.sync();
  expect([await state(), server.log.length]).toEqual(["refused", 1]);
});

test("a device is not clear before it is sent, and cannot be cleared", async () => {
  const now = (): Promise<SyncState> => new Promise((resolve, reject) => { const stop = syncState().subscribe((state) => { setTimeout(() => { stop(); }); resolve(state); }, reject); });
  await device.engine.sync();
  expect((await now()).clear).toBe(true);
  await confirmConduct("v-1", "u-1", ["no-meal"]);
  expect(await now()).toMatchObject({ clear: false, unsentFindings: 0, unsentPhotos: 0, unsentConduct: 1 });
  await expect(clearDevice()).rejects.toMatchObject({ problem: { code: "device_other_user" } });
  await device.engine.sync();
  expect((await now()).clear).toBe(true);
});

test("a server that is away is asked again", async () => {
  server.conductRefusal = deviceRefusal("device_offline");
  await confirmConduct("v-1", "u-1", ["no-meal"]);
  await device.engine.sync();
  expect(await state()).toBe("waiting");
  server.conductRefusal = null;
  await device.engine.sync();
  expect(await state()).toBe("sent");
});
