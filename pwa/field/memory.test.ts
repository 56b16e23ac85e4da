import { beforeEach, expect, it, vi } from "vitest";
import { engine, setEngine } from "../loop/current";
import { Device } from "../loop/device.testkit";
import { FakeServer } from "../loop/fakeServer.testkit";
import { draftOf, dropDraft, keepDraft } from "./editor/draft";
import { rememberAnchor, rememberedAnchor, rememberedSpot, rememberSpot } from "./memory";

const NOW = 1_795_000_000_000;
const HOUR = 3_600_000;

beforeEach(async () => {
  setEngine((await Device.start(new FakeServer())).engine);
});

it("comes back to the same route with its open sheet", async () => {
  await rememberSpot("/visit/v-1?sheet=edit&on=pub-01", NOW);
  expect(await rememberedSpot(NOW + 11 * HOUR)).toBe("/visit/v-1?sheet=edit&on=pub-01");
});

it("begins the next day afresh", async () => {
  await rememberSpot("/visit/v-1", NOW);
  expect(await rememberedSpot(NOW + 13 * HOUR)).toBeNull();
});

it("has nothing to come back to on a new device", async () => {
  expect(await rememberedSpot(NOW)).toBeNull();
  expect(await rememberedAnchor("v-1")).toBeNull();
  expect(await draftOf("v-1", "pub-01", "finding")).toBeNull();
});

it("says nothing of a device that is full: only the place is forgotten", async () => {
  vi.spyOn(engine().db.screen, "put").mockRejectedValue(new DOMException("full", "QuotaExceededError"));
  await rememberSpot("/visit/v-1", NOW);
  await rememberAnchor("v-1", { checkpoint: "pub-01", offset: 0 });
  await expect(keepDraft("v-1", "pub-01", "note", { heads: [], content: "东墙" })).rejects.toMatchObject({ problem: { code: "device_storage_full" } });
});

it("keeps the card of each visit apart", async () => {
  await rememberAnchor("v-1", { checkpoint: "pub-01", offset: -20 });
  await rememberAnchor("v-2", { checkpoint: "san-03", offset: 4 });
  expect(await rememberedAnchor("v-1")).toEqual({ checkpoint: "pub-01", offset: -20 });
  expect(await rememberedAnchor("v-2")).toEqual({ checkpoint: "san-03", offset: 4 });
});

it("keeps what is typed, with the heads of the moment it was begun, until it is saved", async () => {
  const draft = { heads: ["a.1"], content: { kind: "count", count: 12 } };
  await keepDraft("v-1", "ord-03", "finding", draft);
  await keepDraft("v-1", "ord-03", "note", { heads: [], content: "东墙" });
  expect(await draftOf("v-1", "ord-03", "finding")).toEqual(draft);
  await dropDraft("v-1", "ord-03", "finding");
  expect(await draftOf("v-1", "ord-03", "finding")).toBeNull();
  expect(await draftOf("v-1", "ord-03", "note")).toEqual({ heads: [], content: "东墙" });
});
