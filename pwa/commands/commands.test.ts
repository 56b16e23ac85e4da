import { beforeEach, expect, test } from "vitest";
import type { AreaInputs, BooleanInputs } from "../core/finding";
import { checklist, checkpoint } from "../core/vectors.testkit";
import { setEngine } from "../loop/current";
import { Device } from "../loop/device.testkit";
import { FakeServer } from "../loop/fakeServer.testkit";
import type { Live } from "../queries/live";
import { photoBytes, unitsWithSamePhoto } from "../queries/photo";
import { syncState } from "../queries/sync";
import type { CheckpointView, VisitView } from "../queries/views";
import { visit } from "../queries/visit";
import { myWork } from "../queries/work";
import { Refusal } from "../wire/problem";
import { attachPhoto } from "./attachPhoto";
import { explainPhoto } from "./explainPhoto";
import { finishVisit } from "./finishVisit";
import { openVisit } from "./openVisit";
import { refreshWork } from "./refreshWork";
import { reviewPhoto } from "./reviewPhoto";
import { rule } from "./rule";
import { clearFinding, findAlike, markNotApplicable, score } from "./score";
import { setVisitState } from "./setVisitState";
import { syncNow } from "./sync";
import { undo } from "./undo";
import { withdrawPhoto } from "./withdrawPhoto";
import { writeNote } from "./writeNote";

const BOARD = checkpoint({
  id: "c-1", photo: "required", measure: { kind: "area", bands: [{ award: "1", at_least: "2.4" }] },
});
const SIGN = checkpoint({ id: "c-2" });

let server: FakeServer;
let device: Device;

beforeEach(async () => {
  server = new FakeServer();
  server.list = checklist([BOARD, SIGN]);
  device = await (await Device.start(server)).enrol(server);
  setEngine(device.engine);
  await refreshWork();
});

/** The newest answer of a query. */
function now<T>(query: Live<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = query.subscribe((value) => { resolve(value); queueMicrotask(() => { stop(); }); }, reject);
  });
}

async function shown(): Promise<VisitView> {
  const view = await now(visit("v-1"));
  if (view === null) throw new Error("the visit cannot be opened");
  return view;
}

async function card(id: string): Promise<CheckpointView> {
  const found = (await shown()).places.flatMap((place) => place.checkpoints).find((each) => each.checkpoint.id === id);
  if (found === undefined) throw new Error(`no card ${id}`);
  return found;
}

const board = (width: string): AreaInputs => ({ boards: [{ width_m: width, height_m: "1" }] });
const seen: BooleanInputs = { present: true };

test("a tap is on the card at once, with its points, and travels later", async () => {
  await score(await card("c-1"), board("2.4"));
  const own = (await card("c-1")).own;
  expect(own).toMatchObject({ outcome: "full", travel: "waiting", points: { shown: "50.00" }, figure: { shown: "2.40" } });
  expect((await shown()).points).toMatchObject({ now: { shown: "50.00" }, low: { shown: "50.00" }, high: { shown: "100.00" } });
  await syncNow();
  expect((await card("c-1")).own).toMatchObject({ dot: own?.dot, travel: "sent" });
});

test("inputs that do not fit are refused before they are stored", async () => {
  const on = await card("c-1");
  await expect(score(on, seen)).rejects.toThrow(Refusal);
  await expect(score(on, { boards: [{ width_m: "2,4", height_m: "1" }] })).rejects.toMatchObject({ problem: { code: "device_value_malformed" } });
  expect(await device.outbox()).toEqual([]);
});

test("an edit replaces what its author had on screen, not what came meanwhile", async () => {
  await score(await card("c-1"), board("2"));
  await syncNow();
  const onScreen = await card("c-1");
  const phone = await (await Device.start(server)).enrol(server);
  setEngine(phone.engine);
  await refreshWork();
  await syncNow();
  await score(await card("c-1"), board("3"));
  await syncNow();
  setEngine(device.engine);
  await syncNow();
  await score(onScreen, board("4"));
  const after = await card("c-1");
  expect([after.own, ...after.others].map((each) => each?.figure?.shown).sort()).toEqual(["3.00", "4.00"]);
  await score(after, board("5"));
  expect(await card("c-1")).toMatchObject({ own: { figure: { shown: "5.00" } }, others: [] });
  await syncNow();
  expect(server.heads({ visit: "v-1", layer: "sheet/u-1" })).toHaveLength(1);
});

test("not applicable, and taken back", async () => {
  await markNotApplicable(await card("c-1"), "没有公告栏");
  expect(await card("c-1")).toMatchObject({ own: { points: null }, missing: [] });
  await clearFinding(await card("c-1"));
  expect(await card("c-1")).toMatchObject({ own: null, missing: ["finding", "photo"] });
});

