import { expect, test, vi } from "vitest";
import { Author } from "../core/chain.testkit";
import { dotText, parseDot } from "../core/dot";
import { currentActor } from "../db/actor";
import { readContact } from "../db/contact";
import { countUnsent, quarantined } from "../db/ops";
import { keepPhoto } from "../db/photos";
import { write } from "../db/write";
import { Device } from "./device.testkit";
import { FakeServer } from "./fakeServer.testkit";

async function enrolled(server: FakeServer): Promise<Device> {
  return (await Device.start(server)).enrol(server);
}

const inLog = (server: FakeServer): string[] => server.log.map(({ op }) => (op.value as { text: string }).text);

test("work written without a network is in the log after one run, in order", async () => {
  const server = new FakeServer();
  const device = await enrolled(server);
  for (const text of ["a", "b", "c"]) await device.note("c-1", text);
  expect(await countUnsent(device.engine.db)).toBe(3);
  await device.engine.sync();
  expect(inLog(server)).toEqual(["a", "b", "c"]);
  expect(await device.outbox()).toEqual([]);
  expect(await device.notes()).toEqual({ "c-1": ["c"] });
});

test("the office hears what is left on the device once the push has arrived", async () => {
  const server = new FakeServer();
  const device = await enrolled(server);
  const told = () => server.requests.at(-1)?.header.unsent;
  await device.note("c-1", "a");
  await keepPhoto(device.engine.db, { sha256: "ab", blob: new Blob(["bytes"]), mediaType: "image/jpeg", savedMs: 1 });
  await device.engine.sync();
  expect(told()).toEqual({ findings: 0, photos: 1, oldest_ms: null });
  await vi.waitFor(() => { expect(device.timers.map((timer) => timer.ms)).toEqual([0]); });
  await device.engine.sync();
  expect(told()).toEqual({ findings: 0, photos: 0, oldest_ms: null });
});

test("what is durable leaves the keep; what is not stays, out of the outbox", async () => {
  const server = new FakeServer();
  server.durable = false;
  const device = await enrolled(server);
  await device.note("c-1", "a");
  await device.engine.sync();
  expect((await device.engine.db.ops.toArray()).map((row) => row.state)).toEqual(["sent"]);
  server.durable = true;
  await device.engine.sync();
  expect(await device.engine.db.ops.count()).toBe(0);
  expect(await device.notes()).toEqual({ "c-1": ["a"] });
});

test("a lost answer costs nothing: sent again, taken once", async () => {
  const server = new FakeServer();
  const device = await enrolled(server);
  await device.note("c-1", "a");
  server.loseReply = true;
  await device.engine.sync();
  expect(await device.outbox()).toHaveLength(1);
  server.loseReply = false;
  await device.note("c-1", "b");
  await device.engine.sync();
  expect(inLog(server)).toEqual(["a", "b"]);
  expect(await device.notes()).toEqual({ "c-1": ["b"] });
});

test("without a network nothing is lost, no problem is shown, and a later try is planned", async () => {
  const server = new FakeServer();
  const device = await enrolled(server);
  await device.note("c-1", "a");
  server.offline = true;
  await device.engine.sync();
  await device.engine.sync();
  expect((await readContact(device.engine.db)).problem).toBeNull();
  expect(device.timers.map((timer) => timer.ms)).toEqual([3_000]);
  server.offline = false;
  device.timers[0]?.work();
  await device.engine.sync();
  expect(inLog(server)).toEqual(["a"]);
});

test("many ops go in batches, oldest first", async () => {
  const server = new FakeServer();
  const device = await enrolled(server);
  const writing = (at: number) => ({ visit: "v-1", path: `sheet/u-1/note/c-${String(at)}`, value: { text: String(at) }, seen: [] });
  for (let save = 0; save < 10; save += 1) {
    await write(device.engine.db, Array.from({ length: 50 }, (_, at) => writing(save * 50 + at)), device.reading());
  }
  await device.note("c-500", "500");
  await device.engine.sync();
  expect(server.requests.map((each) => each.ops).slice(0, 2)).toEqual([500, 1]);
  expect(server.log).toHaveLength(501);
  expect(await device.outbox()).toEqual([]);
});

