import { beforeEach, expect, test, vi } from "vitest";
import { currentActor } from "../db/actor";
import { countUnsent } from "../db/ops";
import { setEngine } from "../loop/current";
import { Device } from "../loop/device.testkit";
import { FakeServer, INSPECTOR } from "../loop/fakeServer.testkit";
import type { User } from "../wire/api";
import { enrol } from "./enrol";

const PIN = "294715";
const OTHER: User = { ...INSPECTOR, id: "u-2", name: "wang", title: "王" };

let server: FakeServer;
let device: Device;

beforeEach(async () => {
  vi.stubGlobal("isSecureContext", true);
  server = new FakeServer();
  device = await Device.start(server);
  setEngine(device.engine);
});

const actor = async () => currentActor(device.engine.db);
const texts = () => server.log.map(({ op }) => (op.value as { text: string }).text);

test("a code makes this device its user's", async () => {
  await enrol("ABCD-EFGH", "平板 A", PIN);
  expect(await actor()).toMatchObject({ user: { id: "u-1" }, device: "平板 A", current: 1, counter: 0 });
});

test("without a secure connection there is no key, and words say why", async () => {
  vi.stubGlobal("isSecureContext", false);
  await expect(enrol("ABCD-EFGH", "平板 A", PIN)).rejects.toMatchObject({ problem: { code: "device_insecure" } });
});

test("enrolled again after the session ended: the same key goes on, and what waited goes up", async () => {
  await enrol("ABCD-EFGH", "平板 A", PIN);
  const before = (await actor())?.actor;
  await device.engine.sync();
  server.signedOut = true;
  await device.note("c-1", "written meanwhile");
  await device.engine.sync();
  expect(texts()).toEqual([]);
  await enrol("WXYZ-2345", "平板 A", PIN);
  await device.engine.sync();
  expect((await actor())?.actor).toBe(before);
  expect(texts()).toEqual(["written meanwhile"]);
});

test("a revoked device that is enrolled again writes by a new key, and its work goes in under that", async () => {
  await enrol("ABCD-EFGH", "平板 A", PIN);
  const before = (await actor())?.actor ?? "";
  await device.engine.sync();
  server.revoked.add(before);
  await device.note("c-1", "unsent");
  await enrol("WXYZ-2345", "平板 A", PIN);
  await device.engine.sync();
  expect((await actor())?.actor).not.toBe(before);
  expect(server.log.map(({ op }) => [op.dot.actor, op.re_of?.actor])).toEqual([[(await actor())?.actor, before]]);
});

test("the code of somebody else changes nothing here, sent or not", async () => {
  await enrol("ABCD-EFGH", "平板 A", PIN);
  await device.note("c-1", "mine");
  await device.engine.sync();
  server.codeOf = OTHER;
  await expect(enrol("WXYZ-2345", "平板 B", "580264")).rejects.toMatchObject({ problem: { code: "device_of_another", details: { user: "李" } } });
  expect(await actor()).toMatchObject({ user: { id: "u-1" }, device: "平板 A" });
  expect(await countUnsent(device.engine.db)).toBe(0);
});

test.each(["", "12345", "123456", "987654", "111111", "262626", "12a456"])("%s is no PIN: the code is not used up", async (weak) => {
  await expect(enrol("ABCD-EFGH", "平板 A", weak)).rejects.toMatchObject({ problem: { code: "device_pin_weak" } });
  expect(await actor()).toBeNull();
  expect(server.actors.size).toBe(0);
});