test("notes: written, replaced, taken back; half a character becomes a whole one", async () => {
  await writeNote(await card("c-2"), "门\ud83d");
  expect((await card("c-2")).notes).toMatchObject([{ text: "门\ufffd" }]);
  await writeNote(await card("c-2"), "");
  expect((await card("c-2")).notes).toEqual([]);
});

test("a photo is here byte for byte with the op that vouches for it", async () => {
  const bytes = Uint8Array.from({ length: 1_000 }, (_, at) => at % 251);
  const picked = { bytes: new Blob([bytes], { type: "image/jpeg" }), route: "camera" as const, thumbnail: new Blob(["t"]) };
  const id = await attachPhoto(await card("c-1"), picked);
  const [photo] = (await card("c-1")).photos;
  expect(photo).toMatchObject({ photoId: id, bytes: 1_000, mediaType: "image/jpeg", state: "waiting", travel: "waiting" });
  expect(photo?.capture).toMatchObject({ route: "camera", zone: "Asia/Shanghai", place: null, boot: "t" });
  const stored = await photoBytes(photo?.sha256 ?? "");
  expect(new Uint8Array(await (stored as Blob).arrayBuffer())).toEqual(bytes);
  expect((await card("c-1")).missing).toEqual(["finding"]);
  expect(await now(syncState())).toMatchObject({ unsentPhotos: 1, bytesLeft: 1_000, unsentFindings: 1 });
});

test("the same picture at two checkpoints is stored once and declared twice", async () => {
  const picked = { bytes: new Blob(["jpeg"]), route: "album" as const };
  await attachPhoto(await card("c-1"), picked);
  await attachPhoto(await card("c-2"), picked);
  expect(await device.engine.db.photos.count()).toBe(1);
  expect((await card("c-2")).photos).toHaveLength(1);
});

test("a photo that another visit on this device holds is known by that visit's unit", async () => {
  const jpeg = (): { bytes: Blob; route: "camera" } => ({ bytes: new Blob(["same"], { type: "image/jpeg" }), route: "camera" });
  const here = await attachPhoto(await card("c-1"), jpeg());
  expect(await unitsWithSamePhoto(here)).toEqual([]);
  const elsewhere = await attachPhoto({ visit: "v-2", checkpoint: BOARD }, jpeg());
  expect(await unitsWithSamePhoto(elsewhere)).toEqual([(await shown()).visit.unit.name]);
  expect(await unitsWithSamePhoto("p-none")).toEqual([]);
});

test("a withdrawn photo leaves the card; its bytes stay", async () => {
  await attachPhoto(await card("c-1"), { bytes: new Blob(["jpeg"]), route: "camera" });
  const on = await card("c-1");
  const [photo] = on.photos;
  if (photo === undefined) throw new Error("no photo");
  await withdrawPhoto(on, photo, "拍错了");
  expect((await card("c-1")).photos).toEqual([]);
  expect(await photoBytes(photo.sha256)).not.toBeNull();
});

test("a question about a photo waits until words on the screen that showed it answer it", async () => {
  const photoId = await attachPhoto(await card("c-1"), { bytes: new Blob(["jpeg"], { type: "image/jpeg" }), route: "camera" });
  const photo = async () => (await card("c-1")).photos[0] ?? (() => { throw new Error("no photo"); })();
  const before = await photo();
  expect(before.review).toMatchObject({ waits: false, state: "clear", explanation: "" });
  const dot = `${(await shown()).me.actor}.1`;
  await reviewPhoto({ visit: "v-1", user: before.user, photoId, supersedes: [], kind: "asked", saw: [dot], warnings: [], reason: "何时拍的？" });
  await syncNow();
  expect((await photo()).review).toMatchObject({ waits: true, state: "asked", words: [{ kind: "asked", reason: "何时拍的？" }] });
  await explainPhoto("v-1", { photoId, ...before.review }, "写在问之前");
  expect((await photo()).review).toMatchObject({ waits: true, explanation: "写在问之前", sent: false });
  await explainPhoto("v-1", { photoId, ...(await photo()).review }, "上午九点");
  await syncNow();
  expect((await photo()).review).toMatchObject({ waits: false, state: "explained", explanation: "上午九点", sent: true });
  await explainPhoto("v-1", { photoId, ...(await photo()).review }, "");
  expect((await photo()).review).toMatchObject({ waits: true, explanation: "" });
});