test("news comes in pages, each stored with its cursor", async () => {
  const server = new FakeServer();
  const device = await enrolled(server);
  await device.engine.sync();
  const other = new Author("b");
  for (let at = 0; at < 7; at += 1) server.put(other.write(`sheet/u-2/note/c-${String(at)}`, { text: String(at) }));
  server.pageLines = 3;
  const before = server.requests.length;
  await device.engine.sync();
  expect(server.requests.length - before).toBe(3);
  expect(Object.keys(await device.notes())).toHaveLength(7);
});

test("own work stays on screen while the page that confirms it waits", async () => {
  const server = new FakeServer();
  const device = await enrolled(server);
  await device.engine.sync();
  server.put(new Author("b").write("sheet/u-2/note/c-9", { text: "x" }));
  server.pageLines = 1;
  await device.note("c-1", "mine");
  const seen: unknown[] = [];
  const sync = server.sync.bind(server);
  server.sync = async (header, ops) => {
    seen.push((await device.notes())["c-1"]);
    return sync(header, ops);
  };
  await device.engine.sync();
  expect(seen).toEqual([["mine"], ["mine"]]);
  expect((await device.notes())["c-1"]).toEqual(["mine"]);
});

test("two devices of one person that did not see each other: both stand until one has seen both", async () => {
  const server = new FakeServer();
  const [tablet, phone] = [await enrolled(server), await enrolled(server)];
  await tablet.note("c-1", "tablet");
  await phone.note("c-1", "phone");
  await tablet.engine.sync();
  await phone.engine.sync();
  expect((await phone.notes())["c-1"]?.sort()).toEqual(["phone", "tablet"]);
  const both = server.heads({ visit: "v-1", layer: "sheet/u-1" }).map(({ op }) => op.dot);
  await phone.note("c-1", "decided", both);
  await phone.engine.sync();
  await tablet.engine.sync();
  expect(await tablet.notes()).toEqual({ "c-1": ["decided"] });
});

test("a refused op is told to its author, holds up nothing, and comes back when it is let in", async () => {
  const server = new FakeServer();
  const device = await enrolled(server);
  server.refuse = (op) => ((op.value as { text: string }).text === "bad" ? "not_assigned" : null);
  await device.note("c-1", "bad");
  await device.note("c-2", "good");
  await device.engine.sync();
  expect(await quarantined(device.engine.db)).toMatchObject([{ code: "not_assigned" }]);
  expect(await device.notes()).toEqual({ "c-1": [], "c-2": ["good"] });
  expect(await device.outbox()).toEqual([]);
  for (const { op } of server.held.values()) server.put(op);
  server.held.clear();
  await device.engine.sync();
  expect(await quarantined(device.engine.db)).toEqual([]);
  expect(await device.notes()).toEqual({ "c-1": ["bad"], "c-2": ["good"] });
});

test("a refused op whose answer was lost is known as refused all the same", async () => {
  const server = new FakeServer();
  const device = await enrolled(server);
  server.refuse = () => "not_assigned";
  await device.note("c-1", "bad");
  server.loseReply = true;
  await device.engine.sync();
  server.loseReply = false;
  await device.engine.sync();
  expect(await quarantined(device.engine.db)).toMatchObject([{ code: "not_assigned" }]);
});

test("two copies of a device: the second takes a new actor and its work goes in again", async () => {
  const server = new FakeServer();
  const device = await enrolled(server);
  const { db } = device.engine;
  const copy = await db.actors.toArray();
  await device.note("c-1", "first copy");
  await device.engine.sync();
  // The copy: the same key and the same end of the chain as before the first write.
  await db.actors.bulkPut(copy);
  await device.note("c-2", "second copy");
  await device.note("c-2", "second copy, later");
  await device.engine.sync();
  const now = await currentActor(db);
  expect(now?.actor).not.toBe(copy[0]?.actor);
  expect(inLog(server)).toEqual(["first copy", "second copy", "second copy, later"]);
  expect(server.log.map(({ op }) => op.re_of?.counter ?? null)).toEqual([null, 1, 2]);
  expect(await device.notes()).toEqual({ "c-1": ["first copy"], "c-2": ["second copy, later"] });
  expect(await device.outbox()).toEqual([]);
});

