/**
 * Databases exactly as released versions left them, with a day's work in every table. What a version wrote never
 * changes any more: a new version adds an entry, and every later one must open all of them.
 */
import { Dexie } from "dexie";
import { Author } from "../core/chain.testkit";
import { opHash } from "../core/chain";
import type { User } from "../wire/api";
import { makeKey } from "./key";

/** The tables of one version by their indexes, and what fills them. */
export interface Released {
  readonly version: string;
  readonly make: (name: string) => Promise<void>;
}

const USER: User = { id: "u-1", name: "li", title: "李", role: "inspector", enabled: true };

export const RELEASED: readonly Released[] = [{ version: "0.1.0", make: make010 }];

async function make010(name: string): Promise<void> {
  const db = new Dexie(name);
  db.version(1).stores({
    actors: "actor, current", ops: "dot, [actor+counter], [visit+path], [visit+layer], visit, state",
    heads: "[visit+path+dot], [visit+layer], visit", layers: "[visit+layer]", photos: "sha256, state",
    originals: "sha256", thumbs: "sha256", visits: "id, order", campaigns: "id", checklists: "key",
    samples: "++id, told", contact: "id", screen: "key",
  });
  await db.open();
  const key = await makeKey();
  const pen = new Author(key.actor);
  const ops = ["sent", "waits"].map((text) => pen.write("sheet/u-1/note/c-1", { text }));
  const end = ops[1];
  await db.table("actors").add({
    actor: key.actor, current: 1, order: 0, user: USER, device: "平板", publicKey: key.publicKey, key: key.key, counter: 2, last_hash: end?.hash,
  });
  await db.table("ops").bulkAdd(ops.map((op, at) => ({
    dot: `${key.actor}.${String(at + 1)}`, actor: key.actor, counter: at + 1, visit: "v-1", path: op.path, layer: "sheet/u-1",
    hash: opHash(op.line), line: op.line, state: at === 0 ? "sent" : "outbox", position: at === 0 ? 1 : null, code: null,
  })));
  await db.table("photos").bulkAdd([
    { sha256: "aa", bytes: 4, mediaType: "image/jpeg", savedMs: 1, state: "waiting", durable: false, uploadUrl: null, sentBytes: 0 },
    { sha256: "bb", bytes: 3, mediaType: "image/jpeg", savedMs: 2, state: "verified", durable: false, uploadUrl: "/api/uploads/b", sentBytes: 3 },
  ]);
  await db.table("originals").bulkAdd([{ sha256: "aa", blob: new Blob(["jpeg"]) }, { sha256: "bb", blob: new Blob(["two"]) }]);
  await db.table("layers").add({ visit: "v-1", layer: "sheet/u-1", position: 0 });
  await db.table("samples").add({ boot: "b", mono_ms: 1, wall_ms: 2, skew_ms: 3, error_ms: 4, told: 0 });
  await db.table("contact").add({
    id: "server", epoch: null, cursors: [], check: true, renew: false, loaded: "w0", announced: "w0", loadedAtMs: 5,
    lastContactMs: 6, skewMs: 3, skewErrorMs: 4, signedOut: false, problem: null,
  });
  await db.table("screen").add({ key: "draft/v-1/c-2/note", value: { heads: [], content: "half a sentence" } });
  db.close();
}
