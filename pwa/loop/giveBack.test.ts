import { expect, test } from "vitest";
import { Author } from "../core/chain.testkit";
import { dotText } from "../core/dot";
import { readContact } from "../db/contact";
import { deviceRefusal } from "../wire/deviceProblem";
import { Refusal } from "../wire/problem";
import { Device } from "./device.testkit";
import { FakeServer } from "./fakeServer.testkit";

const PATH = "sheet/u-2/note/c-1";

/** A device that was told of a colleague's note, which the server then forgot. */
async function toldAndForgotten(): Promise<{ server: FakeServer; device: Device; hash: string }> {
  const server = new FakeServer();
  const device = await (await Device.start(server)).enrol(server);
  const colleague = new Author("lost-tablet");
  const op = colleague.write(PATH, { text: "脏" });
  server.put(op);
  await device.engine.sync();
  expect(await device.engine.db.heads.count()).toBe(1);
  server.restore(0, "e2");
  return { server, device, hash: op.hash };
}

const inLog = (server: FakeServer): string[] => server.log.map(({ op }) => op.hash);
const refused = (status: number): Refusal => new Refusal({ ...deviceRefusal("device_offline").problem, code: "no", status });

test("a restored server is given back what a colleague's lost tablet wrote", async () => {
  const { server, device, hash } = await toldAndForgotten();
  await device.note("c-2", "mine");
  await device.engine.sync();
  expect(inLog(server)).toContain(hash);
  expect(server.log).toHaveLength(2);
  const heads = (await device.engine.db.heads.toArray()).filter((row) => row.path === PATH);
  expect(heads.map((row) => [row.hash, row.voucher])).toEqual([[hash, `voucher-${hash}`]]);
  expect((await readContact(device.engine.db)).giveBack).toBe(false);
  await device.engine.sync();
  expect(server.returned).toHaveLength(1);
});

test("what could not be given back is kept, and given back later", async () => {
  const { server, device, hash } = await toldAndForgotten();
  server.returnRefusal = refused(503);
  await device.engine.sync();
  expect(inLog(server)).toEqual([]);
  expect(await device.engine.db.heads.count()).toBe(1);
  server.returnRefusal = null;
  await device.engine.sync();
  expect(inLog(server)).toEqual([hash]);
});

test("a restored server is told of the visits that it gave its word on, also where nothing of others is here", async () => {
  const server = new FakeServer();
  server.work = { ...server.work, visits: server.work.visits.map((visit) => ({ ...visit, word: `word-${visit.id}` })) };
  const device = await (await Device.start(server)).enrol(server);
  await device.engine.sync();
  server.restore(0, "e2");
  await device.engine.sync();
  expect(server.returned.map((body) => body.split("\n")[0])).toEqual([expect.stringContaining('"visits":["word-v-1"]')]);
});

test("a server that will never take it does not stop the device's own work", async () => {
  const { server, device } = await toldAndForgotten();
  server.returnRefusal = refused(404);
  await device.note("c-2", "mine");
  await device.engine.sync();
  expect(server.log.map(({ op }) => op.path)).toEqual(["sheet/u-1/note/c-2"]);
  expect(await device.outbox()).toEqual([]);
});

test("a server that has forgotten the device too is told its key first", async () => {
  const { server, device, hash } = await toldAndForgotten();
  server.actors.clear();
  await device.engine.sync();
  await device.engine.sync();
  expect(inLog(server)).toEqual([hash]);
});

test("what the device wrote and keeps goes the ordinary way", async () => {
  const server = new FakeServer();
  server.durable = false;
  const device = await (await Device.start(server)).enrol(server);
  await device.note("c-1", "mine");
  await device.engine.sync();
  await device.engine.db.contact.update("server", { cursors: [] });
  await device.engine.sync();
  server.restore(0, "e2");
  await device.engine.sync();
  expect(server.returned.join()).not.toContain("mine");
  expect(server.log.map(({ op }) => dotText(op.dot))).toHaveLength(1);
});