test("the keep of a given up actor empties too, and the new one tells the clock again", async () => {
  const server = new FakeServer();
  server.durable = false;
  const device = await enrolled(server);
  const { db } = device.engine;
  await device.note("c-1", "kept");
  await device.engine.sync();
  await device.engine.sync();
  const old = (await currentActor(db))?.actor ?? "";
  (server.actors.get(old) as { frozen: boolean }).frozen = true;
  await device.note("c-2", "again");
  await device.engine.sync();
  expect((await db.ops.toArray()).map((row) => row.state).sort()).toEqual(["repeated", "sent", "sent"]);
  const tellers = server.requests.filter((each) => each.header.samples.length > 0).map((each) => each.header.actor);
  expect(new Set(tellers)).toEqual(new Set([old, (await currentActor(db))?.actor]));
  server.durable = true;
  await device.engine.sync();
  expect((await db.ops.toArray()).map((row) => row.state)).toEqual(["repeated"]);
});

test("a restored server gets back what it lost, and the device keeps its cursor no longer", async () => {
  const server = new FakeServer();
  server.durable = false;
  const device = await enrolled(server);
  for (const text of ["a", "b", "c"]) {
    await device.note(`c-${text}`, text);
    await device.engine.sync();
  }
  server.restore(1, "e2");
  await device.note("c-d", "d");
  await device.engine.sync();
  expect(inLog(server)).toEqual(["a", "b", "c", "d"]);
  expect(await device.notes()).toEqual({ "c-a": ["a"], "c-b": ["b"], "c-c": ["c"], "c-d": ["d"] });
  expect((await readContact(device.engine.db)).epoch).toBe("e2");
  expect(await device.outbox()).toEqual([]);
});

test("a server restored to before the device was enrolled is told its key again", async () => {
  const server = new FakeServer();
  server.durable = false;
  const device = await enrolled(server);
  await device.note("c-1", "a");
  await device.engine.sync();
  server.restore(0, "e2");
  server.actors.clear();
  await device.engine.sync();
  expect(inLog(server)).toEqual(["a"]);
});

test("heads of others that a restored server has lost and does not take back are gone here too", async () => {
  const server = new FakeServer();
  server.trusting = false;
  const device = await enrolled(server);
  server.put(new Author("b").write("sheet/u-2/note/c-9", { text: "lost" }));
  await device.engine.sync();
  expect(await device.notes()).toEqual({ "c-9": ["lost"] });
  server.restore(0, "e2");
  server.grants.delete("v-1 visit");
  await device.engine.sync();
  expect(await device.notes()).toEqual({});
  expect((await device.engine.db.layers.toArray()).map((row) => row.layer).sort()).toEqual(["ruling", "sheet/u-1", "sheet/u-2"]);
});

test("a server restored to before what the keep still has: a new actor says it again", async () => {
  const server = new FakeServer();
  const device = await enrolled(server);
  const old = (await currentActor(device.engine.db))?.actor;
  await device.note("c-1", "forgotten here as durable");
  await device.engine.sync();
  server.restore(0, "e2");
  await device.note("c-2", "new");
  await device.engine.sync();
  expect((await currentActor(device.engine.db))?.actor).not.toBe(old);
  expect(inLog(server)).toEqual(["forgotten here as durable", "new"]);
  expect(await device.outbox()).toEqual([]);
});

test("heads that do not come to the digest are fetched anew", async () => {
  const server = new FakeServer();
  const device = await enrolled(server);
  server.put(new Author("b").write("sheet/u-2/note/c-9", { text: "true" }));
  await device.engine.sync();
  await device.engine.db.heads.clear();
  server.put(new Author("c").write("sheet/u-2/note/c-8", { text: "also" }));
  await device.engine.sync();
  expect(await device.notes()).toEqual({ "c-8": ["also"], "c-9": ["true"] });
});

test("a digest that never fits does not make the device ask for ever", async () => {
  const server = new FakeServer();
  const device = await enrolled(server);
  server.wrongDigest = true;
  await device.engine.sync();
  expect(server.requests.length).toBe(2);
  expect((await readContact(device.engine.db)).problem).toMatchObject({ code: "device_mismatch" });
});

test("a grant that is lost takes its heads along, and own ops there can be forgotten", async () => {
  const server = new FakeServer();
  server.durable = false;
  const device = await enrolled(server);
  server.put(new Author("b").write("sheet/u-2/note/c-9", { text: "theirs" }));
  await device.note("c-1", "mine");
  await device.engine.sync();
  server.dropped = [{ visit: "v-1", layer: "sheet/u-2" }, { visit: "v-1", layer: "sheet/u-1" }];
  server.grants.delete("v-1 sheet/u-1");
  server.grants.delete("v-1 sheet/u-2");
  server.durable = true;
  await device.engine.sync();
  expect(await device.notes()).toEqual({});
  expect(await device.engine.db.ops.count()).toBe(0);
});