test("a signature signs what was on screen; what is written later is marked", async () => {
  await score(await card("c-1"), board("3"));
  await finishVisit(await shown(), "M0 0L9 9", "李");
  expect(await shown()).toMatchObject({ finished: { signer: "李", signature: "M0 0L9 9" }, progress: { finished: true, afterSignature: 0 } });
  await openVisit("v-1", "c-2");
  expect((await shown()).finished?.signer).toBe("李");
  await score(await card("c-2"), seen);
  expect((await shown()).progress).toMatchObject({ finished: true, afterSignature: 1, scored: 2 });
  expect(await card("c-2")).toMatchObject({ afterSignature: true });
  await finishVisit(await shown(), "M1 1", "李");
  expect((await shown()).progress.afterSignature).toBe(0);
});

test("the visit opens where the inspector left it, and says so once", async () => {
  await openVisit("v-1", "c-2");
  await openVisit("v-1", "c-2");
  expect((await shown()).openAt).toBe("c-2");
  expect(await device.outbox()).toHaveLength(1);
  await openVisit("v-1");
  expect((await shown()).openAt).toBeNull();
});

test("a refused write is shown where it belongs", async () => {
  server.refuse = () => "not_assigned";
  await score(await card("c-1"), board("3"));
  await syncNow();
  expect(await card("c-1")).toMatchObject({ own: null, refused: [{ code: "not_assigned" }] });
  expect((await now(syncState())).refused).toHaveLength(1);
});

test("a ruling and a visit's state go the same road", async () => {
  const order = { visit: "v-1", checkpoint: "c-1", measure: BOARD.measure, covers: ["a.1"], supersedes: [], policy: "mean" as const, reason: "复核" };
  await rule({ ...order, decision: { kind: "figure", figure: "5/2" } });
  await setVisitState({ visit: "v-1", supersedes: [], kind: "issued", reason: "全部裁定" });
  await expect(rule({ ...order, reason: "", decision: { kind: "withdrawn" } })).rejects.toThrow(Refusal);
  await syncNow();
  expect(server.log.map(({ op }) => op.path)).toEqual(["ruling/c-1", "visit/state"]);
});

test("the list of visits tells how far each is", async () => {
  await score(await card("c-1"), board("3"));
  const work = await now(myWork());
  expect(work.visits).toMatchObject([
    { visit: { id: "v-1" }, campaign: { id: "k-1" }, unsent: 1, progress: { checkpoints: 2, scored: 1, photosMissing: 1 } },
  ]);
  expect(await now(visit("v-2"))).toBeNull();
});

test("a live query tells again after every write", async () => {
  const told: (number | undefined)[] = [];
  const stop = visit("v-1").subscribe((view) => { told.push(view?.progress.scored); });
  await score(await card("c-2"), seen);
  await new Promise<void>((resolve) => {
    const look = (): void => { if (told.at(-1) === 1) resolve(); else setTimeout(look, 1); };
    look();
  });
  stop();
  expect(told[0]).toBe(0);
});

test("everything done can be taken back, as ops, last first", async () => {
  const measureOf = (id: string) => (id === "c-1" ? BOARD : SIGN).measure;
  await score(await card("c-1"), board("2"));
  await score(await card("c-1"), board("3"));
  await writeNote(await card("c-2"), "右侧缺角");
  const photo = await attachPhoto(await card("c-1"), { bytes: new Blob([new Uint8Array([1, 2, 3])], { type: "image/jpeg" }), route: "camera" });
  expect((await card("c-1")).photos.map((each) => each.photoId)).toEqual([photo]);

  expect(await undo("v-1", measureOf)).toBe("c-1");
  expect((await card("c-1")).photos).toEqual([]);
  expect(await undo("v-1", measureOf)).toBe("c-2");
  expect((await card("c-2")).notes).toEqual([]);
  expect(await undo("v-1", measureOf)).toBe("c-1");
  expect((await card("c-1")).own?.finding).toEqual({ kind: "measured", inputs: board("2") });
  expect(await undo("v-1", measureOf)).toBe("c-1");
  expect((await card("c-1")).own).toBeNull();
  expect(await undo("v-1", measureOf)).toBeNull();
  expect(await device.outbox()).toHaveLength(8);
});

test("one finding for several checkpoints is one step", async () => {
  await findAlike([await card("c-1"), await card("c-2")], { kind: "not_applicable", reason: "没有食堂" });
  expect((await shown()).progress.scored).toBe(2);
  expect(await undo("v-1", (id) => (id === "c-1" ? BOARD : SIGN).measure)).toBe("c-1");
  expect((await shown()).progress.scored).toBe(0);
  await syncNow();
  expect((await shown()).progress.scored).toBe(0);
});