test("signed out: syncing pauses, says so, and goes on after somebody signed in", async () => {
  const server = new FakeServer();
  const device = await enrolled(server);
  server.signedOut = true;
  await device.note("c-1", "a");
  await device.engine.sync();
  expect(await readContact(device.engine.db)).toMatchObject({ signedOut: true, problem: { code: "not_signed_in" } });
  expect(device.timers).toEqual([]);
  const asked = server.requests.length;
  await device.engine.awake();
  expect(server.requests.length).toBe(asked);
  await server.signIn();
  await device.engine.sync();
  expect(await readContact(device.engine.db)).toMatchObject({ signedOut: false, problem: null });
  expect(inLog(server)).toEqual(["a"]);
});

test("the clock is measured with every round, and samples are told once", async () => {
  const server = new FakeServer();
  const device = await enrolled(server);
  await device.engine.prepare();
  await device.engine.sync();
  // The fake answers 5 s behind the device's clock; the device's clock moves 10 ms a reading.
  expect(await readContact(device.engine.db)).toMatchObject({ skewMs: 5_005, skewErrorMs: 6 });
  const told = server.requests.flatMap((each) => each.header.samples.map((sample) => sample.mono_ms));
  expect(told.length).toBeGreaterThan(0);
  expect(new Set(told).size).toBe(told.length);
});

test("prepared: work, checklists and heads are here, and announced changes are fetched by themselves", async () => {
  const server = new FakeServer();
  const device = await enrolled(server);
  await device.engine.prepare();
  expect(await device.engine.db.visits.count()).toBe(1);
  expect((await device.engine.db.checklists.toArray()).map((row) => row.key)).toEqual(["l@1"]);
  server.work = { ...server.work, digest: "w2", visits: [] };
  await device.engine.sync();
  expect(await device.engine.db.visits.count()).toBe(0);
});

test("dots in the log are those of the device", async () => {
  const server = new FakeServer();
  const device = await enrolled(server);
  const dot = parseDot(await device.note("c-1", "a"));
  await device.engine.sync();
  expect(server.log.map(({ op }) => dotText(op.dot))).toEqual(dot === null ? [] : [dotText(dot)]);
});

test("a clock set back a year in mid-visit changes neither what stands nor what is sent", async () => {
  const server = new FakeServer();
  const device = await enrolled(server);
  await device.note("c-1", "before");
  device.setClock(-365 * 86_400_000);
  await device.note("c-1", "after");
  expect(await device.notes()).toEqual({ "c-1": ["after"] });
  await device.engine.sync();
  expect(inLog(server)).toEqual(["before", "after"]);
  expect(await device.notes()).toEqual({ "c-1": ["after"] });
});

test("a save is sent a moment later, and several saves together", async () => {
  const server = new FakeServer();
  const device = await enrolled(server);
  await device.note("c-1", "a");
  device.engine.saved();
  await device.note("c-1", "b");
  device.engine.saved();
  expect(device.timers.map((timer) => timer.ms)).toEqual([400]);
  device.timers[0]?.work();
  await device.engine.sync();
  expect(inLog(server)).toEqual(["a", "b"]);
});

test("offline, a save plans nothing; coming back syncs by itself", async () => {
  const server = new FakeServer();
  const device = await enrolled(server);
  device.online = false;
  await device.note("c-1", "a");
  device.engine.saved();
  await device.engine.awake();
  expect([device.timers, server.requests, device.wakings]).toEqual([[], [], 1]);
  device.online = true;
  await device.engine.awake();
  expect(inLog(server)).toEqual(["a"]);
});

test("a database that fails in the middle of a page keeps the old state, and is said to have failed", async () => {
  const server = new FakeServer();
  const device = await enrolled(server);
  const { db } = device.engine;
  await device.note("c-1", "a");
  const full = Object.assign(new Error("full"), { name: "QuotaExceededError" });
  const fail = (): never => { throw full; };
  db.heads.hook("creating", fail);
  await device.engine.sync();
  expect((await readContact(db)).problem).toMatchObject({ code: "device_storage_full" });
  expect((await readContact(db)).cursors).toEqual([]);
  expect(await device.outbox()).toHaveLength(1);
  db.heads.hook("creating").unsubscribe(fail);
  await device.engine.sync();
  expect((await readContact(db)).problem).toBeNull();
  expect(await device.notes()).toEqual({ "c-1": ["a"] });
});
